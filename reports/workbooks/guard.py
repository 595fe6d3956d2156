"""Whether a file is safe and what it claims to be; nothing is parsed before it says yes."""

from __future__ import annotations

import os
import re
import stat
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from reports.findings import files
from reports.findings.model import Place, ReportsError, found
from reports.vietnamese import clean, joined, number
from reports.workbooks.markup import BROKEN, tree
from reports.workbooks.scan import scan_sheet
from reports.workbooks.signatures import is_packed, packed_kind, unpacked_kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from reports.findings.model import Code, Finding
    from reports.workbooks.scan import SheetScan

FILE_LIMIT = 50_000_000
UNPACKED_LIMIT = 100_000_000
RATIO_LIMIT = 100
RATIO_MATTERS_FROM = 10_000_000
MARK_LIMIT = 2_500_000
MEMBER_LIMIT = 2_000
SHEET_LIMIT = 100
STYLE_LIMIT = 20_000

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    ValueError,
    SyntaxError,
    BROKEN,
)
"""What a damaged archive makes zipfile and the parsers of XML raise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """An examined workbook: its bytes, and what each worksheet's bytes tell."""

    file: str
    content: bytes = field(repr=False)
    sheets: tuple[SheetScan, ...]


def examine(path: Path, label: str = "") -> tuple[Scan | None, list[Finding]]:
    """Return what the bytes of a workbook tell, None if it must not be parsed.

    `label` is the name the findings use, by default the file's own.
    """
    place = Place(file=label or clean(path.name))
    try:
        content = _content(path, place)
        scan, notes = _scanned(content, place)
    except ReportsError as refusal:
        return None, list(refusal.findings)
    except DAMAGED:
        return None, [misbuilt(place)]
    return scan, [*notes, *_lock_notes(path, place)]


def misbuilt(place: Place) -> Finding:
    """Return the finding for a file whose inside is not built as Excel builds it."""
    return found(files.FILE_DAMAGED, place, why="bên trong sai cấu trúc")


# The file ----------------------------------------------------------------------------------------


def _content(path: Path, place: Place) -> bytes:
    try:
        mode = path.lstat().st_mode
        if kind := _odd_kind(path, mode):
            raise _refusal(files.NOT_A_PLAIN_FILE, place, kind=kind)
        size = path.stat().st_size
        if size > FILE_LIMIT:
            raise _too_big(place, f"{_mb(size)} MB", f"{_mb(FILE_LIMIT)} MB")
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise _refusal(files.FILE_MISSING, place) from error
    except OSError as error:
        raise _refusal(files.FILE_UNREADABLE, place) from error
    if not content.strip(b"\0"):
        raise _refusal(files.FILE_EMPTY, place)
    if not is_packed(content):
        raise ReportsError([unpacked_kind(content, place)])
    return content


def _odd_kind(path: Path, mode: int) -> str:
    if stat.S_ISLNK(mode):
        return "liên kết tới tệp khác (symlink)"
    if stat.S_ISDIR(mode):
        return "thư mục"
    if not stat.S_ISREG(mode):
        return "thiết bị của máy"
    return "lối tắt (shortcut)" if path.suffix.lower() == ".lnk" else ""


def _lock_notes(path: Path, place: Place) -> list[Finding]:
    locks = ((f"~${path.name}", "Excel"), (f".~lock.{path.name}#", "LibreOffice"))
    return [
        found(files.OPEN_IN_EXCEL, place, program=program)
        for name, program in locks
        if os.path.exists(path.parent / name)  # noqa: PTH110 -- Path.exists raises on long names
    ]


# The archive -------------------------------------------------------------------------------------


