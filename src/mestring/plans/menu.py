"""The plans' lines in the menu."""

from django.utils.translation import gettext_lazy as _

from mestring.interface.navigation import Entry, SearchPlace, register, register_search
from mestring.plans.access import READ_PLANS

register(Entry(label=_("Planer"), route="plans:list", permission=READ_PLANS, order=10, prefix="/planer/"))
register_search(SearchPlace(label=_("Søk i planene"), route="plans:search", permission=READ_PLANS))
