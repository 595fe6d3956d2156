"""What somebody changed in a document: every sentence and every number, whatever saved the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.paragraphs import Paragraph

_END = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_]|[“\"(])")
_NUMBER = re.compile(
    r"ngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?|\d{1,2}/\d{1,2}/\d{4}|\d+(?=[-/][^\W\d_])"
    r"|(?P<number>\d+(?:[.,]\d+)*%?)"
)
_SAME = str.maketrans({"–": "-", "\u00a0": " ", "\u2011": "-"})
_LIKE = 0.5


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: where it stands (the number of its paragraph, from where), in which cell."""

    text: str
    paragraph: int
    start: int
    row: str = ""
    column: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is compared by: dashes and spaces that look alike are the same."""
        return self.row, self.column, self.text.translate(_SAME)


@dataclass(frozen=True, slots=True)
class NumberChange:
    """A number that became another, or none, or came from nowhere (empty where there is none).

    `at` is where the number of before stands in its paragraph.
    """

    before: str
    after: str
    at: int


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence that was changed, added (`before` is None) or taken out (`after` is None)."""

    before: Sentence | None
    after: Sentence | None

    @property
    def numbers(self) -> tuple[NumberChange, ...]:
        """The numbers in it that differ; dates and the numbers of documents are none."""
        return tuple(_numbers(self.before, self.after))


def changes(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> list[Change]:
    """Return every sentence of `before` that differs in `after`, in reading order.

    A sentence and what became of it are one change where the two are alike.
    """
    old, new = _middle(list(_sentences(before)), list(_sentences(after)))
    matcher = SequenceMatcher(
        None, [each.key for each in old], [each.key for each in new], autojunk=False
    )
    found: list[Change] = []
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            found += _paired(old[start:end], new[new_start:new_end])
    return found


def _middle(
    old: list[Sentence], new: list[Sentence]
) -> tuple[Sequence[Sentence], Sequence[Sentence]]:
    """Return both without what they begin and end with alike.

    So a single change is found where it was made, however often the sentence stands elsewhere.
    """
    start = _alike(old, new)
    old, new = old[start:], new[start:]
    end = _alike(old[::-1], new[::-1])
    return old[: len(old) - end], new[: len(new) - end]


def _alike(old: Sequence[Sentence], new: Sequence[Sentence]) -> int:
    """Return how many sentences both begin with."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].key == pair[1].key, pairs))


def _sentences(paragraphs: Sequence[Paragraph]) -> Iterator[Sentence]:
    for number, each in enumerate(paragraphs):
        start = 0
        for text in _END.split(each.text):
            start = each.text.index(text, start)
            yield Sentence(text, number, start, each.row, each.column)
            start += len(text)


def _paired(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Change]:
    """Yield the changes of a stretch: alike sentences together, the others alone."""
    place = 0
    for sentence in old:
        at = _most_alike(sentence, new, place)
        if at is None and len(old) == len(new) == 1:
            at = 0
        if at is None:
            yield Change(sentence, None)
            continue
        yield from (Change(None, each) for each in new[place:at])
        if sentence.text.translate(_SAME) != new[at].text.translate(_SAME):
            yield Change(sentence, new[at])
        place = at + 1
    yield from (Change(None, each) for each in new[place:])


def _most_alike(sentence: Sentence, new: Sequence[Sentence], start: int) -> int | None:
    """Return which of `new` from `start` on the sentence became, None if none is like it."""
    scores = [(_likeness(sentence, new[at]), -at) for at in range(start, len(new))]
    score, at = max(scores, default=(0.0, 0))
    return -at if score >= _LIKE else None


def _likeness(before: Sentence, after: Sentence) -> float:
    same_cell = bool(before.column) and (before.row, before.column) == (after.row, after.column)
    words = SequenceMatcher(None, before.text.split(), after.text.split(), autojunk=False)
    return 1.0 if same_cell else words.ratio()


def _numbers(before: Sentence | None, after: Sentence | None) -> Iterator[NumberChange]:
    old, new = _numbers_in(before), _numbers_in(after)
    matcher = SequenceMatcher(
        None, [_plain(text) for text, _ in old], [_plain(text) for text, _ in new], autojunk=False
    )
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        for step in range(max(end - start, new_end - new_start)):
            text, at = old[start + step] if start + step < end else ("", -1)
            now, _ = new[new_start + step] if new_start + step < new_end else ("", -1)
            yield NumberChange(text, now, at)


def _plain(number: str) -> str:
    """Return a number as it counts: without a leading zero."""
    return number.lstrip("0") or "0"


def _numbers_in(sentence: Sentence | None) -> list[tuple[str, int]]:
    """Return the numbers of a sentence, each with its place in the paragraph."""
    if sentence is None:
        return []
    return [
        (each["number"], sentence.start + each.start())
        for each in _NUMBER.finditer(sentence.text)
        if each["number"]
    ]
