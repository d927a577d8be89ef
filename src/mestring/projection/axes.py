"""The axes people are counted along: age, sex, mastery level, year and age group."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mestring.projection.errors import InputError, LabelError

OLDEST = 105
LEVELS = 6
_WORDS = {
    "age": "alder",
    "age_group": "aldersgruppe",
    "sex": "kjønn",
    "men": "menn",
    "women": "kvinner",
    "level": "nivå",
    "level_after": "nivå etter",
    "year": "år",
    "service": "tjeneste",
    "competence": "kompetansegruppe",
}


@dataclass(frozen=True, slots=True)
class Axis:
    """A name and the labels along it, none of them twice."""

    name: str
    labels: tuple[Hashable, ...]

    def __post_init__(self) -> None:
        if len(set(self.labels)) != len(self.labels):
            raise LabelError(f"Aksen «{self.title}» har samme merkelapp to ganger. Behold den ene.")

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def title(self) -> str:
        """What it is called in sentences (bokmål)."""
        return told(self.name)

    def place_of(self, label: Hashable) -> int:
        """Where the label stands. LabelError names the axis and its ends."""
        try:
            return self.labels.index(label)
        except ValueError:
            ends = f"{told(self.labels[0])} til {told(self.labels[-1])}" if self.labels else "ingenting til ingenting"
            raise LabelError(f"«{label}» finnes ikke langs aksen «{self.title}», som går fra {ends}.") from None


def told(label: Hashable) -> str:
    """The name of an axis, or a label along one, as it is called in sentences (bokmål)."""
    return _WORDS.get(str(label), str(label))


AGE = Axis("age", tuple(range(OLDEST + 1)))
"""Whole years 0–105; the last is 105 and over."""
SEX = Axis("sex", ("men", "women"))
LEVEL = Axis("level", tuple(range(1, LEVELS + 1)))
"""Mastery level: 1 is the highest mastery, 6 the lowest."""
LEVEL_AFTER = Axis("level_after", LEVEL.labels)
FIVE_YEARS = tuple(range(0, OLDEST + 1, 5))


def years(first: int, last: int) -> Axis:
    """The years from ``first`` to ``last``, both with. InputError when they stand the wrong way round."""
    if last < first:
        raise InputError(f"Siste år ({last}) er før første år ({first}). Bytt om.")
    return Axis("year", tuple(range(first, last + 1)))


def age_groups(first_ages: Sequence[int]) -> Axis:
    """Groups of ages, each named by its first age. InputError unless they begin at 0 and rise."""
    rising = all(low < high for low, high in pairwise(first_ages))
    if not first_ages or first_ages[0] != 0 or not rising or first_ages[-1] > OLDEST:
        raise InputError(f"Aldersgruppene må begynne på 0, stige og ende på høyst {OLDEST}. Oppgi første alder i hver.")
    return Axis("age_group", tuple(int(age) for age in first_ages))
