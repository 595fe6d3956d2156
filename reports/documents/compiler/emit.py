"""Turns the finished tree of a part into one Jinja template: static XML as data, tags as code.

The line number of every node is the number of its tag, so that an error at run time names it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from jinja2 import nodes
from jinja2.compiler import generate
from lxml import etree

from reports.documents.compiled import Program
from reports.documents.compiler.wordml import (
    P_PR,
    R_PR,
    SECT_PR,
    P,
    R,
    T,
    holder_of,
    tag_nodes,
    tag_number,
    w,
)
from reports.documents.sandbox import (
    CHART,
    COLOUR,
    DO,
    DRAWN,
    ENVIRONMENT,
    QUOTE,
    ROWS,
    SHOW,
    SPAN,
    TABLE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.wordml import Element

_N = TypeVar("_N", bound=nodes.Node)
ACTION = "\ufdd0{}:{}\ufdd1"
PRINT_MARK, CHART_MARK = "print", "chart"
_PIECE = re.compile(r"<\?t (\d+)\?>|\ufdd0(\w+):(\d+)\ufdd1")
_IN_TEXT = {PRINT_MARK: QUOTE, CHART_MARK: CHART}
_OF_CELLS = {
    "colspan": ('<w:gridSpan w:val="', SPAN, '"/>'),
    "cellwidth": ('<w:tcW w:w="', SPAN, '" w:type="dxa"/>'),
    "cellbg": ('<w:shd w:val="clear" w:color="auto" w:fill="', COLOUR, '"/>'),
    "vm": ('<w:vMerge w:val="', QUOTE, '"/>'),
}
_DECLARED = re.compile(r' xmlns(?::\w+)?="[^"]*"')
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def compiled_part(part: str, root: Element, tags: Sequence[Placed]) -> Program:
    """Return the program that renders a part."""
    xml = _HEAD + etree.tostring(root, encoding="unicode")
    template = nodes.Template(_Builder(xml, tags).built(), lineno=1)
    template.set_environment(ENVIRONMENT)
    source = generate(template, ENVIRONMENT, part, part, optimized=True) or ""
    return Program(part, compile(source, part, "exec"))


class _Builder:
    """Reads a serialised part piece by piece and nests it as its tags say."""

    def __init__(self, xml: str, tags: Sequence[Placed]) -> None:
        self.tags = tags
        self.pieces: Iterator[str | None] = iter(_PIECE.split(xml))

    def built(self) -> list[nodes.Node]:
        body, _ = self._until(frozenset())
        return body

    def _until(self, ends: frozenset[str]) -> tuple[list[nodes.Node], int]:
        """Return the nodes up to a tag whose word is in `ends`, and that tag's number."""
        body: list[nodes.Node] = []
        for static in self.pieces:
            if static:
                body.append(nodes.Output([nodes.TemplateData(static)], lineno=1))
            number = next(self.pieces, None)
            action, argument = next(self.pieces, None), next(self.pieces, None)
            if action is not None:
                body.append(self._mark(action, int(argument or 0)))
            elif number is not None:
                if self.tags[int(number)].word in ends:
                    return body, int(number)
                body.append(self._tag(int(number)))
        return body, -1

    def _mark(self, action: str, number: int) -> nodes.Node:
        if action in _IN_TEXT:
            return _output(_filter(self.tags[number].expression, _IN_TEXT[action], number), number)
        return _action(action, number)

    def _tag(self, number: int) -> nodes.Node:
        placed = self.tags[number]
        match placed.word:
            case "print":
                return _output(_filter(placed.expression, SHOW, number), number)
            case "if":
                return self._if(number)
            case "for":
                return self._for(number)
            case "table":
                return self._table(number)
            case "colspan" | "cellwidth" | "cellbg" | "vm":
                return _of_cell(placed, number)
            case _:
                return _action(placed.word, placed.number)

    def _if(self, number: int) -> nodes.Node:
        branches: list[nodes.If] = []
        otherwise: list[nodes.Node] = []
        here = number
        while self.tags[here].word in {"if", "elif"}:
            body, stop = self._until(frozenset({"elif", "else", "endif"}))
            test = self.tags[here].expression
            branch = nodes.If(test, body, [], [], lineno=here + 1)
            branches.append(_lined(branch, test, here))
            here = stop
        if self.tags[here].word == "else":
            otherwise, _ = self._until(frozenset({"endif"}))
        first, *others = branches
        first.elif_, first.else_ = others, otherwise
        return first

    def _for(self, number: int) -> nodes.Node:
        placed = self.tags[number]
        body, stop = self._until(frozenset({"else", "endfor"}))
        otherwise: list[nodes.Node] = []
        if self.tags[stop].word == "else":
            otherwise, _ = self._until(frozenset({"endfor"}))
        rows = _filter(placed.expression, ROWS, _static_size(body))
        target = nodes.Name(placed.target, "store")
        recursive = False
        loop = nodes.For(
            target,
            rows,
            body,
            otherwise,
            placed.condition,
            recursive,
            lineno=number + 1,
        )
        for part in (target, rows, placed.condition):
            _lined(loop, part, number)
        return loop

    def _table(self, number: int) -> nodes.Node:
        body, _ = self._until(frozenset({"endtable"}))
        body.insert(0, _action("table", 0))
        guard = nodes.Filter(None, TABLE, [], [], None, None, lineno=number + 1)
        return nodes.FilterBlock(body, guard, lineno=number + 1)


