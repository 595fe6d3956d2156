"""The screens of the workbooks: what has arrived, who has sent, what must be mended."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from reports.findings import Severity
from reports.pipeline.units.handouts import write_blank
from reports.pipeline.units.overview import Overview, overview
from reports.web.arrivals import kept_files, name_of, put_away, received
from reports.web.desk import mark, marked
from reports.web.files import SPREADSHEET, bytes_download, download
from reports.web.gate import with_body
from reports.web.views import FIRST_YEAR, LAST_YEAR, period_of, see_other, shop_of, verdict
from reports.workbooks.returned import hand_back, returned_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from starlette.requests import Request
    from starlette.responses import Response

    from reports.findings import Finding
    from reports.periods import Period
    from reports.web.desk import Desk
    from reports.web.jobs import Job

NAME_HEADER = "x-ten-tep"


@dataclass(frozen=True, slots=True)
class Line:
    """One workbook in the list: its file, when it came, what is to be said of it."""

    path: Path
    came: dt.datetime
    findings: tuple[Finding, ...]

    @property
    def tone(self) -> str:
        """Green, amber or red."""
        return verdict(self.findings)

    @property
    def summary(self) -> str:
        """How much is to be mended and looked at."""
        return summary(self.findings)


def summary(findings: Iterable[Finding]) -> str:
    """Return how much is to be mended and looked at, in words."""
    open_ = [each.severity for each in findings if not each.accepted]
    counts = (
        (open_.count(Severity.MUST_FIX), "chỗ phải sửa"),
        (open_.count(Severity.NOTICE), "chỗ nên xem lại"),
        (open_.count(Severity.NOTE), "ghi chú"),
    )
    return ", ".join(f"{count} {words}" for count, words in counts if count)


def reading_job(desk: Desk, period: Period, then: str, today: dt.date) -> Job:
    """Return the job that reads every workbook for a period; one for one state of the folder."""
    return desk.jobs.start(
        ("read", desk.key, period.key, desk.state()),
        f"Đọc số liệu {period.full_name}",
        lambda progress: overview([desk.ward.inputs], period.key, today, progress),
        then=then,
        steps=len(desk.workbooks()),
    )


def with_overview(
    request: Request, step: str, page: str, values: Callable[[Overview], dict[str, object]]
) -> Response:
    """Return a page made from what the workbooks hold, or how far their reading is."""
    shop, period = shop_of(request), period_of(request)
    desk = shop.desk(request)
    place = {"desk": desk, "period": period, "step": step}
    if not desk.workbooks():
        return shop.page("chua-co.html", **place)

    def show(result: object) -> Response:
        assert isinstance(result, Overview)  # noqa: S101  for the type checker
        return shop.page(page, **place, view=result, **values(result))

    job = reading_job(desk, period, f"/{desk.key}/ky/{period.key}/{step}", shop.now().date())
    return shop.job_page(desk, job, show, period=period, step=step)


# Workbooks that have arrived --------------------------------------------------------------------


def arrivals(request: Request) -> Response:
    """Show the workbooks that are there, each green, amber or red, and take more."""
    shop, period = shop_of(request), period_of(request)
    desk = shop.desk(request)
    if not desk.workbooks():
        place = {"desk": desk, "period": period, "step": "so-lieu"}
        return shop.page("so-lieu.html", **place, view=None, lines=[], kept=kept_files(desk))
    return with_overview(
        request,
        "so-lieu",
        "so-lieu.html",
        lambda view: {"lines": _lines(desk, view), "kept": kept_files(desk)},
    )


def _lines(desk: Desk, view: Overview) -> list[Line]:
    return [Line(path, _came(path), view.of_file(path.name)) for path in desk.workbooks()]


def _came(path: Path) -> dt.datetime:
    return dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()


@with_body
def arrive(request: Request, content: bytes) -> Response:
    """Take one workbook, the whole body of the request, and return its line."""
    shop = shop_of(request)
    desk = shop.desk(request)
    name = name_of(request.headers.get(NAME_HEADER, ""))
    arrival = desk.jobs.alone(lambda: received(content, name, desk, shop.now()))
    status = 200 if arrival.path else 422
    return shop.answer(status, "den.html", desk=desk, arrival=arrival, verdict=verdict)


def _chosen(request: Request) -> tuple[Desk, Path]:
    desk = shop_of(request).desk(request)
    path = marked(desk.workbooks(), request.path_params["tep"])
    if path is None:
        raise HTTPException(404)
    return desk, path


def fetch_workbook(request: Request) -> Response:
    """Return a workbook as it lies in the folder."""
    _, path = _chosen(request)
    return download(path, SPREADSHEET)


def blank_workbook(request: Request) -> Response:
    """Return a blank workbook of a year, for a ward that begins."""
    desk = shop_of(request).desk(request)
    year = request.path_params["nam"]
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise HTTPException(404)
    with tempfile.TemporaryDirectory(prefix="danvan-") as folder:
        stored, _ = desk.jobs.alone(
            lambda: write_blank(Path(folder) / f"so-lieu-{year}.xlsx", year)
        )
        return bytes_download(stored.path.read_bytes(), stored.path.name, SPREADSHEET)


def put_workbook_away(request: Request) -> Response:
    """Take a workbook out of what is read."""
    desk, path = _chosen(request)
    shop = shop_of(request)
    back = f"/{desk.key}/ky/{period_of(request).key}/so-lieu"
    if desk.jobs.alone(lambda: put_away(path, shop.now())):
        return see_other(back)
    return shop.answer(
        409,
        "tu-choi.html",
        desk=desk,
        step="so-lieu",
        title="Chưa cất được tệp",
        words=f"“{path.name}” đang mở trong Excel, hoặc ổ đĩa đầy. Đóng tệp rồi làm lại.",
        back=back,
    )


# What must be mended ----------------------------------------------------------------------------


def mistakes(request: Request) -> Response:
    """Show everything found, by workbook, the weightiest first."""
    desk = shop_of(request).desk(request)
    marks = {path.name: mark(path) for path in desk.workbooks()}
    return with_overview(
        request, "loi", "loi.html", lambda view: {"groups": _by_file(view), "marks": marks}
    )


def hand_back_one(request: Request) -> Response:
    """Return a copy of a faulty workbook with its errors marked, to be sent back."""
    desk, path = _chosen(request)
    job = reading_job(desk, period_of(request), "", shop_of(request).now().date())
    job.wait(60)
    if not isinstance(job.result, Overview):
        raise HTTPException(404)
    findings = job.result.findings
    data, _ = desk.jobs.alone(lambda: hand_back(path, findings, path.name))
    if data is None:
        raise HTTPException(404)
    return bytes_download(data, f"{returned_name(path.stem)}.xlsx", SPREADSHEET)


def _by_file(view: Overview) -> list[tuple[str, str, list[Finding]]]:
    """Return name, tone and findings of each file with any; first what is of no one file."""
    open_ = [each for each in view.findings if not each.accepted]
    names = dict.fromkeys(["", *(each.place.file for each in open_)])
    groups = [(name, [each for each in open_ if each.place.file == name]) for name in names]
    found = [(name, verdict(list_), list_) for name, list_ in groups if list_]
    return sorted(found, key=lambda group: (group[1] != "mend", bool(group[0])))
