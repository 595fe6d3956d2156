"""Lists of the bodies that keep regulations of democracy, by type and unit by unit, with ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Group, Rows
from reports.figure import Figure, total
from reports.figures.desk import share
from reports.figures.filed import newest
from reports.figures.indicators.bodies import RANKS
from reports.figures.naming import figure, flag, text
from reports.figures.view import counted
from reports.workbooks.sheets.choices import DEMOCRACY_TYPES

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figures.naming import Own
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record

_WARD, _OFFICE, _SERVICE, _FIRM, _ = DEMOCRACY_TYPES.words
_SUMS = (
    ("nguoi_du", "attended", "người", "số người dự hội nghị", "41"),
    ("tong_nguoi", "staff", "người", "tổng số cán bộ, người lao động", "43"),
    ("y_kien", "opinions", "ý kiến", "số ý kiến tại hội nghị", "9"),
    ("y_kien_da_giai_quyet", "opinions_done", "ý kiến", "số ý kiến đã giải quyết", "9"),
    ("doi_thoai", "dialogues", "cuộc", "số cuộc đối thoại tại doanh nghiệp", "2"),
)
_FLAGS = (
    ("da_ban_hanh", "has_rules", "số đơn vị đã ban hành, kiện toàn quy chế", "17"),
    ("da_hoi_nghi", "staff_meeting", "số đơn vị đã tổ chức hội nghị", "17"),
)
_SHARES = (
    ("ty_le_du", "nguoi_du", "tong_nguoi", "tỷ lệ người dự", "93,5%"),
    (
        "ty_le_giai_quyet",
        "y_kien_da_giai_quyet",
        "y_kien",
        "tỷ lệ ý kiến đã giải quyết",
        "96,7%",
    ),
)


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject."""
    told = newest(view.ledger, "democracy_units", view.period.months)
    by_type = {
        word: own
        for word in DEMOCRACY_TYPES.words
        if (own := [row for row in told if row.text("type") == word])
    }
    units = [_unit(view, row, number) for number, row in enumerate(told, start=1)]
    return {
        "qcdc_theo_nhom": [
            {
                "stt": str(number),
                "loai_hinh": word,
                **_figures(own),
                "don_vi": [_unit(view, row, place) for place, row in enumerate(own, start=1)],
            }
            for number, (word, own) in enumerate(by_type.items(), start=1)
        ],
        "qcdc_cong": _figures(told),
        "qcdc_phuong": _figures(by_type.get(_WARD, [])),
        "qcdc_co_quan": _figures([*by_type.get(_OFFICE, []), *by_type.get(_SERVICE, [])]),
        "qcdc_doanh_nghiep": _figures(by_type.get(_FIRM, [])),
        "qcdc_don_vi": units,
    }


def _figures(told: list[Record]) -> Row:
    if not told:
        return _nothing()
    whole = counted(told, "type", "đơn vị")
    ranks = {tag: _ranked(told, word) for _, tag, word in RANKS}
    sums = {tag: total((row.figure(key) for row in told), unit) for tag, key, unit, _, _ in _SUMS}
    return {
        "tong": whole,
        **ranks,
        **{f"{tag}_pct": share(rank, [whole]) for tag, rank in ranks.items()},
        **{
            tag: counted([row for row in told if row.flag(key)], key, "đơn vị")
            for tag, key, _, _ in _FLAGS
        },
        **sums,
        **{tag: share(sums[part], [sums[all_]]) for tag, part, all_, _, _ in _SHARES},
        "da_xep_loai": any("rank" in row for row in told),
    }


def _ranked(told: list[Record], word: str) -> Figure:
    if not any("rank" in row for row in told):
        return Figure(None, unit="đơn vị")
    return counted([row for row in told if row.text("rank") == word], "rank", "đơn vị")


def _nothing() -> Row:
    return {name: False if name == "da_xep_loai" else Figure(None) for name in _figure_names()}


def _unit(view: View, record: Record, number: int) -> Row:
    return {
        **view.row(record),
        "stt": str(number),
        "ten": unit_name(view, record),
        "xep_loai_qcdc": record.text("rank"),
        "ly_do": record.text("rank_note"),
        "ty_le_du": share(record.figure("attended"), [record.figure("staff")]),
    }


def unit_name(view: View, record: Record) -> str:
    """Return the name of a body, whether it has a code or not."""
    return record.text("name") or view.name(record.text("unit"))


def names(own: Own) -> Names:
    """Return the names of this subject."""
    figures = _figure_names()
    unit = own.row(
        "democracy_units",
        stt=text("số thứ tự", "1"),
        ten=text("tên đơn vị, có mã hay không", "Trường Tiểu học An Sen"),
        xep_loai_qcdc=text("xếp loại", "Tốt"),
        ly_do=text("lý do hạ bậc, không xếp loại"),
        ty_le_du=figure("tỷ lệ người dự hội nghị", "95,3%"),
    )
    return {
        "qcdc_theo_nhom": Rows(
            meaning="thực hiện QCDC trong các loại hình, mỗi loại hình một dòng (biểu E4)",
            fields={
                "stt": text("số thứ tự", "1"),
                "loai_hinh": text("loại hình", "Đơn vị sự nghiệp"),
                **figures,
                "don_vi": Rows(meaning="các đơn vị của loại hình", fields=unit),
            },
        ),
        "qcdc_cong": Group(meaning="dòng Cộng của biểu E4", fields=figures),
        "qcdc_phuong": Group(meaning=f"loại hình “{_WARD}”", fields=figures),
        "qcdc_co_quan": Group(meaning="cơ quan hành chính và đơn vị sự nghiệp", fields=figures),
        "qcdc_doanh_nghiep": Group(meaning="doanh nghiệp", fields=figures),
        "qcdc_don_vi": Rows(meaning="từng đơn vị thực hiện QCDC (biểu E4)", fields=unit),
    }


def _figure_names() -> Names:
    return {
        "tong": figure("tổng số đơn vị", "17"),
        **{tag: figure(f"số đơn vị xếp loại {word}", "10") for _, tag, word in RANKS},
        **{f"{tag}_pct": figure(f"tỷ lệ xếp loại {word}", "58,8%") for _, tag, word in RANKS},
        **{tag: figure(meaning, example) for tag, _, meaning, example in _FLAGS},
        **{tag: figure(meaning, example) for tag, _, _, meaning, example in _SUMS},
        **{tag: figure(meaning, example) for tag, _, _, meaning, example in _SHARES},
        "da_xep_loai": flag("đã xếp loại đơn vị nào chưa"),
    }
