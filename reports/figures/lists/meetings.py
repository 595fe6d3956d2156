"""The one meeting that judges a period: what its news item and its minutes tell."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from reports.fields import Group
from reports.figures.ledger import about_period, month_of
from reports.figures.lists.supervision import meeting_row
from reports.figures.naming import text
from reports.periods import Span
from reports.workbooks.records import Record

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figures.naming import Own
    from reports.figures.view import Row, View

_DIALOGUE = "Đối thoại"
_NOON, _EVENING = dt.time(12), dt.time(18)


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject."""
    return {"hoi_nghi_danh_gia": _judging_row(view)}


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


def _judging_row(view: View) -> Row:
    record = judging(view) or Record("meetings", "", "", 0)
    return {
        **meeting_row(view, record),
        "buoi": record.text("session") or _session(record),
        "nguoi_ket_luan": record.text("concluder") or record.text("chair"),
    }


def _session(record: Record) -> str:
    time = record.get("time")
    if not isinstance(time, dt.time):
        return ""
    return "Sáng" if time < _NOON else "Chiều" if time < _EVENING else "Tối"


def names(own: Own) -> Names:
    """Return the names of this subject."""
    return {
        "hoi_nghi_danh_gia": Group(
            meaning="hội nghị đánh giá kỳ này: dòng “Về kỳ” đúng kỳ, hoặc họp trong tháng",
            fields=own.row(
                "meetings",
                buoi=text("buổi họp, theo giờ hoặc như đã ghi", "Sáng"),
                nguoi_ket_luan=text("chức vụ, họ tên người kết luận; không ghi thì người chủ trì"),
                danh_sach_y_kien=own.rows("opinions", "các ý kiến tại hội nghị này"),
                danh_sach_ket_luan=own.rows("conclusions", "các kết luận của hội nghị này"),
            ),
        ),
    }
