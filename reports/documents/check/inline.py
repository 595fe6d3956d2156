"""Reads what is inside one paragraph: text by format, fields, drawn lines, pictures, boxes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.documents.check.drawn import drawn_rule
from reports.documents.check.flow import Field, Piece
from reports.documents.check.properties import child
from reports.documents.compiler.wordml import FALLBACK, P_PR, R_PR, TEXT_BOX, R, T, w

if TYPE_CHECKING:
    from reports.documents.check.flow import Rule
    from reports.documents.check.formatting import Looks, RunFormat, StyleSheet
    from reports.documents.compiler.wordml import Element

_TEXT = {
    w("tab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("sym"): "\ufffc",
    w("ptab"): "\t",
}
_BREAK, _FIELD_MARK, _INSTRUCTION = w("br"), w("fldChar"), w("instrText")
_DRAWN = frozenset({w("drawing"), w("pict"), w("object")})
_UNSEEN = ("del", "moveFrom", "sdtPr", "sdtEndPr", "lastRenderedPageBreak", "proofErr")
_SKIPPED = frozenset(
    {
        w("del"),
        w("moveFrom"),
        FALLBACK,
        P_PR,
        R_PR,
        w("sdtPr"),
        w("sdtEndPr"),
        w("lastRenderedPageBreak"),
    }
)
_SIMPLE, _TYPE, _FIELD_TYPE = w("fldSimple"), w("type"), w("fldCharType")


@dataclass(slots=True)
class Inside:
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


def inside_of(node: Element, style: str, looks: Looks, sheet: StyleSheet) -> Inside:
    """Return what is in the paragraph `node`, whose style is `style`."""
    inside = Inside()
    _runs(node, style, looks, sheet, inside)
    return inside


def _runs(holder: Element, style: str, looks: Looks, sheet: StyleSheet, inside: Inside) -> None:
    for node in holder:
        tag = node.tag
        if tag == R:
            _run(node, sheet.run(child(node, R_PR), style, looks), inside)
        elif tag == _SIMPLE:
            inside.instruction, inside.open = node.get(w("instr"), ""), True
            _runs(node, style, looks, sheet, inside)
            _close(inside)
        elif tag not in _SKIPPED:
            _runs(node, style, looks, sheet, inside)


def _run(run: Element, format_: RunFormat, inside: Inside) -> None:
    text: list[str] = []
    for node in run:
        tag = node.tag
        if tag == T:
            text.append(node.text or "")
        elif tag in _TEXT:
            text.append(_TEXT[tag])
        elif tag == _BREAK:
            inside.breaks_page |= node.get(_TYPE) == "page"
            text.append("\n" if node.get(_TYPE) in {None, "textWrapping"} else "")
        elif tag == _INSTRUCTION:
            inside.instruction += node.text or ""
            inside.open = True
            _named(inside, format_)
        elif tag == _FIELD_MARK and node.get(_FIELD_TYPE) == "end":
            _close(inside)
        elif tag not in _SKIPPED:
            _drawn(node, inside)
    shown = "".join(text)
    if shown and not format_.hidden:
        if inside.open and shown.strip():
            _named(inside, format_)
        inside.pieces.append(Piece(shown, format_))


def _named(inside: Inside, format_: RunFormat) -> None:
    words = inside.instruction.split()
    if not words:
        return
    if inside.noted:
        inside.fields.pop()
    inside.fields.append(Field(words[0].upper(), format_))
    inside.noted = True


def _close(inside: Inside) -> None:
    inside.instruction, inside.open, inside.noted = "", False, False


def _drawn(node: Element, inside: Inside) -> None:
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
