"""What can be wrong: codes with sentence and remedy by subject, and findings as values."""

from __future__ import annotations

from reports.findings.model import (
    Code,
    Finding,
    Place,
    ReportsError,
    Severity,
    found,
    in_order,
    stops,
)

__all__ = ["Code", "Finding", "Place", "ReportsError", "Severity", "found", "in_order", "stops"]
