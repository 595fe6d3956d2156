"""The screens of one report: its pages, each number explained, Word, PDF and print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import Response

from reports.findings import Severity
from reports.findings.units import DRAFT_WITH_MISSING
from reports.office.origin import original_of
from reports.office.pdf import soffice_path
from reports.office.printing import printers
from reports.office.word import word_path
from reports.pipeline.paper.preview import Preview, paragraph_texts, preview
from reports.pipeline.paper.printing import Wanted, print_files
from reports.web.files import KINDS, PDF, bytes_download, download
from reports.web.gate import with_form
from reports.web.papers import paper_at, papers_of
from reports.web.screens.book import entry_of
from reports.web.screens.reports import definition_of
from reports.web.views import period_of, see_other, shop_of

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request

    from reports.periods import Period
    from reports.web.desk import Desk
    from reports.web.jobs import Job
    from reports.web.papers import Paper
    from reports.web.views import Shop

_MOST_COPIES = 99
_CONTEXT = 70
"""Letters shown before and after a number."""


def read(request: Request) -> Response:
    """Show a report: its pages, its numbers, and what can be done with it."""
    shop, period = shop_of(request), period_of(request)
    desk = shop.desk(request)
    definition = definition_of(request, desk, period)
    made = papers_of(desk, period, definition.key)
    chosen = request.query_params.get("tep")
    paper = next((each for each in made if chosen in {None, each.mark}), None)
    if paper is None:
        return see_other(f"/{desk.key}/ky/{period.key}/bao-cao")
    told = [each for each in paper.origin.findings if not each.accepted]
    return shop.page(
        "doc.html",
        desk=desk,
        period=period,
        step="bao-cao",
        definition=definition,
        paper=paper,
        asked=request.query_params,
        edited=original_of(paper.path) not in {None, paper.path.read_bytes()},
        copies=[each for each in made if each is not paper],
        draft=any(each.code == DRAFT_WITH_MISSING.id for each in told),
        notes=[each for each in told if each.severity != Severity.NOTE.value],
        numbers=_in_reading_order(paper),
        entry=entry_of(desk, paper.path),
        can_print=soffice_path() is not None or word_path() is not None,
        has_trace=_trace(paper).is_file(),
        printers=printers(),
    )


def _in_reading_order(paper: Paper) -> list[tuple[int, str, str, str]]:
    """Return number, words before, text and words after of each figure in the text."""
    texts = paragraph_texts(paper.path)
    told = []
    for number, figure in enumerate(paper.origin.printed):
        if figure.spot is not None and figure.cells and figure.spot[0] < len(texts):
            place, start, end = figure.spot
            text = texts[place]
            before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
            told.append((number, before, text[start:end], after))
    return told


def _paper(request: Request) -> tuple[Shop, Desk, Period, Paper]:
    shop, period = shop_of(request), period_of(request)
    desk = shop.desk(request)
    return shop, desk, period, paper_at(desk, request)


def place_of(desk: Desk, period: Period, paper: Paper) -> str:
    """Return the beginning of the addresses of a report."""
    return f"/{desk.key}/ky/{period.key}/bao-cao/{paper.origin.report_type}/{paper.mark}"


def explain_figure(request: Request) -> Response:
    """Return where one printed number comes from: its cells and their rows."""
    shop, desk, period, paper = _paper(request)
    number = request.path_params["so"]
    if number >= len(paper.origin.printed):
        raise HTTPException(404)
    figure = paper.origin.printed[number]
    return shop.page(
        "con-so.html",
        desk=desk,
        period=period,
        figure=figure,
        number=number,
        rows=paper.origin.rows_of(figure),
        refs={(cell.file, cell.sheet, cell.ref) for cell in figure.cells},
    )


def _trace(paper: Paper) -> Path:
    return paper.path.with_suffix(".trace.html")


def fetch_trace(request: Request) -> Response:
    """Return the page that says of every number where it comes from, to be kept or printed."""
    path = _trace(_paper(request)[3])
    if not path.is_file():
        raise HTTPException(404)
    return download(path, "text/html")


def fetch_paper(request: Request) -> Response:
    """Return a report's file."""
    _, _, _, paper = _paper(request)
    return download(paper.path, KINDS[paper.path.suffix.lower()])


# Its pages --------------------------------------------------------------------------------------


def _preview_job(desk: Desk, paper: Paper) -> Job:
    told = paper.path.stat()
    return desk.jobs.start(
        ("pages", str(paper.path), told.st_mtime_ns, told.st_size),
        "Dựng các trang in",
        lambda progress: preview(paper.path, progress),
    )


def pages(request: Request) -> Response:
    """Return the pages of a report as pictures with their numbers, as soon as they are there."""
    shop, desk, period, paper = _paper(request)
    job = _preview_job(desk, paper)
    job.wait(0.5)
    return shop.page(
        "trang.html",
        desk=desk,
        job=job,
        place=place_of(desk, period, paper),
        view=job.result,
    )


def _view(request: Request) -> tuple[Paper, Preview]:
    _, desk, _, paper = _paper(request)
    job = _preview_job(desk, paper)
    job.wait(120)
    if not isinstance(job.result, Preview) or not job.result.pdf:
        raise HTTPException(404)
    return paper, job.result


def page_picture(request: Request) -> Response:
    """Return one page as a picture."""
    _, view = _view(request)
    number = request.path_params["so"]
    if not 1 <= number <= len(view.pictures):
        raise HTTPException(404)
    return Response(view.pictures[number - 1], media_type="image/png")


def fetch_pdf(request: Request) -> Response:
    """Return a report as PDF, to be seen and printed, or saved."""
    paper, view = _view(request)
    shown = not request.query_params.get("luu")
    return bytes_download(view.pdf, f"{paper.path.stem}.pdf", PDF, shown=shown)


@with_form
def print_out(request: Request, fields: dict[str, str]) -> Response:
    """Give a report to a printer of this machine."""
    _, desk, period, paper = _paper(request)
    printer, copies = fields.get("may_in", ""), fields.get("so_ban", "")
    if printer not in printers() or not ((copies.isascii() and copies.isdigit()) or not copies):
        raise HTTPException(404)
    wanted = Wanted(
        paths=(paper.path,),
        printer=printer,
        copies=min(max(int(copies), 1), _MOST_COPIES) if copies else None,
        both_sides=fields.get("hai_mat") == "co",
    )
    job = desk.jobs.fresh(
        ("print", wanted),
        f"In {paper.path.stem}",
        lambda _: bool(print_files(wanted)),
        then=f"{place_of(desk, period, paper).rpartition('/')[0]}?tep={paper.mark}&da_in=1",
    )
    return see_other(f"/{desk.key}/viec/{job.number}")
