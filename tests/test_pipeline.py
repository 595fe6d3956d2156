"""From workbooks to a finished report, end to end."""

from __future__ import annotations

import csv
import hashlib
import shutil
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from figures_builders import OF_THE_OFFICE
from lxml import etree
from openpyxl import load_workbook
from rendering import TIMES
from word_validity import new_complaints

from reports.documents.outline import read_outline
from reports.figures.indicators import INDICATORS
from reports.findings import ReportsError, Severity
from reports.findings.units import DRAFT_WITH_MISSING
from reports.pipeline import Request, build_report, check_inputs

if TYPE_CHECKING:
    from goldens import Goldens
    from openpyxl.worksheet.worksheet import Worksheet
    from rendering import Pages

    from reports.pipeline import Outcome

CASES = Path(__file__).parent / "cases"
SAMPLES = {
    "an-sen-2026-10": ("inputs/an-sen-2026", "2026-10"),
    "an-sen-2026-12": ("inputs/an-sen-2026", "2026-12"),
    "sai-dong-2020-07": ("inputs/sai-dong-2020-07", "2020-07"),
}
MILLION = 10**6
_MADE = ("word/document", "word/header")


def built(root: Path, folder: Path, inputs: str | Path, period: str) -> Outcome:
    """Return the monthly report of `inputs` for `period`, written below `folder`."""
    request = Request(
        report_type="thang",
        period=period,
        inputs=(root / inputs,),
        folder=root,
        target=folder / "out.docx",
    )
    return build_report(request)


def copied(root: Path, folder: Path) -> Path:
    """Return a copy of the sample ward's workbook, to be spoiled."""
    source = next((root / "inputs/an-sen-2026").glob("*.xlsx"))
    return Path(shutil.copy(source, folder / source.name))


def row_of(sheet: Worksheet, first: object, column: int = 1) -> int:
    """Return the first data row whose cell in `column` holds `first`."""
    cells = sheet.iter_rows(min_col=column, max_col=column)
    return next(cell.row for (cell,) in cells if cell.value == first and cell.row)


def normalised(document: bytes) -> str:
    """Return the parts that templates make, indented, one after the other."""
    with ZipFile(BytesIO(document)) as archive:
        names = [
            name for name in archive.namelist() if name.startswith(("word/document", "word/header"))
        ]
        parts = [(name, etree.fromstring(archive.read(name))) for name in sorted(names)]
    return "\n".join(
        f"{name}\n{etree.tostring(root, encoding='unicode', pretty_print=True)}"
        for name, root in parts
    )


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_report_reads_as_it_was_accepted(
    name: str, root: Path, tmp_path: Path, golden: Goldens
) -> None:
    """Each sample's report, its XML and what is said about its inputs are as reviewed."""
    inputs, period = SAMPLES[name]

    outcome = built(root, tmp_path, inputs, period)

    data = outcome.path.read_bytes()
    folder = CASES / name / "golden"
    golden(folder / "outline.txt", read_outline(data))
    golden(folder / "document.xml", normalised(data))
    golden(folder / "findings.txt", "".join(f"{each}\n" for each in outcome.findings))


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_of_the_sample_year_has_the_figures_of_the_table(
    month: int, root: Path, tmp_path: Path
) -> None:
    """Each month's figures, and their sum from January, are those of the year's table."""
    rows = year_table(root)
    by_id = {each.id: each for each in INDICATORS}

    figures = built(root, tmp_path, "inputs/an-sen-2026", f"2026-{month:02}").figures

    for id_, row in rows.items():
        values = [Decimal(row[f"T{each}"].replace(",", ".")) for each in range(1, month + 1)]
        whole = sum(values) if row["Tính"] == "D" else values[-1]
        indicator = by_id["fund_total" if id_ == "fund_mil" else id_]
        factor = MILLION if id_ == "fund_mil" else 1
        assert figures[indicator.tag] == values[-1] * factor, id_
        assert figures[f"{indicator.tag}_luy_ke"] == whole * factor, id_


def year_table(root: Path) -> dict[str, dict[str, str]]:
    """Return the table of the sample year's figures by id."""
    with (root / "tests/data/sample-year/months-2026.csv").open(encoding="utf-8") as table:
        return {row["id"]: row for row in csv.DictReader(table)}


