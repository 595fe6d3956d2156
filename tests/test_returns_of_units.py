"""An Sen's year cut into its units' workbooks gives the same board, report and reminders."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from units_builders import OWN_NAME, own_book, split

from reports.cli import main
from reports.documents.outline import read_outline
from reports.figures.progress import board
from reports.findings.units import (
    DRAFT_WITH_MISSING,
    MENDED_COPY,
    MISSING_ACCEPTED,
    RECEIPT_DIFFERS,
)
from reports.office.folder import create_ward
from reports.office.origin import origin_of
from reports.office.receipts import RECEIPTS, note_receipts
from reports.periods import parse_period
from reports.pipeline import Request, build_report, check_inputs
from reports.pipeline.units.progress import progress_board, reminders
from reports.pipeline.units.returning import hand_back_faulty
from reports.workbooks.reader import read_workbooks
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rendering import Office
    from units_builders import Split

    from reports.pipeline import Outcome
    from reports.workbooks.records import Dataset

MONTHS = (2, 7, 10)
BOARDS = {
    2: (13, "82.1", {"CD": dt.date(2026, 2, 25), "TYT": dt.date(2026, 2, 24)}, ["MN-SK"]),
    7: (14, "90.8", {"MN-HS": dt.date(2026, 7, 24), "MN-SK": dt.date(2026, 7, 27)}, []),
    10: (14, "92.9", {"MN-SK": dt.date(2026, 10, 26)}, []),
}


@pytest.fixture(scope="session")
def cut(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Split]:
    """Return the units' workbooks of a month, cut once."""
    folder = tmp_path_factory.mktemp("units")
    made: dict[int, Split] = {}

    def of(month: int) -> Split:
        if month not in made:
            made[month] = split(root / "inputs/an-sen-2026", month, folder / str(month))
        return made[month]

    return of


def built(inputs: Path, month: int, folder: Path, accept_missing: str = "") -> Outcome:
    """Build the report of a month."""
    period = f"2026-{month:02}"
    target = folder / "out"
    request = Request(
        report_type="thang",
        period=period,
        inputs=(inputs,),
        folder=folder,
        target=target,
        accept_missing=accept_missing,
    )
    return build_report(request)


@pytest.mark.parametrize("month", MONTHS)
def test_the_board(cut: Callable[[int], Split], month: int) -> None:
    """Who sent, who was late, who is missing, and how many were on time since January."""
    sent, rate, late, missing = BOARDS[month]

    made = progress_board([cut(month).folder], f"2026-{month:02}").board

    assert (made.ward, len(made.rows)) == ("phường An Sen, thành phố Hà Nội", 14)
    assert (len(made.sent), str(made.rate.value)) == (sent, rate)
    assert {row.code: row.received_on for row in made.rows if row.state.name == "LATE"} == late
    assert [row.code for row in made.missing] == missing


def test_the_board_says_what_is_in_them(cut: Callable[[int], Split]) -> None:
    """With or without a word on models, and on the six regulations where that is due."""
    rows = {row.code: row for row in progress_board([cut(10).folder], "2026-10").board.rows}

    assert [rows[code].has_models for code in ("HLHPN", "UBND", "MTTQ", "TYT")] == [
        True,
        True,
        False,
        None,
    ]
    assert [rows[code].has_supervision for code in ("MTTQ", "HLHPN", "UBND")] == [True, False, None]
    assert rows["HLHPN"].file == "HLHPN 2026-10 v1.xlsx"
    assert (rows["MN-SK"].sending, str(rows["MN-SK"].rate.value)) == (1, "50.0")


@pytest.mark.parametrize("month", MONTHS)
def test_the_board_of_the_single_workbook_is_the_same(
    cut: Callable[[int], Split], root: Path, month: int
) -> None:
    """Days, states and rates are those of the ward that keeps one workbook."""
    period = parse_period(f"2026-{month:02}")
    assert period is not None
    boards = [
        board(read_workbooks([inputs], SHEETS)[0], period)
        for inputs in (cut(month).folder, root / "inputs/an-sen-2026")
    ]

    one, other = (
        [(row.code, row.received_on, row.state, row.of_year, row.rate.value) for row in each.rows]
        for each in boards
    )

    assert one == other


