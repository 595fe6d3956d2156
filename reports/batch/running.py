"""The wards' tasks on any executor; a worker that dies takes no ward with it."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reports.batch.wards import broken_off, work
from reports.findings import ReportsError, found
from reports.findings.batch import NO_CLUSTER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor
    from contextlib import AbstractContextManager

    from reports.batch.wards import Result, Task

_ANSWER_WITHIN = 10


@contextmanager
def processes(count: int | None) -> Iterator[Executor]:
    """Give an executor of `count` processes on this machine, one per core for None."""
    executor = ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"))
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """Give the executor of the Dask cluster at `address`; its machines see the same folders.

    Raises ReportsError where nobody answers there or the extra ``cluster`` is not installed.
    """
    try:
        from distributed import Client  # noqa: PLC0415  only a cluster's user pays for it

        client = Client(address, timeout=_ANSWER_WITHIN, set_as_default=False)
    except (ImportError, OSError, ValueError) as error:
        reason = str(error).partition("\n")[0][:120] or type(error).__name__
        raise ReportsError([found(NO_CLUSTER, address=address, reason=reason)]) from error
    with client:
        yield client.get_executor(pure=False)


def run(
    tasks: Iterable[Task],
    pool: Callable[[], AbstractContextManager[Executor]],
    told: Callable[[Result], None],
) -> list[Result]:
    """Do all tasks on `pool`'s executor, telling each result as it comes; return all of them.

    A task whose worker died is done once more, alone, in an executor of its own; if that one dies
    too, the ward is named in its result. Order of the results: that of the tasks.
    """
    tasks = list(tasks)
    results: dict[str, Result] = {}
    lost = _round(tasks, pool, results, told)
    for task in lost:
        if _round([task], pool, results, told):
            results[task.ward] = broken_off(task, "BrokenExecutor")
            told(results[task.ward])
    return [results[task.ward] for task in tasks]


def _round(
    tasks: list[Task],
    pool: Callable[[], AbstractContextManager[Executor]],
    results: dict[str, Result],
    told: Callable[[Result], None],
) -> list[Task]:
    """Do the tasks, keep and tell their results, and return those whose worker died."""
    lost: list[Task] = []
    with pool() as executor:
        futures = {executor.submit(work, task): task for task in tasks}
        for future in as_completed(futures):
            task = futures[future]
            if future.exception() is not None:
                lost.append(task)
                continue
            results[task.ward] = future.result()
            told(results[task.ward])
    return sorted(lost, key=tasks.index)
