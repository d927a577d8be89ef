"""Other plans that a text sends the reader to."""

from __future__ import annotations

import re

_STEM = (
    r"(?:[a-zæøåA-ZÆØÅ-]*(?:handlings|tema|kommunedel|kompetanse|økonomi|virksomhets|verksemds|"
    r"folkehelse|demens|samfunns|bolig|bustad|beredskaps|tiltaks|delegerings|rekrutterings|utviklings|"
    r"omsorgs|"
    r"helse|sentrums|kommune|heltids|frivillighets|rus|opptrappings|fag|oppvekst|sektor|smittevern|"
    r"hoved|hovud|lege|areal|digitaliserings)plan(?:en|a)?|plan(?:en)?|"
    r"[a-zæøåA-ZÆØÅ-]+strategi(?:en)?|strategi(?:en)?|[a-zæøåA-ZÆØÅ-]*program(?:met)?|"
    r"samfunnsdel(?:en)?)"
)
_BEFORE = (
    r"(?:(?:[\wæøå-]*(?:sosial|politisk|strategisk|helhetlig|heilskapleg|kommunal|nasjonal|regional|"
    r"lokal)e?|\w+- og|kommuneplanen?s)\s+)?"
)
_PERIOD = r"20\d\d\s*[-–—/]\s*(?:20)?\d\d"
_YEARS = rf"(?:\s*\({_PERIOD}\)|\s*{_PERIOD})?"
_STOP = (
    r"(?=\s+(?:som|med|der|og (?:den|det|i|følges|skal|er|blir|temaplan|plan|rus\w+|kommunedelplan|"
    r"handlingsplan)|er|blir|vert|skal|for (?:mål|tiltak|disse|desse)|ved|når|jf|utarbeid\w+|vedt\w+)\b|"
    r"[.,;:()«»\n]|$)"
)
_AFTER = (
    rf"(?:\s+(?:for|om|mot|innen|innan)\s+(?!(?:mål|tiltak|disse|desse)\b)[\wæøåÆØÅ\s/–-]+?|"
    rf"(?<=temaplan)\s+(?!for\b)[a-zæøå][\wæøå\s-]+?|"
    rf"(?<=kommunedelplan)\s+(?!for\b)[a-zæøå][\wæøå\s-]+?)?{_YEARS}{_STOP}"
)
_NAME = re.compile(rf"\b{_BEFORE}{_STEM}{_AFTER}", re.I)
_KEPT = (
    r"(?:i\s?vareta\w*|ivaret\w*|håndter\w*|handter\w*|omtal\w*|beskr\w+|skildr\w+|dekk\w*|følges? opp|"
    r"følgjast opp|følgde? opp|fulgt opp|følger|følgjer|ligger|ligg|inngår|inngår|finnes|finst|"
    r"konkretiser\w*|lagt|forank\w+|samlet|samla|plassert|nærmere beskrevet)"
)
_ELSEWHERE = re.compile(
    rf"^(?:(?:mål og )?tiltak\w*|oppfølging\w*|oppfølginga|målet|strategien|dette|disse|"
    rf"desse)\b[^.:]{{0,40}}?\b{_KEPT}\s*(?:også\s+)?i\b(?P<where>.*)$",
    re.I | re.S,
)
_TRIGGER = re.compile(
    rf"\b(?:{_KEPT}\s+i|(?:vises?|viser|visast|henvises|syner|tilvises)\s+(?:også\s+|òg\s+)?til|"
    rf"jfr?\.?|jmf\.?|jamfør|se(?: også)?|sjå(?: òg| også)?|i tråd med|i samsvar med|i henhold til|"
    rf"knyttet til|knytt til)(?!\w)",
    re.I,
)
# A name without the word for a plan in it: capital, words, and the years it holds for.
_DATED = re.compile(rf"^\s*(?P<name>[A-ZÆØÅ][\wæøåÆØÅ ,«»-]{{2,100}}?\s{_PERIOD})(?!\d)")
_KEPT_IN = re.compile(rf"\b{_KEPT}\s+i(?!\w)", re.I)
_OWN = {
    "plan",
    "planen",
    "plana",
    "strategi",
    "strategien",
    "program",
    "programmet",
    "økonomiplan",
    "økonomiplanen",
    "handlingsplan",
    "handlingsplanen",
    "virksomhetsplan",
    "budsjett",
}
_REACH = 160


def names_in(text: str) -> list[str]:
    """The plans that the text names."""
    found = []
    for name in _NAME.finditer(text):
        words = re.sub(r"^(?:den|det|kommende|egen|eigen|se|jfr?)\s+", "", name.group().strip(" -–"))
        if words.lower() not in _OWN and words not in found:
            found.append(words)
    return found


def references_in(text: str) -> list[str]:
    """The plans that the text sends the reader to, not those it only mentions or wants made."""
    return _named_after(_TRIGGER, text)


def kept_in(text: str) -> list[str]:
    """Those of them that the text says it is kept, followed up or described in, not only in line with."""
    return _named_after(_KEPT_IN, text)


def _named_after(pattern: re.Pattern[str], text: str) -> list[str]:
    found: list[str] = []
    for trigger in pattern.finditer(text):
        after = text[trigger.end() : trigger.end() + _REACH].split(". ", maxsplit=1)[0]
        dated = _DATED.match(after)
        names = names_in(after) or ([dated.group("name")] if dated else [])
        found.extend(name for name in names if name not in found)
    return found


def kept_elsewhere(text: str) -> list[str] | None:
    """The plans where the measures are said to be kept; empty when the names come in a list; None when not said."""
    found = _ELSEWHERE.match(text.strip())
    if not found:
        return None
    where = found.group("where").strip(" :")
    if not where:
        return []
    return names_in(where) or None
