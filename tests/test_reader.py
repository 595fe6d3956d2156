"""Workbooks become typed records that know their cells; what is wrong is said, never mended."""

from __future__ import annotations

import datetime as dt
import hashlib
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from workbook_builders import (
    FORMS,
    LISTS,
    SHEETS,
    TALKS,
    book,
    book_of,
    contents,
    flat,
    packed,
    parts,
    read,
    saved,
    sheet_xml,
    table,
    unpacked,
    with_part,
)

from reports.figure import Cell, Precision
from reports.findings.grouping import grouped
from reports.findings.model import Severity
from reports.vietnamese import fold
from reports.workbooks.reader import GUIDES, read_workbooks
from reports.workbooks.schema import Column, Kind, Measure, Rhythm, Sheet
from reports.workbooks.sheets import SHEETS as OUR_SHEETS

if TYPE_CHECKING:
    from typing import Any

    from openpyxl import Workbook

    from reports.findings.model import Finding

HEAD = "Tháng | Nội dung | Số buổi | Lượt người dự | Mức chính xác | Hình thức | Ngày | Hội trường"
RED = {"month": 10, "topic": "Rác", "sessions": 3}


def talks(rows: str, head: str = HEAD) -> Workbook:
    """Return a workbook of the sheet of talks."""
    return book(Tuyên_truyền=f"{head}\n{rows}")


def said(folder: Path, workbook: Workbook) -> list[tuple[str, str]]:
    """Return the findings of a workbook, the sheet's name left out."""
    return [(place.rpartition("!")[2], name) for place, name in flat(read(workbook, folder)[1])]


def one(folder: Path, workbook: Workbook) -> Finding:
    """Return the only finding of a workbook."""
    (finding,) = read(workbook, folder)[1]
    return finding


# Rows --------------------------------------------------------------------------------------------


def test_rows_become_records_that_know_their_cells(tmp_path: Path) -> None:
    """Each value is typed and knows file, sheet and cell."""
    dataset, findings = read(
        talks("10 | Rác | 3 | 240 | | hội nghị | 2026-10-05\n11 | Nước | 0"), tmp_path
    )

    assert findings == []
    assert contents(dataset) == [
        {**RED, "people": 240, "form": "Hội nghị", "date": dt.date(2026, 10, 5)},
        {"month": 11, "topic": "Nước", "sessions": 0},
    ]
    record = dataset.of("talks")[1]
    assert record.cell("sessions") == Cell("a.xlsx", "Tuyên truyền", "C3")
    assert (record.file, record.sheet_name, record.row) == ("a.xlsx", "Tuyên truyền", 3)
    assert dataset.files == ("a.xlsx",)
    assert dataset.has("talks")
    assert not dataset.has("lists")


def test_a_required_cell_left_empty_is_told(tmp_path: Path) -> None:
    """W01, W02: an empty or blank required cell of a started row is an error at the cell."""
    findings = read(talks("10 | Rác |\n11 | '   | 2"), tmp_path)[1]

    assert flat(findings) == [
        ("Tuyên truyền!C2", "required-empty"),
        ("Tuyên truyền!B3", "required-empty"),
    ]
    assert str(findings[0]) == (
        "[DL01] Tệp “a.xlsx” › Trang tính “Tuyên truyền” › Ô C2: cột “Số buổi” đang để trống, dòng "
        "đã bắt đầu thì phải ghi. Cách sửa: ghi “Số buổi” (số nguyên: 3); nếu dòng này thừa thì "
        "xóa cả dòng."
    )


def test_a_wrong_cell_is_told_at_the_cell(tmp_path: Path) -> None:
    """W03: the message names file, sheet, cell, value and remedy; the cell is not also empty."""
    finding = one(tmp_path, talks("10 | Rác | mười hai"))

    assert str(finding) == (
        "[DL02] Tệp “a.xlsx” › Trang tính “Tuyên truyền” › Ô C2: cột “Số buổi” phải là số nguyên "
        "không âm (đang ghi “mười hai”). Cách sửa: nhập 12."
    )


