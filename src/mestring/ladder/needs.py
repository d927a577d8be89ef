"""What is known of a person's needs: frozen, checked when it is made, and free to be partial. It never says who it is.

What nobody has asked about is left out and stays unknown: it is neither a need nor the lack of one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from mestring.ladder import variables
from mestring.ladder.entries import shown, unknown
from mestring.ladder.errors import NeedsError
from mestring.ladder.identity import refuse_identity

_SCORES = (*range(variables.LEAST_HELP, variables.MOST_HELP + 1), variables.NOT_RELEVANT)
_LONGEST = 2000
_CODE = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


class Answer(StrEnum):
    """Yes, no, or not known."""

    NO = "no"
    YES = "yes"
    UNKNOWN = "unknown"


class Course(StrEnum):
    """Whether what has become worse is lasting. It has no order of need, and decides what kind of place helps."""

    LASTING = "lasting"
    TEMPORARY = "temporary"
    ACUTE = "acute"
    UNKNOWN = "unknown"


class Presence(StrEnum):
    """How much somebody must be there, from least to most."""

    NONE = "none"
    PLANNED_VISITS = "planned_visits"
    QUICK_HELP = "quick_help"
    NIGHT = "night"
    DAY_AND_NIGHT = "day_and_night"
    UNKNOWN = "unknown"


class Burden(StrEnum):
    """How heavy the care is for the next of kin who bears most of it, from least to most."""

    NONE = "none"
    SOME = "some"
    HEAVY = "heavy"
    VERY_HEAVY = "very_heavy"
    UNKNOWN = "unknown"


class Home(StrEnum):
    """Where the person lives."""

    OWN_HOME = "own_home"
    MUNICIPAL = "municipal"
    SHARED = "shared"
    STAFFED = "staffed"
    INSTITUTION = "institution"
    NONE = "none"
    UNKNOWN = "unknown"


class Household(StrEnum):
    """With whom the person lives."""

    ALONE = "alone"
    WITH_OTHERS = "with_others"
    WITH_PARENTS = "with_parents"
    UNKNOWN = "unknown"


class Kin(StrEnum):
    """Who the next of kin is to the person."""

    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    OTHER = "other"
    UNKNOWN = "unknown"


class Effect(StrEnum):
    """What came of something that was tried."""

    GOOD = "good"
    SOME = "some"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Housing:
    """The home. ``suits`` says whether the person can live in it with the needs there are."""

    kind: Home = Home.UNKNOWN
    suits: Answer = Answer.UNKNOWN
    household: Household = Household.UNKNOWN


@dataclass(frozen=True, slots=True)
class NextOfKin:
    """The next of kin who bears most. Where there is none, nothing else is said."""

    has: Answer = Answer.UNKNOWN
    role: Kin = Kin.UNKNOWN
    burden: Burden = Burden.UNKNOWN
    wants_relief: Answer = Answer.UNKNOWN

    def __post_init__(self) -> None:
        said = (self.role, self.burden, self.wants_relief) != (Kin.UNKNOWN, Burden.UNKNOWN, Answer.UNKNOWN)
        if said and self.has is not Answer.YES:
            raise NeedsError("«next_of_kin» sier noe om en pårørende. Da må «has» være true.")


@dataclass(frozen=True, slots=True)
class Risks:
    """What may go wrong."""

    falls: Answer = Answer.UNKNOWN
    nutrition: Answer = Answer.UNKNOWN
    loneliness: Answer = Answer.UNKNOWN
    violence: Answer = Answer.UNKNOWN


@dataclass(frozen=True, slots=True)
class Health:
    """What lies behind the needs and decides who should help; ``palliative`` is relief in an illness without cure."""

    mental: Answer = Answer.UNKNOWN
    substance_use: Answer = Answer.UNKNOWN
    palliative: Answer = Answer.UNKNOWN


@dataclass(frozen=True, slots=True)
class Tried:
    """A service (its code in the catalogue) that was tried, what came of it, and whether it is still given."""

    service: str
    effect: Effect = Effect.UNKNOWN
    running: bool = False

    def __post_init__(self) -> None:
        refuse_identity(self.service, key="service", refused=NeedsError)
        if not _CODE.match(self.service):
            raise NeedsError(
                f"«{self.service}» er ikke en tjenestekode. Skriv koden fra katalogen, som «hverdagsrehabilitering»."
            )


@dataclass(frozen=True, slots=True)
class Goal:
    """What the person wants to manage, and, where it is about a variable, the score now and the one hoped for."""

    goal: str
    variable: str | None = None
    now: int | None = None
    expected: int | None = None

    def __post_init__(self) -> None:
        refuse_identity(self.goal, key="goal", refused=NeedsError)
        if not self.goal.strip():
            raise NeedsError("«goal» er tomt. Skriv målet med personens egne ord, eller ta det bort.")
        if self.variable is not None:
            _known_variable(self.variable)
        for key, score in (("now", self.now), ("expected", self.expected)):
            if score is not None and (self.variable is None or (type(score) is not int or score not in _SCORES[:-1])):
                raise NeedsError(f"«{key}» i et mål er en skår fra 1 til 5 på variabelen målet gjelder.")

    @property
    def means_improvement(self) -> bool:
        """The person is expected to need less help than now."""
        return self.now is not None and self.expected is not None and self.expected < self.now


@dataclass(frozen=True, slots=True)
class Needs:
    """The needs of one person, as far as they are known. ``scores`` is 1 to 5, or 9, by the code of the variable."""

    scores: Mapping[str, int] = field(default_factory=dict, hash=False)
    course: Course = Course.UNKNOWN
    presence: Presence = Presence.UNKNOWN
    important_to_me: str = ""
    housing: Housing = Housing()
    next_of_kin: NextOfKin = NextOfKin()
    risks: Risks = Risks()
    health: Health = Health()
    wants_help: Answer = Answer.UNKNOWN
    tried: tuple[Tried, ...] = ()
    goals: tuple[Goal, ...] = ()

    def __post_init__(self) -> None:
        for code, score in self.scores.items():
            _known_variable(code)
            _refuse_score(score, of=code)
        refuse_identity(self.important_to_me, key="important_to_me", refused=NeedsError)
        if len(self.important_to_me) > _LONGEST:
            raise NeedsError(f"«important_to_me» er for langt. Skriv høyst {_LONGEST} tegn.")
        services = [one.service for one in self.tried]
        if len(set(services)) < len(services):
            raise NeedsError("«tried» har samme tjeneste to ganger. Slå dem sammen til det siste som er kjent.")
        # In the order of the list, so that what is said does not depend on the order it was told in.
        scores = {code: self.scores[code] for code in variables.shipped().by_code if code in self.scores}
        object.__setattr__(self, "scores", MappingProxyType(scores))


def _known_variable(code: str) -> None:
    known = variables.shipped().by_code
    if code not in known:
        raise NeedsError(unknown(code, among=known))


def _refuse_score(score: object, *, of: str) -> None:
    if type(score) is not int or score not in _SCORES:
        raise NeedsError(
            f"«{of}» har skåren {shown(score)}. En skår er 1, 2, 3, 4 eller 5, eller 9 når den ikke er aktuell. "
            "La variabelen stå ute når den ikke er vurdert."
        )
