"""The ward's own workbook and those of its units become one dataset; nothing wrong slips in."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName
from units_builders import (
    BY_KEY,
    OWN_NAME,
    Return,
    add_row,
    filled,
    header_columns,
    saved,
    write_slip,
)

from reports.figures.context import build_context
from reports.figures.ledger import open_ledger
from reports.figures.progress import board
from reports.figures.spec import ReportSpec
from reports.findings import units as codes
from reports.findings.files import OPEN_IN_EXCEL, SAME_CONTENT, SUBFOLDER_NOT_READ
from reports.periods import parse_period
from reports.pipeline.units.handouts import write_blank
from reports.pipeline.units.issuing import issue_workbooks
from reports.workbooks.collecting.resent import bare_name
from reports.workbooks.handout import write_workbook
from reports.workbooks.identity import VERSION, identity_names, issued
from reports.workbooks.reader import read_workbooks
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reports.findings import Code, Finding
    from reports.workbooks.records import Dataset

MONTH = "2026-10"
DAY = dt.date(2026, 10, 20)
FACTS = {
    "Tên phường": "Bến Đá",
    "Loại đơn vị hành chính": "phường",
    "Tỉnh/Thành phố": "thành phố Hà Nội",
    "Năm báo cáo": "2026",
}
UNITS = {
    "MTTQ": "Mặt trận Tổ quốc",
    "HLHPN": "Đoàn thể chính trị - xã hội",
    "CA": "Công an",
}
TALK: dict[str, object] = {
    "topic": "Phân loại rác",
    "form": "Hội nghị",
    "sessions": 2,
    "people": 90,
    "posts": 3,
}
TASK: dict[str, object] = {
    "period": "Tháng 10",
    "task": "Phát tờ rơi",
    "lead": "MTTQ",
    "result": "Đang thực hiện",
}
MODEL: dict[str, object] = {
    "code": "DVK-01",
    "name": "Ngõ hoa",
    "owner": "Hội LHPN",
    "unit": "HLHPN",
    "kind": "Tập thể",
    "field": "Văn hóa - xã hội",
    "origin": "Mới",
    "goal": "12 ngõ",
    "method": "Mỗi nhà một chậu",
    "area": "TDP 1",
    "leader": "Bà Nhài",
    "registered_on": dt.date(2026, 1, 15),
    "starts": dt.date(2026, 1, 1),
    "ends": dt.date(2026, 12, 31),
    "registered_above": True,
    "status": "Đang thực hiện",
}


@dataclass(frozen=True, slots=True)
class Ward:
    """A small ward's folder with the workbooks issued to its units."""

    folder: Path
    issued: Mapping[str, bytes]

    def send(self, unit: str, given: Return, name: str = "", data: bytes | None = None) -> Path:
        """Put the workbook of a unit, filled in, into the folder."""
        path = self.folder / (name or f"{unit} {MONTH} v{VERSION}.xlsx")
        path.write_bytes(filled(data or self.issued[unit], given))
        return path

    def read(self, seen: Mapping[str, dt.date] | None = None) -> tuple[Dataset, list[Finding]]:
        """Read the folder."""
        return read_workbooks([self.folder], SHEETS, seen=seen)

    def codes(self) -> list[Code]:
        """Return the codes of what is found in the folder."""
        return [each.code for each in self.read()[1]]


def ward_data(rows: Mapping[str, list[dict[str, object]]] | None = None) -> bytes:
    """Return the own workbook of a ward with three units and one model."""
    ward: list[dict[str, object]] = [
        {"item": item, "value": value} for item, value in FACTS.items()
    ]
    known: list[dict[str, object]] = [
        {
            "code": code,
            "name": f"Đơn vị {code}",
            "type": kind,
            "democracy_type": "Không áp dụng",
            "must_report": True,
        }
        for code, kind in UNITS.items()
    ]
    given: dict[str, list[dict[str, object]]] = {
        "ward": ward,
        "units": known,
        "models": [MODEL],
        "tasks": [TASK],
        **(rows or {}),
    }
    return write_workbook(SHEETS, title="Phường Bến Đá", rows=given)


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    """Return a ward's folder with the workbooks issued for October, none of them sent."""
    folder = tmp_path_factory.mktemp("ward")
    own = folder / OWN_NAME
    own.write_bytes(ward_data())
    made, _ = issue_workbooks([own], MONTH, folder)
    issued = {each.unit: each.stored.path.read_bytes() for each in made}
    for each in made:
        each.stored.path.unlink()
    return Ward(folder, issued)


