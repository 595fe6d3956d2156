"""The spine: from workbooks to a finished report; the only room that knows both wings."""

from __future__ import annotations

from reports.pipeline.asked import Outcome, Request
from reports.pipeline.build import build_report
from reports.pipeline.reading import check_inputs

__all__ = ["Outcome", "Request", "build_report", "check_inputs"]
