"""No file is parsed before the guard says yes; each refusal is one Vietnamese sentence."""

from __future__ import annotations

import os
import struct
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from workbook_builders import (
    MAIN,
    book,
    flat,
    packed,
    parts,
    saved,
    sheet_xml,
    text_cell,
    unpacked,
    with_part,
)

from reports.workbooks import guard
from reports.workbooks.guard import examine

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAIN = sheet_xml(f'<row r="1">{text_cell("A1", "x")}</row>')
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


def _file(folder: Path, content: bytes, name: str = "a.xlsx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def _refusal(path: Path) -> str:
    """Examine a file that must be refused, show that it is untouched, return code and message."""
    before = path.read_bytes() if path.is_file() else b""

    scan, findings = examine(path)

    assert scan is None
    assert len(findings) == 1
    assert findings[0].place.file == path.name
    assert not path.is_file() or path.read_bytes() == before
    return f"{findings[0].code.name}: {findings[0].message}"


def _good(folder: Path, name: str = "a.xlsx") -> Path:
    return saved(book(Một="A | B\n1 | 2"), folder / name)


def test_a_sound_workbook_passes_in_silence(tmp_path: Path) -> None:
    """An ordinary workbook is accepted with its sheets and no word."""
    scan, findings = examine(_good(tmp_path))

    assert findings == []
    assert scan is not None
    assert [(each.name, each.last_row, each.last_column) for each in scan.sheets] == [("Một", 2, 2)]


@pytest.mark.parametrize("content", [b"", b"\0" * 4096])
def test_an_empty_file_or_placeholder_is_told(tmp_path: Path, content: bytes) -> None:
    """F01: nothing, or only zeros as a half-synced file has, is an empty file."""
    assert _refusal(_file(tmp_path, content)).startswith("file-empty: tệp rỗng, hoặc chưa được tải")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A name that leads nowhere is no traceback."""
    assert _refusal(tmp_path / "không có.xlsx").startswith("file-missing")


def test_a_truncated_archive_is_damaged(tmp_path: Path) -> None:
    """F02: a file cut anywhere is told as damaged."""
    content = _good(tmp_path).read_bytes()

    for size in (3, 40, len(content) // 2, len(content) - 10):
        assert _refusal(_file(tmp_path, content[:size])).startswith("file-damaged")


def test_a_flipped_byte_in_the_directory_is_damaged(tmp_path: Path) -> None:
    """F02: no flipped byte of the central directory brings a traceback."""
    content = _good(tmp_path).read_bytes()
    start = content.rfind(b"PK\x01\x02")

    for offset in range(start, len(content), 7):
        flipped = bytearray(content)
        flipped[offset] ^= 0xFF
        scan, findings = examine(_file(tmp_path, bytes(flipped)))
        assert scan is not None or len(findings) == 1


def test_a_bad_checksum_is_damaged(tmp_path: Path) -> None:
    """F02: content that does not match its checksum is told as damaged."""
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts(PLAIN).items():
            archive.writestr(name, content)
    path.write_bytes(path.read_bytes().replace(b"<t>x</t>", b"<t>y</t>"))

    assert _refusal(path).startswith("file-damaged")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"<html><table></table></html>", "not-a-workbook: đây không phải bảng tính .xlsx mà là"),
        (b"\n <!DOCTYPE html><html>", "trang web (HTML)"),
        ("Tháng;Số buổi\n10;3\n".encode(), "văn bản thường (CSV hoặc .txt)"),
        (b"\xff\xfeT\0h\0", "văn bản thường (CSV hoặc .txt)"),
        (b"%PDF-1.7", "tệp PDF"),
        (b"\x00\x01\x02\x03", "tệp không rõ kiểu"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
         "other-format: bảng tính lưu ở kiểu XML Spreadsheet 2003"),
        (b"\x09\x08\x10\x00", "other-format: bảng tính lưu ở kiểu Excel đời cũ (.xls)"),
        (OLE + "Workbook".encode("utf-16-le"), "other-format: bảng tính lưu ở kiểu Excel 97-2003"),
        (OLE + "WordDocument".encode("utf-16-le"), "not-a-workbook"),
        (OLE, "not-a-workbook"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password: tệp đặt mật khẩu"),
        (b"L\0\0\0\x01\x14\x02\0", "not-a-plain-file: đây là lối tắt (shortcut)"),
        (b"PK\x05\x06" + b"\0" * 18, "file-damaged"),
    ],
)  # fmt: skip
def test_other_files_under_our_name_are_named(tmp_path: Path, content: bytes, told: str) -> None:
    """F04, F05: HTML, CSV, .xls, Word, encrypted and shortcuts named .xlsx are refused by kind."""
    assert told in _refusal(_file(tmp_path, content))


@pytest.mark.parametrize(
    ("members", "told"),
    [
        ({"word/document.xml": "<w/>", "[Content_Types].xml": "<T/>"}, "văn bản Word"),
        ({"ppt/presentation.xml": "<p/>"}, "PowerPoint"),
        ({"Index/Document.iwa": "x"}, "Apple Numbers"),
        ({"readme.txt": "x"}, "tệp nén (zip)"),
        ({"xl/workbook.bin": "x"}, "other-format: bảng tính lưu ở kiểu Excel nhị phân (.xlsb)"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "OpenDocument (.ods)"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "văn bản OpenDocument"),
        ({"xl/workbook.xml": "<x/>"}, "file-damaged"),
        (parts(PLAIN, workbook_ns="http://purl.oclc.org/ooxml/spreadsheetml/main"), "Strict"),
    ],
)
def test_other_archives_are_named(
    tmp_path: Path, members: Mapping[str, str | bytes], told: str
) -> None:
    """F04: Word, PowerPoint, .xlsb, .ods, Strict and plain archives are refused by kind."""
    assert told in _refusal(_file(tmp_path, packed(members)))


def test_odd_things_named_like_a_workbook_are_refused(tmp_path: Path) -> None:
    """F12: a symlink, a folder and a shortcut are not followed."""
    folder = tmp_path / "b.xlsx"
    folder.mkdir()
    link = tmp_path / "c.xlsx"
    link.symlink_to(_good(tmp_path))

    assert "thư mục" in _refusal(folder)
    assert "symlink" in _refusal(link)
    assert "lối tắt" in _refusal(_file(tmp_path, b"anything", "d.lnk"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """F12: a pipe named like a workbook would never end."""
    os.mkfifo(tmp_path / "a.xlsx")

    assert "thiết bị" in _refusal(tmp_path / "a.xlsx")


def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock or a missing permission is told as such."""
    path = _good(tmp_path)

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    scan, findings = examine(path)

    assert scan is None
    assert flat(findings) == [("", "file-unreadable")]


# Hostile -----------------------------------------------------------------------------------------


def test_a_bomb_is_refused_by_its_unpacked_size(tmp_path: Path) -> None:
    """S02: a megabyte that unpacks to far more is never unpacked."""
    bomb = packed({**parts(PLAIN), "xl/media/x.bin": b"0" * 120_000_000})

    assert "over-limit: tệp quá lớn để đọc an toàn: mở ra thành 120 MB" in _refusal(
        _file(tmp_path, bomb)
    )


def test_a_tight_archive_is_refused_by_its_ratio(tmp_path: Path) -> None:
    """S02: more than a hundredfold is no spreadsheet."""
    bomb = packed({**parts(PLAIN), "xl/media/x.bin": b"0" * 20_000_000})

    assert "nén quá chặt" in _refusal(_file(tmp_path, bomb))


def test_a_lying_size_is_damaged(tmp_path: Path) -> None:
    """S02: a directory that understates a size does not get more unpacked than it says."""
    honest = packed({**parts(PLAIN), "xl/sharedStrings.xml": "<sst>" + "0" * 1000 + "</sst>"})
    size = struct.pack("<I", 1011)
    assert size in honest

    lying = honest.replace(size, struct.pack("<I", 10))

    assert "file-damaged" in _refusal(_file(tmp_path, lying))


def test_ten_thousand_members_are_refused(tmp_path: Path) -> None:
    """S02: the number of parts is limited."""
    many = packed({**parts(PLAIN), **{f"xl/x{n}": b"" for n in range(2_100)}})

    assert "over-limit" in _refusal(_file(tmp_path, many))


def test_too_many_cells_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """S02: what a parser would turn into objects is counted before it is parsed."""
    monkeypatch.setattr(guard, "MARK_LIMIT", 20)

    assert "quá nhiều ô" in _refusal(_file(tmp_path, packed(parts(PLAIN))))


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    """F15: a 300 MB file is refused by its size alone."""
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(300_000_000)

    scan, findings = examine(path)

    assert scan is None
    assert "300 MB" in findings[0].message


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "customXml/item1.xml", "_rels/.rels"])
def test_a_document_type_in_any_part_is_refused(tmp_path: Path, part: str, code: str) -> None:
    """S03: entity bombs and external entities all need a DOCTYPE, in whatever encoding."""
    declaration = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'.encode(code)

    path = _file(tmp_path, packed({**parts(PLAIN), part: declaration}))

    assert _refusal(path).startswith("unsafe-declaration")


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    """S03: a part in an encoding that could hide a declaration is not parsed."""
    hidden = '<?xml version="1.0" encoding="utf-7"?>' + PLAIN
    wide = ("\ufeff" + PLAIN).encode("utf-16-le")

    for xml in (hidden, wide):
        path = _file(tmp_path, packed({**parts(PLAIN), "xl/worksheets/sheet1.xml": xml}))
        assert "bảng mã lạ" in _refusal(path)


