"""The running text, appendices and wording: rules BD01–BD10, PL01–TB01, SO01–SO02, VH01."""

from __future__ import annotations

from typing import Any

import pytest
from format_builders import (
    KEEP,
    MORE,
    OLD_PARTY,
    PARTY_PARTS,
    RESTARTED,
    STATE,
    STATE_PARTS,
    STYLES,
    WHOLE,
    appendix,
    centred,
    heading,
    ids,
    line,
    party,
    prose,
    said,
    section,
    state,
    table,
)
from word_builders import numbering

SOME = "Ban hành 04 văn bản."
LONG = SOME + " Tổ chức 05 buổi tuyên truyền."

BODY_FAULTS = [
    ("BD01", "12", {"text": prose(SOME, size=12)}),
    ("BD01", "15", {"text": prose(SOME, size=15)}),
    ("BD02", "căn trái", {"text": prose(SOME, align="left")}),
    (
        "BD02",
        "căn giữa (2 đoạn)",
        {"text": prose(SOME, align="center") + prose(LONG, align="center")},
    ),
    ("BD03", "0 mm", {"text": prose(SOME, first=0)}),
    ("BD03", "15 mm", {"text": prose(SOME, first=15)}),
    ("BD04", "3 pt", {"text": prose(SOME, after=3)}),
    ("BD05", "1 dòng", {"text": prose(SOME, spacing="")}),
    ("BD05", "đúng 24 pt", {"text": prose(SOME, spacing='w:line="480" w:lineRule="exact"')}),
    ("BD05", "ít nhất 18 pt", {"text": prose(SOME, spacing='w:line="360" w:lineRule="atLeast"')}),
    ("BD06", "kết thúc bằng “./.”", {"last": prose("Trên đây là báo cáo./.", properties=KEEP)}),
    ("BD06", "kết thúc bằng “o”", {"last": prose("Trên đây là báo cáo", properties=KEEP)}),
    ("BD07", "mục “3.” đứng sau “1.”", {"second": heading("3. Thực hiện Quy chế dân chủ")}),
    ("BD07", "mục “1.” đứng sau “1.”", {"second": heading("1. Thực hiện Quy chế dân chủ")}),
    ("BD07", "mục “II-” đứng đầu", {"part": heading("II- KẾT QUẢ THỰC HIỆN")}),
    ("BD07", "dấu sau số ở “2)” khác “1.”", {"second": heading("2) Thực hiện Quy chế dân chủ")}),
    (
        "BD07",
        "mục “1.1.” nằm dưới mục 2",
        {"second": heading("2. Quy chế") + heading("1.1. Công khai")},
    ),
    ("BD07", "mục “c)” đứng sau “a)”", {"text": prose("a) Ở phường.") + prose("c) Ở tổ dân phố.")}),
    (
        "BD07",
        "mục “e)” đứng sau “d)”",
        {"text": "".join(prose(f"{a}) Ở nơi khác.") for a in "abcde")},
    ),
    (
        "BD07",
        "mục “4.” đứng sau “2.”",
        {"text": "".join(prose(f"{n}. Việc phải làm.") for n in (1, 2, 4))},
    ),
    ("BD08", "dấu cách hoặc Tab gõ ở đầu đoạn", {"text": prose(f"\t{SOME}", first=0)}),
    ("BD08", "dấu cách hoặc Tab gõ ở đầu đoạn", {"text": prose(f"     {SOME}", first=0)}),
    ("BD08", "nhiều dấu cách liền nhau", {"text": prose("Ban hành  văn bản.")}),
    ("BD08", "dấu cách trước dấu câu", {"text": prose("Ban hành văn bản , thông báo.")}),
    (
        "BD09",
        "Đề mục có thể đứng một mình ở cuối trang",
        {"part": prose("I- KẾT QUẢ THỰC HIỆN", bold=True)},
    ),
    ("BD09", "Khối chữ ký có thể sang trang một mình", {"last": prose("Trên đây là báo cáo.")}),
    ("BD09", "Khối chữ ký có thể sang trang một mình", {"closing_row": ""}),
    ("BD10", "“{{ so_buoi }}”", {"text": prose("Tổ chức {{ so_buoi }} buổi.")}),
    ("BD10", "“[CẦN bổ sung]”, “#REF!”", {"text": prose("Tổ chức [CẦN bổ sung] buổi, #REF! hộ.")}),
    ("BD10", "“NaN”", {"text": prose("Đạt NaN kế hoạch.")}),
    ("SO01", "“98.5”", {"text": prose("Đạt 98.5% kế hoạch.")}),
    ("SO01", "“1,234,567”", {"text": prose("Thu 1,234,567 đồng.")}),
    ("SO01", "“65885”", {"text": prose("Toàn phường có 65885 người.")}),
    ("SO01", "“98 %”", {"text": prose("Đạt 98 % kế hoạch.")}),
    (
        "SO02",
        "“04 văn” (2 chỗ), “5 buổi”",
        {"text": prose("Ban hành 04 văn bản, 06 kế hoạch, tổ chức 5 buổi.")},
    ),
    ("VH01", "ghi “nhân dân”", {"text": prose("Vận động nhân dân tham gia.")}),
    ("VH01", "ghi “nhà nước”", {"text": prose("Chính sách của nhà nước.")}),
    ("VH01", "ghi “đảng ủy”", {"text": prose("Tham mưu đảng ủy phường.")}),
    ("VH01", "ghi “mặt trận Tổ quốc”", {"text": prose("Phối hợp mặt trận Tổ quốc.")}),
    ("VH01", "ghi “Thành phố Hà Nội”", {"text": prose("Ở Thành phố Hà Nội.")}),
]


