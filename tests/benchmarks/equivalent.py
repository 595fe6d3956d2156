"""A docxtpl template and a recipe that give the very text of a report this program made.

Each figure whose cells add up to it, or number as many, becomes a tag; rows of one shape become a
loop. What is left, prose and figures reckoned otherwise, stands in the template as it is printed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

import docx
from docx.oxml.ns import qn
from openpyxl import load_workbook

from reports.office.origin import origin_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reports.office.origin import PrintedFigure

    Element = Any

P, T, R, R_PR, TR, TC = (qn(f"w:{tag}") for tag in ("p", "t", "r", "rPr", "tr", "tc"))
SPAN = qn("w:gridSpan")
_FEWEST = 3


@dataclass(slots=True)
class Recipe:
    """What the other way is told: how each figure is reckoned, and the rows of each table."""

    figures: dict[str, dict[str, object]] = field(default_factory=dict)
    tables: dict[str, list[dict[str, str]]] = field(default_factory=dict)


def write_equivalent(report: Path, workbooks: Path, template: Path, recipe: Path) -> int:
    """Write template and recipe for a report made of a folder; return how many figures."""
    document = docx.Document(str(report))
    spots = _reckoned(report, workbooks)
    told = Recipe()
    read = (node for node in document.element.body.iter(P) if _text(node).split())
    for number, paragraph in enumerate(read):
        _tagged(paragraph, spots.get(number, []), told)
    for table in document.tables:
        for _, rows in groupby(table._tbl.iterchildren(TR), _shape):
            _looped(list(rows), told)
    document.save(str(template))
    patterns = {
        name: [{key: _to_pattern(text) for key, text in one.items()} for one in lines]
        for name, lines in told.tables.items()
    }
    plan = {"figures": told.figures, "tables": patterns}
    recipe.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    return len(told.figures)


# Figures -----------------------------------------------------------------------------------------


def _reckoned(report: Path, workbooks: Path) -> Mapping[int, list[tuple[PrintedFigure, str]]]:
    """Return by paragraph the figures that are the sum or the number of their cells."""
    origin = origin_of(report)
    assert origin is not None
    files = workbooks.glob("*.xlsx")
    books = {path.name: load_workbook(path, data_only=True) for path in files}
    spots = defaultdict(list)
    for each in origin.printed:
        value = int(each.value) if each.value.isdigit() else None
        if each.spot is None or value is None or not each.cells:
            continue
        contents = [books[one.file][one.sheet][one.ref].value for one in each.cells]
        whole = all(isinstance(one, int) and not isinstance(one, bool) for one in contents)
        how = "sum" if whole and sum(contents) == value else "count"
        if (how == "sum" or len(contents) == value) and each.text in _ways(value):
            spots[each.spot[0]].append((each, how))
    return spots


def _ways(value: int) -> tuple[str, ...]:
    return (f"{value:,}".replace(",", "."), f"{value:02}")


def _text(paragraph: Element) -> str:
    return "".join(node.text or "" for node in paragraph.iter(T))


def _tagged(paragraph: Element, spots: list[tuple[PrintedFigure, str]], told: Recipe) -> None:
    """Put a tag in the place of each figure of a paragraph."""
    if _text(paragraph) != " ".join(_text(paragraph).split()):
        return
    starts, length = {}, 0
    for node in paragraph.iter(T):
        starts[node] = length
        length += len(node.text or "")
    for each, how in reversed(spots):
        assert each.spot is not None
        _, start, end = each.spot
        node = next(one for one in reversed(starts) if starts[one] <= start)
        first, last = start - starts[node], end - starts[node]
        if node.text[first:last] != each.text:
            continue
        name = f"f{len(told.figures)}"
        node.text = f"{node.text[:first]}{{{{ {name} }}}}{node.text[last:]}"
        cells = [(cell.file, cell.sheet, cell.ref) for cell in each.cells]
        told.figures[name] = {"how": how, "cells": cells, "digits": len(each.text)}


# Tables ------------------------------------------------------------------------------------------


def _shape(row: Element) -> tuple[object, ...]:
    """Return what rows of one loop have in common."""
    cells = list(row.iterchildren(TC))
    plain = all(len(cell.findall(P)) == 1 for cell in cells)
    spans = (next((span.get(qn("w:val")) for span in cell.iter(SPAN)), "1") for cell in cells)
    return (plain, *spans)


def _looped(rows: list[Element], told: Recipe) -> None:
    """Replace rows of one shape by a loop over them."""
    plain = _shape(rows[0])[0]
    if not plain or len(rows) < _FEWEST:
        return
    name = f"t{len(told.tables)}"
    told.tables[name] = [
        {f"c{place}": _text(cell) for place, cell in enumerate(row.iterchildren(TC))}
        for row in rows
    ]
    first, second, *rest = rows
    third = rest[0]
    for place, cell in enumerate(second.iterchildren(TC)):
        _write(cell, f"{{{{ r.c{place} }}}}")
    for row, tag in ((first, f"{{%tr for r in {name} %}}"), (third, "{%tr endfor %}")):
        for place, cell in enumerate(row.iterchildren(TC)):
            _write(cell, "" if place else tag)
    for row in rest[1:]:
        row.getparent().remove(row)


def _write(cell: Element, text: str) -> None:
    """Put one text into a cell, in the looks of the first run there."""
    paragraph = cell.find(P)
    runs = paragraph.findall(R)
    for run in runs[1:]:
        paragraph.remove(run)
    run = runs[0] if runs else paragraph.makeelement(R)
    if not runs:
        paragraph.append(run)
    for node in list(run):
        if node.tag != R_PR:
            run.remove(node)
    node = run.makeelement(T)
    node.text = text
    run.append(node)


def _to_pattern(text: str) -> str:
    """Return a text with tags as a pattern for str.format_map."""
    return text.replace("{{ ", "{").replace(" }}", "}")
