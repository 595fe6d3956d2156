"""Comparison with last year and with the plan."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from figures_builders import YEAR, dataset, fact, record
from figures_sample import sample_year

from reports.figures.totals import calculate
from reports.periods import Period, Span

if TYPE_CHECKING:
    from reports.figure import Figure
    from reports.workbooks.records import Dataset, Record

HALF = Period(Span.HALF, YEAR)
QUARTER = Period(Span.QUARTER, YEAR, 3)
SESSIONS = "Số buổi tuyên truyền, vận động"


def figures(data: Dataset, period: Period) -> dict[str, Figure]:
    """Return the figures of a period."""
    return dict(calculate(data, period)[0])


def month(number: int, count: int, file: str = "a.xlsx") -> Record:
    """Return a row of propaganda."""
    return record("propaganda", number, file, None, month=number, sessions=count)


def test_running_total_of_last_year_is_what_the_same_months_had() -> None:
    """The half-year of 2025 is typed as its running total: 51 sessions, now 59."""
    found = figures(sample_year(), HALF)

    assert found["so_buoi"] == 59
    assert found["so_buoi_cung_ky"] == 51
    assert found["so_buoi_tang_giam"] == found["so_buoi_chenh_lech"] == 8
    assert found["so_buoi_tang_giam_pct"] == Decimal("15.7")


def test_quarter_of_last_year_is_the_difference_of_two_running_totals() -> None:
    """The third quarter of 2025 is 84 less 51."""
    found = figures(sample_year(), QUARTER)

    assert found["so_buoi_cung_ky"] == 33
    assert {cell.sheet for cell in found["so_buoi_cung_ky"].cells} == {"Kế hoạch - cùng kỳ"}


def test_month_that_was_not_typed_is_unknown() -> None:
    """No running total for October and none for September's end: nothing to compare with."""
    found = figures(sample_year(), Period.of_month(YEAR, 10))

    assert not found["so_buoi_cung_ky"].known
    assert not found["so_buoi_tang_giam"].known
    assert not found["so_buoi_tang_giam_pct"].known


def test_fall_is_negative_and_its_size_is_not() -> None:
    """Fewer than last year: the change bears a minus sign, its size for a sentence none."""
    found = figures(sample_year(), HALF)

    assert found["don_tiep_nhan_tang_giam"] == -4
    assert found["don_tiep_nhan_chenh_lech"] == 4
    assert found["don_tiep_nhan_tang_giam_pct"] == Decimal("-12.9")
    assert found["don_tiep_nhan_chenh_lech_pct"] == Decimal("12.9")


def test_nothing_is_a_share_of_zero() -> None:
    """Against a base of zero the number stands alone (domain V27)."""
    data = dataset(month(1, 5), record("plan", measure=SESSIONS, earlier_1=0))
    found = figures(data, Period.of_month(YEAR, 1))

    assert found["so_buoi_tang_giam"] == 5
    assert not found["so_buoi_tang_giam_pct"].known


@pytest.mark.parametrize(("unit", "plan"), [("triệu đồng", 280), ("đồng", 280_000_000)])
def test_plan_in_millions_is_the_same_plan(unit: str, plan: int) -> None:
    """Money of the plan may stand in millions; the share is that of the year to date."""
    data = dataset(
        record("welfare", month=1, kind="Vận động quỹ", amount=70_000_000),
        record("plan", measure="Tiền vận động các quỹ", unit_of=unit, plan=plan),
    )
    found = figures(data, Period.of_month(YEAR, 1))

    assert found["tien_quy_ke_hoach"] == 280_000_000
    assert found["tien_quy_ke_hoach_pct"] == 25


def test_rates_differ_by_points() -> None:
    """The change of a rate is counted in points and has no percentage of its own."""
    found = figures(sample_year(), HALF)
    data = dataset(
        record("reception", month=1, mediation_in=4, mediation_done=3),
        record("plan", 2, measure="Vụ việc hòa giải tiếp nhận", earlier_1=2),
        record("plan", 3, measure="hoa_giai_thanh", earlier_1=1),
    )
    rate = figures(data, Period.of_month(YEAR, 1))

    assert rate["ty_le_hoa_giai_thanh_cung_ky"] == 50
    assert rate["ty_le_hoa_giai_thanh_tang_giam"] == 25
    assert rate["ty_le_hoa_giai_thanh_tang_giam"].unit == "điểm %"
    assert not rate["ty_le_hoa_giai_thanh_tang_giam_pct"].known
    assert not found["ty_le_hoa_giai_thanh_tang_giam"].known


def test_rows_of_last_year_are_compared_with_themselves() -> None:
    """Where last year's workbook lies beside this year's, its rows are counted, not the plan's."""
    data = dataset(
        fact("Năm báo cáo", "2026", file="2026.xlsx"),
        fact("Năm báo cáo", "2025", file="2025.xlsx"),
        month(1, 12, "2026.xlsx"),
        month(1, 10, "2025.xlsx"),
        record("plan", 2, "2026.xlsx", None, measure=SESSIONS, earlier_1=99),
    )
    found = figures(data, Period.of_month(YEAR, 1))

    assert found["so_buoi"] == 12
    assert found["so_buoi_cung_ky"] == 10
    assert found["so_buoi_cung_ky"].cells[0].file == "2025.xlsx"


def test_state_is_compared_at_the_same_moment() -> None:
    """What is open now is compared with what was open then, not with a sum."""
    data = dataset(
        record("opening", measure="Đơn còn tồn cuối kỳ", value=2),
        record("reception", month=1, recommendations=5, settled=4),
        record("plan", measure="Đơn còn tồn cuối kỳ", earlier_1=1),
    )
    found = figures(data, Period.of_month(YEAR, 1))

    assert found["don_ton"] == 3
    assert found["don_ton_cung_ky"] == 1
    assert found["don_ton_tang_giam"] == 2
