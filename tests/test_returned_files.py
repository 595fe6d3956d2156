"""Workbooks handed back whatever program wrote them, and the command that does it."""

from __future__ import annotations

import json
import subprocess
import warnings
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from returned_builders import PERIOD, SAMPLE, TALKS, cell_of, rows_of
from workbook_builders import MAIN, book, packed, parts, saved, sheet_xml, with_part

from reports.cli import main
from reports.cli.commands import danvan
from reports.findings import Place, ReportsError, found
from reports.findings.cells import NOT_A_NUMBER
from reports.findings.returned import COPY_LACKS, NOT_RETURNED
from reports.pipeline import check_inputs
from reports.pipeline.units.returning import hand_back_faulty
from reports.workbooks.returned import hand_back
from reports.workbooks.returned.book import LISTING
from reports.workbooks.returned.styles import Mark

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result
    from openpyxl import Workbook
    from rendering import Pages

    from reports.findings import Finding

KEPT = (TALKS, "Thông tin đơn vị", "Đơn vị báo cáo", "Danh mục")


def opened(content: bytes | None) -> Workbook:
    """Return the workbook of a copy, which must be made."""
    assert content is not None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(BytesIO(content))


def wrong(cell: str, sheet: str = "S1", file: str = "a.xlsx") -> Finding:
    """Return a finding at a cell."""
    place = Place(file, sheet, cell)
    return found(NOT_A_NUMBER, place, column="Số", expected="số", typed="hai", hint="nhập 2")


def colour(workbook: Workbook, cell: str, sheet: str = "S1") -> str:
    """Return the colour of a cell."""
    return str(workbook[sheet][cell].fill.fgColor.rgb)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="4"/>',
        "<row><c><v>1</v></c></row>",
        '<row r="2" spans="1:1"><c r="A2" s="0"/></row>',
        "",
    ],
)
def test_cells_that_are_not_there_are_made(tmp_path: Path, rows: str) -> None:
    """A faulty cell without a place in the file gets one; values keep theirs."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed(parts(sheet_xml(rows))))
    before = load_workbook(path)["S1"]

    workbook = opened(hand_back(path, [wrong("B1"), wrong("B2"), wrong("A7")])[0])

    assert {colour(workbook, cell) for cell in ("B1", "B2", "A7")} == {Mark.MEND.value}
    assert [c.value for row in before.iter_rows() for c in row] == [
        workbook["S1"][c.coordinate].value for row in before.iter_rows() for c in row
    ]


def test_parts_with_prefixes_are_patched(tmp_path: Path) -> None:
    """A workbook whose elements carry prefixes comes back with its cells marked."""
    path = tmp_path / "a.xlsx"
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c>'
        '<x:c r="B1" s="0"/></x:row></x:sheetData></x:worksheet>'
    )
    members = parts(sheet)
    members["xl/workbook.xml"] = (
        f'<x:workbook xmlns:x="{MAIN}" xmlns:q="http://schemas.openxmlformats.org/officeDocument/'
        '2006/relationships"><x:sheets><x:sheet name="S1" sheetId="1" q:id="r1"/></x:sheets>'
        "</x:workbook>"
    )
    path.write_bytes(packed(members))

    workbook = opened(hand_back(path, [wrong("A1"), wrong("B1"), wrong("C3")])[0])

    assert workbook.sheetnames == [LISTING, "S1"]
    assert workbook["S1"]["A1"].value == 5
    assert {colour(workbook, cell) for cell in ("A1", "B1", "C3")} == {Mark.MEND.value}
    assert "[DL02]" in str(workbook["S1"]["A1"].comment)


def test_an_empty_cell_takes_the_look_of_its_column(tmp_path: Path) -> None:
    """A cell made for a mark has the number format its column had."""
    workbook = book(S1="Tháng | Số\n10 | 1")
    workbook["S1"].column_dimensions["C"].number_format = "0.000"
    path = saved(workbook, tmp_path / "a.xlsx")

    assert opened(hand_back(path, [wrong("C9")])[0])["S1"]["C9"].number_format == "0.000"


def test_conversations_are_left_alone(tmp_path: Path) -> None:
    """A cell that holds a conversation of Excel keeps it; the copy says that it has no note."""
    workbook = book(S1="Tháng | Số\n10 | 1")
    path = saved(workbook, tmp_path / "a.xlsx")
    thread = (
        f'<comments xmlns="{MAIN}"><authors><author>tc={{1}}</author></authors><commentList>'
        '<comment ref="B2" authorId="0"><text><t>Hỏi lại</t></text></comment></commentList>'
        "</comments>"
    )
    with_part(path, "xl/comments1.xml", thread)
    with_part(
        path,
        "xl/worksheets/_rels/sheet1.xml.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/comments" Target="../comments1.xml"/></Relationships>',
    )

    copy, told = hand_back(path, [wrong("B2"), wrong("A2")])

    assert [(each.code, "B2" in each.message) for each in told] == [(COPY_LACKS, True)]
    assert opened(copy)["S1"]["B2"].comment.text == "Hỏi lại"
    assert "không giữ được" in str(opened(copy)[LISTING]["A8"].value)


def test_a_signature_that_no_longer_holds_is_said(tmp_path: Path) -> None:
    """A digital signature is left out of the copy, which says so."""
    path = saved(book(S1="Tháng | Số\n10 | 1"), tmp_path / "a.xlsx")
    with_part(path, "_xmlsignatures/sig1.xml", "<Signature/>")

    copy, told = hand_back(path, [wrong("B2")])

    assert [each.code for each in told] == [COPY_LACKS]
    assert b"_xmlsignatures" not in (copy or b"")


def test_what_cannot_be_opened_is_said(tmp_path: Path) -> None:
    """For a damaged file there is no copy, and a note says so."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 damaged")

    copy, told = hand_back(path, [wrong("", "")])

    assert copy is None
    assert [each.code for each in told] == [NOT_RETURNED]


