"""Flows add up, states do not, rates are recomputed, and missing is not zero."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from figures_builders import (
    OCTOBER,
    YEAR,
    changed,
    dataset,
    fact,
    record,
    sample_grades,
    sample_months,
)
from figures_sample import sample_year

from reports.figure import Precision
from reports.figures.indicators import BY_ID
from reports.figures.totals import calculate
from reports.findings import rules
from reports.periods import Period, Span
from reports.workbooks.schema import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.figure import Figure
    from reports.workbooks.records import Dataset, Record

SPANS = (
    *(Period.of_month(YEAR, month) for month in range(1, 13)),
    *(Period(Span.QUARTER, YEAR, index) for index in range(1, 5)),
    Period(Span.HALF, YEAR),
    Period(Span.NINE, YEAR),
    Period(Span.YEAR, YEAR),
)
MARCH = Period.of_month(YEAR, 3)
APRIL = Period.of_month(YEAR, 4)


def figures(data: Dataset, period: Period = OCTOBER) -> dict[str, Figure]:
    """Return the figures of a period."""
    return dict(calculate(data, period)[0])


def values(found: Mapping[str, Figure], *names: str) -> list[int | Decimal | None]:
    """Return the values of some figures."""
    return [found[name].value for name in names]


def codes(data: Dataset, period: Period = OCTOBER) -> list[str]:
    """Return the names of what is said about the figures of a period."""
    return [finding.code.name for finding in calculate(data, period)[1]]


def sessions(month: int, count: int | None, row: int = 2, **more: int) -> Record:
    """Return a row of propaganda."""
    return record("propaganda", row, month=month, sessions=count, **more)


def sample_values(id_: str) -> tuple[str, list[Decimal]]:
    """Return the tag of an indicator and its twelve values by the CSV file, money in đồng."""
    values = sample_months()[id_]
    if id_ == "fund_mil":
        return BY_ID["fund_total"].tag, [value * 1_000_000 for value in values]
    return BY_ID[id_].tag, values


# The sample year ----------------------------------------------------------------------------------


@pytest.mark.parametrize("period", SPANS, ids=lambda period: period.key)
def test_sample_year_comes_out(period: Period) -> None:
    """Every indicator of the CSV file has its value: months summed for flows, the last one for
    states; and so has its year to date.
    """
    found = figures(sample_year(), period)
    last = period.last_month.month

    for id_ in sample_months():
        tag, values = sample_values(id_)
        is_flow = BY_ID["fund_total" if id_ == "fund_mil" else id_].nature is Measure.FLOW
        now = sum(values[month.month - 1] for month in period.months)

        assert found[tag] == (now if is_flow else values[last - 1]), id_
        assert found[f"{tag}_luy_ke"] == (sum(values[:last]) if is_flow else values[last - 1]), id_


@pytest.mark.parametrize("period", SPANS[1:], ids=lambda period: period.key)
def test_rates_are_shares_of_sums(period: Period) -> None:
    """A rate of any period is the sum of parts over the sum of wholes, never a mean of rates."""
    found = figures(sample_year(), period)
    part, whole = (
        sum((sample_months()[id_][month.month - 1] for month in period.months), Decimal(0))
        for id_ in ("disc_on_time", "disc_n")
    )

    assert found["ty_le_cong_khai_dung_han"] == round(part * 100 / whole + Decimal("1e-9"), 1)


def test_petitions_are_settled_out_of_all_that_were_open() -> None:
    """October: 5 of 3 carried over and 6 received; feedback 28 of 7 and 29."""
    found = figures(sample_year())

    assert found["don_ton_dau_ky"] == 3
    assert found["ty_le_giai_quyet_don"] == Decimal("55.6")
    assert found["pakn_ton_dau_ky"] == 7
    assert found["ty_le_xu_ly_pakn"] == Decimal("77.8")


def test_models_assessed_in_the_year_are_counted_once() -> None:
    """The year names 12 different models, its last month 11; the months are not added."""
    found = figures(sample_year(), Period(Span.YEAR, YEAR))
    ever = [code for code, grades in sample_grades().items() if set("NHCF") & set(grades)]

    assert found["mo_hinh_danh_gia_ca_ky"] == len(ever) == 12
    assert found["mo_hinh_danh_gia"] == 11


def test_models_are_split_in_parts_that_add_up() -> None:
    """Fields, kinds and origins each add up to the models registered; one is paused."""
    found = figures(sample_year())

    assert found["mo_hinh_tap_the"].amount + found["mo_hinh_ca_nhan"].amount == 12
    assert found["mo_hinh_moi"].amount + found["mo_hinh_duy_tri"].amount == 12
    assert found["mo_hinh_van_hoa_xa_hoi"] == 5
    assert found["mo_hinh_tam_dung"] == 1


def test_state_of_october_stays_that_of_october() -> None:
    """A model paused in August was running in July, whatever the status typed since."""
    assert figures(sample_year(), Period.of_month(YEAR, 7))["mo_hinh_hoat_dong"] == 12
    assert figures(sample_year(), Period.of_month(YEAR, 8))["mo_hinh_hoat_dong"] == 11


def test_same_figure_of_the_month_before() -> None:
    """The month before is a figure of its own; January's is last December's: nothing."""
    assert figures(sample_year())["so_buoi_ky_truoc"] == 10
    assert not figures(sample_year(), Period.of_month(YEAR, 1))["so_buoi_ky_truoc"].known


# Cells --------------------------------------------------------------------------------------------

TRACED = ("propaganda", "welfare", "reception", "supervisions", "assessments", "plan", "opening")


def numbers(data: Dataset) -> list[tuple[str, str, int]]:
    """Return sheet, column and place of every number that only counts, in all rows to October."""
    return [
        (sheet, key, place)
        for sheet in TRACED
        for place, row in enumerate(data.of(sheet))
        for key, value in row.values.items()
        if key != "month" and isinstance(value.content, int | Decimal)
        if not isinstance(value.content, bool)
    ]


def test_one_changed_cell_changes_what_names_it() -> None:
    """Whatever number is changed, exactly those figures change that name its cell."""
    data = sample_year()
    before = figures(data)
    step = len(numbers(data)) // 60

    for sheet, key, place in numbers(data)[::step]:
        cell = data.of(sheet)[place].cell(key)
        after = figures(changed(data, cell, 1_000_000_000))
        moved = {tag for tag in before if before[tag].value != after[tag].value}

        assert moved == {tag for tag in before if cell in before[tag].cells}, cell


def test_printed_zero_says_where_nothing_was_found() -> None:
    """A zero that no row made names the sheet; one declared quiet names that cell."""
    zero = figures(sample_year())["so_doi_thoai"]
    quiet = figures(sample_year(), Period.of_month(YEAR, 1))["so_cuoc_kiem_tra"]

    assert (zero.value, zero.cells[0].sheet, zero.cells[0].ref) == (0, "Hội nghị", "A1")
    assert (quiet.value, quiet.cells[0].sheet) == (0, "Không phát sinh")


def test_counted_row_is_named_by_the_cell_it_is_counted_for() -> None:
    """A count names one cell of each row counted, and the cells of its conditions."""
    award = figures(sample_year())["khen_ca_nhan"]

    assert sorted(cell.ref for cell in award.cells) == ["C3", "E3", "M3"]


# Missing is not zero ------------------------------------------------------------------------------


def test_month_without_rows_is_unknown() -> None:
    """No row of the month: no figure, no zero, and a note."""
    data = dataset(sessions(2, 5))

    assert not figures(data, MARCH)["so_buoi"].known
    assert "sheet-silent" in codes(data, MARCH)


def test_absent_sheet_of_models_or_tasks_is_noted() -> None:
    """A part that no workbook holds is left out, and a note names its sheet."""
    told = calculate(dataset(sessions(3, 5)), MARCH)[1]
    (silent,) = [each for each in told if each.code is rules.SHEET_SILENT]

    for name in ("Mô hình Dân vận khéo", "Nhiệm vụ kỳ tới", "Nội dung thuyết minh"):
        assert f"“{name}”" in silent.message


def test_zero_typed_and_month_declared_quiet_are_zero() -> None:
    """A typed zero and a declared silence are both zero, with the cell that says so."""
    typed = dataset(sessions(3, 0))
    quiet = dataset(sessions(2, 5), record("quiet", month=3, sheet="tuyên truyền vận động"))

    assert figures(typed, MARCH)["so_buoi"].value == 0
    assert figures(quiet, MARCH)["so_buoi"].value == 0
    assert figures(quiet, MARCH)["so_buoi"].cells[0].sheet == "Không phát sinh"


def test_empty_cell_in_a_row_is_unknown() -> None:
    """A row that leaves the cell empty reports nothing; other rows of the month still count."""
    alone = dataset(sessions(3, None, posts=4))
    beside = dataset(sessions(3, None, posts=4), sessions(3, 6, row=3))

    assert not figures(alone, MARCH)["so_buoi"].known
    assert figures(beside, MARCH)["so_buoi"] == 6


def test_year_to_date_with_a_missing_month_says_so() -> None:
    """The others are added up, the missing month is named in the figure and in a finding."""
    data = dataset(sessions(1, 5), sessions(3, 7, row=3))
    sum_ = figures(data, MARCH)["so_buoi_luy_ke"]

    assert (sum_.value, sum_.gaps) == (12, ("tháng 2",))
    assert "months-without-rows" in codes(data, MARCH)


def test_column_left_empty_in_one_month_is_named() -> None:
    """A month whose rows leave a column empty is named for that figure, not for its sheet."""
    data = dataset(sessions(1, 5, posts=3), sessions(2, 7, row=3), sessions(3, 7, row=4, posts=2))
    found, told = calculate(data, MARCH)

    assert found["tin_bai_luy_ke"] == 5
    assert found["tin_bai_luy_ke"].gaps == ("tháng 2",)
    assert rules.FIGURE_WITH_GAPS in [finding.code for finding in told]
    assert "figure-with-gaps" not in codes(sample_year())


def test_sheet_filled_in_as_needed_reports_zero_by_its_silence() -> None:
    """A month without a meeting is zero once the year holds one; unknown before."""
    held = record("meetings", date=dt.date(YEAR, 2, 5), type="Đối thoại định kỳ", present=40)

    assert figures(dataset(held), MARCH)["so_doi_thoai"].value == 0
    assert figures(dataset(held), MARCH)["nguoi_du_doi_thoai_luy_ke"] == 40
    assert not figures(dataset(sessions(3, 1)), MARCH)["so_doi_thoai"].known


def test_column_nobody_keeps_is_no_zero() -> None:
    """Quiet months do not make a zero of a column that no row ever fills in."""
    quiet = record("quiet", month=1, sheet="Giám sát - phản biện")
    act = record("supervisions", month=2, type="Giám sát", body="MTTQ", events=1)

    found = figures(dataset(quiet, act), Period.of_month(YEAR, 2))

    assert found["giam_sat_mttq_luy_ke"] == 1
    assert not found["tien_thu_hoi_luy_ke"].known


def test_whole_sample_year_has_nothing_missing() -> None:
    """Nothing is said about a year in which every month reports."""
    assert codes(sample_year()) == []


# Precision, periods, dates ------------------------------------------------------------------------


def test_approximate_part_makes_the_sum_approximate() -> None:
    """One “trên” makes the total “trên”, and a share of it too."""
    rough = record("propaganda", 3, "a.xlsx", {"people": Precision.OVER}, month=3, people=2500)
    data = dataset(record("propaganda", month=3, people=100), rough)

    total = figures(data, MARCH)["luot_nguoi_du"]

    assert (total.value, total.precision) == (2600, Precision.OVER)


def test_typed_month_wins_over_the_date() -> None:
    """A check of April typed under March counts in March."""
    check = record("inspections", month=3, date=dt.date(YEAR, 4, 9), type="Định kỳ")

    assert figures(dataset(check), MARCH)["so_cuoc_kiem_tra"] == 1
    assert not figures(dataset(check), APRIL)["so_cuoc_kiem_tra"].known


@pytest.mark.parametrize(
    ("day", "about", "month"),
    [
        (dt.date(YEAR, 10, 28), None, 10),
        (dt.date(YEAR, 11, 12), "Tháng 10", 10),
        (dt.date(YEAR, 11, 12), "Quý III", 9),
        (dt.date(YEAR + 1, 1, 15), "Tháng 12", 12),
        (dt.date(YEAR + 1, 1, 15), "Năm 2026", 12),
    ],
)
def test_meeting_belongs_to_the_period_it_is_about(
    day: dt.date, about: str | None, month: int
) -> None:
    """A meeting belongs to the month of its date, or to the period it judges; of two years the
    one that is over.
    """
    held = record("meetings", date=day, about=about, type="Đối thoại định kỳ", present=9)

    assert figures(dataset(held, year=YEAR), Period.of_month(YEAR, month))["so_doi_thoai"] == 1


def test_denominator_is_that_of_the_closing_day() -> None:
    """24 groups until June, 16 from July: each period divides by the number of its own day."""
    facts = (
        fact("Số tổ dân phố", "24"),
        fact("Số tổ dân phố", "16", dt.date(YEAR, 7, 1), row=3),
        fact("Ngày chốt số liệu (trong tháng)", "20", row=4),
    )
    posted = [record("reception", month, month=month, groups_posted=12) for month in range(1, 13)]
    data = dataset(*facts, *posted)

    rates = {
        period.key: values(figures(data, period), "so_tdp", "ty_le_tdp_niem_yet")
        for period in (Period.of_month(YEAR, 6), Period.of_month(YEAR, 7), *SPANS[-3:])
    }

    assert rates["2026-06"] == rates["2026-6t"] == [24, 50]
    assert rates["2026-07"] == rates["2026-9t"] == rates["2026"] == [16, 75]


def test_unit_counts_while_it_must_report() -> None:
    """A unit dissolved in June is due before, not after; before the 23rd means by the 22nd."""
    data = dataset(
        fact("Hạn gửi báo cáo", "23"),
        fact("Ngày chốt số liệu (trong tháng)", "20", row=3),
        record("units", 2, code="A", must_report=True),
        record("units", 3, code="B", must_report=True, to=dt.date(YEAR, 6, 30)),
        record("units", 4, code="C", must_report=False),
        record("submissions", 2, month=6, unit="A", received_on=dt.date(YEAR, 6, 23)),
        record("submissions", 3, month=6, unit="B", received_on=dt.date(YEAR, 6, 22)),
        record("submissions", 4, month=7, unit="A", received_on=dt.date(YEAR, 7, 20)),
        record("submissions", 5, month=7, unit="A", received_on=dt.date(YEAR, 7, 30)),
    )
    june, july = (figures(data, Period.of_month(YEAR, month)) for month in (6, 7))

    names = ("don_vi_phai_nop", "don_vi_nop_dung_han", "don_vi_nop_muon", "don_vi_chua_nop")
    assert values(june, *names) == [2, 1, 1, 0]
    assert values(july, *names) == [1, 1, 0, 0]


# Balances and opening values ----------------------------------------------------------------------


def month_of_petitions(month: int, received: int, settled: int) -> Record:
    """Return a month's row of petitions."""
    return record("reception", month, month=month, recommendations=received, settled=settled)


