"""Signature and recipients: rules KY01–KY05 and NN01–NN06."""

from __future__ import annotations

import datetime as dt

import pytest
from format_builders import (
    KEEP,
    OLD_PARTY,
    PARTY_PARTS,
    STATE,
    STATE_PARTS,
    centred,
    ids,
    line,
    party,
    prose,
    said,
    state,
)

from reports.documents.check import Known

NAME = centred("") * 4


def entry(text: str, **looks: object) -> str:
    """Return one recipient as the Party lists it."""
    return line(text, **{"size": 12, "align": "left", **looks})  # type: ignore[arg-type]  # passed on


COMMITTEE = {
    "issuer": centred("BAN CHỈ ĐẠO", bold=True),
    "number": centred("Số 12-BC/BCĐ"),
    "authority": "",
}
PARTY_FAULTS = [
    ("KY01", "là “TM.”", {"authority": centred("TM. KHỐI DÂN VẬN", bold=True)}),
    ("KY01", "là “T/M.”", {"authority": centred("T/M. KHỐI DÂN VẬN", bold=True)}),
    ("KY01", "là “KT.”", {"authority": centred("KT. TRƯỞNG KHỐI", bold=True)}),
    ("KY02", "dòng quyền hạn đang để chữ không đậm", {"authority": centred("T/M KHỐI DÂN VẬN")}),
    ("KY02", "chức vụ đang để chữ đậm", {"office": centred("TRƯỞNG KHỐI", bold=True)}),
    ("KY02", "chức vụ đang để cỡ chữ 13", {"office": centred("TRƯỞNG KHỐI", size=13)}),
    ("KY02", "họ tên đang để chữ không đậm", {"name": NAME + centred("Lương Thị Hòa")}),
    (
        "KY02",
        "họ tên đang để căn trái",
        {"name": NAME + line("Lương Thị Hòa", bold=True, align="left")},
    ),
    ("KY02", "không thấy họ tên người ký", {"name": NAME}),
    ("KY03", "ghi “PHÓ BÍ THƯ ĐẢNG ỦY”", {"office": centred("PHÓ BÍ THƯ ĐẢNG ỦY")}),
    (
        "KY03",
        "ghi “K/T BÍ THƯ” dưới T/M",
        {"authority": centred("T/M BAN THƯỜNG VỤ", bold=True) + centred("K/T BÍ THƯ", bold=True)},
    ),
    ("KY04", "có “TS.”", {"name": NAME + centred("TS. Lương Thị Hòa", bold=True)}),
    ("KY04", "có “Thiếu tá”", {"name": NAME + centred("Thiếu tá Lương Thị Hòa", bold=True)}),
    ("KY05", "không có dòng “kiêm”", {**COMMITTEE, "office": centred("TRƯỞNG BAN CHỈ ĐẠO")}),
    (
        "KY05",
        "ghi “K/T TRƯỞNG BAN CHỈ ĐẠO”",
        {
            **COMMITTEE,
            "authority": centred("K/T TRƯỞNG BAN CHỈ ĐẠO", bold=True),
            "office": centred("PHÓ TRƯỞNG BAN"),
        },
    ),
    (
        "NN01",
        "đang để chữ đậm",
        {"word": line("Nơi nhận:", align="left", underline=True, bold=True)},
    ),
    ("NN01", "đang để chữ không gạch chân", {"word": line("Nơi nhận:", align="left")}),
    (
        "NN01",
        "đang để cỡ chữ 12",
        {"word": line("Nơi nhận:", align="left", underline=True, size=12)},
    ),
    ("NN01", "ghi “Nơi nhận”", {"word": line("Nơi nhận", align="left", underline=True)}),
    ("NN01", "ghi “Nơi gửi:”", {"word": line("Nơi gửi:", align="left", underline=True)}),
    ("NN01", "không ngang dòng đầu khối chữ ký", {"word": line("") + PARTY_PARTS["word"]}),
    (
        "NN02",
        "“- Thành ủy,” kết thúc bằng “,” (2 dòng)",
        {"entries": entry("- Thành ủy,") + entry("- Các chi bộ,")},
    ),
    ("NN02", "“+ Thành ủy;” không bắt đầu bằng “-”", {"entries": entry("+ Thành ủy;")}),
    (
        "NN02",
        "“- Lưu Văn phòng Đảng ủy;” kết thúc bằng “;”",
        {"copy": entry("- Lưu Văn phòng Đảng ủy;")},
    ),
    ("NN02", "đang để cỡ chữ 14", {"entries": entry("- Thành ủy;", size=14)}),
    ("NN03", "“- Lưu: VT.”", {"copy": entry("- Lưu: VT.")}),
    ("NN03", "“- Các chi bộ.”", {"copy": entry("- Các chi bộ.")}),
    (
        "NN05",
        "có “Kính gửi: Thành ủy.”",
        {"addressed": prose("Kính gửi: Thành ủy."), "entries": entry("- Như trên;")},
    ),
    ("NN06", "“Quận ủy”", {"entries": entry("- Thường trực Quận ủy;")}),
    ("NN06", "“UBND quận”", {"text": prose("Phối hợp với UBND quận.")}),
]


@pytest.mark.parametrize(("rule", "found", "changes"), PARTY_FAULTS)
def test_fault_of_the_party_closing_is_found(
    rule: str, found: str, changes: dict[str, str]
) -> None:
    """What is wrong at the end of a Party document is found, and nothing else."""
    assert said(party(**changes)) == [(rule, found)]


