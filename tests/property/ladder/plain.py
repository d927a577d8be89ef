"""The same as the ladder does, slowly and straight from the files: a twin that shares no code with it but the needs."""

from __future__ import annotations

from mestring.ladder.needs import Answer, Needs

PRESENCE = ["none", "planned_visits", "quick_help", "night", "day_and_night"]
BURDEN = ["none", "some", "heavy", "very_heavy"]
AREAS = {
    "husholdning": ["husarbeid", "innkjop", "matlaging", "egen-okonomi"],
    "egenomsorg": ["personlig-hygiene", "pakledning", "spise", "toalett"],
    "forflytning": ["bevege-seg-inne", "bevege-seg-ute"],
    "helse": ["egen-helse"],
    "kognisjon": ["hukommelse", "beslutninger", "styre-atferd"],
    "samspill": ["kommunikasjon", "sosial-deltakelse"],
    "sansing": ["syn", "horsel"],
}


def level(needs: Needs, criteria: dict) -> int:
    """The highest level of a rule whose condition is known to hold; 1 where there is none."""
    return max([1, *(rule["level"] for rule in criteria["rules"] if holds(rule["when"], needs) is True)])


def holds(when: dict, needs: Needs) -> bool | None:
    """True, False, or None for unknown."""
    if "all" in when:
        answers = [holds(part, needs) for part in when["all"]]
        return False if False in answers else None if None in answers else True
    if "any" in when:
        answers = [holds(part, needs) for part in when["any"]]
        return True if True in answers else None if None in answers else False
    if "of" in when:
        return enough(when["count"], [holds(part, needs) for part in when["of"]])
    if "variable" in when:
        return score_at_least(needs, when["variable"], when["at_least"])
    if "variables" in when or "area" in when:
        codes = when["variables"] if "variables" in when else AREAS[when["area"]]
        return enough(when.get("count", 1), [score_at_least(needs, code, when["at_least"]) for code in codes])
    return single(when, needs)


def single(when: dict, needs: Needs) -> bool | None:
    kin = needs.next_of_kin
    nobody = kin.has is Answer.NO
    match next(iter(when.items())):
        case "presence_at_least", least:
            return among(needs.presence, PRESENCE[PRESENCE.index(least) :])
        case "burden_at_least", least:
            return False if nobody else among(kin.burden, BURDEN[BURDEN.index(least) :])
        case ("risk" | "health") as kind, named:
            return among(getattr(needs.risks if kind == "risk" else needs.health, named), ["yes"])
        case "wants_relief", True:
            return False if nobody else among(kin.wants_relief, ["yes"])
        case "home_unsuited", True:
            return among(needs.housing.suits, ["no"])
        case "course", courses:
            return among(needs.course, courses)
    raise AssertionError(when)


def score_at_least(needs: Needs, code: str, least: int) -> bool | None:
    score = needs.scores.get(code)
    return None if score is None else score != 9 and score >= least


def among(value: str, wanted: list[str]) -> bool | None:
    return None if value == "unknown" else value in wanted


def enough(count: int, answers: list[bool | None]) -> bool | None:
    if answers.count(True) >= count:
        return True
    return None if answers.count(True) + answers.count(None) >= count else False