def _scanned(content: bytes, place: Place) -> tuple[Scan, list[Finding]]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = _safe_names(archive, len(content), place)
        mimetype = archive.read("mimetype")[:200] if "mimetype" in names else b""
        if kind := packed_kind(names, mimetype, place):
            raise ReportsError([kind])
        parts = _worksheets(archive, place)
        percents = _percent_styles(archive, place)
        sheets: dict[str, SheetScan] = {}
        marks = 0
        for name in names:
            if name.lower().endswith((".xml", ".rels", ".vml")):
                data = archive.read(name)
                _refuse_declarations(name, data, place)
                marks += data.count(b"<")
                if marks > MARK_LIMIT:
                    raise _too_big(place, "quá nhiều ô", f"{number(MARK_LIMIT)} thẻ")
                if name in parts:
                    sheet = parts[name]
                    sheets[name] = scan_sheet(
                        sheet.get("name", ""), data, percents, part=name, hidden=_is_hidden(sheet)
                    )
    scans = tuple(sheets[name] for name in parts if name in sheets)
    if any(not each.ordered for each in scans):
        raise _refusal(files.FILE_DAMAGED, place, why="các hàng không theo thứ tự")
    return Scan(file=place.file, content=content, sheets=scans), _notes(names, scans, place)


def _safe_names(archive: zipfile.ZipFile, packed: int, place: Place) -> list[str]:
    members = archive.infolist()
    if len(members) > MEMBER_LIMIT:
        raise _too_big(place, f"{number(len(members))} phần", number(MEMBER_LIMIT))
    if any(member.flag_bits & 1 for member in members):
        raise _refusal(files.PASSWORD, place)
    unpacked = sum(member.file_size for member in members)
    if unpacked > UNPACKED_LIMIT:
        raise _too_big(place, f"mở ra thành {_mb(unpacked)} MB", f"{_mb(UNPACKED_LIMIT)} MB")
    if unpacked > RATIO_MATTERS_FROM and unpacked > RATIO_LIMIT * packed:
        raise _too_big(place, f"nén quá chặt ({unpacked // packed} lần)", f"{RATIO_LIMIT} lần")
    names = [member.filename for member in members]
    if len(set(names)) < len(names):
        raise _refusal(files.FILE_DAMAGED, place, why="một phần có hai lần")
    return names


_ENCODING = re.compile(rb"""<\?xml[^>]*?\bencoding=["']([\w.:-]+)["']""")
_DECLARATIONS = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


def _refuse_declarations(name: str, data: bytes, place: Place) -> None:
    if any(declaration in data for declaration in _DECLARATIONS):
        raise _refusal(files.UNSAFE_DECLARATION, place)
    # Only these parts are parsed later; a part in another encoding could hide a declaration.
    if name.startswith(("xl/", "docProps/", "_rels/", "[Content")) and not name.endswith(".vml"):
        encoding = _ENCODING.search(data[:200])
        told = encoding[1].lower() if encoding else b"utf-8"
        if b"\0" in data[:64] or told not in (b"utf-8", b"us-ascii", b"ascii"):
            raise _refusal(files.FILE_DAMAGED, place, why="bảng mã lạ")


# The parts ---------------------------------------------------------------------------------------

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def _worksheets(archive: zipfile.ZipFile, place: Place) -> dict[str, Mapping[str, str]]:
    workbook_part = _workbook_part(archive, place)
    workbook = _tree(archive, workbook_part, place)
    if workbook.tag.startswith(f"{{{_STRICT}"):
        raise _refusal(files.OTHER_FORMAT, place, kind="Strict Open XML")
    sheets = workbook.findall(f"{{{_MAIN}}}sheets/{{{_MAIN}}}sheet")
    if len(sheets) > SHEET_LIMIT:
        raise _too_big(place, f"{number(len(sheets))} trang tính", number(SHEET_LIMIT))
    titles = [sheet.get("name", "") for sheet in sheets]
    if len(set(titles)) < len(titles):
        raise _refusal(files.FILE_DAMAGED, place, why="hai trang tính cùng một tên")
    targets = _targets(archive, workbook_part, "/worksheet", place)
    return {
        targets[sheet.attrib[_ID]]: sheet.attrib for sheet in sheets if sheet.get(_ID) in targets
    }


def _workbook_part(archive: zipfile.ZipFile, place: Place) -> str:
    targets = _targets(archive, "", "/officeDocument", place)
    if not targets:
        raise _refusal(files.FILE_DAMAGED, place, why="thiếu phần chính của bảng tính")
    return next(iter(targets.values()))


