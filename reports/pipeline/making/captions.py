"""Which pictures a folder holds, in which order, and what is said below each."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.findings import Place, found
from reports.findings.sets import (
    CAPTIONS_UNREADABLE,
    PICTURE_MISSING,
)
from reports.vietnamese import clean, fold, upper_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reports.findings import Finding

_ENDINGS = frozenset(
    (".jpg", ".jpeg", ".jfif", ".png", ".heic", ".heif", ".webp", ".gif", ".bmp", ".tif", ".tiff")
)
_CAPTIONS = "chu thich"
_LINE = re.compile(r"(?P<name>.+?\.[A-Za-z]{3,4})\s*[:|\t;–-]\s*(?P<words>\S.*)")
_DAY = r"\d{4}[.-]?\d\d[.-]?\d\d"
_PLACE = re.compile(rf"(?:{_DAY}|\d{{1,3}}(?=\s*[.)_-]))[\s.)_-]+(?=\S)")
_COUNT = re.compile(r"(\d{1,3})\s+(?=\S)")
_CAMERA = re.compile(
    r"(?:(?:img|image|dsc[nf]?|pxl|mvimg|photo|pic|screenshot|received|fb|viber|whatsapp|zalo|z|"
    r"anh|hinh|file|scan|camera|wa|at|luc|hd|copy)(?![a-z])|[\W\d_]|(?<![a-z])[a-f\d]+(?![a-z]))*"
)


@dataclass(frozen=True, slots=True)
class Captioned:
    """One picture file and its caption, empty where nothing tells what it shows."""

    path: Path
    caption: str


def pictures_in(folder: Path) -> list[Path]:
    """Return the picture files of a folder in the order of their names.

    Raises OSError where there is no such folder.
    """
    files = (path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    return sorted((path for path in files if path.suffix.lower() in _ENDINGS), key=_by_name)


def _by_name(path: Path) -> list[tuple[bool, int, str]]:
    """Return what puts ``2 hop.jpg`` before ``10 hop.jpg``, and both before ``hop.jpg``."""
    pieces = re.findall(r"\d+|\D+", clean(path.name).casefold())
    return [(False, int(each), "") if each.isdigit() else (True, 0, each) for each in pieces]


def captioned(folder: Path) -> tuple[list[Captioned], list[Finding]]:
    """Return the pictures of a folder: first those its file of captions lists, then the others."""
    files = pictures_in(folder)
    listed, findings = _listed(folder, files)
    ordered = _are_ordered(path.stem for path in files)
    others = [
        Captioned(path, _from_name(path.stem, ordered=ordered))
        for path in files
        if path not in listed
    ]
    return [*(Captioned(path, words) for path, words in listed.items()), *others], findings


def _are_ordered(stems: Iterable[str]) -> bool:
    """Return whether the numbers that begin names only order them: ``01``, or 1, 2, 3.

    Else the number belongs to the words: ``16 TDP ra quan``.
    """
    begun = [match[1] for stem in stems if (match := _COUNT.match(stem))]
    counted = sorted(map(int, begun))
    in_row = len(counted) > 1 and counted == list(range(1, len(counted) + 1))
    return in_row or any(number.startswith("0") for number in begun)


def _from_name(stem: str, *, ordered: bool) -> str:
    """Return the caption that a file name holds; what a camera calls its files is none."""
    name = clean(stem.replace("_", " "))
    name = name if " " in name else name.replace("-", " ")
    if _CAMERA.fullmatch(fold(name)):
        return ""
    match = _PLACE.match(clean(stem)) or (_COUNT.match(name) if ordered else None)
    return upper_first(name[match.end() :].strip() if match else name)


def _listed(folder: Path, files: Sequence[Path]) -> tuple[dict[Path, str], list[Finding]]:
    path = next((path for path in sorted(folder.iterdir()) if _is_captions(path)), None)
    if path is None:
        return {}, []
    try:
        text = _decoded(path.read_bytes())
    except (OSError, UnicodeError):
        return {}, [found(CAPTIONS_UNREADABLE, Place(file=path.name), why="không đọc được tệp")]
    return _matched(text.splitlines(), path.name, {_key(each.name): each for each in files})


def _is_captions(path: Path) -> bool:
    name = fold(path.stem).replace("-", " ").replace("_", " ")
    return path.suffix.lower() == ".txt" and name == _CAPTIONS and path.is_file()


def _decoded(data: bytes) -> str:
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


def _key(name: str) -> str:
    return clean(name).casefold()


def _matched(
    lines: Iterable[str], file: str, files: Mapping[str, Path]
) -> tuple[dict[Path, str], list[Finding]]:
    listed: dict[Path, str] = {}
    findings: list[Finding] = []
    place = Place(file=file)
    for number, line in enumerate(map(str.strip, lines), start=1):
        if not line or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            why = f"dòng {number} không có dạng “tên tệp ảnh: chú thích”"
            findings.append(found(CAPTIONS_UNREADABLE, place, why=why))
        elif path := files.get(_key(match["name"])):
            listed.setdefault(path, clean(match["words"]))
        else:
            near = difflib.get_close_matches(_key(match["name"]), files, n=1, cutoff=0)
            nearest = files[near[0]].name if near else "không có ảnh nào"
            name = match["name"]
            findings.append(found(PICTURE_MISSING, place, name=name, nearest=nearest, line=number))
    return listed, findings
