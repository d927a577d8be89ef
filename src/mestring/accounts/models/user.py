"""Somebody who signs in: an employee registered beforehand, or a citizen who has come by ID-porten."""

from __future__ import annotations

import secrets
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q


def new_key() -> str:
    """A public, random id: it may stand in a log, it tells nothing."""
    return secrets.token_urlsafe(12)


class UserKind(models.TextChoices):
    """Which of the two doors somebody comes through."""

    EMPLOYEE = "employee"
    CITIZEN = "citizen"


class UserManager(BaseUserManager["User"]):
    """Finds users by their key."""


class User(AbstractBaseUser):
    """A person with an account. No password is ever used and no identity number kept in the clear.

    ``issuer`` and ``subject`` are the sign-in provider's; ``identity_key`` is a keyed hash of the identity number.
    """

    key = models.CharField(max_length=40, unique=True, default=new_key, editable=False)
    municipality = models.ForeignKey("core.Municipality", on_delete=models.PROTECT, null=True, blank=True)
    name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    kind = models.CharField(max_length=20, choices=UserKind.choices, default=UserKind.EMPLOYEE)
    issuer = models.CharField(max_length=255, blank=True)
    subject = models.CharField(max_length=255, blank=True)
    identity_key = models.CharField(max_length=64, blank=True, db_index=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "key"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(
                fields=("issuer", "subject"), condition=~Q(issuer=""), name="one_user_for_a_subject_of_an_issuer"
            ),
            models.CheckConstraint(
                condition=Q(issuer="", subject="") | (~Q(issuer="") & ~Q(subject="")),
                name="issuer_and_subject_go_together",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def audit_key(self) -> str:
        """How the audit names this person."""
        return f"user:{self.key}"
