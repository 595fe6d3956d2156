"""The workbook handed out: guide, sheets with drop-downs, and the rows known beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from reports.workbooks.handout.filling import FIRST_ROW, fill_sheet, last_row
from reports.workbooks.handout.guide import fill_guide
from reports.workbooks.handout.package import saved
from reports.workbooks.handout.prefilled import (
    with_measures,
    with_prefilled,
    with_sheet_names,
)
from reports.workbooks.handout.words import add_words
from reports.workbooks.identity import VERSION
from reports.workbooks.schema import INDEX_SHEET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.workbooks.schema import Sheet

__all__ = ["VERSION", "fill_book", "write_workbook"]


def write_workbook(
    sheets: Sequence[Sheet],
    *,
    title: str,
    rows: Mapping[str, Sequence[Mapping[str, object]]] | None = None,
    notes: Sequence[str] = (),
) -> bytes:
    """Return a workbook of the declared sheets, to be filled in.

    Args:
        sheets: What the workbook holds, in this order within each rhythm.
        title: Whose workbook it is and for when; stands on every sheet and every printed page.
        rows: What is known beforehand: for each sheet key, rows of values by column key.
        notes: Sentences that stand at the top of the guide.
    """
    return saved(fill_book(sheets, title=title, rows=rows, notes=notes))


def fill_book(
    sheets: Sequence[Sheet],
    *,
    title: str,
    rows: Mapping[str, Sequence[Mapping[str, object]]] | None = None,
    notes: Sequence[str] = (),
    of_unit: bool = False,
) -> Workbook:
    """Return the workbook of `write_workbook` before it is saved, for the ward or for one unit."""
    sheets = with_measures(with_sheet_names(sheets))
    known = with_prefilled(sheets, rows or {})
    book = Workbook()
    book.remove(book.worksheets[0])
    fill_guide(book.create_sheet(INDEX_SHEET), sheets, title, notes, of_unit=of_unit)
    pages = [book.create_sheet(sheet.name) for sheet in sheets]
    end = max(last_row(known.get(sheet.key, ())) for sheet in sheets)
    names = add_words(book, sheets, known, (FIRST_ROW, end))
    for page, sheet in zip(pages, sheets, strict=True):
        fill_sheet(page, sheet, known.get(sheet.key, ()), title, names)
    book.properties.title = title
    book.properties.creator = ""
    book.properties.language = "vi-VN"
    book.properties.description = "\n".join(notes)
    book.defined_names["danvan"] = DefinedName("danvan", attr_text=f'"{VERSION}"', hidden=True)
    return book
