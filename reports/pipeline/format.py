"""One Word file, made here or by hand, held against the rules of form in force on its day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from reports.documents.check import Known, check_document, told_by
from reports.documents.profile import profile_in_force, read_profiles
from reports.figures.series import numbers_taken
from reports.findings import Place, ReportsError, found
from reports.findings.files import FILE_MISSING, FILE_UNREADABLE
from reports.pipeline.definitions import report_types
from reports.pipeline.reading import in_order
from reports.pipeline.shelf import shelf

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from reports.documents.check import NotRun
    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.definitions import Definition
    from reports.pipeline.shelf import Shelf
    from reports.workbooks.records import Dataset


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
    findings, not_run = check_document(data, profile, name=path.name, known=Known(day=at))
    return Checked(
        rule=profile.rule,
        findings=in_order([*broken, *notes, *findings]),
        not_run=not_run,
    )


def _read(path: Path) -> bytes:
    place = Place(file=path.name)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ReportsError([found(FILE_MISSING, place)]) from None
    except OSError:
        raise ReportsError([found(FILE_UNREADABLE, place)]) from None


# A report of our own ------------------------------------------------------------------------


def known_of(
    definition: Definition,
    context: Mapping[str, object],
    dataset: Dataset,
    period: Period,
    templates: Shelf,
) -> Known:
    """Return what a run knows beside its document: issuer, place, period, series of numbers."""
    document, now, after = (_group(context, name) for name in ("van_ban", "ky", "ky_sau"))
    issuer, place = _group(context, "co_quan"), _group(context, "phuong")["dia_danh"]
    numbered = any(char.isdigit() for char in document["so_ky_hieu"])
    return Known(
        place=place,
        symbol=issuer["ky_hieu"],
        periods=(now["ten_day_du"], after["ten_day_du"], document["chuyen_de"]),
        taken=numbers_taken(dataset, period, definition.spec, _same_symbol(definition, templates))
        if numbered
        else {},
        unasked=definition.unchecked,
        left_open=[
            name for name, value in (("place", place), ("signer", issuer["nguoi_ky"])) if not value
        ],
    )


def _group(context: Mapping[str, object], name: str) -> Mapping[str, str]:
    return cast("Mapping[str, str]", context[name])


def _same_symbol(definition: Definition, templates: Shelf) -> dict[str, str]:
    """Return the types that share the series of numbers: the word of each, and who issues it."""
    types, _ = report_types(templates)
    return {each.sheet_word: each.issuer_role for each in types if each.symbol == definition.symbol}
