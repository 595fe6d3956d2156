"""Lists of what was disclosed, by regulation, and what was disclosed late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Group, Rows
from reports.figure import Figure, total
from reports.figures.naming import figure, text, words
from reports.figures.view import counted, distinct_texts

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figures.naming import Own
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record


_WATCHED = {
    "so_cuoc_giam_sat": ("events", "số cuộc giám sát quy chế này", "1"),
    "kien_nghi_giam_sat": ("recommendations", "số kiến nghị sau giám sát", "1"),
    "tiep_thu_giam_sat": ("accepted", "số kiến nghị được tiếp thu", "1"),
}


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject."""
    now, since = view.records("disclosures"), view.since_january("disclosures")
    in_force = [
        row for row in view.ledger.of_year("regulations", view.period.year) if row.flag("in_force")
    ]
    return {
        "cong_khai_theo_quy_che": [_regulation(view, row, now, since) for row in in_force]
        if now
        else [],
        "cong_khai_cong": {
            "so_noi_dung": view.figures["noi_dung_cong_khai"],
            "dung_han": view.figures["cong_khai_dung_han"],
            "cham": view.figures["so_cong_khai_cham"],
            "tdp_niem_yet": view.figures["tdp_niem_yet"],
            "y_kien": view.figures["y_kien_phan_hoi"],
            "tiep_thu": view.figures["y_kien_tiep_thu"],
            "luy_ke": view.figures["noi_dung_cong_khai_luy_ke"],
        },
        "hinh_thuc_cong_khai": _forms(now),
        "cong_khai_cham": view.rows(row for row in now if row.flag("on_time") is False),
    }


def _regulation(view: View, regulation: Record, now: list[Record], since: list[Record]) -> Row:
    code = regulation.text("code")
    own = [row for row in now if row.text("regulation") == code]
    groups = [row.figure("groups") for row in own if "groups" in row]
    return {
        "ma": code,
        "ten": regulation.text("name"),
        "so_noi_dung": counted(own, "content"),
        "dung_han": counted([row for row in own if row.flag("on_time")], "on_time"),
        "cham": counted([row for row in own if row.flag("on_time") is False], "on_time"),
        "tdp_niem_yet": max(groups, default=Figure(None), key=lambda each: each.amount),
        "y_kien": total(row.figure("opinions") for row in own),
        "tiep_thu": total(row.figure("opinions_accepted") for row in own),
        "luy_ke": counted([row for row in since if row.text("regulation") == code], "content"),
        **_watched(view, code),
        "hinh_thuc": "; ".join(_forms(own)),
        "noi_dung": distinct_texts(row.text("content") for row in own),
    }


def _watched(view: View, code: str) -> Row:
    acts = [row for row in view.records("supervisions") if row.text("regulation") == code]
    if not acts:
        return dict.fromkeys(_WATCHED, Figure(0 if view.records("supervisions") else None))
    return {name: total(row.figure(key) for row in acts) for name, (key, *_) in _WATCHED.items()}


def _forms(told: list[Record]) -> list[str]:
    return distinct_texts(form for row in told for form in row.words("forms"))


def names(own: Own) -> Names:
    """Return the names of this subject."""
    counts: Names = {
        "so_noi_dung": figure("số nội dung công khai trong kỳ", "2"),
        "dung_han": figure("số nội dung đúng hạn", "2"),
        "cham": figure("số nội dung chậm", "0"),
        "tdp_niem_yet": figure("số TDP đã niêm yết (nội dung có nhiều TDP niêm yết nhất)", "16"),
        "y_kien": figure("số ý kiến phản hồi", "3"),
        "tiep_thu": figure("số ý kiến tiếp thu", "3"),
        "luy_ke": figure("số nội dung từ đầu năm", "14"),
    }
    return {
        "cong_khai_theo_quy_che": Rows(
            meaning="công khai trong kỳ, mỗi quy chế đang áp dụng một dòng (biểu E3)",
            fields={
                "ma": text("mã quy chế", "QC2"),
                "ten": text("tên quy chế", "giải phóng mặt bằng"),
                **counts,
                **{name: figure(told, example) for name, (_, told, example) in _WATCHED.items()},
                "hinh_thuc": text("các hình thức công khai, nối bằng dấu chấm phẩy"),
                "noi_dung": words("các nội dung đã công khai", "Phương án bồi thường đợt 3"),
            },
        ),
        "cong_khai_cong": Group(meaning="dòng Cộng của biểu E3", fields=counts),
        "hinh_thuc_cong_khai": words("các hình thức công khai trong kỳ, không trùng"),
        "cong_khai_cham": own.rows("disclosures", "nội dung công khai không đúng hạn trong kỳ"),
    }
