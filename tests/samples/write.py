"""Write the sample workbooks into the folder of inputs: ``python -m samples.write``, in tests."""

from __future__ import annotations

from pathlib import Path

from samples import an_sen
from samples.seeds import SEEDS

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ((an_sen.WORKBOOK, an_sen.build), *((seed.workbook, seed.build) for seed in SEEDS))


def write() -> None:
    """Write every sample workbook."""
    for name, build in SAMPLES:
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_bytes(build())


if __name__ == "__main__":
    write()
