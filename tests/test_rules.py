"""Each check is shown to speak, and to stay silent where all is well."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from figures_builders import OCTOBER, YEAR, dataset, record
from figures_sample import sample_year
from rules_builders import JANUARY, WHOLE, flat, grade, model

from reports.figures.rules import check
from reports.findings import Severity, rules
from reports.periods import Period

if TYPE_CHECKING:
    from reports.workbooks.records import Record, Scalar


def test_sample_month_is_in_order() -> None:
    """October of the sample year: only the fund, six times September's, is worth a look."""
    assert [each.code for each in check(sample_year(), OCTOBER)] == [rules.SUDDEN_CHANGE]


def test_sample_year_shows_what_was_built_into_it() -> None:
    """February: a unit missing and one day of reception."""
    found = {each.code for each in check(sample_year(), Period.of_month(YEAR, 2))}

    assert {rules.UNITS_MISSING, rules.SECRETARY_DAYS, rules.NOT_ASSESSED} <= found


def test_every_message_can_be_read() -> None:
    """The sentences of all findings of the sample year fill their slots."""
    months = [Period.of_month(YEAR, month) for month in range(1, 13)]

    for period in (*months, WHOLE):
        assert all(str(each) for each in check(sample_year(), period))


# Between sheets -----------------------------------------------------------------------------------


def test_code_twice() -> None:
    """Two models of one code, and a unit twice in one file; the same unit in two files is fine."""
    other = record("units", 3, "b.xlsx", None, code="MTTQ")
    units = (record("units", 2, code="MTTQ"), other)

    assert flat(rules.CODE_TWICE, model(), model(row=3)) == ["A3"]
    assert flat(rules.CODE_TWICE, *units, record("units", 4, code="MTTQ")) == ["A4"]
    assert flat(rules.CODE_TWICE, model(), model("B", row=3), *units) == []


def test_unknown_reference() -> None:
    """A code that is not there is named with the nearest one; without any list nothing is said."""
    wrong = grade(10, code="DVK-3")
    found = check(dataset(model("DVK-03"), wrong), OCTOBER)
    messages = [each.remedy for each in found if each.code is rules.UNKNOWN_REFERENCE]

    assert messages == ["ghi “DVK-03”, hoặc thêm mã này vào trang “Mô hình Dân vận khéo”."]
    assert flat(rules.UNKNOWN_REFERENCE, model("DVK-03"), grade(10, code="DVK-03")) == []
    assert flat(rules.UNKNOWN_REFERENCE, wrong) == []


@pytest.mark.parametrize(
    ("sheet", "column", "target"),
    [
        ("propaganda", "unit", "units"),
        ("disclosures", "regulation", "regulations"),
        ("opinions", "meeting", "meetings"),
        ("awards", "model", "models"),
    ],
)
def test_unknown_reference_of_each_kind(sheet: str, column: str, target: str) -> None:
    """Units, regulations, meetings and models are looked up wherever they are referred to."""
    known = record(target, code="B", date=dt.date(YEAR, 10, 5))
    values: dict[str, Scalar | None] = {column: "X", "month": 10}

    assert len(flat(rules.UNKNOWN_REFERENCE, known, record(sheet, **values))) == 1


def test_unknown_measure() -> None:
    """A misspelt name in plan or opening is named; labels, tags and funds are known."""
    wrong = record("plan", 2, measure="Số buổi tuyên tuyền", plan=1)
    known = ("Số buổi tuyên truyền, vận động", "so_buoi", "Quỹ Vì người nghèo", "– tập thể")
    rows = [record("plan", row, measure=name) for row, name in enumerate(known, start=2)]
    (told,) = (each for each in check(dataset(wrong), OCTOBER) if "nearest" in each.details)

    assert told.details["nearest"] == "Số buổi tuyên truyền, vận động"
    assert flat(rules.UNKNOWN_MEASURE, wrong) == ["A2"]
    assert flat(rules.UNKNOWN_MEASURE, *rows) == []


def test_quiet_sheets() -> None:
    """A name that is no sheet, and a sheet that is not quiet, are named; a true one is not."""
    unknown = record("quiet", 2, month=10, sheet="Kiểm tra giám sát")
    quiet = record("quiet", 3, month=10, sheet="Kiểm tra")
    row = record("inspections", month=10, type="Định kỳ")

    assert flat(rules.UNKNOWN_QUIET_SHEET, unknown) == ["B2"]
    assert flat(rules.QUIET_BUT_ROWS, quiet, row) == ["B3"]
    assert flat(rules.UNKNOWN_QUIET_SHEET, quiet) == []
    assert flat(rules.QUIET_BUT_ROWS, quiet) == []


