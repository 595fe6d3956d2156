"""Finds the tags in the text of one paragraph, without knowing anything of Word."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

from reports.vietnamese import slug

_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENERS = {closer: opener for opener, closer in _CLOSERS.items()}
_DOUBLE = '"“”„‟'
_SINGLE = "'‘’‚‛"
_STRING = rf"[{_DOUBLE}][^{{}}{_DOUBLE}]*[{_DOUBLE}]|[{_SINGLE}][^{{}}{_SINGLE}]*[{_SINGLE}]"
_MARK = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_INSIDE = re.compile(rf"(?:{_STRING}|(?!\{{\{{|\{{%|\{{#|\}}\}}|%\}}|#\}}).)*+", re.DOTALL)
_PART = re.compile(rf"(?P<string>{_STRING})|(?P<name>[^\W\d]\w*)|(?P<other>.)", re.DOTALL)
_OTHER = str.maketrans(
    {
        "–": "-",
        "—": "-",
        "−": "-",
        "\u200b": "",
        "\ufeff": "",
        "≥": ">=",
        "≤": "<=",
        "≠": "!=",
    }
)
_PREFIXED = re.compile(
    r"(?P<prefix>p|tr|tc|r)\s+(?P<rest>(?:if|elif|else|endif|for|endfor)\b.*)", re.DOTALL
)
_PREFIXED_COMMENT = re.compile(r"\{#(?P<prefix>p|tr|tc)\s")
_PREFIXED_PRINT = re.compile(r"\{\{(?P<prefix>p|tr|tc|r)\s+(?P<rest>.+)", re.DOTALL)


class Trouble(Enum):
    """What is wrong with the braces of a tag; the value tells it from the others only."""

    UNCLOSED = "unclosed"
    STRAY = "stray"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One tag: where it stands in the text, as typed, its command and what the command is about.

    `word` is ``print`` for ``{{ … }}``, ``comment`` for ``{# … #}``, else the command; `prefix`
    the letters by which docxtpl says what a tag takes away with it.
    """

    start: int
    end: int
    raw: str
    word: str
    body: str = ""
    prefix: str = ""
    trouble: Trouble | None = None
    wanted: str = ""


def scan(text: str) -> list[Tag]:
    """Return the tags of `text` in order, malformed ones with their trouble."""
    tags = []
    position = 0
    while mark := _MARK.search(text, position):
        tag = _tag_at(text, mark, position)
        tags.append(tag)
        position = tag.end
    return tags


def _tag_at(text: str, mark: re.Match[str], earliest: int) -> Tag:
    opener = mark[0]
    if opener in _OPENERS:
        brace = text.rfind("{", earliest, mark.start())
        start = mark.start() if brace < 0 else brace
        return _broken(text, start, mark.end(), Trouble.STRAY, _OPENERS[opener])
    inside = _INSIDE.match(text, mark.end())
    stop = inside.end() if inside else mark.end()
    closer = _CLOSERS[opener]
    if text[stop : stop + 2] == closer:
        return _sound(text, mark.start(), stop + 2)
    end = stop + 2 if text[stop : stop + 2] in _OPENERS else stop
    return _broken(text, mark.start(), end, Trouble.UNCLOSED, closer)


def _broken(text: str, start: int, end: int, trouble: Trouble, wanted: str) -> Tag:
    return Tag(
        start=start,
        end=end,
        raw=text[start:end].strip()[:60],
        word="broken",
        trouble=trouble,
        wanted=wanted,
    )


def _sound(text: str, start: int, end: int) -> Tag:
    raw = text[start:end]
    inside = normalised(raw[2:-2]).strip().removeprefix("-").removeprefix("+")
    inside = inside.removesuffix("-").removesuffix("+").strip()
    if raw.startswith("{#"):
        dropped = _PREFIXED_COMMENT.match(raw)
        prefix = dropped["prefix"] if dropped else ""
        return Tag(start=start, end=end, raw=raw, word="comment", prefix=prefix)
    if not inside:
        return Tag(start=start, end=end, raw=raw, word="broken", trouble=Trouble.EMPTY)
    if raw.startswith("{{"):
        prefixed = _PREFIXED_PRINT.fullmatch("{{" + normalised(raw[2:-2]).rstrip())
        prefix, body = (prefixed["prefix"], prefixed["rest"]) if prefixed else ("", inside)
        return Tag(start=start, end=end, raw=raw, word="print", body=body.strip(), prefix=prefix)
    prefixed = _PREFIXED.fullmatch(inside)
    prefix, inside = (prefixed["prefix"], prefixed["rest"]) if prefixed else ("", inside)
    word, _, body = inside.partition(" ")
    return Tag(start=start, end=end, raw=raw, word=word, body=body.strip(), prefix=prefix)


def normalised(inside: str) -> str:
    """Return what stands in a tag as an expression.

    What Word's automatic corrections do is undone (curly quotes, long dashes, hard spaces), names
    lose case and accents as headers do (``Số_ý_kiến`` is ``so_y_kien``); quoted text stays.
    """
    text = unicodedata.normalize("NFC", inside)
    return "".join(_plain_part(part) for part in _PART.finditer(text))


def _plain_part(part: re.Match[str]) -> str:
    if part["string"]:
        quoted = part["string"][1:-1].replace("\\", "\\\\").replace('"', '\\"')
        return f'"{quoted}"'
    if part["name"]:
        return part["name"].lower() if part["name"].isascii() else slug(part["name"])
    return " " if part["other"].isspace() else part["other"].translate(_OTHER)