def test_the_table_of_figures_lists_every_indicator_of_the_office(
    root: Path, tmp_path: Path
) -> None:
    """Each calculated indicator has its line in October's table, unless nothing is known of it."""
    by_id = {each.id: each for each in INDICATORS}

    outcome = built(root, tmp_path, "inputs/an-sen-2026", "2026-10")

    text = read_outline(outcome.path.read_bytes())
    table = text[text.lower().index("biểu tổng hợp số liệu") :]
    unknown = {id_ for id_ in OF_THE_OFFICE if not outcome.figures[by_id[id_].tag].known}
    labels = {id_: by_id[id_].label.replace("– ", "- ", 1) for id_ in OF_THE_OFFICE}
    missing = [
        id_ for id_, label in labels.items() if f"] {label} |" not in table and id_ not in unknown
    ]
    assert missing == []
    assert unknown <= {"models_recognised", "models_outstanding", "spread_sum"}


def test_october_prints_its_figures_in_sentences(root: Path, tmp_path: Path) -> None:
    """The sentences of October carry the figures that the office expects of that month."""
    outcome = built(root, tmp_path, "inputs/an-sen-2026", "2026-10")

    text = read_outline(outcome.path.read_bytes())
    for phrase in (
        "12 buổi tuyên truyền, vận động với 905 lượt người tham dự; đăng, phát 47 tin, bài",
        "8/8 nội dung đúng thời hạn, đạt 100,0%; 16/16 tổ dân phố niêm yết đầy đủ",
        "chuyển sang 03 đơn, tiếp nhận trong kỳ 06 đơn; đã giải quyết 05 đơn",
        "còn 04 đơn đang giải quyết",
        "Có 13/14 đơn vị gửi báo cáo đúng hạn",
        "chậm: MN Sao Khuê",
    ):
        assert phrase in text


def test_every_printed_figure_knows_its_cells(root: Path, tmp_path: Path) -> None:
    """Every known, non-zero figure in the finished report can be traced to cells of the inputs."""
    outcome = built(root, tmp_path, "inputs/an-sen-2026", "2026-10")

    untraced = [each for each in outcome.printed if each.figure.value and not each.figure.cells]

    assert len(outcome.printed) > 300
    assert untraced == []


def test_one_changed_cell_changes_exactly_the_figures_that_rest_on_it(
    root: Path, tmp_path: Path
) -> None:
    """A changed number of sessions moves its figures and rates, and nothing else."""
    before = built(root, tmp_path, "inputs/an-sen-2026", "2026-10").figures
    path = copied(root, tmp_path)
    book = load_workbook(path)
    sheet = book["Tuyên truyền vận động"]
    cell = sheet.cell(row_of(sheet, 10), 5)
    cell.value = int(str(cell.value)) + 1
    book.save(path)

    after = built(root, tmp_path, path, "2026-10").figures

    changed = {name for name in after if after[name].value != before[name].value}
    resting = {
        name
        for name in before
        for each in before[name].cells
        if each.sheet == sheet.title and each.ref == cell.coordinate
    }
    assert changed == {
        "so_buoi",
        "so_buoi_luy_ke",
        "so_buoi_ke_hoach_pct",
    }
    assert changed <= resting


def test_a_fault_in_the_data_stops_the_report_at_its_cell(root: Path, tmp_path: Path) -> None:
    """Text where a number is due stops the final report, names the cell, and writes nothing."""
    path = copied(root, tmp_path)
    book = load_workbook(path)
    sheet = book["Tuyên truyền vận động"]
    row = row_of(sheet, 10)
    sheet.cell(row, 6).value = "mười hai"
    book.save(path)

    with pytest.raises(ReportsError) as caught:
        built(root, tmp_path, path, "2026-10")

    worst = [each for each in caught.value.findings if each.severity is Severity.MUST_FIX]
    assert [(each.place.sheet, each.place.cell) for each in worst] == [(sheet.title, f"F{row}")]
    assert "mười hai" in worst[0].message
    assert not (tmp_path / "out.docx").exists()


def test_the_inputs_are_never_changed(root: Path, tmp_path: Path) -> None:
    """Building a report leaves every byte and time of the workbook as it was."""
    path = copied(root, tmp_path)
    before = hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns

    built(root, tmp_path, path, "2026-10")

    assert (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns) == before


