"""A cell as the workbook holds it: settled text, values that need care, and how they are quoted."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from reports.figure import Precision
from reports.findings.model import found
from reports.vietnamese import clean, has_invisible

if TYPE_CHECKING:
    from reports.figure import Cell
    from reports.findings.model import Code, Finding
    from reports.workbooks.records import Scalar
    from reports.workbooks.schema import Column

_QUOTED = 60


class Absent(Enum):
    """Why a cell that looks empty has no value of its own."""

    FORMULA = "formula never calculated"
    MERGED = "covered by a merged cell"


@dataclass(frozen=True, slots=True)
class Percent:
    """A number that Excel shows with a percent sign: 0.94 is read ``94%``."""

    value: float

    @property
    def shown(self) -> Decimal:
        """The number before the percent sign."""
        return Decimal(f"{self.value:.15g}") * 100


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell is read as: None where it cannot be used, and then the findings say why."""

    content: Scalar | None
    findings: tuple[Finding, ...] = ()
    precision: Precision = Precision.EXACT


EMPTY = Reading(None)

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def settled(text: str) -> str:
    """Return the text of a cell cleaned, Excel's ``_x000D_`` escapes of control marks undone."""
    return clean(_unescaped(text))


def hides_marks(text: str) -> bool:
    """Return whether the text of a cell holds marks that nobody can see."""
    return has_invisible(_unescaped(text).replace("\r", ""))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    is_mark = code < 0x20 or 0xD800 <= code <= 0xDFFF or code >= 0xFFFE
    return chr(code) if is_mark else match[0]


def as_text(raw: object) -> str:
    """Return what the clerk sees in a cell that is meant as text, whatever type Excel gave it."""
    match raw:
        case str():
            return settled(raw)
        case bool() | int():
            return str(raw).upper()
        case float():
            return plain_number(raw)
        case Percent():
            return f"{plain_number(float(raw.shown))}%"
        case _:
            return _moment(raw)


def _moment(raw: object) -> str:
    match raw:
        case dt.datetime() if raw.time() != dt.time():
            return f"{raw:%d/%m/%Y %H:%M}"
        case dt.date():
            return f"{raw:%d/%m/%Y}"
        case dt.time():
            return f"{raw:%H:%M}"
        case _:
            return settled(str(raw))


def plain_number(value: float) -> str:
    """Return a number with a decimal comma and no dots, without ``.0``."""
    if not math.isfinite(value):
        return str(value)
    text = f"{Decimal(f'{value:.15g}'):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def quoted(raw: object) -> str:
    """Return what stands in a cell, short enough to be quoted in a finding."""
    text = " ".join(as_text(raw).split())
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()}…"


def refused(code: Code, raw: object, column: Column, cell: Cell, **details: object) -> Reading:
    """Return a reading without content whose finding names the column and quotes the cell."""
    finding = found(code, cell, column=column.header, typed=quoted(raw), **details)
    return Reading(None, (finding,))
