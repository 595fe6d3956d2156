"""The package a ward sends up: its figures and lists as workbooks, and a manifest of digests."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.findings.model import Place, ReportsError, found
from reports.findings.packing import BROKEN_PACKAGE, CHANGED_PACKAGE, NEWER_PACKAGE
from reports.vietnamese import clean, sort_key
from reports.workbooks.schema import Column, Kind, Required, Rhythm, Sheet
from reports.zipped import zipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from reports.findings.model import Finding

ENDING = ".zip"
MANIFEST, FIGURES_PART, LISTS_PART = "manifest.json", "tong-hop.xlsx", "so-lieu.xlsx"
FORMAT = 1

_LARGEST = 50_000_000
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


def _number(key: str, header: str) -> Column:
    return Column(key, header, Kind.DECIMAL, minimum=None, width=18)


FIGURES = Sheet(
    key="tong_hop",
    name="Số liệu tổng hợp",
    rhythm=Rhythm.MONTHLY,
    purpose="Mọi chỉ tiêu của kỳ, do chương trình tính từ sổ của xã, phường; không sửa tay.",
    columns=(
        Column("tag", "Trường", Kind.TEXT, Required.ALWAYS, width=28),
        Column("measure", "Chỉ tiêu", Kind.TEXT, Required.ALWAYS, width=50),
        Column("unit_of", "Đơn vị tính", Kind.TEXT, width=14),
        Column("nature", "Tính chất", Kind.TEXT, width=14),
        _number("current", "Kỳ này"),
        _number("year_to_date", "Lũy kế từ đầu năm"),
        _number("previous", "Kỳ trước"),
        _number("year_earlier", "Cùng kỳ năm trước"),
        _number("plan", "Kế hoạch năm"),
    ),
)
"""The sheet of a package's figures: one indicator a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Whose package it is, of which period, sent for which time, and the digests of its parts."""

    ward: str
    period: str
    sending: int
    program: str
    units_due: int = 0
    units_sent: int = 0
    digests: Mapping[str, str]

    def as_json(self) -> bytes:
        """Return the manifest as it stands in the package, with its own digest last."""
        told = {
            "format": FORMAT,
            "ward": self.ward,
            "period": self.period,
            "sending": self.sending,
            "program": self.program,
            "units": {"due": self.units_due, "sent": self.units_sent},
            "sha256": dict(sorted(self.digests.items())),
        }
        whole = {**told, "seal": _seal(told)}
        return json.dumps(whole, ensure_ascii=False, indent=1).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package that is whole: its name as the findings know it, its manifest and its parts."""

    file: str
    manifest: Manifest
    parts: Mapping[str, bytes]

    @property
    def digest(self) -> str:
        """The digest of what it holds, the same for the same content however it was packed."""
        return hashlib.sha256(self.manifest.as_json()).hexdigest()


def _seal(told: Mapping[str, object]) -> str:
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def digests_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the digest of each part."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in parts.items()}


def packed(manifest: Manifest, parts: Mapping[str, bytes]) -> bytes:
    """Return the package's bytes, the same for the same content."""
    return zipped({MANIFEST: manifest.as_json(), **parts})


def package_paths(inputs: Iterable[Path]) -> list[Path]:
    """Return the packages among and directly in the inputs, in dictionary order."""
    inside: dict[Path, None] = {}
    for path in inputs:
        listed = path.iterdir() if path.is_dir() else [path]
        names = [each for each in listed if each.suffix.lower() == ENDING]
        own = [each for each in names if not each.name.startswith((".", "~$"))]
        inside |= dict.fromkeys(sorted(own, key=lambda each: sort_key(each.name)))
    return list(inside)


# Opening -----------------------------------------------------------------------------------------


def open_package(path: Path) -> tuple[Package | None, list[Finding]]:
    """Return a package whose parts are those its manifest tells of, None if it is not whole."""
    place = Place(clean(path.name))
    try:
        parts = _parts(path, place)
        manifest = _manifest(parts.pop(MANIFEST), place)
        _hold(parts, manifest, place)
    except ReportsError as refusal:
        return None, list(refusal.findings)
    except (*_DAMAGED, OSError) as error:
        return None, [_broken(place, f"tệp hỏng ({type(error).__name__})")]
    return Package(file=place.file, manifest=manifest, parts=parts), []


def _parts(path: Path, place: Place) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
        names = [member.filename for member in members]
        wanted = {MANIFEST, FIGURES_PART, LISTS_PART}
        if lacking := sorted(wanted - set(names)):
            raise _refusal(place, f"thiếu tệp {lacking[0]}")
        if other := sorted(set(names) - wanted):
            raise _refusal(place, f"có tệp lạ “{clean(other[0])}”")
        if len(names) > len(wanted):
            raise _refusal(place, "một tệp có hai lần")
        if sum(member.file_size for member in members) > _LARGEST:
            raise _refusal(place, f"mở ra lớn hơn {_LARGEST // 1_000_000} MB")
        return {name: archive.read(name) for name in names}


def _manifest(data: bytes, place: Place) -> Manifest:
    try:
        told = json.loads(data)
        ward, seal = str(told["ward"]), told.pop("seal")
        if int(told["format"]) > FORMAT:
            raise ReportsError([found(NEWER_PACKAGE, place, ward=ward, format=told["format"])])
        manifest = Manifest(
            ward=ward,
            period=str(told["period"]),
            sending=int(told["sending"]),
            program=str(told["program"]),
            units_due=int(told["units"]["due"]),
            units_sent=int(told["units"]["sent"]),
            digests={str(name): str(digest) for name, digest in told["sha256"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _refusal(place, f"{MANIFEST} không đúng kiểu") from error
    if seal != _seal(told):
        raise ReportsError([found(CHANGED_PACKAGE, place, ward=ward, part=MANIFEST)])
    return manifest


def _hold(parts: Mapping[str, bytes], manifest: Manifest, place: Place) -> None:
    """Refuse a package one of whose parts is not as it was packed."""
    for name, digest in digests_of(parts).items():
        if manifest.digests.get(name) != digest:
            raise ReportsError([found(CHANGED_PACKAGE, place, ward=manifest.ward, part=name)])


def _refusal(place: Place, why: str) -> ReportsError:
    return ReportsError([_broken(place, why)])


def _broken(place: Place, why: str) -> Finding:
    return found(BROKEN_PACKAGE, place, why=why)
