"""A figure keeps its cells, its precision and the difference between zero and nothing."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.figure import Cell, Figure, Precision, Shown, merged_cells, total

D14 = Cell("TDP05.xlsx", "Kết quả", "D14")
D15 = Cell("TDP05.xlsx", "Kết quả", "D15")
PRECISIONS = st.sampled_from(Precision)
FIGURES = st.builds(
    Figure,
    st.none() | st.integers(0, 10**9),
    st.lists(st.sampled_from((D14, D15)), max_size=2).map(tuple),
    PRECISIONS,
)


def test_zero_is_known_and_missing_is_not() -> None:
    """Both count as nothing in a condition, and only one of them was reported."""
    assert Figure(0).known
    assert not Figure(None).known
    assert not Figure(0)
    assert not Figure(None)
    assert Figure(3)


def test_comparison_with_plain_numbers() -> None:
    """A template may compare figures with numbers and with each other."""
    assert Figure(5) == 5
    assert Figure(5, (D14,)) == Figure(5, (D15,))
    assert Figure(5) != Figure(5, precision=Precision.OVER)
    assert Figure(None) != 0
    assert Figure(5) > 4.5
    assert Figure(5) >= Figure(5)
    assert Figure(Decimal("4.9")) < Figure(5)
    assert Figure(None) <= 0


def test_equal_figures_are_one_in_a_set() -> None:
    """What is equal hashes alike, plain numbers included."""
    assert len({Figure(5, (D14,)), Figure(5, (D15,))}) == 1
    assert len({Figure(5), 5}) == 1


def test_total_adds_the_known_parts() -> None:
    """A sum holds each cell once, in order, and passes over what was not reported."""
    summed = total(
        [Figure(3, (D14,)), Figure(None), Figure(Decimal("1.5"), (D15, D14))], unit="buổi"
    )

    assert summed.value == Decimal("4.5")
    assert summed.cells == (D14, D15)
    assert summed.unit == "buổi"


def test_total_of_nothing_is_unknown() -> None:
    """No known part makes no zero."""
    assert not total([]).known
    assert not total([Figure(None), Figure(None)]).known
    assert total([Figure(0), Figure(None)]).known


def test_total_names_every_gap_once() -> None:
    """Periods without a report are named, also those of parts that are unknown themselves."""
    parts = [
        Figure(None, gaps=("tháng 3",)),
        Figure(2, gaps=("tháng 5",)),
        Figure(None, gaps=("tháng 3",)),
    ]

    assert total(parts).gaps == ("tháng 3", "tháng 5")
    assert total(parts[:1]).gaps == ("tháng 3",)


def test_total_takes_any_iterable() -> None:
    """Parts may come one by one."""
    assert total(Figure(each) for each in (1, 2)) == 3


@given(st.lists(FIGURES))
def test_total_does_not_depend_on_order(parts: list[Figure]) -> None:
    """Sum, precision and set of cells are the same whichever unit came first."""
    one, other = total(parts), total(parts[::-1])

    assert one == other
    assert one.known == other.known
    assert set(one.cells) == set(other.cells)


@given(st.lists(FIGURES), st.lists(FIGURES))
def test_total_of_totals_is_the_total(first: list[Figure], second: list[Figure]) -> None:
    """Summing months into quarters and quarters into a year gives the sum of the months."""
    assert total([total(first), total(second)]) == total(first + second)
    assert total([total(first), total(second)]).cells == total(first + second).cells


@given(PRECISIONS, PRECISIONS, PRECISIONS)
def test_precisions_join_in_any_order(one: Precision, two: Precision, three: Precision) -> None:
    """The word before a sum does not depend on the order of its parts."""
    assert one.joined(two) is two.joined(one)
    assert one.joined(two).joined(three) is one.joined(two.joined(three))
    assert one.joined(Precision.EXACT) is one


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (Precision.OVER, Precision.MORE_THAN, Precision.OVER),
        (Precision.OVER, Precision.NEARLY, Precision.ABOUT),
        (Precision.ABOUT, Precision.MORE_THAN, Precision.ABOUT),
    ],
)
def test_precision_of_a_sum(one: Precision, other: Precision, together: Precision) -> None:
    """More than one and more than another is more than both; anything else only about."""
    assert one.joined(other) is together


def test_merged_cells_stand_once() -> None:
    """Cells of all parts, each once, in order of first appearance."""
    assert merged_cells([Figure(1, (D15,)), Figure(2, (D14, D15))]) == (D15, D14)


def test_shown_text_knows_its_figures() -> None:
    """Printed text is plain text that still carries its figures, copied or sent elsewhere too."""
    figure = Figure(4, (D14,))
    shown = Shown("04", figure)

    assert shown == "04"
    assert shown.figures == (figure,)
    assert copy.copy(shown).figures == (figure,)
    assert pickle.loads(pickle.dumps(shown)).figures == (figure,)  # noqa: S301 - made right here
