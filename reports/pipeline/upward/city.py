"""The report of the level above: the packages of its wards, added up, and their board."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reports.figure import Cell
from reports.figures.compare import figures_of
from reports.figures.indicators import INDICATORS
from reports.figures.ledger import open_ledger
from reports.figures.lists.wards import Ward
from reports.figures.lists.wards import board as board_of
from reports.figures.sending import due_units
from reports.figures.table import table_of
from reports.figures.upward import consolidated, ward_figures
from reports.findings import Place, ReportsError, found, in_order, stops
from reports.findings.packing import (
    NO_PACKAGES,
    NO_WORKBOOK_OF_LEVEL,
    OLDER_SENDING,
    OTHER_PERIOD,
    SAME_SENDING_TWICE,
    UNLISTED_WARD,
    WARDS_MISSING,
)
from reports.findings.sheets import OWN_SHEET
from reports.periods import parse_period
from reports.pipeline.making.build import ready, stored
from reports.pipeline.templates.definitions import load_definition, period_for
from reports.pipeline.templates.shelf import shelf
from reports.vietnamese import fold, joined
from reports.workbooks.packages import (
    ENDING,
    FIGURES,
    FIGURES_PART,
    MANIFEST,
    open_package,
    package_paths,
)
from reports.workbooks.reader import read_workbooks
from reports.workbooks.records import Dataset, OwnColumn, Record, Value
from reports.workbooks.schema import SLIP_SHEET
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reports.figures.upward import WardFigures
    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.asked import Outcome, Request
    from reports.workbooks.packages import Package

_PROGRESS_EVERY = 10


@dataclass(slots=True)
class _Gathered:
    """The packages taken so far, by the folded name of their ward, and what is to be said."""

    taken: dict[str, Package] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def build_city(request: Request, progress: Callable[[str], None] | None = None) -> Outcome:
    """Build the report that `request` asks for from the packages and the workbook of the level.

    Raises ReportsError with everything found where anything must be mended; nothing is written
    then.
    """
    definition = load_definition(request.report_type, shelf(request.folder, request.templates))
    period = period_for(definition, request.period)
    paths = package_paths(request.inputs)
    gathered = _packages(paths, period, progress)
    own, told = _own_workbook(request.inputs)
    findings = [*gathered.findings, *told]
    if not gathered.taken:
        asked = period.full_name
        findings.append(found(NO_PACKAGES, period=asked, count=len(paths)))
    if stops(findings):
        raise ReportsError(in_order(findings))
    figures, records = _figures(gathered.taken.values(), progress)
    wards, odd = _wards(own, period, gathered.taken, figures)
    findings += odd
    if stops(findings):
        raise ReportsError(in_order(findings))
    rows, partial = consolidated([figures[key] for key in gathered.taken])
    findings += [*partial, *_missing(wards, period)]
    brought = {
        **figures_of(rows),
        "bieu_so_lieu": table_of(figures_of(rows), INDICATORS),
        **board_of([ward for ward, _ in wards]),
    }
    dataset = _with_packages(own, period, wards, records)
    if progress:
        progress(f"lập {definition.name.lower()} {period.full_name}")
    return stored(ready(request, definition, period, dataset, findings, brought))


# Packages ----------------------------------------------------------------------------------------


def _packages(
    paths: Sequence[Path], period: Period, progress: Callable[[str], None] | None
) -> _Gathered:
    gathered = _Gathered()
    for number, path in enumerate(paths):
        if progress and number % _PROGRESS_EVERY == 0:
            progress(f"đọc gói {number + 1}/{len(paths)}")
        package, told = open_package(path)
        gathered.findings += told
        if package is None:
            continue
        if package.manifest.period == period.key:
            _take(gathered, package)
        else:
            gathered.findings.append(_of_other_period(package, period))
    return gathered


def _of_other_period(package: Package, period: Period) -> Finding:
    there = parse_period(package.manifest.period)
    told = there.full_name if there else package.manifest.period
    ward = _short(package.manifest.ward)
    return found(OTHER_PERIOD, Place(package.file), ward=ward, found=told, asked=period.full_name)


def _take(gathered: _Gathered, package: Package) -> None:
    """Take a package; of one ward's the one sent last, and none where two say they are that."""
    key = fold(package.manifest.ward)
    other = gathered.taken.setdefault(key, package)
    if other is package or other.digest == package.digest:
        return
    first, last = sorted((other, package), key=lambda each: each.manifest.sending)
    gathered.taken[key] = last
    used, ward = last.manifest.sending, _short(last.manifest.ward)
    if first.manifest.sending == used:
        place, names = Place(package.file), {"first": other.file, "second": package.file}
        gathered.findings.append(found(SAME_SENDING_TWICE, place, ward=ward, sending=used, **names))
    else:
        told = {"sending": first.manifest.sending, "used": used, "other": last.file}
        gathered.findings.append(found(OLDER_SENDING, Place(first.file), ward=ward, **told))


