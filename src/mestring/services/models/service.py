"""A service or technology in a municipality's catalogue, whatever its version, and whom one calls about it."""

from __future__ import annotations

from django.db import models
from simple_history.models import HistoricalRecords

from mestring.services.codes import KIND_NAMES, ServiceKind
from mestring.services.models.change import ChangeRecord


class Service(models.Model):
    """The code is the template's, or the municipality's own where it has made one; it is part of addresses.

    Whom one calls is kept here and not in the versions: a new telephone number is no new description.
    """

    municipality = models.ForeignKey("core.Municipality", on_delete=models.PROTECT, related_name="services")
    code = models.SlugField(max_length=60)
    kind = models.CharField(max_length=20, choices=[(kind.value, KIND_NAMES[kind]) for kind in ServiceKind])
    contact_unit = models.ForeignKey(
        "core.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="services"
    )
    contact_phone = models.CharField(max_length=20, blank=True)
    contact_email = models.EmailField(blank=True)

    # Written by actions/changing.py, so that each line is part of a change.
    history = HistoricalRecords(bases=[ChangeRecord])

    class Meta:
        ordering = ("code",)
        constraints = (
            models.UniqueConstraint(fields=("municipality", "code"), name="service_code_once_in_municipality"),
        )

    def __str__(self) -> str:
        return self.code

    @property
    def has_contact(self) -> bool:
        """Whether there is anybody to call or write to."""
        return bool(self.contact_unit_id or self.contact_phone or self.contact_email)