@pytest.fixture
def ward(master: Ward, tmp_path: Path) -> Ward:
    """Return a copy of the ward's folder that a test may change."""
    folder = tmp_path / "so-lieu"
    folder.mkdir()
    shutil.copy(master.folder / OWN_NAME, folder)
    return Ward(folder, master.issued)


def talks(*numbers: int) -> Return:
    """Return what a unit sends that held talks with so many sessions."""
    rows = [{**TALK, "topic": f"Chuyên đề {n}", "sessions": n} for n in numbers]
    return Return(rows={"propaganda": rows}, sent_on=DAY)


def sessions(dataset: Dataset) -> list[object]:
    """Return the numbers of sessions read."""
    return [row.get("sessions") for row in dataset.of("propaganda")]


def renamed(data: bytes, **names: str) -> bytes:
    """Return a workbook with other texts under some of its hidden names."""
    book = load_workbook(BytesIO(data))
    for name, text in names.items():
        book.defined_names[name] = DefinedName(name, attr_text=f'"{text}"', hidden=True)
    return saved(book)


def slip_changed(data: bytes, **values: object) -> bytes:
    """Return a workbook with other values on the sheet it is sent with."""
    book = load_workbook(BytesIO(data))
    write_slip(book, **values)
    return saved(book)


# One dataset -------------------------------------------------------------------------------------


def test_rows_know_their_unit_and_month(ward: Ward) -> None:
    """A row of a returned workbook is of its unit and month; the cells say so."""
    ward.send("MTTQ", talks(2))

    dataset, findings = ward.read()
    row = dataset.of("propaganda")[0]

    assert (row.get("unit"), row.get("month"), row.get("sessions")) == ("MTTQ", 10, 2)
    assert row.cell("unit").sheet == "Nộp báo cáo"
    assert row.cell("sessions").file == f"MTTQ {MONTH} v1.xlsx"
    assert findings == []


def test_sentences_are_of_the_month(ward: Ward) -> None:
    """A sentence of a unit is of the workbook's month, though no period is typed."""
    sentence = {"section": "MTTQ, đoàn thể", "text": "Nhân dân phấn khởi."}
    ward.send("MTTQ", Return(rows={"narrative": [sentence]}, sent_on=DAY))

    dataset, _ = ward.read()

    assert dataset.of("narrative")[0].text("period") == "Tháng 10/2026"


def test_equal_lines_are_printed_once_and_none_is_cut(ward: Ward) -> None:
    """Two units that write the same sentence make one line of it; a long one stays whole."""
    long = "Nhân dân quan tâm " + "việc làm đường, " * 60 + "và mong sớm xong."
    same = {"section": "Tình hình Nhân dân, dư luận", "text": "Nhân dân phấn khởi."}
    for unit, text in (("MTTQ", "Nhân dân phấn khởi"), ("CA", long)):
        rows = [same, {**same, "text": text}]
        ward.send(unit, Return(rows={"narrative": rows, "propaganda": [TALK]}, sent_on=DAY))
    dataset, _ = ward.read()
    period = parse_period(MONTH)
    assert period is not None
    spec = ReportSpec(
        name="Báo cáo tháng",
        report_type="Tháng",
        document_type="BÁO CÁO",
        symbol="BC",
        issuer_role="Khối Dân vận",
        subject=("kết quả",),
    )

    context, _ = build_context(dataset, period, spec, {})

    printed = str(context["thuyet_minh"])
    assert printed.lower().count("phấn khởi") == 1
    assert long.strip() in printed


def test_models_are_not_counted_twice(ward: Ward) -> None:
    """The model filled in beforehand is the ward's own row, not a second one."""
    ward.send("HLHPN", talks(1))

    dataset, findings = ward.read()

    assert [row.text("code") for row in dataset.of("models")] == ["DVK-01"]
    assert findings == []


