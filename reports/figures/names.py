"""The full tree of names a template may use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Field, FieldKind, Group, Rows
from reports.figures import raw
from reports.figures.appendices import appendix_names
from reports.figures.indicators import INDICATORS
from reports.figures.indicators.model import SUFFIXES
from reports.figures.lists import (
    board,
    bodies,
    charts,
    disclosure,
    followup,
    given,
    meetings,
    models,
    outreach,
    scoring,
    supervision,
    targets,
    teams,
)
from reports.figures.naming import BY_KEY, Own, day, figure, flag, text, words
from reports.vietnamese import slug
from reports.workbooks.schema import Kind
from reports.workbooks.sheets import ITEMS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.fields import Names
    from reports.workbooks.records import OwnColumn

_MEANINGS = {
    "": ("trong kỳ", "12"),
    "_luy_ke": ("từ đầu năm đến hết kỳ", "102"),
    "_ky_truoc": ("của kỳ trước", "10"),
    "_cung_ky": ("cùng kỳ năm trước", "10"),
    "_tang_giam": ("tăng, giảm so với cùng kỳ", "2"),
    "_tang_giam_pct": ("tăng, giảm so với cùng kỳ, tính bằng %", "20,0%"),
    "_chenh_lech": ("mức chênh so với cùng kỳ, không có dấu", "2"),
    "_chenh_lech_pct": ("mức chênh so với cùng kỳ, tính bằng %, không có dấu", "20,0%"),
    "_ke_hoach": ("kế hoạch năm", "120"),
    "_ke_hoach_pct": ("đạt bao nhiêu % kế hoạch năm", "85,0%"),
}


def names(
    own_columns: Iterable[OwnColumn] = (),
    indicators: Iterable[tuple[str, str, str]] = (),
    sections: Iterable[tuple[str, str]] = (),
    settings: Iterable[str] = (),
) -> Names:
    """Return every name a template may use.

    `own_columns` are the columns the ward added, `indicators` its own ones as tag, name and unit,
    `sections` those of the narrative beyond the shipped ones as tag and title, `settings` what a
    definition sets beyond what shipped templates ask for.
    """
    own = Own(tuple(own_columns), tuple(indicators), tuple(sections))
    prepared = {
        **frame_names(own),
        "cai_dat": _settings(settings),
        **figure_names(own),
        **outreach.names(own),
        **disclosure.names(own),
        **supervision.names(own),
        **meetings.names(own),
        **models.names(own),
        **followup.names(own),
        **bodies.names(own),
        **board.names(own),
        **charts.names(),
        **given.names(),
        **scoring.names(),
        **targets.names(),
        **teams.names(),
        "bieu_so_lieu": _TABLE,
        "phu_luc": appendix_names(),
        "ghi_chu_so_sanh": text("câu phải ghi khi so với cùng kỳ, trống nếu so được"),
        "co_so_lieu": _flags("trong kỳ có số liệu ở trang “{}” (kể cả báo không phát sinh)"),
        "khong_phat_sinh": _flags("trong kỳ đơn vị báo không phát sinh ở trang “{}”"),
    }
    rows = raw.names(own)
    return {**prepared, **{name: rows[name] for name in rows if name not in prepared}}


def figure_names(own: Own) -> Names:
    """Return the names of all indicators with their suffixes."""
    shipped = tuple((each.tag, _plain(each.label), each.unit) for each in INDICATORS)
    return {
        tag + suffix: figure(f"{label} ({unit}), {_MEANINGS[suffix][0]}", _MEANINGS[suffix][1])
        for tag, label, unit in (*shipped, *own.indicators)
        for suffix in SUFFIXES
    }


def _plain(label: str) -> str:
    return label.removeprefix("– ")


def frame_names(own: Own) -> Names:
    """Return the names of the period, the ward, the issuer and the document."""
    return {
        "ky": _PERIOD,
        "ky_sau": _NEXT,
        "phuong": _ward(),
        "co_quan": _ISSUER,
        "van_ban": _DOCUMENT,
        "the_thuc": _PROFILE,
        "la_du_thao": flag("là bản dự thảo"),
        "don_vi": _UNIT,
        "can_cu": own.rows(
            "bases",
            "căn cứ còn dùng cho báo cáo này, theo thứ tự",
            trich_dan=text("căn cứ viết đầy đủ", "Kế hoạch số 12-KH/ĐU, ngày 12/01/2026 của …"),
            dau=text("dấu sau căn cứ này", ";"),
        ),
    }


_PERIOD = Group(
    meaning="kỳ báo cáo",
    fields={
        "ten": text("tên kỳ, không có năm", "tháng 10"),
        "ten_day_du": text("tên kỳ có năm", "tháng 10 năm 2026"),
        "ten_ghep": text("tên kỳ để ghép với kỳ sau: có năm chỉ khi kỳ sau sang năm khác"),
        "nam": text("năm báo cáo", "2026"),
        "nam_truoc": text("năm trước", "2025"),
        "nam_sau": text("năm sau", "2027"),
        "ngay_chot": day("ngày chốt số liệu", "20/10/2026"),
        "han_gui": day("ngày hạn gửi báo cáo của tháng cuối kỳ", "23/10/2026"),
        "ky_truoc": text("tên kỳ trước", "tháng 9"),
        "dau_nam": flag("kỳ bắt đầu từ tháng 1"),
        "cuoi_nam": flag("kỳ kết thúc ở tháng 12"),
        "la_thang": flag("là báo cáo tháng"),
        "la_quy": flag("là báo cáo quý"),
        "la_6_thang": flag("là báo cáo 6 tháng"),
        "la_9_thang": flag("là báo cáo 9 tháng"),
        "la_nam": flag("là báo cáo năm"),
    },
)
_NEXT = Group(
    meaning="kỳ sau",
    fields={
        "ten": text("tên kỳ sau", "tháng 11"),
        "ten_day_du": text("tên kỳ sau có năm", "tháng 11 năm 2026"),
        "nam": text("năm của kỳ sau", "2026"),
    },
)
_ISSUER = Group(
    meaning="cơ quan ban hành",
    fields={
        "ten": text("tên gọi trong văn bản", "Khối Dân vận Đảng ủy phường"),
        "cap_tren": text("dòng đầu bên trái", "ĐẢNG ỦY PHƯỜNG AN SEN"),
        "ban_hanh": words("các dòng tên cơ quan ban hành", "KHỐI DÂN VẬN"),
        "dong_cuoi": text("dòng cuối của tên cơ quan ban hành", "KHỐI DÂN VẬN"),
        "ky_hieu": text("ký hiệu cơ quan", "KDV"),
        "quyen_han": text("quyền hạn ký", "T/M"),
        "thay_mat": text("thay mặt", "KHỐI DÂN VẬN"),
        "dong_quyen_han": text("dòng quyền hạn ký", "T/M KHỐI DÂN VẬN"),
        "chuc_vu": words("các dòng chức vụ người ký", "TRƯỞNG KHỐI"),
        "nguoi_ky": text("họ tên người ký", "Lương Thị Hòa"),
        "kiem_nhiem": text("chức vụ kiêm nhiệm", "Phó Bí thư Thường trực Đảng ủy"),
        "the_thuc": text("thể thức văn bản", "Đảng"),
        "con_dau": flag("có con dấu riêng"),
        "kinh_gui": Rows(
            meaning="nơi kính gửi",
            fields={"ten": text("tên nơi gửi"), "dau": text("dấu sau tên", ";")},
        ),
        "noi_nhan": Rows(
            meaning="nơi nhận, dòng cuối là Lưu",
            fields={
                "ten": text("tên nơi nhận", "Thường trực Đảng ủy phường"),
                "dau": text("dấu sau tên, đã kể dấu cuối", ";"),
                "so_ban": text("số bản", "1"),
            },
        ),
    },
)
_UNIT = Group(
    meaning="đơn vị lập báo cáo, ở báo cáo riêng của một đơn vị; trống ở báo cáo chung",
    fields={
        "ma": text("mã đơn vị", "MTTQ"),
        "ten": text("tên đầy đủ", "Ủy ban MTTQ Việt Nam phường"),
        "ten_goi_tat": text("tên gọi tắt", "MTTQ"),
        "loai": text("loại đơn vị", "Mặt trận Tổ quốc"),
    },
)
_DOCUMENT = Group(
    meaning="văn bản",
    fields={
        "ten_loai": text("tên loại văn bản", "BÁO CÁO"),
        "so_ky_hieu": text("số và ký hiệu, để trống số nếu chưa cấp", "Số      -BC/KDV"),
        "dia_danh_ngay": text("địa danh, ngày ký", "An Sen, ngày 21 tháng 11 năm 2026"),
        "trich_yeu": words("các dòng trích yếu"),
        "dong_cuoi": text("dòng cuối của trích yếu", "nhiệm vụ trọng tâm tháng 11 năm 2026"),
        "chuyen_de": text("tên chuyên đề, ở báo cáo chuyên đề", "Vai trò của tổ dân vận"),
        "ngay_ky": day("ngày ký, trống nếu chưa ký", "21/11/2026"),
        "lan_du_thao": text("dòng ghi lần dự thảo", "Dự thảo lần 2"),
    },
)
_PROFILE = Group(
    meaning="những dấu mà thể thức quy định",
    fields={
        "ten": text("tên thể thức", "Đảng"),
        "dau_noi_nhan": text("dấu sau mỗi nơi nhận", ";"),
        "dau_noi_nhan_cuoi": text("dấu sau nơi nhận cuối", "."),
        "dau_dong_can_cu": text("dấu đầu dòng của mỗi căn cứ", "- "),
        "dau_can_cu": text("dấu sau mỗi căn cứ", ";"),
        "dau_can_cu_cuoi": text("dấu sau căn cứ cuối", "."),
        "dau_ket": text("dấu kết thúc văn bản", "."),
        "dau_phu_luc": text("dấu dưới tên phụ lục, trống nếu không có", "-----"),
        "so_phu_luc": text("phụ lục đánh số Ả Rập (arabic) hay La Mã (roman)", "arabic"),
    },
)
_TABLE = Rows(
    meaning="biểu tổng hợp số liệu (biểu E5), chia nhóm",
    fields={
        "stt": text("số La Mã của nhóm", "I"),
        "muc": text("tên nhóm", "Tuyên truyền, vận động; an sinh xã hội"),
        "dong": Rows(
            meaning="các chỉ tiêu của nhóm",
            fields={
                "stt": text("số thứ tự trong nhóm, trống ở dòng con", "1"),
                "chi_tieu": text("tên chỉ tiêu", "Số buổi tuyên truyền, vận động"),
                "don_vi_tinh": text("đơn vị tính", "buổi"),
                "tinh_chat": text("tính chất số liệu", "Cộng dồn"),
                "ky_nay": figure("kỳ này", "12"),
                "luy_ke": figure("lũy kế từ đầu năm", "102"),
                "ky_truoc": figure("kỳ trước", "10"),
                "cung_ky": figure("cùng kỳ năm trước", "10"),
                "tang_giam": figure("tăng, giảm so với cùng kỳ", "2"),
                "tang_giam_pct": figure("tăng, giảm so với cùng kỳ (%)", "20,0%"),
                "ke_hoach": figure("kế hoạch năm", "120"),
                "ke_hoach_pct": figure("đạt % kế hoạch năm", "85,0%"),
            },
        ),
    },
)


def _flags(meaning: str) -> Group:
    return Group(
        meaning=meaning.format("…"),
        fields={
            BY_KEY[key].tag: flag(meaning.format(BY_KEY[key].name)) for key in raw.MONTHLY_SHEETS
        },
    )


def _settings(own: Iterable[str]) -> Group:
    return Group(
        meaning="những điều chọn ở mục [settings] của loại báo cáo",
        fields={
            **{name: text(f"[settings] {name}") for name in own},
            "gop_dan_van": flag("gộp phần dân vận và “Dân vận khéo” vào báo cáo Quy chế dân chủ"),
            "chu_ky_rieng": flag("thân có khối chữ ký riêng, mẫu trang đầu không in khối chữ ký"),
        },
    )


def _ward() -> Group:
    numbers = {Kind.INTEGER, Kind.DECIMAL, Kind.MONEY}
    items = {
        slug(item.label): Field(
            meaning=item.label,
            example=item.example,
            kind=FieldKind.FIGURE if item.kind in numbers else FieldKind.TEXT,
        )
        for item in ITEMS
    }
    return Group(
        meaning="thông tin về phường, đúng vào ngày chốt",
        fields={
            **items,
            "ten": text("tên phường", "An Sen"),
            "loai": text("loại đơn vị hành chính", "phường"),
            "ten_day_du": text("loại và tên", "phường An Sen"),
        },
    )
