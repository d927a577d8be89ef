"""What the fields of a description are called on the pages."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mestring.services.codes import LANGUAGE_NAMES, Language

FACT_NAMES: dict[str, str | Promise] = {
    "kpr": _("Koder i KPR"),
    "levels": _("Mestringsnivåer"),
    "levels_from": _("Hvor nivåene kommer fra"),
    "for": _("Hvem den er for"),
    "needs": _("Hva den handler om"),
    "charge": _("Slags betaling"),
    "decision": _("Gis ved vedtak"),
    "grounds": _("Lovgrunnlag"),
    "duration": _("Hvor lenge et første vedtak varer"),
    "evaluation": _("Hvor ofte den evalueres"),
    "competence": _("Hvem som gir den"),
    "digital": _("Velferdsteknologi å vurdere først"),
    "groups": _("Gruppetilbud å vurdere først"),
    "related": _("Se også"),
    "needs_consent": _("Krever samtykke"),
}
TEXT_NAMES: dict[str, str | Promise] = {
    "name": _("Navn"),
    "summary": _("Sammendrag"),
    "content": _("Hva du får"),
    "purpose": _("Formål"),
    "target_group": _("Hvem det er for"),
    "criteria": _("Hva kommunen legger vekt på"),
    "charge": _("Hva det koster"),
    "law": _("Hva loven sier"),
    "expect_of_us": _("Hva du kan vente av oss"),
    "expect_of_you": _("Hva vi venter av deg"),
    "not_included": _("Hva som ikke er med"),
    "how_to_get_it": _("Slik får du det"),
    "words": _("Det folk sier når de trenger det"),
    "helps_mastery": _("Slik hjelper det deg å mestre"),
    "not_when": _("Når det ikke passer"),
    "consent": _("Samtykke"),
    "replaces": _("Hva det kan erstatte"),
}


def name_of(field: str) -> str:
    """A field in words: "Lovgrunnlag", "Formål (nynorsk)"."""
    language, _dot, name = field.rpartition(".")
    return f"{TEXT_NAMES[name]} ({LANGUAGE_NAMES[Language(language)]})" if language else str(FACT_NAMES[name])
