"""What the register holds: its entries, and the files frozen with each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from reports.office.store import digest

if TYPE_CHECKING:
    import datetime as dt


class Role(Enum):
    """What a frozen file is to its entry."""

    DOCUMENT = "document"
    """The document with its number and date, as it was submitted."""
    GIVEN = "given"
    """The document as it was handed to the register, number and date still blank."""
    MADE = "made"
    """The document as this program made it, where it was edited since."""
    SIGNED = "signed"
    """The scan of the signed paper, or the PDF that was signed digitally."""
    PDF = "pdf"
    """The document as pages, made when it was recorded."""
    ORIGIN = "origin"
    """How the document was made: findings, reasons, every figure with its cells."""
    TRACE = "trace"
    """The page that says where each number comes from."""
    TOLD = "told"
    """What was said when it was recorded: numbers changed by hand, faults of form."""
    INPUT = "input"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A file frozen with an entry.

    `sha256` is the digest of the file as it was; `data` its bytes, where they were kept: those of
    a workbook without the cells that may not leave it.
    """

    role: Role
    name: str
    sha256: str
    data: bytes | None

    @classmethod
    def of(cls, role: Role, name: str, data: bytes) -> Frozen:
        """Return a file frozen as it is."""
        return cls(role=role, name=name, sha256=digest(data), data=data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What is to be recorded: which document, its number and day, why again, and its files.

    `type` and `body` are the two halves of its symbol: ``BC`` and ``KDV``. The report type, its
    period and ward are empty for a document that was not made here.
    """

    family: str
    type: str
    body: str
    number: int
    signed_on: dt.date
    title: str
    report_type: str = ""
    report_name: str = ""
    period: str = ""
    ward: str = ""
    reason: str = ""
    files: tuple[Frozen, ...] = ()

    @property
    def written(self) -> str:
        """Number and symbol as they are cited: ``12-BC/KDV`` or ``12/BC-UBND``."""
        symbol = ("/" if self.family == "dang" else "-").join(filter(None, (self.type, self.body)))
        return f"{self.number:02}{'-' if self.family == 'dang' else '/'}{symbol}"

    @property
    def identity(self) -> tuple[str, ...]:
        """What makes two filings versions of one document."""
        if self.report_type:
            return (self.report_type, self.period, self.ward, self.title)
        return (self.written, str(self.signed_on.year), self.title)

    @property
    def has_signed_copy(self) -> bool:
        """Whether the scan of the signed paper, or the signed PDF, is kept with it."""
        return bool(self.digest_of(Role.SIGNED))

    def digest_of(self, role: Role) -> str:
        """Return the digest of the only file in a role, empty if there is none."""
        return next((file.sha256 for file in self.files if file.role is role), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Filing):
    """One line of the register: `no` counts without gaps, a correction is the next `version`.

    `document` is the number of the line of its first version. Its files come without their bytes.
    """

    no: int
    document: int
    version: int
    recorded_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was done to the register, and why."""

    at: dt.datetime
    what: str
    about: str
    reason: str


def current(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the latest version of each document, in the order of their first ones."""
    return tuple({entry.document: entry for entry in entries}.values())
