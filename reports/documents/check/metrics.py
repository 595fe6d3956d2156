"""How wide a line of text is in Times New Roman, in millimetres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.widths import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.documents.check.flow import Piece


def width(pieces: Iterable[Piece]) -> float:
    """Return the width of a line made of `pieces`."""
    return sum(
        text_width(piece.shown, piece.format.size, bold=piece.format.bold) for piece in pieces
    )
