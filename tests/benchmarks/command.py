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


def one_run(folder: str) -> tuple[float, float]:
    """Return the seconds and the peak megabytes of one run of the command."""
    command = ["-m", "reports", "bao-cao", "thang", "--ky", "2026-10", "inputs/an-sen-2026"]
    begun = time.perf_counter()
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, *command, "-o", folder],
        {**os.environ, "PYTHONPATH": str(ROOT)},
        file_actions=[(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)],
    )
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - begun
    assert os.waitstatus_to_exitcode(status) == 0
    return seconds, usage.ru_maxrss / 1024


def main() -> None:
    """Print every run's median and worst beside the limits, and the bare interpreter's time."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        results = [one_run(folder) for _ in range(runs)]
    seconds, megabytes = zip(*results, strict=True)
    print(f"runs      {runs}")
    print(f"median    {statistics.median(seconds):.2f} s   (limit {LIMIT_SECONDS} s)")
    print(f"worst     {max(seconds):.2f} s")
    print(f"memory    {max(megabytes):.0f} MB  (limit {LIMIT_MEGABYTES} MB)")


if __name__ == "__main__":
    main()
