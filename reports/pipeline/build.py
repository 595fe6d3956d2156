"""One report from its inputs to its place on the disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reports.documents.filters import shown
from reports.documents.merge import Properties, merge
from reports.documents.profile import load_profiles, profile_in_force
from reports.figures.context import build_context
from reports.figures.totals import calculate
from reports.findings import ReportsError, found, stops
from reports.findings.run import NO_LETTERHEAD, NO_TEMPLATE
from reports.office.store import safe_name, store_document
from reports.pipeline.definitions import load_definition, period_for
from reports.pipeline.reading import in_order, read_checked
from reports.pipeline.shelf import shelf
from reports.pipeline.templates import compiled_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reports.documents.merge import Merged, Printed
    from reports.figure import Figure
    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.definitions import Definition
    from reports.pipeline.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for: a report type, the period as typed, the inputs, and where to write.

    `folder` is where the work is done; `target` a file or folder, `templates` the clerk's own.
    """

    report_type: str
    period: str
    inputs: tuple[Path, ...]
    folder: Path
    target: Path | None = None
    templates: Path | None = None


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
