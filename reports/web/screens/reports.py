"""The screens on which reports are chosen and made."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from reports.office.store import safe_name
from reports.periods import Span
from reports.pipeline import Request as Order
from reports.pipeline import build_report
from reports.pipeline.making.sets import build_set
from reports.pipeline.making.tables import build_tables
from reports.pipeline.templates.definitions import report_types
from reports.pipeline.units.receiving import first_seen
from reports.vietnamese import clean
from reports.web.desk import listed, marked
from reports.web.files import ARCHIVE, SPREADSHEET, bytes_download, download
from reports.web.gate import with_form
from reports.web.papers import paper_at, papers_of, written
from reports.web.screens.workbooks import with_overview
from reports.web.views import period_of, see_other, shop_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from starlette.requests import Request
    from starlette.responses import Response

    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.templates.definitions import Definition
    from reports.pipeline.units.overview import Overview
    from reports.web.desk import Desk
    from reports.web.papers import Paper

_MAIN = {
    Span.MONTH: "thang",
    Span.QUARTER: "quy",
    Span.HALF: "6-thang",
    Span.NINE: "9-thang",
    Span.YEAR: "nam",
}
"""The report that a period is there for."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A report that can be made for a period; the newest paper or workbook made, and when."""

    definition: Definition
    paper: Paper | None
    workbook: Path | None = None
    made: dt.datetime | None = None


def choices(request: Request) -> Response:
    """Show the reports that can be made for a period, and those that are made."""
    shop, period = shop_of(request), period_of(request)
    desk = shop.desk(request)
    offered, findings = _offered(desk, period)
    main = next((each for each in offered if each.definition.key == _MAIN[period.span]), None)

    def values(view: Overview) -> dict[str, object]:
        return {
            "main": main,
            "choices": [each for each in offered if each is not main],
            "findings": findings,
            "done": request.query_params.get("xong", ""),
            "units": view.board.rows if view.board else (),
        }

    return with_overview(request, "bao-cao", "bao-cao.html", values)


def _offered(desk: Desk, period: Period) -> tuple[list[Choice], list[Finding]]:
    types, findings = report_types(desk.shelf)
    made = papers_of(desk, period)
    offered = [
        _choice(each, desk, period, made)
        for each in types
        if period.span in each.spans and not each.consolidates
    ]
    return offered, findings


def _choice(definition: Definition, desk: Desk, period: Period, made: list[Paper]) -> Choice:
    paper = next((each for each in made if each.origin.report_type == definition.key), None)
    if not definition.tables:
        return Choice(definition, paper, made=paper.made if paper else None)
    workbook = _workbook(definition, desk, period)
    return Choice(definition, None, workbook, written(workbook) if workbook else None)


def _workbook(definition: Definition, desk: Desk, period: Period) -> Path | None:
    """Return the newest workbook of tables made for a period."""
    name = safe_name(definition.file_name_of(period))
    files = [path for path in _files(desk, period) if path.suffix == ".xlsx"]
    own = [path for path in files if path.stem.startswith(name)]
    return max(own, key=lambda path: path.stat().st_mtime, default=None)


def _files(desk: Desk, period: Period) -> list[Path]:
    return listed(desk.ward.reports / str(period.year))


def fetch_tables(request: Request) -> Response:
    """Return a workbook of tables."""
    desk = shop_of(request).desk(request)
    path = marked(_files(desk, period_of(request)), request.path_params["tep"])
    if path is None:
        raise HTTPException(404)
    return download(path, SPREADSHEET)


def fetch_set(request: Request) -> Response:
    """Return every paper of a set in one archive."""
    desk = shop_of(request).desk(request)
    paper = paper_at(desk, request)
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in listed(paper.path.parent):
            if path.suffix == ".docx":
                archive.write(path, path.name)
    return bytes_download(packed.getvalue(), f"{paper.path.parent.name}.zip", ARCHIVE)


@with_form
def make(request: Request, fields: dict[str, str]) -> Response:
    """Make a report, and lead to it."""
    period = period_of(request)
    desk = shop_of(request).desk(request)
    definition = definition_of(request, desk, period)
    unit, reason = clean(fields.get("don_vi", "")), clean(fields.get("ly_do", ""))
    order = Order(
        report_type=definition.key,
        period=period.key,
        inputs=(desk.ward.inputs,),
        folder=desk.ward.root,
        templates=desk.ward.templates,
        cache=desk.cache,
        unit=unit,
        accept_missing=reason,
        register=desk.register_place,
        seen=first_seen((desk.ward.inputs,), shop_of(request).now().date()),
    )
    place = f"/{desk.key}/ky/{period.key}/bao-cao"
    is_read = not definition.tables and not definition.papers
    build = _builder(definition)
    job = desk.jobs.fresh(
        ("make", desk.key, definition.key, period.key, unit, reason),
        f"Lập {definition.name.lower()} {period.full_name}",
        lambda progress: bool(build(order, progress)),  # what it held is not kept in memory
        then=f"{place}/{definition.key}" if is_read else f"{place}?xong={definition.key}",
        steps=len(desk.workbooks()) + 1,
    )
    return see_other(f"/{desk.key}/viec/{job.number}")


def _builder(definition: Definition) -> Callable[[Order, Callable[[str], None]], object]:
    if definition.tables:
        return build_tables
    return build_set if definition.papers else build_report


def definition_of(request: Request, desk: Desk, period: Period) -> Definition:
    """Return the report type that the address names; 404 if there is none for the period."""
    known = {each.key: each for each in report_types(desk.shelf)[0]}
    definition = known.get(request.path_params["loai"])
    if definition is None or period.span not in definition.spans:
        raise HTTPException(404)
    return definition
