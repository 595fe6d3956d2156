"""Sees to it that ids stay unique and lists begin at one when a loop repeats what bears them."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from lxml import etree

from reports.documents.compiled import LISTS_MARK
from reports.documents.compiler.emit import ACTION
from reports.documents.compiler.structure import added, around, loops_around
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
    ids = count(1)
    names: set[str] = set()
    for root in roots:
        for drawing in root.iter(_DRAWING):
            number = next(ids)
            repeated = loops_around(drawing, tags)
            drawing.set("id", ACTION.format("fresh", number) if repeated else str(number))
        for start, end in _bookmarks(root, tags, names):
            _number_bookmark(start, end, next(ids), repeated=bool(loops_around(start, tags)))
    return next(ids)


def _number_bookmark(start: Element, end: Element, number: int, *, repeated: bool) -> None:
    if not repeated:
        start.set(_ID, str(number))
        end.set(_ID, str(number))
        return
    start.set(_ID, ACTION.format("fresh", number))
    start.set(_NAME, f"{start.get(_NAME)}_{ACTION.format('same', number)}")
    end.set(_ID, ACTION.format("same", number))


def _bookmarks(
    root: Element, tags: Sequence[Placed], names: set[str]
) -> list[tuple[Element, Element]]:
    """Return the bookmarks below `root`; drop those torn apart, and names already in `names`."""
    kept: list[tuple[Element, Element]] = []
    open_ones: dict[str, Element] = {}
    for node in list(root.iter(_START, _END)):
        number = node.get(_ID, "")
        start = open_ones.pop(number, None)
        if node.tag == _START:
            open_ones[number] = node
        elif start is not None and _is_whole(start, node, tags, names):
            names.add(start.get(_NAME, ""))
            kept.append((start, node))
    whole = {half for pair in kept for half in pair}
    for node in list(root.iter(_START, _END)):
        if node not in whole:
            holder_of(node).remove(node)
    return kept


def _is_whole(start: Element, end: Element, tags: Sequence[Placed], names: set[str]) -> bool:
    """Return whether both halves of a bookmark come on the same branches, under a new name."""
    same_branch = list(around(start, tags)) == list(around(end, tags))
    return same_branch and start.get(_NAME, "") not in names


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
        if reference is not None and _counts(reference, numbering):
            by_list.setdefault(int(reference.get(VAL, "0")), []).append(reference)
    first = _list_reference(paragraphs[0]) if paragraphs else None
    goes_on = int(first.get(VAL, "0")) if first is not None else 0
    chosen = []
    here = tag_number(opener)
    for number, references in by_list.items():
        rows = any(block.tag == TR for block in blocks)
        nested = all(loops_around(one, tags)[0] != here for one in references)
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


def _counts(reference: Element, numbering: Element) -> bool:
    """Return whether a paragraph of a list bears a number rather than a bullet."""
    level = holder_of(reference).find(w("ilvl"))
    wanted = "0" if level is None else level.get(VAL)
    abstract = _abstract(int(reference.get(VAL, "0")), numbering)
    kinds = [] if abstract is None else abstract.findall(f"{w('lvl')}/{w('numFmt')}")
    own = (kind.get(VAL) for kind in kinds if holder_of(kind).get(w("ilvl")) == wanted)
    return next(own, "bullet") not in {"bullet", "none"}


def _abstract(number: int, numbering: Element) -> Element | None:
    """Return the definition of list `number`."""
    links = {
        num.get(w("numId")): link.get(VAL)
        for num in numbering.iter(w("num"))
        if (link := num.find(w("abstractNumId"))) is not None
    }
    wanted = links.get(str(number))
    named = (a for a in numbering.iter(w("abstractNum")) if a.get(w("abstractNumId")) == wanted)
    return next(named, None)


def overrides(numbers: Iterable[int], numbering: Element) -> dict[int, str]:
    """Return for each restarted list what a new ``w:num`` of it holds."""
    definitions = {number: _abstract(number, numbering) for number in sorted(numbers)}
    return {
        number: _override(abstract)
        for number, abstract in definitions.items()
        if abstract is not None
    }


def _override(abstract: Element) -> str:
    starts = {
        level.get(w("ilvl")): start.get(VAL, "1")
        for level in abstract.iter(w("lvl"))
        if (start := level.find(w("start"))) is not None
    }
    levels = (
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{starts.get(level, "1")}"/>'
        "</w:lvlOverride>"
        for level in map(str, range(_LEVELS))
    )
    return f'<w:abstractNumId w:val="{abstract.get(w("abstractNumId"))}"/>{"".join(levels)}'


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
