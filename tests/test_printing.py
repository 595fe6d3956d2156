"""Finished reports reach a printer: the pages of their PDF, in the copies their recipients need."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from print_queue import PRINTER
from word_builders import docx, p

from reports.cli import main
from reports.findings import ReportsError
from reports.office import printing
from reports.office.origin import Origin, origin_files
from reports.office.pages import content
from reports.office.pdf import made_pdfs
from reports.office.printing import Order, chosen_printer, queue
from reports.office.store import KEPT
from reports.office.together import store_report
from reports.pipeline import Request, build_report
from reports.pipeline.paper import printing as paper
from reports.pipeline.paper.printing import Wanted, copies_of, print_files
from reports.pipeline.register.archive import print_again, take_out
from reports.pipeline.register.recording import Signing, record_report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from print_queue import PrintQueue

    from reports.findings import Finding

ORIGIN = Origin(
    report_type="thang", report_name="Báo cáo tháng", period="2026-10", ward="An Sen", version=""
)


def codes(findings: Sequence[Finding]) -> list[str]:
    """Return the ids of the findings."""
    return [each.code.id for each in findings]


def letters(pdf: Path) -> list[list[str]]:
    """Return the letters of each page in the order of the alphabet: some pages were turned."""
    return [sorted("".join(text.split())) for text in content(pdf).texts]


@pytest.fixture(scope="module")
def report(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the October report of the sample ward."""
    request = Request(
        report_type="thang",
        period="2026-10",
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
        target=tmp_path_factory.mktemp("report") / "Báo cáo tháng 10.docx",
    )
    return build_report(request).path


@pytest.mark.usefixtures("needs_office")
def test_printing_gives_the_pages_of_the_pdf(
    report: Path, print_jobs: PrintQueue, tmp_path: Path
) -> None:
    """What comes out of the printer has the pages of the PDF, each with the same text."""
    made, _ = made_pdfs([report])
    (tmp_path / "a.pdf").write_bytes(made[0].data)

    jobs, findings = print_files(Wanted(paths=(report,), copies=1))

    out = print_jobs.printed(jobs[0].number)
    assert findings == []
    assert jobs[0].pages == made[0].pages
    assert letters(out.pdf) == letters(tmp_path / "a.pdf")
    assert "sides=one-sided" in out.options


@pytest.mark.usefixtures("needs_office")
def test_both_sides_and_a_copy_for_each_recipient(
    report: Path, print_jobs: PrintQueue, capsys: pytest.CaptureFixture[str]
) -> None:
    """The column “Số bản” is added up, and the job asks for both sides of the paper."""
    assert main(["in", "--hai-mat", "--may-in", PRINTER.lower(), str(report)]) == 0

    said = capsys.readouterr().out
    job = re.search(rf"lệnh ({PRINTER}-\d+)", said)
    assert job
    out = print_jobs.printed(job[1])
    made, _ = made_pdfs([report], both_sides=True)
    assert "9 bản: Thành viên Khối Dân vận" in said
    assert "sides=two-sided-long-edge" in out.options
    assert (len(content(out.pdf).texts), out.copies) == (made[0].pages, 20)


@pytest.mark.usefixtures("needs_office")
def test_a_recorded_report_is_printed_as_it_was_submitted(
    report: Path, print_jobs: PrintQueue, tmp_path: Path
) -> None:
    """A line of the register comes out of the printer with the pages kept with it."""
    copy = tmp_path / report.name
    shutil.copy(report, copy)
    shutil.copytree(report.parent / KEPT, tmp_path / KEPT)
    signing = Signing(
        path=copy,
        number=12,
        signed_on=dt.date(2026, 11, 21),
        register=tmp_path / "so.db",
        folder=tmp_path,
        at=dt.datetime(2026, 11, 21, 9, tzinfo=dt.UTC),
    )
    entry = record_report(signing).entry
    take_out(signing.register, entry.no, tmp_path / "kept.pdf")
    copy.unlink()

    jobs, _ = print_again(signing.register, entry.no)

    out = print_jobs.printed(jobs[0].number)
    assert letters(out.pdf) == letters(tmp_path / "kept.pdf")
    assert "Số 12-BC/KDV" in content(out.pdf).texts[0]


def test_copies_are_those_typed_beside_the_recipients(report: Path) -> None:
    """Each recipient's number is known, and their sum is printed."""
    copies, findings = copies_of(report)

    assert (copies.total, findings) == (20, [])
    assert copies.shares[1] == ("Thường trực Đảng ủy phường (b/c)", 2)


@pytest.mark.parametrize(
    ("typed", "total", "told"),
    [
        (("1", "2"), 3, []),
        (("02 bản", ""), 3, []),
        (("", " "), 1, ["IN12"]),
        (("hai", "1"), 1, ["IN13"]),
        (("-1", "100"), 1, ["IN13", "IN13"]),
        (("0", "0"), 1, []),
    ],
)
def test_what_is_typed_as_copies(
    tmp_path: Path, typed: tuple[str, ...], total: int, told: list[str]
) -> None:
    """Numbers are read as typed, blanks count one beside others, and nonsense is named."""
    path = tmp_path / "a.docx"
    shares = tuple(zip(("UBND phường", "Lưu"), typed, strict=True))
    origin = replace(ORIGIN, copies=shares)
    store_report(b"x", path, lambda place: origin_files(place, b"x", origin))

    copies, findings = copies_of(path)

    assert (copies.total, codes(findings)) == (total, told)


