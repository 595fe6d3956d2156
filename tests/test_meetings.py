"""The meeting that judges a period, and the news item made of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from figures_builders import OCTOBER, YEAR, dataset, record

from reports.documents.outline import read_outline
from reports.figures.context import open_view
from reports.figures.lists.meetings import judging, rows
from reports.figures.rules import check
from reports.findings import ReportsError, Severity
from reports.findings.rules import TITLES_DIFFER
from reports.findings.run import NEEDED_FACT_MISSING
from reports.periods import Period, Span
from reports.pipeline import Request, build_report

if TYPE_CHECKING:
    from pathlib import Path

    from reports.workbooks.records import Record, Scalar


def held(row: int, code: str, day: dt.date, **values: Scalar | None) -> Record:
    """Return a meeting, a monthly one unless told otherwise."""
    kept: dict[str, Scalar | None] = {"type": "Giao ban tháng", **values}
    return record("meetings", row, "An Sen.xlsx", None, code=code, date=day, **kept)


def judged(period: Period, *meetings: Record) -> str:
    """Return the code of the meeting that judges a period, empty if there is none."""
    view, _ = open_view(dataset(*meetings, year=YEAR), period)
    found = judging(view)
    return found.text("code") if found else ""


def told(meeting: Record) -> dict[str, object]:
    """Return what a template gets of the one meeting of October."""
    view, _ = open_view(dataset(meeting, year=YEAR), OCTOBER)
    row = rows(view)["hoi_nghi_danh_gia"]
    assert isinstance(row, dict)
    return row


def test_the_meeting_about_the_month_judges_it() -> None:
    """A briefing of November about October judges October, not one held in October."""
    before = held(2, "HN-10", dt.date(YEAR, 10, 12), about="Tháng 9")
    after = held(3, "HN-11", dt.date(YEAR, 11, 12), about="Tháng 10")

    assert judged(OCTOBER, before, after) == "HN-11"
    assert judged(Period.of_month(YEAR, 9), before, after) == "HN-10"


def test_a_meeting_about_nothing_else_judges_its_own_month() -> None:
    """Without any about the month, the first one held in it does, dialogues left aside."""
    talk = held(2, "DT-01", dt.date(YEAR, 10, 2), type="Đối thoại đột xuất")
    survey = held(3, "KS-01", dt.date(YEAR, 10, 5), type="Khảo sát chuyên đề")

    assert judged(OCTOBER, talk, survey) == "KS-01"
    assert judged(OCTOBER, talk) == ""


def test_a_year_is_judged_by_the_conference_of_january() -> None:
    """The conference of the next January says which year it is about; a month's does not do."""
    month = held(2, "HN-12", dt.date(YEAR, 12, 14))
    conference = held(3, "TK", dt.date(YEAR + 1, 1, 18), about=f"Năm {YEAR}")
    year = Period(Span.YEAR, YEAR)

    assert judged(year, month, conference) == "TK"
    assert judged(year, month) == ""


@pytest.mark.parametrize(
    ("typed", "time", "session"),
    [
        ("", dt.time(8), "Sáng"),
        ("", dt.time(14), "Chiều"),
        ("", dt.time(18, 30), "Tối"),
        ("Chiều", None, "Chiều"),
        ("", None, ""),
    ],
)
def test_part_of_the_day_follows_the_hour(typed: str, time: dt.time | None, session: str) -> None:
    """The hour tells morning, afternoon or evening; where it is unknown the clerk says so."""
    meeting = held(2, "HN-10", dt.date(YEAR, 10, 12), session=typed or None, time=time)

    assert told(meeting)["buoi"] == session


def test_the_chair_concludes_unless_another_is_named() -> None:
    """Who concludes is the chair where no other is typed."""
    day = dt.date(YEAR, 10, 12)
    alone = held(2, "HN-10", day, chair="Bí thư Đinh Công Vịnh")
    other = held(2, "HN-10", day, chair="Trưởng khối", concluder="Bí thư Đinh Công Vịnh")

    assert told(alone)["nguoi_ket_luan"] == "Bí thư Đinh Công Vịnh"
    assert told(other)["nguoi_ket_luan"] == "Bí thư Đinh Công Vịnh"


