"""The appendices as a workbook: the figures of the Word report as numbers, ready to be printed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from reports.figure import Figure, Precision
from reports.findings import ReportsError
from reports.pipeline import Request, build_report
from reports.pipeline.making.tables import build_tables
from reports.pipeline.templates.shelf import shipped_templates
from reports.workbooks.handout.tables import RowKind, Table, TableColumn, TableRow, write_tables

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from reports.pipeline import Outcome

SHEETS = ["E1", "E2", "E3", "E4", "E4 - đơn vị", "E5", "E6", "E7", "E8"]
MILLION = 10**6


def asked(root: Path, target: Path, period: str = "2026", report: str = "phu-luc") -> Request:
    """Return what asks for the tables of An Sen."""
    return Request(
        report_type=report,
        period=period,
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
        target=target,
    )


@pytest.fixture(scope="module")
def year(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Return the tables of An Sen's year."""
    return build_tables(asked(root, tmp_path_factory.mktemp("bieu")))


@pytest.fixture(scope="module")
def book(year: Outcome) -> Workbook:
    """Return the workbook of the tables."""
    return load_workbook(year.path)


def column_of(page: Worksheet, header: str) -> int:
    """Return the place of the column under `header`."""
    cells = [cell for row in page.iter_rows(min_row=4, max_row=5) for cell in row]
    return next(cell.column for cell in cells if cell.value == header)


def test_every_table_has_its_sheet(book: Workbook, year: Outcome) -> None:
    """One sheet a table, each with a title and headers; the file is named after its period."""
    assert book.sheetnames == SHEETS
    assert year.path.name == "Các biểu dân vận năm 2026.xlsx"
    assert book["E1"]["A1"].value == "Danh sách mô hình “Dân vận khéo” đăng ký năm 2026"
    assert book["E1"]["A2"].value == "Phường An Sen, năm 2026; số liệu đến ngày 20/12/2026"
    for page in book.worksheets:
        assert page["A4"].value == "STT"


def test_sheets_print_on_a4_with_their_headers(book: Workbook) -> None:
    """Each sheet is A4 lying, one page wide, its headers repeated and kept in view."""
    for page in book.worksheets:
        assert page.page_setup.paperSize == 9
        assert page.page_setup.orientation == "landscape"
        assert page.page_setup.fitToWidth == 1
        assert page.print_title_rows in ("$4:$4", "$4:$5")
        assert page.freeze_panes in ("A5", "A6")


@pytest.mark.parametrize("period", ["2026-10", "2026-q2", "2026"])
def test_figures_are_those_of_the_report(period: str, root: Path, tmp_path: Path) -> None:
    """Each number of the table of figures is the figure that a template of the period prints."""
    outcome = build_tables(asked(root, tmp_path, period))

    page = load_workbook(outcome.path)["E5"]
    by_values = {
        tuple(outcome.figures[name + suffix].value for suffix in ("", "_luy_ke"))
        for name in outcome.figures
        if f"{name}_luy_ke" in outcome.figures
    }
    now, so_far = column_of(page, "Kỳ này"), column_of(page, "Lũy kế từ đầu năm")
    unit = column_of(page, "ĐVT")
    rows = [row for row in page.iter_rows(min_row=6) if row[unit - 1].value]
    for row in rows:
        shown = [row[now - 1].value, row[so_far - 1].value]
        printed = [
            tuple(None if value is None else Decimal(str(value)) * scale for value in shown)
            for scale in (
                {"%": (100,), "triệu đồng": (1, MILLION)}.get(str(row[unit - 1].value), (1,))
            )
        ]
        assert by_values.intersection(printed), row[1].value
        assert all(cell.data_type == "n" for cell in (row[now - 1], row[so_far - 1]))
    assert len(rows) > 60


