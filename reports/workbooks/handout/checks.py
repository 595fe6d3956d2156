"""What a cell tells when it is chosen, and what it says when something else is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from openpyxl.worksheet.datavalidation import DataValidation

from reports.workbooks.handout.words import EXTENSIBLE, list_name
from reports.workbooks.schema import Kind, Required

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from reports.workbooks.schema import Column

_TITLE_ROOM = 32
_TEXT_ROOM = 255
_WORDS_SHOWN = 5
_FIRST_DAY, _LAST_DAY = "36526", "73415"  # 01/01/2000 and 31/12/2100 as Excel counts days
_ZERO = "Để trống: chưa có số liệu; 0: không có."
_LISTED = "Chọn trong danh sách."
_USUAL = {
    Kind.INTEGER: f"Ghi số. {_ZERO}",
    Kind.DECIMAL: f"Ghi số. {_ZERO}",
    Kind.MONEY: f"Ghi đủ số đồng, không ghi triệu. {_ZERO}",
    Kind.DATE: "Ghi ngày/tháng/năm.",
    Kind.TIME: "Ghi giờ:phút.",
    Kind.YES_NO: _LISTED,
    Kind.CHOICE: _LISTED,
    Kind.REFERENCE: _LISTED,
    Kind.CHOICES: "Chọn hoặc ghi; nhiều từ cách nhau bằng dấu chấm phẩy.",
    Kind.LONG_TEXT: "Xuống dòng trong ô: Alt+Enter.",
    Kind.PERIOD: "Tháng 1 … Tháng 12, Quý I … Quý IV, 6 tháng, 9 tháng, Năm.",
}
_WHOLE = (Kind.INTEGER, Kind.MONTH, Kind.YEAR)


def check_of(column: Column, names: AbstractSet[str]) -> DataValidation:
    """Return the drop-down or rule of a column with its prompt; `names` are the lists there are."""
    if (name := list_name(column)) in names:
        check = _choice(column, name)
    elif column.kind in _WHOLE:
        check = _number(column, "whole", "số nguyên")
    elif column.kind in (Kind.DECIMAL, Kind.MONEY):
        check = _number(column, "decimal", "số")
    elif column.kind is Kind.DATE:
        check = _date()
    else:
        check = DataValidation(showErrorMessage=False)
    check.allow_blank = True
    check.showInputMessage = True
    check.promptTitle = _cut(column.header, _TITLE_ROOM)
    check.prompt = _cut(prompt_of(column), _TEXT_ROOM)
    return check


def prompt_of(column: Column) -> str:
    """Return what the cell tells when it is chosen."""
    due = {
        Required.ALWAYS: "Bắt buộc.",
        Required.WHEN: f"Bắt buộc khi: {column.when}.",
        Required.NO: "",
    }[column.required]
    example = f"Ví dụ: {column.example}" if column.example else ""
    parts = (due, column.prompt or _usual(column), example)
    return "\n".join(part for part in parts if part)


def _usual(column: Column) -> str:
    if column.kind in (Kind.INTEGER, Kind.DECIMAL) and column.unit:
        return f"Ghi số ({column.unit}). {_ZERO}"
    return _USUAL.get(column.kind, "")


def _choice(column: Column, name: str) -> DataValidation:
    check = DataValidation(type="list", formula1=name)
    open_list = name in EXTENSIBLE or column.reference or column.kind is Kind.PERIOD
    check.showErrorMessage = column.kind is not Kind.CHOICES
    check.errorStyle = "warning" if open_list else "stop"
    check.errorTitle = "Không có trong danh sách"
    check.error = _cut(_refusal(column, name), _TEXT_ROOM)
    return check


def _refusal(column: Column, name: str) -> str:
    if column.kind is Kind.REFERENCE:
        return "Mã này chưa có ở trang khai mã. Hãy chọn trong danh sách, hoặc khai mã trước."
    if column.reference:
        return "Tên này chưa có ở trang khai tên. Hãy chọn trong danh sách, hoặc khai tên trước."
    if column.kind is Kind.PERIOD:
        return "Kỳ cần ghi như: Tháng 10; Quý III; 6 tháng; Năm; Tháng 1/2027."
    if name in EXTENSIBLE:
        return "Từ này chưa có trong danh sách. Nếu là từ riêng của phường, thêm ở trang Danh mục."
    words = column.choices.words if column.choices else ("Có", "Không")
    shown = "; ".join(words[:_WORDS_SHOWN])
    return f"Hãy chọn trong danh sách: {shown}{'…' if len(words) > _WORDS_SHOWN else '.'}"


def _number(column: Column, kind: Literal["whole", "decimal"], called: str) -> DataValidation:
    check = DataValidation(type=kind, errorStyle="warning", showErrorMessage=True)
    low, high = column.minimum, column.maximum
    if column.kind is Kind.MONTH:
        low, high, check.errorStyle = 1, 12, "stop"
    bounds = f"từ {low or 0} đến {high}" if high is not None else f"từ {low or 0} trở lên"
    check.operator = "greaterThanOrEqual" if high is None else "between"
    check.formula1 = str(low or 0)
    check.formula2 = None if high is None else str(high)
    check.errorTitle = "Cần ghi số"
    check.error = f"Ô này cần {called} {bounds}, chỉ ghi số, không kèm chữ hay đơn vị."
    return check


def _date() -> DataValidation:
    return DataValidation(
        type="date",
        operator="between",
        formula1=_FIRST_DAY,
        formula2=_LAST_DAY,
        errorStyle="warning",
        showErrorMessage=True,
        errorTitle="Cần ghi ngày",
        error="Ghi ngày/tháng/năm, ví dụ 05/10/2026.",
    )


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"
