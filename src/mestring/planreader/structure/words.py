"""The words Norwegian plans call their parts by, bokmål and nynorsk, as patterns for the other modules to build on."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """What a part of a plan is; the value is its rank, the highest part first."""

    AREA = 0
    GOAL = 10
    SUB_GOAL = 15
    STRATEGY = 20
    MEASURE = 30
    SUB_MEASURE = 40


# The whole word, singular and plural. Longer words come first where one begins another.
LEVEL_WORDS: dict[Role, str] = {
    Role.AREA: (
        r"(?:hoved|hovud)?(?:innsats|satsings|satsnings|satsnads|fokus|tema|mål|prioriterings|"
        r"strategi)område(?:r|t|ne|ta|a)?"
        r"|(?:hoved|hovud)?sats(?:n)?ing(?:er|ar|a|en|ene|ane)?|(?:hoved|hovud)tema"
    ),
    Role.SUB_GOAL: r"(?:del|under)mål(?:et|ene|a|setting(?:er|ar)?)?",
    Role.GOAL: (
        r"(?:hoved|hovud|effekt|resultat|samfunns|tjeneste|teneste|virksomhets|periode|plan|kommunal)?"
        r"mål(?:setting(?:er|ar|a|ene|ane)?|setning(?:er|ar|a|ene|ane)?|et|ene|a)?"
    ),
    Role.STRATEGY: r"(?:hoved|hovud|del)?strategi(?:ene|ane|er|ar|en)?|strategisk(?:e|t)? (?:grep|retning(?:er|ar)?|"
    r"valg|val)",
    Role.MEASURE: r"(?:hoved|hovud|enkelt|nøkkel)?tiltak(?:et|ene|a)?|aktivitet(?:er|ar|ene|ane)?",
    Role.SUB_MEASURE: r"(?:del|under)tiltak(?:et|ene|a)?",
}

# Words too common to mean a part of the plan unless a number follows.
NUMBERED_ONLY: dict[Role, str] = {
    Role.AREA: r"område|tema|fokus|prioritering",
    Role.MEASURE: r"handling|oppgave|oppgåve",
}

PLURALS = (
    r"(?:områder|områda|områdene|satsinger|satsingar|satsninger|satsningar|delmål|målene|måla|"
    r"målsett?n?inger|målsettingar|"
    r"strategier|strategiar|strategiene|strategiane|grep|retninger|retningar|tiltak|tiltakene|tiltaka|"
    r"aktiviteter|aktivitetar)"
)

# Words that may stand before the word itself without changing what is meant.
BEFORE = (
    r"(?:(?:våre?|vårt|overordna|overordnede?|overordnet|konkrete|prioriterte|aktuelle|foreslåtte|"
    r"føreslåtte|strategiske|sentrale|"
    r"viktige|viktigste|nye|langsiktige|kortsiktige|kommunens|kommunen sine|planens|forslag til|"
    r"framlegg til|de|dei|desse|disse|"
    r"følgende|følgjande|oversikt over|liste over|felles|hva er|kva er)\s+)*"
)

# Phrases that introduce goals, measures or the situation instead of the word for them.
WANTED = (
    r"(?:slik|dit|hit|her|dette|det) (?:vil|ønsker|ynskjer|ønskjer|skal) (?:vi|kommunen)(?: ha det| "
    r"oppnå| å oppnå| være| vere| nå)?(?: i 20\d\d)?"
    r"|(?:hva|kva) (?:vil|ønsker|ynskjer|ønskjer|skal) vi (?:å )?oppnå|(?:hvor|kvar) (?:vil|skal) vi"
    r"|(?:ønsket|ønska|ynskt) (?:situasjon|tilstand|resultat|utvikling|utvikling og mål)"
    r"|vi (?:vil|ønsker|skal) (?:å )?oppnå|målbilde|målbilete"
)
DOING = (
    r"slik (?:gjør|gjer|kommer|kjem|jobber|jobbar|arbeider|arbeidar) vi(?: det| dit)?(?:,? og slik gj[øe]r vi det)?"
    r"|slik (?:skal|vil) vi (?:gjøre|gjere|jobbe|arbeide|nå|få|lykkes|lukkast|komme|kome)\b.{0,40}"
    r"|(?:dette|det) (?:skal|vil|må) vi (?:gjøre|gjere)|(?:dette|det) gj[øe]r vi"
    r"|(?:hva|kva) (?:skal|vil|må|gjør|gjer) (?:vi|kommunen)(?: gjøre| gjere)?(?: for å nå måle(?:t|ne))?"
    r"|(?:hvordan|korleis) (?:skal|vil|kommer|kjem|når|gjør|gjer|får|lykkes|lukkast) vi\b.{0,40}"
    r"|slik når vi måle(?:t|ne)|slik når vi måla"
)
SITUATION = (
    r"her er vi(?: nå| no)?|(?:hvor|kvar) (?:er|står) vi(?: nå| no| i dag)?|slik er det(?: i dag| nå| no)?"
    r"|(?:nå|no)-?\s?situasjon(?:en)?|dagens situasjon|situasjonen i dag|status(?: i dag)?"
)

# Headings of texts that belong to the goal or strategy they stand under.
PASSAGES = (
    r"forankring|innhold|innhald|betydning|betyding|begrunnelse|grunngiving|grunngjeving|beskrivelse|"
    r"skildring|omtale|utdyping"
    r"|om målet|om strategien|om satsingsområdet|bakteppe|hvorfor(?: .{0,60})?|kvifor(?: .{0,60})?|formål|føremål"
    r"|forventet (?:effekt|resultat|gevinst)|venta (?:effekt|resultat)|ønsket effekt|effekt|gevinst(?:er|ar)?|resultat"
    r"|målgruppe[r]?|indikator(?:er|ar)?|måleindikator(?:er|ar)?|(?:hvordan|korleis) (?:måler|målar|"
    r"måle) (?:vi )?.{0,40}"
    r"|suksessfaktor(?:er|ar)|suksesskriteri(?:er|um)|risiko|(?:\(?innledning\)?|innleiing)|ingress|"
    r"viser|vi ser at|kjennetegn"
)

# Chapters that are about the plan or the world, and hold no goals of this plan.
BACKGROUND = (
    r"bakgrunn\w*|innledning|innleiing|forord|føreord|sammendrag|samandrag|oppsummering|"
    r"leserveiledning|lesarrettleiing|prosess\w*"
    r"|planprosess\w*|plan(?:ens)? (?:oppbygging|formål|forankring|status)|om planen|om (?:denne "
    r")?(?:strategien|temaplanen|kommunedelplanen)"
    r"|formål(?: med planen| og .{0,40})?|føremål(?: med planen)?|visjon\w*|verdier|verdiar|"
    r"verdigrunnlag|lov\w*(?:verk|grunnlag|er)\b|juridisk\w*"
    r"|(?:inter)?nasjonale?\b.{0,60}|regionale?\b.{0,40}|lokale føringer|lokale føringar|"
    r"statlige?\b.{0,40}|sentrale føringer\b.{0,60}|føringer|føringar"
    r"|rammer(?: og .{0,40})?|rammebetingelser|rammevilkår|økonomiske? .{0,60}|økonomi|budsjett\w*|"
    r"kunnskapsgrunnlag\w*|utviklingstrekk\b.{0,60}|utfordring\w*\b.{0,60}"
    r"|utfordringsbilde\w*|folkehelseoversikt\w*|statistikk|demografi\w*|befolkning\w*|status og "
    r"utfordring\w*|nøkkeltall|organisering\w*"
    r"|begrep\w*|omgrep\w*|definisjon\w*|ordforklaring\w*|vedlegg\b.{0,20}|kilder|kjelder|"
    r"litteratur\w*|referanse\w*|fotnoter|høring\w*|høyring\w*"
    r"|medvirkning i .{0,40}|medverknad i .{0,40}|evaluering\w*\b.{0,40}|rullering\w*\b.{0,40}|"
    r"oppfølging(?: og .{0,40}| av planen)?|implementering\w*\b.{0,40}"
    r"|iverksetting\w*|gjennomføring(?: av planen| og .{0,40})?|planstruktur\w*|plansystem\w*|"
    r"forholdet til .{0,60}|sammenheng med .{0,60}|samanheng med .{0,60}"
    r"|bærekraft(?:smål\w*|ig\w*)? og .{0,60}|fns bærekraftsmål|berekraftsmål\w*|bærekraftsmål\w*|"
    r"paradigmeskifte\w*|sluttord|avslutning"
)
# What a goal is about has the same heading as a table of contents; inside a part of the plan it is the former.
ALSO_A_TEXT = ("innhold", "innhald")
CONTENTS = r"innhold|innhald|innholdsfortegnelse|innhaldsliste|innhaldsforteikning|innholdsliste|innholdsoversikt"

# Headings that only say that the plan itself begins.
PLAN_PART = (
    r"(?:del \w{1,3}\s*[:–—-]?\s*)?(?:handlings(?:plan|del|program)|tiltaks(?:plan|del|oversikt|"
    r"liste)|strategidel|strategi ?plan|plandel)\w*(?:\s+(?:for )?(?:perioden )?\d{4}.*)?"
    r"|(?:hoved|hovud|del)?(?:mål|strategi\w*|tiltak|(?:innsats|satsings|satsnings|fokus)område\w*|"
    r"satsing\w*|delmål|målsetting\w*)"
    r"(?:\s*,\s*\w+)*\s*(?:,\s*|\s+og\s+|\s*/\s*)(?:hoved|hovud|del)?(?:mål|strategi\w*|tiltak|"
    r"satsing\w*|delmål|(?:innsats|satsings|satsnings|fokus)område\w*|handling\w*)\b.*"
    r"|mål og .{0,60}|prioriterte områder|planens (?:mål|innhold).*"
)
