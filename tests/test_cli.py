"""The command line: what it prints, what it returns, and in which words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from reports import cli
from reports.cli import main
from reports.findings.catalogue import CATALOGUE
from reports.pipeline.templates.shelf import shipped_templates

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = ("mau", "kiem-tra", "bao-cao", "truong", "giai-thich")


@pytest.fixture
def an_sen(root: Path) -> str:
    """Return the folder of the sample ward."""
    return str(root / "inputs/an-sen-2026")


def test_the_report_is_made_and_its_place_is_said(
    an_sen: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report goes into the folder named, under its own name, and the command returns 0."""
    code = main(["bao-cao", "thang", "--ky", "2026-10", an_sen, "-o", str(tmp_path)])

    (made,) = tmp_path.glob("*.docx")
    assert code == cli.DONE
    assert made.name == "Báo cáo dân vận tháng 10 năm 2026.docx"
    assert capsys.readouterr().out == f"Đã làm xong: {made}\n"


def test_without_a_target_the_report_goes_into_a_folder_of_its_period(
    an_sen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The default place is ``bao-cao/<kỳ>/`` below the folder where the command is called."""
    monkeypatch.chdir(tmp_path)

    main(["bao-cao", "thang", "--ky", "10/2026", an_sen])

    assert [path.name for path in (tmp_path / "bao-cao" / "2026-10").glob("*.docx")] == [
        "Báo cáo dân vận tháng 10 năm 2026.docx"
    ]


def test_a_refusal_ends_with_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After what is wrong stands one line: nothing was made, mend it and run the command again."""
    code = main(["bao-cao", "thang", "--ky", "2026-10", str(tmp_path), "-o", str(tmp_path / "ra")])

    told = capsys.readouterr()
    assert code == cli.MEND
    assert told.out == ""
    assert told.err.endswith("Chưa làm ra tệp nào; sửa xong chạy lại lệnh này.\n")
    assert not (tmp_path / "ra").exists()


def test_json_of_a_report_holds_its_place_findings_and_figures(
    an_sen: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each figure that has a value comes with its printed text and its cells."""
    target = tmp_path / "a.docx"

    code = main(["bao-cao", "thang", "--ky", "2026-10", an_sen, "-o", str(target), "--json"])

    told = json.loads(capsys.readouterr().out)
    assert code == cli.DONE
    assert told["report"] == str(target)
    assert told["figures"]["so_buoi"]["value"] == 12
    assert told["figures"]["ty_le_kien_nghi_tiep_thu"]["text"] == "75,0%"
    assert len(told["figures"]["luot_nguoi_du"]["cells"]) == 6
    assert all(
        set(cell) == {"file", "sheet", "cell"}
        for figure in told["figures"].values()
        for cell in figure["cells"]
    )
    assert all(figure["value"] is not None for figure in told["figures"].values())
    assert {"code", "severity", "file", "sheet", "cell", "message", "remedy", "accepted"} == set(
        told["findings"][0]
    )


def test_json_of_a_refused_report_still_is_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing could be made, the JSON says so and the exit code is 1."""
    (tmp_path / "hong.xlsx").write_bytes(b"")

    code = main(["bao-cao", "thang", "--ky", "2026-10", str(tmp_path), "--json"])

    told = json.loads(capsys.readouterr().out)
    assert code == cli.MEND
    assert told["report"] is None
    assert told["figures"] == {}
    assert [each["code"] for each in told["findings"]] == ["TP02"]


def test_the_check_lists_what_is_found_and_returns_zero_if_nothing_must_be_mended(
    an_sen: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """February's missing unit and few receptions are named; they stop nothing."""
    code = main(["kiem-tra", an_sen, "--ky", "2026-02"])

    said = capsys.readouterr().out
    assert code == cli.DONE
    assert "[V04]" in said
    assert "MN Sao Khuê" in said
    assert "[V19]" in said
    assert said.endswith("Không có chỗ phải sửa.\n")


def test_json_of_the_check_holds_the_findings(
    an_sen: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The check's JSON is one object with the findings."""
    main(["kiem-tra", an_sen, "--ky", "2026-02", "--json"])

    told = json.loads(capsys.readouterr().out)
    assert set(told) == {"findings"}
    assert "V04" in {each["code"] for each in told["findings"]}


def test_the_blank_workbook_can_be_checked_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`mau` writes a workbook with every sheet; checked empty, it is told to hold no rows."""
    target = tmp_path / "so.xlsx"

    made = main(["mau", "-o", str(target)])
    checked = main(["kiem-tra", str(target), "--ky", "2026-10"])

    assert made == cli.DONE
    assert len(load_workbook(target).sheetnames) > 25
    assert checked == cli.MEND
    assert "[LN05]" in capsys.readouterr().out


def test_report_types_are_listed_from_the_shelf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--liet-ke` names every definition, the ward's own too, with its periods and a call."""
    shipped = (shipped_templates() / "definitions" / "thang.toml").read_text(encoding="utf-8")
    own = tmp_path / "Mẫu" / "definitions"
    own.mkdir(parents=True)
    text = shipped.replace('name = "Báo cáo tháng"', 'name = "Báo cáo tuần lễ"')
    (own / "tuan-le.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    code = main(["bao-cao", "--liet-ke"])

    said = capsys.readouterr().out
    lines = [" ".join(line.split()) for line in said.splitlines()]
    assert code == cli.DONE
    assert "thang Báo cáo tháng – lập cho: tháng" in lines
    assert "danvan bao-cao thang --ky 2026-10 so-lieu-2026.xlsx" in lines
    assert "tuan-le Báo cáo tuần lễ – lập cho: tháng" in lines
    assert any(line.startswith("danvan bao-cao phu-luc --xlsx --ky ") for line in lines)
    known = {path.stem for path in (shipped_templates() / "definitions").glob("*.toml")}
    assert known <= {line.split()[0] for line in said.splitlines() if line[0] != " "}


def test_a_broken_report_type_does_not_hide_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The list says which definition cannot be read, and lists the rest; as JSON too."""
    (tmp_path / "definitions").mkdir()
    (tmp_path / "definitions" / "hong.toml").write_text("name =", encoding="utf-8")

    code = main(["bao-cao", "--liet-ke", "--json", "--mau-word", str(tmp_path)])

    told = json.loads(capsys.readouterr().out)
    month = next(each for each in told["reports"] if each["key"] == "thang")
    assert code == cli.DONE
    assert month["periods"] == ["tháng"]
    assert month["form"] == "docx"
    assert [each["code"] for each in told["findings"]] == ["LN10"]


def test_tables_are_made_as_a_workbook(
    an_sen: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--xlsx` makes the tables of a period into a folder, or tells where its figures come from."""
    words = ["bao-cao", "phu-luc", "--xlsx", "--ky", "2026-q3", an_sen]

    code = main([*words, "-o", str(tmp_path)])
    said = capsys.readouterr()
    main([*words, "-o", str(tmp_path / "a.xlsx"), "--json"])

    (made,) = tmp_path.glob("Các biểu*.xlsx")
    assert code == cli.DONE
    assert said.out == f"Đã làm xong: {made}\n"
    told = json.loads(capsys.readouterr().out)
    assert told["report"] == str(tmp_path / "a.xlsx")
    assert told["figures"]["so_buoi"]["cells"]


def test_fields_are_listed_with_meaning_and_example(capsys: pytest.CaptureFixture[str]) -> None:
    """`truong` names every field a template may use."""
    code = main(["truong", "thang"])

    lines = capsys.readouterr().out.splitlines()
    assert code == cli.DONE
    assert any(line.startswith("so_buoi ") and "buổi" in line for line in lines)
    assert any(line.startswith("so_buoi_luy_ke ") for line in lines)
    assert any(line.startswith("co_quan.nguoi_ky ") for line in lines)


@pytest.mark.parametrize("code_id", sorted(CATALOGUE))
def test_every_code_is_explained(code_id: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`giai-thich` gives sentence, example and remedy of each code."""
    code = main(["giai-thich", code_id.lower()])

    said = capsys.readouterr().out
    assert code == cli.DONE
    assert said.startswith(code_id)
    assert "Ví dụ: " in said
    assert "Cách sửa: " in said


def test_an_unknown_code_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped code is answered with the code it may have meant."""
    code = main(["giai-thich", "V044"])

    said = capsys.readouterr().err
    assert code == cli.MEND
    assert "[LN09]" in said
    assert "V04" in said


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["bao-ca"], "Không có lệnh “bao-ca”. Có phải: bao-cao?"),
        (["bao-cao"], "Còn thiếu phần LOẠI"),
        (["bao-cao", "thang"], "Còn thiếu phần ĐẦU_VÀO"),
        (["bao-cao", "thang", "x"], "Còn thiếu lựa chọn --ky"),
        (["mau", "--raa", "x"], "Không có lựa chọn “--raa”. Có phải: --ra"),
        (["mau", "--nam", "hai", "-o", "x"], "Lựa chọn --nam chưa đúng"),
        (["mau", "-o"], "Lựa chọn “-o” cần một giá trị"),
        (["mau", "-o", "a.xlsx", "b"], "Có chữ thừa"),
    ],
)
def test_a_wrong_call_is_told_in_vietnamese(
    argv: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wrong words on the command line return 2 and say in Vietnamese what is wrong."""
    code = main(argv)

    assert code == cli.USAGE
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_opens_its_help_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The help begins with an example that can be typed as it stands, all in Vietnamese."""
    code = main([command, "--help"])

    said = capsys.readouterr().out
    assert code == cli.DONE
    assert said.startswith(f"Ví dụ:\n  danvan {command} ")
    assert "Cách gọi: danvan" in said
    assert not any(word in said for word in ("Usage", "Options", "Show this", "required", "<=x"))
    assert "..." not in said


def test_called_without_words_the_program_shows_its_help(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`danvan` alone lists its commands."""
    assert main([]) == cli.DONE

    said = capsys.readouterr().out
    assert all(command in said for command in COMMANDS)


def test_a_bug_shows_a_number_and_no_traceback(
    an_sen: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """What nobody foresaw returns 70; where it happened is kept in a file without any value."""
    monkeypatch.setattr("reports.pipeline.check_inputs", _broken)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    code = main(["kiem-tra", an_sen, "--ky", "2026-10"])

    said = capsys.readouterr()
    (log,) = tmp_path.glob("danvan-*.log")
    assert code == cli.BUG
    assert "Traceback" not in said.out + said.err
    assert str(log) in said.err
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert "912345678" not in log.read_text(encoding="utf-8").replace("912345678 +", "")
    assert "ô D14 ghi 9" not in log.read_text(encoding="utf-8")


def _broken(*_: object, **__: object) -> None:
    number = 0
    raise ZeroDivisionError(f"ô D14 ghi {912345678 + number}")


def test_piped_output_is_utf8_without_colour(an_sen: str, root: Path, tmp_path: Path) -> None:
    """Through a pipe, under a locale without Vietnamese, letters arrive whole and uncoloured."""
    run = subprocess.run(
        [sys.executable, "-m", "reports", "kiem-tra", an_sen, "--ky", "2026-02"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(root), "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
    )

    said = run.stdout.decode("utf-8")
    assert run.returncode == 0
    assert "Lưu ý" in said
    assert "\x1b[" not in said
    assert run.stderr == b""
