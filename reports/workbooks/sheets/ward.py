"""Sheets that say who the ward is: facts, issuing bodies, documents, units, lists."""

from __future__ import annotations

from dataclasses import dataclass

from reports.workbooks.schema import Choices, Column, Kind, Sheet
from reports.workbooks.sheets import choices
from reports.workbooks.sheets.common import (
    ALWAYS,
    AS_NEEDED,
    CHOICE,
    CHOICES,
    DATE,
    INTEGER,
    LONG_TEXT,
    NOTE_COLUMN,
    PERIOD,
    REFERENCE,
    TEXT,
    WHEN,
    YEARLY,
    YES_NO,
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

ISSUERS = Sheet(
    key="issuers",
    name="Cơ quan ban hành",
    rhythm=YEARLY,
    minutes=5,
    purpose="Mỗi dòng là một cơ quan ký văn bản: hai dòng đầu trang, ký hiệu, người ký, nơi nhận.",
    columns=(
        Column(
            "role",
            "Vai trò",
            CHOICE,
            ALWAYS,
            choices=choices.ISSUER_ROLES,
            example="Khối Dân vận",
            width=20,
        ),
        Column(
            "unit", "Mã đơn vị", REFERENCE, reference="units", width=12, folded=True, example="MTTQ"
        ),
        Column(
            "name",
            "Tên gọi trong văn bản",
            TEXT,
            ALWAYS,
            example="Khối Dân vận Đảng ủy phường",
            width=28,
        ),
        Column(
            "parent",
            "Cơ quan cấp trên",
            TEXT,
            WHEN,
            when="trừ UBND",
            example="ĐẢNG ỦY PHƯỜNG AN SEN",
            width=28,
            prompt="Dòng đầu bên trái, viết hoa như sẽ in.",
        ),
        Column(
            "body",
            "Cơ quan ban hành",
            LONG_TEXT,
            ALWAYS,
            example="KHỐI DÂN VẬN",
            width=28,
            prompt="Dòng thứ hai bên trái, in đậm, viết hoa như sẽ in.",
        ),
        Column(
            "symbol",
            "Ký hiệu cơ quan",
            TEXT,
            ALWAYS,
            example="KDV",
            prompt="Phần sau dấu gạch chéo: Số 12-BC/KDV.",
        ),
        Column("profile", "Thể thức", CHOICE, ALWAYS, choices=choices.PROFILES, example="Đảng"),
        Column(
            "power", "Quyền hạn ký", CHOICE, choices=choices.SIGNING_POWERS, example="T/M", width=12
        ),
        Column("behalf", "Thay mặt", TEXT, example="KHỐI DÂN VẬN", width=22),
        Column("position", "Chức vụ người ký", TEXT, example="TRƯỞNG KHỐI", width=20),
        Column("signer", "Họ tên người ký", TEXT, ALWAYS, example="Lương Thị Hòa", width=22),
        Column(
            "second_position",
            "Chức vụ kiêm nhiệm",
            TEXT,
            example="Phó Bí thư Thường trực Đảng ủy",
            width=26,
        ),
        Column("own_seal", "Con dấu riêng", YES_NO, example="Không", width=10),
        Column(
            "addressees",
            "Kính gửi",
            LONG_TEXT,
            folded=True,
            width=28,
            prompt="Mỗi nơi một dòng (Alt+Enter). Báo cáo của Đảng không ghi Kính gửi.",
        ),
        Column(
            "recipients",
            "Nơi nhận",
            LONG_TEXT,
            ALWAYS,
            example="Thường trực Đảng ủy phường",
            width=40,
            prompt="Mỗi nơi một dòng (Alt+Enter); dòng cuối là Lưu. Không ghi dấu gạch, dấu chấm phẩy.",
        ),
        Column(
            "copies",
            "Số bản",
            TEXT,
            folded=True,
            example="1",
            prompt="Số bản in cho từng nơi nhận, mỗi nơi một dòng, theo thứ tự ở cột Nơi nhận.",
        ),
        Column("from", "Áp dụng từ ngày", DATE, folded=True),
        Column("to", "Áp dụng đến ngày", DATE, folded=True),
    ),
)

DOCUMENTS = Sheet(
    key="documents",
    name="Văn bản",
    rhythm=AS_NEEDED,
    minutes=1,
    purpose="Mỗi dòng là một báo cáo sẽ ký. Số và ngày để trống cho đến khi văn thư cấp: chỗ trống sẽ "
    "được in để ghi tay.",
    columns=(
        Column("period", "Kỳ", PERIOD, ALWAYS, example="Tháng 10"),
        Column(
            "type", "Loại báo cáo", CHOICE, ALWAYS, choices=choices.REPORT_TYPES, example="Tháng"
        ),
        Column(
            "role",
            "Cơ quan ban hành",
            CHOICE,
            choices=choices.ISSUER_ROLES,
            example="Khối Dân vận",
            width=20,
            prompt="Bỏ trống: theo mẫu báo cáo.",
        ),
        Column(
            "number",
            "Số văn bản",
            TEXT,
            example="12",
            prompt="Do văn thư cấp; để trống nếu chưa có.",
        ),
        Column("signed_on", "Ngày ký", DATE, example="21/11/2026"),
        Column("draft", "Lần dự thảo", INTEGER, folded=True, minimum=1),
        NOTE_COLUMN,
    ),
)

BASES = Sheet(
    key="bases",
    name="Căn cứ",
    rhythm=YEARLY,
    minutes=2,
    purpose="Văn bản mà báo cáo thực hiện theo. Câu mở đầu lấy các dòng còn dùng, theo thứ tự.",
    columns=(
        Column(
            "title",
            "Tên loại, số, ký hiệu",
            TEXT,
            ALWAYS,
            example="Kế hoạch số 12-KH/ĐU",
            width=32,
        ),
        Column("date", "Ngày ban hành", DATE, example="12/01/2026"),
        Column("issuer", "Cơ quan ban hành", TEXT, example="Đảng ủy phường", width=24),
        Column("subject", "Về việc", TEXT, example="công tác dân vận năm 2026", width=44),
        Column("in_force", "Còn dùng", YES_NO, ALWAYS, example="Có", width=10),
        Column(
            "report_types",
            "Dùng cho báo cáo",
            CHOICES,
            choices=choices.REPORT_TYPES,
            folded=True,
            prompt="Bỏ trống: dùng cho mọi báo cáo.",
        ),
    ),
)

UNITS = Sheet(
    key="units",
    name="Đơn vị báo cáo",
    rhythm=YEARLY,
    minutes=5,
    purpose="Ai phải báo cáo. Mã đơn vị là mã dùng ở mọi trang khác.",
    columns=(
        Column("code", "Mã đơn vị", TEXT, ALWAYS, example="MTTQ", width=12),
        Column("name", "Tên đơn vị", TEXT, ALWAYS, example="Ủy ban MTTQ Việt Nam phường", width=38),
        Column("short_name", "Tên gọi tắt", TEXT, example="MTTQ", width=18),
        Column(
            "type",
            "Loại đơn vị",
            CHOICE,
            ALWAYS,
            choices=choices.UNIT_TYPES,
            example="Mặt trận Tổ quốc",
            width=28,
        ),
        Column(
            "democracy_type",
            "Loại hình QCDC",
            CHOICE,
            ALWAYS,
            choices=choices.DEMOCRACY_TYPES,
            example="Không áp dụng",
            width=22,
        ),
        Column("contact", "Người phụ trách", TEXT, private=True, folded=True, width=22),
        Column("phone", "Điện thoại", TEXT, private=True, folded=True),
        Column("must_report", "Phải báo cáo hằng tháng", YES_NO, ALWAYS, example="Có", width=12),
        Column("from", "Áp dụng từ ngày", DATE, folded=True),
        Column("to", "Áp dụng đến ngày", DATE, folded=True),
    ),
)

LISTS = Sheet(
    key="lists",
    name="Danh mục",
    rhythm=YEARLY,
    minutes=1,
    purpose="Những từ phường thêm vào các danh sách chọn, và lĩnh vực chuẩn mà từ đó được tính vào khi "
    "báo cáo lên trên.",
    columns=(
        Column(
            "list",
            "Danh mục",
            CHOICE,
            ALWAYS,
            choices=Choices(
                key="extensible",
                name="Danh mục mở",
                words=tuple(each.name for each in choices.ALL_CHOICES if each.extensible),
            ),
            example="Lĩnh vực mô hình",
            width=28,
        ),
        Column("word", "Từ thêm vào", TEXT, ALWAYS, example="Giáo dục", width=32),
        Column("stands_for", "Tính vào", TEXT, example="Văn hóa - xã hội", width=28),
        NOTE_COLUMN,
    ),
)

REGULATIONS = Sheet(
    key="regulations",
    name="Danh mục QCDC",
    rhythm=YEARLY,
    minutes=1,
    purpose="Các quy chế dân chủ mà phường công khai, giám sát. Tên quy chế do phường ghi theo văn bản "
    "đang áp dụng ở địa phương.",
    columns=(
        Column("code", "Mã", TEXT, ALWAYS, example="QC1", width=8),
        Column("name", "Tên quy chế", TEXT, ALWAYS, example="(ghi tên quy chế)", width=50),
        Column("issuer", "Cơ quan ban hành", TEXT, width=26),
        Column("reference", "Số, ngày văn bản", TEXT, width=26),
        Column("in_force", "Còn hiệu lực", YES_NO, ALWAYS, example="Có", width=10),
    ),
)

BOARD = Sheet(
    key="board",
    name="Thành viên BCĐ - Khối Dân vận",
    rhythm=YEARLY,
    minutes=3,
    purpose="Thành viên Ban Chỉ đạo QCDC và Khối Dân vận theo quyết định kiện toàn.",
    columns=(
        Column(
            "board",
            "Tổ chức",
            CHOICE,
            ALWAYS,
            choices=choices.BOARDS,
            example="Khối Dân vận",
            width=16,
        ),
        Column("person", "Họ tên", TEXT, ALWAYS, example="Lương Thị Hòa", width=24),
        Column("position", "Chức vụ", TEXT, example="Phó Bí thư Thường trực Đảng ủy", width=34),
        Column("role", "Vai trò", CHOICE, ALWAYS, choices=choices.BOARD_ROLES, example="Trưởng"),
        Column("duty", "Nhiệm vụ phân công", TEXT, width=36),
        Column("decision", "Số quyết định kiện toàn", TEXT, folded=True, width=22),
        Column("from", "Từ ngày", DATE, folded=True),
        Column("to", "Đến ngày", DATE, folded=True),
    ),
)

WARD_SHEETS = (WARD, ISSUERS, DOCUMENTS, BASES, UNITS, LISTS, REGULATIONS, BOARD)
