"""Reads the profile files: acts that follow one another on the same matter, and what each says on every topic."""

from __future__ import annotations

from pathlib import Path

from mestring.law.profile import Profile, ProfileGroup
from mestring.law.reading.parameters import files_in
from mestring.law.reading.source import Part
from mestring.law.reference import Provision

_FILE = ("title", "documentation", "profiles")
_PROFILE = ("code", "title", "from", "reference", "documentation", "checked", "topics")


def read_profiles(folder: Path) -> dict[str, ProfileGroup]:
    """Every group of profiles by its name, which is the name of its file."""
    return {name: _group(name, path) for name, path in files_in(folder)}


def _group(name: str, path: Path) -> ProfileGroup:
    file = Part.of_file(path, named=f"{name}.yaml")
    file.only(needed=_FILE)
    profiles: list[Profile] = []
    for part in file.parts("profiles"):
        profile = _profile(part)
        if any(one.code == profile.code for one in profiles):
            part.refuse(f"«{profile.code}» står to ganger. Behold den ene.", key="code")
        if profiles and not _follows(profiles[-1], profile):
            part.refuse("lovene må stå i den rekkefølgen de trer i kraft; den uten dag står sist.", key="from")
        profiles.append(profile)
    if not profiles:
        file.refuse("det står ingen profiler. Legg til minst én.", key="profiles")
    return ProfileGroup(name, file.text("title"), file.text("documentation"), tuple(profiles))


def _follows(before: Profile, after: Profile) -> bool:
    if before.applies_from is None:
        return after.applies_from is None
    return after.applies_from is None or before.applies_from < after.applies_from


def _profile(part: Part) -> Profile:
    part.only(needed=_PROFILE)
    topics = part.part("topics")
    return Profile(
        code=part.text("code"),
        title=part.text("title"),
        applies_from=part.day("from", or_null=True),
        reference=part.reference(),
        documentation=part.text("documentation"),
        checked=part.day("checked", or_null=True),
        provisions={topic: _provision(topics.part(topic), topic=topic) for topic in topics.content},
    )


def _provision(part: Part, *, topic: str) -> Provision:
    part.only(needed=["title", "link", "sentence"], allowed=["from"])
    return Provision(
        part.text("title"),
        part.link("link"),
        topic=topic,
        sentence=part.text("sentence"),
        applies_from=part.day("from"),
    )
