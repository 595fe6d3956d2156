"""Many wards in one run: each gets its report, and no ward can stop another."""

from __future__ import annotations

import json
import multiprocessing
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from distributed import LocalCluster

from reports.batch import Result, Task, cluster, pdfs, processes, run, running, tasks_in, work
from reports.findings import ReportsError
from reports.findings.batch import (
    NO_CLUSTER,
    NO_PDF,
    NO_WARDS,
    WARD_BROKE_OFF,
    WARD_WITHOUT_WORKBOOKS,
)
from reports.pipeline import Request

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from contextlib import AbstractContextManager

GOOD = ("Phường An Sen", "Phường Cỏ May")
BAD, EMPTY = "Phường Dã Quỳ", "Phường Đào"


@pytest.fixture(scope="module")
def wards(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """Return a folder of four wards: two in order, one with a spoilt workbook, one with none."""
    folder = tmp_path_factory.mktemp("cac-phuong")
    for ward in GOOD:
        shutil.copytree(root / "inputs" / "an-sen-2026", folder / ward)
    (folder / BAD).mkdir()
    (folder / BAD / "so-lieu.xlsx").write_bytes(b"not a workbook")
    (folder / EMPTY).mkdir()
    return folder


def tasks(wards: Path, target: Path) -> list[Task]:
    """Return the tasks of October for the four wards."""
    asked = Request(report_type="thang", period="2026-10", inputs=(), folder=wards)
    found, findings = tasks_in(wards, target, asked)

    assert findings == []
    return found


def bytes_of(results: list[Result]) -> dict[str, bytes]:
    """Return the report of each ward that has one."""
    return {each.ward: each.path.read_bytes() for each in results if each.path}


@pytest.fixture(scope="module")
def reports(wards: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the reports as one process after the other makes them."""
    target = tmp_path_factory.mktemp("tung-phuong")
    return bytes_of([work(task) for task in tasks(wards, target)])


def test_wards_are_taken_in_vietnamese_order(wards: Path, tmp_path: Path) -> None:
    """D stands before Đ, and the folder of reports is no ward."""
    inside = wards / "bao-cao"
    inside.mkdir(exist_ok=True)
    names = [task.ward for task in tasks(wards, inside)]
    inside.rmdir()

    assert names == [*GOOD, BAD, EMPTY]
    assert tasks(wards, tmp_path)[0].target == tmp_path / GOOD[0]


def test_a_folder_without_wards_is_told(tmp_path: Path) -> None:
    """A folder without folders in it is refused by name."""
    asked = Request(report_type="thang", period="2026-10", inputs=(), folder=tmp_path)

    assert [each.code for each in tasks_in(tmp_path, tmp_path / "ra", asked)[1]] == [NO_WARDS]


def test_one_bad_ward_never_stops_the_rest(
    wards: Path, tmp_path: Path, reports: dict[str, bytes]
) -> None:
    """On two processes the two good wards get the same bytes as alone; the others are named."""
    results = run(tasks(wards, tmp_path), lambda: processes(2), lambda _: None)

    assert bytes_of(results) == reports
    assert set(reports) == set(GOOD)
    assert [each.ward for each in results if each.path is None] == [BAD, EMPTY]
    assert [each.code for each in results[-1].findings] == [WARD_WITHOUT_WORKBOOKS]


def test_what_is_done_is_not_done_again(wards: Path, tmp_path: Path) -> None:
    """A second run touches no report; a ward whose report is gone is made again."""
    first = [work(task) for task in tasks(wards, tmp_path)]
    assert first[0].path
    assert first[1].path
    first[1].path.unlink()
    written = first[0].path.stat().st_mtime_ns

    again = [work(task) for task in tasks(wards, tmp_path)]

    assert [each.changed for each in again[:2]] == [False, True]
    assert first[0].path.stat().st_mtime_ns == written
    assert first[1].path.is_file()


def test_a_changed_workbook_is_read_again(wards: Path, tmp_path: Path) -> None:
    """The mark of what was done holds for these very bytes of the workbooks only."""
    mine = tmp_path / "phuong"
    shutil.copytree(wards / GOOD[0], mine / GOOD[0])
    task = tasks(mine, tmp_path / "ra")[0]
    assert work(task).changed

    for path in task.folder.glob("*.xlsx"):
        path.write_bytes(b"spoilt")

    assert work(task).path is None


def test_a_process_that_dies_takes_no_ward_with_it(
    wards: Path, tmp_path: Path, reports: dict[str, bytes]
) -> None:
    """All processes are killed when the first ward is done; every ward still comes out right."""
    killed: list[int] = []

    def kill_all(_result: Result) -> None:
        if not killed:
            for child in multiprocessing.active_children():
                killed.append(child.pid or 0)
                child.kill()

    results = run(tasks(wards, tmp_path), lambda: processes(1), kill_all)

    assert killed
    assert bytes_of(results) == reports


def test_a_ward_whose_process_dies_twice_is_named(wards: Path, tmp_path: Path) -> None:
    """A ward that cannot be finished is told by name, after a second try of its own."""
    results = run(tasks(wards, tmp_path)[:1], lambda: processes(1), lambda _: None)
    assert results[0].path

    unpicklable = Task(
        ward="Hỏng",
        folder=tmp_path,
        target=tmp_path,
        report_type="thang",
        period=(lambda: "2026-10"),  # type: ignore[arg-type]  # cannot travel to a process
    )
    results = run([unpicklable], lambda: processes(1), lambda _: None)

    assert [each.code for each in results[0].findings] == [WARD_BROKE_OFF]


def test_a_cluster_gives_the_same_bytes_though_a_worker_is_killed(
    wards: Path, tmp_path: Path, reports: dict[str, bytes]
) -> None:
    """On a real local Dask cluster, with one worker killed in the middle, nothing is different."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1", silence_logs=50
    ) as machines:
        killed: list[int] = []

        def kill_one(_result: Result) -> None:
            if not killed:
                victim = next(iter(machines.workers.values()))
                killed.append(victim.pid)
                victim.process.process._process.kill()

        address = machines.scheduler_address
        results = run(tasks(wards, tmp_path), lambda: cluster(address), kill_one)

    assert killed
    assert bytes_of(results) == reports


def test_a_cluster_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong address ends in a sentence, not in a stack trace."""
    monkeypatch.setattr(running, "_ANSWER_WITHIN", 1)

    with pytest.raises(ReportsError) as refused, cluster("tcp://127.0.0.1:1"):
        pass

    assert [each.code for each in refused.value.findings] == [NO_CLUSTER]


@pytest.mark.usefixtures("needs_office")
def test_each_report_gets_its_pdf_once(wards: Path, tmp_path: Path) -> None:
    """The PDF lies beside the report; a second run finds it there and makes none."""
    results = [work(task) for task in tasks(wards, tmp_path)[:2]]

    written, findings = pdfs(results, lambda: processes(1))
    again, _ = pdfs([work(task) for task in tasks(wards, tmp_path)[:2]], lambda: processes(1))

    assert not findings
    assert written == [each.path.with_suffix(".pdf") for each in results if each.path]
    assert again == []


@pytest.mark.usefixtures("needs_office")
def test_a_report_that_is_gone_costs_no_other_its_pdf(wards: Path, tmp_path: Path) -> None:
    """A report deleted before its turn is told; an executor that dies names every report."""
    result = work(tasks(wards, tmp_path)[0])
    assert result.path
    gone = Result(ward="Mất", path=tmp_path / "mat.docx", changed=True)

    written, findings = pdfs([result, gone], lambda: processes(1))
    _, told = pdfs([Result(ward="Hỏng", path=_Unpicklable("a.docx"), changed=True)], _one)

    assert written == [result.path.with_suffix(".pdf")]
    assert findings
    assert [each.code for each in told] == [NO_PDF]


class _Unpicklable(type(Path())):  # type: ignore[misc]  # the class of a path is this system's
    """A path that cannot travel to a process."""

    def __reduce__(self) -> str:
        raise TypeError("cannot travel")


def _one() -> AbstractContextManager[Executor]:
    return processes(1)


def test_the_command_names_the_bad_wards_and_ends_with_one(wards: Path, tmp_path: Path) -> None:
    """`danvan hang-loat` prints a line for each ward, the findings of the bad, and returns 1."""
    command = [sys.executable, "-m", "reports", "hang-loat", str(wards), "--ky", "2026-10"]
    told = subprocess.run(
        [*command, "-o", str(tmp_path), "--tien-trinh", "2", "--khong-pdf"],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    again = subprocess.run(
        [*command, "-o", str(tmp_path), "--khong-pdf", "--json"],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert told.returncode == again.returncode == 1
    assert "Xong 2/4 phường." in told.stdout
    assert f"{BAD}:" in told.stderr
    assert "Traceback" not in told.stderr
    states = [(each["ward"], each["changed"]) for each in json.loads(again.stdout)["wards"]]
    assert states == [(ward, False) for ward in (*GOOD, BAD, EMPTY)]
