"""A number that knows the cells it came from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal
    from typing import Self


class Precision(Enum):
    """How exactly a typed number is meant; the value is the word printed before it."""

    EXACT = ""
    OVER = "trên"
    MORE_THAN = "hơn"
    NEARLY = "gần"
    ABOUT = "khoảng"

    def joined(self, other: Precision) -> Precision:
        """Return the precision of a sum of two numbers."""
        if other in (self, Precision.EXACT):
            return self
        if self is Precision.EXACT:
            return other
        if {self, other} == {Precision.OVER, Precision.MORE_THAN}:
            return Precision.OVER
        return Precision.ABOUT


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One cell of one workbook: file name, sheet name, reference such as ``D14``."""

    file: str
    sheet: str
    ref: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a report: its value (None where nothing was reported) and where it comes from.

    `unit` is the Vietnamese word printed after it (``%`` for a rate), `decimals` the digits printed
    after the comma, `gaps` the periods for which nothing was reported ("tháng 3"). Its truth is
    that of its value, so that ``{% if so_buoi %}`` in a template is false for zero and for missing;
    `known` tells the two apart.
    """

    value: int | Decimal | None
    cells: tuple[Cell, ...] = ()
    precision: Precision = Precision.EXACT
    unit: str = ""
    decimals: int = 0
    gaps: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether anything was reported, zero included."""
        return self.value is not None

    @property
    def amount(self) -> int | Decimal:
        """The value, zero where nothing was reported."""
        return 0 if self.value is None else self.value

    def __bool__(self) -> bool:
        return bool(self.value)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Figure):
            return self.value == other.value and self.precision is other.precision
        return self.value is not None and self.value == other

    def __hash__(self) -> int:
        return hash(self.value)

    def __lt__(self, other: Figure | float | Decimal) -> bool:
        return self.amount < _plain(other)

    def __le__(self, other: Figure | float | Decimal) -> bool:
        return self.amount <= _plain(other)

    def __gt__(self, other: Figure | float | Decimal) -> bool:
        return self.amount > _plain(other)

    def __ge__(self, other: Figure | float | Decimal) -> bool:
        return self.amount >= _plain(other)


def _plain(other: Figure | float | Decimal) -> int | float | Decimal:
    return other.amount if isinstance(other, Figure) else other


def total(parts: Iterable[Figure], unit: str = "", decimals: int = 0) -> Figure:
    """Return the sum of the known parts with all their cells; unknown if no part is known.

    Gaps are those of all parts, of the unknown ones too.
    """
    parts = list(parts)
    known = [part for part in parts if part.known]
    precision = Precision.EXACT
    for part in known:
        precision = precision.joined(part.precision)
    return Figure(
        value=sum((part.amount for part in known), start=0) if known else None,
        cells=merged_cells(known),
        precision=precision,
        unit=unit,
        decimals=decimals,
        gaps=tuple(dict.fromkeys(gap for part in parts for gap in part.gaps)),
    )


def merged_cells(parts: Iterable[Figure]) -> tuple[Cell, ...]:
    """Return the cells of all parts, each once, in order of first appearance."""
    return tuple(dict.fromkeys(cell for part in parts for cell in part.cells))


class Shown(str):
    """Text made from figures, which still knows them; what a number filter returns."""

    __slots__ = ("figures",)
    figures: tuple[Figure, ...]

    def __new__(cls, text: str, *figures: Figure) -> Self:
        """Return `text` that knows `figures`."""
        shown = super().__new__(cls, text)
        shown.figures = figures
        return shown