# Through LibreOffice -----------------------------------------------------------------------------


def faulty(path: Path) -> Path:
    """Save a few sheets of the sample with two faulty cells."""
    workbook = load_workbook(SAMPLE)
    for name in workbook.sheetnames:
        if name not in KEPT:
            del workbook[name]
    page = workbook[TALKS]
    row = rows_of(page, 10)[0]
    page[cell_of(page, "Số buổi", row)].value = "mười hai"
    page[cell_of(page, "Lượt người dự", row)].value = -3
    return saved(workbook, path)


@pytest.mark.usefixtures("needs_office")
def test_a_copy_saved_by_libreoffice_is_read_and_handed_back(tmp_path: Path) -> None:
    """What a unit saves in LibreOffice tells the same, and comes back with each mark once."""
    path = faulty(tmp_path / "TDP05.xlsx")
    (stored,), _ = hand_back_faulty([path], check_inputs([path], PERIOD), tmp_path / "ra")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    kind = ("--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir")
    subprocess.run(
        ["soffice", profile, *kind, str(tmp_path / "lai"), str(stored.path)],
        check=True,
        capture_output=True,
    )
    again = tmp_path / "lai" / stored.path.name

    told = check_inputs([again], PERIOD)
    workbook = opened(hand_back(again, told)[0])

    assert [str(each).partition("”")[2] for each in told] == [
        str(each).partition("”")[2] for each in check_inputs([path], PERIOD)
    ]
    assert workbook.sheetnames.count(LISTING) == 1
    assert str(workbook[TALKS]["E58"].comment).count("[DL02]") == 1
    assert {colour(workbook, cell, TALKS) for cell in ("E58", "F58")} == {Mark.MEND.value}


