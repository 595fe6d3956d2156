"""Sheets of judgement and follow-up: shortcomings, tasks, awards, checks, submissions."""

from __future__ import annotations

from reports.workbooks.schema import Column, Sheet
from reports.workbooks.sheets import choices
from reports.workbooks.sheets.common import (
    ABOUT_PERIOD,
    ALWAYS,
    AS_NEEDED,
    CHOICE,
    CHOICES,
    DATE,
    EVERY_UNIT,
    FLOW,
    INTEGER,
    MONEY,
    MONTH_COLUMN,
    MONTHLY,
    PERIOD,
    REFERENCE,
    STATE,
    TEXT,
    TYPED_FOR_UNIT,
    UNIT_COLUMN,
    WHEN,
    YES_NO,
)

SHORTCOMINGS = Sheet(
    key="shortcomings",
    name="Tồn tại hạn chế",
    rhythm=MONTHLY,
    minutes=3,
    filled_by=EVERY_UNIT,
    purpose="Mỗi tồn tại một dòng. Tồn tại chưa khắc phục còn được nêu ở các kỳ sau cho đến khi "
    "ghi “Đã "
    "khắc phục” và ngày.",
    columns=(
        MONTH_COLUMN,
        Column("issue", "Nội dung", TEXT, ALWAYS, example="Một số hộ đổ rác sai giờ", width=46),
        Column("where", "Địa bàn", TEXT, example="TDP 6, 8", width=18),
        Column("field", "Lĩnh vực/QCDC", TEXT, width=22),
        Column("objective_cause", "Nguyên nhân khách quan", TEXT, width=36),
        Column("subjective_cause", "Nguyên nhân chủ quan", TEXT, width=36),
        Column("owner", "Đơn vị khắc phục", TEXT, example="UBND", width=20),
        Column("due", "Hạn khắc phục", DATE, example="22/11/2026", width=13),
        Column(
            "status",
            "Trạng thái",
            CHOICE,
            ALWAYS,
            choices=choices.ISSUE_STATUS,
            measure=STATE,
            example="Mới",
            width=15,
        ),
        Column(
            "status_on",
            "Ngày khắc phục xong",
            DATE,
            WHEN,
            when="trạng thái “Đã khắc phục”",
            width=13,
        ),
        UNIT_COLUMN,
        TYPED_FOR_UNIT,
    ),
)


TASKS = Sheet(
    key="tasks",
    name="Nhiệm vụ kỳ tới",
    rhythm=MONTHLY,
    minutes=3,
    filled_by=EVERY_UNIT,
    purpose="Mỗi nhiệm vụ một dòng, ghi ở kỳ phải thực hiện: báo cáo tháng 10 in các dòng “Tháng "
    "11”. Kỳ "
    "sau ghi kết quả vào chính dòng đó.",
    columns=(
        Column(
            "period",
            "Kỳ thực hiện",
            PERIOD,
            ALWAYS,
            aliases=("Kỳ",),
            example="Tháng 11",
            width=12,
            prompt="Kỳ phải làm nhiệm vụ này. Nhiệm vụ tháng 1 năm sau ghi: Tháng 1/2027.",
        ),
        Column("number", "STT", INTEGER, minimum=1, example="1", width=6),
        Column(
            "task",
            "Nhiệm vụ",
            TEXT,
            ALWAYS,
            example="Phát tờ rơi, mã QR về 06 QCDC tại 16 TDP",
            width=50,
        ),
        Column("lead", "Chủ trì", TEXT, example="MTTQ", width=20),
        Column("partners", "Phối hợp", TEXT, example="tổ dân vận", width=22),
        Column("due", "Hạn hoàn thành", DATE, example="20/11/2026", width=13),
        Column("product", "Sản phẩm, chỉ tiêu", TEXT, width=26),
        Column("from_issue", "Từ tồn tại/kết luận", TEXT, folded=True, width=28),
        Column(
            "meeting",
            "Mã hội nghị",
            REFERENCE,
            reference="meetings",
            example="HN-11",
            width=11,
            prompt="Nhiệm vụ do hội nghị nào kết luận: ghi mã hội nghị đó, thông báo và biên bản "
            "sẽ in dòng này thành một kết luận; không phải ghi lại ở trang “Kết luận hội nghị”.",
        ),
        Column(
            "result",
            "Kết quả",
            CHOICE,
            WHEN,
            when="kỳ thực hiện đã qua",
            choices=choices.TASK_RESULTS,
            measure=STATE,
            example="Hoàn thành",
            width=15,
        ),
        Column("result_on", "Ngày hoàn thành", DATE, width=13),
        Column("reason", "Lý do chậm", TEXT, WHEN, when="kết quả “Chậm”", width=26),
        UNIT_COLUMN,
        TYPED_FOR_UNIT,
    ),
)


