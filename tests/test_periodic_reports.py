"""Quarter, 6 months, 9 months and year of the sample ward, from workbooks to finished reports."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from word_validity import new_complaints

from reports.documents.check import check_document
from reports.documents.outline import read_outline
from reports.documents.profile import read_profiles
from reports.findings import Severity
from reports.pipeline import Request, build_report

if TYPE_CHECKING:
    from goldens import Goldens
    from openpyxl.worksheet.worksheet import Worksheet
    from rendering import Pages

    from reports.pipeline import Outcome

CASES = Path(__file__).parent / "cases"
REPORTS = {
    "an-sen-2026-q1": ("quy", "2026-q1"),
    "an-sen-2026-q2": ("quy", "2026-q2"),
    "an-sen-2026-q3": ("quy", "2026-q3"),
    "an-sen-2026-q4": ("quy", "2026-q4"),
    "an-sen-2026-6t": ("6-thang", "2026-6t"),
    "an-sen-2026-9t": ("9-thang", "2026-9t"),
    "an-sen-2026": ("nam", "2026"),
}
STATE_ROLES = ("UBND", "Ủy ban MTTQ")
MOST_PAGES = 15
FIRST_ROW = 5


def built(root: Path, folder: Path, name: str, inputs: Path | None = None) -> Outcome:
    """Return the report called `name`, of the sample ward or of `inputs`, below `folder`."""
    report_type, period = REPORTS[name]
    request = Request(
        report_type=report_type,
        period=period,
        inputs=(inputs or root / "inputs/an-sen-2026",),
        folder=root,
        target=folder / f"{name}.docx",
    )
    return build_report(request)


def issued_by(role: str, root: Path, folder: Path) -> Path:
    """Return a copy of the ward's workbook in which `role` issues every report."""
    source = next((root / "inputs/an-sen-2026").glob("*.xlsx"))
    path = Path(shutil.copy(source, folder / "so-lieu.xlsx"))
    book = load_workbook(path)
    sheet = book["Văn bản"]
    for row in range(FIRST_ROW, sheet.max_row + 1):
        if sheet.cell(row, 1).value:
            sheet.cell(row, 3).value = role
    _add_quarters(sheet, role)
    book.save(path)
    return path


def _add_quarters(sheet: Worksheet, role: str) -> None:
    row = next(row for row in range(FIRST_ROW, 99) if not sheet.cell(row, 1).value)
    for place, quarter in enumerate(("Quý I", "Quý II", "Quý III", "Quý IV")):
        for column, value in enumerate((quarter, "Quý", role), start=1):
            sheet.cell(row + place, column).value = value


def wrong_in(root: Path, outcome: Outcome, profile: str) -> list[str]:
    """Return what must be mended in the form of a finished report."""
    profiles, broken = read_profiles(sorted((root / "templates/profiles").glob("*.toml")))
    assert broken == []
    rules = next(each for each in profiles if each.key == profile)
    findings, _ = check_document(outcome.path.read_bytes(), rules, name=outcome.path.name)
    return [str(each) for each in findings if each.severity is Severity.MUST_FIX]


@pytest.mark.parametrize("name", REPORTS)
def test_the_report_reads_as_it_was_accepted(
    name: str, root: Path, tmp_path: Path, golden: Goldens
) -> None:
    """Each report of the sample year reads as reviewed."""
    outcome = built(root, tmp_path, name)

    golden(CASES / name / "golden" / "outline.txt", read_outline(outcome.path.read_bytes()))


@pytest.mark.parametrize("name", REPORTS)
def test_the_report_keeps_the_form_of_the_party(name: str, root: Path, tmp_path: Path) -> None:
    """Held against the Party's rules of its day, nothing must be mended, and the file is valid."""
    letterhead = (root / "templates/letterheads/dang.docx").read_bytes()
    profile = "dang-hd36" if name == "an-sen-2026-q1" else "dang-hd05"

    outcome = built(root, tmp_path, name)

    assert wrong_in(root, outcome, profile) == []
    assert new_complaints(outcome.path.read_bytes(), letterhead) == []


@pytest.mark.parametrize("role", STATE_ROLES)
@pytest.mark.parametrize("name", REPORTS)
def test_the_role_in_the_workbook_chooses_the_letterhead(
    name: str, role: str, root: Path, tmp_path: Path
) -> None:
    """Issued by a body of the State or the Front, the same report takes the State's form."""
    inputs = issued_by(role, root, tmp_path)
    letterhead = (root / "templates/letterheads/hanh-chinh.docx").read_bytes()

    outcome = built(root, tmp_path, name, inputs)

    data = outcome.path.read_bytes()
    text = read_outline(data)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "[Kính gửi] Kính gửi: Đảng ủy phường An Sen" in text
    assert "[Phụ lục] Phụ lục I\n" in text
    assert wrong_in(root, outcome, "hanh-chinh-nd30") == []
    assert new_complaints(data, letterhead) == []


@pytest.mark.parametrize("name", REPORTS)
def test_every_heading_has_something_under_it(name: str, root: Path, tmp_path: Path) -> None:
    """No heading is followed by one of its level or a higher one."""
    outline = read_outline(built(root, tmp_path, name).path.read_bytes()).splitlines()

    levels = [len(line) - len(line.lstrip("#")) for line in outline if not line.startswith("[")]
    assert [pair for pair in pairwise(levels) if pair[0] and 0 < pair[1] <= pair[0]] == []


@pytest.mark.parametrize("name", REPORTS)
def test_every_known_figure_printed_can_be_traced(name: str, root: Path, tmp_path: Path) -> None:
    """Every figure other than zero in the finished report knows its cells."""
    outcome = built(root, tmp_path, name)

    untraced = [each for each in outcome.printed if each.figure.value and not each.figure.cells]

    assert len(outcome.printed) > 100
    assert untraced == []


def test_the_year_has_its_comparisons_funnel_and_ranks_in_sentences(
    root: Path, tmp_path: Path
) -> None:
    """The year's sentences carry the figures that the office expects of 2026."""
    text = read_outline(built(root, tmp_path, "an-sen-2026").path.read_bytes())

    for phrase in (
        "125 buổi tuyên truyền, vận động với 8.970 lượt người tham dự, đạt 104,2% kế hoạch năm",
        "So với năm 2025, số buổi tăng 12 (10,6%), số lượt người dự tăng 1.155 (14,8%).",
        "Trong 12 mô hình đăng ký, đã đánh giá 12, công nhận 10 mô hình, đạt 83,3%",
        "trong đó 03 mô hình tiêu biểu; nhân rộng 02 mô hình ra 07 nơi",
        "Kết quả xếp loại 17 đơn vị: Tốt 10 (58,8%), Khá 06 (35,3%), Trung bình 01 (5,9%)",
        "Vận động các quỹ được 292 triệu đồng, đạt 104,3% kế hoạch năm",
        "tặng Giấy khen cho 05 tập thể, 03 cá nhân (Phụ lục 6)",
    ):
        assert phrase in text


def test_the_year_has_at_most_fifteen_pages(root: Path, tmp_path: Path, pages: Pages) -> None:
    """With charts and appendices the year stays readable, in both letterheads."""
    party = built(root, tmp_path, "an-sen-2026").path
    folder = tmp_path / "ubnd"
    folder.mkdir()
    state = built(root, folder, "an-sen-2026", issued_by("UBND", root, folder)).path

    printed = [pages(path)[0].page_texts for path in (party, state)]

    assert [len(texts) <= MOST_PAGES for texts in printed] == [True, True]
    assert all(text.strip() for texts in printed for text in texts)
