"""Lists of supervision, checks, meetings and dialogues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Group, Rows
from reports.figure import total
from reports.figures.desk import share
from reports.figures.lists.conclusions import concluded, conclusion_names
from reports.figures.naming import figure, flag, text, words
from reports.figures.view import distinct_texts
from reports.workbooks.sheets.choices import SUPERVISORS

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figures.naming import Own
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record

_PEOPLE = "Hội nghị nhân dân (TDP)"
_BODIES = {
    "hdnd": (("HĐND",), "HĐND"),
    "mttq": (("MTTQ", "Đoàn thể CT-XH"), "MTTQ và các đoàn thể"),
    "ttnd": (("Ban TTND",), "Ban TTND"),
    "gsdtcd": (("Ban GSĐTCĐ",), "Ban GSĐTCĐ"),
    "cap_uy": (("BCĐ QCDC", "Khối Dân vận", "UBKT Đảng ủy"), "cấp ủy, BCĐ QCDC, Khối Dân vận"),
}
_CRITICISM = ("Phản biện xã hội", "Góp ý")


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject."""
    acts = view.records("supervisions")
    watched = [row for row in acts if row.text("type") not in _CRITICISM]
    checks = [_check(view, row) for row in view.records("inspections")]
    held = [meeting_row(view, row) for row in view.records("meetings")]
    return {
        "giam_sat": view.rows(watched),
        "giam_sat_cua": {
            name: _body("", [row for row in watched if row.text("body") in words])
            for name, (words, _) in _BODIES.items()
        },
        "giam_sat_don_vi": [_of_regulation(view, row) for row in watched if "regulation" in row],
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
        "hop_dan": [
            _ballot(view, row) for row in view.records("meetings") if row.text("type") == _PEOPLE
        ],
        "doi_thoai": [row for row in held if str(row["loai_hoi_nghi"]).startswith("Đối thoại")],
    }


def _body(body: str, acts: list[Record]) -> Row:
    recommended = total(row.figure("recommendations") for row in acts)
    accepted = total(row.figure("accepted") for row in acts)
    return {
        "chu_the": body,
        "so_cuoc": total(row.figure("events") for row in acts),
        "cong_trinh": total(row.figure("works") for row in acts),
        "vi_pham": total(row.figure("violations") for row in acts),
        "kien_nghi": recommended,
        "tiep_thu": accepted,
        "ty_le_tiep_thu": share(accepted, [recommended]),
        "thu_hoi": total((row.figure("recovered_money") for row in acts), "đồng"),
        "noi_dung": distinct_texts(row.text("content") for row in acts),
        "doi_tuong": distinct_texts(row.text("subject") for row in acts),
    }


def _of_regulation(view: View, record: Record) -> Row:
    regulations = view.ledger.of_year("regulations", view.period.year)
    code = record.text("regulation")
    named = (row.text("name") for row in regulations if row.text("code") == code)
    return {**view.row(record), "ten_quy_che": next(named, code)}


def _ballot(view: View, record: Record) -> Row:
    called = record.figure("households_called")
    return {
        **meeting_row(view, record),
        "ty_le_du": share(record.figure("households_present"), [called]),
        "ty_le_tan_thanh": share(record.figure("votes_for"), [called]),
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
    return {
        **view.row(record),
        "danh_sach_y_kien": view.rows(said),
        "danh_sach_ket_luan": concluded(view, code),
    }


_WATCHING: Names = {
    "chu_the": text("chủ thể giám sát", "Ban GSĐTCĐ"),
    "so_cuoc": figure("số cuộc", "2"),
    "cong_trinh": figure("số công trình, vụ việc", "2"),
    "vi_pham": figure("số vi phạm phát hiện", "0"),
    "kien_nghi": figure("số kiến nghị", "3"),
    "tiep_thu": figure("số kiến nghị được tiếp thu", "2"),
    "ty_le_tiep_thu": figure("tỷ lệ kiến nghị được tiếp thu", "66,7%"),
    "thu_hoi": figure("số tiền thu hồi, giảm trừ", "0"),
    "noi_dung": words("các nội dung giám sát", "Thi công rãnh thoát nước TDP 4"),
    "doi_tuong": words("các đối tượng được giám sát"),
}


def names(own: Own) -> Names:
    """Return the names of this subject."""
    inspected = {
        "don_vi": words("các đơn vị được kiểm tra", "TDP 12; TDP 14"),
        "dot_xuat": flag("là kiểm tra đột xuất"),
    }
    said: Names = {
        "danh_sach_y_kien": own.rows("opinions", "các ý kiến tại hội nghị này"),
        "danh_sach_ket_luan": conclusion_names(own),
    }
    return {
        "giam_sat": own.rows("supervisions", "các cuộc giám sát, khảo sát trong kỳ"),
        "phan_bien": own.rows("supervisions", "các cuộc phản biện, góp ý trong kỳ"),
        "giam_sat_theo_chu_the": Rows(
            meaning="giám sát trong kỳ, mỗi chủ thể một dòng", fields=_WATCHING
        ),
        "giam_sat_cua": Group(
            meaning="giám sát trong kỳ của từng chủ thể",
            fields={
                name: Group(meaning=f"giám sát của {title}", fields=_WATCHING)
                for name, (_, title) in _BODIES.items()
            },
        ),
        "giam_sat_don_vi": own.rows(
            "supervisions",
            "các cuộc giám sát có ghi quy chế dân chủ liên quan",
            ten_quy_che=text("tên quy chế", "giải phóng mặt bằng"),
        ),
        "kiem_tra": own.rows("inspections", "các cuộc kiểm tra trong kỳ", **inspected),
        "cuoc_dinh_ky": own.rows("inspections", "các cuộc kiểm tra định kỳ, khảo sát", **inspected),
        "cuoc_dot_xuat": own.rows("inspections", "các cuộc kiểm tra đột xuất", **inspected),
        "hop_dan": own.rows(
            "meetings",
            "hội nghị nhân dân ở tổ dân phố trong kỳ",
            **said,
            ty_le_du=figure("số hộ có mặt trên số hộ triệu tập", "82,2%"),
            ty_le_tan_thanh=figure("số phiếu tán thành trên tổng số hộ triệu tập", "75,3%"),
        ),
        "hoi_nghi": own.rows("meetings", "các hội nghị của kỳ", **said),
        "doi_thoai": own.rows("meetings", "các hội nghị đối thoại của kỳ", **said),
    }
