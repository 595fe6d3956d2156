"""Lifts each pair of tags to its reach: the innermost place that holds the whole pair.

In one paragraph a pair stays inline; in one row, or several rows of one table, it takes those
rows; alone in paragraphs it takes the blocks between, and the paragraphs of the tags vanish.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.documents.compiler.placed import CONTROL
from reports.documents.compiler.wordml import (
    BLOCK_HOLDERS,
    BODY,
    P_PR,
    R_PR,
    SDT_CONTENT,
    SECT_PR,
    TBL,
    TC,
    TR,
    P,
    R,
    T,
    is_tag,
    tag_nodes,
    tag_number,
    taken_out,
    w,
)
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.documents.compiler.pairs import Pair
    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

_INLINE = frozenset({T, R, *(w(n) for n in ("hyperlink", "smartTag", "fldSimple", "ins"))})
_NO_CONTENT = frozenset(
    {
        P_PR,
        R_PR,
        *(
            w(n)
            for n in ("proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "tab")
        ),
    }
)
_PREFIXES = {"p": P, "tr": TR, "tc": TC, "r": R}
_HOLDERS = {P: "đoạn", TR: "dòng", TC: "ô", R: "cụm chữ"}


@dataclass(slots=True)
class _Moves:
    """What to do to the tree once all pairs are understood."""

    before: list[tuple[Element, Element]] = field(default_factory=list)
    after: list[tuple[Element, Element]] = field(default_factory=list)
    splits: list[tuple[Element, int]] = field(default_factory=list)
    vanishing: dict[Element, None] = field(default_factory=dict)


def lift(root: Element, pairs: Sequence[Pair], tags: Sequence[Placed]) -> list[Finding]:
    """Move the tags of all pairs to where their reach begins and ends."""
    moves = _Moves()
    findings: list[Finding] = []
    for one in pairs:
        findings += _place(one, tags, moves)
    findings += _place_includes(root, tags, moves)
    if not findings:
        _apply(root, moves)
    return findings


def _place(one: Pair, tags: Sequence[Placed], moves: _Moves) -> list[Finding]:
    placed = [tags[tag_number(node)] for node in one.nodes]
    if one.word in {"block", "phu_luc"}:
        return _place_slot(one, placed, tags, moves)
    if any(tag.prefix for tag in placed):
        return _place_prefixed(one, placed, tags, moves)
    common = _common(one.nodes)
    kind = _kind(common)
    if kind == P:
        return _place_inline(one, placed, common, moves)
    anchors = [_child_of(common, node) for node in one.nodes]
    if kind == TR:
        return _place_row(one, placed, common, moves)
    if kind == TBL:
        return _place_blocks(one, placed, anchors, tags, moves, TR)
    if kind in BLOCK_HOLDERS and all(anchor.tag == P for anchor in anchors):
        return _place_blocks(one, placed, anchors, tags, moves, P)
    where = "một thẻ trong bảng, khung hay điều khiển nội dung, một thẻ ở ngoài"
    return [placed[-1].wrong(codes.TORN, other=placed[0].site.tag, where=where)]


def _common(nodes: Sequence[Element]) -> Element:
    """Return the innermost element that holds all `nodes`."""
    chains = [list(node.iterancestors())[::-1] for node in nodes]
    common = chains[0][0]
    for level in zip(*chains, strict=False):
        if any(element is not level[0] for element in level):
            break
        common = level[0]
    return common


def _kind(common: Element) -> object:
    """Return what sort of place an element is part of: a paragraph, row, table or block holder."""
    for element in (common, *common.iterancestors()):
        if element.tag in {P, TR, TBL} or element.tag in BLOCK_HOLDERS:
            return element.tag
    return common.tag


def _child_of(holder: Element, node: Element) -> Element:
    while (parent := node.getparent()) is not None and parent is not holder:
        node = parent
    return node


def _place_inline(
    one: Pair, placed: Sequence[Placed], common: Element, moves: _Moves
) -> list[Finding]:
    if common.tag == T:
        return []
    for node, tag in zip(one.nodes, placed, strict=True):
        between = []
        for element in node.iterancestors():
            if element is common:
                break
            between.append(element)
        if any(element.tag not in _INLINE for element in between):
            where = "một thẻ trong khung hay điều khiển nội dung, một thẻ ở ngoài"
            return [tag.wrong(codes.TORN, other=placed[0].site.tag, where=where)]
        moves.splits.append((node, len(between)))
    return _field_findings(one, placed, common)


def _field_findings(one: Pair, placed: Sequence[Placed], common: Element) -> list[Finding]:
    """A field (page number, table of contents) must lie wholly inside or outside a branch."""
    depth = 0
    depths = []
    wanted = set(one.nodes)
    for element in common.iter():
        if element.tag == w("fldChar"):
            kind = element.get(w("fldCharType"))
            depth += (kind == "begin") - (kind == "end")
        elif is_tag(element) and element in wanted:
            depths.append(depth)
    if len(set(depths)) > 1:
        where = "một thẻ trong trường của Word, một thẻ ở ngoài"
        return [placed[-1].wrong(codes.TORN, other=placed[0].site.tag, where=where)]
    return []


def _place_row(
    one: Pair, placed: Sequence[Placed], row: Element, moves: _Moves
) -> list[Finding]:
    if len(one.nodes) > 2:
        return [placed[1].wrong(codes.TEXT_BESIDE, holder="dòng")]
    moves.before.append((one.nodes[0], row))
    moves.after.append((one.nodes[1], row))
    return []


def _place_blocks(  # noqa: PLR0913 -- the pair, its anchors and the plan they go into
    one: Pair,
    placed: Sequence[Placed],
    anchors: Sequence[Element],
    tags: Sequence[Placed],
    moves: _Moves,
    holder: str,
) -> list[Finding]:
    findings: list[Finding] = []
    last = len(one.nodes) - 1
    for position, (node, tag, anchor) in enumerate(zip(one.nodes, placed, anchors, strict=True)):
        if _alone(anchor, tags):
            moves.before.append((node, anchor))
            moves.vanishing[anchor] = None
        elif position == last and (holder == TR or _is_last(node, anchor, tags)):
            moves.after.append((node, anchor))
        elif (position == 0 and holder == TR) or _is_first(node, anchor, tags):
            moves.before.append((node, anchor))
        else:
            findings.append(tag.wrong(codes.TEXT_BESIDE, holder=_HOLDERS[holder]))
    for left, right in zip(anchors, anchors[1:], strict=False):
        if left is right and left not in moves.vanishing and not findings:
            findings.append(placed[1].wrong(codes.TEXT_BESIDE, holder=_HOLDERS[holder]))
    return findings


def _place_slot(
    one: Pair, placed: Sequence[Placed], tags: Sequence[Placed], moves: _Moves
) -> list[Finding]:
    findings: list[Finding] = []
    for node, tag in zip(one.nodes, placed, strict=True):
        anchor = next(iter(node.iterancestors(P)))
        if anchor.getparent().tag != BODY:
            advice = "Đưa thẻ ra một đoạn riêng ngoài bảng, ngoài đầu trang, chân trang."
            why = "nằm trong bảng, khung hoặc đầu trang, chân trang"
            findings.append(tag.wrong(codes.MISPLACED, why=why, advice=advice))
        elif not _alone(anchor, tags):
            findings.append(tag.wrong(codes.TEXT_BESIDE, holder="đoạn"))
        moves.before.append((node, anchor))
        moves.vanishing[anchor] = None
    return findings


def _place_includes(
    root: Element, tags: Sequence[Placed], moves: _Moves
) -> list[Finding]:
    findings: list[Finding] = []
    for node in tag_nodes(root):
        tag = tags[tag_number(node)]
        if tag.word != "include":
            continue
        anchor = next(iter(node.iterancestors(P)))
        if not _alone(anchor, tags):
            findings.append(tag.wrong(codes.TEXT_BESIDE, holder="đoạn"))
        moves.before.append((node, anchor))
        moves.vanishing[anchor] = None
    return findings


def _place_prefixed(
    one: Pair, placed: Sequence[Placed], tags: Sequence[Placed], moves: _Moves
) -> list[Finding]:
    """Place a pair whose tags say themselves, as docxtpl's do, what they take away."""
    anchors: list[Element] = []
    for node, tag in zip(one.nodes, placed, strict=True):
        anchor = next(node.iterancestors(_PREFIXES[tag.prefix]), None) if tag.prefix else node
        if anchor is None:
            where = "không nằm trong dòng hoặc ô bảng"
            return [tag.wrong(codes.TORN, other=placed[0].site.tag, where=where)]
        if tag.prefix and not _alone(anchor, tags):
            return [tag.wrong(codes.TEXT_BESIDE, holder=_HOLDERS[_PREFIXES[tag.prefix]])]
        anchors.append(anchor)
    parents = {anchor.getparent() for anchor in anchors}
    if len(parents) > 1 or len({anchor.tag for anchor in anchors}) > 1:
        where = "không cùng trong một bảng, một ô hay một phần văn bản"
        return [placed[-1].wrong(codes.TORN, other=placed[0].site.tag, where=where)]
    if len(set(anchors)) < len(anchors) and anchors[0].tag in {TR, TC}:
        return [placed[-1].wrong(codes.TEXT_BESIDE, holder=_HOLDERS[str(anchors[0].tag)])]
    for node, anchor in zip(one.nodes, anchors, strict=True):
        moves.before.append((node, anchor))
        moves.vanishing[anchor] = None
    return []


