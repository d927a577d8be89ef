"""What the forms of all charges have in common: a day, what is asked first, and what is asked besides."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from django import forms

from mestring.law import Law
from mestring.law.charges import Charge
from mestring.services.forms.day_form import DayForm

NOTHING = Decimal(0)


class ChargeForm(DayForm):
    """``first`` is asked of everyone; ``besides`` matters to some and is folded away.

    ``law`` is that of today: it gives the numbers the questions speak of.
    """

    asked_first: ClassVar[tuple[str, ...]]
    asked_besides: ClassVar[tuple[str, ...]] = ()

    def __init__(self, data: Mapping[str, Any] | None = None, *, law: Law) -> None:
        super().__init__(data, today=law.day)

    def charge(self, *, law: Law) -> Charge:
        """What it comes to by the law of a day. NotInForceError when the law book has no numbers for it."""
        raise NotImplementedError

    @property
    def first(self) -> tuple[forms.BoundField, ...]:
        """The fields of the short form."""
        return tuple(self[name] for name in self.asked_first)

    @property
    def besides(self) -> tuple[forms.BoundField, ...]:
        """The fields that are folded away."""
        return tuple(self[name] for name in self.asked_besides)

    @property
    def besides_open(self) -> bool:
        """Whether something folded away is filled in or wrong, and must be seen."""
        return any(field.errors or (self.is_bound and field.value()) for field in self.besides)

    def kroner(self, name: str) -> Decimal:
        """An amount that was typed; nothing typed is 0."""
        found = self.cleaned_data.get(name)
        return found if isinstance(found, Decimal) else NOTHING
