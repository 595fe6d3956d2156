"""Recognises drawn lines, as Word, older Word and LibreOffice write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.documents.check.flow import Rule
from reports.documents.check.properties import number
from reports.documents.compiler.wordml import DRAWING, VAL, w

if TYPE_CHECKING:
    from reports.documents.compiler.wordml import Element

_ART = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHAPE = "{urn:schemas-microsoft-com:vml}"
_PLACED = f"{{{DRAWING}}}"
_EMU = 36_000  # to the millimetre
_THIN = 1.0
_SHORTEST = 3.0
_MEASURE = re.compile(r"(-?[\d.]+)\s*(pt|mm|cm|in|px)?")
_UNITS = {"pt": 25.4 / 72, "mm": 1.0, "cm": 10.0, "in": 25.4, "px": 25.4 / 96, "": 25.4 / 72}


def drawn_rule(node: Element) -> Rule | None:
    """Return the horizontal line that a drawing is, None where it is something else."""
    if node.tag == w("drawing"):
        return _modern(node)
    for line in node.iter(f"{_SHAPE}line"):
        return _old_line(line)
    for shape in node.iter(f"{_SHAPE}shape", f"{_SHAPE}rect"):
        return _old_shape(shape)
    return None


def _modern(node: Element) -> Rule | None:
    extent = next(node.iter(f"{_PLACED}extent"), None)
    if extent is None or next(node.iter(f"{_ART}blip"), None) is not None:
        return None
    length, height = (number(extent.get(name)) / _EMU for name in ("cx", "cy"))
    if height > _THIN or length < _SHORTEST or next(node.iter(w("txbxContent")), None) is not None:
        return None
    dash = next(node.iter(f"{_ART}prstDash"), None)
    offset = next(node.iter(f"{_PLACED}positionH"), None)
    start = None if offset is None else offset.find(f"{_PLACED}posOffset")
    return Rule(
        length=length,
        start=None if start is None else number(start.text) / _EMU,
        solid=dash is None or dash.get("val", VAL) == "solid",
    )


def _old_line(node: Element) -> Rule | None:
    ends = [node.get(name, "").split(",") for name in ("from", "to")]
    if any(len(end) != 2 for end in ends):
        return _old_shape(node)
    (x1, y1), (x2, y2) = ([_mm(text) for text in end] for end in ends)
    flat = abs(y2 - y1) <= _THIN and abs(x2 - x1) >= _SHORTEST
    return Rule(length=abs(x2 - x1), start=min(x1, x2), solid=_solid(node)) if flat else None


def _old_shape(node: Element) -> Rule | None:
    style = {
        name.strip(): value.strip()
        for name, colon, value in (part.partition(":") for part in node.get("style", "").split(";"))
        if colon
    }
    length, height = _mm(style.get("width", "")), _mm(style.get("height", ""))
    if height > _THIN or length < _SHORTEST:
        return None
    start = _mm(style["margin-left"]) if "margin-left" in style else None
    return Rule(length=length, start=start, solid=_solid(node))


def _solid(node: Element) -> bool:
    stroke = node.find(f"{_SHAPE}stroke")
    return stroke is None or stroke.get("dashstyle", "solid") == "solid"


def _mm(text: str) -> float:
    match = _MEASURE.fullmatch(text.strip())
    return float(match[1]) * _UNITS[match[2] or ""] if match else 0.0
