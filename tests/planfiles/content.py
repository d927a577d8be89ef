"""A small invented plan as blocks, with everything that a plan may hold."""

from __future__ import annotations

from mestring.planreader.blocks import Block, Cell, Heading, Item, Paragraph, Place, Table

NOWHERE = Place()


def heading(text: str, level: int) -> Heading:
    """A heading."""
    return Heading(text, level, NOWHERE)


def paragraph(text: str, *, lead: str = "", bold: bool = False) -> Paragraph:
    """A paragraph."""
    return Paragraph(text, NOWHERE, bold=bold, lead=text if bold else lead)


def item(text: str, level: int = 0, label: str = "") -> Item:
    """A point in a list."""
    return Item(text, NOWHERE, level=level, label=label)


def table(*rows: tuple[str | tuple[Heading | Paragraph | Item, ...], ...]) -> Table:
    """A table; a cell is its words, or blocks."""
    return Table(
        tuple(
            tuple(
                Cell(((paragraph(cell),) if cell else ()) if isinstance(cell, str) else cell, NOWHERE) for cell in row
            )
            for row in rows
        ),
        NOWHERE,
    )


PLAN: tuple[Block, ...] = (
    heading("Plan for omsorg i Fjordvik 2026–2034", 1),
    paragraph(
        "Fjordvik kommune har tre tettsteder og mange øyer. Planen viser hvordan tjenestene skal nå fram til alle som "
        "bor her, også dem som bor lengst ute, og hvem som har ansvar for hva i årene som kommer."
    ),
    heading("1 Trygghet hjemme", 1),
    paragraph("Bakgrunn: Ferja går sjelden om vinteren.", lead="Bakgrunn:"),
    heading("Mål 1: Innbyggerne bor trygt hele året", 2),
    paragraph("Dette skal vi gjøre i perioden, sammen med båtskyss og frivillige på øyene:"),
    item("Innføre digitalt tilsyn på alle øyer"),
    item("Styrke vaktordningen ved å"),
    item("ha to på vakt om natten", 1),
    item("ha båt liggende klar i Innervika", 1),
    item("Evaluere ordningen hvert år"),
    heading("Mål 2: Ingen venter unødig", 2),
    item("Kartlegge ventetid", label="1."),
    item("Sette grense for ventetid", label="2."),
    heading("2 Tiltak", 1),
    table(
        ("Mål", "Slik gjør vi det"),
        (
            "Alle kjenner tilbudene",
            (
                paragraph("Strategi: Gi klar informasjon der folk er.", lead="Strategi:"),
                paragraph("Tiltak:", bold=True),
                item("Lage en oversikt over alle tilbud"),
                item("Holde åpen dag på ferjekaia"),
            ),
        ),
        ("", (item("Ringe alle over 80 år én gang i året"),)),
    ),
    paragraph("Tabellen under viser ansvar og frist for de viktigste tiltakene i planen."),
    table(
        ("Tiltak", "Ansvar", "Frist"),
        ("Opprette hverdagsteam", "Leder hjemmetjenesten", "2027"),
        ("Bygge ti omsorgsboliger", "", "1. halvår 2029"),
    ),
    paragraph("Planen rulleres hvert fjerde år, og tiltakene følges opp i økonomiplanen."),
)
