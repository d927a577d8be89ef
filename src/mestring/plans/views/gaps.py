"""The gap list: what is missing in an edition, and the fields to fill it in, many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.guard import guarded
from mestring.core.selectors import units_of
from mestring.plans.access import READ_PLANS
from mestring.plans.actions.edit_elements import edit_elements
from mestring.plans.budget_years import economic_plan_years
from mestring.plans.followers import may_edit, may_follow_up, units_to_choose_from
from mestring.plans.forms.gap_filter import GapFilter
from mestring.plans.forms.gap_form import GapForm
from mestring.plans.gaps import GapReport, counted, report_on
from mestring.plans.levels import level_name
from mestring.plans.models import Edition, EditionState, Element, Kind
from mestring.plans.overview.narrowing import hits
from mestring.plans.presenters import gap_list
from mestring.plans.presenters.gap_twins import twins_of
from mestring.plans.presenters.trail import edition_trail
from mestring.plans.presenters.words import GAP_LABELS
from mestring.plans.refusals import NotPossibleError, ProblemsError
from mestring.plans.rules import Gap
from mestring.plans.selectors import Branch, plans_for, tree
from mestring.plans.told import just_saved
from mestring.plans.typed.typed_fields import FieldReader
from mestring.plans.views.edition import edition_or_404


@guarded(READ_PLANS)
def gap_page(request: Any, slug: str, number: int) -> HttpResponseBase:
    """See what is missing; fill in rows, or all that are chosen, and save."""
    page = GapPage(request, edition_or_404(request, slug, number))
    if request.method == "POST":
        return page.save()
    return page.shown()


@dataclass
class GapPage:
    """One look at the list: what is read once and used by reading and saving alike."""

    request: Any
    edition: Edition
    meanwhile: dict[int, set[str]] = field(default_factory=dict)

    @cached_property
    def branches(self) -> list[Branch]:
        return tree(self.edition)

    @cached_property
    def report(self) -> GapReport:
        return report_on(self.edition)

    @cached_property
    def places(self) -> list[gap_list.Place]:
        return gap_list.places(self.branches)

    @cached_property
    def elements(self) -> dict[int, Element]:
        """Every element by id, each knowing its parent, so that nobody asks the database again."""
        every = {element.pk: element for branch in self.branches for element in branch.all()}
        for element in every.values():
            element.parent = every.get(element.parent_id or 0)
        return every

    @cached_property
    def filter(self) -> GapFilter:
        return GapFilter(
            self.request.GET,
            units=list(units_of(self.edition.plan.municipality_id, on=clock.today())),
            areas=[element for element in self.elements.values() if element.kind == Kind.FOCUS_AREA],
            area_word=level_name(self.edition.plan, Kind.FOCUS_AREA),
        )

    @cached_property
    def matching(self) -> list[gap_list.Place]:
        """What the filter lets through, in the order of the plan."""
        wanted = hits(self.branches, wanted=self.filter.narrowing(), gaps=self.report.gaps)
        words, complete_too = self.filter.words, self.filter.complete_too
        return [
            place
            for place in self.places
            if place.element.pk in wanted
            and (complete_too or self.report.gaps.get(place.element.pk))
            and (not words or words in place.element.found_by or words in place.element.title.casefold())
        ]

    @property
    def reader(self) -> FieldReader:
        return FieldReader(
            units=units_to_choose_from(
                self.request.actor, municipality_id=self.edition.plan.municipality_id, on=clock.today()
            ),
            plans=list(plans_for(self.request.actor).exclude(pk=self.edition.plan_id)),
            today=clock.today(),
        )

    def save(self) -> HttpResponseBase:
        """Save everything that was typed, or nothing of it."""
        groups: dict[str, list[int]] = {}
        for place in self.matching:
            groups.setdefault(str(place.group.pk) if place.group else "0", []).append(place.element.pk)
        form = GapForm(
            data=self.request.POST,
            elements=self.elements,
            reader=self.reader,
            years=economic_plan_years(on=clock.today()),
            groups=groups,
            everything=[place.element.pk for place in self.matching if self.editable(place.element)],
        )
        errors = form.errors
        if not errors:
            try:
                change = edit_elements(self.edition, form.wishes, by=self.request.actor)
            except ProblemsError as refused:
                for problem in refused.problems:
                    errors.setdefault(problem.element_id, {})[gap_list.page_field(problem.field)] = problem.sentence
                    if problem.meanwhile:
                        self.meanwhile.setdefault(problem.element_id, set()).add(problem.field)
            except NotPossibleError as refused:
                errors[0] = {"": str(refused)}
            else:
                just_saved.remember(self.request, change)
                if change is None:
                    messages.info(self.request, _("Ingenting var endret, så ingenting er lagret."))
                return redirect(self.request.get_full_path())
        return self.shown(data=self.request.POST, errors=errors)

    def editable(self, element: Element) -> bool:
        """Whether the actor may fill in this row."""
        return self.edition.state != EditionState.SUPERSEDED and may_follow_up(
            self.request.actor, element, plan=self.edition.plan
        )

    def shown(
        self, *, data: QueryDict | None = None, errors: Mapping[int, Mapping[str, str]] | None = None
    ) -> HttpResponseBase:
        """The page, with what was typed and what is wrong with it."""
        errors = errors or {}
        places, side, sides = self._side(data)
        twins = twins_of(
            {place.element.pk: self.report.twins.get(place.element.pk, ()) for place in places}, elements=self.elements
        )
        editable = {place.element.pk: self.editable(place.element) for place in places}

        def row(element: Element) -> gap_list.Row:
            return gap_list.row_of(
                self.edition,
                element,
                gaps=self.report.gaps.get(element.pk, frozenset()),
                twins=twins.get(element.pk, ()),
                editable=editable[element.pk],
                data=data,
                errors=errors.get(element.pk),
                meanwhile=self.meanwhile.get(element.pk, ()),
            )

        before = self.matching[(side - 1) * gap_list.ROWS_A_PAGE - 1] if side > 1 else None
        groups = gap_list.grouped(self.edition, places, row=row, first=before)
        reader = self.reader if any(editable.values()) else None
        asked = self.request.GET.copy()
        asked.pop("side", None)
        context = {
            "plan": self.edition.plan,
            "edition": self.edition,
            "trail": edition_trail(self.edition),
            "tiles": self._tiles(),
            "filter": self.filter,
            "groups": groups,
            "found": len(self.matching),
            "without_gaps": not any(self.report.gaps.values()),
            "side": side,
            "sides": range(1, sides + 1),
            "asked": asked.urlencode(),
            "editable": bool(reader),
            "may_edit": may_edit(self.request.actor, self.edition.plan),
            "units": reader.units if reader else [],
            "plans": reader.plans if reader else [],
            "years": self._years(data, errors.get(0, {})),
            "for_all": {
                name: data.get(f"alle-{name}", "") if data is not None else ""
                for name in ("enhet", "rolle", "frist", "maling")
            },
            "funded": data is None or "alle-finansiert" in data,
            "for_all_errors": errors.get(0, {}),
            "all_chosen": data is not None and "alle" in data,
            "wrong": self._wrong(errors),
            "saved": just_saved.recall(self.request),
        }
        return render(self.request, "plans/gaps.html", context, status=422 if errors else 200)

    def _side(self, data: QueryDict | None) -> tuple[Sequence[gap_list.Place], int, int]:
        """The rows of this page. What was sent and could not be saved is shown whatever the filter says now."""
        if data is not None:
            sent = {name.removeprefix("sett-") for name in data if name.startswith("sett-")}
            return [place for place in self.places if str(place.element.pk) in sent], 1, 1
        sides = max(1, -(-len(self.matching) // gap_list.ROWS_A_PAGE))
        asked = self.request.GET.get("side", "1")
        side = min(max(int(asked), 1), sides) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
        start = (side - 1) * gap_list.ROWS_A_PAGE
        return self.matching[start : start + gap_list.ROWS_A_PAGE], side, sides

    def _tiles(self) -> list[dict[str, Any]]:
        counts = counted(self.report.gaps.values())
        chosen = self.request.GET.get("mangel", "")
        return [
            {"code": gap.value, "label": GAP_LABELS[gap], "number": counts[gap], "current": gap.value == chosen}
            for gap in Gap
            if counts[gap] or gap not in (Gap.NO_MEASURES, Gap.DANGLING, Gap.DUPLICATE)
        ]

    def _years(self, data: QueryDict | None, errors: Mapping[str, str]) -> list[dict[str, Any]]:
        return [
            {
                "year": year,
                "typed": data.get(f"alle-budsjett-{year}", "") if data is not None else "",
                "error": errors.get(f"budsjett-{year}", ""),
            }
            for year in economic_plan_years(on=clock.today())
        ]

    def _wrong(self, errors: Mapping[int, Mapping[str, str]]) -> list[dict[str, str]]:
        wrong = []
        for pk, of_one in errors.items():
            element = self.elements.get(pk)
            for name, sentence in of_one.items():
                anchor = f"{name}-{pk}" if element else (f"alle-{name}" if name else "")
                wrong.append({"anchor": anchor, "title": element.title if element else "", "sentence": sentence})
        return wrong
