"""The parts of a workbook file: which sheet is which part, and what belongs to it."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from posixpath import dirname, join, normpath, relpath
from typing import TYPE_CHECKING

from reports.workbooks.raw import settled
from reports.workbooks.returned.markup import (
    RELATIONSHIPS,
    attribute,
    children,
    elements,
    prefix_of,
    replaced,
    root_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.workbooks.returned.markup import Element

CONTENT_TYPES = "[Content_Types].xml"
_SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_KINDS = {
    "worksheet": f"{_SHEETML}.worksheet+xml",
    "comments": f"{_SHEETML}.comments+xml",
    "styles": f"{_SHEETML}.styles+xml",
    "vmlDrawing": "application/vnd.openxmlformats-officedocument.vmlDrawing",
}
_EMPTY_RELS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b"</Relationships>"
)
_NEW_TIME = (2026, 1, 1, 0, 0, 0)
_SIGNATURE = re.compile(r"(?i)^_xmlsignatures/")


@dataclass(frozen=True, slots=True)
class Relation:
    """One line of a relationships part: its id, the last word of its type, and its target."""

    id: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet of the workbook: its place, its name as the findings know it, its part."""

    index: int
    name: str
    part: str


@dataclass(slots=True)
class Parts:
    """An unpacked workbook whose parts may be exchanged; all others go out as they came in."""

    members: dict[str, bytes]
    infos: dict[str, zipfile.ZipInfo]

    @classmethod
    def of(cls, content: bytes) -> Parts:
        """Return the parts of a workbook's bytes."""
        with zipfile.ZipFile(BytesIO(content)) as archive:
            infos = {info.filename: info for info in archive.infolist()}
            return cls({name: archive.read(name) for name in infos}, infos)

    def packed(self) -> bytes:
        """Return the workbook's bytes."""
        target = BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.members.items():
                known = self.infos.get(name)
                entry = zipfile.ZipInfo(name, known.date_time if known else _NEW_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 0
                archive.writestr(entry, data)
        return target.getvalue()

    # Relations ----------------------------------------------------------------------------------

    def relations(self, part: str) -> list[Relation]:
        """Return what a part refers to inside the workbook."""
        data = self.members.get(_rels_of(part), b"")
        tags = [each.tag(data) for each in children(data)] if data else []
        return [
            Relation(
                attribute(tag, "Id"),
                attribute(tag, "Type").rpartition("/")[2],
                normpath(join("/", dirname(part), attribute(tag, "Target"))).lstrip("/"),
            )
            for tag in tags
            if attribute(tag, "TargetMode") != "External"
        ]

    def related(self, part: str, kind: str) -> str:
        """Return the first part of a kind that a part refers to, empty if there is none."""
        targets = (each.target for each in self.relations(part) if each.kind == kind)
        return next(targets, "")

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let a part refer to another, and return the id of the reference."""
        name = _rels_of(part)
        data = self.members.get(name, _EMPTY_RELS)
        known = {attribute(each.tag(data), "Id") for each in children(data)}
        id_ = next(f"rIdDv{n}" for n in range(1, len(known) + 2) if f"rIdDv{n}" not in known)
        where = relpath(target, dirname(part) or ".")
        type_ = f"{RELATIONSHIPS}/{kind}"
        prefix = prefix_of(data).decode()
        line = f'<{prefix}Relationship Id="{id_}" Type="{type_}" Target="{where}"/>'
        self.members[name] = _appended(data, line.encode())
        return id_

    def unrelate(self, part: str, target: str) -> None:
        """Let a part no longer refer to another."""
        name = _rels_of(part)
        data = self.members.get(name, b"")
        gone = {each.id for each in self.relations(part) if each.target == target}
        lines = children(data) if data else []
        drop = [each for each in lines if attribute(each.tag(data), "Id") in gone]
        if drop:
            self.members[name] = replaced(data, ((each.start, each.end, b"") for each in drop))

    # Parts --------------------------------------------------------------------------------------

    def add(self, kind: str, owner: str, stem: str, data: bytes) -> tuple[str, str]:
        """Add a part that `owner` refers to; return its name and the id of the reference."""
        ending = "vml" if kind == "vmlDrawing" else "xml"
        numbers = ("", *range(2, 999)) if kind == "styles" else range(1, len(self.members) + 2)
        names = (f"{stem}{number}.{ending}" for number in numbers)
        name = next(each for each in names if each not in self.members)
        self.members[name] = data
        self._declare(name, kind, ending)
        return name, self.relate(owner, kind, name)

    def remove(self, owner: str, name: str) -> None:
        """Remove a part, its own references and the reference to it."""
        self.unrelate(owner, name)
        self.members.pop(name, None)
        self.members.pop(_rels_of(name), None)
        data = self.members[CONTENT_TYPES]
        drop = [
            each for each in children(data) if attribute(each.tag(data), "PartName") == f"/{name}"
        ]
        self.members[CONTENT_TYPES] = replaced(data, ((e.start, e.end, b"") for e in drop))

    def _declare(self, name: str, kind: str, ending: str) -> None:
        data = self.members[CONTENT_TYPES]
        prefix = prefix_of(data).decode()
        line = f'<{prefix}Override PartName="/{name}" ContentType="{_KINDS[kind]}"/>'
        if ending == "vml":
            known = {attribute(each.tag(data), "Extension").lower() for each in children(data)}
            line = f'<{prefix}Default Extension="vml" ContentType="{_KINDS[kind]}"/>'
            line = "" if "vml" in known else line
        self.members[CONTENT_TYPES] = _appended(data, line.encode())

    def drop_signatures(self) -> bool:
        """Remove digital signatures, which no changed file can keep; return whether any stood."""
        names = [name for name in self.members if _SIGNATURE.match(name)]
        for name in names:
            self.remove("", name)
        return bool(names)

    # The workbook -------------------------------------------------------------------------------

    @property
    def workbook(self) -> str:
        """The name of the workbook part."""
        return self.related("", "officeDocument")

    def sheet_entries(self) -> tuple[bytes, list[Element]]:
        """Return the workbook part and the entries of its sheets."""
        data = self.members[self.workbook]
        (sheets,) = (each for each in children(data) if each.name == b"sheets")
        return data, elements(data, sheets.inside, sheets.outside)

    def sheets(self) -> Iterator[SheetPart]:
        """Yield the sheets in their order."""
        data, entries = self.sheet_entries()
        targets = {each.id: each.target for each in self.relations(self.workbook)}
        for index, entry in enumerate(entries):
            tag = entry.tag(data)
            id_ = relation_id(data, tag)
            if id_ in targets:
                yield SheetPart(index, settled(attribute(tag, "name")), targets[id_])


def relation_id(data: bytes, tag: bytes) -> str:
    """Return the id of a reference in a tag, whatever prefix its part gives that namespace."""
    pattern = rb"""\sxmlns:([\w.-]+)\s*=\s*["']%b["']""" % re.escape(RELATIONSHIPS.encode())
    prefixes = re.findall(pattern, root_of(data).tag(data) + tag) or [b"r"]
    return next((id_ for each in prefixes if (id_ := attribute(tag, f"{each.decode()}:id"))), "")


def _rels_of(part: str) -> str:
    folder = dirname(part)
    return join(folder, "_rels", f"{part.removeprefix(f'{folder}/')}.rels")


def _appended(data: bytes, written: bytes) -> bytes:
    root = root_of(data)
    if root.inside == root.end:
        tag = root.tag(data)
        name = tag[1:].split()[0].rstrip(b"/>")
        return data[: root.start] + tag[:-2].rstrip() + b">" + written + b"</" + name + b">"
    return data[: root.outside] + written + data[root.outside :]
