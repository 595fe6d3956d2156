"""Long work on the page: one piece after another, told as it goes, stopped when asked to."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest
from web_builders import DESK, OCTOBER, served

from reports.findings import ReportsError, found
from reports.findings.run import NO_ROWS
from reports.web.jobs import Jobs, State
from reports.web.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from web_builders import Served

    Say = Callable[[str], None]

PHONE = "0912 345 678"


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    """Return the work of one run, ended at the end."""
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def page(root: Path, tmp_path: Path) -> Iterator[Served]:
    """Return the page of a ward with the workbook of An Sen."""
    with served(tmp_path) as page:
        content = (root / "inputs/an-sen-2026/so-lieu-an-sen-2026.xlsx").read_bytes()
        page.put(f"{OCTOBER}/so-lieu/tep", content, "so.xlsx")
        yield page


def test_work_is_done_one_after_another(jobs: Jobs) -> None:
    """A second piece of work begins only when the first is over."""
    order: list[str] = []
    gate = threading.Event()

    def slow(_: Say) -> None:
        gate.wait(5)
        order.append("first")

    first = jobs.start("a", "", slow)
    second = jobs.start("b", "", lambda _: order.append("second"))
    waiting = second.state
    gate.set()
    second.wait(5)

    assert waiting is State.WAITING
    assert order == ["first", "second"]
    assert first.state is State.DONE


def test_the_same_work_is_done_once(jobs: Jobs) -> None:
    """Two tabs that ask for the same share one job; asked anew it is done anew."""
    done: list[int] = []
    first = jobs.start("a", "", lambda _: done.append(1))
    second = jobs.start("a", "", lambda _: done.append(2))
    first.wait(5)
    third = jobs.fresh("a", "", lambda _: done.append(3))
    third.wait(5)

    assert first is second
    assert done == [1, 3]


def test_work_stops_before_its_next_step(jobs: Jobs) -> None:
    """Asked to stop, a piece of work does not begin another step, and can be done again."""
    begun = threading.Event()
    steps: list[int] = []

    def long(say: Say) -> None:
        for step in range(200):
            say(f"{step}")
            steps.append(step)
            begun.set()
            time.sleep(0.01)

    job = jobs.start("a", "", long)
    begun.wait(5)
    job.stop()
    job.wait(5)
    again = jobs.start("a", "", lambda _: "done")
    again.wait(5)

    assert job.state is State.STOPPED
    assert len(steps) < 200
    assert again.result == "done"


def test_what_goes_wrong_is_kept_and_the_next_goes_on(jobs: Jobs) -> None:
    """A refusal keeps its findings, a bug where it happened and no value; work goes on."""

    def refused(_: Say) -> None:
        raise ReportsError([found(NO_ROWS, period="tháng 10", files=1)])

    def broken(_: Say) -> None:
        raise ValueError(PHONE)

    first, second = jobs.start("a", "", refused), jobs.start("b", "", broken)
    third = jobs.start("c", "", lambda _: 3)
    third.wait(5)

    assert (first.state, [each.code for each in first.findings]) == (State.REFUSED, [NO_ROWS])
    assert second.state is State.BROKEN
    assert PHONE not in second.trouble
    assert third.result == 3


def test_old_work_is_forgotten(jobs: Jobs) -> None:
    """Only the latest results are kept in memory."""
    first = jobs.start(0, "", lambda _: None)
    for number in range(1, 80):
        jobs.start(number, "", lambda _: None).wait(5)

    assert jobs.numbered(first.number) is None
    assert jobs.numbered(80) is not None


def test_the_tray_holds_a_few_files_under_secret_words() -> None:
    """A file waits under a word nobody can guess; the oldest make room; all go at the end."""
    tray = Tray()
    words = [tray.put(bytes([number]), ".pdf") for number in range(25)]
    kept = tray.get(words[-1])

    assert tray.get(words[0]) is None
    assert tray.get("../../etc/passwd") is None
    assert kept is not None
    assert kept.read_bytes() == bytes([24])
    tray.close()
    assert not kept.exists()


# On the page ------------------------------------------------------------------------------------


def _after(page: Served, location: str) -> str:
    """Return where a job leads in the end."""
    for _ in range(200):
        answer = page.get(f"{location}/buoc")
        if leads := answer.headers.get("hx-redirect"):
            return leads
        time.sleep(0.05)
    raise AssertionError(location)


def _made(page: Served) -> str:
    """Make October's report and return the beginning of its addresses."""
    answer = page.post(f"{OCTOBER}/bao-cao/thang")
    read = _after(page, answer.headers["location"])
    place = page.get(read).text.partition(f"{read}/")[2].partition("/")[0]
    return f"{read}/{place}"


def test_a_page_tells_how_far_the_work_is(page: Served) -> None:
    """While a report waits its page says so, asks again by itself, and offers to stop."""
    gate = threading.Event()
    page.desks.jobs.start("slow", "", lambda _: gate.wait(10))
    started = page.post(f"{OCTOBER}/bao-cao/thang").headers["location"]
    waiting = page.get(started)
    stopped = page.post(f"{started}/dung")
    gate.set()
    _after(page, started)
    ended = page.get(started).text

    assert State.WAITING.value in waiting.text
    assert 'hx-trigger="load delay' in waiting.text
    assert "Dừng lại" in waiting.text
    assert stopped.status == 303
    assert "đã dừng theo yêu cầu" in ended
    assert page.ward is not None
    assert not list((page.ward.reports).rglob("*.docx"))


def test_two_tabs_record_a_report_once(page: Served) -> None:
    """The second tab is told that the report is in the register already; one line is there."""
    place = _made(page)
    first = page.post(f"{place}/vao-so", so="12", ngay="28/10/2026").headers["location"]
    second = page.post(f"{place}/vao-so", so="13", ngay="29/10/2026").headers["location"]
    ends = [_after(page, first), _after(page, second)]
    told = page.get(ends[1]).text
    register = page.get(f"{DESK}/so-van-ban").text

    assert ends[0].startswith(f"{DESK}/so-van-ban")
    assert "đã vào sổ" in told.lower()
    assert register.count('"name">12-BC/KDV') == 1
    assert "13-BC/KDV" not in register


def test_a_number_or_day_that_is_none_is_told(page: Served) -> None:
    """Nothing is recorded without a number and a day; the form says which."""
    place = _made(page)
    for number, day in (
        ("", "28/10/2026"),
        ("mười hai", "28/10/2026"),
        ("0", "28/10/2026"),
        ("-1", "28/10/2026"),
        ("12", "31/02/2026"),
        ("12", "<script>"),
    ):
        answer = page.post(f"{place}/vao-so", so=number, ngay=day)
        told = page.get(answer.headers["location"].partition("#")[0]).text
        assert 'role="alert"' in told
        assert "<script>" not in told.partition("</head>")[2]

    assert "Sổ chưa có văn bản nào" in page.get(f"{DESK}/so-van-ban").text


def test_a_bug_has_a_number_and_the_page_lives(
    page: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unforeseen error shows a number and no value; the next request is answered."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError(PHONE)

    monkeypatch.setattr("reports.web.screens.workbooks.overview", broken)
    inside = page.get(f"{OCTOBER}/loi")
    monkeypatch.setattr("reports.web.screens.opening.papers", broken)
    outside = page.get(f"{DESK}/")
    monkeypatch.undo()

    for answer in (inside, outside):
        assert answer.status == 500
        assert "ngoài dự tính" in answer.text
        assert PHONE not in answer.text
        assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert page.get(f"{DESK}/").status == 200
