"""A signed report is recorded with all it was made from, and comes out as it was."""

from __future__ import annotations

import datetime as dt
import json
import multiprocessing
import os
import shutil
import sys
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from ward_builders import (
    NOON,
    SCAN,
    SIGNED_ON,
    build_october,
    make_ward,
    record,
    register_at,
    snapshot,
)
from word_builders import document_xml, docx, lines, p, row, table

from reports import cli
from reports.cli import main
from reports.findings import ReportsError
from reports.findings.paper import FIGURE_ADDED, FIGURE_BY_HAND, FIGURE_GONE
from reports.office.origin import from_bytes, origin_of
from reports.office.register import Register, Role
from reports.pipeline import Request, build_report
from reports.pipeline.register.archive import take_out
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterable
    from pathlib import Path

    from reports.office.origin import Origin

UNITS = next(sheet for sheet in SHEETS if sheet.key == "units")


@pytest.fixture(scope="module")
def made(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ward's folder in which October's report lies."""
    ward = tmp_path_factory.mktemp("made") / "phường"
    make_ward(ward, root / "inputs/an-sen-2026")
    return ward


@pytest.fixture
def ward(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of that folder, in which commands are run."""
    copy = tmp_path / "phường"
    shutil.copytree(made, copy)
    monkeypatch.chdir(copy)
    return copy


@pytest.fixture
def report(ward: Path) -> Path:
    """Return October's report in the ward's folder."""
    return ward / "Báo cáo" / "2026" / "Báo cáo dân vận tháng 10 năm 2026.docx"


def kept(ward: Path, no: int = 1) -> dict[Role, list[bytes | None]]:
    """Return what is frozen with a line, by role."""
    with Register.open(register_at(ward)) as register:
        files = register.files(no)
    return {role: [file.data for file in files if file.role is role] for role in Role}


def origin_in(ward: Path) -> Origin:
    """Return how the first document of the register was made."""
    return from_bytes(kept(ward)[Role.ORIGIN][0] or b"")


def refused(path: Path, number: int = 12, **given: object) -> list[str]:
    """Return the ids of the findings for which a document is not recorded."""
    with pytest.raises(ReportsError) as error:
        record(path, number, **given)
    return [finding.code.id for finding in error.value.findings]


# Recorded ---------------------------------------------------------------------------------------


def test_the_numbered_copy_lies_beside_the_report(report: Path) -> None:
    """The report itself keeps its blanks; the copy bears number and date and their name."""
    before = report.read_bytes()

    recorded = record(report)

    assert recorded.added
    assert recorded.path.name == "12-BC-KDV Báo cáo dân vận tháng 10 năm 2026.docx"
    assert "Số 12-BC/KDV" in "".join(lines(recorded.path.read_bytes()))
    assert report.read_bytes() == before
    assert [str(each) for each in recorded.findings if each.code.id.startswith("SV")] == []


def test_all_it_was_made_from_is_frozen_with_it(ward: Path, report: Path) -> None:
    """Document, blank document, trace, findings with their reasons, workbook and templates."""
    record(report, signed=_scan(ward))

    frozen = kept(ward)
    origin = json.loads(frozen[Role.ORIGIN][0] or b"")
    assert frozen[Role.GIVEN] == [report.read_bytes()]
    assert frozen[Role.SIGNED] == [SCAN]
    assert frozen[Role.TRACE] == [report.with_suffix(".trace.html").read_bytes()]
    assert [each[5] for each in origin["findings"] if each[5]] != []
    assert len(frozen[Role.INPUT]) == 1
    assert len(frozen[Role.TEMPLATE]) > 50
    assert None not in frozen[Role.TEMPLATE]


def test_phones_and_contacts_do_not_enter_the_register(ward: Path, report: Path) -> None:
    """The frozen workbook is the same but for the private columns; so nothing else tells them."""
    record(report)

    frozen = kept(ward)
    workbook = frozen[Role.INPUT][0] or b""
    units = load_workbook(BytesIO(workbook))[UNITS.name]
    original = load_workbook(next((ward / "Số liệu").glob("*.xlsx")))[UNITS.name]
    differing = {
        cell.column
        for cell in (cell for row in original.iter_rows() for cell in row)
        if cell.value != units[cell.coordinate].value
    }
    headers = {
        cell.column
        for row in original.iter_rows(max_row=6)
        for cell in row
        if cell.value in {"Người phụ trách", "Điện thoại"}
    }
    assert differing == headers != set()
    with zipfile.ZipFile(BytesIO(workbook)) as package:
        texts = [package.read(name) for name in package.namelist()]
    everything = [*texts, *(frozen[Role.ORIGIN]), *(frozen[Role.TRACE])]
    assert not any(b"0900 0" in (each or b"") for each in everything)


def test_the_frozen_sources_make_the_same_report_again(
    ward: Path, report: Path, tmp_path: Path
) -> None:
    """From the workbook and the templates in the register alone comes every byte of the report."""
    before = report.read_bytes()
    record(report)
    take_out(register_at(ward), 1, tmp_path / "ra")

    again = build_report(
        Request(
            report_type="thang",
            period="2026-10",
            inputs=(tmp_path / "ra" / "Số liệu",),
            folder=tmp_path,
            templates=tmp_path / "ra" / "Mẫu",
            target=tmp_path / "lai.docx",
        )
    )

    assert again.path.read_bytes() == before


def test_sources_are_frozen_as_they_were_when_the_report_was_made(ward: Path, report: Path) -> None:
    """November's rows, typed before October is signed, do not change what October was made from."""
    workbook = next((ward / "Số liệu").glob("*.xlsx"))
    workbook.unlink()

    recorded = record(report)

    assert None not in kept(ward)[Role.INPUT]
    assert [each.code.id for each in recorded.findings if each.code.id == "SV16"] == []


def test_lost_sources_are_told(ward: Path, report: Path) -> None:
    """Where the folder of kept files was thrown away, the register says what it could not keep."""
    for each in (report.parent / ".danvan").glob("*.zip"):
        each.unlink()

    recorded = record(report)

    assert "SV16" in {each.code.id for each in recorded.findings}
    assert kept(ward)[Role.INPUT] == [None]


def test_a_document_of_unknown_origin_is_recorded_as_it_is(ward: Path) -> None:
    """A letter written by hand gets its number; that its figures are unknown is said."""
    letter = ward / "Báo cáo" / "cong-van.docx"
    letter.write_bytes(docx(p("Số      -CV/KDV"), p("An Sen, ngày      tháng      năm      ")))

    recorded = record(letter, 3)

    assert recorded.entry.written == "03-CV/KDV"
    assert "SV17" in {each.code.id for each in recorded.findings}


def test_an_edited_report_is_recorded_with_what_it_was_made_as(ward: Path, report: Path) -> None:
    """What the office signed counts; what the program made stays beside it."""
    made = report.read_bytes()
    _edit(report, "Lương Thị Hòa", "Lương Thị Hoà")

    record(report)

    frozen = kept(ward)
    assert frozen[Role.MADE] == [made]
    assert "Lương Thị Hoà" in document_xml(frozen[Role.DOCUMENT][0] or b"")


def test_a_draft_with_units_missing_needs_a_reason(ward: Path) -> None:
    """It is to be built again; where it was signed as it is, the record says what it lacks."""
    lacking = "Dự thảo: mới có 13/14 đơn vị gửi báo cáo tháng 10"
    draft = ward / "Báo cáo" / "Báo cáo (dự thảo, thiếu 1 đơn vị).docx"
    head = table(row("Số      -BC/KDV", lacking), row("", "An Sen, ngày    tháng    năm    "))
    draft.write_bytes(docx(head))

    assert refused(draft) == ["SV30"]
    assert not register_at(ward).exists()
    recorded = record(draft, reason="một trường nghỉ hè, không phát sinh")

    assert recorded.path.name == "12-BC-KDV Báo cáo.docx"
    assert "Dự thảo" not in document_xml(recorded.path.read_bytes())
    told = json.loads(kept(ward)[Role.TOLD][0] or b"")
    assert [lacking in each["message"] for each in told if each["code"] == "SV30"] == [True]
    assert recorded.entry.reason == "một trường nghỉ hè, không phát sinh"


def test_the_second_draft_of_a_report_is_recorded_without_a_word(ward: Path) -> None:
    """That it was the second draft matters to nobody once it is signed."""
    draft = ward / "Báo cáo" / "Báo cáo (dự thảo 2).docx"
    head = table(row("Số      -BC/KDV", "Dự thảo lần 2"), row("", "An Sen, ngày  tháng  năm  "))
    draft.write_bytes(docx(head))

    recorded = record(draft)

    assert recorded.path.name == "12-BC-KDV Báo cáo.docx"
    assert "Dự thảo" not in document_xml(recorded.path.read_bytes())


def test_a_number_changed_by_hand_is_told_and_the_telling_is_kept(ward: Path, report: Path) -> None:
    """The figure that was printed and its cells are said; number and day are nobody's change."""
    _edit(report, "12 buổi", "13 buổi")

    recorded = record(report)

    told = [each.message for each in recorded.findings if each.code is FIGURE_BY_HAND]
    frozen = json.loads(kept(ward)[Role.TOLD][0] or b"")
    assert len(told) == 1
    assert "13" in told[0]
    assert "12" in told[0]
    assert told[0] in [each["message"] for each in frozen]
    assert origin_in(ward).figures["so_buoi"].value == 13
    assert not {each.code.id for each in recorded.findings} & {FIGURE_ADDED.id, FIGURE_GONE.id}


def test_a_figure_changed_to_what_cannot_be_read_is_unknown(ward: Path, report: Path) -> None:
    """Taken out by hand, it is no longer what the office reported; the others are as made."""
    _edit(report, "12 buổi", "nhiều buổi")

    record(report)

    figures = origin_in(ward).figures
    assert figures["so_buoi"].value is None
    assert figures["luot_nguoi_du"].value == 905


def test_a_report_made_again_says_that_it_was_sent(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Number and day of what was sent, and that the period is closed: notes, nothing else."""
    call = ["bao-cao", "thang", "--ky", "2026-10"]
    main(call)
    assert "[SV3" not in capsys.readouterr().err
    record(report)
    main(["so-van-ban", "--khoa", "2026-10"])

    assert main(call) == cli.DONE

    told = capsys.readouterr().err
    assert "[SV31] “Báo cáo tháng” tháng 10 năm 2026 đã vào sổ: số 12-BC/KDV" in told
    assert "[SV32] Sổ văn bản của tháng 10 năm 2026 đã khóa" in told
    assert main(["bao-cao", "thang", "--ky", "2026-09"]) == cli.DONE
    assert "[SV3" not in capsys.readouterr().err


def test_wrong_form_is_told_and_does_not_stop(report: Path) -> None:
    """The paper is signed already: what the checker finds is a notice."""
    _edit(report, "T/M KHỐI DÂN VẬN", "TM. KHỐI DÂN VẬN")

    recorded = record(report)

    wrong = [each for each in recorded.findings if each.code.id == "KY01"]
    assert recorded.added
    assert [each.severity.value for each in wrong] == ["Lưu ý"] * len(wrong) != []


# Again --------------------------------------------------------------------------------------------


def test_recording_again_changes_nothing(ward: Path, report: Path) -> None:
    """The second time nothing is written anywhere, whichever of the two files is named."""
    recorded = record(report)
    before = snapshot(ward)

    again = [record(report), record(recorded.path)]

    assert [each.added for each in again] == [False, False]
    assert snapshot(ward) == before


def test_a_lost_copy_comes_back(report: Path) -> None:
    """Where the numbered copy was deleted, recording again puts it back and adds no line."""
    recorded = record(report)
    data = recorded.path.read_bytes()
    recorded.path.unlink()

    again = record(report)

    assert not again.added
    assert recorded.path.read_bytes() == data


def test_a_correction_is_a_new_version_beside_the_old(ward: Path, report: Path) -> None:
    """Other content needs a reason; both versions come out of the register, byte for byte."""
    first = record(report)
    data = first.path.read_bytes()
    _edit(report, "12 buổi", "13 buổi")

    assert refused(report) == ["SV06"]
    second = record(report, reason="đính chính số buổi")

    assert second.entry.version == 2
    assert second.path.name == "12-BC-KDV Báo cáo dân vận tháng 10 năm 2026 (bản 2).docx"
    assert first.path.read_bytes() == data
    assert kept(ward, 1)[Role.DOCUMENT] == [data]
    assert kept(ward, 2)[Role.DOCUMENT] == [second.path.read_bytes()]


def test_the_scan_may_come_later(ward: Path, report: Path) -> None:
    """The signed copy is added without a reason, and there is still one document."""
    record(report)

    recorded = record(report, signed=_scan(ward))

    assert recorded.added
    assert kept(ward, 2)[Role.SIGNED] == [SCAN]
    assert recorded.path.name.startswith("12-BC-KDV Báo cáo dân vận")
    assert "(bản" not in recorded.path.name


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff\xe0 a photo", SCAN[:-8]])
def test_a_signed_copy_that_is_no_whole_pdf_is_refused(
    ward: Path, report: Path, data: bytes
) -> None:
    """A photo, an empty file, a file cut off: nothing is recorded."""
    scan = _scan(ward, data)

    assert refused(report, signed=scan) == ["SV15"]
    assert not register_at(ward).exists()


def test_a_missing_file_is_told(ward: Path) -> None:
    """A path that leads nowhere stops before anything is made."""
    assert refused(ward / "khong-co.docx") == ["TP01"]


def test_a_copy_that_cannot_be_written_is_told(report: Path) -> None:
    """The line stands; where the copy could not be put it says how to get it from the register."""
    (report.parent / "12-BC-KDV Báo cáo dân vận tháng 10 năm 2026.docx").mkdir()

    recorded = record(report)

    assert recorded.added
    assert "SV18" in {each.code.id for each in recorded.findings}


def test_a_damaged_register_takes_nothing(ward: Path, report: Path) -> None:
    """A single flipped page is found before anything is added."""
    record(report)
    place = register_at(ward)
    data = bytearray(place.read_bytes())
    data[4096 * 3 : 4096 * 4] = bytes(4096)
    place.write_bytes(data)

    assert refused(report, 13, reason="thử") == ["SV11"]
    assert place.read_bytes() == bytes(data)


# Lost, or another one -----------------------------------------------------------------------------


def test_a_lost_register_is_not_begun_anew(
    ward: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A register thrown away by mistake is asked for: an empty one would give numbers twice."""
    record(report)
    register_at(ward).unlink()

    assert refused(report, 13, reason="mới") == ["SV26"]
    assert not register_at(ward).exists()
    assert main(["so-van-ban"]) == cli.MEND
    assert "đã có 1 dòng" in capsys.readouterr().err
    assert main(["bao-cao", "thang", "--ky", "2026-10"]) == cli.DONE


def test_the_older_register_of_another_machine_is_noticed(ward: Path, report: Path) -> None:
    """Two machines that share the folder, each with a register of its own: the one behind stops."""
    record(report)
    older = register_at(ward).read_bytes()
    record(report, signed=_scan(ward))
    register_at(ward).write_bytes(older)

    assert refused(report, 13, reason="mới") == ["SV27"]
    assert register_at(ward).read_bytes() == older


def test_a_spoilt_witness_stops_nobody(ward: Path, report: Path) -> None:
    """What cannot be understood of the number of lines counts for nothing, and is put right."""
    witness = ward / "Báo cáo" / ".danvan-so.json"
    for text in ("", "[]", '{"dong": "hai"}', "{"):
        witness.write_text(text)
        record(report)
        assert json.loads(witness.read_text()) == {"dong": 1}


def test_what_is_taken_out_replaces_nothing(
    ward: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that stands where one should go is told, and all stays as it is."""
    record(report)
    (ward / "ra").mkdir()
    (ward / "ra" / "12-BC-KDV.docx").write_bytes(b"mine")

    for target in ("ra", "ra/12-BC-KDV.docx"):
        assert main(["so-van-ban", "--mo", "1", "-o", target]) == cli.MEND
        assert "[SV28]" in capsys.readouterr().err
    assert snapshot(ward / "ra") == {"12-BC-KDV.docx": b"mine"}
    assert main(["so-van-ban", "--mo", "1", "-o", "khác"]) == cli.DONE
    assert main(["so-van-ban", "--mo", "1", "-o", "khác"]) == cli.DONE


# The commands -------------------------------------------------------------------------------------


def test_the_command_says_line_number_and_place(
    report: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once recorded, the second time not: each says so in one line, as words or as JSON."""
    monkeypatch.setenv("PATH", "")
    call = ["vao-so", str(report), "--so", "12", "--ngay", "21/11/2026"]

    assert main(call) == cli.DONE
    said = capsys.readouterr().out
    assert "Đã vào sổ: dòng 1, 12-BC/KDV." in said
    assert "--ban-ky" in said
    assert main(call) == cli.DONE
    assert "Không đổi, đã có trong sổ: dòng 1" in capsys.readouterr().out
    assert main([*call, "--json"]) == cli.DONE
    told = json.loads(capsys.readouterr().out)
    assert told["added"] is False
    assert told["entry"]["written"] == "12-BC/KDV"
    assert told["entry"]["signed_on"] == "2026-11-21"


def test_outside_of_a_wards_folder_the_way_in_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a ward's folder there is no register: the sentence names khoi-tao."""
    monkeypatch.chdir(tmp_path)

    code = main(["so-van-ban"])

    said = capsys.readouterr().err
    assert code == cli.MEND
    assert "[SV19]" in said
    assert "danvan khoi-tao" in said


def test_the_register_is_listed_exported_and_opened(
    ward: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As lines, as JSON, as a workbook, and each line's files as they were recorded."""
    main(["so-van-ban"])
    assert capsys.readouterr().out == "Sổ chưa có văn bản nào.\n"
    recorded = record(report, signed=_scan(ward))

    main(["so-van-ban"])
    said = capsys.readouterr().out
    assert "   1  12-BC/KDV      21/11/2026" in said
    assert "có bản ký" in said
    assert "[SV09]" in said
    main(["so-van-ban", "--json"])
    assert json.loads(capsys.readouterr().out)["entries"][0]["period"] == "2026-10"
    main(["so-van-ban", "-o", "so.xlsx"])
    page = load_workbook(ward / "so.xlsx")["Sổ văn bản"]
    cells = [cell.value for row in page.iter_rows() for cell in row]
    assert "12-BC/KDV" in cells
    assert dt.datetime.combine(SIGNED_ON, dt.time()) in cells
    assert main(["so-van-ban", "--mo", "1", "-o", "a.docx"]) == cli.DONE
    assert (ward / "a.docx").read_bytes() == recorded.path.read_bytes()
    assert main(["so-van-ban", "--mo", "1", "-o", "a.pdf"]) == cli.DONE
    assert (ward / "a.pdf").read_bytes() == SCAN


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["--mo", "7", "-o", "x"], "[SV21]"),
        (["--mo", "1", "-o", "x.pdf"], "[SV22]"),
        (["--mo", "1"], "Còn thiếu lựa chọn -o"),
        (["--mo-khoa", "2026-10"], "Còn thiếu lựa chọn --ly-do"),
        (["--khoa", "tháng mười ba"], "[LN02]"),
    ],
)
def test_what_the_register_does_not_have_is_said(
    report: Path, argv: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line that is not there, a file it does not hold, an option without its other half."""
    record(report)

    assert main(["so-van-ban", *argv]) != cli.DONE
    assert words in capsys.readouterr().err


def test_a_period_is_locked_and_unlocked(
    report: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the lock recording asks for a reason; the lock is listed."""
    monkeypatch.setenv("PATH", "")
    main(["so-van-ban", "--khoa", "2026-10"])
    assert "Đã khóa sổ tháng 10 năm 2026." in capsys.readouterr().out
    assert main(["vao-so", str(report), "--so", "12", "--ngay", "21/11/2026"]) == cli.MEND
    assert "[SV07]" in capsys.readouterr().err
    main(["so-van-ban", "--mo-khoa", "2026-10", "--ly-do", "bổ sung"])
    assert "Đã mở khóa" in capsys.readouterr().out

    assert main(["vao-so", str(report), "--so", "12", "--ngay", "21/11/2026"]) == cli.DONE


@pytest.mark.usefixtures("needs_office")
def test_the_pages_are_kept_where_no_signed_copy_is(ward: Path, report: Path) -> None:
    """Printed again years later, the pages are those of the day it was recorded."""
    record(report, pages=True)
    before = snapshot(ward)

    again = record(report, pages=True)

    (pdf,) = kept(ward)[Role.PDF]
    assert (pdf or b"").startswith(b"%PDF-")
    assert not again.added
    assert snapshot(ward) == before


# At once ----------------------------------------------------------------------------------------


def test_eight_at_once_leave_no_gap_and_no_double(ward: Path) -> None:
    """Eight commands at the same moment, in a register not made yet, all get in."""
    letters = _letters(ward)

    codes = _at_once(letters, range(1, 9))

    with Register.open(register_at(ward)) as register:
        entries = register.entries()
        assert register.is_sound()
        assert all(register.files(each.no) for each in entries)
    assert codes == [cli.DONE] * 8
    assert [each.no for each in entries] == list(range(1, 9))
    assert sorted(each.number for each in entries) == list(range(1, 9))
    assert len(list(ward.glob("0?-CV-KDV *.docx"))) == 8


def test_of_eight_with_one_number_one_gets_it(ward: Path) -> None:
    """The number is given once, however close the commands come; the others are told."""
    letters = _letters(ward)

    codes = _at_once(letters, [5] * 8)

    with Register.open(register_at(ward)) as register:
        assert [each.number for each in register.entries()] == [5]
    assert sorted(codes) == [cli.DONE, *[cli.MEND] * 7]


def _letters(ward: Path) -> list[Path]:
    letters = [ward / f"công văn {number}.docx" for number in range(1, 9)]
    for letter in letters:
        text = (p(letter.stem), p("Số      -CV/KDV"), p("An Sen, ngày     tháng     năm     "))
        letter.write_bytes(docx(*text))
    return letters


def _at_once(letters: list[Path], numbers: Iterable[int]) -> list[int]:
    """Record each letter in a process of its own, all let go together; return how they ended."""
    context = multiprocessing.get_context("fork")
    gate = context.Barrier(8)
    workers = [
        context.Process(target=_record_one, args=(letter, number, gate))
        for letter, number in zip(letters, numbers, strict=True)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)
    return [-1 if worker.exitcode is None else worker.exitcode for worker in workers]


def _record_one(letter: Path, number: int, gate: threading.Barrier) -> None:
    os.environ["PATH"] = ""
    gate.wait()
    sys.exit(main(["vao-so", str(letter), "--so", str(number), "--ngay", "21/11/2026"]))


# Origins ------------------------------------------------------------------------------------------


def test_the_origin_is_found_by_content_and_by_name(report: Path) -> None:
    """A renamed file is known by its bytes, an edited one by its name, a stranger not at all."""
    renamed = report.with_name("gui-thuong-truc.docx")
    shutil.copy(report, renamed)
    _edit(report, "12 buổi", "13 buổi")
    stranger = report.with_name("khac.docx")
    stranger.write_bytes(docx(p("khác")))

    origins = [origin_of(path) for path in (renamed, report, stranger)]

    assert [origin and origin.period for origin in origins] == ["2026-10", "2026-10", None]


def test_a_report_made_again_without_change_writes_nothing(ward: Path, report: Path) -> None:
    """The second run leaves every file, also the kept ones, as it is."""
    before = snapshot(ward)

    assert build_october(ward) == report
    assert snapshot(ward) == before


def _scan(ward: Path, data: bytes = SCAN) -> Path:
    path = ward / "scan.pdf"
    path.write_bytes(data)
    return path


def _edit(path: Path, old: str, new: str) -> None:
    """Change some words of a document, as a person does in Word."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = parts["word/document.xml"].decode()
    assert old in text
    parts["word/document.xml"] = text.replace(old, new, 1).encode()
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)


def test_the_clock_of_the_machine_is_not_asked(report: Path) -> None:
    """The moment of recording is given, and stands in the line."""
    assert record(report).entry.recorded_at == NOON
