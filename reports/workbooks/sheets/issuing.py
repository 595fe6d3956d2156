"""Sheets that say who issues documents, on what basis, and who sits on the boards."""

from __future__ import annotations

from reports.workbooks.schema import Column, Sheet
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
            LONG_TEXT,
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
        Column(
            "position",
            "Chức vụ người ký",
            LONG_TEXT,
            example="TRƯỞNG KHỐI",
            width=24,
            prompt="Viết hoa như sẽ in; nhiều dòng thì xuống dòng bằng Alt+Enter.",
        ),
        Column(
            "signer",
            "Họ tên người ký",
            TEXT,
            WHEN,
            when="đã biết ai ký",
            example="Lương Thị Hòa",
            width=22,
        ),
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
            prompt="Mỗi nơi một dòng (Alt+Enter); dòng cuối là Lưu. Không ghi dấu gạch, dấu chấm "
            "phẩy.",
        ),
        Column(
            "copies",
            "Số bản",
            TEXT,
            folded=True,
            example="1",
            prompt="Số bản in cho từng nơi nhận, mỗi nơi một dòng, theo thứ tự ở cột Nơi nhận.",
        ),
        Column(
            "unit", "Mã đơn vị", REFERENCE, reference="units", width=12, folded=True, example="MTTQ"
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
    purpose="Mỗi dòng là một báo cáo sẽ ký. Số và ngày để trống cho đến khi văn thư cấp: chỗ "
    "trống sẽ "
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
        Column(
            "theme",
            "Chuyên đề",
            TEXT,
            WHEN,
            when="báo cáo chuyên đề",
            width=40,
            example="Vai trò của tổ dân vận tổ dân phố",
            prompt="Tên chuyên đề, không ghi trong ngoặc kép.",
        ),
        Column(
            "unit",
            "Mã đơn vị",
            REFERENCE,
            reference="units",
            example="MTTQ",
            width=12,
            folded=True,
            prompt="Chỉ ghi ở báo cáo riêng của một đơn vị (loại báo cáo “Đơn vị”).",
        ),
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
        NOTE_COLUMN,
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
