"""Invitation with its agenda, minutes, notice of conclusions: one meeting, entered once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from figures_builders import OCTOBER, YEAR, dataset, record
from made_builders import Papers, almost_empty, issued_by
from word_validity import new_complaints

from reports.figures.context import open_view
from reports.figures.lists.conclusions import concluded
from reports.figures.lists.meetings import rows
from reports.figures.rules import check
from reports.findings.asking import LEFT_BLANK
from reports.findings.rules import DUE_BEFORE_MEETING, NOT_ANSWERED, PART_OVER_WHOLE

if TYPE_CHECKING:
    from goldens import Goldens
    from rendering import Pages

CASES = Path(__file__).parent / "cases"
TYPES = ("giay-moi", "bien-ban", "thong-bao")
SETS = {
    "an-sen-2026-10": ("an-sen", "2026-10", "dang-hd05"),
    "an-sen-2026-01": ("an-sen", "2026-01", "dang-hd36"),
    "sai-dong-2020-07": ("sai-dong", "2020-07", "dang-hd36"),
}
STATE = ("Giấy mời", "Biên bản", "Thông báo")
ROOM = " ¶ ".join(["[Chỗ ký]"] * 4)
ENTERED_ONCE = "Vận động 05 hộ còn lại bàn giao mặt bằng đường Ven Sông"
EACH_SET = pytest.mark.parametrize("case", SETS)
EACH_TYPE = pytest.mark.parametrize("report_type", TYPES)


@pytest.fixture(scope="module")
def papers(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """Return what makes papers of the sample wards."""
    return Papers(root, tmp_path_factory.mktemp("papers"))


@pytest.fixture(scope="module")
def state(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample workbook with the people's committee as issuer of October's papers."""
    return issued_by("UBND", STATE, root, tmp_path_factory.mktemp("state"))


# The finished papers -------------------------------------------------------------------------


@EACH_TYPE
@EACH_SET
def test_the_paper_reads_as_it_was_accepted(
    case: str, report_type: str, papers: Papers, golden: Goldens
) -> None:
    """Each paper of the three sample months reads as reviewed."""
    ward, period, _ = SETS[case]

    golden(
        CASES / case / "golden" / f"{report_type}.txt", papers(report_type, period, of=ward).outline
    )


@EACH_TYPE
@EACH_SET
def test_the_paper_keeps_its_form(case: str, report_type: str, papers: Papers, root: Path) -> None:
    """Held against the Party's rules of its day nothing must be mended, and the file is valid."""
    ward, period, profile = SETS[case]
    letterhead = (root / "templates/letterheads/dang.docx").read_bytes()

    paper = papers(report_type, period, of=ward)

    assert paper.wrong(root, profile) == []
    assert new_complaints(paper.path.read_bytes(), letterhead) == []
    assert paper.empty_headings == []


@EACH_TYPE
def test_a_body_of_the_state_invites_records_and_tells_too(
    report_type: str, papers: Papers, state: Path, root: Path
) -> None:
    """Issued by the people's committee, each takes the State's form and addresses nobody."""
    letterhead = (root / "templates/letterheads/hanh-chinh.docx").read_bytes()

    paper = papers(report_type, "2026-10", of=state)

    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in paper.outline
    assert "Kính gửi" not in paper.outline
    assert paper.wrong(root, "hanh-chinh-nd30") == []
    assert new_complaints(paper.path.read_bytes(), letterhead) == []


def test_the_invitation_of_october(papers: Papers) -> None:
    """Whom, when with the day of the week, where, what to prepare, and the agenda on its page."""
    outline = papers("giay-moi", "2026-10").outline

    for words in (
        "[Trích yếu] dự hội nghị giao ban công tác dân vận tháng 10\n",
        "- Đại diện UBND, Công an, các trường học;\n",
        "1. Thời gian: 08 giờ 00, thứ Năm, ngày 12 tháng 11 năm 2026.\n",
        "1. Địa điểm: Phòng họp 2.\n",
        "- Hội LHPN phường báo cáo việc nhân rộng mô hình “Tuyến ngõ không rác, nở hoa”;\n",
        "[Tên phụ lục] Chương trình\n[Tên phụ lục] hội nghị giao ban công tác dân vận tháng 10\n",
        "| 3 | 08:30 | Hội LHPN phường báo cáo việc nhân rộng mô hình",
        "- Như thành phần mời; ¶ [Nơi nhận mục] - Lưu Văn phòng Đảng ủy.",
    ):
        assert words in outline


