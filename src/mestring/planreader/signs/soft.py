"""Measures that cannot be followed up as written: no result is named, only an effort."""

from __future__ import annotations

import re

# Verbs of effort without an end, bokmål and nynorsk, with their passive forms.
_EFFORT = (
    r"vurder(?:e|es|ast|a|ing)|vidare?utvikl(?:e|es|ast|a|ar|ing)|videreutvikl(?:e|es|er|ing)|"
    r"stimuler(?:e|es|ast|er|ar)|bidra(?:r|s|tt)?|medvirke|medverke|legg(?:e|es|er|je|jast)? (?:bedre "
    r"|betre )?til rette|legge til rette|"
    r"tilrettelegg(?:e|es|er|je|jast|ing)|styrk(?:e|es|er|ast|je|jast|jar|ing)|fremm(?:e|es|er)|"
    r"fremj(?:e|ast|ar)|videreføre?(?:s|r|ing)?|vidareføre?(?:ast|r|ing)?|søk(?:e|je) å|arbeid(?:e|es|"
    r"er|ast) (?:for|med|mot|aktivt|videre|vidare|systematisk)|"
    r"jobb(?:e|es|er|ast) (?:for|med|mot|aktivt|videre|vidare|systematisk)|opprettholde?s?|"
    r"oppretthald(?:e|ast)|følge? (?:opp|utviklingen|med)|følgje? (?:opp|utviklinga|med)|oppmuntre?|"
    r"oppfordre?|sikre?(?:s|st|r)?|sørg(?:e|es|er|je)? for|"
    r"syte for|motivere?s?|inspirere?|påvirk(?:e|es|er)|påverk(?:e|ast|ar)|forbedr(?:e|es|er)|"
    r"forbetr(?:e|ast|ar)|utvikl(?:e|es|er|ast|ar)|optimalisere?|prioritere?s?|samarbeid(?:e|es|er|"
    r"ast)? (?:med|om)?|samhandl(?:e|es|er|ast|ing)|øke? (?:fokus\w*|oppmerksomhet\w*|bevissthet\w*|"
    r"kunnskap\w*)|"
    r"auke? (?:fokus\w*|merksemd\w*|medvit\w*)|økt (?:fokus|oppmerksomhet|bevissthet|samarbeid)|auka "
    r"(?:fokus|merksemd|medvit|samarbeid)|ha (?:fokus|søkelys|oppmerksomhet|merksemd) på|sette? "
    r"(?:fokus|søkelys) på|setje (?:fokus|søkelys) på|fokusere?s? på|satse på|ta hensyn til|ta omsyn "
    r"til|"
    r"være? (?:pådriver|bevisst|oppmerksom)\w*|vere (?:pådrivar|medviten)\w*|ivareta|ta vare på|"
    r"synliggjøre|synleggjere|tilstrebe|strebe etter|forsøke|prøve å|se på|sjå på|lytte til|"
    r"bevisstgjøre|medvitsgjere|heve kompetanse\w*|tydeliggjøre|tydeleggjere"
)
_AT_START = re.compile(
    rf"^(?:å\s+|det skal\s+|kommunen (?:skal|vil)\s+|vi (?:skal|vil|må)\s+)?(?:kontinuerlig |aktivt |"
    rf"fortsatt |framleis |fortsette å |systematisk |sammen |i fellesskap )*(?P<verb>{_EFFORT})\b",
    re.I,
)
_ANYWHERE = re.compile(
    r"\b(?P<verb>vurderes|vurderast|bør vurderes|videreutvikles|vidareutviklast|tilstrebes|søkes|"
    r"tilrettelegges|stimuleres|oppfordres|prioriteres|videreføres|styrkes|styrkjast)\b",
    re.I,
)
# What makes a measure of effort one that can be followed up after all: a figure, a date, or a thing that will exist.
_PRODUCT = re.compile(
    r"\b(?:utarbeide|lage|etablere|opprette|ansette|tilsette|anskaffe|innføre|bygge|byggje|"
    r"gjennomføre|kartlegge|kartleggje|vedta|sende|arrangere|implementere|ta i bruk|digitalisere|"
    r"definere|utrede|utgreie)\b"
    r"[^.;]{0,60}\b\w*(?:plan(?:en)?|rutine[rn]?|rutinar|team(?:et)?|program|kurs|stilling(?:er|ar)?|"
    r"veileder|rettleiar|prosedyre[r]?|oversikt|rapport|modell|avtale[rn]?|avtalar|system(?:et)?|"
    r"tilbud|tilbod|undersøkelse|kartlegging|årshjul|sjekkliste|nettside|møteplass\w*|strategi)\b",
    re.I,
)
_FIGURE = re.compile(
    r"\b\d+(?:[.,]\d+)?\s*(?:(?:nye|flere|fleire|faste|ekstra) )?(?:%|prosent|plasser|plassar|årsverk|"
    r"stillinger|stillingar|boliger|bustader|personer|personar|deltakere|deltakarar|ganger|gonger|"
    r"kurs|kr|kroner|mill\w*|timer|timar|dager|dagar|av \d+)|\binnen (?:\w+ ){0,3}20\d\d|"
    r"\b(?:20[2-6]\d)\b",
    re.I,
)
_FOUND_OUT = re.compile(r"\bvurder\w*\b", re.I)


def soft_words(text: str) -> list[str]:
    """The words of effort that a measure rests on; none when it also names a figure, a date or a product."""
    words = [found.group("verb").lower() for found in (_AT_START.match(text.strip()), _ANYWHERE.search(text)) if found]
    if not words or _FIGURE.search(text):
        return []
    if _PRODUCT.search(text) and not _FOUND_OUT.search(" ".join(words)):
        return []
    return list(dict.fromkeys(words))
