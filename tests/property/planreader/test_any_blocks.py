"""Whatever blocks a document is made of: it is read without an exception, in order, and no words are lost."""

from __future__ import annotations

import json
import string
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from mestring.planreader.as_json import outline_as_json
from mestring.planreader.blocks import Block, Cell, Document, Heading, Item, Paragraph, Place, Table
from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.outline import Node, Outline
from mestring.planreader.reading import outline_of
from mestring.planreader.receipt import walk
from mestring.planreader.structure.plan import grow_plan
from mestring.planreader.structure.wording import plain

WORDS = (
    """
Mål 1: Trygge hjem|Mål 2 Aktive liv|Mål|Hovedmål|Delmål 1.1: Flere er aktive|Strategi 1: Heltid|Strategi|Strategiar
Tiltak|Tiltak:|Tiltak 1.1 Opprette team|Tiltak omsorgsboliger|Satsingsområde A – Barn|Satsingsområder|Innsatsområde 2
Slik vil vi ha det:|Slik kommer vi dit|Her er vi|Forankring|Bakgrunn|Handlingsplan 2025-2030|Innhold|Demens|Folkehelse
Ansvar: NAV|Frist: 2026|Etablere familieteam (ansvarlig: Oppvekst, 2027)|Vurdere å utvide tilbudet|•|1.|x|2026
Det skal utarbeides en plan.|For å nå målet skal vi:|Planen har tre satsingsområder:|Tiltak er ivaretatt i
Boligsosial handlingsplan|Kommuneplanens samfunnsdel 2015-2027 har følgende mål:|Alle skal ha et trygt sted å bo.
""".strip()
    .replace("\n", "|")
    .split("|")
)
HEADS = [
    "Mål",
    "Delmål",
    "Tiltak",
    "Ansvar",
    "Frist",
    "Tid",
    "Slik gjør vi det",
    "Strategi",
    "Strategier",
    "Status",
    "Kostnad",
    "2026",
    "Nivå",
    "",
]

places = st.builds(Place, page=st.none() | st.integers(1, 500), line=st.none() | st.integers(1, 9999))
texts = st.sampled_from(WORDS) | st.text(string.ascii_letters + string.digits + " æøåÆØÅ.,:;-–()/«»", max_size=60)
headings = st.builds(Heading, text=texts, level=st.integers(1, 6), place=places, sure=st.floats(0.5, 1))
paragraphs = st.builds(
    Paragraph, text=texts, place=places, bold=st.booleans(), lead=st.sampled_from(["", "Tiltak:", "Strategi"])
)
items = st.builds(Item, text=texts, place=places, level=st.integers(0, 3), label=st.sampled_from(["", "1.", "a)"]))
# Cells of rows hold content: a row of key words alone would be one more head.
CONTENT = [
    "Etablere familieteam",
    "Trygge hjem for alle",
    "Vurdere tilbudet på nytt",
    "NAV og skolen",
    "høsten 2026",
    "•",
    "",
]
said_in_cells = st.sampled_from(
    [*CONTENT, "Strategi: Heltid for alle", "Tiltak er ivaretatt i Boligsosial handlingsplan"]
)
cell_blocks = st.builds(Paragraph, text=said_in_cells, place=places) | st.builds(Item, text=said_in_cells, place=places)
cells = st.builds(Cell, blocks=st.lists(cell_blocks, max_size=3).map(tuple), place=places)
head_cells = st.builds(
    lambda head, place: Cell((Paragraph(head, place),) if head else (), place), st.sampled_from(HEADS), places
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 5))
    head = draw(st.lists(st.tuples(*[head_cells] * width), max_size=1))
    rows = draw(st.lists(st.tuples(*[cells] * width), max_size=4))
    return Table((*head, *rows), draw(places))


documents = st.builds(
    Document, name=st.just("plan.docx"), kind=st.just("docx"), title=texts,
    blocks=st.lists(headings | paragraphs | items | tables(), max_size=25).map(tuple),
)  # fmt: skip


def outline_or_none(document: Document) -> Outline | None:
    try:
        return outline_of(document)
    except PlanUnreadableError:
        return None