def test_the_same_inputs_give_the_same_bytes(root: Path, tmp_path: Path) -> None:
    """Two runs over the same workbook give byte-equal reports, and the second writes nothing."""
    first = built(root, tmp_path / "a", "inputs/an-sen-2026", "2026-10")
    second = built(root, tmp_path / "b", "inputs/an-sen-2026", "2026-10")
    again = built(root, tmp_path / "a", "inputs/an-sen-2026", "2026-10")

    assert first.path.read_bytes() == second.path.read_bytes()
    assert (first.changed, again.changed) == (True, False)


def test_a_misspelt_field_is_named_with_its_paragraph(root: Path, tmp_path: Path) -> None:
    """A wrong name in the clerk's own section stops the report and offers the nearest name."""
    own = tmp_path / "mau"
    (own / "sections").mkdir(parents=True)
    source = root / "templates/sections/tuyen_truyen.docx"
    with ZipFile(source) as archive, ZipFile(own / "sections" / source.name, "w") as changed:
        for item in archive.infolist():
            data = archive.read(item)
            if item.filename == "word/document.xml":
                assert b"luot_nguoi_du" in data
                data = data.replace(b"luot_nguoi_du", b"luot_nguoi_dir")
            changed.writestr(item, data)
    request = Request(
        report_type="thang",
        period="2026-10",
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
        target=tmp_path / "out.docx",
        templates=own,
    )

    with pytest.raises(ReportsError) as caught:
        build_report(request)

    wrong = [each for each in caught.value.findings if each.severity is Severity.MUST_FIX]
    assert wrong
    assert all(each.place.file == "tuyen_truyen.docx" for each in wrong)
    assert all("luot_nguoi_dir" in each.message for each in wrong)
    assert any("luot_nguoi_du" in each.remedy for each in wrong)
    assert all("buổi" in each.place.paragraph for each in wrong)


@pytest.mark.parametrize(
    ("report_type", "period", "code"),
    [("thag", "2026-10", "LN01"), ("thang", "thang muoi", "LN02"), ("thang", "2026-q3", "LN03")],
)
def test_what_was_asked_wrongly_is_said_in_one_sentence(
    report_type: str, period: str, code: str, root: Path
) -> None:
    """An unknown report, an unreadable period, and a period that does not fit are findings."""
    request = Request(
        report_type=report_type,
        period=period,
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
    )

    with pytest.raises(ReportsError) as caught:
        build_report(request)

    assert [each.code.id for each in caught.value.findings] == [code]


def test_checking_says_what_building_would_say(root: Path, tmp_path: Path) -> None:
    """The findings of the check are those of the report over the same inputs."""
    inputs = root / "inputs/an-sen-2026"

    checked = check_inputs((inputs,), "2026-02")
    told = built(root, tmp_path, inputs, "2026-02").findings
    of_the_paper = [each for each in told if each.code is DRAFT_WITH_MISSING]

    assert len(of_the_paper) == 1
    assert set(map(str, checked)) == set(map(str, told)) - set(map(str, of_the_paper))


@pytest.mark.parametrize("name", SAMPLES)
def test_validators_find_nothing_in_the_report(name: str, root: Path, tmp_path: Path) -> None:
    """Two validators and our own rules find nothing beyond the letterhead's own."""
    inputs, period = SAMPLES[name]
    letterhead = (root / "templates/letterheads/dang.docx").read_bytes()

    document = built(root, tmp_path, inputs, period).path.read_bytes()

    assert new_complaints(document, letterhead) == []


def test_the_pages_hold_together(root: Path, tmp_path: Path, pages: Pages) -> None:
    """As a PDF the report has one font family, page numbers from page 2, and no lone signature."""
    path = built(root, tmp_path, "inputs/an-sen-2026", "2026-10").path

    (pdf,) = pages(path)

    texts = pdf.page_texts
    signed = next(text for text in texts if "Lương Thị Hòa" in text)
    lines = [line for line in signed.splitlines() if line.strip()]
    assert all(
        font.startswith(tuple(name.replace(" ", "") for name in TIMES)) for font in pdf.fonts
    )
    assert not texts[0].lstrip().startswith("1")
    assert texts[1].strip().startswith("2")
    assert "Trên đây là báo cáo" in signed
    assert next(n for n, line in enumerate(lines) if "T/M KHỐI DÂN VẬN" in line) >= 2
    assert all(text.strip() for text in texts)
    assert sum("Chỉ tiêu" in text and "Lũy kế" in text for text in texts) >= 3
