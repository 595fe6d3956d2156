"""The sheet of errors put first in a workbook, and taken out again."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reports.vietnamese import fold
from reports.workbooks.returned.markup import (
    attribute,
    children,
    elements,
    inserted,
    prefix_of,
    replaced,
    with_attribute,
    with_prefix_declared,
    without_attribute,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from reports.workbooks.returned.markup import Element
    from reports.workbooks.returned.parts import Parts, SheetPart

LISTING = "Lỗi cần sửa"
TITLE = "LỖI CẦN SỬA"

_ORDER = tuple(
    b"fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection "
    b"bookViews sheets functionGroups externalReferences definedNames calcPr oleSize "
    b"customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr "
    b"webPublishObjects extLst".split()
)


def put_first(parts: Parts, sheet: bytes, titles: str) -> None:
    """Make `sheet` the first of the workbook and the one shown; `titles` are its title rows."""
    for other in list(parts.sheets()):
        _let_go(parts, other)
    _, id_ = parts.add("worksheet", parts.workbook, "xl/worksheets/sheet", sheet)
    data, prefix = with_prefix_declared(parts.members[parts.workbook])
    data = _shifted(data, lambda index: index + 1)
    (sheets,) = (each for each in children(data) if each.name == b"sheets")
    tags = [each.tag(data) for each in elements(data, sheets.inside, sheets.outside)]
    number = max((int(attribute(tag, "sheetId") or 0) for tag in tags), default=0) + 1
    own = prefix_of(data).decode()
    name = _free_name({fold(attribute(tag, "name")) for tag in tags})
    entry = f'<{own}sheet name="{name}" sheetId="{number}" {prefix}:id="{id_}"/>'.encode()
    data = data[: sheets.inside] + entry + data[sheets.inside :]
    printed = (
        f'<{own}definedName name="_xlnm.Print_Titles" localSheetId="0">'
        f"{escape(quoted(name))}!{titles}</{own}definedName>"
    ).encode()
    parts.members[parts.workbook] = _with_name(_showing_first(data), printed)


def take_out(parts: Parts) -> bool:
    """Remove our sheet of errors; return whether it was there."""
    ours = next((each for each in parts.sheets() if is_listing(parts, each)), None)
    if ours is None:
        return False
    data, entries = parts.sheet_entries()
    entry = entries[ours.index]
    data = data[: entry.start] + data[entry.end :]
    data = _without_names(data, ours.index)
    data = _shifted(data, lambda index: index - 1 if index > ours.index else index)
    parts.members[parts.workbook] = data
    parts.remove(parts.workbook, ours.part)
    return True


def is_listing(parts: Parts, sheet: SheetPart) -> bool:
    """Return whether a sheet is our list of errors, not one that the unit named so."""
    if not fold(sheet.name).startswith(fold(LISTING)):
        return False
    shared = parts.related(parts.workbook, "sharedStrings")
    texts = parts.members.get(sheet.part, b"") + parts.members.get(shared, b"")
    return TITLE in unescape(texts.decode("utf-8", "replace"))


def quoted(name: str) -> str:
    """Return the name of a sheet as formulas and links write it."""
    return "'" + name.replace("'", "''") + "'"


def _free_name(taken: set[str]) -> str:
    names = (LISTING, *(f"{LISTING} {number}" for number in range(2, 99)))
    return next(name for name in names if fold(name) not in taken)


def _let_go(parts: Parts, sheet: SheetPart) -> None:
    """Let a sheet no longer be a chosen one: what is typed goes to all chosen sheets."""
    data = parts.members.get(sheet.part, b"")
    parts.members[sheet.part] = re.sub(
        rb"<(?:[\w.-]+:)?sheetView\b[^<>]*>",
        lambda tag: without_attribute(tag[0], "tabSelected"),
        data,
    )


def _showing_first(data: bytes) -> bytes:
    def first(tag: re.Match[bytes]) -> bytes:
        return with_attribute(with_attribute(tag[0], "activeTab", 0), "firstSheet", 0)

    return re.sub(rb"<(?:[\w.-]+:)?workbookView\b[^<>]*>", first, data)


# Names of one sheet ------------------------------------------------------------------------------


def _names(data: bytes) -> list[Element]:
    lists = [each for each in children(data) if each.name == b"definedNames"]
    return [one for each in lists for one in elements(data, each.inside, each.outside)]


def _shifted(data: bytes, new: Callable[[int], int]) -> bytes:
    """Return the workbook part with the names that belong to one sheet following it."""
    changes = []
    for each in _names(data):
        tag = each.tag(data)
        index = attribute(tag, "localSheetId")
        if index.isdigit():
            moved = with_attribute(tag, "localSheetId", new(int(index)))
            changes.append((each.start, each.inside, moved))
    return replaced(data, changes)


def _without_names(data: bytes, index: int) -> bytes:
    own = [each for each in _names(data) if attribute(each.tag(data), "localSheetId") == str(index)]
    return replaced(data, ((each.start, each.end, b"") for each in own))


def _with_name(data: bytes, name: bytes) -> bytes:
    there = next((each for each in children(data) if each.name == b"definedNames"), None)
    if there is None or there.inside == there.end:
        prefix = prefix_of(data)
        whole = b"<%bdefinedNames>%b</%bdefinedNames>" % (prefix, name, prefix)
        if there is None:
            return inserted(data, whole, _ORDER, b"definedNames")
        return replaced(data, [(there.start, there.end, whole)])
    return data[: there.inside] + name + data[there.inside :]