def test_what_a_unit_changes_in_such_a_row_counts(ward: Ward) -> None:
    """A status the unit changed is taken over, and both values are told."""
    book = load_workbook(BytesIO(ward.issued["HLHPN"]))
    page = book[BY_KEY["models"].name]
    headers = header_columns(page, "models")
    page.cell(5, headers["status"]).value = "Tạm dừng"
    page.cell(5, headers["status_on"]).value = dt.date(2026, 10, 5)
    ward.send("HLHPN", talks(1), data=saved(book))

    dataset, findings = ward.read()

    assert dataset.of("models")[0].text("status") == "Tạm dừng"
    assert dataset.of("models")[0].day("status_on") == dt.date(2026, 10, 5)
    assert [each.code for each in findings] == [codes.CARRIED_UPDATED]
    assert "“Đang thực hiện”" in str(findings[0])
    assert "“Tạm dừng”" in str(findings[0])


def test_where_the_ward_changed_it_too_its_own_word_counts(ward: Ward) -> None:
    """Changed on both sides since it was issued: the ward's stays, all three values are told."""
    (ward.folder / OWN_NAME).write_bytes(ward_data({"tasks": [{**TASK, "result": "Hoàn thành"}]}))
    book = load_workbook(BytesIO(ward.issued["MTTQ"]))
    page = book[BY_KEY["tasks"].name]
    page.cell(5, header_columns(page, "tasks")["result"]).value = "Chậm"
    ward.send("MTTQ", talks(1), data=saved(book))

    dataset, findings = ward.read()

    assert dataset.of("tasks")[0].text("result") == "Hoàn thành"
    assert [each.code for each in findings] == [codes.CARRIED_DIFFERS]
    assert all(word in str(findings[0]) for word in ("Đang thực hiện", "Hoàn thành", "Chậm"))


def test_what_the_ward_changed_since_is_not_undone(ward: Ward) -> None:
    """A value the unit left as issued does not bring an older one back."""
    (ward.folder / OWN_NAME).write_bytes(ward_data({"tasks": [{**TASK, "result": "Hoàn thành"}]}))
    ward.send("MTTQ", talks(1))

    dataset, findings = ward.read()

    assert dataset.of("tasks")[0].text("result") == "Hoàn thành"
    assert findings == []


def test_own_columns_of_a_unit_are_kept(ward: Ward) -> None:
    """A column that a unit adds at the right is read as one of its own."""
    book = load_workbook(BytesIO(filled(ward.issued["MTTQ"], talks(2))))
    page = book[BY_KEY["propaganda"].name]
    place = max(header_columns(page, "propaganda").values()) + 1
    page.cell(4, place).value = "Số tờ rơi"
    page.cell(5, place).value = 500
    (ward.folder / f"MTTQ {MONTH} v1.xlsx").write_bytes(saved(book))

    dataset, _ = ward.read()

    assert dataset.of("propaganda")[0].get("so_to_roi") == 500


# Whose it is -------------------------------------------------------------------------------------


def test_another_wards_workbook_is_refused(ward: Ward) -> None:
    """Both wards are named, and nothing of it is merged."""
    name, unit = "phường Khác, thành phố Hà Nội", "MTTQ"

    other = issued(name, unit, MONTH)
    data = renamed(ward.issued[unit], **identity_names(other))
    ward.send(unit, talks(2), data=slip_changed(data, ward=name, id=other.id))

    dataset, findings = ward.read()

    assert [each.code for each in findings] == [codes.WRONG_WARD]
    assert name in str(findings[0])
    assert "phường Bến Đá, thành phố Hà Nội" in str(findings[0])
    assert sessions(dataset) == []
    assert dataset.files == (OWN_NAME,)


def test_a_unit_nobody_knows_is_refused(ward: Ward) -> None:
    """A workbook of a unit that the ward does not list is not merged."""
    other = issued("phường Bến Đá, thành phố Hà Nội", "HND", MONTH)
    data = renamed(ward.issued["MTTQ"], **identity_names(other))
    data = slip_changed(data, unit="HND – Hội Nông dân", id=other.id)
    ward.send("MTTQ", talks(2), data=data)

    dataset, findings = ward.read()

    assert [each.code for each in findings] == [codes.FOREIGN_UNIT]
    assert "“HND”" in str(findings[0])
    assert "MTTQ, HLHPN, CA" in str(findings[0])
    assert sessions(dataset) == []


