"""Rules NO01 to NO04 and DT01 to DT03: number and symbol, place and date."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from reports.documents.check.case import Fault, at, look_faults, quoted
from reports.documents.check.header import issuer_names
from reports.documents.check.places import HEAD
from reports.findings.format import opening as codes
from reports.vietnamese import fold, lower_first, short_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reports.documents.check.case import Case, Check
    from reports.documents.check.flow import Paragraph
    from reports.documents.check.lines import Line

_LONE_DIGIT = re.compile(r"(?<=\s)\d(?=[-/])")
_ANY_NUMBER = re.compile(r"\b\d+(?=\s*[-/])")
_DATE = re.compile(r"(?P<place>.*?)(?P<comma>,?)\s*(?P<words>ngày\s.*)", re.IGNORECASE | re.DOTALL)
_DIGITS = re.compile(r"ngày\s+(\d+)\s+tháng\s+(\d+)\s+năm\s+(\d{4})", re.IGNORECASE)
_SHORT = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_EXAMPLE = "ghi như “ngày 05 tháng 02 năm 2026”, “ngày 27 tháng 5 năm 2026”"


def number_pattern(case: Case) -> Iterator[Fault]:
    """Number and symbol are written as prescribed; a draft may leave the number open (NO01)."""
    line = case.anatomy.number_line
    wanted = f"ghi như {quoted(case.form.opening.number_example)}"
    if line is None:
        yield Fault("không thấy dòng số và ký hiệu", wanted, HEAD)
        return
    if not case.form.opening.number_pattern.match(_LONE_DIGIT.sub("0\\g<0>", line.text)):
        yield Fault(f"ghi {quoted(line.text)}", wanted, HEAD, at(line))
    yield from look_faults([line], case.form.opening.number, HEAD)


def symbols(case: Case) -> Iterator[Fault]:
    """The symbols fit the type of the document and its issuer (NO02)."""
    line, opening = case.anatomy.number_line, case.form.opening
    match = (
        None
        if line is None
        else opening.number_pattern.match(_LONE_DIGIT.sub("0\\g<0>", line.text))
    )
    if match is None:
        return
    name = _type_name(case)
    symbol = opening.types.get(name)
    if symbol and match["type"] != symbol:
        found = f"tên loại ghi {quoted(match['type'])} cho {name}"
        yield Fault(found, f"ghi {quoted(symbol)}", HEAD, at(line))
    body = match["body"].removeprefix("-")
    known = (case.known.symbol,) if case.known.symbol else _issuer_symbols(case)
    if known and body not in known:
        wanted = " hoặc ".join(quoted(each) for each in known)
        yield Fault(f"cơ quan ghi {quoted(body)}", f"ghi {wanted}", HEAD, at(line))


def _type_name(case: Case) -> str:
    typed = f"{fold(case.anatomy.type_name)} "
    fitting = (name for name in case.form.opening.types if typed.startswith(f"{fold(name)} "))
    return max(fitting, key=len, default="")


def _issuer_symbols(case: Case) -> tuple[str, ...]:
    _, own = issuer_names(case)
    name = fold(" ".join(line.text for line in own))
    issuers = case.form.opening.issuers
    fitting = [begin for begin in issuers if name.startswith(fold(begin))]
    return issuers[max(fitting, key=len)] if fitting else ()


def number_padding(case: Case) -> Iterator[Fault]:
    """A number below ten has its zero (NO03)."""
    line = case.anatomy.number_line
    match = _LONE_DIGIT.search(line.text) if line else None
    if match:
        yield Fault(quoted(match[0]), f"ghi {quoted('0' + match[0])}", HEAD, at(line))


def number_series(case: Case) -> Iterator[Fault]:
    """The number is given once, in the order of the days of signing (NO04), where that is known."""
    line, taken = case.anatomy.number_line, case.known.taken
    match = _ANY_NUMBER.search(line.text) if line else None
    if match is None or taken is None:
        return
    given, day = int(match[0]), day_of(case.anatomy.date_line)
    if given in taken:
        yield Fault(match[0], f"số {match[0]} đã cấp cho văn bản khác", HEAD, at(line))
    elif day:
        yield from list(_out_of_order(line, given, day, taken))[:1]


def _out_of_order(
    line: Line | None, given: int, day: dt.date, taken: Mapping[int, dt.date | None]
) -> Iterator[Fault]:
    for number, signed in taken.items():
        if signed and signed != day and (number < given) != (signed < day):
            wanted = f"văn bản số {number:02} ký ngày {short_date(signed)}"
            yield Fault(f"{given:02} ngày {short_date(day)}", wanted, HEAD, at(line))


# Place and date -----------------------------------------------------------------------------


def date_pattern(case: Case) -> Iterator[Fault]:
    """The date is written out, padded as prescribed, and set as prescribed (DT01)."""
    line = case.anatomy.date_line
    if line is None:
        yield Fault("không thấy dòng địa danh, ngày tháng", _EXAMPLE, HEAD)
        return
    match = _DATE.fullmatch(line.text)
    words = match["words"] if match else line.text
    if "place" in case.known.left_open:
        words = lower_first(words)
    if not case.form.opening.date_pattern.match(f"X, {words}") and not _at_line_end(case, words):
        yield Fault(f"ghi {quoted(words)}", _EXAMPLE, HEAD, at(line))
    yield from look_faults([line], case.form.opening.date, HEAD)


def _at_line_end(case: Case, words: str) -> bool:
    """Return whether the date is right but for the blank at its end, where the year goes."""
    return bool(case.form.opening.date_pattern.match(f"X, {words.rstrip()} "))


def date_place(case: Case) -> Iterator[Fault]:
    """The day exists, and place and comma stand before it (DT02)."""
    line = case.anatomy.date_line
    match = _DATE.fullmatch(line.text) if line else None
    if match is None:
        return
    place = match["place"].strip()
    if not place and "place" not in case.known.left_open:
        yield Fault("không có địa danh", "ghi địa danh trước ngày tháng", HEAD, at(line))
    elif place and not match["comma"]:
        wanted = f"ghi “{place}, {' '.join(match['words'].split())}”"
        yield Fault("thiếu dấu phẩy sau địa danh", wanted, HEAD, at(line))
    if case.known.place and place and place != case.known.place:
        wanted = f"ghi {quoted(case.known.place)}"
        yield Fault(f"địa danh ghi {quoted(place)}", wanted, HEAD, at(line))
    if _DIGITS.search(line.text if line else "") and day_of(line) is None:
        yield Fault(f"{quoted(match['words'])} không có thật", "ghi ngày có thật", HEAD, at(line))


def day_of(line: Line | None) -> dt.date | None:
    """Return the day that the line with the date names, None where it names none."""
    match = _DIGITS.search(line.text) if line else None
    if match is None:
        return None
    try:
        return dt.date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None


def short_dates(case: Case) -> Iterator[Fault]:
    """Dates in figures are padded in one way (DT03)."""
    seen: dict[str, tuple[str, str, Paragraph]] = {}
    common = set(_STYLES)
    for part, paragraph, match in case.matches(_SHORT):
        styles = _styles(match)
        if styles and not common & styles:
            others = [text for text, *_ in seen.values()][:2]
            found = ", ".join(quoted(text) for text in (*others, match[0]))
            wanted = f"dùng một kiểu như {short_date(dt.date(2026, 2, 5))}, 27/5/2026"
            yield Fault(found, f"{wanted} trong cả văn bản", part, at(paragraph))
            return
        if styles and styles != set(_STYLES):
            seen.setdefault("|".join(sorted(styles)), (match[0], part, paragraph))
        common &= styles or common


_STYLES = ("legal", "padded", "bare")


def _styles(match: re.Match[str]) -> set[str]:
    """Return the ways of padding by which a date may have been written."""
    day, month = match[1], match[2]
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
        return set()
    padded_month = {"legal": f"{int(month):02}" if int(month) < 3 else str(int(month))}
    forms = {
        "legal": (f"{int(day):02}", padded_month["legal"]),
        "padded": (f"{int(day):02}", f"{int(month):02}"),
        "bare": (str(int(day)), str(int(month))),
    }
    return {style for style, form in forms.items() if form == (day, month)}


RULES: tuple[Check, ...] = (
    (codes.NUMBER_PATTERN, number_pattern),
    (codes.SYMBOLS, symbols),
    (codes.NUMBER_PADDING, number_padding),
    (codes.NUMBER_SERIES, number_series),
    (codes.DATE_PATTERN, date_pattern),
    (codes.DATE_PLACE, date_place),
    (codes.SHORT_DATES, short_dates),
)
