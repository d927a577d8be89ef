"""Web pages, tidy and untidy."""

from __future__ import annotations

from tests.planfiles.substance import substance

from mestring.planreader.blocks import Table
from mestring.planreader.formats.html import read_html


def blocks_of(html: str) -> list[object]:
    return substance(read_html(html, name="plan.html").blocks)


def test_menus_scripts_and_hidden_parts_are_not_read() -> None:
    page = (
        "<nav><a>Meny</a></nav><script>var x = 'p'</script><style>p{}</style><p hidden>Skjult</p>"
        "<p style='display: none'>Skjult</p><p>Synlig</p><footer>Bunn</footer><template><p>Mal</p></template>"
    )

    assert blocks_of(page) == [("paragraph", "", "Synlig")]


def test_merged_cells_hold_their_content_once_and_the_rest_say_so() -> None:
    page = (
        "<table><tr><th colspan=2>Mål</th><th>Frist</th></tr>"
        "<tr><td rowspan=2>Ro</td><td>Lys</td><td rowspan=2>2027</td></tr><tr><td>Vakter</td></tr></table>"
    )
    table = read_html(page, name="p").blocks[0]

    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Mål", "", "Frist"],
        ["Ro", "Lys", "2027"],
        ["", "Vakter", ""],
    ]
    assert [[cell.merged for cell in row] for row in table.rows] == [
        ["", "left", ""],
        ["", "", ""],
        ["above", "", "above"],
    ]


def test_a_table_inside_a_cell_gives_its_words_to_the_cell() -> None:
    page = "<table><tr><td>A</td><td><table><tr><td>B</td><td>C</td></tr></table></td></tr></table>"

    assert blocks_of(page) == [
        ("table", [[[("paragraph", "", "A")], [("paragraph", "", "B"), ("paragraph", "", "C")]]])
    ]


def test_a_table_of_one_cell_is_only_layout() -> None:
    assert blocks_of("<table><tr><td><h2>Havna</h2><p>Tekst</p></td></tr></table>") == [
        ("heading", 2, "Havna"),
        ("paragraph", "", "Tekst"),
    ]


def test_a_line_break_parts_sentences_but_not_words_of_one() -> None:
    assert blocks_of("<p>Første setning.<br>Andre setning<br>går videre<br>• Et punkt</p>") == [
        ("paragraph", "", "Første setning."),
        ("paragraph", "", "Andre setning går videre"),
        ("item", 0, "", "Et punkt"),
    ]


def test_a_bold_lead_ends_with_its_colon_and_not_inside_a_word() -> None:
    assert blocks_of("<p><b>Strategi</b>: Bygge</p><p><b>S</b>trand</p>") == [
        ("paragraph", "Strategi:", "Strategi: Bygge"),
        ("paragraph", "", "Strand"),
    ]


def test_places_are_the_lines_of_the_source() -> None:
    blocks = read_html(
        "<p>En</p>\n\n<ul>\n<li>To</li>\n<li>Tre</li></ul>\n<table><tr><td>4</td>\n<td>5</td></tr></table>", name="p"
    ).blocks

    assert [block.place.line for block in blocks] == [1, 4, 5, 6]
    assert isinstance(blocks[-1], Table)
    assert [cell.place.line for cell in blocks[-1].rows[0]] == [6, 7]


def test_only_the_main_part_is_read_where_the_page_has_one() -> None:
    page = "<div>Kommunens side</div><main><h1>Plan</h1><p>Planen handler om havna og alle båtene der.</p></main>"
    document = read_html(page, name="p")

    assert substance(document.blocks)[0] == ("heading", 1, "Plan")
    assert [skipped.what for skipped in document.skipped] == ["Topp, meny og bunn på nettsiden"]


def test_numbered_and_lettered_lists_have_labels_as_they_show() -> None:
    page = "<ol start=3><li>Tre<ol type=a><li>x</li><li>y</li></ol></li><li>Fire</li></ol>"

    assert blocks_of(page) == [
        ("item", 0, "3.", "Tre"),
        ("item", 1, "a)", "x"),
        ("item", 1, "b)", "y"),
        ("item", 0, "4.", "Fire"),
    ]


def test_deleted_text_is_left_out_and_noted() -> None:
    document = read_html("<p>Vi skal <del>male</del> bygge.</p>", name="p")

    assert substance(document.blocks) == [("paragraph", "", "Vi skal bygge.")]
    assert document.skipped[0].what == "Slettet tekst"


def test_a_short_bold_paragraph_is_a_heading_below_the_real_one() -> None:
    assert blocks_of("<h2>Del</h2><p><strong>Havna</strong></p><p>Tekst.</p>")[1] == ("heading", 3, "Havna")
