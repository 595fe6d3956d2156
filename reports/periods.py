"""Reporting periods: month, quarter, 6 months, 9 months and year as one type."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Self

from reports.vietnamese import fold

_ROMAN = ("I", "II", "III", "IV")


class Span(Enum):
    """How many months a period covers."""

    MONTH = 1
    QUARTER = 3
    HALF = 6
    NINE = 9
    YEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One calendar month."""

    year: int
    month: int

    def __str__(self) -> str:
        """Return ``tháng 10/2026``."""
        return f"tháng {self.month}/{self.year}"

    def shifted(self, months: int) -> Month:
        """Return the month so many months later (earlier if negative)."""
        index = self.year * 12 + self.month - 1 + months
        return Month(index // 12, index % 12 + 1)

    def last_day(self, closing_day: int = 0) -> dt.date:
        """Return the day on which its figures close; 0 means the last day of the month."""
        end = calendar.monthrange(self.year, self.month)[1]
        return dt.date(self.year, self.month, min(closing_day, end) if closing_day else end)


@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period: `index` is the month 1–12, the quarter 1–4, else 1.

    6 months of index 2 are the second half of the year: tasks are for it, no report is of it.
    """

    span: Span
    year: int
    index: int = 1

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        """Return the period of one month."""
        return cls(Span.MONTH, year, month)

    @property
    def months(self) -> tuple[Month, ...]:
        """Its months, first to last."""
        return _months(self.year, self.span.value, self.index)

    @property
    def last_month(self) -> Month:
        """Its last month, by which states and denominators are judged."""
        return self.months[-1]

    @property
    def year_to_date(self) -> tuple[Month, ...]:
        """The months from January to its last month."""
        return tuple(Month(self.year, m) for m in range(1, self.last_month.month + 1))

    @property
    def previous(self) -> Period:
        """The period of the same length before it; for 6 and 9 months that of the year before."""
        if self.span not in (Span.MONTH, Span.QUARTER):
            return Period(self.span, self.year - 1, self.index)
        if self.index > 1:
            return Period(self.span, self.year, self.index - 1)
        return Period(self.span, self.year - 1, 12 // self.span.value)

    @property
    def following(self) -> Period:
        """The period of the same length after it: December's is January of the next year."""
        if self.span not in (Span.MONTH, Span.QUARTER):
            return Period(self.span, self.year + 1, self.index)
        if self.index < 12 // self.span.value:
            return Period(self.span, self.year, self.index + 1)
        return Period(self.span, self.year + 1, 1)

    @property
    def year_earlier(self) -> Period:
        """The same period of the year before."""
        return Period(self.span, self.year - 1, self.index)

    @property
    def name(self) -> str:
        """Its name without the year: ``tháng 10``, ``quý III``, ``6 tháng đầu năm``, ``năm``."""
        match self.span:
            case Span.MONTH:
                return f"tháng {self.index}"
            case Span.QUARTER:
                return f"quý {_ROMAN[self.index - 1]}"
            case Span.HALF:
                return "6 tháng đầu năm" if self.index == 1 else "6 tháng cuối năm"
            case Span.NINE:
                return "9 tháng đầu năm"
            case Span.YEAR:
                return "năm"

    @property
    def full_name(self) -> str:
        """Its name with the year: ``tháng 10 năm 2026``, ``6 tháng đầu năm 2026``."""
        joint = " năm " if self.span in (Span.MONTH, Span.QUARTER) else " "
        return f"{self.name}{joint}{self.year}"

    @property
    def rest_of_year(self) -> str:
        """What its tasks are for: ``tháng 11``, ``quý IV``, ``6 tháng cuối năm``, ``năm 2027``."""
        match self.span:
            case Span.MONTH | Span.QUARTER:
                return self.following.name
            case Span.HALF if self.index == 1:
                return "6 tháng cuối năm"
            case Span.NINE:
                return "3 tháng cuối năm"
            case _:
                return f"năm {self.year + 1}"

    @property
    def key(self) -> str:
        """How it is written after ``--ky``: ``2026-10``, ``2026-q3``, ``2026-6t``, ``2026``."""
        match self.span:
            case Span.MONTH:
                return f"{self.year}-{self.index:02}"
            case Span.QUARTER:
                return f"{self.year}-q{self.index}"
            case Span.HALF | Span.NINE:
                return f"{self.year}-{self.span.value}t{'' if self.index == 1 else self.index}"
            case Span.YEAR:
                return str(self.year)


@lru_cache(maxsize=512)
def _months(year: int, length: int, index: int) -> tuple[Month, ...]:
    last = index * length
    return tuple(Month(year, month) for month in range(last - length + 1, last + 1))


_KEY = re.compile(
    r"(?P<year>[12]\d{3})(-((?P<month>\d{1,2})|q(?P<quarter>[1-4])|(?P<half>[69])t))?"
)
_SLASHED = re.compile(r"(?P<month>\d{1,2})/(?P<year>[12]\d{3})")
_CELL = re.compile(
    r"(thang (?P<month>\d{1,2})|quy (?P<quarter>iv|i{1,3}|[1-4])|(?P<half>[69]) thang( dau nam)?"
    r"|(?P<rest>[36]) thang cuoi nam|(?P<whole>nam|ca nam))([ /-]*(nam )?(?P<year>[12]\d{3}))?"
)


def parse_period(text: str) -> Period | None:
    """Return the period typed after ``--ky``, None if it is none.

    Taken are ``2026-10``, ``10/2026``, ``2026-q3``, ``2026-6t``, ``2026-9t`` and ``2026``.
    """
    text = text.strip().lower()
    match = _KEY.fullmatch(text) or _SLASHED.fullmatch(text)
    return _from_groups(match.groupdict(), int(match["year"])) if match else None


def read_period(text: str, year: int) -> Period | None:
    """Return the period a cell names (``Tháng 10``, ``Quý III``, ``6 tháng``, ``Năm``) in `year`.

    A year written in the cell itself (``Tháng 10/2026``) wins. The last 3 months of a year are its
    fourth quarter, the last 6 its second half. What `parse_period` takes is read too.
    """
    match = _CELL.fullmatch(fold(text))
    if match is None:
        return parse_period(text)
    return _from_groups(match.groupdict(), int(match["year"] or year))


def _from_groups(groups: dict[str, str | None], year: int) -> Period | None:
    if month := groups.get("month"):
        return Period(Span.MONTH, year, int(month)) if 1 <= int(month) <= 12 else None
    if quarter := groups.get("quarter"):
        numeral = quarter.upper()
        index = _ROMAN.index(numeral) + 1 if numeral in _ROMAN else int(quarter)
        return Period(Span.QUARTER, year, index)
    if half := groups.get("half"):
        return Period(Span(int(half)), year)
    if rest := groups.get("rest"):
        return Period(Span.QUARTER, year, 4) if rest == "3" else Period(Span.HALF, year, 2)
    return Period(Span.YEAR, year)
