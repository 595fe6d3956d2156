"""Lists of tasks, shortcomings, causes and returns sent by units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Rows
from reports.figure import Figure
from reports.figures.calculation import Sending
from reports.figures.models import DELAYED, DONE, RUNNING, is_mended, open_issues, task_result
from reports.figures.naming import day, figure, flag, text, words
from reports.figures.raw import next_tasks
from reports.figures.sending import sendings
from reports.figures.states import tasks_of
from reports.figures.view import distinct_texts
from reports.vietnamese import short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reports.fields import Names
    from reports.figures.naming import Own
    from reports.figures.sending import UnitSending
    from reports.figures.view import Row, View
    from reports.periods import Month
    from reports.workbooks.records import Record

    ByMonth = Mapping[Month, Mapping[str, UnitSending]]


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject."""
    tasks = [_task(view, row) for row in tasks_of(view.ledger, view.period.months)]
    unmended = open_issues(view.ledger, view.last)
    return {
        "nhiem_vu_ky_nay": tasks,
        "nhiem_vu_bi_cham": [row for row in tasks if row["cham"]],
        "nhiem_vu_ky_sau": [
            {**view.row(row), "stt": str(place)}
            for place, row in enumerate(next_tasks(view), start=1)
        ],
        "ton_tai": [_issue(view, row) for row in unmended],
        "ton_tai_da_khac_phuc": view.rows(_mended(view)),
        "nguyen_nhan_khach_quan": distinct_texts(row.text("objective_cause") for row in unmended),
        "nguyen_nhan_chu_quan": distinct_texts(row.text("subjective_cause") for row in unmended),
        **_sending(view),
    }


def _task(view: View, record: Record) -> Row:
    result = task_result(record, view.closing)
    return {
        **view.row(record),
        "ket_qua_cuoi_ky": result,
        "hoan_thanh": result == DONE,
        "dang_thuc_hien": result == RUNNING,
        "cham": result == DELAYED,
    }


def _issue(view: View, record: Record) -> Row:
    months = [month.month for month in view.period.months]
    return {**view.row(record), "moi": record.get("month") in months}


def _mended(view: View) -> list[Record]:
    first = view.ledger.closing(view.period.months[0].shifted(-1))
    rows = view.ledger.of_year("shortcomings", view.period.year)
    return [row for row in rows if is_mended(row, first, view.closing)]


def _sending(view: View) -> dict[str, object]:
    months = view.period.year_to_date
    by_month = {
        month: {each.code: each for each in sendings(view.ledger, month)}
        for month in months
        if view.ledger.rows("submissions", month)
    }
    last = by_month.get(view.last, {}).values()
    late = [
        {"don_vi": view.short_name(each.code), "ngay": each.received_on or ""}
        for month in view.period.months
        for each in by_month.get(month, {}).values()
        if each.state is Sending.LATE
    ]
    units = dict.fromkeys(code for each in by_month.values() for code in each)
    return {
        "nop_bao_cao": [_unit(view, code, by_month) for code in units],
        "nop_muon": late,
        "nop_muon_theo_don_vi": _times(view, by_month, Sending.LATE),
        "chua_nop_theo_don_vi": _times(view, by_month, Sending.MISSING),
        "don_vi_cham": _units(view, last, Sending.LATE),
        "don_vi_thieu": _units(view, last, Sending.MISSING),
    }


def _times(view: View, by_month: ByMonth, state: Sending) -> list[Row]:
    """Return how often each unit was in a state in the months of the period, in which of them."""
    found: dict[str, list[tuple[Month, UnitSending]]] = {}
    for month in view.period.months:
        for code, each in by_month.get(month, {}).items():
            if each.state is state:
                found.setdefault(code, []).append((month, each))
    return [
        {
            "don_vi": view.short_name(code),
            "so_lan": Figure(len(times), tuple(each.cell for _, each in times), unit="lần"),
            "thang": [str(month.month) for month, _ in times],
        }
        for code, times in found.items()
    ]


def _units(view: View, sent: Iterable[UnitSending], state: Sending) -> list[str]:
    return [view.short_name(each.code) for each in sent if each.state is state]


