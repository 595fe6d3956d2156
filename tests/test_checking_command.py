"""`danvan kiem-the-thuc` and the check behind it."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner
from format_builders import centred, party, state

from reports.cli.checking import check_format_command
from reports.findings import ReportsError, stops
from reports.findings.format.file import NOT_OFFICIAL
from reports.pipeline import Request, build_report
from reports.pipeline.paper.form import check_format

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

TODAY = dt.date(2026, 11, 21)


def saved(folder: Path, data: bytes) -> Path:
    """Return a file with `data`."""
    path = folder / "bao-cao.docx"
    path.write_bytes(data)
    return path


def run(*words: str) -> Result:
    """Return what the command says to `words`."""
    return CliRunner().invoke(check_format_command, words)


def test_right_file_is_said_to_be_right(tmp_path: Path) -> None:
    """A right document ends with code 0, the rule held against and the rules not run."""
    result = run(str(saved(tmp_path, party())))

    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "Soát theo Hướng dẫn 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng.",
        "Chưa soát [NO04]: cần sổ văn bản đi.",
        "Chưa soát [NO02]: ký hiệu cơ quan chỉ so với bảng chung.",
        "Chưa soát [DT02]: địa danh cần tên phường đã khai.",
        "Chưa soát [TL04]: cần kỳ báo cáo.",
        "Chưa soát [SO03]: cần sổ số liệu; lệnh bao-cao tự so.",
        "Đúng thể thức.",
    ]


def test_wrong_file_ends_with_one(tmp_path: Path) -> None:
    """What must be mended ends with code 1, what should be looked at does not."""
    wrong = run(str(saved(tmp_path, party(star=""))))
    loose = run(str(saved(tmp_path, party(last=centred("Trên đây là báo cáo.")))))

    assert wrong.exit_code == 1
    assert "[HR06] Tệp “bao-cao.docx” › Đầu văn bản › đoạn “KHỐI DÂN VẬN”" in wrong.output
    assert wrong.output.endswith("Còn chỗ phải sửa; sửa xong chạy lại lệnh này.\n")
    assert (loose.exit_code, "BD09" in loose.output) == (1, True)


def test_machine_reads_json(tmp_path: Path) -> None:
    """With --json the same is said as one object."""
    result = run(str(saved(tmp_path, state(mark=""))), "--json")
    payload = json.loads(result.output)

    assert payload["rule"].startswith("Nghị định 30/2020/NĐ-CP")
    assert [each["code"] for each in payload["findings"]] == ["HR04"]
    assert {each["code"] for each in payload["not_run"]} >= {"NO04", "SO03"}


@pytest.mark.parametrize("typed", ["26/5/2026", "2026-05-26"])
def test_day_chooses_the_rules(tmp_path: Path, typed: str) -> None:
    """The day given counts before that of the document: the day before the new rules came."""
    result = run(str(saved(tmp_path, party())), "--ngay", typed)

    assert result.output.startswith("Soát theo Hướng dẫn 36-HD/VPTW")
    assert "[NN02]" in result.output


def test_family_given_counts(tmp_path: Path) -> None:
    """A document held against the other form breaks it at once."""
    result = run(str(saved(tmp_path, party())), "--the-thuc", "hanh-chinh")

    assert (result.exit_code, "[HR03]" in result.output) == (1, True)


def test_day_not_understood_is_a_usage_error(tmp_path: Path) -> None:
    """A day that is none is refused before anything is read."""
    result = CliRunner().invoke(
        check_format_command, [str(saved(tmp_path, party())), "--ngay", "hôm nay"]
    )

    assert (result.exit_code, isinstance(result.exception, SystemExit)) == (2, True)
    assert isinstance(check_format_command, click.Command)


def test_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A path that leads nowhere is said in words."""
    with pytest.raises(ReportsError, match="TP01"):
        check_format(tmp_path / "x.docx", tmp_path, today=TODAY)


def test_folder_is_no_file(tmp_path: Path) -> None:
    """A folder cannot be read as a file."""
    (tmp_path / "a.docx").mkdir()

    with pytest.raises(ReportsError, match="TP0"):
        check_format(tmp_path / "a.docx", tmp_path, today=TODAY)


def test_draft_is_judged_by_today(tmp_path: Path) -> None:
    """A document without a date is held against the rules of the day given as today."""
    draft = saved(tmp_path, party(date=centred("An Sen, ngày      tháng      năm", italic=True)))

    new = check_format(draft, tmp_path, today=TODAY)
    old = check_format(draft, tmp_path, today=dt.date(2025, 3, 1))

    assert new.findings == ()
    assert (old.rule[:13], [each.code.id for each in old.findings]) == ("Hướng dẫn 36-", ["NN02"])


def test_family_without_rules_is_named(tmp_path: Path) -> None:
    """A family of form that no rule set belongs to is refused with those there are."""
    with pytest.raises(ReportsError, match="LN14"):
        check_format(saved(tmp_path, party()), tmp_path, family="doan", today=TODAY)


def test_paper_of_ours_that_is_no_official_document_is_let_be(root: Path, tmp_path: Path) -> None:
    """The news item made here has no number and no recipients to look for; the file says whose."""
    request = Request(
        report_type="tin-bai",
        period="2026-10",
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
        target=tmp_path / "tin.docx",
    )
    made = build_report(request).path
    (tmp_path / "khac").mkdir()
    stranger = tmp_path / "khac" / "tin.docx"
    stranger.write_bytes(made.read_bytes())

    known = check_format(made, root, today=TODAY)

    assert [each.code for each in known.findings] == [NOT_OFFICIAL]
    assert stops(check_format(stranger, root, today=TODAY).findings)
