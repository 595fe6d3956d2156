"""Puts data into a chart part: caches, references and numbers of points; the rest stays."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from reports.documents.charts.book import (
    book,
    labels_reference,
    name_reference,
    values_reference,
)
from reports.documents.charts.data import Series, number_format, number_text
from reports.documents.compiler.wordml import CHART, holder_of, parsed, serialised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.charts.data import ChartData
    from reports.documents.compiler.wordml import Element

_C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_MOST_LABELLED = 40  # numbers written on more points than that lie on each other
_LEAST_GAPS = {1: 500, 2: 250}  # per cent of a column's width, by the number of labels
_GENERAL = "General"


def _c(name: str) -> str:
    return f"{{{CHART}}}{name}"


_SER, _IDX, _ORDER, _EXT = _c("ser"), _c("idx"), _c("order"), _c("ext")


def _names(text: str) -> tuple[str, ...]:
    return tuple(map(_c, text.split()))


# The order in which the schema wants what a series and a chart are made of.
_OF_SERIES = _names(
    "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline "
    "errBars cat val smooth shape extLst"
)
_OF_CHART = _names(
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend "
    "plotVisOnly dispBlanksAs showDLblsOverMax extLst"
)
_LOOKS = frozenset(_names("spPr marker dPt explosion extLst"))
_SWITCHES = frozenset(
    _names("showLegendKey showVal showCatName showSerName showPercent showBubbleSize")
)


@dataclass(frozen=True, slots=True)
class Filled:
    """A chart that shows its data: the chart part, and the workbook inside it."""

    chart: bytes
    book: bytes


def filled(xml: str, data: ChartData) -> Filled:
    """Return the chart `xml` showing `data`.

    Series beyond those drawn in the template look like nothing in particular (Word chooses);
    points beyond those formatted by hand look like their series.
    """
    root = parsed(xml.encode())
    wanted = data.series or (Series("", ()),)
    drawn = _as_many(_series_of(root), len(wanted))
    formats = [_format(node, series) for node, series in zip(drawn, wanted, strict=True)]
    for number, (node, series, code) in enumerate(zip(drawn, wanted, formats, strict=True)):
        _fill(node, number, series, code, data.labels)
    _drop_hidden(root)
    if len(data.labels) > _MOST_LABELLED:
        _drop_labels(root)
    _narrow_columns(root, len(data.labels))
    _show_gaps(root)
    return Filled(serialised(root), book(data, formats[: len(data.series)]))


def _series_of(root: Element) -> list[Element]:
    """Return the series in the order of the legend, whatever groups of the plot they are in."""
    return sorted(root.iter(_SER), key=lambda node: _number(node, _ORDER))


def _number(node: Element, name: str) -> int:
    child = node.find(name)
    return 0 if child is None else int(child.get("val", "0"))


def _as_many(drawn: list[Element], count: int) -> list[Element]:
    for node in drawn[count:]:
        holder_of(node).remove(node)
    kept = drawn[:count]
    free = max(max(_number(node, name) for name in (_IDX, _ORDER)) for node in drawn) + 1
    for number in range(free, free + count - len(kept)):
        kept.append(_twin(kept[-1], number))
    return kept


def _twin(node: Element, number: int) -> Element:
    """Add one more series behind `node`, in looks of its own."""
    twin = deepcopy(node)
    for child in list(twin):
        if child.tag in _LOOKS:
            twin.remove(child)
        elif child.tag in {_IDX, _ORDER}:
            child.set("val", str(number))
    node.addnext(twin)
    return twin


def _format(node: Element, series: Series) -> str:
    """Return the number format of a series: the template's own, else the one of its numbers."""
    code = node.find(f"{_c('val')}/{_c('numRef')}/{_c('numCache')}/{_c('formatCode')}")
    given = "" if code is None else code.text
    return given if given and given != _GENERAL else number_format(series.figures)


def _fill(node: Element, number: int, series: Series, code: str, labels: Sequence[str]) -> None:
    count = len(labels)
    known = [(at, number_text(one)) for at, one in enumerate(series.figures) if one.known]
    name = _texts(name_reference(number), [series.name])
    values = _reference("num", values_reference(number, count), count, known, code)
    _put(node, _made("tx", name), _OF_SERIES)
    _put(node, _made("cat", _texts(labels_reference(count), labels)), _OF_SERIES)
    _put(node, _made("val", values), _OF_SERIES)
    _drop_points(node, count)


def _made(name: str, *children: Element, text: str = "") -> Element:
    node = etree.Element(_c(name))
    node.extend(children)
    node.text = text or None
    return node


def _texts(where: str, texts: Sequence[str]) -> Element:
    return _reference("str", where, len(texts), list(enumerate(texts)))


def _reference(
    kind: str, where: str, count: int, points: Sequence[tuple[int, str]], code: str = ""
) -> Element:
    """Return a reference to cells of the workbook with what Word keeps of them."""
    held = [_made("formatCode", text=code)] if code else []
    counted = _made("ptCount")
    counted.set("val", str(count))
    cache = _made(f"{kind}Cache", *held, counted, *_points(points))
    return _made(f"{kind}Ref", _made("f", text=where), cache)


def _points(points: Sequence[tuple[int, str]]) -> Iterator[Element]:
    for at, text in points:
        point = _made("pt", _made("v", text=text))
        point.set("idx", str(at))
        yield point


def _put(parent: Element, child: Element, order: Sequence[str]) -> None:
    """Put `child` where the schema wants it, in place of what stands there under its name."""
    for old in parent.findall(str(child.tag)):
        parent.remove(old)
    later = frozenset(order[order.index(str(child.tag)) + 1 :])
    following = next((node for node in parent if node.tag in later), None)
    if following is None:
        parent.append(child)
    else:
        following.addprevious(child)


def _drop_points(node: Element, count: int) -> None:
    """Drop the looks of single points that are no more."""
    for point in [*node.findall(_c("dPt")), *node.findall(f"{_c('dLbls')}/{_c('dLbl')}")]:
        if _number(point, _IDX) >= count:
            holder_of(point).remove(point)


def _drop_hidden(root: Element) -> None:
    """Drop what Word keeps of the old data besides: filtered series, labels taken from cells."""
    for node in list(root.iter(_EXT)):
        names = [etree.QName(child) for child in node.iter(f"{{{_C15}}}*")]
        if any(n.localname.startswith(("filtered", "datalabelsRange")) for n in names):
            holder_of(node).remove(node)
    for switch in root.iter(f"{{{_C15}}}showDataLabelsRange"):
        switch.set("val", "0")


def _drop_labels(root: Element) -> None:
    for labels in root.iter(_c("dLbls")):
        for child in list(labels):
            if child.tag == _c("dLbl"):
                labels.remove(child)
            elif child.tag in _SWITCHES:
                child.set("val", "0")


def _narrow_columns(root: Element, count: int) -> None:
    """Keep one or two columns from filling the whole plot."""
    for gap in root.iter(_c("gapWidth")):
        least = _LEAST_GAPS.get(count, 0)
        gap.set("val", str(max(int(gap.get("val", "150").rstrip("%")), least)))


def _show_gaps(root: Element) -> None:
    """Let what was not reported be a gap: by the schema's default it would be drawn as zero."""
    for chart in root.findall(_c("chart")):
        blanks = chart.find(_c("dispBlanksAs"))
        if blanks is None or blanks.get("val", "zero") == "zero":
            gaps = _made("dispBlanksAs")
            gaps.set("val", "gap")
            _put(chart, gaps, _OF_CHART)