@pytest.mark.parametrize("month", MONTHS)
def test_the_report_is_the_same(
    cut: Callable[[int], Split], root: Path, tmp_path: Path, month: int
) -> None:
    """Every figure and every line is that of the report from the single workbook."""
    reason = "để so sánh"
    one = built(cut(month).folder, month, tmp_path / "units", accept_missing=reason)
    other = built(root / "inputs/an-sen-2026", month, tmp_path / "ward", accept_missing=reason)
    lines = [read_outline(each.path.read_bytes()).splitlines() for each in (one, other)]

    differing = {
        name: (figure.value, other.figures[name].value)
        for name, figure in one.figures.items()
        if figure.value != other.figures[name].value
    }

    assert differing == {}
    assert one.texts == other.texts
    assert lines[0] == lines[1]


def test_figures_know_the_units_cells(cut: Callable[[int], Split], tmp_path: Path) -> None:
    """A total is traced to the cells of the units' own workbooks."""
    outcome = built(cut(10).folder, 10, tmp_path)

    files = {cell.file for cell in outcome.figures["so_buoi"].cells}

    assert files == {
        f"{code} 2026-10 v1.xlsx" for code in ["MTTQ", "HLHPN", "DTN", "HCCB", "CA", "TDV"]
    }


def test_a_year_with_three_months_of_workbooks(
    cut: Callable[[int], Split], root: Path, tmp_path: Path
) -> None:
    """Workbooks of several months lie side by side; the year's figures stay the same."""
    inputs = root / "inputs/an-sen-2026"
    own = own_book(read_workbooks([inputs], SHEETS)[0], MONTHS, tmp_path / "units")
    sent = [path for month in MONTHS for path in cut(month).folder.glob("* 2026-*.xlsx")]
    requests = [
        Request(report_type="nam", period="2026", inputs=given, folder=tmp_path / name)
        for name, given in (("a", (own, *sent)), ("b", (inputs,)))
    ]

    one, other = (build_report(request) for request in requests)

    assert len(sent) == 41
    assert one.texts == other.texts


def test_saved_by_another_program_it_reads_the_same(
    cut: Callable[[int], Split], office: Office, tmp_path: Path
) -> None:
    """Opened and saved in LibreOffice, identity, rows and what was issued are all still there."""
    sent = cut(10).path("MTTQ")
    shutil.copy(sent, tmp_path / "in.xlsx")
    saved = office.resave(tmp_path / "in.xlsx", tmp_path / "out")
    shutil.copy(saved, tmp_path / sent.name)

    told = [read_workbooks([cut(10).own, path], SHEETS) for path in (sent, tmp_path / sent.name)]

    assert told[1][1] == told[0][1] == []
    assert contents(told[1][0]) == contents(told[0][0])


def contents(dataset: Dataset) -> dict[str, list[dict[str, object]]]:
    """Return what the rows of each sheet hold."""
    return {
        sheet: [{key: value.content for key, value in row.values.items()} for row in rows]
        for sheet, rows in dataset.rows.items()
    }


# Drafts ------------------------------------------------------------------------------------------


def test_with_units_missing_it_is_a_draft(cut: Callable[[int], Split], tmp_path: Path) -> None:
    """The name and the paper say so; so do the findings."""
    outcome = built(cut(2).folder, 2, tmp_path)
    text = read_outline(outcome.path.read_bytes())

    assert outcome.path.name == ("Báo cáo dân vận tháng 2 năm 2026 (dự thảo, thiếu 1 đơn vị).docx")
    assert "Dự thảo: mới có 13/14 đơn vị gửi báo cáo tháng 2" in text
    assert [each.code for each in outcome.findings if each.code.id.startswith("DV")] == [
        DRAFT_WITH_MISSING
    ]


