"""The law book: every parameter and profile, with the municipality's own values over the national ones."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from mestring.law.errors import UnknownParameterError
from mestring.law.finding import LawOfBook
from mestring.law.folder import Folder
from mestring.law.nearest import unknown
from mestring.law.parameter import Parameter
from mestring.law.profile import Profile, ProfileGroup
from mestring.law.reading.folders import read_folders
from mestring.law.reading.local import with_local
from mestring.law.reading.parameters import read_parameters
from mestring.law.reading.profiles import read_profiles
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
        source = LawOfBook(self.parameters, groups=self.groups, tried=self._tried(profiles or {}))
        return Law(day, source=source)

    def parameter(self, name: str) -> Parameter:
        """The parameter of this name, or UnknownParameterError with the nearest names."""
        if name not in self.parameters:
            raise UnknownParameterError(unknown(name, known=self.parameters, what="parameter"))
        return self.parameters[name]

    def codes_on(self, day: date) -> frozenset[str]:
        """The codes of the acts in force on the day, such as fvl_1967."""
        acts = (group.at(day) for group in self.groups.values())
        return frozenset(act.code for act in acts if act)

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


@cache
def national() -> LawBook:
    """The shipped law book, read once."""
    return LawBook.load(NATIONAL)
