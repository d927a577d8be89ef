"""The law book: every parameter and profile, with the municipality's own values over the national ones."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from mestring.law.errors import NotInForceError, UnknownParameterError
from mestring.law.folder import Folder
from mestring.law.memory import Used
from mestring.law.parameter import Parameter
from mestring.law.profile import Profile, ProfileGroup
from mestring.law.reading.folders import read_folders
from mestring.law.reading.local import with_local
from mestring.law.reading.parameters import read_parameters
from mestring.law.reading.profiles import read_profiles
from mestring.law.reference import Provision
from mestring.law.view import Law

NATIONAL = Path(__file__).parent / "parameters"
PROFILES = Path(__file__).parent / "profiles"


class LawBook:
    """Parameters by name and profile groups by name; ``LawBook.load`` makes one from files."""

    __slots__ = ("folders", "groups", "parameters")

    def __init__(
        self,
        parameters: Mapping[str, Parameter],
        *,
        groups: Mapping[str, ProfileGroup],
        folders: Mapping[str, Folder] | None = None,
    ) -> None:
        self.parameters = dict(parameters)
        self.groups = dict(groups)
        self.folders = dict(folders or {})

    @classmethod
    def load(cls, national: Path, *local: Path, profiles: Path = PROFILES) -> LawBook:
        """Read the national folder, then each local folder over it. LawFileError tells what is wrong, and where."""
        groups = read_profiles(profiles)
        codes = frozenset(one.code for group in groups.values() for one in group.profiles)
        parameters = read_parameters(national, profiles=codes)
        for folder in local:
            parameters = with_local(parameters, folder=folder)
        return cls(parameters, groups=groups, folders=read_folders(national))

    def at(self, day: date, *, profiles: Mapping[str, str] | None = None) -> Law:
        """The law of a day. ``profiles`` tries an act ahead of its day: ``{"case_handling": "fvl_2025"}``."""
        return Law(day, source=LawOfBook(self, tried=self._tried(profiles or {})))

    def parameter(self, name: str) -> Parameter:
        """The parameter of this name, or UnknownParameterError with the nearest names."""
        if name not in self.parameters:
            raise UnknownParameterError(unknown(name, known=self.parameters, what="parameter"))
        return self.parameters[name]

    def _tried(self, profiles: Mapping[str, str]) -> dict[str, Profile]:
        tried = {}
        for name, code in profiles.items():
            if name not in self.groups:
                raise UnknownParameterError(unknown(name, known=self.groups, what="gruppe av profiler"))
            found = self.groups[name].named(code)
            if found is None:
                codes = [one.code for one in self.groups[name].profiles]
                raise UnknownParameterError(unknown(code, known=codes, what="profil"))
            tried[name] = found
        return tried


class LawOfBook:
    """Finds answers in a book, with the acts that are tried ahead of their day."""

    __slots__ = ("_book", "_tried")

    def __init__(self, book: LawBook, *, tried: Mapping[str, Profile]) -> None:
        self._book = book
        self._tried = tried

    def value(self, name: str, *, day: date) -> Used:
        """The value in force on the day, the municipality's own before the national one."""
        parameter = self._book.parameter(name)
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
        group = self._book.groups["case_handling"]
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
        acts = (self._act(group, day) for group in self._book.groups.values())
        return frozenset(act.code for act in acts if act)


@cache
def national() -> LawBook:
    """The shipped law book, read once."""
    return LawBook.load(NATIONAL)


def unknown(name: str, *, known: Mapping[str, object] | list[str] | frozenset[str], what: str) -> str:
    """A sentence saying that the name does not exist, with the nearest that do."""
    ends = {one.rsplit("/", 1)[-1]: one for one in known}
    near = get_close_matches(name, list(known), n=3, cutoff=0.5)
    near += [ends[end] for end in get_close_matches(name.rsplit("/", 1)[-1], list(ends), n=3, cutoff=0.6)]
    meant = " eller ".join(f"«{one}»" for one in list(dict.fromkeys(near))[:3])
    return f"Lovboken har ingen {what} som heter «{name}»." + (f" Mente du {meant}?" if meant else "")


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
