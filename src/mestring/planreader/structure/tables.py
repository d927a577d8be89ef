"""Takes a table: rows of a plan, a form, an index of strategies to come, or only words."""

from __future__ import annotations

from mestring.planreader.blocks import Cell, Item, Table
from mestring.planreader.structure.bed import Bed
from mestring.planreader.structure.columns import Column
from mestring.planreader.structure.fields import decided
from mestring.planreader.structure.grids import Grid, form_of, grid_of
from mestring.planreader.structure.labels import Use, label_of_heading
from mestring.planreader.structure.pieces import pieces_of_cell, table_lines
from mestring.planreader.structure.rows import CellReader, take_row
from mestring.planreader.structure.trunk import Origin, Shoot
from mestring.planreader.structure.wording import clean
from mestring.planreader.structure.words import Role

ROLES = {
    Column.AREA: Role.AREA,
    Column.GOAL: Role.GOAL,
    Column.SUB_GOAL: Role.SUB_GOAL,
    Column.STRATEGY: Role.STRATEGY,
    Column.MEASURE: Role.MEASURE,
}


def take_table(bed: Bed, table: Table, *, read_cell: CellReader) -> None:
    """Takes the table."""
    bed.listing, bed.passage, bed.lead, bed.awaited = None, None, "", None
    if _index(bed, table) or _form(bed, table, read_cell):
        bed.grid = None
        return
    grid = grid_of(table, before=bed.grid) or _by_its_words(table)
    if grid:
        _grid(bed, grid, read_cell)
        return
    if all(len(row) == 1 for row in table.rows):
        # A frame round text, which reads as the text does.
        for row in table.rows:
            read_cell(bed, row[0], goes_on=False)
        return
    _words(bed, table)


def _grid(bed: Bed, grid: Grid, read_cell: CellReader) -> None:
    fresh = grid.headed and not _goes_on(bed, grid)
    if fresh:
        _leave_lists(bed)
        bed.runs += 1
    bed.grid = grid
    over = list(bed.trunk.path) if fresh else []
    group = bed.group
    for row in grid.rows:
        take_row(bed, grid, row, over=over, read_cell=read_cell)
    bed.caption("")
    bed.group = group


def _goes_on(bed: Bed, grid: Grid) -> bool:
    """A table that repeats its head after a page break and leaves the goal empty is still at the goal before."""
    if bed.grid is None or bed.grid.columns != grid.columns or not grid.rows:
        return False
    highest = next((column for column in (Column.AREA, Column.GOAL, Column.SUB_GOAL) if column in grid.columns), None)
    return highest is not None and not grid.rows[0].caption and not grid.rows[0].text(highest)


def _leave_lists(bed: Bed) -> None:
    """A table belongs to the heading over it, not to the last row of another table or point of a list."""
    while bed.trunk.path and bed.trunk.path[-1].origin not in (Origin.HEADING, Origin.LOOK):
        bed.trunk.path.pop()


def _by_its_words(table: Table) -> Grid | None:
    """A table without a head whose cells say "Strategi:" and "Tiltak:" themselves."""
    width = max((len(row) for row in table.rows), default=0)
    for row in table.rows:
        for at, cell in enumerate(row):
            if at and _says_parts(cell):
                columns: list[Column | None] = [None] * width
                columns[at], columns[at - 1] = Column.MIXED, Column.GOAL
                headless = Table((row, *table.rows), table.place)
                grid = grid_of(headless, before=Grid(columns, [], table.place))
                if grid:
                    grid.rows, grid.headed = grid.rows[1:], True
                return grid
    return None


def _says_parts(cell: Cell) -> bool:
    labels = [
        piece.label for piece in pieces_of_cell(cell) if piece.label and piece.label.use in (Use.ONE, Use.SEVERAL)
    ]
    return any(label.role in (Role.STRATEGY, Role.MEASURE) for label in labels)


def _index(bed: Bed, table: Table) -> bool:
    """A row such as "Strategier | … | … | …" names what comes later in the text."""
    if len(table.rows) != 1 or len(table.rows[0]) < 2:
        return False
    head, *cells = table.rows[0]
    label = label_of_heading(clean(head.text))
    if label.use is not Use.SEVERAL or label.role not in (Role.AREA, Role.GOAL, Role.SUB_GOAL, Role.STRATEGY):
        return False
    run = bed.next_run()
    _leave_lists(bed)
    for cell in cells:
        if clean(cell.text):
            bed.grow_text(label.role, clean(cell.text), cell.place, origin=Origin.OVERVIEW, confidence=0.85).run = run
    _close_run(bed, run)
    return True


def _close_run(bed: Bed, run: int) -> None:
    while bed.trunk.path and bed.trunk.path[-1].run == run:
        bed.trunk.path.pop()


def _form(bed: Bed, table: Table, read_cell: CellReader) -> bool:
    """A table with its heads at the side, one measure or goal a table."""
    rows = form_of(table)
    if not rows:
        return False
    _leave_lists(bed)
    made: list[Shoot] = []
    for kind, head, cells in rows:
        text = "\n".join(clean_lines(cell) for cell in cells if clean(cell.text))
        if not text:
            continue
        if kind in (Column.MIXED, Column.MEASURE) and _is_list(cells):
            before = len(bed.grown)
            bed.open_list(Role.MEASURE, Origin.TABLE)
            for cell in cells:
                bed.cell_state = (bed.listing, bed.group)
                read_cell(bed, cell, goes_on=True)
            made.extend(bed.grown[before:])
        elif kind in ROLES:
            label = label_of_heading(head)
            made = [
                *(node for node in made if node.role is not Role.MEASURE),
                bed.grow_text(
                    ROLES[kind], text, cells[0].place, origin=Origin.TABLE, number=label.number, confidence=0.9
                ),
            ]
        else:
            _field(bed, kind, head, text, made)
    bed.listing = None
    return True


def _is_list(cells: tuple[Cell, ...]) -> bool:
    return any(sum(isinstance(block, Item) for block in cell.blocks) > 1 for cell in cells)


def clean_lines(cell: Cell) -> str:
    """The words of a cell, a line a block."""
    return "\n".join(clean(block.text) for block in cell.blocks if clean(block.text))


def _field(bed: Bed, kind: Column, head: str, text: str, made: list[Shoot]) -> None:
    measures = [node for node in made if node.role is Role.MEASURE] or made[-1:]
    for node in measures:
        if kind is Column.OWNER:
            node.owner = node.owner or decided(text)
        elif kind is Column.DEADLINE:
            node.deadline = node.deadline or decided(text)
        elif kind is Column.STATUS:
            node.status = node.status or text
        elif kind is Column.CONTRIBUTORS:
            node.contributors = node.contributors or text
        elif kind is Column.INDICATOR:
            node.indicator = node.indicator or text
        elif kind in (Column.COST, Column.YEAR):
            node.costs.append(f"{head}: {text}" if kind is Column.YEAR else text)
    if not measures or kind in (Column.TEXT, Column.NUMBER):
        bed.write(f"{head}: {text}")


def _words(bed: Bed, table: Table) -> None:
    """A table that is no part of the plan is kept as text, a line a row."""
    for line in table_lines(table):
        bed.write(line)
