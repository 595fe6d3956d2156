"""Each unit gets its own workbook: only its sheets, its open rows, sealed and protected."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from units_builders import BY_KEY, header_columns

from reports.cli import main
from reports.findings import ReportsError
from reports.findings.units import NO_UNITS, NOT_FILLED_IN, ONLY_A_MONTH
from reports.pipeline.units.issuing import issue_workbooks
from reports.workbooks.handout import write_workbook
from reports.workbooks.identity import VERSION, Identity, issued
from reports.workbooks.reader import read_workbooks
from reports.workbooks.schema import ISSUED_SHEET, PAST_SHEET, SLIP_SHEET
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook
    from rendering import Pages

UNITS = (
    *("UBND", "MTTQ", "HLHPN", "DTN", "HCCB", "CD", "CA", "QS", "TYT"),
    *("MN-HS", "MN-SK", "TH-AS", "THCS-AS", "TDV"),
)
EVERY = (
    *("propaganda", "welfare", "models", "assessments", "shortcomings"),
    *("tasks", "awards", "narrative", "extra", "quiet"),
)
WARD = "phường An Sen, thành phố Hà Nội"


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the workbooks issued to An Sen's units for November."""
    target = tmp_path_factory.mktemp("issued")
    issue_workbooks([root / "inputs/an-sen-2026"], "2026-11", target)
    return target


def opened(folder: Path, unit: str) -> Workbook:
    """Return the workbook of a unit."""
    return load_workbook(folder / f"{unit} 2026-11 v{VERSION}.xlsx")


def rows(book: Workbook, key: str) -> list[dict[str, object]]:
    """Return the rows of a sheet by column key."""
    page = book[BY_KEY[key].name]
    headers = header_columns(page, key)
    return [
        {name: row[place - 1] for name, place in headers.items()}
        for row in page.iter_rows(min_row=5, values_only=True)
        if any(value is not None for value in row)
    ]


def test_every_unit_gets_one_named_after_it(folder: Path) -> None:
    """There are fourteen workbooks; the name of each holds unit, period and version."""
    names = {path.name for path in folder.glob("*.xlsx")}

    assert names == {f"{unit} 2026-11 v{VERSION}.xlsx" for unit in UNITS}


@pytest.mark.parametrize(
    ("unit", "more"),
    [
        ("TYT", ["democracy_units"]),
        ("DTN", ["supervisions"]),
        ("TDV", ["teams"]),
        ("UBND", ["meetings", "disclosures", "reception", "democracy_units"]),
        ("MTTQ", ["meetings", "supervisions"]),
    ],
)
def test_it_holds_the_sheets_its_type_fills_in(folder: Path, unit: str, more: list[str]) -> None:
    """No sheet of the ward or of another type of unit is in it."""
    names = {sheet.name: sheet.key for sheet in SHEETS}

    keys = {names[name] for name in opened(folder, unit).sheetnames if name in names}

    assert keys == {*EVERY, *more}


def test_identity_is_seen_and_hidden(folder: Path) -> None:
    """The first sheet shows ward, unit, period and id; hidden names hold the same, sealed."""
    book = opened(folder, "HLHPN")
    seen = {row[0].value: row[1].value for row in book[SLIP_SHEET].iter_rows(min_row=4, max_row=12)}
    dataset, _ = read_workbooks([folder / f"HLHPN 2026-11 v{VERSION}.xlsx"], SHEETS)
    identity = dataset.sources[0].identity

    assert book.sheetnames[0] == SLIP_SHEET
    assert seen["Xã, phường"] == WARD
    assert seen["Đơn vị"] == "HLHPN – Hội Liên hiệp Phụ nữ phường"
    assert seen["Kỳ báo cáo"] == "tháng 11 năm 2026"
    assert seen["Hạn gửi"] == "trước ngày 23/11/2026"
    assert identity == issued(WARD, "HLHPN", "2026-11")
    assert identity is not None
    assert seen["Mã sổ"] == identity.id == identity.seal
    assert all(book.defined_names[name].hidden for name in book.defined_names if "danvan" in name)