RIGHT_ENDS = [
    {"authority": "", "office": centred("TRƯỞNG KHỐI")},
    {"authority": centred("T/M BAN THƯỜNG VỤ", bold=True), "office": centred("PHÓ BÍ THƯ")},
    {"authority": centred("T/M BAN THƯỜNG VỤ", bold=True), "office": ""},
    {"authority": centred("K/T TRƯỞNG KHỐI", bold=True), "office": centred("PHÓ TRƯỞNG KHỐI")},
    {"office": centred("PHÓ BÍ THƯ THƯỜNG TRỰC")},
    {"authority": centred("Q. TRƯỞNG KHỐI", bold=True), "office": ""},
    {**COMMITTEE, "office": centred("BÍ THƯ") + centred("kiêm") + centred("TRƯỞNG BAN CHỈ ĐẠO")},
    {"copy": PARTY_PARTS["copy"] + line("NguyenVanAn-26", size=11, align="left")},
    {"text": prose("Trước đây Quận ủy đã giao việc này."), "more": ""},
    {"text": prose("Năm 2024, UBND quận khen thưởng 05 tập thể."), "more": ""},
    {"text": prose("Làm việc với Quân ủy Trung ương."), "more": ""},
    {"name": NAME + centred("(ký, đóng dấu)") + centred("Tạ Thị Sen", bold=True)},
]


@pytest.mark.parametrize("changes", RIGHT_ENDS)
def test_right_closings_are_left_alone(changes: dict[str, str]) -> None:
    """Every way in which a Party document may be signed is right, and history may be told."""
    assert said(party(**changes)) == []


def test_lone_office_was_bold_before() -> None:
    """Under the rules of 2018 an office that stands alone may be bold."""
    alone = {
        "authority": "",
        "office": centred("TRƯỞNG KHỐI", bold=True),
        "entries": "",
    }

    assert ids(party(**alone), OLD_PARTY) == []
    assert ids(party(**alone)) == ["KY02"]


STATE_FAULTS = [
    ("KY01", "là “T/M”", {"authority": centred("T/M ỦY BAN NHÂN DÂN", bold=True)}),
    ("KY02", "chức vụ đang để chữ không đậm", {"office": centred("CHỦ TỊCH")}),
    ("KY04", "có “ThS.”", {"name": NAME + centred("ThS. Mạc Văn Thuận", bold=True)}),
    ("NN01", "đang để chữ đứng", {"word": line("Nơi nhận:", size=12, align="left", bold=True)}),
    ("NN02", "đang để cỡ chữ 12", {"copy": line("- Lưu: VT.", size=12, align="left")}),
    ("NN03", "“- Lưu VT.”", {"copy": line("- Lưu VT.", size=11, align="left")}),
    (
        "NN04",
        "ghi “- Ủy ban MTTQ Việt Nam phường;”",
        {"entries": line("- Ủy ban MTTQ Việt Nam phường;", size=11, align="left")},
    ),
    ("NN05", "ghi “Như trên” ở Nơi nhận mà không có Kính gửi", {"addressed": ""}),
]


@pytest.mark.parametrize(("rule", "found", "changes"), STATE_FAULTS)
def test_fault_of_the_state_closing_is_found(
    rule: str, found: str, changes: dict[str, str]
) -> None:
    """What is wrong at the end of a State document is found, and nothing else."""
    assert said(state(**changes), STATE) == [(rule, found)]


def test_deputy_of_the_state_signs_for_the_chairman() -> None:
    """A deputy signs under TM. and KT., which the Party does not allow."""
    deputy = {
        "authority": STATE_PARTS["authority"] + centred("KT. CHỦ TỊCH", bold=True),
        "office": centred("PHÓ CHỦ TỊCH", bold=True),
    }

    assert said(state(**deputy), STATE) == []


def test_several_bodies_are_addressed_in_a_list() -> None:
    """Several bodies addressed stand in a list below the words, which is no running text."""
    several = line("Kính gửi:") + line("- Thành ủy Hà Nội;") + line("- Đảng ủy phường An Sen.")

    assert said(state(addressed=several), STATE) == []


def test_nothing_at_the_end_is_found() -> None:
    """A document without recipients and signature lacks both."""
    assert said(party(closing="<w:p/>")) == [("KY02", "không thấy"), ("NN01", "không thấy")]


def test_old_names_stand_in_old_documents() -> None:
    """Districts may be named in a document of their time, also where only the run knows the day."""
    names = {"entries": entry("- Thường trực Quận ủy,"), "number": centred("Số      -BC/KDV")}
    dated = centred("An Sen, ngày 20 tháng 6 năm 2025", italic=True)
    blank = centred("An Sen, ngày      tháng      năm", italic=True)
    day = dt.date(2026, 1, 5)

    assert ids(party(date=dated, **names), OLD_PARTY) == []
    assert ids(party(date=blank, **names), OLD_PARTY) == []
    assert ids(party(date=blank, **names), OLD_PARTY, Known(day=day)) == ["NN06"]


def test_closing_made_with_tabs_is_read() -> None:
    """A closing typed with tabs and far indents is taken apart as the eye does."""
    tab = "<w:r><w:tab/></w:r>"
    word = PARTY_PARTS["word"].replace("</w:p>", tab).replace("<w:pPr>", f"<w:pPr>{KEEP}")
    far = '<w:keepNext/><w:ind w:left="5000"/>'
    closing = "".join(
        (
            word + PARTY_PARTS["authority"].partition("</w:pPr>")[2],
            centred("TRƯỞNG KHỐI", properties=far),
            entry("- Các chi bộ;", properties=KEEP),
            entry("- Lưu Văn phòng Đảng ủy.", properties=KEEP),
            centred("Lương Thị Hòa", bold=True, properties=far),
        )
    )

    assert said(party(closing=closing)) == []
    assert said(party(closing=closing.replace("T/M", "TM."))) == [("KY01", "là “TM.”")]