def test_word_and_workbook_agree(root: Path, tmp_path: Path) -> None:
    """The monthly report and the workbook of its month hold the same figures."""
    report = build_report(asked(root, tmp_path / "a.docx", "2026-10", "thang"))
    tables = build_tables(asked(root, tmp_path / "a.xlsx", "2026-10"))

    assert tables.figures == report.figures
    assert tables.path == tmp_path / "a.xlsx"


def test_rows_of_the_lists_are_there(book: Workbook) -> None:
    """Models by field with their sum, awards, tasks and returns stand in their tables."""
    models = [row[1].value for row in book["E1"].iter_rows(min_row=6)]
    sent = book["E8"]
    last = sent.cell(6, column_of(sent, "Phải nộp")).value

    assert "Kinh tế: 2 mô hình" in models
    assert models[-1] == "Cộng: 12 mô hình"
    assert "Tuyến ngõ không rác, nở hoa" in models
    assert book["E3"].cell(book["E3"].max_row, 2).value == "Cộng"
    assert last == 12
    assert isinstance(book["E6"].cell(6, column_of(book["E6"], "Ngày")).value, dt.datetime)


def test_the_same_inputs_give_the_same_bytes(root: Path, tmp_path: Path) -> None:
    """A second run changes nothing, and says so."""
    first = build_tables(asked(root, tmp_path / "a", "2026-10"))
    second = build_tables(asked(root, tmp_path / "b", "2026-10"))
    again = build_tables(asked(root, tmp_path / "a", "2026-10"))

    assert first.path.read_bytes() == second.path.read_bytes()
    assert (first.changed, again.changed) == (True, False)


# What a workbook is, and what is none -----------------------------------------------------------


@pytest.mark.parametrize(
    ("report", "as_workbook", "code"), [("phu-luc", False, "LN16"), ("thang", True, "LN17")]
)
def test_the_wrong_form_is_told(
    report: str, code: str, root: Path, tmp_path: Path, *, as_workbook: bool
) -> None:
    """A report in Word has no workbook, tables have no Word document; each says what to type."""
    build = build_tables if as_workbook else build_report

    with pytest.raises(ReportsError) as caught:
        build(asked(root, tmp_path, "2026-10", report))

    (finding,) = caught.value.findings
    assert finding.code.id == code
    assert "phu-luc" in str(finding)


def own_tables(folder: Path, old: str, new: str) -> Path:
    """Return a folder of templates with the tables changed in one place."""
    text = (shipped_templates() / "definitions" / "phu-luc.toml").read_text(encoding="utf-8")
    assert old in text
    path = folder / "mau" / "definitions" / "phu-luc.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path.parent.parent


def test_an_office_may_have_its_own_columns(root: Path, tmp_path: Path) -> None:
    """A column added to the ward's copy of the definition stands in the table."""
    own = own_tables(
        tmp_path,
        '  { header = "Cấp khen"',
        '  { header = "Mã mô hình", cell = "{ma_mo_hinh} ({ky.nam})" },\n  { header = "Cấp khen"',
    )
    request = Request(
        report_type="phu-luc",
        period="2026",
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
        target=tmp_path,
        templates=own,
    )

    page = load_workbook(build_tables(request).path)["E6"]

    assert str(page.cell(6, column_of(page, "Mã mô hình")).value).endswith("(2026)")


