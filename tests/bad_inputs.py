"""The table of bad inputs by their ids: what is spoiled, and what the command must say of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bad_files import SAMPLE, Book, places
from word_builders import docx, p, unzipped, zipped
from workbook_builders import MAIN, packed, parts, sheet_xml, text_cell

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Spoil = Callable[[Path], object]

NAME = SAMPLE.name
TALKS, DISCLOSED, MODELS = "Tuyên truyền vận động", "Công khai QCDC", "Mô hình Dân vận khéo"
GRADES, FUNDS, WARD = "Đánh giá mô hình", "An sinh - quỹ", "Thông tin đơn vị"
MEETINGS, OPENING, RECEPTION = "Hội nghị", "Số đầu kỳ", "Tiếp dân - đơn thư - hòa giải"
NARRATIVE = "Nội dung thuyết minh"
PARTY = "Đợt quyên góp sách cũ"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
ODS = "application/vnd.oasis.opendocument.spreadsheet"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
ENTITIES = '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>'
PLAIN = sheet_xml(f'<row r="1">{text_cell("A1", "x")}</row>')


@dataclass(frozen=True, slots=True)
class Case:
    """An id of the list, how the folder of inputs is spoiled, what is said of it, and printed."""

    id: str
    what: str
    spoil: Spoil
    told: tuple[str, ...]
    printed: str = ""

    def __str__(self) -> str:
        """Return the id and what it is, as the name of a test."""
        return f"{self.id} {self.what}"


def typed(change: Callable[[Book], object]) -> Spoil:
    """Return what changes the ward's workbook."""

    def spoil(folder: Path) -> None:
        made = Book.sound()
        change(made)
        made.saved(folder / NAME)

    return spoil


def beside(name: str, content: bytes) -> Spoil:
    """Return what puts a file beside the ward's workbook."""
    return lambda folder: (folder / name).write_bytes(content)


def cell(sheet: str, ref: str, text: str) -> Spoil:
    """Return what types a text into a cell."""
    return typed(lambda book: book.text(sheet, ref, text))


def number(sheet: str, ref: str, value: float | str) -> Spoil:
    """Return what types a number into a cell."""
    return typed(lambda book: book.number(sheet, ref, value))


def raw(sheet: str, ref: str, xml: str) -> Spoil:
    """Return what puts XML into a cell."""
    return typed(lambda book: book.cell(sheet, ref, xml))


def at(code: str, sheet: str, ref: str) -> str:
    """Return how a message on a cell of the ward's workbook begins."""
    return f"[{code}] Tệp “{NAME}” › Trang tính “{sheet}” › Ô {ref}: "


def on(code: str, sheet: str) -> str:
    """Return how a message on a sheet of the ward's workbook begins."""
    return f"[{code}] Tệp “{NAME}” › Trang tính “{sheet}”: "


def of(code: str, name: str = "b.xlsx") -> str:
    """Return how a message on a whole file begins."""
    return f"[{code}] Tệp “{name}”: "


# How it is spoiled -------------------------------------------------------------------------------


def copied(times: int) -> Spoil:
    """Return what copies a row below the others."""

    def change(book: Book) -> None:
        for number_ in range(80, 80 + times):
            book.row(TALKS, number_, 10, "MTTQ", PARTY, "Hội nghị", 2, 90)

    return typed(change)


def renamed_sheet(name: str) -> Spoil:
    """Return what gives the sheet of talks another name."""
    old = f'name="{TALKS}"'
    return typed(lambda book: book.replace("xl/workbook.xml", old, f'name="{name}"'))


def without_sheet(name: str) -> Spoil:
    """Return what deletes a sheet."""
    return typed(lambda book: book.without(name))


def far(folder: Path) -> None:
    """Write a row at the end of the world."""
    at_the_end = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    made = Book.sound().in_sheet(TALKS, "</sheetData>", at_the_end)
    made.saved(folder / NAME)


def after_blanks(folder: Path) -> None:
    """Write a row five rows below the last one."""
    Book.sound().row(TALKS, 81, 10, "MTTQ", PARTY, "Hội nghị", 2, 90).saved(folder / NAME)