def test_id_is_of_ward_unit_period_and_version() -> None:
    """Another ward, unit, period or version has another id; the same ones always the same."""
    one = issued(WARD, "MTTQ", "2026-11")
    others = (
        issued("phường Bến Đá", "MTTQ", "2026-11"),
        issued(WARD, "UBND", "2026-11"),
        issued(WARD, "MTTQ", "2026-10"),
        Identity(ward=WARD, unit="MTTQ", period="2026-11", version="9"),
    )

    assert issued(WARD.upper(), "MTTQ", "2026-11").id == one.id
    assert len({one.seal, *(other.seal for other in others)}) == 5


def test_open_rows_are_filled_in(folder: Path) -> None:
    """Registered models, open shortcomings and tasks of the unit stand there, no other's."""
    women, front = opened(folder, "HLHPN"), opened(folder, "MTTQ")

    assert [row["code"] for row in rows(women, "models")] == ["DVK-01", "DVK-02", "DVK-10"]
    assert [row["status"] for row in rows(women, "models")][2] == "Tạm dừng"
    assert all("MTTQ" in str(row["lead"]) for row in rows(front, "tasks"))
    assert rows(front, "tasks")[0]["period"] == "Tháng 4"  # not done yet
    assert {row["period"] for row in rows(front, "tasks")} == {"Tháng 4", "Tháng 11"}
    assert all(row["result"] in {None, "Đang thực hiện"} for row in rows(front, "tasks"))
    assert rows(women, "propaganda") == []


def test_what_comes_later_is_not_known_yet(root: Path, tmp_path: Path) -> None:
    """A workbook of March knows nothing of models, results and days of the months after."""
    issue_workbooks([root / "inputs/an-sen-2026"], "2026-03", tmp_path)
    book = load_workbook(tmp_path / f"HLHPN 2026-03 v{VERSION}.xlsx")
    front = load_workbook(tmp_path / f"MTTQ 2026-03 v{VERSION}.xlsx")
    school = load_workbook(tmp_path / f"MN-SK 2026-03 v{VERSION}.xlsx")

    assert [row["code"] for row in rows(book, "models")] == ["DVK-01", "DVK-02"]
    assert [row["issue"] for row in rows(school, "shortcomings")] == [
        "01 đơn vị không gửi báo cáo tháng"
    ]
    assert rows(school, "shortcomings")[0]["status"] == "Đang khắc phục"
    assert rows(school, "shortcomings")[0]["status_on"] is None
    assert rows(front, "tasks") == []


def test_month_and_unit_need_not_be_typed(folder: Path) -> None:
    """The workbook says which month and unit it is of, so no row must; nor is a source asked."""
    headers = header_columns(opened(folder, "MTTQ")["Tuyên truyền vận động"], "propaganda")

    assert not {"month", "unit", "typed_for"} & headers.keys()
    assert {"topic", "sessions", "people"} <= headers.keys()


def test_recognition_is_left_to_the_ward(folder: Path) -> None:
    """Columns that only the ward fills in are not asked of a unit."""
    headers = header_columns(opened(folder, "HLHPN")["Mô hình Dân vận khéo"], "models")

    assert not {"year_result", "recognised_on", "outstanding", "replicated_to"} & headers.keys()


def test_past_values_are_shown_apart(folder: Path) -> None:
    """What the unit reported last month and since January stands on a sheet that is not read."""
    page = opened(folder, "HLHPN")[PAST_SHEET]
    lines = {row[0]: row[1:4] for row in page.iter_rows(min_row=5, values_only=True)}

    assert lines["Lượt người dự"] == ("lượt", 190, 1705)
    assert lines["DVK-01 Tuyến ngõ không rác, nở hoa"] == ("ngõ", 2, 12)


