"""Owner, deadline and cost written into a measure's own words: "Ansvar: … Frist: …", "(ansvarlig: …, 2027)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mestring.planreader.structure.wording import clean

_OWNER = (
    r"(?:hoved|hovud)?ansvar(?:lig|leg)?(?:e)?(?:\s+(?:enhet|eining|for (?:gjennomføring|oppfølging)|"
    r"virksomhet|instans))?|tiltakseier|tiltakseigar|utføres av|utførast av"
)
_DEADLINE = (
    r"tids?frist|frist(?: for gjennomføring)?|tids(?:rom|ramme|punkt|plan|periode)|gjennomføres|"
    r"gjennomførast|ferdig|oppstart|når"
)
_STATUS = r"status"
_COST = r"kostnad(?:er|ar)?|økonomi|ressursbehov|budsjett|finansiering|kostnadsramme"
_PARTNERS = r"samarbeidspart(?:nere|ner|nar|narar)|medvirkende|medverkande|samarbeid med"
_KEYS = re.compile(
    rf"(?:^|(?<=[\s.;,(|–—-]))(?:(?P<owner>{_OWNER})|(?P<deadline>{_DEADLINE})|(?P<status>{_STATUS})|"
    rf"(?P<cost>{_COST})|(?P<partners>{_PARTNERS}))\s*:\s*",
    re.I,
)
_ONLY_OWNER = re.compile(rf"\(\s*(?:{_OWNER})\s+(?P<owner>[^()]+?)\s*\)\s*\.?$", re.I)
_DATE = (
    r"(?:innen\s+)?(?:(?:utgangen|utløpet|løpet|begynnelsen|starten|slutten) "
    r"av\s+)?(?:\d{1,2}\.\s?\d{1,2}\.\s?|\d{1,2}\.\s*(?:kvartal|halvår|tertial)\s*|(?:vår(?:en)?|"
    r"høst(?:en)?|haust(?:en)?|sommer(?:en)?|\d{0,2}\.?\s?(?:januar|februar|mars|april|mai|juni|juli|"
    r"august|september|oktober|november|desember))\s+)?20[2-6]\d(?:\s?[-–/]\s?(?:20)?\d\d)?|løpende|"
    r"løpande|kontinuerlig|årlig|årleg|hele (?:plan)?perioden|heile (?:plan)?perioden"
)
_BRACKET = re.compile(
    rf"\s*\(\s*(?:(?P<owner>[^(),;]{{2,80}}?)\s*[,;]\s*)?(?:frist:?\s*)?(?P<deadline>{_DATE})\s*\)\s*\.?$", re.I
)
_WITHIN = re.compile(
    r"\b(?:innen|innan|før|senest|seinast)\s+(?:(?:utgangen|utløpet|slutten|begynnelsen|starten) "
    r"av\s+)?(?:\d{1,2}\.\s?(?:\d{1,2}\.\s?|(?:kvartal|halvår|tertial|januar|februar|mars|april|mai|"
    r"juni|juli|august|september|oktober|november|desember)\s+)?)?20[2-6]\d\b"
    r"|\bi løpet av (?:\d\.\s?(?:kvartal|halvår|tertial) )?20[2-6]\d\b",
    re.I,
)
_EMPTY = re.compile(r"^[\s\-–—.?/]*$")
# Words that hold the place of an owner or a deadline until somebody has decided.
_UNDECIDED = re.compile(
    r"^\W*(?:(?:må |skal |blir |vert )?(?:avklares?|avklarast|avklart|avgjøres|fastsettes|fastsetjast|bestemmes)"
    r"|(?:ikke|ikkje|ennå ikke|enno ikkje)(?: ennå| enno)? (?:satt|sett|fastsatt|fastsett|avklart|avklara|bestemt|"
    r"oppgitt|oppgjeven|angitt|avgjort|tildelt|utpekt|utpeikt|valgt|relevant|aktuelt)"
    r"|uavklart|uavklara|ukjent|ukjend|mangler|manglar|kommer|kjem|tbd|tba|tbc|n/?a|i\.?\s?a\.?|x{2,}|_+)"
    r"(?:\s+(?:senere|seinare|nærmere|nærare|ennå|enno|i \w+|med \w+))*\W*$",
    re.I,
)


@dataclass(slots=True)
class Fields:
    """What a measure says of itself beside what is to be done. ``rest`` is its words without that."""

    rest: str
    owner: str = ""
    deadline: str = ""
    status: str = ""
    cost: str = ""
    partners: str = ""

    @property
    def any(self) -> bool:
        """True when something was found."""
        return bool(self.owner or self.deadline or self.status or self.cost or self.partners)


def filled(text: str) -> str:
    """The text of a field; nothing where the source has only a dash."""
    text = "\n".join(clean(line) for line in text.splitlines() if clean(line))
    return "" if _EMPTY.match(text) else text


def decided(text: str) -> str:
    """The owner or deadline that a field names; nothing where it only says that nobody has decided."""
    text = filled(text)
    return "" if _UNDECIDED.match(text) else text


def fields_in(text: str) -> Fields:
    """The text with its fields taken out of it."""
    keys = [key for key in _KEYS.finditer(text) if _stands_out(key, text)]
    if keys and keys[0].lastgroup:
        return _keyed(text, keys)
    only = _ONLY_OWNER.search(text)
    if only:
        owner, _, deadline = only.group("owner").partition(",")
        return Fields(text[: only.start()].strip(), owner=decided(owner), deadline=decided(deadline))
    bracket = _BRACKET.search(text)
    # A period of years alone in brackets is part of a document's name ("Demensplan (2020-2025)").
    if (
        bracket
        and bracket.start() > 0
        and (bracket.group("owner") or not re.search(r"\d{4}\s?[-–]", bracket.group("deadline")))
    ):
        return Fields(
            text[: bracket.start()].strip(),
            owner=clean(bracket.group("owner") or ""),
            deadline=clean(bracket.group("deadline")),
        )
    within = _WITHIN.search(text)
    return Fields(text, deadline=within.group() if within else "")


def _stands_out(key: re.Match[str], text: str) -> bool:
    """A key inside a sentence ("et tydelig ansvar: alle …") is an ordinary word."""
    before = text[: key.start()].rstrip(" ")
    return not before or before[-1] in ".;,(|–—-\n:" or key.group()[0].isupper()


def _keyed(text: str, keys: list[re.Match[str]]) -> Fields:
    found = Fields(text[: keys[0].start()].strip().rstrip("(–—-|;, ").strip())
    for key, after in zip(keys, [*keys[1:], None], strict=True):
        value = text[key.end() : after.start() if after else len(text)].strip(" \n;,|–—-")
        abbreviated = value.count(".") > 1 and re.search(r"\b[^\W\d]{1,4}\.$", value)
        value = value if abbreviated else value.rstrip(".").strip()
        if (key.start() > 0 and text[: key.start()].rstrip(" ").endswith("(")) or "(" in text[: keys[0].start() + 1]:
            value = value.removesuffix(")")
        name = str(key.lastgroup)
        if not getattr(found, name):
            setattr(found, name, decided(value) if name in ("owner", "deadline", "partners") else filled(value))
    if found.owner and not found.deadline:
        bracket = re.search(rf"[,;]\s*(?:tids?frist|frist)?:?\s*(?P<deadline>{_DATE})$", found.owner, re.I)
        if bracket:
            found.deadline, found.owner = bracket.group("deadline"), found.owner[: bracket.start()].strip()
    return found


def owner_and_deadline(text: str) -> tuple[str, str]:
    """A cell that holds both, as "Demensteam / 2026"."""
    owners: list[str] = []
    deadlines: list[str] = []
    text = decided(text)
    for part in re.split(r"\s*[/;\n]\s*|,\s+", text):
        if part:
            (deadlines if re.fullmatch(_DATE, part, re.I) or re.match(r"\D{0,20}20\d\d$", part) else owners).append(
                part
            )
    return ", ".join(owners), ", ".join(deadlines)
