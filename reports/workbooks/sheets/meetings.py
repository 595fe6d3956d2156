"""Sheets of meetings: who met where, what was said, what the chair concluded."""

from __future__ import annotations

from reports.workbooks.schema import Column, Sheet, UnitType
from reports.workbooks.sheets import choices
from reports.workbooks.sheets.common import (
    ABOUT_PERIOD,
    ALWAYS,
    AS_NEEDED,
    CHOICE,
    DATE,
    FLOW,
    INTEGER,
    LONG_TEXT,
    REFERENCE,
    TEXT,
    TIME,
    TYPED_FOR_UNIT,
    UNIT_COLUMN,
    WHEN,
)

_IN_MINUTES = "lập biên bản, thông báo kết luận"
_TOLD_IN_THE_NEWS = (
    Column(
        "session",
        "Buổi",
        CHOICE,
        choices=choices.SESSIONS,
        folded=True,
        width=9,
        prompt="Chỉ ghi khi không rõ giờ.",
    ),
    Column(
        "organiser",
        "Đơn vị tổ chức",
        TEXT,
        folded=True,
        width=26,
        prompt="Chỉ ghi khi không phải cơ quan ban hành báo cáo của kỳ.",
    ),
    Column("reporter", "Người báo cáo (chức vụ, họ tên)", TEXT, folded=True, width=32),
    Column(
        "reported",
        "Nội dung báo cáo",
        LONG_TEXT,
        folded=True,
        width=40,
        example="kết quả công tác dân vận tháng 10",
    ),
    Column(
        "opinions_about",
        "Nội dung các ý kiến",
        LONG_TEXT,
        folded=True,
        width=40,
        prompt="Viết tiếp sau “đã có … ý kiến”, ví dụ: phát biểu về điểm tập kết rác, tái định cư.",
    ),
    Column(
        "concluder",
        "Người kết luận (chức vụ, họ tên)",
        TEXT,
        folded=True,
        width=32,
        prompt="Bỏ trống: người chủ trì.",
    ),
    Column(
        "concluder_says",
        "Đánh giá của người kết luận",
        LONG_TEXT,
        folded=True,
        width=40,
        prompt="Viết tiếp sau tên người kết luận, ví dụ: ghi nhận những kết quả đã đạt được.",
    ),
)

_ASKED_FOR_IN_THE_INVITATION = (
    Column(
        "preparation",
        "Chuẩn bị",
        LONG_TEXT,
        folded=True,
        width=40,
        example="Công an, UBND chuẩn bị ý kiến về giờ đổ rác tại TDP 6, 8",
        prompt="Giấy mời in nguyên văn; nhiều ý thì xuống dòng bằng Alt+Enter.",
    ),
)
_TOLD_IN_THE_MINUTES = (
    Column(
        "absent",
        "Vắng mặt (họ tên, lý do)",
        LONG_TEXT,
        folded=True,
        width=32,
        prompt="Mỗi người một dòng (Alt+Enter).",
    ),
    Column(
        "put_to_vote",
        "Nội dung biểu quyết",
        LONG_TEXT,
        folded=True,
        width=36,
        prompt="Chỉ ghi khi hội nghị biểu quyết; rồi ghi ba cột số bên cạnh.",
    ),
    Column("votes_agreeing", "Biểu quyết tán thành", INTEGER, unit="người", folded=True),
    Column("votes_against", "Biểu quyết không tán thành", INTEGER, unit="người", folded=True),
    Column("votes_open", "Biểu quyết không có ý kiến", INTEGER, unit="người", folded=True),
    Column("ended_at", "Giờ kết thúc", TIME, folded=True, example="10:30", width=10),
)

