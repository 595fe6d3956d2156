"""Fuzzes one target for so many seconds: python tests/fuzzing/fuzz.py TARGET [SECONDS].

Needs atheris beside the test packages. What it finds is written to tests/fuzzing/crashes/TARGET/,
where tests/test_fuzz.py reads it again at every run.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent)]

with atheris.instrument_imports(include=["reports"]):
    import fuzz_seeds
    import fuzz_targets

_LIMITS = ("-rss_limit_mb=512", "-timeout=60", "-max_len=20000")


def main() -> None:
    """Run one target from its seeds until the time is over or something breaks."""
    name = sys.argv[1]
    seconds = sys.argv[2] if len(sys.argv) > 2 else "600"
    crashes = HERE / "crashes" / name
    crashes.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(fuzz_seeds.SEEDS[name]()):
            (Path(corpus) / f"{number}").write_bytes(seed)
        places = (f"-artifact_prefix={crashes}/", f"-max_total_time={seconds}", corpus)
        target = fuzz_targets.TARGETS[name]
        atheris.Setup([sys.argv[0], *_LIMITS, *places], lambda data: fuzz_targets.run(target, data))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
