"""No bytes crash the program: the seeds of fuzzing, what broke it once, and random changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz_seeds import SEEDS
from fuzz_targets import TARGETS, run
from hypothesis import given, settings
from hypothesis import strategies as st

CRASHES = sorted((Path(__file__).parent / "fuzzing" / "crashes").glob("*/*"))


@pytest.mark.parametrize("name", TARGETS)
def test_every_target_takes_its_seeds(name: str) -> None:
    """What fuzzing starts from is answered with values or findings."""
    seeds = SEEDS[name]()

    assert seeds
    for seed in seeds:
        run(TARGETS[name], seed)


def test_what_crashed_once_is_answered_now() -> None:
    """Each input that fuzzing found is answered with values or findings."""
    for path in CRASHES:
        run(TARGETS[path.parent.name], path.read_bytes())


@pytest.mark.parametrize("name", ["sheet", "body", "tags", "texts", "archive"])
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_a_few_changed_bytes_are_answered(name: str, data: st.DataObject) -> None:
    """A seed with bytes cut out, put in or doubled is answered with values or findings."""
    seed = data.draw(st.sampled_from(SEEDS[name]()))
    start = data.draw(st.integers(0, len(seed)))
    stop = data.draw(st.integers(start, min(len(seed), start + 40)))
    between = data.draw(st.binary(max_size=12) | st.just(seed[start:stop] * 2))

    run(TARGETS[name], seed[:start] + between + seed[stop:])
