"""One unit's own monthly report: whose rows are in it, who issues it, who may ask for it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from figures_builders import OCTOBER, YEAR, dataset, record
from made_builders import Papers, almost_empty
from samples import an_sen
from samples.tables import load_tables
from word_validity import new_complaints

from reports.cli import DONE, MEND, main
from reports.figures.heads import issuer_of_unit
from reports.figures.ledger import open_ledger
from reports.figures.of_unit import about_unit, of_unit
from reports.figures.spec import ReportSpec
from reports.findings import Place, ReportsError, Severity, found
from reports.findings.asking import NOT_OF_ONE_UNIT, UNIT_NEEDED, UNIT_SILENT, UNKNOWN_UNIT
from reports.findings.rules import HEAD_ASSUMED, ODD_AMOUNT, PARTS_NOT_WHOLE
from reports.pipeline.templates.definitions import load_definition
from reports.pipeline.templates.shelf import shelf
from reports.workbooks.schema import UnitType

if TYPE_CHECKING:
    from goldens import Goldens
    from rendering import Pages

    from reports.workbooks.records import Dataset, Record

CASES = Path(__file__).parent / "cases"
REPORTS = {
    "an-sen-2026-10": ("2026-10", ("UBND", "MTTQ", "HLHPN", "TH-AS", "TDV")),
    "an-sen-2026-01": ("2026-01", ("UBND", "MTTQ", "CA")),
}
EACH_REPORT = pytest.mark.parametrize(
    ("case", "unit"), [(case, unit) for case, (_, units) in REPORTS.items() for unit in units]
)
OF_THE_PARTY = ("TDV",)
MOST_PAGES = 3


@pytest.fixture(scope="module")
def papers(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """Return what makes papers of the sample wards."""
    return Papers(root, tmp_path_factory.mktemp("units"))


# The finished reports ------------------------------------------------------------------------


@EACH_REPORT
def test_the_report_reads_as_it_was_accepted(
    case: str, unit: str, papers: Papers, golden: Goldens
) -> None:
    """Each unit's report of the two sample months reads as reviewed."""
    outline = papers("don-vi", REPORTS[case][0], unit=unit).outline

    golden(CASES / case / "golden" / f"don-vi-{unit.lower()}.txt", outline)


@EACH_REPORT
def test_the_report_keeps_the_form_of_its_unit(
    case: str, unit: str, papers: Papers, root: Path
) -> None:
    """Party or State, nothing must be mended, the file is valid, no heading stands over nothing."""
    period = REPORTS[case][0]
    party = "dang-hd05" if period == "2026-10" else "dang-hd36"
    profile = party if unit in OF_THE_PARTY else "hanh-chinh-nd30"
    letterhead = "dang" if unit in OF_THE_PARTY else "hanh-chinh"

    paper = papers("don-vi", period, unit=unit)

    assert paper.wrong(root, profile) == []
    head = (root / f"templates/letterheads/{letterhead}.docx").read_bytes()
    assert new_complaints(paper.path.read_bytes(), head) == []
    assert paper.empty_headings == []


def test_the_report_of_the_front_in_october(papers: Papers) -> None:
    """Its own rows and figures, “Dân vận khéo” inside, the tasks that name it, its own head."""
    outline = papers("don-vi", "2026-10", unit="MTTQ").outline

    for words in (
        "ỦY BAN MTTQ VIỆT NAM ¶ THÀNH PHỐ HÀ NỘI ¶ [Cơ quan ban hành] ỦY BAN MTTQ VIỆT NAM",
        "Số: 41/BC-MTTQ-BTT",
        "An Sen, ngày 22 tháng 10 năm 2026",
        "[Kính gửi] Kính gửi: Đảng ủy phường An Sen\n",
        "Đã tổ chức 03 buổi tuyên truyền, vận động với 265 lượt người tham dự",
        "Tổ chức 03 cuộc giám sát (MTTQ 01 cuộc, Ban GSĐTCĐ 02 cuộc)",
        "Vận động Quỹ “Vì người nghèo” được 62,5 triệu đồng; trao 26 suất quà",
        "# Kết quả phong trào thi đua “Dân vận khéo”\n",
        "đăng ký, thực hiện 02 mô hình, phần việc (01 tập thể, 01 cá nhân).",
        "| 2 | Người giữ nếp tang văn minh - Bà Vũ Thị Lụa",
        "Đã khảo sát, đánh giá 2/2 mô hình đang thực hiện: 02 hiệu quả (trong đó 01 có khả năng",
        "- Tuyên truyền 06 QCDC ở 03 tổ dân phố còn chung chung (TDP 2, 9, 15).\n",
        "1. Phát tờ rơi, mã QR về 06 QCDC cho 16 tổ dân phố; MTTQ chủ trì, tổ dân vận phối hợp;",
        "kính báo cáo Đảng ủy phường An Sen./.",
    ):
        assert words in outline
    for other in ("905 lượt", "Camera an ninh", "đổ rác", "tiếp công dân", "Tổ chức đối thoại"):
        assert other not in outline


