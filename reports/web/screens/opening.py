"""The first screens: which ward, which period; and how far a piece of work is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from reports.office.folder import create_ward, find_ward
from reports.office.store import safe_name
from reports.periods import Period, Span
from reports.vietnamese import clean
from reports.web.gate import with_form
from reports.web.jobs import State
from reports.web.papers import papers
from reports.web.views import FIRST_YEAR, LAST_YEAR, see_other, shop_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from reports.web.desk import Desk
    from reports.web.jobs import Job
    from reports.web.views import Shop


def first(request: Request) -> Response:
    """Show the ward folders at hand, or lead straight into the only one."""
    shop = shop_of(request)
    desks = shop.desks.all()
    return see_other(f"/{desks[0].key}/") if len(desks) == 1 else _opening(shop)


def wards(request: Request) -> Response:
    """Show the ward folders at hand and how to make one more."""
    return _opening(shop_of(request))


@with_form
def new_ward(request: Request, fields: dict[str, str]) -> Response:
    """Make a ward's folder in the folder the program was started in."""
    shop = shop_of(request)
    typed = clean(fields.get("ten", ""))[:80]
    name = safe_name(typed)
    if not typed or not _may_create(shop):
        return _opening(shop, typed, ("Ghi tên phường, xã vào ô dưới đây.",))
    root = shop.desks.home / name
    if root.exists():
        return _opening(
            shop, typed, (f"Đã có thư mục “{name}”. Mở thư mục đó, hoặc ghi tên khác.",)
        )
    try:
        create_ward(root)
    except OSError:
        return _opening(shop, typed, (f"Không ghi được vào thư mục {shop.desks.home}.",))
    made = next(desk for desk in shop.desks.all() if desk.ward.root.name == name)
    return see_other(f"/{made.key}/")


def _opening(shop: Shop, typed: str = "", wrong: tuple[str, ...] = ()) -> Response:
    return shop.answer(
        422 if wrong else 200,
        "bat-dau.html",
        desks=shop.desks.all(),
        home=shop.desks.home,
        may_create=_may_create(shop),
        typed=typed,
        wrong=wrong,
    )


def _may_create(shop: Shop) -> bool:
    """Return whether a ward's folder may be made: not inside another ward's."""
    return find_ward(shop.desks.home) is None


# Period -----------------------------------------------------------------------------------------


def choose_period(request: Request) -> Response:
    """Show the periods of a year, the one that is due first."""
    shop = shop_of(request)
    desk, today = shop.desk(request), shop.now().date()
    typed = request.query_params.get("nam", "")
    year = int(typed) if typed.isascii() and typed.isdigit() and len(typed) == 4 else today.year
    year = min(max(year, FIRST_YEAR), LAST_YEAR)
    return shop.page(
        "chon-ky.html",
        desk=desk,
        step="ky",
        year=year,
        today=today,
        suggested=Period.of_month(today.year, today.month),
        groups=(
            ("Tháng", [Period.of_month(year, month) for month in range(1, 13)]),
            ("Quý", [Period(Span.QUARTER, year, quarter) for quarter in range(1, 5)]),
            ("Nhiều tháng", [Period(span, year) for span in (Span.HALF, Span.NINE, Span.YEAR)]),
        ),
        made=_made(desk, year),
    )


def _made(desk: Desk, year: int) -> set[str]:
    """Return the keys of the year's periods for which there is a report."""
    return {paper.origin.period for paper in papers(desk, year)}


# Work under way ---------------------------------------------------------------------------------


def _job(request: Request) -> tuple[Shop, Desk, Job]:
    shop = shop_of(request)
    desk = shop.desk(request)
    job = desk.jobs.numbered(request.path_params["so"])
    if job is None:
        raise HTTPException(404)
    return shop, desk, job


def job(request: Request) -> Response:
    """Show how far a piece of work is, or lead on to what came of it."""
    shop, desk, job = _job(request)
    if job.state is State.DONE:
        return see_other(job.then or f"/{desk.key}/")
    return shop.job_page(desk, job, lambda _: see_other(job.then or f"/{desk.key}/"))


def job_step(request: Request) -> Response:
    """Return how far a piece of work is, for the part of the page that asks again and again."""
    shop, desk, job = _job(request)
    answer = shop.page("buoc.html", desk=desk, job=job)
    if job.over:
        done = job.state is State.DONE and job.then
        answer.headers["HX-Redirect"] = job.then if done else f"/{desk.key}/viec/{job.number}"
    return answer


def stop_job(request: Request) -> Response:
    """Ask a piece of work to stop."""
    _, desk, job = _job(request)
    job.stop()
    job.wait(2)
    return see_other(f"/{desk.key}/viec/{job.number}")
