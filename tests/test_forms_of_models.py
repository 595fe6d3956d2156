"""Forms and surveys of models: registration, scoring, the report on what was found in the field."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from papers_builders import asked, workbook
from word_validity import new_complaints

from reports.documents.check import check_document
from reports.documents.outline import read_outline
from reports.documents.profile import read_profiles
from reports.findings import ReportsError
from reports.findings.run import NEEDED_FACT_MISSING
from reports.pipeline import build_report

if TYPE_CHECKING:
    from goldens import Goldens
    from rendering import Pages

    from reports.pipeline import Request

CASES = Path(__file__).parent / "cases"
FORMS = {
    "dang-ky": "2026-01",
    "cham-diem": "2026-10",
    "cham-diem-qcdc": "2026",
}
PAGES = {"dang-ky": 10, "cham-diem": 11, "cham-diem-qcdc": 17}
SURVEY = "chuyen-de-mo-hinh"
_OF_NUMBERED = {"NO01", "TL01", "KY02", "NN01"}
_OF_RUNNING_TEXT = {"BD01", "BD03", "BD04", "BD06"}


def outline(request: Request) -> str:
    """Return the outline of the report asked for."""
    return read_outline(build_report(request).path.read_bytes())


@pytest.mark.parametrize(("form", "period"), {**FORMS, SURVEY: "2026-10"}.items())
def test_paper_reads_as_it_was_accepted(
    form: str, period: str, root: Path, tmp_path: Path, golden: Goldens
) -> None:
    """Each form and the survey of the sample ward read as reviewed."""
    made = outline(asked(root, tmp_path, form, period))

    golden(CASES / f"an-sen-{period}" / "golden" / f"{form}.txt", made)


@pytest.mark.parametrize(("form", "period"), FORMS.items())
def test_every_form_has_a_page_of_its_own(
    form: str, period: str, root: Path, tmp_path: Path, pages: Pages
) -> None:
    """One page for each model or body, none of them numbered, each with places to sign."""
    (pdf,) = pages(build_report(asked(root, tmp_path, form, period)).path)

    assert pdf.page_count == PAGES[form]
    for page in pdf.page_texts:
        assert page.count("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == 1
        assert page.count("(ký, ghi rõ họ tên)") == 2
        assert not re.match(r"\s*\d+\s*\n", page)


@pytest.mark.parametrize(("form", "period"), FORMS.items())
def test_form_is_a_sound_document(form: str, period: str, root: Path, tmp_path: Path) -> None:
    """The validators find nothing that the letterhead of forms does not have."""
    letterhead = (root / "templates/letterheads/phieu.docx").read_bytes()

    made = build_report(asked(root, tmp_path, form, period)).path.read_bytes()

    assert new_complaints(made, letterhead) == []


@pytest.mark.parametrize(("form", "period"), FORMS.items())
def test_form_lacks_only_what_makes_a_numbered_document(
    form: str, period: str, root: Path, tmp_path: Path
) -> None:
    """Paper, typeface, titles and lines are the State's; number, type and recipients it has none.

    What the body is told to look like is told of the lines around its tables.
    """
    profiles, _ = read_profiles(sorted((root / "templates/profiles").glob("*.toml")))
    state = next(each for each in profiles if each.key == "hanh-chinh-nd30")
    made = build_report(asked(root, tmp_path, form, period)).path

    findings, _ = check_document(made.read_bytes(), state, name=made.name)

    assert {each.code.id for each in findings} <= _OF_NUMBERED | _OF_RUNNING_TEXT


def test_registration_form_tells_the_points_of_the_model(root: Path, tmp_path: Path) -> None:
    """The form names the model, its goal, its owner and who registers; collective or single."""
    made = outline(asked(root, tmp_path, "dang-ky", "2026-01"))

    assert "| Mục tiêu | [Ô phiếu] 34/34 hộ bàn giao mặt bằng trước 31/12 |" in made
    assert "| Chỉ tiêu đo được | [Ô phiếu] 34 hộ |" in made
    assert "| Đăng ký là | [Ô phiếu] Cá nhân; duy trì từ năm trước |" in made
    assert made.count("ĐẠI DIỆN TẬP THỂ ĐĂNG KÝ") == 8
    assert made.count("CÁ NHÂN ĐĂNG KÝ") == 2
    assert "Kính gửi: Khối Dân vận Đảng ủy phường" in made


def test_a_month_prints_only_what_was_registered_in_it(root: Path, tmp_path: Path) -> None:
    """April's forms are those of April's two models, the year's those of all twelve."""
    april = outline(asked(root, tmp_path, "dang-ky", "2026-04"))
    year = outline(asked(root, tmp_path, "dang-ky", "2026"))

    assert re.findall(r"(DVK-\d+): ", april) == ["DVK-09", "DVK-10"]
    assert len(re.findall(r"(DVK-\d+): ", year)) == 12


