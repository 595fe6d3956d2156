"""A worksheet's bytes tell its extent, merges, hidden parts and dead formulas without parsing."""

from __future__ import annotations

from io import BytesIO
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from workbook_builders import MAIN, book, sheet_xml, text_cell, unpacked

from reports.workbooks.scan import (
    COLUMN_LIMIT,
    ROW_LIMIT,
    Area,
    column_number,
    letters,
    scan_sheet,
)

if TYPE_CHECKING:
    from reports.workbooks.scan import SheetScan


def scan(rows: str, before: str = "", after: str = "", styles: tuple[int, ...] = ()) -> SheetScan:
    """Scan a written worksheet."""
    return scan_sheet("A", sheet_xml(rows, before, after).encode(), styles)


@given(st.integers(1, 18_278))
def test_letters_and_numbers_are_one_another(column: int) -> None:
    """Column letters are read back as the number they came from."""
    assert column_number(letters(column)) == column


def test_extent_is_that_of_content() -> None:
    """Cells that are only formatted do not count, wherever they stand."""
    rows = (
        f'<row r="2">{text_cell("C2", "x")}<c r="H2" s="1"/></row><row r="900"><c r="A900"/></row>'
    )

    found = scan(rows)

    assert (found.last_row, found.last_column, found.far) == (2, 3, ())


def test_an_empty_sheet_has_no_extent() -> None:
    """Nothing, or only formatting, gives zero rows."""
    assert (scan("").last_row, scan('<row r="1"><c r="A1" s="3"/></row>').last_row) == (0, 0)


def test_far_cells_are_named_and_bound_nothing() -> None:
    """A cell at the end of the world is named and never reached."""
    near = f'<row r="1">{text_cell("A1", "x")}</row>'
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'

    found = scan(near + far)

    assert (found.last_row, found.last_column) == (1, 1)
    assert found.far == ("XFD1048576",)


def test_cells_that_do_not_say_where_they_stand_are_reached() -> None:
    """Without references the extent is the most that may be needed, within the limits."""
    found = scan("<row><c><v>1</v></c></row>" * 3)

    assert (found.last_row, found.last_column) == (3, COLUMN_LIMIT)
    assert scan("<row><c><v>1</v></c></row>" * (ROW_LIMIT + 5)).last_row == ROW_LIMIT


@pytest.mark.parametrize(
    ("cell", "is_dead"),
    [
        ('<c r="A1"><f>1+1</f></c>', True),
        ('<c r="A1"><f>1+1</f><v></v></c>', True),
        ('<c r="A1"><f>1+1</f><v/></c>', True),
        ('<c r="A1"><f t="shared" si="0"/></c>', True),
        ('<c r="A1" t="str"><f>B1</f></c>', True),
        ('<c r="A1"><f>1+1</f><v>2</v></c>', False),
        ('<c r="A1"><f t="shared" si="0"/><v>2</v></c>', False),
        ('<c r="A1" t="str"><f>""</f><v></v></c>', False),
        ('<c r="A1"><v>2</v></c>', False),
    ],
)
def test_formulas_without_a_value_are_found(cell: str, is_dead: bool) -> None:
    """W17: a formula never calculated is told from an empty one and from a value."""
    found = scan(f'<row r="1">{cell}</row>')

    assert bool(found.dead) is is_dead
    assert found.last_row == 1


def test_merges_and_hidden_parts_are_found() -> None:
    """W14: merged blocks, hidden rows and hidden columns are known."""
    found = scan(
        f'<row r="1">{text_cell("A1", "x")}</row>'
        f'<row r="2" hidden="1">{text_cell("A2", "y")}</row>',
        before='<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols>',
        after='<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>',
    )

    assert found.hidden_rows == {2}
    assert found.hidden_columns == {2, 3}
    assert [str(area) for area in found.merged] == ["A1:B3"]
    assert found.merged == (Area(1, 1, 3, 2),)


def test_percent_cells_are_found_by_their_style() -> None:
    """Numbers of the given styles are known, texts and blanks are not."""
    cells = ('r="A1" s="4"><v>0.5</v>', 'r="B1" s="44"><v>1</v>', 'r="C1" s="4">')
    rows = f'<row r="1">{"".join(f"<c {cell}</c>" for cell in cells)}</row>'

    assert scan(rows, styles=(4,)).percents == {"A1"}
    assert scan(rows).percents == set()


def test_a_prefix_on_every_element_changes_nothing() -> None:
    """Writers that prefix every element are understood."""
    xml = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:cols><x:col min="2" max="2" hidden="1"/></x:cols>'
        '<x:sheetData><x:row r="1"><x:c r="A1"><x:f>1</x:f></x:c></x:row></x:sheetData>'
        '<x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>'
    )

    found = scan_sheet("A", xml.encode())

    assert (found.last_row, found.last_column, found.dead) == (1, 1, frozenset({"A1"}))
    assert (found.hidden_columns, len(found.merged)) == (frozenset({2}), 1)


def test_rows_out_of_order_are_seen() -> None:
    """A row that goes back, or comes twice, is no order."""
    assert scan('<row r="1"/><row r="3"/><row/>').ordered
    assert not scan('<row r="3"/><row r="1"/>').ordered
    assert not scan('<row r="1"/><row r="1"/>').ordered


@pytest.mark.parametrize("formula", ['WEBSERVICE("http://x")', "cmd|'/c calc'!A0"])
def test_formulas_that_call_out_are_seen(formula: str) -> None:
    """S05: web services and DDE are known; an ordinary formula is not suspected."""
    calling = scan(f'<row r="1"><c r="A1"><f>{formula}</f><v>1</v></c></row>')
    plain = scan('<row r="1"><c r="A1"><f>SUM(B1:B2)</f><v>1</v></c></row>')

    assert calling.calls_out
    assert not plain.calls_out


@pytest.mark.parametrize("filler", ["<c ", "<row ", "<f ", '<c r="A1" ', "<mergeCell ", "<v></v>"])
def test_no_sheet_makes_the_scan_crawl(filler: str) -> None:
    """S02: half a million broken tags are scanned in linear time."""
    started = perf_counter()

    scan(filler * 100_000, styles=(1,))

    assert perf_counter() - started < 2


def test_what_openpyxl_writes_is_understood() -> None:
    """The scan of a real file agrees with what was written."""
    workbook = book(Một="A | B\n1 | =A1")
    workbook["Một"].merge_cells("A4:B5")
    workbook["Một"].row_dimensions[2].hidden = True
    workbook["Một"].column_dimensions["B"].hidden = True
    target = BytesIO()
    workbook.save(target)
    data = unpacked(target.getvalue())["xl/worksheets/sheet1.xml"]

    found = scan_sheet("Một", data if isinstance(data, bytes) else data.encode())

    assert (found.last_row, found.last_column, found.dead) == (2, 2, frozenset({"B2"}))
    assert (found.hidden_rows, found.hidden_columns, len(found.merged)) == (
        frozenset({2}),
        frozenset({2}),
        1,
    )
