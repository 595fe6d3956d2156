"""One Word template, held against what a report type may print before it is put to use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.compiler.compiling import Source, compile_template, unknown_names
from reports.figures.names import names
from reports.findings import in_order
from reports.pipeline.templates.definitions import load_definition
from reports.pipeline.templates.settings import tone_style
from reports.pipeline.templates.word import sections_of, template_at

if TYPE_CHECKING:
    from reports.findings import Finding
    from reports.pipeline.templates.shelf import Shelf

KINDS = ("bodies", "letterheads", "sections")


def check_template(
    data: bytes, name: str, kind: str, report_type: str, shelf: Shelf
) -> tuple[Finding, ...]:
    """Return what is wrong with a template of a kind when a report type is made with it.

    A section is held against the report as a body is: it need not be included in it yet.
    Raises ReportsError where there is no such report type, or its other templates are missing.
    """
    definition = load_definition(report_type, shelf)
    own = Source(name, data)
    stem = next(iter(definition.letterheads.values()))
    letterhead = own if kind == "letterheads" else template_at(shelf, "letterheads", stem)
    body = template_at(shelf, "bodies", definition.body) if kind == "letterheads" else own
    sections = sections_of(shelf)
    compiled, wrong = compile_template(letterhead, body, sections, tone_style(definition.settings))
    if compiled is not None:
        wrong = [*wrong, *unknown_names(compiled, names(settings=definition.settings))]
    return in_order([each for each in wrong if each.place.file in {name, ""}])
