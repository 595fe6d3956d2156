"""The screens of the register: a signed report recorded, found again, reprinted, compared."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from reports.findings import ReportsError
from reports.office.pdf import made_pdfs
from reports.office.register import Role
from reports.office.store import digest
from reports.periods import parse_period
from reports.pipeline.paper.comparing import compare
from reports.pipeline.register.archive import (
    export_register,
    listed,
    lock_period,
    take_out,
    unlock_period,
)
from reports.pipeline.register.recording import Signing, record_report
from reports.pipeline.ward.folder import terms_of
from reports.vietnamese import clean, parse_date
from reports.web.files import KINDS, SPREADSHEET, bytes_download
from reports.web.gate import with_body, with_form
from reports.web.papers import paper_at, papers_of
from reports.web.views import see_other, shop_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from starlette.requests import Request
    from starlette.responses import Response

    from reports.office.register import Entry
    from reports.pipeline.paper.comparing import Comparison
    from reports.pipeline.register.archive import Book
    from reports.web.desk import Desk
    from reports.web.views import Shop


def _book(desk: Desk) -> Book:
    return listed(desk.register, terms_of(desk.ward))


def entry_of(desk: Desk, path: Path) -> Entry | None:
    """Return the line of the register that a file was recorded in, None if it was not."""
    own = digest(path.read_bytes())
    kinds = (Role.DOCUMENT, Role.GIVEN, Role.MADE)
    return next(
        (
            entry
            for entry in reversed(_book(desk).entries)
            if any(file.sha256 == own for file in entry.files if file.role in kinds)
        ),
        None,
    )


def register(request: Request) -> Response:
    """Show the register: every line, what looks wrong in it, the locked periods."""
    shop = shop_of(request)
    desk = shop.desk(request)
    book = _book(desk)
    return shop.page(
        "so-van-ban.html",
        desk=desk,
        step="so-van-ban",
        book=book,
        signed={entry.no for entry in book.entries if entry.digest_of(Role.SIGNED)},
        locks=[(parse_period(key), reason) for key, reason in book.locks.items()],
        periods=dict.fromkeys(entry.period for entry in book.entries if entry.period),
        named={entry.no: parse_period(entry.period) for entry in book.entries},
    )


# Recorded ---------------------------------------------------------------------------------------


@with_form
def record(request: Request, fields: dict[str, str]) -> Response:
    """Record a signed report with the number and day that the registry gave it."""
    shop = shop_of(request)
    desk = shop.desk(request)
    paper = paper_at(desk, request)
    number, day = fields.get("so", "").strip(), parse_date(fields.get("ngay", ""))
    back = f"{request.url.path.rpartition('/')[0].rpartition('/')[0]}?tep={paper.mark}"
    if not number.isascii() or not number.isdigit() or not int(number) or day is None:
        return see_other(f"{back}&thieu=1#vao-so")
    scan = desk.tray.get(fields.get("ban_ky", ""))
    signing = Signing(
        path=paper.path,
        number=int(number),
        signed_on=day,
        register=desk.register,
        folder=desk.ward.root,
        at=shop.now(),
        signed=scan,
        reason=clean(fields.get("ly_do", "")),
        terms=terms_of(desk.ward),
    )
    job = desk.jobs.fresh(
        ("record", str(paper.path), number, day),
        f"Vào sổ {paper.path.stem}",
        lambda _: bool(record_report(signing)),
        then=f"/{desk.key}/so-van-ban#moi",
    )
    job.back = back
    return see_other(f"/{desk.key}/viec/{job.number}")


@with_body
def take_scan(request: Request, data: bytes) -> Response:
    """Keep a signed copy until its report is recorded."""
    shop = shop_of(request)
    desk = shop.desk(request)
    if not data.startswith(b"%PDF-"):
        return shop.answer(422, "ban-ky.html", name="", desk=desk)
    return shop.page("ban-ky.html", name=desk.tray.put(data, ".pdf"), desk=desk)


# Found again ------------------------------------------------------------------------------------


def _entry(request: Request) -> tuple[Shop, Desk, Entry]:
    shop = shop_of(request)
    desk = shop.desk(request)
    number = request.path_params["so"]
    entries = _book(desk).entries
    entry = next((each for each in entries if each.no == number), None)
    if entry is None:
        raise HTTPException(404)
    return shop, desk, entry


def fetch_recorded(request: Request) -> Response:
    """Return exactly what was recorded: the document, or its pages as they were submitted."""
    _, desk, entry = _entry(request)
    ending = {"docx": ".docx", "pdf": ".pdf"}.get(request.path_params["kieu"])
    if ending is None:
        raise HTTPException(404)
    data = desk.jobs.alone(lambda: _taken(desk, entry, ending))
    name = f"{entry.written.replace('/', '-')}{ending}"
    return bytes_download(data, name, KINDS[ending], shown=ending == ".pdf")


def _taken(desk: Desk, entry: Entry, ending: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="danvan-", ignore_cleanup_errors=True) as folder:
        target = Path(folder) / f"{entry.no}{ending}"
        try:
            take_out(desk.register, entry.no, target)
        except ReportsError:
            if ending != ".pdf":
                raise HTTPException(404) from None
            return _as_pdf(desk, entry, target.with_suffix(".docx"))
        return target.read_bytes()


def _as_pdf(desk: Desk, entry: Entry, target: Path) -> bytes:
    """Return the recorded document as pages, where no pages were kept with it."""
    take_out(desk.register, entry.no, target)
    made, _ = made_pdfs([target])
    if not made:
        raise HTTPException(404)
    return made[0].data


def compare_recorded(request: Request) -> Response:
    """Show what differs between what was recorded and the newest file of the same report."""
    shop, desk, entry = _entry(request)
    period = parse_period(entry.period)
    newest = next(iter(papers_of(desk, period, entry.report_type)), None) if period else None
    if newest is None:
        raise HTTPException(404)

    def work(_: Callable[[str], None]) -> Comparison:
        with tempfile.TemporaryDirectory(prefix="danvan-") as folder:
            target = Path(folder) / f"{entry.no}.docx"
            take_out(desk.register, entry.no, target)
            return compare(target, newest.path)

    return compared_page(
        shop,
        desk,
        work,
        key=("compare", entry.no, str(newest.path), newest.made),
        back=f"/{desk.key}/so-van-ban",
        names=(entry.written, newest.path.name),
    )


def compare_paper(request: Request) -> Response:
    """Show what differs between a report and the way it was made, or another version of it."""
    shop = shop_of(request)
    desk = shop.desk(request)
    paper = paper_at(desk, request)
    period = parse_period(request.path_params["ky"])
    made = papers_of(desk, period, paper.origin.report_type) if period else []
    word = request.query_params.get("voi", "")
    other = next((each for each in made if each.mark == word), None)
    if other is None:
        names = ("bản chương trình làm ra", paper.path.name)
    else:
        names = (paper.path.name, other.path.name)
    return compared_page(
        shop,
        desk,
        lambda _: compare(paper.path, other.path if other else None),
        key=("compare", str(paper.path), paper.made, word),
        back=f"{request.url.path.rpartition('/')[0].rpartition('/')[0]}?tep={paper.mark}",
        names=names,
    )


def compared_page(  # noqa: PLR0913  what the page is made of
    shop: Shop,
    desk: Desk,
    work: Callable[[Callable[[str], None]], Comparison],
    *,
    key: Hashable,
    back: str,
    names: tuple[str, str],
) -> Response:
    """Return the page of a comparison, or how far it is."""
    job = desk.jobs.fresh(key, "So sánh hai bản", work, then=back)
    first, second = names
    return shop.job_page(
        desk,
        job,
        lambda compared: shop.page(
            "so-sanh.html", desk=desk, compared=compared, back=back, first=first, second=second
        ),
    )


def export(request: Request) -> Response:
    """Return the register as a workbook."""
    desk = shop_of(request).desk(request)

    def made() -> bytes:
        with tempfile.TemporaryDirectory(prefix="danvan-") as folder:
            target = Path(folder) / "so-van-ban.xlsx"
            return export_register(_book(desk), target)[0].path.read_bytes()

    return bytes_download(desk.jobs.alone(made), "Sổ văn bản.xlsx", SPREADSHEET)


@with_form
def lock(request: Request, fields: dict[str, str]) -> Response:
    """Lock or unlock a period, with a reason."""
    shop = shop_of(request)
    desk = shop.desk(request)
    period, reason = parse_period(fields.get("ky", "")), clean(fields.get("ly_do", ""))
    if period is None:
        raise HTTPException(404)
    act = unlock_period if fields.get("mo") else lock_period
    if reason or act is lock_period:
        desk.jobs.alone(lambda: act(desk.register, period.key, reason, shop.now()))
    return see_other(f"/{desk.key}/so-van-ban")
