"""Photographs as they are put into a document: told by their bytes, turned, scaled, stripped.

A picture is decoded and encoded anew, so that nothing but its pixels leaves the office: no place
where it was taken, no camera, no thumbnail of what was cut off. What its camera noted about
upright is carried out first.
"""

from __future__ import annotations

import io
import struct
import warnings
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from reports.documents.pictures import Picture
from reports.findings import Place, found
from reports.findings.sets import PICTURE_LEFT_OUT, PICTURE_SMALL

if TYPE_CHECKING:
    from reports.findings import Finding

LARGEST = 30 * 2**20
MOST_PIXELS = 80 * 10**6
_LONGEST = 1800  # pixels of the longer side: 280 to the inch across the page
_LEAST = 400
_QUALITY = 85
_LARGEST_PNG = 2**20
_SIGNATURES = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG"}
_APPLE = frozenset((b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"))
_WRONG = (OSError, SyntaxError, ValueError, EOFError, struct.error, Image.DecompressionBombError)
_SAVE_AS = "mở ảnh rồi lưu lại thành tệp .jpg (Save as, Xuất), thay vào thư mục ảnh"
_APPLE_SAVES = (
    "gửi lại ảnh dạng .jpg; trên iPhone: Cài đặt › Camera › Định dạng › Tương thích nhất, hoặc mở "
    "ảnh trên máy tính rồi lưu thành .jpg"
)


def read_picture(
    name: str, data: bytes, *, box: tuple[float, float], words: str = ""
) -> tuple[Picture | None, list[Finding]]:
    """Return the picture in the file `name`, fitted into `box` (mm), or why it is none."""
    kind = next((kind for sign, kind in _SIGNATURES.items() if data.startswith(sign)), "")
    if not kind:
        apple = data[4:8] == b"ftyp" and data[8:12] in _APPLE
        why = "ảnh dạng HEIC của iPhone" if apple else "không phải ảnh JPEG hay PNG"
        return None, [_left_out(name, why, _APPLE_SAVES if apple else _SAVE_AS)]
    if len(data) > LARGEST:
        return None, [_left_out(name, f"tệp lớn hơn {LARGEST // 2**20} MB", _SAVE_AS)]
    try:
        return _read(name, data, kind, box, words)
    except _WRONG:
        return None, [_left_out(name, "tệp hỏng hoặc tải về chưa hết", "chép hoặc tải lại ảnh")]


def _left_out(name: str, why: str, remedy: str) -> Finding:
    return found(PICTURE_LEFT_OUT, Place(file=name), why=why, remedy=remedy)


def _read(
    name: str, data: bytes, kind: str, box: tuple[float, float], words: str
) -> tuple[Picture | None, list[Finding]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is odd in a photograph is of no concern to a clerk
        image = Image.open(io.BytesIO(data), formats=(kind,))
        if image.width * image.height > MOST_PIXELS:
            many = f"hơn {MOST_PIXELS // 10**6} triệu điểm ảnh"
            return None, [_left_out(name, many, _SAVE_AS)]
        small = max(image.size) < _LEAST
        image.draft("RGB", (_LONGEST, _LONGEST))
        upright = ImageOps.exif_transpose(image)
    upright.thumbnail((_LONGEST, _LONGEST))
    encoded, ending = _encoded(upright, kind)
    width, height = _fitted(upright.size, box)
    findings = [found(PICTURE_SMALL, Place(file=name), size=_size(upright))] if small else []
    return Picture(encoded, ending, width, height, words), findings


def _size(image: Image.Image) -> str:
    return f"{image.width} × {image.height}"


def _encoded(image: Image.Image, kind: str) -> tuple[bytes, str]:
    """Return the picture's bytes: drawings stay PNG, photographs are JPEG."""
    if kind == "PNG":
        plain = _saved(_on_white(image), "PNG", optimize=True)
        if len(plain) <= _LARGEST_PNG:
            return plain, "png"
    profile = image.info.get("icc_profile")
    options = {"icc_profile": profile} if profile and image.mode in ("RGB", "L") else {}
    return _saved(_on_white(image), "JPEG", quality=_QUALITY, **options), "jpeg"


def _on_white(image: Image.Image) -> Image.Image:
    """Return the picture as plain colours or greys: what shines through lies on white paper."""
    if image.mode in ("RGB", "L"):
        return image
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("RGB")
    return image.convert("RGB")


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    bare = Image.frombytes(image.mode, image.size, image.tobytes())  # nothing but pixels
    target = io.BytesIO()
    bare.save(target, kind, **options)
    return target.getvalue()


def _fitted(size: tuple[int, int], box: tuple[float, float]) -> tuple[float, float]:
    width, height = size
    scale = min(box[0] / width, box[1] / height)
    return width * scale, height * scale
