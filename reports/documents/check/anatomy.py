"""Recognises the parts of an official document by what they say and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reports.documents.check.closing import RECIPIENTS, closing_of, first_page_of
from reports.documents.check.lines import Line, block_lines, lines_of
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.documents.check.flow import Document, Paragraph, Table

_HEAD = 80  # paragraphs: the name of the type stands within the first of them
_LONGEST_TYPE = 40
_MINUTES = "bien ban"
_NUMBERED = re.compile(r"\s*(?:[IVX]+\s?[-./)]|\d{1,2}[./)])")
_MARK = re.compile(r"[-–—_*=~.\s]+")
_DATE = re.compile(r"\bngay\b.*\bthang\b.*\bnam\b")
_ADDRESSED = re.compile(r"kinh (gui|trinh)\b")
_AUTHORITY = re.compile(r"(T[/.]?M|K[/.]?T|T[/.]?L|TUQ|Q)[./]?\s+[A-ZĐ]")
_OFFICE = re.compile(
    r"(pho )?(bi thu|chu tich|chu nhiem|truong (ban|khoi|phong)|chanh van phong|giam doc)\b"
)
_APPENDIX = re.compile(r"phu luc(?: so)? ?(?P<number>[ivxlc]+|\d+)?(?P<rest>\b.*)?")
_REFERENCE = re.compile(r"\(? ?kem theo\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendix:
    """One appendix: its label, its number as typed, its title and reference, what belongs to it."""

    label: Line
    number: str
    titled_in_label: bool
    reference: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]

    @property
    def section(self) -> int:
        """The section it begins in."""
        return self.label.paragraph.section


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """The parts of a document; those it lacks are empty.

    Minutes have two more: the signature of their `keeper`, and the `confirmation` of the chair's.
    """

    head: tuple[Line, ...]
    head_paragraphs: tuple[Paragraph, ...]
    type_line: Line | None
    type_name: str
    subject: tuple[Line, ...]
    subject_gap: bool
    marks: tuple[Line, ...]
    below_subject: tuple[Paragraph, ...]
    addressed: tuple[Line, ...]
    body: tuple[Paragraph, ...]
    body_tables: tuple[Table, ...]
    recipients_word: Line | None
    recipients: tuple[Line, ...]
    signature: tuple[Line, ...]
    keeper: tuple[Line, ...]
    confirmation: tuple[Line, ...]
    closing: tuple[Paragraph, ...]
    appendices: tuple[Appendix, ...]

    def side(self, side: str) -> list[Line]:
        """Return the lines of one half of the head that say something."""
        return [line for line in self.head if line.side == side and line.text]

    @property
    def is_minutes(self) -> bool:
        """Whether it tells how a meeting went."""
        return _is_minutes(self.type_line)

    @property
    def date_line(self) -> Line | None:
        """The line with place and date."""
        return next((line for line in self.head if _DATE.search(fold(line.text))), None)

    @property
    def number_line(self) -> Line | None:
        """The line with number and symbol."""
        return next((line for line in self.head if _is_number(line)), None)


def _is_minutes(type_line: Line | None) -> bool:
    return type_line is not None and fold(type_line.text).startswith(_MINUTES)


def _is_number(line: Line) -> bool:
    return bool(re.match(r"so\b", fold(line.text))) and line.side != "right"


def recognised(document: Document, types: Mapping[str, str]) -> Anatomy:
    """Return the parts of `document`; `types` are the names of types of documents."""
    paragraphs = document.paragraphs
    at, type_line = _type(paragraphs, {fold(name) for name in types})
    start = at if type_line else _head_end(paragraphs)
    head = paragraphs[:start]
    subject, marks, below, gap, after = _subject(paragraphs, start, type_line)
    addressed, after = _addressed(paragraphs, after)
    end = _closing_start(paragraphs, after)
    starts = _appendix_starts(paragraphs, end if end < len(paragraphs) else after)
    until = starts[0] if starts else len(paragraphs)
    end = min(end, until)
    closing = first_page_of(paragraphs[end:until])
    ends = closing_of(closing, minutes=_is_minutes(type_line))
    blocks = {each.block for each in paragraphs[after:end]}
    return Anatomy(
        head=tuple(block_lines(head)),
        head_paragraphs=head,
        type_line=type_line,
        type_name=type_line.text if type_line else "",
        subject=subject,
        subject_gap=gap,
        marks=marks,
        below_subject=below,
        addressed=addressed,
        body=tuple(each for each in paragraphs[after:end] if not each.cell),
        body_tables=tuple(table for table in document.tables if table.block in blocks),
        recipients_word=ends.word,
        recipients=ends.recipients,
        signature=ends.signature,
        keeper=ends.keeper,
        confirmation=ends.confirmation,
        closing=closing,
        appendices=_appendices(document, starts),
    )


def _type(paragraphs: Sequence[Paragraph], names: set[str]) -> tuple[int, Line | None]:
    """Return the line that is the name of a type, else the first that begins with one."""
    begun: tuple[int, Line | None] = (0, None)
    for at, paragraph in enumerate(paragraphs[:_HEAD]):
        if paragraph.cell and paragraph.cell.side != "whole":
            continue
        for line in lines_of(paragraph):
            if fold(line.text) in names:
                return at, line
            if begun[1] is None and _begins_with_type(line, names):
                begun = at, line
    return begun


def _begins_with_type(line: Line, names: set[str]) -> bool:
    """Return whether a short line in capitals begins with a type, such as a report summed up."""
    text = line.text
    if not text or len(text) > _LONGEST_TYPE or text != text.upper():
        return False
    return any(fold(text).startswith(f"{name} ") for name in names)


def _head_end(paragraphs: Sequence[Paragraph]) -> int:
    end = 0
    for at, paragraph in enumerate(paragraphs[:_HEAD]):
        if any(_DATE.search(fold(line.text)) for line in block_lines([paragraph])):
            end = max(end, at + 1)
            if paragraph.cell:
                last = paragraph.block
                end = max(n for n, each in enumerate(paragraphs) if each.block == last) + 1
            break
    return end


_Subject = tuple[tuple[Line, ...], tuple[Line, ...], tuple["Paragraph", ...], bool, int]


def _subject(paragraphs: Sequence[Paragraph], start: int, type_line: Line | None) -> _Subject:
    """Return subject lines, marks below, their paragraphs, whether a gap is before, and the end."""
    if type_line is None:
        return (), (), (), False, start
    own = lines_of(paragraphs[start])
    subject = [line for line in own[own.index(type_line) + 1 :] if line.text]
    at, gap = start + 1, False
    while at < len(paragraphs) and _may_be_subject(paragraphs[at], started=bool(subject)):
        subject += [line for line in lines_of(paragraphs[at]) if line.text]
        gap = gap or (paragraphs[at].empty and not subject)
        at += 1
    first_below = at
    while at < len(paragraphs) and (paragraphs[at].empty or _is_mark(paragraphs[at])):
        at += 1
    below = paragraphs[first_below:at]
    marks = tuple(lines_of(each)[0] for each in below if not each.empty)
    lined = [each for each in paragraphs[first_below - 1 : at] if each is not paragraphs[start]]
    return tuple(subject), marks, tuple(lined), gap, at


def _may_be_subject(paragraph: Paragraph, *, started: bool) -> bool:
    if paragraph.cell or _is_mark(paragraph) or _ADDRESSED.match(fold(paragraph.text)):
        return False
    if paragraph.label or _NUMBERED.match(paragraph.text):
        return False
    if paragraph.empty:
        return not started and not paragraph.rules
    return paragraph.format.align == "center" or all(
        piece.format.bold for piece in paragraph.pieces if piece.text.strip()
    )


def _is_mark(paragraph: Paragraph) -> bool:
    return bool(_MARK.fullmatch(paragraph.text)) and bool(paragraph.text.strip())


def _addressed(paragraphs: Sequence[Paragraph], at: int) -> tuple[tuple[Line, ...], int]:
    if at >= len(paragraphs) or not _ADDRESSED.match(fold(paragraphs[at].full)):
        return (), at
    found = [line for line in lines_of(paragraphs[at]) if line.text]
    at += 1
    while at < len(paragraphs) and (
        paragraphs[at].empty or (paragraphs[at].full.startswith("-") and not paragraphs[at].cell)
    ):
        found += [line for line in lines_of(paragraphs[at]) if line.text]
        at += 1
    return tuple(found), at


def _closing_start(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Return where recipients and signature begin: the end where there are none."""
    rest = range(start, len(paragraphs))
    at = next((n for n in rest if _any_line(paragraphs[n], RECIPIENTS)), None)
    if at is None:
        at = next((n for n in rest if _signs(paragraphs[n])), None)
    if at is None:
        return len(paragraphs)
    while at > start and (
        paragraphs[at - 1].block == paragraphs[at].block or _signs(paragraphs[at - 1])
    ):
        at -= 1
    return at


