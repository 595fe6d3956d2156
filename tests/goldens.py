"""Golden files: committed texts that a test holds its outcome against."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(slots=True)
class Goldens:
    """The golden files asked for in this run; with `update` they are rewritten."""

    update: bool = False
    asked: set[Path] = field(default_factory=set)

    def __call__(self, path: Path, text: str) -> None:
        """Hold `text` against the file at `path`, or write it there with ``--update-golden``."""
        assert "golden" in path.parts, f"golden files live in a folder golden/: {path}"
        self.asked.add(path.resolve())
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        if kept != text:
            pytest.fail(f"{path.name} differs; --update-golden takes it over\n{_diff(kept, text)}")

    def stale(self, tests: Path) -> list[Path]:
        """Return the golden files below `tests` that nobody asked for."""
        kept = (
            path for path in tests.rglob("*") if path.is_file() and path.parent.name == "golden"
        )
        return sorted(path for path in kept if path.resolve() not in self.asked)


def _diff(kept: str, text: str) -> str:
    lines = difflib.unified_diff(kept.splitlines(), text.splitlines(), "kept", "now", lineterm="")
    return "\n".join(lines)


@dataclass(slots=True)
class StaleGoldens:
    """Fails a full run in which a golden file was not asked for."""

    book: Goldens
    tests: Path
    whole: bool = True
    stale: list[Path] = field(default_factory=list)

    def pytest_deselected(self) -> None:
        """Notice that only a part of the tests runs."""
        self.whole = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Notice a test that may not have come to ask for its golden files."""
        if not report.passed:
            self.whole = False

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Look for stale files once all tests of the project have passed."""
        everything = session.config.args_source is pytest.Config.ArgsSource.TESTPATHS
        if everything and self.whole and exitstatus == pytest.ExitCode.OK:
            self.stale = self.book.stale(self.tests)
        if self.stale:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name the stale files."""
        for path in self.stale:
            terminalreporter.line(
                f"STALE {path.relative_to(self.tests)}: no test asks for it, delete it"
            )