def test_a_thousand_sheets_are_refused(tmp_path: Path) -> None:
    """S13: the number of sheets is limited."""
    assert "1.000 trang tính (tối đa 100)" in _refusal(
        _file(tmp_path, packed(parts(*[PLAIN] * 1000)))
    )


def test_sixty_five_thousand_styles_are_refused(tmp_path: Path) -> None:
    """S13: the number of styles is limited."""
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs>{"<xf/>" * 65_000}</cellXfs></styleSheet>'

    assert "65.000 kiểu định dạng" in _refusal(
        _file(tmp_path, packed({**parts(PLAIN), "xl/styles.xml": styles}))
    )


def test_rows_out_of_order_are_damaged(tmp_path: Path) -> None:
    """Rows that openpyxl would drop in silence are refused instead."""
    rows = f'<row r="5">{text_cell("A5", "x")}</row><row r="2">{text_cell("A2", "y")}</row>'

    assert "thứ tự" in _refusal(_file(tmp_path, packed(parts(sheet_xml(rows)))))


def test_two_sheets_of_one_name_are_damaged(tmp_path: Path) -> None:
    """Excel never writes two sheets of one name."""
    assert "cùng một tên" in _refusal(
        _file(tmp_path, packed(parts(PLAIN, PLAIN, names=["A", "A"])))
    )