@pytest.mark.parametrize(("rule", "found", "changes"), BODY_FAULTS)
def test_fault_of_the_text_is_found(rule: str, found: str, changes: dict[str, str]) -> None:
    """What is wrong with the running text is found, and nothing else."""
    assert said(party(**changes)) == [(rule, found)]


CAPTION = centred("Bảng 1. Kết quả thu quỹ", size=14) + table([line("STT")], widths=(900,))
RAISED = (
    '<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="18"/></w:rPr><w:t>1</w:t></w:r>'
)
BEFORE, AFTER = '<w:spacing w:before="120"/>', '<w:spacing w:after="120"'
RIGHT_TEXTS = [
    prose("1. Việc thứ nhất.")
    + prose("2. Việc thứ hai.")
    + prose("Tiếp theo:")
    + prose("1. Việc khác."),
    "".join(prose(f"{letter}) Ở nơi khác.") for letter in "abcdđe"),
    prose("1.1. Công khai.") + prose("1.2. Đối thoại.") + prose("1.2.1. Với Nhân dân."),
    CAPTION,
    prose(SOME, first=12.7),
    prose(SOME, after=0)
    + prose(LONG, properties=BEFORE).replace(
        BEFORE + AFTER, '<w:spacing w:before="120" w:after="120"'
    ),
    prose("Cán bộ ……… xác nhận ..."),
    prose("Tỷ lệ 98,5%, thu 1,75 tỷ đồng, 1.234.567 đồng, mục 1.1 và khoản 2.3 kèm theo."),
    prose("Công văn số 12345 ngày 05/02/2026; điện thoại 024.3827."),
    prose("Ngày 5 tháng 3, quý 4, tổ 7 và tổ dân phố số 5; 4,5 tỷ; 9 tháng đầu năm; 04 buổi."),
    prose("Ủy ban nhân dân, Hội đồng nhân dân, Công an nhân dân; quản lý nhà nước; đảng ủy viên."),
    prose("Báo cáo số      ngày      tháng      năm 2026."),
    prose("Ban hành ").replace("</w:p>", f"{RAISED}<w:r><w:t>văn bản.</w:t></w:r></w:p>"),
]


@pytest.mark.parametrize("text", RIGHT_TEXTS)
def test_right_text_is_left_alone(text: str) -> None:
    """Lists, captions, other ways of spacing, Vietnamese numbers and ordinals are right."""
    assert said(party(text=text)) == []


def test_lines_of_the_state_may_be_wider() -> None:
    """The State counts in lines: one and a half is right, two and points above it are not."""
    wide = prose(SOME, spacing='w:line="360" w:lineRule="auto"')
    points = prose(SOME, spacing='w:line="360" w:lineRule="exact"')
    double = prose(SOME, spacing='w:line="480" w:lineRule="auto"')

    assert ids(state(text=wide), STATE) == ids(state(text=points), STATE) == []
    assert said(state(text=double), STATE) == [("BD05", "2 dòng")]


def test_state_closes_either_way() -> None:
    """A State document may end with ./. or with a full stop, with nothing else."""
    assert ids(state(last=STATE_PARTS["last"].replace("./.", ".")), STATE) == []
    assert ids(state(last=STATE_PARTS["last"].replace("./.", "")), STATE) == ["BD06"]


def test_space_between_like_paragraphs_may_be_switched_off() -> None:
    """Where Word leaves out the space between paragraphs of one style, there is none."""
    tight = prose(SOME, properties="<w:contextualSpacing/>")

    assert said(party(text=tight)) == [("BD04", "0 pt")]


def test_numbers_of_word_count_as_typed_ones() -> None:
    """A heading numbered by Word is read with its number, and a repeat is found."""
    auto = heading("Công tác lãnh đạo").replace(
        "<w:pPr>", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    )
    lists = numbering("decimal")

    assert said(party(first=auto, numbering=lists)) == []
    assert said(party(first=auto, second=heading("1. Quy chế"), numbering=lists)) == [
        ("BD07", "mục “1.” đứng sau “1.”")
    ]


