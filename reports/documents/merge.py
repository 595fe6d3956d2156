"""Merges a compiled template with its values into a .docx, and logs every figure it prints."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from jinja2 import UndefinedError
from jinja2.runtime import Context
from markupsafe import escape

from reports.documents.charts.data import ChartData
from reports.documents.charts.part import filled
from reports.documents.compiled import CORE_PART, LISTS_MARK, RELATIONS_END
from reports.documents.filters import FilterError
from reports.documents.journal import MARK, PICTURE_RELATION, Journal, OverBudgetError, Printed
from reports.documents.packing import archive, entry, stored
from reports.documents.sandbox import room
from reports.findings import found, stops
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from types import TracebackType

    from reports.documents.compiled import Chart, Compiled, Program
    from reports.findings import Code, Finding

__all__ = ["Merged", "Printed", "Properties", "merge"]

_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_CONTROL = re.compile("[\x00-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_SECTION = re.compile("\ufdd2(\\d+)\ufdd2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What a document says about itself; a screen reader begins with the title."""

    title: str
    subject: str = ""
    author: str = ""
    language: str = "vi-VN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A finished document, and every figure in it in the order in which it is printed.

    `marked` are the parts with a mark before the text of every figure in them; `marks` says for
    each mark which of the figures is the first that the text after it was made from.
    """

    data: bytes
    printed: tuple[Printed, ...]
    marked: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[int, ...] = ()


def merge(
    compiled: Compiled,
    context: Mapping[str, object],
    properties: Properties,
    *,
    pad_counts: bool = True,
) -> tuple[Merged | None, list[Finding]]:
    """Return the document that `compiled` makes of the values in `context`.

    Nothing comes out if anything must be fixed; notes come with the document. The same inputs
    give the same bytes.
    """
    journal = Journal(
        sites=compiled.sites,
        pad_counts=pad_counts,
        next_id=compiled.first_id,
        next_list=compiled.first_list,
        document=compiled.document,
    )
    texts: list[tuple[str, str]] = []
    marked: dict[str, str] = {}
    for program in compiled.programs:
        journal.part = program.part
        text = _rendered(program, dict(context), journal)
        if text is None:
            break
        marked[program.part] = _with_sections(text, compiled.sections)
        texts.append((program.part, marked[program.part].replace(MARK, "")))
    if stops(journal.findings):
        return None, _each_once(journal.findings)
    if compiled.numbering:
        texts.append(_numbering(compiled, journal))
    texts.append((CORE_PART, _core(properties)))
    named = _pictures(journal)
    texts.append(_relations(compiled, named))
    parts = [*_with_charts(texts, compiled.charts, journal), *named.values()]
    entries = [entry(part, content) for part, content in parts]
    first = (compiled.stored, compiled.directory)
    data = archive(first, stored(entries, start=len(compiled.stored)))
    merged = Merged(
        data=data, printed=tuple(journal.printed), marked=marked, marks=tuple(journal.marks)
    )
    return merged, _each_once(journal.findings)


def _rendered(program: Program, values: dict[str, object], journal: Journal) -> str | None:
    environment = room(journal)
    names: dict[str, object] = {"environment": environment}
    exec(program.code, names)  # noqa: S102 -- code that Jinja generated for the sandbox
    root = cast("Callable[[Context], Iterator[str]]", names["root"])
    context = Context(environment, values, program.part, {})
    try:
        return "".join(root(context))
    except UndefinedError as error:
        _stopped(journal, names, error, codes.MISSING_VALUE, "")
    except FilterError as error:
        _stopped(journal, names, error, codes.UNPRINTABLE, str(error))
    except OverBudgetError as error:
        _stopped(journal, names, error, codes.OVER_BUDGET, str(error))
    except (TypeError, ArithmeticError) as error:
        _stopped(journal, names, error, codes.INCOMPARABLE, "")
    return None


def _stopped(
    journal: Journal, names: Mapping[str, object], error: Exception, code: Code, why: str
) -> None:
    number = _site_number(error.__traceback__, journal.part, str(names["debug_info"]))
    site = journal.sites[number]
    journal.findings.append(found(code, site.place, tag=site.tag, why=why))


def _site_number(trace: TracebackType | None, part: str, lines: str) -> int:
    """Return the number of the tag that was being printed: its template line, less one."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == part:
            line = trace.tb_lineno
        trace = trace.tb_next
    number = 0
    for pair in filter(None, lines.split("&")):
        template_line, code_line = (int(part) for part in pair.split("="))
        if code_line > line:
            break
        number = template_line - 1
    return number


def _with_sections(text: str, sections: tuple[str, ...]) -> str:
    """Put section properties where sections end: the last one's at the end of the document."""
    marks = _SECTION.split(text)
    if len(marks) == 1:
        return text
    # The last mark is the end of the document; it takes what the one before it would have had.
    ends = [sections[int(number)] for number in marks[1:-2:2]]
    placed = [*ends[:-1], "", ends[-1]] if ends else [sections[int(marks[1])]]
    return marks[0] + "".join(map("".join, zip(placed, marks[2::2], strict=True)))


def _with_charts(
    texts: Iterable[tuple[str, str]], charts: Iterable[Chart], journal: Journal
) -> Iterator[tuple[str, bytes]]:
    """Yield the parts as they are stored: charts with their data, each with its workbook.

    A chart that did not come shows nothing, so that no sample number is left in the file.
    """
    by_part = {chart.part: chart for chart in charts}
    for part, text in texts:
        chart = by_part.get(part)
        if chart is None:
            yield part, text.encode()
            continue
        data = journal.charts.get(chart.site, ChartData())
        journal.log_chart(part, chart.site)
        made = filled(text, data)
        yield part, made.chart
        yield chart.book, made.book


def _numbering(compiled: Compiled, journal: Journal) -> tuple[str, str]:
    part, text = compiled.numbering or ("", "")
    added = (
        f'<w:num w:numId="{new}">{compiled.lists[old]}</w:num>' for new, old in journal.restarted
    )
    return part, text.replace(LISTS_MARK, "".join(added))


def _pictures(journal: Journal) -> dict[str, tuple[str, bytes]]:
    """Return name and bytes of the part of each picture, by the relationship it hangs on."""
    return {
        PICTURE_RELATION.format(place): (f"word/media/anh{place}.{picture.ending}", picture.data)
        for place, picture in enumerate(journal.pictures, start=1)
    }


def _relations(compiled: Compiled, named: Mapping[str, tuple[str, bytes]]) -> tuple[str, str]:
    part, text = compiled.relations
    added = (
        f'<Relationship Id="{name}" Type="{_IMAGE}" Target="/{target}"/>'
        for name, (target, _) in named.items()
    )
    return part, text.replace(RELATIONS_END, "".join(added) + RELATIONS_END)


def _core(properties: Properties) -> str:
    spaces = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    fields = (
        ("title", properties.title),
        ("subject", properties.subject),
        ("creator", properties.author),
        ("language", properties.language),
    )
    body = "".join(
        f"<dc:{name}>{escape(_CONTROL.sub('', value))}</dc:{name}>"
        for name, value in fields
        if value
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<cp:coreProperties {spaces}>{body}</cp:coreProperties>"


def _each_once(findings: list[Finding]) -> list[Finding]:
    seen: dict[str, Finding] = {}
    for finding in findings:
        seen.setdefault(str(finding), finding)
    return list(seen.values())