def test_a_month_without_registration_has_no_forms(root: Path, tmp_path: Path) -> None:
    """October registered nothing: the clerk is told how to print all of them."""
    with pytest.raises(ReportsError) as refused:
        build_report(asked(root, tmp_path, "dang-ky", "2026-10"))

    (told,) = [each for each in refused.value.findings if each.code is NEEDED_FACT_MISSING]
    assert "thiếu mô hình đăng ký trong kỳ này" in told.message
    assert "--ky 2026" in told.remedy


def test_what_is_not_told_leaves_no_row_in_a_form(root: Path, tmp_path: Path) -> None:
    """A model with nothing but what is required has no empty row."""
    bare: dict[str, object] = {
        "code": "DVK-01",
        "name": "Ngõ sạch",
        "owner": "Chi hội Phụ nữ TDP 1",
        "kind": "Tập thể",
        "field": "Văn hóa - xã hội",
        "origin": "Mới",
        "goal": "Ngõ không rác",
        "method": "Trực nhật",
        "area": "TDP 1",
        "leader": "Bà Lại Thị Thoa",
        "registered_on": dt.date(2026, 1, 15),
        "status": "Đang thực hiện",
    }
    book = workbook(tmp_path, models=[bare])

    made = outline(asked(root, tmp_path, "dang-ky", "2026-01", book))

    rows = [line for line in made.splitlines() if line.startswith("| ")]
    assert [row for row in rows if re.search(r"\|\s*\|", row)] == []
    assert "Nguồn lực" not in made
    assert "Chỉ tiêu đo được" not in made


# Scoring -----------------------------------------------------------------------------------


def test_scale_and_thresholds_come_from_the_workbook(root: Path, tmp_path: Path) -> None:
    """Criteria, points and ranks are those typed in “Danh mục”."""
    lists: list[dict[str, object]] = [
        {"list": "Tiêu chí chấm mô hình", "word": "Có kết quả", "points": 12.5},
        {"list": "Tiêu chí chấm mô hình", "word": "Có sức lan tỏa", "points": 7.5},
        {"list": "Ngưỡng xếp loại mô hình", "word": "Chưa đạt", "points": 0},
        {"list": "Ngưỡng xếp loại mô hình", "word": "Đạt", "points": 15},
    ]
    book = workbook(tmp_path, "models", "assessments", lists=lists)

    made = outline(asked(root, tmp_path, "cham-diem", "2026-10", book))

    assert "| 1 | Có kết quả | 12,5 |" in made
    assert "Cộng | [Ô phiếu giữa đậm] 20 |" in made
    assert "Đạt: từ 15 điểm trở lên; Chưa đạt: dưới 15 điểm." in made


def test_paused_model_is_not_scored(root: Path, tmp_path: Path) -> None:
    """The model paused in August has a form in July and none in October."""
    july = outline(asked(root, tmp_path, "cham-diem", "2026-07"))
    october = outline(asked(root, tmp_path, "cham-diem", "2026-10"))

    assert "DVK-10" in july
    assert "DVK-10" not in october


def test_without_a_scale_the_clerk_is_told_where_to_write_it(root: Path, tmp_path: Path) -> None:
    """No scale, no form: the remedy names the sheet and the two lists."""
    book = workbook(tmp_path, "models")

    with pytest.raises(ReportsError) as refused:
        build_report(asked(root, tmp_path, "cham-diem", "2026-10", book))

    told = [each for each in refused.value.findings if each.code is NEEDED_FACT_MISSING]
    assert ["“Tiêu chí chấm mô hình”" in each.remedy for each in told] == [True]


def test_a_criterion_of_one_type_is_scored_there_only(root: Path, tmp_path: Path) -> None:
    """A firm is scored on talks at the workplace, a school on its staff conference; 100 each."""
    made = outline(asked(root, tmp_path, "cham-diem-qcdc", "2026"))

    forms = made.split("[Tên loại] ")[1:]
    firms = [form for form in forms if "Loại hình: doanh nghiệp" in form]
    assert len(forms) == 17
    assert len(firms) == 9
    assert all("đối thoại tại nơi làm việc" in form for form in firms)
    assert [form for form in forms if ("nơi làm việc" in form) != (form in firms)] == []
    assert made.count("Cộng | [Ô phiếu giữa đậm] 100 |") == 17


