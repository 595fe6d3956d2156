"""What a finished document consists of: paragraphs with their formatting, tables, pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reports.documents.check.formatting import ParagraphFormat, RunFormat

TWIPS = 56.6929  # to the millimetre


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one format."""

    text: str
    format: RunFormat

    @property
    def shown(self) -> str:
        """The text as it is seen: in capitals where the format says so."""
        return self.text.upper() if self.format.caps else self.text


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line: its length and, where known, how far from the left margin it begins, in mm."""

    length: float
    start: float | None = None
    solid: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """A field such as PAGE, and how its result looks."""

    name: str
    format: RunFormat


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cell:
    """A cell of a table: where it is, and how wide its text may be (twips)."""

    table: Table
    row: int
    left: float
    width: float
    inner: float

    @property
    def side(self) -> str:
        """``left`` or ``right`` half of the table, ``whole`` if it spans both."""
        total = self.table.width
        if self.width > total * 0.75:
            return "whole"
        return "left" if self.left + self.width / 2 < total / 2 else "right"


@dataclass(slots=True, kw_only=True, eq=False)
class Table:
    """A table: its width and indent in twips, and what its rows say."""

    block: int
    section: int
    width: float
    indent: float = 0
    rows: int = 0
    header_rows: int = 0
    split_rows: int = 0


@dataclass(frozen=True, kw_only=True, eq=False)
class Paragraph:
    """A paragraph with its effective format; `label` is the number that Word puts before it."""

    pieces: tuple[Piece, ...]
    format: ParagraphFormat
    style: str = ""
    label: str = ""
    cell: Cell | None = None
    block: int = 0
    section: int = 0
    rules: tuple[Rule, ...] = ()
    fields: tuple[Field, ...] = ()
    pictured: bool = False
    breaks_page: bool = False

    @cached_property
    def text(self) -> str:
        """The text as it is seen, without its label."""
        return "".join(piece.shown for piece in self.pieces)

    @cached_property
    def full(self) -> str:
        """The text with its label, trimmed."""
        return f"{self.label}{self.text}".replace("\t", " ").strip()

    @property
    def empty(self) -> bool:
        """Whether nothing is to be seen."""
        return not self.text.strip() and not self.label.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section: paper, margins and headers, measures in millimetres."""

    width: float
    height: float
    landscape: bool
    margins: dict[str, float]
    header: float
    first_differs: bool
    restarts: bool
    new_page: bool
    headers: dict[str, str]
    footers: dict[str, str]

    @property
    def text_width(self) -> float:
        """The room between left and right margin."""
        return self.width - self.margins["left"] - self.margins["right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A finished document as a reader meets it; `edges` are headers and footers by part."""

    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    edges: dict[str, tuple[Paragraph, ...]]
    boxes: tuple[Paragraph, ...] = ()
    mirrored: bool = False
    even_differs: bool = False
    pages: int = 0