AWARDS = Sheet(
    key="awards",
    name="Khen thưởng",
    rhythm=AS_NEEDED,
    minutes=1,
    filled_by=EVERY_UNIT,
    purpose="Mỗi tập thể, cá nhân được đề xuất hoặc đã khen một dòng. Chỉ dòng “Đã khen” có số "
    "quyết định "
    "mới tính là khen thưởng.",
    columns=(
        Column("date", "Ngày", DATE, ALWAYS, example="15/10/2026", width=12),
        ABOUT_PERIOD,
        Column(
            "decision", "Số quyết định", TEXT, WHEN, when="đã khen", example="312/QĐ-UBND", width=18
        ),
        Column("name", "Tên tập thể, cá nhân", TEXT, ALWAYS, width=32),
        Column("kind", "Loại", CHOICE, ALWAYS, choices=choices.KINDS, example="Tập thể", width=10),
        UNIT_COLUMN,
        Column("organisation", "Đơn vị", TEXT, width=28),
        Column("model", "Mã mô hình", REFERENCE, reference="models", example="DVK-11", width=11),
        Column("merit", "Nội dung thành tích", TEXT, ALWAYS, width=44),
        Column(
            "form",
            "Hình thức",
            CHOICE,
            ALWAYS,
            choices=choices.AWARD_FORMS,
            example="Giấy khen",
            width=14,
        ),
        Column("level", "Cấp khen", TEXT, ALWAYS, example="Chủ tịch UBND phường", width=24),
        Column("prize", "Tiền thưởng (đồng)", MONEY, measure=FLOW, unit="đồng", folded=True),
        Column(
            "status",
            "Trạng thái",
            CHOICE,
            ALWAYS,
            choices=choices.AWARD_STATUS,
            measure=FLOW,
            example="Đã khen",
            width=12,
        ),
        Column(
            "quantity",
            "Số lượng",
            INTEGER,
            minimum=1,
            measure=FLOW,
            folded=True,
            width=9,
            prompt="Chỉ ghi khi một dòng thay cho nhiều tập thể, cá nhân chưa rõ tên; trống là 1.",
        ),
    ),
)


INSPECTIONS = Sheet(
    key="inspections",
    name="Kiểm tra",
    rhythm=MONTHLY,
    minutes=1,
    purpose="Mỗi cuộc kiểm tra, khảo sát của Khối Dân vận, Ban Chỉ đạo một dòng.",
    columns=(
        MONTH_COLUMN,
        Column("date", "Ngày", DATE, ALWAYS, example="14/10/2026", width=12),
        Column(
            "type",
            "Loại",
            CHOICE,
            ALWAYS,
            choices=choices.INSPECTION_TYPES,
            example="Đột xuất",
            width=12,
        ),
        Column(
            "unit_inspected",
            "Đơn vị được kiểm tra",
            TEXT,
            ALWAYS,
            example="Trung tâm Phục vụ hành chính công",
            width=36,
            prompt="Nhiều đơn vị trong một cuộc: cách nhau bằng dấu chấm phẩy.",
        ),
        Column(
            "subject",
            "Nội dung kiểm tra",
            CHOICES,
            ALWAYS,
            choices=choices.INSPECTION_SUBJECTS,
            example="QCDC",
            width=16,
        ),
        Column("about", "Về việc", TEXT, example="giờ tiếp nhận hồ sơ", width=30),
        Column("result", "Kết quả", TEXT, ALWAYS, width=40),
        Column("recommendation", "Kiến nghị", TEXT, width=34),
        Column("mended", "Đã khắc phục", YES_NO, width=10),
        UNIT_COLUMN,
    ),
)


SUBMISSIONS = Sheet(
    key="submissions",
    name="Theo dõi nộp báo cáo",
    rhythm=MONTHLY,
    minutes=2,
    purpose="Ngày Khối Dân vận nhận báo cáo của từng đơn vị. Đúng hạn là nhận trước ngày hạn gửi "
    "(hạn 23: "
    "chậm nhất ngày 22).",
    columns=(
        MONTH_COLUMN,
        Column("unit", "Mã đơn vị", REFERENCE, ALWAYS, reference="units", example="MTTQ", width=12),
        Column("received_on", "Ngày nộp", DATE, example="20/10/2026", width=12),
        Column("sending", "Lần nộp", INTEGER, minimum=1, example="1", width=8),
        Column("has_models", "Có nội dung DVK", YES_NO, example="Có", width=10),
        Column(
            "has_supervision",
            "Có kết quả giám sát 06 QCDC",
            YES_NO,
            WHEN,
            when="MTTQ, đoàn thể",
            example="Có",
            width=12,
        ),
        Column("note", "Ghi chú", TEXT, width=28),
    ),
)
