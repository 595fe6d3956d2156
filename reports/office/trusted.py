"""Which files may be opened by another program: what is safe inside, or was written here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.compiler.package import Source, read
from reports.findings import Place, found
from reports.findings.files import FILE_MISSING, FILE_UNREADABLE
from reports.findings.paper import NOT_FOR_PAPER, UNSAFE_FOR_PAPER
from reports.office.store import is_ours

if TYPE_CHECKING:
    from pathlib import Path

    from reports.findings import Finding

_DOCUMENT, _WORKBOOK = ".docx", ".xlsx"


@dataclass(frozen=True, slots=True)
class Trusted:
    """A file that may be opened: where it lies, its ending, and the bytes that were looked at."""

    path: Path
    ending: str
    data: bytes


def trusted(path: Path) -> tuple[Trusted | None, list[Finding]]:
    """Return the file at `path` with its bytes, or why no other program may open it.

    A Word document must be sound, without macros and links to the outside; a workbook must be one
    that this program wrote.
    """
    place = Place(file=path.name)
    data, missing = bytes_of(path)
    if data is None:
        return None, missing
    ending = path.suffix.lower()
    if ending == _WORKBOOK and is_ours(path):
        return Trusted(path, ending, data), []
    if ending != _DOCUMENT:
        return None, [found(NOT_FOR_PAPER, place)]
    package, wrong = read(Source(path.name, data))
    if package is None:
        return None, [found(UNSAFE_FOR_PAPER, place, why=each.message) for each in wrong]
    return Trusted(path, ending, data), []


def bytes_of(path: Path) -> tuple[bytes | None, list[Finding]]:
    """Return the bytes of the file at `path`, or why they cannot be read."""
    place = Place(file=path.name)
    try:
        return path.read_bytes(), []
    except FileNotFoundError:
        return None, [found(FILE_MISSING, place)]
    except OSError:
        return None, [found(FILE_UNREADABLE, place)]
