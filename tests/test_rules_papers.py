"""Checks of signing days, tasks, offices, running totals and comparisons: heard, and not heard."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from figures_builders import OCTOBER, YEAR, dataset, fact, record
from figures_sample import sample_year
from rules_builders import CLOSING, HALF, WHOLE, details, flat, told

from reports.figure import total
from reports.figures.calculation import Sum
from reports.figures.compare import compared
from reports.figures.desk import figure_of, open_desk
from reports.figures.indicators import INDICATORS
from reports.figures.rules import check
from reports.findings import rules
from reports.periods import Period, Span
from reports.workbooks.schema import Measure

if TYPE_CHECKING:
    from reports.workbooks.records import Record

NEW_MODEL = fact("Mô hình tổ chức", "Từ 01/7/2025", row=52)
QUARTERS = tuple(Period(Span.QUARTER, YEAR, index) for index in (1, 2, 3, 4))


def october(day: int) -> dt.date:
    """Return a day of October."""
    return dt.date(YEAR, 10, day)


# Signing ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("signed", "silent"),
    [(october(15), False), (october(20), True), (october(25), True), (None, True)],
)
def test_signed_before_closing(signed: dt.date | None, *, silent: bool) -> None:
    """A report signed before its figures close tells figures that do not exist yet."""
    row = record("documents", period="Tháng 10", type="Tháng", signed_on=signed)

    assert (flat(rules.SIGNED_BEFORE_CLOSING, row) == []) is silent


def test_document_period() -> None:
    """A month's row that says it is the year's report is used by none, and is named."""
    wrong = record("documents", period="Tháng 10", type="Năm")
    fine = [
        record("documents", 2, period="Tháng 10", type="Tháng"),
        record("documents", 3, period="Quý III", type="Quý"),
        record("documents", 4, period="Tháng 10", type="Đơn vị"),
    ]

    assert flat(rules.DOCUMENT_PERIOD, wrong) == ["B2"]
    assert flat(rules.DOCUMENT_PERIOD, *fine) == []


def late_return(received: dt.date) -> list[Record]:
    """Return a unit, January's signed report, and the unit's return of January."""
    return [
        record("units", code="MN", short_name="MN Sao Khuê", must_report=True),
        record("documents", period="Tháng 1", type="Tháng", signed_on=dt.date(YEAR, 1, 22)),
        record("submissions", month=1, unit="MN", received_on=received),
    ]


def test_late_corrections() -> None:
    """What came in after January's report was signed is told with every longer period."""
    late, in_time = late_return(dt.date(YEAR, 1, 26)), late_return(dt.date(YEAR, 1, 22))

    assert details(rules.LATE_CORRECTION, "late", *late, period=HALF) == [
        "MN Sao Khuê tháng 1 (26/01/2026)"
    ]
    assert flat(rules.LATE_CORRECTION, *in_time, period=HALF) == []
    assert flat(rules.LATE_CORRECTION, *late, period=OCTOBER) == []


@pytest.mark.parametrize("id_", [each.id for each in INDICATORS if each.nature is Measure.FLOW])
def test_a_longer_period_is_the_sum_of_its_months(id_: str) -> None:
    """The four quarters of the sample year are its half-years, and those the year (domain V25)."""
    desk = open_desk(sample_year(), WHOLE)
    indicator = desk.by_id[id_]
    year = figure_of(desk, indicator, WHOLE.months)
    quarters = [figure_of(desk, indicator, each.months) for each in QUARTERS]

    if isinstance(indicator.how, Sum):
        assert year.amount == total(quarters).amount
        assert figure_of(desk, indicator, HALF.months).amount == total(quarters[:2]).amount
        assert year >= quarters[0]


# Tasks --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("due", "signed", "silent"),
    [
        (dt.date(YEAR, 9, 11), None, False),
        (dt.date(YEAR, 11, 11), None, True),
        (dt.date(YEAR, 10, 24), october(25), False),
        (dt.date(YEAR, 10, 24), None, True),
        (None, october(25), True),
    ],
)
def test_due_before_signing(due: dt.date | None, signed: dt.date | None, *, silent: bool) -> None:
    """A deadline that is past when the report is signed was copied from a draft."""
    paper = record("documents", period="Tháng 10", type="Tháng", signed_on=signed)
    task = record("tasks", period="Tháng 11", task="Việc", due=due)

    assert (flat(rules.DUE_BEFORE_SIGNING, paper, task) == []) is silent


