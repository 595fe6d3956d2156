"""Numbers out of cells: whole, decimal, money; the Vietnamese rule for those typed as text."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from reports.figure import Precision
from reports.findings import cells
from reports.findings.model import found
from reports.vietnamese import TypedNumber, fold, number, parse_number
from reports.workbooks.raw import EMPTY, Percent, Reading, quoted, refused, settled
from reports.workbooks.schema import Kind

if TYPE_CHECKING:
    from reports.figure import Cell
    from reports.findings.model import Finding
    from reports.workbooks.schema import Column

_LARGEST = 10**15
_MONEY_WORDS = ("đồng", "đ", "vnđ", "vnd")


def read_amount(raw: object, column: Column, cell: Cell) -> Reading:
    """Return the number in a cell, or the finding that says why it is none."""
    match raw:
        case bool():
            return _not_a_number(raw, column, cell)
        case int():
            return _bounded(Reading(raw), raw, column, cell)
        case float():
            return _from_float(raw, column, cell)
        case Percent() if column.unit == "%":
            return _bounded(Reading(_exact(raw.shown)), raw, column, cell)
        case str():
            return _from_text(raw, column, cell)
        case _:
            return _not_a_number(raw, column, cell)


def _from_float(raw: float, column: Column, cell: Cell) -> Reading:
    if not math.isfinite(raw) or abs(raw) >= _LARGEST:
        return _not_a_number(raw, column, cell)
    return _checked(TypedNumber(_exact(Decimal(f"{raw:.15g}"))), raw, column, cell)


def _exact(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value.normalize()


def _from_text(raw: str, column: Column, cell: Cell) -> Reading:
    text = settled(raw)
    if not text:
        return EMPTY
    typed = parse_number(_without_unit(text, column))
    if typed is None or not -_LARGEST < typed.value < _LARGEST:
        return _not_a_number(raw, column, cell)
    reading = _checked(typed, raw, column, cell)
    if reading.content is None or typed.precision is not Precision.EXACT:
        return reading
    return Reading(typed.value, (_text_notice(typed, text, column, cell),))


def _without_unit(text: str, column: Column) -> str:
    units = (*_MONEY_WORDS, column.unit) if column.kind is Kind.MONEY else (column.unit,)
    for unit in units:
        if unit and text.casefold().endswith(unit.casefold()):
            return text[: -len(unit)].rstrip()
    return text


def _text_notice(typed: TypedNumber, text: str, column: Column, cell: Cell) -> Finding:
    value = number(typed.value)
    if typed.other is None or typed.other == typed.value:
        return found(
            cells.NUMBER_AS_TEXT, cell, column=column.header, typed=quoted(text), value=value
        )
    return found(
        cells.AMBIGUOUS_NUMBER,
        cell,
        column=column.header,
        typed=quoted(text),
        value=value,
        other=number(typed.other),
    )


def _checked(typed: TypedNumber, raw: object, column: Column, cell: Cell) -> Reading:
    value = typed.value
    if column.kind is not Kind.DECIMAL and not isinstance(value, int):
        return _fraction(value, raw, column, cell)
    return _bounded(Reading(value, precision=typed.precision), raw, column, cell)


def _fraction(value: Decimal, raw: object, column: Column, cell: Cell) -> Reading:
    thousands = value * 1000
    if 1 <= abs(value) < 1000 and thousands == thousands.to_integral_value():
        meant = int(thousands)
        return refused(
            cells.THOUSANDS_LOST,
            raw,
            column,
            cell,
            as_text=number(meant),
            meant=number(meant),
            plain=meant,
        )
    return refused(cells.NOT_WHOLE, raw, column, cell)


def _bounded(reading: Reading, raw: object, column: Column, cell: Cell) -> Reading:
    value = reading.content
    low, high = column.minimum, column.maximum
    if not isinstance(value, int | Decimal):
        return reading
    if (low is None or value >= low) and (high is None or value <= high):
        return reading
    return refused(cells.OUT_OF_RANGE, raw, column, cell, bounds=_bounds(low, high))


def _bounds(low: int | None, high: int | None) -> str:
    if low is None:
        return f"không quá {number(high or 0)}"
    return f"từ {number(low)} trở lên" if high is None else f"từ {number(low)} đến {number(high)}"


# A number that is none ---------------------------------------------------------------------------


def _not_a_number(raw: object, column: Column, cell: Cell) -> Reading:
    whole = "số" if column.kind is Kind.DECIMAL else "số nguyên"
    money = " đồng" if column.kind is Kind.MONEY else ""
    expected = f"{whole}{money}" + (" không âm" if column.minimum == 0 else "")
    meant = number_meant(quoted(raw)) if isinstance(raw, str) else None
    if isinstance(raw, Percent):
        hint = "định dạng ô là số thường (General) rồi nhập lại"
    elif meant is not None:
        hint = f"nhập {meant}"
    else:
        hint = f"nhập bằng chữ số, ví dụ {column.example or '12'}"
    return refused(cells.NOT_A_NUMBER, raw, column, cell, expected=expected, hint=hint)


_DIGITS = (
    ("khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"),
    ("linh", "mot", "hai", "ba", "tu", "lam", "sau", "bay", "tam", "chin"),
)
_SCALED = re.compile(r"(?P<number>[\d.,]+) ?(?P<scale>nghin|ngan|trieu|ty)( (dong|d|vnd))?")
_SCALES = {"nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9}


def number_meant(text: str) -> int | None:
    """Return the number that words such as ``mười hai`` or ``62,5 triệu`` mean, None if unsure."""
    folded = fold(text)
    if match := _SCALED.fullmatch(folded):
        typed = parse_number(match["number"])
        scaled = typed.value * _SCALES[match["scale"]] if typed else Decimal("0.5")
        return int(scaled) if scaled == int(scaled) else None
    return _below_hundred(folded.split())


def _below_hundred(words: list[str]) -> int | None:
    match words:
        case [one]:
            return 10 if one == "muoi" else _digit(one)
        case ["muoi", ones]:
            return _sum(10, _digit(ones))
        case [tens, "muoi"]:
            return _sum(0, _digit(tens), 10)
        case [tens, "muoi", ones] | [tens, ones]:
            return _sum(_digit(ones), _digit(tens), 10)
        case _:
            return None


def _digit(word: str) -> int | None:
    return next((row.index(word) for row in _DIGITS if word in row), None)


def _sum(ones: int | None, tens: int | None, times: int = 1) -> int | None:
    return None if ones is None or tens is None else ones + tens * times