def test_blank_rows_are_nothing(tmp_path: Path) -> None:
    """W11: blank rows between, blank formatted rows below and rows with only STT are ignored."""
    workbook = talks("10 | Rác | 3\n-\n-\n11 | Nước | 2")
    sheet = workbook["Tuyên truyền"]
    for row in range(6, 906):
        sheet.cell(row, 1).number_format = "0.0"
    sheet.insert_cols(1)
    sheet["A1"] = "STT"
    for row in range(2, 50):
        sheet.cell(row, 1).value = row - 1

    dataset, findings = read(workbook, tmp_path)

    assert findings == []
    assert [record.row for record in dataset.of("talks")] == [2, 5]


def test_a_row_after_a_gap_is_read_with_a_note(tmp_path: Path) -> None:
    """W12: five blank rows do not end the table, four are not even worth a word."""
    assert said(tmp_path, talks("10 | Rác | 3\n-\n-\n-\n-\n-\n11 | Nước | 2")) == [
        ("A8", "row-after-gap")
    ]
    assert said(tmp_path, talks("10 | Rác | 3\n-\n-\n-\n-\n11 | Nước | 2")) == []


def test_rows_alike_are_told_once(tmp_path: Path) -> None:
    """W10: a row copied twice is one notice with count, first and last row; short rows are not."""
    workbook = talks("10 | Rác | 3\n11 | Nước | 2\n10 | Rác | 3\n10 | Rác | 3", f"{HEAD}")

    finding = one(tmp_path, workbook)

    assert finding.code.name == "repeated-row"
    assert finding.severity is Severity.NOTICE
    assert "có 3 dòng giống hệt nhau, từ hàng 2 đến hàng 5" in finding.message


def test_short_rows_may_repeat(tmp_path: Path) -> None:
    """Two filled cells alike are no sign of a copied row."""
    workbook = book(Danh_mục="Danh mục | Từ thêm vào\nA | B\nA | B")

    assert said(tmp_path, workbook) == []


def test_a_total_row_is_no_record(tmp_path: Path) -> None:
    """W19: a row of sums is left out with a note; a wrong sum is told with both numbers."""
    rows = "10 | Rác | 3 | 90\n11 | Nước | 2 | 10\n | Tổng cộng: | 5 | 120"

    dataset, findings = read(talks(rows), tmp_path)

    assert len(dataset.of("talks")) == 2
    assert flat(findings) == [
        ("Tuyên truyền!A4", "total-row"),
        ("Tuyên truyền!D4", "total-differs"),
    ]
    assert "ghi 120 ở cột “Lượt người dự”, cộng các dòng ở trên được 100" in findings[1].message


def test_sums_of_blocks_and_of_all_are_right(tmp_path: Path) -> None:
    """W19: subtotals and a grand total that agree are only noted."""
    rows = "10 | Rác | 3\n | Cộng | 3\n11 | Nước | 2\n | Cộng | 2\n | TỔNG CỘNG | 5"

    assert {name for _, name in said(tmp_path, talks(rows))} == {"total-row"}


# What Excel hides --------------------------------------------------------------------------------


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!"])
def test_an_error_value_is_told(tmp_path: Path, error: str) -> None:
    """W17: an error is told at its cell and never read as blank."""
    assert said(tmp_path, talks(f"10 | Rác | {error}")) == [("C2", "error-value")]


def test_a_formula_without_a_value_is_told(tmp_path: Path) -> None:
    """W17: a formula that was never calculated is told at its cell, also alone in its row."""
    workbook = talks("10 | Rác | =1+2")
    workbook["Tuyên truyền"]["C3"] = "=1+2"

    found = said(tmp_path, workbook)

    assert ("C2", "formula-without-value") in found
    assert ("C3", "formula-without-value") in found
    assert ("A3", "required-empty") in found


