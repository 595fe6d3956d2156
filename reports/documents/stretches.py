"""A stretch of a paragraph's text is replaced where it stands, over all runs it is split into."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.compiler.wordml import SPACE, P, R, T, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.compiler.wordml import Element

_AS_TEXT = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that prints text: its element, and where its text begins in the paragraph's."""

    element: Element
    start: int
    text: str

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.text)


def pieces(paragraph: Element) -> list[Piece]:
    """Return what prints text in `paragraph` itself, in order; text in other boxes is not its."""
    found: list[Piece] = []
    for element in _printing(paragraph):
        text = element.text or "" if element.tag == T else _AS_TEXT[str(element.tag)]
        start = found[-1].end if found else 0
        found.append(Piece(element, start, unicodedata.normalize("NFC", text)))
    return found


def _printing(paragraph: Element) -> Iterator[Element]:
    for run in paragraph.iter(R):
        if next(run.iterancestors(P), None) is paragraph:
            yield from (each for each in run if each.tag == T or each.tag in _AS_TEXT)


def text_of(found: list[Piece]) -> str:
    """Return the text of the pieces."""
    return "".join(piece.text for piece in found)


def replace_text(found: list[Piece], start: int, end: int, text: str) -> None:
    """Put `text` in the place of what stands from `start` to `end`, in the looks of what is before.

    A tab or a break inside goes. Raises ValueError where no run of text is near.
    """
    texts = [piece for piece in found if piece.element.tag == T]
    target = next((piece for piece in texts if piece.start <= start <= piece.end), None)
    target = target or next((piece for piece in texts if piece.start >= start), None)
    if target is None:
        raise ValueError("no text to replace")
    for piece in found:
        if piece is target or (piece.start < end and piece.end > start):
            _cut(piece, start, end, text if piece is target else "")


def _cut(piece: Piece, start: int, end: int, text: str) -> None:
    if piece.element.tag == T:
        left, right = max(start - piece.start, 0), max(end - piece.start, 0)
        piece.element.text = piece.text[:left] + text + piece.text[right:]
        piece.element.set(SPACE, "preserve")
    elif (parent := piece.element.getparent()) is not None:
        parent.remove(piece.element)
