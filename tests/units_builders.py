"""Issued workbooks filled in as units do, and a ward's workbook cut into those of its units."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from reports.pipeline.units.issuing import issue_workbooks
from reports.vietnamese import fold
from reports.workbooks.handout import write_workbook
from reports.workbooks.identity import SLIP_LABELS
from reports.workbooks.reader import read_workbooks
from reports.workbooks.schema import SLIP_SHEET
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from reports.workbooks.records import Dataset, Record

    Row = Mapping[str, object]

BY_KEY = {sheet.key: sheet for sheet in SHEETS}
OWN_NAME = "so-lieu-phuong.xlsx"
_SENT = ("propaganda", "welfare", "supervisions", "disclosures")
_QUIET = {True: "Có", False: None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """What a unit writes into its workbook: rows by sheet key, and the slip."""

    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    sending: int | None = 1
    sent_on: dt.date | None = None
    quiet: bool = False


def filled(data: bytes, given: Return) -> bytes:
    """Return an issued workbook with what a unit writes into it."""
    book = load_workbook(BytesIO(data))
    write_slip(book, sending=given.sending, sent_on=given.sent_on, quiet=_QUIET[given.quiet])
    for key, rows in given.rows.items():
        for row in rows:
            add_row(book, key, row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """Return the bytes of a workbook."""
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def write_slip(book: Workbook, **values: object) -> None:
    """Write values beside their labels on the sheet with which the workbook is sent."""
    page = book[SLIP_SHEET]
    rows = {page.cell(number, 1).value: number for number in range(1, page.max_row + 1)}
    for key, value in values.items():
        page.cell(rows[SLIP_LABELS[key]], 2).value = cell_value(value)


def add_row(book: Workbook, key: str, row: Row) -> None:
    """Write a row under the last one of a sheet, each value under its header."""
    page = book[BY_KEY[key].name]
    headers = header_columns(page, key)
    number = first_free(page)
    for column, value in row.items():
        if column in headers:
            page.cell(number, headers[column], cell_value(value))


def header_columns(page: Worksheet, key: str) -> dict[str, int]:
    """Return the place of each column of a sheet that is there."""
    named = {column.header: column.key for column in BY_KEY[key].columns}
    headers = enumerate((str(cell.value) for cell in page[4]), start=1)
    return {named[text]: place for place, text in headers if text in named}


def first_free(page: Worksheet) -> int:
    """Return the first row below the headers that holds nothing."""
    rows = page.iter_rows(min_row=5, values_only=True)
    filled_rows = [n for n, row in enumerate(rows, start=5) if any(v is not None for v in row)]
    return max(filled_rows, default=4) + 1


def cell_value(value: object) -> Any:
    """Return what is typed for a value."""
    match value:
        case bool():
            return "Có" if value else "Không"
        case tuple():
            return "; ".join(value)
        case Decimal():
            return float(value)
        case _:
            return value


# A ward's workbook cut into those of its units ---------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A folder with the ward's own workbook and those its units sent back, filled in."""

    folder: Path
    units: tuple[str, ...]

    def path(self, unit: str) -> Path:
        """Return the workbook of a unit."""
        return next(self.folder.glob(f"{unit} *.xlsx"))

    @property
    def own(self) -> Path:
        """The ward's own workbook."""
        return self.folder / OWN_NAME


def split(inputs: Path, month: int, folder: Path, year: int = 2026) -> Split:
    """Cut the workbook of a ward: what units report in a month goes through issued workbooks."""
    dataset, _ = read_workbooks([inputs], SHEETS)
    moved = _moved(dataset, month)
    own = own_book(dataset, [month], folder)
    issued, _ = issue_workbooks([own], f"{year}-{month:02}", folder)
    days = _days(dataset, month)
    for each in issued:
        path = each.stored.path
        if each.unit in days:
            given = _return(moved.get(each.unit, []), days[each.unit])
            path.write_bytes(filled(path.read_bytes(), given))
        else:
            path.unlink()
    (folder / ".danvan.json").unlink()
    return Split(folder=folder, units=tuple(days))


def own_book(dataset: Dataset, months: Sequence[int], folder: Path) -> Path:
    """Write the ward's own workbook without what its units report in some months."""
    groups = (_moved(dataset, month).values() for month in months)
    gone = {_at(record) for group in groups for records in group for record in records}
    rows = {
        sheet: [_contents(record) for record in records if _at(record) not in gone]
        for sheet, records in dataset.rows.items()
        if sheet in BY_KEY
    }
    rows["submissions"] = [row for row in rows["submissions"] if row["month"] not in months]
    folder.mkdir(parents=True, exist_ok=True)
    own = folder / OWN_NAME
    own.write_bytes(write_workbook(SHEETS, title="Phường An Sen", rows=rows))
    return own


def _moved(dataset: Dataset, month: int) -> dict[str, list[Record]]:
    """Return the rows of a month that units report, by unit."""
    units = {record.text("code") for record in dataset.of("units")}
    moved: dict[str, list[Record]] = {}
    for sheet in (*_SENT, "reception", "assessments", "narrative"):
        for record in dataset.of(sheet):
            own = record.text("unit")
            if sheet == "reception":
                own = "UBND"
            elif sheet == "assessments":
                own = record.text("assessor")
            period = fold(record.text("period"))
            if own in units and (record.get("month") == month or period == f"thang {month}"):
                moved.setdefault(own, []).append(record)
    return moved


def _days(dataset: Dataset, month: int) -> dict[str, dt.date]:
    return {
        record.text("unit"): day
        for record in dataset.of("submissions")
        if record.get("month") == month and (day := record.day("received_on"))
    }


def _return(records: Sequence[Record], day: dt.date) -> Return:
    rows: dict[str, list[Row]] = {}
    for record in records:
        rows.setdefault(record.sheet, []).append(_contents(record))
    return Return(rows=rows, sent_on=day, quiet=not rows)


def _contents(record: Record) -> dict[str, object]:
    return {
        key: value.content
        for key, value in record.values.items()
        if key in {column.key for column in BY_KEY[record.sheet].columns}
    }


def _at(record: Record) -> tuple[str, str, int]:
    return record.file, record.sheet_name, record.row