def _alone(anchor: Element, tags: Sequence[Placed]) -> bool:
    """Return whether `anchor` holds nothing but tags that print nothing."""
    return not any(_has_content(paragraph, tags) for paragraph in _units(anchor))


def _units(anchor: Element) -> list[Element]:
    return [anchor] if anchor.tag in {P, R} else list(anchor.iter(P))


def _has_content(element: Element, tags: Sequence[Placed]) -> bool:
    for node in element.iter():
        if is_tag(node):
            if not _silent(node, tags):
                return True
        elif _is_content(node, element):
            return True
    return False


def _silent(node: Element, tags: Sequence[Placed]) -> bool:
    word = tags[tag_number(node)].word
    return word in CONTROL or word in {"block", "endblock", "phu_luc", "endphu_luc", "include"}


def _is_content(node: Element, root: Element) -> bool:
    if node is root or node.tag in _NO_CONTENT or node.tag in _INLINE - {T}:
        return False
    if node.tag == T:
        return any(piece.strip() for piece in _own_text(node))
    return not any(element.tag in {P_PR, R_PR} for element in node.iterancestors())


def _own_text(node: Element) -> list[str]:
    return [node.text or "", *(child.tail or "" for child in node)]


def _is_first(node: Element, paragraph: Element, tags: Sequence[Placed]) -> bool:
    return not _content_on_side(node, paragraph, tags, before=True)


