"""How a report was made, as it is kept beside it: inputs, templates, findings, every figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.office.folder import find_ward
from reports.office.origin import Origin, PrintedFigure, Source, TemplateUsed, Told
from reports.office.store import digest
from reports.version import VERSION
from reports.vietnamese import clean, slug
from reports.workbooks.packages import package_paths
from reports.workbooks.sources import sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from reports.documents.compiled import Compiled
    from reports.documents.merge import Printed
    from reports.figure import Figure
    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.templates.definitions import Definition
    from reports.pipeline.templates.shelf import Shelf

KINDS = (
    ("definitions", ".toml"),
    ("letterheads", ".docx"),
    ("bodies", ".docx"),
    ("sections", ".docx"),
    ("profiles", ".toml"),
)
"""The folders of templates, and the ending of their files."""


def origin_for(  # noqa: PLR0913 -- the parts of one value
    definition: Definition,
    period: Period,
    context: Mapping[str, object],
    *,
    inputs: Sequence[Path],
    templates: Shelf,
    findings: Iterable[Finding],
    figures: Mapping[str, Figure],
    printed: Iterable[Printed],
    compiled: Compiled,
) -> Origin:
    """Return how a report was made.

    Raises OSError where an input or a template can no longer be read.
    """
    fields, issuer = _fields(compiled), _group(context, "co_quan")
    return Origin(
        report_type=definition.key,
        report_name=definition.name,
        period=period.key,
        ward=str(_group(context, "phuong").get("ten_day_du", "")),
        version=VERSION,
        document_type=definition.document_type,
        symbol=definition.symbol,
        issuer=str(issuer.get("ten", "")),
        family=slug(str(issuer.get("the_thuc", ""))).replace("_", "-"),
        copies=tuple(_copies(issuer)),
        inputs=tuple(_inputs(inputs, packages=definition.consolidates)),
        templates=tuple(_templates(templates)),
        findings=told_as_text(findings),
        figures=figures,
        printed=tuple(_printed(one, fields.get(one.site, "")) for one in printed),
    )


def _group(context: Mapping[str, object], name: str) -> Mapping[str, object]:
    group = context.get(name)
    return group if isinstance(group, dict) else {}


def _copies(issuer: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    rows = issuer.get("noi_nhan")
    for row in rows if isinstance(rows, list) else ():
        yield str(row["ten"]), str(row["so_ban"])


def _inputs(paths: Sequence[Path], *, packages: bool) -> Iterator[Source]:
    known = {each.path: each.label for each in sources(paths)[0] if each.path.is_file()}
    if packages:
        known |= {path: clean(path.name) for path in package_paths(paths)}
    for path, label in known.items():
        yield Source(label, _path(path), digest(path.read_bytes()))


def _path(path: Path) -> str:
    """Return where an input lies seen from the ward's folder; elsewhere its name must do."""
    whole = path.resolve()
    ward = find_ward(whole.parent)
    return path.name if ward is None else whole.relative_to(ward.root).as_posix()


def _templates(shelf: Shelf) -> Iterator[TemplateUsed]:
    settings = shelf.find("", "settings.toml")
    if settings is not None:
        yield TemplateUsed(settings.name, digest(settings.read_bytes()))
    for kind, ending in KINDS:
        for path in shelf.all_files(kind, ending):
            yield TemplateUsed(f"{kind}/{path.name}", digest(path.read_bytes()))


def told_as_text(findings: Iterable[Finding]) -> tuple[Told, ...]:
    """Return the findings in the words in which they are told."""
    return tuple(
        Told(
            code=each.code.id,
            severity=each.severity.value,
            place=str(each.place),
            message=each.message,
            remedy=each.remedy,
            accepted=each.accepted,
        )
        for each in findings
    )


def _fields(compiled: Compiled) -> dict[int, str]:
    """Return the name of the field each tag prints, that of a list's row with ``[]``."""
    names: dict[int, str] = {}
    for use in compiled.uses:
        if not use.looped:
            names.setdefault(use.site, ".".join(step or "[]" for step in use.path))
    return {site: name.replace(".[]", "[]") for site, name in names.items()}


def _printed(one: Printed, field: str) -> PrintedFigure:
    figure = one.figure
    return PrintedFigure(
        part=one.part,
        paragraph=one.paragraph,
        text=one.text,
        field=field,
        value="" if figure.value is None else str(figure.value),
        unit=figure.unit,
        cells=figure.cells,
    )