@pytest.mark.parametrize(
    ("key", "typed", "inside"),
    [
        ("period", "tháng 11 năm 2026", "2026-10"),
        ("unit", "CA – Công an phường", "MTTQ"),
        ("ward", "phường Khác", "phường Bến Đá, thành phố Hà Nội"),
    ],
)
def test_what_is_seen_must_be_what_is_inside(ward: Ward, key: str, typed: str, inside: str) -> None:
    """A workbook made over for another month, unit or ward is refused with both values."""
    ward.send("MTTQ", talks(2), data=slip_changed(ward.issued["MTTQ"], **{key: typed}))

    dataset, (finding, *more) = ward.read()

    assert (finding.code, more) == (codes.IDENTITY_CHANGED, [])
    assert inside in str(finding)
    assert typed.partition(" – ")[0] in str(finding)
    assert finding.place.sheet == "Nộp báo cáo"
    assert sessions(dataset) == []


def test_last_months_workbook_under_a_new_name_is_refused(ward: Ward) -> None:
    """The name says November, the workbook is October's: both are told."""
    ward.send("MTTQ", talks(2), name="MTTQ 2026-11 v1.xlsx")

    dataset, (finding, *more) = ward.read()

    assert (finding.code, more) == (codes.PERIOD_IN_NAME, [])
    assert "2026-11" in finding.message
    assert "2026-10" in finding.message
    assert sessions(dataset) == []


def test_a_day_in_the_name_is_no_period(ward: Ward) -> None:
    """A file named after the day it was sent is not refused for it."""
    ward.send("MTTQ", talks(2), name="MTTQ 2026-11-02.xlsx")

    dataset, findings = ward.read()

    assert findings == []
    assert sessions(dataset) == [2]


def test_a_broken_seal_is_refused(ward: Ward) -> None:
    """An identity changed in hidden and visible places alike is known by its id."""
    data = renamed(ward.issued["MTTQ"], danvan_don_vi="CA")
    ward.send("MTTQ", talks(2), data=slip_changed(data, unit="CA – Công an"))

    assert ward.codes() == [codes.SEAL_BROKEN]


def test_lost_hidden_names_are_no_harm(ward: Ward) -> None:
    """Saved by a program that drops hidden names, it is known by its first sheet and its id."""
    book = load_workbook(BytesIO(filled(ward.issued["MTTQ"], talks(2))))
    for name in [each for each in book.defined_names if "danvan" in each]:
        del book.defined_names[name]
    (ward.folder / f"MTTQ {MONTH} v1.xlsx").write_bytes(saved(book))

    dataset, findings = ward.read()

    assert findings == []
    assert dataset.of("propaganda")[0].get("unit") == "MTTQ"


def test_without_any_id_it_is_refused(ward: Ward) -> None:
    """Hidden names lost and the id wiped out: it is not taken for the ward's own workbook."""
    data = slip_changed(filled(ward.issued["MTTQ"], talks(2)), id=None)
    book = load_workbook(BytesIO(data))
    for name in [each for each in book.defined_names if "danvan" in each]:
        del book.defined_names[name]
    (ward.folder / f"MTTQ {MONTH} v1.xlsx").write_bytes(saved(book))

    assert ward.codes() == [codes.SEAL_BROKEN]


def test_a_newer_version_is_refused(ward: Ward) -> None:
    """A workbook of a version this program does not know yet is not read by guess."""
    ward.send("MTTQ", talks(2), data=renamed(ward.issued["MTTQ"], danvan="7"))

    dataset, (finding, *more) = ward.read()

    assert (finding.code, more) == (codes.NEWER_VERSION, [])
    assert "7" in finding.message
    assert VERSION in finding.message
    assert sessions(dataset) == []


def test_an_unknown_version_is_refused(ward: Ward) -> None:
    """A version from which no step leads here asks for the new form."""
    ward.send("MTTQ", talks(2), data=renamed(ward.issued["MTTQ"], danvan="thử"))

    assert ward.codes() == [codes.UNKNOWN_VERSION]


