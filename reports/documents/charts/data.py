"""What a chart shows: labels and series of figures, checked, and the same in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from reports.documents.filters import FilterError, shown, so
from reports.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SAID = 24  # labels that a screen reader is told of each series; nobody listens to more
_WHOLE = (r"[>=1000000]0\.000\.000", r"[>=1000]0\.000", "0")


@dataclass(frozen=True, slots=True)
class Series:
    """One series: its name and a figure for each label, unknown where nothing was reported."""

    name: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class ChartData:
    """Everything a chart shows."""

    labels: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()

    @property
    def drawn(self) -> bool:
        """Whether there is anything to draw."""
        return any(figure.known for one in self.series for figure in one.figures)

    @property
    def words(self) -> str:
        """The same for those who cannot see it: each label with its number."""
        said = [self._said(one) for one in self.series]
        if len(said) == 1:
            return said[0]
        named = zip(self.series, said, strict=True)
        return ". ".join(f"{one.name} - {text}" for one, text in named)

    def _said(self, series: Series) -> str:
        pairs = zip(self.labels, series.figures, strict=True)
        told = [f"{label}: {in_words(figure)}" for label, figure in islice(pairs, _SAID)]
        left = len(self.labels) - len(told)
        return "; ".join([*told, f"và {left} mục khác"] if left > 0 else told)


def in_words(figure: Figure) -> str:
    """Return a figure as it is printed in a sentence."""
    return str(so(figure)) if figure.known else "chưa có số liệu"


def number_text(figure: Figure) -> str:
    """Return the value of a known figure as charts and workbooks store it."""
    return f"{figure.amount:f}" if isinstance(figure.amount, Decimal) else str(figure.amount)


def number_format(figures: Iterable[Figure]) -> str:
    """Return the code by which Word and Excel show such figures as `in_words` does.

    The dot between thousands is written out, for a plain separator would be a comma on a computer
    not set to Vietnamese; that the decimal mark follows the computer cannot be helped.
    """
    known = [figure for figure in figures if figure.known]
    unit = '"%"' if known and all(figure.unit == "%" for figure in known) else ""
    decimals = max((_decimals(figure) for figure in known), default=0)
    if decimals:
        return f"0.{'0' * decimals}{unit}"
    if any(figure.amount >= 10**9 for figure in known):
        return f"#,##0{unit}"
    return ";".join(f"{pattern}{unit}" for pattern in _WHOLE)


def _decimals(figure: Figure) -> int:
    """Return how many digits after the comma a figure is printed with."""
    printed = so(Figure(figure.value, decimals=figure.decimals))
    return len(printed.partition(",")[2])


def chart_data(value: object) -> ChartData:
    """Return what a value of the context gives a chart to show.

    Raises FilterError, which says in Vietnamese what is wrong with it.
    """
    if not isinstance(value, Mapping):
        raise FilterError("giá trị không phải số liệu của biểu đồ")
    labels = tuple(_plain(label) for label in _items(value.get("nhan")))
    return ChartData(labels, tuple(_series(value.get("day"), len(labels))))


def _series(value: object, length: int) -> Iterator[Series]:
    for row in _items(value):
        if not isinstance(row, Mapping):
            raise FilterError("dãy số của biểu đồ thiếu tên hoặc giá trị")
        name = _plain(row.get("ten", ""))
        figures = tuple(_figure(one) for one in _items(row.get("gia_tri")))
        if len(figures) != length:
            raise FilterError(f"dãy “{name}” có {len(figures)} số cho {length} nhãn")
        yield Series(name, figures)


def _items(value: object) -> list[object]:
    if not isinstance(value, list | tuple):
        raise FilterError("số liệu của biểu đồ thiếu danh sách nhãn hoặc số")
    return list(value)


def _figure(value: object) -> Figure:
    if isinstance(value, Figure):
        return value
    if value is None or (isinstance(value, int | Decimal) and not isinstance(value, bool)):
        return Figure(value)
    raise FilterError("dãy số của biểu đồ có giá trị không phải số")


def _plain(value: object) -> str:
    """Return a label as one line without anything that XML or a reader cannot show."""
    text = shown(value)
    kept = "".join(sign for sign in text if sign.isprintable() or sign.isspace())
    return " ".join(kept.split())