def _is_last(node: Element, paragraph: Element, tags: Sequence[Placed]) -> bool:
    return not _content_on_side(node, paragraph, tags, before=False)


def _content_on_side(
    node: Element, paragraph: Element, tags: Sequence[Placed], *, before: bool
) -> bool:
    """Return whether there is anything to see in `paragraph` on one side of `node`."""
    seen = False
    for event in _events(paragraph):
        if event is node:
            if before:
                return False
            seen = True
        elif (before or seen) and _visible(event, paragraph, tags):
            return True
    return False


def _events(paragraph: Element) -> list[Element | str]:
    events: list[Element | str] = []
    for element in paragraph.iter():
        events.append(element)
        if element.tag == T and element.text:
            events.append(element.text)
        if is_tag(element) and element.tail:
            events.append(element.tail)
    return events


def _visible(event: Element | str, paragraph: Element, tags: Sequence[Placed]) -> bool:
    if isinstance(event, str):
        return bool(event.strip())
    if is_tag(event):
        return not _silent(event, tags)
    return event.tag != T and _is_content(event, paragraph)


def _apply(root: Element, moves: _Moves) -> None:
    order = {node: position for position, node in enumerate(tag_nodes(root))}
    for node, levels in moves.splits:
        for _ in range(levels):
            _split_parent(node)
    for node, anchor in sorted(moves.before, key=lambda move: order[move[0]]):
        if node is not anchor:
            taken_out(node)
            anchor.addprevious(node)
    for node, anchor in sorted(moves.after, key=lambda move: -order[move[0]]):
        taken_out(node)
        anchor.addnext(node)
    for anchor in moves.vanishing:
        if not is_tag(anchor) and anchor.find(f"{P_PR}/{SECT_PR}") is None:
            _dropped(anchor)


def _dropped(anchor: Element) -> None:
    holder = anchor.getparent()
    holder.remove(anchor)
    if holder.tag == SDT_CONTENT and len(holder) == 0:
        holder.getparent().getparent().remove(holder.getparent())


def _split_parent(node: Element) -> None:
    """Split the element around `node` in two and leave `node` between them."""
    parent = node.getparent()
    right = parent.makeelement(parent.tag, parent.attrib, parent.nsmap)
    right.text, node.tail = node.tail, None
    properties = parent.find(R_PR)
    if properties is not None:
        right.append(_copied(properties))
    following = list(node.itersiblings())
    right.extend(following)
    parent.addnext(node)
    node.addnext(right)
    for half in (parent, right):
        if _is_hollow(half):
            half.getparent().remove(half)


def _is_hollow(element: Element) -> bool:
    return not element.text and all(child.tag == R_PR for child in element)


def _copied(element: Element) -> Element:
    twin = copy(element)
    twin.tail = None
    return twin