def test_opinion_count() -> None:
    """The count is held against the rows where any are given."""
    held = record("meetings", code="HN", date=dt.date(YEAR, 10, 5), opinions=2)
    said = [record("opinions", row, meeting="HN", content="…") for row in (2, 3)]

    assert len(flat(rules.OPINION_COUNT, held, said[0])) == 1
    assert flat(rules.OPINION_COUNT, held, *said) == []
    assert flat(rules.OPINION_COUNT, held) == []


# Within a row -------------------------------------------------------------------------------------


HELD: dict[str, Scalar] = {"venue": "Phòng họp 2", "chair": "Trưởng khối", "opinions": 0}


@pytest.mark.parametrize(
    ("sheet", "column", "values"),
    [
        ("welfare", "amount", {"kind": "Vận động quỹ", "fund": "Khác"}),
        ("welfare", "quantity", {"kind": "Trao quà"}),
        ("meetings", "answered", {"type": "Đối thoại định kỳ", "forwarded": 0, **HELD}),
        ("meetings", "opinions", {"venue": "Phòng họp 2", "chair": "Trưởng khối"}),
        ("issuers", "signer", {"role": "Khối Dân vận"}),
        ("models", "status_on", {"status": "Tạm dừng"}),
        ("models", "target_unit", {"target": 5, "status": "Đang thực hiện"}),
        ("shortcomings", "status_on", {"status": "Đã khắc phục"}),
        ("awards", "decision", {"status": "Đã khen"}),
        ("assessments", "issue", {"grade": "Chưa rõ hiệu quả"}),
        ("disclosures", "late_reason", {"on_time": False}),
        ("tasks", "reason", {"result": "Chậm"}),
    ],
)
def test_required_when(sheet: str, column: str, values: dict[str, Scalar]) -> None:
    """Each condition makes its column due; filled in, nothing is said."""
    dated: dict[str, Scalar] = {"month": 10, "date": dt.date(YEAR, 10, 5), **values}
    if sheet in ("awards", "meetings"):
        del dated["month"]
    full: dict[str, Scalar] = {**dated, column: "…"}

    assert len(flat(rules.REQUIRED_WHEN, record(sheet, **dated))) == 1
    assert flat(rules.REQUIRED_WHEN, record(sheet, **full)) == []


def test_required_when_weighs_what_is_counted() -> None:
    """A missing amount stops the report, a missing reason is noted."""
    amount = record("welfare", month=10, kind="Vận động quỹ", fund="Khác")
    reason = record("disclosures", month=10, on_time=False)
    weights = [
        each.severity
        for each in check(dataset(amount, reason), OCTOBER)
        if each.code is rules.REQUIRED_WHEN
    ]

    assert weights == [Severity.MUST_FIX, Severity.NOTICE]


@pytest.mark.parametrize(
    ("result", "period", "silent"),
    [(None, "Tháng 10", False), ("Hoàn thành", "Tháng 10", True), (None, "Tháng 11", True)],
)
def test_task_of_a_past_period_needs_a_result(
    result: str | None, period: str, *, silent: bool
) -> None:
    """A task whose period is over has a result; one to come needs none."""
    row = record("tasks", period=period, task="Việc", result=result)

    assert (flat(rules.REQUIRED_WHEN, row) == []) is silent


@pytest.mark.parametrize(
    ("day", "silent"),
    [
        (dt.date(YEAR, 10, 14), True),
        (dt.date(YEAR, 9, 25), True),
        (dt.date(YEAR, 10, 28), True),
        (dt.date(YEAR, 8, 14), False),
        (dt.date(YEAR - 1, 10, 14), False),
    ],
)
def test_month_and_date(day: dt.date, *, silent: bool) -> None:
    """A date fits by its calendar month or by the month's closing day; another one is named."""
    row = record("inspections", month=10, date=day, type="Định kỳ")

    assert (flat(rules.MONTH_AND_DATE_DIFFER, row) == []) is silent


@pytest.mark.parametrize(
    ("sheet", "part", "whole"),
    [
        ("supervisions", "accepted", "recommendations"),
        ("disclosures", "opinions_accepted", "opinions"),
        ("meetings", "answered", "opinions"),
        ("meetings", "present", "invited"),
        ("reception", "mediation_done", "mediation_in"),
        ("democracy_units", "attended", "staff"),
    ],
)
def test_part_over_whole(sheet: str, part: str, whole: str) -> None:
    """A part above its whole is named; equal, or with one of them empty, nothing is said."""
    when: dict[str, Scalar] = {"date": dt.date(YEAR, 10, 5)}
    when |= {} if sheet == "meetings" else {"month": 10}
    over, equal, open_ = (
        {**when, part: 3, whole: 2},
        {**when, part: 2, whole: 2},
        {**when, part: 3},
    )

    assert len(flat(rules.PART_OVER_WHOLE, record(sheet, **over))) == 1
    assert flat(rules.PART_OVER_WHOLE, record(sheet, **equal)) == []
    assert flat(rules.PART_OVER_WHOLE, record(sheet, **open_)) == []


