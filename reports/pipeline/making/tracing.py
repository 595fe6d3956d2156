"""Where every printed figure stands and which rows it came from, kept with the report."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reports.documents.placing import laid
from reports.office.origin import SourceRow, row_of
from reports.office.trace import trace_page
from reports.vietnamese import slug
from reports.workbooks.records import as_read
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reports.documents.merge import Merged
    from reports.documents.placing import Spot
    from reports.figure import Cell
    from reports.office.origin import Origin
    from reports.workbooks.records import Dataset, Record

_PERSONAL = re.compile(
    r"(?!so_(?:luong|luot|nguoi)_)(?:.*_)?(?:dien_thoai|sdt|so_dt|dt|di_dong|lien_he|email|zalo"
    r"|cccd|cmnd|can_cuoc|dinh_danh|dia_chi_nha|nguoi_gui|nguoi_nop_don|nguoi_co_don"
    r"|nguoi_kien_nghi|nguoi_phan_anh|nguoi_khieu_nai|nguoi_to_cao|ten_cong_dan)(?:_|$)"
)
"""Headers of a ward's own columns that tell how to reach a person, or who complained."""

_UNIT = "unit"


def traced(origin: Origin, merged: Merged, dataset: Dataset) -> tuple[Origin, bytes]:
    """Return the origin with the place of every figure and its rows, and the page that shows it."""
    found = laid(merged)
    pairs = zip(origin.printed, found.spots, strict=True)
    whole = replace(
        origin,
        printed=tuple(replace(each, spot=_as_tuple(spot)) for each, spot in pairs),
        rows=tuple(_rows(dataset, (cell for each in origin.printed for cell in each.cells))),
    )
    return whole, trace_page(whole, found.paragraphs)


def _as_tuple(spot: Spot | None) -> tuple[int, int, int] | None:
    return None if spot is None else (spot.paragraph, spot.start, spot.end)


def _rows(dataset: Dataset, cells: Iterable[Cell]) -> Iterable[SourceRow]:
    """Yield the rows of the cells, sheet by sheet in the order of the workbooks."""
    wanted = {(cell.file, cell.sheet, row_of(cell)) for cell in cells}
    headers = _headers(dataset)
    for key, records in dataset.rows.items():
        shown = headers.get(key, {})
        for record in records:
            if (record.file, record.sheet_name, record.row) in wanted:
                yield _row(record, shown)


def _headers(dataset: Dataset) -> Mapping[str, Mapping[str, str]]:
    """Return the header of each column that may be shown, by sheet and column."""
    headers = {
        sheet.key: {each.key: each.header for each in sheet.columns if not each.private}
        for sheet in SHEETS
    }
    for own in dataset.own_columns:
        if not is_personal(own.header):
            headers.setdefault(own.sheet, {})[own.tag] = own.header
    return headers


def is_personal(header: str) -> bool:
    """Return whether a column of the ward's own must not leave its workbook."""
    return bool(_PERSONAL.match(slug(header)))


def _row(record: Record, headers: Mapping[str, str]) -> SourceRow:
    cells = tuple(
        (value.cell.ref, headers[key], as_read(value.content))
        for key, value in record.values.items()
        if key in headers
    )
    unit = record.get(_UNIT)
    return SourceRow(
        record.file, record.sheet_name, record.row, unit if isinstance(unit, str) else "", cells
    )
