"""The declared indicators name what exists, once, and cover the office's list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from figures_builders import OF_THE_OFFICE, sample_months

from reports.figures.calculation import (
    Balance,
    Count,
    Distinct,
    Filed,
    Filled,
    Is,
    Last,
    Positive,
    Rate,
    Sum,
    Together,
)
from reports.figures.indicators import BY_ID, INDICATORS
from reports.figures.naming import BY_KEY
from reports.workbooks.schema import Kind, Measure

if TYPE_CHECKING:
    from reports.figures.calculation import (
        Calculation,
    )
    from reports.figures.indicators import Indicator

IDS = [indicator.id for indicator in INDICATORS]


def columns_of(how: Calculation) -> list[tuple[str, str]]:
    """Return the sheet and column of everything a calculation reads."""
    match how:
        case Sum():
            own = [(how.sheet, column) for column in how.columns]
        case Count() | Distinct() | Last() | Filed():
            own = [(how.sheet, how.column)]
            own += [(how.sheet, times)] if (times := getattr(how, "times", "")) else []
        case _:
            own = []
    conditions = getattr(how, "where", ())
    sheet = getattr(how, "sheet", "models")
    return own + [(sheet, each.column) for each in conditions]


def test_names_are_unique() -> None:
    """No id and no tag stands for two indicators, and no tag is another one with a suffix."""
    tags = {indicator.tag for indicator in INDICATORS}
    suffixes = ("_luy_ke", "_ky_truoc", "_cung_ky", "_tang_giam", "_ke_hoach", "_pct")

    assert len(set(IDS)) == len(tags) == len(INDICATORS)
    assert not [tag for tag in tags if tag.endswith(suffixes)]


def test_table_holds_the_office_list() -> None:
    """Every indicator of the office's own list, and of the sample year, is declared."""
    sample = {"fund_total" if each == "fund_mil" else each for each in sample_months()}

    assert OF_THE_OFFICE | sample <= set(IDS)


@pytest.mark.parametrize("indicator", INDICATORS, ids=IDS)
def test_tag_can_be_typed_in_word(indicator: Indicator) -> None:
    """A tag is unaccented words joined by underscores."""
    assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", indicator.tag)


@pytest.mark.parametrize("indicator", INDICATORS, ids=IDS)
def test_calculation_names_what_exists(indicator: Indicator) -> None:
    """Sheets, columns, chosen words and other indicators that a calculation names are declared."""
    for sheet, column in columns_of(indicator.how):
        BY_KEY[sheet].column(column)
    for condition in getattr(indicator.how, "where", ()):
        if isinstance(condition, Filled | Positive):
            continue
        assert isinstance(condition, Is)
        declared = BY_KEY[getattr(indicator.how, "sheet", "models")].column(condition.column)
        if declared.choices:
            assert set(condition.words) <= set(declared.choices.words)
        else:
            assert declared.kind is Kind.YES_NO
    if isinstance(indicator.how, Rate):
        assert {indicator.how.numerator, *indicator.how.denominator} <= set(IDS)
    if isinstance(indicator.how, Together):
        assert set(indicator.how.parts) <= set(IDS)
    if isinstance(indicator.how, Balance):
        how = indicator.how
        assert {how.opening, how.received, how.settled} <= set(IDS)


def test_nature_fits_the_calculation() -> None:
    """Rates, and only they, are calculated as shares and printed in percent; sums are flows."""
    for indicator in INDICATORS:
        is_rate = isinstance(indicator.how, Rate)

        assert (indicator.nature is Measure.RATE) == is_rate == (indicator.unit == "%")
        if isinstance(indicator.how, Sum | Count):
            assert indicator.nature is Measure.FLOW


def test_sums_add_columns_that_add_up() -> None:
    """A column that is added over months is declared to add up."""
    for indicator in INDICATORS:
        if isinstance(indicator.how, Sum):
            for column in indicator.how.columns:
                declared = BY_KEY[indicator.how.sheet].column(column)

                assert declared.measure is Measure.FLOW


def test_parts_of_a_denominator_are_of_the_same_unit() -> None:
    """What is added up below a share is counted in one unit."""
    for indicator in INDICATORS:
        if isinstance(indicator.how, Rate):
            units = {BY_ID[each].unit for each in indicator.how.denominator}

            assert len(units) == 1
        if isinstance(indicator.how, Together):
            assert {BY_ID[each].unit for each in indicator.how.parts} == {indicator.unit}
