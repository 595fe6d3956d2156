"""The sheet of facts about the ward, one item a row."""

from __future__ import annotations

from dataclasses import dataclass

from reports.workbooks.schema import Choices, Column, Kind, Sheet
from reports.workbooks.sheets import choices
from reports.workbooks.sheets.common import (
    ALWAYS,
    CHOICE,
    DATE,
    NOTE_COLUMN,
    TEXT,
    YEARLY,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One fact of the ward: its key in code, its label in the sheet, and what its value is."""

    key: str
    label: str
    kind: Kind
    unit: str = ""
    required: bool = False
    example: str = ""
    choices: Choices | None = None


ITEMS = (
    Item("ward_name", "Tên phường", Kind.TEXT, required=True, example="An Sen"),
    Item(
        "ward_type",
        "Loại đơn vị hành chính",
        Kind.CHOICE,
        required=True,
        example="phường",
        choices=choices.WARD_TYPES,
    ),
    Item("district", "Quận/huyện (trước 01/7/2025)", Kind.TEXT),
    Item("province", "Tỉnh/Thành phố", Kind.TEXT, required=True, example="thành phố Hà Nội"),
    Item(
        "organisation",
        "Mô hình tổ chức",
        Kind.CHOICE,
        required=True,
        example="Từ 01/7/2025",
        choices=choices.ORGANISATION,
    ),
    Item("place", "Địa danh", Kind.TEXT, required=True, example="An Sen"),
    Item("year", "Năm báo cáo", Kind.YEAR, required=True, example="2026"),
    Item(
        "closing_day", "Ngày chốt số liệu (trong tháng)", Kind.INTEGER, required=True, example="20"
    ),
    Item("due_day", "Hạn gửi báo cáo", Kind.INTEGER, required=True, example="23"),
    Item("area", "Diện tích tự nhiên", Kind.DECIMAL, "km2", example="4,20"),
    Item("groups", "Số tổ dân phố", Kind.INTEGER, "tổ dân phố", required=True, example="16"),
    Item("households", "Số hộ", Kind.INTEGER, "hộ", required=True, example="7.840"),
    Item("population", "Số nhân khẩu", Kind.INTEGER, "người", required=True, example="28.350"),
    Item("poor_households", "Số hộ nghèo", Kind.INTEGER, "hộ", example="0"),
    Item("near_poor_households", "Số hộ cận nghèo", Kind.INTEGER, "hộ", example="27"),
    Item("party_organisations", "Số tổ chức đảng", Kind.INTEGER, "tổ chức đảng", example="24"),
    Item("party_members", "Số đảng viên", Kind.INTEGER, "đảng viên", example="1.486"),
    Item(
        "teams", "Số tổ dân vận tổ dân phố", Kind.INTEGER, "tổ dân vận", required=True, example="16"
    ),
    Item(
        "team_members",
        "Số thành viên tổ dân vận",
        Kind.INTEGER,
        "thành viên",
        required=True,
        example="112",
    ),
    Item("inspectors", "Số thành viên Ban TTND", Kind.INTEGER, "thành viên", example="16"),
    Item("investment_boards", "Số Ban GSĐTCĐ", Kind.INTEGER, "ban", example="3"),
    Item(
        "investment_members", "Số thành viên Ban GSĐTCĐ", Kind.INTEGER, "thành viên", example="15"
    ),
    Item("mediation_teams", "Số tổ hòa giải", Kind.INTEGER, "tổ hòa giải", example="16"),
    Item("mediators", "Số hòa giải viên", Kind.INTEGER, "hòa giải viên", example="96"),
    Item("theme", "Chủ đề năm", Kind.TEXT, example="Xanh - Sạch - Đẹp - Văn minh"),
)


ITEM_CHOICES = Choices(
    key="items", name="Mục thông tin đơn vị", words=tuple(item.label for item in ITEMS)
)


WARD = Sheet(
    key="ward",
    name="Thông tin đơn vị",
    rhythm=YEARLY,
    minutes=10,
    purpose="Những điều chung về phường. Khi một số thay đổi trong năm, thêm một dòng cùng mục với "
    "ngày áp dụng mới; dòng cũ giữ nguyên.",
    columns=(
        Column(
            "item", "Mục", CHOICE, ALWAYS, choices=ITEM_CHOICES, example="Số tổ dân phố", width=34
        ),
        Column("value", "Giá trị", TEXT, example="16", width=30),
        Column(
            "from",
            "Áp dụng từ ngày",
            DATE,
            example="01/7/2026",
            prompt="Bỏ trống: áp dụng từ đầu năm. Chỉ ghi khi giá trị đổi trong năm.",
        ),
        NOTE_COLUMN,
    ),
)