def test_a_merged_cell_among_the_rows_is_told(tmp_path: Path) -> None:
    """A merge in the table is one error, not one more for each covered cell; above it is fine."""
    workbook = talks("-\n10 | Rác | 3\n10 | | 4\n10 | | 5", head=f"TUYÊN TRUYỀN\n{HEAD}")
    workbook["Tuyên truyền"].merge_cells("A1:H1")
    workbook["Tuyên truyền"].merge_cells("B4:B6")

    finding = one(tmp_path, workbook)

    assert (finding.place.cell, finding.code.name) == ("B4:B6", "merged-cells")


def test_hidden_rows_and_columns_are_read_with_a_note(tmp_path: Path) -> None:
    """W14: hidden or filtered data counts and is named; columns folded by design are not."""
    workbook = talks(
        "10 | Rác | 3 | 9 | | | | Nhà văn hóa\n11 | Nước | 2\n12 | Cây | 1\n12 | Hè | 1"
    )
    sheet = workbook["Tuyên truyền"]
    for row in (2, 3, 5):
        sheet.row_dimensions[row].hidden = True
    for column in "DFH":
        sheet.column_dimensions[column].hidden = True

    dataset, findings = read(workbook, tmp_path)

    assert len(dataset.of("talks")) == 4
    assert [finding.code.name for finding in findings] == ["hidden-rows", "hidden-columns"]
    assert "hàng 2–3, 5 đang ẩn" in findings[0].message
    assert "cột “Lượt người dự” đang ẩn" in findings[1].message


def test_a_hidden_sheet_is_read_with_a_note(tmp_path: Path) -> None:
    """A hidden sheet counts and is named; an empty one is not worth a word."""
    workbook = book(
        Một="x", Tuyên_truyền=f"{HEAD}\n10 | Rác | 3", Danh_mục="Danh mục | Từ thêm vào"
    )
    workbook["Tuyên truyền"].sheet_state = "veryHidden"
    workbook["Danh mục"].sheet_state = "hidden"

    assert flat(read(workbook, tmp_path)[1]) == [
        ("Một!", "sheet-ignored"),
        ("Tuyên truyền!", "hidden-sheet"),
    ]


def test_a_far_cell_is_told_and_not_walked_to(tmp_path: Path) -> None:
    """A cell at the end of the world is named; the table is read as if it were not there."""
    workbook = talks("10 | Rác | 3")
    workbook["Tuyên truyền"]["XFD1048576"] = "x"

    dataset, findings = read(workbook, tmp_path)

    assert contents(dataset) == [RED]
    assert flat(findings) == [("Tuyên truyền!XFD1048576", "far-cell")]


def test_cells_under_no_header_are_told(tmp_path: Path) -> None:
    """Content that no header covers is not dropped in silence."""
    workbook = talks("10 | Rác | 3\n11 | Nước | 2")
    workbook["Tuyên truyền"]["K3"] = "ghi thêm"

    finding = one(tmp_path, workbook)

    assert (finding.place.cell, finding.code.name) == ("K3", "column-without-header")


def test_the_1904_calendar_is_read_right(tmp_path: Path) -> None:
    """W06: a workbook of the Macintosh calendar gives the same days."""
    workbook = talks("10 | Rác | 3 | | | | 2026-10-05")
    workbook.epoch = CALENDAR_MAC_1904

    dataset, findings = read(workbook, tmp_path)

    assert findings == []
    assert dataset.of("talks")[0].day("date") == dt.date(2026, 10, 5)


@pytest.mark.parametrize("shown", ["0%", "0.00%", '0.0 "%"%'])
def test_a_percent_cell_is_what_is_seen(tmp_path: Path, shown: str) -> None:
    """A number shown with a percent sign is told where a plain one is due."""
    workbook = talks("10 | Rác | 0.5")
    workbook["Tuyên truyền"]["C2"].number_format = shown

    assert "đang ghi “50%”" in one(tmp_path, workbook).message


