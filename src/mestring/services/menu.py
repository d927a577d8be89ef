"""The services' line in the menu."""

from django.utils.translation import gettext_lazy as _

from mestring.interface.navigation import Entry, register
from mestring.services.access import READ_SERVICES

register(Entry(label=_("Tjenester"), route="services:list", permission=READ_SERVICES, order=20, prefix="/tjenester/"))
