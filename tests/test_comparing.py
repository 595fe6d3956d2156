"""What was changed by hand in a report is found again, whatever program saved it."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from word_builders import docx, p, row, table, text_box

from reports.cli import main
from reports.documents.changes import changes
from reports.documents.paragraphs import Paragraph, paragraphs
from reports.findings import ReportsError
from reports.pipeline import Request, build_report
from reports.pipeline.paper.comparing import compare

if TYPE_CHECKING:
    from pathlib import Path

    from rendering import Office

    from reports.documents.changes import Change
    from reports.pipeline import Outcome


def differing(before: list[str], after: list[str]) -> list[Change]:
    """Return the changes between two documents of these blocks."""
    return changes(
        paragraphs(docx(*before), name="a.docx"), paragraphs(docx(*after), name="b.docx")
    )


def texts(found: list[Change]) -> list[tuple[str | None, str | None]]:
    """Return the sentences of each change."""
    return [
        (each.before.text if each.before else None, each.after.text if each.after else None)
        for each in found
    ]


# Sentences ---------------------------------------------------------------------------------------


def test_a_document_equals_itself_however_its_runs_are_split() -> None:
    """Runs, bold and spaces make no difference; neither do dashes that look alike."""
    found = differing(["Đã tổ chức 12 buổi – vận động."], ["Đã ¦tổ chức 1¦2 buổi  - vận động."])

    assert found == []


def test_a_changed_sentence_is_told_alone() -> None:
    """Of a paragraph of three sentences only the changed one is a change."""
    before = "Câu một giữ nguyên. Đã tổ chức 12 buổi họp dân. Câu ba giữ nguyên."

    found = differing([before], [before.replace("12", "13")])

    assert texts(found) == [("Đã tổ chức 12 buổi họp dân.", "Đã tổ chức 13 buổi họp dân.")]
    assert [(each.before, each.after) for each in found[0].numbers] == [("12", "13")]


def test_added_and_removed_sentences() -> None:
    """A new sentence has no before, one taken out has no after."""
    found = differing(
        ["Một câu đầu.", "Bỏ hẳn câu này đi thôi.", "Câu cuối."],
        ["Một câu đầu.", "Câu cuối.", "Trao thêm 5 suất quà."],
    )

    assert texts(found) == [
        ("Bỏ hẳn câu này đi thôi.", None),
        (None, "Trao thêm 5 suất quà."),
    ]
    assert [each.after for each in found[1].numbers] == ["5"]


def test_numbers_count_and_dates_do_not() -> None:
    """A padded number is the same number; a date or the number of a document is none."""
    found = differing(
        ["Ngày 12/10/2026 làm 5 việc theo Kế hoạch 12-KH/ĐU, ngày    tháng    năm"],
        ["Ngày 13/10/2026 làm 05 việc theo Kế hoạch 14-KH/ĐU, ngày 02 tháng 11 năm 2026"],
    )

    assert len(found) == 1
    assert found[0].numbers == ()


def test_a_number_in_a_table_is_told_with_its_row_and_column() -> None:
    """Equal cells elsewhere do not hide the one that changed."""
    head = row("Chỉ tiêu", "Kỳ này", "Lũy kế", header=True)
    rows = [row("Số buổi", "3", "9"), row("Số lượt", "3", "9"), row("Tin, bài", "3", "9")]
    changed = [rows[0], row("Số lượt", "4", "9"), rows[2]]

    found = differing([table(head, *rows)], [table(head, *changed)])

    assert texts(found) == [("3", "4")]
    assert found[0].after
    assert (found[0].after.row, found[0].after.column) == ("Số lượt", "Kỳ này")


def test_text_boxes_are_read_once_and_hidden_text_not_at_all() -> None:
    """A box stands in the file twice, and counts once; what nobody sees does not count."""
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"

    read = paragraphs(docx(p("Một"), text_box("Trong khung"), hidden), name="a.docx")

    assert [each.text for each in read] == ["Một", "Trong khung"]


WORDS = st.lists(st.sampled_from(["hộ", "dân", "vận", "khéo", "tổ", "phường", "gặp"]), min_size=3)
SENTENCES = st.builds(
    lambda words, number: f"Có {' '.join(words)} {number} buổi.", WORDS, st.integers(10, 9999)
)


@given(st.lists(st.lists(SENTENCES, min_size=1, max_size=4), min_size=1, max_size=6), st.data())
def test_whichever_number_is_changed_it_alone_is_found(
    written: list[list[str]], data: st.DataObject
) -> None:
    """In any document, one number changed is one change with that number, and nothing else."""
    before = [Paragraph(" ".join(each)) for each in written]
    at = data.draw(st.integers(0, len(written) - 1))
    place = data.draw(st.integers(0, len(written[at]) - 1))
    old = written[at][place]
    number = old.split()[-2]
    edited = [list(each) for each in written]
    edited[at][place] = old.replace(f"{number} buổi", f"{number}5 buổi")
    after = [Paragraph(" ".join(each)) for each in edited]

    found = changes(before, after)

    assert changes(before, before) == []
    assert len(found) == 1
    assert [(each.before, each.after) for each in found[0].numbers] == [(number, f"{number}5")]


# Reports -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Edited:
    """A report, edited as a person would: one sentence, one number, saved by LibreOffice."""

    path: Path
    outcome: Outcome
    copy: Path


def asked(root: Path, folder: Path) -> Request:
    """Return the request for the October report, to be written in `folder`."""
    return Request(
        report_type="thang",
        period="2026-10",
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
        target=folder / "Báo cáo.docx",
    )


@pytest.fixture(scope="module")
def edited(root: Path, office: Office, tmp_path_factory: pytest.TempPathFactory) -> Edited:
    """Return a report edited by hand and saved by LibreOffice, and a copy as it was made."""
    folder = tmp_path_factory.mktemp("edited")
    outcome = build_report(asked(root, folder))
    copy = folder / "bản làm ra.docx"
    shutil.copy(outcome.path, copy)
    document = Document(str(outcome.path))
    replaced = 0
    for run in (run for paragraph in document.paragraphs for run in paragraph.runs):
        for old, new in (("905", "950"), ("Nhân dân đồng tình", "Đa số Nhân dân đồng tình")):
            replaced += old in run.text
            run.text = run.text.replace(old, new)
    assert replaced == 2
    document.save(str(folder / "a.docx"))
    resaved(office, folder / "a.docx", outcome.path)
    (folder / "a.docx").unlink()
    return Edited(outcome.path, outcome, copy)


def resaved(office: Office, source: Path, target: Path) -> None:
    """Let LibreOffice open a file and save it as it does."""
    folder = target.parent / "resaved"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={office.profile.as_uri()}",
            "--headless",
            "--infilter=MS Word 2007 XML",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(folder),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    shutil.move(folder / source.name, target)


def test_an_edited_report_is_compared_with_the_way_it_was_made(edited: Edited) -> None:
    """The one sentence and the one number changed are found, the number with its cells."""
    compared = compare(edited.path)

    assert compared.as_made
    assert len(compared.changes) == 2
    assert [(n.before, n.after) for each in compared.changes for n in each.numbers] == [
        ("905", "950")
    ]
    (finding,) = compared.findings
    assert finding.code.id == "SS01"
    assert "“950” sửa tay, không có nguồn" in finding.message
    assert "“905”" in finding.message
    assert "trang “Tuyên truyền vận động”, ô F58, F59, F60, F61, F62, F63" in finding.message


def test_two_files_are_compared_the_same_way(edited: Edited) -> None:
    """With the report as made given first, the edited one beside it tells the same."""
    alone, both = compare(edited.path), compare(edited.copy, edited.path)

    assert both.changes == alone.changes
    assert [each.message for each in both.findings] == [each.message for each in alone.findings]
    assert not both.as_made


def test_an_edited_report_stays_and_the_new_one_says_which_draft_it_is(
    edited: Edited, root: Path
) -> None:
    """The next run leaves the edited file alone; the new report is draft 2, and says so."""
    before = edited.path.read_bytes()

    first = build_report(asked(root, edited.path.parent))
    second = build_report(asked(root, edited.path.parent))

    assert edited.path.read_bytes() == before
    assert first.path.name == "Báo cáo (dự thảo 2).docx"
    assert (first.changed, second.changed, second.path) == (True, False, first.path)
    assert "LN08" in [each.code.id for each in first.findings]
    read = [each.text for each in paragraphs(first.path.read_bytes(), name="b.docx")]
    assert "Dự thảo lần 2" in read
    assert (edited.path.parent / "Báo cáo (dự thảo 2).trace.html").exists()
    draft = compare(edited.copy, first.path)
    assert [texts([each]) for each in draft.changes] == [[(None, "Dự thảo lần 2")]]
    assert draft.findings == ()


def test_figures_taken_out_and_put_in_are_told(edited: Edited, tmp_path: Path) -> None:
    """A figure that went names its cells; one that nobody counted is said to have no source."""
    document = Document(str(edited.copy))
    for run in (run for paragraph in document.paragraphs for run in paragraph.runs):
        run.text = run.text.replace("Đã tổ chức 12 buổi", "Đã tổ chức nhiều buổi")
        run.text = run.text.replace(
            "nhiệm vụ trọng tâm; đến", "nhiệm vụ trọng tâm trong 3 đợt; đến"
        )
    made = io.BytesIO()
    document.save(made)
    (tmp_path / "b.docx").write_bytes(made.getvalue())

    compared = compare(edited.copy, tmp_path / "b.docx")

    assert sorted(each.code.id for each in compared.findings) == ["SS02", "SS03"]
    gone, added = sorted(compared.findings, key=lambda each: each.code.id)
    assert "“12” đã bị xóa" in gone.message
    assert "E58" in gone.message
    assert "“3”" in added.message


def test_a_file_of_unknown_origin_needs_a_second_one(tmp_path: Path) -> None:
    """Alone it cannot be compared; with a second file every change is listed, without sources."""
    (tmp_path / "a.docx").write_bytes(docx(p("Có 12 hộ.")))
    (tmp_path / "b.docx").write_bytes(docx(p("Có 13 hộ.")))

    with pytest.raises(ReportsError) as alone:
        compare(tmp_path / "a.docx")
    with pytest.raises(ReportsError) as absent:
        compare(tmp_path / "a.docx", tmp_path / "c.docx")
    both = compare(tmp_path / "a.docx", tmp_path / "b.docx")

    assert [each.code.id for each in alone.value.findings] == ["SS04"]
    assert [each.code.id for each in absent.value.findings] == ["TP01"]
    assert len(both.changes) == 1
    assert both.findings == ()


def test_the_command_lists_every_change(
    edited: Edited, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words for the clerk, JSON for a machine; equal files are said to be equal."""
    assert main(["so-sanh", str(edited.path)]) == 0
    said = capsys.readouterr().out
    assert main(["so-sanh", "--json", str(edited.path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert main(["so-sanh", str(edited.copy), str(edited.copy)]) == 0
    same = capsys.readouterr().out

    assert "ở 2 chỗ" in said
    assert "bỏ:   Nhân dân đồng tình" in said
    assert "thêm: Đa số Nhân dân đồng tình" in said
    assert len(told["changes"]) == 2
    assert told["findings"][0]["code"] == "SS01"
    assert "giống hệt" in same
    assert not list(tmp_path.iterdir())