@pytest.mark.parametrize(
    ("old", "new", "name", "near"),
    [
        ('cell = "{muc_tieu}"', 'cell = "{muc_tiu}"', "muc_tiu", "muc_tieu"),
        ("đăng ký năm {ky.nam}", "đăng ký năm {ky.nan}", "ky.nan", "“ky.nam”"),
        ('rows = "da_khen"', 'rows = "da_kheen"', "da_kheen", "da_khen"),
        ('group = ["{stt}"', 'group = ["{sttt}"', "sttt", "stt"),
        ('inside = "dong"', 'inside = "dongg"', "dongg", "dong"),
    ],
)
def test_a_misspelt_field_of_a_table_is_named(  # noqa: PLR0913, PLR0917 -- what stands in a table
    old: str, new: str, name: str, near: str, root: Path, tmp_path: Path
) -> None:
    """A name that stands for nothing stops the work and is answered with the nearest."""
    request = Request(
        report_type="phu-luc",
        period="2026-10",
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
        target=tmp_path / "a.xlsx",
        templates=own_tables(tmp_path, old, new),
    )

    with pytest.raises(ReportsError) as caught:
        build_tables(request)

    told = [each for each in caught.value.findings if each.code.id == "LN18"]
    assert name in told[0].message
    assert near in told[0].remedy
    assert told[0].place.file == "phu-luc.toml"
    assert not (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('kind = "bang"', 'kind = "pdf"'),
        ("width = 26", "width = 900"),
        ('key = "E1"', ""),
        ('key = "E1"', "key = 1"),
        ('inside = "mo_hinh"\n', ""),
        ('total = ["", "Cộng: {mo_hinh_dang_ky} mô hình"]', 'total = "Cộng"'),
    ],
)
def test_a_broken_table_is_a_broken_definition(
    old: str, new: str, root: Path, tmp_path: Path
) -> None:
    """What cannot be a table is told with the name of its file."""
    request = Request(
        report_type="phu-luc",
        period="2026-10",
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
        templates=own_tables(tmp_path, old, new),
    )

    with pytest.raises(ReportsError) as caught:
        build_tables(request)

    assert [each.code.id for each in caught.value.findings] == ["LN10"]


# The workbook itself ----------------------------------------------------------------------------


def written(*rows: tuple[object, ...], kind: RowKind = RowKind.PLAIN) -> Worksheet:
    """Return a sheet with a table of two columns."""
    table = Table(
        name="B1",
        title="Biểu",
        note="Ghi chú",
        columns=(
            TableColumn(header="Việc", width=20, over="Chung"),
            TableColumn(header="Số", width=10),
        ),
        rows=tuple(TableRow(cells=cells, kind=kind) for cells in rows),  # type: ignore[arg-type]
    )
    return load_workbook(BytesIO(write_tables([table], title="Thử")))["B1"]


@pytest.mark.parametrize(
    ("figure", "value", "shape"),
    [
        (Figure(1234), 1234, "#,##0"),
        (Figure(Decimal("8.50")), 8.5, "#,##0.0"),
        (Figure(Decimal("75.0"), unit="%", decimals=1), 0.75, "#,##0.0%"),
        (Figure(Decimal("2.5"), unit="điểm %", decimals=1), 2.5, "#,##0.0"),
        (Figure(2500, precision=Precision.OVER), 2500, '"trên "#,##0'),
        (Figure(0), 0, "#,##0"),
        (Figure(None), None, "#,##0"),
    ],
)
def test_figures_are_numbers_shown_as_printed(
    figure: Figure, value: float | None, shape: str
) -> None:
    """A figure is a number in the form Word prints; one that nobody reported is an empty cell."""
    cell = written(("Việc", figure))["B6"]

    assert cell.value == value
    assert cell.number_format == shape


def test_words_stay_words() -> None:
    """Text that begins like a formula or looks like a number is not taken for one."""
    page = written(("=1+1", "007"), ("- đã xong", ""))

    assert [cell.data_type for cell in page[6]] == ["s", "s"]
    assert page["A6"].value == "=1+1"
    assert page["B7"].value is None


def test_headers_share_the_one_over_them() -> None:
    """A shared header stands over its columns, a single one runs through both rows."""
    page = written(("a", 1))

    assert [page["A4"].value, page["A5"].value, page["B4"].value] == ["Chung", "Việc", "Số"]
    assert "B4:B5" in page.merged_cells


def test_an_empty_table_says_so() -> None:
    """A table without rows keeps its headers and one line that says that nothing is there."""
    assert written()["A6"].value == "Không có số liệu trong kỳ."
