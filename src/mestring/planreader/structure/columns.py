"""What the columns of a table in a plan hold, told by the words at their head."""

from __future__ import annotations

import re
from enum import Enum, auto

from mestring.planreader.blocks import Cell
from mestring.planreader.structure.wording import clean


class Column(Enum):
    """The kinds of column."""

    AREA = auto()
    GOAL = auto()
    SUB_GOAL = auto()
    STRATEGY = auto()
    MEASURE = auto()
    MIXED = auto()  # strategies and measures together, with words in the cell that tell them apart
    OWNER = auto()
    CONTRIBUTORS = auto()
    DEADLINE = auto()
    OWNER_AND_DEADLINE = auto()
    STATUS = auto()
    COST = auto()
    INDICATOR = auto()
    NUMBER = auto()
    TEXT = auto()
    YEAR = auto()


CORE = (Column.GOAL, Column.SUB_GOAL, Column.STRATEGY, Column.MEASURE, Column.MIXED)
PARTS = (Column.AREA, Column.GOAL, Column.SUB_GOAL, Column.STRATEGY, Column.MEASURE, Column.MIXED)

_AREA = (
    r"(?:hoved|hovud)?(?:innsats|satsings|satsnings|fokus|tema|mål|ansvars)?område(?:r|t)?|(?:hoved|"
    r"hovud)?sats(?:n)?ing(?:er|ar)?|tema|fagområde|tjenesteområde"
)
_GOAL = (
    r"(?:våre |overordnede? |overordna |overordnet |strategiske? )?(?:hoved|hovud|effekt|samfunns|"
    r"tjeneste|teneste|periode)?mål(?:ene|et|a)?(?:sett?n?ing(?:er|ar)?)?"
    r"|(?:hva|kva) (?:vil|skal|ønsker|ønskjer) vi(?: å)? (?:oppnå|nå)\??|slik vil vi ha det|(?:hvor|"
    r"kvar) (?:vil|skal) vi\??|dit vil vi|ønsket (?:situasjon|resultat|effekt)|ønska (?:situasjon|"
    r"resultat)"
)
_MEASURE = (
    r"(?:konkrete |prioriterte |nye |aktuelle |planlagte |foreslåtte |hva|kva)?\s?(?:hoved|hovud|"
    r"del)?tiltak(?:ene|a|et)?(?: .{0,30})?|(?:hoved|hovud|del)?aktivitet(?:er|ar)?|oppgave(?:r)?|"
    r"oppgåve(?:r)?|handling(?:er|ar)?"
    r"|(?:hva|kva) (?:skal|vil|må|gjør|gjer) vi(?: gjøre| gjere)?\??|(?:hva|kva) skal gj[øe]r(?:e|as|"
    r"es)\??|(?:hva|kva)\??|tiltak ?/ ?aktivitet(?:er|ar)?|beskrivelse av tiltak(?:et)?|skildring av "
    r"tiltak(?:et)?"
)
_MIXED = (
    r"slik gj[øe]r vi det|slik (?:kommer|kjem) vi dit.*|(?:hvordan|korleis)(?: .{0,30})?\??|strategi(?:er|"
    r"ar)? og tiltak|strategi(?:er|ar)? ?/ ?tiltak|slik skal vi (?:gjøre|gjere) det|dette (?:gj[øe]r|"
    r"skal) vi.*"
)
_OWNER = (
    r"(?:hoved|hovud)?ansvar(?:lig|leg|ligfor|shavende|shavar|shaver)?(?:e)?(?: .{0,30})?|(?:hvem|"
    r"kven)(?: .{0,25})?\??|(?:tiltaks)?eier|(?:tiltaks)?eigar|utføre(?:r|s av)|enhet|eining|"
    r"virksomhet|verksemd"
    r"|ansv\.?"
)
_CONTRIBUTORS = (
    r"samarbeid(?:spart\w+|saktør\w*|er med|)?(?: .{0,20})?|medvirkende|medverkande|deltakere|deltakarar|"
    r"aktører|aktørar|bidragsyter(?:e)?|involverte|medansvarlig\w*"
)
_DEADLINE = (
    r"frist(?: .{0,25})?|tid(?:s?frist|srom|sramme|splan|spunkt|speriode|sperspektiv)?|(?:når|"
    r"tid)\s?(?:skal .{0,30})?\??|gjennomfør(?:ing|es|t|ast|ingsperiode|ingstidspunkt|ingstid)|"
    r"oppstart(?: .{0,20})?|start(?: .{0,15})?"
    r"|ferdig(?:stilt|stillelse)?|fer?dig(?:stilling)?|periode|planperiode|dato|år|iverksett\w*|"
    r"tidfesting|tid ?/ ?frist|frist ?/ ?tid|start ?[-/–] ?slutt"
)
_STATUS = (
    r"status(?: .{0,25})?|fremdrift|framdrift|merknad(?:er|ar)?|måloppnåelse|måloppnåing|ny/videreført|"
    r"prioritet|prioritering|pri\.?"
)
_COST = (
    r"(?:økonomi\w*|kostnad\w*|budsjett\w*|finansiering\w*|ressurs\w*|investering\w*|drift|beløp|pris|"
    r"økonomisk\w*)(?: .{0,40})?|kr\.?|sum|midler|midlar|innenfor (?:budsjett|ramme)\w*"
)
_INDICATOR = (
    r"(?:måle|resultat|styrings)?indikator(?:er|ar)?(?: .{0,25})?|måltall|måltal|resultatmål|"
    r"suksesskriteri\w+|(?:hvordan|korleis) (?:måle|måler|målar)\b.*|måling|evaluering(?: .{0,20})?|"
    r"(?:ønsket|forventet|venta|ønska) (?:effekt|resultat|gevinst)|effekt|resultat|gevinst|målepunkt"
)
_NUMBER = r"nr\.?|nummer|#|pkt\.?|tiltaks?nr\.?|id|løpenr\.?"
_TEXT = (
    r"(?:beskrivelse|skildring|omtale|kommentar(?:er|ar)?|innhold|innhald|bakgrunn|begrunnelse|"
    r"grunngiving|utdyping|forklaring|fns? .{0,30}|bærekraftsmål|berekraftsmål|føringer|kilde|kjelde|"
    r"målgruppe[r]?|utfordring(?:er|ar)?|nå-?situasjon|forankring|plan|lenke|type)(?: .{0,30})?"
)

