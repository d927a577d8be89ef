"""The day a deadline as written means, where it means one. Pure."""

from __future__ import annotations

import calendar
import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jan",
            "februar feb",
            "mars mar",
            "april apr",
            "mai",
            "juni jun",
            "juli jul",
            "august aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "desember des",
        ),
        start=1,
    )
    for name in names.split()
}
# The last month of a part of the year. Autumn runs to the end of the year, as plans use the word.
SEASONS = {"vinter": 3, "vinteren": 3, "vår": 6, "våren": 6, "sommer": 8, "sommeren": 8, "sumar": 8, "sumaren": 8}
SEASONS |= {"høst": 12, "høsten": 12, "haust": 12, "hausten": 12}
ORDINALS = {"første": 1, "fyrste": 1, "andre": 2, "annet": 2, "tredje": 3, "fjerde": 4}

YEAR = r"(?P<year>20\d\d)"
FULL_SPAN = re.compile(r"\d{1,2}\.\d{1,2}\.20\d\d\s*[-–—]\s*(?P<last>\d{1,2}\.\d{1,2}\.20\d\d)")
DAY_FIRST = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s*[./]\s*(?P<month>\d{1,2})(?:\s*[./-]\s*|\s+)(?P<year>20\d\d|\d\d)(?!\d)"
)
YEAR_FIRST = re.compile(rf"(?<!\d){YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
WITH_MONTH = re.compile(rf"(?:(?P<day>\d{{1,2}})\s*\.?\s*)?\b(?P<name>{'|'.join(MONTHS)})\b\.?\s*{YEAR}")
NTH = r"(?P<nth>[1-4])\.?|(?P<word>" + "|".join(ORDINALS) + ")"
HALF = re.compile(rf"(?:{NTH})\s*(?:halvår|halvdel(?:en)?(?:\s+av)?|halvparten\s+av)\s*(?:i\s+)?{YEAR}")
THIRD = re.compile(rf"(?:{NTH})\s*tertial\s*(?:i\s+)?{YEAR}")
QUARTER = re.compile(rf"(?:q\s*(?P<q>[1-4])|(?:{NTH})\s*(?:kvartal|kv\.))\s*(?:i\s+)?{YEAR}")
SEASON = re.compile(rf"\b(?P<season>{'|'.join(SEASONS)})\s+{YEAR}")
BEGINNING = re.compile(rf"\b(?:starten|begynnelsen|byrjinga|inngangen)\s+(?:av|til)\s+{YEAR}")
SPAN = re.compile(rf"20\d\d\s*[-–—/]\s*{YEAR}")
OPEN_SPAN = re.compile(
    r"20\d\d\s*[-–—]\s*(?!\s*\d)|\b(?:fra|frå|etter|oppstart|fom|f\.o\.m\.?)\s+(?:og med\s+)?(?:\w+\s+)?20\d\d"
)
SHORT_SPAN = re.compile(r"(?<!\d)20\d\d\s*[-–—/]\s*(?P<last>\d\d)(?!\d)")
LONE_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
NOT_A_DAY = re.compile(r"\b(?:løpende|løpande|årlig|årleg|hvert år|kvart år|kontinuerlig|fortløpende|fast)\w*\b")
BEFORE_YEAR = re.compile(rf"\bfør\s+(?:utgangen\s+av\s+)?(?:starten\s+av\s+)?{YEAR}")
BEFORE_SUMMER = re.compile(rf"\bfør\s+(?:sommer|sumar)(?:en|ferien)?\s+{YEAR}")


def parse_deadline(written: str) -> date | None:
    """The last day by which it should be done, or None where the words name no single end.

    A part of a year ends with its last day ("1. halvår 2026" is 30.06.2026); so does a span ("2024-2026").
    None for what goes on ("løpende", "årlig", "2024-"), for two different deadlines, and for no year at all.
    """
    text = " ".join(written.casefold().replace("\u00a0", " ").split())
    if not text or NOT_A_DAY.search(text) or OPEN_SPAN.search(text):
        return None
    text = FULL_SPAN.sub(lambda span: span["last"], text)
    if len({match["year"] for match in LONE_YEAR.finditer(text)}) > 1 and not SPAN.search(text):
        return None
    if YEAR_FIRST.search(text) or DAY_FIRST.search(text):
        return _full_date(text)
    for reading in (_month, _part, _season, _span):
        found = reading(text)
        if found is not None:
            return found
    return None


def _full_date(text: str) -> date | None:
    match = YEAR_FIRST.search(text) or DAY_FIRST.search(text)
    if match is None:
        return None
    year = int(match["year"])
    return _day(year + 2000 if year < 100 else year, int(match["month"]), int(match["day"]))


def _month(text: str) -> date | None:
    matches = list(WITH_MONTH.finditer(text))
    if not matches:
        return None
    match = matches[-1]
    year, month = int(match["year"]), MONTHS[match["name"]]
    return _day(year, month, int(match["day"])) if match["day"] else _last_of(year, month)


def _part(text: str) -> date | None:
    for pattern, months in ((HALF, 6), (THIRD, 4), (QUARTER, 3)):
        match = pattern.search(text)
        if match is not None:
            said = match.groupdict()
            nth = int(said.get("q") or said.get("nth") or ORDINALS.get(said.get("word") or "", 0))
            return _last_of(int(match["year"]), nth * months) if 1 <= nth * months <= 12 else None
    return None


def _season(text: str) -> date | None:
    holiday = BEFORE_SUMMER.search(text)
    if holiday:
        return date(int(holiday["year"]), 6, 30)
    match = SEASON.search(text)
    return _last_of(int(match["year"]), SEASONS[match["season"]]) if match else None


def _span(text: str) -> date | None:
    beginning = BEGINNING.search(text)
    if beginning:
        return date(int(beginning["year"]), 1, 31)
    before = BEFORE_YEAR.search(text)
    if before:
        return date(int(before["year"]) - (0 if "utgangen" in before[0] else 1), 12, 31)
    match = SPAN.search(text) or LONE_YEAR.search(text)
    short = SHORT_SPAN.search(text)
    if short and not SPAN.search(text):
        return date(2000 + int(short["last"]), 12, 31)
    return date(int(match["year"]), 12, 31) if match else None


def _last_of(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
