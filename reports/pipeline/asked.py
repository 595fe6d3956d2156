"""What is asked of the pipeline, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from reports.documents.merge import Printed
    from reports.figure import Figure
    from reports.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for: a report type, the period as typed, the inputs, and where to write.

    `folder` is where the work is done; `target` a file or folder, `templates` the clerk's own;
    `cache` keeps compiled templates from run to run; `unit` is the one a unit's report is of;
    `pictures` the folder of pictures, where it is not the usual one; `accept_missing` the reason
    why units that have not sent are done without; `seen` the day each workbook was first seen;
    `register` is where that of the reports sent lies.
    """

    report_type: str
    period: str
    inputs: tuple[Path, ...]
    folder: Path
    target: Path | None = None
    templates: Path | None = None
    cache: Path | None = None
    unit: str = ""
    pictures: Path | None = None
    accept_missing: str = ""
    seen: Mapping[str, dt.date] = field(default_factory=dict)
    register: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A report made: where it lies, whether it is new there, what was found, what was printed.

    `figures` holds every figure by its field, `texts` how each is printed; `noticed` are the
    findings before the clerk's reasons were held against them, `context` every value it could
    print.
    """

    path: Path
    changed: bool
    findings: tuple[Finding, ...]
    figures: Mapping[str, Figure]
    texts: Mapping[str, str]
    printed: tuple[Printed, ...]
    noticed: tuple[Finding, ...] = ()
    context: Mapping[str, object] = field(default_factory=dict)
