"""Acts and regulations by their short names, and where a provision of one can be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mestring.law.reference import Reference
from mestring.strict_yaml import YamlFileError, load

ACTS = Path(__file__).with_name("acts.yaml")
_PARAGRAPH = re.compile(r"§\s*(\d+(?:-\d+)?)(?:\s+([a-z]))?(?![a-zæøå])")


@dataclass(frozen=True, slots=True)
class Act:
    """An act or a regulation: its short name, its title, and where all of it can be read."""

    short: str
    title: str
    link: str

    def reference(self, provision: str) -> Reference:
        """A place in it, as "§ 3-2 første ledd nr. 5": its title in words, and a link to the paragraph or to it all."""
        paragraph = _PARAGRAPH.match(provision.strip())
        place = f"/§{paragraph[1]}{paragraph[2] or ''}" if paragraph else ""
        return Reference(title=f"{self.title} {provision.strip()}", link=f"{self.link}{place}")


@cache
def acts(path: Path = ACTS) -> dict[str, Act]:
    """Every act by its short name. YamlFileError says what is missing where."""
    found = {}
    for short, said in load(path).items():
        if not isinstance(said, dict) or set(said) != {"title", "link"}:
            raise YamlFileError(f"{path.name}: «{short}» skal ha title og link, og ikke noe mer.")
        found[short] = Act(short=short, title=said["title"], link=said["link"])
    return found
