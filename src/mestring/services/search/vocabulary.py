"""The words people use when they look for help, and what they are about. Read from vocabulary.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mestring.services.codes import Need, Who
from mestring.services.search.words import stem, words_in
from mestring.strict_yaml import YamlFileError, load

FILE = Path(__file__).parent / "vocabulary.yaml"
# The stems of one word, or of several that mean something together.
Cue = frozenset[str]


@dataclass(frozen=True)
class Vocabulary:
    """``same`` gives the usual word for a word. Cues are stems of usual words, ``in_cues`` their words as written."""

    stop: frozenset[str]
    same: Mapping[str, str]
    needs: Mapping[Need, tuple[Cue, ...]]
    who: Mapping[Who, tuple[Cue, ...]]
    urgent: tuple[Cue, ...] = ()
    in_cues: frozenset[str] = frozenset()

    @property
    def known(self) -> frozenset[str]:
        """Every word one may have meant."""
        return frozenset(self.same) | self.stop

    def stem(self, word: str) -> str:
        """The stem of the usual word for this one."""
        return stem(self.same.get(word, word))

    def stems(self, text: str) -> list[str]:
        """The stems of the words of a text that say something, in order."""
        return [self.stem(word) for word in words_in(text) if word not in self.stop]


@cache
def vocabulary(path: Path = FILE) -> Vocabulary:
    """The words, read once. YamlFileError for a topic that does not exist, or a word that means two words."""
    said = load(path)
    stop = frozenset(word for line in said["stop"] for word in words_in(line))
    same: dict[str, str] = {}
    for usual, others in said["same"].items():
        for word in (usual, *(one for one in others if " " not in one)):
            if same.setdefault(word, usual) != usual:
                raise YamlFileError(f"{path.name}: «{word}» står både under «{same[word]}» og «{usual}».")
    base = Vocabulary(stop, same, {}, {})
    return Vocabulary(
        stop - set(same),
        same,
        {Need(code): _cues(base, words) for code, words in said["topics"].items()},
        {Who(code): _cues(base, words) for code, words in said["who"].items()},
        _cues(base, said["urgent"]),
        frozenset(word for phrase in _phrases(said) for word in words_in(phrase)),
    )


def _phrases(said: Mapping[str, Any]) -> Iterable[str]:
    by_code = (*said["topics"].values(), *said["who"].values(), said["urgent"])
    return (phrase for phrases in by_code for phrase in phrases)


def _cues(base: Vocabulary, phrases: Iterable[str]) -> tuple[Cue, ...]:
    """Little words count in a cue of several, since «stikker av» is more than «stikker»."""
    return tuple(dict.fromkeys(frozenset(base.stem(word) for word in words_in(phrase)) for phrase in phrases))
