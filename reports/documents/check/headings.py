"""Tells headings and numbered entries of the running text by what stands before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.check.flow import Paragraph

ALPHABET = "abcdđeghiklmnopqrstuvxy"
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_PART = re.compile(r"(?P<kind>Phần|Chương|Mục|Tiểu mục|Điều)\s+(?P<number>[IVXL]+|\d+)\b(?P<mark>)")
_ROMAN = re.compile(r"(?P<number>[IVX]+)(?P<mark>\s?[-–.)/]{1,2})\s")
_CHAIN = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})+)(?P<mark>\.?)\s")
_NUMBER = re.compile(r"(?P<number>\d{1,2})(?P<mark>[.)/]|\s-|-)\s")
_LETTER = re.compile(r"(?P<number>[a-zđ])(?P<mark>[).])\s")
_KINDS = (("named", _PART), ("I", _ROMAN), ("1", _CHAIN), ("1", _NUMBER), ("a", _LETTER))
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
    text = f"{paragraph.full} "
    if not text[0].isalnum():
        return None
    for kind, pattern in _KINDS:
        if match := pattern.match(text):
            return _made(paragraph, kind, match)
    return None


def _made(paragraph: Paragraph, kind: str, match: re.Match[str]) -> Entry:
    numbers = tuple(_value(each) for each in match["number"].split("."))
    kind = match["kind"] if kind == "named" else kind + ".1" * (len(numbers) - 1)
    return Entry(
        paragraph=paragraph,
        kind=kind,
        numbers=numbers,
        shown=match[0].strip(),
        mark=match["mark"].strip(),
        heading=kind[0].isupper()
        or _all_bold(paragraph)
        or paragraph.style.lower().startswith("heading"),
    )


def _is_titled(paragraph: Paragraph) -> bool:
    text = paragraph.full
    return bool(text) and not text.endswith(_ENDS) and not text.startswith(("-", "+"))


def _all_bold(paragraph: Paragraph) -> bool:
    return all(piece.format.bold for piece in paragraph.pieces if piece.text.strip())


def _value(text: str) -> int:
    """Return a number in Arabic or Roman numerals, or the place of a letter."""
    if text.isdecimal():
        return int(text)
    if text.islower():
        return ALPHABET.find(text) + 1
    values = [_ROMAN_DIGITS[digit] for digit in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
