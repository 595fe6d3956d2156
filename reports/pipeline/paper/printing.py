"""From finished files to paper: their PDF, how many copies for whom, and the printer."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reports.findings import Place, ReportsError, found, stops
from reports.findings.paper import COPIES_NOT_A_NUMBER, COPIES_NOT_TYPED, PRINTED_BY_WINDOWS
from reports.office.origin import origin_of
from reports.office.pdf import finished_pdf, made_pdfs, to_pdf
from reports.office.printing import Order, can_queue, chosen_printer, give_to_windows, queue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.findings import Finding
    from reports.office.pdf import Made

_PDF = ".pdf"
_MOST_COPIES = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be printed: the files, on which printer, how often, on one side or both.

    Without `copies` each file is printed as often as its recipients need it.
    """

    paths: tuple[Path, ...]
    printer: str = ""
    copies: int | None = None
    both_sides: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One file given to a printer: the number of the job, pages, copies, and for whom they are."""

    path: Path
    printer: str
    number: str
    pages: int
    copies: int
    shares: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Copies:
    """How many copies, and how many of them for each recipient."""

    total: int
    shares: tuple[tuple[str, int], ...] = ()


def make_pdfs(paths: Sequence[Path], folder: Path | None) -> tuple[list[Path], list[Finding]]:
    """Write the PDF of each file into `folder`, or beside it.

    Raises ReportsError where none could be made.
    """
    made, findings = to_pdf(paths, folder)
    if not made:
        raise ReportsError(findings)
    return made, findings


def print_files(wanted: Wanted) -> tuple[list[Job], list[Finding]]:
    """Print the files that are `wanted`.

    Raises ReportsError with all that is wrong where anything is; then nothing was printed.
    """
    if sys.platform == "win32" and not can_queue():
        return _printed_by_windows(wanted)
    printer, findings = chosen_printer(wanted.printer)
    made, told = _pages(wanted)
    findings += told
    copies = []
    for path in wanted.paths:
        needed, told = copies_of(path) if wanted.copies is None else (_Copies(wanted.copies), [])
        findings += told
        copies.append(needed)
    if stops(findings):
        raise ReportsError(findings)
    jobs = []
    for each, needed in zip(made, copies, strict=True):
        job, told = _queued(each, needed, printer, wanted)
        findings += told
        jobs += [job] if job.number else []
    if not jobs:
        raise ReportsError(findings)
    return jobs, findings


def _queued(made: Made, needed: _Copies, printer: str, wanted: Wanted) -> tuple[Job, list[Finding]]:
    with tempfile.TemporaryDirectory(prefix="danvan-") as folder:
        pdf = Path(folder) / "1.pdf"
        pdf.write_bytes(made.data)
        order = Order(
            pdf=pdf, name=made.source.name, copies=needed.total, both_sides=wanted.both_sides
        )
        number, findings = queue(order, printer)
    job = Job(
        path=made.source,
        printer=printer,
        number=number,
        pages=made.pages,
        copies=needed.total,
        shares=needed.shares,
    )
    return job, findings


def _pages(wanted: Wanted) -> tuple[list[Made], list[Finding]]:
    """Return the PDF of each file in order; a PDF is printed as it is."""
    documents = [path for path in wanted.paths if path.suffix.lower() != _PDF]
    made, findings = made_pdfs(documents, both_sides=wanted.both_sides)
    for path in wanted.paths:
        if path.suffix.lower() == _PDF:
            one, wrong = finished_pdf(path)
            findings += wrong
            made += [one] if one else []
    places = {path: place for place, path in enumerate(wanted.paths)}
    return sorted(made, key=lambda each: places[each.source]), findings


def copies_of(path: Path) -> tuple[_Copies, list[Finding]]:
    """Return how many copies the recipients of a report need, as typed beside each of them."""
    place = Place(file=path.name)
    origin = origin_of(path)
    typed = origin.copies if origin else ()
    if not any(number.strip() for _, number in typed):
        return _Copies(1), [found(COPIES_NOT_TYPED, place)]
    wrong = [
        found(COPIES_NOT_A_NUMBER, place, recipient=name, typed=number)
        for name, number in typed
        if _count(number) is None
    ]
    shares = tuple((name, _count(number) or 0) for name, number in typed)
    return _Copies(max(sum(count for _, count in shares), 1), shares), wrong


def _count(typed: str) -> int | None:
    """Return the number typed, one where nothing is, None where it is no number of copies."""
    text = typed.strip().lower().removesuffix("bản").strip()
    if not text:
        return 1
    count = int(text) if text.isascii() and text.isdigit() else -1
    return count if 0 <= count <= _MOST_COPIES else None


def _printed_by_windows(wanted: Wanted) -> tuple[list[Job], list[Finding]]:
    documents = [path for path in wanted.paths if path.suffix.lower() != _PDF]
    finished = [path for path in wanted.paths if path not in documents]
    made, findings = make_pdfs(documents, None) if documents else ([], [])
    for pdf in (*finished, *made):
        give_to_windows(pdf)
        findings.append(found(PRINTED_BY_WINDOWS, Place(file=pdf.name)))
    return [], findings
