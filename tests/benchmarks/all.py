"""All benchmarks in one run: ``python tests/benchmarks/all.py`` (20 minutes), or with ``--quick``.

Ends with 1 where one of them does: another text, other bytes, a ward without its report, memory
that grows. Times never make it fail; hold them against the limits that stand beside them.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGES = ("jinja2", "lxml", "openpyxl", "python-docx", "docxtpl", "distributed")


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One script, what it shows, and its arguments in a full and in a quick run."""

    script: str
    title: str
    full: tuple[str, ...] = ()
    quick: tuple[str, ...] = ()


BENCHMARKS = (
    Benchmark("render.py", "Rendering against docxtpl and plain Jinja", ("60",), ("15",)),
    Benchmark("whole.py", "One report against openpyxl + docxtpl", ("15",), ("3",)),
    Benchmark("command.py", "One report from cold", ("15",), ("3",)),
    Benchmark("reading.py", "Reading workbooks", ("9",), ("3",)),
    Benchmark("checker.py", "Holding a paper against the form", ("30",), ("5",)),
    Benchmark("growth.py", "Growth in rows and fields"),
    Benchmark("sizes.py", "Growth in models and units", ("5",), ("1",)),
    Benchmark("month.py", "A city's month, ward by ward", ("126",), ("8",)),
    Benchmark("city.py", "A city's report from the packages of 126 wards"),
    Benchmark("soak.py", "Many reports in one process", ("1000",), ("60",)),
)


def main(*, quick: bool) -> int:
    """Run every script and return 1 where any did not end well."""
    cores, system = os.cpu_count(), platform.system()
    print(f"Python {platform.python_version()}, {system}, {cores} cores, {_load()}")
    print(", ".join(f"{name} {version(name)}" for name in PACKAGES))
    start = time.perf_counter()
    wrong = [each.script for each in BENCHMARKS if not _in_order(each, quick=quick)]
    state = f"NOT IN ORDER: {', '.join(wrong)}" if wrong else "in order"
    print(f"\nall: {time.perf_counter() - start:.0f} s, {state}")
    return 1 if wrong else 0


def _in_order(each: Benchmark, *, quick: bool) -> bool:
    """Run one script and return whether it ended well."""
    words = each.quick if quick else each.full
    print(f"\n## {each.title}: {' '.join((each.script, *words))}\n", flush=True)
    begun = time.perf_counter()
    ended = subprocess.run([sys.executable, HERE / each.script, *words], check=False).returncode
    print(f"({time.perf_counter() - begun:.0f} s, {_load()})", flush=True)
    return ended == 0


def _load() -> str:
    return f"load {os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    sys.exit(main(quick="--quick" in sys.argv[1:]))
