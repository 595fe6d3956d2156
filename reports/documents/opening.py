"""Opens a finished .docx for reading only; what others made is looked at before it is parsed."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from posixpath import basename
from typing import TYPE_CHECKING

from lxml import etree

from reports.documents.compiler.package import (
    HIGHEST_RATIO,
    LARGEST,
    RATIO_FROM,
    relations_part,
    resolved,
)
from reports.documents.compiler.wordml import parsed
from reports.findings import Place, ReportsError, found
from reports.findings.format import file as codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reports.documents.compiler.wordml import Element

_DECLARATION = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_MEMBERS = 2_000
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_DOCUMENT = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Parts:
    """The XML parts of a document: their bytes, and the trees of those already asked for."""

    name: str
    data: Mapping[str, bytes]
    trees: dict[str, Element] = field(default_factory=dict)

    def tree(self, part: str) -> Element | None:
        """Return the root of `part`, None where there is none.

        Raises ReportsError where it is broken or declares entities.
        """
        if part not in self.data:
            return None
        if part not in self.trees:
            self.trees[part] = _parsed(self.data[part], part, Place(file=self.name))
        return self.trees[part]

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return the relations of `part`: id → last word of the type, and the part meant."""
        root = self.tree(relations_part(part))
        nodes = () if root is None else root
        return {
            node.get("Id", ""): (
                basename(node.get("Type", "")),
                resolved(part, node.get("Target", "")),
            )
            for node in nodes
            if node.get("TargetMode") != "External"
        }

    @property
    def document(self) -> str:
        """The name of the main part."""
        return next(
            (part for kind, part in self.relations("").values() if kind == "officeDocument"),
            _DOCUMENT,
        )

    def related(self, kind: str) -> Element | None:
        """Return the root of the first part that the main part is related to by `kind`."""
        for known, part in self.relations(self.document).values():
            if known == kind:
                return self.tree(part)
        return None


def opened(data: bytes, name: str) -> Parts:
    """Return the parts of a .docx.

    Raises ReportsError where it is none, or is not safe to read.
    """
    place = Place(file=name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = _read(archive, place)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError) as error:
        raise _unreadable(place, _why(data)) from error
    opened_parts = Parts(name, parts)
    if opened_parts.tree(opened_parts.document) is None:
        raise _unreadable(place, "không có phần văn bản chính")
    return opened_parts


def own_parts(data: bytes, name: str) -> Parts:
    """Return the parts of a .docx made here, however large it is."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return Parts(name, _xml_parts(archive, archive.infolist()))


def _read(archive: zipfile.ZipFile, place: Place) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    size = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    too_dense = size > RATIO_FROM and size / packed > HIGHEST_RATIO
    if size > LARGEST or too_dense or len(entries) > _MEMBERS:
        shown = f"{size / 2**20:.0f} MB, {len(entries)} phần"
        limit = f"{LARGEST // 2**20} MB"
        raise ReportsError([found(codes.OVERSIZED_DOCUMENT, place, size=shown, limit=limit)])
    return _xml_parts(archive, entries)


def _xml_parts(archive: zipfile.ZipFile, entries: Iterable[zipfile.ZipInfo]) -> dict[str, bytes]:
    return {
        entry.filename: archive.read(entry)
        for entry in entries
        if entry.filename.endswith((".xml", ".rels"))
    }


def _parsed(data: bytes, part: str, place: Place) -> Element:
    if _DECLARATION.search(data):
        raise ReportsError([found(codes.UNSAFE_DOCUMENT, place, part=part)])
    try:
        root = parsed(data)
    except etree.XMLSyntaxError as error:
        raise _unreadable(place, f"phần {part} hỏng") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReportsError([found(codes.UNSAFE_DOCUMENT, place, part=part)])
    return root


def _why(data: bytes) -> str:
    if not data:
        return "tệp rỗng"
    if data.startswith(_OLD_WORD):
        return "tệp kiểu Word 97–2003 hoặc đặt mật khẩu"
    return "tệp hỏng hoặc không phải tệp Word"


def _unreadable(place: Place, reason: str) -> ReportsError:
    return ReportsError([found(codes.UNREADABLE_DOCUMENT, place, reason=reason)])
