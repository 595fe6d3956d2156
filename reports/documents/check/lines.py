"""Lines of a document as a reader sees them: a paragraph may hold several, or two side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reports.documents.check.flow import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reports.documents.check.flow import Paragraph

_LINE_END = re.compile(r"(\n)")
_HALVES = re.compile(r"(\t+|[ \u00a0]{6,})")
_BLANKS = re.compile(r"(?<=\d) {6,}(?=[-/])|(?<=Số) +(?=[-/])|(?<=Số:) +(?=[-/])", re.IGNORECASE)
_DATE_BLANKS = re.compile(r"(ng[àa]y|th[áa]ng|n[ăa]m) {2,}", re.IGNORECASE)
_FAR = 2835  # twips: 50 mm from the margin a line belongs to the right half
_HELD = "\ue000"


@dataclass(frozen=True)
class Line:
    """One line: its pieces, the half of the page it stands in, and whether a tab put it there."""

    pieces: tuple[Piece, ...]
    paragraph: Paragraph
    side: str = "whole"
    placed_by_tab: bool = False

    @cached_property
    def text(self) -> str:
        """The text as it is seen, trimmed."""
        return "".join(piece.shown for piece in self.pieces).replace("\u00a0", " ").strip()

    @property
    def seen(self) -> list[Piece]:
        """The pieces that leave ink."""
        return [piece for piece in self.pieces if piece.text.strip()]


def lines_of(paragraph: Paragraph) -> list[Line]:
    """Return the lines of a paragraph of running text, its label before the first."""
    pieces = list(paragraph.pieces)
    if paragraph.label and pieces:
        pieces.insert(0, Piece(paragraph.label.replace("\t", " "), pieces[0].format))
    side = paragraph.cell.side if paragraph.cell else "whole"
    return [Line(tuple(each), paragraph, side) for each in _split(pieces, _LINE_END)]


def block_lines(paragraphs: Iterable[Paragraph]) -> Iterator[Line]:
    """Yield the lines of a part in two halves, made as a table or with tabs and spaces."""
    for paragraph in paragraphs:
        for line in lines_of(paragraph):
            if paragraph.cell:
                yield line
            else:
                yield from _halves(line)


def _halves(line: Line) -> Iterator[Line]:
    held = [Piece(_hold(piece.text), piece.format) for piece in line.pieces]
    parts = [
        tuple(Piece(piece.text.replace(_HELD, " "), piece.format) for piece in part)
        for part in _split(held, _HALVES)
    ]
    filled = [part for part in parts if any(piece.text.strip() for piece in part)]
    if len(filled) > 1:
        yield Line(filled[0], line.paragraph, "left", placed_by_tab=True)
        rest = tuple(piece for part in filled[1:] for piece in part)
        yield Line(rest, line.paragraph, "right", placed_by_tab=True)
    elif filled and filled[0] is not parts[0]:
        yield Line(filled[0], line.paragraph, "right", placed_by_tab=True)
    else:
        yield Line(line.pieces, line.paragraph, _own_side(line.paragraph))


def _hold(text: str) -> str:
    """Keep the blanks of a number or a date that is not given yet from parting a line."""
    text = _DATE_BLANKS.sub(lambda match: match[0].replace(" ", _HELD), text)
    return _BLANKS.sub(lambda match: match[0].replace(" ", _HELD), text)


def _own_side(paragraph: Paragraph) -> str:
    format_ = paragraph.format
    if format_.align == "right" or format_.left + max(format_.first, 0) > _FAR:
        return "right"
    if format_.right > _FAR or format_.align in {"left", "both"}:
        return "left"
    return "whole"


def _split(pieces: list[Piece], at: re.Pattern[str]) -> list[list[Piece]]:
    found: list[list[Piece]] = [[]]
    for piece in pieces:
        for number, text in enumerate(at.split(piece.text)):
            if number % 2:
                found.append([])
            elif text:
                found[-1].append(Piece(text, piece.format))
    return found