def test_the_precision_column_marks_the_number(tmp_path: Path) -> None:
    """The word beside a number is its precision; one typed with the number wins."""
    rows = "10 | A | 1 | 2500 | trên\n10 | B | 1 | gần 1.500 | khoảng\n10 | C | 1 | 90"

    dataset, findings = read(talks(rows), tmp_path)

    assert findings == []
    assert [record.figure("people").precision for record in dataset.of("talks")] == [
        Precision.OVER,
        Precision.NEARLY,
        Precision.EXACT,
    ]


# Suspicions --------------------------------------------------------------------------------------


def test_day_and_month_exchanged_are_suspected(tmp_path: Path) -> None:
    """A date outside the row's month that fits the other way round is said with both readings."""
    finding = one(tmp_path, talks("10 | Rác | 3 | | | | 2026-05-10"))

    assert (finding.place.cell, finding.code.name) == ("G2", "day-month-swapped")
    assert "10/5/2026 (tháng 5) trong khi dòng này ghi tháng 10" in finding.message
    assert finding.remedy.endswith("nhập 05/10/2026.")


@pytest.mark.parametrize("day", ["2026-10-05", "2026-09-08", "2026-11-20"])
def test_other_dates_are_not_suspected(tmp_path: Path, day: str) -> None:
    """A date of the month, or one that fits neither way, is no matter of exchanged digits."""
    assert said(tmp_path, talks(f"10 | Rác | 3 | | | | {day}")) == []


def test_a_leap_by_a_power_of_ten_is_suspected(tmp_path: Path) -> None:
    """A number ten times all others of its column is said with both readings."""
    rows = "\n".join(f"10 | Việc {n} | 1 | {n}" for n in (200, 220, 230, 240, 265, 2400))

    finding = one(tmp_path, talks(rows))

    assert (finding.place.cell, finding.code.name) == ("D7", "unlike-the-others")
    assert "gấp khoảng 10 lần" in finding.message
    assert "là 240" in finding.message


@pytest.mark.parametrize(
    "numbers",
    [
        (200, 220, 230, 240, 265, 1500),
        (200, 220, 230, 240, 2400),
        (0, 1, 0, 1, 0, 12),
        (1, 1, 1, 1, 1, 1),
        (200, 220, 230, 240, 2200, 2400),
    ],
)
def test_ordinary_spreads_are_not_suspected(tmp_path: Path, numbers: tuple[int, ...]) -> None:
    """Too small a leap, too few numbers, tiny counts and two large ones are left alone."""
    rows = "\n".join(f"10 | Việc {index} | 1 | {n}" for index, n in enumerate(numbers))

    assert said(tmp_path, talks(rows)) == []


def test_columns_that_do_not_add_up_are_not_compared(tmp_path: Path) -> None:
    """A column of unlike numbers (a plan of many measures) has no usual size."""
    sheet = Sheet(
        key="plan",
        name="Kế hoạch",
        rhythm=Rhythm.YEARLY,
        purpose="",
        columns=(Column("name", "Tên", Kind.TEXT), Column("plan", "Số", Kind.INTEGER)),
    )
    numbers = (20, 21, 22, 23, 24, 2000)
    rows: list[list[Any]] = [["Tên", "Số"], *([f"n{n}", n] for n in numbers)]
    path = saved(book_of({"Kế hoạch": rows}), tmp_path / "a.xlsx")

    assert sheet.columns[1].measure is Measure.NONE
    assert read_workbooks([path], [sheet])[1] == []


# Sheets ------------------------------------------------------------------------------------------


def test_sheets_are_matched_however_named(tmp_path: Path) -> None:
    """W16: case, accents, decomposed names and older names are the same sheet."""
    for name in ("TUYEN TRUYEN", unicodedata.normalize("NFD", "Tuyên truyền"), "Tuyên truyền cũ"):
        dataset, findings = read(book_of({name: table(f"{HEAD}\n10 | Rác | 3")}), tmp_path)
        assert findings == []
        assert contents(dataset) == [RED]