def huge(folder: Path) -> None:
    """Put a file of 300 MB, almost all of it a hole, beside the workbook."""
    with (folder / "b.xlsx").open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(300_000_000)


def odd_name(folder: Path) -> None:
    """Put a copy under a name that no system likes beside the workbook."""
    name = unicodedata.normalize("NFD", "CON.Tổ dân phố 5 🙂.. .xlsx")
    (folder / name).write_bytes((folder / NAME).read_bytes())


@cache
def flipped() -> bytes:
    """Return a workbook with a byte of its directory flipped."""
    content = bytearray(SAMPLE.read_bytes())
    content[content.rfind(b"PK\x01\x02") + 1] ^= 0xFF
    return bytes(content)


@cache
def bomb() -> bytes:
    """Return a small file that unpacks to more than a workbook may."""
    return packed({**parts(PLAIN), "xl/media/x.bin": b"0" * 120_000_000})


def many_members() -> bytes:
    """Return an archive of far too many parts."""
    return packed({**parts(PLAIN), **{f"xl/x{index}": b"" for index in range(10_000)}})


def many_styles() -> dict[str, str | bytes]:
    """Return the parts of a workbook with far too many styles."""
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs>{"<xf/>" * 65_000}</cellXfs></styleSheet>'
    return {**parts(PLAIN), "xl/styles.xml": styles}


def twice(folder: Path) -> None:
    """Put beside the ward's workbook another one that holds its rows and one more."""
    Book.sound().row(TALKS, 80, 10, "MTTQ", PARTY, "Hội nghị", 2, 90).saved(folder / "b.xlsx")


def locked(folder: Path) -> None:
    """Leave beside the workbook what Excel leaves there while it is open."""
    (folder / f"~${NAME}").write_bytes(b"x")


def calls_out(book: Book) -> None:
    """Put a formula that calls a web service, links and an embedded object into a workbook."""
    book.cell(TALKS, "E60", '><f>WEBSERVICE("http://x")</f><v>2</v></c>')
    book.parts["xl/connections.xml"] = "<x/>"
    book.parts["xl/externalLinks/externalLink1.xml"] = "<x/>"
    book.parts["xl/embeddings/oleObject1.bin"] = b"x"


def moved_columns(book: Book) -> None:
    """Exchange two columns of the sheet of talks, headers and all."""
    part = places()[TALKS]
    text = re.sub(r'<c r="E(\d+)"', r'<c r="?\1"', book.sheet(TALKS))
    text = re.sub(r'<c r="F(\d+)"', r'<c r="E\1"', text).replace('<c r="?', '<c r="F')
    book.parts[part] = re.sub(
        r'(<c r="F\d+".*?</c>)(<c r="E\d+".*?</c>)', r"\2\1", text, flags=re.DOTALL
    )


