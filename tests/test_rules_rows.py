"""Checks of rows, months and models that the domain's list names, each heard and not heard."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from figures_builders import OCTOBER, YEAR, record
from rules_builders import HALF, WHOLE, details, flat, model

from reports.figure import Precision
from reports.findings import rules
from reports.periods import Period, Span

QUARTER = Period(Span.QUARTER, YEAR, 3)
LATE, EARLY = dt.date(YEAR, 10, 28), dt.date(YEAR, 10, 14)


@pytest.mark.parametrize(
    ("sheet", "column"), [("inspections", "date"), ("assessments", "date"), ("disclosures", "from")]
)
def test_after_closing(sheet: str, column: str) -> None:
    """A fact of the 28th counts in a month that closed on the 20th: it is named."""
    late, early = (record(sheet, month=10, **{column: day}) for day in (LATE, EARLY))

    assert len(flat(rules.AFTER_CLOSING, late)) == 1
    assert flat(rules.AFTER_CLOSING, early) == []


def test_after_closing_asks_nobody_who_says_what_it_is_about() -> None:
    """A meeting about another period is in its place; one without is named by its own month."""
    held = record("meetings", code="HN", date=LATE, type="Giao ban tháng")
    about = record("meetings", code="HN", date=LATE, type="Giao ban tháng", about="Tháng 10")

    assert flat(rules.AFTER_CLOSING, held) == ["B2"]
    assert flat(rules.AFTER_CLOSING, about) == []


def test_row_twice() -> None:
    """Two rows of one unit and month on a sheet of one row a month would be added up twice."""
    rows = [record("reception", row, month=10, unit="UBND", visits=1) for row in (2, 3)]
    other = record("reception", 3, month=10, unit="ĐU", visits=1)

    assert flat(rules.ROW_TWICE, *rows) == ["A3"]
    assert flat(rules.ROW_TWICE, rows[0], other) == []


def test_model_twice() -> None:
    """A model of the same name is named, with whose it is; different names are not."""
    one, two = model(name="Ngõ hoa", owner="Hội A"), model("B", 3, name="Ngõ  HOA", owner="Hội A")
    chapter = model("B", 3, name="Ngõ hoa", owner="Chi hội 5")

    assert details(rules.MODEL_TWICE, "whose", one, two) == [", cùng đơn vị đăng ký"]
    assert details(rules.MODEL_TWICE, "whose", one, chapter) == [" của Hội A"]
    assert flat(rules.MODEL_TWICE, one, model("B", 3)) == []


def test_recognition_out_of_order() -> None:
    """Outstanding or awarded without recognition, recognised before registered: each is named."""
    day = dt.date(YEAR, 12, 10)
    refused = model(year_result="Không công nhận")
    award = record("awards", date=EARLY, model="A", status="Đã khen", decision="1")
    fine = model(year_result="Công nhận", recognised_on=day, outstanding=True)
    early = model(year_result="Công nhận", recognised_on=dt.date(YEAR, 1, 2))

    assert flat(rules.PARTS_OF_RECOGNITION, model(outstanding=True)) == ["AA2"]
    assert flat(rules.PARTS_OF_RECOGNITION, early) == ["Z2"]
    assert len(flat(rules.PARTS_OF_RECOGNITION, refused, award)) == 1
    assert flat(rules.PARTS_OF_RECOGNITION, fine, award) == []
    assert flat(rules.PARTS_OF_RECOGNITION, model(), award) == []


def test_regulation_silent() -> None:
    """At a quarter's end a regulation without any disclosure is named; in October nobody asks."""
    known = [
        record("regulations", row, code=code, name=f"quy chế {code}", in_force=row != 4)
        for row, code in ((2, "QC1"), (3, "QC2"), (4, "QC3"))
    ]
    used = record("disclosures", month=8, regulation="QC1")
    also = record("disclosures", 3, month=7, regulation="QC2")

    assert details(rules.REGULATION_SILENT, "regulations", *known, used, period=QUARTER) == [
        "quy chế QC2 (QC2)"
    ]
    assert flat(rules.REGULATION_SILENT, *known, used, also, period=QUARTER) == []
    assert flat(rules.REGULATION_SILENT, *known, used, period=OCTOBER) == []


def test_parts_not_whole() -> None:
    """A supervision by a body of no group makes the parts fall short of the whole."""
    known = record("supervisions", month=10, type="Giám sát", body="MTTQ", events=2)
    stray = record("supervisions", 3, month=10, type="Giám sát", body="Ai đó", events=1)

    assert details(rules.PARTS_NOT_WHOLE, "sum", known, stray) == ["2"]
    assert flat(rules.PARTS_NOT_WHOLE, known) == []


@pytest.mark.parametrize(
    ("values", "silent"),
    [
        ({"status": "Đề xuất", "decision": "188/QĐ-UBND"}, False),
        ({"status": "Đã khen", "decision": "188/QĐ-UBND", "form": "Đề nghị khen"}, False),
        ({"status": "Đã khen", "decision": "188/QĐ-UBND", "form": "Giấy khen"}, True),
        ({"status": "Đề xuất", "form": "Đề nghị khen"}, True),
    ],
)
def test_award_contradicts(values: dict[str, str], *, silent: bool) -> None:
    """Only what was decided is an award; a proposal has no decision."""
    assert (flat(rules.AWARD_CONTRADICTS, record("awards", date=EARLY, **values)) == []) is silent


def test_exact_and_approximate() -> None:
    """The same fact told exactly and roughly is named; two topics, or twice exactly, are not."""
    exact = record("propaganda", month=10, unit="A", topic="06 QCDC", people=212, sessions=2)
    rough = record(
        "propaganda",
        3,
        "An Sen.xlsx",
        {"people": Precision.OVER},
        month=10,
        unit="A",
        topic="06 qcdc",
        people=200,
        sessions=2,
    )
    other = replace(rough, values={**rough.values, "topic": exact.values["unit"]})

    assert details(rules.EXACT_AND_APPROXIMATE, "here", exact, rough) == ["trên 200"]
    assert flat(rules.EXACT_AND_APPROXIMATE, exact, other) == []
    assert flat(rules.EXACT_AND_APPROXIMATE, exact, replace(exact, row=3)) == []


@pytest.mark.parametrize("period", [HALF, WHOLE])
def test_a_longer_period_is_asked_the_same(period: Period) -> None:
    """What contradicts itself in a month is told in every report that holds the month."""
    row = record("awards", date=dt.date(YEAR, 6, 5), status="Đề xuất", decision="1")

    assert len(flat(rules.AWARD_CONTRADICTS, row, period=period)) == 1
