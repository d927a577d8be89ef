"""The codes a description is written with, and their names. How one pays is a code of the law's."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mestring.law.charges.kinds import ChargeKind


class Language(StrEnum):
    """The languages a description is written in; the first is the one others are translated from."""

    NB = "nb"
    NN = "nn"
    EN = "en"


class ServiceKind(StrEnum):
    """Whether it is people or a device that helps."""

    SERVICE = "service"
    TECHNOLOGY = "technology"


class Who(StrEnum):
    """Who one is when one looks for a service."""

    EVERYONE = "everyone"
    OLDER = "older"
    ADULT = "adult"
    CHILD = "child"
    NEXT_OF_KIN = "next_of_kin"
    DEMENTIA = "dementia"
    DISABILITY = "disability"
    MENTAL_HEALTH = "mental_health"
    SUBSTANCE_USE = "substance_use"
    ILLNESS = "illness"
    DYING = "dying"


class Need(StrEnum):
    """What it is about."""

    FALLS = "falls"
    MEDICINE = "medicine"
    LONELINESS = "loneliness"
    FOOD = "food"
    PERSONAL_CARE = "personal_care"
    HOME = "home"
    DAILY_LIFE = "daily_life"
    MEMORY = "memory"
    SAFETY = "safety"
    ACTIVITY = "activity"
    MENTAL_HEALTH = "mental_health"
    SUBSTANCE_USE = "substance_use"
    TREATMENT = "treatment"
    MOVING_ABOUT = "moving_about"
    HOUSING = "housing"
    NEXT_OF_KIN = "next_of_kin"
    COORDINATION = "coordination"
    END_OF_LIFE = "end_of_life"
    AIDS = "aids"
    CHILDREN = "children"
    REST = "rest"


class Competence(StrEnum):
    """Who gives it."""

    REGISTERED_NURSE = "registered_nurse"
    HEALTH_WORKER = "health_worker"
    PHYSIOTHERAPIST = "physiotherapist"
    OCCUPATIONAL_THERAPIST = "occupational_therapist"
    SOCIAL_EDUCATOR = "social_educator"
    SOCIAL_WORKER = "social_worker"
    DOCTOR = "doctor"
    PSYCHOLOGIST = "psychologist"
    ASSISTANT = "assistant"
    DIETITIAN = "dietitian"
    VOLUNTEER = "volunteer"
    CASE_OFFICER = "case_officer"
    TECHNICIAN = "technician"
    CARE_WORKER = "care_worker"


class LevelsFrom(StrEnum):
    """Where the mastery levels of a service come from."""

    HALDEN = "halden"
    OURS = "ours"


class LengthUnit(StrEnum):
    """What a length of time is counted in."""

    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


LANGUAGE_NAMES: dict[Language, str | Promise] = {
    Language.NB: _("bokmål"),
    Language.NN: _("nynorsk"),
    Language.EN: _("engelsk"),
}
KIND_NAMES: dict[ServiceKind, str | Promise] = {
    ServiceKind.SERVICE: _("Tjeneste"),
    ServiceKind.TECHNOLOGY: _("Velferdsteknologi"),
}
WHO_NAMES: dict[Who, str | Promise] = {
    Who.EVERYONE: _("Alle"),
    Who.OLDER: pgettext_lazy("hvem", "Eldre"),
    Who.ADULT: _("Voksne"),
    Who.CHILD: _("Barn og unge"),
    Who.NEXT_OF_KIN: _("Pårørende"),
    Who.DEMENTIA: _("Personer med demens"),
    Who.DISABILITY: _("Personer med funksjonsnedsettelse"),
    Who.MENTAL_HEALTH: _("Den som strever psykisk"),
    Who.SUBSTANCE_USE: _("Den som strever med rus"),
    Who.ILLNESS: _("Den som er syk eller har vært det"),
    Who.DYING: _("Den som snart skal dø"),
}
# As they stand after "dette hjelper mot" or "dette handler om".
NEED_NAMES: dict[Need, str | Promise] = {
    Need.FALLS: _("fall"),
    Need.MEDICINE: _("medisiner"),
    Need.LONELINESS: _("ensomhet"),
    Need.FOOD: _("mat og ernæring"),
    Need.PERSONAL_CARE: _("stell og egenomsorg"),
    Need.HOME: _("hus og hjem"),
    Need.DAILY_LIFE: _("hverdagen"),
    Need.MEMORY: _("hukommelse"),
    Need.SAFETY: _("trygghet"),
    Need.ACTIVITY: _("aktivitet"),
    Need.MENTAL_HEALTH: _("psykisk helse"),
    Need.SUBSTANCE_USE: _("rus"),
    Need.TREATMENT: _("behandling"),
    Need.MOVING_ABOUT: _("å komme seg rundt"),
    Need.HOUSING: _("et sted å bo"),
    Need.NEXT_OF_KIN: _("pårørende"),
    Need.COORDINATION: _("å få tjenestene til å henge sammen"),
    Need.END_OF_LIFE: _("livets slutt"),
    Need.AIDS: _("hjelpemidler"),
    Need.CHILDREN: _("barn og unge"),
    Need.REST: _("hvile og avlastning"),
}
CHARGE_NAMES: dict[ChargeKind, str | Promise] = {
    ChargeKind.NONE: _("Gratis"),
    ChargeKind.LONG_STAY: _("Egenandel for langtidsopphold"),
    ChargeKind.SHORT_STAY: _("Egenandel for korttidsopphold"),
    ChargeKind.DAY_OR_NIGHT_STAY: _("Egenandel for dag- eller nattopphold"),
    ChargeKind.HOME_HELP: _("Egenandel for hjelp i hjemmet"),
    ChargeKind.MUNICIPAL: _("Kommunen bestemmer prisen"),
    ChargeKind.OWN_SHARE: _("Egenandel etter folketrygdens regler"),
    ChargeKind.RENT: _("Husleie"),
    ChargeKind.PAID_TO_CARER: _("Kommunen betaler den som gir omsorg"),
}
COMPETENCE_NAMES: dict[Competence, str | Promise] = {
    Competence.REGISTERED_NURSE: _("sykepleier"),
    Competence.HEALTH_WORKER: _("helsefagarbeider"),
    Competence.PHYSIOTHERAPIST: _("fysioterapeut"),
    Competence.OCCUPATIONAL_THERAPIST: _("ergoterapeut"),
    Competence.SOCIAL_EDUCATOR: _("vernepleier"),
    Competence.SOCIAL_WORKER: _("sosionom"),
    Competence.DOCTOR: _("lege"),
    Competence.PSYCHOLOGIST: _("psykolog"),
    Competence.ASSISTANT: _("assistent"),
    Competence.DIETITIAN: _("klinisk ernæringsfysiolog"),
    Competence.VOLUNTEER: _("frivillig"),
    Competence.CASE_OFFICER: _("saksbehandler"),
    Competence.TECHNICIAN: _("tekniker"),
    Competence.CARE_WORKER: _("omsorgsarbeider"),
}
LEVELS_FROM_NAMES: dict[LevelsFrom, str | Promise] = {
    LevelsFrom.HALDEN: _("nevnt i Haldens plan"),
    LevelsFrom.OURS: _("vårt forslag"),
}