def test_one_page_cannot_tear_apart() -> None:
    """A document of one page needs no headings kept with what follows."""
    loose = {"part": prose("I- KẾT QUẢ THỰC HIỆN", bold=True), "more": MORE[0]}

    assert ids(party(**loose)) == []


# Appendices ---------------------------------------------------------------------------------

NOTED = PARTY_PARTS["text"] + prose("Số liệu theo phụ lục kèm theo.")
BOTH = PARTY_PARTS["text"] + prose("Số liệu theo Phụ lục 1, 2 kèm theo.")


def with_appendix(text: str = NOTED, **looks: Any) -> bytes:
    """Return a report with one appendix."""
    return party(text=text, appendix=appendix(**looks), section=RESTARTED)


def with_two(first: str, second: str, text: str = BOTH) -> bytes:
    """Return a report with two appendices called `first` and `second`."""
    pages = appendix(first) + appendix(second, ends=RESTARTED)
    return party(text=text, appendix=pages, section=RESTARTED)


def test_right_appendices_are_left_alone() -> None:
    """One appendix without a number, two with numbers announced by name or as a range."""
    span = PARTY_PARTS["text"] + prose("(Phụ lục 1 đến 2 kèm theo).")

    assert said(with_appendix()) == []
    assert said(with_two("Phụ lục 1", "Phụ lục 2")) == []
    assert said(with_two("Phụ lục 1", "Phụ lục 2", span)) == []


@pytest.mark.parametrize(
    ("data", "faults"),
    [
        (with_appendix(PARTY_PARTS["text"]), [("PL01", "chưa được nhắc trong nội dung")]),
        (with_appendix(label="Phụ lục: TỔNG HỢP"), [("PL01", "tên ghi chung dòng với số")]),
        (
            with_two("Phụ lục I", "Phụ lục II"),
            [("PL01", "ghi “Phụ lục I”"), ("PL01", "ghi “Phụ lục II”")],
        ),
        (
            with_two("Phụ lục 1", "Phụ lục 3"),
            [("PL01", "ghi “Phụ lục 3”"), ("PL01", "chưa được nhắc trong nội dung")],
        ),
        (with_appendix(reference=""), [("PL02", "không có dòng kèm theo")]),
        (with_appendix(rows=WHOLE), [("TB01", "không lặp lại dòng đầu")]),
        (with_appendix(rows="<w:tblHeader/>"), [("TB01", "để hàng bị ngắt giữa hai trang")]),
    ],
)
def test_fault_of_an_appendix_is_found(data: bytes, faults: list[tuple[str, str]]) -> None:
    """What is wrong with the label, the reference or the table of an appendix is found."""
    assert said(data) == faults


def test_wide_table_is_found() -> None:
    """A table wider than the room between the margins is found."""
    assert said(with_appendix(width=9400)) == [("TB01", "rộng 179,9 mm")]


def test_reference_was_not_asked_for_before() -> None:
    """The rules of 2018 ask for no reference below the title of an appendix."""
    assert "PL02" not in ids(with_appendix(reference=""), OLD_PARTY)


def test_state_counts_appendices_in_roman() -> None:
    """The State numbers appendices in Roman numerals and sets the reference in italics."""
    upright = centred("(Kèm theo Báo cáo số 12/BC-UBND ngày 28/10/2026 của UBND phường)")

    def pages(first: str, second: str, **looks: Any) -> bytes:
        both = appendix(first, **looks) + appendix(second, ends=RESTARTED, **looks)
        text = prose("Số liệu theo Phụ lục I và Phụ lục II.").replace('"exact"', '"atLeast"')
        return state(text=text, appendix=both, section=RESTARTED)

    assert said(pages("Phụ lục I", "Phụ lục II"), STATE) == []
    assert ids(pages("Phụ lục 1", "Phụ lục 2"), STATE) == ["PL01", "PL01"]
    assert ids(pages("Phụ lục I", "Phụ lục II", reference=upright), STATE) == ["PL02", "PL02"]


def test_section_of_its_own_is_no_appendix() -> None:
    """A sideways table in the middle of the text is no appendix and needs no label."""
    inside = f"<w:p><w:pPr><w:sectPr>{section()}</w:sectPr></w:pPr></w:p>"

    assert "PL01" not in ids(party(second=inside))


def test_style_of_a_heading_is_enough() -> None:
    """A paragraph in a heading style is a heading, and need not be justified."""
    named = prose("1. Công tác lãnh đạo", align="left", properties=KEEP).replace(
        "<w:pPr>", '<w:pPr><w:pStyle w:val="Heading1"/>'
    )

    assert ids(party(first=named, styles=STYLES.replace("{more}", ""))) == []