def test_an_older_version_is_brought_up(tmp_path: Path) -> None:
    """Headers and words of version 0 are read as those of today, and that is said."""
    book = Workbook()
    tasks = book.create_sheet("Nhiệm vụ kỳ tới")
    tasks.append(["Kỳ", "STT", "Nhiệm vụ", "Chủ trì"])
    tasks.append(["Tháng 11", 1, "Phát tờ rơi", "MTTQ"])
    grades = book.create_sheet("Đánh giá mô hình")
    grades.append(["Tháng", "Mã mô hình", "Hình thức", "Kết quả đánh giá", "Kết quả cụ thể"])
    grades.append([10, "DVK-01", "Khảo sát", "N", "Thêm 2 ngõ"])
    book.defined_names["danvan"] = DefinedName("danvan", attr_text='"0"', hidden=True)
    (tmp_path / "cu.xlsx").write_bytes(saved(book))

    dataset, findings = read_workbooks([tmp_path / "cu.xlsx"], SHEETS)
    told = [each for each in findings if each.code is codes.MIGRATED]

    assert dataset.of("tasks")[0].text("period") == "Tháng 11"
    assert dataset.of("assessments")[0].text("grade") == "Hiệu quả, có khả năng nhân rộng"
    assert len(told) == 1
    assert "“Kỳ” thành “Kỳ thực hiện”" in told[0].message
    assert "“Kết quả đánh giá”" in told[0].message


# Sent again --------------------------------------------------------------------------------------


def test_the_higher_sending_counts(ward: Ward) -> None:
    """Sent again with a higher number: only that counts, the older is told and left where it is."""
    ward.send("MTTQ", talks(2))
    again = Return(rows=talks(5).rows, sending=2, sent_on=dt.date(2026, 10, 24))
    ward.send("MTTQ", again, name=f"MTTQ {MONTH} v1 (1).xlsx")

    dataset, (finding, *more) = ward.read()

    assert sessions(dataset) == [5]
    assert (finding.code, more) == (codes.SENT_AGAIN, [])
    assert finding.place.file == f"MTTQ {MONTH} v1.xlsx"


def test_the_same_sending_twice_counts_not_at_all(ward: Ward) -> None:
    """Two files say the first time and hold other rows: both are named, none is merged."""
    ward.send("MTTQ", talks(2))
    ward.send("MTTQ", talks(5), name=f"MTTQ {MONTH} v1-DESKTOP-9QX2.xlsx")

    dataset, (finding, *more) = ward.read()

    assert sessions(dataset) == []
    assert (finding.code, more) == (codes.SAME_SENDING, [])
    assert {finding.place.file, finding.details["other"]} == {
        f"MTTQ {MONTH} v1.xlsx",
        f"MTTQ {MONTH} v1-DESKTOP-9QX2.xlsx",
    }


def test_saved_again_without_a_change_it_counts_once(ward: Ward) -> None:
    """A copy with other bytes and the same rows is one return."""
    path = ward.send("MTTQ", talks(2))
    book = load_workbook(path)
    book.properties.title = "Bản chép"
    (ward.folder / "Bản sao của MTTQ.xlsx").write_bytes(saved(book))

    dataset, findings = ward.read()

    assert sessions(dataset) == [2]
    assert [each.code for each in findings] == [SAME_CONTENT]


def test_an_own_workbook_and_its_conflict_copy(ward: Ward) -> None:
    """The ward's own workbook with a copy that says other things is not added up with it."""
    name = OWN_NAME.replace(".xlsx", " (1).xlsx")
    other = ward_data({"propaganda": [{**TALK, "month": 10, "unit": "MTTQ"}]})
    (ward.folder / name).write_bytes(other)

    dataset, (finding, *more) = ward.read()

    assert sessions(dataset) == []
    assert (finding.code, more) == (codes.CONFLICT_COPY, [])
    assert finding.place.file == name
    assert OWN_NAME in str(finding)


@pytest.mark.parametrize(
    "name",
    [
        "MTTQ 2026-10 v1 (1).xlsx",
        "MTTQ 2026-10 v1 - Bản sao.xlsx",
        "MTTQ 2026-10 v1 - Copy (2).xlsx",
        "Bản sao của MTTQ 2026-10 v1.xlsx",
        "MTTQ 2026-10 v1 (bản sao xung đột của Lan 2026-10-21).xlsx",
        "MTTQ 2026-10 v1 (Lan's conflicted copy 2026-10-21).xlsx",
        "MTTQ 2026-10 v1-DESKTOP-9QX2.xlsx",
        "MTTQ 2026-10 v1-LAPTOP-AB12C-2.xlsx",
        "MTTQ 2026-10 v1 (CẦN SỬA) (1).xlsx",
    ],
)
def test_names_of_copies_are_known(name: str) -> None:
    """What browsers, Windows, Google Drive, Dropbox and OneDrive add to a name is seen."""
    assert bare_name(name) == bare_name("MTTQ 2026-10 v1.xlsx")