def test_without_an_agenda_the_usual_one_is_printed(papers: Papers) -> None:
    """January's invitation names the four items of every briefing, and who does them."""
    outline = papers("giay-moi", "2026-01").outline

    for words in (
        "Số 02-GM/KDV",
        "An Sen, ngày 06 tháng 02 năm 2026",
        "| 1 | 08:00 | Ổn định tổ chức, tuyên bố lý do, giới thiệu đại biểu | Khương Thị Dịu",
        "| 2 |  | Báo cáo kết quả công tác dân vận tháng 1, nhiệm vụ trọng tâm tháng 2 năm 2026 |",
        "| 4 |  | Phát biểu kết luận hội nghị | Phó Bí thư Thường trực Đảng ủy, Trưởng Khối",
    ):
        assert words in outline


def test_the_minutes_of_october(papers: Papers) -> None:
    """Who came, what was said and concluded, two signatures, and the line that confirms one."""
    outline = papers("bien-ban", "2026-10").outline

    for words in (
        "Có mặt 26/28 đại biểu được mời.\n",
        "Trường Mầm non Sao Khuê (không lý do); Tổ trưởng tổ dân vận TDP 15 (ốm).\n",
        "Có 03 ý kiến phát biểu:\n- Đại diện Hội LHPN phường: đề nghị bố trí thêm điểm tập kết rác",
        "Hướng xử lý: Công an phối hợp Đoàn TN lập đội trực, chậm nhất ngày 18/11/2026.\n",
        f"1. {ENTERED_ONCE}; UBND, MTTQ chủ trì, Hội CCB, TDP 10, 11 phối hợp;",
        "[Lời kết] Hội nghị kết thúc lúc 10 giờ 15 cùng ngày; biên bản đã được đọc lại",
        f"NGƯỜI GHI BIÊN BẢN ¶ {ROOM} ¶ [Họ tên ký] Khương Thị Dịu",
        f"CHỦ TRÌ HỘI NGHỊ ¶ {ROOM} ¶ [Họ tên ký] Lương Thị Hòa",
        "Xác nhận chữ ký ¶ [Chỗ ký] của đồng chí Lương Thị Hòa ¶ [Quyền hạn ký] T/L BAN THƯỜNG VỤ",
    ):
        assert words in outline
    assert outline.count("Nơi nhận:") == 1


def test_the_state_has_its_own_words_for_who_signs_minutes(papers: Papers, state: Path) -> None:
    """Secretary and presiding officer sign, and nobody confirms where the body has a seal."""
    outline = papers("bien-ban", "2026-10", of=state).outline

    assert "THƯ KÝ" in outline
    assert "CHỦ TỌA" in outline
    assert "Xác nhận chữ ký" not in outline


def test_the_notice_of_october(papers: Papers) -> None:
    """Numbered conclusions with owner and deadline, the sheet's own one before the tasks."""
    outline = papers("thong-bao", "2026-10").outline

    for words in (
        (
            "Sáng ngày 12/11/2026, tại phòng họp 2, Khối Dân vận Đảng ủy phường tổ chức hội nghị "
            "giao ban công tác dân vận tháng 10. Chủ trì hội nghị có đồng chí Phó Bí thư Thường "
            "trực Đảng ủy, Trưởng Khối Dân vận Lương Thị Hòa."
        ),
        "Tại hội nghị đã có 03 ý kiến phát biểu.\n",
        (
            "1. Thông báo kết quả trả lời các kiến nghị tại hội nghị đối thoại định kỳ lần 2 đến "
            "Nhân dân; UBND chủ trì; hoàn thành chậm nhất ngày 30/11/2026.\n"
            f"1. {ENTERED_ONCE}; UBND, MTTQ chủ trì, Hội CCB, TDP 10, 11 phối hợp; hoàn thành chậm "
            "nhất ngày 25/11/2026; chỉ tiêu: 34/34 hộ.\n"
        ),
    ):
        assert words in outline


