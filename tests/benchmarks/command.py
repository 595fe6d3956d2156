"""The whole command from cold: seconds and peak memory of `danvan bao-cao thang`, run by run.

python tests/benchmarks/command.py [runs]
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LIMIT_SECONDS, LIMIT_MEGABYTES = 0.8, 120


def one_run(folder: str, cache: str) -> tuple[float, float]:
    """Return the seconds and the peak megabytes of one run, templates kept in `cache`."""
    command = ["-m", "reports", "bao-cao", "thang", "--ky", "2026-10", "inputs/an-sen-2026"]
    begun = time.perf_counter()
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, *command, "-o", folder],
        {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": cache},
        file_actions=[(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)],
    )
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - begun
    assert os.waitstatus_to_exitcode(status) == 0
    return seconds, usage.ru_maxrss / 1024


def main() -> None:
    """Print medians and worsts, with templates compiled in each run and kept from the first on."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        new = [one_run(folder, f"{folder}/cache-{number}") for number in range(runs)]
        kept = [one_run(folder, f"{folder}/cache-0") for _ in range(runs)]
    print(f"{runs} runs each        median    worst    memory")
    for name, results in (("nothing kept", new), ("templates kept", kept)):
        seconds, megabytes = zip(*results, strict=True)
        median, worst = statistics.median(seconds), max(seconds)
        print(f"{name:16} {median:8.2f} s {worst:6.2f} s {max(megabytes):6.0f} MB")
    print(f"limit            {LIMIT_SECONDS:8.2f} s {LIMIT_SECONDS:6.2f} s {LIMIT_MEGABYTES:6} MB")


if __name__ == "__main__":
    main()
