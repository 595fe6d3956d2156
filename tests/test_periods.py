"""Periods know their months, their neighbours, their names, and how they are typed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.periods import Month, Period, Span, parse_period, read_period

REST_OF_YEAR = {
    "6 tháng cuối năm": Period(Span.HALF, 2026, 2),
    "6 tháng cuối năm 2025": Period(Span.HALF, 2025, 2),
    "3 tháng cuối năm": Period(Span.QUARTER, 2026, 4),
}
YEARS = st.integers(2000, 2100)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Return any period."""
    span = draw(st.sampled_from(Span))
    last = 12 // span.value if span in (Span.MONTH, Span.QUARTER) else 1
    return Period(span, draw(YEARS), draw(st.integers(1, last)))


def of(key: str) -> Period:
    """Return the period written as after ``--ky``."""
    period = parse_period(key)
    assert period is not None
    return period


@given(YEARS)
def test_months_and_quarters_partition_the_year(year: int) -> None:
    """Twelve months, and four quarters, cover the year without gap or overlap."""
    whole = Period(Span.YEAR, year).months

    assert tuple(m for index in range(1, 13) for m in Period.of_month(year, index).months) == whole
    assert (
        tuple(m for index in range(1, 5) for m in Period(Span.QUARTER, year, index).months) == whole
    )
    assert Period(Span.HALF, year).months == whole[:6]
    assert Period(Span.NINE, year).months == whole[:9]


@given(periods())
def test_months_are_those_of_its_span(period: Period) -> None:
    """A period has as many months as its span says, the last of them closes the year to date."""
    assert len(period.months) == period.span.value
    assert period.year_to_date[-period.span.value :] == period.months
    assert period.year_to_date[0] == Month(period.year, 1)
    assert period.last_month == period.months[-1]


@given(periods())
def test_neighbours(period: Period) -> None:
    """Before and after are each other's opposite, and a year earlier is the same part of it."""
    assert period.previous.following == period
    assert period.following.previous == period
    assert period.year_earlier == Period(period.span, period.year - 1, period.index)


@given(periods())
def test_key_reads_as_itself(period: Period) -> None:
    """What the program writes after --ky is read back, in any case and in a cell too."""
    assert parse_period(period.key) == period
    assert parse_period(f" {period.key.upper()} ") == period
    assert read_period(period.key, 1999) == period


@given(periods())
def test_full_name_reads_as_itself(period: Period) -> None:
    """A period written out, as in a report's title, is read back from a cell."""
    assert read_period(period.full_name, 1999) == period
    assert read_period(period.name.capitalize(), period.year) == period


@given(st.builds(Month, YEARS, st.integers(1, 12)), st.integers(-50, 50))
def test_shifted_months(month: Month, by: int) -> None:
    """Going forth and back leads home, and time never runs backwards."""
    assert month.shifted(by).shifted(-by) == month
    assert (month.shifted(by) > month) == (by > 0)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("10/2026", "2026-10"),
        ("2026-1", "2026-01"),
        ("2026-q3", "2026-q3"),
        ("2026-6t", "2026-6t"),
        ("2026-9T", "2026-9t"),
        ("2026", "2026"),
    ],
)
def test_period_on_the_command_line(typed: str, key: str) -> None:
    """Every way of writing a period after --ky is understood."""
    assert of(typed).key == key


@pytest.mark.parametrize(
    "typed", ["", "2026-13", "0/2026", "2026-q5", "2026-7t", "26-10", "0026-10", "tháng mười"]
)
def test_what_is_no_period_is_refused(typed: str) -> None:
    """Months, quarters and years that do not exist are never guessed at."""
    assert parse_period(typed) is None
    assert read_period(typed, 2026) is None


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Tháng 10", "2026-10"),
        ("THÁNG 10/2025", "2025-10"),
        ("tháng 3 năm 2027", "2027-03"),
        ("Quý III", "2026-q3"),
        ("quý 4/2025", "2025-q4"),
        ("6 tháng", "2026-6t"),
        ("9 tháng đầu năm 2025", "2025-9t"),
        ("Năm", "2026"),
        ("Cả năm 2025", "2025"),
    ],
)
def test_period_in_a_cell(typed: str, key: str) -> None:
    """A cell may name the period in words; a year in it wins over that of the workbook."""
    period = read_period(typed, 2026)

    assert period is not None
    assert period.key == key


@pytest.mark.parametrize(
    ("key", "full_name", "rest"),
    [
        ("2026-10", "tháng 10 năm 2026", "tháng 11"),
        ("2026-q3", "quý III năm 2026", "quý IV"),
        ("2026-6t", "6 tháng đầu năm 2026", "6 tháng cuối năm"),
        ("2026-9t", "9 tháng đầu năm 2026", "3 tháng cuối năm"),
        ("2026", "năm 2026", "năm 2027"),
    ],
)
def test_names(key: str, full_name: str, rest: str) -> None:
    """A period is named as in the title of its report, and so is what its tasks are for."""
    assert of(key).full_name == full_name
    assert of(key).rest_of_year == rest


def test_neighbours_cross_the_year() -> None:
    """January follows December; the half year before is that of last year."""
    assert of("2026-12").following.key == "2027-01"
    assert of("2026-q1").previous.key == "2025-q4"
    assert of("2026-6t").previous.key == "2025-6t"
    assert str(of("2026-10").last_month) == "tháng 10/2026"


@pytest.mark.parametrize(
    ("key", "closing_day", "day"),
    [
        ("2026-10", 0, dt.date(2026, 10, 31)),
        ("2026-10", 20, dt.date(2026, 10, 20)),
        ("2026-02", 31, dt.date(2026, 2, 28)),
        ("2028-02", 0, dt.date(2028, 2, 29)),
        ("2026-q1", 14, dt.date(2026, 3, 14)),
        ("2026", 0, dt.date(2026, 12, 31)),
    ],
)
def test_closing_day(key: str, closing_day: int, day: dt.date) -> None:
    """Figures close on the day the ward has set, at the latest on the last of the month."""
    assert of(key).last_month.last_day(closing_day) == day


@pytest.mark.parametrize("typed", REST_OF_YEAR)
def test_rest_of_the_year_is_read(typed: str) -> None:
    """What a half-year's report sets itself to do is typed as the rest of the year."""
    assert read_period(typed, 2026) == REST_OF_YEAR[typed]


def test_second_half_of_the_year_is_named_and_has_its_own_months() -> None:
    """It begins in July, is named so, is followed by a new year, and a year apart it is itself."""
    second = Period(Span.HALF, 2026, 2)

    assert [month.month for month in second.months] == [7, 8, 9, 10, 11, 12]
    assert (second.full_name, second.rest_of_year) == ("6 tháng cuối năm 2026", "năm 2027")
    assert second.previous.following == second.year_earlier.following == second
    assert second.key != Period(Span.HALF, 2026).key
