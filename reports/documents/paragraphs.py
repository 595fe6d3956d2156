"""The text of a finished document, paragraph by paragraph, as a reader meets it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.documents.compiler.wordml import (
    FALLBACK,
    R_PR,
    TBL,
    TC,
    TEXT_BOX,
    TR,
    VAL,
    P,
    R,
    T,
    holder_of,
    w,
)
from reports.documents.opening import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.compiler.wordml import Element
    from reports.documents.opening import Parts

_NOTES = ("footnotes", "endnotes")
_PLAIN = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_VANISH = w("vanish")
_HIDDEN = f"{R_PR}/{_VANISH}"
_REPEATED = f"{w('trPr')}/{w('tblHeader')}"
_SPAN = f"{w('tcPr')}/{w('gridSpan')}"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its text; in a table with a head also what its row and its column are about.

    `table` counts the tables with a head from 1; it is 0 elsewhere.
    """

    text: str
    table: int = 0
    row: str = ""
    column: str = ""

    def saying(self, text: str) -> Paragraph:
        """Return the same paragraph with another text."""
        return Paragraph(text, self.table, self.row, self.column)


def paragraphs(data: bytes, *, name: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs with text of a .docx in reading order, notes last.

    Runs are joined, whatever the program that saved the file split them into. Raises ReportsError
    where it cannot be read.
    """
    return paragraphs_in(opened(data, name))


def paragraphs_in(parts: Parts) -> tuple[Paragraph, ...]:
    """Return the paragraphs with text of a document whose parts are opened."""
    roots = (parts.tree(parts.document), *map(parts.related, _NOTES))
    return tuple(each for root in roots if root is not None for each in paragraphs_of(root))


def paragraphs_of(root: Element) -> Iterator[Paragraph]:
    """Yield the paragraphs with text of one part."""
    plain = next(root.iter(TEXT_BOX, _VANISH), None) is None
    return (each for each in _Reading(plain).paragraphs(root) if each.text)


@dataclass(slots=True)
class _Reading:
    """What was learnt of the tables met so far; `plain` parts have no boxes, no hidden text."""

    plain: bool
    tables: int = 0
    cells: dict[Element, Paragraph] = field(default_factory=dict)
    texts: dict[Element, str] = field(default_factory=dict)

    def paragraphs(self, root: Element) -> Iterator[Paragraph]:
        """Yield the paragraphs of one part."""
        for node in root.iter(P, TBL):
            if node.tag == TBL:
                self.learn(node)
            elif self.plain or next(node.iterancestors(FALLBACK), None) is None:
                text, about = self.text(node), self.cells.get(holder_of(node))
                yield about.saying(text) if about else Paragraph(text)

    def learn(self, table: Element) -> None:
        """Note what each cell of a table with a head is about."""
        rows = table.findall(TR)
        head = [row for row in rows if row.find(_REPEATED) is not None]
        if not head:
            return
        self.tables += 1
        columns: dict[int, list[str]] = {}
        for row in rows:
            cells = [(places, cell, self.cell_text(cell)) for places, cell in _placed(row)]
            label = next((text for _, _, text in cells if any(map(str.isalpha, text))), "")
            for places, cell, text in cells:
                if row in head:
                    for at in places:
                        columns.setdefault(at, []).append(text)
                column = " – ".join(dict.fromkeys(filter(None, columns.get(places[0], ()))))
                self.cells[cell] = Paragraph("", self.tables, label, column)

    def cell_text(self, cell: Element) -> str:
        """Return the text of a cell, and remember that of its paragraphs."""
        texts = []
        for paragraph in cell.iterchildren(P):
            self.texts[paragraph] = self.text(paragraph)
            texts.append(self.texts[paragraph])
        return " ".join(filter(None, texts))

    def text(self, paragraph: Element) -> str:
        """Return the text of a paragraph as one line."""
        known = self.texts.get(paragraph)
        if known is not None:
            return known
        pieces = _plain_pieces(paragraph) if self.plain else _pieces(paragraph)
        text = " ".join("".join(pieces).split())
        return text if text.isascii() else unicodedata.normalize("NFC", text)


def _placed(row: Element) -> Iterator[tuple[range, Element]]:
    """Yield each cell of a row with the columns of the grid that it fills."""
    place = 0
    for cell in row.iterchildren(TC):
        span = cell.find(_SPAN)
        typed = "1" if span is None else span.get(VAL, "1")
        end = place + max(int(typed) if typed.isdecimal() else 1, 1)
        yield range(place, end), cell
        place = end


def _plain_pieces(paragraph: Element) -> Iterator[str]:
    for node in paragraph.iter(T, *_PLAIN):
        if node.tag == T:
            yield node.text or ""
        elif holder_of(node).tag == R:
            yield _PLAIN[str(node.tag)]


def _pieces(paragraph: Element) -> Iterator[str]:
    for run in paragraph.iter(R):
        if next(run.iterancestors(P), None) is paragraph and run.find(_HIDDEN) is None:
            for node in run:
                text = node.text if node.tag == T else _PLAIN.get(str(node.tag))
                yield text or ""