def test_the_report_of_the_committee_in_october(papers: Papers) -> None:
    """Disclosures, reception and petitions are the committee's; the ward's other rows are not."""
    outline = papers("don-vi", "2026-10", unit="UBND").outline

    for words in (
        "| ỦY BAN NHÂN DÂN ¶ PHƯỜNG AN SEN ¶",
        "Công khai 08 nội dung thuộc 5/6 quy chế, 8/8 nội dung đúng thời hạn",
        "Kỳ trước chuyển sang 03 đơn, tiếp nhận trong kỳ 06 đơn; đã giải quyết 05 đơn, đạt 55,6%",
        "lũy kế 29/34 hộ (85,3%)",
        "- Còn 05 hộ chưa bàn giao mặt bằng đường Ven Sông (TDP 10, 11).\n",
    ):
        assert words in outline
    assert "905 lượt" not in outline
    assert "DVK-07" not in outline


def test_a_school_with_one_model_has_a_short_report(papers: Papers) -> None:
    """Parts without rows vanish with their headings; one model is a sentence, not a table."""
    outline = papers("don-vi", "2026-10", unit="TH-AS").outline

    assert "TRƯỜNG TIỂU HỌC AN SEN" in outline
    assert "phát 390 suất ăn sáng tại bếp trường; lũy kế 1.410/1.800 suất, đạt 78,3%.\n" in outline
    assert "[Chức vụ ký] HIỆU TRƯỞNG" in outline or "| HIỆU TRƯỞNG" in outline
    assert "# Kết quả công tác" not in outline
    assert "|=" not in outline.split("[Tên loại]")[1].split("[Lời kết]")[0]


def test_a_unit_without_its_own_head_is_told_and_not_given_a_name(papers: Papers) -> None:
    """The youth union's head follows its kind; nobody's name is printed, and the clerk is told."""
    paper = papers("don-vi", "2026-10", unit="DTN")

    told = [str(each) for each in paper.findings if each.code is HEAD_ASSUMED]
    assert "ĐOÀN TNCS HỒ CHÍ MINH ¶ [Cơ quan ban hành] PHƯỜNG AN SEN" in paper.outline
    assert "TM. BAN CHẤP HÀNH" in paper.outline
    assert "Doãn Minh Trí" not in paper.outline
    assert len(told) == 1
    assert "Đoàn TNCS Hồ Chí Minh phường" in told[0]
    assert "DTN" in told[0]


def test_a_unit_may_be_named_as_it_is_called(papers: Papers) -> None:
    """The short name or the full one does as well as the code, whatever the case."""
    by_code = papers("don-vi", "2026-10", unit="HLHPN").outline

    assert papers("don-vi", "2026-10", unit="hội lhpn").outline == by_code


def test_reports_fit_three_pages(papers: Papers, pages: Pages) -> None:
    """Every unit's report has at most three pages, none of them empty."""
    made = [
        papers("don-vi", period, unit=unit).path
        for period, units in REPORTS.values()
        for unit in units
    ]

    texts = [pdf.page_texts for pdf in pages(*made)]

    assert [len(each) <= MOST_PAGES for each in texts] == [True] * len(texts)
    assert all(text.strip() for each in texts for text in each)


# Who is asked for ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("report_type", "unit", "code", "words"),
    [
        ("don-vi", "MTQ", UNKNOWN_UNIT, "gần nhất: MTTQ (Ủy ban MTTQ Việt Nam phường)"),
        ("don-vi", "", UNIT_NEEDED, "các mã: UBND, MTTQ, HLHPN"),
        ("don-vi", "CD", UNIT_SILENT, "Công đoàn phường chưa có dòng số liệu nào của tháng 10"),
        ("thang", "MTTQ", NOT_OF_ONE_UNIT, "“Báo cáo tháng” là văn bản chung của phường"),
    ],
)
def test_who_cannot_be_meant_is_told_kindly(
    report_type: str, unit: str, code: object, words: str, papers: Papers
) -> None:
    """An unknown, a missing, a silent unit, and one asked of a common report: what to type."""
    with pytest.raises(ReportsError) as caught:
        papers(report_type, "2026-10", unit=unit)

    assert [each.code for each in caught.value.findings] == [code]
    assert words in caught.value.findings[0].message


