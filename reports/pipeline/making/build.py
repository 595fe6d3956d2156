"""One report from its inputs to its place on the disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.documents.agreement import disagreements
from reports.documents.check import check_parts
from reports.documents.filters import shown
from reports.documents.merge import Properties, merge
from reports.documents.opening import own_parts
from reports.documents.profile import profile_in_force, read_profiles
from reports.documents.usage import unknown_names
from reports.figure import Figure
from reports.figures.context import build_context, issue_of, own_names
from reports.figures.counted import COUNTS
from reports.figures.names import names
from reports.findings import ReportsError, found, in_order, stops
from reports.findings.asking import LEFT_BLANK
from reports.findings.packing import ONLY_FROM_PACKAGES
from reports.findings.run import ONLY_A_WORKBOOK
from reports.findings.sets import ONLY_A_SET, PICTURES_NOT_PRINTED
from reports.office.drafts import draft_of
from reports.office.origin import origin_files
from reports.office.store import safe_name
from reports.office.together import store_report
from reports.office.trace import trace_path
from reports.pipeline.asked import Outcome
from reports.pipeline.making.completeness import lacking_units
from reports.pipeline.making.correcting import corrected, freezes, listed
from reports.pipeline.making.drafting import marked
from reports.pipeline.making.known import known_of
from reports.pipeline.making.made_from import Sources, kept_sources
from reports.pipeline.making.one_unit import meant_for, of_interest
from reports.pipeline.making.origins import origin_for
from reports.pipeline.making.sent import sent_before
from reports.pipeline.making.tracing import traced
from reports.pipeline.reading import read_checked, told
from reports.pipeline.templates.definitions import load_definition, period_for
from reports.pipeline.templates.needs import unmet
from reports.pipeline.templates.own import changed_templates
from reports.pipeline.templates.shelf import shelf
from reports.pipeline.templates.word import compiled_for
from reports.pipeline.ward.folder import reports_here
from reports.vietnamese import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reports.documents.compiled import Compiled
    from reports.documents.merge import Merged
    from reports.documents.profile import Profile
    from reports.figures.corrections import Correction
    from reports.findings import Finding
    from reports.office.origin import Origin
    from reports.office.store import Stored
    from reports.periods import Period
    from reports.pipeline.asked import Request
    from reports.pipeline.templates.definitions import Definition
    from reports.pipeline.templates.shelf import Shelf
    from reports.workbooks.records import Dataset

PICTURES = "anh"
"""The appendix of pictures, as definitions call it."""


def build_report(request: Request, progress: Callable[[str], None] | None = None) -> Outcome:
    """Build the report that `request` asks for.

    Raises ReportsError with everything found where anything must be mended; nothing is written
    then.
    """
    templates = shelf(request.folder, request.templates)
    definition = load_definition(request.report_type, templates)
    refuse_other_than_one_document(definition)
    period = period_for(definition, request.period)
    dataset, findings = read_checked(request.inputs, period, progress, request.seen)
    if not dataset.files:
        raise ReportsError(in_order(findings))
    findings += changed_templates(request.folder)
    if progress:
        progress(f"lập {definition.name.lower()} {period.full_name}")
    return stored(ready(request, definition, period, dataset, findings))


def refuse_other_than_one_document(definition: Definition) -> None:
    """Raise ReportsError where what is defined is a workbook, a set, or made of packages."""
    others = (
        (definition.tables, ONLY_A_WORKBOOK),
        (definition.papers, ONLY_A_SET),
        (definition.consolidates, ONLY_FROM_PACKAGES),
    )
    if told := [found(code, report=definition.key) for is_such, code in others if is_such]:
        raise ReportsError(told)


@dataclass(frozen=True, slots=True)
class Ready:
    """A report ready to be stored."""

    request: Request
    draft: _Draft
    made: _Made
    path: Path


def ready(  # noqa: PLR0913, PLR0917  what a report is made from
    request: Request,
    definition: Definition,
    period: Period,
    dataset: Dataset,
    findings: Sequence[Finding],
    brought: Mapping[str, object] | None = None,
) -> Ready:
    """Return the report that checked records give; `brought` are lists that they do not hold.

    Raises ReportsError with everything found where anything must be mended.
    """
    templates = shelf(request.folder, request.templates)
    own, dataset, told_so_far = meant_for(definition, request.unit, period, dataset, list(findings))
    lacking, noted = lacking_units(own, dataset, period, findings, request.accept_missing)
    target = target_of(request, own, period, ".docx")
    place, kept = draft_of(lacking.named(target) if lacking else target)
    pictures, wrong = _pictures(request, own, period)
    register = None if own.of_unit else request.register
    changed, of_sent = corrected(register, dataset, period, templates)
    draft = _Draft(
        own,
        period,
        templates,
        dataset,
        [*told_so_far, *noted, *kept, *wrong, *of_sent, *sent_before(register, own, period)],
        request.cache,
        place.number,
        {**pictures, **listed(changed), **(brought or {})},
        lacking.on_paper if lacking else "",
        changed,
    )
    return Ready(request, draft, draft.made(), place.path)


def _pictures(
    request: Request, definition: Definition, period: Period
) -> tuple[Mapping[str, object], list[Finding]]:
    """Return the pictures of a report that has an appendix of them, and what is wrong with any."""
    if PICTURES in definition.appendices:
        from reports.pipeline.making.pictures import pictures_for  # noqa: PLC0415  loads the decoders

        return pictures_for(request.pictures, request.inputs, period)
    if request.pictures is None:
        return {}, []
    return {}, [found(PICTURES_NOT_PRINTED, report=definition.name, key=definition.key)]


def stored(report: Ready) -> Outcome:
    """Put a report in its place with how it was made; raises ReportsError where that fails."""
    draft, made = report.draft, report.made
    figures = figures_in(made.context)
    origin = _origin(draft, made, report.request, figures)
    kept, more = _stored(report, traced(origin, made.merged, draft.dataset))
    noticed = (*draft.findings, *more)
    return Outcome(
        path=kept.path,
        changed=kept.changed,
        findings=told(noticed, draft.dataset, draft.period),
        figures=figures,
        texts=texts_of(figures),
        printed=made.merged.printed,
        noticed=noticed,
        context=made.context,
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """A finished document, and what it was made of."""

    merged: Merged
    compiled: Compiled
    context: Mapping[str, object]


def _origin(draft: _Draft, made: _Made, request: Request, figures: Mapping[str, Figure]) -> Origin:
    return origin_for(
        draft.definition,
        draft.period,
        made.context,
        inputs=request.inputs,
        templates=draft.shelf,
        findings=told(draft.findings, draft.dataset, draft.period),
        figures={**figures, **freezes(draft.corrected, made.compiled)},
        printed=made.merged.printed,
        compiled=made.compiled,
    )


def _stored(report: Ready, explained: tuple[Origin, bytes]) -> tuple[Stored, list[Finding]]:
    """Put the document in its place, with how it was made and the page that tells it."""
    data, (origin, page), draft = report.made.merged.data, explained, report.draft

    def companions(path: Path) -> dict[Path, bytes]:
        now = Sources(report.request.inputs, draft.dataset, draft.shelf)
        return {
            **kept_sources(path, origin, now),
            **origin_files(path, data, origin),
            trace_path(path): page,
        }

    stored, findings = store_report(data, report.path, companions)
    if stored is None:
        raise ReportsError(findings)
    return stored, findings


@dataclass(frozen=True, slots=True)
class _Draft:
    """A report on its way: what it is made from, and everything found so far."""

    definition: Definition
    period: Period
    shelf: Shelf
    dataset: Dataset
    findings: list[Finding]
    cache: Path | None
    number: int = 1
    brought: Mapping[str, object] = field(default_factory=dict)
    lacking: str = ""
    corrected: tuple[Correction, ...] = ()

    def made(self) -> _Made:
        """Return the document, or raise with all that is to be mended."""
        family, profile = self._profile()
        compiled = self._compiled(family)
        context = self._context(profile.printed if profile else {})
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
        document = own_parts(merged.data, self.file_name)
        self.findings.extend(disagreements(document, merged.printed, compiled, context, COUNTS))
        if profile and self.definition.official:
            known = known_of(self.definition, context, self.dataset, self.period, self.shelf)
            self.findings.extend(check_parts(document, profile, known=known)[0])
        if stops(self.findings):
            raise self._refused()
        return _Made(merged, compiled, context)

    def _refused(self) -> ReportsError:
        """Return the error that says everything found so far."""
        return ReportsError(told(self.findings, self.dataset, self.period))

    @property
    def file_name(self) -> str:
        """The name of the report's file, where none is asked for."""
        return f"{safe_name(self.definition.file_name_of(self.period))}.docx"

    def _profile(self) -> tuple[str, Profile | None]:
        word, day = issue_of(self.dataset, self.period, self.definition.spec)
        family = slug(word).replace("_", "-")
        profiles, broken = read_profiles(self.shelf.all_files("profiles", ".toml"))
        profile, told = profile_in_force(profiles, family, day)
        self.findings.extend([*broken, *told])
        return family, profile

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
        context, told = build_context(
            self.dataset, self.period, self.definition.spec, profile, self.brought
        )
        context = marked(context, self.number, self.lacking)
        self.findings.extend(of_interest(told, self.definition))
        name, period = self.definition.name, self.period.full_name
        self.findings.extend(unmet(self.definition.needs, context, name, period))
        self.findings.extend(unmet(self.definition.wants, context, name, period, LEFT_BLANK))
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
    folder = request.target or reports_here(request.folder, period)
    return folder / f"{safe_name(definition.file_name_of(period))}{ending}"
