"""Lists of propaganda, welfare and narrative."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reports.fields import Group, Rows
from reports.figure import Figure, total
from reports.figures.desk import share
from reports.figures.filed import LONG_SPANS, exact, inside
from reports.figures.naming import figure, text, words
from reports.figures.plan import scale
from reports.figures.view import distinct_texts
from reports.vietnamese import fold, slug
from reports.workbooks.schema import UnitType
from reports.workbooks.sheets.choices import NARRATIVE_SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reports.fields import Names
    from reports.figures.naming import Own
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record


_ARMED = (UnitType.POLICE.value, UnitType.MILITARY.value)


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject."""
    told = view.records("propaganda")
    units = [
        _unit(view, code, [row for row in told if row.text("unit") == code])
        for code in dict.fromkeys(row.text("unit") for row in told)
    ]
    return {
        "tuyen_truyen_theo_don_vi": units,
        "llvt_tuyen_truyen": [row for row in units if row["loai_don_vi"] in _ARMED],
        "chuyen_de": _topics(told),
        "quy_theo_ten": _funds(view),
        "thuyet_minh": _narrative(view),
    }


def _unit(view: View, code: str, told: list[Record]) -> Row:
    return {
        "don_vi": view.short_name(code),
        "ten_don_vi": view.name(code),
        "loai_don_vi": view.units[code].text("type") if code in view.units else "",
        "so_buoi": total((row.figure("sessions") for row in told), "buổi"),
        "luot_nguoi_du": total((row.figure("people") for row in told), "lượt"),
        "tin_bai": total((row.figure("posts") for row in told), "tin, bài"),
        "chuyen_de": _topics(told),
        "hinh_thuc": distinct_texts(row.text("form") for row in told),
        "ket_qua": distinct_texts(row.text("result") for row in told),
    }


def _topics(told: list[Record]) -> list[str]:
    return distinct_texts(part for row in told for part in row.text("topic").split(";"))


def _funds(view: View) -> list[Row]:
    now = _raised(view.records("welfare"))
    since = _raised(view.since_january("welfare"))
    plans = {
        fold(row.text("measure")): row for row in view.ledger.of_year("plan", view.period.year)
    }
    return [_fund(fund, now[fund], since[fund], _plan(plans, fund)) for fund in now]


def _raised(given: list[Record]) -> dict[str, Figure]:
    parts: dict[str, list[Figure]] = {}
    for row in given:
        if row.text("kind") == "Vận động quỹ":
            parts.setdefault(row.text("fund"), []).append(row.figure("amount"))
    return {fund: total(amounts, "đồng") for fund, amounts in parts.items()}


def _plan(plans: Mapping[str, Record], fund: str) -> Figure:
    row = plans.get(fold(fund)) or plans.get(f"quy {fold(fund)}")
    figure = row.figure("plan", "đồng") if row else Figure(None, unit="đồng")
    if row is None or not figure.known:
        return figure
    amount = figure.amount * scale(row, "đồng")
    return replace(figure, value=int(amount) if amount == int(amount) else amount)


def _fund(fund: str, now: Figure, since: Figure, plan: Figure) -> Row:
    return {
        "quy": fund,
        "so_tien": now,
        "luy_ke": since,
        "ke_hoach": plan,
        "ke_hoach_pct": share(since, [plan]),
    }


def _narrative(view: View) -> Row:
    """Return the narrative by section: the period's own; of a quarter without, its months'.

    In longer periods the sentences of the months would pile up.
    """
    months = view.period.months
    own, all_ = exact(view.ledger, "narrative", months), inside(view.ledger, "narrative", months)
    parts = () if view.period.span in LONG_SPANS else all_
    titles = (*NARRATIVE_SECTIONS.words, *(title for _, title in view.own.sections))
    return {slug(title): _texts(title, own) or _texts(title, parts) for title in titles}


def _texts(title: str, told: Iterable[Record]) -> list[str]:
    own = [row for row in told if row.text("section") == title]
    own.sort(key=lambda row: row.figure("order").amount if "order" in row else 10**6)
    return distinct_texts(row.text("text") for row in own)


_UNIT: Names = {
    "don_vi": text("tên gọi tắt của đơn vị", "Hội LHPN"),
    "ten_don_vi": text("tên đầy đủ của đơn vị", "Hội Liên hiệp Phụ nữ phường"),
    "loai_don_vi": text("loại đơn vị", "Công an"),
    "so_buoi": figure("số buổi trong kỳ", "2"),
    "luot_nguoi_du": figure("lượt người dự trong kỳ", "190"),
    "tin_bai": figure("tin, bài trong kỳ", "8"),
    "chuyen_de": words("các nội dung, chuyên đề", "phân loại rác; 20/10"),
    "hinh_thuc": words("các hình thức", "Hội nghị; Zalo, fanpage"),
    "ket_qua": words("các kết quả nổi bật"),
}


def names(own: Own) -> Names:
    """Return the names of this subject."""
    sections = {slug(title): title for title in NARRATIVE_SECTIONS.words} | dict(own.sections)
    return {
        "tuyen_truyen_theo_don_vi": Rows(
            meaning="tuyên truyền, vận động trong kỳ, mỗi đơn vị một dòng", fields=_UNIT
        ),
        "llvt_tuyen_truyen": Rows(
            meaning="tuyên truyền, vận động trong kỳ của Công an, Quân sự", fields=_UNIT
        ),
        "chuyen_de": words("các chuyên đề tuyên truyền trong kỳ, không trùng", "06 QCDC"),
        "quy_theo_ten": Rows(
            meaning="tiền vận động từng quỹ, mỗi quỹ một dòng",
            fields={
                "quy": text("tên quỹ", "Vì người nghèo"),
                "so_tien": figure("số tiền vận động trong kỳ", "62.500.000"),
                "luy_ke": figure("số tiền từ đầu năm", "97.000.000"),
                "ke_hoach": figure("kế hoạch năm của quỹ", "150.000.000"),
                "ke_hoach_pct": figure("đạt bao nhiêu % kế hoạch năm", "64,7%"),
            },
        ),
        "thuyet_minh": Group(
            meaning="nội dung thuyết minh của kỳ theo mục, mỗi mục là danh sách đoạn văn; quý chưa "
            "ghi riêng thì lấy của các tháng",
            fields={tag: words(f"các đoạn của mục “{title}”") for tag, title in sections.items()},
        ),
    }
