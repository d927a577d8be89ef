"""PDF files: headings, paragraphs, columns, tables, and what is printed on every page."""

from __future__ import annotations

import zlib

import typst
from tests.planfiles.hostile import pdf_with
from tests.planfiles.substance import substance

from mestring.planreader.blocks import Document, Heading, Item, Paragraph, Table
from mestring.planreader.opening import open_document

BODY = (
    "Kommunen har mange øyer og lange avstander, og det gjør at de som gir tjenester bruker mye tid på reise. "
    "Derfor skal vi samle oppdragene på samme øy til samme dag, slik at båten går full og alle får den "
    "hjelpen de trenger."
)


def read(source: str) -> Document:
    return open_document(typst.compile(source.encode()), name="plan.pdf")


def test_headings_without_an_outline_are_told_by_their_size() -> None:
    document = read(
        f"#text(20pt)[Plan for havna]\n\n#text(14pt)[Mål 1: Trygg havn]\n\n{BODY}\n\n"
        f"#text(14pt)[Mål 2: God båt]\n\n{BODY}"
    )

    headings = [block for block in document.blocks if isinstance(block, Heading)]
    assert [(block.text, block.level) for block in headings] == [
        ("Plan for havna", 1),
        ("Mål 1: Trygg havn", 2),
        ("Mål 2: God båt", 2),
    ]
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [BODY, BODY]


def test_words_hyphened_at_the_end_of_a_line_are_made_whole_and_real_hyphens_kept() -> None:
    text = (
        "Helsetjenestesamarbeidet omfatter helse- og omsorgstjenester, AI-støttede verktøy og fastlegeordningen. " * 6
    )
    for width in (150, 170, 190, 210):
        document = read(
            f'#set page(width: {width}pt, height: 900pt, margin: 12pt)\n#set text(lang: "nb", hyphenate: true)\n{text}'
        )

        assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [text.strip()]


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = "Venstre spalte handler om havna. " * 12, "Høyre spalte handler om brygga. " * 12
    document = read(f"#columns(2)[{left}\n#colbreak()\n{right}]")

    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [left.strip(), right.strip()]


def test_a_paragraph_goes_on_over_a_page_break_and_page_numbers_are_left_out() -> None:
    document = read(f'#set page(width: 240pt, height: 100pt, margin: 24pt, numbering: "1 / 1")\n{BODY}')

    assert document.pages > 1
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [BODY]
    assert [block.place.page for block in document.blocks] == [1]


def test_a_point_goes_on_over_its_lines_and_the_next_paragraph_is_its_own() -> None:
    document = read(f"Vi skal gjøre dette:\n\n- {BODY}\n  - {BODY}\n\n{BODY}")

    assert substance(document.blocks) == [
        ("paragraph", "", "Vi skal gjøre dette:"),
        ("item", 0, "", BODY),
        ("item", 1, "", BODY),
        ("paragraph", "", BODY),
    ]


def test_a_row_cut_by_a_page_break_is_one_row() -> None:
    document = read(
        f"#set page(width: 300pt, height: 150pt, margin: 20pt)\n"
        f"#table(columns: (80pt, 1fr), [Mål], [Tiltak], [Ro], [{BODY}], [Lys], [Male])"
    )

    assert document.pages > 1
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["Mål", "Tiltak"], ["Ro", BODY], ["Lys", "Male"]]


def test_a_table_with_level_rulings_only_has_columns_where_no_words_stand() -> None:
    document = read(
        "#table(columns: 3, stroke: none, table.hline(), [Tiltak], [Ansvar], [Frist], table.hline(), "
        "[Male båten], [Drift], [2027], table.hline(), [Tørke garn], [Havna], [2028], table.hline())"
    )

    (table,) = document.blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Tiltak", "Ansvar", "Frist"],
        ["Male båten", "Drift", "2027"],
        ["Tørke garn", "Havna", "2028"],
    ]


