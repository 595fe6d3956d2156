"""Sets the tone marks of a template's own words in one style; what tags print stays as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.compiler.wordml import P, T, ancestor, holder_of, is_tag, w
from reports.vietnamese import with_tones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.compiler.wordml import Element
    from reports.vietnamese import ToneStyle

_BREAKS = frozenset(w(n) for n in ("tab", "br", "cr", "noBreakHyphen", "softHyphen"))
_BREAK = "\t"


def set_tones(root: Element, style: ToneStyle) -> None:
    """Respell the static text below `root`; a word may be split over runs."""
    for paragraph in root.iter(P):
        pieces = list(_pieces(paragraph))
        text = "".join(piece for _, piece in pieces)
        respelt = with_tones(text, style)
        if respelt != text:
            _put_back(pieces, respelt)


def _pieces(paragraph: Element) -> Iterator[tuple[Element | None, str]]:
    """Yield the texts of a paragraph with their nodes, and breaks that belong to none."""
    for node in paragraph.iterdescendants():
        if is_tag(node):
            yield None, _BREAK
            if holder_of(node).tag == T:
                yield node, node.tail or ""
        elif node.tag in _BREAKS:
            yield None, _BREAK
        elif node.tag == T and ancestor(node, P) is paragraph:
            yield node, node.text or ""


def _put_back(pieces: list[tuple[Element | None, str]], text: str) -> None:
    position = 0
    for node, piece in pieces:
        part = text[position : position + len(piece)]
        position += len(piece)
        if node is None or part == piece:
            continue
        if is_tag(node):
            node.tail = part
        else:
            node.text = part
