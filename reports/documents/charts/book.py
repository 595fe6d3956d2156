"""The workbook inside a chart: a small .xlsx of its own, written as XML, for “Edit Data” in Word.

It is made anew for each document, so that nothing of the template's sample data goes out with a
report, and so that a chart whose workbook got lost (LibreOffice may drop it) has one again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from reports.documents.charts.data import number_text
from reports.documents.packing import archive, entry, stored

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reports.documents.charts.data import ChartData

_SHEET = "So_lieu"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
)
_WORKBOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    f'<sheet name="{_SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_FIRST_OWN_FORMAT = 164
_PLAIN_STYLE = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'


def name_reference(series: int) -> str:
    """Return the cell that holds the name of series number `series`, the first being 0."""
    return f"{_SHEET}!${_letters(series + 1)}$1"


def labels_reference(count: int) -> str:
    """Return the cells that hold the labels."""
    return _below(0, count)


def values_reference(series: int, count: int) -> str:
    """Return the cells that hold the numbers of series number `series`."""
    return _below(series + 1, count)


def book(data: ChartData, formats: Sequence[str]) -> bytes:
    """Return the workbook of a chart; `formats` are the number formats of its series."""
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": _WORKBOOK,
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")
        ),
        "xl/worksheets/sheet1.xml": _sheet(data),
        "xl/styles.xml": _styles(formats),
    }
    entries = (entry(name, (_HEAD + text).encode()) for name, text in parts.items())
    return archive((b"", ()), stored(entries))


def _below(column: int, count: int) -> str:
    letters = _letters(column)
    return f"{_SHEET}!${letters}$2:${letters}${max(count, 1) + 1}"


def _letters(column: int) -> str:
    """Return the name of a column, the first being 0: A, B … Z, AA."""
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _relations(*targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _sheet(data: ChartData) -> str:
    rows = [(1, "".join(_text(n, 1, one.name) for n, one in enumerate(data.series, start=1)))]
    rows += [(place, _row(data, place)) for place in range(2, len(data.labels) + 2)]
    inner = "".join(f'<row r="{number}">{cells}</row>' for number, cells in rows)
    last = f"{_letters(len(data.series))}{len(data.labels) + 1}"
    return (
        f'<worksheet xmlns="{_MAIN}"><dimension ref="A1:{last}"/>'
        '<cols><col min="1" max="1" width="30" customWidth="1"/></cols>'
        f"<sheetData>{inner}</sheetData></worksheet>"
    )


def _row(data: ChartData, place: int) -> str:
    return _text(0, place, data.labels[place - 2]) + "".join(
        f'<c r="{_letters(column)}{place}" s="{column}"><v>{number_text(figure)}</v></c>'
        for column, one in enumerate(data.series, start=1)
        if (figure := one.figures[place - 2]).known
    )


def _text(column: int, place: int, text: str) -> str:
    held = f'<is><t xml:space="preserve">{escape(text)}</t></is>'
    return f'<c r="{_letters(column)}{place}" t="inlineStr">{held}</c>'


def _styles(formats: Sequence[str]) -> str:
    """Return the styles: number 0 for texts, then one for each series."""
    own = list(enumerate(formats, start=_FIRST_OWN_FORMAT))
    codes = (f'<numFmt numFmtId="{n}" formatCode="{escape(code)}"/>' for n, code in own)
    styles = _PLAIN_STYLE + "".join(
        f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0" '
        'applyNumberFormat="1"/>'
        for number, _ in own
    )
    return (
        f'<styleSheet xmlns="{_MAIN}">{_counted("numFmts", codes)}'
        '<fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders>'
        f'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        f'</cellStyleXfs><cellXfs count="{len(own) + 1}">{styles}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )


def _counted(name: str, items: Iterable[str]) -> str:
    held = list(items)
    return f'<{name} count="{len(held)}">{"".join(held)}</{name}>' if held else ""
