"""What a cell can hold comes back as it went out."""

from hypothesis import given
from hypothesis import strategies as st

from mestring.plans.sheet.files import SheetUnreadableError, as_csv, as_xlsx, rows_from
from mestring.plans.sheet.values import harmless, text_of

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=60)
DAYS = st.dates()


@given(TEXT)
def test_text_made_harmless_is_never_a_formula_and_reads_back(text):
    assert harmless(text)[:1] not in ("=", "+", "-", "@")
    assert text_of(harmless(text)) == text_of(text)


@given(st.lists(st.tuples(TEXT, TEXT, DAYS), max_size=8), st.sampled_from(["xlsx", "csv"]))
def test_rows_come_back_from_a_file_as_they_went_into_it(lines, kind):
    names = ["Id (ikke endre)", "Tittel", "Frist"]
    rows = [dict(zip(names, (f"x{one}", two, day), strict=True)) for one, two, day in lines]
    data = as_xlsx(rows, headings=names, title="t") if kind == "xlsx" else as_csv(rows, headings=names)
    back = rows_from(data, name="t")
    assert [[text_of(row.get(name)) for name in names] for row in back] == [
        [text_of(row[name]) for name in names] for row in rows
    ]


@given(st.binary(max_size=400))
def test_any_bytes_are_rows_or_a_sentence(data):
    said = ""
    try:
        rows_from(data, name="x")
    except SheetUnreadableError as error:
        said = str(error)
    assert said == "" or said.endswith((".", "?"))
