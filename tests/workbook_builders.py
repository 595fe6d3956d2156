"""Workbooks built from text, and hostile ones built part by part."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook

from reports.workbooks.reader import read_workbooks
from reports.workbooks.schema import Choices, Column, Kind, Measure, Required, Rhythm, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from reports.findings.model import Finding
    from reports.workbooks.records import Dataset

FORMS = Choices(
    key="forms",
    name="Hình thức tuyên truyền",
    words=("Hội nghị", "Loa truyền thanh", "Zalo, fanpage"),
    extensible=True,
)
PRECISIONS = Choices(key="precisions", name="Mức chính xác", words=("trên", "hơn", "gần", "khoảng"))
TALKS = Sheet(
    key="talks",
    name="Tuyên truyền",
    aliases=("Tuyên truyền cũ",),
    rhythm=Rhythm.MONTHLY,
    purpose="",
    columns=(
        Column("month", "Tháng", Kind.MONTH, Required.ALWAYS, example="10"),
        Column("topic", "Nội dung", Kind.TEXT, Required.ALWAYS, aliases=("Chuyên đề",)),
        Column("sessions", "Số buổi", Kind.INTEGER, Required.ALWAYS, unit="buổi", example="3"),
        Column("people", "Lượt người dự", Kind.INTEGER, measure=Measure.FLOW, unit="lượt"),
        Column("precision", "Mức chính xác", Kind.CHOICE, choices=PRECISIONS),
        Column("form", "Hình thức", Kind.CHOICE, choices=FORMS),
        Column("date", "Ngày", Kind.DATE),
        Column("hall", "Hội trường", Kind.TEXT, folded=True),
    ),
)
LISTS = Sheet(
    key="lists",
    name="Danh mục",
    rhythm=Rhythm.YEARLY,
    purpose="",
    columns=(
        Column("list", "Danh mục", Kind.TEXT, Required.ALWAYS),
        Column("word", "Từ thêm vào", Kind.TEXT, Required.ALWAYS),
    ),
)
SHEETS = (TALKS, LISTS)

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def typed(text: str) -> Any:
    """Return what a cell of a written table holds: 12, 8.5, 2026-10-05, 'text, =formula."""
    text = text.strip()
    if not text:
        return None
    if text.startswith("'"):
        return text[1:]
    if _ISO.fullmatch(text):
        return dt.datetime.fromisoformat(text)
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text.replace("\\n", "\n")


def table(text: str) -> list[list[Any]]:
    """Return the rows of a table written with bars, one line a row; ``-`` is a blank row."""
    lines = [line.strip() for line in text.strip().splitlines()]
    return [
        [] if line == "-" else [typed(cell) for cell in re.split(r"\s*\|\s*", line)]
        for line in lines
    ]


def book(**sheets: str) -> Workbook:
    """Return a workbook whose sheets are written tables; ``_`` in a name stands for a space."""
    return book_of({name.replace("_", " "): table(text) for name, text in sheets.items()})


def book_of(sheets: Mapping[str, Iterable[Sequence[Any]]]) -> Workbook:
    """Return a workbook of named sheets of rows."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return workbook


def saved(workbook: Workbook, path: Path) -> Path:
    """Save a workbook and return its path."""
    workbook.save(path)
    return path


def read(workbook: Workbook, folder: Path) -> tuple[Dataset, list[Finding]]:
    """Save a workbook as ``a.xlsx`` and read it with the sheets of this module."""
    return read_workbooks([saved(workbook, folder / "a.xlsx")], SHEETS)


def flat(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Return findings as (sheet!cell, code name), the file left out."""
    return [
        (f"{each.place.sheet}!{each.place.cell}" if each.place.sheet else "", each.code.name)
        for each in findings
    ]


def contents(dataset: Dataset, sheet: str = "talks") -> list[dict[str, object]]:
    """Return the typed contents of each record of a sheet."""
    return [
        {key: value.content for key, value in record.values.items()} for record in dataset.of(sheet)
    ]


# By hand -----------------------------------------------------------------------------------------

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def sheet_xml(rows: str, before: str = "", after: str = "") -> str:
    """Return a worksheet part around written rows."""
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def text_cell(ref: str, text: str) -> str:
    """Return an inline text cell."""
    return f'<c r="{ref}" t="inlineStr"><is><t>{text}</t></is></c>'


def parts(
    *worksheets: str, names: Sequence[str] = (), workbook_ns: str = MAIN
) -> dict[str, str | bytes]:
    """Return the parts of a minimal workbook with the given worksheet parts."""
    titles = names or [f"S{index}" for index in range(1, len(worksheets) + 1)]
    entries = "".join(
        f'<sheet name="{title}" sheetId="{index}" r:id="r{index}"/>'
        for index, title in enumerate(titles, 1)
    )
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{index}.xml" '
        f'ContentType="{_TYPE}.worksheet+xml"/>'
        for index in range(1, len(worksheets) + 1)
    )
    targets = "".join(
        f'<Relationship Id="r{index}" Type="{_DOC}/worksheet" '
        f'Target="worksheets/sheet{index}.xml"/>'
        for index in range(1, len(worksheets) + 1)
    )
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_REL}"><Relationship Id="a" '
        f'Type="{_DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{workbook_ns}" xmlns:r="{_DOC}">'
        f"<sheets>{entries}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_REL}">{targets}</Relationships>',
        **{f"xl/worksheets/sheet{index}.xml": xml for index, xml in enumerate(worksheets, 1)},
    }


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """Return the members as a zip archive."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def unpacked(content: bytes) -> dict[str, str | bytes]:
    """Return the members of a zip archive."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(path: Path, name: str, content: str | bytes) -> Path:
    """Add or replace a part of a saved workbook."""
    path.write_bytes(packed({**unpacked(path.read_bytes()), name: content}))
    return path
