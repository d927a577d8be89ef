"""One chart of each kind, on invented numbers."""

from __future__ import annotations

from mestring.charts import Bars, Chart, Line, Lines, Marks, Panel, Panels, Pyramid, Range, Ranges, Series

YEARS = tuple(range(2020, 2041))
AGES = ("0–19", "20–39", "40–59", "60–79", "80+")


def chart(marks: Marks, **told) -> Chart:
    """A chart of the marks, with texts that can be changed."""
    texts = {
        "code": "prove",
        "title": "Personer på trinn 5 og 6",
        "description": "Flere for hvert år.",
        "unit": "personer",
        "source": "Oppdiktede tall",
    }
    return Chart(**{**texts, "marks": marks, **told})


def fan(**told) -> Lines:
    """A line with its band, known until 2024."""
    middle = [400 + 12 * (year - 2020) for year in YEARS]
    apart = [max(0, year - 2024) * 5 for year in YEARS]
    line = Line(
        "Trinn 5–6",
        middle,
        [one - room for one, room in zip(middle, apart, strict=True)],
        [one + room for one, room in zip(middle, apart, strict=True)],
    )
    return Lines(**{"x": YEARS, "lines": (line,), "known_until": 2024, "interval": "80 % av trekningene", **told})


def several(count: int = 4) -> Lines:
    """Lines that end near one another."""
    names = ("Som i dag", "Hverdagsrehabilitering", "Velferdsteknologi først", "Alt sammen")
    lines = [Line(names[one], [300 + (7 - one / 5) * place for place in range(len(YEARS))]) for one in range(count)]
    return Lines(x=YEARS, lines=lines)


def side_by_side() -> Bars:
    """Two bars for each of three groups, one of them without a number."""
    groups = ("Sykepleiere", "Helsefagarbeidere og omsorgsarbeidere i turnus", "Assistenter")
    return Bars(groups=groups, series=(Series("2025", (120, 210, 90)), Series("2040", (180, 300, None))))


def stacked() -> Bars:
    """Six parts of each year."""
    parts = [Series(f"Trinn {level}", [60 - 8 * level, 50 + 9 * level]) for level in range(1, 7)]
    return Bars(groups=("2025", "2040"), series=parts, stacked=True)


def both_ways() -> Bars:
    """Bars to both sides of 0."""
    return Bars(groups=("Dødelighet", "Sykefravær"), series=(Series("Rangkorrelasjon", (-0.71, 0.31)),))


def pyramid(**told) -> Pyramid:
    """Five age groups, and another year as an outline."""
    sides = {"left": Series("Menn", (90, 110, 120, 80, 20)), "right": Series("Kvinner", (85, 108, 118, 88, 34))}
    outline = (Series("Menn", (80, 100, 110, 100, 50)), Series("Kvinner", (76, 99, 108, 106, 70)))
    return Pyramid(**{"ages": AGES, **sides, "label": "2025", "outline": outline, "outline_label": "2050", **told})


def ranges() -> Ranges:
    """Three strategies and what there is today."""
    rows = (Range("Som i dag", 812, 874, 951), Range("Lavere dekningsgrad med mer hjelp hjemme", 770, 829, 925))
    return Ranges(rows=rows, reference=700, reference_label="I 2025")


def panels() -> Panels:
    """A small picture for each level."""
    return Panels(panels=[Panel(f"Trinn {level}", fan(known_until=None)) for level in range(1, 5)])


def pyramids() -> Panels:
    """A pyramid for each of three years."""
    return Panels(panels=[Panel(str(year), pyramid()) for year in (2030, 2040, 2050)])


EVERY_KIND = {
    "fan": fan(),
    "several": several(),
    "side by side": side_by_side(),
    "stacked": stacked(),
    "both ways": both_ways(),
    "pyramid": pyramid(),
    "ranges": ranges(),
    "panels": panels(),
    "pyramids": pyramids(),
}
