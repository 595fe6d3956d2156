"""What holding a paper against the official form costs: ``python … checker.py [rounds]``."""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from measuring import ROOT, in_turn, run, spread

sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from reports.documents.check import check_parts  # noqa: E402 -- the path above must be set first
from reports.documents.opening import own_parts  # noqa: E402 -- as above
from reports.documents.profile import profile_in_force, read_profiles  # noqa: E402 -- as above
from reports.pipeline import Request, build_report  # noqa: E402 -- as above
from reports.pipeline.paper.form import check_format  # noqa: E402 -- as above
from reports.pipeline.templates.shelf import shelf  # noqa: E402 -- as above

if TYPE_CHECKING:
    from collections.abc import Callable

    from reports.documents.profile import Profile

SAMPLE = ROOT / "inputs" / "an-sen-2026"
DAY = dt.date(2026, 10, 26)
MONTHS = {"October, 7 pages and appendices": "2026-10", "February, the shortest": "2026-02"}
WITHIN = 60


def main(rounds: int) -> None:
    """Measure and print."""
    profiles, _ = read_profiles(shelf(ROOT).all_files("profiles", ".toml"))
    profile, _ = profile_in_force(profiles, "dang", DAY)
    assert profile is not None
    print(f"{rounds} rounds, milliseconds of the processor; limit {WITHIN} for the rules alone")
    print(f"{'':34}{'rules alone':>24}{'opened, told, checked':>24}")
    with tempfile.TemporaryDirectory() as name:
        reports = {title: _report(period, Path(name)) for title, period in MONTHS.items()}
        for title, report in reports.items():
            took = in_turn(_jobs(report, profile), rounds)
            rules, whole = (each.times(1000) for each in took.values())
            print(f"{title:34}{rules!s:>24}{whole!s:>24}")
        last = next(iter(reports.values()))
        cold = spread(run("kiem-the-thuc", last).seconds for _ in range(min(rounds, 5)))
    print(f"`danvan kiem-the-thuc` from cold, seconds of the clock: {cold}")


def _report(period: str, folder: Path) -> Path:
    asked = Request(
        report_type="thang",
        period=period,
        inputs=(SAMPLE,),
        folder=ROOT,
        target=folder / period,
    )
    return build_report(asked).path


def _jobs(report: Path, profile: Profile) -> dict[str, Callable[[], object]]:
    data = report.read_bytes()
    return {
        "rules": lambda: check_parts(own_parts(data, report.name), profile),
        "all": lambda: check_format(report, ROOT, today=DAY),
    }


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