def test_sai_dong_gives_what_the_news_item_told(papers: Papers) -> None:
    """The published briefing of July 2020 gives all three papers, with nothing made up."""
    invitation = papers("giay-moi", "2020-07", of="sai-dong").outline
    minutes = papers("bien-ban", "2020-07", of="sai-dong").outline
    notice = papers("thong-bao", "2020-07", of="sai-dong").outline

    assert "1. Thời gian: sáng thứ Năm, ngày 13 tháng 8 năm 2020.\n" in invitation
    assert "Có 03 ý kiến trao đổi, thảo luận làm rõ thêm những kết quả đã đạt được" in minutes
    assert "Thư ký: ⇥\n" in minutes
    assert "Có mặt" not in minutes
    assert notice.count("\n1. ") == 5
    assert "1. Tiếp tục vận động cán bộ, đảng viên, đoàn viên, hội viên và Nhân dân" in notice


# Entered once --------------------------------------------------------------------------------


def test_a_conclusion_entered_once_is_in_the_notice_and_in_both_reports(papers: Papers) -> None:
    """A task that names its meeting is a conclusion there, a task to come, one reported on."""
    for report_type in ("thong-bao", "bien-ban", "tin-bai", "thang"):
        assert f"1. {ENTERED_ONCE}" in papers(report_type, "2026-10").outline
    november = papers("thang", "2026-11").outline

    assert "tập trung triển khai 05 nhiệm vụ trọng tâm; đến nay hoàn thành 3/5 nhiệm vụ" in november


def _concluded(*others: object) -> list[str]:
    day = dt.date(YEAR, 11, 12)
    meeting = record("meetings", code="HN", date=day, type="Giao ban tháng", about="Tháng 10")
    view, _ = open_view(dataset(meeting, *others, year=YEAR), OCTOBER)  # type: ignore[arg-type]
    return [str(row["noi_dung_ket_luan"]) for row in concluded(view, "HN")]


def test_conclusions_come_first_and_none_is_told_twice() -> None:
    """A conclusion typed in both sheets is told once; a task of no meeting is none."""
    said = record("conclusions", meeting="HN", number=1, content="Kiểm tra giờ đổ rác.")
    same = record("tasks", period="Tháng 11", number=1, task="Kiểm tra giờ đổ rác", meeting="HN")
    more = record("tasks", period="Tháng 11", number=2, task="Phát tờ rơi", meeting="HN")
    other = record("tasks", period="Tháng 11", number=3, task="Ngày hội Đại đoàn kết")

    assert _concluded(said, same, more, other) == ["Kiểm tra giờ đổ rác.", "Phát tờ rơi"]
    assert _concluded(other) == []


@pytest.mark.parametrize(("due", "told"), [(11, ["11/11/2026"]), (12, []), (20, [])])
@pytest.mark.parametrize("sheet", ["tasks", "conclusions"])
def test_nothing_is_due_before_the_meeting_that_concluded_it(
    sheet: str, due: int, told: list[str]
) -> None:
    """A deadline before the day of the meeting is told with both days; on the day it may be."""
    meeting = record("meetings", code="HN", date=dt.date(YEAR, 11, 12), about="Tháng 10")
    said = {"task": "Một", "period": "Tháng 11"} if sheet == "tasks" else {"content": "Một"}
    row = record(sheet, 5, meeting="HN", due=dt.date(YEAR, 11, due), **said)

    findings = check(dataset(meeting, row, year=YEAR), OCTOBER)

    late = [each for each in findings if each.code is DUE_BEFORE_MEETING]
    assert [each.details["due"] for each in late] == told
    assert all("12/11/2026" in each.message for each in late)


@pytest.mark.parametrize(("agreeing", "wrong"), [(26, 0), (27, 1)])
def test_no_more_vote_than_are_present(agreeing: int, wrong: int) -> None:
    """The three kinds of votes together are at most those present."""
    meeting = record(
        "meetings",
        code="HN",
        date=dt.date(YEAR, 10, 12),
        present=28,
        votes_agreeing=agreeing,
        votes_against=1,
        votes_open=1,
    )

    findings = check(dataset(meeting, year=YEAR), OCTOBER)

    assert len([each for each in findings if each.code is PART_OVER_WHOLE]) == wrong


# Before the meeting, and months with almost nothing -------------------------------------------


