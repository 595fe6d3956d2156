"""Turns a document for one side of the paper into one for both: the bound edge stays wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from reports.documents.compiler.package import Source, declare, read, with_relation
from reports.documents.compiler.wordml import MAIN, SECT_PR, attributes, parsed, serialised, w
from reports.documents.packing import archive, entry, stored
from reports.findings import ReportsError

if TYPE_CHECKING:
    from reports.documents.compiler.package import Package
    from reports.documents.compiler.wordml import Element

_SETTINGS = "settings"
_SETTINGS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
_BEFORE = (
    "writeProtection",
    "view",
    "zoom",
    "removePersonalInformation",
    "removeDateAndTime",
    "doNotDisplayPageBoundaries",
    "displayBackgroundShape",
    "printPostScriptOverText",
    "printFractionalCharacterWidth",
    "printFormsData",
    "embedTrueTypeFonts",
    "embedSystemFonts",
    "saveSubsetFonts",
    "saveFormsData",
)
"""What the standard puts before the mark in the settings."""


def two_sided(data: bytes, *, name: str, widened: bool = False) -> bytes:
    """Return the document with mirrored margins: 30 mm at the bound edge of front and back.

    A sideways page is bound at its upper edge in front and at its lower edge at the back: where one
    falls on a back, `widened` gives both edges the wide margin. Raises ReportsError where the
    document cannot be read.
    """
    package, findings = read(Source(name, data))
    if package is None:
        raise ReportsError(findings)
    _mirror(package)
    if widened:
        _widen(package)
    entries = (
        entry(part, content, package.deflated(part)) for part, content in package.parts.items()
    )
    return archive((b"", ()), stored(entries))


def _mirror(package: Package) -> None:
    part = next(iter(package.related(package.document, _SETTINGS)), "")
    if not part:
        part = "word/settings.xml"
        package.parts[part] = f'<w:settings xmlns:w="{MAIN}"/>'.encode()
        with_relation(package, package.document, _SETTINGS, "settings.xml", external=False)
        declare(package, part, _SETTINGS_TYPE, alone=True)
    root = parsed(package.parts[part])
    for old in root.findall(w("mirrorMargins")):
        root.remove(old)
    before = {w(name) for name in _BEFORE}
    place = sum(1 for node in root if node.tag in before)
    root.insert(place, etree.Element(w("mirrorMargins")))
    package.parts[part] = serialised(root)


def _widen(package: Package) -> None:
    root = parsed(package.parts[package.document])
    for section in root.iter(SECT_PR):
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        if size is not None and margins is not None and _sideways(size):
            widest = max((margins.get(w(side), "0") for side in ("top", "bottom")), key=_twips)
            margins.set(w("top"), widest)
            margins.set(w("bottom"), widest)
    package.parts[package.document] = serialised(root)


def _sideways(size: Element) -> bool:
    asked = attributes(size)
    return _twips(asked.get(w("w"), "0")) > _twips(asked.get(w("h"), "0"))


def _twips(text: str) -> float:
    try:
        return abs(float(text))
    except ValueError:
        return 0.0
