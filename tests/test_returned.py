"""A faulty workbook comes back with its faults marked, and with everything else as it was."""

from __future__ import annotations

import hashlib
import re
import unicodedata
import warnings
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator
from returned_builders import PERIOD, SAMPLE, TALKS, Fault, planted
from workbook_builders import book, saved, unpacked, with_part

from reports.findings import Place, Severity, found
from reports.findings.cells import NOT_A_NUMBER, NUMBER_AS_TEXT, REQUIRED_EMPTY
from reports.findings.files import FILE_DAMAGED
from reports.findings.sheets import HEADER_MISSING
from reports.pipeline import check_inputs
from reports.workbooks.returned import hand_back, returned_name
from reports.workbooks.returned.book import LISTING
from reports.workbooks.returned.styles import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.cell import Cell, MergedCell
    from returned_builders import Planted

    from reports.findings import Finding

OWN_COLUMN, OWN_NOTE = "Cột riêng của đơn vị", "Chị Lan ghi hộ"
EXTENSION = (
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
    'uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings/></ext></extLst>'
)


@dataclass(frozen=True, slots=True)
class Case:
    """The faulty workbook, what was planted in it, what was found, and the copy handed back."""

    path: Path
    planted: Planted
    findings: tuple[Finding, ...]
    copy: bytes

    @property
    def faults(self) -> list[Fault]:
        """The faults, each with its code and cell."""
        return [fault for fault in self.planted.faults if fault.code]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Return the sample ward's workbook with faults, a unit's own things in it, and its copy."""
    path = tmp_path_factory.mktemp("returned") / "=1+1 TDP05.xlsx"
    faulty = planted(SAMPLE)
    talks = faulty.workbook[TALKS]
    assert isinstance(talks, Worksheet)
    talks["Q4"], talks["Q58"] = OWN_COLUMN, "giữ nguyên"
    talks["E58"].comment, talks["C58"].comment = Comment(OWN_NOTE, "MTTQ"), Comment("xem", "MTTQ")
    green = PatternFill(bgColor="00FF00")
    rule = CellIsRule(operator="greaterThan", formula=["0"], fill=green)  # type: ignore[no-untyped-call]
    talks.conditional_formatting.add("E5:E200", rule)
    talks.protection.sheet = True
    chart = BarChart()
    chart.add_data(Reference(talks, min_col=5, min_row=4, max_row=9))
    talks.add_chart(chart, "S5")  # type: ignore[call-arg]
    faulty.workbook.save(path)
    part = "xl/worksheets/sheet2.xml"
    with_part(
        path,
        part,
        _text(path.read_bytes(), part).replace("</worksheet>", f"{EXTENSION}</worksheet>"),
    )
    findings = check_inputs([path], PERIOD)
    copy, told = hand_back(path, findings)
    assert copy is not None
    assert told == []
    return Case(path, faulty, findings, copy)


def _text(content: bytes, part: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(part).decode()


def opened(content: bytes) -> Workbook:
    """Return a workbook from its bytes; openpyxl warns of what it would lose."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(BytesIO(content))


def marked_in(workbook: Workbook) -> dict[tuple[str, str], Mark]:
    """Return the cells of a workbook in the colour of a mark, our own sheet left out."""
    colours = {mark.value: mark for mark in Mark}
    return {
        (page.title, cell.coordinate): colours[cell.fill.fgColor.rgb]
        for page in workbook.worksheets
        if page.title != LISTING
        for row in page.iter_rows()
        for cell in row
        if cell.fill.fgColor.rgb in colours
    }


def spread(faults: Iterable[Fault]) -> set[tuple[str, str]]:
    """Return the cells of the faults that show a colour: of merged ones the first."""
    return {(fault.sheet, fault.cell.partition(":")[0]) for fault in faults if fault.cell}


def test_every_planted_fault_is_found(case: Case) -> None:
    """More than thirty faults of more than twenty kinds are planted, found, and nothing else is."""
    told = [
        each for each in case.findings if each.severity is not Severity.NOTE and not each.accepted
    ]
    places = {Fault(each.code.id, each.place.sheet, each.place.cell) for each in told}

    assert places == set(case.faults)
    assert len(case.faults) >= 30
    assert len({fault.code for fault in case.faults}) >= 20


def test_exactly_the_faulty_cells_are_marked(case: Case) -> None:
    """Red are the cells that must be mended, yellow those to look at, and no other cell."""
    marks = marked_in(opened(case.copy))
    severities = {each.code.id: each.severity for each in case.findings}
    red = {f for f in case.faults if severities[f.code] is Severity.MUST_FIX}

    assert set(marks) == spread(case.faults)
    assert {place for place, mark in marks.items() if mark is Mark.MEND} == spread(red)


