"""Reads a .docx safely: nothing is parsed before sizes, kinds and links are known to be sound."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from itertools import count
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from lxml import etree

from reports.documents.compiler.wordml import RELATION, parsed
from reports.findings import Place, found
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

LARGEST = 64 * 2**20
HIGHEST_RATIO = 200
RATIO_FROM = 2**20
_MEMBERS = 2_000
TYPES = "[Content_Types].xml"
_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_KINDS = {
    "application/vnd.ms-word.document.macroEnabled.main+xml": "có macro (.docm)",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": (
        "khuôn mẫu (.dotx)"
    ),
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": "khuôn mẫu có macro (.dotm)",
}
_ACTIVE = re.compile(r"vbaProject|vbaData|activeX|/oleObject|\.(exe|dll|js|vbs)$", re.IGNORECASE)
_ACTIVE_TYPE = re.compile(r"vbaProject|activeX|oleObject|macroEnabled", re.IGNORECASE)
_ACTIVE_RELATIONS = frozenset({"aFChunk", "control", "oleObject", "subDocument", "vbaProject"})
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """One .docx: the name the clerk knows it by, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship of a part."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of the type, such as ``image``."""
        return self.type.rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The parts of a .docx: name → bytes; `packed` also as they lie compressed.

    While a document is put together, `parts` of its letterhead change; `packed` is then out of
    date and told apart by the bytes it was read with.
    """

    name: str
    parts: dict[str, bytes]
    packed: Mapping[str, tuple[bytes, bytes]]
    document: str

    def relations(self, part: str) -> list[Relation]:
        """Return the relationships of `part`."""
        data = self.parts.get(relations_part(part))
        if data is None:
            return []
        return [
            Relation(
                node.get("Id", ""),
                node.get("Type", ""),
                node.get("Target", ""),
                node.get("TargetMode") == "External",
            )
            for node in parsed(data)
        ]

    def related(self, part: str, kind: str) -> list[str]:
        """Return the names of the parts that `part` is related to by `kind`."""
        return [
            resolved(part, relation.target)
            for relation in self.relations(part)
            if relation.kind == kind and not relation.external
        ]

    def deflated(self, part: str) -> bytes:
        """Return `part` as it lay compressed in the file, if it was not changed since."""
        data, packed = self.packed.get(part, (b"", b""))
        return packed if data is self.parts[part] else b""

    def content_type(self, part: str) -> tuple[str, bool]:
        """Return the content type of `part`, and whether it is declared for this part alone."""
        types = parsed(self.parts[TYPES])
        extension = part.rsplit(".", 1)[-1].lower()
        for node in types.iter(f"{{{_TYPES_NS}}}Override"):
            if node.get("PartName", "").lower() == f"/{part}".lower():
                return node.get("ContentType", ""), True
        for node in types.iter(f"{{{_TYPES_NS}}}Default"):
            if node.get("Extension", "").lower() == extension:
                return node.get("ContentType", ""), False
        return "", False


def relations_part(part: str) -> str:
    """Return the name of the part that holds the relationships of `part`."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def resolved(part: str, target: str) -> str:
    """Return the part that a relationship of `part` points to."""
    return target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))


def with_relation(package: Package, part: str, type_: str, target: str, *, external: bool) -> str:
    """Add a relationship to `part` of a package being built and return its id."""
    name = relations_part(part)
    data = package.parts.get(name)
    root = parsed(data) if data else etree.Element(f"{{{_RELATIONS_NS}}}Relationships")
    taken = {node.get("Id") for node in root}
    new = next(one for one in map("rId{}".format, count(len(taken) + 1)) if one not in taken)
    node = etree.SubElement(root, f"{{{_RELATIONS_NS}}}Relationship")
    node.set("Id", new)
    node.set("Type", type_ if "/" in type_ else f"{RELATION}/{type_}")
    node.set("Target", target)
    if external:
        node.set("TargetMode", "External")
    package.parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return new


def declare(package: Package, part: str, type_: str, *, alone: bool) -> None:
    """Declare the content type of a part in a package being built."""
    root = parsed(package.parts[TYPES])
    known = package.content_type(part)[0]
    if known == type_:
        return
    if alone or known:
        node = etree.SubElement(root, f"{{{_TYPES_NS}}}Override")
        node.set("PartName", f"/{part}")
    else:
        node = etree.Element(f"{{{_TYPES_NS}}}Default")
        node.set("Extension", part.rsplit(".", 1)[-1].lower())
        root.insert(0, node)
    node.set("ContentType", type_)
    package.parts[TYPES] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def drop(package: Package, owner: str, relation_id: str, part: str) -> None:
    """Drop a part with its relationships, its content type, and the relationship it hangs on."""
    relations = parsed(package.parts[relations_part(owner)])
    for node in list(relations):
        if node.get("Id") == relation_id:
            relations.remove(node)
    package.parts[relations_part(owner)] = etree.tostring(relations, encoding="UTF-8")
    types = parsed(package.parts[TYPES])
    for node in list(types):
        if node.get("PartName") == f"/{part}":
            types.remove(node)
    package.parts[TYPES] = etree.tostring(types, encoding="UTF-8")
    package.parts.pop(part, None)
    package.parts.pop(relations_part(part), None)


