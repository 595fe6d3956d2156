"""Paper, margins, page numbers and fonts of a finished document: rules PG01–PG09, FT01–FT04."""

from __future__ import annotations

import re

import pytest
from format_builders import (
    MORE,
    OLD_PARTY,
    PAGE_NUMBER,
    PARTY,
    PARTY_PARTS,
    RESTARTED,
    STATE,
    STYLES,
    appendix,
    centred,
    findings,
    heading,
    ids,
    party,
    prose,
    said,
    section,
    state,
)
from word_builders import unzipped, zipped

MARGINS = (
    '<w:pgMar w:top="{}" w:right="{}" w:bottom="1134" w:left="{}" w:header="{}" w:footer="567" '
    'w:gutter="0"/>'
)
SIDEWAYS = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
NO_SECTION = re.sub(
    rb"<w:sectPr>.*?</w:sectPr>", b"", unzipped(party())["word/document.xml"], flags=re.DOTALL
)
NOTED = PARTY_PARTS["text"] + prose("Số liệu theo phụ lục kèm theo.")
SHORT = {"more": "", "second": "", "first": ""}


def numbered(text: str) -> str:
    """Return the page number with something about it replaced."""
    old, new = text.split(" → ")
    return PAGE_NUMBER.replace(old, new)


def test_right_documents_are_left_alone() -> None:
    """A report of the Party and one of the State that keep every rule are silent."""
    assert ids(party(), PARTY) == []
    assert ids(state(), STATE) == []


PAGE_FAULTS = [
    ("PG01", "216 × 279 mm", {"section": section(size='<w:pgSz w:w="12240" w:h="15840"/>')}),
    ("PG02", "trái 25 mm", {"section": section(margins=MARGINS.format(1134, 850, 1417, 567))}),
    ("PG02", "trên 25 mm", {"section": section(margins=MARGINS.format(1417, 850, 1701, 567))}),
    ("PG03", "lề hai mặt giống nhau", {"settings": "<w:evenAndOddHeaders/>"}),
    ("PG05", "không có", {"header": "<w:p/>"}),
    ("PG05", "không ở giữa", {"header": numbered('w:val="center" → w:val="right"')}),
    ("PG06", "có số trang", {"section": section(first="")}),
    ("PG06", "có số trang", {"first_header": PAGE_NUMBER}),
    ("PG07", "để cỡ chữ 11", {"header": numbered('"28" → "22"')}),
    (
        "PG07",
        "để chữ nghiêng",
        {"header": numbered('<w:sz w:val="28"/> → <w:sz w:val="28"/><w:i/>')},
    ),
    ("PG08", "12,5 mm", {"section": section(margins=MARGINS.format(1134, 850, 1701, 709))}),
]


@pytest.mark.parametrize(("rule", "found", "changes"), PAGE_FAULTS)
def test_page_fault_is_found(rule: str, found: str, changes: dict[str, str]) -> None:
    """What is wrong with the page is found, and nothing else."""
    assert said(party(**changes)) == [(rule, found)]


def test_document_that_says_nothing_of_its_page_is_on_letter_paper() -> None:
    """Without section properties Word assumes American paper, which is found."""
    bare = {**unzipped(party()), "word/document.xml": NO_SECTION}

    assert [rule for rule, _ in said(zipped(bare))][:2] == ["PG01", "PG02"]


def test_margins_of_the_state_may_vary() -> None:
    """The State allows a range, half a millimetre more on either side is still right."""
    wide = section(margins=MARGINS.format(1417, 1134, 1984, 709))
    too_wide = section(margins=MARGINS.format(1500, 1134, 1984, 709))

    assert ids(state(section=wide), STATE) == []
    assert said(state(section=too_wide), STATE) == [("PG02", "trên 26,5 mm")]


def test_mirrored_margins_are_right() -> None:
    """Mirrored margins are what a two-sided document needs."""
    assert ids(party(settings="<w:mirrorMargins/><w:evenAndOddHeaders/>")) == []


def test_one_page_needs_no_number() -> None:
    """A document of one page may go without a number."""
    assert ids(party(header="<w:p/>", **SHORT)) == []


def test_number_in_the_footer_is_found() -> None:
    """A page number at the foot is found even where there is one at the head."""
    foot = section(
        headers='<w:headerReference w:type="default" r:id="rHd"/>'
        '<w:footerReference w:type="default" r:id="rFi"/>'
    )

    assert said(party(section=foot, first_header=PAGE_NUMBER)) == [("PG05", "đặt ở chân trang")]


@pytest.mark.parametrize(
    "paragraph",
    [
        '<w:pPr><w:framePr w:xAlign="center" w:hAnchor="margin"/></w:pPr>',
        '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/></w:tabs></w:pPr><w:r><w:tab/></w:r>',
    ],
)
def test_number_centred_in_another_way_is_right(paragraph: str) -> None:
    """A frame or a tab stop in the middle of the header centres the number as well."""
    header = PAGE_NUMBER.replace('<w:pPr><w:jc w:val="center"/></w:pPr>', paragraph)

    assert ids(party(header=header)) == []


def test_simple_field_is_a_page_number() -> None:
    """A page number written as a simple field is read with the look of its result."""
    field = (
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">'
        '<w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p>'
    )

    assert said(party(header=field)) == [("PG07", "để cỡ chữ 12")]


