"""What is chosen survives being kept, and what changes nothing gives no difference, whatever else is chosen."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from mestring.knowledge.scenarios.changed import change
from mestring.knowledge.scenarios.chosen import Chosen, ChosenLever, Coverage, Held, chosen_from
from mestring.knowledge.scenarios.reckoning import reckon
from mestring.projection import Capacity, held, invented_municipality, levers

SMALL = replace(
    invented_municipality(persons=1_500),
    capacity=(
        Capacity(service="nursing_home", places=held(5, from_year=2026), instead="home_care", hours_a_week_waiting=20),
    ),
)
UNTIL = 2029

text = st.text(max_size=40)
shares = st.lists(st.floats(0, 1), min_size=3, max_size=3).map(sorted)
chosen_levers = st.builds(
    lambda code, span, first, length, reference, on, to: ChosenLever(
        lever=code,
        low=span[0],
        likely=span[1],
        high=span[2],
        first_year=first,
        full_from=first + length,
        reference=reference,
        on=tuple(on),
        to=to,
    ),
    st.sampled_from(sorted(levers())),
    shares,
    st.integers(2020, 2060),
    st.integers(0, 20),
    text,
    st.lists(text, max_size=3),
    text,
)
coverages = st.builds(lambda percent, year: Coverage(percent=percent, by_year=year), st.floats(0, 60), st.integers())
choices = st.builds(
    lambda found, coverage, held_as: Chosen(levers=tuple(found), coverage=coverage, held=held_as),
    st.lists(chosen_levers, max_size=4),
    st.none() | coverages,
    st.sampled_from(Held),
)


@given(choices)
def test_what_is_chosen_is_the_same_when_it_is_read_again(chosen):
    assert chosen_from(json.loads(json.dumps(chosen.as_json()))) == chosen


def _as_proposed(code, *, effect=None):
    given_ = levers()[code].proposal
    low, likely, high = (effect,) * 3 if effect is not None else (0.0, given_.effect.likely, given_.effect.high)
    return ChosenLever(
        lever=code,
        low=low,
        likely=likely,
        high=high,
        first_year=2027,
        full_from=2028,
        reference="Prøve",
        on=given_.on,
        to=given_.to or "",
    )


@settings(max_examples=12)
@given(codes=st.sets(st.sampled_from(sorted(levers())), max_size=4), seed=st.integers(1, 1000))
def test_strategies_that_give_nothing_make_no_difference_in_any_draw(codes, seed):
    chosen = Chosen(levers=tuple(_as_proposed(code, effect=0.0) for code in sorted(codes)))

    result = reckon(change(SMALL, chosen, until=UNTIL), until=UNTIL, draws=4, seed=seed)

    for figure in result["figures"].values():
        assert not np.any(figure["difference"])
    assert all(value == 0 for one in result["gives"].values() for value in one.values())


@settings(max_examples=12)
@given(codes=st.sets(st.sampled_from(sorted(levers())), min_size=1, max_size=4), percent=st.none() | st.floats(0, 10))
def test_what_each_gives_sums_to_the_whole_difference(codes, percent):
    coverage = Coverage(percent=percent, by_year=2028) if percent is not None else None
    chosen = Chosen(levers=tuple(_as_proposed(code) for code in sorted(codes)), coverage=coverage)

    result = reckon(change(SMALL, chosen, until=UNTIL), until=UNTIL, draws=2, seed=1)

    for code in ("kroner", "waiting_days", "fte"):
        whole = result["figures"][code]["total"]["difference"][0][-1][0]
        # Each number is kept with so many decimals as the pages show.
        assert abs(sum(result["gives"][code].values()) - whole) <= 1e-2 + len(codes)


@settings(max_examples=8)
@given(codes=st.permutations(["home_rehabilitation", "early_effort", "full_time_culture"]))
def test_the_order_of_the_strategies_does_not_matter(codes):
    def made(order):
        chosen = Chosen(levers=tuple(_as_proposed(code) for code in order))
        changed = change(SMALL, chosen, until=UNTIL)
        return changed.fingerprint(until=UNTIL, draws=2, seed=1), reckon(changed, until=UNTIL, draws=2, seed=1)

    (fingerprint, result), (sorted_fingerprint, sorted_result) = made(codes), made(sorted(codes))

    assert fingerprint == sorted_fingerprint
    assert result["figures"] == sorted_result["figures"]
