"""Long work on the page: one piece after another, told as it goes, stopped when asked to."""

from __future__ import annotations

import re
import threading
import time
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from print_queue import PRINTER
from web_builders import DESK, OCTOBER, served

from reports.findings import ReportsError, found
from reports.findings.run import NO_ROWS
from reports.web.jobs import Jobs, State
from reports.web.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from print_queue import PrintQueue
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


def _made(page: Served) -> str:
    """Make October's report and return the beginning of its addresses."""
    read = page.after(page.post(f"{OCTOBER}/bao-cao/thang"))
    place = page.get(read).text.partition(f"{read}/")[2].partition("/")[0]
    return f"{read}/{place}"


def test_a_page_tells_how_far_the_work_is(page: Served) -> None:
    """While a report waits its page says so, asks again by itself, and offers to stop."""
    gate = threading.Event()
    page.desks.jobs.start("slow", "", lambda _: gate.wait(10))
    deed = page.post(f"{OCTOBER}/bao-cao/thang")
    started = deed.headers["location"]
    waiting = page.ask("GET", started)
    stopped = page.post(f"{started}/dung")
    gate.set()
    page.after(deed)
    ended = page.get(started).text

    assert State.WAITING.value in waiting.text
    assert 'hx-trigger="load delay' in waiting.text
    assert "Dừng lại" in waiting.text
    assert stopped.status == 303
    assert "đã dừng theo yêu cầu" in ended
    assert page.ward is not None
    assert not list((page.ward.reports).rglob("*.docx"))


def test_tables_and_papers_of_a_unit_are_made(page: Served) -> None:
    """Tables and the report of a unit are made and given; a draft asks for a reason."""
    done = page.after(page.post(f"{OCTOBER}/bao-cao/phu-luc"))
    listed = page.get(done).text
    tables = listed.partition(f'href="{OCTOBER}/bieu/')[2].partition('"')[0]
    unit = page.post(f"{OCTOBER}/bao-cao/don-vi", don_vi="MTTQ")
    february = f"{DESK}/ky/2026-02/bao-cao/thang"
    draft = page.get(page.after(page.post(february))).text
    reason = "Đơn vị nghỉ Tết"
    final = page.get(page.after(page.post(february, ly_do=reason))).text

    assert "Đã làm xong" in listed
    assert page.get(f"{OCTOBER}/bieu/{tables}").body.startswith(b"PK")
    assert "Báo cáo của MTTQ tháng 10" in page.get(page.after(unit)).text
    assert "Lý do làm khi còn thiếu" in draft
    assert "Lý do làm khi còn thiếu" not in final
    assert "Vào sổ sau khi ký" not in draft
    assert "Vào sổ sau khi ký" in final


def test_a_set_of_papers_is_given_in_one_archive(page: Served) -> None:
    """The papers of the monthly meeting come in one file, its table of contents first."""
    done = page.after(page.post(f"{OCTOBER}/bao-cao/bo"))
    place = re.search(rf'href="({OCTOBER}/bao-cao/bo/\w+/bo)"', page.get(done).text)

    assert place is not None
    with zipfile.ZipFile(BytesIO(page.get(place[1]).body)) as archive:
        names = archive.namelist()
    assert names[0] == "00 Danh mục giấy tờ.docx"
    assert len(names) == 6


@pytest.mark.usefixtures("needs_office")
def test_a_report_goes_to_the_office_s_printer(page: Served, print_jobs: PrintQueue) -> None:
    """The page offers the printers there are, and gives the report to the one chosen."""
    place = _made(page)
    offered = page.get(place.rpartition("/")[0]).text
    done = page.after(page.post(f"{place}/in", may_in=PRINTER, so_ban="2", hai_mat="co"))

    assert f"<option>{PRINTER}</option>" in offered
    assert "da_in=1" in done
    assert "Đã gửi tới máy in" in page.get(done).text
    assert print_jobs.ask("lpstat", "-W", "all", "-o", PRINTER)
    assert page.post(f"{place}/in", may_in="; rm -rf /", so_ban="1").status == 404
    assert page.post(f"{place}/in", may_in=PRINTER, so_ban="x").status == 404


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
