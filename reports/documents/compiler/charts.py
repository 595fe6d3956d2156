"""Readies the charts of a joined template: a part and a workbook each, a guard around each.

A chart without anything to show goes away with its paragraph, and the caption with the last of
the charts that it belongs to.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import reduce
from itertools import count, takewhile
from typing import TYPE_CHECKING

from jinja2 import nodes
from lxml import etree

from reports.documents.compiled import Chart
from reports.documents.compiler.alt_texts import RELATION_ID, charts_of, marks_of
from reports.documents.compiler.contents import has_content
from reports.documents.compiler.emit import CHART_MARK, when_drawn
from reports.documents.compiler.joining import copied_part
from reports.documents.compiler.package import declare, drop, resolved, with_relation
from reports.documents.compiler.placed import Placed
from reports.documents.compiler.structure import is_caption, loops_around
from reports.documents.compiler.wordml import (
    ALTERNATE,
    CHART,
    P_PR,
    SECT_PR,
    TBL,
    P,
    holder_of,
    parsed,
    serialised,
    tag_node,
    w,
)
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from reports.documents.compiler.package import Package
    from reports.documents.compiler.reading import Text
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DRAWING = w("drawing")
# What may follow the workbook's reference in a chart part.
_AFTER_DATA = frozenset(f"{{{CHART}}}{name}" for name in ("printSettings", "userShapes", "extLst"))


def charts_in_loops(text: Text, tags: Sequence[Placed]) -> list[Finding]:
    """Return the charts that a loop would repeat."""
    return [
        tags[_site(node)].wrong(codes.CHART_IN_LOOP)
        for root in text.trees.values()
        for node, _ in charts_of(root)
        if loops_around(node, tags)
    ]


def ready_charts(text: Text, tags: list[Placed], captions: frozenset[str]) -> tuple[Chart, ...]:
    """Return the charts of a template, each with parts of its own and guarded."""
    charts: list[Chart] = []
    for owner, root in text.trees.items():
        drawn = list(charts_of(root))
        for node, chart in drawn:
            taken = {one.part for one in charts}
            charts.append(_with_own_parts(text.package, owner, node, chart, taken))
        _guard(_Case(tags, captions), [node for node, _ in drawn])
    return tuple(charts)


def _site(node: Element) -> int:
    """Return the number of the tag that says what a chart shows."""
    return next(number for word, number in marks_of(node) if word == CHART_MARK)


def _with_own_parts(
    package: Package, owner: str, node: Element, chart: Element, taken: set[str]
) -> Chart:
    relation = next(one for one in package.relations(owner) if one.id == chart.get(RELATION_ID))
    part = resolved(owner, relation.target)
    if part in taken:
        part = copied_part(package, package, part, {})
        new = with_relation(package, owner, relation.type, f"/{part}", external=False)
        chart.set(RELATION_ID, new)
    for old in package.relations(part):
        if old.kind == "package":
            drop(package, part, old.id, resolved(part, old.target))
    book = _free_name(package, part)
    held_by = with_relation(package, part, "package", f"/{book}", external=False)
    package.parts[part] = _with_book(parsed(package.parts[part]), held_by)
    package.parts[book] = b""
    declare(package, book, _BOOK_TYPE, alone=False)
    return Chart(part=part, book=book, site=_site(node))


def _free_name(package: Package, part: str) -> str:
    stem = part.rpartition("/")[2].removesuffix(".xml")
    names = (f"word/embeddings/{stem}{number or ''}.xlsx" for number in count())
    return next(name for name in names if name not in package.parts)


def _with_book(root: Element, relation: str) -> bytes:
    """Return a chart part that names the workbook it will hold."""
    for old in [
        *root.findall(f"{{{CHART}}}externalData"),
        *root.findall(f"{{{CHART}}}pivotSource"),
    ]:
        root.remove(old)
    data = etree.Element(f"{{{CHART}}}externalData", {RELATION_ID: relation})
    etree.SubElement(data, f"{{{CHART}}}autoUpdate", val="0")
    following = next((node for node in root if node.tag in _AFTER_DATA), None)
    if following is None:
        root.append(data)
    else:
        following.addprevious(data)
    return serialised(root)


# Guards -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Case:
    """What is to be known for guarding the charts of one part."""

    tags: list[Placed]
    captions: frozenset[str]

    def guard(self, node: Element, sites: Sequence[int]) -> None:
        """Let `node` come only if one of the charts bound at `sites` has anything to show."""
        drawn = (when_drawn(_expression(self.tags[site]), site) for site in sites)
        node.addprevious(self._added("if", sites[0], reduce(nodes.Or, drawn)))
        node.addnext(self._added("endif", sites[0]))

    def _added(self, word: str, site: int, expression: nodes.Expr | None = None) -> Element:
        self.tags.append(Placed(word=word, site=self.tags[site].site, expression=expression))
        return tag_node(len(self.tags) - 1)


def _expression(placed: Placed) -> nodes.Expr:
    if placed.expression is None:
        raise ValueError("a chart is bound by a tag that was understood")
    return placed.expression


def _guard(case: _Case, drawn: Sequence[Element]) -> None:
    """Guard charts alone in their paragraphs with these, others by themselves."""
    paragraphs: dict[Element, list[Element]] = {}
    for node in drawn:
        paragraph = next(node.iterancestors(P))
        paragraphs.setdefault(paragraph, []).append(node)
    alone = {each: own for each, own in paragraphs.items() if _holds_only(each, own, case)}
    captioned = list(_captions(alone, case.captions))
    for paragraph, inside in paragraphs.items():
        if paragraph in alone:
            case.guard(paragraph, [_site(node) for node in inside])
        if paragraph not in alone or len(inside) > 1:
            for node in inside:
                case.guard(_drawing(node), [_site(node)])
    for caption, group in captioned:
        case.guard(caption, [_site(node) for paragraph in group for node in alone[paragraph]])


def _drawing(node: Element) -> Element:
    """Return the drawing with the alt text `node`, with its stand-in for older programs if any."""
    drawing = next(node.iterancestors(_DRAWING))
    return next((one for one in drawing.iterancestors(ALTERNATE)), drawing)


def _holds_only(paragraph: Element, drawn: Sequence[Element], case: _Case) -> bool:
    """Return whether a paragraph is there for its charts only, and may go with them."""
    if paragraph.find(f"{P_PR}/{SECT_PR}") is not None:
        return False
    rest = deepcopy(paragraph)
    for node in [one for one, _ in charts_of(rest)]:
        drawing = _drawing(node)
        holder_of(drawing).remove(drawing)
    return bool(drawn) and not has_content(rest, case.tags)


def _captions(
    alone: Collection[Element], styles: frozenset[str]
) -> Iterator[tuple[Element, list[Element]]]:
    """Yield each caption of charts with the paragraphs of these, which follow each other.

    A caption stands above or below; below and right above a table, it is the table's.
    """
    claimed: set[Element] = set()
    for first in alone:
        if (before := first.getprevious()) is not None and before in alone:
            continue
        group = [first, *takewhile(lambda one: one in alone, first.itersiblings())]
        after = group[-1].getnext()
        if before is not None and before not in claimed and is_caption(before, styles):
            caption = before
        elif after is not None and is_caption(after, styles) and not _is_table(after.getnext()):
            caption = after
        else:
            continue
        claimed.add(caption)
        yield caption, group


def _is_table(node: Element | None) -> bool:
    return node is not None and node.tag == TBL
