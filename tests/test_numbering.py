"""Number and date are printed into their blanks, however Word split them, and nowhere else."""

from __future__ import annotations

import datetime as dt
import subprocess
import unicodedata
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from word_builders import document_xml, docx, lines, p, row, run, table, text_box, unzipped
from word_validity import new_complaints

from reports.documents.check import Known, check_document
from reports.documents.numbering import core_subject, with_number
from reports.documents.profile import profile_in_force, read_profiles
from reports.findings import ReportsError
from reports.pipeline import Request, build_report
from reports.pipeline.templates.shelf import shipped_templates

if TYPE_CHECKING:
    from pathlib import Path

    import rendering

DAY = dt.date(2026, 11, 21)
PARTY_NUMBER = p("Số      -BC/KDV")
PARTY_DATE = p("An Sen, ngày      tháng      năm      ")


@pytest.fixture(scope="module")
def october(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return October's report of the sample ward, its number and date still blank."""
    request = Request(
        report_type="thang",
        period="2026-10",
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
        target=tmp_path_factory.mktemp("october"),
    )
    return build_report(request).path


def numbered(*blocks: str, number: int = 7, day: dt.date = DAY) -> list[str]:
    """Return the lines of a document of `blocks` that has got its number and date."""
    return lines(with_number(docx(*blocks), "a.docx", number, day).data)


def refused(*blocks: str, number: int = 7) -> list[str]:
    """Return the ids of the findings for which a document gets no number."""
    with pytest.raises(ReportsError) as error:
        with_number(docx(*blocks), "a.docx", number, DAY)
    return [finding.code.id for finding in error.value.findings]


def wrong_in_form(data: bytes, family: str = "dang") -> list[str]:
    """Return what the format checker says of a document, its number being the next one."""
    profiles, _ = read_profiles(sorted((shipped_templates() / "profiles").glob("*.toml")))
    profile, _ = profile_in_force(profiles, family, DAY)
    assert profile is not None
    known = Known(day=DAY, taken=dict.fromkeys(range(1, 7)))
    return [str(each) for each in check_document(data, profile, name="a.docx", known=known)[0]]


def test_a_report_gets_number_and_date_everywhere(october: Path) -> None:
    """The head and the line under each appendix say them; checker and validators stay silent."""
    made = with_number(october.read_bytes(), october.name, 7, DAY)

    text = "\n".join(lines(made.data))
    assert "Số 07-BC/KDV" in text
    assert "An Sen, ngày 21 tháng 11 năm 2026" in text
    under = "(Kèm theo Báo cáo số 07-BC/KDV, ngày 21/11/2026 của Khối Dân vận Đảng ủy phường"
    assert text.count(under) == 4
    assert "-BC/KDV" not in text.replace("07-BC/KDV", "")
    assert wrong_in_form(made.data) == []
    assert new_complaints(made.data, october.read_bytes()) == []


def test_a_report_of_the_state_gets_them_too(root: Path, tmp_path: Path) -> None:
    """Issued by the ward's UBND: ``Số: 07/BC-UBND``, in the head and under each appendix."""
    book = load_workbook(next((root / "inputs/an-sen-2026").glob("*.xlsx")))
    rows = book["Văn bản"].iter_rows(min_row=4)
    headers = [cell.value for cell in next(rows)]
    for cells in rows:
        if cells[0].value:
            cells[headers.index("Cơ quan ban hành")].value = "UBND"
    book.save(tmp_path / "a.xlsx")
    request = Request(
        report_type="thang",
        period="2026-10",
        inputs=(tmp_path / "a.xlsx",),
        folder=root,
        target=tmp_path / "a.docx",
    )
    data = build_report(request).path.read_bytes()

    made = with_number(data, "a.docx", 7, DAY)

    text = "\n".join(lines(made.data))
    assert "Số: 07/BC-UBND" in text
    assert "ngày 21 tháng 11 năm 2026" in text
    assert text.count("Báo cáo số 07/BC-UBND ngày 21 tháng 11 năm 2026 của") == 4
    assert wrong_in_form(made.data, family="hanh-chinh") == []
    assert new_complaints(made.data, data) == []


def test_nothing_else_is_touched(october: Path) -> None:
    """All parts but the text have their bytes, and the same again gives the same document."""
    data = october.read_bytes()

    made = with_number(data, october.name, 7, DAY)

    before, after = unzipped(data), unzipped(made.data)
    assert list(before) == list(after)
    assert [part for part in before if before[part] != after[part]] == ["word/document.xml"]
    assert made.data == with_number(data, october.name, 7, DAY).data
    assert made.line.written(7) == "07-BC/KDV"
    assert core_subject(made.data).startswith("kết quả công tác dân vận")


def test_a_report_saved_in_libreoffice_gets_them_too(
    october: Path, office: rendering.Office, tmp_path: Path
) -> None:
    """After an editor has rewritten the file the blanks are still found, all of them."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={office.profile.as_uri()}",
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(tmp_path),
            str(october),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    resaved = (tmp_path / october.name).read_bytes()

    text = "\n".join(lines(with_number(resaved, october.name, 7, DAY).data))

    assert "Số 07-BC/KDV" in text
    assert "An Sen, ngày 21 tháng 11 năm 2026" in text
    assert text.count("số 07-BC/KDV, ngày 21/11/2026 của") == 4


@pytest.mark.parametrize(
    "typed",
    [
        "Số -BC/KDV",
        "Số-BC/KDV",
        "Số……-BC/KDV",
        "Số ......... -BC/KDV",
        "Số \u00a0\u00a0\u00a0-BC/KDV",
        "Số ___ - BC/KDV",
        "Số    –BC/KDV",
        unicodedata.normalize("NFD", "Số      -BC/KDV"),
    ],
)
def test_every_kind_of_blank_takes_the_number(typed: str) -> None:
    """Spaces, hard spaces, dots, an ellipsis, underscores, none at all: each is a blank."""
    (number, _) = numbered(p(typed), PARTY_DATE)

    assert number.replace("–", "-").replace("- ", "-").startswith("Số 07-BC/KDV") or (
        number == "Số 07- BC/KDV"
    )


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("An Sen, ngày      tháng      năm      ", "An Sen, ngày 21 tháng 11 năm 2026"),
        ("An Sen, ngày … tháng … năm 2026", "An Sen, ngày 21 tháng 11 năm 2026"),
        ("An Sen, ngày     tháng 11 năm 2026", "An Sen, ngày 21 tháng 11 năm 2026"),
        ("Ngày     tháng     năm", "Ngày 21 tháng 11 năm 2026"),
        ("An Sen, ngày 21 tháng 11 năm 2026", "An Sen, ngày 21 tháng 11 năm 2026"),
    ],
)
def test_what_is_missing_of_the_date_is_filled(typed: str, printed: str) -> None:
    """A date may be blank, half printed, or there already."""
    assert numbered(PARTY_NUMBER, p(typed))[1] == printed


def test_the_state_writes_number_and_date_its_own_way() -> None:
    """With a colon and a stroke; days below ten and the first two months are padded."""
    said = numbered(
        p("Số:      /BC-MTTQ-BTT"),
        PARTY_DATE,
        p("(Kèm theo Báo cáo số      /BC-MTTQ-BTT ngày      tháng      năm của Ban Thường trực)"),
        day=dt.date(2027, 2, 5),
    )

    assert said[0] == "Số: 07/BC-MTTQ-BTT"
    assert said[1] == "An Sen, ngày 05 tháng 02 năm 2027"
    assert said[2] == (
        "(Kèm theo Báo cáo số 07/BC-MTTQ-BTT ngày 05 tháng 02 năm 2027 của Ban Thường trực)"
    )


def test_a_letter_without_a_type_has_a_number_too() -> None:
    """``Số: 12/UBND`` has no symbol of a type."""
    assert numbered(p("Số:     /UBND"), PARTY_DATE, number=12)[0] == "Số: 12/UBND"


def test_runs_tabs_and_marks_of_the_speller_do_not_matter() -> None:
    """A blank split over runs, with a tab in it, is filled once, in the looks of what is before."""
    split = (
        "<w:p>"
        f"{run('S')}{run('ố ')}<w:proofErr w:type='spellStart'/>{run('   ', '<w:b/>')}"
        "<w:r><w:tab/></w:r>"
        f"{run('  -B')}{run('C/KDV')}</w:p>"
    )
    data = with_number(docx(split, PARTY_DATE), "a.docx", 7, DAY).data

    assert lines(data)[0] == "Số 07-BC/KDV"
    assert "<w:tab/>" not in document_xml(data)


def test_a_box_stored_twice_is_filled_twice() -> None:
    """Word keeps a text box a second time for older programs: both say the same."""
    data = with_number(docx(text_box("Số      -BC/KDV"), PARTY_DATE), "a.docx", 7, DAY).data

    assert document_xml(data).count("Số 07-BC/KDV") == 2


def test_citations_of_other_documents_stay() -> None:
    """Numbers in the text, and blanks for documents of others, are nobody's business here."""
    body = "Thực hiện Kế hoạch số 12-KH/ĐU, ngày 12/01/2026; công văn số     -CV/ĐU."

    assert numbered(PARTY_NUMBER, PARTY_DATE, p(body))[2] == body


def test_the_line_of_a_draft_goes() -> None:
    """What is recorded is no draft; a cell keeps the paragraph it must have."""
    head = table(row("Số      -BC/KDV", "Dự thảo lần 2"))
    data = with_number(docx(head, PARTY_DATE), "a.docx", 7, DAY).data

    assert "Dự thảo" not in document_xml(data)
    assert new_complaints(data, docx(head, PARTY_DATE)) == []


def test_another_number_or_date_is_never_overwritten() -> None:
    """What stands on the paper counts: it is told, and nothing is changed."""
    assert refused(p("Số 11-BC/KDV"), PARTY_DATE) == ["SV02"]
    assert refused(PARTY_NUMBER, p("An Sen, ngày 20 tháng 11 năm 2026")) == ["SV04"]
    assert numbered(p("Số 07-BC/KDV"), PARTY_DATE)[0] == "Số 07-BC/KDV"


def test_a_document_without_the_lines_is_told() -> None:
    """No place for the number, or none for the date."""
    assert refused(p("BÁO CÁO"), PARTY_DATE) == ["SV01"]
    assert refused(PARTY_NUMBER, p("BÁO CÁO")) == ["SV03"]
