"""Builds small official documents part by part, right unless told otherwise, and checks them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from word_builders import R, W, docx

from reports.documents.check import check_document
from reports.documents.profile import read_profiles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.documents.check import Known
    from reports.findings import Finding

ROOT = Path(__file__).resolve().parent.parent
_FILES = sorted((ROOT / "templates" / "profiles").glob("*.toml"))
PROFILES = {profile.key: profile for profile in read_profiles(_FILES)[0]}
LINE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
KEEP = "<w:keepNext/>"
PAGE_NUMBER = (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr>'
    '<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr>'
    '<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>'
    '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>2</w:t>'
    '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
STYLES = (
    f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    '<w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>{more}</w:styles>'
)
PARTY, STATE, OLD_PARTY = "dang-hd05", "hanh-chinh-nd30", "dang-hd36"


def line(  # noqa: PLR0913 -- each is one thing a clerk sets on a paragraph
    text: str,
    *,
    size: float = 14,
    bold: bool = False,
    italic: bool = False,
    underline: bool = False,
    align: str = "both",
    first: float = 0,
    after: float = 0,
    spacing: str = "",
    properties: str = "",
    run: str = "",
) -> str:
    """Return a paragraph; `first` in mm, `after` in points, `spacing` as attributes."""
    looks = "".join(
        xml
        for xml, there in (
            ("<w:b/>", bold),
            ("<w:i/>", italic),
            ('<w:u w:val="single"/>', underline),
        )
        if there
    )
    lead = f'<w:ind w:firstLine="{round(first * 56.7)}"/>' if first else ""
    return (
        f'<w:p><w:pPr>{properties}<w:spacing w:after="{round(after * 20)}" {spacing}/>{lead}'
        f'<w:jc w:val="{align}"/></w:pPr><w:r><w:rPr>{looks}{run}<w:sz w:val="{round(size * 2)}"/>'
        f"</w:rPr>{texts(text)}</w:r></w:p>"
    )


def texts(text: str) -> str:
    """Return text elements; a tab and a line break stand for themselves."""
    pieces = text.replace("\t", "\0T\0").replace("\n", "\0N\0").split("\0")
    marks = {"T": "<w:tab/>", "N": "<w:br/>"}
    return "".join(
        marks.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in pieces
        if piece
    )


def centred(text: str, **looks: object) -> str:
    """Return a centred line."""
    return line(text, align="center", **looks)  # type: ignore[arg-type]  # passed on


def ruled(indent: int) -> str:
    """Return a low empty paragraph that draws a line between two indents (twips)."""
    return centred("", size=2, properties=f'{LINE}<w:ind w:left="{indent}" w:right="{indent}"/>')


def prose(text: str, **looks: object) -> str:
    """Return a paragraph of running text as the Party sets it."""
    given: dict[str, object] = {
        "first": 10,
        "after": 6,
        "spacing": 'w:line="360" w:lineRule="exact"',
        **looks,
    }
    return line(text, **given)  # type: ignore[arg-type]  # passed on


def heading(text: str, **looks: object) -> str:
    """Return a bold heading that stays with what follows."""
    return prose(text, bold=True, properties=KEEP, **looks)


def table(*rows: Sequence[str], widths: Sequence[int], properties: str = "", row: str = "") -> str:
    """Return a table; a cell is the XML of its paragraphs."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(
        f"<w:tr><w:trPr>{row}</w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for width, cell in zip(widths, cells, strict=True)
        )
        + "</w:tr>"
        for cells in rows
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


WHOLE = "<w:cantSplit/>"
_FILLER = "Tiếp tục tuyên truyền, vận động Nhân dân chấp hành chủ trương của Đảng. " * 3
MORE = tuple(prose(f"- {_FILLER.strip()}") for _ in range(16))


def section(**changes: str) -> str:
    """Return section properties: A4, margins of the Party, page number hidden on page 1."""
    parts = {
        "headers": '<w:headerReference w:type="default" r:id="rHd"/>'
        '<w:headerReference w:type="first" r:id="rFi"/>',
        "type": "",
        "size": '<w:pgSz w:w="11906" w:h="16838"/>',
        "margins": '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" '
        'w:header="567" w:footer="567" w:gutter="0"/>',
        "numbers": "",
        "first": "<w:titlePg/>",
        **changes,
    }
    return "".join(parts.values())


