"""The form of one chapter of a draft: what it says now, what was typed, and what the editor had read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from mestring.services.chapters import Chapter, fields_in
from mestring.services.codes import Language, ServiceKind
from mestring.services.content import ContentError
from mestring.services.fields import read_values, value
from mestring.services.forms.fields_of import Names, form_field
from mestring.services.models import Version
from mestring.services.refusals import Clash, MeanwhileError

FIRST = "needs-first"
THEIRS = "deres"


class DraftForm(forms.Form):
    """Built for a draft, a chapter and a language. ``values`` is what was typed, by field, as plain data."""

    use_required_attribute = False

    def __init__(
        self, data: QueryDict | None = None, *, draft: Version, chapter: Chapter, language: Language, names: Names
    ) -> None:
        super().__init__(data)
        self.now = draft.said
        self.kind = ServiceKind(draft.service.kind)
        self.names = fields_in(chapter, kind=self.kind, language=language)
        self.clashes: dict[str, Clash] = {}
        for field in self.names:
            self.fields[html_name(field)] = form_field(field, value(self.now, field), names=names)
        if "needs" in self.names:
            self._add_first()
        self.read = {field: value(self.now, field) for field in self.names}
        if data is not None:
            self.read |= self._read_before(data.get("lest", ""))

    def _add_first(self) -> None:
        """Which need it is most about; it comes first in lists of what is about that need."""
        needs: Any = self.fields["needs"]
        first = next(iter(needs.initial), "")
        choices = [("", _("Ikke valgt")), *needs.choices]
        widget = forms.Select(attrs={"class": "ds-input"})
        self.fields[FIRST] = forms.ChoiceField(
            label=_("Hva den handler mest om"), required=False, choices=choices, initial=first, widget=widget
        )

    def _read_before(self, said: str) -> dict[str, Any]:
        """What the editor had read, as the page carried it; what cannot be read is as it is now."""
        try:
            carried = json.loads(said)
            known = {field: carried[field] for field in self.names if field in carried}
            return read_values(self.kind, known)
        except (ValueError, TypeError, ContentError):
            return {}

    @property
    def read_hidden(self) -> str:
        """What has been read, as the page carries it."""
        return json.dumps(self.read, ensure_ascii=False)

    def clean(self) -> dict[str, Any]:
        """Reads every field strictly; a sentence at each that cannot be."""
        typed = super().clean() or {}
        self.values: dict[str, Any] = {}
        for field in self.names:
            if html_name(field) not in typed:
                continue
            try:
                self.values |= read_values(self.kind, {field: typed[html_name(field)]})
            except ContentError as error:
                self.add_error(html_name(field), error.sentence)
        self._put_first(typed)
        return typed

    def _put_first(self, typed: Mapping[str, Any]) -> None:
        first, needs = typed.get(FIRST), self.values.get("needs")
        if not first or needs is None:
            return
        if first not in needs:
            self.add_error(FIRST, _("Kryss også av for dette i «Hva den handler om», eller velg noe annet."))
            return
        self.values["needs"] = [first, *(need for need in needs if need != first)]

    @property
    def first_need(self) -> forms.BoundField | None:
        """The choice of what it is most about, where it is asked."""
        return self[FIRST] if FIRST in self.fields else None

    @property
    def wanted(self) -> dict[str, Any]:
        """What is to be saved: not the fields where somebody else's words were chosen."""
        return {field: said for field, said in self.values.items() if self.data.get(choice_name(field)) != THEIRS}

    def refuse(self, sentence: str, *, where: str) -> None:
        """Say why it could not be saved, at its field where it has one here."""
        name = html_name(where)
        self.add_error(name if name in self.fields else None, sentence)

    def tell_clashes(self, refused: MeanwhileError) -> None:
        """Show both texts of each field somebody else has saved, and let the next save be in knowledge of them."""
        for clash in refused.clashes:
            self.clashes[clash.field] = clash
            self.read[clash.field] = clash.theirs
            say = _("%(who)s har lagret her i mellomtiden. Begge tekstene står under. Velg, og lagre på nytt.")
            self.refuse(say % {"who": refused.who}, where=clash.field)


def html_name(field: str) -> str:
    """The name of a field in the page: "nb.summary" is nb-summary."""
    return field.replace(".", "-")


def choice_name(field: str) -> str:
    """The name of the choice between two texts of a field."""
    return f"velg-{html_name(field)}"
