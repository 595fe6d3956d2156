"""What a file is by its first bytes or by the parts it packs, whatever its name says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.findings import files
from reports.findings.model import found

if TYPE_CHECKING:
    from collections.abc import Collection

    from reports.findings.model import Finding, Place

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHORTCUT = b"L\0\0\0\x01\x14\x02\0"
_OLD_EXCEL = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
_HTML = re.compile(
    rb"(?i)\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|div)\b"
)
_STARTS = (
    (b"%PDF", "tệp PDF"),
    (b"{\\rtf", "văn bản RTF"),
    (b"\x89PNG", "ảnh"),
    (b"\xff\xd8\xff", "ảnh"),
    (b"GIF8", "ảnh"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
)
_PARTS = (
    ("word/", "văn bản Word"),
    ("ppt/", "bản trình chiếu PowerPoint"),
    ("Index/", "bảng tính của Apple Numbers"),
)


def is_packed(content: bytes) -> bool:
    """Return whether the content is a zip archive, as an .xlsx is."""
    return content.startswith(b"PK\x03\x04")


def unpacked_kind(content: bytes, place: Place) -> Finding:
    """Return what a file that is no zip archive is, as a refusal."""
    head = content[:_HEAD]
    if content.startswith(_OLE):
        return _ole_kind(content, place)
    if content.startswith(_SHORTCUT):
        return found(files.NOT_A_PLAIN_FILE, place, kind="lối tắt (shortcut)")
    if content.startswith(_OLD_EXCEL):
        return found(files.OTHER_FORMAT, place, kind="Excel đời cũ (.xls)")
    if content.startswith(b"PK"):
        return found(files.FILE_DAMAGED, place, why="gói nén bị cắt")
    if b"schemas-microsoft-com:office:spreadsheet" in head:
        return found(files.OTHER_FORMAT, place, kind="XML Spreadsheet 2003 (.xml)")
    return found(files.NOT_A_WORKBOOK, place, kind=_plain_kind(head))


def _ole_kind(content: bytes, place: Place) -> Finding:
    if _stream("EncryptedPackage") in content:
        return found(files.PASSWORD, place)
    if _stream("Workbook") in content or _stream("Book") in content:
        return found(files.OTHER_FORMAT, place, kind="Excel 97-2003 (.xls)")
    if _stream("WordDocument") in content:
        return found(files.NOT_A_WORKBOOK, place, kind="văn bản Word 97-2003 (.doc)")
    return found(files.NOT_A_WORKBOOK, place, kind="tệp Office đời cũ")


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")


def _plain_kind(head: bytes) -> str:
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    text = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(text):
        return "trang web (HTML)"
    if b"\0" in text and not text.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "tệp không rõ kiểu"
    return "văn bản thường (CSV hoặc .txt)"


def packed_kind(names: Collection[str], mimetype: bytes, place: Place) -> Finding | None:
    """Return what an archive without a readable workbook is, None if it holds one."""
    if b"opendocument" in mimetype:
        if b"spreadsheet" in mimetype:
            return found(files.OTHER_FORMAT, place, kind="OpenDocument (.ods)")
        return found(files.NOT_A_WORKBOOK, place, kind="văn bản OpenDocument")
    if "xl/workbook.bin" in names:
        return found(files.OTHER_FORMAT, place, kind="Excel nhị phân (.xlsb)")
    if any(name.startswith("xl/") for name in names):
        return None
    for folder, kind in _PARTS:
        if any(name.startswith(folder) for name in names):
            return found(files.NOT_A_WORKBOOK, place, kind=kind)
    return found(files.NOT_A_WORKBOOK, place, kind="tệp nén (zip)")