def test_guides_are_passed_over(tmp_path: Path) -> None:
    """The sheets of instructions and errors are neither ours nor the ward's own."""
    workbook = talks("10 | Rác | 3")
    for name in ("Hướng dẫn", "MỤC LỤC", "Lỗi cần sửa"):
        workbook.create_sheet(name).append(["A", "B"])
        workbook[name].append(["1", "2"])

    assert said(tmp_path, workbook) == []
    assert all(name == fold(name) for name in GUIDES)


def test_an_own_sheet_is_kept(tmp_path: Path) -> None:
    """A sheet of the ward's own is read under its name with Excel's types, and noted."""
    workbook = book(Tuyến_phố="TUYẾN PHỐ VĂN MINH\nTên tuyến | Số hộ\nVen Sông | 34\nHoa Sen | 8.5")

    dataset, findings = read(workbook, tmp_path)

    assert flat(findings) == [("Tuyến phố!", "own-sheet")]
    assert contents(dataset, "tuyen_pho")[0] == {"ten_tuyen": "Ven Sông", "so_ho": 34}
    assert [(each.sheet, each.tag, each.header) for each in dataset.own_columns] == [
        ("tuyen_pho", "ten_tuyen", "Tên tuyến"),
        ("tuyen_pho", "so_ho", "Số hộ"),
    ]


def test_an_own_column_is_kept(tmp_path: Path) -> None:
    """A column of the ward's own is read beside ours and listed."""
    dataset, findings = read(
        talks("10 | Rác | 3 | 7", head="Tháng | Nội dung | Số buổi | Số loa"), tmp_path
    )

    assert flat(findings) == [("Tuyên truyền!D1", "own-column")]
    assert contents(dataset) == [{**RED, "so_loa": 7}]
    (own,) = dataset.own_columns
    assert (own.sheet, own.tag, own.cell.ref) == ("talks", "so_loa", "D1")


def test_a_renamed_sheet_is_told(tmp_path: Path) -> None:
    """W16: our columns under another name are an error that names the right sheet."""
    finding = one(tmp_path, book(Tháng_10=f"{HEAD}\n10 | Rác | 3"))

    assert (finding.code.name, finding.severity) == ("sheet-misnamed", Severity.MUST_FIX)
    assert "“Tuyên truyền”" in finding.message


def test_a_copy_beside_the_sheet_is_a_notice(tmp_path: Path) -> None:
    """A draft beside the real sheet is told, but stops nothing."""
    workbook = talks("10 | Rác | 3")
    workbook.copy_worksheet(workbook["Tuyên truyền"]).title = "Nháp"

    finding = one(tmp_path, workbook)

    assert (finding.code.name, finding.severity) == ("sheet-misnamed", Severity.NOTICE)


def test_two_sheets_alike_are_both_read(tmp_path: Path) -> None:
    """Two sheets that are the same one of ours are both read, and told."""
    rows = table(f"{HEAD}\n10 | Rác | 3")

    dataset, findings = read(book_of({"Tuyên truyền": rows, "Tuyen truyen": rows}), tmp_path)

    assert flat(findings) == [("Tuyen truyen!", "sheet-twice")]
    assert len(dataset.of("talks")) == 2


def test_a_sheet_without_headers_is_told(tmp_path: Path) -> None:
    """Our sheet without a header row is an error; an empty one is present and silent."""
    finding = one(tmp_path, book(Tuyên_truyền="10 | Rác | 3"))
    dataset, findings = read(book(Tuyên_truyền="-"), tmp_path)

    assert finding.code.name == "headers-not-found"
    assert "Tháng, Nội dung, Số buổi" in finding.message
    assert findings == []
    assert dataset.has("talks")