def test_a_file_made_elsewhere_is_printed_once(tmp_path: Path) -> None:
    """Without recipients on record one copy is printed, and that is said."""
    (tmp_path / "a.docx").write_bytes(b"x")

    copies, findings = copies_of(tmp_path / "a.docx")

    assert (copies.total, codes(findings)) == (1, ["IN12"])


# Printers ----------------------------------------------------------------------------------------


def test_the_only_printer_is_taken_and_an_unknown_one_refused(print_jobs: PrintQueue) -> None:
    """Without a default the only printer will do; an unknown name is told with those there are."""
    only, none = chosen_printer("")
    unknown, told = chosen_printer("Canon")

    assert (only, none) == (PRINTER, [])
    assert (unknown, codes(told)) == ("", ["IN10"])
    assert PRINTER in told[0].message
    assert print_jobs.address


def test_of_several_printers_one_must_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two printers and no default one: nothing is guessed."""
    answers = {"-e": "Canon\nPDF\n", "-d": "no system default destination\n"}
    monkeypatch.setattr(printing, "can_queue", lambda: True)
    monkeypatch.setattr(printing, "_said", lambda *words: answers[words[1]])

    none, told = chosen_printer("")
    answers["-d"] = "system default destination: PDF\n"
    default, _ = chosen_printer("")

    assert (none, codes(told)) == ("", ["IN17"])
    assert default == "PDF"


def test_without_a_printer_nothing_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No printer is one sentence; the file stays as it was."""
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("x")))
    monkeypatch.setattr(printing, "can_queue", lambda: False)
    monkeypatch.setattr(paper, "made_pdfs", lambda *_, **__: ([], []))

    with pytest.raises(ReportsError) as caught:
        print_files(Wanted(paths=(path,), copies=1))

    assert codes(caught.value.findings) == ["IN09"]


def test_a_refused_job_says_why(print_jobs: PrintQueue, tmp_path: Path) -> None:
    """What the server answers is passed on with the name of the file."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")

    number, findings = queue(Order(pdf=tmp_path / "a.pdf", name="a.docx"), "Canon")

    assert (number, codes(findings)) == ("", ["IN11"])
    assert "Canon" in findings[0].message
    assert print_jobs.address


@pytest.mark.usefixtures("needs_office")
def test_a_stopped_printer_keeps_the_job(report: Path, print_jobs: PrintQueue) -> None:
    """A job for a printer that is stopped waits, and the clerk is told."""
    print_jobs.ask("cupsdisable", PRINTER)

    jobs, findings = print_files(Wanted(paths=(report,), copies=1))

    print_jobs.ask("cupsenable", PRINTER)
    assert codes(findings) == ["IN15"]
    assert print_jobs.printed(jobs[0].number).copies == 1


@pytest.mark.usefixtures("needs_office")
def test_one_file_that_cannot_be_printed_holds_all_back(
    report: Path, tmp_path: Path, print_jobs: PrintQueue
) -> None:
    """Nothing goes to the printer while anything is wrong with any of the files."""
    (tmp_path / "a.docx").write_bytes(b"<html>")
    before = print_jobs.ask("lpstat", "-W", "all", "-o")

    with pytest.raises(ReportsError) as caught:
        print_files(Wanted(paths=(report, tmp_path / "a.docx"), copies=1))

    assert codes(caught.value.findings) == ["IN03"]
    assert print_jobs.ask("lpstat", "-W", "all", "-o") == before


@pytest.mark.usefixtures("needs_office")
def test_a_finished_pdf_is_printed_as_it_is(
    report: Path, tmp_path: Path, print_jobs: PrintQueue
) -> None:
    """A PDF kept from before goes to the printer without being made again."""
    made, _ = made_pdfs([report])
    (tmp_path / "a.pdf").write_bytes(made[0].data)

    jobs, _ = print_files(Wanted(paths=(tmp_path / "a.pdf",), copies=2))

    out = print_jobs.printed(jobs[0].number)
    assert len(content(out.pdf).texts) * out.copies == 2 * made[0].pages


def test_on_windows_the_default_program_gets_the_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without queues of CUPS each PDF is handed over, a finished one as it is, with a warning."""
    given: list[Path] = []
    pdf, finished = tmp_path / "a.pdf", tmp_path / "b.pdf"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(paper, "can_queue", lambda: False)
    monkeypatch.setattr(paper, "make_pdfs", lambda *_: ([pdf], []))
    monkeypatch.setattr(paper, "give_to_windows", given.append)

    jobs, findings = print_files(Wanted(paths=(tmp_path / "a.docx", finished)))

    assert (jobs, given, codes(findings)) == ([], [finished, pdf], ["IN16", "IN16"])
