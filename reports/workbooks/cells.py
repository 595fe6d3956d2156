"""One cell becomes one typed value by the kind of its column."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from reports.findings import cells
from reports.findings.model import found
from reports.vietnamese import fold
from reports.workbooks.amounts import read_amount
from reports.workbooks.days import (
    read_date,
    read_month,
    read_period_name,
    read_time,
    read_year,
)
from reports.workbooks.raw import (
    EMPTY,
    Absent,
    Percent,
    Reading,
    as_text,
    hides_marks,
    quoted,
    refused,
    settled,
)
from reports.workbooks.schema import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reports.figure import Cell
    from reports.workbooks.records import Scalar
    from reports.workbooks.schema import Column

    KindReader = Callable[[object, Column, Cell], Reading]

ERROR_VALUES = frozenset(
    (
        "#REF!",
        "#N/A",
        "#DIV/0!",
        "#VALUE!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#CONNECT!",
        "#UNKNOWN!",
        "#BUSY!",
        "#EXTERNAL!",
        "#GETTING_DATA",
    )
)
_YES = frozenset({"co", "x", "true", "dung", "yes", "roi", "1", "✓", "✔", "☑"})
_NO = frozenset({"khong", "false", "sai", "no", "chua", "0", "☐"})
_EXACT = ("Có", "Không")
_NO_WORDS: Mapping[str, tuple[str, ...]] = {}


def read_cell(
    raw: object, column: Column, cell: Cell, own_words: Mapping[str, tuple[str, ...]] = _NO_WORDS
) -> Reading:
    """Return what a cell holds by the kind of its column.

    `own_words` are the words the ward added to the extensible lists, by the list's name.
    """
    return cell_reader(column, own_words)(raw, cell)


def cell_reader(
    column: Column,
    own_words: Mapping[str, tuple[str, ...]] = _NO_WORDS,
    read: KindReader | None = None,
) -> Callable[[object, Cell], Reading]:
    """Return the function that reads the cells of one column, by kind or by `read`."""
    read_kind = read or _reader_of_kind(column, own_words)

    def read_checked(raw: object, cell: Cell) -> Reading:
        if isinstance(raw, Absent):
            return _absent(raw, column, cell)
        if isinstance(raw, str):
            if raw in ERROR_VALUES:
                return refused(cells.ERROR_VALUE, raw, column, cell)
            if hides_marks(raw):
                return _with_note(read_kind(raw, column, cell), column, cell)
        return read_kind(raw, column, cell)

    return read_checked


def _reader_of_kind(column: Column, own_words: Mapping[str, tuple[str, ...]]) -> KindReader:
    if column.kind is Kind.CHOICE:
        return _choice_reader(column, own_words)
    if column.kind is Kind.CHOICES:
        return _choices_reader(column, own_words)
    return _PLAIN_READERS[column.kind]


def _absent(raw: Absent, column: Column, cell: Cell) -> Reading:
    if raw is Absent.MERGED:
        return EMPTY
    return Reading(None, (found(cells.FORMULA_WITHOUT_VALUE, cell, column=column.header),))


def _with_note(reading: Reading, column: Column, cell: Cell) -> Reading:
    if reading.content is None:
        return reading
    note = found(cells.INVISIBLE_CHARACTERS, cell, column=column.header)
    return Reading(reading.content, (note, *reading.findings), reading.precision)


# Text --------------------------------------------------------------------------------------------


def _read_text(raw: object, column: Column, cell: Cell) -> Reading:
    del column, cell
    return Reading(as_text(raw) or None)


def _read_reference(raw: object, column: Column, cell: Cell) -> Reading:
    text = as_text(raw)
    if isinstance(raw, dt.date | dt.time):
        note = found(cells.DATE_IN_CODE, cell, column=column.header, typed=text)
        return Reading(text, (note,))
    return Reading(" ".join(text.split()) or None)


def read_own(raw: object, column: Column, cell: Cell) -> Reading:
    """Return what a cell of a ward's own column holds, by the type Excel gave it."""
    match raw:
        case bool() | int():
            return Reading(raw)
        case float() | Percent():
            return _own_number(raw)
        case dt.datetime():
            return Reading(raw.date() if raw.time() == dt.time() else as_text(raw))
        case dt.date() | dt.time():
            return Reading(raw)
        case _:
            return _read_text(raw, column, cell)


