"""Filters print what official reports print, and know which figures they printed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from reports.documents import filters
from reports.documents.filters import FilterError
from reports.figure import Figure, Precision, Shown

ABOUT = Figure(1500, precision=Precision.ABOUT)
RATE = Figure(Decimal("94.04"), unit="%", decimals=1)
UNKNOWN = Figure(None)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("so", Figure(1234), "1.234"),
        ("so", Figure(0), "0"),
        ("so", Figure(Decimal("8.5")), "8,5"),
        ("so", RATE, "94,0%"),
        ("so", ABOUT, "khoảng 1.500"),
        ("so", 7, "7"),
        ("o", Figure(4), "4"),
        ("o", UNKNOWN, "-"),
        ("dem", Figure(4), "04"),
        ("dem", Figure(0), "0"),
        ("dem", Figure(12), "12"),
        ("dem", Figure(4, precision=Precision.OVER), "trên 4"),
        ("dem", Figure(Decimal("4.5")), "4,5"),
        ("dem", Figure(4, unit="%"), "4%"),
        ("tien", Figure(62_500_000), "62,5 triệu đồng"),
        ("tien", Figure(1_250_000_000), "1,25 tỷ đồng"),
        ("tien", Figure(850_000), "850.000 đồng"),
        ("tien", Figure(1_234_567_890), "1.234.567.890 đồng"),
        ("tien", Figure(1_234_567_000), "1.234,567 triệu đồng"),
        ("tien", Figure(2_000_000_000, precision=Precision.OVER), "trên 2 tỷ đồng"),
        ("tien", Figure(0), "0 đồng"),
        ("ngay", dt.date(2026, 2, 5), "05/02/2026"),
        ("ngay", dt.date(2026, 5, 27), "27/5/2026"),
        ("ngay_dai", dt.date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        ("hoa", "Đảng ủy", "ĐẢNG ỦY"),
        ("hoa_dau", "tổ chức", "Tổ chức"),
        ("thuong_dau", "Tổ chức", "tổ chức"),
        ("thuong_dau", "MTTQ phường", "MTTQ phường"),
        ("noi", ["a", "b", "c"], "a, b và c"),
        ("noi", [Figure(3), "b"], "3 và b"),
        ("noi", [], ""),
        ("noi_cham_phay", ["a", "b", "c"], "a; b; c"),
        ("bo_cham", "Đã xong.", "Đã xong"),
        ("bo_cham", "Đã xong", "Đã xong"),
        ("cau", "Đã xong", "Đã xong."),
        ("cau", "Đã xong..", "Đã xong."),
        ("cau", "Đã xong;", "Đã xong."),
        ("cau", "Vân vân...", "Vân vân..."),
        ("cau", "", ""),
    ],
)
def test_filter_prints(name: str, value: object, expected: str) -> None:
    """Each filter prints its kind of value as reports do."""
    assert getattr(filters, name)(value) == expected


@pytest.mark.parametrize("name", ["so", "dem", "tien"])
def test_unknown_figure_prints_nothing_but_is_known_of(name: str) -> None:
    """A figure never reported is an empty text that still knows it, never a zero."""
    shown = getattr(filters, name)(UNKNOWN)

    assert shown == ""
    assert shown.figures == (UNKNOWN,)


@pytest.mark.parametrize(
    ("name", "value"),
    [("so", "ba"), ("dem", ["a"]), ("tien", None), ("ngay", "5/2"), ("noi", "abc"), ("hoa", [])],
)
def test_wrong_value_is_told_in_vietnamese(name: str, value: object) -> None:
    """A value of the wrong kind is refused with what the filter needs."""
    with pytest.raises(FilterError, match=r"cần một|giá trị không phải"):
        getattr(filters, name)(value)


def test_text_made_of_figures_still_knows_them() -> None:
    """Joining, capitals and full stops do not lose the figures."""
    joined = filters.noi([Figure(3), Shown("4 tổ", Figure(4)), "x"])
    sentence = filters.cau(filters.hoa(joined))

    assert sentence == "3, 4 TỔ VÀ X."
    assert [figure.value for figure in sentence.figures] == [3, 4]


def test_enumeration_with_an_unknown_figure_is_unknown() -> None:
    """One missing number makes the whole enumeration missing, so that it is noticed."""
    shown = filters.noi(["a", UNKNOWN, "c"])

    assert shown == ""
    assert shown.figures == (UNKNOWN,)


def test_plain_numbers_carry_no_figure() -> None:
    """A number that no cell stands behind, such as a row number, is not a figure."""
    assert filters.so(7).figures == ()


def test_any_printable_value_is_shown() -> None:
    """Without a filter numbers, dates and yes or no print in their usual form."""
    values = (Figure(1234), dt.date(2026, 11, 23), True, False, "chữ", Decimal("1.5"))

    assert [str(filters.shown(value)) for value in values] == [
        "1.234",
        "23/11/2026",
        "Có",
        "Không",
        "chữ",
        "1,5",
    ]
