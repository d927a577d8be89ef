"""What cannot be drawn is refused with a sentence that says what to do."""

import math

import pytest
from tests.unit.charts import examples

from mestring.charts import Bars, ChartError, Line, Lines, Panel, Panels, Pyramid, Range, Ranges, Series, svg

LINE = Line("a", (1, 2))


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: Line("a", (1, math.nan)), "et tall som ikke finnes"),
        (lambda: Line("a", (1, math.inf)), "et tall som ikke finnes"),
        (lambda: Line("a", (1, "to")), "som ikke er et tall"),
        (lambda: Line("a", (1, 1e16)), "større enhet"),
        (lambda: Line("a", (None, None)), "har ingen tall"),
        (lambda: Line(" ", (1, 2)), "mangler"),
        (lambda: Line("a", (1, 2), (0, 3), (2, 4)), "ikke står i rekkefølge"),
        (lambda: Line("a", (1, 2), (0,), (2, 4)), "har 1 tall, men det er 2 plasser"),
        (lambda: Lines(x=(1, 2, 3), lines=(LINE,)), "har 2 tall, men det er 3 plasser"),
        (lambda: Lines(x=(2, 1), lines=(LINE,)), "må stige"),
        (lambda: Lines(x=(1, 2), lines=(LINE,) * 5), "det er 5, og det må være fra 1 til 4"),
        (lambda: Lines(x=(1, 2), lines=()), "det er 0"),
        (lambda: Bars(groups=(), series=(Series("a", (1,)),)), "det er 0"),
        (lambda: Bars(groups=("x",), series=(Series("a", (-1,)),), stacked=True), "kan ikke ha tall under 0"),
        (
            lambda: Pyramid(ages=("0", "1"), left=Series("M", (1, -1)), right=Series("K", (1, 1))),
            "kan ikke ha tall under 0",
        ),
        (lambda: examples.pyramid(outline_label=""), "Hva omrisset viser mangler"),
        (lambda: Range("a", 3, 2, 4), "ikke står i rekkefølge"),
        (lambda: Ranges(rows=(Range("a", 1, 2, 3),), reference=2), "Hva referansen er mangler"),
        (lambda: Panels(panels=(Panel("a", examples.fan()),)), "det må være fra 2 til 12"),
        (
            lambda: Panels(panels=(Panel("a", examples.fan()), Panel("b", examples.pyramid()))),
            "må være av samme slag",
        ),
        (lambda: examples.chart(examples.fan(), code="Å b"), "må være små bokstaver"),
        (lambda: examples.chart(examples.fan(), source=""), "Kilden til figuren mangler"),
        (lambda: examples.chart(examples.fan(), language="sv"), "Velg nb, nn, en"),
        (lambda: examples.chart(examples.fan(), decimals=9), "fra 0 til 4"),
        (lambda: svg(examples.chart(examples.fan()), width=100), "fra 280 til 1600"),
        (lambda: examples.chart(examples.fan()).save("figur.png"), "som .svg eller .csv"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_a_sentence(make, sentence):
    with pytest.raises(ChartError, match=sentence):
        make()
