"""The head of the first page: rules HR01–HR07, NO01–NO04, DT01–DT03, TL01–TL04."""

from __future__ import annotations

import datetime as dt

import pytest
from format_builders import (
    LINE,
    OLD_PARTY,
    PARTY_PARTS,
    STATE,
    STATE_PARTS,
    centred,
    findings,
    ids,
    line,
    party,
    prose,
    ruled,
    said,
    state,
)

from reports.documents.check import Known

TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
BORDERED = f'{LINE}<w:ind w:left="300" w:right="300"/>'


def title(text: str = TITLE, **looks: object) -> str:
    """Return the title of the Party with its line."""
    return centred(text, **{"size": 15, "bold": True, "properties": BORDERED, **looks})


def drawn(length: float, dash: str = "solid") -> str:
    """Return a run with a line of `length` millimetres as Word draws it."""
    return (
        '<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>0'
        f'</wp:posOffset></wp:positionH><wp:extent cx="{round(length * 36000)}" cy="0"/>'
        '<wp:docPr id="1" name="d"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>'
        f'<a:prstGeom prst="line"/><a:ln><a:prstDash val="{dash}"/></a:ln></wps:spPr></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def old_drawn(length: float) -> str:
    """Return a run with a line as Word before 2010 draws it."""
    return (
        '<w:r><w:pict><v:line style="position:absolute" from="0,1pt" '
        f'to="{length}mm,1pt"/></w:pict></w:r>'
    )


def with_run(paragraph: str, run: str) -> str:
    """Return `paragraph` with one more run."""
    return paragraph.replace("</w:p>", f"{run}</w:p>")


PLAIN_TITLE = title(properties="")

PARTY_FAULTS = [
    ("HR01", "không thấy dòng “ĐẢNG CỘNG SẢN VIỆT NAM”", {"titles": "<w:p/>"}),
    (
        "HR01",
        "đang để cỡ chữ 14",
        {"titles": title(size=14, properties=BORDERED.replace("300", "440"))},
    ),
    ("HR01", "đang để chữ nghiêng", {"titles": title(italic=True)}),
    (
        "HR01",
        "có dòng “Độc lập - Tự do - Hạnh phúc”",
        {"date": centred("Độc lập - Tự do - Hạnh phúc") + PARTY_PARTS["date"]},
    ),
    ("HR02", "không thấy", {"titles": PLAIN_TITLE}),
    ("HR02", "là chữ gạch chân", {"titles": title(properties="", underline=True)}),
    ("HR02", "dài 60 mm", {"titles": with_run(PLAIN_TITLE, drawn(60))}),
    ("HR02", "không phải nét liền", {"titles": with_run(PLAIN_TITLE, drawn(73, "dash"))}),
    ("HR02", "là chữ gõ “--------”", {"titles": PLAIN_TITLE + centred("--------")}),
    (
        "HR05",
        "cơ quan cấp trên đang để chữ đậm",
        {"superior": centred("ĐẢNG ỦY PHƯỜNG AN SEN", bold=True)},
    ),
    ("HR05", "cơ quan ban hành đang để chữ không đậm", {"issuer": centred("KHỐI DÂN VẬN")}),
    (
        "HR05",
        "cơ quan ban hành đang để cỡ chữ 13",
        {"issuer": centred("KHỐI DÂN VẬN", bold=True, size=13)},
    ),
    ("HR05", "cơ quan ban hành đang để chữ thường", {"issuer": centred("Khối Dân vận", bold=True)}),
    ("HR05", "thiếu tên cơ quan cấp trên", {"superior": ""}),
    ("HR06", "không có dấu sao", {"star": ""}),
    ("HR06", "ghi “***”", {"star": centred("***")}),
    ("HR06", "có đường kẻ", {"issuer": centred("KHỐI DÂN VẬN", bold=True, properties=LINE)}),
    ("NO01", "ghi “Số: 12-BC/KDV”", {"number": centred("Số: 12-BC/KDV")}),
    ("NO01", "ghi “Số 12/BC-KDV”", {"number": centred("Số 12/BC-KDV")}),
    ("NO01", "đang để chữ đậm", {"number": centred("Số 12-BC/KDV", bold=True)}),
    ("NO01", "không thấy dòng số và ký hiệu", {"number": "<w:p/>"}),
    ("NO02", "tên loại ghi “KH” cho BÁO CÁO", {"number": centred("Số 12-KH/KDV")}),
    ("NO02", "cơ quan ghi “ĐU”", {"number": centred("Số 12-BC/ĐU")}),
    ("NO03", "“5”", {"number": centred("Số 5-BC/KDV")}),
    (
        "DT01",
        "ghi “ngày 5 tháng 10 năm 2026”",
        {"date": centred("An Sen, ngày 5 tháng 10 năm 2026", italic=True)},
    ),
    (
        "DT01",
        "ghi “ngày 05 tháng 2 năm 2026”",
        {"date": centred("An Sen, ngày 05 tháng 2 năm 2026", italic=True)},
    ),
    (
        "DT01",
        "ghi “ngày 05 tháng 03 năm 2026”",
        {"date": centred("An Sen, ngày 05 tháng 03 năm 2026", italic=True)},
    ),
    ("DT01", "đang để chữ đứng", {"date": centred("An Sen, ngày 28 tháng 10 năm 2026")}),
    ("DT01", "không thấy dòng địa danh, ngày tháng", {"date": "<w:p/>"}),
    (
        "DT02",
        "thiếu dấu phẩy sau địa danh",
        {"date": centred("An Sen ngày 28 tháng 10 năm 2026", italic=True)},
    ),
    (
        "DT02",
        "“ngày 31 tháng 6 năm 2026” không có thật",
        {"date": centred("An Sen, ngày 31 tháng 6 năm 2026", italic=True)},
    ),
    (
        "DT03",
        "“05/3/2026”, “05/04/2026”",
        {"text": prose("Từ ngày 05/3/2026 đến ngày 05/04/2026.")},
    ),
    ("TL01", "đang để chữ không đậm", {"type": centred("BÁO CÁO", size=15)}),
    ("TL01", "đang để cỡ chữ 14", {"type": centred("BÁO CÁO", bold=True)}),
    ("TL01", "đang để căn trái", {"type": line("BÁO CÁO", size=15, bold=True, align="left")}),
    ("TL01", "đang để chữ thường", {"type": centred("Báo cáo", size=15, bold=True)}),
    (
        "TL02",
        "đang để chữ nghiêng",
        {"subject": centred("kết quả công tác dân vận", bold=True, italic=True)},
    ),
    ("TL02", "đang để chữ không đậm", {"subject": centred("kết quả công tác dân vận")}),
    ("TL02", "cách tên loại một dòng trống", {"subject": centred("") + PARTY_PARTS["subject"]}),
    ("TL02", "bắt đầu bằng “Kết quả”", {"subject": centred("Kết quả công tác dân vận", bold=True)}),
    ("TL03", "ghi “---”", {"mark": centred("---")}),
    ("TL03", "ghi “———”", {"mark": centred("———")}),
    ("TL03", "không có dấu", {"mark": ""}),
]


@pytest.mark.parametrize(("rule", "found", "changes"), PARTY_FAULTS)
def test_fault_of_the_party_head_is_found(rule: str, found: str, changes: dict[str, str]) -> None:
    """What is wrong at the head of a Party document is found, and nothing else."""
    assert said(party(**changes)) == [(rule, found)]


@pytest.mark.parametrize(
    "changes",
    [
        {"titles": with_run(PLAIN_TITLE, drawn(73))},
        {"titles": with_run(PLAIN_TITLE, old_drawn(73))},
        {"titles": PLAIN_TITLE + ruled(340)},
        {
            "number": centred("Số      -BC/KDV"),
            "date": centred("An Sen, ngày      tháng      năm      ", italic=True),
        },
        {"date": centred("An Sen, ngày 05 tháng 02 năm 2026", italic=True)},
        {
            "subject": centred("kết quả công tác dân vận,", bold=True)
            + centred("nhiệm vụ tháng 11", bold=True)
        },
        {"text": prose("Từ ngày 05/3/2026 đến ngày 12/11/2026, trước đó là 06/02/2026.")},
        {
            "number": centred("Số 12-BC/BCĐ"),
            "issuer": centred("BAN CHỈ ĐẠO", bold=True),
            "authority": "",
            "office": centred("BÍ THƯ") + centred("kiêm") + centred("TRƯỞNG BAN CHỈ ĐẠO"),
        },
    ],
)
def test_right_heads_are_left_alone(changes: dict[str, str]) -> None:
    """Lines drawn in other ways, drafts without number and date, and two lines of a subject."""
    assert said(party(**changes)) == []


def test_ward_committee_stands_below_its_party_organisation() -> None:
    """Above a ward committee stands the Party organisation of the city, no committee."""
    right = {
        "superior": centred("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI"),
        "issuer": centred("ĐẢNG ỦY PHƯỜNG AN SEN", bold=True),
        "number": centred("Số 12-BC/ĐU"),
    }

    assert ids(party(**right)) == []
    assert said(party(**{**right, "superior": centred("THÀNH ỦY HÀ NỘI")})) == [
        ("HR07", "“THÀNH ỦY HÀ NỘI”")
    ]


MOTTO = "Độc lập - Tự do - Hạnh phúc"
NATION = centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=13, bold=True)
WARD = centred("ỦY BAN NHÂN DÂN", size=13, bold=True) + centred("PHƯỜNG AN SEN", size=13, bold=True)
STATE_FAULTS = [
    (
        "HR03",
        "ghi “Độc lập – Tự do – Hạnh phúc”",
        {"titles": NATION + centred(MOTTO.replace("-", "–"), bold=True) + ruled(1120)},
    ),
    ("HR03", "đang để chữ không đậm", {"titles": NATION + centred(MOTTO) + ruled(1240)}),
    (
        "HR03",
        "có dòng “ĐẢNG CỘNG SẢN VIỆT NAM”",
        {"titles": centred(TITLE) + STATE_PARTS["titles"]},
    ),
    ("HR04", "dưới Tiêu ngữ không thấy", {"titles": NATION + centred(MOTTO, bold=True)}),
    (
        "HR04",
        "dưới Tiêu ngữ là chữ gạch chân",
        {"titles": NATION + centred(MOTTO, bold=True, underline=True)},
    ),
    ("HR04", "dưới tên cơ quan là chữ gõ “______”", {"issuer": WARD + centred("______")}),
    ("HR04", "dưới tên cơ quan dài 65 mm", {"issuer": WARD + ruled(0)}),
    ("HR04", "dưới trích yếu không thấy", {"mark": ""}),
    (
        "HR05",
        "cơ quan ban hành đang để cỡ chữ 14",
        {
            "issuer": centred("ỦY BAN NHÂN DÂN", size=13, bold=True)
            + centred("PHƯỜNG AN SEN", bold=True)
            + ruled(1400)
        },
    ),
    ("NO01", "ghi “Số 12/BC-UBND”", {"number": centred("Số 12/BC-UBND", size=13)}),
    ("NO02", "tên loại ghi “TTr” cho BÁO CÁO", {"number": centred("Số: 12/TTr-UBND", size=13)}),
    ("NO03", "“7”", {"number": centred("Số: 7/BC-UBND", size=13)}),
    ("TL01", "đang để cỡ chữ 16", {"type": centred("BÁO CÁO", size=16, bold=True)}),
    (
        "TL02",
        "bắt đầu bằng “kết”",
        {"subject": centred("kết quả công tác dân vận chính quyền tháng 10 năm 2026", bold=True)},
    ),
    ("TL03", "ghi “-----”", {"mark": centred("-----")}),
]


