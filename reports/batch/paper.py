"""The reports of many wards as PDF: one run of LibreOffice for some twenty of them."""

from __future__ import annotations

from concurrent.futures import as_completed
from typing import TYPE_CHECKING

from reports.findings import Place, found
from reports.findings.batch import NO_PDF
from reports.office.pdf import to_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Executor
    from contextlib import AbstractContextManager
    from pathlib import Path

    from reports.batch.wards import Result
    from reports.findings import Finding

_AT_ONCE = 20
_TIMEOUT = 600.0


def pdfs(
    results: Sequence[Result], pool: Callable[[], AbstractContextManager[Executor]]
) -> tuple[list[Path], list[Finding]]:
    """Return the PDF beside each report that is new or has none yet, and what went wrong.

    Whatever happens to one run of LibreOffice, the reports of the others get theirs.
    """
    reports = [each.path for each in results if each.path and (each.changed or _lacks(each.path))]
    chunks = [reports[start : start + _AT_ONCE] for start in range(0, len(reports), _AT_ONCE)]
    written: list[Path] = []
    findings: list[Finding] = []
    if not chunks:
        return written, findings
    with pool() as executor:
        futures = {
            executor.submit(to_pdf, chunk, None, timeout=_TIMEOUT): chunk for chunk in chunks
        }
        for future in as_completed(futures):
            if future.exception() is not None:
                findings += [found(NO_PDF, Place(path.name)) for path in futures[future]]
                continue
            paths, told = future.result()
            written += paths
            findings += told
    return sorted(written), findings


def _lacks(report: Path) -> bool:
    return not report.with_suffix(".pdf").is_file()
