"""The sheet of facts: each row asks for another kind of value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from reports.vietnamese import fold
from reports.workbooks.handout import looks
from reports.workbooks.handout.checks import check_of
from reports.workbooks.schema import Column, Kind, Required
from reports.workbooks.sheets import ITEMS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from openpyxl.worksheet.worksheet import Worksheet

    from reports.workbooks.schema import Sheet
    from reports.workbooks.sheets import Item

FACTS = "ward"
_ITEMS = {fold(item.label): item for item in ITEMS}


def check_facts(
    page: Worksheet,
    sheet: Sheet,
    first_row: int,
    rows: Sequence[Mapping[str, object]],
    names: AbstractSet[str],
) -> None:
    """Give the value of every known fact its own drop-down and prompt, and colour what is due."""
    place = [column.key for column in sheet.columns].index("value") + 1
    for number, row in enumerate(rows, start=first_row):
        item = _ITEMS.get(fold(str(row["item"])))
        if item is None:
            continue
        check = check_of(_as_column(item), names)
        check.add(f"{get_column_letter(place)}{number}")
        page.add_data_validation(check)
        cell = page.cell(number, place)
        cell.font, cell.border, cell.alignment = looks.BODY, looks.GRID, looks.WRAP
        cell.number_format = looks.number_format(Kind.TEXT)
        cell.fill = looks.CELL_FILLS[_required(item)]


def _as_column(item: Item) -> Column:
    """Return the column a fact would be: numbers are typed as text, as the sheet says."""
    unit = f"Ghi số ({item.unit})." if item.unit else ""
    kind = Kind.CHOICE if item.choices else Kind.TEXT
    return Column(
        item.key,
        item.label,
        kind,
        _required(item),
        choices=item.choices,
        prompt=unit,
        example=item.example,
    )


def _required(item: Item) -> Required:
    return Required.ALWAYS if item.required else Required.NO
