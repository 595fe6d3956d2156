"""Joins a body or section to its letterhead: styles, lists, links and pictures get new names."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from reports.documents.compiler import styles
from reports.documents.compiler.package import (
    declare,
    relations_part,
    resolved,
    with_relation,
)
from reports.documents.compiler.wordml import (
    COMPATIBILITY,
    MAIN,
    RELATION,
    VAL,
    attributes,
    holder_of,
    made,
    parsed,
    serialised,
    w,
)
from reports.findings import Place, found
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.documents.compiler.package import Package, Relation
    from reports.documents.compiler.reading import Text
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

_NUMBERING_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_NUM, _ABSTRACT, _NUM_ID, _ABSTRACT_ID = (
    w(n) for n in ("num", "abstractNum", "numId", "abstractNumId")
)
_NOTES = tuple(w(n) for n in ("footnoteReference", "endnoteReference"))
_IGNORABLE = f"{{{COMPATIBILITY}}}Ignorable"


@dataclass(slots=True)
class Host:
    """The letterhead while others are joined to it."""

    text: Text
    styles: Element | None
    numbering: Element | None
    joined: list[Text] = field(default_factory=list)

    @property
    def package(self) -> Package:
        """The package that takes in the parts of the others."""
        return self.text.package


def opened(text: Text) -> Host:
    """Return a letterhead ready to be joined to."""
    return Host(text, _part_tree(text.package, "styles"), _part_tree(text.package, "numbering"))


def join(host: Host, guest: Text) -> list[Finding]:
    """Let everything in the document of `guest` name what `host` holds, copying what it lacks.

    What belongs to the page stays behind: headers, theme, defaults, section properties.
    """
    root = guest.document
    if next(root.iter(*_NOTES), None) is not None:
        return [found(codes.NOTE_IN_BODY, Place(file=guest.package.name))]
    for bookmark in root.iter(w("bookmarkStart"), w("bookmarkEnd")):
        bookmark.set(w("id"), f"{len(host.joined)}.{bookmark.get(w('id'))}")
    copies = _join_styles(host, guest, root)
    _join_lists(host, guest, [root, *copies])
    _join_relations(host, guest.package, root)
    host.joined.append(guest)
    return []


def closed(host: Host) -> None:
    """Write what was joined into the package of the letterhead."""
    package = host.package
    if host.styles is not None:
        package.parts[package.related(package.document, "styles")[0]] = serialised(host.styles)
    if host.numbering is not None:
        package.parts[_numbering_part(package)] = serialised(host.numbering)
    host.text.trees[package.document] = _united(
        host.text.document, [guest.document for guest in host.joined]
    )


def _part_tree(package: Package, kind: str) -> Element | None:
    parts = [part for part in package.related(package.document, kind) if part in package.parts]
    return parsed(package.parts[parts[0]]) if parts else None


def _join_styles(host: Host, guest: Text, root: Element) -> list[Element]:
    theirs = _part_tree(guest.package, "styles")
    if theirs is None or host.styles is None:
        return []
    styles.drop_repeated_lists(root, theirs)
    ids, copies = styles.matched(theirs, host.styles)
    styles.renamed(root, ids)
    chosen = styles.with_ancestors(styles.used(root), copies)
    host.styles.extend(chosen)
    return chosen


# Lists --------------------------------------------------------------------------------------


def _join_lists(host: Host, guest: Text, roots: Iterable[Element]) -> None:
    theirs = _part_tree(guest.package, "numbering")
    references = [one for root in roots for one in root.iter(_NUM_ID) if one.get(VAL) != "0"]
    nums = {} if theirs is None else {one.get(_NUM_ID, ""): one for one in theirs.iter(_NUM)}
    abstracts: dict[str, str] = {}
    numbers: dict[str, str] = {}
    for reference in references:
        old = reference.get(VAL, "")
        if old not in nums:
            continue
        if old not in numbers:
            numbers[old] = _copied_list(host, nums[old], theirs, abstracts)
        reference.set(VAL, numbers[old])


def _copied_list(
    host: Host, num: Element, theirs: Element | None, abstracts: dict[str, str]
) -> str:
    ours = _numbering(host)
    link = num.find(_ABSTRACT_ID)
    old = "" if link is None else link.get(VAL, "")
    if old not in abstracts and theirs is not None:
        abstracts[old] = _copied_abstract(ours, theirs, old)
    copy = deepcopy(num)
    copy.set(_NUM_ID, _next_number(ours.iter(_NUM), _NUM_ID))
    copy_link = copy.find(_ABSTRACT_ID)
    if copy_link is not None:
        copy_link.set(VAL, abstracts.get(old, old))
    _insert(ours, copy, before=(w("numIdMacAtCleanup"),))
    return copy.get(_NUM_ID, "")


def _copied_abstract(ours: Element, theirs: Element, old: str) -> str:
    source = next((a for a in theirs.iter(_ABSTRACT) if a.get(_ABSTRACT_ID) == old), None)
    copy = made("<w:abstractNum/>") if source is None else deepcopy(source)
    for name in ("nsid", "tmpl", "styleLink", "numStyleLink"):
        for node in copy.findall(w(name)):
            copy.remove(node)
    for node in list(copy.iter(w("pStyle"), w("lvlPicBulletId"))):
        holder_of(node).remove(node)
    copy.set(_ABSTRACT_ID, _next_number(ours.iter(_ABSTRACT), _ABSTRACT_ID))
    _insert(ours, copy, before=(_NUM, w("numIdMacAtCleanup")))
    return copy.get(_ABSTRACT_ID, "")


def _insert(parent: Element, node: Element, before: tuple[str, ...]) -> None:
    following = next((child for child in parent if child.tag in before), None)
    if following is None:
        parent.append(node)
    else:
        following.addprevious(node)


def _next_number(nodes: Iterable[Element], attribute: str) -> str:
    return str(max((int(node.get(attribute, "0")) for node in nodes), default=0) + 1)


def _numbering(host: Host) -> Element:
    if host.numbering is None:
        part = "word/numbering.xml"
        host.numbering = parsed(f'<w:numbering xmlns:w="{MAIN}"/>'.encode())
        host.package.parts[part] = serialised(host.numbering)
        with_relation(host.package, host.package.document, "numbering", f"/{part}", external=False)
        declare(host.package, part, _NUMBERING_TYPE, alone=True)
    return host.numbering


def _numbering_part(package: Package) -> str:
    return package.related(package.document, "numbering")[0]


# Links and pictures -------------------------------------------------------------------------


def _join_relations(host: Host, guest: Package, root: Element) -> None:
    known = {
        relation.id: relation
        for relation in guest.relations(guest.document)
        if relation.external or resolved(guest.document, relation.target) in guest.parts
    }
    parts: dict[str, str] = {}
    ids: dict[str, str] = {}
    for node in root.iter(etree.Element):
        for name, value in node.attrib.items():
            if not str(name).startswith(f"{{{RELATION}}}") or value not in known:
                continue
            if value not in ids:
                ids[value] = _copied_relation(host.package, guest, known[value], parts)
            node.set(name, ids[value])


def _copied_relation(
    host: Package, guest: Package, relation: Relation, parts: dict[str, str]
) -> str:
    target = relation.target
    if not relation.external:
        target = "/" + copied_part(host, guest, resolved(guest.document, target), parts)
    return with_relation(host, host.document, relation.type, target, external=relation.external)


def copied_part(host: Package, guest: Package, part: str, parts: dict[str, str]) -> str:
    """Copy a part and all it is related to under names free in `host`; return its new name."""
    if part in parts:
        return parts[part]
    folder, _, name = part.rpartition("/")
    new = next(
        candidate
        for number in range(1, len(host.parts) + 2)
        if (candidate := f"{folder}/g{number}_{name}") not in host.parts
    )
    parts[part] = new
    host.parts[new] = guest.parts[part]
    type_, alone = guest.content_type(part)
    declare(host, new, type_, alone=alone)
    relations = guest.parts.get(relations_part(part))
    if relations is not None:
        root = parsed(relations)
        for node in root:
            inner = resolved(part, node.get("Target", ""))
            if inner in guest.parts:
                node.set("Target", "/" + copied_part(host, guest, inner, parts))
        host.parts[relations_part(new)] = serialised(root)
    return new


def _united(root: Element, guests: Iterable[Element]) -> Element:
    """Return `root` with the prefixes declared that it and the guests use or declare ignorable."""
    prefixes = {prefix: uri for prefix, uri in root.nsmap.items() if prefix}
    ignorable = root.get(_IGNORABLE, "").split()
    for guest in guests:
        for prefix, uri in guest.nsmap.items():
            if prefix and uri not in prefixes.values():
                prefixes.setdefault(prefix, uri)
        ignorable += [
            prefix
            for prefix in guest.get(_IGNORABLE, "").split()
            if prefixes.get(prefix) == guest.nsmap.get(prefix)
        ]
    prefixes["w"] = MAIN
    prefixes.setdefault("r", RELATION)
    if ignorable:
        prefixes["mc"] = COMPATIBILITY
    united = etree.Element(root.tag, attributes(root), nsmap=prefixes)
    united.extend(list(root))
    if ignorable:
        united.set(_IGNORABLE, " ".join(dict.fromkeys(ignorable)))
    etree.cleanup_namespaces(united, top_nsmap=prefixes, keep_ns_prefixes=list(prefixes))
    return united
