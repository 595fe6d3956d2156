"""Reads one set of run or paragraph properties as it stands, before anything is inherited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.compiler.wordml import VAL, w

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reports.documents.compiler.wordml import Element

Raw = dict[str, object]

TOGGLES = ("bold", "italic", "caps", "hidden")
_OFF = frozenset({"0", "false", "off"})
_SWITCHES = {
    w("b"): "bold",
    w("i"): "italic",
    w("caps"): "caps",
    w("smallCaps"): "caps",
    w("vanish"): "hidden",
}
_FONTS, _SIZE, _LINE, _COLOUR, _RAISED = (
    w(name) for name in ("rFonts", "sz", "u", "color", "vertAlign")
)
_FACES = (("ascii", w("ascii"), w("asciiTheme")), ("other", w("hAnsi"), w("hAnsiTheme")))


def run_properties(node: Element | None, theme: Mapping[str, str]) -> Raw:
    """Return what a ``w:rPr`` says; fonts named by the theme are looked up in `theme`."""
    raw: Raw = {}
    for each in () if node is None else node:
        tag = each.tag
        if tag in _SWITCHES:
            raw[_SWITCHES[tag]] = is_on(each)
        elif tag == _FONTS:
            raw.update(_faces(each, theme))
        elif tag == _SIZE:
            raw["size"] = number(each.get(VAL), 20) / 2
        elif tag == _LINE:
            raw["underline"] = each.get(VAL, "single")
        elif tag == _COLOUR:
            raw["colour"] = each.get(VAL, "auto")
        elif tag == _RAISED:
            raw["raised"] = each.get(VAL, "baseline") != "baseline"
    return raw


def _faces(node: Element, theme: Mapping[str, str]) -> Raw:
    found: Raw = {}
    for key, direct, themed in _FACES:
        face = theme.get(node.get(themed, "")) or node.get(direct)
        if face:
            found[key] = face
    return found


def is_on(switch: Element | None) -> bool:
    """Return whether a switch such as ``w:b`` is there and not turned off."""
    return switch is not None and switch.get(VAL, "1") not in _OFF


def child(node: Element | None, tag: str) -> Element | None:
    """Return the first child of `node` with this tag; quicker than asking for a path."""
    for each in () if node is None else node:
        if each.tag == tag:
            return each
    return None


def number(text: str | None, default: float = 0) -> float:
    """Return a measure as a number; what is no number counts as `default`."""
    try:
        return float(text) if text else default
    except ValueError:
        return default


# Paragraphs ---------------------------------------------------------------------------------

_BORDERS = w("pBdr")


def _indents(node: Element, raw: Raw) -> None:
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for name in names:
            if node.get(w(name)) is not None:
                raw[key] = number(node.get(w(name)))
    if node.get(w("hanging")) is not None:
        raw["first"] = -number(node.get(w("hanging")))
    elif node.get(w("firstLine")) is not None:
        raw["first"] = number(node.get(w("firstLine")))


def _spacing(node: Element, raw: Raw) -> None:
    for key in ("before", "after"):
        if node.get(w(f"{key}Autospacing"), "0") not in _OFF:
            raw[key] = _AUTOMATIC
        elif node.get(w(key)) is not None:
            raw[key] = number(node.get(w(key)))
    if node.get(w("line")) is not None:
        raw["line"] = number(node.get(w("line")), 240)
        raw["rule"] = node.get(w("lineRule"), "auto")


_AUTOMATIC = 280.0  # twips: what Word leaves where it is told to decide


def _borders(node: Element, raw: Raw) -> None:
    for side in ("top", "bottom"):
        line = node.find(w(side))
        if line is not None:
            raw[f"border_{side}"] = line.get(VAL, "none")


def _numbering(node: Element, raw: Raw) -> None:
    list_, level = node.find(w("numId")), node.find(w("ilvl"))
    if list_ is not None:
        raw["list"] = list_.get(VAL, "0")
    if level is not None:
        raw["level"] = int(number(level.get(VAL)))


def _alignment(node: Element, raw: Raw) -> None:
    value = node.get(VAL, "left")
    raw["align"] = {"start": "left", "end": "right", "distribute": "both"}.get(value, value)


def _frame(node: Element, raw: Raw) -> None:
    raw["frame"] = node.get(w("xAlign"), "")


def _tabs(node: Element, raw: Raw) -> None:
    kinds = [tab.get(VAL, "") for tab in node]
    raw["tabs"] = tuple(kind for kind in kinds if kind not in {"", "clear"})


_READERS: dict[str, Callable[[Element, Raw], None]] = {
    w("jc"): _alignment,
    w("ind"): _indents,
    w("spacing"): _spacing,
    _BORDERS: _borders,
    w("numPr"): _numbering,
    w("framePr"): _frame,
    w("tabs"): _tabs,
}
_FLAGS = {
    w("keepNext"): "keep_next",
    w("pageBreakBefore"): "new_page",
    w("contextualSpacing"): "contextual",
}


def paragraph_properties(node: Element | None) -> Raw:
    """Return what a ``w:pPr`` says."""
    raw: Raw = {}
    for each in () if node is None else node:
        tag = each.tag
        if tag in _READERS:
            _READERS[tag](each, raw)
        elif tag in _FLAGS:
            raw[_FLAGS[tag]] = is_on(each)
    return raw