PARTY_PARTS: Mapping[str, str] = {
    "superior": centred("ĐẢNG ỦY PHƯỜNG AN SEN"),
    "issuer": centred("KHỐI DÂN VẬN", bold=True),
    "star": centred("*"),
    "number": centred("Số 12-BC/KDV"),
    "titles": centred(
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        size=15,
        bold=True,
        properties=f'{LINE}<w:ind w:left="300" w:right="300"/>',
    ),
    "date": centred("An Sen, ngày 28 tháng 10 năm 2026", italic=True),
    "type": centred("BÁO CÁO", size=15, bold=True),
    "subject": centred("kết quả công tác dân vận tháng 10 năm 2026", bold=True),
    "mark": centred("-----"),
    "addressed": "",
    "intro": prose("Thực hiện Chương trình công tác năm 2026, Khối Dân vận báo cáo như sau:"),
    "part": heading("I- KẾT QUẢ THỰC HIỆN"),
    "first": heading("1. Công tác lãnh đạo, chỉ đạo"),
    "text": prose("- Ban hành 04 văn bản, dự 03 cuộc họp; thu 98,5% của 1.234 hộ ngày 05/02/2026."),
    "second": heading("2. Thực hiện Quy chế dân chủ"),
    "more": "".join(MORE),
    "last": prose("Trên đây là báo cáo của Khối Dân vận.", properties=KEEP),
    "word": line("Nơi nhận:", align="left", underline=True),
    "entries": line("- Ban Tuyên giáo và Dân vận Thành ủy;", size=12, align="left")
    + line("- Các chi bộ, đảng bộ trực thuộc;", size=12, align="left"),
    "copy": line("- Lưu Văn phòng Đảng ủy.", size=12, align="left"),
    "authority": centred("T/M KHỐI DÂN VẬN", bold=True),
    "office": centred("TRƯỞNG KHỐI"),
    "name": centred("") * 4 + centred("Lương Thị Hòa", bold=True),
    "appendix": "",
}
STATE_PARTS: Mapping[str, str] = {
    **PARTY_PARTS,
    "superior": "",
    "issuer": centred("ỦY BAN NHÂN DÂN", size=13, bold=True)
    + centred("PHƯỜNG AN SEN", size=13, bold=True)
    + ruled(1400),
    "star": "",
    "number": centred("Số: 12/BC-UBND", size=13),
    "titles": centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=13, bold=True)
    + centred("Độc lập - Tự do - Hạnh phúc", bold=True)
    + ruled(1120),
    "type": centred("BÁO CÁO", bold=True),
    "subject": centred("Về kết quả công tác dân vận chính quyền tháng 10 năm 2026", bold=True),
    "mark": ruled(3000),
    "addressed": prose("Kính gửi: Đảng ủy phường An Sen."),
    "intro": prose("Thực hiện Chương trình công tác năm 2026, Ủy ban nhân dân báo cáo như sau:"),
    "part": heading("I. KẾT QUẢ THỰC HIỆN"),
    "last": prose("Trên đây là báo cáo của Ủy ban nhân dân phường./.", properties=KEEP),
    "word": line("Nơi nhận:", size=12, align="left", bold=True, italic=True),
    "entries": line("- Như trên;", size=11, align="left")
    + line("- Ủy ban MTTQ Việt Nam phường;", size=11, align="left"),
    "copy": line("- Lưu: VT, VHXH.", size=11, align="left"),
    "authority": centred("TM. ỦY BAN NHÂN DÂN", bold=True),
    "office": centred("CHỦ TỊCH", bold=True),
    "name": centred("") * 4 + centred("Mạc Văn Thuận", bold=True),
}
_EXACT = 'w:line="360" w:lineRule="exact"'
_SINGLE = 'w:line="276" w:lineRule="auto"'


