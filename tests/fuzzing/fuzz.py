"""Fuzzes one target for so many seconds: python tests/fuzzing/fuzz.py TARGET [SECONDS].

Needs atheris beside the test packages. What it finds is written to tests/fuzzing/crashes/TARGET/,
where tests/test_fuzz.py reads it again at every run.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent)]

with atheris.instrument_imports(include=["reports"]):
    import fuzz_mutations
    import fuzz_seeds
    import fuzz_targets

LONGEST = 40_000
MUTATIONS = {"archive": fuzz_mutations.repacked, "origin": fuzz_mutations.rewritten}
_LIMITS = ("-rss_limit_mb=512", "-timeout=60", f"-max_len={LONGEST}")


def main() -> None:
    """Run one target from its seeds until the time is over or something breaks."""
    name = sys.argv[1]
    seconds = sys.argv[2] if len(sys.argv) > 2 else "600"
    crashes = HERE / "crashes" / name
    crashes.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        seeds = [seed for seed in fuzz_seeds.SEEDS[name]() if len(seed) <= LONGEST]
        for number, seed in enumerate(seeds):
            (Path(corpus) / f"{number}").write_bytes(seed)
        places = (f"-artifact_prefix={crashes}/", f"-max_total_time={seconds}", corpus)
        target = fuzz_targets.TARGETS[name]
        given = {"custom_mutator": _mutator(name)} if name in MUTATIONS else {}
        atheris.Setup(
            [sys.argv[0], *_LIMITS, *places], lambda data: fuzz_targets.run(target, data), **given
        )
        atheris.Fuzz()


def _mutator(name: str) -> Callable[[bytes, int, int], bytes]:
    change = MUTATIONS[name]
    return lambda data, longest, seed: change(data, longest, seed, atheris.Mutate)


if __name__ == "__main__":
    main()