REFUSED = (
    Case(
        "W01",
        "required cell empty",
        typed(lambda book: book.empty(TALKS, "E60")),
        (at("DL01", TALKS, "E60"), "“Số buổi”"),
    ),
    Case("W02", "only blanks", cell(TALKS, "E60", " \u00a0\u200b"), (at("DL01", TALKS, "E60"),)),
    Case(
        "W03",
        "words for a number",
        cell(TALKS, "E60", "mười hai"),
        (at("DL02", TALKS, "E60"), "đang ghi “mười hai”", "Cách sửa: nhập 12."),
    ),
    Case("W05", "negative", number(TALKS, "E60", -3), (at("DL07", TALKS, "E60"), "đang ghi -3")),
    Case("W05", "fraction", number(TALKS, "E60", 2.5), (at("DL06", TALKS, "E60"),)),
    Case("W05", "1e308", number(TALKS, "E60", "1e308"), (at("DL02", TALKS, "E60"),)),
    Case("W05", "NaN as text", cell(TALKS, "E60", "NaN"), (at("DL02", TALKS, "E60"), "“NaN”")),
    Case("W05", "NaN as number", number(TALKS, "E60", "NaN"), (of("TP04", NAME),)),
    Case(
        "W06",
        "31/02",
        cell(DISCLOSED, "I62", "31/02/2026"),
        (at("DL09", DISCLOSED, "I62"), "“31/02/2026”"),
    ),
    Case(
        "W06",
        "month first",
        cell(DISCLOSED, "I62", "11/23/2026"),
        (at("DL09", DISCLOSED, "I62"), "nhập 23/11/2026."),
    ),
    Case(
        "W06",
        "year 0026",
        cell(DISCLOSED, "I62", "05/10/0026"),
        (at("DL11", DISCLOSED, "I62"), "từ 2000 đến 2100"),
    ),
    Case(
        "W09",
        "code twice in a file",
        cell(MODELS, "A6", "DVK-01"),
        (at("V05", MODELS, "A6"), "đã dùng ở ô A5"),
    ),
    Case("W09", "code twice in two files", twice, ("[V05]", "đã dùng ở ô A5 của tệp “b.xlsx”")),
    Case("W15", "renamed column", cell(TALKS, "E4", "Số cuộc"), (on("DL32", TALKS), "“Số buổi”")),
    Case(
        "W15",
        "misspelt column",
        cell(TALKS, "E4", "Số bổi"),
        (at("DL33", TALKS, "E4"), "có phải “Số buổi”?"),
    ),
    Case(
        "W16",
        "renamed sheet",
        renamed_sheet("Trang 2"),
        (on("DL38", "Trang 2"), f"đổi tên trang thành “{TALKS}”"),
    ),
    Case(
        "W16",
        "deleted sheet",
        without_sheet(WARD),
        (of("DL50", NAME), f"thiếu trang “{WARD}”; các trang đang có: {TALKS}, "),
    ),
    Case("W17", "#REF!", raw(TALKS, "E60", ' t="e"><v>#REF!</v></c>'), (at("DL19", TALKS, "E60"),)),
    Case("W17", "#N/A", raw(GRADES, "F97", ' t="e"><v>#N/A</v></c>'), (at("DL19", GRADES, "F97"),)),
    Case("W17", "#DIV/0!", raw(FUNDS, "E35", ' t="e"><v>#DIV/0!</v></c>'), ("báo lỗi #DIV/0!",)),
    Case("W17", "no value", raw(TALKS, "E60", "><f>SUM(A1)</f></c>"), (at("DL20", TALKS, "E60"),)),
    Case(
        "W20",
        "part over whole",
        number(TALKS, "J61", 30),
        (at("V18", TALKS, "J61"), "(30) nhiều hơn", "(8)"),
    ),
    Case(
        "W21",
        "running total falls",
        number("Kế hoạch - cùng kỳ", "L5", 40),
        (at("V24", "Kế hoạch - cùng kỳ", "L5"), "40", "51"),
    ),
    Case(
        "W23",
        "model nobody registered",
        cell(GRADES, "B97", "DVK-99"),
        (at("V48", GRADES, "B97"), "“DVK-99”", "ghi “DVK-09”"),
    ),
    Case(
        "W26",
        "what looks like a gap in the paper",
        cell(NARRATIVE, "D49", "Đã có {{ so }} buổi"),
        (at("V40", NARRATIVE, "D49"), "“{{ so }}”"),
    ),
    Case("F01", "empty file", beside("b.xlsx", b""), (of("TP02"), "chưa được tải về máy")),
    Case("F01", "placeholder", beside("b.xlsx", b"\0" * 9000), (of("TP02"),)),
    Case("F02", "cut off", beside("b.xlsx", SAMPLE.read_bytes()[:20_000]), (of("TP04"),)),
    Case(
        "F02",
        "flipped byte",
        lambda folder: (folder / "b.xlsx").write_bytes(flipped()),
        (of("TP04"),),
    ),
    Case("F04", "xls", beside("b.xlsx", b"\x09\x08\x10\x00" + bytes(99)), (of("TP06"), "(.xls)")),
    Case("F04", "xlsb", beside("b.xlsx", packed({"xl/workbook.bin": "x"})), (of("TP06"), ".xlsb")),
    Case("F04", "ods", beside("b.xlsx", packed({"mimetype": ODS})), (of("TP06"), ".ods")),
    Case("F04", "strict", beside("b.xlsx", packed(parts(PLAIN, workbook_ns=STRICT))), ("Strict",)),
    Case("F04", "web page", beside("b.xlsx", b"<html></html>"), (of("TP05"), "HTML")),
    Case("F05", "password", beside("b.xlsx", OLE + ENCRYPTED), (of("TP07"), "mật khẩu")),
    Case("F12", "folder", lambda folder: (folder / "b.xlsx").mkdir(), (of("TP08"), "thư mục")),
    Case("F12", "symlink", lambda folder: (folder / "b.xlsx").symlink_to(SAMPLE), (of("TP08"),)),
    Case("F12", "shortcut", beside("b.xlsx", b"L\0\0\0\x01\x14\x02\0"), (of("TP08"),)),
    Case("F15", "too big", huge, (of("TP09"), "300 MB", "50 MB")),
    Case(
        "F16",
        "clock of 1980",
        number("Theo dõi nộp báo cáo", "C133", 29_230),
        (at("DL11", "Theo dõi nộp báo cáo", "C133"), "10/01/1980"),
    ),
    Case(
        "S02",
        "bomb",
        lambda folder: (folder / "b.xlsx").write_bytes(bomb()),
        (of("TP09"), "mở ra thành 120 MB"),
    ),
    Case(
        "S02",
        "members",
        lambda folder: (folder / "b.xlsx").write_bytes(many_members()),
        (of("TP09"), "phần"),
    ),
    Case("S02", "far cell", far, (at("DL49", TALKS, "XFD1048576"),)),
    Case("S03", "entities", beside("b.xlsx", packed(parts(ENTITIES))), (of("TP10"), "DOCTYPE")),
    Case("S13", "sheets", beside("b.xlsx", packed(parts(*[PLAIN] * 999))), ("999 trang tính",)),
    Case("S13", "styles", beside("b.xlsx", packed(many_styles())), ("65.000 kiểu định dạng",)),
)
ACCEPTED = (
    Case("W04", "number as text", cell(TALKS, "E60", "12"), (at("DL03", TALKS, "E60"), "là 12")),
    Case(
        "W04",
        "two readings",
        cell(FUNDS, "E36", "13.000"),
        (at("DL04", FUNDS, "E36"), "Việt Nam là 13.000", "Mỹ thì là 13"),
    ),
    Case("W04", "decimal comma", cell(GRADES, "F97", "8,5"), (at("DL03", GRADES, "F97"), "là 8,5")),
    Case(
        "W06",
        "day as text",
        cell(DISCLOSED, "I62", "05/10/2026"),
        (at("DL10", DISCLOSED, "I62"), "ngày 05 tháng 10 năm 2026"),
    ),
    Case(
        "W07",
        "day of another month",
        number(DISCLOSED, "I62", 46_234),
        (at("V51", DISCLOSED, "I62"), "ghi tháng 10 nhưng ngày 31/7/2026"),
    ),
    Case(
        "W10", "copied rows", copied(3), (at("DL46", TALKS, "A82"), "3 dòng", "hàng 80 đến hàng 82")
    ),
    Case("W12", "row after blanks", after_blanks, (at("DL45", TALKS, "A81"), "5 hàng trống")),
    Case(
        "W14",
        "hidden row",
        typed(lambda book: book.in_sheet(TALKS, '<row r="60"', '<row r="60" hidden="1"')),
        (at("DL42", TALKS, "A60"), "hàng 60 đang ẩn"),
    ),
    Case("W15", "moved columns", typed(moved_columns), ("Không có chỗ phải sửa.",)),
    Case(
        "W16",
        "decomposed name",
        renamed_sheet(unicodedata.normalize("NFD", TALKS)),
        ("Không có chỗ phải sửa.",),
    ),
    Case(
        "W16",
        "sheet of monthly rows deleted",
        without_sheet(TALKS),
        ("[V42] tháng 10 năm 2026: ", f"trang “{TALKS}” chưa có dòng nào"),
    ),
    Case(
        "W19",
        "total by hand",
        typed(lambda book: book.row(TALKS, 76, "Tổng cộng", None, None, None, 9_999)),
        (at("DL48", TALKS, "E76"), "9.999", "được 125"),
    ),
    Case(
        "W22",
        "running model without a result",
        cell(GRADES, "B97", "DVK-05"),
        (at("V11", MODELS, "A10"), "DVK-06"),
    ),
    Case(
        "W25",
        "signs that are none",
        cell(TALKS, "K59", "đủ _x0000_ _xD800_ _xFFFE_ 312 hộ"),
        (at("DL21", TALKS, "K59"),),
    ),
    Case(
        "W26",
        "signs of XML",
        cell(NARRATIVE, "D49", "A & B < C > D \" ' E"),
        (),
        "A & B < C > D",
    ),
    Case("W27", "equals sign", cell(NARRATIVE, "D49", "=1+1 là hai"), (), "=1+1 là hai"),
    Case(
        "W28",
        "letters of others",
        cell(NARRATIVE, "D49", "🙂 汉字 \u202eabc\u202c tốt"),
        (at("DL21", NARRATIVE, "D49"),),
        "🙂 汉字 abc tốt",
    ),
    Case(
        "W30",
        "people for sessions",
        number(TALKS, "F60", 9_000),
        (at("V33", TALKS, "F60"), "4.500"),
    ),
    Case("F04", "macros", beside("b.xlsm", packed(parts(PLAIN))), (of("TP11", "b.xlsm"),)),
    Case("F07", "open in Excel", locked, (of("TP13", NAME), "đang mở trong Excel")),
    Case("F11", "odd name", odd_name, ("[TP14]",)),
    Case("S05", "calls out", typed(calls_out), (of("TP12", NAME), "kết nối dữ liệu")),
)