def test_merged_cells_hold_their_words_once() -> None:
    document = read(
        "#table(columns: 3, table.cell(colspan: 2)[Mål], [Frist], table.cell(rowspan: 2)[Ro], [Lys], [1], [Vakt], [2])"
    )

    (table,) = document.blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Mål", "", "Frist"],
        ["Ro", "Lys", "1"],
        ["", "Vakt", "2"],
    ]
    assert [table.rows[0][1].merged, table.rows[2][0].merged] == ["left", "above"]


def test_a_frame_round_text_is_no_table() -> None:
    document = read(f"#rect(width: 100%)[{BODY}]")

    assert substance(document.blocks) == [("paragraph", "", BODY)]


def test_a_table_of_contents_is_left_out() -> None:
    document = read(f"#outline(title: [Innhold])\n\n= Havna\n{BODY}\n\n= Brygga\n{BODY}\n\n= Båten\n{BODY}")

    assert [block.text for block in document.blocks if isinstance(block, Heading)] == ["Havna", "Brygga", "Båten"]
    assert "Innholdsfortegnelse" in {skipped.what for skipped in document.skipped}


def test_pages_on_their_side_are_read_as_they_are_seen() -> None:
    document = read(f"#set page(flipped: true)\n= Havna\n{BODY}\n\n- Male båten\n- Tørke garnet")

    assert [type(block) for block in document.blocks] == [Heading, Paragraph, Item, Item]


def test_words_set_far_outside_the_page_are_not_read() -> None:
    far = b"BT /F1 10 Tf 2000000000 700 Td (langt borte) Tj ET\n"
    near = b"BT /F1 10 Tf 50 %d Td (Kommunen bygger brygge) Tj 300 0 Td (og havn til alle) Tj ET\n"
    page = b"".join(near % (700 - 14 * n) for n in range(12)) + far
    document = open_document(pdf_with(zlib.compress(page)), name="plan.pdf")

    words = " ".join(block.text for block in document.blocks if isinstance(block, Paragraph))
    assert "bygger brygge" in words
    assert "langt borte" not in words


def test_a_list_that_a_page_break_cuts_stays_in_its_row() -> None:
    points = "\n".join(f"- punkt nummer {n}" for n in range(8))
    document = read(
        "#set page(width: 300pt, height: 120pt, margin: 16pt)\n"
        "#table(columns: (1fr, 1fr), [Mål], [Tiltak], "
        f"[Målet bidrar til\n{points}], [Tiltak:\n{points}], [Lys], [Male])"
    )

    (table,) = document.blocks
    assert document.pages > 1
    assert isinstance(table, Table)
    assert [len(row[0].blocks) for row in table.rows] == [1, 9, 1]
    assert [len(row[1].blocks) for row in table.rows] == [1, 9, 1]


def test_columns_are_told_apart_where_their_lines_do_not_stand_level() -> None:
    points = [f"Sette opp benk nummer {n} langs en gangvei et sted i kommunen" for n in range(1, 9)]
    listed = "\n".join(f"- {point}" for point in points)
    document = read(
        f"#set page(columns: 2)\n#text(14pt)[Bolig]\n\n{BODY}\n\n{BODY}\n#colbreak()\n#text(17pt)[Tiltak]\n\n{listed}"
    )

    said = [block.text for block in document.blocks if not isinstance(block, Table)]
    assert said == ["Bolig", BODY, BODY, "Tiltak", *points]


def test_a_bold_line_that_opens_a_list_is_no_part_of_the_full_heading_over_it() -> None:
    title = "Delmål 1.1: Flere eldre er aktive og har noen å være sammen med i hverdagen her"
    document = read(f"#set text(11pt)\n#set heading(numbering: none)\n{BODY}\n=== {title}\n*Strategier:*\n- Spørre")

    said = [block.text for block in document.blocks if not isinstance(block, Table)]
    assert said == [BODY, title, "Strategier:", "Spørre"]
