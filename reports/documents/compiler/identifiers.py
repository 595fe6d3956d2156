"""Sees to it that ids stay unique and lists begin at one when a loop repeats what bears them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from reports.documents.compiled import LISTS_MARK
from reports.documents.compiler.emit import ACTION
from reports.documents.compiler.structure import added, loops_around
from reports.documents.compiler.wordml import (
    DRAWING,
    P_PR,
    TR,
    VAL,
    P,
    T,
    holder_of,
    is_tag,
    parsed,
    tag_nodes,
    tag_number,
    w,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.wordml import Element

_DRAWING = f"{{{DRAWING}}}docPr"
_START, _END, _ID, _NAME = w("bookmarkStart"), w("bookmarkEnd"), w("id"), w("name")
_LEVELS = 9


def number_all(roots: Iterable[Element], tags: Sequence[Placed]) -> int:
    """Give each drawing and bookmark an id of its own; return the first id left free."""
    free = 1
    for root in roots:
        _pair_bookmarks(root)
        for drawing in root.iter(_DRAWING):
            repeated = next(loops_around(drawing, tags), None) is not None
            drawing.set("id", ACTION.format("fresh", free) if repeated else str(free))
            free += 1
        ends = {end.get(_ID): end for end in root.iter(_END)}
        for start in root.iter(_START):
            end = ends[start.get(_ID)]
            if next(loops_around(start, tags), None) is None:
                start.set(_ID, str(free))
                end.set(_ID, str(free))
            else:
                start.set(_ID, ACTION.format("fresh", free))
                start.set(_NAME, f"{start.get(_NAME)}_{ACTION.format('same', free)}")
                end.set(_ID, ACTION.format("same", free))
            free += 1
    return free


def _pair_bookmarks(root: Element) -> None:
    """Drop bookmarks that lost their other half, and those with a name already taken."""
    starts: dict[str, Element] = {}
    ends: dict[str, Element] = {}
    extra = []
    names = set()
    for node in root.iter(_START, _END):
        number = node.get(_ID, "")
        side = starts if node.tag == _START else ends
        name = node.get(_NAME)
        if number in side or (name and name in names) or (side is ends and number not in starts):
            extra.append(node)
            continue
        side[number] = node
        if name:
            names.add(name)
    lone = [node for number, node in starts.items() if number not in ends]
    for node in (*extra, *lone):
        holder_of(node).remove(node)


def restart_lists(root: Element, tags: list[Placed], numbering: Element | None) -> set[int]:
    """Let numbered lists inside loops begin anew in each round; return which lists these are.

    A list goes on over the rounds when each round is one item: when the loop begins with it.
    """
    if numbering is None:
        return set()
    restarted = set()
    for opener in list(tag_nodes(root)):
        if tags[tag_number(opener)].word != "for" or holder_of(opener).tag == T:
            continue
        for number in _lists_to_restart(opener, tags, numbering):
            opener.addnext(added(tags, "restart", number))
            restarted.add(number)
    return restarted


def _lists_to_restart(opener: Element, tags: Sequence[Placed], numbering: Element) -> list[int]:
    blocks = _range(opener, tags)
    paragraphs = [p for block in blocks for p in (block, *block.iterdescendants(P)) if p.tag == P]
    by_list: dict[int, list[Element]] = {}
    for paragraph in paragraphs:
        reference = _list_reference(paragraph)
        if reference is not None and not _is_bullet(reference, numbering):
            by_list.setdefault(int(reference.get(VAL, "0")), []).append(reference)
    first = _list_reference(paragraphs[0]) if paragraphs else None
    goes_on = int(first.get(VAL, "0")) if first is not None else 0
    chosen = []
    here = tag_number(opener)
    for number, references in by_list.items():
        rows = any(block.tag == TR for block in blocks)
        nested = all(next(loops_around(one, tags), here) != here for one in references)
        if number in {0, goes_on} or (rows and not nested):
            continue
        chosen.append(number)
        for reference in references:
            reference.set(VAL, ACTION.format("list", number))
    return chosen


def _range(opener: Element, tags: Sequence[Placed]) -> list[Element]:
    blocks: list[Element] = []
    depth = 0
    for sibling in opener.itersiblings():
        if not is_tag(sibling):
            blocks.append(sibling)
            continue
        word = tags[tag_number(sibling)].word
        if word == "endfor" and depth == 0:
            break
        depth += (word == "for") - (word == "endfor")
    return blocks


def _list_reference(paragraph: Element) -> Element | None:
    reference = paragraph.find(f"{P_PR}/{w('numPr')}/{w('numId')}")
    if reference is None or not reference.get(VAL, "").isdecimal():
        return None
    return reference


def _is_bullet(reference: Element, numbering: Element) -> bool:
    level = holder_of(reference).find(w("ilvl"))
    wanted = "0" if level is None else level.get(VAL)
    abstract = _abstract(int(reference.get(VAL, "0")), numbering)
    formats = [] if abstract is None else abstract.findall(w("lvl"))
    for one in formats:
        if one.get(w("ilvl")) == wanted:
            kind = one.find(w("numFmt"))
            return kind is not None and kind.get(VAL) == "bullet"
    return False


def _abstract(number: int, numbering: Element) -> Element | None:
    for num in numbering.iter(w("num")):
        if num.get(w("numId")) == str(number):
            target = num.find(w("abstractNumId"))
            wanted = "" if target is None else target.get(VAL)
            for abstract in numbering.iter(w("abstractNum")):
                if abstract.get(w("abstractNumId")) == wanted:
                    return abstract
    return None


def overrides(numbers: Iterable[int], numbering: Element) -> dict[int, str]:
    """Return for each restarted list what a new ``w:num`` of it holds."""
    made = {}
    for number in sorted(numbers):
        abstract = _abstract(number, numbering)
        if abstract is None:
            continue
        starts = {
            level.get(w("ilvl"), ""): (level.find(w("start")), level)
            for level in abstract.iter(w("lvl"))
        }
        pieces = [f'<w:abstractNumId w:val="{abstract.get(w("abstractNumId"))}"/>']
        for level in map(str, range(_LEVELS)):
            start = starts.get(level, (None, None))[0]
            value = "1" if start is None else start.get(VAL, "1")
            override = f'<w:startOverride w:val="{value}"/>'
            pieces.append(f'<w:lvlOverride w:ilvl="{level}">{override}</w:lvlOverride>')
        made[number] = "".join(pieces)
    return made


def first_free_list(numbering: Element | None) -> int:
    """Return the first number no list has."""
    nums = [] if numbering is None else numbering.findall(w("num"))
    return max((int(num.get(w("numId"), "0")) for num in nums), default=0) + 1


def open_numbering(data: bytes) -> str:
    """Return the part with a mark where lists are added; the prefix ``w`` stays declared."""
    root = parsed(data)
    after = root.find(w("numIdMacAtCleanup"))
    last = root[-1] if after is None else root[root.index(after) - 1]
    last.tail = LISTS_MARK
    text = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'