def test_an_empty_sheet_of_another_name_is_nothing(tmp_path: Path) -> None:
    """The blank sheets Excel makes by itself are not worth a word."""
    workbook = talks("10 | Rác | 3")
    workbook.create_sheet("Sheet1")

    assert said(tmp_path, workbook) == []


def test_a_missing_sheet_is_not_the_readers_matter(tmp_path: Path) -> None:
    """Which sheets are due is for others to say."""
    dataset, findings = read(talks("10 | Rác | 3"), tmp_path)

    assert findings == []
    assert list(dataset.rows) == ["talks"]


# The ward's own words ----------------------------------------------------------------------------


def test_a_word_added_in_another_workbook_is_taken(tmp_path: Path) -> None:
    """An open list grows by the sheet of lists, in whichever file that stands."""
    words = book(Danh_mục=f"Danh mục | Từ thêm vào\n{FORMS.name} | Xe loa")
    first = saved(talks("10 | Rác | 3 | | | XE LOA"), tmp_path / "1.xlsx")
    second = saved(words, tmp_path / "2.xlsx")

    dataset, findings = read_workbooks([first, second], SHEETS)

    assert findings == []
    assert contents(dataset) == [{**RED, "form": "Xe loa"}]
    assert dataset.of("talks")[0].cell("form").ref == "F2"


def test_a_word_added_nowhere_is_told(tmp_path: Path) -> None:
    """Without the sheet of lists an unknown word is an error with the nearest one."""
    found = one(tmp_path, talks("10 | Rác | 3 | | | Hội ngị"))

    assert (found.place.cell, found.code.name) == ("F2", "not-a-choice")
    assert "có phải “Hội nghị”?" in found.remedy


# Files -------------------------------------------------------------------------------------------


def test_one_bad_file_never_stops_the_others(tmp_path: Path) -> None:
    """F01, F02: each bad file is one line, the good one is read, no input changes."""
    good = saved(talks("10 | Rác | 3"), tmp_path / "b.xlsx")
    (tmp_path / "a.xlsx").write_bytes(b"")
    (tmp_path / "c.xlsx").write_bytes(good.read_bytes()[:-30])
    (tmp_path / "d.xls").write_bytes(b"\x09\x08\x10\x00")
    before = {path: hashlib.sha256(path.read_bytes()).digest() for path in tmp_path.iterdir()}
    seen: list[str] = []

    dataset, findings = read_workbooks([tmp_path], SHEETS, progress=seen.append)

    assert [(each.place.file, each.code.name) for each in findings] == [
        ("a.xlsx", "file-empty"),
        ("c.xlsx", "file-damaged"),
        ("d.xls", "other-format"),
    ]
    assert (dataset.files, contents(dataset)) == (("b.xlsx",), [RED])
    assert seen == ["a.xlsx", "b.xlsx", "c.xlsx", "d.xls"]
    assert before == {
        path: hashlib.sha256(path.read_bytes()).digest() for path in tmp_path.iterdir()
    }


