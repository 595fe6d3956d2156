"""XML patched as text: what is not asked for stays byte for byte as it was."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_TOKEN = re.compile(
    rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
    rb"|<(/?)([\w.:-]+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>",
    re.DOTALL,
)
_LONG = (b"sheetData",)


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a part: its local name and where tag, content and end stand."""

    name: bytes
    start: int
    inside: int
    outside: int
    end: int

    def tag(self, data: bytes) -> bytes:
        """Return its opening tag."""
        return data[self.start : self.inside]

    def content(self, data: bytes) -> bytes:
        """Return what stands between its tags."""
        return data[self.inside : self.outside]

    def whole(self, data: bytes) -> bytes:
        """Return it with everything in it."""
        return data[self.start : self.end]


def local(name: bytes) -> bytes:
    """Return a name without its prefix."""
    return name.rpartition(b":")[2]


def root_of(data: bytes) -> Element:
    """Return the outermost element of a part."""
    opening = next(match for match in _TOKEN.finditer(data) if match[2])
    if opening[4]:
        return Element(local(opening[2]), opening.start(), *(opening.end(),) * 3)
    end = data.rindex(b">") + 1
    closing = data.rindex(b"</")
    return Element(local(opening[2]), opening.start(), opening.end(), closing, end)


def prefix_of(data: bytes) -> bytes:
    """Return the prefix the elements of a part carry, with its colon; usually none."""
    prefix, colon, _ = root_of(data).tag(data)[1:].split()[0].rpartition(b":")
    return prefix + colon


def children(data: bytes) -> list[Element]:
    """Return the elements directly in the outermost one."""
    root = root_of(data)
    return elements(data, root.inside, root.outside)


def elements(data: bytes, start: int = 0, stop: int | None = None) -> list[Element]:
    """Return the outermost elements of a stretch of a part."""
    found: list[Element] = []
    position, limit = start, len(data) if stop is None else stop
    depth, opening = 0, None
    while match := _TOKEN.search(data, position, limit):
        position = match.end()
        if not match[2]:
            continue
        if match[1]:
            depth -= 1
            if depth == 0 and opening:
                found.append(_element(opening, match.start(), match.end()))
        elif match[4]:
            if depth == 0:
                found.append(_element(match, match.end(), match.end()))
        else:
            if depth == 0:
                opening = match
            depth += 1
            if local(match[2]) in _LONG:
                position = data.find(b"</" + match[2], position)
    return found


def _element(opening: re.Match[bytes], outside: int, end: int) -> Element:
    return Element(local(opening[2]), opening.start(), opening.end(), outside, end)


# Attributes --------------------------------------------------------------------------------------


def _attribute(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"""\s%b\s*=\s*("[^"]*"|'[^']*')""" % re.escape(name.encode()))


def attribute(tag: bytes, name: str) -> str:
    """Return the value of an attribute of an opening tag, empty where it is absent."""
    match = _attribute(name).search(tag)
    return unescape(match[1][1:-1].decode()) if match else ""


def with_attribute(tag: bytes, name: str, value: object) -> bytes:
    """Return an opening tag with an attribute set."""
    written = f" {name}={quoteattr(str(value))}".encode()
    bare = without_attribute(tag, name)
    end = len(bare) - (2 if bare.endswith(b"/>") else 1)
    return bare[:end].rstrip() + written + bare[end:]


def without_attribute(tag: bytes, name: str) -> bytes:
    """Return an opening tag without an attribute."""
    return _attribute(name).sub(b"", tag)


def with_prefix_declared(data: bytes, uri: str = RELATIONSHIPS) -> tuple[bytes, str]:
    """Return the part and the prefix that stands for a namespace in it, declared where needed."""
    root = root_of(data)
    tag = root.tag(data)
    declared = re.search(rb"""\sxmlns:([\w.-]+)\s*=\s*["']%b["']""" % re.escape(uri.encode()), tag)
    if declared:
        return data, declared[1].decode()
    return data[: root.start] + with_attribute(tag, "xmlns:r", uri) + data[root.inside :], "r"


# Putting in and taking out -----------------------------------------------------------------------


def replaced(data: bytes, changes: Iterable[tuple[int, int, bytes]]) -> bytes:
    """Return the part with stretches (from, to) replaced by other bytes."""
    pieces: list[bytes] = []
    position = 0
    for start, end, written in sorted(changes, key=lambda change: change[:2]):
        pieces += [data[position:start], written]
        position = end
    return b"".join([*pieces, data[position:]])


def inserted(data: bytes, written: bytes, order: Sequence[bytes], name: bytes) -> bytes:
    """Return the part with an element put where the `order` of its siblings wants it.

    It comes before all that follow it in `order`; siblings that `order` does not name (marked-up
    alternatives) stand where what follows begins.
    """
    root = root_of(data)
    later = order[order.index(name) + 1 :]
    known = children(data)
    before = [each for each in known if each.name in order and each.name not in later]
    place = max((each.end for each in before), default=root.inside)
    if root.inside == root.outside == root.end:
        tag = root.tag(data)
        full = b"</" + tag[1:].split()[0].rstrip(b"/>") + b">"
        return data[: root.start] + tag[:-2].rstrip() + b">" + written + full
    return data[:place] + written + data[place:]


SHEET_ORDER = tuple(
    b"sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection "
    b"protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells "
    b"phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins "
    b"pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors "
    b"smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls "
    b"webPublishItems tableParts extLst".split()
)
"""The elements of a worksheet in the order the format wants."""
