"""Finds the values and provisions of a day in a law book."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mestring.law.errors import NotInForceError, UnknownParameterError
from mestring.law.memory import Used
from mestring.law.nearest import unknown
from mestring.law.parameter import Parameter
from mestring.law.profile import Profile, ProfileGroup
from mestring.law.reference import Provision

CASE_HANDLING = "case_handling"


class LawOfBook:
    """Finds answers in a book, with the acts that are tried ahead of their day."""

    __slots__ = ("_groups", "_parameters", "_tried")

    def __init__(
        self,
        parameters: Mapping[str, Parameter],
        *,
        groups: Mapping[str, ProfileGroup],
        tried: Mapping[str, Profile],
    ) -> None:
        self._parameters = parameters
        self._groups = groups
        self._tried = tried

    def value(self, name: str, *, day: date) -> Used:
        """The value in force on the day, the municipality's own before the national one."""
        parameter = self._parameters.get(name)
        if parameter is None:
            raise UnknownParameterError(unknown(name, known=self._parameters, what="parameter"))
        found = parameter.at(day, profiles=self._codes(day))
        if found is None:
            raise NotInForceError(_nothing_in_force(parameter, day))
        return Used(
            name=name,
            title=parameter.title,
            value=found.figure,
            unit=found.unit,
            applies_from=found.applies_from,
            reference=found.reference,
            checked=found.checked,
            owner=found.owner,
        )

    def provision(self, topic: str, *, day: date) -> Provision:
        """What the act in force says on the topic."""
        group = self._groups[CASE_HANDLING]
        if topic not in group.topics:
            raise UnknownParameterError(unknown(topic, known=group.topics, what="tema"))
        act = self._act(group, day)
        if act is None:
            raise NotInForceError(f"Ingen lov om {group.title.lower()} var i kraft {day:%d.%m.%Y}.")
        if topic not in act.provisions:
            raise NotInForceError(f"{act.title} sier ingenting om «{topic}», og det er den som gjelder {day:%d.%m.%Y}.")
        found = act.provisions[topic]
        if found.applies_from and day < found.applies_from:
            raise NotInForceError(
                f"{found.title} gjelder først fra {found.applies_from:%d.%m.%Y}, ikke {day:%d.%m.%Y}."
            )
        return found

    def _act(self, group: ProfileGroup, day: date) -> Profile | None:
        return self._tried.get(group.name) or group.at(day)

    def _codes(self, day: date) -> frozenset[str]:
        acts = (self._act(group, day) for group in self._groups.values())
        return frozenset(act.code for act in acts if act)


def _nothing_in_force(parameter: Parameter, day: date) -> str:
    values = [*parameter.values, *parameter.own]
    ended = max((one.to for one in values if one.to and one.to < day), default=None)
    begins = min((one.applies_from for one in values if one.applies_from and one.applies_from > day), default=None)
    sentence = f"«{parameter.name}» ({parameter.title}) har ingen verdi som gjelder {day:%d.%m.%Y}."
    if not values:
        sentence += " Kommunen må sette den."
    if ended:
        sentence += f" Den forrige gjaldt til og med {ended:%d.%m.%Y}."
    if begins:
        sentence += f" Den {'neste' if ended else 'første'} gjelder fra {begins:%d.%m.%Y}."
    return sentence