def test_answered_and_forwarded_together_are_a_part() -> None:
    """Answered and forwarded opinions are added before they are compared."""
    values: dict[str, Scalar] = {"date": dt.date(YEAR, 10, 5), "opinions": 9}

    assert flat(rules.PART_OVER_WHOLE, record("meetings", answered=8, forwarded=2, **values))
    assert not flat(rules.PART_OVER_WHOLE, record("meetings", answered=8, forwarded=1, **values))


def test_within_power() -> None:
    """No more petitions within the ward's power than received."""
    over, fine = (record("reception", month=10, recommendations=6, within_power=n) for n in (7, 6))

    assert len(flat(rules.WITHIN_POWER_OVER_RECEIVED, over)) == 1
    assert flat(rules.WITHIN_POWER_OVER_RECEIVED, fine) == []


def disclosure(start: dt.date, end: dt.date, term: str = "Khác") -> Record:
    """Return a disclosure posted from one day to another."""
    values: dict[str, Scalar | None] = {"month": 10, "from": start, "to": end, "term": term}
    return record("disclosures", **values)


def test_disclosure_days() -> None:
    """An end before its start, and too few days for the term, are named."""
    start = dt.date(YEAR, 10, 5)
    thirty = "Tối thiểu 30 ngày"

    assert flat(rules.ENDS_BEFORE_START, disclosure(start, dt.date(YEAR, 9, 4))) == ["J2"]
    assert flat(rules.ENDS_BEFORE_START, disclosure(start, start)) == []
    assert flat(rules.POSTED_TOO_SHORT, disclosure(start, dt.date(YEAR, 10, 20), thirty)) == ["J2"]
    assert flat(rules.POSTED_TOO_SHORT, disclosure(start, dt.date(YEAR, 11, 4), thirty)) == []


@pytest.mark.parametrize(
    ("people", "silent"), [(2, False), (12, True), (1500, True), (1503, False)]
)
def test_people_per_session(people: int, *, silent: bool) -> None:
    """Three sessions with 2 people or with 501 each are worth a look."""
    row = record("propaganda", month=10, people=people, sessions=3)

    assert (flat(rules.PEOPLE_PER_SESSION, row) == []) is (silent and people >= 15)


@pytest.mark.parametrize(("amount", "silent"), [(62, False), (62_500_000, True), (0, True)])
def test_odd_amount(amount: int, *, silent: bool) -> None:
    """Money typed in millions is asked about; zero is zero."""
    row = record("welfare", month=10, kind="Trao quà", amount=amount, quantity=1)

    assert (flat(rules.ODD_AMOUNT, row) == []) is silent


# Models -------------------------------------------------------------------------------------------


def test_assessed_not_active() -> None:
    """A model that is paused or not yet registered cannot be effective; paused it may be graded."""
    paused = model(status="Tạm dừng", status_on=dt.date(YEAR, 8, 5))

    assert flat(rules.ASSESSED_NOT_ACTIVE, paused, grade(8)) == ["E2"]
    assert flat(rules.ASSESSED_NOT_ACTIVE, model(registered_on=dt.date(YEAR, 10, 30)), grade(10))
    assert flat(rules.ASSESSED_NOT_ACTIVE, paused, grade(8, "Tạm dừng"), grade(7, row=3)) == []


def test_parts_differ() -> None:
    """A model without a known field, kind or origin makes the parts fall short."""
    lost = model("B", 3, field="Giáo dục")
    mapped = record("lists", word="Giáo dục", stands_for="Kinh tế")

    assert flat(rules.MODEL_PARTS_DIFFER, model(), lost) == ["F3"]
    assert flat(rules.MODEL_PARTS_DIFFER, model(), lost, mapped) == []


def test_graded_twice() -> None:
    """Two assessments of one model in one month are named, in two months not."""
    assert flat(rules.GRADED_TWICE, model(), grade(10), grade(10, row=3)) == ["B3"]
    assert flat(rules.GRADED_TWICE, model(), grade(9), grade(10, row=3)) == []


