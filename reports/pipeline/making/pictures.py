"""The pictures that go with a report: from a folder to the rows of its appendix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.findings import Place, ReportsError, found
from reports.findings.sets import (
    NO_PICTURE_FOLDER,
    PICTURE_LEFT_OUT,
    PICTURE_WITHOUT_CAPTION,
    PICTURES_LOOSE,
    TOO_MANY_PICTURES,
)
from reports.pipeline.making.captions import captioned, pictures_in
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from reports.documents.pictures import Picture
    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.making.captions import Captioned

_FOLDER = "anh"
_BOX = (160.0, 96.0)  # mm: two of them with their captions fill a page below the title
_PER_PAGE = 2
_MOST = 40


def pictures_for(
    asked: Path | None, inputs: Iterable[Path], period: Period
) -> tuple[Mapping[str, object], list[Finding]]:
    """Return the rows of the appendix of pictures, and what is wrong with any of them.

    They lie in the folder `asked` for, else in that of the period in a folder of pictures beside
    the inputs. Raises ReportsError where the folder asked for cannot be read.
    """
    folder, findings = (asked, []) if asked else _beside(inputs, period)
    if folder is None:
        return {}, findings
    try:
        files, told = captioned(folder)
    except OSError:
        told = [found(NO_PICTURE_FOLDER, folder=folder, key=period.key)]
        raise ReportsError(told) from None
    findings += told
    if len(files) > _MOST:
        findings.append(found(TOO_MANY_PICTURES, count=len(files), most=_MOST))
    rows: list[Mapping[str, object]] = []
    for each in files[:_MOST]:
        picture, wrong = _read(each, period)
        findings += wrong
        if picture is None:
            continue
        if not each.caption:
            name = each.path.name
            findings.append(found(PICTURE_WITHOUT_CAPTION, Place(file=name), name=name))
        rows.append(_row(picture, each.caption, len(rows)))
    return {_FOLDER: rows}, findings


def _read(each: Captioned, period: Period) -> tuple[Picture | None, list[Finding]]:
    words = each.caption or f"Ảnh hoạt động {period.full_name}"
    try:
        data = each.path.read_bytes()
    except OSError:
        remedy = "xem lại quyền đọc tệp, hoặc chép lại ảnh"
        place = Place(file=each.path.name)
        return None, [found(PICTURE_LEFT_OUT, place, why="không mở được tệp", remedy=remedy)]
    from reports.documents.photographs import read_picture  # noqa: PLC0415 -- loads the decoders

    return read_picture(each.path.name, data, box=_BOX, words=words)


def _row(picture: Picture, caption: str, before: int) -> Mapping[str, object]:
    return {
        "hinh": picture,
        "chu_thich": caption,
        "sang_trang": before > 0 and before % _PER_PAGE == 0,
    }


def _beside(inputs: Iterable[Path], period: Period) -> tuple[Path | None, list[Finding]]:
    """Return the folder with the period's pictures beside the inputs, or what lies loose there."""
    for folder in dict.fromkeys(_homes(inputs)):
        pictures = _named(folder, _FOLDER)
        if pictures is None:
            continue
        if own := _named(pictures, period.key):
            return own, []
        if loose := pictures_in(pictures):
            where = {"folder": pictures.name, "key": period.key, "period": period.full_name}
            return None, [found(PICTURES_LOOSE, None, count=len(loose), **where)]
    return None, []


def _homes(inputs: Iterable[Path]) -> Iterator[Path]:
    for path in inputs:
        if path.is_dir():
            yield path
        yield path.resolve().parent


def _named(folder: Path, name: str) -> Path | None:
    """Return the folder called `name` in another, whatever its accents and capitals are."""
    try:
        inside = sorted(path for path in folder.iterdir() if path.is_dir())
    except OSError:
        return None
    return next((path for path in inside if fold(path.name) == name), None)
