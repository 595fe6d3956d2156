"""Reads the text parts of one template: cleaned, healed, paired and lifted, all faults at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.compiler.alt_texts import understand_alt_texts
from reports.documents.compiler.cells import set_cells
from reports.documents.compiler.clean import cleaned
from reports.documents.compiler.expressions import understand
from reports.documents.compiler.heal import heal
from reports.documents.compiler.package import read
from reports.documents.compiler.pairs import pair
from reports.documents.compiler.reach import lift
from reports.documents.compiler.structure import check_nesting
from reports.documents.compiler.wordml import P, attributes, parsed, w
from reports.findings import Place, found
from reports.findings import templates as codes

if TYPE_CHECKING:
    from reports.documents.compiler.package import Package, Source
    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

_INSTRUCTION = w("instrText")
_LEFT_OVER = re.compile(r"\{[{%].*?(?:[%}]\}|$)")
_ACTIVE_FIELD = re.compile(
    r"\s*(?:DDE|DDEAUTO|LINK|IMPORT|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|MACROBUTTON|DATABASE)\b",
    re.IGNORECASE,
)
_TEXT_KINDS = ("header", "footer", "footnotes", "endnotes")


@dataclass(frozen=True, slots=True)
class Text:
    """One template as read: its package, and the trees of its parts with tags as nodes."""

    package: Package
    trees: dict[str, Element]

    @property
    def document(self) -> Element:
        """The tree of the main part."""
        return self.trees[self.package.document]


def read_text(source: Source, tags: list[Placed]) -> tuple[Text | None, list[Finding]]:
    """Return a template with its tags understood and lifted, or all that is wrong with it."""
    package, findings = read(source)
    if package is None:
        return None, findings
    trees = {}
    for part in (package.document, *_text_parts(package)):
        trees[part] = cleaned(parsed(package.parts[part]))
        findings += _tags_understood(trees[part], source.name, tags)
        findings += understand_alt_texts(package, part, trees[part], source.name, tags)
        findings += _hidden_findings(trees[part], Place(file=source.name))
    return Text(package, trees), _each_once(findings)


def _text_parts(package: Package) -> list[str]:
    return sorted(
        part
        for kind in _TEXT_KINDS
        for part in package.related(package.document, kind)
        if part in package.parts
    )


def _tags_understood(root: Element, template: str, tags: list[Placed]) -> list[Finding]:
    first = len(tags)
    findings = heal(root, template, tags)
    for placed in tags[first:]:
        findings += understand(placed)
    pairs, unpaired = pair(root, tags)
    findings += unpaired
    lifted = lift(root, pairs, tags)
    findings += lifted
    if not findings:
        findings += set_cells(root, tags)
    if not findings:
        findings += check_nesting(root, tags)
    return findings


def _hidden_findings(root: Element, place: Place) -> list[Finding]:
    """Return the tags left where nothing can be printed, and fields that fetch or run things."""
    codes_of_fields = [
        *("".join(node.text or "" for node in p.iter(_INSTRUCTION)) for p in root.iter(P)),
        *(node.get(w("instr"), "") for node in root.iter(w("fldSimple"))),
    ]
    values = (value for node in root.iter() for value in attributes(node).values())
    hidden = [*codes_of_fields, *values]
    tags = [match[0] for text in hidden for match in _LEFT_OVER.finditer(text)]
    active = [text.strip() for text in codes_of_fields if _ACTIVE_FIELD.match(text)]
    return [
        *(found(codes.OUT_OF_REACH, place, tag=tag) for tag in tags),
        *(found(codes.ACTIVE_CONTENT, place, part=text) for text in active),
    ]


def _each_once(findings: list[Finding]) -> list[Finding]:
    return list({str(finding): finding for finding in findings}.values())
