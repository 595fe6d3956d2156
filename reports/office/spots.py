"""Where printed figures stand on the pages of a PDF, so that each can be pointed at."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2 as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_FARTHEST = 400
"""Letters that may stand on the pages between two paragraphs, as page numbers do."""
_ONE_LINE = 0.0025
_HEAD = 0.085
"""The part of a page's height in which its number stands alone."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One figure on one page: which figure, which page, its box in thousandths of the page."""

    figure: int
    page: int
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Letter:
    """One letter or sign of the PDF: what, on which page, in which box."""

    text: str
    page: int
    box: tuple[float, float, float, float]


def spots(
    pdf: Path, paragraphs: Sequence[str], places: Sequence[tuple[int, int, int] | None]
) -> Iterator[Spot]:
    """Yield where each figure stands on the pages.

    `paragraphs` are all those of the document in reading order; `places` say for each figure in
    which of them it stands, from where to where. One that is not found has no spot.
    """
    letters = list(_letters(pdf))
    begins = _begins("".join(letter.text for letter in letters), paragraphs)
    for figure, place in enumerate(places):
        if place is None:
            continue
        number, start, end = place
        begin = begins.get(number)
        if begin is not None:
            first = begin + len(_plain(paragraphs[number][:start]))
            length = len(_plain(paragraphs[number][start:end]))
            yield from _boxes(figure, letters[first : first + length])


def _begins(whole: str, paragraphs: Sequence[str]) -> dict[int, int]:
    """Return for each paragraph found the letter it begins with."""
    begins: dict[int, int] = {}
    reached = 0
    for number, paragraph in enumerate(paragraphs):
        wanted = _plain(paragraph)
        found = whole.find(wanted, reached, reached + len(wanted) + _FARTHEST) if wanted else -1
        if found >= 0:
            begins[number] = found
            reached = found + len(wanted)
    return begins


def _boxes(figure: int, letters: Sequence[_Letter]) -> Iterator[Spot]:
    """Yield a box for each line that the figure stands on."""
    lines: list[list[_Letter]] = []
    for letter in letters:
        last = lines[-1][-1] if lines else None
        same = last and last.page == letter.page and abs(last.box[3] - letter.box[3]) < _ONE_LINE
        if same:
            lines[-1].append(letter)
        else:
            lines.append([letter])
    for line in lines:
        left, top = min(each.box[0] for each in line), min(each.box[1] for each in line)
        right, bottom = max(each.box[2] for each in line), max(each.box[3] for each in line)
        box = (round(value * 1000) for value in (left, top, right - left, bottom - top))
        yield Spot(figure, line[0].page, *box)


def _letters(pdf: Path) -> Iterator[_Letter]:
    document = pdfium.PdfDocument(pdf)
    try:
        for number, page in enumerate(document, start=1):
            yield from _without_number(list(_letters_of(page, number)))
    finally:
        document.close()


def _without_number(letters: list[_Letter]) -> list[_Letter]:
    """Return the letters of a page without those of its number."""
    head = [letter for letter in letters if letter.box[3] < _HEAD]
    if head and all(letter.text.isdigit() for letter in head):
        return [letter for letter in letters if letter.box[3] >= _HEAD]
    return letters


def _letters_of(page: pdfium.PdfPage, number: int) -> Iterator[_Letter]:
    wide, high = page.get_size()
    texts = page.get_textpage()
    for index in range(texts.count_chars()):
        left, bottom, right, top = texts.get_charbox(index, loose=True)
        box = (left / wide, 1 - top / high, right / wide, 1 - bottom / high)
        for each in _plain(texts.get_text_range(index, 1)):
            yield _Letter(each, number, box)


def _plain(text: str) -> str:
    """Return the letters and digits of a text, as they are found in a PDF again."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
