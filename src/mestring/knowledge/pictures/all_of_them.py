"""Every picture of an answer, in the order of the knowledge base."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from mestring.charts import Chart
from mestring.knowledge.answers import Answer
from mestring.knowledge.inputs import Inputs
from mestring.knowledge.pictures import needs, population, resources, sureness


def source_said(inputs: Inputs) -> str:
    """Where the numbers of a picture come from."""
    titles = "; ".join(
        _("%(title)s (oppdiktet)") % {"title": one.title} if one.synthetic else one.title for one in inputs.rests_on
    )
    return _("Egne beregninger av %(titles)s") % {"titles": titles} if titles else _("Egne beregninger")


def every_picture(answer: Answer, inputs: Inputs) -> Iterator[Chart]:
    """All of them."""
    source = source_said(inputs)
    yield population.pyramids(answer, source=source)
    yield population.persons(answer, inputs, code="all", source=source)
    yield population.persons(answer, inputs, code="over_80", source=source)
    yield needs.levels(answer, source=source)
    yield needs.users(answer, source=source)
    for one in answer.waiting:
        yield needs.places(answer, service=one.code, source=source)
    yield resources.staff(answer, source=source)
    yield resources.staff_by_competence(answer, source=source)
    yield resources.cost(answer, source=source)
    yield resources.cost_by_service(answer, source=source)
    yield needs.dementia(answer, source=source)
    for figure in answer.matters:
        yield sureness.hangs_on(answer, figure=figure, source=source)
