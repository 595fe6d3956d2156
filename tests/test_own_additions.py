"""What a ward adds to its workbook and its templates is used at once: columns, sheets, words."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from word_builders import docx, lines, p, text_box

from reports.cli import DONE, MEND, main

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

HEADERS_ROW = 4


@pytest.fixture
def workbook(root: Path, tmp_path: Path) -> Path:
    """Return An Sen's workbook with a column and a sheet of the ward's own."""
    source = next((root / "inputs/an-sen-2026").glob("*.xlsx"))
    path = tmp_path / "so-lieu" / source.name
    path.parent.mkdir()
    shutil.copy(source, path)
    book = load_workbook(path)
    _add_column(book["Tuyên truyền vận động"], "Số đoàn viên giúp", 7)
    clubs = book.create_sheet("Câu lạc bộ")
    for row in (
        ("Tháng", "Tên câu lạc bộ", "Số hội viên"),
        (9, "Câu lạc bộ Cờ tướng", 18),
        (10, "Câu lạc bộ Gia đình", 25),
        (10, "Câu lạc bộ Pháp luật", 4),
    ):
        clubs.append(row)
    book.save(path)
    return path


def _add_column(page: Worksheet, header: str, value: int) -> None:
    place = page.max_column + 1
    page.cell(HEADERS_ROW, place, header)
    for (cell,) in page.iter_rows(min_row=HEADERS_ROW + 1, max_col=1):
        if cell.value == 10 and cell.row:
            page.cell(cell.row, place, value)


def own_section(folder: Path, *blocks: str) -> Path:
    """Return a folder of templates whose section of proposals is made of `blocks`."""
    path = folder / "Mẫu riêng" / "sections" / "kien_nghi.docx"
    path.parent.mkdir(parents=True)
    path.write_bytes(docx(*blocks))
    return path.parent.parent


def report(workbook: Path, templates: Path) -> int:
    """Return what the command says of October's report with the clerk's own templates."""
    target = workbook.parent.parent / "out.docx"
    words = ["bao-cao", "thang", "--ky", "2026-10", str(workbook)]
    return main([*words, "--mau-word", str(templates), "-o", str(target)])


def test_columns_and_sheets_of_the_ward_are_printed(workbook: Path, tmp_path: Path) -> None:
    """A column, a sheet, accented names and a text box: all print without anything declared."""
    templates = own_section(
        tmp_path,
        "{% for d in tuyen_truyen_van_dong %}{% if loop.first %}Đoàn viên giúp "
        "{{ d.so_doan_vien_giup|dem }}; viết có dấu {{ d.Số_đoàn_viên_giúp }}.{% endif %}"
        "{% endfor %}",
        "{% for c in câu_lạc_bộ %}",
        "{{ c.Tên_câu_lạc_bộ }} có {{ c.số_hội_viên|dem }} hội viên trong {{ Kỳ.tên }}.",
        "{% endfor %}",
        text_box("Khung: {{ số_buổi }} buổi, {{ cau_lac_bo[0].ten_cau_lac_bo }}"),
    )

    assert report(workbook, templates) == DONE

    printed = lines((tmp_path / "out.docx").read_bytes())
    assert "Đoàn viên giúp 07; viết có dấu 7." in printed
    assert [line for line in printed if line.startswith("Câu lạc bộ")] == [
        "Câu lạc bộ Gia đình có 25 hội viên trong tháng 10.",
        "Câu lạc bộ Pháp luật có 04 hội viên trong tháng 10.",
    ]
    assert any("Khung: 12 buổi, Câu lạc bộ Gia đình" in line for line in printed)


def test_a_misspelt_own_field_is_named_with_the_nearest(
    workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Own columns are known names too: a slip in one is answered with the right one."""
    templates = own_section(
        tmp_path,
        p("{% for c in cau_lac_bo %}{{ c.so_hoi_vin }}{% endfor %}"),
    )

    assert report(workbook, templates) == MEND

    said = capsys.readouterr().err
    assert "kien_nghi.docx" in said
    assert "so_hoi_vin" in said
    assert "so_hoi_vien" in said


def test_without_the_column_its_field_is_unknown(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A field of a column that no workbook has is a fault of the template, not an empty print."""
    templates = own_section(
        tmp_path, "{% for d in tuyen_truyen_van_dong %}{{ d.so_doan_vien_giup }}{% endfor %}"
    )
    source = next((root / "inputs/an-sen-2026").glob("*.xlsx"))
    path = tmp_path / "so-lieu" / source.name
    path.parent.mkdir()
    shutil.copy(source, path)

    assert report(path, templates) == MEND

    assert "so_doan_vien_giup" in capsys.readouterr().err


def test_a_new_year_keeps_own_columns_and_sheets(workbook: Path, tmp_path: Path) -> None:
    """The workbook of the next year has the ward's columns and sheets, without last year's rows."""
    target = tmp_path / "so-lieu-2027.xlsx"

    code = main(["mau", "--nam", "2027", "--tu", str(workbook), "-o", str(target)])

    book = load_workbook(target)
    assert code == DONE
    assert "Số đoàn viên giúp" in [
        cell.value for cell in book["Tuyên truyền vận động"][HEADERS_ROW]
    ]
    clubs = list(book["Câu lạc bộ"].iter_rows(min_row=HEADERS_ROW, values_only=True))
    assert clubs == [("Tháng", "Tên câu lạc bộ", "Số hội viên")]
