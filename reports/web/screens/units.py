"""The screens of the units: who has sent, whom to remind, and the workbooks handed out to them."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from reports.periods import Period, parse_period
from reports.pipeline.units.issuing import issue_workbooks
from reports.pipeline.units.progress import reminders
from reports.web.desk import listed, marked
from reports.web.files import ARCHIVE, SPREADSHEET, bytes_download, download
from reports.web.gate import with_form
from reports.web.screens.workbooks import with_overview
from reports.web.views import see_other, shop_of

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request
    from starlette.responses import Response

    from reports.pipeline.units.overview import Overview
    from reports.web.desk import Desk

ISSUED = "Sổ phát cho đơn vị"
"""The folder of the ward in which the workbooks lie that are handed out."""
_TONES = {"ON_TIME": "ok", "LATE": "see", "UNDATED": "see", "MISSING": "mend", "DUE": "note"}


def board(request: Request) -> Response:
    """Show who has sent, who is late, who is missing, and words that remind them."""
    return with_overview(request, "don-vi", "don-vi.html", _board_values)


def _board_values(view: Overview) -> dict[str, object]:
    return {
        "board": view.board,
        "tones": _TONES,
        "yes_no": {None: "–", True: "Có", False: "Không"},
        "reminders": reminders(view.board) if view.board else {},
    }


# Workbooks handed out ---------------------------------------------------------------------------


def _folder(desk: Desk, period: Period) -> Path:
    return desk.ward.root / ISSUED / period.key


def handouts(request: Request) -> Response:
    """Show the workbooks made for the units of a month, and how to make them."""
    shop = shop_of(request)
    desk, today = shop.desk(request), shop.now().date()
    month = Period.of_month(today.year, today.month)
    asked = parse_period(request.query_params.get("ky", month.key)) or month
    return shop.page(
        "phat-so.html",
        desk=desk,
        step="phat-so",
        months=[Period.of_month(today.year, number) for number in range(1, 13)]
        + [Period.of_month(today.year + 1, 1)],
        chosen=asked,
        files=listed(_folder(desk, asked)),
        empty=not desk.workbooks(),
        folder=f"{ISSUED}/{asked.key}",
    )


@with_form
def issue(request: Request, fields: dict[str, str]) -> Response:
    """Make the workbook of every unit for a month."""
    desk = shop_of(request).desk(request)
    period = parse_period(fields.get("ky", ""))
    if period is None:
        raise HTTPException(404)
    folder = _folder(desk, period)
    job = desk.jobs.fresh(
        ("issue", desk.key, period.key),
        f"Làm sổ {period.full_name} cho các đơn vị",
        lambda progress: bool(issue_workbooks([desk.ward.inputs], period.key, folder, progress)),
        then=f"/{desk.key}/phat-so?ky={period.key}",
    )
    return see_other(f"/{desk.key}/viec/{job.number}")


def _chosen(request: Request) -> tuple[Desk, Period]:
    desk = shop_of(request).desk(request)
    period = parse_period(request.path_params["ky"])
    if period is None:
        raise HTTPException(404)
    return desk, period


def fetch_handout(request: Request) -> Response:
    """Return the workbook of one unit."""
    desk, period = _chosen(request)
    path = marked(listed(_folder(desk, period)), request.path_params["tep"])
    if path is None:
        raise HTTPException(404)
    return download(path, SPREADSHEET)


def fetch_handouts(request: Request) -> Response:
    """Return the workbooks of all units in one archive."""
    desk, period = _chosen(request)
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in listed(_folder(desk, period)):
            archive.write(path, path.name)
    return bytes_download(packed.getvalue(), f"{ISSUED} {period.key}.zip", ARCHIVE)
