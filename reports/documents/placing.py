"""Where the printed figures stand in the text of the finished document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.compiler.wordml import parsed
from reports.documents.journal import MARK
from reports.documents.paragraphs import paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.merge import Merged
    from reports.documents.paragraphs import Paragraph

_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a figure stands: the number of the paragraph from 0, and from where to where in it."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Laid:
    """The paragraphs of a document, and for each printed figure where it stands in them.

    A figure outside the text itself, as in a chart or a header, stands nowhere.
    """

    paragraphs: tuple[Paragraph, ...]
    spots: tuple[Spot | None, ...]


def laid(merged: Merged) -> Laid:
    """Return where each figure of a document just made stands in its text."""
    spots: list[Spot | None] = [None] * len(merged.printed)
    marks = _marks(merged)
    read: list[Paragraph] = []
    for each in paragraphs_of(parsed(merged.marked.get(_MAIN, "<none/>").encode())):
        text, *pieces = each.text.split(MARK)
        for piece in pieces:
            figures = next(marks, range(0))
            joined = piece.lstrip() if text.endswith(" ") else piece
            for figure in figures:
                length = _length(merged.printed[figure].text, joined)
                spots[figure] = Spot(len(read), len(text), len(text) + length)
            text += joined
        if text:
            read.append(each.saying(text))
    return Laid(tuple(read), tuple(spots))


def _marks(merged: Merged) -> Iterator[range]:
    """Yield for each mark in the main part the places of its figures among all printed ones."""
    ends = (*merged.marks[1:], len(merged.printed))
    for start, end in zip(merged.marks, ends, strict=False):
        first = merged.printed[start]
        if first.part == _MAIN:
            own = (at for at in range(start, end) if merged.printed[at].site != first.site)
            yield range(start, next(own, end))


def _length(printed: str, piece: str) -> int:
    """Return how much of `piece` is the text printed, or its first line."""
    lines = [" ".join(line.split()) for line in (printed, *printed.splitlines()[:1])]
    return next((len(line) for line in lines if piece.startswith(line)), 0)