@pytest.mark.parametrize(("rule", "found", "changes"), STATE_FAULTS)
def test_fault_of_the_state_head_is_found(rule: str, found: str, changes: dict[str, str]) -> None:
    """What is wrong at the head of a State document is found, and nothing else."""
    assert said(state(**changes), STATE) == [(rule, found)]


def test_front_and_state_share_a_form() -> None:
    """A Front below its city Front is set like a State body with one above it."""
    front = {
        "superior": centred("ỦY BAN MTTQ VIỆT NAM", size=13) + centred("THÀNH PHỐ HÀ NỘI", size=13),
        "issuer": centred("ỦY BAN MTTQ VIỆT NAM", size=13, bold=True)
        + centred("PHƯỜNG AN SEN", size=13, bold=True)
        + ruled(1400),
        "number": centred("Số: 13/BC-MTTQ-BTT", size=13),
        "authority": centred("TM. BAN THƯỜNG TRỰC", bold=True),
        "copy": line("- Lưu: BTT.", size=11, align="left"),
    }

    assert said(state(**front), STATE) == []


def test_letter_has_no_type() -> None:
    """A letter (công văn) bears its subject under the number and needs no type."""
    letter = {
        "type": "",
        "subject": "",
        "mark": "",
        "number": centred("Số 12-CV/KDV")
        + centred("về việc báo cáo tháng 10", size=12, italic=True),
        "addressed": prose("Kính gửi: Các chi bộ trực thuộc."),
        "entries": line("- Như trên;", size=12, align="left"),
    }

    assert ids(party(**letter)) == []
    assert ids(party(**{**letter, "number": centred("Số 12-CV/KDV")})) == ["TL01"]


