"""The filters a template may use: they turn values into text that still knows its figures."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from reports import vietnamese
from reports.documents.widths import text_width
from reports.figure import Figure, Precision, Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Filter = Callable[..., str | int]

_MILLION = 10**6
_BILLION = 10**9
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}|auto")
_FINAL_MARKS = ".;,: "


class FilterError(Exception):
    """A filter got a value it cannot print; the message says in Vietnamese what it needs."""


def so(value: object) -> Shown:
    """Return a number as it is printed in a sentence; empty where nothing was reported."""
    figure = _figure(value, "so")
    if figure.value is None:
        return Shown("", figure)
    digits = vietnamese.number(figure.value, figure.decimals or None)
    return _printed(value, f"{digits}%" if figure.unit == "%" else digits)


def o(value: object) -> Shown:
    """Return a number as it is printed in a table cell: ``-`` where nothing was reported."""
    figure = _figure(value, "o")
    return so(value) if figure.known else Shown("-", figure)


def dem(value: object) -> Shown:
    """Return a count; an exact one below ten gets its leading zero (``04``)."""
    figure = _figure(value, "dem")
    exact = figure.precision is Precision.EXACT and isinstance(figure.value, int)
    if exact and figure.unit != "%" and figure.value is not None:
        return _printed(value, vietnamese.padded(figure.value))
    return so(value)


def tien(value: object) -> Shown:
    """Return an amount of đồng in the largest unit that shows it exactly with three decimals."""
    figure = _figure(value, "tien")
    if figure.value is None:
        return Shown("", figure)
    amount = Decimal(figure.value)
    for unit, word in ((_BILLION, "tỷ đồng"), (_MILLION, "triệu đồng")):
        if abs(amount) >= unit and amount % (unit // 1000) == 0:
            return _printed(value, f"{vietnamese.number(amount / unit)} {word}")
    return _printed(value, f"{vietnamese.number(amount)} đồng")


def ngay(value: object) -> str:
    """Return ``05/02/2026``."""
    return vietnamese.short_date(_day(value, "ngay"))


def ngay_dai(value: object) -> str:
    """Return ``ngày 05 tháng 02 năm 2026``."""
    return vietnamese.long_date(_day(value, "ngay_dai"))


def hoa(value: object) -> Shown:
    """Return the text in capitals."""
    return _changed(value, str.upper)


def hoa_dau(value: object) -> Shown:
    """Return the text beginning with a capital."""
    return _changed(value, vietnamese.upper_first)


def thuong_dau(value: object) -> Shown:
    """Return the text beginning in lower case, names and abbreviations left alone."""
    return _changed(value, vietnamese.lower_first)


def noi(value: object, between: str = ", ", last: str = " và ") -> Shown:
    """Return a list of texts as one enumeration: ``a, b và c``."""
    texts = [shown(item) for item in _items(value, "noi")]
    figures = [figure for text in texts for figure in text.figures]
    missing = [text for text in texts if not text and text.figures]
    if missing:
        return missing[0]
    return Shown(vietnamese.joined(texts, between, last), *figures)


def noi_cham_phay(value: object) -> Shown:
    """Return a list of texts joined with semicolons."""
    return noi(value, "; ", "; ")


def bo_cham(value: object) -> Shown:
    """Return the text without the mark at its end."""
    return _changed(value, lambda text: text.rstrip(_FINAL_MARKS))


def cau(value: object) -> Shown:
    """Return the text ending with exactly one full stop."""
    return _changed(value, _ended)


def rong(value: object, size: int = 14) -> int:
    """Return how many millimetres a bold line of `size` points takes, to draw a line below it."""
    return round(text_width(shown(value), size, bold=True))


FILTERS: tuple[Filter, ...] = (
    so,
    o,
    dem,
    tien,
    ngay,
    ngay_dai,
    hoa,
    hoa_dau,
    thuong_dau,
    noi,
    noi_cham_phay,
    bo_cham,
    cau,
    rong,
)


def shown(value: object) -> Shown:
    """Return any printable value as the text it is printed as when no filter is named."""
    if isinstance(value, Shown):
        return value
    if isinstance(value, str):
        return Shown(value)
    if isinstance(value, dt.date):
        return Shown(vietnamese.short_date(value))
    if isinstance(value, bool):
        return Shown("Có" if value else "Không")
    if isinstance(value, Figure | int | Decimal):
        return so(value)
    raise FilterError("giá trị không phải chữ, số hay ngày")


def span_of_cell(value: object, _number: int) -> str:
    """Return how many columns a cell takes, or how wide it is, as Word writes it."""
    number = value.value if isinstance(value, Figure) else value
    if isinstance(number, str) and number.isdigit():
        number = int(number)
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        raise FilterError("số cột gộp phải là số nguyên từ 1 trở lên")
    return str(number)


def colour_of_cell(value: object, _number: int) -> str:
    """Return the colour of a cell as Word writes it: six signs of 0-9 and A-F."""
    text = str(value).removeprefix("#")
    if not _COLOUR.fullmatch(text):
        raise FilterError("màu phải ghi bằng sáu chữ số 0–9, A–F, như F2DCDB")
    return text


def _ended(text: str) -> str:
    bare = text.rstrip()
    while bare and bare[-1] in ".;,: " and not bare.endswith("..."):
        bare = bare[:-1]
    return bare if bare.endswith(("...", "!", "?", "…")) or not bare else f"{bare}."


def _changed(value: object, change: Callable[[str], str]) -> Shown:
    text = shown(value)
    return Shown(change(text), *text.figures)


def _printed(value: object, text: str) -> Shown:
    """Return the digits of a number with what else is printed; a plain number has no figure."""
    if not isinstance(value, Figure):
        return Shown(text)
    word = value.precision.value
    return Shown(f"{word} {text}" if word else text, value)


def _figure(value: object, name: str) -> Figure:
    if isinstance(value, Figure):
        return value
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Figure(value)
    raise FilterError(f"bộ lọc “{name}” cần một số")


def _day(value: object, name: str) -> dt.date:
    if isinstance(value, dt.date):
        return value
    raise FilterError(f"bộ lọc “{name}” cần một ngày")


def _items(value: object, name: str) -> Sequence[object]:
    if isinstance(value, list | tuple):
        return value
    raise FilterError(f"bộ lọc “{name}” cần một danh sách")
