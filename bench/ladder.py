"""How many recommendations a second the ladder makes on one core, beside rule engines that only find the level.

    .venv/bin/python bench/ladder.py --rounds 5

The same criteria are given to each peer in its own language. The peers have two values and no reasons: they are asked
for the level alone, of people of whom everything is known. The whole recommendation is measured beside that.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from mestring.ladder import Needs, recommend
from mestring.ladder import criteria as criteria_files
from mestring.ladder.conditions import AtLeast, Condition, OneOf
from mestring.ladder.criteria import Criteria, Rule
from mestring.ladder.criteria.rules import level_of
from mestring.ladder.facts import facts_of
from mestring.ladder.needs import Answer, Burden, Course, Health, Housing, NextOfKin, Presence, Risks
from mestring.ladder.variables import shipped as variables

CODES = tuple(variables().by_code)
PEOPLE = 200
_HOW_TO_INSTALL = "is not installed: uv pip install -r requirements/bench.in"
Level = Callable[[dict[str, Any]], int]


def people(known: float = 1.0) -> list[Needs]:
    """Invented people, the same every time; of each fact a share ``known`` is told."""
    chance = random.Random(2026)
    return [_person(chance, known) for _ in range(PEOPLE)]


def _person(chance: random.Random, known: float) -> Needs:
    about = chance.randint(1, 5)

    def told(value: Any, otherwise: Any) -> Any:
        return value if chance.random() < known else otherwise

    scores = {code: min(5, max(1, about + chance.choice((-1, 0, 0, 1)))) for code in CODES if told(True, False)}
    answers = {risk: told(chance.choice((Answer.NO, Answer.YES)), Answer.UNKNOWN) for risk in ("falls", "nutrition")}
    lonely = told(Answer.NO, Answer.UNKNOWN)
    return Needs(
        scores=scores,
        course=told(chance.choice((Course.LASTING, Course.TEMPORARY, Course.ACUTE)), Course.UNKNOWN),
        presence=told(list(Presence)[min(4, about - 1)], Presence.UNKNOWN),
        housing=Housing(suits=told(Answer.YES, Answer.UNKNOWN)),
        next_of_kin=NextOfKin(
            has=Answer.YES, burden=told(Burden.SOME, Burden.UNKNOWN), wants_relief=told(Answer.NO, Answer.UNKNOWN)
        ),
        risks=Risks(**answers, loneliness=lonely, violence=Answer.NO),
        health=Health(*(told(chance.choice((Answer.NO, Answer.NO, Answer.YES)), Answer.UNKNOWN) for _ in range(3))),
    )


def flat(needs: Needs) -> dict[str, Any]:
    """The facts under names every peer can read."""
    return {_name(key): value for key, value in facts_of(needs).known.items()}


def ours(criteria: Criteria) -> Level:
    """Our own level, with three values and every rule judged."""
    return lambda facts: level_of(criteria.judged(facts))


def json_logic(criteria: Criteria) -> Level:
    """json-logic-qubit: JSON Logic in Python."""
    from json_logic import jsonLogic  # noqa: PLC0415

    return _first(criteria, _as_json_logic, jsonLogic)


def json_logic_rust(criteria: Criteria) -> Level:
    """jsonlogic-rs: JSON Logic in Rust."""
    import jsonlogic_rs  # noqa: PLC0415

    return _first(criteria, _as_json_logic, jsonlogic_rs.apply)


def rule_engine(criteria: Criteria) -> Level:
    """rule-engine: expressions compiled beforehand."""
    import rule_engine as engine  # noqa: PLC0415

    return _first(
        criteria, lambda condition: engine.Rule(_as_expression(condition)), lambda rule, facts: rule.matches(facts)
    )


def _first(criteria: Criteria, made: Callable[[Condition], Any], holds: Callable[[Any, dict[str, Any]], bool]) -> Level:
    # A peer need only ask from the top, and may stop at the first rule that holds.
    rules = [(rule.level, made(rule.when)) for rule in sorted(criteria.rules, key=lambda rule: -rule.level)]
    return lambda facts: next((floor for floor, rule in rules if holds(rule, facts)), 1)


def _as_json_logic(condition: Condition) -> dict[str, Any]:
    if isinstance(condition, AtLeast):
        return {">=": [{"var": _name(condition.fact)}, condition.rank]}
    if isinstance(condition, OneOf):
        return {"in": [{"var": _name(condition.fact)}, list(condition.values)]}
    parts = [_as_json_logic(part) for part in condition.parts]
    if condition.needed == 1:
        return {"or": parts}
    if condition.needed == len(parts):
        return {"and": parts}
    return {">=": [{"+": [{"if": [part, 1, 0]} for part in parts]}, condition.needed]}


def _as_expression(condition: Condition) -> str:
    if isinstance(condition, AtLeast):
        return f"({_name(condition.fact)} >= {condition.rank})"
    if isinstance(condition, OneOf):
        return "(" + " or ".join(f'{_name(condition.fact)} == "{value}"' for value in condition.values) + ")"
    parts = [_as_expression(part) for part in condition.parts]
    if condition.needed in (1, len(parts)):
        return "(" + (" or " if condition.needed == 1 else " and ").join(parts) + ")"
    return "(" + " + ".join(f"({part} ? 1 : 0)" for part in parts) + f" >= {condition.needed})"


def _name(fact: str) -> str:
    return fact.replace(".", "_").replace("-", "_")


PEERS = {
    "json-logic-qubit": ("json_logic", json_logic),
    "jsonlogic-rs": ("jsonlogic_rs", json_logic_rust),
    "rule-engine": ("rule_engine", rule_engine),
}


def per_second(work: Callable[[], object], *, times: int, rounds: int) -> float:
    """How many a second in the best of the rounds; processor time, so that a busy machine does not disturb."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return times / best


