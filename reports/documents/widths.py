"""How wide letters are in Times New Roman, in millimetres."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Advance widths in 1/2048 of the size; an accent above or below a letter does not widen it.
_REGULAR = {
    369: "'", 410: "|", 512: " ,.", 569: "/:;\\ijlt", 682: "!()-I[]`fr‘’", 797: "Js", 836: '"',
    909: "?acez“”", 961: "^", 983: "{}", 1024: "#$*0123456789_bdghknopquvxyđ–", 1083: "ơ",
    1108: "~", 1110: "ư", 1139: "FPS", 1155: "+<=>", 1251: "ELTZ", 1366: "BCR",
    1479: "ADGHKNOQUVXYwĐƠ", 1589: "Ư", 1593: "&m", 1706: "%", 1821: "M", 1886: "@", 1933: "W",
    2048: "—…",
}  # fmt: skip
_BOLD = {
    451: "|", 512: " ,.", 569: "'/\\il", 682: "!()-:;[]`fjt‘’", 797: "Is", 807: "{}",
    909: "cerz", 1024: "#$*0123456789?J_agovxy–“”", 1065: "~", 1134: "ơ", 1137: '"',
    1139: "Sbdhknpquđ", 1167: "+<=>", 1190: "^", 1229: "ư", 1251: "FP", 1366: "BELTZ",
    1479: "ACDNRUVXYwĐ", 1593: "GHKOQƠ", 1630: "Ư", 1706: "&m", 1905: "@", 1933: "M",
    2048: "%W—…",
}  # fmt: skip
_EM = 2048
_POINT = 25.4 / 72
_HORN = "\u031b"
_UNKNOWN = 1024


def _by_letter(widths: Mapping[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in widths.items() for letter in letters}


_WIDTHS = {False: _by_letter(_REGULAR), True: _by_letter(_BOLD)}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of `text` in Times New Roman of `size` points."""
    widths = _WIDTHS[bold]
    units = sum(widths.get(letter) or widths.get(_bare(letter), _UNKNOWN) for letter in text)
    return units / _EM * size * _POINT


def _bare(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", parts[0] + _HORN) if _HORN in parts else parts[0]
