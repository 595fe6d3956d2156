"""The one meeting that judges a period: what its invitation, minutes, notice and news tell."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from reports.fields import Group
from reports.figures.ledger import about_period, month_of
from reports.figures.lists.conclusions import conclusion_names
from reports.figures.lists.supervision import meeting_row
from reports.figures.naming import flag, text, words
from reports.figures.rules.titles import name_and_title
from reports.figures.view import distinct_texts
from reports.periods import Span
from reports.vietnamese import fold, lower_first
from reports.workbooks.records import Record

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figures.naming import Own
    from reports.figures.view import Row, View

_DIALOGUE = "Đối thoại"
_MEETING = "hội nghị"
_NOON, _EVENING = dt.time(12), dt.time(18)
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_PARTS = re.compile(r"[;\n]")
_TOLD_OF_IT = ("present", "opinions", "ended_at", "concluder_says")
"""The columns that nobody can fill in before the meeting."""


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject."""
    record = judging(view) or Record("meetings", "", "", 0)
    code = record.text("code")
    agenda = [row for row in view.ledger.dataset.of("agenda") if row.text("meeting") == code]
    return {"hoi_nghi_danh_gia": _judging_row(view, record), "chuong_trinh": view.rows(agenda)}


def judging(view: View) -> Record | None:
    """Return the meeting that judges the period, None if none is recorded.

    That is the one said to be about this very period; for a month, else the first meeting held in
    it that is neither a dialogue nor about another period.
    """
    year = view.period.year
    held = [row for row in view.records("meetings") if not row.text("type").startswith(_DIALOGUE)]
    named = [row for row in held if about_period(row, year) == view.period]
    if named or view.period.span is not Span.MONTH:
        return next(iter(named), None)
    own = [row for row in held if "about" not in row and month_of(row, year) == view.last]
    return next(iter(own), None)


def meeting_name(view: View) -> str:
    """Return what the meeting that judges the period is called within a sentence."""
    record = judging(view)
    subject = lower_first(record.text("subject").strip().rstrip(".")) if record else ""
    subject = subject or f"giao ban công tác dân vận {view.period.full_name}"
    return subject if fold(subject).startswith(fold(_MEETING)) else f"{_MEETING} {subject}"


def _judging_row(view: View, record: Record) -> Row:
    row = meeting_row(view, record)
    day, time = record.day("date"), record.get("time")
    return {
        **row,
        "ten_goi": meeting_name(view),
        "buoi": record.text("session") or _session(record),
        "thu": _WEEKDAYS[day.weekday()] if day else "",
        "gio_hop": _hour(time),
        "gio_het": _hour(record.get("ended_at")),
        "moi_du": _parted(record.text("attendance")),
        "vang": _parted(record.text("absent")),
        "chuan_bi_y": _parted(record.text("preparation")),
        "chu_tri_ho_ten": _person(record.text("chair")),
        "thu_ky_ho_ten": _person(record.text("secretary")),
        "nguoi_ket_luan": record.text("concluder") or record.text("chair"),
        "da_hop": bool(row["danh_sach_y_kien"] or row["danh_sach_ket_luan"])
        or any(column in record for column in _TOLD_OF_IT),
    }


def _session(record: Record) -> str:
    time = record.get("time")
    if not isinstance(time, dt.time):
        return ""
    return "Sáng" if time < _NOON else "Chiều" if time < _EVENING else "Tối"


def _hour(time: object) -> str:
    return f"{time.hour:02} giờ {time.minute:02}" if isinstance(time, dt.time) else ""


def _parted(typed: str) -> list[str]:
    return distinct_texts(part.strip().lstrip("-").strip() for part in _PARTS.split(typed))


def _person(clause: str) -> str:
    """Return the name in “office name” or “name, office”, empty where there is none."""
    alone = _PARTS.split(clause)[0].strip()
    person, _ = name_and_title(alone)
    first = alone.split(",", maxsplit=1)[0].strip()
    return person or name_and_title(f"- {first}")[0]


def names(own: Own) -> Names:
    """Return the names of this subject."""
    told: Names = {
        "ten_goi": text("hội nghị viết trong câu", "hội nghị giao ban công tác dân vận tháng 10"),
        "buoi": text("buổi họp, theo giờ hoặc như đã ghi", "Sáng"),
        "thu": text("thứ trong tuần của ngày họp", "thứ Năm"),
        "gio_hop": text("giờ họp viết trong câu", "08 giờ 00"),
        "gio_het": text("giờ kết thúc viết trong câu", "10 giờ 30"),
        "moi_du": words("từng thành phần mời", "Thành viên Khối Dân vận"),
        "vang": words("từng người vắng, lý do"),
        "chuan_bi_y": words("từng ý của cột Chuẩn bị"),
        "chu_tri_ho_ten": text("họ tên người chủ trì", "Lương Thị Hòa"),
        "thu_ky_ho_ten": text("họ tên thư ký", "Khương Thị Dịu"),
        "nguoi_ket_luan": text("chức vụ, họ tên người kết luận; không ghi thì người chủ trì"),
        "da_hop": flag("đã ghi số có mặt, ý kiến hoặc kết luận"),
    }
    return {
        "hoi_nghi_danh_gia": Group(
            meaning="hội nghị đánh giá kỳ này: dòng “Về kỳ” đúng kỳ, hoặc họp trong tháng",
            fields=own.row(
                "meetings",
                **told,
                danh_sach_y_kien=own.rows("opinions", "các ý kiến tại hội nghị này"),
                danh_sach_ket_luan=conclusion_names(own),
            ),
        ),
        "chuong_trinh": own.rows("agenda", "chương trình của hội nghị đánh giá kỳ này"),
    }