def test_balance_runs_from_the_opening_value() -> None:
    """Open at the end is what was open, plus received, less settled, from January on."""
    opening = record("opening", measure="Đơn còn tồn cuối kỳ", value=2)
    data = dataset(opening, month_of_petitions(1, 5, 4), month_of_petitions(2, 3, 4))
    january, february = (figures(data, Period.of_month(YEAR, month)) for month in (1, 2))

    assert values(january, "don_ton_dau_ky", "don_ton") == [2, 3]
    assert values(february, "don_ton_dau_ky", "don_ton") == [3, 2]
    assert opening.cell("value") in february["don_ton"].cells


def test_balance_without_opening_value_is_unknown() -> None:
    """Nothing is invented for what was carried over, and the clerk is told."""
    data = dataset(month_of_petitions(1, 5, 4))

    assert not figures(data, Period.of_month(YEAR, 1))["don_ton"].known
    assert "no-opening" in codes(data, Period.of_month(YEAR, 1))
    assert "no-opening" not in codes(sample_year())


def test_ward_that_begins_in_mid_year_brings_its_total_along() -> None:
    """The total up to June stands for the months before; no gap is named, and a note says so."""
    brought = record(
        "opening",
        measure="Số buổi tuyên truyền, vận động",
        value=59,
        as_of=dt.date(YEAR, 6, 30),
    )
    data = dataset(brought, sessions(7, 11))
    july = figures(data, Period.of_month(YEAR, 7))

    assert values(july, "so_buoi", "so_buoi_luy_ke") == [11, 70]
    assert july["so_buoi_luy_ke"].gaps == ()
    assert figures(data, Period(Span.HALF, YEAR))["so_buoi"] == 59
    assert "opening-counted" in codes(data, Period.of_month(YEAR, 7))


