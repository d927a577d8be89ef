"""Figures in a text to measure against: shares, amounts, numbers of people, years to reach it by."""

from __future__ import annotations

import re

_NUMBER = r"\d{1,3}(?:[ \u00a0.]\d{3})+|\d+(?:[.,]\d+)?"
# Years are left out: in these plans "80 år" is nearly always how old somebody is, not what is to be reached.
_WHAT = (
    r"prosent(?:poeng)?|%|‰|kroner|kr\b|mill(?:ioner|ionar|\.)?(?: kr(?:oner)?)?|mrd\.?"
    # Also as the last part of a longer word: omsorgsboliger, sykehjemsplasser.
    r"|\w*(?:personer|personar|innbyggere|innbyggjarar|brukere|brukarar|pasienter|pasientar|deltakere|deltakarar|årsverk"
    r"|stillinger|stillingar|plasser|plassar|boliger|bustader|leiligheter|leilegheiter|timer|timar|dager|dagar|døgn|uker"
    r"|veker|måneder|månader|ganger|gonger|kurs|møter|møte|familier|familiar|frivillige|ansatte|tilsette|lærlinger"
    r"|lærlingar|barn|unge|eldre|ungdommer|team|sykler)"
)
_PATTERNS = [
    re.compile(pattern, re.I)
    for pattern in (
        r"\b(?:minst|inntil|opptil|over|under|maks(?:imalt)?|om lag|ca\.?)?\s*\d{1,3} av \d{1,3}\b(?!\d)",
        (
            rf"\b(?:minst |inntil |opptil |over |under |maks(?:imalt)? |om lag |ca\.? )?kr\.? "
            rf"?(?:{_NUMBER})(?: (?:mill\.?|millioner|millionar|mrd\.?|000))?"
        ),
        (
            rf"\b(?:minst |inntil |opptil |over |under |maks(?:imalt)? |om lag |ca\.? )?(?:{_NUMBER}) "
            rf"?(?:(?:nye|flere|fleire|faste|ekstra) )?(?:{_WHAT})(?!\w)"
        ),
        (
            r"\b(?:innen|innan|før|senest|seinast) (?:utgangen av |utløpet av |slutten av |\d\. "
            r"(?:kvartal|halvår|tertial) )?20\d\d\b"
        ),
        r"\bi løpet av (?:\d\. (?:kvartal|halvår|tertial) )?20\d\d\b",
    )
]


def figures_in(text: str) -> list[str]:
    """The figures as written, in reading order."""
    found: dict[int, str] = {}
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                found[match.start()] = " ".join(match.group().split())
    return [found[at] for at in sorted(found)]