def test_not_answered() -> None:
    """A shortcoming or conclusion is answered by a task that takes it up, or is no longer open."""
    issue = record("shortcomings", month=10, issue="Một số hộ còn đổ rác sai giờ", status="Mới")
    mended = record(
        "shortcomings",
        month=10,
        issue="Một số hộ còn đổ rác sai giờ",
        status="Đã khắc phục",
        status_on=october(19),
    )
    task = record("tasks", period="Tháng 11", task="Kiểm tra giờ đổ rác một số hộ TDP 6")
    other = record("tasks", period="Tháng 11", task="Phát tờ rơi về 06 QCDC cho 16 TDP")
    held = record("meetings", code="HN", date=october(12))
    concluded = record("conclusions", meeting="HN", number=1, content="Phát tờ rơi cho 16 TDP")

    assert details(rules.NOT_ANSWERED, "what", issue, other) == ["tồn tại"]
    assert details(rules.NOT_ANSWERED, "what", held, concluded, task) == ["kết luận"]
    assert flat(rules.NOT_ANSWERED, issue, task) == []
    assert flat(rules.NOT_ANSWERED, mended) == []
    assert flat(rules.NOT_ANSWERED, held, concluded, other) == []


# Offices ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("chair", "silent"),
    [
        ("Chủ tịch UBND phường Mạc Văn Thuận", True),
        ("Chủ tịch UBND phường Đinh Công Vịnh", False),
        ("Bí thư Đảng ủy, Chủ tịch HĐND phường Đinh Công Vịnh", True),
        ("Phó Bí thư Đảng ủy Đinh Công Vịnh", False),
        ("Phó Chủ tịch UBND phường Lê Văn Ba", True),
        ("Bí thư Đảng ủy Đinh Công Vịnh; Chủ tịch UBND phường Mạc Văn Thuận", True),
        ("Tổ trưởng TDP 4", True),
        ("Mạc Văn Thuận", True),
    ],
)
def test_titles_differ(chair: str, *, silent: bool) -> None:
    """A chair whose office is another's, or who holds another office, is named."""
    board = [
        record(
            "board", 2, board="BCĐ QCDC", person="Mạc Văn Thuận", position="Chủ tịch UBND phường"
        ),
        record(
            "board",
            3,
            board="BCĐ QCDC",
            person="Đinh Công Vịnh",
            position="Bí thư Đảng ủy, Chủ tịch HĐND phường",
        ),
    ]
    held = record("meetings", code="HN", date=october(5), chair=chair)

    assert (flat(rules.TITLES_DIFFER, *board, held) == []) is silent


def test_heads_differ() -> None:
    """Who signs as head of the bloc is its head; a deputy signs for nobody else."""
    head = record("board", board="Khối Dân vận", person="Lương Thị Hòa", role="Trưởng")
    values = {"role": "Khối Dân vận", "position": "TRƯỞNG KHỐI"}
    other = record("issuers", signer="Kiều Thị Vân", **values)
    same = record("issuers", signer="Lương Thị Hoà", **values)
    deputy = record(
        "issuers", signer="Kiều Thị Vân", role="Khối Dân vận", position="PHÓ TRƯỞNG KHỐI"
    )

    assert len(flat(rules.TITLES_DIFFER, head, other)) == 1
    assert flat(rules.TITLES_DIFFER, head, same) == []
    assert flat(rules.TITLES_DIFFER, head, deputy) == []


# Totals and comparisons ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "silent"),
    [
        ({"unit_of": "%", "nature": "Cộng dồn"}, False),
        ({"unit_of": "điểm", "name": "Tỷ lệ hộ khá", "nature": "Cộng dồn"}, False),
        ({"unit_of": "%", "nature": "Tỷ lệ"}, True),
        ({"unit_of": "người", "nature": "Cộng dồn"}, True),
    ],
)
def test_rates_added_up(values: dict[str, str], *, silent: bool) -> None:
    """A rate of the ward's own is never summed over months."""
    row = record("extra", **{"code": "x", "name": "Chỉ tiêu", **values})

    assert (flat(rules.RATE_ADDED_UP, row) == []) is silent


def test_a_plan_cannot_give_an_indicator_another_nature() -> None:
    """Open petitions are a state; who calls them a flow is told so."""
    wrong, right = (
        record("plan", measure="Đơn còn tồn cuối kỳ", nature=nature)
        for nature in ("Cộng dồn", "Số cuối kỳ")
    )

    assert details(rules.RATE_ADDED_UP, "nature", wrong) == ["Số cuối kỳ"]
    assert flat(rules.RATE_ADDED_UP, right) == []