def test_labels_are_protected_cells_are_not(folder: Path) -> None:
    """Every sheet is protected without a password; what is to be filled in is open."""
    book = opened(folder, "UBND")
    page = book["Công khai QCDC"]

    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in book)
    assert page["A4"].protection.locked
    assert not page.column_dimensions["A"].protection.locked
    assert [book[SLIP_SHEET][f"B{row}"].protection.locked for row in (7, 8, 9, 10, 11)] == [
        True,
        False,
        False,
        False,
        True,
    ]
    assert book[ISSUED_SHEET].sheet_state == "hidden"


def test_nothing_private_leaves(folder: Path) -> None:
    """No contact and no telephone of any unit stands in any workbook."""
    for path in folder.glob("*.xlsx"):
        book = load_workbook(BytesIO(path.read_bytes()), read_only=True)
        texts = " ".join(
            str(value)
            for page in book
            for row in page.iter_rows(values_only=True)
            for value in row
            if value is not None
        )
        assert not re.search(r"0900 000|Thạch Thị Ngân", texts), path.name


def test_untouched_it_reads_without_a_word(folder: Path, root: Path) -> None:
    """Issued workbooks beside the ward's own: each is told not filled in, none is a return."""
    inputs = [root / "inputs/an-sen-2026", *sorted(folder.glob("*.xlsx"))]

    dataset, findings = read_workbooks(inputs, SHEETS)
    alone, _ = read_workbooks(inputs[:1], SHEETS)

    assert [each.code for each in findings] == [NOT_FILLED_IN] * 14
    assert dataset.rows == alone.rows


def test_same_ward_same_bytes(root: Path, folder: Path, tmp_path: Path) -> None:
    """Issued again from the same inputs, the workbooks are the same to the byte."""
    issue_workbooks([root / "inputs/an-sen-2026"], "2026-11", tmp_path)

    for path in folder.glob("*.xlsx"):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_a_quarter_is_refused(root: Path, tmp_path: Path) -> None:
    """Workbooks are issued for months only."""
    with pytest.raises(ReportsError) as caught:
        issue_workbooks([root / "inputs/an-sen-2026"], "2026-q3", tmp_path)

    assert [each.code for each in caught.value.findings] == [ONLY_A_MONTH]


def test_a_ward_without_units_is_told(tmp_path: Path) -> None:
    """Where no unit must report there is nothing to issue."""
    book = tmp_path / "so.xlsx"
    book.write_bytes(write_workbook(SHEETS, title="Thử", rows={}))

    with pytest.raises(ReportsError) as caught:
        issue_workbooks([book], "2026-11", tmp_path / "out")

    assert [each.code for each in caught.value.findings] == [NO_UNITS]


def test_the_command_issues_all(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`danvan mau --ky … --tat-ca` names every workbook it wrote."""
    argv = ["mau", "--ky", "2026-11", "--tat-ca", str(root / "inputs/an-sen-2026"), "-o"]

    assert main([*argv, str(tmp_path)]) == 0
    assert "Đã làm 14 sổ của đơn vị" in capsys.readouterr().out


def test_the_command_asks_for_the_month(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a month it says what is missing; a month without --tat-ca is asked about too."""
    assert main(["mau", "--tat-ca", "x.xlsx", "-o", str(tmp_path)]) == 2
    assert "--ky" in capsys.readouterr().err
    assert main(["mau", "--ky", "2026-11", "-o", str(tmp_path)]) == 2
    assert "--tat-ca" in capsys.readouterr().err


def test_it_opens_in_an_office_program(folder: Path, pages: Pages) -> None:
    """LibreOffice opens it and prints the first sheet with identity, steps and the box."""
    (pdf,) = pages(folder / f"MTTQ 2026-11 v{VERSION}.xlsx")
    for words in ("Ủy ban MTTQ Việt Nam phường", "Trong kỳ không phát sinh", "Ba bước", "DVK-07"):
        assert words in pdf.text
