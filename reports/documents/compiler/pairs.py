"""Pairs the tags of one part: which end closes which start, and what is left over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.documents.compiler.placed import ENDS, STARTS
from reports.documents.compiler.wordml import TEXT_BOX, ancestor, tag_nodes, tag_number
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

_MIDDLES = frozenset({"elif", "else"})


@dataclass(slots=True)
class Pair:
    """The nodes of one construct in order: start, branches, end."""

    word: str
    nodes: list[Element] = field(default_factory=list)
    closed: bool = False


def pair(root: Element, tags: Sequence[Placed]) -> tuple[list[Pair], list[Finding]]:
    """Return the pairs below `root`, outermost first, and what does not pair.

    A text box is a text of its own, wherever it is anchored.
    """
    pairs: list[Pair] = []
    findings: list[Finding] = []
    streams: dict[Element | None, list[Element]] = {}
    for node in tag_nodes(root):
        streams.setdefault(ancestor(node, TEXT_BOX), []).append(node)
    for nodes in streams.values():
        found_pairs, found_findings = _pair_stream(nodes, tags)
        pairs += found_pairs
        findings += found_findings
    return pairs, findings


def _pair_stream(nodes: list[Element], tags: Sequence[Placed]) -> tuple[list[Pair], list[Finding]]:
    pairs: list[Pair] = []
    stack: list[Pair] = []
    findings: list[Finding] = []
    for position, node in enumerate(nodes):
        placed = tags[tag_number(node)]
        if placed.word in ENDS:
            stack.append(Pair(placed.word, [node]))
            pairs.append(stack[-1])
        elif placed.word in _MIDDLES:
            findings += _middle(stack, node, placed, tags)
        elif placed.word in STARTS:
            rest = [tags[tag_number(later)].word for later in nodes[position + 1 :]]
            findings += _end(stack, node, placed, tags, rest)
    findings += [_never_closed(open_pair, tags) for open_pair in stack]
    return [one for one in pairs if one.closed], findings


def _middle(
    stack: list[Pair], node: Element, placed: Placed, tags: Sequence[Placed]
) -> list[Finding]:
    words = [tags[tag_number(member)].word for member in stack[-1].nodes] if stack else []
    if not words or words[0] not in {"if", "for"} or (placed.word, words[0]) == ("elif", "for"):
        return [placed.wrong(codes.EXTRA_END, start="if")]
    if "else" in words:
        return [placed.wrong(codes.EXTRA_END, start="if")]
    stack[-1].nodes.append(node)
    return []


def _end(
    stack: list[Pair],
    node: Element,
    placed: Placed,
    tags: Sequence[Placed],
    rest: Sequence[str],
) -> list[Finding]:
    start = STARTS[placed.word]
    match = next((one for one in reversed(stack) if one.word == start), None)
    if match is None:
        return [placed.wrong(codes.EXTRA_END, start=start)]
    findings: list[Finding] = []
    while stack[-1] is not match:
        inner = stack.pop()
        if not _ends_later(inner.word, rest):
            findings.append(_never_closed(inner, tags))
            continue
        opener = tags[tag_number(inner.nodes[0])]
        findings.append(placed.wrong(codes.CROSSED, other=opener.site.tag))
        stack[stack.index(match)] = inner
        match.closed = False
        return findings
    stack.pop()
    match.nodes.append(node)
    match.closed = True
    return findings


def _ends_later(word: str, rest: Sequence[str]) -> bool:
    depth = 1
    for later in rest:
        depth += (later == word) - (later == ENDS[word])
        if depth == 0:
            return True
    return False


def _never_closed(one: Pair, tags: Sequence[Placed]) -> Finding:
    return tags[tag_number(one.nodes[0])].wrong(codes.NEVER_CLOSED, end=ENDS[one.word])