def test_bodies_that_told_nothing_yet_get_forms_as_declared(root: Path, tmp_path: Path) -> None:
    """At the first quarter the forms are those of the units with a type of regulation, blank."""
    made = outline(asked(root, tmp_path, "cham-diem-qcdc", "2026-q1"))

    assert "| TRƯỜNG TIỂU HỌC AN SEN ¶" in made
    assert "Cộng | [Ô phiếu giữa đậm] 100 | [Ô phiếu giữa đậm] | [Ô phiếu giữa đậm] |" in made


# The survey --------------------------------------------------------------------------------


def test_survey_tells_model_by_model(root: Path, tmp_path: Path) -> None:
    """Goal, result, share of the target, judgement and what hinders stand in one entry."""
    made = outline(asked(root, tmp_path, SURVEY, "2026-10"))

    assert (
        "- Mô hình “Tổ vận động giải phóng mặt bằng đường Ven Sông” của UBND phường (Tổ công tác "
        "GPMB), địa bàn TDP 10, 11. Mục tiêu: 34/34 hộ bàn giao mặt bằng trước 31/12. Kết quả: "
        "vận động thêm 03 hộ bàn giao mặt bằng; lũy kế 29/34 hộ, đạt 85,3%. Đánh giá: hiệu quả."
    ) in made
    assert "Đánh giá: tạm dừng; chờ chi hội củng cố, chưa hoạt động lại." in made
    assert "1. Vận động 05 hộ còn lại (mô hình “Tổ vận động giải phóng" in made
    assert made.count("- Mô hình “") == 13


def test_survey_before_any_assessment_judges_nothing(root: Path, tmp_path: Path) -> None:
    """In January models are registered only: no judgement, and no heading over nothing."""
    lines = outline(asked(root, tmp_path, SURVEY, "2026-01")).splitlines()

    headings = [line for line in lines if line.startswith("# ")]
    levels = [len(line) - len(line.lstrip("#")) for line in lines if not line.startswith("[")]
    assert "# Đánh giá chung" not in headings
    assert sum(line.endswith("Chưa được đánh giá.") for line in lines) == 10
    assert [pair for pair in pairwise(levels) if pair[0] and 0 < pair[1] <= pair[0]] == []


@pytest.mark.parametrize("ward", ["cu-khoi-2020", "gia-thuy-2020", "thi-uy-2020"])
def test_survey_of_a_ward_without_models_is_refused(ward: str, root: Path, tmp_path: Path) -> None:
    """Published texts that name no model give no survey, and the remedy names the sheet."""
    period = "2020-9t" if ward == "cu-khoi-2020" else "2020"
    request = asked(root, tmp_path, SURVEY, period, root / "inputs" / ward)

    with pytest.raises(ReportsError) as refused:
        build_report(request)

    told = [each for each in refused.value.findings if each.code is NEEDED_FACT_MISSING]
    assert ["“Mô hình Dân vận khéo”" in each.remedy for each in told] == [True]


# The other survey: the teams of the residential groups ---------------------------------------


def test_theme_of_the_teams_tells_who_leads_them_and_what_each_did(
    root: Path, tmp_path: Path
) -> None:
    """Teams by the office of their heads, their meetings together, and a row for each."""
    theme: dict[str, object] = {"period": "Quý III", "type": "Chuyên đề", "theme": "Vai trò của tổ"}
    kept = ("teams", "narrative", "propaganda", "shortcomings")
    book = workbook(tmp_path, *kept, documents=[theme])

    made = outline(asked(root, tmp_path, "chuyen-de", "2026-q3", book))

    assert "tổ trưởng gồm 08 bí thư chi bộ, 04 tổ trưởng TDP, 04 trưởng ban CTMT." in made
    assert (
        "Có 16/16 tổ dân vận duy trì giao ban với 48 buổi; vận động 730 hộ, đã thực hiện 684/730 hộ"
    ) in made
    assert "| 6 | TDP 6 | 7 | 3 | 3 | 73 | 62 | Nhiều hộ thuê trọ" in made
    assert "chuyên đề “Vai trò của tổ” như sau" in made


def test_theme_without_teams_has_no_empty_table(root: Path, tmp_path: Path) -> None:
    """Words alone give sentences, no table, and no sentence on teams that told nothing."""
    theme: dict[str, object] = {"period": "Tháng 5", "type": "Chuyên đề", "theme": "Vai trò của tổ"}
    words: dict[str, object] = {
        "period": "Tháng 5",
        "section": "Tổ dân vận tổ dân phố",
        "text": "Các tổ giữ nền nếp giao ban.",
    }
    book = workbook(tmp_path, documents=[theme], narrative=[words])

    made = outline(asked(root, tmp_path, "chuyen-de", "2026-05", book))

    assert "Các tổ giữ nền nếp giao ban." in made
    assert "tổ trưởng gồm" not in made
    assert "| STT" not in made
    assert "# Khó khăn" not in made