def related_parts(archive: zipfile.ZipFile) -> tuple[str, dict[str, str]]:
    """Return the main part of an examined workbook, and those that all its sheets share by kind."""
    book = _workbook_part(archive, Place())
    kinds = ("sharedStrings", "styles")
    found_parts = ((kind, _targets(archive, book, f"/{kind}", Place())) for kind in kinds)
    return book, {kind: next(iter(parts.values())) for kind, parts in found_parts if parts}


def _targets(archive: zipfile.ZipFile, part: str, kind: str, place: Place) -> dict[str, str]:
    folder = dirname(part)
    rels = join(folder, "_rels", f"{part.removeprefix(f'{folder}/')}.rels")
    return {
        each.attrib["Id"]: normpath(join("/", folder, each.attrib["Target"])).lstrip("/")
        for each in _tree(archive, rels, place).iter(_RELATIONSHIPS)
        if each.get("Type", "").endswith(kind) and each.get("TargetMode") != "External"
    }


def _tree(archive: zipfile.ZipFile, name: str, place: Place) -> Element:
    data = archive.read(name)
    _refuse_declarations(name, data, place)
    return tree(data)


_FORMAT = re.compile(rb"<(?:\w+:)?numFmt\b([^<>]*)>")
_FORMAT_ID = re.compile(rb"""\bnumFmtId=["'](\d+)["']""")
_PERCENT_CODE = re.compile(rb"""\bformatCode=["'][^"'<>]*%""")
_CELL_STYLES = re.compile(rb"<(?:\w+:)?cellXfs\b[^<>]*>(.*?)</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE = re.compile(rb"<(?:\w+:)?xf\b([^<>]*)>")


def _percent_styles(archive: zipfile.ZipFile, place: Place) -> tuple[int, ...]:
    data = archive.read("xl/styles.xml") if "xl/styles.xml" in archive.namelist() else b""
    percent_ids = {b"9", b"10"}
    for attributes in _FORMAT.findall(data):
        if _PERCENT_CODE.search(attributes) and (match := _FORMAT_ID.search(attributes)):
            percent_ids.add(match[1])
    block = _CELL_STYLES.search(data)
    styles: Sequence[bytes] = _STYLE.findall(block[1]) if block else ()
    if len(styles) > STYLE_LIMIT:
        raise _too_big(place, f"{number(len(styles))} kiểu định dạng", number(STYLE_LIMIT))
    matches = ((index, _FORMAT_ID.search(style)) for index, style in enumerate(styles))
    return tuple(index for index, match in matches if match and match[1] in percent_ids)


# What is said of an accepted file ----------------------------------------------------------------

_ACTIVE = (
    ("xl/externalLinks/", "liên kết tới tệp khác"),
    ("xl/connections.xml", "kết nối dữ liệu"),
    ("xl/queryTables/", "truy vấn dữ liệu"),
    ("xl/embeddings/", "đối tượng nhúng"),
    ("xl/activeX/", "điều khiển ActiveX"),
    ("xl/ctrlProps/", "nút bấm"),
)


def _notes(names: list[str], sheets: tuple[SheetScan, ...], place: Place) -> list[Finding]:
    notes = []
    if "xl/vbaProject.bin" in names or place.file.lower().endswith(".xlsm"):
        notes.append(found(files.MACROS, place))
    active = [word for start, word in _ACTIVE if any(name.startswith(start) for name in names)]
    if any(sheet.calls_out for sheet in sheets):
        active.append("công thức gọi ra ngoài")
    if active:
        notes.append(found(files.ACTIVE_PARTS, place, parts=joined(active)))
    return notes


def _is_hidden(sheet: Mapping[str, str]) -> bool:
    return sheet.get("state", "visible") != "visible"


def _too_big(place: Place, what: str, limit: str) -> ReportsError:
    return _refusal(files.OVER_LIMIT, place, what=what, limit=limit)


def _refusal(code: Code, place: Place, **details: str) -> ReportsError:
    return ReportsError([found(code, place, **details)])


def _mb(size: int) -> str:
    return number(round(size / 1_000_000))