# Templates of the ward's own, and what is said of their section “tuyen_truyen.docx” ---------------

SECTION = "Mẫu “tuyen_truyen.docx” › đoạn “"


def section(*blocks: str) -> Spoil:
    """Return what puts a section of the ward's own beside its inputs."""

    def spoil(folder: Path) -> None:
        own = folder.parent / "Mẫu" / "sections"
        own.mkdir(parents=True, exist_ok=True)
        (own / "tuyen_truyen.docx").write_bytes(docx(*(p(each) for each in blocks)))

    return spoil


def spoiled_section(name: str, content: bytes) -> Spoil:
    """Return what adds a part to a section of the ward's own."""

    def spoil(folder: Path) -> None:
        section("Chữ")(folder)
        path = folder.parent / "Mẫu" / "sections" / "tuyen_truyen.docx"
        path.write_bytes(zipped({**unzipped(path.read_bytes()), name: content}))

    return spoil


_INSIDE = "{% for b in cong_khai_qcdc %}{% for c in cong_khai_qcdc %}{% for d in cong_khai_qcdc %}"
LOOPS = ("{% for a in cong_khai_qcdc %}", _INSIDE * 2, "x", "{% endfor %}" * 6, "{% endfor %}")
BAD_TEMPLATES = (
    Case(
        "T01",
        "misspelt name",
        section("Đã tổ chức {{ so_bui }} buổi"),
        ("[MB41] ", SECTION, "“so_bui”", "so_buoi"),
    ),
    Case("T01", "unknown word", section("Có {% fo x in y %}"), ("[MB15] ", SECTION, "“fo”")),
    Case("T02", "no end", section("{% if la_thang %}", "Chữ"), ("[MB21] ", SECTION)),
    Case("T02", "no start", section("Chữ {% endif %}"), ("[MB22] ", SECTION)),
    Case("S03", "entities", spoiled_section("word/x.xml", ENTITIES.encode()), ("[MB05] ",)),
    Case("S07", "macros", spoiled_section("word/vbaProject.bin", b"x"), ("[MB03] ",)),
    Case("S07", "ActiveX", spoiled_section("word/activeX/activeX1.bin", b"x"), ("[MB03] ",)),
    Case("S08", "class", section("{{ ''.__class__.__mro__ }}"), ("[MB18] ", SECTION)),
    Case("S08", "attr", section("{{ so_buoi|attr('__class__') }}"), ("[MB17] ", SECTION)),
    Case("S08", "popen", section("{{ cycler.__init__.__globals__.os.popen('id') }}"), ("[MB",)),
    Case("S09", "loops", section(*LOOPS), ("[MB54] ",)),
    Case("S09", "long text", section("{{ 'x' * 10000000000 }}"), ("[MB", SECTION)),
)
