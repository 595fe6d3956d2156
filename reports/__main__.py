"""`python -m reports` is `danvan`."""

from __future__ import annotations

from reports.cli import run

run()
