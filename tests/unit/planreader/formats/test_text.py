"""Plain text, with the habits of those who write it and of the programs that save it."""

from __future__ import annotations

import pytest
from tests.planfiles.substance import substance

from mestring.planreader.blocks import Heading, Item, Paragraph, Table
from mestring.planreader.formats.text import read_text


def blocks_of(text: str) -> list[object]:
    return substance(read_text(text, name="plan.txt").blocks)


@pytest.mark.parametrize("glyph", ["•", "·", "-", "–", "*", "o", "○", "\uf0b7", "➢"])
def test_every_kind_of_bullet_is_a_point(glyph: str) -> None:
    assert blocks_of(f"Vi skal gjøre dette nå:\n{glyph} Male båten\n{glyph}\tTørke garnet\n") == [
        ("paragraph", "", "Vi skal gjøre dette nå:"),
        ("item", 0, "", "Male båten"),
        ("item", 0, "", "Tørke garnet"),
    ]


@pytest.mark.parametrize(("first", "second"), [("1.", "2."), ("1)", "2)"), ("a)", "b)"), ("(1)", "(2)"), ("i.", "ii.")])
def test_numbers_and_letters_are_kept_as_labels(first: str, second: str) -> None:
    assert blocks_of(f"{first} Male båten\n{second} Tørke garnet\n")[:2] == [
        ("item", 0, first, "Male båten"),
        ("item", 0, second, "Tørke garnet"),
    ]


def test_points_further_in_and_of_another_kind_are_one_level_down() -> None:
    text = "• Ytterst\n   - Innenfor\n   - Også innenfor\n• Ytterst igjen\n○ Annet tegn i samme dybde\n• Tilbake\n"

    assert [said[1] for said in blocks_of(text)] == [0, 1, 1, 0, 1, 0]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("## Havna\n\nHer er tekst.", 2),
        ("Havna\n=====\n\nHer er tekst.", 1),
        ("Havna\n-----\n\nHer er tekst.", 2),
        ("HAVNA\n\nHer er tekst.", 2),
        ("3.2.1 Havna\n\nHer er tekst.", 3),
        ("\t\t\tHavna\n\nHer er tekst.", 2),
        ("[bookmark: _Toc123]Havna\nHer er tekst.", 2),
        ("Noe før dette.\n\nHavna\nHer er en lang tekst om havna, som går over flere ord enn en overskrift.", 3),
    ],
)
def test_headings_are_known_by_mark_underline_capitals_number_or_place(text: str, level: int) -> None:
    headings = [block for block in read_text(text, name="p").blocks if isinstance(block, Heading)]

    assert [(found.level, found.text.split()[-1].casefold()) for found in headings] == [(level, "havna")]


def test_a_heading_judged_by_its_look_is_less_sure_than_one_that_is_marked() -> None:
    marked = read_text("# Havna\n\nTekst.", name="p").blocks[0]
    judged = read_text("Havna\n\nTekst.", name="p").blocks[0]

    assert isinstance(marked, Heading)
    assert isinstance(judged, Heading)
    assert judged.sure < marked.sure == 1.0


def test_a_line_that_begins_a_list_is_no_heading() -> None:
    for line in ("Planen skal sikre at", "Målene i planen er:", "Tjenesten består av"):
        assert blocks_of(f"{line}\n• Ett\n• To\n")[0] == ("paragraph", "", line)


def test_cells_on_lines_of_their_own_make_rows_though_empty_lines_stand_inside_and_between_them() -> None:
    text = (
        "\tDelmål\n\tTiltak\n\tAnsvar\n\tTid\n\n"
        "\tFlere er med \n\n\tÅpne huset\nVaske golvet\n\t\n\t\n\n"
        "\tFærre faller\n\tMåke snø\n\n\n\t\n\t2027-\n\n"
        "\t\n\t\n\t\n\t\n\n\n[bookmark: _Toc9]Neste del\n"
    )
    document = read_text(text, name="p")

    assert substance(document.blocks) == [
        (
            "table",
            [
                [[("paragraph", "", cell)] for cell in ("Delmål", "Tiltak", "Ansvar", "Tid")],
                [
                    [("paragraph", "", "Flere er med")],
                    [("paragraph", "", "Åpne huset"), ("paragraph", "", "Vaske golvet")],
                    [],
                    [],
                ],
                [
                    [("paragraph", "", "Færre faller")],
                    [("paragraph", "", "Måke snø")],
                    [],
                    [("paragraph", "", "2027-")],
                ],
            ],
        ),
        *(
            [("heading", 2, "Neste del")]
            if isinstance(document.blocks[-1], Heading)
            else [("paragraph", "", "Neste del")]
        ),
    ]


def test_a_table_with_tabs_goes_on_after_a_page_break_with_an_empty_first_cell() -> None:
    header = "Mål\tSlik gjør vi det\n"
    text = f"{header}Rolige netter\tMer lys\n\n\tFlere vakter\n--\t---\n\n{header}Nytt\tAnnet\n"
    tables = [block for block in read_text(text, name="p").blocks if isinstance(block, Table)]

    assert [[[cell.text for cell in row] for row in table.rows] for table in tables] == [
        [["Mål", "Slik gjør vi det"], ["Rolige netter", "Mer lys"], ["", "Flere vakter"]],
        [["Mål", "Slik gjør vi det"], ["Nytt", "Annet"]],
    ]


def test_html_in_a_cell_becomes_blocks_and_its_doubled_bullets_are_taken_away() -> None:
    cell = (
        "<p><b>Strategi:</b> Bygge ut.</p> <p><b>Tiltak:</b></p> <ul style='x'>"
        "<li>• Grave <ul><li>○ dypt</li></ul></li><li>• Støpe</li></ul>"
    )
    table = read_text(f"Mål\tSlik gjør vi det\nNy brygge\t{cell}\n", name="p").blocks[0]

    assert isinstance(table, Table)
    assert substance(table.rows[1][1].blocks) == [
        ("paragraph", "Strategi:", "Strategi: Bygge ut."),
        ("paragraph", "", "Tiltak:"),
        ("item", 0, "", "Grave"),
        ("item", 1, "", "dypt"),
        ("item", 0, "", "Støpe"),
    ]


def test_a_table_with_bars_is_read_with_or_without_bars_at_the_sides() -> None:
    framed = "| Tiltak | Frist |\n|---|---|\n| Male | 2027 |\n"
    open_sided = "Tiltak | Frist\n---|---\nMale | 2027\n"

    assert blocks_of(framed) == blocks_of(open_sided)
    assert len(blocks_of(framed)) == 1


def test_what_a_word_processor_leaves_behind_is_left_out_and_noted() -> None:
    text = "[bookmark: _Toc1]Havna\n\n[image: Et bilde av\n\nhav]Båtene ligger trygt her hele året.\n[image: ]\n"
    document = read_text(text, name="p")

    assert [block.text for block in document.blocks if not isinstance(block, Table)] == [
        "Havna",
        "Båtene ligger trygt her hele året.",
    ]
    assert {skipped.what for skipped in document.skipped} == {"Bokmerke fra Word", "Bilde (2 steder)"}
    assert document.blocks[1].place.line == 5


def test_a_table_of_contents_is_left_out_and_noted() -> None:
    with_leaders = "Innhold\n\nHavna ........ 3\nBrygga ........ 4\n\n# Havna\n\nTekst.\n\n# Brygga\n\nTekst.\n"
    with_titles = "## Innholdsfortegnelse\n\n1 Havna\n\n2 Brygga\n\n# 1 Havna\n\nTekst.\n\n# 2 Brygga\n\nTekst.\n"

    for text in (with_leaders, with_titles):
        document = read_text(text, name="p")
        assert len(document.blocks) == 4
        assert [skipped.what for skipped in document.skipped] == ["Innholdsfortegnelse"]


def test_the_heading_innhold_with_text_of_its_own_is_kept() -> None:
    text = "# Mål 1\n\n## Innhold\n\nMålet handler om båter.\n\n## Betydning\n\nDet betyr mye.\n"

    assert ("heading", 2, "Innhold") in blocks_of(text)


def test_hard_wrapped_lines_are_joined_to_paragraphs() -> None:
    paragraph = (
        "Kommunen har mange øyer og lange avstander, og det gjør at de som gir\n"
        "tjenester bruker mye tid på reise. Derfor skal vi samle oppdragene på\n"
        "samme øy til samme dag, slik at båten går full og folk får den hjelpen\n"
        "de trenger."
    )
    document = read_text("\n\n".join([paragraph] * 4), name="p")

    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [
        paragraph.replace("\n", " ")
    ] * 4


def test_a_paragraph_cut_in_two_by_a_page_break_is_made_whole() -> None:
    text = "Kommunen har mange øyer og lange avstander, og vi må derfor\n\nsamle oppdragene på samme dag.\n"

    assert len(blocks_of(text)) == 1


def test_a_date_that_begins_a_line_is_no_point_in_a_list() -> None:
    table = read_text("Tiltak\tFrist\nMale båten\t1. juni 2027\nTørke garn\t2. halvår 2028\n", name="p").blocks[0]

    assert isinstance(table, Table)
    assert not any(isinstance(block, Item) for row in table.rows for cell in row for block in cell.blocks)
