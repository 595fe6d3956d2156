"""One Word template, held against what a report type may print before it is put to use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.compiler import Source, compile_template, unknown_names
from reports.figures.names import names
from reports.findings import ReportsError, found
from reports.findings.run import NO_TEMPLATE
from reports.pipeline.definitions import load_definition
from reports.pipeline.reading import in_order
from reports.pipeline.settings import tone_style

if TYPE_CHECKING:
    from reports.findings import Finding
    from reports.pipeline.shelf import Shelf

KINDS = ("bodies", "letterheads", "sections")


def check_template(
    data: bytes, name: str, kind: str, report_type: str, shelf: Shelf
) -> tuple[Finding, ...]:
    """Return what is wrong with a template of a kind when a report type is made with it.

    Raises ReportsError where there is no such report type, or its other templates are missing.
    """
    definition = load_definition(report_type, shelf)
    own = Source(name, data)
    stem = next(iter(definition.letterheads.values()))
    letterhead = own if kind == "letterheads" else _source(shelf, "letterheads", stem)
    body = own if kind == "bodies" else _source(shelf, "bodies", definition.body)
    sections = {
        path.stem: Source(path.name, path.read_bytes())
        for path in shelf.all_files("sections", ".docx")
    }
    if kind == "sections":
        sections[name.rpartition(".")[0]] = own
    compiled, wrong = compile_template(letterhead, body, sections, tone_style(definition.settings))
    if compiled is not None:
        wrong = [*wrong, *unknown_names(compiled, names(settings=definition.settings))]
    return in_order([each for each in wrong if each.place.file in {name, ""}])


def _source(shelf: Shelf, kind: str, stem: str) -> Source:
    path = shelf.find(kind, f"{stem}.docx")
    if path is None:
        raise ReportsError([found(NO_TEMPLATE, name=f"{kind}/{stem}.docx")])
    return Source(path.name, path.read_bytes())