def _own_number(raw: float | Percent) -> Reading:
    value = raw.shown if isinstance(raw, Percent) else Decimal(f"{raw:.15g}")
    if not value.is_finite():
        return Reading(str(value))
    return Reading(int(value) if value == value.to_integral_value() else value.normalize())


# Choices -----------------------------------------------------------------------------------------


def _read_yes_no(raw: object, column: Column, cell: Cell) -> Reading:
    if isinstance(raw, bool) or raw in _EXACT:
        return Reading(raw in {True, "Có"})
    text = fold(as_text(raw))
    if not text:
        return EMPTY
    if text in _YES:
        return Reading(content=True)
    if text in _NO:
        return Reading(content=False)
    return refused(cells.NOT_YES_OR_NO, raw, column, cell)


def _known_words(column: Column, own_words: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    if column.choices is None:
        return {}
    own = own_words.get(column.choices.name, ()) if column.choices.extensible else ()
    return {fold(word): word for word in (*own, *column.choices.words)}


def _choice_reader(column: Column, own_words: Mapping[str, tuple[str, ...]]) -> KindReader:
    known = _known_words(column, own_words)

    exact = frozenset(known.values())

    def read_choice(raw: object, column: Column, cell: Cell) -> Reading:
        if isinstance(raw, str) and raw in exact:
            return Reading(raw)
        folded = fold(as_text(raw))
        if not folded:
            return EMPTY
        word = known.get(folded)
        return Reading(word) if word else _not_a_choice(quoted(raw), known, column, cell)

    return read_choice


_BREAKS = re.compile(r"[;\n]")


def _choices_reader(column: Column, own_words: Mapping[str, tuple[str, ...]]) -> KindReader:
    known = _known_words(column, own_words)

    def read_choices(raw: object, column: Column, cell: Cell) -> Reading:
        words: list[str] = []
        for part in _BREAKS.split(as_text(raw)):
            for piece in _pieces(part, known):
                word = known.get(fold(piece))
                if word is None:
                    return _not_a_choice(quoted(piece), known, column, cell)
                words.append(word)
        content: Scalar | None = tuple(dict.fromkeys(words)) or None
        return Reading(content)

    return read_choices


def _pieces(part: str, known: Mapping[str, str]) -> list[str]:
    """Split at commas, but not inside a listed word such as ``Zalo, fanpage``."""
    rest = [piece.strip() for piece in part.split(",") if piece.strip()]
    pieces = []
    while rest:
        sizes = (size for size in range(len(rest), 0, -1) if fold(", ".join(rest[:size])) in known)
        size = next(sizes, 1)
        pieces.append(", ".join(rest[:size]))
        rest = rest[size:]
    return pieces


def _not_a_choice(typed: str, known: Mapping[str, str], column: Column, cell: Cell) -> Reading:
    near = difflib.get_close_matches(fold(typed), known, n=1, cutoff=0.6)
    hint = "chọn một từ trong danh sách của ô"
    if near:
        hint = f"có phải “{known[near[0]]}”? Chọn một từ trong danh sách của ô"
    if column.choices and column.choices.extensible:
        hint += (
            f"; nếu là từ mới của phường thì thêm vào trang “Danh mục”, mục “{column.choices.name}”"
        )
    return refused(cells.NOT_A_CHOICE, settled(typed), column, cell, hint=hint)


_PLAIN_READERS: Mapping[Kind, KindReader] = {
    Kind.TEXT: _read_text,
    Kind.LONG_TEXT: _read_text,
    Kind.REFERENCE: _read_reference,
    Kind.INTEGER: read_amount,
    Kind.DECIMAL: read_amount,
    Kind.MONEY: read_amount,
    Kind.DATE: read_date,
    Kind.TIME: read_time,
    Kind.MONTH: read_month,
    Kind.YEAR: read_year,
    Kind.PERIOD: read_period_name,
    Kind.YES_NO: _read_yes_no,
}
