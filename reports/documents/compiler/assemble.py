"""Puts a read (and joined) template together as a compiled one: programs, and parts as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from reports.documents.compiled import CORE_PART, Compiled
from reports.documents.compiler import identifiers
from reports.documents.compiler.charts import ready_charts
from reports.documents.compiler.emit import compiled_part, with_breaks
from reports.documents.compiler.names import uses
from reports.documents.compiler.package import (
    TYPES,
    declare,
    drop,
    relations_part,
    resolved,
    with_relation,
)
from reports.documents.compiler.structure import guard_holders, guard_tables
from reports.documents.compiler.styles import caption_styles, in_vietnamese
from reports.documents.compiler.wordml import DRAWING, parsed, serialised, tag_nodes
from reports.documents.packing import entry, stored
from reports.documents.pictures import PICTURE_ENDINGS

if TYPE_CHECKING:
    from reports.documents.compiler.package import Package
    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.reading import Text
    from reports.documents.compiler.wordml import Element

_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_UNWANTED = frozenset(
    {"comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "thumbnail"}
)
_APP_PART = "docProps/app.xml"
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas'
    '.openxmlformats.org/officeDocument/2006/extended-properties"><Application>danvan'
    "</Application></Properties>"
)


def assembled(text: Text, tags: list[Placed], sections: tuple[str, ...] = ()) -> Compiled:
    """Return the compiled template; `sections` are the endings its document may take."""
    package = text.package
    _drop_unwanted(package)
    styles = _related_tree(package, "styles")
    numbering = _related_tree(package, "numbering")
    restarted: set[int] = set()
    charts = ready_charts(text, tags, caption_styles(styles))
    for root in text.trees.values():
        guard_tables(root, tags, caption_styles(styles))
        guard_holders(root, tags)
        restarted |= identifiers.restart_lists(root, tags, numbering)
    free = identifiers.number_all(text.trees.values(), tags)
    for root in text.trees.values():
        with_breaks(root, tags)
    changing = [part for part in text.trees if _changes(text.trees[part], part, package)]
    for name, root in text.trees.items():
        if next(root.iter(f"{{{DRAWING}}}docPr"), None) is not None:
            package.parts[name] = serialised(root)
    drawn = {chart.part: parsed(package.parts[chart.part]) for chart in charts}
    changed = {**{name: text.trees[name] for name in changing}, **drawn}
    part = _numbering_part(package) if restarted else None
    relations = _relations(package)
    skipped = {*changed, *(chart.book for chart in charts), CORE_PART, part, relations[0]}
    blob, directory = _stored(package, skipped, styles)
    return Compiled(
        name=package.name,
        programs=tuple(compiled_part(name, root, tags) for name, root in changed.items()),
        sites=tuple(placed.site for placed in tags),
        uses=tuple(
            use for root in (*text.trees.values(), *drawn.values()) for use in uses(root, tags)
        ),
        stored=blob,
        directory=directory,
        sections=sections,
        charts=charts,
        numbering=(part, identifiers.open_numbering(package.parts[part])) if part else None,
        lists={} if numbering is None else identifiers.overrides(restarted, numbering),
        first_list=identifiers.first_free_list(numbering),
        first_id=free,
        document=package.document,
        relations=relations,
    )


def _relations(package: Package) -> tuple[str, str]:
    """Return the part with the document's relationships, ready for pictures to be added."""
    for ending in PICTURE_ENDINGS:
        declare(package, f"word/media/picture.{ending}", f"image/{ending}", alone=False)
    part = relations_part(package.document)
    return part, etree.tostring(parsed(package.parts[part]), encoding="unicode")


def _changes(root: Element, part: str, package: Package) -> bool:
    return part == package.document or next(iter(tag_nodes(root)), None) is not None


def _related_tree(package: Package, kind: str) -> Element | None:
    parts = package.related(package.document, kind)
    return parsed(package.parts[parts[0]]) if parts and parts[0] in package.parts else None


def _numbering_part(package: Package) -> str:
    return package.related(package.document, "numbering")[0]


def _drop_unwanted(package: Package) -> None:
    """Drop comments and the preview picture, and bring the core properties to their usual name."""
    for owner in ("", package.document):
        for relation in package.relations(owner):
            if relation.kind in _UNWANTED or relation.kind == "core-properties":
                drop(package, owner, relation.id, resolved(owner, relation.target))
    with_relation(package, "", _CORE_RELATION, CORE_PART, external=False)
    declare(package, CORE_PART, _CORE_TYPE, alone=True)


def _stored(
    package: Package, skipped: set[str | None], styles: Element | None
) -> tuple[bytes, tuple[bytes, ...]]:
    if _APP_PART in package.parts:
        package.parts[_APP_PART] = _APP.encode()
    if styles is not None:
        part = package.related(package.document, "styles")[0]
        package.parts[part] = in_vietnamese(styles)
    names = sorted(set(package.parts) - skipped, key=lambda name: (name != TYPES, name))
    return stored(entry(name, package.parts[name], package.deflated(name)) for name in names)