_CELL = re.compile(r'<c r="([A-Z]+\d+)"[^>]*?(?:/>|>.*?</c>)', re.DOTALL)


def _cells(xml: str) -> dict[str, str]:
    return {match[1]: re.sub(r' s="\d+"', "", match[0]) for match in _CELL.finditer(xml)}


def test_nothing_else_changes(case: Case) -> None:
    """Every part but the marked sheets, styles and the list of sheets is the same byte for byte;
    in a marked sheet all values, widths, rows, own columns, merges and extensions are.
    """
    before, after = unpacked(case.path.read_bytes()), unpacked(case.copy)
    changed = {name for name in before if after.get(name) != before[name]}
    sheets = {name for name in changed if name.startswith("xl/worksheets/sheet")}

    assert set(before) <= set(after)
    assert changed - sheets <= {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        *(name for name in changed if "comment" in name or "/_rels/" in name),
    }
    for name in sheets:
        old, new = _text(case.path.read_bytes(), name), _text(case.copy, name)
        cells = _cells(old)
        assert {ref: cell for ref, cell in _cells(new).items() if ref in cells} == cells
        assert re.findall(r"<cols>.*?</cols>", new) == re.findall(r"<cols>.*?</cols>", old)
        assert re.findall(r"<(?:mergeCell|extLst|drawing|sheetProtection) .*?>", new) == re.findall(
            r"<(?:mergeCell|extLst|drawing|sheetProtection) .*?>", old
        )


def test_styles_keep_their_numbers(case: Case) -> None:
    """What is added to the styles follows those that were there."""
    old = opened(case.path.read_bytes())[TALKS]
    new = opened(case.copy)[TALKS]
    marks = {cell for sheet, cell in marked_in(opened(case.copy)) if sheet == TALKS}

    for row in old.iter_rows(max_row=80, max_col=20):
        for cell in row:
            twin = new[cell.coordinate]
            assert looks_of(twin) == looks_of(cell)
            assert cell.coordinate in marks or repr(twin.fill) == repr(cell.fill)


def looks_of(cell: Cell | MergedCell) -> list[str]:
    """Return how a cell looks, its fill left out."""
    looks = (cell.number_format, cell.font, cell.border, cell.alignment, cell.protection)
    return [repr(look) for look in looks]


def test_the_original_is_not_touched(case: Case) -> None:
    """Handing back reads the unit's file and writes nothing to it."""
    before = hashlib.sha256(case.path.read_bytes()).hexdigest()
    hand_back(case.path, case.findings)

    assert hashlib.sha256(case.path.read_bytes()).hexdigest() == before


def test_each_marked_cell_says_what_is_wrong_and_how_to_mend_it(case: Case) -> None:
    """The note at a cell holds code, sentence and remedy."""
    workbook = opened(case.copy)
    told = [
        each
        for each in case.findings
        if Fault(each.code.id, each.place.sheet, each.place.cell) in case.faults
    ]

    for each in told:
        if each.place.cell:
            note = workbook[each.place.sheet][each.place.cell.partition(":")[0]].comment
            assert note is not None
            assert f"[{each.code.id}]" in note.text
            assert each.message[1:] in note.text
            assert each.remedy in note.text


def test_notes_of_the_unit_stay(case: Case) -> None:
    """A note that stood at a faulty cell comes before ours; one elsewhere is as it was."""
    talks = opened(case.copy)[TALKS]
    first, other = talks["E58"].comment, talks["C58"].comment

    assert first is not None
    assert other is not None
    assert first.text.startswith(f"{OWN_NOTE}\n\nCẦN SỬA [DL02]\nCột “Số buổi”")
    assert other.text == "xem"


def test_the_sheets_own_rules_do_not_hide_a_mark(case: Case) -> None:
    """A conditional format of the unit stays, but ours comes before it."""
    rules = [
        (rule.priority, rule.dxf.fill.bgColor.rgb, str(group.sqref))
        for group in opened(case.copy)[TALKS].conditional_formatting
        for rule in group.rules
    ]

    assert max(rules)[1:] == ("0000FF00", "E5:E200")
    assert {colour for _, colour, _ in sorted(rules)[:-1]} == {mark.value for mark in Mark}
    assert len({priority for priority, _, _ in rules}) == len(rules)


def test_protected_sheets_stay_protected(case: Case) -> None:
    """A protected sheet comes back protected."""
    assert opened(case.copy)[TALKS].protection.sheet


# The sheet of errors -----------------------------------------------------------------------------