def _static_size(body: list[nodes.Node]) -> int:
    """Return how many characters each round of a loop adds whatever its values are."""
    return sum(
        len(data.data)
        for node in body
        if isinstance(node, nodes.Output)
        for data in node.nodes
        if isinstance(data, nodes.TemplateData)
    )


def _lined(node: _N, expression: nodes.Node | None, number: int) -> _N:
    if expression is not None:
        expression.set_lineno(number + 1, override=True)
    return node


def _filter(value: nodes.Expr | None, name: str, argument: int) -> nodes.Filter:
    return nodes.Filter(value, name, [nodes.Const(argument)], [], None, None)


def when_drawn(expression: nodes.Expr, number: int) -> nodes.Expr:
    """Return the condition that the chart whose data are `expression` has anything to show."""
    return _filter(expression, DRAWN, number)


def _output(expression: nodes.Expr, number: int) -> nodes.Output:
    return _lined(nodes.Output([expression], lineno=number + 1), expression, number)


def _of_cell(placed: Placed, number: int) -> nodes.Output:
    """Return what writes a property of a cell: its value is known when the cell is printed."""
    start, how, end = _OF_CELLS[placed.word]
    value = _filter(placed.expression, how, number)
    pieces = [nodes.TemplateData(start), value, nodes.TemplateData(end)]
    return _lined(nodes.Output(pieces, lineno=number + 1), value, number)


def _action(name: str, argument: int) -> nodes.Output:
    call = nodes.Filter(nodes.Const(name), DO, [nodes.Const(argument)], [], None, None, lineno=1)
    return nodes.Output([call], lineno=1)


def with_breaks(root: Element, tags: Sequence[Placed]) -> None:
    """Let each printing tag know what parts two paragraphs where it stands."""
    for node in tag_nodes(root):
        placed = tags[tag_number(node)]
        if placed.word == "print":
            between = _between(node)
            if between:
                placed.site = replace(placed.site, between=between)


def _between(node: Element) -> str:
    """Return the XML that ends one paragraph and begins the next of the same style, if it may."""
    text = holder_of(node)
    run = holder_of(text)
    paragraph = holder_of(run)
    plain = text.tag == T and run.tag == R and paragraph.tag == P
    if not plain or paragraph.find(f".//{w('fldChar')}") is not None:
        return ""
    properties = paragraph.find(P_PR)
    if properties is not None and properties.find(SECT_PR) is not None:
        return ""
    kept = "" if properties is None else _properties(properties)
    run_properties = run.find(R_PR)
    styled = "" if run_properties is None else bare(run_properties)
    if "\ufdd0" in kept or "\ufdd2" in kept:
        return ""
    head = f'<w:p>{kept}<w:r>{styled}<w:t xml:space="preserve">'
    return f"</w:t></w:r></w:p>{head}"


def _properties(properties: Element) -> str:
    twin = etree.fromstring(etree.tostring(properties, with_tail=False))
    for child in list(twin):
        if child.tag == w("pageBreakBefore"):
            twin.remove(child)
    return bare(twin)


def bare(element: Element) -> str:
    """Return an element as XML that stands where all prefixes are declared."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    return _DECLARED.sub("", text)