def test_accepted_with_a_reason_it_is_final(cut: Callable[[int], Split], tmp_path: Path) -> None:
    """With the reason it is no draft; the report says 13/14, the reason is kept with it."""
    outcome = built(cut(2).folder, 2, tmp_path, accept_missing="trường bị ngập")
    origin = origin_of(outcome.path)
    text = read_outline(outcome.path.read_bytes())

    assert outcome.path.name == "Báo cáo dân vận tháng 2 năm 2026.docx"
    assert "Dự thảo" not in text
    assert "Có 11/14 đơn vị gửi báo cáo đúng hạn" in text
    assert "chưa gửi: MN Sao Khuê" in text
    assert MISSING_ACCEPTED in [each.code for each in outcome.findings]
    assert origin is not None
    assert "trường bị ngập" in str(origin.findings)


def test_a_reason_in_the_workbook_makes_it_final_too(
    cut: Callable[[int], Split], tmp_path: Path
) -> None:
    """Missing units explained on the sheet “Giải trình” need no reason in the command."""
    folder = tmp_path / "units"
    shutil.copytree(cut(2).folder, folder)
    book = load_workbook(folder / OWN_NAME)
    page = book["Giải trình"]
    page.append(["Tháng 2", "V04", None, "MN Sao Khuê", "Trường nghỉ vì ngập"])
    book.save(folder / OWN_NAME)

    outcome = built(folder, 2, tmp_path)

    assert outcome.path.name == "Báo cáo dân vận tháng 2 năm 2026.docx"


def test_with_all_units_it_is_final(cut: Callable[[int], Split], tmp_path: Path) -> None:
    """A late unit is no missing one."""
    outcome = built(cut(10).folder, 10, tmp_path)

    assert outcome.path.name == "Báo cáo dân vận tháng 10 năm 2026.docx"
    assert not [each for each in outcome.findings if each.code.id.startswith("DV")]


# Reminders and the command -----------------------------------------------------------------------


def test_reminders_go_to_the_missing(cut: Callable[[int], Split]) -> None:
    """One text for each unit that has not sent, with month, day, file and what to do."""
    made = progress_board([cut(2).folder], "2026-02").board

    assert reminders(made) == {
        "MN-SK": "Kính gửi: Trường Mầm non Sao Khuê.\n"
        "Khối Dân vận phường An Sen chưa nhận được báo cáo tháng 2 năm 2026 của đơn vị (hạn gửi: "
        "trước ngày 23/02/2026).\n"
        "Đề nghị đơn vị ghi số liệu vào sổ “MN-SK 2026-02 v1.xlsx” đã cấp và gửi lại sớm. Nếu "
        "trong kỳ không có việc gì: ở trang “Nộp báo cáo”, ô “Trong kỳ không phát sinh” chọn "
        "“Có”, rồi gửi lại.\n"
        "Trân trọng cảm ơn."
    }


def test_the_command(cut: Callable[[int], Split], capsys: pytest.CaptureFixture[str]) -> None:
    """`danvan tien-do` prints the board, with --nhac the reminders under it."""
    assert main(["tien-do", "--ky", "2026-02", "--nhac", str(cut(2).folder)]) == 0
    printed = capsys.readouterr().out

    assert printed.startswith(
        "Tháng 2 năm 2026: 13/14 đơn vị đã gửi (hạn: trước ngày 23/02/2026); 11 đúng hạn, 2 nộp "
        "muộn, 1 chưa nộp. Từ đầu năm đúng hạn 82,1%.\n"
    )
    assert "Công đoàn       25/02/2026  1    nộp muộn" in printed
    assert "Kính gửi: Trường Mầm non Sao Khuê." in printed


def test_the_command_for_machines(
    cut: Callable[[int], Split], capsys: pytest.CaptureFixture[str]
) -> None:
    """`--json` holds every row, its year and the reminder of the missing."""
    assert main(["tien-do", "--ky", "2026-02", "--json", str(cut(2).folder)]) == 0
    told = json.loads(capsys.readouterr().out)
    missing = next(unit for unit in told["units"] if unit["unit"] == "MN-SK")

    assert (told["units_due"], told["units_sent"], told["due"]) == (14, 13, "2026-02-23")
    assert (missing["state"], missing["received_on"]) == ("missing", None)
    assert missing["year"] == {"1": "late", "2": "missing"}
    assert missing["reminder"].startswith("Kính gửi: Trường Mầm non Sao Khuê.")


