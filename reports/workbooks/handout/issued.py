"""The workbook issued to one unit for one month: sealed, protected, filled in beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from reports.workbooks.handout import fill_book
from reports.workbooks.handout.filling import FIRST_ROW
from reports.workbooks.handout.package import saved
from reports.workbooks.handout.past import fill_past
from reports.workbooks.handout.slip import fill_slip
from reports.workbooks.identity import as_typed, identity_names, row_key
from reports.workbooks.schema import ISSUED_SHEET, PAST_SHEET, SLIP_SHEET

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from reports.workbooks.handout.past import Past
    from reports.workbooks.identity import Identity
    from reports.workbooks.schema import Sheet

    Rows = Mapping[str, Sequence[Mapping[str, object]]]

_LAST_COLUMN = 16384
_OPEN = Protection(locked=False)
_ALLOWED = (
    "formatCells",
    "formatColumns",
    "formatRows",
    "insertRows",
    "insertHyperlinks",
    "deleteRows",
    "sort",
    "autoFilter",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What is issued: to whom, until when it is due, the rows known beforehand, the past.

    `rows` by sheet key also name the codes and words to choose from whose sheets the workbook does
    not hold.
    """

    identity: Identity
    unit_name: str
    title: str
    due: dt.date
    sheets: tuple[Sheet, ...]
    rows: Rows
    past: tuple[Past, ...] = ()
    notes: tuple[str, ...] = ()


def write_issued(issue: Issue) -> bytes:
    """Return the workbook of one unit for one month."""
    book = fill_book(
        issue.sheets, title=issue.title, rows=issue.rows, notes=issue.notes, of_unit=True
    )
    slip = book.create_sheet(SLIP_SHEET, 0)
    fill_slip(slip, issue.identity, issue.unit_name, issue.due, issue.sheets)
    fill_past(book.create_sheet(PAST_SHEET, 2), issue.past, issue.title)
    _note_issued(book, issue)
    for sheet in issue.sheets:
        _open_cells(book[sheet.name], len(sheet.columns))
    for page in book.worksheets:
        _protect(page)
    for name, text in identity_names(issue.identity).items():
        quoted = text.replace('"', '""')
        book.defined_names[name] = DefinedName(name, attr_text=f'"{quoted}"', hidden=True)
    book.active = 0
    return saved(book)


def _note_issued(book: Workbook, issue: Issue) -> None:
    """Keep what is filled in beforehand, so that what the unit changes is known as its own."""
    page = book.create_sheet(ISSUED_SHEET)
    page.sheet_state = "hidden"
    for row, line in enumerate(_issued_cells(issue), start=1):
        for place, text in enumerate(line, start=1):
            cell = page.cell(row, place, text)
            cell.data_type, cell.number_format = "s", "@"


def _issued_cells(issue: Issue) -> Iterator[tuple[str, str, str, str]]:
    for sheet in issue.sheets:
        for row in issue.rows.get(sheet.key, ()):
            key = row_key(sheet.key, row)
            for column, value in row.items():
                if value is not None:
                    yield sheet.key, key, column, as_typed(value)


def _open_cells(page: Worksheet, columns: int) -> None:
    """Unlock all but the head of a sheet; to the right of it a unit may add columns."""
    for place in range(1, columns + 1):
        page.column_dimensions[get_column_letter(place)].protection = _OPEN
    rest = page.column_dimensions[get_column_letter(columns + 1)]
    rest.min, rest.max, rest.width, rest.protection = columns + 1, _LAST_COLUMN, 14, _OPEN
    for row in page.iter_rows(min_row=FIRST_ROW):
        for cell in row:
            cell.protection = _OPEN


def _protect(page: Worksheet) -> None:
    page.protection.sheet = True
    for action in _ALLOWED:
        setattr(page.protection, action, False)
