"""Lists of supervision, checks, meetings and dialogues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Rows
from reports.figure import total
from reports.figures.naming import figure, flag, text, words
from reports.figures.view import distinct_texts
from reports.workbooks.sheets.choices import SUPERVISORS

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figures.naming import Own
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record

_CRITICISM = ("Phản biện xã hội", "Góp ý")


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject."""
    acts = view.records("supervisions")
    watched = [row for row in acts if row.text("type") not in _CRITICISM]
    checks = [_check(view, row) for row in view.records("inspections")]
    held = [meeting_row(view, row) for row in view.records("meetings")]
    return {
        "giam_sat": view.rows(watched),
        "phan_bien": view.rows(row for row in acts if row.text("type") in _CRITICISM),
        "giam_sat_theo_chu_the": [
            _body(body, own)
            for body in SUPERVISORS.words
            if (own := [row for row in watched if row.text("body") == body])
        ],
        "kiem_tra": checks,
        "cuoc_dinh_ky": [row for row in checks if not row["dot_xuat"]],
        "cuoc_dot_xuat": [row for row in checks if row["dot_xuat"]],
        "hoi_nghi": held,
        "doi_thoai": [row for row in held if str(row["loai_hoi_nghi"]).startswith("Đối thoại")],
    }


def _body(body: str, acts: list[Record]) -> Row:
    return {
        "chu_the": body,
        "so_cuoc": total(row.figure("events") for row in acts),
        "cong_trinh": total(row.figure("works") for row in acts),
        "vi_pham": total(row.figure("violations") for row in acts),
        "kien_nghi": total(row.figure("recommendations") for row in acts),
        "tiep_thu": total(row.figure("accepted") for row in acts),
        "noi_dung": distinct_texts(row.text("content") for row in acts),
        "doi_tuong": distinct_texts(row.text("subject") for row in acts),
    }


def _check(view: View, record: Record) -> Row:
    return {
        **view.row(record),
        "don_vi": distinct_texts(record.text("unit_inspected").split(";")),
        "dot_xuat": record.text("type") == "Đột xuất",
    }


def meeting_row(view: View, record: Record) -> Row:
    """Return a meeting with what was said and concluded in it."""
    code = record.text("code")
    said = [row for row in view.ledger.dataset.of("opinions") if row.text("meeting") == code]
    concluded = [
        row for row in view.ledger.dataset.of("conclusions") if row.text("meeting") == code
    ]
    concluded.sort(key=lambda row: row.figure("number").amount)
    return {
        **view.row(record),
        "danh_sach_y_kien": view.rows(said),
        "danh_sach_ket_luan": view.rows(concluded),
    }


def names(own: Own) -> Names:
    """Return the names of this subject."""
    inspected = {
        "don_vi": words("các đơn vị được kiểm tra", "TDP 12; TDP 14"),
        "dot_xuat": flag("là kiểm tra đột xuất"),
    }
    said: Names = {
        "danh_sach_y_kien": own.rows("opinions", "các ý kiến tại hội nghị này"),
        "danh_sach_ket_luan": own.rows("conclusions", "các kết luận của hội nghị này"),
    }
    return {
        "giam_sat": own.rows("supervisions", "các cuộc giám sát, khảo sát trong kỳ"),
        "phan_bien": own.rows("supervisions", "các cuộc phản biện, góp ý trong kỳ"),
        "giam_sat_theo_chu_the": Rows(
            meaning="giám sát trong kỳ, mỗi chủ thể một dòng",
            fields={
                "chu_the": text("chủ thể giám sát", "Ban GSĐTCĐ"),
                "so_cuoc": figure("số cuộc", "2"),
                "cong_trinh": figure("số công trình, vụ việc", "2"),
                "vi_pham": figure("số vi phạm phát hiện", "0"),
                "kien_nghi": figure("số kiến nghị", "3"),
                "tiep_thu": figure("số kiến nghị được tiếp thu", "2"),
                "noi_dung": words("các nội dung giám sát", "Thi công rãnh thoát nước TDP 4"),
                "doi_tuong": words("các đối tượng được giám sát"),
            },
        ),
        "kiem_tra": own.rows("inspections", "các cuộc kiểm tra trong kỳ", **inspected),
        "cuoc_dinh_ky": own.rows("inspections", "các cuộc kiểm tra định kỳ, khảo sát", **inspected),
        "cuoc_dot_xuat": own.rows("inspections", "các cuộc kiểm tra đột xuất", **inspected),
        "hoi_nghi": own.rows("meetings", "các hội nghị của kỳ", **said),
        "doi_thoai": own.rows("meetings", "các hội nghị đối thoại của kỳ", **said),
    }
