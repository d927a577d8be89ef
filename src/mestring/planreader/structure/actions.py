"""Whether a point says something to do: an action verb at the start, or "skal"."""

from __future__ import annotations

import re

from mestring.planreader.structure.wording import sentences

# Infinitives that measures in municipal plans begin with. Nynorsk forms stand beside the bokmål ones.
_VERBS = """
aktualisere ansette anskaffe ansvarleggjere ansvarliggjøre arbeide arrangere auke avklare avsette avvikle bedre
behalde beholde beskrive beslutte betre bidra bistå bruke bygge byggje delta digitalisere dimensjonere dokumentere
drifte drive effektivisere endre engasjere etablere etterspørre evaluere fastsette finne flytte forankre forbedre
forberede forbetre forebygge formidle forsterke fremje fremme fullføre få følge følgje førebygge førebyggje gi gje
gjennomføre gjennomgå gjere gjøre ha halde heve holde identifisere igangsette implementere informere inkludere
innarbeide innføre inngå innhente integrere intensivere invitere involvere iverksetje iverksette jobbe justere
kartlegge kartleggje kjøpe koble kommunisere koordinere kople kurse kvalifisere kvalitetssikre lage lede legge
leggje leie lytte lære løfte melde mobilisere modernisere motivere måle opne oppdatere opplyse oppmuntre oppnemne
oppnevne opprette oppretthalde opprettholde oppsøke organisere overføre planlegge planleggje prioritere prosjektere
prøve påverke påvirke redusere rehabilitere rekruttere rendyrke rettleie revidere rullere samarbeide samhandle
samkjøre samle samlokalisere samordne satse se sende senke setje sette sikre sjå skaffe skalere skape skolere
spisse spre stabilisere standardisere starte stille stimulere styrke styrkje støtte synleggjere synliggjøre syte
søke søkje sørge ta teste tilby tilføre tilpasse tilrettelegge tilsette tydeleggjere tydeliggjøre understøtte
utarbeide utbedre utbetre utforme utforske utføre utgreie utnytte utrede utveksle utvide utvikle vedlikeholde
veilede verdsetje verdsette vere verne vidareføre vidareutvikle videreføre videreutvikle vri vurdere være åpne øke
"""
VERBS = frozenset(_VERBS.split())
# Verbs that make a sentence with "skal" a task and not a description.
_DOING = (
    r"(?:utarbeide|etablere|opprette|utvikle|gjennomføre|innføre|lage|kartlegge|kartleggje|"
    r"implementere|iverksette|iverksetje|avsette|ansette|tilsette|tilby|bygge|byggje|"
    r"videreutvikle|vidareutvikle|videreføre|vidareføre|revidere|evaluere|anskaffe|utrede|utgreie|"
    r"prioritere|styrke|styrkje|øke|auke|redusere|sikre|sørge for|legge til rette|samarbeide|"
    r"konkretisere|innarbeide|tydeliggjøre|systematisere|oppdatere|teste|vurdere|jobbe med|arbeide med)"
)
_WHO = (
    r"(?:det|kommunen|vi|virksomheten|verksemda|tjenestene|tenestene|enheten|eininga|sektoren|helse og "
    r"mestring|\w+ kommune)"
)
_TASK = re.compile(
    rf"^(?:\w+ ){{0,2}}?{_WHO} skal(?: \w+){{0,3}}? (?:{_DOING}s?|{_DOING}st|bli {_DOING}t)\b|"
    rf"^[^.?]{{0,120}}\bskal (?:det|kommunen|vi)(?: \w+){{0,2}}? {_DOING}s?\b",
    re.I,
)
_SKAL = re.compile(r"(?<!\bsom )(?<!\bde )\bskal\b", re.I)
_FIRST = re.compile(r"^(?:å\s+)?(\w+)(?:\s+(?:og|eller|/)\s+\w+)?", re.I)
# A paragraph before a list that makes its points things to do.
_ACTION_LEAD = re.compile(
    r"(?:\b(?:skal|vil|må) (?:vi|kommunen|det|tjenesten|tenesta|virksomheten|verksemda|sektoren|\w+ "
    r"kommune)\b|\b(?:vi|kommunen|kommune) (?:skal|vil|må)\b|\btiltak\w*\b|\bskal\b|\bgj[øe]r "
    r"vi\b)[^.]{0,60}:\s*$",
    re.I,
)
_DESCRIBING_LEAD = re.compile(
    r"\b(?:som|av|slik at|at|gjennom|ved å|bestå\w* av|bidra\w* til|omfatte\w*|innebære\w*|sikre\w*)\s*:?\s*$", re.I
)


def starts_with_action(text: str) -> bool:
    """True when the text begins with what is to be done ("Etablere …", "Å utvikle …")."""
    found = _FIRST.match(text.strip())
    return bool(found) and found.group(1).lower() in VERBS  # type: ignore[union-attr]


def says_shall(text: str) -> bool:
    """True when the text has "skal" in it."""
    return bool(_SKAL.search(text))


def is_task(text: str) -> bool:
    """True for a sentence of prose that gives somebody something to do ("Det skal utarbeides …")."""
    return bool(_TASK.search(text)) and not text.lower().startswith("skal ")


def tasks_in(text: str) -> list[str]:
    """The sentences of a paragraph that are tasks."""
    return [sentence for sentence in sentences(text) if not sentence.endswith("?") and is_task(sentence)]


def leads_to_actions(text: str) -> bool:
    """True for a paragraph such as "For å nå målet skal kommunen:"."""
    text = text.strip()
    return bool(_ACTION_LEAD.search(text)) and not _DESCRIBING_LEAD.search(text.rstrip(": "))


def leads_to_parts(text: str) -> bool:
    """True for a paragraph that the points after it finish ("Det skal utvikles verktøy som:")."""
    return text.strip().endswith(":") or bool(_DESCRIBING_LEAD.search(text.strip()))
