"""Rows that name a period of their own length: which of them a report takes, and what it notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figures_builders import dataset, record
from figures_year import PERIODS, YEAR_REPORT, an_sen, context_of, values

from reports.figures.totals import calculate
from reports.findings import rules

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from reports.figure import Figure
    from reports.periods import Period


def team(period: str, group: str = "TDP 1", row: int = 2, **values: int) -> dict[str, Any]:
    """Return the row of a team for a period, as arguments of `record`."""
    return {"row": row, "period": period, "group": group, **values}


def of_teams(period: Period, *rows: dict[str, Any]) -> Mapping[str, Figure]:
    """Return the figures of a period, from rows of teams."""
    records = [record("teams", each.pop("row"), **each) for each in rows]
    return calculate(dataset(*records), period)[0]


def test_rows_of_the_very_period_win_over_those_inside() -> None:
    """A nine-month row stands for all; without it quarters add up, and a month inside a quarter
    that is told counts no second time.
    """
    quarters = [
        team("Quý I", row=2, households=10, briefings=3, members=7),
        team("Quý II", row=3, households=20, briefings=0, members=8),
        team("Tháng 5", row=4, households=5, briefings=1, members=9),
        team("Tháng 7", row=5, households=2, briefings=1, members=6),
    ]
    nine = team("9 tháng", row=6, households=99, briefings=0, members=5)
    parts = of_teams(PERIODS[5], *(dict(each) for each in quarters))
    whole = of_teams(PERIODS[5], *quarters, nine)

    names = ("ho_van_dong", "thanh_vien_to", "to_giao_ban")
    assert values(parts, *names) == [32, 6, 1]
    assert parts["ho_van_dong"].gaps == ("tháng 8", "tháng 9")
    assert values(whole, *names) == [99, 5, 0]


def test_column_no_row_fills_in_counts_nothing() -> None:
    """Teams that say nothing of briefings hold unknown many, not none."""
    found = of_teams(PERIODS[0], team("Quý I", households=10, households_done=8))

    assert values(found, "to_bao_cao", "ty_le_ho_thuc_hien") == [1, 80]
    assert not found["to_giao_ban"].known


def test_sheet_told_for_part_of_a_period_is_noted_once() -> None:
    """The year has the teams' third quarter only: one note names the months it lacks."""
    told = [each for each in calculate(an_sen(), YEAR_REPORT)[1] if each.code is rules.PARTLY_FILED]
    none = calculate(an_sen(), PERIODS[2])[1]

    assert len(told) == 1
    assert told[0].message == (
        "năm 2026: trang “Tổ dân vận” không có dòng nào của tháng 1, 2, 3, 4, 5, 6, 10, 11 và 12; "
        "số in ra không có các tháng này."
    )
    assert rules.PARTLY_FILED not in [each.code for each in none]


def test_words_of_the_months_are_not_piled_up_in_a_long_report() -> None:
    """A half-year prints its own narrative only, and a note asks for it where there is none."""
    rows = [
        record("narrative", month, period=f"Tháng {month}", section="Ưu điểm", text=f"tốt {month}")
        for month in range(1, 7)
    ]
    own = record("narrative", 9, period="6 tháng", section="Ưu điểm", text="giữ vững")
    half, full = PERIODS[4], dataset(*rows, own)
    asked = [calculate(data, half)[1] for data in (dataset(*rows), full)]

    assert context_of(dataset(*rows), half)["thuyet_minh"]["uu_diem"] == []
    assert context_of(full, half)["thuyet_minh"]["uu_diem"] == ["giữ vững"]
    assert [rules.NO_NARRATIVE in [each.code for each in told] for told in asked] == [True, False]


def test_tasks_of_the_rest_of_the_year() -> None:
    """What is typed for the rest of the year is printed; else quarters, and months outside them."""
    rows = [
        record("tasks", place, period=period, task=period)
        for place, period in enumerate(("Tháng 8", "Quý III", "Tháng 11"), start=2)
    ]
    rest = record("tasks", 9, period="6 tháng cuối năm", task="cả 6 tháng")
    parts, whole = (
        context_of(dataset(*rows, *more), PERIODS[4])["nhiem_vu_ky_sau"] for more in ((), (rest,))
    )

    assert [row["nhiem_vu"] for row in parts] == ["Quý III", "Tháng 11"]
    assert [row["nhiem_vu"] for row in whole] == ["cả 6 tháng"]