def test_what_the_run_knows_is_used() -> None:
    """With the ward's place and symbol, the register and the period known, four rules see more."""
    earlier = {10: None, 11: dt.date(2026, 9, 30)}
    right = Known(place="An Sen", symbol="KDV", taken=earlier, periods=("tháng 10 năm 2026",))
    wrong = Known(place="Sen Hồ", symbol="DV", taken={12: None}, periods=("tháng 9 năm 2026",))

    assert ids(party(), known=right) == []
    assert said(party(), known=wrong) == [
        ("NO02", "cơ quan ghi “KDV”"),
        ("NO04", "12"),
        ("DT02", "địa danh ghi “An Sen”"),
        ("TL04", "“tháng 10”"),
    ]


@pytest.mark.parametrize(
    ("number", "day", "rules"),
    [(11, 29, ["NO04"]), (13, 27, ["NO04"]), (11, 28, []), (13, 28, []), (13, 29, []), (9, 1, [])],
)
def test_number_out_of_order_is_found(number: int, day: int, rules: list[str]) -> None:
    """A lower number of a later day, or a higher one of an earlier day, is found; a gap is not."""
    known = Known(taken={number: dt.date(2026, 10, day)})

    assert ids(party(), known=known) == rules


def test_next_period_may_stand_in_the_subject() -> None:
    """The subject may speak of the next period beside the one reported."""
    subject = centred("kết quả tháng 10, nhiệm vụ tháng 11 năm 2026", bold=True)
    known = Known(periods=("tháng 10 năm 2026", "tháng 11 năm 2026"), day=dt.date(2026, 10, 28))

    assert ids(party(subject=subject), known=known) == []


