"""Which session here came from which session at a provider, so that signing out there ends it here."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class SignInSession(models.Model):
    """One sign-in by a provider. ``sid`` is the provider's name for the session; empty where it gives none.

    ``session_key`` opens the session, so it is emptied when the session ends.
    """

    session_key = models.CharField(max_length=40, blank=True, db_index=True)
    provider = models.CharField(max_length=40)
    subject = models.CharField(max_length=255)
    sid = models.CharField(max_length=255, blank=True)
    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="sign_in_sessions")
    created = models.DateTimeField()
    ended = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-created",)
        indexes = (
            models.Index(fields=("provider", "sid"), name="sign_in_session_by_sid"),
            models.Index(fields=("provider", "subject"), name="sign_in_session_by_subject"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(ended=None) | Q(ended__gte=F("created")), name="sign_in_session_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=(Q(ended=None) & ~Q(session_key="")) | (~Q(ended=None) & Q(session_key="")),
                name="sign_in_session_has_a_key_until_it_ends",
            ),
        )

    def __str__(self) -> str:
        return f"{self.provider} {self.created:%Y-%m-%d %H:%M}"

    @property
    def is_open(self) -> bool:
        """Whether nobody has ended it yet."""
        return self.ended is None
