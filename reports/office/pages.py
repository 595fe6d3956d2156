"""What a finished PDF holds: its pages as pictures, its letters, and the fonts they are set in."""

from __future__ import annotations

import ctypes
import struct
import unicodedata
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TIMES = ("timesnewroman", "liberationserif", "tinos")
_DEEPEST = 8
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Font:
    """A font of a PDF: its name without the mark of a subset, and whether it is in the file."""

    name: str
    embedded: bool

    @property
    def family(self) -> str:
        """Its name without style, as far as it matters: ``liberationserif``."""
        name = self.name.replace(" ", "").lower()
        return next((times for times in TIMES if name.startswith(times)), name)

    @property
    def is_times(self) -> bool:
        """Whether its letters are as wide as those of Times New Roman."""
        return self.family in TIMES


@dataclass(frozen=True, slots=True)
class Content:
    """The text of each page, which pages are wider than high, the letters set in each font."""

    texts: tuple[str, ...]
    sideways: tuple[bool, ...]
    letters: dict[Font, str]


def content(pdf: Path) -> Content:
    """Return what stands on the pages of `pdf`."""
    texts: list[str] = []
    sideways: list[bool] = []
    letters: dict[Font, set[str]] = {}
    document = pdfium.PdfDocument(pdf)
    try:
        for page in document:
            text_page = page.get_textpage()
            sideways.append(page.get_width() > page.get_height())
            texts.append(text_page.get_text_bounded())
            for font, text in _set_texts(page, text_page):
                letters.setdefault(font, set()).update(filter(str.isalpha, text))
    finally:
        document.close()
    return Content(
        tuple(texts), tuple(sideways), {font: "".join(sorted(letters[font])) for font in letters}
    )


def _set_texts(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage) -> Iterator[tuple[Font, str]]:
    for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=_DEEPEST):
        font = raw.FPDFTextObj_GetFont(each.raw)
        name = _name(font)
        embedded = raw.FPDFFont_GetIsEmbedded(font) == 1
        yield Font(name, embedded), _text(each.raw, text_page.raw)


def _name(font: object) -> str:
    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("utf-8", "replace")
    return name.partition("+")[2] or name


def _text(text_object: object, text_page: object) -> str:
    length = raw.FPDFTextObj_GetText(text_object, text_page, None, 0)
    buffer = (ctypes.c_ushort * (length // 2))()
    raw.FPDFTextObj_GetText(text_object, text_page, buffer, length)
    text = bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
    return unicodedata.normalize("NFC", text)


def page_count(pdf: Path) -> int | None:
    """Return the number of pages of `pdf`, None where it is no PDF."""
    try:
        document = pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError:
        return None
    try:
        return len(document)
    finally:
        document.close()


def page_images(pdf: Path, *, dots_per_inch: int = 96) -> Iterator[bytes]:
    """Yield each page of `pdf` as a PNG picture."""
    document = pdfium.PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(scale=dots_per_inch / _POINTS_PER_INCH, rev_byteorder=True)
            yield _png(bitmap)
    finally:
        document.close()


def _png(bitmap: pdfium.PdfBitmap) -> bytes:
    kind = {1: 0, 3: 2}[bitmap.n_channels]
    data = bytes(bitmap.buffer)
    used = bitmap.width * bitmap.n_channels
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    lines = b"".join(b"\0" + data[start : start + used] for start in starts)
    head = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, kind, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
