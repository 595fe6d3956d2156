"""The screens of the ward's own lists and settings: shown row by row, and typed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from reports.findings import ReportsError
from reports.office.folder import create_ward
from reports.pipeline.templates.settings import FILE, change_settings, tone_style, ward_settings
from reports.pipeline.templates.shelf import shipped_templates
from reports.pipeline.ward.folder import terms_of
from reports.pipeline.ward.lists import ward_lists, with_row
from reports.vietnamese import ToneStyle, parse_date
from reports.web.arrivals import received
from reports.web.gate import with_form
from reports.web.views import see_other, shop_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from reports.findings import Finding
    from reports.pipeline.ward.lists import WardList
    from reports.web.desk import Desk

_FIELD = "o_"
"""What the names of a row's fields begin with."""


_SAID = {
    "dong": "Đã ghi vào sổ; bản trước khi sửa được cất trong thư mục Số liệu cũ.",
    "cai-dat": "Đã ghi cài đặt.",
    "ngay-sai": "Chưa ghi: ngày đầu nhiệm kỳ ghi như 12/8/2025.",
}
_CHANGED = "Sổ vừa được thay ở cửa sổ khác; dưới đây là bản mới nhất. Xem lại rồi sửa tiếp."


def lists(request: Request) -> Response:
    """Show the facts of the ward, its units, its issuers, and its settings."""
    shop = shop_of(request)
    desk = shop.desk(request)
    settings = ward_settings(desk.shelf)
    return shop.page(
        "danh-muc.html",
        desk=desk,
        step="danh-muc",
        lists=desk.jobs.alone(lambda: ward_lists(desk.workbooks())),
        said=_SAID.get(request.query_params.get("xong", ""), ""),
        terms=terms_of(desk.ward),
        pad_counts=settings.get("pad_counts", True),
        style=tone_style(settings),
        styles=list(ToneStyle),
    )


def row(request: Request) -> Response:
    """Show one row of a list, to be typed anew."""
    return _row_page(request)


def _row_page(
    request: Request,
    findings: tuple[Finding, ...] = (),
    said: str = "",
    typed: Mapping[str, str] | None = None,
) -> Response:
    shop = shop_of(request)
    desk = shop.desk(request)
    number = request.path_params["dong"]
    each = desk.jobs.alone(lambda: _list(desk, request.path_params["trang"], number))
    known: Mapping[str, str] = next((row.texts for row in each.rows if row.number == number), {})
    return shop.answer(
        422 if findings else 409 if said else 200,
        "sua-dong.html",
        desk=desk,
        step="danh-muc",
        each=each,
        number=number,
        texts={**known, **(typed or {})},
        findings=findings,
        said=said,
    )


@with_form
def save_row(request: Request, fields: dict[str, str]) -> Response:
    """Type one row of a list anew, in a new whole workbook; the old one is kept beside."""
    shop = shop_of(request)
    desk = shop.desk(request)
    key, number = request.path_params["trang"], request.path_params["dong"]
    typed = {
        name.removeprefix(_FIELD): text for name, text in fields.items() if name.startswith(_FIELD)
    }

    def save() -> tuple[Finding, ...] | None:
        each = _list(desk, key, number)
        if each.state != fields.get("ban"):
            return None
        arrival = received(with_row(each, number, typed), each.path.name, desk, shop.now())
        return () if arrival.path else arrival.findings

    try:
        findings = desk.jobs.alone(save)
    except ReportsError as error:
        findings = error.findings
    if findings is None:
        return _row_page(request, said=_CHANGED)
    if findings:
        return _row_page(request, findings, typed=typed)
    return see_other(f"/{desk.key}/danh-muc?xong=dong#{key}")


def _list(desk: Desk, key: str, row: int) -> WardList:
    each = next((each for each in ward_lists(desk.workbooks()) if each.sheet.key == key), None)
    numbers = {known.number for known in each.rows} | {each.next_number} if each else set()
    if each is None or row not in numbers:
        raise HTTPException(404)
    return each


@with_form
def save_settings(request: Request, fields: dict[str, str]) -> Response:
    """Write the settings of the ward."""
    desk = shop_of(request).desk(request)
    typed = fields.get("nhiem_ky", "").strip()
    day = parse_date(typed)
    if typed and day is None:
        return see_other(f"/{desk.key}/danh-muc?xong=ngay-sai#cai-dat")
    shipped = (shipped_templates() / FILE).read_text(encoding="utf-8")

    def save() -> None:
        change_settings(
            desk.ward.templates,
            shipped,
            pad_counts=fields.get("so_khong") == "co",
            tone_style=fields.get("dau", ""),
        )
        if day is not None:
            create_ward(desk.ward.root, [day])

    try:
        desk.jobs.alone(save)
    except ValueError:
        raise HTTPException(404) from None
    return see_other(f"/{desk.key}/danh-muc?xong=cai-dat")