@EACH_TYPE
def test_before_the_meeting_the_paper_is_a_form_for_the_hand(
    report_type: str, root: Path, tmp_path: Path
) -> None:
    """A month with one row and no meeting gives papers with lines to write on, and says so."""
    row = {"month": 10, "unit": "MTTQ", "topic": "06 QCDC", "form": "Hội nghị", "sessions": 1}
    inputs = almost_empty(tmp_path, propaganda=[{**row, "people": 40}])

    paper = Papers(root, tmp_path)(report_type, "2026-10", of=inputs)

    assert "⇥" in paper.outline
    assert "hội nghị giao ban công tác dân vận tháng 10 năm 2026\n" in paper.outline
    assert paper.empty_headings == []
    assert LEFT_BLANK in [each.code for each in paper.findings]
    assert not [each for each in paper.findings if each.code is NOT_ANSWERED]


def test_a_meeting_without_opinions_says_so(root: Path, tmp_path: Path) -> None:
    """Zero opinions is a sentence, no conclusion no heading, no absence no line."""
    meeting = {
        "code": "HN-11",
        "date": dt.date(2026, 11, 12),
        "type": "Giao ban tháng",
        "about": "Tháng 10",
        "venue": "Phòng họp 2",
        "chair": "Trưởng Khối Dân vận Lương Thị Hòa",
        "opinions": 0,
        "present": 12,
    }
    inputs = almost_empty(tmp_path, meetings=[meeting])

    minutes = Papers(root, tmp_path)("bien-ban", "2026-10", of=inputs)

    assert "Hội nghị không có ý kiến phát biểu.\n" in minutes.outline
    assert "Có mặt 12 đại biểu.\n" in minutes.outline
    assert "# Kết luận" not in minutes.outline
    assert "Vắng mặt" not in minutes.outline
    assert minutes.empty_headings == []


def test_a_vote_is_counted_in_the_minutes(root: Path, tmp_path: Path) -> None:
    """What was put to the vote stands with how many agreed, and who did not."""
    meeting = {
        "code": "HN-11",
        "date": dt.date(2026, 11, 12),
        "type": "Giao ban tháng",
        "about": "Tháng 10",
        "present": 26,
        "put_to_vote": "Đề nghị khen thưởng mô hình “Gom giấy vụn, góp yêu thương”",
        "votes_agreeing": 25,
        "votes_open": 1,
    }
    inputs = almost_empty(tmp_path, meetings=[meeting])

    outline = Papers(root, tmp_path)("bien-ban", "2026-10", of=inputs).outline

    assert (
        "Đề nghị khen thưởng mô hình “Gom giấy vụn, góp yêu thương”: 25 người tán thành, "
        "1 người không có ý kiến.\n"
    ) in outline


@pytest.mark.parametrize(
    ("chair", "name"),
    [
        ("Phó Bí thư Thường trực Đảng ủy, Trưởng Khối Dân vận Lương Thị Hòa", "Lương Thị Hòa"),
        ("Khương Thị Dịu, thành viên Khối Dân vận", "Khương Thị Dịu"),
        ("Bí thư Đảng ủy Đinh Công Vịnh; Chủ tịch UBND phường Mạc Văn Thuận", "Đinh Công Vịnh"),
        ("Tổ trưởng TDP 4", ""),
        ("", ""),
    ],
)
def test_who_signs_is_read_from_office_and_name(chair: str, name: str) -> None:
    """The name is found after the office or before it; nobody is named where none is written."""
    day = dt.date(YEAR, 10, 12)
    meeting = record("meetings", code="HN", date=day, type="Giao ban tháng", chair=chair or None)
    view, _ = open_view(dataset(meeting, year=YEAR), OCTOBER)

    row = rows(view)["hoi_nghi_danh_gia"]

    assert isinstance(row, dict)
    assert row["chu_tri_ho_ten"] == name


# On paper -------------------------------------------------------------------------------------


def test_papers_fit_their_pages(papers: Papers, pages: Pages) -> None:
    """Invitation two pages with its agenda, minutes two, notice at most two; none is empty."""
    made = [papers(each, "2026-10").path for each in TYPES]
    made += [papers(each, "2020-07", of="sai-dong").path for each in TYPES]

    texts = [pdf.page_texts for pdf in pages(*made)]

    assert [len(each) for each in texts] == [2, 2, 1, 2, 2, 2]
    assert all(text.strip() for each in texts for text in each)
