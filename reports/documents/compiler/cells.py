"""The tags by which docxtpl's templates widen, colour and merge the cells they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes

from reports.documents.compiler.expressions import expression
from reports.documents.compiler.heal import sweep
from reports.documents.compiler.placed import CELL_WORDS
from reports.documents.compiler.structure import added, loops_around
from reports.documents.compiler.wordml import (
    TC,
    VAL,
    P,
    ancestor,
    made,
    tag_nodes,
    tag_number,
    taken_out,
    w,
)
from reports.findings import templates as codes

if TYPE_CHECKING:
    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

_ORDER = tuple(
    w(name)
    for name in (
        *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap"),
        *("tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"),
    )
)
_FIRST = "loop.first"


def set_cells(root: Element, tags: list[Placed]) -> list[Finding]:
    """Let the cell tags below `root` change their cells; return those that stand amiss.

    ``colspan`` and ``cellbg`` set what is behind them; ``vm`` prints its cell once beside all rows
    of a loop, ``hm`` once above all its columns.
    """
    findings: list[Finding] = []
    for node in list(tag_nodes(root)):
        placed = tags[tag_number(node)]
        if placed.word not in CELL_WORDS:
            continue
        cell = ancestor(node, TC)
        if cell is None:
            findings.append(placed.wrong(codes.CELL_TAG_OUTSIDE_TABLE))
        elif placed.word in {"vm", "hm"} and not loops_around(node, tags):
            findings.append(placed.wrong(codes.CELL_TAG_OUTSIDE_LOOP))
        else:
            _taken_from_text(node)
            _SETTERS[placed.word](cell, node, tags)
    return findings


def _taken_from_text(node: Element) -> None:
    paragraph = ancestor(node, P)
    taken_out(node)
    if paragraph is not None:
        sweep(paragraph)


def _properties(cell: Element) -> Element:
    present = cell.find(w("tcPr"))
    if present is None:
        present = made("<w:tcPr/>")
        cell.insert(0, present)
    return present


def _put(cell: Element, name: str, node: Element) -> None:
    """Let `node` stand where the property `name` of a cell stands, and nothing else do."""
    properties = _properties(cell)
    for old in properties.findall(w(name)):
        properties.remove(old)
    before = _ORDER[: _ORDER.index(w(name))]
    position = sum(1 for each in properties if each.tag in before or not isinstance(each.tag, str))
    properties.insert(position, node)


def _span(cell: Element, node: Element, tags: list[Placed]) -> None:  # noqa: ARG001  one of the setters
    _put(cell, "gridSpan", node)


def _colour(cell: Element, node: Element, tags: list[Placed]) -> None:  # noqa: ARG001  one of the setters
    _put(cell, "shd", node)


def _merged_down(cell: Element, node: Element, tags: list[Placed]) -> None:
    """Print the contents in the first round only; the cells below are part of that one."""
    tags[tag_number(node)].expression = expression('"restart" if loop.first else "continue"')
    _put(cell, "vMerge", node)
    _properties(cell).addnext(_when_first(tags))
    cell.append(added(tags, "endif"))


def _merged_across(cell: Element, node: Element, tags: list[Placed]) -> None:
    """Print the cell in the first round only, as wide as all rounds together."""
    properties = _properties(cell)
    present = properties.find(w("gridSpan"))
    width = properties.find(w("tcW"))
    columns = 1 if present is None else int(present.get(VAL) or 1)
    placed = tags[tag_number(node)]
    placed.word, placed.expression = "colspan", _times(columns)
    _put(cell, "gridSpan", node)
    if width is not None and width.get(w("type")) in {None, "dxa"}:
        properties.replace(width, _wide(int(width.get(w("w")) or 0), tags))
    cell.addprevious(_when_first(tags))
    cell.addnext(added(tags, "endif"))


def _wide(width: int, tags: list[Placed]) -> Element:
    node = added(tags, "cellwidth")
    tags[-1].expression = _times(width)
    return node


def _times(number: int) -> nodes.Expr:
    return nodes.Mul(nodes.Const(number), expression("loop.length"))


def _when_first(tags: list[Placed]) -> Element:
    node = added(tags, "if")
    tags[-1].expression = expression(_FIRST)
    return node


_SETTERS = {"colspan": _span, "cellbg": _colour, "vm": _merged_down, "hm": _merged_across}