MEETINGS = Sheet(
    key="meetings",
    name="Hội nghị",
    aliases=("Hội nghị - ý kiến",),
    rhythm=AS_NEEDED,
    minutes=2,
    filled_by=(UnitType.PARTY, UnitType.COMMITTEE, UnitType.FRONT, UnitType.RESIDENTIAL_GROUP),
    purpose="Mỗi hội nghị, cuộc đối thoại, khảo sát một dòng. Ý kiến và kết luận ghi ở hai trang "
    "sau.",
    columns=(
        Column("code", "Mã hội nghị", TEXT, ALWAYS, example="HN-11", width=11),
        Column("date", "Ngày", DATE, ALWAYS, example="12/11/2026", width=12),
        Column("time", "Giờ", TIME, example="08:00", width=8),
        Column(
            "type",
            "Loại hội nghị",
            CHOICE,
            ALWAYS,
            choices=choices.MEETING_TYPES,
            example="Giao ban tháng",
            width=22,
        ),
        ABOUT_PERIOD,
        UNIT_COLUMN,
        Column("subject", "Nội dung", TEXT, width=36, example="Giao ban công tác dân vận tháng 10"),
        Column("venue", "Địa điểm", TEXT, WHEN, when=_IN_MINUTES, example="Phòng họp 2", width=20),
        Column("chair", "Chủ trì (chức vụ, họ tên)", TEXT, WHEN, when=_IN_MINUTES, width=32),
        Column("secretary", "Thư ký", TEXT, width=22),
        Column("attendance", "Thành phần", LONG_TEXT, width=34),
        Column(
            "invited",
            "Số được mời",
            INTEGER,
            WHEN,
            when="có danh sách mời",
            unit="người",
            example="28",
            width=10,
        ),
        Column(
            "present",
            "Số có mặt",
            INTEGER,
            WHEN,
            when="hội nghị đối thoại, hội nghị nhân dân",
            measure=FLOW,
            unit="người",
            example="26",
            width=10,
        ),
        Column(
            "opinions",
            "Số ý kiến",
            INTEGER,
            WHEN,
            when=_IN_MINUTES,
            measure=FLOW,
            unit="ý kiến",
            example="3",
            width=9,
        ),
        Column(
            "answered",
            "Số ý kiến đã trả lời",
            INTEGER,
            WHEN,
            when="hội nghị đối thoại",
            measure=FLOW,
            unit="ý kiến",
            example="15",
            width=11,
        ),
        Column(
            "forwarded",
            "Số ý kiến chuyển xử lý",
            INTEGER,
            WHEN,
            when="hội nghị đối thoại",
            measure=FLOW,
            unit="ý kiến",
            example="1",
            width=11,
        ),
        Column(
            "households_called", "Số hộ triệu tập", INTEGER, measure=FLOW, unit="hộ", folded=True
        ),
        Column("households_present", "Số hộ có mặt", INTEGER, measure=FLOW, unit="hộ", folded=True),
        Column("votes_for", "Số phiếu tán thành", INTEGER, measure=FLOW, unit="hộ", folded=True),
        TYPED_FOR_UNIT,
        *_TOLD_IN_THE_NEWS,
        *_ASKED_FOR_IN_THE_INVITATION,
        *_TOLD_IN_THE_MINUTES,
    ),
)

MEETING_COLUMN = Column(
    "meeting", "Mã hội nghị", REFERENCE, ALWAYS, reference="meetings", example="HN-11", width=11
)

AGENDA = Sheet(
    key="agenda",
    name="Chương trình hội nghị",
    rhythm=AS_NEEDED,
    minutes=0,
    purpose="Từng mục của chương trình gửi kèm giấy mời. Không ghi dòng nào thì in chương trình "
    "thường lệ: ổn định, báo cáo, thảo luận, kết luận.",
    columns=(
        MEETING_COLUMN,
        Column("starts_at", "Giờ", TIME, example="08:00", width=8),
        Column(
            "item",
            "Nội dung",
            LONG_TEXT,
            ALWAYS,
            example="Báo cáo kết quả công tác dân vận tháng 10",
            width=50,
        ),
        Column("by", "Người thực hiện", TEXT, width=36),
    ),
)

OPINIONS = Sheet(
    key="opinions",
    name="Ý kiến tại hội nghị",
    rhythm=AS_NEEDED,
    minutes=1,
    purpose="Từng ý kiến phát biểu ở hội nghị, nếu cần ghi vào biên bản.",
    columns=(
        MEETING_COLUMN,
        Column("speaker", "Người phát biểu", TEXT, ALWAYS, width=26),
        Column("from_unit", "Đơn vị", TEXT, width=26),
        Column("content", "Nội dung ý kiến", LONG_TEXT, ALWAYS, width=50),
        Column("handling", "Hướng xử lý", TEXT, width=32),
        Column("due", "Hạn xử lý", DATE, width=12),
    ),
)

CONCLUSIONS = Sheet(
    key="conclusions",
    name="Kết luận hội nghị",
    rhythm=AS_NEEDED,
    minutes=1,
    purpose="Từng kết luận của chủ trì, theo thứ tự. Kết luận đã ghi là nhiệm vụ thì không ghi "
    "lại ở đây: ở trang “Nhiệm vụ kỳ tới” ghi mã hội nghị vào dòng đó là đủ.",
    columns=(
        MEETING_COLUMN,
        Column("number", "Số thứ tự", INTEGER, ALWAYS, minimum=1, example="1", width=9),
        Column("content", "Nội dung kết luận", LONG_TEXT, ALWAYS, width=60),
        Column("lead", "Chủ trì thực hiện", TEXT, width=24),
        Column("due", "Hạn hoàn thành", DATE, width=13),
    ),
)
