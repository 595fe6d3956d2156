"""The declared sheets are sound: names, choices, references and examples fit each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reports.periods import read_period
from reports.vietnamese import fold, parse_date, parse_number
from reports.workbooks.schema import Kind, Required
from reports.workbooks.sheets import ITEMS, SHEETS
from reports.workbooks.sheets.choices import ALL_CHOICES, SCORING

if TYPE_CHECKING:
    from reports.workbooks.schema import Column, Sheet

COLUMNS = tuple((sheet, column) for sheet in SHEETS for column in sheet.columns)
NUMBERS = (Kind.INTEGER, Kind.DECIMAL, Kind.MONEY, Kind.MONTH, Kind.YEAR)
EXTENSIBLE = tuple(choice for choice in ALL_CHOICES if choice.extensible)
GUESSED_REGULATIONS = (
    "thu, chi các loại quỹ",
    "cấp giấy chứng nhận quyền sử dụng đất",
    "quản lý trật tự xây dựng",
)
each_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)


def named(key: str) -> Sheet:
    """Return the sheet of that key."""
    return next(sheet for sheet in SHEETS if sheet.key == key)


def columns(*kinds: Kind) -> list[Column]:
    """Return the columns of all sheets of these kinds."""
    return [column for _, column in COLUMNS if column.kind in kinds]


def twice(names: list[str]) -> set[str]:
    """Return the names that stand in the list more than once."""
    return {name for name in names if names.count(name) > 1}


def test_no_two_sheets_share_a_key_or_a_name() -> None:
    """Every sheet has its own key, name and tag, older names included."""
    names = [fold(name) for sheet in SHEETS for name in (sheet.name, *sheet.aliases)]

    assert not twice([sheet.key for sheet in SHEETS])
    assert not twice([sheet.tag for sheet in SHEETS])
    assert not twice(names)


@each_sheet
def test_no_two_headers_of_a_sheet_fold_alike(sheet: Sheet) -> None:
    """A retyped header can mean one column only."""
    names = [name for column in sheet.columns for name in column.names]

    assert not twice(names)
    assert not twice([column.key for column in sheet.columns])


@each_sheet
def test_sheet_says_what_it_is_for(sheet: Sheet) -> None:
    """A sheet has a purpose, and a name that Excel takes."""
    assert sheet.purpose.endswith((".", "…"))
    assert len(sheet.name) <= 31
    assert not set(sheet.name) & set("[]:*?/\\")


@each_sheet
def test_first_columns_are_seen(sheet: Sheet) -> None:
    """The first two columns are never folded: they stay in view beside the frozen edge."""
    assert not any(column.folded for column in sheet.columns[:2])


def test_every_choice_has_words() -> None:
    """A column to choose from names its words, and no other column does."""
    chosen = columns(Kind.CHOICE, Kind.CHOICES)

    assert all(column.choices and column.choices.words for column in chosen)
    assert all((column.choices is None) == (column not in chosen) for _, column in COLUMNS)


def test_every_reference_names_a_sheet_with_a_code() -> None:
    """A column of codes refers to a sheet whose first column is required."""
    for column in columns(Kind.REFERENCE):
        assert named(column.reference).columns[0].required is Required.ALWAYS

    assert not [column for _, column in COLUMNS if column.reference and column.kind.name == "TEXT"]


def test_every_condition_is_spelled_out() -> None:
    """A conditionally required column says when it is due, and no other column does."""
    for sheet, column in COLUMNS:
        due = column.required is Required.WHEN
        assert bool(column.when) == due, f"{sheet.name}: {column.header}"


def test_extensible_lists_stand_in_the_lists_sheet() -> None:
    """The ward can add words to exactly the lists declared extensible, and to its scales."""
    offered = named("lists").column("list").choices

    assert offered
    assert offered.words == (*(choice.name for choice in EXTENSIBLE), *SCORING)


def test_words_of_a_list_fold_apart() -> None:
    """No two words of one list, and no two lists, can be mistaken for each other."""
    assert not twice([choice.key for choice in ALL_CHOICES])
    assert not twice([fold(choice.name) for choice in ALL_CHOICES])
    for choice in ALL_CHOICES:
        assert not twice([fold(word) for word in choice.words]), choice.name


@pytest.mark.parametrize(("sheet", "column"), COLUMNS, ids=lambda each: each.key)
def test_examples_are_what_the_column_takes(sheet: Sheet, column: Column) -> None:
    """An example is valid input of its own column."""
    if not column.example:
        return
    if column.choices:
        assert set(column.example.split("; ")) <= set(column.choices.words)
    elif column.kind in NUMBERS:
        assert parse_number(column.example)
    elif column.kind is Kind.DATE:
        assert parse_date(column.example)
    elif column.kind is Kind.PERIOD:
        assert read_period(column.example, 2026)
    elif column.kind is Kind.YES_NO:
        assert column.example in ("Có", "Không")
    assert sheet.column(column.key) is column


def test_private_columns_are_optional_and_folded() -> None:
    """What never leaves the workbook is never asked for and stands out of sight."""
    private = [column for _, column in COLUMNS if column.private]

    assert {column.header for column in private} >= {"Người phụ trách", "Điện thoại"}
    assert all(column.required is Required.NO and column.folded for column in private)


def test_required_columns_are_never_folded() -> None:
    """What must be filled in is in sight."""
    folded = [column.header for _, column in COLUMNS if column.folded]

    assert not [
        column.header
        for _, column in COLUMNS
        if column.required is Required.ALWAYS and column.folded
    ]
    assert folded


def test_no_regulation_is_named_for_the_ward() -> None:
    """The titles of the regulations are the ward's to write; the declarations guess none."""
    words = [word for choice in ALL_CHOICES for word in choice.words]
    said = fold(
        " ".join(
            [column.example + column.prompt for _, column in COLUMNS]
            + [sheet.purpose for sheet in SHEETS]
            + words
        )
    )

    assert not [title for title in GUESSED_REGULATIONS if fold(title) in said]
    assert named("regulations").column("name").example == "(ghi tên quy chế)"


def test_facts_of_the_ward_are_choices_of_their_sheet() -> None:
    """Every fact can be chosen in the sheet of facts, under its own tag."""
    offered = named("ward").column("item").choices

    assert offered
    assert offered.words == tuple(item.label for item in ITEMS)
    assert not twice([item.key for item in ITEMS])
    assert all(item.choices for item in ITEMS if item.kind is Kind.CHOICE)


def test_work_of_a_month_is_about_an_hour() -> None:
    """The minutes of the sheets filled in every month add up to no more than an hour."""
    minutes = sum(sheet.minutes for sheet in SHEETS if sheet.rhythm.name != "YEARLY")

    assert 45 <= minutes <= 65
