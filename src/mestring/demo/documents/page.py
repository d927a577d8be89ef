"""Writes a plan document as one HTML page that stands alone."""

from __future__ import annotations

from html import escape

from mestring.demo.documents.parts import Grid, Heading, Paragraph, Part, PlanDocument, Points

_LOOK = (
    "body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 sans-serif}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.4rem;text-align:left;"
    "vertical-align:top;overflow-wrap:anywhere;hyphens:auto}"
)


def to_html(document: PlanDocument) -> bytes:
    """The document as HTML5, with a table of contents that links to the chapters."""
    front = document.front
    chapters = [part for part in document.parts if isinstance(part, Heading) and part.level == 1]
    contents = "\n".join(f'<li><a href="#kapittel-{n}">{escape(part.text)}</a></li>' for n, part in enumerate(chapters))
    lines = [
        "<!doctype html>",
        '<html lang="nb">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(front.title)} – {escape(front.publisher)}</title>",
        f"<style>{_LOOK}</style>",
        "</head>",
        "<body>",
        f"<header><p>{escape(front.publisher)}</p></header>",
        f'<nav aria-label="Innhold">\n<ul>\n{contents}\n</ul>\n</nav>',
        "<main>",
        f"<h1>{escape(front.title)}</h1>",
        f"<p>{escape(front.subtitle)}</p>",
        f"<p>{escape(front.status)}</p>",
        *(_part(part, chapters) for part in document.parts),
        "</main>",
        f"<footer><p>{escape(front.publisher)} er oppdiktet.</p></footer>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _part(part: Part, chapters: list[Heading]) -> str:
    match part:
        case Heading(text, level):
            # The page's own title is h1, so a chapter is h2.
            anchor = f' id="kapittel-{chapters.index(part)}"' if level == 1 else ""
            return f"<h{level + 1}{anchor}>{escape(text)}</h{level + 1}>"
        case Paragraph(text, bold):
            return f"<p><strong>{escape(text)}</strong></p>" if bold else f"<p>{escape(text)}</p>"
        case Points(items, numbered):
            tag = "ol" if numbered else "ul"
            return "\n".join([f"<{tag}>", *(f"<li>{escape(item)}</li>" for item in items), f"</{tag}>"])
        case Grid():
            return _table(part)


def _table(grid: Grid) -> str:
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in grid.header)
    rows = []
    for row, span in zip(grid.rows, grid.spans(), strict=True):
        first = f'<td rowspan="{span}">{escape(row[0])}</td>' if span > 1 else f"<td>{escape(row[0])}</td>"
        rest = "".join(f"<td>{escape(text)}</td>" for text in row[1:])
        rows.append(f"<tr>{first if span else ''}{rest}</tr>")
    return "\n".join([f"<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>", *rows, "</tbody>\n</table>"])