def party(**changes: str) -> bytes:
    """Return a report of the Party; a part named in `changes` is put in place of the right one."""
    return _document({**PARTY_PARTS, **changes}, (4535, 4819))


def state(**changes: str) -> bytes:
    """Return a report of the State."""
    parts = {key: text.replace(_EXACT, _SINGLE) for key, text in STATE_PARTS.items()}
    return _document({**parts, **changes}, (3685, 5669))


def _document(parts: Mapping[str, str], widths: tuple[int, int]) -> bytes:
    bare = (
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    head = table(
        [parts["superior"] + parts["issuer"] + parts["star"], parts["titles"]],
        [parts["number"], parts["date"]],
        widths=widths,
        properties=bare,
    )
    names = ("type", "subject", "mark", "addressed", "intro", "part", "first", "text", "second")
    closing = table(
        [
            parts["word"] + parts["entries"] + parts["copy"],
            parts["authority"] + parts["office"] + parts["name"],
        ],
        widths=widths,
        properties=bare,
        row=parts.get("closing_row", WHOLE),
    )
    body = "".join(parts[name] for name in (*names, "more", "last"))
    return docx(
        parts.get("head", head),
        body,
        parts.get("closing", closing),
        parts["appendix"] or "<w:p/>",
        section=parts.get("section", section()),
        style_part=parts.get("styles", STYLES.replace("{more}", "")),
        numbering_part=parts.get("numbering", ""),
        headers={
            "rHd": parts.get("header", PAGE_NUMBER),
            "rFi": parts.get("first_header", "<w:p/>"),
        },
        relations={"rSe": ("settings", "settings.xml")},
        parts={
            "word/settings.xml": (
                f'<w:settings xmlns:w="{W}" xmlns:r="{R}">{parts.get("settings", "")}</w:settings>'
            ).encode()
        },
    )


def appendix(  # noqa: PLR0913 -- each is one thing that may be wrong
    label: str = "Phụ lục",
    *,
    title: str = centred("TỔNG HỢP KẾT QUẢ", bold=True),
    reference: str = centred(
        "(Kèm theo Báo cáo số 12-BC/KDV, ngày 28/10/2026 của Khối Dân vận)", italic=True
    ),
    rows: str = "<w:cantSplit/><w:tblHeader/>",
    width: int = 4000,
    body: str | None = None,
    ends: str = section(),
) -> str:
    """Return an appendix after a section break that ends the text before it with `ends`."""
    data = table([line("STT"), line("Tên")], widths=(800, width), row=rows)
    many = data.replace("</w:tbl>", "") + _plain_row(rows, width) + "</w:tbl>"
    return (
        f"<w:p><w:pPr><w:sectPr>{ends}</w:sectPr></w:pPr></w:p>"
        f"{centred(label, bold=True)}{title}{reference}{many if body is None else body}<w:p/>"
    )


def _plain_row(rows: str, width: int) -> str:
    flags = rows.replace("<w:tblHeader/>", "")
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{each}" w:type="dxa"/></w:tcPr>{line("1")}</w:tc>'
        for each in (800, width)
    )
    return f"<w:tr><w:trPr>{flags}</w:trPr>{cells}</w:tr>"


RESTARTED = section(numbers='<w:pgNumType w:start="1"/>')


# Checking -----------------------------------------------------------------------------------


def findings(data: bytes, profile: str = PARTY, known: Known | None = None) -> list[Finding]:
    """Return what is wrong with a document under a rule set."""
    given = {} if known is None else {"known": known}
    return check_document(data, PROFILES[profile], name="bao-cao.docx", **given)[0]


def ids(data: bytes, profile: str = PARTY, known: Known | None = None) -> list[str]:
    """Return the rules that a document breaks, each as often as it does."""
    return [finding.code.id for finding in findings(data, profile, known)]


def said(data: bytes, profile: str = PARTY, known: Known | None = None) -> list[tuple[str, str]]:
    """Return rule and what was found for everything that is wrong."""
    return [(each.code.id, each.details["found"]) for each in findings(data, profile, known)]
