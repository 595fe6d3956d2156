"""Time and memory of a city of 126 wards: ``python tests/benchmarks/city.py``.

The wards are copies of the sample ward under names nobody has, from 1 to 5 times as busy.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from city_builders import PERIOD, SAMPLE, city_folder, ward_names, wards  # noqa: E402

from reports.workbooks.packages import LISTS_PART  # noqa: E402

WARDS = 126
PACKED = 3
COMMAND = (sys.executable, "-m", "reports")


def run(*words: str) -> float:
    """Run one command of the program and return its seconds."""
    start = time.perf_counter()
    subprocess.run([*COMMAND, *words], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


def peak() -> float:
    """Return the most memory a command has taken so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def lists_of(package: Path) -> bytes:
    """Return the lists of a package, which every ward of the city sends."""
    with zipfile.ZipFile(package) as archive:
        return archive.read(LISTS_PART)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        packing = [
            run("dong-goi", "--ky", PERIOD, str(SAMPLE), "-o", str(folder / f"{number}"))
            for number in range(PACKED)
        ]
        pack_peak = peak()
        lists = lists_of(next(folder.glob("0/*.zip")))
        sent = [replace(ward, lists=lists) for ward in wards(WARDS)]
        city = city_folder(folder / "tp", sent, ward_names(WARDS))
        size = sum(path.stat().st_size for path in city.glob("*.zip"))
        built = run("bao-cao", "thanh-pho", "--ky", PERIOD, str(city), "-o", str(folder / "ra"))
        again = run("bao-cao", "thanh-pho", "--ky", PERIOD, str(city), "-o", str(folder / "ra"))
        print(f"one ward packed         {min(packing):6.2f} s   {pack_peak:5.0f} MB at most")
        print(f"{WARDS} packages            {size / 1e6:6.1f} MB")
        print(f"city report, first run  {built:6.2f} s   {peak():5.0f} MB at most")
        print(f"city report, again      {again:6.2f} s   {again / WARDS * 1000:5.0f} ms a ward")


if __name__ == "__main__":
    main()
