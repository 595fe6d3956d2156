"""Lists of a document: where their entries are indented, and what number stands before each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.documents.check.properties import number, paragraph_properties
from reports.documents.compiler.wordml import P_PR, VAL, w

if TYPE_CHECKING:
    from reports.documents.check.properties import Raw
    from reports.documents.compiler.wordml import Element

_PLACE = re.compile(r"%(\d)")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ENDS = {"space": " ", "nothing": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list: how it counts, what it prints, where it is indented."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    style: str = ""
    end: str = "\t"
    indents: Raw = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of a document: levels of each, and which lists count together."""

    levels: dict[str, dict[int, Level]]
    shared: dict[str, str]

    @classmethod
    def of(cls, root: Element | None) -> Lists:
        """Return the lists of a numbering part."""
        if root is None:
            return cls({}, {})
        abstract = {
            node.get(w("abstractNumId"), ""): _levels(node)
            for node in root.iterfind(w("abstractNum"))
        }
        levels, shared = {}, {}
        for node in root.iterfind(w("num")):
            link = node.find(w("abstractNumId"))
            name, origin = node.get(w("numId"), ""), "" if link is None else link.get(VAL, "")
            levels[name] = {**abstract.get(origin, {}), **_overrides(node, abstract.get(origin))}
            restarts = node.find(f"{w('lvlOverride')}/{w('startOverride')}") is not None
            shared[name] = f"{origin}/{name}" if restarts else origin
        return cls(levels, shared)

    def indents(self, list_: str, level: int) -> Raw:
        """Return the indents of one level of a list."""
        known = self.levels.get(list_, {}).get(level)
        return {} if known is None else known.indents

    def level_of_style(self, list_: str, style: str) -> int:
        """Return the level of the list that is tied to `style`."""
        levels = self.levels.get(list_, {}).items()
        return next((number for number, level in levels if level.style == style), 0)


def _levels(node: Element) -> dict[int, Level]:
    return {
        int(number(level.get(w("ilvl")))): _level(level, Level())
        for level in node.iterfind(w("lvl"))
    }


def _overrides(node: Element, known: dict[int, Level] | None) -> dict[int, Level]:
    found = {}
    for override in node.iterfind(w("lvlOverride")):
        at = int(number(override.get(w("ilvl"))))
        own = override.find(w("lvl"))
        base = (known or {}).get(at, Level())
        level = base if own is None else _level(own, base)
        start = override.find(w("startOverride"))
        if start is not None:
            level = Level(
                start=int(number(start.get(VAL), 1)),
                kind=level.kind,
                text=level.text,
                style=level.style,
                end=level.end,
                indents=level.indents,
            )
        found[at] = level
    return found


def _level(node: Element, base: Level) -> Level:
    def said(name: str, default: str) -> str:
        child = node.find(w(name))
        return default if child is None else child.get(VAL, default)

    indents = paragraph_properties(node.find(P_PR))
    return Level(
        start=int(number(said("start", str(base.start)), 1)),
        kind=said("numFmt", base.kind),
        text=said("lvlText", base.text),
        style=said("pStyle", base.style),
        end=_ENDS.get(said("suff", "tab"), "\t"),
        indents={key: indents[key] for key in ("left", "first", "right") if key in indents},
    )


@dataclass(slots=True)
class Counter:
    """Counts the entries of lists in the order in which they stand."""

    lists: Lists
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, list_: str, level: int) -> str:
        """Return what stands before the next entry of `list_` at `level`."""
        levels = self.lists.levels.get(list_, {})
        if level not in levels:
            return ""
        counts = self.counts.setdefault(self.lists.shared[list_], {})
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        if levels[level].kind in {"bullet", "none"}:
            return levels[level].text + levels[level].end

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            known = levels.get(at, Level())
            return counted(counts.get(at, known.start), known.kind)

        return _PLACE.sub(shown, levels[level].text) + levels[level].end


def counted(value: int, kind: str) -> str:
    """Return a number as a list of this kind prints it."""
    match kind:
        case "upperRoman" | "lowerRoman":
            text = roman(value)
            return text if kind == "upperRoman" else text.lower()
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return letter if kind == "lowerLetter" else letter.upper()
        case "decimalZero":
            return f"{value:02}"
        case _:
            return str(value)


def roman(value: int) -> str:
    """Return a number in Roman numerals."""
    text = ""
    for worth, sign in _ROMAN:
        while value >= worth:
            text, value = text + sign, value - worth
    return text