def test_weak_twice() -> None:
    """Weak two months running is named unless something is done about it."""
    weak = "Còn hình thức, cần điều chỉnh"
    first, second = grade(9, weak), grade(10, weak, row=3)
    acted = grade(10, weak, row=3, next_step="đổi cách làm")
    task = record("tasks", period="Tháng 11", task="Chấn chỉnh mô hình A")

    assert flat(rules.WEAK_TWICE, model(), first, second) == ["E3"]
    assert flat(rules.WEAK_TWICE, model(), first, acted) == []
    assert flat(rules.WEAK_TWICE, model(), first, second, task) == []
    assert flat(rules.WEAK_TWICE, model(), grade(9), second) == []


def test_not_assessed() -> None:
    """A running model that the month's assessment leaves out is named; a paused one is not."""
    paused = model("B", 3, status="Tạm dừng", status_on=JANUARY)

    assert flat(rules.NOT_ASSESSED, model(), model("B", 3), grade(10)) == ["A3"]
    assert flat(rules.NOT_ASSESSED, model(), paused, grade(10)) == []
    assert flat(rules.NOT_ASSESSED, model()) == []


def test_result_before_registration() -> None:
    """A model assessed in February cannot have been registered in April."""
    late = model(registered_on=dt.date(YEAR, 4, 15))

    assert len(flat(rules.RESULT_BEFORE_REGISTRATION, late, grade(2))) == 1
    assert flat(rules.RESULT_BEFORE_REGISTRATION, late, grade(4)) == []


# Months -------------------------------------------------------------------------------------------


def test_units_missing() -> None:
    """Who has not sent is named once anybody has; all in, nothing is said."""
    units = [
        record("units", row, code=code, must_report=True) for row, code in ((2, "A"), (3, "B"))
    ]
    sent = [
        record("submissions", row, month=10, unit=code, received_on=dt.date(YEAR, 10, 20))
        for row, code in ((2, "A"), (3, "B"))
    ]
    found = check(dataset(*units, sent[0]), OCTOBER)

    assert [each.details["units"] for each in found if each.code is rules.UNITS_MISSING] == ["B"]
    assert flat(rules.UNITS_MISSING, *units, *sent) == []
    assert flat(rules.UNITS_MISSING, *units) == []


def test_groups_over_total() -> None:
    """More residential groups than the ward has on that day."""
    assert len(flat(rules.GROUPS_OVER_TOTAL, record("reception", month=10, groups_posted=17))) == 1
    assert flat(rules.GROUPS_OVER_TOTAL, record("reception", month=10, groups_posted=16)) == []
    assert flat(rules.GROUPS_OVER_TOTAL, record("disclosures", month=10, groups=20)) == ["N2"]


def test_balance_below_zero() -> None:
    """More petitions settled than there were: named in the first month, once."""
    opening = record("opening", measure="Đơn còn tồn cuối kỳ", value=1)
    rows = [record("reception", m, month=m, recommendations=1, settled=3) for m in (1, 2)]
    fine = record("reception", month=1, recommendations=1, settled=2)
    january, february = Period.of_month(YEAR, 1), Period.of_month(YEAR, 2)

    assert flat(rules.BALANCE_BELOW_ZERO, opening, *rows, period=february) == ["–"]
    assert flat(rules.BALANCE_BELOW_ZERO, opening, fine, period=january) == []


def test_secretary_days() -> None:
    """Less than two days of reception by the secretary; no row at all says nothing."""
    one, two = (record("reception", month=10, days_secretary=days) for days in (1, 2))

    assert len(flat(rules.SECRETARY_DAYS, one)) == 1
    assert flat(rules.SECRETARY_DAYS, two) == []
    assert flat(rules.SECRETARY_DAYS) == []


def test_few_dialogues() -> None:
    """A year with one periodic dialogue is short of one; a month is not judged."""
    held = [
        record("meetings", row, date=dt.date(YEAR, 6, row), type="Đối thoại định kỳ", answered=0)
        for row in (2, 3)
    ]

    assert len(flat(rules.FEW_DIALOGUES, held[0], period=WHOLE)) == 1
    assert flat(rules.FEW_DIALOGUES, *held, period=WHOLE) == []
    assert flat(rules.FEW_DIALOGUES, held[0]) == []


@pytest.mark.parametrize(("now", "silent"), [(31, False), (30, True), (0, False), (5, True)])
def test_sudden_change(now: int, *, silent: bool) -> None:
    """More than three times last month's, or nothing at all, is worth a look."""
    rows = [record("propaganda", month=9, sessions=10, people=100)]
    rows.append(record("propaganda", 3, month=10, sessions=now, people=100))

    assert (flat(rules.SUDDEN_CHANGE, *rows) == []) is silent