def _short(ward: str) -> str:
    """Return a ward's name without its province."""
    return ward.partition(",")[0]


def _figures(
    packages: Iterable[Package], progress: Callable[[str], None] | None
) -> tuple[dict[str, WardFigures], list[Record]]:
    """Return the figures of every package, and their rows under the name of the package."""
    figures: dict[str, WardFigures] = {}
    rows: list[Record] = []
    if progress:
        progress("cộng số liệu của các gói")
    with tempfile.TemporaryDirectory() as folder:
        for package in packages:
            part = Path(folder) / "goi.xlsx"
            part.write_bytes(package.parts[FIGURES_PART])
            dataset, _ = read_workbooks([part], (FIGURES,))
            records = [_renamed(row, package.file) for row in dataset.of(FIGURES.key)]
            name = _short(package.manifest.ward)
            figures[fold(package.manifest.ward)] = ward_figures(name, records)
            rows += records
    return figures, rows


def _renamed(record: Record, file: str) -> Record:
    """Return a row of a package's figures as one of the package's own file."""
    values = {
        key: replace(value, cell=replace(value.cell, file=file))
        for key, value in record.values.items()
    }
    return replace(record, file=file, values=values)


# The level's own workbook ------------------------------------------------------------------------


def _own_workbook(inputs: Sequence[Path]) -> tuple[Dataset, list[Finding]]:
    """Return what the level above says of itself: who issues its reports, and its wards."""
    workbooks = [path for path in inputs if path.suffix.lower() != ENDING]
    inside = [path for path in workbooks if not path.is_dir() or any(path.glob("*.xls[xm]"))]
    if not inside:
        return Dataset(), [found(NO_WORKBOOK_OF_LEVEL)]
    dataset, findings = read_workbooks(inside, SHEETS)
    return dataset, [each for each in findings if each.code is not OWN_SHEET]


def _wards(
    own: Dataset,
    period: Period,
    packages: Mapping[str, Package],
    figures: Mapping[str, WardFigures],
) -> tuple[list[tuple[Ward, str]], list[Finding]]:
    """Return every ward in the order of the level's list, with its code there.

    Without a list the wards are those that sent.
    """
    listed = due_units(open_ledger(own, period), period.last_month)
    if not listed:
        return [(_sent(packages[key], figures[key]), "") for key in packages], []
    wards: list[tuple[Ward, str]] = []
    rest = dict(packages)
    for code, unit in listed.items():
        name = unit.text("short_name") or unit.text("name") or code
        called = (unit.text("name"), unit.text("short_name"))
        key = next((each for each in rest if _is_named(rest[each], called)), None)
        package = rest.pop(key) if key else None
        if package and key:
            wards.append((replace(_sent(package, figures[key]), name=name), code))
        else:
            wards.append((Ward(name=name, cell=unit.cell("name")), code))
    odd = [
        found(UNLISTED_WARD, Place(each.file), ward=_short(each.manifest.ward))
        for each in rest.values()
    ]
    return wards, odd


def _is_named(package: Package, names: Iterable[str]) -> bool:
    """Return whether a package is of the ward that a list calls so, whoever reports for it."""
    ward = f" {fold(_short(package.manifest.ward))}"
    return any(f" {fold(name)}".endswith(ward) for name in names)


def _sent(package: Package, figures: WardFigures) -> Ward:
    return Ward(
        name=_short(package.manifest.ward),
        cell=Cell(package.file, MANIFEST, "ward"),
        sending=package.manifest.sending,
        figures=figures,
    )


def _missing(wards: Iterable[tuple[Ward, str]], period: Period) -> list[Finding]:
    names = [ward.name for ward, _ in wards if not ward.figures]
    if not names:
        return []
    told = joined(names)
    return [found(WARDS_MISSING, count=len(names), period=period.full_name, wards=told)]


def _with_packages(
    own: Dataset, period: Period, wards: Iterable[tuple[Ward, str]], records: Sequence[Record]
) -> Dataset:
    """Return the level's own records with the packages as the returns of its wards."""
    month = period.last_month.month
    sent = [_return(ward, code, month) for ward, code in wards if ward.figures and code]
    columns = tuple(
        OwnColumn(FIGURES.key, column.key, column.header, Cell("", FIGURES.name, ""))
        for column in FIGURES.columns
    )
    return replace(
        own,
        rows={
            **own.rows,
            "submissions": (*own.of("submissions"), *sent),
            FIGURES.key: tuple(records),
        },
        own_columns=(*own.own_columns, *columns),
    )


def _return(ward: Ward, code: str, month: int) -> Record:
    cell = ward.cell
    contents: dict[str, int | str] = {"month": month, "unit": code, "sending": ward.sending}
    values = {key: Value(content, cell) for key, content in contents.items()}
    return Record("submissions", cell.file, SLIP_SHEET, 1, values)
