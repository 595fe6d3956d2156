"""The screens of the backup: taken in one file, seen before it is brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from reports.office.folder import BACKUPS
from reports.pipeline.ward.backup import back_up, plan_restore, restore
from reports.web.desk import listed, marked
from reports.web.files import ARCHIVE, download
from reports.web.gate import with_form
from reports.web.views import see_other, shop_of

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from starlette.requests import Request
    from starlette.responses import Response

    from reports.web.desk import Desk

_ENDING = ".zip"
_SHOWN = 30
_SAID = {
    "sao": "Đã sao lưu và kiểm tra. Tải tệp về, chép ra USB hoặc ổ đĩa khác.",
    "phuc": "Đã phục hồi. Những tệp bị thay được cất trong thư mục của phường.",
}


def _backups(desk: Desk) -> list[Path]:
    files = listed(desk.ward.root / BACKUPS)
    return sorted(
        (path for path in files if path.suffix.lower() == _ENDING),
        key=lambda path: path.stat().st_mtime,
        reverse=True,
    )


def backups(request: Request) -> Response:
    """Show the backups there are, and how to take one."""
    shop = shop_of(request)
    desk = shop.desk(request)
    return shop.page(
        "sao-luu.html",
        desk=desk,
        step="sao-luu",
        files=_backups(desk),
        said=_SAID.get(request.query_params.get("xong", ""), ""),
    )


def take_backup(request: Request) -> Response:
    """Take a backup of the ward's folder with its register."""
    shop = shop_of(request)
    desk = shop.desk(request)
    job = desk.jobs.fresh(
        ("backup", desk.key),
        "Sao lưu",
        lambda _: back_up(desk.ward, desk.register, None, shop.now()),
        then=f"/{desk.key}/sao-luu?xong=sao",
    )
    return see_other(f"/{desk.key}/viec/{job.number}")


def _chosen(request: Request) -> tuple[Desk, Path]:
    desk = shop_of(request).desk(request)
    path = marked(_backups(desk), request.path_params["tep"])
    if path is None:
        raise HTTPException(404)
    return desk, path


def fetch_backup(request: Request) -> Response:
    """Return a backup, to be kept elsewhere."""
    return download(_chosen(request)[1], ARCHIVE)


def look_before(request: Request) -> Response:
    """Show what bringing a backup back would do; nothing is done."""
    desk, path = _chosen(request)
    shop = shop_of(request)
    local = desk.local or desk.ward.reports
    job = desk.jobs.fresh(
        ("plan", str(path)),
        "Xem trước khi phục hồi",
        lambda _: plan_restore(path, desk.ward.root, local, shop.now()),
        then=request.url.path,
    )
    job.back = f"/{desk.key}/sao-luu"
    return shop.job_page(
        desk,
        job,
        lambda plan: shop.page(
            "phuc-hoi.html", desk=desk, step="sao-luu", path=path, plan=plan, most=_SHOWN
        ),
    )


@with_form
def bring_back(request: Request, fields: dict[str, str]) -> Response:
    """Bring a backup back, once the clerk has seen what that does."""
    desk, path = _chosen(request)
    shop = shop_of(request)
    local = desk.local or desk.ward.reports
    if fields.get("dong_y") != "co":
        return see_other(f"/{desk.key}/sao-luu/{request.path_params['tep']}/xem")
    job = desk.jobs.fresh(
        ("restore", str(path)),
        "Phục hồi",
        lambda _: _restored(path, desk, local, shop.now()),
        then=f"/{desk.key}/sao-luu?xong=phuc",
    )
    return see_other(f"/{desk.key}/viec/{job.number}")


def _restored(path: Path, desk: Desk, local: Path, now: dt.datetime) -> bool:
    restore(plan_restore(path, desk.ward.root, local, now), local)
    return True
