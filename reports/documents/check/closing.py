"""Tells apart the end of a document: who gets it, and who signs it; minutes are signed twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.check.lines import block_lines
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.documents.check.flow import Paragraph
    from reports.documents.check.lines import Line

RECIPIENTS = re.compile(r"noi (nhan|gui)\b")
_FILE_COPY = re.compile(r"- ?luu\b")
_CONFIRMED = re.compile(r"xac nhan\b")


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of a document; `keeper` and `confirmation` only minutes have."""

    word: Line | None
    recipients: tuple[Line, ...]
    signature: tuple[Line, ...]
    keeper: tuple[Line, ...] = ()
    confirmation: tuple[Line, ...] = ()


def first_page_of(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return what stands in the section of the first of `paragraphs`."""
    return tuple(each for each in paragraphs if each.section == paragraphs[0].section)


def closing_of(paragraphs: Sequence[Paragraph], *, minutes: bool) -> Closing:
    """Return the parts of the end; in minutes what stands left above the recipients is signed."""
    word: Line | None = None
    left: list[Line] = []
    above: list[Line] = []
    right: list[Line] = []
    for line in block_lines(paragraphs):
        if word is None and RECIPIENTS.match(fold(line.text)):
            word = line
        elif not _stands_left(line):
            right.append(line)
        elif minutes and word is None:
            above.append(line)
        else:
            left.append(line)
    entries = _until_file_copy([line for line in left if line.text])
    at = _confirmed_from(right) if minutes else len(right)
    return Closing(word, entries, _trimmed(right[:at]), _trimmed(above), _trimmed(right[at:]))


def _stands_left(line: Line) -> bool:
    if line.paragraph.cell:
        return line.side == "left"
    return line.text.startswith("-") or (line.side == "left" and line.placed_by_tab)


def _until_file_copy(entries: list[Line]) -> tuple[Line, ...]:
    for at, line in enumerate(entries):
        if _FILE_COPY.match(fold(line.text)):
            return tuple(entries[: at + 1])
    return tuple(entries)


def _confirmed_from(lines: list[Line]) -> int:
    places = (at for at, line in enumerate(lines) if _CONFIRMED.match(fold(line.text)))
    return next(places, len(lines))


def _trimmed(lines: list[Line]) -> tuple[Line, ...]:
    filled = [at for at, line in enumerate(lines) if line.text]
    return tuple(lines[filled[0] : filled[-1] + 1]) if filled else ()
