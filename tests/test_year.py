"""The sample ward's year by quarters, 6, 9 and 12 months, held against plain sums of its tables."""

from __future__ import annotations

import csv
import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from figures_builders import YEAR, dataset, record, sample_months
from figures_year import PERIODS, YEAR_REPORT, an_sen, context, figures, values
from samples.an_sen import TABLES

from reports.figures.indicators import BY_ID
from reports.figures.totals import calculate
from reports.findings import rules
from reports.periods import Month, Period
from reports.vietnamese import parse_number
from reports.workbooks.schema import Measure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reports.workbooks.records import Dataset

    Line = Mapping[str, str]

EARLIER = {
    "sessions": (51, 84, 113),
    "people": (3510, 5720, 7815),
    "disc_n": (31, 50, 69),
    "visits": (66, 101, 135),
    "pet_in": (31, 46, 61),
    "pet_done": (29, 44, 60),
    "fb_in": (118, 183, 246),
    "med_in": (13, 19, 26),
    "med_ok": (11, 16, 22),
    "sup_mttq": (4, 6, 8),
    "sup_gsdtcd": (6, 9, 12),
    "fund_total": (98_000_000, 150_500_000, 251_000_000),
    "insp_sudden": (1, 2, 3),
}
"""What the ward had in the first 6, 9 and 12 months of the year before."""


def lines(table: str, period: Period) -> list[Line]:
    """Return the lines of a table that are typed under a month of the period."""
    months = [str(month.month) for month in period.months]
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [line for line in csv.DictReader(file) if line["Tháng"] in months]


def amount(line: Line, *headers: str) -> Decimal:
    """Return the sum of some numbers of a line, nothing where they are blank."""
    typed = (parse_number(line[header]) for header in headers if line[header])
    return sum((Decimal(each.value) for each in typed if each), Decimal(0))


# Flows, states, rates, distinct counts ----------------------------------------------------------


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.key)
def test_every_indicator_of_the_year_comes_out(period: Period) -> None:
    """What adds up is the sum of its months, what stands is the last of them, and so to date."""
    found, last = figures(period), period.last_month.month

    for id_, typed in sample_months().items():
        indicator = BY_ID["fund_total" if id_ == "fund_mil" else id_]
        values = [value * 1_000_000 for value in typed] if id_ == "fund_mil" else typed
        adds_up = indicator.nature is Measure.FLOW
        now = sum(values[month.month - 1] for month in period.months)

        assert found[indicator.tag] == (now if adds_up else values[last - 1]), id_
        assert found[f"{indicator.tag}_luy_ke"] == (
            sum(values[:last]) if adds_up else values[last - 1]
        ), id_


