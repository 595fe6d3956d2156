"""A tag found in a template, with all that later stages say about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.compiled import Site
from reports.findings import found

if TYPE_CHECKING:
    from jinja2 import nodes

    from reports.documents.compiler.scan import Tag
    from reports.findings import Code, Finding

CONTROL = frozenset({"if", "elif", "else", "endif", "for", "endfor"})
SLOTS = frozenset({"block", "endblock", "phu_luc", "endphu_luc"})
ENDS = {"if": "endif", "for": "endfor", "block": "endblock", "phu_luc": "endphu_luc"}
CELL_WORDS = frozenset({"colspan", "cellbg", "vm", "hm"})
SLOT_NAMES = ("noi_dung", "phu_luc", "phu_luc_ngang")
STARTS = {end: start for start, end in ENDS.items()}


@dataclass(slots=True, kw_only=True)
class Placed:
    """A tag at its site; `expression` (and `target` of a loop) once it is understood.

    A tag that the compiler adds itself has no `tag` as typed but only a `word`.
    """

    word: str
    site: Site
    body: str = ""
    prefix: str = ""
    expression: nodes.Expr | None = None
    target: str = ""
    condition: nodes.Expr | None = None
    number: int = 0

    @classmethod
    def of(cls, tag: Tag, template: str, paragraph: str, *, echo: bool) -> Placed:
        """Return a scanned tag as placed in a paragraph of a template."""
        site = Site(template=template, paragraph=paragraph, tag=tag.raw, echo=echo)
        # A run needs no word from its author: inside a paragraph, tags split runs where they stand.
        prefix = "" if tag.prefix == "r" else tag.prefix
        return cls(word=tag.word, site=site, body=tag.body, prefix=prefix)

    def wrong(self, code: Code, **details: object) -> Finding:
        """Return a finding about this tag."""
        return found(code, self.site.place, **{"tag": self.site.tag, **details})