def test_sideways_page_needs_a_table() -> None:
    """A sideways section with a table is right, one with text only is not; its margins are free."""
    turned = section(size=SIDEWAYS, margins=MARGINS.format(1701, 1134, 1134, 567))
    right = party(section=turned + '<w:pgNumType w:start="1"/>', text=NOTED, appendix=appendix())
    text_only = party(
        section=turned + '<w:pgNumType w:start="1"/>',
        text=NOTED,
        appendix=appendix(body=prose("Không có bảng.")),
    )

    assert ids(right) == []
    assert said(text_only) == [("PG04", "Phần này để giấy ngang mà không có bảng")]


def test_appendix_counts_its_own_pages() -> None:
    """An appendix that goes on counting is found, but not under the rules of 2018."""
    going_on = party(text=NOTED, appendix=appendix())
    restarted = party(text=NOTED, appendix=appendix(), section=RESTARTED)

    assert ids(going_on) == ["PG09"]
    assert ids(restarted) == []
    assert "PG09" not in ids(going_on, OLD_PARTY)


# Fonts --------------------------------------------------------------------------------------

CALIBRI = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'


def test_font_is_found_where_it_takes_effect() -> None:
    """A foreign font is found in the body, in a style and in the header, once with its count."""
    body = party(text=prose("Ban hành 04 văn bản.", run=CALIBRI))
    style = party(
        part=heading("I- KẾT QUẢ THỰC HIỆN").replace("<w:pPr>", '<w:pPr><w:pStyle w:val="H1"/>'),
        styles=STYLES.replace(
            "{more}",
            '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
            f'<w:basedOn w:val="Normal"/><w:rPr>{CALIBRI}</w:rPr></w:style>',
        ),
    )
    header = party(header=numbered(f'<w:sz w:val="28"/> → <w:sz w:val="28"/>{CALIBRI}'))

    assert said(body) == said(style) == said(header) == [("FT01", "Calibri")]
    assert findings(header)[0].place.part == "Đầu trang, chân trang"


def test_letters_with_accents_have_a_font_of_their_own() -> None:
    """Only the font for letters beyond plain English is foreign: only text with such is wrong."""
    split = '<w:rFonts w:hAnsi="Arial"/>'

    assert said(party(text=prose("Ban hành 04 văn bản.", run=split))) == [("FT01", "Arial")]
    assert ids(party(text=prose("Ban 04.", run=split))) == []


@pytest.mark.parametrize(
    ("text", "colour", "rules"),
    [
        ("Ban hành văn bản.", "0563C1", ["FT02"]),
        ("Ban hành văn bản.", "FF0000", ["FT02"]),
        ("Ban hành văn bản.", "auto", []),
        ("Ban hành văn bản.", "00000A", []),
        ("HỎA TỐC", "FF0000", []),
    ],
)
def test_colour(text: str, colour: str, rules: list[str]) -> None:
    """Text is black; only a stamp may be red."""
    assert ids(party(text=prose(text, run=f'<w:color w:val="{colour}"/>'))) == rules


def test_old_encodings_are_read_aloud() -> None:
    """Text of TCVN3 and VNI fonts is found with its reading, and decomposed letters are."""
    tcvn3 = prose("B¸o c¸o c«ng t¸c d©n vËn.", run=CALIBRI.replace("Calibri", ".VnTime"))
    vni = prose("Baùo caùo coâng taùc daân vaän.", run=CALIBRI.replace("Calibri", "VNI-Times"))
    loose = prose("Ba\u0301o ca\u0301o.")

    assert said(party(text=tcvn3)) == [
        (
            "FT03",
            (
                "bảng mã TCVN3 (phông .VnTime) ở “B¸o c¸o c«ng t¸c d©n vËn.”, "
                "đọc là “Báo cáo công tác dân vận.”"
            ),
        )
    ]
    assert said(party(text=vni))[0][1].endswith("đọc là “Báo cáo công tác dân vận.”")
    assert said(party(text=loose)) == [("FT03", "Unicode tổ hợp ở “Báo cáo.”")]


def test_capitals_of_tcvn3_have_fonts_of_their_own() -> None:
    """A font whose name ends in H prints capitals."""
    text = prose("b¸o c¸o", run=CALIBRI.replace("Calibri", ".VnTimeH"))

    assert said(party(text=text))[0][1].endswith("đọc là “BÁO CÁO”")


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Đảng uỷ phường.", ["FT04"]),
        ("Hoà giải 05 vụ.", []),
        ("Tổ hoà giải làm việc.", ["FT04"]),
        ("Đồng chí Nguyễn Thị Hoà.", []),
        ("Quý vị, quỹ và thùy mị.", []),
    ],
)
def test_one_way_of_placing_tones(text: str, rules: list[str]) -> None:
    """Two ways of placing tone marks are found; names and words without a choice are none."""
    assert ids(party(text=prose(text))) == rules


def test_every_piece_of_the_header_block_counts() -> None:
    """A run of another weight within a line is told as such."""
    mixed = centred("KHỐI DÂN VẬN", bold=True).replace(
        "</w:r></w:p>", "</w:r><w:r><w:t> PHƯỜNG</w:t></w:r></w:p>"
    )

    assert said(party(issuer=mixed)) == [("HR05", "cơ quan ban hành đang để chữ chỗ đậm chỗ không")]


def test_long_documents_are_known_by_their_text() -> None:
    """The same header without a number is wrong only once the text needs a second page."""
    assert ids(party(header="<w:p/>", more=MORE[0])) == []
    assert ids(party(header="<w:p/>", more="".join(MORE))) == ["PG05"]