def _any_line(paragraph: Paragraph, pattern: re.Pattern[str]) -> bool:
    if not any(mark in paragraph.text for mark in "NnTKQ"):
        return False
    return any(pattern.match(fold(line.text)) for line in block_lines([paragraph]))


def _signs(paragraph: Paragraph) -> bool:
    if paragraph.empty or len(paragraph.text) > 120:
        return False
    return any(
        line.text == line.text.upper()
        and bool(_AUTHORITY.match(line.text) or _OFFICE.match(fold(line.text)))
        for line in block_lines([paragraph])
    )


# Appendices ---------------------------------------------------------------------------------


def _appendix_starts(paragraphs: Sequence[Paragraph], start: int) -> list[int]:
    return [at for at in range(start, len(paragraphs)) if _appendix(paragraphs[at])]


def _appendix(paragraph: Paragraph) -> re.Match[str] | None:
    if paragraph.cell or not paragraph.text.lstrip().startswith(("P", "p")):
        return None
    match = _APPENDIX.fullmatch(fold(paragraph.text).rstrip(".:"))
    if match is None:
        return None
    alone = not (match["rest"] or "").strip()
    return match if alone or paragraph.format.align == "center" else None


def _appendices(document: Document, starts: list[int]) -> tuple[Appendix, ...]:
    bounds = pairwise([*starts, len(document.paragraphs)])
    return tuple(_one(document, document.paragraphs[start:end]) for start, end in bounds)


def _one(document: Document, paragraphs: Sequence[Paragraph]) -> Appendix:
    label = paragraphs[0]
    match = _appendix(label)
    number = (match["number"] or "") if match else ""
    blocks = {each.block for each in paragraphs}
    opening = [each for each in paragraphs[1:12] if not each.cell]
    return Appendix(
        label=lines_of(label)[0],
        number=number.upper(),
        titled_in_label=bool(match and (match["rest"] or "").strip(" .:-")),
        reference=tuple(
            line for each in opening for line in lines_of(each) if _REFERENCE.match(fold(line.text))
        ),
        paragraphs=tuple(paragraphs),
        tables=tuple(table for table in document.tables if table.block in blocks),
    )