def test_a_folder_gives_its_workbooks_in_order(tmp_path: Path) -> None:
    """Lock files, hidden files and other documents are passed over; numbers sort by value."""
    for number in (10, 2):
        saved(talks(f"10 | Rác {number} | 3"), tmp_path / f"Tổ {number}.xlsx")
    for name in ("~$Tổ 2.xlsx", ".ẩn.xlsx", "ghi chú.docx"):
        (tmp_path / name).write_bytes(b"x")

    dataset, findings = read_workbooks([tmp_path], SHEETS)

    assert dataset.files == ("Tổ 2.xlsx", "Tổ 10.xlsx")
    assert [each.code.name for each in findings] == ["open-in-excel"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    """A folder without a workbook is not silence."""
    assert flat(read_workbooks([tmp_path], SHEETS)[1]) == [("", "nothing-to-read")]


def test_a_folder_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder on a lost network drive is one line, and the other paths are read."""
    path = saved(talks("10 | Rác | 3"), tmp_path / "a.xlsx")

    def refuse(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "is_dir", refuse)
    dataset, findings = read_workbooks([tmp_path, path], SHEETS)

    assert flat(findings) == [("", "file-unreadable")]
    assert contents(dataset) == [RED]


def test_a_path_given_twice_is_read_once(tmp_path: Path) -> None:
    """The same file, by itself and through its folder, counts once."""
    path = saved(talks("10 | Rác | 3"), tmp_path / "a.xlsx")

    dataset, findings = read_workbooks([path, tmp_path, tmp_path / "." / "a.xlsx"], SHEETS)

    assert findings == []
    assert len(dataset.of("talks")) == 1


def test_the_same_bytes_under_two_names_count_once(tmp_path: Path) -> None:
    """A copy made by a sync program is named, and its figures are not doubled."""
    path = saved(talks("10 | Rác | 3"), tmp_path / "a.xlsx")
    (tmp_path / "a-MAYTINH.xlsx").write_bytes(path.read_bytes())

    dataset, findings = read_workbooks([tmp_path], SHEETS)

    assert [(each.place.file, each.code.name) for each in findings] == [("a.xlsx", "same-content")]
    assert len(dataset.of("talks")) == 1


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Two folders may hold files of one name: the findings and figures say which."""
    for folder, topic in (("Tổ 1", "Rác"), ("Tổ 2", "Nước")):
        (tmp_path / folder).mkdir()
        saved(talks(f"10 | {topic} | 3"), tmp_path / folder / "a.xlsx")

    dataset, _ = read_workbooks([tmp_path / "Tổ 1", tmp_path / "Tổ 2"], SHEETS)

    assert dataset.files == ("Tổ 1/a.xlsx", "Tổ 2/a.xlsx")


@pytest.mark.parametrize(
    "row",
    [
        '<c r="A1"><v>NaN</v></c>',
        '<c r="A1" t="s"><v>7</v></c>',
        '<c r="A1" t="d"><v>x</v></c>',
        '<c r="A1"><v>1</v></d>',
        '<c r="A1"><v>\x01</v></c>',
    ],
)
def test_what_cannot_be_parsed_is_damaged(tmp_path: Path, row: str) -> None:
    """F02: a well-packed file with a broken inside is one line, no traceback."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed(parts(sheet_xml(f'<row r="1">{row}</row>'))))

    dataset, findings = read_workbooks([path], SHEETS)

    assert [(each.place.file, each.code.name) for each in findings] == [("a.xlsx", "file-damaged")]
    assert dataset.files == ()


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("xl/styles.xml", [("", "file-damaged")]),
        ("docProps/core.xml", []),
        ("[Content_Types].xml", []),
    ],
)
def test_a_broken_part_counts_where_the_cells_need_it(
    tmp_path: Path, part: str, told: list[tuple[str, str]]
) -> None:
    """F02: broken styles are one line; what says nothing of the cells is not read."""
    path = with_part(saved(talks("10 | Rác | 3"), tmp_path / "a.xlsx"), part, "<a><b c=></a>")

    assert flat(read_workbooks([path], SHEETS)[1]) == told


def test_odd_styles_do_not_stop_the_reading(tmp_path: Path) -> None:
    """A cell style that names no base, which Excel mends in silence, is passed over."""
    path = saved(talks("10 | Rác | 3"), tmp_path / "a.xlsx")
    styles = unpacked(path.read_bytes())["xl/styles.xml"]
    assert isinstance(styles, bytes)
    odd = styles.replace(b'xfId="0" builtinId', b'xfId="99" builtinId')

    assert odd != styles
    assert flat(read_workbooks([with_part(path, "xl/styles.xml", odd)], SHEETS)[1]) == []


def test_active_parts_do_not_stop_the_reading(tmp_path: Path) -> None:
    """S05: the data of a workbook with links and connections is read, with one note."""
    path = saved(talks("10 | Rác | 3"), tmp_path / "a.xlsx")
    with_part(path, "xl/connections.xml", "<connections/>")

    dataset, findings = read_workbooks([path], SHEETS)

    assert contents(dataset) == [RED]
    assert flat(findings) == [("", "active-parts")]


def test_hostile_merges_do_not_take_for_ever(tmp_path: Path) -> None:
    """S02: thousands of merges over the whole sheet are told, not walked through."""
    path = saved(talks("10 | Rác | 3"), tmp_path / "a.xlsx")
    part = "xl/worksheets/sheet1.xml"
    xml = unpacked(path.read_bytes())[part]
    assert isinstance(xml, bytes)
    merges = b"<mergeCells>%b</mergeCells>" % (b'<mergeCell ref="A2:XFD1048576"/>' * 5_000)
    with_part(path, part, xml.replace(b"</sheetData>", b"</sheetData>" + merges))

    findings = read_workbooks([path], SHEETS)[1]

    assert len(grouped(findings)) == 1


def test_the_sheets_of_the_office_are_read_back(tmp_path: Path) -> None:
    """A workbook with every header of ours as declared is recognised without a word."""
    rows = {sheet.name: [[column.header for column in sheet.columns]] for sheet in OUR_SHEETS}

    dataset, findings = read_workbooks([saved(book_of(rows), tmp_path / "a.xlsx")], OUR_SHEETS)

    assert findings == []
    assert set(dataset.rows) == {sheet.key for sheet in OUR_SHEETS}


# Properties --------------------------------------------------------------------------------------

WORDS = st.text("aăâbcđêghiôơưxy ÁỘ.,;-()&<", min_size=1, max_size=30).filter(
    lambda text: text.strip() and fold(text).strip(" :.") not in {"cong", "tong"}
)
ROWS = st.lists(
    st.fixed_dictionaries(
        {"month": st.integers(1, 12), "topic": WORDS, "sessions": st.integers(0, 99)},
        optional={
            "people": st.integers(0, 9_999),
            "form": st.sampled_from(FORMS.words),
            "date": st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31)),
        },
    ),
    max_size=8,
)
HEADERS = {column.key: column.header for column in TALKS.columns}


def written(rows: list[dict[str, Any]], keys: list[str]) -> list[list[Any]]:
    """Return records as the rows of a sheet with the given columns."""
    return [[HEADERS[key] for key in keys], *([row.get(key) for key in keys] for row in rows)]


def read_rows(rows: list[list[Any]]) -> list[dict[str, object]]:
    """Return the contents of a sheet written from rows."""
    with tempfile.TemporaryDirectory() as folder:
        path = saved(book_of({TALKS.name: rows}), Path(folder) / "a.xlsx")
        return contents(read_workbooks([path], (TALKS, LISTS))[0])


def tidy(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return records as they are read back: text without doubled or outer spaces."""
    return [{**row, "topic": " ".join(row["topic"].split())} for row in rows]


@settings(max_examples=25, deadline=None)
@given(ROWS)
def test_what_is_written_is_read(rows: list[dict[str, Any]]) -> None:
    """parse(write(records)) = records."""
    assert read_rows(written(rows, list(HEADERS))) == tidy(rows)


@settings(max_examples=25, deadline=None)
@given(ROWS, st.permutations(list(HEADERS)), st.lists(st.integers(1, 8), max_size=4))
def test_order_blank_rows_and_letter_forms_change_nothing(
    rows: list[dict[str, Any]], keys: list[str], blanks: list[int]
) -> None:
    """Shuffled columns, inserted blank rows and decomposed letters give the same records."""
    grid = [
        [unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell for cell in row]
        for row in written(rows, keys)
    ]
    for index in blanks:
        grid.insert(max(1, index), [])

    assert read_rows(grid) == tidy(rows)
