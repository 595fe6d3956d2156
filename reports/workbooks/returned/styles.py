"""The styles of a workbook: those that are there stay, marked ones and ours are added."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from reports.workbooks.returned.markup import (
    attribute,
    children,
    elements,
    inserted,
    prefix_of,
    replaced,
    with_attribute,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.workbooks.returned.markup import Element

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ORDER = tuple(
    b"numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors "
    b"extLst".split()
)
EMPTY = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="{MAIN}">'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    "</styleSheet>"
).encode()


class Mark(Enum):
    """How a marked cell is coloured; the value is the colour, one that nobody else chooses."""

    MEND = "FFFF8582"
    REVIEW = "FFFFE083"


_COLOURS = frozenset(mark.value for mark in Mark)


@dataclass(slots=True)
class Styles:
    """The lists of a styles part, growing; every entry keeps its number."""

    data: bytes
    lists: dict[bytes, list[bytes]] = field(default_factory=dict)

    @classmethod
    def of(cls, data: bytes) -> Styles:
        """Return the styles of a part."""
        lists = {
            each.name: [entry.whole(data) for entry in elements(data, each.inside, each.outside)]
            for each in children(data)
            if each.name in {b"fonts", b"fills", b"borders", b"cellXfs", b"dxfs"}
        }
        return cls(data, lists)

    def packed(self) -> bytes:
        """Return the part."""
        data = self.data
        prefix = prefix_of(data)
        for name, entries in self.lists.items():
            there = [each for each in children(data) if each.name == name]
            if there:
                data = replaced(data, [_rewritten(data, there[0], entries)])
            else:
                tag = b'<%b%b count="%d">' % (prefix, name, len(entries))
                whole = tag + b"".join(entries) + b"</%b%b>" % (prefix, name)
                data = inserted(data, whole, _ORDER, name)
        return data

    def added(self, name: str, xml: str) -> int:
        """Return the number of an entry of a list, added if it is not there yet."""
        entry = _prefixed(xml, prefix_of(self.data)).encode()
        entries = self.lists.setdefault(name.encode(), [])
        if entry not in entries:
            entries.append(entry)
        return entries.index(entry)

    def marked(self, style: int, mark: Mark) -> int:
        """Return the number of a style like `style` but filled with the colour of a mark."""
        formats = self.lists.setdefault(b"cellXfs", [])
        known = formats[style] if style < len(formats) else b'<xf numFmtId="0"/>'
        tag = known[: known.index(b">") + 1]
        fills = self.lists.setdefault(b"fills", [])
        number = int(attribute(tag, "fillId") or 0)
        fill = self.added("fills", _fill(mark, fills[number] if number < len(fills) else b""))
        coloured = with_attribute(with_attribute(tag, "fillId", fill), "applyFill", 1)
        whole = coloured + known[len(tag) :]
        if whole not in formats:
            formats.append(whole)
        return formats.index(whole)

    def overlay(self, mark: Mark) -> int:
        """Return the number of the conditional style in the colour of a mark."""
        colour = f'<bgColor rgb="{mark.value}"/>'
        return self.added("dxfs", f"<dxf><fill><patternFill>{colour}</patternFill></fill></dxf>")

    def overlays(self) -> frozenset[int]:
        """Return the numbers of the conditional styles that are marks."""
        entries = self.lists.get(b"dxfs", [])
        return frozenset(n for n, entry in enumerate(entries) if _colours(entry) & _COLOURS)

    def unmark(self, *, trusted: bool) -> None:
        """Give every marked fill back the colour it had, or none where that is not to be trusted.

        LibreOffice writes some colour near the first one as the second.
        """
        fills = self.lists.get(b"fills", [])
        fills[:] = [_unmarked(fill, trusted=trusted) for fill in fills]


_RGB = re.compile(rb"""\brgb=["']([0-9A-Fa-f]{8})["']""")
_FRONT = re.compile(rb"<(?:[\w.-]+:)?fgColor\b([^<>]*?)/?>")
_BACK = re.compile(rb"<(?:[\w.-]+:)?bgColor\b([^<>]*?)/?>")
_SOLID = re.compile(rb"""patternType=["']solid["']""")


def _colours(entry: bytes) -> frozenset[str]:
    return frozenset(colour.decode().upper() for colour in _RGB.findall(entry))


def _fill(mark: Mark, old: bytes) -> str:
    """Return a fill in the colour of a mark that keeps the old colour as its unseen second one."""
    front = _FRONT.search(old)
    kept = front[1].decode().strip() if front and _SOLID.search(old) else 'indexed="64"'
    return (
        f'<fill><patternFill patternType="solid"><fgColor rgb="{mark.value}"/><bgColor {kept}/>'
        "</patternFill></fill>"
    )


def _unmarked(fill: bytes, *, trusted: bool) -> bytes:
    """Return the fill a marked one stands for; any other as it is."""
    front = _FRONT.search(fill)
    if front is None or not _colours(front[0]) & _COLOURS:
        return fill
    back = _BACK.search(fill)
    kept = back[1].strip() if back and trusted else b""
    prefix = fill[1:].split(b"fill")[0]
    told = kept and not re.search(rb"indexed=|auto=", kept) and not _colours(kept) & _COLOURS
    inner = (
        b'<%bpatternFill patternType="solid"><%bfgColor %b/><%bbgColor indexed="64"/>'
        b"</%bpatternFill>" % (prefix, prefix, kept, prefix, prefix)
        if told
        else b'<%bpatternFill patternType="none"/>' % prefix
    )
    return b"<%bfill>%b</%bfill>" % (prefix, inner, prefix)


def _rewritten(data: bytes, there: Element, entries: Iterable[bytes]) -> tuple[int, int, bytes]:
    written = list(entries)
    tag = with_attribute(there.tag(data), "count", len(written))
    name = tag[1:].split()[0].rstrip(b"/>")
    opening = tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag
    return there.start, there.end, opening + b"".join(written) + b"</" + name + b">"


def _prefixed(xml: str, prefix: bytes) -> str:
    return re.sub(r"<(/?)(?=\w)", rf"<\1{prefix.decode()}", xml) if prefix else xml