def test_rules_of_2018_are_held_against_their_own_clauses() -> None:
    """Under the rules of 2018 the entries end with commas, and the finding says by which clause."""
    found = findings(party(), OLD_PARTY)

    assert [(each.code.id, each.details["clause"]) for each in found] == [
        ("NN02", "Hướng dẫn 36-HD/VPTW, 1.9.2")
    ]


def test_longer_name_of_a_type_is_read() -> None:
    """A type with words after it is still that type, whose symbol must fit."""
    longer = {"type": centred("BÁO CÁO TỔNG KẾT", size=15, bold=True)}

    assert said(party(**longer)) == []
    assert ids(party(**longer, number=centred("Số 12-KH/KDV"))) == ["NO02"]


def test_heading_right_below_is_no_subject() -> None:
    """Without a mark below the subject, a bold heading that follows is not taken for it."""
    assert said(party(mark="", intro="")) == [("TL03", "không có dấu")]


# Heads without a table ----------------------------------------------------------------------


def two(left: str, right: str) -> str:
    """Return one paragraph with two halves parted by a tab."""
    return left.replace("</w:p>", "<w:r><w:tab/></w:r>") + right.partition("</w:pPr>")[2]


def tabbed(**changes: str) -> str:
    """Return a head made with tabs."""
    parts = {**PARTY_PARTS, "titles": PLAIN_TITLE, **changes}
    rule = with_run(line("", align="left"), drawn(73).replace(">0<", ">3240000<"))
    return "".join(
        (
            two(parts["superior"], parts["titles"]),
            with_run(parts["issuer"].replace('"center"', '"left"'), ""),
            rule,
            parts["star"].replace('"center"', '"left"'),
            two(parts["number"], parts["date"]),
        )
    )


def test_head_made_with_tabs_is_read() -> None:
    """A head typed with tabs, its line drawn across, is taken apart as the eye does."""
    wrong = tabbed(number=centred("Số 5-BC/KDV"), date=centred("An Sen, ngày 28 tháng 10 năm 2026"))

    assert said(party(head=tabbed())) == []
    assert said(party(head=wrong)) == [("NO03", "“5”"), ("DT01", "đang để chữ đứng")]


def test_what_the_run_left_for_the_hand_may_be_blank() -> None:
    """A ward that has not told its place or its signer gets a blank there, and no finding."""
    blank = {
        "date": centred("Ngày      tháng      năm      ", italic=True),
        "name": centred(""),
    }

    assert ids(party(**blank), known=Known(left_open=("place", "signer"))) == []
    assert ids(party(**blank)) == ["DT01", "DT02", "KY02"]
