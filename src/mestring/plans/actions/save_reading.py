"""Put a reviewed reading into a plan: a new plan, the draft it has, or a new draft after the adopted edition."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core.access import Actor, require
from mestring.core.models import Municipality
from mestring.plans.access import IMPORT_PLANS
from mestring.plans.actions.changing import OpenChange, changing, hold
from mestring.plans.actions.make_edition import make_edition
from mestring.plans.actions.take_in import take_in
from mestring.plans.models import Change, Edition, Plan, PlanKind, Reading
from mestring.plans.models.reading import ReadingState
from mestring.plans.reading_in.arranging import Choices, arranged
from mestring.plans.reading_in.meeting import Meeting, last_reading, meeting
from mestring.plans.reading_in.merging import merge
from mestring.plans.reading_in.points import points_of_outline
from mestring.plans.reading_in.review import ReviewError
from mestring.plans.reading_in.reviewable import included, years
from mestring.plans.slugs import slug_for

NO_CHOICES = Choices()
TITLE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What a new plan is called, what kind it is, and its own names for its levels ("" is the usual name)."""

    title: str
    kind: str = PlanKind.THEME_PLAN
    focus_area_name: str = ""
    goal_name: str = ""
    strategy_name: str = ""
    measure_name: str = ""


@dataclass(frozen=True, slots=True)
class EditionFacts:
    """What the edition is called and which years it is for; both None where the plan has no period."""

    title: str
    first_year: int | None = None
    last_year: int | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """The edition it went into, and the change that was made; None where the document said nothing new."""

    edition: Edition
    change: Change | None


def save_reading(
    reading: Reading,
    *,
    facts: EditionFacts,
    by: Actor,
    new_plan: PlanFacts | None = None,
    choices: Choices = NO_CHOICES,
) -> Saved:
    """Save what was read and reviewed, all of it or nothing. ReviewError, with a sentence, where it cannot be.

    A reading without a plan needs ``new_plan``. In a plan that is there, a draft or an edition out for hearing is
    brought up to date where it stands; after an adopted edition comes a new draft. What people have added is kept.
    """
    require(by, IMPORT_PLANS, municipality_id=reading.municipality_id)
    with transaction.atomic():
        reading = Reading.objects.select_for_update().get(pk=reading.pk)
        if reading.state != ReadingState.OPEN:
            raise ReviewError(_("Innlesingen er alt lagret eller forkastet. Les inn dokumentet på nytt."))
        if not included(reading.outline):
            raise ReviewError(_("Alt er tatt ut, så det er ikke noe å lagre. Ta med minst ett punkt."))
        plan = _plan_of(reading, new_plan)
        met = meeting(plan, reading.outline)
        if met is None:
            saved, became = _first_edition(plan, reading, facts, by=by)
        else:
            saved, became = _met(plan, reading, met, facts, choices, by=by)
        reading.plan, reading.edition, reading.state = plan, saved.edition, ReadingState.SAVED
        change = saved.change.pk if saved.change else None
        reading.outline = {**reading.outline, "became": became, "change": change}
        reading.save(update_fields=["plan", "edition", "state", "outline"])
    return saved


def facts_of(edition: Edition) -> EditionFacts:
    """What the edition is called now, and its years."""
    return EditionFacts(edition.title, edition.first_year, edition.last_year)


def suggested_facts(reading: Reading, met: Meeting | None) -> EditionFacts:
    """The document's title and years; for a draft that is there, its own where the document says as before."""
    said = EditionFacts(str(reading.outline["title"])[:TITLE_LENGTH], *years(reading.outline))
    if met is None or not met.edition.open_for_change:
        return said
    last = last_reading(met.edition.plan)
    if last is None or EditionFacts(str(last.as_read["title"])[:TITLE_LENGTH], *years(last.as_read)) == said:
        return facts_of(met.edition)
    return said


def _plan_of(reading: Reading, new_plan: PlanFacts | None) -> Plan:
    if reading.plan is not None:
        return hold(reading.plan.pk)
    if new_plan is None:
        raise ReviewError(_("Si hvilken plan dokumentet hører til, eller hva den nye planen heter."))
    # Two new plans with the same name, saved at once, must not take the same address.
    Municipality.objects.select_for_update(no_key=True).get(pk=reading.municipality_id)
    taken = set(Plan.objects.filter(municipality_id=reading.municipality_id).values_list("slug", flat=True))
    return Plan.objects.create(
        municipality_id=reading.municipality_id,
        title=new_plan.title,
        slug=slug_for(new_plan.title, taken=taken),
        kind=new_plan.kind,
        focus_area_name=new_plan.focus_area_name,
        goal_name=new_plan.goal_name,
        strategy_name=new_plan.strategy_name,
        measure_name=new_plan.measure_name,
    )


def _first_edition(plan: Plan, reading: Reading, facts: EditionFacts, *, by: Actor) -> tuple[Saved, dict[str, str]]:
    what = _("Leste inn «%(name)s»") % {"name": reading.name}
    with changing(plan, what=what, by=by, permission=IMPORT_PLANS) as change:
        plan.history.filter(change=None).update(change=change.record)
        edition = _new_draft(plan, reading, facts, change)
        placed = arranged([], merge([], points_of_outline(reading.outline)), NO_CHOICES)
        became = take_in(edition, placed, reading, after=None, change=change)
    return Saved(edition, change.record), became


def _met(
    plan: Plan, reading: Reading, met: Meeting, facts: EditionFacts, choices: Choices, *, by: Actor
) -> tuple[Saved, dict[str, str]]:
    same_facts = facts == facts_of(met.edition) or not met.edition.open_for_change
    if met.nothing_new and same_facts and not choices.strangers and not choices.wanted:
        return Saved(met.edition, None), dict(met.merge.became)
    what = _("Leste inn «%(name)s» på nytt") % {"name": reading.name}
    with changing(plan, what=what, by=by, permission=IMPORT_PLANS) as change:
        edition = met.edition
        if edition.open_for_change:
            _bring_up_to_date(edition, reading, facts, change)
        else:
            edition = _new_draft(plan, reading, facts, change)
        placed = arranged(met.ours, met.merge, choices)
        became = take_in(edition, placed, reading, after=met, change=change)
        written = bool(change.written)
    return Saved(edition, change.record if written else None), became


def _new_draft(plan: Plan, reading: Reading, facts: EditionFacts, change: OpenChange) -> Edition:
    return make_edition(
        plan,
        change=change,
        title=facts.title,
        first_year=facts.first_year,
        last_year=facts.last_year,
        source_name=reading.name,
    )


def _bring_up_to_date(edition: Edition, reading: Reading, facts: EditionFacts, change: OpenChange) -> None:
    wanted = {
        "title": facts.title,
        "first_year": facts.first_year,
        "last_year": facts.last_year,
        "source_name": reading.name,
    }
    different = [name for name, value in wanted.items() if getattr(edition, name) != value]
    for name in different:
        setattr(edition, name, wanted[name])
    if different:
        change.update([edition], fields=different)
