"""Sheets of supervision, citizen reception, petitions and mediation."""

from __future__ import annotations

from dataclasses import replace

from reports.workbooks.schema import Column, Sheet, UnitType
from reports.workbooks.sheets import choices
from reports.workbooks.sheets.common import (
    ALWAYS,
    CHOICE,
    DECIMAL,
    FLOW,
    INTEGER,
    MONEY,
    MONTH_COLUMN,
    MONTHLY,
    REFERENCE,
    STATE,
    TEXT,
    TYPED_FOR_UNIT,
    UNIT_COLUMN,
    WHEN,
)

SUPERVISIONS = Sheet(
    key="supervisions",
    name="Giám sát - phản biện",
    rhythm=MONTHLY,
    minutes=5,
    filled_by=(UnitType.COUNCIL, UnitType.FRONT, UnitType.MASS_ORGANISATION, UnitType.PARTY),
    purpose="Mỗi cuộc giám sát, phản biện, góp ý một dòng.",
    columns=(
        MONTH_COLUMN,
        Column(
            "type",
            "Loại",
            CHOICE,
            ALWAYS,
            choices=choices.SUPERVISION_TYPES,
            example="Giám sát",
            width=18,
        ),
        Column(
            "body",
            "Chủ thể",
            CHOICE,
            ALWAYS,
            choices=choices.SUPERVISORS,
            example="Ban GSĐTCĐ",
            width=18,
        ),
        UNIT_COLUMN,
        Column(
            "content",
            "Nội dung",
            TEXT,
            ALWAYS,
            example="Thi công rãnh thoát nước TDP 4",
            width=44,
        ),
        Column(
            "subject",
            "Đối tượng (đơn vị, chi bộ, công trình)",
            TEXT,
            ALWAYS,
            example="Công trình rãnh thoát nước TDP 4",
            width=34,
        ),
        Column(
            "regulation",
            "QCDC liên quan",
            REFERENCE,
            WHEN,
            when="MTTQ, đoàn thể giám sát 06 QCDC",
            reference="regulations",
            example="QC4",
            width=10,
        ),
        Column(
            "events",
            "Số cuộc",
            INTEGER,
            ALWAYS,
            minimum=1,
            measure=FLOW,
            unit="cuộc",
            example="1",
            width=8,
        ),
        Column(
            "works",
            "Số công trình, vụ việc",
            INTEGER,
            measure=FLOW,
            unit="công trình",
            example="1",
            width=10,
        ),
        Column(
            "violations",
            "Vi phạm phát hiện",
            INTEGER,
            ALWAYS,
            measure=FLOW,
            unit="vụ việc",
            example="0",
            width=10,
        ),
        Column(
            "recommendations",
            "Kiến nghị",
            INTEGER,
            ALWAYS,
            measure=FLOW,
            unit="kiến nghị",
            example="2",
            width=10,
        ),
        Column(
            "accepted",
            "Kiến nghị được tiếp thu",
            INTEGER,
            ALWAYS,
            measure=FLOW,
            unit="kiến nghị",
            example="2",
            width=11,
        ),
        Column("result", "Kết quả", TEXT, folded=True, width=34),
        Column(
            "recovered_money",
            "Thu hồi, giảm trừ (đồng)",
            MONEY,
            measure=FLOW,
            unit="đồng",
            folded=True,
        ),
        Column("recovered_land", "Thu hồi (m2)", DECIMAL, measure=FLOW, unit="m2", folded=True),
        Column(
            "comments",
            "Ý kiến đóng góp",
            INTEGER,
            WHEN,
            when="phản biện, góp ý",
            measure=FLOW,
            unit="ý kiến",
            folded=True,
        ),
        TYPED_FOR_UNIT,
    ),
)


def _count(key: str, header: str, unit: str, example: str) -> Column:
    return Column(key, header, INTEGER, ALWAYS, measure=FLOW, unit=unit, example=example, width=11)


def _counted_if_kept(key: str, header: str, unit: str, example: str) -> Column:
    return replace(_count(key, header, unit, example), required=WHEN, when="có theo dõi")


def _folded(column: Column) -> Column:
    return replace(column, folded=True)


RECEPTION = Sheet(
    key="reception",
    name="Tiếp dân - đơn thư - hòa giải",
    rhythm=MONTHLY,
    minutes=5,
    single=True,
    filled_by=(UnitType.COMMITTEE, UnitType.PARTY),
    purpose="Mỗi tháng một dòng. Đơn và phản ánh còn tồn được tính, không nhập: số đầu năm ghi ở "
    "trang "
    "“Số đầu kỳ”.",
    columns=(
        MONTH_COLUMN,
        UNIT_COLUMN,
        _count("days_secretary", "Số buổi tiếp công dân của Bí thư", "buổi", "2"),
        _count("days_chairman", "Số buổi tiếp công dân của Chủ tịch UBND", "buổi", "5"),
        _counted_if_kept("days_other", "Số buổi tiếp công dân khác", "buổi", "0"),
        _count("visits", "Số lượt tiếp", "lượt", "12"),
        _counted_if_kept("visitors", "Số người được tiếp", "người", "14"),
        _count("complaints", "Đơn khiếu nại tiếp nhận", "đơn", "0"),
        _count("denunciations", "Đơn tố cáo tiếp nhận", "đơn", "0"),
        _count("recommendations", "Đơn kiến nghị, phản ánh tiếp nhận", "đơn", "6"),
        _counted_if_kept("within_power", "Đơn thuộc thẩm quyền", "đơn", "5"),
        _count("settled", "Đơn đã giải quyết", "đơn", "5"),
        _count("feedback_in", "Phản ánh, kiến nghị tiếp nhận", "phản ánh, kiến nghị", "29"),
        _count("feedback_done", "Phản ánh, kiến nghị đã xử lý", "phản ánh, kiến nghị", "28"),
        Column(
            "feedback_about",
            "Phản ánh chủ yếu về",
            TEXT,
            example="vệ sinh môi trường, trật tự đô thị",
            width=30,
        ),
        Column("feedback_channel", "Kênh tiếp nhận phản ánh", TEXT, example="iHanoi", width=20),
        _count("mediation_in", "Vụ việc hòa giải tiếp nhận", "vụ", "3"),
        _count("mediation_done", "Vụ việc hòa giải thành", "vụ", "2"),
        _folded(_counted_if_kept("procedures_in", "Hồ sơ TTHC tiếp nhận", "hồ sơ", "1.240")),
        _folded(_counted_if_kept("procedures_on_time", "Hồ sơ TTHC đúng hạn", "hồ sơ", "1.236")),
        Column(
            "groups_posted",
            "Số TDP niêm yết đầy đủ đến cuối tháng",
            INTEGER,
            ALWAYS,
            measure=STATE,
            unit="tổ dân phố",
            example="16",
            width=12,
        ),
        Column(
            "groups_met",
            "Số TDP đã họp",
            INTEGER,
            WHEN,
            when="tháng cuối quý",
            measure=STATE,
            unit="tổ dân phố",
            example="16",
            width=10,
        ),
        TYPED_FOR_UNIT,
    ),
)
