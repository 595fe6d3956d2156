"""Lifts each pair of tags to its reach: the innermost place that holds the whole pair.

In one paragraph a pair stays inline; in one row, or several rows of one table, it takes those
rows; alone in paragraphs it takes the blocks between, and the paragraphs of the tags vanish.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from reports.documents.compiler.contents import HOLDERS_OF_TEXT, is_alone, is_first, is_last
from reports.documents.compiler.moves import Moves, apply
from reports.documents.compiler.wordml import (
    BLOCK_HOLDERS,
    BODY,
    TBL,
    TC,
    TR,
    P,
    T,
    holder_of,
    is_tag,
    tag_nodes,
    tag_number,
    w,
)
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.documents.compiler.pairs import Pair
    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

_PREFIXES = {"p": P, "tr": TR, "tc": TC}
_HOLDERS = {P: "đoạn", TR: "dòng", TC: "ô"}
_APART = "một thẻ trong bảng, khung hay điều khiển nội dung, một thẻ ở ngoài"
_IN_FIELD = "một thẻ trong trường của Word, một thẻ ở ngoài"
_NO_ROW = "thẻ không nằm trong dòng hoặc ô bảng"
_ELSEWHERE = "không cùng trong một bảng, một ô hay một phần văn bản"


@dataclass(frozen=True, slots=True)
class _Case:
    """One pair to be placed: its nodes, what they mean, all tags, the plan it goes into."""

    nodes: list[Element]
    placed: list[Placed]
    tags: Sequence[Placed]
    moves: Moves

    def torn(self, where: str, position: int = -1) -> list[Finding]:
        """Return the finding that the tags of this pair stand too far apart."""
        first = self.placed[0].site.tag
        return [self.placed[position].wrong(codes.TORN, other=first, where=where)]

    def beside(self, position: int, holder: str) -> list[Finding]:
        """Return the finding that a tag shares its place with something else."""
        return [self.placed[position].wrong(codes.TEXT_BESIDE, holder=_HOLDERS[holder])]


def lift(root: Element, pairs: Sequence[Pair], tags: Sequence[Placed]) -> list[Finding]:
    """Move the tags of all pairs to where their reach begins and ends."""
    moves = Moves()
    findings: list[Finding] = []
    for one in pairs:
        case = _Case(one.nodes, [tags[tag_number(node)] for node in one.nodes], tags, moves)
        findings += _place(case)
    for node in tag_nodes(root):
        if tags[tag_number(node)].word == "include":
            findings += _place_alone(node, tags, moves)
    if not findings:
        apply(root, moves)
    return findings


def _place(case: _Case) -> list[Finding]:
    if case.placed[0].word in {"block", "phu_luc"}:
        return _place_slot(case)
    prefixed = any(tag.prefix for tag in case.placed)
    return _place_prefixed(case) if prefixed else _place_by_holder(case)


def _place_by_holder(case: _Case) -> list[Finding]:
    common = _common(case.nodes)
    kind = _kind(common)
    if kind == P:
        return _place_inline(case, common)
    if kind == TR:
        return _place_row(case, common)
    anchors = [_child_of(common, node) for node in case.nodes]
    if kind == TBL:
        return _place_blocks(case, anchors, TR)
    if kind in BLOCK_HOLDERS and all(anchor.tag == P for anchor in anchors):
        return _place_blocks(case, anchors, P)
    return case.torn(_APART)


def _common(nodes: Sequence[Element]) -> Element:
    """Return the innermost element that holds all `nodes`."""
    chains = [list(node.iterancestors())[::-1] for node in nodes]
    common = chains[0][0]
    for level in zip(*chains, strict=False):
        if any(element is not level[0] for element in level):
            break
        common = level[0]
    return common


def _kind(common: Element) -> str:
    """Return what sort of place an element is part of: a paragraph, row, table or block holder."""
    for element in (common, *common.iterancestors()):
        if element.tag in {P, TR, TBL} or element.tag in BLOCK_HOLDERS:
            return str(element.tag)
    return ""


def _child_of(holder: Element, node: Element) -> Element:
    child = node
    while holder_of(child) is not holder:
        child = holder_of(child)
    return child


def _place_inline(case: _Case, common: Element) -> list[Finding]:
    if common.tag == T:
        return []
    for position, node in enumerate(case.nodes):
        between = list(takewhile(lambda element: element is not common, node.iterancestors()))
        if any(element.tag not in HOLDERS_OF_TEXT for element in between):
            return case.torn(_APART, position)
        case.moves.splits.append((node, len(between)))
    return [] if _keeps_fields_whole(case, common) else case.torn(_IN_FIELD)


def _keeps_fields_whole(case: _Case, common: Element) -> bool:
    """Return whether each field of Word (a page number) lies wholly in or out of a branch."""
    depth = 0
    depths = set()
    wanted = set(case.nodes)
    for element in common.iter():
        if element.tag == w("fldChar"):
            kind = element.get(w("fldCharType"))
            depth += (kind == "begin") - (kind == "end")
        elif is_tag(element) and element in wanted:
            depths.add(depth)
    return len(depths) <= 1


def _place_row(case: _Case, common: Element) -> list[Finding]:
    row = next(element for element in (common, *common.iterancestors()) if element.tag == TR)
    if len(case.nodes) > 2:
        return case.beside(1, TR)
    case.moves.before.append((case.nodes[0], row))
    case.moves.after.append((case.nodes[1], row))
    return []


def _place_blocks(case: _Case, anchors: Sequence[Element], holder: str) -> list[Finding]:
    """Place tags around the paragraphs or rows they stand in, which go if nothing else is there."""
    findings: list[Finding] = []
    moves, tags = case.moves, case.tags
    ending = len(anchors) - 1
    for position, (node, anchor) in enumerate(zip(case.nodes, anchors, strict=True)):
        if is_alone(anchor, tags):
            moves.replace(node, anchor)
        elif position == ending and (holder == TR or is_last(node, anchor, tags)):
            moves.after.append((node, anchor))
        elif (position == 0 and holder == TR) or is_first(node, anchor, tags):
            moves.before.append((node, anchor))
        else:
            findings += case.beside(position, holder)
    shared = any(left is right and left not in moves.vanishing for left, right in pairwise(anchors))
    return findings or (case.beside(1, holder) if shared else [])


def _place_slot(case: _Case) -> list[Finding]:
    findings: list[Finding] = []
    for node, tag in zip(case.nodes, case.placed, strict=True):
        paragraph = next(iter(node.iterancestors(P)))
        if holder_of(paragraph).tag != BODY:
            findings.append(tag.wrong(codes.MISPLACED))
        else:
            findings += _place_alone(node, case.tags, case.moves)
    return findings


def _place_alone(node: Element, tags: Sequence[Placed], moves: Moves) -> list[Finding]:
    paragraph = next(iter(node.iterancestors(P)))
    moves.replace(node, paragraph)
    if is_alone(paragraph, tags):
        return []
    return [tags[tag_number(node)].wrong(codes.TEXT_BESIDE, holder=_HOLDERS[P])]


def _place_prefixed(case: _Case) -> list[Finding]:
    """Place a pair whose tags say themselves, as docxtpl's do, what they take away."""
    anchors: list[Element] = []
    for position, (node, tag) in enumerate(zip(case.nodes, case.placed, strict=True)):
        anchor = next(node.iterancestors(_PREFIXES[tag.prefix]), None) if tag.prefix else node
        if anchor is None:
            return case.torn(_NO_ROW, position)
        if tag.prefix and not is_alone(anchor, case.tags):
            return case.beside(position, _PREFIXES[tag.prefix])
        anchors.append(anchor)
    if len({anchor.getparent() for anchor in anchors}) > 1:
        return case.torn(_ELSEWHERE)
    if len(set(anchors)) < len(anchors) and anchors[0].tag in {TR, TC}:
        return case.beside(-1, str(anchors[0].tag))
    for node, anchor in zip(case.nodes, anchors, strict=True):
        case.moves.replace(node, anchor)
    return []