def test_the_command_takes_the_unit(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--don-vi`` names the unit; the file is named after it, and a table of all is refused."""
    asked = ["--don-vi", "MTTQ", "--ky", "2026-10", str(root / "inputs/an-sen-2026")]

    code = main(["bao-cao", "don-vi", *asked, "-o", str(tmp_path)])
    refused = main(["bao-cao", "phu-luc", "--xlsx", *asked[:3], "2026", asked[4]])

    assert (code, refused) == (DONE, MEND)
    assert (tmp_path / "Báo cáo của MTTQ tháng 10 năm 2026.docx").exists()
    assert "[LN64]" in capsys.readouterr().err


def test_a_silent_unit_learns_who_is_not(papers: Papers) -> None:
    """Those that have rows in the month are named."""
    with pytest.raises(ReportsError) as caught:
        papers("don-vi", "2026-10", unit="MN-HS")

    assert "UBND, MTTQ, HLHPN, DTN, HCCB, CA, TH-AS, TDV" in caught.value.findings[0].message


def test_a_month_declared_quiet_gives_a_report_of_zeros(root: Path, tmp_path: Path) -> None:
    """Nothing happened is something to report: one sentence for each sheet declared so."""
    quiet = [
        {"month": 10, "sheet": sheet, "unit": "MN-HS"}
        for sheet in ("Tuyên truyền vận động", "An sinh - quỹ", "Tồn tại hạn chế")
    ]
    other = {"month": 10, "unit": "MTTQ", "topic": "06 QCDC", "form": "Hội nghị", "sessions": 1}
    inputs = almost_empty(tmp_path, quiet=quiet, propaganda=[{**other, "people": 40}])

    paper = Papers(root, tmp_path)("don-vi", "2026-10", of=inputs, unit="MN-HS")

    assert "Trong tháng 10 không tổ chức hội nghị tuyên truyền tập trung.\n" in paper.outline
    assert "Trong tháng 10 không phát sinh tồn tại, hạn chế mới.\n" in paper.outline
    assert "Dân vận khéo" not in paper.outline.split("[Lời kết]")[0].split("như sau")[1]
    assert paper.empty_headings == []


def test_an_error_of_another_unit_does_not_stop_the_report(root: Path, tmp_path: Path) -> None:
    """What must be mended in another unit's row is that unit's matter."""
    rows = load_tables(an_sen.TABLES)["propaganda"]
    broken = [{**row, "people": "mười hai"} if row["unit"] == "CA" else row for row in rows]
    inputs = almost_empty(tmp_path, propaganda=broken)
    make = Papers(root, tmp_path)

    assert make("don-vi", "2026-10", of=inputs, unit="MTTQ").findings is not None
    with pytest.raises(ReportsError) as caught:
        make("don-vi", "2026-10", of=inputs, unit="CA")
    worst = [each for each in caught.value.findings if each.severity is Severity.MUST_FIX]
    assert {each.place.sheet for each in worst} == {"Tuyên truyền vận động"}


# Whose rows ----------------------------------------------------------------------------------


def _units() -> list[Record]:
    told = (
        ("UBND", "Ủy ban nhân dân phường", "UBND", UnitType.COMMITTEE),
        ("MTTQ", "Ủy ban MTTQ Việt Nam phường", "MTTQ", UnitType.FRONT),
        ("CA", "Công an phường", "Công an", UnitType.POLICE),
    )
    return [
        record("units", 4 + place, code=code, name=name, short_name=short, type=kind.value)
        for place, (code, name, short, kind) in enumerate(told)
    ]


def _rows(code: str, *records: Record) -> dict[str, list[int]]:
    """Return by sheet the numbers of the rows that are a unit's."""
    cut = of_unit(dataset(*_units(), *records, year=YEAR), code)
    sheets = {each.sheet for each in records}
    return {sheet: own for sheet in sorted(sheets) if (own := [row.row for row in cut.of(sheet)])}


def test_rows_belong_to_the_unit_they_are_typed_for() -> None:
    """A typed code decides, also against a name beside it."""
    own = record("tasks", 5, period="Tháng 11", task="Một", lead="UBND", unit="MTTQ")
    other = record("propaganda", 6, month=10, unit="CA", topic="Hai")

    assert _rows("MTTQ", own, other) == {"tasks": [5]}
    assert _rows("UBND", own, other) == {}
    assert _rows("CA", own, other) == {"propaganda": [6]}


def test_rows_without_a_code_belong_to_those_they_name() -> None:
    """Tasks by who leads, shortcomings by who mends, awards by body; a name within one is none."""
    task = record("tasks", 5, period="Tháng 11", task="Một", lead="UBND, MTTQ")
    issue = record("shortcomings", 6, month=10, issue="Hai", owner="Công an phường")
    near = record("tasks", 7, period="Tháng 11", task="Ba", lead="Ban Công an xóm")
    told = record("narrative", 8, period="Tháng 10", section="Ưu điểm", text="MTTQ làm tốt")

    assert _rows("UBND", task, issue, near, told) == {"tasks": [5]}
    assert _rows("MTTQ", task, issue, near, told) == {"tasks": [5]}
    assert _rows("CA", task, issue, near, told) == {"shortcomings": [6]}


def test_models_bring_their_assessments_and_the_office_its_register() -> None:
    """Assessments follow the model; reception and open petitions are those of the one office."""
    model = record("models", 5, code="DVK-01", unit="MTTQ", name="Một")
    judged = record("assessments", 6, month=10, model="DVK-01", grade="Hiệu quả")
    other = record("assessments", 7, month=10, model="DVK-02", grade="Hiệu quả")
    received = record("reception", 8, month=10, visits=12)
    opened = record("opening", 9, measure="Đơn còn tồn cuối kỳ", value=2)
    summed = record("opening", 10, measure="Số buổi tuyên truyền, vận động", value=9)
    rows = (model, judged, other, received, opened, summed)

    assert _rows("MTTQ", *rows) == {"models": [5], "assessments": [6]}
    assert _rows("UBND", *rows) == {"reception": [8], "opening": [9]}
    assert _rows("CA", *rows) == {}


def test_a_list_of_units_repeated_in_every_workbook_is_one_list() -> None:
    """The office stays the only one of its kind when each unit's workbook holds the list."""
    again = record("units", 4, "An Sen 2.xlsx", code="UBND", name="UBND", type="UBND")
    received = record("reception", 8, month=10, visits=12)

    assert _rows("UBND", again, received)["reception"] == [8]


def test_meetings_of_the_unit_bring_what_was_said_there() -> None:
    """Opinions and conclusions go with the meeting; what the ward keeps about units stays out."""
    day = dt.date(YEAR, 10, 12)
    own = record("meetings", 5, code="HN-1", date=day, type="Giao ban tháng", unit="MTTQ")
    ward = record("meetings", 6, code="HN-2", date=day, type="Giao ban tháng")
    said = record("opinions", 7, meeting="HN-1", speaker="A", content="B")
    concluded = record("conclusions", 8, meeting="HN-2", number=1, content="C")
    sent = record("submissions", 9, month=10, unit="MTTQ")

    assert _rows("MTTQ", own, ward, said, concluded, sent) == {"meetings": [5], "opinions": [7]}


def test_findings_elsewhere_are_left_to_others() -> None:
    """A finding in the unit's row or in the whole file stays; another unit's and a sum's go."""
    mine = record("welfare", 5, month=10, unit="MTTQ", amount=1)
    theirs = record("welfare", 6, month=10, unit="CA", amount=1)
    whole = dataset(*_units(), mine, theirs, year=YEAR)
    findings = [
        found(ODD_AMOUNT, mine.cell("amount"), typed=1, why=""),
        found(ODD_AMOUNT, theirs.cell("amount"), typed=1, why=""),
        found(PARTS_NOT_WHOLE, what="", whole=1, parts=2),
        found(UNKNOWN_UNIT, Place(file="a.xlsx"), typed="", nearest="", known=""),
    ]

    assert about_unit(findings, whole, of_unit(whole, "MTTQ")) == [findings[0], findings[3]]


# Who issues ----------------------------------------------------------------------------------


def _issuer(data: Dataset, unit: str, root: Path) -> Record | None:
    heads = load_definition("don-vi", shelf(root)).heads
    spec = ReportSpec(name="", issuer_role="Đơn vị", unit=unit, heads=heads)
    return issuer_of_unit(open_ledger(data, OCTOBER), YEAR, spec, dt.date(YEAR, 10, 20))[0]


def test_the_units_own_row_comes_before_any_other(root: Path) -> None:
    """Of two rows with its code that of the role “Đơn vị” issues; without one the other."""
    front = record("issuers", 5, role="Ủy ban MTTQ", unit="MTTQ", name="A")
    own = record("issuers", 6, role="Đơn vị", unit="MTTQ", name="B")
    past = record("issuers", 7, role="Đơn vị", unit="MTTQ", name="C", to=dt.date(YEAR, 1, 1))

    both = _issuer(dataset(*_units(), past, front, own, year=YEAR), "MTTQ", root)
    other = _issuer(dataset(*_units(), past, front, year=YEAR), "MTTQ", root)

    assert both is not None
    assert other is not None
    assert (both.text("name"), other.text("name")) == ("B", "A")


@pytest.mark.parametrize("kind", UnitType)
def test_every_kind_of_unit_has_a_head(kind: UnitType, root: Path) -> None:
    """No kind is left without form, name, symbol and recipients; the State's address the Party."""
    unit = record("units", 4, code="X", name="Đơn vị mẫu", type=kind.value)

    head = _issuer(dataset(unit, year=YEAR), "X", root)

    assert head is not None
    assert all(head.text(key) for key in ("name", "body", "symbol", "profile", "recipients"))
    assert bool(head.text("addressees")) == (head.text("profile") == "Hành chính")
    assert head.text("signer") == ""
