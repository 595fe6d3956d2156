"""What the texts in the cells of one workbook mean: its strings, its styles, its calendar."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.workbooks.markup import MAIN, Words, new_parser, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_FORMAT, _STYLES, _STYLE, _BOOK, _TABLE, _STRING = (
    MAIN + name for name in ("numFmt", "cellXfs", "xf", "workbookPr", "sst", "si")
)
_ESCAPED_ESCAPE = "x005F_"
_TRUTH = {"0": False, "1": True, "false": False, "true": True}
_WINDOWS = dt.datetime(1899, 12, 30)  # noqa: DTZ001 -- a workbook knows no time zones
_MAC = dt.datetime(1904, 1, 1)  # noqa: DTZ001 -- as above
_DAY_SECONDS = 86_400
_NOT_A_DATE = "#VALUE!"
_AS_TYPED = frozenset({"str", "e"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Meanings:
    """What the texts of cells mean in one workbook.

    `moments` tells of each style whether it shows a day or a time, and then whether a span of time.
    """

    strings: list[str]
    moments: Mapping[str, bool | None]
    epoch: dt.datetime

    def read(self, kind: str, text: str, style: str) -> object:
        """Return the value of a cell of a kind, written as `text`."""
        if kind == "s":
            return self.strings[int(text)]
        if kind == "n":
            number = float(text) if set(text) & {".", "E", "e"} else int(text)
            span = self.moments[style]
            return number if span is None else self._moment(number, span=span)
        if kind == "b":
            return bool(int(text))
        if kind in _AS_TYPED:
            return text
        raise ValueError(kind)

    def _moment(self, number: float, *, span: bool) -> object:
        try:
            return _span(number) if span else _day(number, self.epoch)
        except (OverflowError, ValueError):
            return _NOT_A_DATE


def _day(number: float, epoch: dt.datetime) -> dt.datetime | dt.time:
    """Return the day or the time of day that a number means; Excel counts a 29/02/1900."""
    day, fraction = divmod(number, 1)
    time = dt.timedelta(milliseconds=round(fraction * _DAY_SECONDS * 1000))
    if 0 <= number < 1 and not time.days:
        return (_WINDOWS + time).time()
    early = 0 < number < 60 and epoch == _WINDOWS
    return epoch + dt.timedelta(days=day + early) + time


def _span(days: float) -> dt.timedelta:
    return dt.timedelta(milliseconds=round(days * _DAY_SECONDS * 1000))


def meanings(book: bytes, strings: bytes, styles: bytes) -> Meanings:
    """Return what cells mean by these parts; one that is not there is empty."""
    return Meanings(
        strings=_strings(strings),
        moments=_moments(styles),
        epoch=_MAC if _counts_from_1904(book) else _WINDOWS,
    )


# Parts that all sheets share ---------------------------------------------------------------------


def _parsed(
    data: bytes, start: Callable[[str, dict[str, str]], None], end: Callable[[str], None]
) -> None:
    parser = new_parser()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parse(parser, data)


def _strings(data: bytes) -> list[str]:
    """Return the shared strings."""
    strings: list[str] = []
    parser = new_parser()
    words = Words(parser)

    def start(name: str, _: dict[str, str]) -> None:
        if name == _STRING:
            words.clear()
        elif name != _TABLE:
            words.start(name)

    def end(name: str) -> None:
        if name == _STRING:
            strings.append(words.text.replace(_ESCAPED_ESCAPE, ""))
        else:
            words.end(name)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    if data:
        parse(parser, data)
    return strings


_BUILT_IN_MOMENTS = frozenset({*range(14, 23), 45, 46, 47})
_BUILT_IN_SPANS = frozenset({46})
_LITERAL = re.compile(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]')
_MOMENT = re.compile(r"(?<![_\\])[dmhys]", re.IGNORECASE)
_SPAN = re.compile(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)


def _moments(data: bytes) -> dict[str, bool | None]:
    """Return of each style whether it shows a day or time, and then whether a span of time."""
    codes: dict[int, str] = {}
    styles: list[int] = []
    listed: list[bool] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == _FORMAT:
            codes[int(attributes["numFmtId"])] = attributes["formatCode"].split(";")[0]
        elif name == _STYLES:
            listed.append(True)
        elif name == _STYLE and listed:
            styles.append(int(attributes.get("numFmtId", "0")))

    def end(name: str) -> None:
        if name == _STYLES:
            listed.clear()

    if data:
        _parsed(data, start, end)
    return {
        str(place): _is_span(number, codes) if _is_moment(number, codes) else None
        for place, number in enumerate(styles or [0])
    }


def _is_moment(number: int, codes: Mapping[int, str]) -> bool:
    if number not in codes:
        return number in _BUILT_IN_MOMENTS
    return bool(_MOMENT.search(_LITERAL.sub("", codes[number])))


def _is_span(number: int, codes: Mapping[int, str]) -> bool:
    if number not in codes:
        return number in _BUILT_IN_SPANS
    return bool(_SPAN.search(codes[number]))


def _counts_from_1904(book: bytes) -> bool:
    said: list[bool] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == _BOOK:
            said.append(_TRUTH[attributes.get("date1904", "0").lower()])

    _parsed(book, start, lambda _: None)
    return any(said)
