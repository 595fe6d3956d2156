"""A city's month in one command: ``python tests/benchmarks/month.py [wards]``, 126 unless told.

The workbooks of `city_month.py`; Word alone, again with nothing new, with PDF, and on a Dask
cluster of this machine, whose reports must be the same byte by byte.
"""

from __future__ import annotations

import hashlib
import math
import os
import sys
import tempfile
import time
from pathlib import Path

from city_month import PERIOD, WARDS, city_month
from distributed import LocalCluster
from measuring import Spent, run, watched

SECONDS, MEGABYTES = 300, 1500


def reports(folder: Path) -> dict[str, str]:
    """Return the digest of each report by its ward."""
    return {
        path.parent.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.glob("*/*.docx")
    }


def batch(city: Path, target: Path, *words: str) -> Spent:
    """Build the reports of all wards and return what it took."""
    return run("hang-loat", city, "--ky", PERIOD, "-o", target, *words)


def on_cluster(city: Path, target: Path) -> Spent:
    """Build them on a cluster of as many workers as this machine has cores."""
    with (
        LocalCluster(
            n_workers=os.cpu_count(),
            threads_per_worker=1,
            dashboard_address=None,
            host="127.0.0.1",
            silence_logs=50,
        ) as machines,
        watched(os.getpid()) as seen,
    ):
        took = batch(city, target, "--khong-pdf", "--cum", machines.scheduler_address)
    return Spent(took.seconds, math.nan, max(seen))


def main(wards: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        city, alone, paper, shared = (folder / each for each in ("tp", "word", "pdf", "cum"))
        start = time.perf_counter()
        made = list(city_month(city, wards))
        books = sum(1 for place in made for _ in place.iterdir())
        seconds = time.perf_counter() - start
        print(f"{wards} wards, {books} workbooks, made in {seconds:.0f} s; {os.cpu_count()} cores")
        print(f"{'':34}{'seconds':>10}{'processor':>12}{'MB at most':>12}")
        show("Word only", batch(city, alone, "--khong-pdf"))
        show("again, nothing new", batch(city, alone, "--khong-pdf"))
        show("Word and PDF", batch(city, paper))
        show("Word only, local Dask cluster", on_cluster(city, shared))
        show("limit", Spent(SECONDS, math.nan, MEGABYTES))
        told = reports(alone)
        same = told == reports(paper) == reports(shared)
        pdfs = len(list(paper.glob("*/*.pdf")))
    print(f"{len(told)} reports, {len(set(told.values()))} different, {pdfs} PDF")
    print(f"the same bytes from processes and from the cluster: {'yes' if same else 'NO'}")
    if not (same and len(told) == pdfs == wards):
        sys.exit(1)


def show(title: str, took: Spent) -> None:
    """Print one line of the table; the processor's seconds of a cluster are not known."""
    processor = "" if math.isnan(took.processor) else f"{took.processor:.1f}"
    print(f"{title:34}{took.seconds:>10.1f}{processor:>12}{took.megabytes:>12.0f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else WARDS)
