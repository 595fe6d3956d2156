"""The values in the cells of worksheets as openpyxl reads them: slow, and at home with the odd."""

from __future__ import annotations

import warnings
from contextlib import redirect_stdout
from io import BytesIO, StringIO
from itertools import islice
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.workbooks.headers import RawRow
    from reports.workbooks.scan import SheetScan


def patient_grids(content: bytes, wanted: Iterable[SheetScan]) -> dict[str, list[RawRow]]:
    """Return the values of each sheet, bounded by its last cell with content.

    Raises what a damaged archive raises, ValueError and the like for what cannot be read.
    """
    # openpyxl warns of what it leaves out, and prints what it finds odd in the styles.
    with warnings.catch_warnings(), redirect_stdout(StringIO()):
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        except InvalidFileException as error:
            raise ValueError(str(error)) from error
        grids: dict[str, list[RawRow]] = {}
        for scan in wanted:
            grids[scan.name] = []
            if scan.last_row:
                rows = book[scan.name].iter_rows(
                    max_row=scan.last_row, max_col=scan.last_column, values_only=True
                )
                grids[scan.name] = [tuple(row) for row in islice(rows, scan.last_row)]
    return grids
