"""The same plan gives the same blocks, whichever format it comes in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.planfiles.as_markup import html_of, markdown_of, stacked_text_of, text_of
from tests.planfiles.as_pages import docx_of, pdf_of
from tests.planfiles.content import PLAN, heading, item, paragraph, table
from tests.planfiles.substance import substance

from mestring.planreader.blocks import Block, Heading, Table
from mestring.planreader.opening import open_document

FORMATS = {"docx": docx_of, "pdf": pdf_of, "html": html_of, "md": markdown_of, "txt": text_of}
Writer = Callable[[Sequence[Block]], bytes]


@pytest.mark.parametrize(("ending", "write"), FORMATS.items())
def test_a_plan_reads_the_same_in_every_format(ending: str, write: Writer) -> None:
    document = open_document(write(PLAN), name=f"plan.{ending}")

    assert substance(document.blocks) == substance(PLAN)
    assert document.title == "Plan for omsorg i Fjordvik 2026–2034"


@pytest.mark.parametrize(("ending", "write"), FORMATS.items())
def test_every_block_tells_where_it_stood(ending: str, write: Writer) -> None:
    document = open_document(write(PLAN), name=f"plan.{ending}")

    for block in document.blocks:
        assert block.place.line is not None
        assert (block.place.page is not None) == (ending == "pdf")


def test_lines_of_a_text_file_are_those_an_editor_shows() -> None:
    written = text_of(PLAN)
    lines = written.decode().split("\n")

    for block in open_document(written, name="plan.txt").blocks:
        first = block.text if not isinstance(block, Table) else block.rows[0][0].text
        assert first[:20] in lines[(block.place.line or 0) - 1].replace("**", "")


def test_a_table_with_a_cell_a_line_reads_as_one_with_tabs() -> None:
    plan = (
        heading("Handlingsplan", 1),
        table(
            ("Delmål", "Tiltak", "Ansvar", "Tid"),
            ("Flere er aktive", "Åpne svømmehallen", "", ""),
            ("Færre faller", "Måke fortauene", "Drift", "2027"),
        ),
    )
    document = open_document(stacked_text_of(plan), name="plan.txt")

    assert substance(document.blocks) == substance(plan)


def test_a_pdf_table_over_three_pages_is_one_table_without_its_repeated_header() -> None:
    rows = [(f"Delmål nummer {n} i planen for kommunen", f"Tiltak nummer {n} gjennomføres") for n in range(90)]
    plan = (heading("Handlingsdel", 1), table(("Delmål", "Tiltak"), *rows), paragraph("Slutten på planen her."))
    written = pdf_of(plan)
    repeated = pdf_of(plan, head="#show table: set table(fill: none)\n#set page(height: 14cm, width: 21cm)\n")

    for data in (written, repeated):
        document = open_document(data, name="plan.pdf")
        assert document.pages >= 3
        assert substance(document.blocks) == substance(plan)


def test_goals_that_begin_each_page_of_a_pdf_are_not_taken_for_a_running_header() -> None:
    goals = [heading(f"Mål {n}: Noe annet", 1) for n in range(1, 6)]
    pages = [block for goal in goals for block in (goal, paragraph("Her står det litt tekst om målet i planen."))]
    document = open_document(
        pdf_of(pages, head="#set page(height: 9cm)\n#show heading: it => pagebreak(weak: true) + it\n"), name="p.pdf"
    )

    assert [block.text for block in document.blocks if isinstance(block, Heading)] == [goal.text for goal in goals]


def test_nested_points_keep_their_levels_in_every_format() -> None:
    plan = [
        heading("Tiltak", 1),
        *(item(f"Punkt {n} på nivå {n % 3}", n % 3) for n in range(60)),
        paragraph("Slutt på listen."),
    ]
    for ending, write in FORMATS.items():
        document = open_document(write(plan), name=f"plan.{ending}")
        assert substance(document.blocks) == substance(plan), ending
