"""A municipality. Everything else belongs to one; several may live in one installation."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class WrittenForm(models.TextChoices):
    """The form of Norwegian a municipality writes."""

    NB = "nb", _("bokmål")
    NN = "nn", _("nynorsk")


class Municipality(models.Model):
    """A municipality with its official number (four digits, as text) and the slug its public pages have.

    ``language`` is the form of Norwegian it writes itself; what it publishes must be whole in that one.
    """

    number = models.CharField(
        max_length=4, unique=True, validators=[RegexValidator(r"^\d{4}$", "Kommunenummer har fire sifre.")]
    )
    name = models.CharField(max_length=100)
    slug = models.SlugField(max_length=60, unique=True)
    language = models.CharField(max_length=2, choices=WrittenForm.choices, default=WrittenForm.NB)
    population = models.PositiveIntegerField(null=True, blank=True)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "municipalities"

    def __str__(self) -> str:
        return self.name
