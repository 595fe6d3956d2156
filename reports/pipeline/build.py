"""One report from its inputs to its place on the disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.agreement import disagreements
from reports.documents.compiler import unknown_names
from reports.documents.filters import shown
from reports.documents.merge import Properties, merge
from reports.documents.profile import profile_in_force, read_profiles
from reports.figure import Figure
from reports.figures.context import build_context, issue_of, own_names
from reports.figures.counted import COUNTS
from reports.figures.names import names
from reports.findings import ReportsError, found, stops
from reports.findings.run import ONLY_A_WORKBOOK
from reports.office.store import safe_name, store_document
from reports.pipeline.definitions import load_definition, period_for
from reports.pipeline.needs import unmet
from reports.pipeline.reading import in_order, read_checked, told
from reports.pipeline.shelf import shelf
from reports.pipeline.templates import compiled_for
from reports.vietnamese import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from reports.documents.compiler import Compiled
    from reports.documents.merge import Merged, Printed
    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.definitions import Definition
    from reports.pipeline.shelf import Shelf
    from reports.workbooks.records import Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for: a report type, the period as typed, the inputs, and where to write.

    `folder` is where the work is done; `target` a file or folder, `templates` the clerk's own;
    `cache` keeps compiled templates from run to run.
    """

    report_type: str
    period: str
    inputs: tuple[Path, ...]
    folder: Path
    target: Path | None = None
    templates: Path | None = None
    cache: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A report made: where it lies, whether it is new there, what was found, what was printed.

    `figures` holds every figure by its field, `texts` how each is printed.
    """

    path: Path
    changed: bool
    findings: tuple[Finding, ...]
    figures: Mapping[str, Figure]
    texts: Mapping[str, str]
    printed: tuple[Printed, ...]


def build_report(request: Request, progress: Callable[[str], None] | None = None) -> Outcome:
    """Build the report that `request` asks for.

    Raises ReportsError with everything found where anything must be mended; nothing is written
    then.
    """
    templates = shelf(request.folder, request.templates)
    definition = load_definition(request.report_type, templates)
    if definition.tables:
        raise ReportsError([found(ONLY_A_WORKBOOK, report=definition.key)])
    period = period_for(definition, request.period)
    dataset, findings = read_checked(request.inputs, period, progress)
    if not dataset.files:
        raise ReportsError(in_order(findings))
    draft = _Draft(definition, period, templates, dataset, findings, request.cache)
    if progress:
        progress(f"lập {definition.name.lower()} {period.full_name}")
    merged, figures = draft.merged()
    stored, more = store_document(merged.data, target_of(request, definition, period, ".docx"))
    if stored is None:
        raise ReportsError(more)
    return Outcome(
        path=stored.path,
        changed=stored.changed,
        findings=told([*draft.findings, *more], dataset, period),
        figures=figures,
        texts=texts_of(figures),
        printed=merged.printed,
    )


@dataclass(frozen=True, slots=True)
class _Draft:
    """A report on its way: what it is made from, and everything found so far."""

    definition: Definition
    period: Period
    shelf: Shelf
    dataset: Dataset
    findings: list[Finding]
    cache: Path | None

    def merged(self) -> tuple[Merged, Mapping[str, Figure]]:
        """Return the document and its figures, or raise with all that is to be mended."""
        family, profile = self._profile()
        compiled = self._compiled(family)
        context = self._context(profile)
        if compiled is None or stops(self.findings):
            raise self._refused()
        properties = Properties(
            title=f"{self.definition.document_type.capitalize()} {self.period.full_name}",
            subject=" ".join(_lines_of(context)),
        )
        merged, found_now = merge(
            compiled, context, properties, pad_counts=self.definition.pad_counts
        )
        self.findings.extend(found_now)
        if merged is None:
            raise self._refused()
        self.findings.extend(disagreements(merged.data, merged.printed, compiled, context, COUNTS))
        if stops(self.findings):
            raise self._refused()
        return merged, figures_in(context)

    def _refused(self) -> ReportsError:
        """Return the error that says everything found so far."""
        return ReportsError(told(self.findings, self.dataset, self.period))

    def _profile(self) -> tuple[str, Mapping[str, object]]:
        word, day = issue_of(self.dataset, self.period, self.definition.spec)
        family = slug(word).replace("_", "-")
        profiles, broken = read_profiles(self.shelf.all_files("profiles", ".toml"))
        profile, told = profile_in_force(profiles, family, day)
        self.findings.extend([*broken, *told])
        return family, profile.printed if profile else {}

    def _compiled(self, family: str) -> Compiled | None:
        compiled, wrong = compiled_for(self.definition, family, self.shelf, self.cache)
        self.findings.extend(wrong)
        if compiled is not None:
            own = own_names(self.dataset)
            settings = self.definition.settings
            known = names(own.columns, own.indicators, own.sections, settings)
            self.findings.extend(unknown_names(compiled, known))
        return compiled

    def _context(self, profile: Mapping[str, object]) -> Mapping[str, object]:
        context, told = build_context(self.dataset, self.period, self.definition.spec, profile)
        self.findings.extend(told)
        lacking = unmet(self.definition.needs, context, self.definition.name, self.period.full_name)
        self.findings.extend(lacking)
        return context


def figures_in(context: Mapping[str, object]) -> Mapping[str, Figure]:
    """Return the figures that stand under a name of their own."""
    return {name: value for name, value in context.items() if isinstance(value, Figure)}


def texts_of(figures: Mapping[str, Figure]) -> Mapping[str, str]:
    """Return how the figures that have a value are printed."""
    return {name: str(shown(figure)) for name, figure in figures.items() if figure.known}


def _lines_of(context: Mapping[str, object]) -> list[str]:
    document = context["van_ban"]
    lines = document["trich_yeu"] if isinstance(document, dict) else []
    return [str(line) for line in lines]


def target_of(request: Request, definition: Definition, period: Period, ending: str) -> Path:
    """Return where the report goes: the file asked for, or its own name in a folder."""
    if request.target is not None and request.target.suffix.lower() == ending:
        return request.target
    folder = request.target or request.folder / "bao-cao" / period.key
    return folder / f"{safe_name(definition.file_name_of(period))}{ending}"
