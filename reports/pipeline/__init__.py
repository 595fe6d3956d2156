"""The spine: from workbooks to a finished report; the only room that knows both wings."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reports.pipeline.asked import Outcome, Request
    from reports.pipeline.making.build import build_report
    from reports.pipeline.reading import check_inputs

__all__ = ["Outcome", "Request", "build_report", "check_inputs"]

_HOMES = {
    "Outcome": "asked",
    "Request": "asked",
    "build_report": "making.build",
    "check_inputs": "reading",
}


def __getattr__(name: str) -> object:
    """Return what the package offers, loaded when it is first asked for: few need all of it."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
