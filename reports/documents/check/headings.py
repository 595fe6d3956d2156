"""Tells headings and numbered entries of the running text by what stands before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.check.metrics import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.check.flow import Paragraph

ALPHABET = "abcdđeghiklmnopqrstuvxy"
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_PART = re.compile(r"(?P<kind>Phần|Chương|Mục|Tiểu mục|Điều)\s+(?P<number>[IVXL]+|\d+)\b")
_ROMAN = re.compile(r"(?P<number>[IVX]+)(?P<mark>\s?[-–.)/]{1,2})\s")
_CHAIN = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})+)(?P<mark>\.?)\s")
_NUMBER = re.compile(r"(?P<number>\d{1,2})(?P<mark>[.)/]|\s-|-)\s")
_LETTER = re.compile(r"(?P<number>[a-zđ])(?P<mark>[).])\s")
_ENDS = (".", ";", ":", ",", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A numbered paragraph: kind of number, its values, the sign after it."""

    paragraph: Paragraph
    kind: str
    numbers: tuple[int, ...]
    shown: str
    mark: str
    heading: bool


def entries(paragraphs: Sequence[Paragraph]) -> Iterator[Entry]:
    """Yield the numbered paragraphs among `paragraphs` in order."""
    for paragraph in paragraphs:
        entry = _entry(paragraph)
        if entry:
            yield entry


def is_heading(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is a heading: numbered and bold, or a lone bold line."""
    entry = _entry(paragraph)
    return entry.heading if entry else _is_titled(paragraph) and _all_bold(paragraph)


def _entry(paragraph: Paragraph) -> Entry | None:
    text = paragraph.full
    if not text or not (text[0].isalnum()):
        return None
    text += " "
    if match := _PART.match(text):
        return _made(paragraph, match["kind"], match, (_value(match["number"]),), "")
    if match := _ROMAN.match(text):
        return _made(paragraph, "I", match, (_value(match["number"]),), match["mark"].strip())
    if match := _CHAIN.match(text):
        numbers = tuple(int(each) for each in match["number"].split("."))
        return _made(paragraph, f"1{'.1' * (len(numbers) - 1)}", match, numbers, match["mark"])
    if match := _NUMBER.match(text):
        return _made(paragraph, "1", match, (int(match["number"]),), match["mark"].strip())
    if match := _LETTER.match(text):
        place = ALPHABET.find(match["number"]) + 1
        return _made(paragraph, "a", match, (place,), match["mark"])
    return None


def _made(
    paragraph: Paragraph, kind: str, match: re.Match[str], numbers: tuple[int, ...], mark: str
) -> Entry:
    named = kind not in {"1", "a"} and not kind.startswith("1.")
    rest = paragraph.full[match.end() - 1 :].strip()
    return Entry(
        paragraph=paragraph,
        kind=kind,
        numbers=numbers,
        shown=match[0].strip(),
        mark=mark,
        heading=named or _all_bold(paragraph) or (bool(rest) and _short(paragraph, rest)),
    )


def _short(paragraph: Paragraph, rest: str) -> bool:
    """Return whether the rest is a title: one line, no mark at its end, no list of its own."""
    return not rest.endswith(_ENDS) and width(paragraph.pieces) < 150 and "Heading" in (
        paragraph.style.title()
    )


def _is_titled(paragraph: Paragraph) -> bool:
    text = paragraph.full
    return bool(text) and not text.endswith(_ENDS) and not text.startswith(("-", "+"))


def _all_bold(paragraph: Paragraph) -> bool:
    return all(piece.format.bold for piece in paragraph.pieces if piece.text.strip())


def _value(text: str) -> int:
    """Return a number in Arabic or Roman numerals."""
    if text.isdecimal():
        return int(text)
    values = [_ROMAN_DIGITS[digit] for digit in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
