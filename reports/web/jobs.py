"""Long work, one piece at a time: it says how far it is, and stops when asked to."""

from __future__ import annotations

import itertools
import threading
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from reports.findings import ReportsError
from reports.office.trouble import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from reports.findings import Finding

    Work = Callable[[Callable[[str], None]], object]

T = TypeVar("T")
_KEPT = 60


class State(Enum):
    """How far a piece of work is; the value is the word the clerk reads."""

    WAITING = "Đang chờ việc khác xong"
    RUNNING = "Đang làm"
    DONE = "Xong"
    STOPPED = "Đã dừng theo yêu cầu"
    REFUSED = "Còn chỗ phải sửa"
    BROKEN = "Chương trình gặp lỗi"


class StoppedError(Exception):
    """The clerk asked for this work to stop."""


@dataclass(slots=True)
class Job:
    """One piece of work: what it is called, where it leads, how far it is, what came of it.

    `back` is where it was asked for, if that is not where it leads; `steps` is how many steps it
    is likely to have, 0 if nobody knows.
    """

    number: int
    title: str
    then: str
    steps: int
    state: State = State.WAITING
    said: list[str] = field(default_factory=list)
    result: object = None
    findings: tuple[Finding, ...] = ()
    trouble: str = ""
    back: str = ""
    _stop: threading.Event = field(default_factory=threading.Event)
    _over: threading.Event = field(default_factory=threading.Event)

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self._over.is_set()

    @property
    def last_said(self) -> str:
        """What it said last."""
        return self.said[-1] if self.said else ""

    def wait(self, seconds: float) -> bool:
        """Return whether it is over within so many seconds."""
        return self._over.wait(seconds)

    def stop(self) -> None:
        """Ask it to stop before its next step."""
        self._stop.set()

    def say(self, step: str) -> None:
        """Note the step that begins now; raises StoppedError where the clerk asked for that."""
        if self._stop.is_set():
            raise StoppedError
        self.said.append(step)

    def run(self, work: Work) -> None:
        """Do the work and keep what came of it."""
        try:
            self.state = State.RUNNING
            self.say("")
            self.result = work(self.say)
            self.state = State.DONE
        except StoppedError:
            self.state = State.STOPPED
        except ReportsError as error:
            self.findings, self.state = error.findings, State.REFUSED
        except Exception as error:  # noqa: BLE001  a bug must not end the one worker
            self.trouble = place_of(error)
            self.state = State.BROKEN
        finally:
            self._over.set()


class Jobs:
    """The work of one run of the page: done one after another, so that nothing is written twice."""

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="danvan")
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._by_key: OrderedDict[Hashable, Job] = OrderedDict()

    def start(
        self, key: Hashable, title: str, work: Work, *, then: str = "", steps: int = 0
    ) -> Job:
        """Return the job of that key: the one under way or done, else a new one."""
        with self._lock:
            job = self._by_key.get(key)
            if job is None or job.state in {State.STOPPED, State.BROKEN}:
                job = Job(next(self._numbers), title, then, steps)
                self._by_key[key] = job
                self._worker.submit(job.run, work)
            self._by_key.move_to_end(key)
            self._forget()
            return job

    def fresh(
        self, key: Hashable, title: str, work: Work, *, then: str = "", steps: int = 0
    ) -> Job:
        """Return the job of that key if it is under way, else a new one."""
        with self._lock:
            job = self._by_key.get(key)
            if job is not None and job.over:
                del self._by_key[key]
        return self.start(key, title, work, then=then, steps=steps)

    def alone(self, work: Callable[[], T]) -> T:
        """Return what `work` returns, done while no other work is under way."""
        return self._worker.submit(work).result()

    def numbered(self, number: int) -> Job | None:
        """Return the job of that number, None if it is long forgotten."""
        with self._lock:
            return next((job for job in self._by_key.values() if job.number == number), None)

    def close(self) -> None:
        """Stop what is under way and take no more."""
        with self._lock:
            for job in self._by_key.values():
                job.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _forget(self) -> None:
        over = [key for key, job in self._by_key.items() if job.over]
        for key in over[: max(0, len(self._by_key) - _KEPT)]:
            del self._by_key[key]
