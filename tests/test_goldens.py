"""Golden files speak when they differ, when they are stale, and are silent otherwise."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from goldens import Goldens, StaleGoldens

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return a golden file holding one line."""
    path = tmp_path / "cases" / "golden" / "outline.txt"
    path.parent.mkdir(parents=True)
    path.write_text("Tổ 1\n", encoding="utf-8")
    return path


def finish(
    book: Goldens, tests: Path, source: object = pytest.Config.ArgsSource.TESTPATHS
) -> object:
    """Return the exit status of a session that passed with `book`."""
    config = SimpleNamespace(args_source=source)
    session = SimpleNamespace(config=config, exitstatus=0)
    StaleGoldens(book, tests).pytest_sessionfinish(cast("pytest.Session", session), 0)
    return session.exitstatus


def test_equal_text_is_silent(kept: Path) -> None:
    """A text equal to the kept one passes."""
    Goldens()(kept, "Tổ 1\n")


def test_differing_text_fails_with_the_difference(kept: Path) -> None:
    """A differing text fails and shows both lines."""
    with pytest.raises(pytest.fail.Exception, match=r"-Tổ 1\n\+Tổ 2"):
        Goldens()(kept, "Tổ 2\n")


def test_absent_file_fails(kept: Path) -> None:
    """A golden file that was never committed does not count as equal."""
    with pytest.raises(pytest.fail.Exception, match=r"new\.txt differs"):
        Goldens()(kept.with_name("new.txt"), "Tổ 1\n")


def test_update_rewrites_the_file(kept: Path) -> None:
    """With --update-golden the text is taken over."""
    Goldens(update=True)(kept, "Tổ 2\n")

    assert kept.read_bytes() == "Tổ 2\n".encode()


def test_stale_file_fails_a_full_run(kept: Path, tmp_path: Path) -> None:
    """A golden file that no test asked for fails the run."""
    assert kept.exists()
    assert finish(Goldens(), tmp_path) == pytest.ExitCode.TESTS_FAILED


def test_asked_files_and_partial_runs_are_silent(kept: Path, tmp_path: Path) -> None:
    """Neither a file asked for nor a run of named tests is a reason to fail."""
    book = Goldens()
    book(kept, "Tổ 1\n")

    assert finish(book, tmp_path) == 0
    assert finish(Goldens(), tmp_path, pytest.Config.ArgsSource.ARGS) == 0


def test_deselected_or_unfinished_tests_are_no_full_run(kept: Path, tmp_path: Path) -> None:
    """Where a test was left out, skipped or failed, a file not asked for may still be needed."""
    plugin = StaleGoldens(Goldens(), tmp_path)
    skipped = StaleGoldens(Goldens(), tmp_path)
    plugin.pytest_deselected()
    report = SimpleNamespace(passed=False)
    skipped.pytest_runtest_logreport(cast("pytest.TestReport", report))

    assert kept.exists()
    assert not plugin.whole
    assert not skipped.whole