# One person's titles -----------------------------------------------------------------------------


def quarrels(**people: str) -> list[str]:
    """Return the titles that are told to differ in the row of one meeting of October."""
    meeting = held(2, "HN-10", dt.date(YEAR, 10, 12), **people)
    findings = check(dataset(meeting, year=YEAR), OCTOBER)
    return [str(each.details["typed"]) for each in findings if each.code is TITLES_DIFFER]


def test_two_titles_of_one_person_are_told() -> None:
    """The chair who concludes under another title is named with both."""
    chair = "Bí thư Đảng ủy, Trưởng Ban Chỉ đạo Đinh Công Vịnh"
    other = "Bí thư Thường trực Đảng ủy, Trưởng Ban Chỉ đạo Đinh Công Vịnh"

    assert quarrels(chair=chair, concluder=other) == [other]


@pytest.mark.parametrize(
    "other",
    [
        "Bí thư Đảng ủy Đinh Công Vịnh",
        "Bí thư Đảng ủy phường, Trưởng Ban Chỉ đạo Đinh Công Vịnh",
        "Chủ tịch UBND phường Mạc Văn Thuận",
        "Tổ trưởng TDP 4",
    ],
)
def test_a_shorter_title_and_another_person_are_no_quarrel(other: str) -> None:
    """A title in short, one with the ward's word, somebody else and no name at all are left."""
    chair = "Bí thư Đảng ủy, Trưởng Ban Chỉ đạo Đinh Công Vịnh"

    assert quarrels(chair=chair, concluder=other) == []


# The news item -----------------------------------------------------------------------------------


def asked(root: Path, folder: Path, report_type: str, period: str) -> Request:
    """Return what asks for a paper of the sample ward."""
    return Request(
        report_type=report_type,
        period=period,
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
        target=folder / "out.docx",
    )


def test_news_of_october(root: Path, tmp_path: Path) -> None:
    """The briefing of 12 November tells October: figures, shortcomings, opinions, conclusions."""
    outcome = build_report(asked(root, tmp_path, "tin-bai", "2026-10"))

    outline = read_outline(outcome.path.read_bytes())
    for words in (
        "[Tên tin] Khối Dân vận Đảng ủy phường tổ chức giao ban công tác dân vận tháng 10",
        "Sáng ngày 12/11/2026, tại phòng họp 2",
        "12 buổi tuyên truyền, vận động với 905 lượt người dự",
        "đã có 03 ý kiến phát biểu, tập trung vào: đề nghị bố trí thêm điểm tập kết rác",
        "1. Vận động 05 hộ còn lại bàn giao mặt bằng đường Ven Sông",
        "tặng giấy khen cho 01 cá nhân có thành tích trong công tác hòa giải ở cơ sở.",
    ):
        assert words in outline
    assert "ĐẢNG CỘNG SẢN" not in outline


@pytest.mark.parametrize(
    ("report_type", "period", "lacking"),
    [
        ("tin-bai", "2026", "hội nghị đánh giá kỳ này"),
        ("chuyen-de", "2026-10", "tên chuyên đề"),
    ],
)
def test_a_paper_without_what_it_is_about_is_refused(
    report_type: str, period: str, lacking: str, root: Path, tmp_path: Path
) -> None:
    """No meeting, no news item; no theme, no report on it: what is missing is named."""
    with pytest.raises(ReportsError) as caught:
        build_report(asked(root, tmp_path, report_type, period))

    worst = [each for each in caught.value.findings if each.severity is Severity.MUST_FIX]
    assert [each.code for each in worst] == [NEEDED_FACT_MISSING]
    assert lacking in worst[0].message
    assert not (tmp_path / "out.docx").exists()
