"""A compiled template as a value: what merging needs and nothing of how it was made."""

from __future__ import annotations

import marshal
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.findings import Place

if TYPE_CHECKING:
    from types import CodeType

CORE_PART = "docProps/core.xml"
RELATIONS_END = "</Relationships>"
LISTS_MARK = "\ufdd0lists\ufdd1"
SECTION_MARK = "\ufdd2{}\ufdd2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One tag in a template: which template, which paragraph, as typed.

    `between` is what parts two paragraphs where this tag stands, so that a value of several lines
    becomes several paragraphs of one style. An `echo` prints a second time what another site
    prints (the fallback of a text box) and is not logged.
    """

    template: str
    paragraph: str
    tag: str
    between: str = '</w:t><w:br/><w:t xml:space="preserve">'
    echo: bool = False

    @property
    def place(self) -> Place:
        """Where a finding about this tag points to."""
        return Place(file=self.template, paragraph=self.paragraph)


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One use of a name: by which site, the way to it from the top, and what for."""

    site: int
    path: tuple[str | None, ...]
    printed: bool = False
    looped: bool = False
    charted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart: its part, the part of the workbook inside it, the site that says what it shows."""

    part: str
    book: str
    site: int


@dataclass(frozen=True, slots=True)
class Program:
    """The code that renders one part, and the line each of its sites is on."""

    part: str
    code: CodeType

    def __reduce__(self) -> tuple[object, ...]:
        """Return how to pickle a code object: marshalled, for one Python release."""
        return _loaded_program, (self.part, marshal.dumps(self.code))


def _loaded_program(part: str, code: bytes) -> Program:
    # The bytes are our own: a cache is keyed by build and never leaves the machine.
    return Program(part, marshal.loads(code))  # noqa: S302 -- see the comment above


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """A compiled template: programs for the parts that change, bytes for those that do not.

    `sections` are the section properties that a document may end with, by the number under which
    its marks carry them; `numbers` names the first number free for lists and for drawings.
    `document` is the main part, `relations` that of its relationships, which pictures add to.
    """

    name: str
    programs: tuple[Program, ...]
    sites: tuple[Site, ...]
    uses: tuple[Use, ...]
    stored: bytes
    directory: tuple[bytes, ...]
    sections: tuple[str, ...] = ()
    charts: tuple[Chart, ...] = ()
    numbering: tuple[str, str] | None = None
    lists: dict[int, str] = field(default_factory=dict)
    first_list: int = 1
    first_id: int = 1
    document: str = ""
    relations: tuple[str, str] = ("", RELATIONS_END)