def test_a_part_packed_twice_is_damaged(tmp_path: Path) -> None:
    """Two parts of one name could be examined as one and parsed as the other."""
    content = packed({**parts(PLAIN), "xl/worksheets/sheet2.xml": PLAIN})

    twice = content.replace(b"sheet2.xml", b"sheet1.xml")

    assert "hai lần" in _refusal(_file(tmp_path, twice))


def test_a_workbook_without_its_main_part_is_damaged(tmp_path: Path) -> None:
    """An archive whose relationships lead to no workbook is told as damaged."""
    members = {**parts(PLAIN), "_rels/.rels": "<Relationships/>"}

    assert "thiếu phần chính" in _refusal(_file(tmp_path, packed(members)))


def test_an_encrypted_member_is_a_password(tmp_path: Path) -> None:
    """F05: a zip password is told like any other."""
    content = bytearray(packed(parts(PLAIN)))
    content[content.find(b"PK\x01\x02") + 8] |= 1

    assert "password" in _refusal(_file(tmp_path, bytes(content)))


# Accepted with a word ----------------------------------------------------------------------------


def test_a_macro_workbook_is_read_as_data(tmp_path: Path) -> None:
    """F04: .xlsm is accepted, with a note that no macro runs."""
    scan, findings = examine(_good(tmp_path, "a.xlsm"))

    assert scan is not None
    assert flat(findings) == [("", "macros")]


def test_active_parts_are_named_and_passed_over(tmp_path: Path) -> None:
    """S05: links, connections, objects and calls out are told in one note."""
    workbook = book(Một="=WEBSERVICE(\"http://x\") | =cmd|' /c calc'!A0")
    path = saved(workbook, tmp_path / "a.xlsx")
    for part in ("xl/externalLinks/externalLink1.xml", "xl/connections.xml"):
        with_part(path, part, "<x/>")
    with_part(path, "xl/embeddings/oleObject1.bin", b"x")

    scan, findings = examine(path)

    assert scan is not None
    assert flat(findings) == [("", "active-parts")]
    assert findings[0].details["parts"] == (
        "liên kết tới tệp khác, kết nối dữ liệu, đối tượng nhúng và công thức gọi ra ngoài"
    )


@pytest.mark.parametrize(("lock", "program"), [("~$a.xlsx", "Excel"), (".~lock.a.xlsx#", "Libre")])
def test_a_file_open_elsewhere_is_told(tmp_path: Path, lock: str, program: str) -> None:
    """F07: the lock file beside it says that newer figures may not be saved yet."""
    path = _good(tmp_path)
    (tmp_path / lock).write_bytes(b"x")

    scan, findings = examine(path)

    assert scan is not None
    assert flat(findings) == [("", "open-in-excel")]
    assert program in findings[0].message


@pytest.mark.parametrize(
    "name",
    [
        "Tổ dân phố 5.xlsx",
        "x" * 245 + ".xlsx",
        "báo cáo 🙂.xlsx",
        "a..xlsx",
        "CON.xlsx",
        "a.b.c.xlsx",
    ],
)
def test_odd_names_are_read(tmp_path: Path, name: str) -> None:
    """F11: decomposed, long, emoji, dotted and reserved names are only names."""
    scan, findings = examine(_good(tmp_path, name))

    assert findings == []
    assert scan is not None


def test_a_name_given_by_the_caller_is_used(tmp_path: Path) -> None:
    """Two files of one name are told apart by the label the reader gives."""
    scan, _ = examine(_good(tmp_path), "Tổ 5/a.xlsx")

    assert scan is not None
    assert scan.file == "Tổ 5/a.xlsx"


def test_a_sheet_whose_part_is_gone_is_passed_over(tmp_path: Path) -> None:
    """A relationship that leads nowhere leaves the other sheets readable."""
    members = unpacked(packed(parts(PLAIN, PLAIN)))
    del members["xl/worksheets/sheet2.xml"]

    scan, findings = examine(_file(tmp_path, packed(members)))

    assert findings == []
    assert scan is not None
    assert [each.name for each in scan.sheets] == ["S1"]