# In order: a head that fits two kinds is the first.
_HEADS: list[tuple[Column, re.Pattern[str]]] = [
    (kind, re.compile(rf"^(?:{pattern})$", re.I))
    for kind, pattern in (
        (Column.YEAR, r"(?:(?:budsjett|år|b|øp)\s*)?20\d\d"),
        (Column.NUMBER, _NUMBER),
        (Column.SUB_GOAL, r"(?:del|under)mål(?:ene|a|sett?n?ing(?:er|ar)?)?"),
        (Column.INDICATOR, _INDICATOR),
        (Column.MIXED, _MIXED),
        (Column.GOAL, _GOAL),
        (Column.AREA, _AREA),
        (
            Column.STRATEGY,
            (
                r"(?:våre |valgte |valde )?(?:hoved|hovud|del)?strategi(?:er|ar|en|ene|ane)?|strategiske? "
                r"(?:grep|retning(?:er|ar)?|valg|val)"
            ),
        ),
        (Column.OWNER, _OWNER),
        (Column.DEADLINE, _DEADLINE),
        (Column.MEASURE, _MEASURE),
        (Column.CONTRIBUTORS, _CONTRIBUTORS),
        (Column.COST, _COST),
        (Column.STATUS, _STATUS),
        (Column.TEXT, _TEXT),
    )
]
_NUMBERED = re.compile(r"\s*(?:nr\.?\s*)?\d+(?:\.\d+)*\s*[:.]?$")


def column_of(head: str) -> Column | None:
    """The kind of column that a head names, or None where it names none."""
    head = clean(head).strip(" :*")
    if not head or len(head) > 60:
        return None
    head = re.sub(r"\s*\([^)]*\)$", "", head)
    for kind, pattern in _HEADS:
        if pattern.match(head):
            return kind
    parts = [part for part in re.split(r"\s*(?:/|,| og | eller |&)\s*", head) if part]
    kinds = {column_of(part) for part in parts} if len(parts) > 1 else set()
    kinds.discard(None)
    return _mixture(kinds)


def _mixture(kinds: set[Column | None]) -> Column | None:
    if {Column.STRATEGY, Column.MEASURE} <= kinds:
        return Column.MIXED
    if {Column.OWNER, Column.DEADLINE} <= kinds:
        return Column.OWNER_AND_DEADLINE
    for kind in (Column.MEASURE, Column.GOAL, Column.OWNER, Column.DEADLINE, Column.STATUS, Column.COST):
        if kind in kinds:
            return kind
    return None


def columns_of(row: tuple[Cell, ...]) -> list[Column | None] | None:
    """The columns that a row is the head of; None when it is no head."""
    heads = [clean(cell.text) for cell in row]
    kinds = [column_of(head) for head in heads]
    known = [kind for kind in kinds if kind]
    filled = [head for head in heads if head]
    if not any(kind in CORE for kind in known) or len(known) * 2 < len(filled) or len(filled) * 2 < len(row):
        return None
    if len(known) == 1 and len(row) > 1:
        return _with_unknown(kinds, heads)
    return _settled(kinds)


def _with_unknown(kinds: list[Column | None], heads: list[str]) -> list[Column | None] | None:
    """Two columns of which one head is known: beside a goal stands how, beside a measure what it is about."""
    if len(heads) != 2 or any(len(head) > 40 or head.endswith(".") or not head for head in heads):
        return None
    if Column.MEASURE in kinds or Column.MIXED in kinds:
        return [kind or Column.TEXT for kind in kinds]
    return [kind or Column.MIXED for kind in kinds] if kinds[0] else None


def _settled(kinds: list[Column | None]) -> list[Column | None]:
    """Two columns of the same part: the first keeps it, the second is a text about it."""
    if Column.MEASURE in kinds and Column.MIXED in kinds:
        kinds = [Column.TEXT if kind is Column.MIXED else kind for kind in kinds]
    seen: set[Column] = set()
    settled: list[Column | None] = []
    for kind in kinds:
        settled.append(Column.TEXT if kind in PARTS and kind in seen else kind)
        if kind:
            seen.add(kind)
    return settled


def key_of(cell: Cell) -> Column | None:
    """The kind that a cell at the start of a row names, as in a form ("Tiltak 3 | …", "Ansvarlig | …")."""
    return column_of(_NUMBERED.sub("", clean(cell.text).rstrip(" :")))
