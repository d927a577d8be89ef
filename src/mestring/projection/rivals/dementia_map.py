"""Prevalence times population, as a map of dementia in municipalities is made.

    persons[year] = Σ_g people[year, g] · share with dementia[g]

As settings of our model: an official projection followed, and no scale to a national count.
"""

from __future__ import annotations

from mestring.projection.dementia.persons import Prevalence, persons_with_dementia, prevalence
from mestring.projection.inputs import Municipality, Official
from mestring.projection.projecting import project
from mestring.projection.rivals.explained import Explained
from mestring.projection.rivals.population import people_by_group
from mestring.projection.rivals.settings import plain
from mestring.projection.rivals.towards_ours import POPULATION

SCALE = "Kurven over alder er skalert til tallet for hele landet."


def dementia_map(
    municipality: Municipality, *, year: int, official: Official | None = None, using: Prevalence | None = None
) -> float:
    """The formula above. ``official`` as in ``fixed_coverage``; ``using`` None: the engine's own curve."""
    shares = (using or prevalence()).shares
    groups = (0, *sorted(shares))
    people = people_by_group(municipality, year=year, official=official, groups=groups)
    return float(sum(people[1:] * [shares[first] for first in groups[1:]]))


def explain_dementia_map(
    municipality: Municipality,
    *,
    year: int,
    official: Official | None = None,
    using: Prevalence | None = None,
    scale: float = 1.0,
) -> Explained:
    """Their persons with dementia, ours and why they differ. ``scale``: ours, from ``Prevalence.scale_to``."""
    curve = using or prevalence()
    people = project(plain(municipality), until=year, draws=0).people.at(year=year)
    after = [(SCALE, float(persons_with_dementia(people, using=curve, scale=scale)))]
    if official is not None:
        after.insert(0, (POPULATION, float(persons_with_dementia(people, using=curve))))
    return Explained.along(dementia_map(municipality, year=year, official=official, using=curve), after)