def compare(rounds: int) -> None:
    """A line each for our level, our whole recommendation and each peer, as a ratio to the first peer's level."""
    template = criteria_files.shipped()
    everybody = people()
    facts = [flat(needs) for needs in everybody]
    expected = [recommend(needs).number for needs in everybody]
    speeds = {
        "mestring, the whole recommendation": per_second(
            lambda: [recommend(needs) for needs in everybody], times=PEOPLE, rounds=rounds
        )
    }
    known = [facts_of(needs).known for needs in everybody]
    own = ours(template)
    speeds["mestring, the level alone"] = per_second(lambda: [own(one) for one in known], times=PEOPLE, rounds=rounds)
    for name, (module, make) in PEERS.items():
        if importlib.util.find_spec(module) is None:
            print(f"{name} {_HOW_TO_INSTALL}", file=sys.stderr)
            continue
        level = make(template)
        if [level(one) for one in facts] != expected:
            raise SystemExit(f"{name} does not find the same levels, so its speed says nothing.")
        speeds[f"{name}, the level alone"] = per_second(
            lambda level=level: [level(one) for one in facts], times=PEOPLE, rounds=rounds
        )
    base = speeds.get("json-logic-qubit, the level alone")
    print("| What | A second | Times json-logic-qubit |")
    print("|---|---:|---:|")
    for name, speed in speeds.items():
        print(f"| {name} | {speed:,.0f} | {f'{speed / base:.2f}' if base else 'not measured'} |")


def grow(rounds: int) -> None:
    """How the whole recommendation slows with more rules, and with less known."""
    template = criteria_files.shipped()
    everybody = people()
    print("\n| Rules | Share of facts known | A second |")
    print("|---:|---:|---:|")
    for times in (1, 2, 4, 8, 16):
        many = _copied(template, times)
        speed = per_second(
            lambda many=many: [recommend(one, criteria=many) for one in everybody], times=PEOPLE, rounds=rounds
        )
        print(f"| {len(many.rules)} | 1.0 | {speed:,.0f} |")
    for share in (0.75, 0.5, 0.25, 0.0):
        some = people(share)
        speed = per_second(lambda some=some: [recommend(one) for one in some], times=PEOPLE, rounds=rounds)
        print(f"| {len(template.rules)} | {share} | {speed:,.0f} |")


def _copied(criteria: Criteria, times: int) -> Criteria:
    rules = [
        Rule(f"{rule.code}-{at}", rule.level, rule.sentence, rule.when)
        for at in range(times)
        for rule in criteria.rules
    ]
    return replace(criteria, rules=tuple(rules))


def main() -> None:
    """Measures and prints two tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="each is measured so many times; the best counts")
    arguments = parser.parse_args()
    compare(arguments.rounds)
    grow(arguments.rounds)


if __name__ == "__main__":
    main()
