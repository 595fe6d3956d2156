"""One Word file, made here or by hand, held against the rules of form in force on its day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.check import Known, check_document, told_by
from reports.documents.profile import profile_in_force, read_profiles
from reports.findings import Place, ReportsError, found, in_order
from reports.findings.files import FILE_MISSING, FILE_UNREADABLE
from reports.findings.format.file import NOT_OFFICIAL
from reports.office.origin import origin_of
from reports.pipeline.templates.definitions import load_definition
from reports.pipeline.templates.shelf import shelf

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from reports.documents.check import NotRun
    from reports.findings import Finding
    from reports.pipeline.templates.definitions import Definition


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What came of a check: the rules held against, what was found, which rules were not run."""

    rule: str
    findings: tuple[Finding, ...]
    not_run: tuple[NotRun, ...]


def check_format(
    path: Path,
    folder: Path,
    *,
    family: str | None = None,
    day: dt.date | None = None,
    today: dt.date,
) -> Checked:
    """Return what is wrong with the form of the Word file at `path`.

    The family is told by the document's titles unless given, the day by its date, else it is
    `today`. Raises ReportsError where the file or the rules cannot be read.
    """
    data = _read(path)
    told = told_by(data, name=path.name)
    at = day or told.day or today
    profiles, broken = read_profiles(shelf(folder).all_files("profiles", ".toml"))
    profile, notes = profile_in_force(profiles, family or told.family, at)
    if profile is None:
        raise ReportsError([*broken, *notes])
    own = _own_type(path, folder)
    if own is not None and not own.official:
        about = found(NOT_OFFICIAL, Place(file=path.name), report=own.name)
        return Checked(rule=profile.rule, findings=(about,), not_run=())
    findings, not_run = check_document(data, profile, name=path.name, known=Known(day=at))
    return Checked(
        rule=profile.rule,
        findings=in_order([*broken, *notes, *findings]),
        not_run=not_run,
    )


def _own_type(path: Path, folder: Path) -> Definition | None:
    """Return the type of a paper made here, None where it is not known."""
    origin = origin_of(path)
    try:
        return load_definition(origin.report_type, shelf(folder)) if origin else None
    except ReportsError:
        return None


def _read(path: Path) -> bytes:
    place = Place(file=path.name)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ReportsError([found(FILE_MISSING, place)]) from None
    except OSError:
        raise ReportsError([found(FILE_UNREADABLE, place)]) from None
