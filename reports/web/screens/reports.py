"""The screens on which reports are chosen and made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from reports.periods import Span
from reports.pipeline import Request as Order
from reports.pipeline import build_report
from reports.pipeline.definitions import report_types
from reports.pipeline.receiving import first_seen
from reports.pipeline.sets import build_set
from reports.pipeline.tables import build_tables
from reports.vietnamese import clean
from reports.web.gate import with_form
from reports.web.papers import papers_of
from reports.web.screens.workbooks import with_overview
from reports.web.views import period_of, see_other, shop_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.definitions import Definition
    from reports.pipeline.overview import Overview
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
    """A report that can be made for a period, and the papers made of it, the newest first."""

    definition: Definition
    papers: tuple[Paper, ...]

    @property
    def paper(self) -> Paper | None:
        """The newest one."""
        return next(iter(self.papers), None)


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
            "units": view.board.rows if view.board else (),
        }

    return with_overview(request, "bao-cao", "bao-cao.html", values)


def _offered(desk: Desk, period: Period) -> tuple[list[Choice], list[Finding]]:
    types, findings = report_types(desk.shelf)
    made = papers_of(desk, period)
    offered = [
        Choice(each, tuple(paper for paper in made if paper.origin.report_type == each.key))
        for each in types
        if period.span in each.spans
    ]
    return offered, findings


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
        seen=first_seen((desk.ward.inputs,), shop_of(request).now().date()),
    )
    place = f"/{desk.key}/ky/{period.key}/bao-cao"
    is_read = not definition.tables and not definition.papers
    build = _builder(definition)
    job = desk.jobs.fresh(
        ("make", desk.key, definition.key, period.key, unit, reason),
        f"Lập {definition.name.lower()} {period.full_name}",
        lambda progress: build(order, progress),
        then=f"{place}/{definition.key}" if is_read else place,
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
