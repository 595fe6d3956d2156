"""Vietnamese text, numbers and dates, in and out."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from reports.figure import Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

LOCALE = "vi"
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\ufeff\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2069\u00ad\ud800-\udfff]"
)
_SPACES = re.compile("[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_LINE_END = re.compile("\r\n|[\r\n\u0085\u2028\u2029]")
_UNTIDY = re.compile(rf"{_INVISIBLE.pattern}|[^\S ]|  |^ | $")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def clean(text: str) -> str:
    """Return `text` in NFC, spaces folded, lines trimmed, invisible marks gone."""
    if not _UNTIDY.search(text) and unicodedata.is_normalized("NFC", text):
        return text
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    lines = (_SPACES.sub(" ", line).strip() for line in _LINE_END.split(text))
    return "\n".join(lines).strip("\n")


def has_invisible(text: str) -> bool:
    """Return whether `clean` would drop characters that nobody can see."""
    return _INVISIBLE.search(text) is not None


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return `text` for comparison: no accents, lower case, one space between words.

    ``hoà`` and ``hòa``, ``UỶ`` and ``Ủy``, decomposed and precomposed all fold alike.
    """
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(_INVISIBLE.sub("", bare).split())


def slug(text: str) -> str:
    """Return the tag name of a header: ``Số ý kiến`` becomes ``so_y_kien``."""
    return _NOT_WORD.sub("_", fold(text)).strip("_")


_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_CHUNK = re.compile(r"\d{1,18}|\D")
_SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str, str]


def sort_key(text: str) -> _SortKey:
    """Return a key that sorts as a Vietnamese dictionary does, with numbers by value.

    ``Tổ 2`` comes before ``Tổ 10``, ``d`` before ``đ``; tones break ties, then capitals come last.
    """
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for chunk in _CHUNK.findall(unicodedata.normalize("NFC", text).casefold()):
        if chunk.isdecimal():
            letters.append((0, int(chunk)))
            tones.append(0)
            continue
        letter, tone = _split_tone(chunk)
        rank = _ALPHABET.find(letter)
        letters.append((1, rank) if rank >= 0 else (-1, ord(letter[0])))
        tones.append(tone)
    return tuple(letters), tuple(tones), text.swapcase(), text


_TITLES = ("ông ", "bà ", "anh ", "chị ", "đồng chí ", "đ/c ", "thầy ", "cô ")


def person_key(name: str) -> tuple[_SortKey, _SortKey, _SortKey]:
    """Return a key that sorts people by given name, then middle name, then family name.

    ``Bùi Văn An``, ``Lê Văn An``, ``Bùi Bình``; a title before the name does not count.
    """
    title = next((each for each in _TITLES if name.casefold().startswith(each)), "")
    words = name[len(title) :].split() or [""]
    return sort_key(words[-1]), sort_key(" ".join(words[1:-1])), sort_key(words[0])


def _split_tone(char: str) -> tuple[str, int]:
    tone = 0
    kept = []
    for mark in unicodedata.normalize("NFD", char):
        if mark in _TONES:
            tone = _TONES[mark]
        else:
            kept.append(mark)
    return unicodedata.normalize("NFC", "".join(kept)) or char, tone


_LONGEST = 400  # digits: as many as the greatest number a cell can hold


@lru_cache(maxsize=4096)
def number(value: float | Decimal, decimals: int | None = None) -> str:
    """Return `value` with dots between thousands and a decimal comma: ``1.234,5``.

    With `decimals` the value is rounded half up to that many digits and padded to them.
    """
    if isinstance(value, int) and not decimals:
        return f"{value:,}".replace(",", ".")
    pattern = "#,##0.######" if decimals is None else f"#,##0.{'0' * decimals}".rstrip(".")
    with localcontext(prec=_LONGEST):
        exact = Decimal(str(value))
        if decimals is not None:
            exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
        return format_decimal(exact or Decimal(0), format=pattern, locale=LOCALE)


def padded(value: int | Decimal) -> str:
    """Return a count below ten with its leading zero (``04``), any other as `number` does."""
    return f"0{int(value)}" if 0 < value < 10 and value == int(value) else number(value)


_APPROXIMATE = {fold(mark.value): mark for mark in Precision if mark.value}
_VIETNAMESE = re.compile(r"-?([1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,2}( \d{3})+|\d+)(,\d+)?")
_AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number read from text: its value, how exactly it is meant, and the other reading if any.

    `other` is what the same signs mean to a reader of the other decimal style ("1.234" is 1234
    here and 1,234 there).
    """

    value: int | Decimal
    precision: Precision = Precision.EXACT
    other: Decimal | None = None


def parse_number(text: str) -> TypedNumber | None:
    """Return the number typed as `text` by the Vietnamese rule, or None if it is none.

    ``2.500`` is two thousand five hundred, ``8,5`` eight and a half; a word such as ``trên``
    before it becomes the precision. Refused are ``12.5``, ``0.125`` and ``1,234,567``: they are
    foreign; and ``3 4``, which is two numbers.
    """
    words = clean(text).split()
    precision = _APPROXIMATE.get(fold(words[0])) if words else None
    digits = " ".join(words[1:] if precision else words).replace("−", "-")
    if not _VIETNAMESE.fullmatch(digits):
        return None
    value = _plain(Decimal(re.sub("[. ]", "", digits).replace(",", ".")))
    return TypedNumber(value, precision or Precision.EXACT, _other_reading(digits))


def _other_reading(digits: str) -> Decimal | None:
    return Decimal(digits.replace(",", "")) if _AMBIGUOUS.fullmatch(digits) else None


def _plain(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value


_DATE = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_ISO_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")


def parse_date(text: str) -> dt.date | None:
    """Return the day typed as ``23/11/2026`` (day first, or ``2026-11-23``), None if it is none."""
    text = clean(text)
    match = _DATE.fullmatch(text) or _ISO_DATE.fullmatch(text)
    if match is None:
        return None
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def long_date(day: dt.date) -> str:
    """Return ``ngày 05 tháng 02 năm 2026``: days below 10 and months 1, 2 padded (HD05 I.4.2.2)."""
    return f"ngày {day.day:02} tháng {_month(day)} năm {day.year}"


def short_date(day: dt.date) -> str:
    """Return ``05/02/2026`` or ``27/5/2026``, padded as the long form is (HD05 I.6.1.4)."""
    return f"{day.day:02}/{_month(day)}/{day.year}"


def _month(day: dt.date) -> str:
    return f"{day.month:02}" if day.month < 3 else str(day.month)


def joined(items: Sequence[str], between: str = ", ", last: str = " và ") -> str:
    """Return `items` as one enumeration: ``a, b và c``."""
    if len(items) < 2:
        return "".join(items)
    return between.join(items[:-1]) + last + items[-1]


def lower_first(text: str) -> str:
    """Return `text` beginning in lower case, unless it begins with an abbreviation or a name.

    Two capitalised words in a row are taken for a name: ``Hội Nông dân`` stays, ``Hội thi`` not.
    """
    first, _, rest = text.partition(" ")
    abbreviation = first[1:] != first[1:].lower()
    return text if abbreviation or rest[:1].isupper() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Return `text` beginning with a capital."""
    return text[:1].upper() + text[1:]


class ToneStyle(Enum):
    """On which vowel of an open oa, oe, uy the tone stands; the value is a sample."""

    FIRST = "ủy"
    SECOND = "uỷ"


def _tone_pairs() -> dict[str, dict[ToneStyle, str]]:
    pairs: dict[str, dict[ToneStyle, str]] = {}
    for first, second in (case for vowels in ("oa", "oe", "uy") for case in _cases(vowels)):
        for tone in _TONES:
            spelt = {
                ToneStyle.FIRST: unicodedata.normalize("NFC", first + tone) + second,
                ToneStyle.SECOND: first + unicodedata.normalize("NFC", second + tone),
            }
            pairs |= dict.fromkeys(spelt.values(), spelt)
    return pairs


def _cases(vowels: str) -> tuple[tuple[str, str], ...]:
    first, second = vowels[0], vowels[1]
    return (first, second), (first.upper(), second), (first.upper(), second.upper())


_TONE_PAIRS = _tone_pairs()
_OPEN_GLIDE = re.compile(rf"(?<![qQ])(?:{'|'.join(_TONE_PAIRS)})(?![^\W\d_])")


def with_tones(text: str, style: ToneStyle) -> str:
    """Return `text` with every tone on an open oa, oe, uy in one style: ``hòa`` or ``hoà``.

    Where a consonant follows (``hoàn``) or q stands before (``quý``) there is only one way. The
    text keeps its length.
    """
    return _OPEN_GLIDE.sub(lambda pair: _TONE_PAIRS[pair[0]][style], text)