def test_land_is_counted_for_models_of_land_clearance_in_households_only() -> None:
    """Only results of models marked as land clearance and counted in “hộ” are added."""
    models = [
        record("models", 2, code="A", land_clearance=True, target_unit="hộ"),
        record("models", 3, code="B", land_clearance=True, target_unit="m2"),
        record("models", 4, code="C", target_unit="hộ"),
    ]
    results = [
        record("assessments", row, month=3, model=code, value=row, grade="Hiệu quả")
        for row, code in enumerate("ABC", start=2)
    ]

    assert figures(dataset(*models, *results), MARCH)["ho_ban_giao"] == 2


def test_extra_indicator_adds_up_by_its_nature() -> None:
    """A row of the ward's own adds up over months and units, or keeps the last value."""
    flow = {"code": "so_van_ban", "name": "Văn bản", "unit_of": "văn bản", "nature": "Cộng dồn"}
    state = {"code": "so_vay", "name": "Dư nợ", "unit_of": "triệu đồng", "nature": "Số cuối kỳ"}
    data = dataset(
        record("extra", 2, month_1=3, month_2=4, **flow),
        record("extra", 3, month_1=1, month_2=1, **flow),
        record("extra", 4, month_1=800, month_2=790, **state),
    )
    found = figures(data, Period.of_month(YEAR, 2))

    assert values(found, "so_van_ban", "so_van_ban_luy_ke") == [5, 9]
    assert values(found, "so_vay", "so_vay_luy_ke") == [790, 790]


def test_shortcoming_and_task_are_judged_on_the_closing_day() -> None:
    """Mended or done after the closing day means open and under way on it."""
    data = dataset(
        fact("Ngày chốt số liệu (trong tháng)", "20"),
        record("shortcomings", month=2, status="Đã khắc phục", status_on=dt.date(YEAR, 3, 25)),
        record("tasks", period="Tháng 3", result="Hoàn thành", result_on=dt.date(YEAR, 3, 25)),
    )
    march, april = (figures(data, period) for period in (MARCH, APRIL))

    assert (march["so_ton_tai"].value, april["so_ton_tai"].value) == (1, 0)
    assert values(march, "nhiem_vu_hoan_thanh", "nhiem_vu_dang_thuc_hien") == [0, 1]


def test_own_word_counts_as_what_it_stands_for() -> None:
    """A field the ward added is counted in the standard field it stands for."""
    data = dataset(
        record("lists", list="Lĩnh vực mô hình", word="Giáo dục", stands_for="Văn hóa - xã hội"),
        record("models", code="A", field="Giáo dục", registered_on=dt.date(YEAR, 1, 5)),
    )

    assert figures(data, MARCH)["mo_hinh_van_hoa_xa_hoi"] == 1
