"""Tells what a reader would see in a paragraph, row or cell besides tags that print nothing."""

from __future__ import annotations

from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from reports.documents.compiler.placed import CELL_WORDS, CONTROL, SLOTS
from reports.documents.compiler.wordml import P_PR, R_PR, P, R, T, is_tag, tag_number, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.wordml import Element

HOLDERS_OF_TEXT = frozenset({T, R, *(w(n) for n in ("hyperlink", "smartTag", "fldSimple", "ins"))})
_UNSEEN = frozenset(
    {
        P_PR,
        R_PR,
        *(w(n) for n in ("proofErr", "bookmarkStart", "bookmarkEnd", "tab")),
    }
)
_SILENT = CONTROL | SLOTS | CELL_WORDS | {"include"}


def is_alone(anchor: Element, tags: Sequence[Placed]) -> bool:
    """Return whether `anchor` holds nothing to see, only tags that print nothing."""
    units = [anchor] if anchor.tag == P else list(anchor.iter(P))
    return not any(has_content(unit, tags) for unit in units)


def has_content(element: Element, tags: Sequence[Placed]) -> bool:
    """Return whether there is anything in `element` for a reader to see."""
    return any(seen for _, seen in _signs(element, tags))


def is_first(node: Element, paragraph: Element, tags: Sequence[Placed]) -> bool:
    """Return whether nothing is to be seen in `paragraph` before `node`."""
    signs = takewhile(lambda sign: sign[0] is not node, _signs(paragraph, tags))
    return not any(seen for _, seen in signs)


def is_last(node: Element, paragraph: Element, tags: Sequence[Placed]) -> bool:
    """Return whether nothing is to be seen in `paragraph` after `node`."""
    signs = dropwhile(lambda sign: sign[0] is not node, _signs(paragraph, tags))
    return not any(seen for _, seen in signs)


def _signs(holder: Element, tags: Sequence[Placed]) -> Iterator[tuple[Element | None, bool]]:
    """Yield in order what stands in `holder`, each with whether it can be seen."""
    if holder.tag == T and holder.text:
        yield None, not holder.text.isspace()
    for child in holder:
        if is_tag(child):
            yield child, tags[tag_number(child)].word not in _SILENT
            yield None, bool(holder.tag == T and child.tail and not child.tail.isspace())
        elif child.tag in HOLDERS_OF_TEXT:
            yield from _signs(child, tags)
        elif child.tag not in _UNSEEN:
            yield None, True