def test_the_sheet_of_errors_prints_on_one_page(pages: Pages, tmp_path: Path) -> None:
    """Opened in LibreOffice the copy shows the sheet of errors first, on one page across."""
    path = saved(book(S1="Tháng | Số\n10 | hai\n10 | ba"), tmp_path / "a.xlsx")
    (stored,), _ = hand_back_faulty([path], [wrong("B2"), wrong("B3")], tmp_path / "ra")

    (pdf,) = pages(stored.path)

    assert "LỖI CẦN SỬA" in pdf.page_texts[0]
    assert "B2" in pdf.page_texts[0]
    assert "Đã sửa" in pdf.page_texts[0]
    assert "LỖI CẦN SỬA" not in pdf.page_texts[1]


# The command -------------------------------------------------------------------------------------


def run(*words: str) -> Result:
    """Return what `danvan kiem-tra` says to `words`."""
    return CliRunner().invoke(danvan, ["kiem-tra", "--ky", PERIOD, *words])


def test_the_command_writes_a_copy_of_each_faulty_workbook(tmp_path: Path) -> None:
    """`--tra-lai` writes “… (CẦN SỬA).xlsx” into its folder and names it; the inputs stay."""
    path = faulty(tmp_path / "TDP05.xlsx")
    before = path.read_bytes()

    result = run(str(path), "--tra-lai", str(tmp_path / "ra"))

    copy = tmp_path / "ra" / "TDP05 (CẦN SỬA).xlsx"
    assert result.exit_code == 1
    assert f"Bản trả lại: {copy}" in result.output
    assert copy.exists()
    assert path.read_bytes() == before


def test_the_command_gives_nothing_back_where_nothing_is_wrong(tmp_path: Path) -> None:
    """For an untouched workbook no file and no folder is made."""
    result = run(str(SAMPLE), "--tra-lai", str(tmp_path / "ra"), "--json")

    assert result.exit_code == 0
    assert json.loads(result.output)["returned"] == []
    assert not (tmp_path / "ra").exists()


def test_copies_never_lie_among_the_inputs(tmp_path: Path) -> None:
    """A folder that is also read is refused: its copies would be read as figures."""
    faulty(tmp_path / "TDP05.xlsx")

    with pytest.raises(ReportsError) as refused:
        hand_back_faulty([tmp_path], check_inputs([tmp_path], PERIOD), tmp_path)

    assert [each.code.name for each in refused.value.findings] == ["return-among-inputs"]
    assert main(["kiem-tra", "--ky", PERIOD, str(tmp_path), "--tra-lai", str(tmp_path)]) == 1


def test_files_named_alike_get_copies_of_their_own(tmp_path: Path) -> None:
    """Workbooks of one name in two folders are told apart in the names of their copies."""
    for folder in ("MTTQ", "UBND"):
        (tmp_path / folder).mkdir()
        saved(book(S1=f"Tháng | Số\n10 | {folder}"), tmp_path / folder / "a.xlsx")
    bad = [wrong("B2", file=f"{folder}/a.xlsx") for folder in ("MTTQ", "UBND")]

    made, _ = hand_back_faulty([tmp_path / "MTTQ", tmp_path / "UBND"], bad, tmp_path / "ra")

    assert [each.path.name for each in made] == [
        "MTTQ - a (CẦN SỬA).xlsx",
        "UBND - a (CẦN SỬA).xlsx",
    ]


def test_a_sheet_named_like_ours_stays(tmp_path: Path) -> None:
    """A sheet that the unit itself called “Lỗi cần sửa” stays; ours takes a number."""
    path = saved(book(S1="Tháng | Số\n10 | 1", Lỗi_cần_sửa="việc | ai\na | b"), tmp_path / "a.xlsx")

    workbook = opened(hand_back(path, [wrong("B2")])[0])

    assert workbook.sheetnames == [f"{LISTING} 2", "S1", LISTING]
    assert workbook[LISTING]["A2"].value == "a"
