"""What formatting is in force on a run or paragraph: styles, theme, tables, lists, as Word does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reports.documents.check.numbering import Lists
from reports.documents.check.properties import (
    TOGGLES,
    child,
    paragraph_properties,
    run_properties,
)
from reports.documents.compiler.wordml import P_PR, R_PR, VAL, w

if TYPE_CHECKING:
    from reports.documents.check.properties import Raw
    from reports.documents.compiler.wordml import Element
    from reports.documents.opening import Parts

_TIMES = "Times New Roman"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PARAGRAPH_STYLE, _RUN_STYLE = w("pStyle"), w("rStyle")
_THEME = {
    "majorAscii": "majorFont",
    "majorHAnsi": "majorFont",
    "minorAscii": "minorFont",
    "minorHAnsi": "minorFont",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFormat:
    """How a run looks: its font for plain letters and for all others, its size in points."""

    ascii: str = _TIMES
    other: str = _TIMES
    size: float = 10
    bold: bool = False
    italic: bool = False
    caps: bool = False
    hidden: bool = False
    underline: str = "none"
    colour: str = "auto"
    raised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphFormat:
    """How a paragraph lies; measures are twips, `first` is negative where it hangs."""

    align: str = "left"
    left: float = 0
    right: float = 0
    first: float = 0
    before: float = 0
    after: float = 0
    line: float = 240
    rule: str = "auto"
    border_top: str = "none"
    border_bottom: str = "none"
    keep_next: bool = False
    new_page: bool = False
    contextual: bool = False
    list: str = "0"
    level: int = 0
    frame: str = ""
    tabs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """One style: what it says itself, and the style it is based on."""

    name: str
    kind: str
    based_on: str
    run: Raw
    paragraph: Raw
    node: Element


@dataclass(frozen=True, slots=True)
class Looks:
    """Run and paragraph properties that a table style gives to one kind of cell."""

    run: Raw = field(default_factory=dict)
    paragraph: Raw = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """Styles, defaults, theme and lists of a document; answers what is in force where."""

    styles: dict[str, Style]
    defaults: Looks
    lists: Lists
    theme: dict[str, str]
    ordinary: str
    ordinary_table: str
    memory: dict[tuple[object, ...], Any] = field(default_factory=dict)

    def chain(self, style: str) -> list[Style]:
        """Return the style and what it is based on, the root first."""
        found: list[Style] = []
        seen: set[str] = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            found.append(self.styles[style])
            style = self.styles[style].based_on
        return found[::-1]

    def paragraph_style(self, node: Element | None) -> str:
        """Return the id of the paragraph style that a ``w:pPr`` names, else the usual one."""
        named = child(node, _PARAGRAPH_STYLE)
        style = "" if named is None else named.get(VAL, "")
        return style if style in self.styles else self.ordinary

    def paragraph(self, node: Element | None, style: str, looks: Looks) -> ParagraphFormat:
        """Return the format of a paragraph with this ``w:pPr`` in a cell that looks like this."""
        direct = paragraph_properties(node)
        key = ("format", style, id(looks), tuple(direct.items()))
        if key not in self.memory:
            self.memory[key] = self._paragraph(direct, style, looks)
        found: ParagraphFormat = self.memory[key]
        return found

    def _paragraph(self, direct: Raw, style: str, looks: Looks) -> ParagraphFormat:
        raw = {**self.defaults.paragraph, **looks.paragraph, **self._paragraph_base(style)}
        if "list" in direct or "level" in direct:
            list_ = str(direct.get("list", raw.get("list", "0")))
            raw.update(self.lists.indents(list_, _level(direct, raw)))
        raw.update(direct)
        return ParagraphFormat(**raw)  # type: ignore[arg-type]  # the keys are its fields

    def _paragraph_base(self, style: str) -> Raw:
        key = ("paragraph", style)
        if key not in self.memory:
            raw: Raw = {}
            for each in self.chain(style):
                if "list" in each.paragraph:
                    level = self.lists.level_of_style(str(each.paragraph["list"]), style)
                    raw["level"] = each.paragraph.get("level", level)
                    raw.update(self.lists.indents(str(each.paragraph["list"]), _level(raw, raw)))
                raw.update(each.paragraph)
            self.memory[key] = raw
        base: Raw = self.memory[key]
        return base

    def run(self, node: Element | None, style: str, looks: Looks) -> RunFormat:
        """Return the format of a run with this ``w:rPr`` in a paragraph of `style`."""
        direct = run_properties(node, self.theme)
        named = child(node, _RUN_STYLE)
        character = "" if named is None else named.get(VAL, "")
        key = ("run", style, character, id(looks), tuple(direct.items()))
        if key not in self.memory:
            self.memory[key] = self._run(direct, style, character, looks)
        found: RunFormat = self.memory[key]
        return found

    def _run(self, direct: Raw, style: str, character: str, looks: Looks) -> RunFormat:
        levels = (looks.run, self._run_base(style), self._run_base(character))
        raw: Raw = dict(self.defaults.run)
        for level in levels:
            raw.update(level)
        for toggle in TOGGLES:
            if not self.defaults.run.get(toggle):
                raw[toggle] = sum(bool(level.get(toggle)) for level in levels) % 2 == 1
            else:
                raw[toggle] = True
        raw.update(direct)
        return RunFormat(**raw)  # type: ignore[arg-type]  # the keys are its fields

    def _run_base(self, style: str) -> Raw:
        key = ("base", style)
        if key not in self.memory:
            raw: Raw = {}
            for each in self.chain(style):
                raw.update(each.run)
            self.memory[key] = raw
        base: Raw = self.memory[key]
        return base

    def cell(self, table: str, areas: tuple[str, ...]) -> Looks:
        """Return what a table style gives to a cell in these areas, such as ``firstRow``."""
        key = ("cell", table or self.ordinary_table, areas)
        if key not in self.memory:
            looks = Looks()
            for style in self.chain(str(key[1])):
                looks.run.update(style.run)
                looks.paragraph.update(style.paragraph)
                for area in areas:
                    part = _area(style.node, area)
                    if part is not None:
                        looks.run.update(run_properties(part.find(R_PR), self.theme))
                        looks.paragraph.update(paragraph_properties(part.find(P_PR)))
            self.memory[key] = looks
        found: Looks = self.memory[key]
        return found


def _area(style: Element, area: str) -> Element | None:
    parts = style.iterfind(w("tblStylePr"))
    return next((part for part in parts if part.get(w("type")) == area), None)


def _level(raw: Raw, inherited: Raw) -> int:
    level = raw.get("level", inherited.get("level", 0))
    return level if isinstance(level, int) else 0


def style_sheet(parts: Parts) -> StyleSheet:
    """Return the styles, theme and lists of a document."""
    theme = _theme(parts.related("theme"))
    root = parts.related("styles")
    nodes = [] if root is None else list(root.iterfind(w("style")))
    styles = {node.get(w("styleId"), ""): _style(node, theme) for node in nodes}
    return StyleSheet(
        styles=styles,
        defaults=_defaults(root, theme),
        lists=Lists.of(parts.related("numbering")),
        theme=theme,
        ordinary=_usual(nodes, "paragraph"),
        ordinary_table=_usual(nodes, "table"),
    )


def _theme(root: Element | None) -> dict[str, str]:
    if root is None:
        return {}
    faces = {}
    for key, kind in _THEME.items():
        latin = next((font for each in root.iter(f"{_DRAWING}{kind}") for font in each), None)
        faces[key] = "" if latin is None else latin.get("typeface", "")
    return faces


def _style(node: Element, theme: dict[str, str]) -> Style:
    name, base = node.find(w("name")), node.find(w("basedOn"))
    return Style(
        name="" if name is None else name.get(VAL, ""),
        kind=node.get(w("type"), ""),
        based_on="" if base is None else base.get(VAL, ""),
        run=run_properties(node.find(R_PR), theme),
        paragraph=paragraph_properties(node.find(P_PR)),
        node=node,
    )


def _defaults(root: Element | None, theme: dict[str, str]) -> Looks:
    node = None if root is None else root.find(w("docDefaults"))
    if node is None:
        return Looks()
    return Looks(
        run=run_properties(node.find(f"{w('rPrDefault')}/{R_PR}"), theme),
        paragraph=paragraph_properties(node.find(f"{w('pPrDefault')}/{P_PR}")),
    )


def _usual(nodes: list[Element], kind: str) -> str:
    for node in nodes:
        if node.get(w("type")) == kind and node.get(w("default"), "0") in {"1", "true", "on"}:
            return node.get(w("styleId"), "")
    return ""