@pytest.mark.parametrize("name", ["MTTQ 2026-10 v1.xlsx", "so-lieu-an-sen-2026.xlsx", "(1).xlsx"])
def test_plain_names_stay(name: str) -> None:
    """A plain name is no copy's name."""
    assert bare_name(name) == name.removesuffix(".xlsx").lower()


def test_a_lock_file_is_no_workbook(ward: Ward) -> None:
    """`~$…` is never read; that the workbook is open is said."""
    ward.send("MTTQ", talks(2))
    (ward.folder / f"~$MTTQ {MONTH} v1.xlsx").write_bytes(b"\x04Lan" + b" " * 50)

    dataset, findings = ward.read()

    assert sessions(dataset) == [2]
    assert [each.code for each in findings] == [OPEN_IN_EXCEL]


# Typed in a unit's stead -------------------------------------------------------------------------

TYPED: dict[str, object] = {
    **TALK,
    "month": 10,
    "unit": "CA",
    "sessions": 4,
    "typed_for": "ảnh Zalo 21/10",
}


def test_typed_rows_keep_their_source(ward: Ward) -> None:
    """What the ward typed for a unit counts, and the board says from what."""
    (ward.folder / OWN_NAME).write_bytes(ward_data({"propaganda": [TYPED]}))
    ward.send("MTTQ", talks(2))

    dataset, findings = ward.read()
    period = parse_period(MONTH)
    assert period is not None
    row = next(each for each in board(dataset, period).rows if each.code == "CA")

    assert sessions(dataset) == [4, 2]
    assert row.typed == "ảnh Zalo 21/10"
    assert findings == []


def test_the_units_own_workbook_replaces_them(ward: Ward) -> None:
    """Once the unit's own workbook is there both are shown, and its own counts."""
    (ward.folder / OWN_NAME).write_bytes(ward_data({"propaganda": [TYPED]}))
    ward.send("CA", talks(3))

    dataset, (finding, *more) = ward.read()

    assert sessions(dataset) == [3]
    assert (finding.code, more) == (codes.TYPED_REPLACED, [])
    assert "ảnh Zalo 21/10" in finding.message
    assert "Số buổi: 4" in finding.message
    assert "Số buổi: 3" in finding.message


def test_typed_rows_stay_where_the_unit_says_nothing(ward: Ward) -> None:
    """A sheet the unit left empty does not wipe out what was typed for it."""
    (ward.folder / OWN_NAME).write_bytes(ward_data({"propaganda": [TYPED]}))
    gift = {"kind": "Trao quà", "quantity": 5, "amount": 500_000}
    ward.send("CA", Return(rows={"welfare": [gift]}, sent_on=DAY))

    dataset, (finding, *more) = ward.read()

    assert sessions(dataset) == [4]
    assert (finding.code, more) == (codes.TYPED_KEPT, [])


def test_rows_of_ward_and_unit_are_both_counted_and_told(ward: Ward) -> None:
    """A row of the unit in the ward's workbook that names no source is not dropped in silence."""
    own = {**TYPED, "typed_for": None}
    (ward.folder / OWN_NAME).write_bytes(ward_data({"propaganda": [own]}))
    ward.send("CA", talks(3))

    dataset, (finding, *more) = ward.read()

    assert sessions(dataset) == [4, 3]
    assert (finding.code, more) == (codes.COUNTED_TWICE, [])


# What a unit says by sending ---------------------------------------------------------------------


def test_nothing_happened(ward: Ward) -> None:
    """A ticked box is a return; the sheet is quiet once all who fill it in say so."""
    period = parse_period(MONTH)
    assert period is not None
    for unit in ("MTTQ", "HLHPN"):
        ward.send(unit, Return(quiet=True, sent_on=DAY))
    before, findings = ward.read()
    ward.send("CA", Return(quiet=True, sent_on=DAY))
    after, _ = ward.read()
    silence = [
        open_ledger(each, period).silence("welfare", period.last_month) for each in (before, after)
    ]

    assert findings == []
    assert [figure.value for figure in silence] == [None, 0]
    assert [row.state.value for row in board(after, period).rows] == ["đúng hạn"] * 3


