"""Reads the sections of a document: paper, margins, headers and page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.check.flow import TWIPS, Section
from reports.documents.check.properties import is_on, number
from reports.documents.compiler.wordml import RELATION, SECT_PR, VAL, w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.documents.compiler.wordml import Element
    from reports.documents.opening import Parts

_SIDES = ("top", "bottom", "left", "right")
_LINK = f"{{{RELATION}}}id"


def sections(document: Element, parts: Parts, count: int) -> tuple[Section, ...]:
    """Return the sections in order; one without headers of its own shows those before it.

    There are at least `count`: one that says nothing has the paper and margins Word assumes.
    """
    targets = {name: part for name, (_, part) in parts.relations(parts.document).items()}
    gutter_on_top = _setting(parts, "gutterAtTop")
    found: list[Section] = []
    nodes = list(document.iter(SECT_PR))
    nodes += [document.makeelement(SECT_PR) for _ in range(count - len(nodes))]
    for node in nodes:
        before = found[-1] if found else None
        headers = {} if before is None else before.headers
        footers = {} if before is None else before.footers
        found.append(
            _section(
                node,
                {**headers, **_edges(node, "headerReference", targets)},
                {**footers, **_edges(node, "footerReference", targets)},
                gutter="top" if gutter_on_top else "left",
            )
        )
    return tuple(found)


def two_sided(parts: Parts) -> tuple[bool, bool]:
    """Return whether margins are mirrored, and whether even pages have headers of their own."""
    return _setting(parts, "mirrorMargins"), _setting(parts, "evenAndOddHeaders")


def _setting(parts: Parts, name: str) -> bool:
    root = parts.related("settings")
    return root is not None and is_on(root.find(w(name)))


def _edges(node: Element, kind: str, targets: Mapping[str, str]) -> dict[str, str]:
    return {
        each.get(w("type"), "default"): targets.get(each.get(_LINK, ""), "")
        for each in node.iterfind(w(kind))
    }


def _section(
    node: Element, headers: dict[str, str], footers: dict[str, str], *, gutter: str
) -> Section:
    size, margin = node.find(w("pgSz")), node.find(w("pgMar"))
    numbers, kind = node.find(w("pgNumType")), node.find(w("type"))
    sizes = {name: _mm(size, name, default) for name, default in (("w", 12240), ("h", 15840))}
    margins = {side: abs(_mm(margin, side, 1440)) for side in _SIDES}
    margins[gutter] += _mm(margin, "gutter", 0)
    return Section(
        width=sizes["w"],
        height=sizes["h"],
        landscape=sizes["w"] > sizes["h"],
        margins=margins,
        header=_mm(margin, "header", 720),
        first_differs=is_on(node.find(w("titlePg"))),
        restarts=numbers is not None and numbers.get(w("start")) is not None,
        new_page=kind is None or kind.get(VAL) != "continuous",
        headers=headers,
        footers=footers,
    )


def _mm(node: Element | None, name: str, default: float) -> float:
    return number(None if node is None else node.get(w(name)), default) / TWIPS
