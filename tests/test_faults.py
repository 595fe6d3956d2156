"""Whatever change of a file fails – an error, a full disk, a kill – everything stays whole.

For every n the n-th change below the ward's folder fails, in Python and inside SQLite alike, until
a run goes through. After each: old reports are byte-identical, the register is sound and says the
old or the new, no stray file lies about, and the next run ends where an undisturbed one does.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def fault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the library that makes changes of files fail."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not sys.platform.startswith("linux"):
        reason = "a C compiler and Linux are needed to let file operations fail"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    library = tmp_path_factory.mktemp("fault") / "fault.so"
    source = HERE / "faults" / "fault.c"
    subprocess.run(
        [compiler, "-Wall", "-Wextra", "-shared", "-fPIC", "-o", library, source, "-ldl"],
        check=True,
    )
    return library


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Return a folder in memory where there is one: every case waits for the disk many times."""
    memory = Path("/dev/shm")  # noqa: S108 -- a folder of its own is made in it
    made = Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else tmp_path))
    yield made / "x"
    shutil.rmtree(made)


@pytest.mark.parametrize("scenario", ["bao-cao", "so-moi", "vao-so", "sao-luu", "phuc-hoi"])
def test_after_any_fault_everything_is_whole(scenario: str, fault: Path, folder: Path) -> None:
    """Error, full disk and kill at every change of a file, then the next run."""
    paths = os.pathsep.join([str(HERE.parent), str(HERE)])

    done = subprocess.run(
        [sys.executable, HERE / "fault_loop.py", scenario, folder],
        env={**os.environ, "LD_PRELOAD": str(fault), "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    told = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    assert told["wrong"] == [], done.stderr[-2000:]
    assert told["changes"] >= 8
    assert told["cases"] > 2 * told["changes"]


_HELD = """
import ctypes, sys
from pathlib import Path
from reports.office.store import store_document
folder, times = Path(sys.argv[1]), int(sys.argv[2])
store_document(b"one", folder / "a.docx")
ctypes.CDLL(None).fault_arm(5, ctypes.c_long(times), str(folder).encode())
stored, findings = store_document(b"two", folder / "a.docx")
told = [each.code.id for each in findings]
(folder / "told").write_text(" ".join([stored.path.name, *told]) if stored else " ".join(told))
"""


@pytest.mark.parametrize(("times", "told"), [(3, "a.docx"), (6, "a (2).docx LN07")])
def test_a_file_held_for_a_moment_is_waited_for(
    times: int, told: str, fault: Path, tmp_path: Path
) -> None:
    """A virus scanner lets go soon: the report takes its place; Word does not: it goes beside."""
    done = subprocess.run(
        [sys.executable, "-c", _HELD, tmp_path, str(times)],
        env={**os.environ, "LD_PRELOAD": str(fault), "PYTHONPATH": str(HERE.parent)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "told").read_text() == told
    assert not list(tmp_path.glob("*.tmp"))
