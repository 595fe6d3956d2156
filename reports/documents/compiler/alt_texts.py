"""Understands tags outside paragraphs: in the alt texts of drawings, and in the texts of charts.

Such a tag cannot be a node of its own in an attribute, so a mark with its number stands there.
Which data a chart shows is said by one tag below the name `bieu_do`, in the paragraph of the chart
or in its alt text. The first is what clerks are told to write: they see it beside the chart, and
LibreOffice drops the alt texts of charts. It goes into the alt text here, so that the numbers
stand there in words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import nodes

from reports.documents.compiler.emit import ACTION, CHART_MARK, PRINT_MARK
from reports.documents.compiler.expressions import understand
from reports.documents.compiler.heal import brace_findings, shortened, sweep
from reports.documents.compiler.package import resolved
from reports.documents.compiler.placed import Placed
from reports.documents.compiler.scan import scan
from reports.documents.compiler.wordml import (
    ART,
    CHART,
    DRAWING,
    RELATION,
    P,
    holder_of,
    parsed,
    serialised,
    tag_nodes,
    tag_number,
    taken_out,
)
from reports.fields import CHARTS
from reports.findings import Place, found
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.compiler.package import Package
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

CHART_NODE = f"{{{CHART}}}chart"
RELATION_ID = f"{{{RELATION}}}id"
_ATTRIBUTES = ("title", "descr")
_TEXT = f"{{{ART}}}t"
_WITH_ALT_TEXT = ("{*}docPr", "{*}cNvPr")
NAMED_NODES = (*_WITH_ALT_TEXT, _TEXT)  # what may hold marks
_PARAGRAPH = f"{{{ART}}}p"
_SERIES = f"{{{CHART}}}ser"
_WHERE = "(biểu đồ) "
_NAMELESS = "Biểu đồ"
_MARK = re.compile(f"\ufdd0({PRINT_MARK}|{CHART_MARK}):(\\d+)\ufdd1")


@dataclass(slots=True)
class _Reading:
    """The tags of one template while its alt texts are read, and what is wrong with them."""

    template: str
    tags: list[Placed]
    findings: list[Finding] = field(default_factory=list)

    def marked(self, text: str, paragraph: str, *, charted: bool, echo: bool = False) -> str:
        """Return `text` with a mark for each of its tags."""
        pieces, position = [], 0
        for tag in scan(text):
            placed = Placed.of(tag, self.template, paragraph, echo=echo)
            pieces.append(text[position : tag.start])
            position = tag.end
            if tag.word == "comment":
                continue
            wrong = brace_findings(tag, placed)
            if not wrong and placed.word != "print":
                wrong = [placed.wrong(codes.OUT_OF_REACH)]
            self.findings += wrong or understand(placed)
            action = CHART_MARK if charted and _is_chart_name(placed.expression) else PRINT_MARK
            pieces.append(ACTION.format(action, len(self.tags)))
            self.tags.append(placed)
        return "".join([*pieces, text[position:]])


def marks_of(node: Element) -> Iterator[tuple[str, int]]:
    """Yield the marks in an alt text or in a text of a chart: the kind, the number of the tag."""
    texts = (node.text or "", *(node.get(name, "") for name in _ATTRIBUTES))
    for word, number in _MARK.findall("".join(texts)):
        yield word, int(number)


def charts_of(root: Element) -> Iterator[tuple[Element, Element]]:
    """Yield the charts below `root`: the node with the alt text, the node that names the part."""
    for node in root.iter(f"{{{DRAWING}}}docPr"):
        chart = next(holder_of(node).iter(CHART_NODE), None)
        if chart is not None:
            yield node, chart


def understand_alt_texts(
    package: Package, part: str, root: Element, template: str, tags: list[Placed]
) -> list[Finding]:
    """Put marks for the tags in the alt texts of `part` and in the texts of its charts."""
    reading = _Reading(template, tags)
    charts = dict(charts_of(root))
    for node in root.iter(*_WITH_ALT_TEXT):
        shown = shortened((_WHERE if node in charts else "") + _alt_text(node))
        echo = not str(node.tag).startswith(f"{{{DRAWING}}}")
        for name in _ATTRIBUTES:
            if "{" in node.get(name, "") or "}" in node.get(name, ""):
                text = reading.marked(node.get(name, ""), shown, charted=node in charts, echo=echo)
                node.set(name, text)
        if node in charts:
            relations = {one.id: resolved(part, one.target) for one in package.relations(part)}
            target = relations.get(charts[node].get(RELATION_ID, ""), "")
            _read_chart(package, target, shown, reading)
            _bind(node, shown, reading)
    return reading.findings


def _alt_text(node: Element) -> str:
    return " ".join(text for name in _ATTRIBUTES if (text := node.get(name)))


def _is_chart_name(expression: nodes.Expr | None) -> bool:
    """Return whether an expression is a name below the one under which all charts are."""
    node: nodes.Node | None = expression
    while isinstance(node, nodes.Getattr):
        node = node.node
    return node is not expression and isinstance(node, nodes.Name) and node.name == CHARTS


def _bind(node: Element, shown: str, reading: _Reading) -> None:
    """Bind a chart to its data: a tag beside it goes into its alt text."""
    bound = [number for word, number in marks_of(node) if word == CHART_MARK]
    beside = _tag_beside(node, reading.tags)
    if beside is not None:
        number = tag_number(beside)
        _take_out(beside)
        if not bound:
            said = node.get("descr", "").rstrip(" .") or _NAMELESS
            node.set("descr", f"{said}. {ACTION.format(CHART_MARK, number)}.")
        bound.insert(0, number)
    if not bound and not reading.findings:
        place = Place(file=reading.template, paragraph=shown)
        reading.findings.append(found(codes.CHART_WITHOUT_DATA, place, prefix=CHARTS))
    for other in bound[1:]:
        first, placed = reading.tags[bound[0]], reading.tags[other]
        if placed.body != first.body:
            wrong = placed.wrong(codes.CHART_WITH_TWO_DATA, first=first.site.tag)
            reading.findings.append(wrong)


def _tag_beside(node: Element, tags: Sequence[Placed]) -> Element | None:
    """Return the first tag in the paragraph of a chart that names the data of one."""
    beside = tag_nodes(next(node.iterancestors(P)))
    named = (one for one in beside if _is_chart_name(tags[tag_number(one)].expression))
    return next((one for one in named if tags[tag_number(one)].word == "print"), None)


def _take_out(tag: Element) -> None:
    paragraph = next(tag.iterancestors(P))
    taken_out(tag)
    sweep(paragraph)


def _read_chart(package: Package, part: str, shown: str, reading: _Reading) -> None:
    place = Place(file=reading.template, paragraph=shown)
    root = parsed(package.parts[part]) if part in package.parts else None
    why = "không tìm thấy nội dung biểu đồ" if root is None else _unusable(root)
    if why or root is None:
        reading.findings.append(found(codes.CHART_UNUSABLE, place, why=why))
        return
    before = len(reading.tags)
    for paragraph in root.iter(_PARAGRAPH):
        _mark_paragraph(paragraph, reading)
    if len(reading.tags) > before:
        package.parts[part] = serialised(root)


def _unusable(root: Element) -> str:
    """Return why new data cannot be put into a chart; nothing if they can."""
    series = list(root.iter(_SERIES))
    if not series:
        return "biểu đồ không còn dãy số nào"
    if any(one.find(f"{{{CHART}}}val") is None for one in series):
        return "biểu đồ phân tán hoặc bong bóng"
    return ""


def _mark_paragraph(paragraph: Element, reading: _Reading) -> None:
    """Put marks for the tags in a title; its first run takes all of its text."""
    runs = list(paragraph.iter(_TEXT))
    text = "".join(run.text or "" for run in runs)
    if "{{" not in text and "{%" not in text and "}}" not in text:
        return
    for run in runs[1:]:
        run.text = ""
    runs[0].text = reading.marked(text, shortened(_WHERE + text), charted=False)