@given(documents)
@settings(max_examples=60)
def test_any_document_is_read_or_refused_with_a_sentence(document: Document) -> None:
    outline = outline_or_none(document)
    if outline:
        assert json.loads(json.dumps(outline_as_json(outline)))["nodes"]


@given(documents)
@settings(max_examples=60)
def test_the_counts_of_the_receipt_are_those_of_the_tree(document: Document) -> None:
    outline = outline_or_none(document)
    if outline:
        counted = Counter(node.kind.value for node in walk(outline.nodes))
        assert {kind: number for kind, number in outline.receipt.counts.items() if number} == dict(counted)


@given(documents)
@settings(max_examples=60)
def test_every_node_has_a_title_and_a_confidence_between_nothing_and_certain(document: Document) -> None:
    outline = outline_or_none(document)
    for node in walk(outline.nodes) if outline else ():
        assert node.title.strip()
        assert 0 < node.confidence <= 1


@given(documents)
@settings(max_examples=60)
def test_the_same_document_gives_the_same_plan(document: Document) -> None:
    assert grow_plan(document) == grow_plan(document)


# Words that say which kind a part is or which field it fills: they are in the plan as that, not as text.
KEYS = set(
    plain(
        "mål hovedmål delmål strategi strategier strategiar tiltak satsingsområder satsingsområde innsatsområde "
        "handlingsplan innhold ansvar ansvarlig frist tid status kostnad nivå a x slik vil vi ha det kommer dit gjør "
        "her er forankring bakgrunn"
    ).split()
)


def spoken(block: Block) -> list[str]:
    """The words of a block that a plan must keep somewhere."""
    if isinstance(block, Table):
        return [word for row in block.rows for cell in row for inner in cell.blocks for word in spoken(inner)]
    return plain(block.text).split()


def kept(nodes: list[Node]) -> str:
    """All words of the nodes."""
    texts = []
    for node in walk(nodes):
        texts += [node.title, node.text, node.number, node.owner, node.deadline, node.group, node.status]
        texts += [node.contributors, node.indicator, *node.costs, *node.refers_to]
        texts += [f"{passage.heading} {passage.text}" for passage in node.passages]
    return " ".join(texts)


measures = st.sampled_from(["Etablere", "Bygge", "Kurse", "Ansette"]).flatmap(
    lambda verb: st.integers(1, 10**6).map(lambda number: f"{verb} noe eget nummer {number}")
)


@given(
    st.lists(
        st.tuples(st.integers(1, 9), st.lists(measures, min_size=1, max_size=5)),
        min_size=1,
        max_size=5,
        unique_by=lambda goal: goal[0],
    )
)
@settings(max_examples=60)
def test_measures_stay_under_their_goal_and_in_their_order(goals: list[tuple[int, list[str]]]) -> None:
    line = iter(range(1, 9999))
    blocks: list[Block] = []
    for number, points in goals:
        blocks.append(Heading(f"Mål {number}: Målet som heter {number}", 2, Place(line=next(line))))
        blocks.append(Heading("Tiltak", 3, Place(line=next(line))))
        blocks.extend(Item(point, Place(line=next(line))) for point in points)
    outline = outline_of(Document("plan.docx", "docx", "", tuple(blocks)))
    assert [(node.number, [child.title for child in node.children]) for node in outline.nodes] == [
        (f"Mål {number}", points) for number, points in goals
    ]
    lines = [node.place.line for node in walk(outline.nodes)]
    assert lines == sorted(lines, key=lambda at: at or 0)


@given(documents)
@settings(max_examples=60)
def test_no_words_of_the_text_are_lost(document: Document) -> None:
    growth = grow_plan(document)
    told = [f"{one.heading} {one.text}" for one in growth.introduction]
    told += [f"{one.what} {one.why}" for one in (*growth.doubtful, *growth.duplicates, *growth.skipped)]
    words = set(plain(" ".join([kept(growth.nodes), *told])).split())
    said = [word for block in document.blocks if not isinstance(block, Heading) for word in spoken(block)]
    assert [word for word in said if word.isalpha() and word not in words | KEYS] == []
