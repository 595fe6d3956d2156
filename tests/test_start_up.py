"""What is not needed is not loaded: a clerk waits for every module that is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HEAVY = ("openpyxl", "PIL", "docx", "sqlite3", "pypdfium2", "starlette", "importlib.metadata")
NEEDLESS = {
    "reports.cli": (*HEAVY, "lxml", "jinja2", "zipfile", "reports.pipeline", "reports.workbooks"),
    "reports.pipeline.reading": (*HEAVY, "lxml", "jinja2", "reports.documents"),
    "reports.pipeline.making.build": (*HEAVY, "reports.documents.compiler.compiling"),
}


@pytest.mark.parametrize("module", NEEDLESS)
def test_module_loads_nothing_that_it_does_not_need(module: str) -> None:
    """The command, the check and the report each start without what only others need."""
    code = f"import sys, {module}; print(*[m for m in {NEEDLESS[module]} if m in sys.modules])"

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == []
