"""The two ways of placing tone marks on oa, oe and uy, and how to tell and turn them."""

from __future__ import annotations

import re
import unicodedata

NEW = re.compile(r"\b\w*(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)\b", re.IGNORECASE)
OLD = re.compile(r"\b\w*(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])\b", re.IGNORECASE)
_PAIR = re.compile(r"(?<![qQ])([oOuU])([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])\b")


def in_new_tones(text: str) -> str:
    """Return `text` with the tone on the first vowel, as in modern spelling, of each pair."""
    return _PAIR.sub(_turned, text)


def _turned(match: re.Match[str]) -> str:
    parts = unicodedata.normalize("NFD", match[2])
    letter, tone = parts[0], parts[1]
    if (match[1] in "uU") != (letter in "yY"):
        return match[0]
    return unicodedata.normalize("NFC", match[1] + tone) + letter
