"""The screens of Word: fields, templates checked before use, the form of any document, codes."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from reports.findings import ReportsError
from reports.pipeline.explain import explanation
from reports.pipeline.paper.form import Checked, check_format
from reports.pipeline.templates.definitions import report_types
from reports.pipeline.templates.trial import KINDS, check_template
from reports.pipeline.templates.word import field_lines
from reports.vietnamese import fold
from reports.web.arrivals import document_name_of
from reports.web.gate import with_body
from reports.web.screens.workbooks import NAME_HEADER
from reports.web.views import shop_of, verdict

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from reports.pipeline.templates.definitions import Definition
    from reports.pipeline.templates.word import FieldLine
    from reports.web.desk import Desk

_MOST_FIELDS = 120
_USUAL = "thang"
_KINDS = dict(zip(KINDS, ("Thân văn bản", "Trang đầu (thể thức)", "Mục dùng chung"), strict=True))


def fields(request: Request) -> Response:
    """Show the fields a report type's templates may use, and check a template dropped."""
    shop = shop_of(request)
    desk = shop.desk(request)
    types = _types(desk)
    asked = request.query_params.get("loai", _USUAL)
    chosen = next((each for each in types if each.key == asked), types[0])
    sought = request.query_params.get("tim", "")
    fit = [each for each in field_lines(chosen.key, desk.shelf) if _fits(each, sought)]
    return shop.page(
        "mau-word.html",
        desk=desk,
        step="mau-word",
        types=types,
        chosen=chosen,
        kinds=_KINDS,
        sought=sought,
        count=len(fit),
        fields=fit[:_MOST_FIELDS],
    )


def _fits(line: FieldLine, sought: str) -> bool:
    told = f"{line.name} {fold(line.name)} {fold(line.meaning)}"
    return all(word in told for word in fold(sought).split())


def _types(desk: Desk) -> list[Definition]:
    return [each for each in report_types(desk.shelf)[0] if not each.tables]


@with_body
def look_at_template(request: Request, data: bytes) -> Response:
    """Return what is wrong with a template, the whole body of the request."""
    shop = shop_of(request)
    desk = shop.desk(request)
    name = document_name_of(request.headers.get(NAME_HEADER, ""))
    kind = request.query_params.get("kieu", KINDS[0])
    report_type = request.query_params.get("loai", "")
    if kind not in KINDS or report_type not in {each.key for each in _types(desk)}:
        raise HTTPException(404)

    def look() -> Response:
        try:
            findings = check_template(data, name, kind, report_type, desk.shelf)
        except ReportsError as error:
            findings = error.findings
        return shop.page(
            "xem-mau.html", desk=desk, file=name, findings=findings, tone=verdict(findings)
        )

    return desk.jobs.alone(look)


def form(request: Request) -> Response:
    """Show where any Word document is held against the official form."""
    shop = shop_of(request)
    return shop.page("the-thuc.html", desk=shop.desk(request), step="the-thuc")


@with_body
def look_at_form(request: Request, data: bytes) -> Response:
    """Return what is wrong with the form of a document, the whole body of the request."""
    shop = shop_of(request)
    desk = shop.desk(request)
    name = document_name_of(request.headers.get(NAME_HEADER, ""))

    def look() -> Response:
        with tempfile.TemporaryDirectory(prefix="danvan-") as folder:
            path = Path(folder) / name
            path.write_bytes(data)
            try:
                checked = check_format(path, desk.ward.root, today=shop.now().date())
            except ReportsError as error:
                checked = Checked(rule="", findings=error.findings, not_run=())
        return shop.page(
            "xem-the-thuc.html",
            desk=desk,
            file=name,
            checked=checked,
            tone=verdict(checked.findings),
        )

    return desk.jobs.alone(look)


def explain(request: Request) -> Response:
    """Show what a code means, or all of them."""
    shop = shop_of(request)
    desks = shop.desks.all()
    desk = desks[0] if len(desks) == 1 else None
    try:
        codes = explanation(request.path_params.get("ma"))
    except ReportsError:
        raise HTTPException(404) from None
    return shop.page("giai-thich.html", desk=desk, step="giai-thich", codes=codes)
