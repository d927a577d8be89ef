"""A few choices, all of them in view."""

from __future__ import annotations

from typing import Any

from django import forms


class Radios(forms.RadioSelect):
    """Radio buttons of the design system; a link to the field leads to the first of them."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(attrs={"class": "ds-input"}, **kwargs)

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """The id of one of them; of the first, when none is named, so that an error has somewhere to lead."""
        return super().id_for_label(id_, index="0" if index is None else index)
