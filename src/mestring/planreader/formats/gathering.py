"""Notes of what was left out, gathered by kind so that twenty pictures make one line of the receipt."""

from __future__ import annotations

from dataclasses import dataclass, field

from mestring.planreader.blocks import Place, Skipped


@dataclass(slots=True)
class Omissions:
    """Counts what is left out, by what it is; remembers where the first one stood."""

    _seen: dict[str, tuple[int, str, Place]] = field(default_factory=dict)

    def add(self, what: str, why: str, place: Place, *, count: int = 1) -> None:
        """One more of these was left out."""
        before, reason, first = self._seen.get(what, (0, why, place))
        self._seen[what] = (before + count, reason, first)

    def skipped(self) -> tuple[Skipped, ...]:
        """A line for each kind, with the number where there is more than one."""
        return tuple(
            Skipped(what if number == 1 else f"{what} ({number} steder)", why, place)
            for what, (number, why, place) in self._seen.items()
        )
