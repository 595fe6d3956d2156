"""Marked cells stay coloured where the sheet's own conditional formats would hide it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.workbooks.returned.markup import (
    SHEET_ORDER,
    attribute,
    children,
    elements,
    inserted,
    prefix_of,
    replaced,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from reports.workbooks.returned.markup import Element

_NAME = b"conditionalFormatting"
_RULE = re.compile(rb"""(<(?:[\w.-]+:)?cfRule\b[^<>]*?\spriority=["'])(\d+)(["'])""")


def with_overlays(data: bytes, cells: Mapping[int, Sequence[str]]) -> bytes:
    """Return a sheet whose own rules come after ours; `cells` by number of conditional style.

    A sheet without rules of its own is returned as it is: the fill of its cells is seen.
    """
    if not _RULE.search(data):
        return data
    count = len(cells)
    data = _RULE.sub(lambda rule: b"%b%d%b" % (rule[1], int(rule[2]) + count, rule[3]), data)
    prefix = prefix_of(data).decode()
    written = "".join(
        f'<{prefix}conditionalFormatting sqref="{" ".join(refs)}"><{prefix}cfRule '
        f'type="expression" dxfId="{style}" priority="{number}"><{prefix}formula>TRUE'
        f"</{prefix}formula></{prefix}cfRule></{prefix}conditionalFormatting>"
        for number, (style, refs) in enumerate(cells.items(), start=1)
    ).encode()
    there = next((each for each in children(data) if each.name == _NAME), None)
    if there is None:
        return inserted(data, written, SHEET_ORDER, _NAME)
    return data[: there.start] + written + data[there.start :]


def without_overlays(data: bytes, styles: AbstractSet[int]) -> bytes:
    """Return a sheet without the rules that colour by one of `styles`."""
    if not styles or _NAME not in data:
        return data
    ours = [each for each in children(data) if each.name == _NAME and _is_ours(data, each, styles)]
    return replaced(data, ((each.start, each.end, b"") for each in ours))


def _is_ours(data: bytes, format_: Element, styles: AbstractSet[int]) -> bool:
    rules = elements(data, format_.inside, format_.outside)
    numbers = [attribute(each.tag(data), "dxfId") for each in rules if each.name == b"cfRule"]
    return bool(numbers) and all(n.isdigit() and int(n) in styles for n in numbers)
