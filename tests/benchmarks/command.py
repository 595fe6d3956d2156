"""The whole command from cold, run by run: ``python tests/benchmarks/command.py [runs]``.

`danvan bao-cao thang` into a new folder each time, with templates compiled in each run and kept
from the first run on, and `danvan --help`, which a clerk waits for at every mistake.
"""

from __future__ import annotations

import sys
import tempfile
from typing import TYPE_CHECKING

from measuring import ROOT, run, spread

if TYPE_CHECKING:
    from measuring import Spent

SAMPLE = ROOT / "inputs" / "an-sen-2026"
LIMITS = {"report, nothing kept": 0.8, "report, templates kept": 0.35, "danvan --help": 0.1}
MEGABYTES = 120


def report(folder: str, number: int, cache: str) -> Spent:
    """Build the report into a folder of its own, templates kept in `cache`."""
    words = ("bao-cao", "thang", "--ky", "2026-10", SAMPLE, "-o", f"{folder}/ra-{number}")
    return run(*words, env={"XDG_CACHE_HOME": f"{folder}/{cache}"})


def main(runs: int) -> None:
    """Print the spread of each."""
    with tempfile.TemporaryDirectory() as folder:
        run("--help")  # the program itself is compiled before anything is measured
        new = [report(folder, number, f"moi-{number}") for number in range(runs)]
        kept = [report(folder, runs + number, "moi-0") for number in range(runs)]
        told = [run("--help") for _ in range(runs)]
    print(f"{runs} runs each; limit of memory {MEGABYTES} MB")
    print(f"{'':24}{'seconds':>20}{'processor':>20}{'MB at most':>12}{'limit, s':>10}")
    for (name, limit), spent in zip(LIMITS.items(), (new, kept, told), strict=True):
        clock = spread(each.seconds for each in spent)
        processor = spread(each.processor for each in spent)
        most = max(each.megabytes for each in spent)
        print(f"{name:24}{clock!s:>20}{processor!s:>20}{most:>12.0f}{limit:>10.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
