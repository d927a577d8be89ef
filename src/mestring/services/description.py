"""What a service is, in words and facts: the shape that templates, drafts and published versions share. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from mestring.services.codes import ChargeKind, Competence, Language, LengthUnit, LevelsFrom, Need, ServiceKind, Who

SUMMARY_LENGTH = 160
# Nittedal's six parts, in the order a page shows them; without them nothing is published.
SIX_PARTS = ("content", "law", "purpose", "target_group", "criteria", "charge")
TECHNOLOGY_PARTS = ("helps_mastery", "not_when", "consent", "replaces")


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time, as people count it."""

    number: int
    unit: LengthUnit

    def __post_init__(self) -> None:
        if self.number < 1:
            raise ValueError("A length of time is at least one week, month or year.")

    @property
    def days(self) -> int:
        """About how many days, for telling which of two is longer: 7, 30 or 365 each."""
        return self.number * {LengthUnit.WEEKS: 7, LengthUnit.MONTHS: 30, LengthUnit.YEARS: 365}[self.unit]


@dataclass(frozen=True, slots=True)
class Ground:
    """A provision it rests on: the short name of the act (``hol``) and the place in it."""

    act: str
    provision: str


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of one language. Points are tuples; "" or () where nothing is said. The last four are of technology."""

    name: str = ""
    summary: str = ""
    content: str = ""
    purpose: str = ""
    target_group: str = ""
    criteria: tuple[str, ...] = ()
    charge: str = ""
    law: str = ""
    expect_of_us: tuple[str, ...] = ()
    expect_of_you: tuple[str, ...] = ()
    not_included: tuple[str, ...] = ()
    how_to_get_it: str = ""
    words: tuple[str, ...] = ()
    helps_mastery: str = ""
    not_when: tuple[str, ...] = ()
    consent: str = ""
    replaces: str = ""

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in TEXT_NAMES)

    def over(self, other: Texts) -> Texts:
        """These words, and the other's where these say nothing."""
        return replace(other, **{name: said for name in TEXT_NAMES if (said := getattr(self, name))})


TEXT_NAMES = tuple(one.name for one in fields(Texts))
POINTS = frozenset(one.name for one in fields(Texts) if one.default == ())


@dataclass(frozen=True, slots=True)
class Description:
    """A service or a technology. ``levels`` are mastery levels, 1 the highest mastery; ``reviewed`` an ISO day or None.

    ``duration`` None is as long as one needs it; ``evaluation`` None is not evaluated, which only what is given
    without a decision may be. ``digital``, ``groups`` and ``related`` are codes of others in the catalogue.
    """

    code: str
    kind: ServiceKind
    reviewed: str | None = None
    kpr: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    levels_from: LevelsFrom = LevelsFrom.OURS
    who: tuple[Who, ...] = ()
    needs: tuple[Need, ...] = ()
    charge: ChargeKind = ChargeKind.NONE
    decision: bool = False
    grounds: tuple[Ground, ...] = ()
    duration: Length | None = None
    evaluation: Length | None = None
    competence: tuple[Competence, ...] = ()
    digital: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    needs_consent: bool = False
    nb: Texts = field(default_factory=Texts)
    nn: Texts = field(default_factory=Texts)
    en: Texts = field(default_factory=Texts)

    def texts(self, language: str) -> Texts:
        """The words of one language as they are, gaps and all."""
        found: Texts = getattr(self, Language(language))
        return found

    def said(self, language: str) -> Texts:
        """The words of one language; bokmål, then nynorsk, where it says nothing."""
        return self.texts(language).over(self.nb.over(self.nn))

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the texts this kind of description has."""
        left_out = () if self.kind is ServiceKind.TECHNOLOGY else TECHNOLOGY_PARTS
        return tuple(name for name in TEXT_NAMES if name not in left_out)
