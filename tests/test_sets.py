"""A set of papers: one reading, one folder, a page that lists what is there and what is missing."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from papers_builders import asked, workbook
from word_validity import new_complaints

from reports.cli import main
from reports.documents.outline import read_outline
from reports.findings import ReportsError
from reports.findings.run import BROKEN_DEFINITION, OUTPUT_NOT_WRITABLE
from reports.findings.sets import ONLY_A_SET, PAPER_NOT_MADE
from reports.pipeline import build_report
from reports.pipeline.making.sets import build_set
from reports.workbooks.reader import read_workbooks

if TYPE_CHECKING:
    from goldens import Goldens
    from rendering import Pages

    from reports.pipeline.making.sets import SetOutcome

CASES = Path(__file__).parent / "cases"
SETS = {
    "an-sen-2026-10": ("2026-10", "an-sen-2026"),
    "an-sen-2026-01": ("2026-01", "an-sen-2026"),
    "sai-dong-2020-07": ("2020-07", "sai-dong-2020-07"),
}
PAPERS = ["Giấy mời", "Báo cáo", "Biên bản", "Thông báo", "Tin bài"]
EACH_SET = pytest.mark.parametrize("name", SETS)


def built(root: Path, folder: Path, name: str) -> SetOutcome:
    """Return the set of papers called `name`, in `folder`."""
    period, inputs = SETS[name]
    return build_set(asked(root, folder, "bo", period, root / "inputs" / inputs))


@pytest.fixture(scope="module")
def made(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, SetOutcome]:
    """Return the sets of this module, each made once."""
    return {name: built(root, tmp_path_factory.mktemp(name), name) for name in SETS}


def outline_of(path: Path) -> str:
    """Return the outline of the document at `path`."""
    return read_outline(path.read_bytes())


@pytest.fixture(scope="module")
def thin(root: Path, tmp_path_factory: pytest.TempPathFactory) -> SetOutcome:
    """Return the set of a month of which one row is told: who issues papers, one conference."""
    row: dict[str, object] = {"month": 3, "unit": "MTTQ", "topic": "Phân loại rác tại nguồn"}
    row |= {"form": "Hội nghị", "sessions": 1, "people": 40}
    folder = tmp_path_factory.mktemp("thin")
    book = workbook(folder, propaganda=[row])
    return build_set(asked(root, folder / "bo", "bo", "2026-03", book))


@EACH_SET
def test_all_papers_of_the_meeting_stand_in_one_folder(
    name: str, made: dict[str, SetOutcome]
) -> None:
    """The list of papers comes first, then each paper in the order in which it is used."""
    outcome = made[name]

    files = sorted(path.name for path in outcome.folder.glob("*.docx"))
    assert files[0] == outcome.contents.path.name == "00 Danh mục giấy tờ.docx"
    assert [each.path.name for each in outcome.papers] == files[1:]
    assert [word in file for word, file in zip(PAPERS, files[1:], strict=True)] == [True] * 5


@EACH_SET
def test_list_of_papers_reads_as_it_was_accepted(
    name: str, made: dict[str, SetOutcome], golden: Goldens
) -> None:
    """The page for the clerk is as reviewed."""
    golden(CASES / name / "golden" / "bo.txt", outline_of(made[name].contents.path))


@EACH_SET
def test_the_report_in_a_set_is_the_report_alone(
    name: str, made: dict[str, SetOutcome], root: Path, tmp_path: Path
) -> None:
    """A paper of a set is byte for byte what the command makes of it by itself."""
    period, inputs = SETS[name]

    alone = build_report(asked(root, tmp_path, "thang", period, root / "inputs" / inputs))

    assert made[name].papers[1].path.read_bytes() == alone.path.read_bytes()


@EACH_SET
def test_every_paper_of_a_set_is_sound_and_on_few_pages(
    name: str, made: dict[str, SetOutcome], root: Path, pages: Pages
) -> None:
    """Each opens in LibreOffice; none but the report with its tables has more than two pages."""
    contents, papers = made[name].contents.path, [each.path for each in made[name].papers]
    letterhead = (root / "templates/letterheads/danh-muc.docx").read_bytes()

    counted = [pdf.page_count for pdf in pages(contents, *papers)]

    assert new_complaints(contents.read_bytes(), letterhead) == []
    assert max(counted[:2] + counted[3:]) <= 2


def test_copies_and_blanks_are_told(made: dict[str, SetOutcome]) -> None:
    """October: 28 are invited, 20 copies go to the recipients, number and day are still blank."""
    text = outline_of(made["an-sen-2026-10"].contents.path)

    invitation, report = re.findall(r"\| \d \|.*", text)[:2]
    assert "| 28 |" in invitation
    assert "| 20 |" in report
    assert "Ghi số và ngày ký văn bản." in report


def test_a_signed_report_has_nothing_left_to_write(made: dict[str, SetOutcome]) -> None:
    """January's report has its number and day: nothing is asked of the clerk."""
    text = outline_of(made["an-sen-2026-01"].contents.path)

    assert "Ghi số" not in re.findall(r"\| 2 \|.*", text)[0]


