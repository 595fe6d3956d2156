"""The Word templates of a report: found, compiled, and the names they may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.compiler.package import Source
from reports.fields import Field, Group, Rows
from reports.figures.names import names
from reports.findings import ReportsError, found
from reports.findings.run import NO_LETTERHEAD, NO_TEMPLATE
from reports.pipeline.templates.definitions import load_definition
from reports.pipeline.templates.kept import kept
from reports.pipeline.templates.settings import tone_style

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reports.documents.compiled import Compiled
    from reports.fields import Known, Names
    from reports.findings import Finding
    from reports.pipeline.templates.definitions import Definition
    from reports.pipeline.templates.shelf import Shelf


def compiled_for(
    definition: Definition, family: str, shelf: Shelf, cache: Path | None = None
) -> tuple[Compiled | None, list[Finding]]:
    """Return the report's body in the letterhead of a family, compiled, or what is wrong.

    `cache` is the folder in which compiled templates are kept from run to run.
    """
    if family not in definition.letterheads:
        known = ", ".join(definition.letterheads)
        return None, [found(NO_LETTERHEAD, report=definition.key, family=family, known=known)]
    letterhead = template_at(shelf, "letterheads", definition.letterheads[family])
    body = template_at(shelf, "bodies", definition.body)
    sections = sections_of(shelf)
    style = tone_style(definition.settings)
    sources = (letterhead, body, *sections.values())
    made_from = [repr(style).encode()]
    made_from += [part for source in sources for part in (source.name.encode(), source.data)]

    def compiled() -> tuple[Compiled | None, list[Finding]]:
        from reports.documents.compiler.compiling import (  # noqa: PLC0415 -- seldom needed
            compile_template,
        )

        return compile_template(letterhead, body, sections, style)

    return kept(cache, made_from, compiled)


def template_at(shelf: Shelf, kind: str, stem: str) -> Source:
    """Return the template of a kind called `stem`.

    Raises ReportsError where the shelf has none.
    """
    path = shelf.find(kind, f"{stem}.docx")
    if path is None:
        raise ReportsError([found(NO_TEMPLATE, name=f"{kind}/{stem}.docx")])
    return Source(path.name, path.read_bytes())


def sections_of(shelf: Shelf) -> dict[str, Source]:
    """Return all sections that a template may include, by the names it includes them under."""
    paths = shelf.all_files("sections", ".docx")
    return {path.stem: Source(path.name, path.read_bytes()) for path in paths}


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One name a template may use, as `danvan truong` lists it; `kind` says what it stands for."""

    name: str
    kind: str
    meaning: str
    example: str

    def __str__(self) -> str:
        example = f"  (ví dụ: {self.example})" if self.example else ""
        return f"{self.name}  [{self.kind}]  {self.meaning}{example}"

    def as_mapping(self) -> dict[str, str]:
        """Return the line as a plain object."""
        return {
            "name": self.name,
            "kind": self.kind,
            "meaning": self.meaning,
            "example": self.example,
        }


def field_lines(report_type: str, shelf: Shelf) -> list[FieldLine]:
    """Return every name the templates of a report type may use, in the order of the tree.

    Raises ReportsError where there is no such report type.
    """
    definition = load_definition(report_type, shelf)
    return list(_lines(names(settings=definition.settings), ""))


def _lines(tree: Names, prefix: str) -> Iterator[FieldLine]:
    for name, known in tree.items():
        yield _line(prefix + name, known)
        if isinstance(known, Group):
            yield from _lines(known.fields, f"{prefix}{name}.")
        elif isinstance(known, Rows):
            yield from _lines(known.fields, f"{prefix}{name}[].")


def _line(name: str, known: Known) -> FieldLine:
    match known:
        case Field():
            return FieldLine(name, known.kind.value, known.meaning, known.example)
        case Group():
            return FieldLine(name, "nhóm", known.meaning, "")
        case Rows():
            return FieldLine(f"{name}[]", "danh sách", known.meaning, "")
