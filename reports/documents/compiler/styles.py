"""Finds styles by the names people see, and brings missing ones from one document to another."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from reports.documents.compiler.wordml import P_PR, R_PR, VAL, serialised, w
from reports.vietnamese import fold

if TYPE_CHECKING:
    from reports.documents.compiler.wordml import Element

_STYLE, _NAME, _ID, _TYPE = w("style"), w("name"), w("styleId"), w("type")
_NUM_PR = w("numPr")
_LINKS = tuple(w(n) for n in ("basedOn", "next", "link"))
_CAPTIONS = frozenset({"caption", "ten bang", "chu thich bang", "ten bieu do"})
_REFERENCES = tuple(w(n) for n in ("pStyle", "rStyle", "tblStyle"))


def caption_styles(styles: Element | None) -> frozenset[str]:
    """Return the ids of the styles in which captions of tables and charts are set."""
    if styles is None:
        return frozenset({"Caption"})
    return frozenset(
        style.get(_ID, "") for style in styles.iter(_STYLE) if fold(_name(style)) in _CAPTIONS
    )


def in_vietnamese(styles: Element) -> bytes:
    """Return the part with Vietnamese as the language of the text, for screen readers."""
    defaults = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{R_PR}")
    if defaults is not None:
        language = defaults.find(w("lang"))
        if language is None:
            language = defaults.makeelement(w("lang"))
            defaults.append(language)
        language.set(VAL, "vi-VN")
    return serialised(styles)


def matched(source: Element, target: Element) -> tuple[dict[str, str], list[Element]]:
    """Return for each style of `source` its id in `target`, copying those `target` lacks.

    Styles match by kind and folded name, for Word and LibreOffice rename ids when they save; the
    default style of a kind matches the default. The second result lists the copies made.
    """
    known = {_key(style): style.get(_ID, "") for style in target.iter(_STYLE)}
    defaults = {
        style.get(_TYPE): style.get(_ID, "") for style in target.iter(_STYLE) if _is_default(style)
    }
    taken = {style.get(_ID, "") for style in target.iter(_STYLE)}
    ids: dict[str, str] = {}
    copies = []
    for style in source.iter(_STYLE):
        here = known.get(_key(style))
        if here is None and _is_default(style):
            here = defaults.get(style.get(_TYPE))
        if here is None:
            here = _free_id(style.get(_ID, ""), taken)
            copies.append(_copied(style, here))
        ids[style.get(_ID, "")] = here
        taken.add(here)
    for copy in copies:
        for link in copy.iter(*_LINKS):
            link.set(VAL, ids.get(link.get(VAL, ""), link.get(VAL, "")))
    return ids, copies


def drop_repeated_lists(root: Element, source: Element) -> None:
    """Drop from paragraphs the list that their style puts them in anyway.

    LibreOffice says it again in each paragraph; kept, it would hold them to a list of their own
    file where a style of the same name goes on counting in the letterhead.
    """
    own = {style.get(_ID, ""): _list_of(style.find(P_PR)) for style in source.iter(_STYLE)}
    for properties in root.iter(P_PR):
        style, here = properties.find(_REFERENCES[0]), properties.find(_NUM_PR)
        if style is None or here is None:
            continue
        if _list_of(properties) == own.get(style.get(VAL, "")):
            properties.remove(here)


def _list_of(properties: Element | None) -> tuple[str, str] | None:
    """Return the number of a list, and the level in it."""
    number = None if properties is None else properties.find(f"{_NUM_PR}/{w('numId')}")
    if properties is None or number is None:
        return None
    level = properties.find(f"{_NUM_PR}/{w('ilvl')}")
    return number.get(VAL, ""), "0" if level is None else level.get(VAL, "0")


def renamed(root: Element, ids: dict[str, str]) -> None:
    """Let every reference to a style below `root` name it by its new id."""
    for reference in root.iter(*_REFERENCES):
        reference.set(VAL, ids.get(reference.get(VAL, ""), reference.get(VAL, "")))


def used(root: Element) -> set[str]:
    """Return the ids of the styles that are named below `root`."""
    return {reference.get(VAL, "") for reference in root.iter(*_REFERENCES)}


def with_ancestors(wanted: set[str], copies: list[Element]) -> list[Element]:
    """Return of `copies` those wanted and those they are based on or linked to."""
    by_id = {style.get(_ID, ""): style for style in copies}
    pending = [name for name in wanted if name in by_id]
    chosen: dict[str, Element] = {}
    while pending:
        name = pending.pop()
        if name in chosen:
            continue
        chosen[name] = by_id[name]
        links = (link.get(VAL, "") for link in by_id[name].iter(*_LINKS))
        pending += [link for link in links if link in by_id]
    return [style for style in copies if style.get(_ID, "") in chosen]


def _key(style: Element) -> tuple[str, str]:
    return style.get(_TYPE, ""), fold(_name(style))


def _name(style: Element) -> str:
    name = style.find(_NAME)
    return "" if name is None else name.get(VAL, "")


def _is_default(style: Element) -> bool:
    return style.get(w("default")) in {"1", "true", "on"}


def _free_id(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}{number}", number + 1
    return name


def _copied(style: Element, new: str) -> Element:
    copy = deepcopy(style)
    copy.set(_ID, new)
    if copy.get(w("default")) is not None:
        del copy.attrib[w("default")]
    return copy
