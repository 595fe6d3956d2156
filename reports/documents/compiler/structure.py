"""Keeps the document sound whatever its conditions say: no cell, table or list may come out broken.

What a branch may leave empty is known when a template is compiled, so the guards are put into the
template and the finished document need not be read again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from reports.documents.compiled import Site
from reports.documents.compiler.placed import Placed
from reports.documents.compiler.wordml import (
    BLOCK_HOLDERS,
    BODY,
    P_PR,
    SDT,
    SDT_CONTENT,
    TBL,
    TR,
    VAL,
    P,
    is_tag,
    made,
    tag_node,
    tag_nodes,
    tag_number,
    w,
)
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

_STARTS = frozenset({"if", "for"})
_ENDS = frozenset({"endif", "endfor"})
_MIDDLES = frozenset({"elif", "else"})


@dataclass(slots=True)
class Branch:
    """One arm of a condition or loop: the node that opens it, what stands in it."""

    opener: Element
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Choice:
    """A condition or a loop among siblings: its arms and the node that ends it."""

    branches: list[Branch]
    end: Element

    def always(self, tags: Sequence[Placed]) -> bool:
        """Return whether one arm is taken whatever the values are."""
        return tags[tag_number(self.branches[-1].opener)].word == "else"


Item: TypeAlias = "Element | Choice"


def nested(children: Iterable[Element], tags: Sequence[Placed]) -> list[Item]:
    """Return siblings as a tree of what is always there and what depends on conditions."""
    top: list[Item] = []
    open_items: list[list[Item]] = [top]
    choices: list[Choice] = []
    for child in children:
        word = tags[tag_number(child)].word if is_tag(child) else ""
        if word in _STARTS:
            choices.append(Choice([Branch(child)], end=child))
            open_items[-1].append(choices[-1])
            open_items.append(choices[-1].branches[-1].items)
        elif word in _MIDDLES:
            choices[-1].branches.append(Branch(child))
            open_items[-1] = choices[-1].branches[-1].items
        elif word in _ENDS:
            choices.pop().end = child
            open_items.pop()
        else:
            open_items[-1].append(child)
    return top


def added(tags: list[Placed], word: str, number: int = 0) -> Element:
    """Return the node of a new tag that the compiler itself adds."""
    site = Site(template="", paragraph="", tag="")
    tags.append(Placed(word=word, site=site, number=number))
    return tag_node(len(tags) - 1)


def check_nesting(root: Element, tags: Sequence[Placed]) -> list[Finding]:
    """Return the pairs that cross once every tag stands where its reach begins or ends."""
    stack: list[Placed] = []
    for node in tag_nodes(root):
        placed = tags[tag_number(node)]
        if placed.word in _STARTS:
            stack.append(placed)
        elif placed.word in _ENDS:
            start = stack.pop()
            if placed.word != f"end{start.word}":
                return [placed.wrong(codes.CROSSED, other=start.site.tag)]
    return []


def guard_holders(root: Element, tags: list[Placed]) -> None:
    """Let every cell, text box, header and footer end with a paragraph in every case."""
    for holder in list(root.iter(*(BLOCK_HOLDERS - {BODY}))):
        _ensure(nested(holder, tags), holder.append, tags, safe=False)


def _ensure(
    items: Sequence[Item], append: Callable[[Element], None], tags: list[Placed], *, safe: bool
) -> None:
    """Make `items` end with a paragraph, whatever of them comes; `append` adds one behind them.

    `safe` says that what stands before them ends with a paragraph anyway.
    """
    visible = [item for item in items if not _is_transparent(item, tags)]
    last = visible[-1] if visible else None
    if isinstance(last, Choice):
        _ensure_choice(last, tags, safe=_ends_well(visible[:-1], tags, safe=safe))
    elif not (safe if last is None else _is_paragraph(last)):
        append(made("<w:p/>"))


def _ensure_choice(choice: Choice, tags: list[Placed], *, safe: bool) -> None:
    nodes = [*(branch.opener for branch in choice.branches), choice.end]
    for branch, following in zip(choice.branches, nodes[1:], strict=True):
        _ensure(branch.items, following.addprevious, tags, safe=safe)
    if not choice.always(tags) and not safe:
        choice.end.addprevious(added(tags, "else"))
        choice.end.addprevious(made("<w:p/>"))


def _ends_well(items: Sequence[Item], tags: Sequence[Placed], *, safe: bool) -> bool:
    """Return whether `items` surely end with a paragraph, or what precedes them does."""
    visible = [item for item in items if not _is_transparent(item, tags)]
    if not visible:
        return safe
    last = visible[-1]
    if not isinstance(last, Choice):
        return _is_paragraph(last)
    before = _ends_well(visible[:-1], tags, safe=safe)
    arms = all(_ends_well(branch.items, tags, safe=before) for branch in last.branches)
    return arms and (before or last.always(tags))


def _is_transparent(item: Item, tags: Sequence[Placed]) -> bool:
    if isinstance(item, Choice):
        return False
    if is_tag(item):
        return tags[tag_number(item)].word not in {"print", "include"}
    return item.tag not in {P, TBL, SDT}


def _is_paragraph(item: Item) -> bool:
    if isinstance(item, Choice):
        return False
    if item.tag == SDT:
        content = item.find(SDT_CONTENT)
        blocks = [] if content is None else list(content)
        return bool(blocks) and blocks[-1].tag == P
    return item.tag == P


def guard_tables(root: Element, tags: list[Placed], captions: frozenset[str]) -> None:
    """Let a table none of whose rows comes go away, and the caption right above it too."""
    for table in list(root.iter(TBL)):
        rows = nested(table, tags)
        steady = any(isinstance(item, Choice) for item in rows) and not any(
            _is_body_row(item) for item in rows
        )
        if not steady:
            continue
        for row in table.iter(TR):
            if row.getparent() is table and _is_body_row(row):
                row.addprevious(added(tags, "row"))
        before = table.getprevious()
        first = before if before is not None and is_caption(before, captions) else table
        first.addprevious(added(tags, "table"))
        table.addnext(added(tags, "endtable"))


def _is_body_row(item: Item) -> bool:
    if isinstance(item, Choice) or item.tag != TR:
        return False
    header = item.find(f"{w('trPr')}/{w('tblHeader')}")
    return header is None or header.get(VAL) in {"0", "false", "off"}


def is_caption(node: Element, captions: frozenset[str]) -> bool:
    """Return whether `node` is a paragraph in one of the styles `captions`."""
    if node.tag != P:
        return False
    style = node.find(f"{P_PR}/{w('pStyle')}")
    return style is not None and style.get(VAL) in captions


def around(node: Element, tags: Sequence[Placed]) -> Iterator[int]:
    """Yield the numbers of the tags on whose branches `node` stands, innermost first."""
    for element in (node, *node.iterancestors()):
        depth = 0
        for sibling in element.itersiblings(preceding=True):
            word = tags[tag_number(sibling)].word if is_tag(sibling) else ""
            depth += word in _ENDS
            if depth == 0 and word in _STARTS | _MIDDLES:
                yield tag_number(sibling)
            depth -= word in _STARTS and depth > 0


def loops_around(node: Element, tags: Sequence[Placed]) -> list[int]:
    """Return the numbers of the loops that repeat `node`, innermost first."""
    return [number for number in around(node, tags) if tags[number].word == "for"]
