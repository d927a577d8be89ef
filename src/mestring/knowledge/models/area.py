"""A place that numbers are about, whether or not it uses this installation: the country, a municipality."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class AreaKind(models.TextChoices):
    """What kind of place it is."""

    COUNTRY = "country", _("Landet")
    MUNICIPALITY = "municipality", _("Kommune")


COUNTRY_CODE = "0000"
# The country that the invented municipalities of the demo lie in.
INVENTED_COUNTRY_CODE = "9900"
COUNTRY_CODES = (COUNTRY_CODE, INVENTED_COUNTRY_CODE)


class Area(models.Model):
    """A place with the code Statistics Norway gives it (four digits, as text; 0000 is the country) and its name."""

    code = models.CharField(max_length=4, primary_key=True)
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=20, choices=AreaKind.choices, default=AreaKind.MUNICIPALITY)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
