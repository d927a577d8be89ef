"""The knowledge's line in the menu."""

from django.utils.translation import gettext_lazy as _

from mestring.interface.navigation import Entry, register
from mestring.knowledge.access import READ_KNOWLEDGE

register(Entry(label=_("Kunnskap"), route="knowledge:home", permission=READ_KNOWLEDGE, order=30, prefix="/kunnskap/"))