def listed(content: bytes) -> Worksheet:
    """Return the first sheet, which must be ours."""
    page = opened(content).worksheets[0]
    assert page.title == LISTING
    return page


def test_every_fault_is_listed_with_a_link(case: Case) -> None:
    """Each fault stands once with its sheet, sentence, remedy and code, and leads to its cell."""
    page = listed(case.copy)
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=6, max_col=10)]
    links = {cell.hyperlink.location for row in page.iter_rows() for cell in row if cell.hyperlink}

    assert {(row[8], row[2], row[3]) for row in rows if row[0]} == {
        (fault.code, fault.sheet, fault.cell or "(cả trang)") for fault in case.faults
    }
    assert {
        f"'{fault.sheet}'!{fault.cell.partition(':')[0] or 'A1'}" for fault in case.faults
    } <= links
    assert all(row[6] and row[7] for row in rows if row[0])


def test_the_sheet_of_errors_is_shown_alone(case: Case) -> None:
    """It is the sheet in view, and no other is chosen with it: what is typed would go to both."""
    workbook = opened(case.copy)

    assert workbook.active is not None
    assert workbook.active.title == LISTING
    assert [page.title for page in workbook.worksheets if page.sheet_view.tabSelected] == [LISTING]


def test_names_of_one_sheet_follow_it(case: Case) -> None:
    """Print titles and the like belong to the same sheets as before."""
    before, after = opened(case.path.read_bytes()), opened(case.copy)

    for page in before.worksheets:
        assert after[page.title].print_title_rows == page.print_title_rows
    assert set(before.defined_names) == set(after.defined_names)


def test_like_faults_are_listed_once(tmp_path: Path) -> None:
    """Faults alike in one column are one line with first cell, last cell and count; folded under
    it, a line for each leads there.
    """
    path = saved(book(Tuyên_truyền="Tháng | Số buổi\n10 |\n10 |\n10 |"), tmp_path / "a.xlsx")
    empties = [
        found(
            REQUIRED_EMPTY,
            Place("a.xlsx", "Tuyên truyền", f"B{row}"),
            column="Số buổi",
            expected="3",
        )
        for row in (2, 3, 4)
    ]
    page = listed(copied(path, empties))

    assert [cell.value for cell in page[6]][3:6] == ["B2", "B4", 3]
    assert [page.cell(row, 4).value for row in (7, 8, 9)] == ["B2", "B3", "B4"]
    assert [page.row_dimensions[row].outlineLevel for row in (6, 7, 9)] == [0, 1, 1]


def copied(path: Path, findings: list[Finding]) -> bytes:
    """Return the copy of a workbook, which must be made."""
    copy, _ = hand_back(path, findings)
    assert copy is not None
    return copy


def wrong(cell: str, typed: str = "hai", sheet: str = "S1", file: str = "a.xlsx") -> Finding:
    """Return a finding at a cell."""
    return found(
        NOT_A_NUMBER,
        Place(file, sheet, cell),
        column="Số buổi",
        expected="số",
        typed=typed,
        hint="nhập 2",
    )


def test_a_fault_of_a_sheet_or_of_the_file_is_listed(tmp_path: Path) -> None:
    """What concerns a whole sheet leads to it; what concerns the file says so and leads nowhere."""
    path = saved(book(S1="Tháng | Ngày\n10 |"), tmp_path / "a.xlsx")
    page = listed(
        copied(
            path,
            [
                found(HEADER_MISSING, Place("a.xlsx", "S1"), column="Số buổi"),
                found(FILE_DAMAGED, Place("a.xlsx"), why="sai kỳ"),
            ],
        )
    )

    assert [(page.cell(row, 3).value, page.cell(row, 4).value) for row in (6, 7)] == [
        ("(cả tệp)", None),
        ("S1", "(cả trang)"),
    ]
    assert page["D6"].hyperlink is None
    assert page["D7"].hyperlink is not None
    assert page["D7"].hyperlink.location == "'S1'!A1"


def test_text_stays_text(tmp_path: Path) -> None:
    """What begins with = in a cell or a file's name is text among the errors and in the notes."""
    path = saved(book(S1="Tháng | Số buổi\n10 | 1"), tmp_path / "=1+1.xlsx")
    bad = wrong("B2", typed='=1+1 & <"x">', file="=1+1.xlsx")
    page = listed(copied(path, [bad]))

    assert page["A2"].data_type == "s"
    assert str(page["A2"].value).startswith("=1+1.xlsx: ")
    assert '“=1+1 & <"x">”' in str(page["G6"].value)
    assert "<f>" not in _text(copied(path, [bad]), "xl/worksheets/sheet2.xml")


