"""The hidden sheet of words to choose from, and the names under which drop-downs find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName

from reports.workbooks.schema import WORDS_SHEET, Kind
from reports.workbooks.sheets import ITEMS
from reports.workbooks.sheets.choices import ALL_CHOICES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from openpyxl import Workbook

    from reports.workbooks.schema import Choices, Column, Sheet

    Rows = Mapping[str, Sequence[Mapping[str, object]]]

YES_NO_WORDS = ("Có", "Không")
PERIOD_WORDS = (
    *(f"Tháng {month}" for month in range(1, 13)),
    *(f"Quý {numeral}" for numeral in ("I", "II", "III", "IV")),
    "6 tháng",
    "9 tháng",
    "Năm",
)
EXTENSIBLE = frozenset(f"ds_{choices.key}" for choices in ALL_CHOICES if choices.extensible)
_PREFIX = {Kind.YES_NO: "ds_co_khong", Kind.PERIOD: "ds_ky"}


def list_name(column: Column) -> str:
    """Return the defined name a column's drop-down uses, empty if it has none."""
    if column.choices:
        return f"ds_{column.choices.key}"
    if column.reference:
        return f"ma_{column.reference}"
    return _PREFIX.get(column.kind, "")


def add_words(
    book: Workbook,
    sheets: Sequence[Sheet],
    rows: Rows,
    span: tuple[int, int],
) -> frozenset[str]:
    """Add the hidden sheet and the names of all lists the sheets use; return the names.

    `span` is the first and last row of data: codes are taken from the sheet that declares them, or,
    if the workbook does not hold that sheet, from its rows.
    """
    hidden = book.create_sheet(WORDS_SHEET)
    hidden.sheet_state = "hidden"
    named = dict(_lists(sheets, rows))
    for place, (name, words) in enumerate(named.items(), start=1):
        letter = get_column_letter(place)
        for row, word in enumerate((name, *words), start=1):
            hidden.cell(row, place, word).number_format = "@"
        area = f"{quote_sheetname(WORDS_SHEET)}!${letter}$2:${letter}${len(words) + 1}"
        book.defined_names[name] = DefinedName(name, attr_text=area)
    codes = {f"ma_{sheet.key}": _codes_of(sheet, span) for sheet in sheets}
    used = {list_name(column) for sheet in sheets for column in sheet.columns}
    for name, area in codes.items():
        if name in used:
            book.defined_names[name] = DefinedName(name, attr_text=area)
    return frozenset(book.defined_names)


def _lists(sheets: Sequence[Sheet], rows: Rows) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield _PREFIX[Kind.YES_NO], YES_NO_WORDS
    yield _PREFIX[Kind.PERIOD], PERIOD_WORDS
    present = {sheet.key for sheet in sheets}
    for sheet in sheets:
        for column in sheet.columns:
            if column.choices:
                yield list_name(column), _with_own_words(column.choices, rows)
            elif column.reference and column.reference not in present:
                codes = tuple(str(row["code"]) for row in rows.get(column.reference, ()))
                if codes:
                    yield list_name(column), codes
    if "ward" in present:
        for item in ITEMS:
            if item.choices:
                yield f"ds_{item.choices.key}", item.choices.words


def _with_own_words(choices: Choices, rows: Rows) -> tuple[str, ...]:
    """Return the words of a list and, for an extensible one, those the ward added."""
    if not choices.extensible:
        return choices.words
    own = (str(row["word"]) for row in rows.get("lists", ()) if row["list"] == choices.name)
    return tuple(dict.fromkeys((*choices.words, *own)))


def _codes_of(sheet: Sheet, span: tuple[int, int]) -> str:
    """Return the filled part of a sheet's first column, so that a drop-down shows no blanks."""
    column = f"{quote_sheetname(sheet.name)}!$A${span[0]}"
    whole = f"{column}:$A${span[1]}"
    return f"{column}:INDEX({whole},MAX(1,COUNTA({whole})))"