def test_an_empty_workbook_is_no_return_without_the_box(ward: Ward) -> None:
    """Nothing written and the box not ticked: it must be mended, at the box."""
    ward.send("MTTQ", Return(sent_on=DAY))

    _, (finding, *more) = ward.read()

    assert (finding.code, more) == (codes.EMPTY_RETURN, [])
    assert finding.place.cell == "B10"


def test_a_ticked_box_and_rows_contradict(ward: Ward) -> None:
    """The box ticked over new rows must be mended; rows filled in beforehand are no rows."""
    ward.send("MTTQ", Return(rows={"propaganda": [TALK]}, quiet=True, sent_on=DAY))
    ward.send("HLHPN", Return(quiet=True, sent_on=DAY))

    assert ward.codes() == [codes.QUIET_WITH_ROWS]


def test_a_row_of_another_month_is_told(ward: Ward) -> None:
    """A month typed beside, other than the workbook's, must be mended."""
    book = load_workbook(BytesIO(ward.issued["MTTQ"]))
    page = book[BY_KEY["propaganda"].name]
    page.cell(4, 20).value = "Tháng"
    add_row(book, "propaganda", {**TALK, "month": 9})
    ward.send("MTTQ", Return(sent_on=DAY), data=saved(book))

    _, findings = ward.read()

    assert [each.code for each in findings] == [codes.ROW_OF_ANOTHER_MONTH]
    assert findings[0].place.cell == "T5"


def test_a_row_of_another_unit_is_told(ward: Ward) -> None:
    """A row that names another unit counts for that one, and is told."""
    book = load_workbook(BytesIO(ward.issued["MTTQ"]))
    book[BY_KEY["propaganda"].name].cell(4, 20).value = "Mã đơn vị"
    add_row(book, "propaganda", {**TALK, "unit": "CA"})
    ward.send("MTTQ", Return(sent_on=DAY), data=saved(book))

    dataset, findings = ward.read()

    assert [each.code for each in findings] == [codes.ROW_OF_ANOTHER_UNIT]
    assert dataset.of("propaganda")[0].text("unit") == "CA"


# When it came in ---------------------------------------------------------------------------------


def received(dataset: Dataset, unit: str) -> tuple[dt.date | None, str]:
    """Return the day and the state of a unit's return on the board of October."""
    period = parse_period(MONTH)
    assert period is not None
    row = next(each for each in board(dataset, period).rows if each.code == unit)
    return row.received_on, row.state.value


def test_the_day_the_unit_wrote_counts(ward: Ward) -> None:
    """The day on the sheet says when it was sent, whatever the clock of this machine says."""
    ward.send("MTTQ", Return(rows=talks(2).rows, sent_on=dt.date(2026, 10, 23)))

    assert received(ward.read()[0], "MTTQ") == (dt.date(2026, 10, 23), "nộp muộn")


def test_the_wards_own_word_wins(ward: Ward) -> None:
    """The day in the ward's sheet of returns wins over the one the unit wrote."""
    note = {"month": 10, "unit": "MTTQ", "received_on": dt.date(2026, 10, 22), "sending": 1}
    (ward.folder / OWN_NAME).write_bytes(ward_data({"submissions": [note]}))
    ward.send("MTTQ", Return(rows=talks(2).rows, sent_on=dt.date(2026, 10, 25)))

    dataset, findings = ward.read()

    assert received(dataset, "MTTQ") == (dt.date(2026, 10, 22), "đúng hạn")
    assert findings == []


def test_without_a_day_it_is_sent_but_not_on_time(ward: Ward) -> None:
    """No day written: it is there, but neither on time nor late, and that is told."""
    ward.send("MTTQ", Return(rows=talks(2).rows))

    dataset, (finding, *more) = ward.read()

    assert received(dataset, "MTTQ") == (None, "đã nộp, chưa rõ ngày")
    assert (finding.code, more) == (codes.NO_DAY, [])


@pytest.mark.parametrize("year", [1980, 2099])
def test_a_day_of_a_wrong_clock_does_not_count(ward: Ward, year: int) -> None:
    """A day far from the month is told; the day it was first seen stands in."""
    path = ward.send("MTTQ", Return(rows=talks(2).rows, sent_on=dt.date(year, 10, 20)))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()

    dataset, findings = ward.read({digest: dt.date(2026, 10, 24)})

    assert received(dataset, "MTTQ") == (dt.date(2026, 10, 24), "nộp muộn")
    assert [each.code for each in findings] == [codes.ODD_DAY]


