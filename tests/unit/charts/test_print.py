"""A picture made for print goes into an archived, accessible PDF."""

import pytest
import typst
from tests.unit.charts import examples

from mestring.charts import svg_for_print

PAGE = """#set document(title: "Prøve")
#set text(lang: "nb")
#figure(image(bytes(sys.inputs.picture), format: "svg", width: 100%, alt: sys.inputs.said), caption: [Prøve])"""


@pytest.mark.parametrize("kind", examples.EVERY_KIND)
def test_a_picture_goes_into_a_pdf_that_can_be_archived_and_read_aloud(kind, tmp_path):
    chart = examples.chart(examples.EVERY_KIND[kind])
    page = tmp_path / "page.typ"
    page.write_text(PAGE, encoding="utf-8")
    inputs = {"picture": svg_for_print(chart), "said": chart.description}
    pdf = typst.compile(page, format="pdf", pdf_standards=["a-3a", "ua-1"], ignore_system_fonts=True, sys_inputs=inputs)
    assert pdf.startswith(b"%PDF")
    assert len(pdf) > 10_000
