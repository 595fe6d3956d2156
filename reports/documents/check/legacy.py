"""Reads text that was typed in the encodings before Unicode, known by the names of their fonts."""

from __future__ import annotations

import re
import unicodedata

_TCVN3 = dict(
    zip(
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦",
        "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_ROOF, _BREVE = "\u0302", "\u0306"
_VNI_MARKS = {
    "ø": _GRAVE, "ù": _ACUTE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _ROOF, "à": _ROOF + _GRAVE, "á": _ROOF + _ACUTE, "å": _ROOF + _HOOK,
    "ã": _ROOF + _TILDE, "ä": _ROOF + _DOT, "ê": _BREVE, "è": _BREVE + _GRAVE,
    "é": _BREVE + _ACUTE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE, "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_LETTERS = {
    "ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
    "Ô": "Ơ", "Ö": "Ư", "Ñ": "Đ", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ",
}  # fmt: skip
_VNI_PAIR = re.compile("([aeouyôöAEOUYÔÖ])([øùûõïâàáåãäêèéúüë])", re.IGNORECASE)
_VNI_ALONE = re.compile("[ôöñæóòîÔÖÑÆÓÒÎ]")


def encoding_of(font: str) -> str:
    """Return the encoding that a font stands for, nothing where it is a Unicode font."""
    name = font.casefold()
    if name.startswith(".vn"):
        return "TCVN3"
    return "VNI" if name.startswith("vni") else ""


def converted(text: str, font: str) -> str:
    """Return what `text` reads in `font`; fonts ending in H print capitals."""
    if encoding_of(font) == "VNI":
        return _from_vni(text)
    letters = "".join(_TCVN3.get(letter, letter) for letter in text)
    return letters.upper() if font.endswith("H") else letters


def _from_vni(text: str) -> str:
    def joined(match: re.Match[str]) -> str:
        letter = _VNI_LETTERS.get(match[1], match[1])
        return unicodedata.normalize("NFC", letter + _VNI_MARKS[match[2].lower()])

    found: list[str] = []
    last = 0
    for match in _VNI_PAIR.finditer(text):
        found += [_alone(text[last : match.start()]), joined(match)]
        last = match.end()
    return "".join([*found, _alone(text[last:])])


def _alone(text: str) -> str:
    return _VNI_ALONE.sub(lambda match: _VNI_LETTERS[match[0]], text)
