"""Does memory stay flat? ``python tests/benchmarks/soak.py [rounds]``, 1,000 unless told.

One process reads the sample ward's workbook, builds its monthly report and stores it, month after
month; garbage is left to Python. A leak of one report would show as its size times the rounds.
"""

from __future__ import annotations

import itertools
import shutil
import sys
import tempfile
import time
from pathlib import Path

from measuring import ROOT, own_megabytes

sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from reports.pipeline import Request, build_report  # noqa: E402 -- the path above must be set first

SAMPLE = ROOT / "inputs" / "an-sen-2026"
WARMING, MOST_GROWTH = 0.1, 10


def main(rounds: int) -> None:
    """Build and watch; end with 1 where memory grew after the first tenth of the rounds."""
    start = time.perf_counter()
    seen = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        months = itertools.cycle(range(1, 13))
        for number in range(1, rounds + 1):
            target = folder / "ra"
            asked = Request(
                report_type="thang",
                period=f"2026-{next(months):02}",
                inputs=(SAMPLE,),
                folder=folder,
                target=target,
                cache=folder / "cache",
            )
            assert build_report(asked).changed
            shutil.rmtree(target)
            seen.append(own_megabytes())
            if number % max(rounds // 10, 1) == 0:
                passed = time.perf_counter() - start
                print(f"{number:6} reports {passed:7.0f} s {seen[-1]:7.1f} MB", flush=True)
    warm = seen[int(rounds * WARMING) :]
    growth = max(warm) - warm[0]
    print(f"growth after the first tenth: {growth:.1f} MB (limit {MOST_GROWTH})")
    sys.exit(1 if growth > MOST_GROWTH else 0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
