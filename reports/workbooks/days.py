"""Days, hours, months, years and periods out of cells."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from reports.findings import cells
from reports.findings.model import found
from reports.periods import read_period
from reports.vietnamese import fold, long_date, parse_date
from reports.workbooks.raw import EMPTY, Reading, as_text, quoted, refused, settled

if TYPE_CHECKING:
    from reports.figure import Cell
    from reports.workbooks.schema import Column

DAY_YEARS = (2000, 2100)
_YEARS = (1900, 2100)
_A_DAY = "ví dụ 23/11/2026"
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_MONTH = re.compile(r"(?:thang )?(\d{1,2})(?: ?(?:[/-]|nam) ?(?:nam )?\d{4})?")
_YEAR = re.compile(r"(?:nam )?(\d{4})")
_HOUR = re.compile(r"(\d{1,2})(?:[:h.]|gio)?(?:(\d{2})(?:phut|p|')?)?")


def read_date(raw: object, column: Column, cell: Cell) -> Reading:
    """Return the day in a cell: a date, or text that is one by the Vietnamese rule."""
    match raw:
        case dt.datetime():
            return _year_checked(raw.date(), raw, column, cell)
        case dt.date():
            return _year_checked(raw, raw, column, cell)
        case str():
            return _date_from_text(raw, column, cell)
        case _:
            hint = f"định dạng ô là ngày rồi nhập lại, {_A_DAY}"
            return refused(cells.NOT_A_DATE, raw, column, cell, hint=hint)


def _date_from_text(raw: str, column: Column, cell: Cell) -> Reading:
    text = settled(raw)
    if not text:
        return EMPTY
    day = parse_date(text)
    if day is None:
        return refused(cells.NOT_A_DATE, raw, column, cell, hint=_date_hint(text))
    reading = _year_checked(day, raw, column, cell)
    if reading.content is None:
        return reading
    note = found(
        cells.DATE_AS_TEXT,
        cell,
        column=column.header,
        typed=quoted(text),
        value=long_date(day),
    )
    return Reading(day, (note,))


def _date_hint(text: str) -> str:
    match = _DAY_FIRST.fullmatch(text)
    if match is None:
        return f"nhập đủ ngày/tháng/năm, {_A_DAY}"
    first, second, year = match.groups()
    if len(year) == 2:
        return f"ghi đủ bốn chữ số của năm, {_A_DAY}"
    swapped = parse_date(f"{second}/{first}/{year}")
    if swapped:
        return f"ghi ngày trước, tháng sau; nếu là {long_date(swapped)} thì nhập {swapped:%d/%m/%Y}"
    return f"nhập ngày có thật, dạng ngày/tháng/năm, {_A_DAY}"


def _year_checked(day: dt.date, raw: object, column: Column, cell: Cell) -> Reading:
    first, last = DAY_YEARS
    if first <= day.year <= last:
        return Reading(day)
    return refused(cells.YEAR_OUT_OF_RANGE, raw, column, cell, first=first, last=last)


def read_time(raw: object, column: Column, cell: Cell) -> Reading:
    """Return the time of day in a cell: ``7:30``, ``7h30``, ``14 giờ``."""
    match raw:
        case dt.datetime():
            return Reading(raw.time())
        case dt.time():
            return Reading(raw)
        case dt.timedelta() if dt.timedelta() <= raw < dt.timedelta(days=1):
            return Reading(_time_of_day(raw.total_seconds() / 86_400))
        case float() if 0 <= raw < 1:
            return Reading(_time_of_day(raw))
        case str():
            return _time_from_text(raw, column, cell)
        case _:
            return refused(cells.NOT_A_TIME, raw, column, cell)


def _time_of_day(share: float) -> dt.time:
    hours, minutes = divmod(round(share * 1440) % 1440, 60)
    return dt.time(hours, minutes)


def _time_from_text(raw: str, column: Column, cell: Cell) -> Reading:
    text = fold(settled(raw)).replace(" ", "")
    if not text:
        return EMPTY
    match = _HOUR.fullmatch(text)
    if match and not text.isdigit() and int(match[1]) < 24 and int(match[2] or 0) < 60:
        return Reading(dt.time(int(match[1]), int(match[2] or 0)))
    return refused(cells.NOT_A_TIME, raw, column, cell)


def read_month(raw: object, column: Column, cell: Cell) -> Reading:
    """Return the month 1–12 in a cell: ``10``, ``Tháng 10``, ``10/2026``.

    Excel turns ``10/2026`` into the first day of that month, which is read back as the month.
    """
    if isinstance(raw, dt.date) and raw.day == 1:
        return Reading(raw.month)
    text = "" if isinstance(raw, bool | dt.date) else fold(as_text(raw))
    if isinstance(raw, str) and not text:
        return EMPTY
    match = _MONTH.fullmatch(text)
    if match and 1 <= int(match[1]) <= 12:
        return Reading(int(match[1]))
    return refused(cells.NOT_A_MONTH, raw, column, cell)


def read_year(raw: object, column: Column, cell: Cell) -> Reading:
    """Return the year in a cell: ``2026`` or ``Năm 2026``."""
    text = "" if isinstance(raw, bool | dt.date) else fold(as_text(raw))
    if isinstance(raw, str) and not text:
        return EMPTY
    match = _YEAR.fullmatch(text)
    if match and _YEARS[0] <= int(match[1]) <= _YEARS[1]:
        return Reading(int(match[1]))
    return refused(cells.NOT_A_YEAR, raw, column, cell)


def read_period_name(raw: object, column: Column, cell: Cell) -> Reading:
    """Return the name of a period as typed, if it is one; the reader does not know the year.

    Excel turns ``10/2026`` into the first day of that month, which is read back as typed.
    """
    if isinstance(raw, dt.date) and raw.day == 1:
        return Reading(f"{raw.month}/{raw.year}")
    text = as_text(raw)
    if not text:
        return EMPTY
    if isinstance(raw, dt.date | bool) or read_period(text, DAY_YEARS[0]) is None:
        return refused(cells.NOT_A_PERIOD, raw, column, cell)
    return Reading(text)
