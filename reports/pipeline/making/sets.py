"""A set of papers from one reading of the inputs, in one folder, with a page that lists them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reports.findings import ReportsError, Severity, found, in_order, stops
from reports.findings.run import OUTPUT_NOT_WRITABLE
from reports.findings.sets import PAPER_NOT_MADE
from reports.office.store import safe_name
from reports.pipeline.making.build import (
    PICTURES,
    ready,
    refuse_other_than_one_document,
    stored,
    target_of,
)
from reports.pipeline.making.contents import Entry, listed
from reports.pipeline.reading import read_checked, told
from reports.pipeline.templates.definitions import load_definition, period_for
from reports.pipeline.templates.own import changed_templates
from reports.pipeline.templates.shelf import shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.asked import Outcome, Request
    from reports.pipeline.making.build import Ready
    from reports.pipeline.templates.definitions import Definition
    from reports.pipeline.templates.papers import SetPaper
    from reports.workbooks.records import Dataset

_CONTENTS = "00 Danh mục giấy tờ"


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """A set made: its folder, the page that lists it, its papers, what was found."""

    folder: Path
    contents: Outcome
    papers: tuple[Outcome, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    """One paper: as it is listed, and ready to be stored if it could be made."""

    entry: Entry
    report: Ready | None
    noticed: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Work:
    """What all papers of a set are made from."""

    request: Request
    definition: Definition
    period: Period
    dataset: Dataset
    findings: tuple[Finding, ...]
    folder: Path

    def made(self, place: int, paper: SetPaper) -> _Made:
        """Return one paper; raises ReportsError where the set makes no sense without it."""
        kind = load_definition(paper.type, shelf(self.request.folder, self.request.templates))
        name = f"{place:02} {safe_name(kind.file_name_of(self.period))}.docx"
        shown = self.request.pictures if PICTURES in kind.appendices else None
        request = replace(self.request, target=self.folder / name, pictures=shown)
        try:
            refuse_other_than_one_document(kind)
            report = ready(request, kind, self.period, self.dataset, self.findings)
        except ReportsError as error:
            if paper.required:
                raise
            return self._not_made(paper, kind, error.findings)
        noticed = tuple(report.draft.findings)
        entry = Entry(paper, report.path.name, noticed, report.made.context, kind.official)
        return _Made(entry, report, noticed)

    def _not_made(self, paper: SetPaper, kind: Definition, why: Iterable[Finding]) -> _Made:
        lacking = [each for each in why if each.severity is Severity.MUST_FIX]
        noticed = tuple(
            found(
                PAPER_NOT_MADE,
                each.place,
                set=self.definition.name,
                paper=kind.name,
                why=each.message,
                remedy=each.remedy,
            )
            for each in lacking
        )
        return _Made(Entry(paper, "", tuple(lacking)), None, noticed)

    def contents(self, made: Iterable[_Made], told_all: Iterable[Finding]) -> Ready:
        """Return the page that lists the papers."""
        brought = listed(
            self.definition.name, [each.entry for each in made], self.findings, told_all
        )
        target = self.folder / f"{_CONTENTS}.docx"
        request = replace(self.request, target=target, pictures=None)
        return ready(request, self.definition, self.period, self.dataset, self.findings, brought)


def build_set(request: Request, progress: Callable[[str], None] | None = None) -> SetOutcome:
    """Build every paper of the set that `request` asks for, and the page that lists them.

    The inputs are read once. A paper that cannot be made is told and left out, unless the set
    makes no sense without it. Raises ReportsError where anything must be mended; nothing is
    written then.
    """
    definition = load_definition(request.report_type, shelf(request.folder, request.templates))
    period = period_for(definition, request.period)
    dataset, findings = read_checked(request.inputs, period, progress, request.seen)
    if stops(findings) or not dataset.files:
        raise ReportsError(told(findings, dataset, period) if dataset.files else in_order(findings))
    findings += changed_templates(request.folder)
    folder = _folder(request, definition, period)
    work = _Work(request, definition, period, dataset, tuple(findings), folder)
    made = []
    for place, paper in enumerate(definition.papers, start=1):
        if progress:
            progress(f"lập {paper.what}")
        made.append(work.made(place, paper))
    noticed = [*findings, *(each for paper in made for each in paper.noticed)]
    told_all = told(_each_once(noticed), dataset, period)
    contents = stored(work.contents(made, told_all))
    papers = tuple(stored(each.report) for each in made if each.report)
    return SetOutcome(folder, contents, papers, told_all)


def _folder(request: Request, definition: Definition, period: Period) -> Path:
    """Return the folder of the set: the one asked for, or one of its own name."""
    if request.target is None:
        return target_of(request, definition, period, ".docx").with_suffix("")
    if request.target.is_file():
        raise ReportsError([found(OUTPUT_NOT_WRITABLE, folder=request.target)])
    return request.target


def _each_once(findings: Iterable[Finding]) -> list[Finding]:
    return list({str(each): each for each in findings}.values())
