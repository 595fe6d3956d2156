"""Rows and datasets built from plain values, and the sample ward's year from its CSV files."""

from __future__ import annotations

import csv
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from reports.figure import Cell, Precision
from reports.periods import Period
from reports.workbooks.records import Dataset, Record, Value
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from reports.workbooks.records import OwnColumn, Scalar

OF_THE_OFFICE = frozenset(
    {
        "sessions",
        "people",
        "posts",
        "disc_n",
        "disc_on_time",
        "disc_late",
        "tdp_full",
        "tdp_total",
        "models_reg",
        "models_new",
        "models_kept",
        "models_active",
        "models_assessed",
        "models_assessed_distinct",
        "models_eff",
        "models_spreadable",
        "models_unclear",
        "models_recognised",
        "models_outstanding",
        "spread_sum",
        "dlg_n",
        "dlg_people",
        "dlg_opinions",
        "dlg_answered",
        "rec_days",
        "visits",
        "visitors",
        "pet_in",
        "pet_done",
        "pet_close",
        "fb_in",
        "fb_done",
        "fb_open",
        "med_in",
        "med_ok",
        "sup_hdnd",
        "sup_mttq",
        "sup_ttnd",
        "sup_gsdtcd",
        "n_works",
        "n_viol",
        "recs",
        "recs_ok",
        "insp_plan",
        "insp_sudden",
        "insp_units",
        "gifts",
        "fund_total",
        "awards_coll",
        "awards_ind",
        "awards_proposed",
        "sub_all",
        "sub_on_time",
        "sub_missing",
        "land_hh",
    }
)
"""The ids of the indicators that every report of the office calculates."""

SAMPLE = Path(__file__).parent / "data" / "sample-year"
YEAR = 2026
OCTOBER = Period.of_month(YEAR, 10)
FILE = "An Sen.xlsx"
GRADES = {
    "N": "Hiệu quả, có khả năng nhân rộng",
    "H": "Hiệu quả",
    "C": "Chưa rõ hiệu quả",
    "F": "Còn hình thức, cần điều chỉnh",
    "D": "Tạm dừng",
}
_DECLARED = {sheet.key: sheet for sheet in SHEETS}


def record(
    sheet: str,
    row: int = 2,
    file: str = FILE,
    precision: Mapping[str, Precision] | None = None,
    /,
    **values: Scalar | None,
) -> Record:
    """Return a row of a sheet; each value stands in the column of its key."""
    declared = _DECLARED.get(sheet)
    name = declared.name if declared else sheet
    keys = [column.key for column in declared.columns] if declared else []
    cells = {}
    for place, (key, content) in enumerate(values.items()):
        if content is not None:
            index = keys.index(key) if key in keys else len(keys) + place
            cell = Cell(file, name, f"{get_column_letter(index + 1)}{row}")
            mark = (precision or {}).get(key, Precision.EXACT)
            cells[key] = Value(content, cell, mark)
    return Record(sheet, file, name, row, cells)


def dataset(
    *records: Record, own_columns: Iterable[OwnColumn] = (), year: int | None = None
) -> Dataset:
    """Return a dataset of rows; `year` adds the year of each file to the facts of the ward."""
    rows: dict[str, list[Record]] = defaultdict(list)
    for each in records:
        rows[each.sheet].append(each)
    files = tuple(dict.fromkeys(each.file for each in records))
    if year is not None:
        for file in files or (FILE,):
            rows["ward"].append(fact("Năm báo cáo", str(year), row=99, file=file))
    return Dataset({key: tuple(each) for key, each in rows.items()}, files, tuple(own_columns))


def fact(
    item: str, value: str, since: dt.date | None = None, row: int = 2, file: str = FILE
) -> Record:
    """Return a row of the facts of the ward."""
    values: dict[str, Scalar | None] = {"item": item, "value": value, "from": since}
    return record("ward", row, file, None, **values)


def changed(data: Dataset, cell: Cell, content: Scalar) -> Dataset:
    """Return the dataset with another value in one cell."""
    rows = {
        sheet: tuple(_with(each, cell, content) for each in records)
        for sheet, records in data.rows.items()
    }
    return Dataset(rows, data.files, data.own_columns)


def _with(each: Record, cell: Cell, content: Scalar) -> Record:
    values = {
        key: Value(content, cell, value.precision) if value.cell == cell else value
        for key, value in each.values.items()
    }
    return Record(each.sheet, each.file, each.sheet_name, each.row, values)


def sample_months() -> dict[str, list[Decimal]]:
    """Return the twelve values of each indicator of the sample year, as the file gives them."""
    with (SAMPLE / "months-2026.csv").open(encoding="utf-8") as file:
        return {
            row["id"]: [Decimal(row[f"T{month}"].replace(",", ".")) for month in range(1, 13)]
            for row in csv.DictReader(file)
        }


def sample_grades() -> dict[str, list[str]]:
    """Return the twelve grades of each model of the sample year."""
    with (SAMPLE / "grades.csv").open(encoding="utf-8") as file:
        return {
            row["Mã"]: [row[f"T{month}"] for month in range(1, 13)] for row in csv.DictReader(file)
        }


def sample_models() -> list[dict[str, str]]:
    """Return the models of the sample year."""
    with (SAMPLE / "models.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


class Rows:
    """Rows numbered as they are added, sheet by sheet."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self._last: dict[str, int] = defaultdict(lambda: 1)

    def add(self, sheet: str, /, **values: Scalar | None) -> None:
        """Add the next row of a sheet."""
        self._last[sheet] += 1
        self.records.append(record(sheet, self._last[sheet], FILE, None, **values))

    def fact(self, item: str, value: str, since: dt.date | None = None) -> None:
        """Add the next row of the facts of the ward."""
        self._last["ward"] += 1
        self.records.append(fact(item, value, since, self._last["ward"]))