def test_no_state_is_added_up_and_no_rate_averaged() -> None:
    """The year's states are December's, its rates those of the year's sums (domain V23)."""
    desk = open_desk(sample_year(), WHOLE)

    for each in desk.indicators:
        year = figure_of(desk, each, WHOLE.months)
        if each.nature is Measure.STATE and each.id in ("pet_close", "models_active", "tdp_full"):
            assert year == figure_of(desk, each, WHOLE.months[-1:])
        if each.nature is Measure.STATE:
            assert not isinstance(each.how, Sum), each.id
    settled = figure_of(desk, desk.by_id["pet_done"], WHOLE.months).amount
    received = figure_of(desk, desk.by_id["pet_in"], WHOLE.months).amount
    rate = figure_of(desk, desk.by_id["pet_rate"], WHOLE.months)
    assert float(rate.amount) == round(100 * settled / (received + 2), 1)


def test_running_totals() -> None:
    """A running total that falls is named; so is an opening below what the months add up to."""
    falling = record("plan", measure="Lượt người dự", earlier_6=3510, earlier_9=3010)
    rising = record("plan", measure="Lượt người dự", earlier_6=3510, earlier_9=5720)
    low, high = (
        record("opening", measure="Số buổi tuyên truyền, vận động", value=n, as_of=HALF_END)
        for n in (40, 60)
    )
    typed = record("propaganda", month=3, sessions=52, people=600)

    assert flat(rules.RUNNING_TOTAL_FALLS, falling) == ["L2"]
    assert flat(rules.RUNNING_TOTAL_FALLS, low, typed) == ["B2"]
    assert flat(rules.RUNNING_TOTAL_FALLS, rising, high, typed) == []


HALF_END = dt.date(YEAR, 6, 30)
EARLIER = record("plan", measure="Lượt người dự", earlier_6=3510, earlier_12=7815)


def test_not_comparable() -> None:
    """Half a year before the reform is another ward's; nothing to compare, nothing is said."""
    old = fact("Mô hình tổ chức", "Trước 01/7/2025", row=52)

    assert "01/7/2025" in details(rules.NOT_COMPARABLE, "why", EARLIER, NEW_MODEL, period=HALF)[0]
    assert flat(rules.NOT_COMPARABLE, NEW_MODEL, period=HALF) == []
    assert flat(rules.NOT_COMPARABLE, EARLIER, old, period=HALF) == []


def test_another_closing_day_or_area_is_another_rule() -> None:
    """Last year's workbook says how the ward closed and how large it was then."""
    then = [
        fact("Ngày chốt số liệu (trong tháng)", "14", dt.date(YEAR - 1, 1, 1), row=60),
        fact("Diện tích tự nhiên", "5,1", dt.date(YEAR - 1, 1, 1), row=61),
    ]
    now = [
        fact("Ngày chốt số liệu (trong tháng)", "20", dt.date(YEAR, 1, 1), row=62),
        fact("Diện tích tự nhiên", "4,2", dt.date(YEAR, 1, 1), row=63),
    ]
    found = check(dataset(*then, *now, EARLIER, year=YEAR), HALF)
    (why,) = (each.details["why"] for each in found if each.code is rules.NOT_COMPARABLE)

    assert "ngày 14" in why
    assert "5,1" in why
    assert rules.NOT_COMPARABLE not in {each.code for each in check(dataset(CLOSING), HALF)}


def test_small_bases() -> None:
    """A base below five is told, for its share says little; against nothing there is no share."""
    small, large = (record("plan", measure="Hòa giải thành", earlier_6=base) for base in (4, 11))
    nothing = record("plan", measure="Hòa giải thành", earlier_6=0)
    row = record("reception", month=3, mediation_done=6, mediation_in=6)

    assert len(told(rules.SMALL_BASE, small, row, period=HALF)) == 1
    assert flat(rules.SMALL_BASE, large, row, period=HALF) == []
    assert flat(rules.SMALL_BASE, nothing, row, period=HALF) == []


def test_against_nothing_there_is_no_share() -> None:
    """A change against zero is printed as a number only (domain V27)."""
    nothing = record("plan", measure="Hòa giải thành", earlier_6=0)
    row = record("reception", month=3, mediation_done=6, mediation_in=6)
    desk = open_desk(dataset(nothing, row), HALF)
    (one,) = (each for each in compared(desk, HALF) if each.indicator.id == "med_ok")
    figures = dict(one.by_suffix)

    assert figures["_tang_giam"] == 6
    assert not figures["_tang_giam_pct"].known


def test_funds_over_total() -> None:
    """The plans of single funds cannot exceed that of all funds."""
    whole = record("plan", measure="Tiền vận động các quỹ", unit_of="triệu đồng", plan=280)
    parts = [
        record("plan", 3, measure="Quỹ Vì người nghèo", unit_of="triệu đồng", plan=150),
        record("plan", 4, measure="Quỹ Đền ơn đáp nghĩa", plan=140_000_000),
    ]

    assert flat(rules.FUNDS_OVER_TOTAL, whole, *parts) == ["C2"]
    assert flat(rules.FUNDS_OVER_TOTAL, whole, parts[0]) == []
