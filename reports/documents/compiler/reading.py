"""Reads the text parts of one template: cleaned, healed, paired and lifted, all faults at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.compiler.clean import cleaned
from reports.documents.compiler.expressions import understand
from reports.documents.compiler.heal import heal
from reports.documents.compiler.package import read
from reports.documents.compiler.pairs import pair
from reports.documents.compiler.reach import lift
from reports.documents.compiler.structure import check_nesting
from reports.documents.compiler.wordml import parsed

if TYPE_CHECKING:
    from reports.documents.compiler.package import Package, Source
    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

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
        findings += check_nesting(root, tags)
    return findings


def _each_once(findings: list[Finding]) -> list[Finding]:
    return list({str(finding): finding for finding in findings}.values())
