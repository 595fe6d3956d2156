"""Turns the parts of a .docx into paragraphs, tables and pages with everything in force on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.documents.check.flow import Cell, Document, Paragraph, Table
from reports.documents.check.formatting import Looks, style_sheet
from reports.documents.check.inline import inside_of
from reports.documents.check.numbering import Counter
from reports.documents.check.pages import sections, two_sided
from reports.documents.check.properties import child, is_on, number
from reports.documents.compiler.wordml import (
    BODY,
    P_PR,
    SDT,
    SDT_CONTENT,
    SECT_PR,
    TBL,
    TC,
    TR,
    VAL,
    P,
    w,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.check.formatting import StyleSheet
    from reports.documents.compiler.wordml import Element
    from reports.documents.opening import Parts

_PLAIN = Looks()
_HOLDERS = frozenset({SDT, SDT_CONTENT, w("customXml"), w("ins"), w("smartTag")})
_GRID = f"{w('tblGrid')}/*"
_WIDTH, _ROW_FLAGS, _REPEATS, _WHOLE, _CELL_FLAGS, _SPAN = (
    w(name) for name in ("w", "trPr", "tblHeader", "cantSplit", "tcPr", "gridSpan")
)
_EDGE_KINDS = frozenset({"header", "footer"})
_PAGES = "docProps/app.xml"


@dataclass(frozen=True, slots=True)
class _Grid:
    """What all rows of a table share; `asked` are the areas that its style may set apart."""

    table: Table
    style: str
    widths: list[float]
    margin: float
    asked: frozenset[str]

    def areas(self, row: int) -> tuple[str, ...]:
        """Return the areas of the table style that `row` belongs to."""
        band = ("band1Horz" if row % 2 else "band2Horz",) if "bands" in self.asked else ()
        first = ("firstRow",) if row == 0 and "firstRow" in self.asked else ()
        last = ("lastRow",) if row == self.table.rows - 1 and "lastRow" in self.asked else ()
        return (*band, *first, *last)


@dataclass(slots=True)
class _Reader:
    """Reads one part in order, counting lists, blocks and sections as it goes."""

    sheet: StyleSheet
    counter: Counter
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    boxes: list[Paragraph] = field(default_factory=list)
    block: int = 0
    section: int = 0

    def read(self, holder: Element) -> None:
        """Read the blocks of a body, header or footer."""
        for node in _blocks(holder):
            if node.tag == P:
                self.paragraphs.append(self.paragraph(node, _PLAIN, None))
            else:
                self.table(node)
            self.block += 1

    def paragraph(self, node: Element, looks: Looks, cell: Cell | None) -> Paragraph:
        """Return a paragraph and all that is in it; text boxes are read beside it."""
        properties = child(node, P_PR)
        style = self.sheet.paragraph_style(properties)
        inside = inside_of(node, style, looks, self.sheet)
        format_ = self.sheet.paragraph(properties, style, looks)
        label = "" if format_.list == "0" else self.counter.label(format_.list, format_.level)
        made = Paragraph(
            pieces=tuple(inside.pieces),
            format=format_,
            style=self.sheet.styles[style].name if style in self.sheet.styles else "",
            label=label,
            cell=cell,
            block=self.block,
            section=self.section,
            rules=tuple(inside.rules),
            fields=tuple(inside.fields),
            pictured=inside.pictured,
            breaks_page=inside.breaks_page,
        )
        for box in inside.boxes:
            self.boxes += [self.paragraph(each, _PLAIN, None) for each in box.iter(P)]
        if child(properties, SECT_PR) is not None:
            self.section += 1
        return made

    def table(self, node: Element) -> None:
        """Read a table row by row."""
        widths = [number(each.get(_WIDTH)) for each in node.iterfind(_GRID)]
        properties = node.find(w("tblPr"))
        style = _value(properties, w("tblStyle"))
        table = Table(
            block=self.block,
            section=self.section,
            width=sum(widths) or _measure(properties, w("tblW")) or 1,
            indent=_measure(properties, w("tblInd")),
        )
        self.tables.append(table)
        rows = [row for row in _inner(node) if row.tag == TR]
        table.rows = len(rows)
        grid = _Grid(
            table, style, widths, self._margin(properties, style), _asked_areas(properties)
        )
        for at, row in enumerate(rows):
            flags = child(row, _ROW_FLAGS)
            repeats = is_on(child(flags, _REPEATS))
            table.header_rows += repeats and table.header_rows == at
            table.split_rows += not is_on(child(flags, _WHOLE))
            self._row(row, at, grid)

    def _row(self, row: Element, at: int, grid: _Grid) -> None:
        column, left = 0, 0.0
        cells = [cell for cell in _inner(row) if cell.tag == TC]
        areas = grid.areas(at)
        for place, cell in enumerate(cells):
            properties = child(cell, _CELL_FLAGS)
            span = int(number(_value(properties, _SPAN), 1)) or 1
            width = sum(grid.widths[column : column + span]) or _measure(properties, w("tcW"))
            inner = width - grid.margin
            made = Cell(table=grid.table, row=at, left=left, width=width, inner=inner)
            edge = ("firstCol",) * (place == 0) + ("lastCol",) * (place == len(cells) - 1)
            self._cell(cell, made, self.sheet.cell(grid.style, (*areas, *edge)))
            column, left = column + span, left + width

    def _cell(self, node: Element, cell: Cell, looks: Looks) -> None:
        for each in _blocks(node):
            if each.tag == P:
                self.paragraphs.append(self.paragraph(each, looks, cell))
            else:
                for inner in each.iter(P):
                    self.paragraphs.append(self.paragraph(inner, _PLAIN, cell))

    def _margin(self, properties: Element | None, style: str) -> float:
        nodes = [each.node.find(w("tblPr")) for each in self.sheet.chain(style)[::-1]]
        usual = self.sheet.chain(self.sheet.ordinary_table)
        nodes += [each.node.find(w("tblPr")) for each in usual]
        total = 0.0
        for side, other in (("left", "start"), ("right", "end")):
            total += _first_margin([properties, *nodes], side, other)
        return total


def _first_margin(nodes: list[Element | None], side: str, other: str) -> float:
    for node in nodes:
        for name in (side, other):
            margin = None if node is None else node.find(f"{w('tblCellMar')}/{w(name)}")
            if margin is not None:
                return number(margin.get(_WIDTH))
    return 0.0


def _blocks(holder: Element) -> Iterator[Element]:
    for node in holder:
        if node.tag in {P, TBL}:
            yield node
        elif node.tag in _HOLDERS:
            yield from _blocks(node)


def _inner(holder: Element) -> Iterator[Element]:
    for node in holder:
        if node.tag in _HOLDERS:
            yield from _inner(node)
        else:
            yield node


def _value(properties: Element | None, tag: str) -> str:
    node = child(properties, tag)
    return "" if node is None else node.get(VAL, "")


def _measure(properties: Element | None, tag: str) -> float:
    node = child(properties, tag)
    if node is None or node.get(w("type"), "dxa") != "dxa":
        return 0.0
    return number(node.get(_WIDTH))


def _asked_areas(properties: Element | None) -> frozenset[str]:
    look = None if properties is None else properties.find(w("tblLook"))
    asked = {name for name in ("firstRow", "lastRow") if _asked(look, name)}
    return frozenset(asked if _asked(look, "noHBand") else asked | {"bands"})


_LOOK_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "noHBand": 0x200}


def _asked(look: Element | None, name: str) -> bool:
    if look is None:
        return name == "noHBand"
    said = look.get(w(name))
    if said is not None:
        return said in {"1", "true", "on"}
    try:
        return bool(int(look.get(VAL, "0"), 16) & _LOOK_BITS[name])
    except ValueError:
        return name == "noHBand"


def read_document(parts: Parts) -> Document:
    """Return the document that `parts` make up.

    Raises ReportsError where a part is broken.
    """
    root = parts.tree(parts.document)
    sheet = style_sheet(parts)
    reader = _Reader(sheet, Counter(sheet.lists))
    body = None if root is None else root.find(BODY)
    if root is not None and body is not None:
        reader.read(body)
    mirrored, even_differs = two_sided(parts)
    return Document(
        paragraphs=tuple(reader.paragraphs),
        tables=tuple(reader.tables),
        sections=() if root is None else sections(root, parts, reader.section + 1),
        edges=_edges(parts, sheet),
        boxes=tuple(reader.boxes),
        mirrored=mirrored,
        even_differs=even_differs,
        pages=_pages(parts),
    )


def _edges(parts: Parts, sheet: StyleSheet) -> dict[str, tuple[Paragraph, ...]]:
    found = {}
    for kind, part in parts.relations(parts.document).values():
        root = parts.tree(part) if kind in _EDGE_KINDS else None
        if root is not None:
            reader = _Reader(sheet, Counter(sheet.lists))
            reader.read(root)
            found[part] = (*reader.paragraphs, *reader.boxes)
    return found


def _pages(parts: Parts) -> int:
    root = parts.tree(_PAGES)
    texts = () if root is None else (node.text for node in root if node.tag.endswith("}Pages"))
    return next((int(number(text)) for text in texts), 0)
