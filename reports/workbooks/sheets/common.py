"""Columns that stand on many sheets, and short names for the vocabulary of the declarations."""

from __future__ import annotations

from reports.workbooks.schema import Column, Kind, Measure, Required, Rhythm, UnitType

TEXT, LONG_TEXT = Kind.TEXT, Kind.LONG_TEXT
INTEGER, DECIMAL, MONEY = Kind.INTEGER, Kind.DECIMAL, Kind.MONEY
DATE, TIME, MONTH, YEAR, PERIOD = Kind.DATE, Kind.TIME, Kind.MONTH, Kind.YEAR, Kind.PERIOD
YES_NO, CHOICE, CHOICES, REFERENCE = Kind.YES_NO, Kind.CHOICE, Kind.CHOICES, Kind.REFERENCE
ALWAYS, WHEN = Required.ALWAYS, Required.WHEN
FLOW, STATE, RATE = Measure.FLOW, Measure.STATE, Measure.RATE
MONTHLY, AS_NEEDED, YEARLY = Rhythm.MONTHLY, Rhythm.AS_NEEDED, Rhythm.YEARLY

EVERY_UNIT = tuple(UnitType)

MONTH_COLUMN = Column(
    "month",
    "Tháng",
    MONTH,
    ALWAYS,
    example="10",
    width=8,
    prompt="Tháng của số liệu, từ 1 đến 12. Số liệu thuộc tháng nào thì ghi tháng đó.",
)
UNIT_COLUMN = Column(
    "unit",
    "Mã đơn vị",
    REFERENCE,
    reference="units",
    inherits_unit=True,
    example="MTTQ",
    width=12,
    prompt="Mã ở trang “Đơn vị báo cáo”. Bỏ trống thì tính cho đơn vị của tệp này.",
)
ABOUT_PERIOD = Column(
    "about",
    "Về kỳ",
    PERIOD,
    example="Tháng 10",
    width=12,
    prompt="Chỉ ghi khi việc này thuộc kỳ khác với ngày ghi bên cạnh, ví dụ: Tháng 10.",
)
TYPED_FOR_UNIT = Column(
    "typed_for",
    "Nhập thay (nguồn)",
    TEXT,
    folded=True,
    width=18,
    prompt="Nếu nhập thay đơn vị gửi ảnh, tin nhắn, tệp Word: ghi nguồn ở đây.",
)
NOTE_COLUMN = Column("note", "Ghi chú", TEXT, folded=True, width=20)