def _unit(view: View, code: str, by_month: ByMonth) -> Row:
    sent = {month.month: each[code] for month, each in by_month.items() if code in each}
    days = [_day(sent.get(number)) for number in range(1, 13)]
    on_time = [each for each in sent.values() if each.state is Sending.ON_TIME]
    return {
        "don_vi": view.short_name(code),
        "ten_don_vi": view.name(code),
        "thang": days,
        **{f"thang_{number}": day for number, day in enumerate(days, start=1)},
        "dung_han": Figure(len(on_time), tuple(each.cell for each in on_time)),
        "tong": Figure(len(sent), tuple(dict.fromkeys(each.due_cell for each in sent.values()))),
    }


def _day(sent: UnitSending | None) -> str:
    if sent is None:
        return ""
    day = sent.received_on
    return short_date(day).rpartition("/")[0] if day else "–"


_OFTEN: Names = {
    "don_vi": text("tên gọi tắt của đơn vị", "MN Sao Khuê"),
    "so_lan": figure("số lần trong kỳ", "2"),
    "thang": words("các tháng", "6; 10"),
}
_SENT_BADLY: Names = {
    "nop_muon_theo_don_vi": Rows(meaning="đơn vị nộp muộn, số lần trong kỳ", fields=_OFTEN),
    "chua_nop_theo_don_vi": Rows(meaning="đơn vị không nộp, số lần trong kỳ", fields=_OFTEN),
}


def names(own: Own) -> Names:
    """Return the names of this subject."""
    task = {
        "ket_qua_cuoi_ky": text("kết quả vào ngày chốt", "Hoàn thành"),
        "hoan_thanh": flag("đã hoàn thành"),
        "dang_thuc_hien": flag("đang thực hiện"),
        "cham": flag("chậm"),
    }
    return {
        "nhiem_vu_ky_nay": own.rows("tasks", "nhiệm vụ phải làm trong kỳ này", **task),
        "nhiem_vu_bi_cham": own.rows("tasks", "nhiệm vụ của kỳ này bị chậm", **task),
        "nhiem_vu_ky_sau": own.rows(
            "tasks", "nhiệm vụ của kỳ sau, theo thứ tự (biểu E7)", stt=text("số thứ tự", "1")
        ),
        "ton_tai": own.rows(
            "shortcomings",
            "tồn tại chưa khắc phục đến ngày chốt",
            moi=flag("phát sinh trong kỳ này"),
        ),
        "ton_tai_da_khac_phuc": own.rows("shortcomings", "tồn tại đã khắc phục trong kỳ"),
        "nguyen_nhan_khach_quan": words("nguyên nhân khách quan của tồn tại, không trùng"),
        "nguyen_nhan_chu_quan": words("nguyên nhân chủ quan của tồn tại, không trùng"),
        **_SENT_BADLY,
        "nop_bao_cao": Rows(
            meaning="tình hình nộp báo cáo trong năm, mỗi đơn vị một dòng (biểu E8)",
            fields={
                "don_vi": text("tên gọi tắt của đơn vị", "MN Sao Khuê"),
                "ten_don_vi": text("tên đầy đủ của đơn vị", "Trường Mầm non Sao Khuê"),
                "thang": words("12 ô tháng: ngày nộp, hoặc dấu “–” nếu chưa nộp", "20/10"),
                **{
                    f"thang_{month}": text(f"ngày nộp báo cáo tháng {month}", "20/10")
                    for month in range(1, 13)
                },
                "dung_han": figure("số tháng nộp đúng hạn", "9"),
                "tong": figure("số tháng phải nộp đến kỳ này", "10"),
            },
        ),
        "nop_muon": Rows(
            meaning="đơn vị nộp muộn trong kỳ",
            fields={
                "don_vi": text("tên gọi tắt của đơn vị", "MN Sao Khuê"),
                "ngay": day("ngày nộp", "26/10/2026"),
            },
        ),
        "don_vi_cham": words("đơn vị nộp muộn trong tháng cuối kỳ", "MN Sao Khuê"),
        "don_vi_thieu": words("đơn vị chưa nộp trong tháng cuối kỳ", "Trạm Y tế"),
    }
