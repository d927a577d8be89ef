"""Invented descriptions of services that are whole, to take something away from or change something in."""

from __future__ import annotations

from mestring.services.content import from_content
from mestring.services.description import Description


def texts(name: str, *, technology: bool = False) -> dict:
    """The words of one language, whole."""
    said = {
        "name": name,
        "summary": f"{name} i korte trekk.",
        "content": "Du får hjelp en stund. Vi øver sammen.",
        "purpose": "Du skal klare mer selv.",
        "target_group": "Du som har falt.",
        "criteria": ["Hva som er viktig for deg", "Om du kan øve"],
        "charge": "Det er gratis.",
        "law": "Kommunen skal gi nødvendig hjelp.",
        "expect_of_us": ["Vi kommer når vi har sagt det"],
        "expect_of_you": ["Du øver litt hver dag"],
        "not_included": ["Vasking av huset"],
        "how_to_get_it": "Ring oss.",
        "words": [f"noe folk sier {n}" for n in range(8)],
    }
    if technology:
        said |= {"helps_mastery": "Du er tryggere.", "not_when": ["Når du ikke vil"], "consent": "Du sier ja først."}
        said |= {"replaces": "Den erstatter aldri et besøk du trenger."}
    return said


def template(code: str = "prove", *, kind: str = "service", **said) -> Description:
    """A template that can be published as it is."""
    technology = kind == "technology"
    names = {"nb": "Prøvetjeneste", "nn": "Prøveteneste", "en": "Trial service"}
    facts = {
        "code": code,
        "kind": kind,
        "reviewed": None,
        "kpr": ["15"],
        "levels": [2, 3],
        "levels_from": "ours",
        "for": ["older"],
        "needs": ["falls"],
        "charge": "none",
        "decision": True,
        "grounds": [{"act": "hol", "provision": "§ 3-2 første ledd nr. 5"}],
        "duration": {"weeks": 8},
        "evaluation": {"weeks": 4},
        "competence": ["physiotherapist"],
        "digital": [],
        "groups": [],
        "related": [],
        **({"needs_consent": True} if technology else {}),
        **{language: texts(name, technology=technology) for language, name in names.items()},
    }
    return from_content(facts | said)
