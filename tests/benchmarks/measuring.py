"""Seconds and memory of whole families of processes, and medians told with their spread.

Seconds of the clock are what a clerk waits; seconds of the processor are what the work costs, even
where other programs keep the machine busy meanwhile.
"""

from __future__ import annotations

import contextlib
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "reports")
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
_EVERY = 0.1
_PAGE = os.sysconf("SC_PAGE_SIZE")
_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Spent:
    """What a command took, with all processes it started.

    Seconds of the clock, seconds of the processors, and the most megabytes at any time together.
    """

    seconds: float
    processor: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Spread:
    """Several measurements of one thing: the middle one, the least and the most."""

    median: float
    least: float
    most: float

    def times(self, factor: float) -> Spread:
        """Return the same in another unit."""
        return Spread(self.median * factor, self.least * factor, self.most * factor)

    def __str__(self) -> str:
        return f"{self.median:.2f} ({self.least:.2f}–{self.most:.2f})"


def spread(values: Iterable[float]) -> Spread:
    """Return the middle, the least and the most of `values`."""
    known = list(values)
    return Spread(statistics.median(known), min(known), max(known))


def run(*words: str | Path, env: Mapping[str, str] | None = None) -> Spent:
    """Run the program with these words; raise where it does not end well."""
    return run_any((*COMMAND, *map(str, words)), env)


def run_any(command: Sequence[str], env: Mapping[str, str] | None = None) -> Spent:
    """Run a command and return what it took with all processes it starts."""
    own = {**usual_environment(), **(env or {})}
    start, before = time.perf_counter(), _children_seconds()
    child = subprocess.Popen(
        command, cwd=ROOT, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    with watched(child.pid) as seen:
        told = child.communicate()[1]
    seconds = time.perf_counter() - start
    if child.returncode:
        raise SystemExit(told.decode())
    return Spent(seconds, _children_seconds() - before, max(seen, default=0.0))


def usual_environment() -> dict[str, str]:
    """Return the environment of an installed program: its modules compiled by the first run."""
    bytecode = Path(tempfile.gettempdir()) / "danvan-bytecode"
    kept = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(bytecode)}


def _children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@contextlib.contextmanager
def watched(process: int) -> Iterator[list[float]]:
    """Give a list that grows by the megabytes of a process and its descendants, ten a second."""
    seen: list[float] = []
    over = threading.Event()

    def watch() -> None:
        while True:
            seen.append(family_megabytes(process))
            if over.wait(_EVERY):
                return

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()


def family_megabytes(process: int) -> float:
    """Return the resident memory of a process and all its descendants, shared pages each time."""
    children = defaultdict(list)
    pages = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, ValueError):  # gone meanwhile
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                pages[int(entry.name)] = int((entry / "statm").read_text().split()[1])
                children[parent].append(int(entry.name))
    family, waiting = 0, [process]
    while waiting:
        one = waiting.pop()
        family += pages.get(one, 0)
        waiting += children[one]
    return family * _PAGE / _MEGABYTE


def own_megabytes() -> float:
    """Return the resident memory of this process."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / _MEGABYTE


def seconds_of(job: Callable[[], object]) -> float:
    """Return the seconds of the processor that one call takes."""
    start = time.process_time()
    job()
    return time.process_time() - start


def in_turn(jobs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, Spread]:
    """Return the seconds of the processor of each job, all done in turn."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            times[name].append(seconds_of(job))
    return {name: spread(each) for name, each in times.items()}