def test_faults_of_each_unit_are_counted(cut: Callable[[int], Split], tmp_path: Path) -> None:
    """The board says how many things each unit must mend."""
    book = load_workbook(cut(10).path("CA"))
    book["Tuyên truyền vận động"]["C5"] = "hai"
    book.save(tmp_path / "CA 2026-10 v1.xlsx")

    made = progress_board([cut(10).own, tmp_path], "2026-10")

    assert made.to_mend == {"CA": 1}


def test_handed_back_mended_and_sent_again(
    cut: Callable[[int], Split], root: Path, tmp_path: Path
) -> None:
    """A fault goes back to its unit marked; mended and sent again, the figures are whole."""
    folder = tmp_path / "units"
    shutil.copytree(cut(10).folder, folder)
    sent = folder / cut(10).path("CA").name
    book = load_workbook(sent)
    book["Tuyên truyền vận động"]["C5"] = "hai"
    book.save(sent)
    findings = check_inputs((folder,), "2026-10")
    (copy, *more), _ = hand_back_faulty((folder,), findings, tmp_path / "back")
    mended = load_workbook(copy.path)
    mended["Tuyên truyền vận động"]["C5"] = 2
    mended.save(folder / copy.path.name)

    outcome = built(folder, 10, tmp_path)
    other = built(root / "inputs/an-sen-2026", 10, tmp_path / "ward")

    assert more == []
    assert copy.path.name == "CA 2026-10 v1 (CẦN SỬA).xlsx"
    assert outcome.texts == other.texts
    assert MENDED_COPY in [each.code for each in outcome.findings]


# Receipts ----------------------------------------------------------------------------------------


def test_a_receipt_is_kept_from_the_first_day(tmp_path: Path) -> None:
    """The day a workbook was first seen does not change when it is seen again."""
    book = tmp_path / "MTTQ.xlsx"
    book.write_bytes(b"one")
    first = note_receipts(tmp_path / "kept", [book], dt.date(2026, 10, 20))

    again = note_receipts(tmp_path / "kept", [book], dt.date(2026, 10, 28))

    assert first == again
    assert list(again.values()) == [dt.date(2026, 10, 20)]


def test_a_spoilt_list_of_receipts_is_begun_anew(tmp_path: Path) -> None:
    """What cannot be read is no reason to stop."""
    (tmp_path / RECEIPTS).write_text("{", encoding="utf-8")
    book = tmp_path / "MTTQ.xlsx"
    book.write_bytes(b"one")

    seen = note_receipts(tmp_path, [book, tmp_path / "gone.xlsx"], dt.date(2026, 10, 20))

    assert list(seen.values()) == [dt.date(2026, 10, 20)]


def test_receipts_of_another_month_are_not_told(cut: Callable[[int], Split]) -> None:
    """What differs in October's receipts is said of October, and not of the third quarter."""
    folder = cut(10).folder
    late = {
        hashlib.sha256(path.read_bytes()).hexdigest(): dt.date(2026, 11, 2)
        for path in folder.glob("*.xlsx")
    }

    month = check_inputs((folder,), "2026-10", seen=late)
    quarter = check_inputs((folder,), "2026-q3", seen=late)

    assert [each.code for each in month].count(RECEIPT_DIFFERS) == 1
    assert RECEIPT_DIFFERS not in [each.code for each in quarter]


def test_in_the_wards_folder_receipts_are_kept(
    cut: Callable[[int], Split], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`tien-do` in the ward's folder finds the workbooks and notes when they came."""
    ward = create_ward(tmp_path / "An Sen")
    for path in cut(10).folder.glob("*.xlsx"):
        (ward.inputs / path.name).write_bytes(path.read_bytes())
    monkeypatch.chdir(ward.root)

    assert main(["tien-do", "--ky", "2026-10"]) == 0
    assert (ward.reports / ".danvan" / RECEIPTS).is_file()
