"""Turns the parts of a .docx into paragraphs, tables and pages with everything in force on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.documents.check.drawn import drawn_rule
from reports.documents.check.flow import Cell, Document, Field, Paragraph, Piece, Rule, Table
from reports.documents.check.formatting import Looks, style_sheet
from reports.documents.check.numbering import Counter
from reports.documents.check.pages import sections, two_sided
from reports.documents.check.properties import is_on, number
from reports.documents.compiler.wordml import (
    BODY,
    FALLBACK,
    P_PR,
    R_PR,
    SDT,
    SDT_CONTENT,
    SECT_PR,
    TBL,
    TC,
    TEXT_BOX,
    TR,
    VAL,
    P,
    R,
    T,
    w,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.check.formatting import RunFormat, StyleSheet
    from reports.documents.check.opening import Parts
    from reports.documents.compiler.wordml import Element

_PLAIN = Looks()
_TEXT = {
    w("tab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("sym"): "\ufffc",
    w("ptab"): "\t",
}
_BREAK, _FIELD_MARK, _INSTRUCTION = w("br"), w("fldChar"), w("instrText")
_DRAWN = frozenset({w("drawing"), w("pict"), w("object")})
_SKIPPED = frozenset({w("del"), w("moveFrom"), FALLBACK, P_PR, w("sdtPr"), w("sdtEndPr")})
_SIMPLE = w("fldSimple")
_HOLDERS = frozenset({SDT, SDT_CONTENT, w("customXml"), w("ins"), w("smartTag")})
_EDGE_KINDS = frozenset({"header", "footer"})
_PAGES = "docProps/app.xml"


@dataclass(slots=True)
class _Inside:
    """What is gathered while the runs of one paragraph are read."""

    pieces: list[Piece] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    pictured: bool = False
    breaks_page: bool = False
    instruction: str = ""
    open: bool = False
    noted: bool = False


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
        properties = node.find(P_PR)
        style = self.sheet.paragraph_style(properties)
        inside = _Inside()
        self._runs(node, style, looks, inside)
        format_ = self.sheet.paragraph(properties, looks)
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
        if properties is not None and properties.find(SECT_PR) is not None:
            self.section += 1
        return made

    def _runs(self, holder: Element, style: str, looks: Looks, inside: _Inside) -> None:
        for node in holder:
            tag = node.tag
            if tag == R:
                self._run(node, self.sheet.run(node.find(R_PR), style, looks), inside)
            elif tag == _SIMPLE:
                inside.instruction, inside.open = node.get(w("instr"), ""), True
                self._runs(node, style, looks, inside)
                _close(inside)
            elif tag not in _SKIPPED:
                self._runs(node, style, looks, inside)

    def _run(self, run: Element, format_: RunFormat, inside: _Inside) -> None:
        text: list[str] = []
        for node in run:
            tag = node.tag
            if tag == T:
                text.append(node.text or "")
            elif tag in _TEXT:
                text.append(_TEXT[tag])
            elif tag == _BREAK:
                inside.breaks_page |= node.get(w("type")) == "page"
                text.append("\n" if node.get(w("type")) in {None, "textWrapping"} else "")
            elif tag == _INSTRUCTION:
                inside.instruction += node.text or ""
                inside.open = True
                _named(inside, format_)
            elif tag == _FIELD_MARK and node.get(w("fldCharType")) == "end":
                _close(inside)
            elif tag not in _SKIPPED:
                _drawn(node, inside)
        shown = "".join(text)
        if shown and not format_.hidden:
            if inside.open and shown.strip():
                _named(inside, format_)
            inside.pieces.append(Piece(shown, format_))

    def table(self, node: Element) -> None:
        """Read a table row by row."""
        widths = [number(each.get(w("w"))) for each in node.iterfind(f"{w('tblGrid')}/*")]
        properties = node.find(w("tblPr"))
        style = _value(properties, "tblStyle")
        table = Table(
            block=self.block,
            section=self.section,
            width=sum(widths) or _measure(properties, "tblW") or 1,
            indent=_measure(properties, "tblInd"),
        )
        self.tables.append(table)
        rows = [row for row in _inner(node) if row.tag == TR]
        table.rows = len(rows)
        margin = self._margin(properties, style)
        for at, row in enumerate(rows):
            flags = row.find(w("trPr"))
            repeats = flags is not None and is_on(flags.find(w("tblHeader")))
            table.header_rows += repeats and table.header_rows == at
            table.split_rows += flags is None or not is_on(flags.find(w("cantSplit")))
            self._row(row, (table, at, widths, margin), (style, _areas(properties, at, len(rows))))

    def _row(
        self,
        row: Element,
        where: tuple[Table, int, list[float], float],
        look: tuple[str, tuple[str, ...]],
    ) -> None:
        table, at, widths, margin = where
        column = 0
        cells = [cell for cell in _inner(row) if cell.tag == TC]
        for place, cell in enumerate(cells):
            properties = cell.find(w("tcPr"))
            span = max(1, int(number(_value(properties, "gridSpan"), 1)))
            width = sum(widths[column : column + span]) or _measure(properties, "tcW")
            made = Cell(
                table=table,
                row=at,
                left=sum(widths[:column]),
                width=width,
                inner=width - margin,
            )
            edge = ("firstCol",) * (place == 0) + ("lastCol",) * (place == len(cells) - 1)
            self._cell(cell, made, self.sheet.cell(look[0], (*look[1], *edge)))
            column += span

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
                return number(margin.get(w("w")))
    return 0.0


def _named(inside: _Inside, format_: RunFormat) -> None:
    words = inside.instruction.split()
    if not words:
        return
    if inside.noted:
        inside.fields.pop()
    inside.fields.append(Field(words[0].upper(), format_))
    inside.noted = True


def _close(inside: _Inside) -> None:
    inside.instruction, inside.open, inside.noted = "", False, False


def _drawn(node: Element, inside: _Inside) -> None:
    """Note lines, pictures and text boxes at or below `node`."""
    for each in node.iter(*_DRAWN) if node.tag not in _DRAWN else (node,):
        if any(parent.tag == FALLBACK for parent in each.iterancestors()):
            continue
        rule = drawn_rule(each)
        if rule is not None:
            inside.rules.append(rule)
            continue
        boxes = [box for box in each.iter(TEXT_BOX) if _first(box)]
        inside.boxes += boxes
        inside.pictured |= not boxes


def _first(box: Element) -> bool:
    return not any(parent.tag in {FALLBACK, TEXT_BOX} for parent in box.iterancestors())


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


def _value(properties: Element | None, name: str) -> str:
    node = None if properties is None else properties.find(w(name))
    return "" if node is None else node.get(VAL, "")


def _measure(properties: Element | None, name: str) -> float:
    node = None if properties is None else properties.find(w(name))
    if node is None or node.get(w("type"), "dxa") != "dxa":
        return 0.0
    return number(node.get(w("w")))


def _areas(properties: Element | None, row: int, rows: int) -> tuple[str, ...]:
    look = None if properties is None else properties.find(w("tblLook"))
    wanted = {"firstRow": row == 0, "lastRow": row == rows - 1}
    areas = [name for name, there in wanted.items() if there and _asked(look, name)]
    if _asked(look, "noHBand") is False:
        areas.insert(0, "band1Horz" if row % 2 else "band2Horz")
    return tuple(areas)


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
        sections=() if root is None else sections(root, parts),
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