CRITICISM = ("Phản biện xã hội", "Góp ý")
SUMS: dict[str, tuple[str, Callable[[Line], Decimal | int]]] = {
    "so_buoi": ("tuyen-truyen-van-dong", lambda line: amount(line, "Số buổi")),
    "luot_nguoi_du": ("tuyen-truyen-van-dong", lambda line: amount(line, "Lượt người dự")),
    "tin_bai": ("tuyen-truyen-van-dong", lambda line: amount(line, "Tin, bài")),
    "tien_quy": (
        "an-sinh-quy",
        lambda line: amount(line, "Số tiền (đồng)") if line["Loại"] == "Vận động quỹ" else 0,
    ),
    "tien_qua": (
        "an-sinh-quy",
        lambda line: amount(line, "Số tiền (đồng)") if line["Loại"] == "Trao quà" else 0,
    ),
    "noi_dung_cong_khai": ("cong-khai-qcdc", lambda _: 1),
    "so_cong_khai_cham": ("cong-khai-qcdc", lambda line: line["Đúng hạn"] == "Không"),
    "y_kien_phan_hoi": ("cong-khai-qcdc", lambda line: amount(line, "Số ý kiến phản hồi")),
    "so_cuoc_giam_sat": (
        "giam-sat-phan-bien",
        lambda line: amount(line, "Số cuộc") if line["Loại"] not in CRITICISM else 0,
    ),
    "giam_sat_theo_qcdc": (
        "giam-sat-phan-bien",
        lambda line: (
            amount(line, "Số cuộc")
            if line["QCDC liên quan"] and line["Loại"] not in CRITICISM
            else 0
        ),
    ),
    "kien_nghi_giam_sat": ("giam-sat-phan-bien", lambda line: amount(line, "Kiến nghị")),
    "buoi_tiep_bi_thu": (
        "tiep-dan-don-thu-hoa-giai",
        lambda line: amount(line, "Số buổi tiếp công dân của Bí thư"),
    ),
    "tthc_tiep_nhan": (
        "tiep-dan-don-thu-hoa-giai",
        lambda line: amount(line, "Hồ sơ TTHC tiếp nhận"),
    ),
    "so_cuoc_kiem_tra": ("kiem-tra", lambda _: 1),
    "ton_tai_trong_ky": ("ton-tai-han-che", lambda _: 1),
}


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.key)
def test_flows_are_plain_sums_of_the_tables(period: Period) -> None:
    """Each flow is what adding up the lines of its table by hand gives."""
    for tag, (table, value) in SUMS.items():
        assert figures(period)[tag] == sum(value(line) for line in lines(table, period)), tag


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.key)
def test_rates_are_recomputed_from_the_sums(period: Period) -> None:
    """A rate is the sum of parts over the sum of wholes, of all lines of the period."""
    told = lines("tiep-dan-don-thu-hoa-giai", period)
    part, whole = (
        Decimal(sum(amount(line, header) for line in told))
        for header in ("Hồ sơ TTHC đúng hạn", "Hồ sơ TTHC tiếp nhận")
    )

    assert figures(period)["ty_le_tthc_dung_han"] == round(part * 100 / whole + Decimal("1e-9"), 1)


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.key)
def test_distinct_counts_count_once(period: Period) -> None:
    """A unit checked twice is one unit; a model assessed in every month is one model."""
    units = {
        unit.strip().casefold()
        for line in lines("kiem-tra", period)
        for unit in line["Đơn vị được kiểm tra"].split(";")
    }
    assessed = {
        line["Mã mô hình"]
        for line in lines("danh-gia-mo-hinh", period)
        if line["Kết quả đánh giá"] != "Tạm dừng"
    }

    assert figures(period)["don_vi_duoc_kiem_tra"] == len(units)
    assert figures(period)["mo_hinh_danh_gia_ca_ky"] == len(assessed)


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.key)
def test_what_is_to_be_settled_is_what_was_open_and_what_came_in(period: Period) -> None:
    """Open before, received, settled and open after agree, for petitions and for feedback."""
    found = figures(period)

    for due, open_, received, settled, left in (
        ("don_phai_giai_quyet", "don_ton_dau_ky", "don_tiep_nhan", "don_da_giai_quyet", "don_ton"),
        ("pakn_phai_xu_ly", "pakn_ton_dau_ky", "pakn_tiep_nhan", "pakn_da_xu_ly", "pakn_ton"),
    ):
        assert found[due] == found[open_].amount + found[received].amount
        assert found[due].amount - found[settled].amount == found[left].amount


# The year before --------------------------------------------------------------------------------


@pytest.mark.parametrize(("place", "period"), list(enumerate(PERIODS[4:])), ids=lambda each: each)
def test_same_months_of_the_year_before(place: int, period: Period) -> None:
    """6, 9 and 12 months stand beside the running totals typed, with change and share."""
    found = figures(period)

    for id_, earlier in EARLIER.items():
        tag, before = BY_ID[id_].tag, earlier[place]
        change = found[tag].amount - before

        assert found[f"{tag}_cung_ky"] == before, id_
        assert found[f"{tag}_tang_giam"] == change, id_
        assert found[f"{tag}_tang_giam_pct"].amount == pytest.approx(
            Decimal(change) * 100 / before, abs=Decimal("0.0500001")
        ), id_


def test_quarters_of_the_year_before_are_differences() -> None:
    """The third quarter of 2025 is nine months less six; the first two were never typed."""
    third, fourth = figures(PERIODS[2]), figures(PERIODS[3])

    for id_, (half, nine, year) in EARLIER.items():
        tag = BY_ID[id_].tag
        assert third[f"{tag}_cung_ky"] == nine - half, id_
        assert fourth[f"{tag}_cung_ky"] == year - nine, id_
        assert not figures(PERIODS[0])[f"{tag}_cung_ky"].known, id_


