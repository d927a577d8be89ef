"""The same inputs have the same fingerprint, and any change gives another."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from mestring.projection import InputError, Labelled, Span, fingerprint_of, held, invented_municipality, lever
from mestring.projection.axes import Axis

STORVIK = invented_municipality(persons=1000)
PULLED = [lever(code).proposed(first_year=2026) for code in ("home_rehabilitation", "lower_coverage")]
CAPACITY = STORVIK.capacity[0]


def fingerprint(municipality=STORVIK, levers=PULLED, until=2040, draws=100, seed=1):
    return fingerprint_of(municipality, levers, until, draws, seed)


def test_inputs_made_again_have_the_same_fingerprint_in_whatever_order_the_levers_stand():
    assert fingerprint() == fingerprint(invented_municipality(persons=1000), PULLED[::-1])
    assert len(fingerprint()) == 64


def test_the_same_number_kept_in_another_way_is_the_same():
    nursing_home, *others = STORVIK.services
    kept = replace(nursing_home, cost_an_hour=Decimal("520.00"))
    workforce = replace(STORVIK.workforce, hours_a_year=1300, sick_leave=np.float64(STORVIK.workforce.sick_leave))
    capacity = replace(CAPACITY, places=Labelled((Axis("year", (np.int64(2026),)),), CAPACITY.places.values))
    same = replace(STORVIK, services=[kept, *others], workforce=workforce, capacity=(capacity,))
    assert nursing_home.cost_an_hour == Decimal(520)
    assert fingerprint(same, until=np.int64(2040)) == fingerprint()
    groups = {"effect": Span(0, 0.1, 0.2), "first_year": 2027, "full_from": 2028, "reference": "Antatt", "to": "nurse"}
    one, other = (
        lever("task_sharing").pulled(on=on, **groups) for on in (("assistant", "carer"), ("carer", "assistant"))
    )
    assert fingerprint(levers=[one]) == fingerprint(levers=[other])


def test_it_does_not_hang_on_the_process_it_is_made_in():
    command = (
        "from mestring.projection import *; "
        "print(fingerprint_of(invented_municipality(persons=1000), [], 2040, 100, 1))"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", command],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    ]
    assert told == [fingerprint(levers=[])] * 2


@pytest.mark.parametrize(
    "changed",
    [
        {"until": 2041},
        {"draws": 101},
        {"seed": 2},
        {"levers": PULLED[:1]},
        {"levers": [PULLED[0], replace(PULLED[1], effect=Span(0.05, 0.1, 0.21))]},
        {"levers": [PULLED[0], replace(PULLED[1], reference="En annen")]},
        {"municipality": replace(STORVIK, name="Sørvik")},
        {"municipality": replace(STORVIK, parameters=STORVIK.parameters[1:])},
        {"municipality": replace(STORVIK, capacity=())},
        {"municipality": replace(STORVIK, capacity=(replace(CAPACITY, places=held(6, from_year=2026)),))},
        {"municipality": replace(STORVIK, capacity=(replace(CAPACITY, cost_an_empty_place=Decimal(1)),))},
        {"municipality": replace(STORVIK, workforce=replace(STORVIK.workforce, sick_leave=0.09 + 1e-12))},
        {"municipality": replace(STORVIK, demography=replace(STORVIK.demography, first_year=2027))},
        {
            "municipality": replace(
                STORVIK, demography=replace(STORVIK.demography, people=STORVIK.demography.people * 1.0000001)
            )
        },
    ],
)
def test_any_change_gives_another(changed):
    assert fingerprint(**changed) != fingerprint()


def test_what_it_does_not_know_is_refused():
    with pytest.raises(InputError, match="«object» kan ikke være en del"):
        fingerprint(seed=object())
