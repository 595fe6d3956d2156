"""Builds what was asked for – a report, a workbook of tables, a set – and says where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from reports.pipeline import Outcome, Request
    from reports.pipeline.making.sets import SetOutcome


def build_and_show(
    request: Request, progress: Callable[[str], None], *, workbook: bool, as_json: bool
) -> None:
    """Build what `request` asks for, as a workbook of tables where told so, and print the rest."""
    from reports.pipeline.templates.definitions import load_definition
    from reports.pipeline.templates.shelf import shelf

    definition = load_definition(request.report_type, shelf(request.folder, request.templates))
    if workbook:
        from reports.pipeline.making.tables import build_tables

        _show_report(build_tables(request, progress), as_json=as_json)
    elif definition.papers:
        from reports.pipeline.making.sets import build_set

        _show_set(build_set(request, progress), as_json=as_json)
    elif definition.consolidates:
        from reports.pipeline.upward.city import build_city

        _show_report(build_city(request, progress), as_json=as_json)
    else:
        from reports.pipeline import build_report

        _show_report(build_report(request, progress), as_json=as_json)


def _show_report(outcome: Outcome, *, as_json: bool) -> None:
    from reports.cli import show

    if as_json:
        payload = {
            "report": str(outcome.path),
            "findings": show.findings_json(outcome.findings),
            "figures": show.figures_json(outcome.figures, outcome.texts),
        }
        click.echo(show.as_json(payload))
        return
    show.show_findings(outcome.findings)
    click.echo(f"Đã làm xong: {outcome.path}" if outcome.changed else f"Không đổi: {outcome.path}")


def _show_set(outcome: SetOutcome, *, as_json: bool) -> None:
    from reports.cli import show

    papers = (outcome.contents, *outcome.papers)
    if as_json:
        payload = {
            "folder": str(outcome.folder),
            "contents": str(outcome.contents.path),
            "reports": [str(each.path) for each in outcome.papers],
            "findings": show.findings_json(outcome.findings),
        }
        click.echo(show.as_json(payload))
        return
    show.show_findings(outcome.findings)
    new = any(each.changed for each in papers)
    click.echo(f"Đã làm xong cả bộ: {outcome.folder}" if new else f"Không đổi: {outcome.folder}")
    for each in papers:
        click.echo(f"  {each.path.name}")
