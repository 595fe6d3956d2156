"""A few cells of a workbook typed anew; everything else in it goes out as it came in."""

from __future__ import annotations

import re
import warnings
from contextlib import redirect_stdout
from io import BytesIO, StringIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from openpyxl import load_workbook

from reports.findings import Place
from reports.vietnamese import fold
from reports.workbooks.headers import SEARCHED_ROWS, find_headers, match_columns
from reports.workbooks.returned.cells import place_of, restyled
from reports.workbooks.returned.markup import attribute, prefix_of
from reports.workbooks.returned.parts import Parts
from reports.workbooks.scan import letters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.workbooks.schema import Sheet


def columns_of(content: bytes, sheet: Sheet) -> tuple[str, Mapping[str, str]]:
    """Return the name of a sheet in a workbook, and the letters of its columns by their keys.

    The name is empty where the workbook has no such sheet.
    """
    names = {fold(name) for name in (sheet.name, *sheet.aliases)}
    with warnings.catch_warnings(), redirect_stdout(StringIO()):
        warnings.simplefilter("ignore")
        workbook = load_workbook(BytesIO(content), read_only=True, data_only=True)
    name = next((name for name in workbook.sheetnames if fold(name) in names), "")
    if not name:
        return "", {}
    rows = list(workbook[name].iter_rows(max_row=SEARCHED_ROWS, max_col=100, values_only=True))
    headers = find_headers(rows, sheet.columns)
    if headers is None:
        return name, {}
    matches, _ = match_columns(headers, sheet.columns, Place())
    return name, {each.key: letters(each.header.index + 1) for each in matches if each.column}


def with_cells(content: bytes, sheet: str, values: Mapping[str, str | int]) -> bytes:
    """Return a workbook in which cells of a sheet hold other values; empty text clears a cell.

    Raises LookupError where the sheet is not there, or a cell cannot be told from its neighbours.
    """
    parts = Parts.of(content)
    part = next(each.part for each in parts.sheets() if each.name == sheet)
    data = restyled(parts.members[part], {place_of(ref) for ref in values}, lambda style, _: style)
    for ref, value in values.items():
        data = _with_cell(data, ref, value)
    parts.members[part] = data
    return parts.packed()


def _with_cell(data: bytes, ref: str, value: str | int) -> bytes:
    prefix = re.escape(prefix_of(data))
    pattern = re.compile(
        rb'<%bc\s(?=[^<>]*\br="%b")[^<>]*?(?:/>|>.*?</%bc>)' % (prefix, ref.encode(), prefix),
        re.DOTALL,
    )
    match = pattern.search(data)
    if match is None or b"<f" in match[0]:
        raise LookupError(ref)
    style = attribute(match[0][: match[0].index(b">") + 1], "s") or "0"
    written = _written(prefix_of(data).decode(), ref, style, value)
    return data[: match.start()] + written.encode() + data[match.end() :]


def _written(prefix: str, ref: str, style: str, value: str | int) -> str:
    opening = f'<{prefix}c r="{ref}" s="{style}"'
    if isinstance(value, int):
        return f"{opening}><{prefix}v>{value}</{prefix}v></{prefix}c>"
    if not value:
        return f"{opening}/>"
    text = f'<{prefix}t xml:space="preserve">{escape(value)}</{prefix}t>'
    return f'{opening} t="inlineStr"><{prefix}is>{text}</{prefix}is></{prefix}c>'
