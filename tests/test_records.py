"""What stands in a cell is read by people in one way everywhere."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from reports.workbooks.records import as_read

if TYPE_CHECKING:
    from reports.workbooks.records import Scalar


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (True, "Có"),
        (False, "Không"),
        (62_500_000, "62.500.000"),
        (Decimal("8.5"), "8,5"),
        ("Vì người nghèo", "Vì người nghèo"),
        (("Hội nghị", "Loa"), "Hội nghị; Loa"),
        (dt.date(2026, 10, 5), "05/10/2026"),
        (dt.time(8, 30), "08:30"),
    ],
)
def test_a_cell_is_read_as_a_person_writes_it(content: Scalar, text: str) -> None:
    """Yes and no, numbers, words, days and times as they stand on paper."""
    assert as_read(content) == text
