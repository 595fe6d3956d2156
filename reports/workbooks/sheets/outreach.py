"""Sheets of work among the people: propaganda, welfare, mobilisation teams."""

from __future__ import annotations

from reports.workbooks.schema import Column, Sheet, UnitType
from reports.workbooks.sheets import choices
from reports.workbooks.sheets.common import (
    ALWAYS,
    AS_NEEDED,
    CHOICE,
    EVERY_UNIT,
    FLOW,
    INTEGER,
    MONEY,
    MONTH_COLUMN,
    MONTHLY,
    PERIOD,
    STATE,
    TEXT,
    TYPED_FOR_UNIT,
    UNIT_COLUMN,
    WHEN,
    YES_NO,
)

PROPAGANDA = Sheet(
    key="propaganda",
    name="Tuyên truyền vận động",
    rhythm=MONTHLY,
    minutes=7,
    filled_by=EVERY_UNIT,
    purpose="Mỗi nội dung hoặc đợt tuyên truyền của một đơn vị một dòng.",
    columns=(
        MONTH_COLUMN,
        UNIT_COLUMN,
        Column(
            "topic",
            "Nội dung, chuyên đề",
            TEXT,
            ALWAYS,
            example="06 QCDC; phân loại rác tại nguồn",
            width=44,
        ),
        Column(
            "form",
            "Hình thức",
            CHOICE,
            ALWAYS,
            choices=choices.OUTREACH_FORMS,
            example="Hội nghị",
            width=24,
        ),
        Column(
            "sessions", "Số buổi", INTEGER, ALWAYS, measure=FLOW, unit="buổi", example="3", width=9
        ),
        Column(
            "people",
            "Lượt người dự",
            INTEGER,
            ALWAYS,
            measure=FLOW,
            unit="lượt",
            example="240",
            width=11,
        ),
        Column(
            "precision",
            "Mức chính xác",
            CHOICE,
            choices=choices.PRECISIONS,
            width=10,
            prompt="Bỏ trống nếu lượt người dự là số đếm đủ; nếu ước thì chọn: trên, hơn, gần, "
            "khoảng.",
        ),
        Column("posts", "Tin, bài", INTEGER, measure=FLOW, unit="tin, bài", example="12", width=9),
        Column(
            "households",
            "Số hộ được vận động",
            INTEGER,
            measure=STATE,
            unit="hộ",
            example="34",
            width=11,
            folded=True,
        ),
        Column(
            "households_done",
            "Số hộ đã thực hiện",
            INTEGER,
            measure=FLOW,
            unit="hộ",
            example="3",
            width=11,
            folded=True,
        ),
        Column("result", "Kết quả nổi bật", TEXT, width=36),
        TYPED_FOR_UNIT,
    ),
)

WELFARE = Sheet(
    key="welfare",
    name="An sinh - quỹ",
    rhythm=MONTHLY,
    minutes=3,
    filled_by=EVERY_UNIT,
    purpose="Vận động quỹ, trao quà, xây sửa nhà, hỗ trợ sinh kế: mỗi việc một dòng. Tiền ghi "
    "bằng đồng.",
    columns=(
        MONTH_COLUMN,
        UNIT_COLUMN,
        Column(
            "kind",
            "Loại",
            CHOICE,
            ALWAYS,
            choices=choices.WELFARE_KINDS,
            example="Vận động quỹ",
            width=24,
        ),
        Column(
            "fund",
            "Quỹ/chương trình",
            CHOICE,
            WHEN,
            when="vận động quỹ",
            choices=choices.FUNDS,
            example="Vì người nghèo",
            width=24,
        ),
        Column(
            "amount",
            "Số tiền (đồng)",
            MONEY,
            WHEN,
            when="vận động quỹ, hoặc quà có giá trị",
            measure=FLOW,
            unit="đồng",
            example="62.500.000",
            width=16,
        ),
        Column(
            "quantity",
            "Số suất, hộ, nhà",
            INTEGER,
            WHEN,
            when="trao quà, xây sửa nhà, hỗ trợ",
            measure=FLOW,
            unit="suất",
            example="26",
            width=10,
        ),
        Column("beneficiaries", "Đối tượng, dịp", TEXT, example="hộ khó khăn, dịp 17/10", width=36),
        TYPED_FOR_UNIT,
    ),
)

TEAMS = Sheet(
    key="teams",
    name="Tổ dân vận",
    rhythm=AS_NEEDED,
    minutes=0,
    filled_by=(UnitType.MOBILISATION_TEAM,),
    purpose="Hoạt động của từng tổ dân vận trong kỳ (quý, hoặc khi có yêu cầu).",
    columns=(
        Column("period", "Kỳ", PERIOD, ALWAYS, example="Quý III", width=10),
        Column("group", "Tổ dân phố", TEXT, ALWAYS, example="TDP 5", width=14),
        Column(
            "members", "Số thành viên", INTEGER, ALWAYS, measure=STATE, unit="thành viên", width=10
        ),
        Column("head", "Tổ trưởng (chức danh)", TEXT, width=26),
        Column("briefings", "Số buổi giao ban", INTEGER, measure=FLOW, unit="buổi", width=10),
        Column("sessions", "Số buổi tuyên truyền", INTEGER, measure=FLOW, unit="buổi", width=10),
        Column("households", "Hộ được vận động", INTEGER, measure=FLOW, unit="hộ", width=10),
        Column("households_done", "Hộ đã thực hiện", INTEGER, measure=FLOW, unit="hộ", width=10),
        Column("members_in_charge", "Đảng viên phụ trách hộ", INTEGER, measure=STATE, width=11),
        Column("has_rules", "Có Quy chế hoạt động", YES_NO, width=11),
        Column("difficulties", "Khó khăn", TEXT, width=30),
        UNIT_COLUMN,
        TYPED_FOR_UNIT,
    ),
)
