"""Search over the plans people work with, the same on every database: words in lower case in text in lower case."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from django.db.models import Count, Q, QuerySet, Value
from django.db.models.functions import StrIndex

from mestring.core.access import Actor
from mestring.plans.models import Edition, Element
from mestring.plans.overview.completeness import elements_with
from mestring.plans.overview.narrowing import Narrowing
from mestring.plans.selectors import current_edition, elements_for, plans_for

MOST_WORDS = 10
# How far up an area or a UN goal is looked for: focus area, goal, strategy, measure, sub-measure.
_ABOVE = ("", "parent__", "parent__parent__", "parent__parent__parent__", "parent__parent__parent__parent__")


def current_editions(actor: Actor) -> list[Edition]:
    """The edition people work with, of each plan the actor may read."""
    found = []
    for plan in plans_for(actor):
        edition = current_edition(plan)
        if edition:
            edition.plan = plan
            found.append(edition)
    return found


def words_in(asked: str) -> list[str]:
    """The words to look for, as the search text has them."""
    return unicodedata.normalize("NFC", asked).casefold().split()[:MOST_WORDS]


def elements_found(
    actor: Actor, *, words: Sequence[str], wanted: Narrowing, kind: str, editions: Iterable[int]
) -> QuerySet[Element]:
    """The elements with all the words that are what is asked for; those with the first word earliest come first."""
    editions = list(editions)
    found = elements_for(actor).filter(edition__in=editions)
    for word in words:
        found = found.filter(found_by__contains=word)
    if kind:
        found = found.filter(kind=kind)
    if wanted.units is not None:
        found = found.filter(responsible_unit__in=wanted.units)
    if wanted.area is not None:
        found = found.filter(_any_above("pk", wanted.area))
    if wanted.un_goal is not None:
        found = found.filter(_any_above("un_goals__contains", f",{wanted.un_goal},"))
    if wanted.gap is not None:
        found = found.filter(pk__in=elements_with(wanted.gap, editions=editions))
    found = found.select_related("__".join(["parent"] * 4))
    if words:
        found = found.annotate(at=StrIndex("found_by", Value(words[0])))
        return found.order_by("at", "edition__plan__title", "position", "pk")
    return found.order_by("edition__plan__title", "position", "pk")


def alone(actor: Actor, *, words: Sequence[str], editions: Iterable[int]) -> list[tuple[str, int]]:
    """How many elements each word alone is in, for who found nothing with all of them."""
    found = elements_for(actor).filter(edition__in=list(editions))
    counts = found.aggregate(
        **{f"word_{at}": Count("pk", filter=Q(found_by__contains=word)) for at, word in enumerate(words)}
    )
    return [(word, counts[f"word_{at}"]) for at, word in enumerate(words)]


def _any_above(field: str, value: object) -> Q:
    asked = Q()
    for above in _ABOVE:
        asked |= Q(**{f"{above}{field}": value})
    return asked