def read(source: Source) -> tuple[Package | None, list[Finding]]:
    """Return the parts of a .docx, or why it is not one to be used."""
    place = Place(file=source.name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    except (zipfile.BadZipFile, ValueError, OSError):
        reason = "tệp rỗng" if not source.data else "tệp hỏng hoặc không phải tệp Word"
        return None, [found(codes.UNREADABLE, place, reason=reason)]
    with archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        findings = _size_findings(entries, place)
        if findings:
            return None, findings
        try:
            parts = {entry.filename: archive.read(entry) for entry in entries}
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
            return None, [found(codes.UNREADABLE, place, reason="tệp hỏng hoặc đặt mật khẩu")]
    if len(parts) < len(entries):
        return None, [found(codes.UNREADABLE, place, reason="tệp hỏng, có phần trùng tên")]
    packed = {
        entry.filename: (parts[entry.filename], _packed(source.data, entry)) for entry in entries
    }
    return _sound(source.name, parts, packed)


def _size_findings(entries: list[zipfile.ZipInfo], place: Place) -> list[Finding]:
    size = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    limit = f"{LARGEST // 2**20} MB"
    ratio_broken = size > RATIO_FROM and size / packed > HIGHEST_RATIO
    if size > LARGEST or ratio_broken or len(entries) > _MEMBERS:
        shown = f"{size / 2**20:.0f} MB, {len(entries)} phần"
        return [found(codes.TOO_BIG, place, size=shown, limit=limit)]
    return []


def _packed(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    """Return the entry as it lies compressed, or nothing if its method is not deflate."""
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        return b""
    header = data[entry.header_offset : entry.header_offset + 30]
    lengths = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    start = entry.header_offset + 30 + lengths
    return data[start : start + entry.compress_size]


def _sound(
    name: str, parts: dict[str, bytes], packed: Mapping[str, tuple[bytes, bytes]]
) -> tuple[Package | None, list[Finding]]:
    place = Place(file=name)
    unparsed = _unparsed(parts, place)
    if unparsed:
        return None, unparsed
    if TYPES not in parts or "_rels/.rels" not in parts:
        reason = "không có phần bắt buộc của tệp Word"
        return None, [found(codes.UNREADABLE, place, reason=reason)]
    package = Package(name=name, parts=parts, packed=packed, document="")
    documents = package.related("", "officeDocument")
    if len(documents) != 1 or documents[0] not in parts:
        return None, [found(codes.UNREADABLE, place, reason="không có phần văn bản chính")]
    package = Package(name=name, parts=parts, packed=packed, document=documents[0])
    findings = [*_kind_findings(package), *_active_findings(package), *_link_findings(package)]
    return (None if findings else package), findings


def _unparsed(parts: Mapping[str, bytes], place: Place) -> list[Finding]:
    findings = []
    for part, data in parts.items():
        if not part.endswith((".xml", ".rels")):
            continue
        if _DOCTYPE.search(data):
            findings.append(found(codes.DOCTYPE, place, part=part))
            continue
        try:
            root = parsed(data)
        except etree.XMLSyntaxError:
            findings.append(found(codes.UNREADABLE, place, reason=f"phần {part} hỏng"))
            continue
        if root.getroottree().docinfo.internalDTD is not None:
            findings.append(found(codes.DOCTYPE, place, part=part))
    return findings


def _kind_findings(package: Package) -> list[Finding]:
    kind = package.content_type(package.document)[0]
    if kind == _DOCUMENT_TYPE:
        return []
    shown = _KINDS.get(kind, "lạ")
    return [found(codes.WRONG_TYPE, Place(file=package.name), kind=shown)]


def _active_findings(package: Package) -> list[Finding]:
    types: Element = parsed(package.parts[TYPES])
    declared = [
        node.get("PartName", "").lstrip("/")
        for node in types
        if _ACTIVE_TYPE.search(node.get("ContentType", "")) and node.get("PartName")
    ]
    active = {part for part in package.parts if _ACTIVE.search(part)}
    active.update(part for part in declared if part != package.document)
    active.update(
        resolved(_owner(part), relation.target)
        for part in package.parts
        if part.endswith(".rels")
        for relation in package.relations(_owner(part))
        if relation.kind in _ACTIVE_RELATIONS and not relation.external
    )
    place = Place(file=package.name)
    return [found(codes.ACTIVE_CONTENT, place, part=part) for part in sorted(active)]


def _link_findings(package: Package) -> list[Finding]:
    place = Place(file=package.name)
    return [
        found(codes.OUTSIDE_LINK, place, target=relation.target)
        for part in sorted(package.parts)
        if part.endswith(".rels")
        for relation in package.relations(_owner(part))
        if relation.external and not (relation.kind == "hyperlink" and _WEB.match(relation.target))
    ]


def _owner(relations: str) -> str:
    folder, _, name = relations.rpartition("/")
    return f"{folder.removesuffix('_rels')}{name.removesuffix('.rels')}".lstrip("/")
