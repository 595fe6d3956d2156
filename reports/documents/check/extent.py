"""How long a document is: estimated from its text, since nothing is laid out here."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING

from reports.documents.check.metrics import width

if TYPE_CHECKING:
    from reports.documents.check.flow import Document, Paragraph

_POINT = 25.4 / 72
_TWIPS = 1440 / 25.4
_SURELY = 1.1  # of a page: more than this needs a second one, however it is laid out
_SINGLE = 1.15


def several_pages(document: Document) -> bool:
    """Return whether the document has more than one page."""
    if document.pages > 1 or len(document.sections) > 1:
        return True
    return bool(document.sections) and _overflows(document, 0)


def needs_number(document: Document, place: int) -> bool:
    """Return whether a section needs a page number: one page that counts anew needs none."""
    alone = len(document.sections) == 1
    if (alone and document.pages > 1) or (place and not document.sections[place].restarts):
        return True
    return _overflows(document, place)


def _overflows(document: Document, place: int) -> bool:
    section = document.sections[place]
    paragraphs = [each for each in document.paragraphs if each.section == place]
    if any(each.breaks_page or each.format.new_page for each in paragraphs[1:]):
        return True
    page = section.height - section.margins["top"] - section.margins["bottom"]
    whole = 0.0
    for _, row in groupby(enumerate(paragraphs), key=_row):
        columns: defaultdict[float, float] = defaultdict(float)
        for _, each in row:
            cell = each.cell
            room = section.text_width if cell is None else cell.inner / _TWIPS
            columns[cell.left if cell else 0.0] += _height(each, room)
        whole += max(columns.values())
        if whole > page * _SURELY:
            return True
    return False


def _row(numbered: tuple[int, Paragraph]) -> tuple[int, int]:
    """Return what tells the paragraphs side by side from those below: their table and row."""
    number, paragraph = numbered
    cell = paragraph.cell
    return (-1, number) if cell is None else (id(cell.table), cell.row)


def _height(paragraph: Paragraph, room: float) -> float:
    format_ = paragraph.format
    size = max((piece.format.size for piece in paragraph.pieces), default=10)
    lines = int(width(paragraph.pieces) / max(room, 10)) + 1
    exact = format_.rule != "auto"
    single = format_.line / 20 if exact else size * _SINGLE * format_.line / 240
    return (lines * single + (format_.before + format_.after) / 20) * _POINT
