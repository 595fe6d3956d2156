"""Rules FT01 to FT04: typeface, colour, encoding and tone marks."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from reports.documents.check.case import Fault, at, counted, quoted
from reports.documents.check.legacy import converted, encoding_of
from reports.documents.check.tones import NEW, OLD
from reports.findings.format import page as codes
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.check.case import Case, Check
    from reports.documents.check.flow import Paragraph, Piece

_DARKEST = 0x10
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_STAMPS = re.compile(r"(thuong )?khan|hoa toc|(toi |tuyet )?mat")
_ASCII = re.compile("[!-~]")
_COMBINING = re.compile("[\u0300-\u036f]")
_OTHER = re.compile("[\u00a1-\u024f\u1e00-\u1eff\u0300-\u036f]")


class _Tally:
    """Counts like faults and remembers where each was seen first."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.first: dict[str, tuple[str, Paragraph, Piece]] = {}

    def add(self, key: str, part: str, paragraph: Paragraph, piece: Piece) -> None:
        self.counts[key] += 1
        self.first.setdefault(key, (part, paragraph, piece))


def fonts(case: Case) -> Iterator[Fault]:
    """Every run is in the prescribed typeface (FT01)."""
    tally = _Tally()
    wanted = case.form.font.casefold()
    for part, paragraph in case.texts:
        for piece in paragraph.pieces:
            for face in _faces(piece):
                if face.casefold() != wanted and not encoding_of(face):
                    tally.add(face, part, paragraph, piece)
    for face, count in tally.counts.items():
        part, paragraph, _ = tally.first[face]
        yield Fault(counted(face, count, "chỗ"), case.form.font, part, at(paragraph))


def _faces(piece: Piece) -> set[str]:
    faces = set()
    if _ASCII.search(piece.text):
        faces.add(piece.format.ascii)
    if _OTHER.search(piece.text):
        faces.add(piece.format.other)
    return faces


def colours(case: Case) -> Iterator[Fault]:
    """Text is black; only stamps of urgency and secrecy are red (FT02)."""
    tally = _Tally()
    for part, paragraph in case.texts:
        for piece in paragraph.pieces:
            if piece.text.strip() and not _black(piece.format.colour) and not _stamp(piece.text):
                tally.add(piece.format.colour.upper(), part, paragraph, piece)
    for colour, count in tally.counts.items():
        part, paragraph, piece = tally.first[colour]
        found = counted(f"{colour} ở {quoted(piece.text)}", count, "chỗ")
        yield Fault(found, "màu đen", part, at(paragraph))


def _black(colour: str) -> bool:
    if not _HEX.fullmatch(colour):
        return True
    return all(int(colour[start : start + 2], 16) <= _DARKEST for start in (0, 2, 4))


def _stamp(text: str) -> bool:
    return bool(_STAMPS.fullmatch(fold(text)))


def encodings(case: Case) -> Iterator[Fault]:
    """Text is precomposed Unicode (FT03)."""
    tally = _Tally()
    for part, paragraph in case.texts:
        for piece in paragraph.pieces:
            for kind in _encodings(piece):
                tally.add(kind, part, paragraph, piece)
    for kind, count in tally.counts.items():
        part, paragraph, piece = tally.first[kind]
        found = counted(f"{kind} ở {_reading(piece)}", count, "chỗ")
        yield Fault(found, "Unicode dựng sẵn (TCVN 6909:2001)", part, at(paragraph))


def _encodings(piece: Piece) -> Iterator[str]:
    for face in sorted(_faces(piece)):
        if encoding := encoding_of(face):
            yield f"bảng mã {encoding} (phông {face})"
    if not piece.text.isascii() and (
        not unicodedata.is_normalized("NFC", piece.text) or _COMBINING.search(piece.text)
    ):
        yield "Unicode tổ hợp"


def _reading(piece: Piece) -> str:
    faces = [face for face in sorted(_faces(piece)) if encoding_of(face)]
    if not faces:
        return quoted(unicodedata.normalize("NFC", piece.text))
    return f"{quoted(piece.text)}, đọc là {quoted(converted(piece.text, faces[0]))}"


def tones(case: Case) -> Iterator[Fault]:
    """Tone marks are placed in one way, names apart (FT04)."""
    first: dict[str, tuple[str, str, Paragraph]] = {}
    counts: Counter[str] = Counter()
    for style, pattern in (("new", NEW), ("old", OLD)):
        for part, paragraph, match in case.matches(pattern):
            if _is_common(match[0]):
                counts[style] += 1
                first.setdefault(style, (match[0], part, paragraph))
    if len(counts) < 2:
        return
    rarer = min(counts, key=lambda style: counts[style])
    shown = (counted(quoted(first[style][0]), counts[style], "chỗ") for style in first)
    _, part, paragraph = first[rarer]
    yield Fault(", ".join(shown), "dùng một kiểu trong cả văn bản", part, at(paragraph))


def _is_common(word: str) -> bool:
    """Return whether a word is no name, of whose spelling only the bearer decides."""
    return word[:1].islower() or fold(word) == "uy"


RULES: tuple[Check, ...] = (
    (codes.FONT, fonts),
    (codes.COLOUR, colours),
    (codes.ENCODING, encodings),
    (codes.TONE_STYLE, tones),
)