# Mended, and handed back again -------------------------------------------------------------------


def mended(case: Case) -> Workbook:
    """Return the copy in which the unit put everything right, our marks still in it."""
    workbook = opened(case.copy)
    workbook["Thành viên BCĐ - Khối Dân vận"].unmerge_cells("B6:B7")
    for (sheet, cell), value in case.planted.before.items():
        workbook[sheet][cell].value = value
    repeated = next(fault for fault in case.faults if fault.code == "DL46")
    workbook[repeated.sheet].delete_rows(int(repeated.cell[1:]))
    del workbook["Tháng 10"]
    return workbook


def test_a_mended_workbook_passes(case: Case, tmp_path: Path) -> None:
    """Once every fault is mended, the copy with its colours, notes and sheet of errors is read as
    the workbook it was made from.
    """
    path = saved(mended(case), tmp_path / "TDP05 (CẦN SỬA).xlsx")
    wanted = [
        (each.code.id, each.place.sheet, each.place.cell) for each in check_inputs([SAMPLE], PERIOD)
    ]
    own = ("DL36", TALKS, "Q4")

    found_now = [(e.code.id, e.place.sheet, e.place.cell) for e in check_inputs([path], PERIOD)]

    assert sorted(found_now) == sorted([*wanted, own])


def test_handed_back_again_old_marks_are_gone(case: Case, tmp_path: Path) -> None:
    """Of a copy mended but for one cell, only that cell is marked; every other has its own colour
    and its own note again, and the sheet of errors is there once.
    """
    workbook = mended(case)
    workbook[TALKS]["E58"].value = "mười hai"
    path = saved(workbook, tmp_path / "b.xlsx")
    again = opened(copied(path, list(check_inputs([path], PERIOD))))
    before = opened(case.path.read_bytes())
    notes = {c.coordinate for row in again[TALKS].iter_rows() for c in row if c.comment}

    assert marked_in(again) == {(TALKS, "E58"): Mark.MEND}
    assert again.sheetnames.count(LISTING) == 1
    assert notes == {"E58", "C58"}
    assert str(again[TALKS]["E58"].comment.text).count("CẦN SỬA") == 1
    for cell in ("D59", "F59", "E60"):
        assert again[TALKS][cell].fill.fgColor.rgb == before[TALKS][cell].fill.fgColor.rgb


def test_the_copy_of_a_copy_is_the_copy(case: Case, tmp_path: Path) -> None:
    """Handed back unmended, a workbook has each mark, note and line once."""
    path = tmp_path / case.path.name
    path.write_bytes(case.copy)
    again = copied(path, list(check_inputs([path], PERIOD)))
    first, second = opened(case.copy), opened(again)

    assert second.sheetnames == first.sheetnames
    assert marked_in(second) == marked_in(first)
    for page in first.worksheets:
        for row in page.iter_rows():
            for cell in row:
                twin = second[page.title][cell.coordinate]
                assert (cell.value, _note(cell)) == (twin.value, _note(twin))


def _note(cell: Cell | MergedCell) -> str:
    return cell.comment.text if cell.comment else ""


def test_an_untouched_workbook_gives_nothing_back() -> None:
    """Where nothing must be mended there is no copy; what one may look at does not make one."""
    notice = found(
        NUMBER_AS_TEXT, Place(SAMPLE.name, TALKS, "E58"), column="x", typed="2", value="2"
    )

    assert hand_back(SAMPLE, check_inputs([SAMPLE], PERIOD)) == (None, [])
    assert hand_back(SAMPLE, [notice]) == (None, [])
    assert hand_back(SAMPLE, [wrong("E58", file="b.xlsx", sheet=TALKS)]) == (None, [])


@pytest.mark.parametrize(
    "name", ["TDP05", "TDP05 (CẦN SỬA)", unicodedata.normalize("NFD", "TDP05 (CẦN SỬA)")]
)
def test_the_copys_name(name: str) -> None:
    """The copy of a copy has the same name, however its letters are composed."""
    assert returned_name(name) == "TDP05 (CẦN SỬA)"


def test_a_copy_is_as_valid_as_the_file_it_was_made_from(case: Case, tmp_path: Path) -> None:
    """The validator says of the copy what it says of the unit's file, and no more; that text stands
    in the cells of the sheet of errors itself is a choice.
    """
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(case.copy)
    said = [
        {f"{each.part_uri} {each.description}" for each in OpenXmlValidator().validate(path).errors}
        for path in (str(case.path), str(copy))
    ]

    assert [one for one in said[1] - said[0] if "inline-string" not in one] == []
