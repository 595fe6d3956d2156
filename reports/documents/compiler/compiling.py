"""Compiles Word templates once, so that they render many times: see `compile_template`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.compiled import Compiled
from reports.documents.compiler.assemble import assembled
from reports.documents.compiler.charts import charts_in_loops
from reports.documents.compiler.includes import blocks_of, fill_includes, included_name
from reports.documents.compiler.inheritance import compose
from reports.documents.compiler.joining import closed, join, opened
from reports.documents.compiler.package import Source
from reports.documents.compiler.reading import read_text
from reports.documents.compiler.tones import set_tones
from reports.documents.compiler.typed import typed_figures
from reports.documents.compiler.wordml import tag_nodes, tag_number
from reports.documents.usage import nearest, unknown_names, used_names
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.reading import Text
    from reports.findings import Finding
    from reports.vietnamese import ToneStyle

__all__ = [
    "Compiled",
    "Source",
    "compile_single",
    "compile_template",
    "unknown_names",
    "used_names",
]


def compile_template(
    letterhead: Source,
    body: Source,
    sections: Mapping[str, Source],
    tone_style: ToneStyle | None = None,
) -> tuple[Compiled | None, list[Finding]]:
    """Return a body in its letterhead compiled, or everything that is wrong with any of them.

    With it come notices of the figures that were typed into it by hand.

    Of `sections` only those are read that the letterhead, the body or another section includes.
    With `tone_style` their own words are spelt in that style.
    """
    return _compiled(letterhead, body, sections, tone_style)


def compile_single(
    template: Source, sections: Mapping[str, Source] | None = None
) -> tuple[Compiled | None, list[Finding]]:
    """Return a stand-alone .docx compiled, or everything that is wrong with it."""
    return _compiled(template, None, sections or {}, None)


def _compiled(
    letterhead: Source,
    body: Source | None,
    sections: Mapping[str, Source],
    tone_style: ToneStyle | None,
) -> tuple[Compiled | None, list[Finding]]:
    tags: list[Placed] = []
    head, findings = read_text(letterhead, tags)
    content = None
    if body is not None:
        content, more = read_text(body, tags)
        findings += more
    included, more = _read_sections(sections, tags)
    findings += more
    if head is None or findings:
        return None, findings
    guests = [*([content] if content else []), *included.values()]
    typed = [finding for guest in guests for finding in typed_figures(guest, tags)]
    findings += _misused(head, guests, tags)
    findings += _joined(head, [content] if content else [], included, tags)
    if findings:
        return None, findings
    endings, findings = compose(head, blocks_of(content) if content else [], tags)
    findings += charts_in_loops(head, tags)
    if findings:
        return None, findings
    if tone_style:
        for root in head.trees.values():
            set_tones(root, tone_style)
    return assembled(head, tags, endings), typed


def _read_sections(
    sections: Mapping[str, Source], tags: list[Placed]
) -> tuple[dict[str, Text], list[Finding]]:
    """Return every section that any tag read so far includes, and those that they include."""
    texts: dict[str, Text] = {}
    findings: list[Finding] = []
    position = 0
    while position < len(tags):
        placed = tags[position]
        position += 1
        if placed.word != "include" or (name := included_name(placed)) in texts:
            continue
        if name not in sections:
            close = nearest(name, sections)
            findings.append(placed.wrong(codes.UNKNOWN_SECTION, name=name, nearest=close))
            continue
        text, more = read_text(sections[name], tags)
        findings += more
        if text is not None:
            texts[name] = text
    return texts, findings


def _misused(head: Text, guests: list[Text], tags: list[Placed]) -> list[Finding]:
    """Return the slots outside the letterhead, and the appendices in it."""
    wrong = [(head, "phu_luc", codes.APPENDIX_OUTSIDE_BODY)]
    wrong += [(guest, "block", codes.SLOT_OUTSIDE_LETTERHEAD) for guest in guests]
    return [
        tags[tag_number(node)].wrong(code)
        for text, word, code in wrong
        for root in text.trees.values()
        for node in tag_nodes(root)
        if tags[tag_number(node)].word == word
    ]


def _joined(
    head: Text, bodies: list[Text], sections: Mapping[str, Text], tags: list[Placed]
) -> list[Finding]:
    """Join bodies and sections to the letterhead and put the sections where they belong."""
    host = opened(head)
    findings: list[Finding] = []
    for guest in (*bodies, *sections.values()):
        findings += join(host, guest)
    if not findings:
        for text in (head, *bodies):
            findings += fill_includes(text, sections, tags)
    if not findings:
        findings += _misused(head, [], tags)
        closed(host)
    return findings