def test_a_receipt_that_differs_is_told(ward: Ward) -> None:
    """Written the 20th, first seen the 26th: both are told, the written day counts."""
    path = ward.send("MTTQ", talks(2))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()

    dataset, (finding, *more) = ward.read({digest: dt.date(2026, 10, 26)})

    assert received(dataset, "MTTQ") == (DAY, "đúng hạn")
    assert (finding.code, more) == (codes.RECEIPT_DIFFERS, [])
    assert finding.details["days"] == "Thấy ngày 26/10/2026: MTTQ ghi 20/10/2026"


def test_receipts_that_differ_are_told_in_one_sentence(ward: Ward) -> None:
    """Two workbooks put into the folder days later are one notice, not two."""
    paths = [ward.send("MTTQ", talks(2)), ward.send("CA", talks(1))]
    late = dt.date(2026, 10, 26)

    _, (finding,) = ward.read(
        {hashlib.sha256(path.read_bytes()).hexdigest(): late for path in paths}
    )

    assert finding.details["count"] == "2"
    assert finding.details["days"] == (
        "Thấy ngày 26/10/2026: CA ghi 20/10/2026, MTTQ ghi 20/10/2026"
    )


def test_a_mended_copy_replaces_what_was_handed_back(ward: Ward) -> None:
    """“… (CẦN SỬA)” sent in again counts instead of the file it was made from."""
    ward.send("MTTQ", talks(2))
    ward.send("MTTQ", talks(5), name=f"MTTQ {MONTH} v1 (CẦN SỬA).xlsx")

    dataset, (finding, *more) = ward.read()

    assert sessions(dataset) == [5]
    assert (finding.code, more) == (codes.MENDED_COPY, [])
    assert finding.place.file == f"MTTQ {MONTH} v1.xlsx"


def test_workbooks_in_an_inner_folder_are_not_forgotten(ward: Ward) -> None:
    """A folder inside is not read, which is told; named beside, it is read and nothing is told."""
    inner = ward.folder / "Tháng 10"
    inner.mkdir()
    ward.send("MTTQ", talks(2), name=f"Tháng 10/MTTQ {MONTH} v1.xlsx")

    _, (finding, *more) = ward.read()
    dataset, findings = read_workbooks([ward.folder, inner], SHEETS)

    assert (finding.code, more) == (SUBFOLDER_NOT_READ, [])
    assert finding.details == {"folder": "Tháng 10", "count": "1"}
    assert sessions(dataset) == [2]
    assert findings == []


def test_an_issued_workbook_nobody_touched_is_no_return(ward: Ward) -> None:
    """Left in the folder as it was issued, it is told; its unit is still missing."""
    (ward.folder / f"MTTQ {MONTH} v1.xlsx").write_bytes(ward.issued["MTTQ"])
    ward.send("CA", talks(1))

    dataset, findings = ward.read()

    assert [each.code for each in findings] == [codes.NOT_FILLED_IN]
    assert received(dataset, "MTTQ") == (None, "chưa nộp")


def test_an_untouched_blank_is_passed_over(ward: Ward) -> None:
    """A blank workbook beside the ward's own says nothing, and neither do its placeholders."""
    write_blank(ward.folder / "so-lieu-2026.xlsx", 2026)

    dataset, findings = ward.read()

    assert [each.code for each in findings] == [codes.BLANK_PASSED_OVER]
    assert dataset.files == (OWN_NAME,)
    assert {row.file for row in dataset.of("regulations")} == {OWN_NAME}


def test_a_blank_alone_or_begun_is_read(ward: Ward, tmp_path: Path) -> None:
    """Blank workbooks alone are read; so is one in which a single cell was typed."""
    write_blank(tmp_path / "a/so-lieu.xlsx", 2026)
    alone, told = read_workbooks([tmp_path / "a"], SHEETS)
    path = ward.folder / "so-lieu-2026.xlsx"
    write_blank(path, 2026)
    book = load_workbook(path)
    add_row(book, "propaganda", {**TALK, "month": 10, "unit": "CA"})
    path.write_bytes(saved(book))
    begun, _ = ward.read()

    assert alone.files == ("so-lieu.xlsx",)
    assert codes.BLANK_PASSED_OVER not in [each.code for each in told]
    assert sessions(begun) == [2]
