"""Word documents: styles, lists, tables, tracked changes, and what Word hides in a file."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from tests.planfiles.substance import substance

from mestring.planreader.blocks import Document, Heading, Table
from mestring.planreader.opening import open_document


def read(document: Any) -> Document:
    written = io.BytesIO()
    document.save(written)
    return open_document(written.getvalue(), name="plan.docx")


def add_xml(document: Any, xml: str) -> None:
    """Puts raw Word XML before the end of the body."""
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))


def test_inserted_text_is_kept_and_deleted_text_left_out() -> None:
    document = docx.Document()
    add_xml(
        document,
        "<w:p><w:r><w:t xml:space='preserve'>Vi skal </w:t></w:r><w:del w:id='1' w:author='x'><w:r>"
        "<w:delText>male</w:delText></w:r></w:del>"
        "<w:ins w:id='2' w:author='x'><w:r><w:t>bygge</w:t></w:r></w:ins></w:p>",
    )
    read_back = read(document)

    assert substance(read_back.blocks) == [("paragraph", "", "Vi skal bygge")]
    assert [skipped.what for skipped in read_back.skipped] == ["Slettet tekst"]


def test_headings_without_style_are_known_by_large_and_by_bold_letters() -> None:
    document = docx.Document()
    for text, size, bold in (("Stor tittel", 20, True), ("Mellomtittel", 15, False), ("Liten tittel", 11, True)):
        run = document.add_paragraph().add_run(text)
        run.font.size, run.bold = Pt(size), bold
        document.add_paragraph("Her er det vanlig tekst som går over en del ord, slik at den teller mest.")

    headings = [block for block in read(document).blocks if isinstance(block, Heading)]
    assert [(block.text, block.level) for block in headings] == [
        ("Stor tittel", 1),
        ("Mellomtittel", 2),
        ("Liten tittel", 3),
    ]
    assert all(block.sure < 1 for block in headings)


def test_numbers_that_word_makes_stand_in_headings_and_labels() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    abstract = parse_xml(
        f"<w:abstractNum {nsdecls('w')} w:abstractNumId='77'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
        "<w:numFmt w:val='decimal'/>"
        "<w:lvlText w:val='Mål %1:'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/>"
        "<w:lvlText w:val='%2)'/></w:lvl></w:abstractNum>"
    )
    numbering.insert(0, abstract)
    numbering.append(parse_xml(f"<w:num {nsdecls('w')} w:numId='77'><w:abstractNumId w:val='77'/></w:num>"))

    def numbered(paragraph: Any, level: int) -> None:
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(f"<w:numPr {nsdecls('w')}><w:ilvl w:val='{level}'/><w:numId w:val='77'/></w:numPr>")
        )

    for text, level in (("Trygg havn", 0), ("lys", 1), ("vakt", 1), ("God båt", 0), ("motor", 1)):
        numbered(document.add_heading(text, 1) if level == 0 else document.add_paragraph(text), level)

    assert substance(read(document).blocks) == [
        ("heading", 1, "Mål 1: Trygg havn"),
        ("item", 1, "a)", "lys"),
        ("item", 1, "b)", "vakt"),
        ("heading", 1, "Mål 2: God båt"),
        ("item", 1, "a)", "motor"),
    ]


def test_merged_cells_and_tables_inside_cells_are_laid_out() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Mål"
    table.cell(0, 2).text = "Frist"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Ro"
    table.cell(1, 1).text = "Lys"
    inner = table.cell(2, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Vakt", "Båt"

    found = read(document).blocks[0]
    assert isinstance(found, Table)
    assert [[cell.text for cell in row] for row in found.rows] == [
        ["Mål", "", "Frist"],
        ["Ro", "Lys", ""],
        ["", "Vakt\nBåt", ""],
    ]
    assert [[cell.merged for cell in row] for row in found.rows] == [["", "left", ""], ["", "", ""], ["above", "", ""]]


def test_the_words_of_a_text_box_come_once_and_pictures_are_counted() -> None:
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>I boksen</w:t></w:r></w:p></w:txbxContent>"
    add_xml(
        document,
        "<w:p xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        "<w:r><w:t>Ved siden av</w:t></w:r><w:r>"
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:drawing/></w:r></w:p>",
    )
    read_back = read(document)

    assert substance(read_back.blocks) == [("paragraph", "", "Ved siden av"), ("paragraph", "", "I boksen")]
    assert [skipped.what for skipped in read_back.skipped] == ["Bilde"]


def test_the_table_of_contents_is_left_out_whether_by_field_or_by_style() -> None:
    document = docx.Document()
    add_xml(
        document,
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>Havna 3</w:t></w:r></w:p>",
    )
    add_xml(document, "<w:p><w:r><w:t>Brygga 4</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>")
    document.add_paragraph("Etterpå står det tekst.")
    read_back = read(document)

    assert substance(read_back.blocks) == [("paragraph", "", "Etterpå står det tekst.")]
    assert read_back.skipped[0].what.startswith("Innholdsfortegnelse")


def test_hidden_text_and_field_codes_are_not_read() -> None:
    document = docx.Document()
    add_xml(
        document,
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        "<w:r><w:t>Synlig</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
    )

    assert substance(read(document).blocks) == [("paragraph", "", "Synlig")]


def test_pages_are_counted_where_the_file_says_where_they_end() -> None:
    document = docx.Document()
    document.add_paragraph("På første side.")
    document.add_page_break()
    document.add_paragraph("På andre side.")

    assert [block.place.page for block in read(document).blocks] == [1, 2]


def test_content_controls_are_read_as_if_they_were_not_there() -> None:
    document = docx.Document()
    add_xml(document, "<w:sdt><w:sdtContent><w:p><w:r><w:t>I et felt</w:t></w:r></w:p></w:sdtContent></w:sdt>")

    assert substance(read(document).blocks) == [("paragraph", "", "I et felt")]
