"""Who signs, and how: every issuing body of the official form from one row of the workbook."""

from __future__ import annotations

import pytest
from figures_builders import record

from reports.figures.frame import PROFILE
from reports.figures.issuing import Paper, issuer_names

SIGNED = {
    "a committee, by its secretary": ("T/M", "ĐẢNG ỦY", "BÍ THƯ", "T/M ĐẢNG ỦY", ["BÍ THƯ"]),
    "a standing board, by a deputy secretary": (
        "T/M",
        "BAN THƯỜNG VỤ",
        "PHÓ BÍ THƯ",
        "T/M BAN THƯỜNG VỤ",
        ["PHÓ BÍ THƯ"],
    ),
    "a standing board, by a member without office line": (
        "T/M",
        "BAN THƯỜNG VỤ",
        "",
        "T/M BAN THƯỜNG VỤ",
        [],
    ),
    "a head signing alone": ("", "", "TRƯỞNG BAN", "", ["TRƯỞNG BAN"]),
    "a deputy for the head": (
        "K/T",
        "TRƯỞNG BAN",
        "PHÓ TRƯỞNG BAN",
        "K/T TRƯỞNG BAN",
        ["PHÓ TRƯỞNG BAN"],
    ),
    "an office by delegation": (
        "T/L",
        "BAN THƯỜNG VỤ",
        "CHÁNH VĂN PHÒNG",
        "T/L BAN THƯỜNG VỤ",
        ["CHÁNH VĂN PHÒNG"],
    ),
    "a steering committee without a seal": (
        "",
        "",
        "PHÓ BÍ THƯ\nkiêm\nTRƯỞNG BAN CHỈ ĐẠO",
        "",
        ["PHÓ BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"],
    ),
    "a people's committee, by a deputy chairman": (
        "TM.",
        "ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        "TM. ỦY BAN NHÂN DÂN",
        ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ),
    "the Front": ("TM.", "BAN THƯỜNG TRỰC", "CHỦ TỊCH", "TM. BAN THƯỜNG TRỰC", ["CHỦ TỊCH"]),
}


@pytest.mark.parametrize("name", SIGNED)
def test_the_signature_reads_as_the_row_says(name: str) -> None:
    """Authority line and office lines are those of format rules 1.1 and 2.1, none added."""
    power, behalf, position, authority, offices = SIGNED[name]
    row = record("issuers", role="Đơn vị", power=power, behalf=behalf, position=position)

    names = issuer_names(Paper(issuer=row, document=None), PROFILE)

    assert names["dong_quyen_han"] == authority
    assert names["chuc_vu"] == offices


def test_recipients_end_with_the_marks_of_the_rule() -> None:
    """Each recipient takes the separator of the rule in force, the last one its full stop."""
    row = record("issuers", recipients="Thường trực Đảng ủy;\n- Lưu Văn phòng Đảng ủy.")

    now = issuer_names(Paper(issuer=row, document=None), PROFILE)["noi_nhan"]
    before = issuer_names(Paper(issuer=row, document=None), {**PROFILE, "dau_noi_nhan": ","})

    assert [(each["ten"], each["dau"]) for each in _rows(now)] == [
        ("Thường trực Đảng ủy", ";"),
        ("Lưu Văn phòng Đảng ủy", "."),
    ]
    assert _rows(before["noi_nhan"])[0]["dau"] == ","


def _rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value