def test_balance_of_the_year_before_is_worked_out() -> None:
    """One petition open on 1 January 2025: with what came in and was settled, 3 in June, 2 at the
    year's end, which is what this year opens with.
    """
    half, third, year = (figures(period) for period in (PERIODS[4], PERIODS[2], YEAR_REPORT))

    assert values(half, "don_ton_dau_ky_cung_ky", "don_ton_cung_ky") == [1, 3]
    assert third["don_ton_dau_ky_cung_ky"] == 3
    assert year["don_ton_cung_ky"] == year["don_ton_dau_ky"] == 2
    assert half["don_phai_giai_quyet_cung_ky"] == 32
    assert half["ty_le_giai_quyet_don_cung_ky"] == Decimal("90.6")
    assert half["ty_le_giai_quyet_don_tang_giam"] == Decimal("-0.9")
    assert not half["pakn_ton_cung_ky"].known


def test_typed_balance_of_the_year_before_wins() -> None:
    """Where the clerk typed what was open, that is taken; without an opening value nothing is."""
    month = record("reception", month=1, recommendations=5, settled=4)
    received = record("plan", 2, measure="Đơn tiếp nhận trong kỳ", earlier_1=9)
    settled = record("plan", 3, measure="Đơn đã giải quyết trong kỳ", earlier_1=8)
    typed = record("plan", 4, measure="Đơn còn tồn cuối kỳ", earlier_1=7)
    january = Period.of_month(YEAR, 1)

    with_, without = (
        calculate(dataset(month, received, settled, *more), january)[0] for more in ((typed,), ())
    )

    assert with_["don_ton_cung_ky"] == 7
    assert not without["don_ton_cung_ky"].known


def test_comparison_across_a_reform_bears_a_note() -> None:
    """The first half of 2025 was before the reform of July, its second half was not."""
    half, third = context(PERIODS[4]), context(PERIODS[2])
    month = context(Period.of_month(YEAR, 5))

    assert half["ghi_chu_so_sanh"] == (
        "So với 6 tháng đầu năm 2025: mô hình tổ chức thay đổi từ ngày 01/7/2025."
    )
    assert third["ghi_chu_so_sanh"] == month["ghi_chu_so_sanh"] == ""


# A ward that begins in November -----------------------------------------------------------------


def begun(*as_of: int) -> Dataset:
    """Return the ward with rows from November only, and its totals at the ends of some months."""
    months = [Month(YEAR, number) for number in range(1, 11)]
    kept = [
        row
        for sheet, rows in an_sen().rows.items()
        for row in rows
        if sheet != "opening" and row.get("month") not in [month.month for month in months]
    ]
    tags = [BY_ID["fund_total" if id_ == "fund_mil" else id_] for id_ in sample_months()]
    openings = [
        record(
            "opening",
            place * 100 + month,
            measure=indicator.tag,
            value=figures(Period.of_month(YEAR, month))[f"{indicator.tag}_luy_ke"].amount,
            as_of=dt.date(YEAR, month, 28),
        )
        for place, indicator in enumerate(tags)
        for month in as_of
        if indicator.nature is Measure.FLOW or indicator.id in ("pet_close", "fb_open")
        if not indicator.id.startswith(("dlg", "sub"))
    ]
    return dataset(*kept, *openings)


def test_ward_that_begins_in_november_reports_a_whole_year() -> None:
    """Totals brought along and two months of rows make the year, and a note says so of each."""
    found, told = calculate(begun(10), YEAR_REPORT)

    for id_ in EARLIER.keys() - {"insp_sudden"}:
        tag = BY_ID[id_].tag
        assert found[tag] == figures(YEAR_REPORT)[tag], id_
        assert found[tag].gaps == (), id_
    assert found["don_ton"] == 3
    labels = [each.message for each in told if each.code is rules.OPENING_COUNTED]
    assert any("hết ngày 31/10/2026" in label and "Lượt người dự" in label for label in labels)


def test_quarter_it_began_in_is_told_from_a_whole_one() -> None:
    """Its fourth quarter lacks October and says so, unless September's total was brought too."""
    fourth = PERIODS[3]
    short = calculate(begun(10), fourth)[0]["so_buoi"]
    whole = calculate(begun(9, 10), fourth)[0]["so_buoi"]

    assert (short.value, short.gaps) == (24, ("tháng 10",))
    assert (whole.value, whole.gaps) == (36, ())
