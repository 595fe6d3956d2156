"""One ward of many: its folder of workbooks becomes its report, unless that was done before."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.findings import ReportsError, found
from reports.findings.batch import NO_WARDS, WARD_BROKE_OFF, WARD_WITHOUT_WORKBOOKS
from reports.office.store import digest
from reports.office.writing import write_whole
from reports.pipeline import Request, build_report
from reports.pipeline.templates.kept import program_digest
from reports.pipeline.templates.shelf import shelf
from reports.vietnamese import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reports.findings import Finding

_MARK = ".danvan/hang-loat.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One ward's report: where its workbooks lie, where its paper goes, what is asked for."""

    ward: str
    folder: Path
    target: Path
    report_type: str
    period: str
    templates: Path | None = None
    cache: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one ward: its report (None: refused), whether it is new, what was found."""

    ward: str
    path: Path | None = None
    changed: bool = False
    findings: tuple[Finding, ...] = ()


def tasks_in(folder: Path, target: Path, asked: Request) -> tuple[list[Task], list[Finding]]:
    """Return a task for each ward's folder in `folder`, in Vietnamese order.

    `asked` says what is wanted of each ward; its inputs are not read.
    """
    wards = [each for each in folder.iterdir() if each.is_dir() and each.name[:1] not in ".~"]
    wards = [each for each in wards if each.resolve() != target.resolve()]
    tasks = [
        Task(
            ward=ward.name,
            folder=ward,
            target=target / ward.name,
            report_type=asked.report_type,
            period=asked.period,
            templates=asked.templates,
            cache=asked.cache,
        )
        for ward in sorted(wards, key=lambda each: sort_key(each.name))
    ]
    return tasks, [] if tasks else [found(NO_WARDS, folder=folder.name)]


def work(task: Task) -> Result:
    """Build one ward's report; whatever goes wrong is in the result, never raised."""
    try:
        return _worked(task)
    except ReportsError as refused:
        return Result(ward=task.ward, findings=tuple(refused.findings))
    except Exception as error:  # noqa: BLE001  one bad ward must never stop the rest
        return broken_off(task, type(error).__name__)


def broken_off(task: Task, reason: str) -> Result:
    """Return the result of a ward that could not be finished."""
    return Result(ward=task.ward, findings=(found(WARD_BROKE_OFF, ward=task.ward, reason=reason),))


def _worked(task: Task) -> Result:
    workbooks = sorted(_workbooks(task.folder))
    if not workbooks:
        raise ReportsError([found(WARD_WITHOUT_WORKBOOKS, ward=task.ward)])
    key = _key(task, workbooks)
    done = _done_before(task, key)
    if done is not None:
        return Result(ward=task.ward, path=done)
    outcome = build_report(_request(task))
    _mark_done(task, key, outcome.path)
    return Result(
        ward=task.ward, path=outcome.path, changed=outcome.changed, findings=outcome.findings
    )


def _request(task: Task) -> Request:
    return Request(
        report_type=task.report_type,
        period=task.period,
        inputs=(task.folder,),
        folder=task.folder,
        target=task.target,
        templates=task.templates,
        cache=task.cache,
    )


def _workbooks(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.suffix.lower() in {".xlsx", ".xlsm"} and not path.name.startswith("~$"):
            yield path


# What was done before -----------------------------------------------------------------------------


def _key(task: Task, workbooks: list[Path]) -> str:
    """Return the digest of all that decides the report: program, templates, question, workbooks."""
    digests = hashlib.sha256(program_digest().encode())
    digests.update(f"{task.report_type} {task.period}\n".encode())
    for path in (*_templates(task), *workbooks):
        digests.update(f"{path.name} {digest(path.read_bytes())}\n".encode())
    return digests.hexdigest()


def _templates(task: Task) -> list[Path]:
    folders = shelf(task.folder, task.templates).folders
    return [path for folder in folders for path in sorted(folder.rglob("*.*")) if path.is_file()]


def _done_before(task: Task, key: str) -> Path | None:
    """Return the report that this very task gave before, None where it must be made."""
    try:
        mark = json.loads((task.target / _MARK).read_bytes())
        report = task.target / str(mark["report"])
        same = mark["key"] == key and mark["sha256"] == digest(report.read_bytes())
    except (OSError, ValueError, LookupError, TypeError):
        return None
    return report if same else None


def _mark_done(task: Task, key: str, report: Path) -> None:
    mark = {"key": key, "report": report.name, "sha256": digest(report.read_bytes())}
    path = task.target / _MARK
    path.parent.mkdir(exist_ok=True)
    write_whole(json.dumps(mark, ensure_ascii=False).encode(), path)