def test_inputs_are_read_once(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Six papers, one reading of the workbooks."""
    readings: list[object] = []

    def counted(*args: Any, **kept: Any) -> object:
        readings.append(args)
        return read_workbooks(*args, **kept)

    monkeypatch.setattr("reports.pipeline.reading.read_workbooks", counted)

    built(root, tmp_path, "sai-dong-2020-07")

    assert len(readings) == 1


def test_made_again_nothing_changes(made: dict[str, SetOutcome], root: Path) -> None:
    """The same inputs give the same set, and nothing is written a second time."""
    first = made["sai-dong-2020-07"]

    second = built(root, first.folder, "sai-dong-2020-07")

    assert first.contents.changed
    assert not any(each.changed for each in (second.contents, *second.papers))


# A month with almost nothing in it -----------------------------------------------------------


def test_a_month_with_one_row_still_gives_papers(thin: SetOutcome) -> None:
    """The report tells the one conference; the papers of the meeting are forms to be filled in."""
    report = outline_of(thin.papers[1].path)

    assert "Đã tổ chức 01 buổi tuyên truyền, vận động với 40 lượt người tham dự." in report
    assert [line for line in report.splitlines() if line.startswith("# ")] == [
        "# Kết quả thực hiện nhiệm vụ tháng 3"
    ]
    assert len(thin.papers) == 4


def test_no_heading_of_a_thin_month_stands_over_nothing(thin: SetOutcome) -> None:
    """In none of its papers is a heading followed by one of its level or higher, or by the end."""
    for paper in thin.papers:
        lines = outline_of(paper.path).splitlines()
        body = [line for line in lines if line and not line.startswith(("!", "[Số"))]
        levels = [len(line) - len(line.lstrip("#")) for line in [*body, "# "]]

        assert [pair for pair in pairwise(levels) if pair[0] and 0 < pair[1] <= pair[0]] == []


def test_what_cannot_be_made_is_told_on_the_list_and_on_the_screen(thin: SetOutcome) -> None:
    """There is no meeting to write news of: the list says so with the remedy, the rest is made."""
    (told,) = [each for each in thin.findings if each.code is PAPER_NOT_MADE]
    text = outline_of(thin.contents.path)

    assert "Tin bài" in told.message
    assert "**Chưa lập được**" in text
    assert "thiếu hội nghị đánh giá kỳ này; thêm dòng ở trang “Hội nghị”" in text
    assert text.count("thiếu hội nghị đánh giá kỳ này") == 1
    assert "chưa có ngày họp; chỗ đó để trống để ghi tay" in text
    assert "“Công khai QCDC”" in text.partition("Lưu ý về số liệu")[2]


def test_units_that_sent_nothing_are_to_be_urged(root: Path, tmp_path: Path) -> None:
    """February lacks one unit's return: the list names it."""
    made = build_set(asked(root, tmp_path, "bo", "2026-02"))

    text = outline_of(made.contents.path)
    assert "Đôn đốc đơn vị chưa gửi báo cáo: MN Sao Khuê." in text
    assert "cần đôn đốc" not in text


# What stops a set ---------------------------------------------------------------------------


def test_wrong_figures_stop_the_whole_set(root: Path, tmp_path: Path) -> None:
    """What must be mended in the data is told once, and no paper is written."""
    book = workbook(tmp_path, "reception", "units", "meetings")
    opened = load_workbook(book)
    sheet = opened["Tiếp dân - đơn thư - hòa giải"]
    headers = [str(cell.value) for cell in sheet[4]]
    sheet.cell(5, headers.index("Đơn đã giải quyết") + 1).value = 999
    opened.save(book)

    with pytest.raises(ReportsError):
        build_set(asked(root, tmp_path / "bo", "bo", "2026-01", book))

    assert not (tmp_path / "bo").exists()


def test_a_set_without_its_report_is_none(root: Path, tmp_path: Path) -> None:
    """The report cannot be made: the set is refused for the same reason."""
    templates = tmp_path / "Mẫu"
    (templates / "bodies").mkdir(parents=True)
    (templates / "bodies" / "thang.docx").write_bytes(b"no document")
    request = asked(root, tmp_path / "bo", "bo", "2026-10")

    with pytest.raises(ReportsError) as refused:
        build_set(replace(request, templates=templates))

    assert "thang.docx" in str(refused.value)
    assert not (tmp_path / "bo").exists()


def test_a_set_is_no_single_report_and_no_workbook(root: Path, tmp_path: Path) -> None:
    """Asked for as one document, a set says how it is made."""
    request = asked(root, tmp_path, "bo", "2026-10")

    with pytest.raises(ReportsError) as refused:
        build_report(request)

    assert [each.code for each in refused.value.findings] == [ONLY_A_SET]


def test_a_file_cannot_hold_a_set(root: Path, tmp_path: Path) -> None:
    """Where a file stands in the place of the folder, the clerk is told."""
    target = tmp_path / "bo.docx"
    target.write_bytes(b"")

    with pytest.raises(ReportsError) as refused:
        build_set(asked(root, target, "bo", "2026-10"))

    assert [each.code for each in refused.value.findings] == [OUTPUT_NOT_WRITABLE]


def test_an_office_adds_a_paper_without_any_program(root: Path, tmp_path: Path) -> None:
    """One [[papers]] more in the ward's own definition, one paper more in the set."""
    templates = tmp_path / "Mẫu"
    (templates / "definitions").mkdir(parents=True)
    shipped = (root / "templates/definitions/bo.toml").read_text(encoding="utf-8")
    own = f'{shipped}\n[[papers]]\ntype = "cham-diem"\nwhat = "Phiếu chấm điểm mô hình"\n'
    (templates / "definitions" / "bo.toml").write_text(own, encoding="utf-8")
    request = asked(root, tmp_path / "bo", "bo", "2026-10")

    made = build_set(replace(request, templates=templates))

    assert made.papers[-1].path.name.startswith("06 Phiếu chấm điểm mô hình")


@pytest.mark.parametrize("key", ["phu-luc", "bo", "don-vi"])
def test_what_is_no_single_paper_is_told_on_the_list(key: str, root: Path, tmp_path: Path) -> None:
    """A workbook, a set or one unit's report put into a set is not made, and the list says so."""
    templates = tmp_path / "Mẫu"
    (templates / "definitions").mkdir(parents=True)
    shipped = (root / "templates/definitions/thang.toml").read_text(encoding="utf-8")
    (templates / "definitions" / "nho.toml").write_text(
        f'{shipped}\n[[papers]]\ntype = "{key}"\nwhat = "Giấy khác"\n', encoding="utf-8"
    )
    request = asked(root, tmp_path / "bo", "nho", "2020-07", root / "inputs/sai-dong-2020-07")

    made = build_set(replace(request, templates=templates))

    assert made.papers == ()
    assert [each.code for each in made.findings if each.code is PAPER_NOT_MADE]


def test_a_paper_without_its_name_is_told(root: Path, tmp_path: Path) -> None:
    """A paper that does not say what it is breaks the definition, not the program."""
    templates = tmp_path / "Mẫu"
    (templates / "definitions").mkdir(parents=True)
    shipped = (root / "templates/definitions/bo.toml").read_text(encoding="utf-8")
    (templates / "definitions" / "bo.toml").write_text(
        f'{shipped}\n[[papers]]\ntype = "cham-diem"\n', encoding="utf-8"
    )

    with pytest.raises(ReportsError) as refused:
        build_set(replace(asked(root, tmp_path / "bo", "bo", "2026-10"), templates=templates))

    assert [each.code for each in refused.value.findings] == [BROKEN_DEFINITION]


def test_command_names_the_folder_and_its_papers(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command says where the set lies; for a machine it gives every path."""
    words = ["bao-cao", "bo", "--ky", "2020-07", str(root / "inputs/sai-dong-2020-07")]

    assert main([*words, "-o", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert main([*words, "-o", str(tmp_path), "--json"]) == 0
    given = json.loads(capsys.readouterr().out)

    assert f"Đã làm xong cả bộ: {tmp_path}" in told
    assert "  00 Danh mục giấy tờ.docx" in told
    assert given["folder"] == str(tmp_path)
    assert len(given["reports"]) == 5
