"""Whose workbook an issued one is: ward, unit, period and version, sealed by an id."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from reports.vietnamese import clean, fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.figure import Cell

VERSION = "1"
"""Version of the workbooks written now; raised when a step in `migration` is needed to read older
ones."""

NAMES = {
    "version": "danvan",
    "ward": "danvan_phuong",
    "unit": "danvan_don_vi",
    "period": "danvan_ky",
    "id": "danvan_ma",
}
"""The hidden defined names that hold an identity inside the workbook."""

SLIP_LABELS = {
    "ward": "Xã, phường",
    "unit": "Đơn vị",
    "period": "Kỳ báo cáo",
    "due": "Hạn gửi",
    "sending": "Lần nộp",
    "sent_on": "Ngày nộp",
    "quiet": "Trong kỳ không phát sinh",
    "id": "Mã sổ",
    "version": "Bản mẫu",
}
"""What stands before each value on the sheet with which a unit sends its workbook."""

KEYS = {
    "models": ("code",),
    "shortcomings": ("month", "issue"),
    "tasks": ("period", "task"),
    "extra": ("code",),
}
"""The columns by which a row that several workbooks hold is known again."""

_ID_LENGTH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whose workbook it is; `unit` is empty in one that speaks for the whole ward.

    `ward` is the full name with the province, `period` the key of a period (``2026-11``); `id` is
    as found in the workbook, and right only if it equals `seal`.
    """

    ward: str
    unit: str
    period: str
    version: str = VERSION
    id: str = ""

    @property
    def seal(self) -> str:
        """The id these four must have: a digest, so that equal workbooks have equal ids."""
        parts = (fold(self.ward), self.unit, self.period, self.version)
        digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()
        return digest[:_ID_LENGTH].upper()


def issued(ward: str, unit: str, period: str, version: str = VERSION) -> Identity:
    """Return the identity of a workbook about to be issued, with its id."""
    bare = Identity(ward=ward, unit=unit, period=period, version=version)
    return Identity(ward=ward, unit=unit, period=period, version=version, id=bare.seal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What stands on the sheet with which a unit sends its workbook, as seen and typed there.

    `sending` is which time it is sent, `sent_on` when, `quiet` the box that nothing happened in the
    period; `cells` names the cell of each.
    """

    ward: str = ""
    unit: str = ""
    period: str = ""
    id: str = ""
    version: str = ""
    sending: int | None = None
    sent_on: dt.date | None = None
    quiet: bool = False
    cells: Mapping[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A workbook that was read: its name in findings and figures, its digest, whose it is.

    `version` is empty where the workbook was not written by this program; `issued` holds what was
    filled in beforehand, by sheet, row and column.
    """

    file: str
    sha256: str = field(compare=False)
    version: str = ""
    identity: Identity | None = None
    slip: Slip | None = None
    issued: Mapping[tuple[str, str, str], str] = field(default_factory=dict)


def identity_in(names: Mapping[str, str]) -> Identity | None:
    """Return the identity that the defined names of a workbook hold, None if they hold none."""
    if NAMES["ward"] not in names or NAMES["period"] not in names:
        return None
    held = {key: names.get(name, "") for key, name in NAMES.items()}
    return Identity(**held)


def identity_names(identity: Identity) -> dict[str, str]:
    """Return the defined names to write for an identity."""
    return {
        NAMES["version"]: identity.version,
        NAMES["ward"]: identity.ward,
        NAMES["unit"]: identity.unit,
        NAMES["period"]: identity.period,
        NAMES["id"]: identity.id,
    }


def as_typed(content: object) -> str:
    """Return a value as one text, to tell whether a cell filled in beforehand was changed."""
    match content:
        case bool():
            return "1" if content else "0"
        case dt.date():
            return content.isoformat()
        case tuple():
            return "; ".join(content)
        case int() | Decimal():
            return f"{Decimal(content).normalize():f}"
        case _:
            return clean(str(content)).strip()


def row_key(sheet: str, values: Mapping[str, object]) -> str:
    """Return what a row that stands in several workbooks is known by, empty if by nothing."""
    return " | ".join(fold(str(values.get(column) or "")) for column in KEYS.get(sheet, ()))
