"""Prints how long one report takes: this engine, docxtpl, and plain Jinja with the same parts.

Run it from the root: ``python tests/benchmarks/render.py [rounds]``. All engines render the same
template with the same data in turn, so that a busy machine slows all of them alike; compare the
medians. docxtpl and the limit do what is asked of a template engine and nothing else; ours also
guards the structure, cleans the values, keeps budgets and logs every figure.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import docx  # noqa: E402 -- the path above must be set first
import docxtpl  # noqa: E402 -- as above
import jinja2  # noqa: E402 -- as above
from lxml import etree  # noqa: E402 -- as above
from word_builders import (  # noqa: E402 -- as above
    DECLARED,
    lines,
    p,
    row,
    table,
    unzipped,
)

from reports.documents import packing  # noqa: E402 -- as above
from reports.documents.compiler.compiling import Source, compile_single  # noqa: E402 -- as above
from reports.documents.merge import Properties, merge  # noqa: E402 -- as above
from reports.figure import Figure  # noqa: E402 -- as above

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = (
    "Trong tháng, Khối Dân vận phường đã phối hợp với Mặt trận Tổ quốc và các đoàn thể tuyên "
    "truyền, vận động Nhân dân thực hiện chủ trương của Đảng, pháp luật của Nhà nước"
)
TABLES = ((15, 6), (30, 7), (60, 8))
SPLIT = frozenset(range(0, 48, 8))
SECTIONS = 6
FIGURES = "this engine, numbers as figures"


def template() -> bytes:
    """Return the report of `peers.md`: 68 paragraphs, 86 placeholders, 6 conditions, 3 tables."""
    blocks = []
    for number in range(49):
        tags = (
            f"{{{{ a{number} }}}} buổi, {{{{ b{number} }}}} lượt người"
            if number < 37
            else (f"{{{{ a{number} }}}} ý kiến")
        )
        text = f"{number + 1}. {WORDS} {tags}."
        if number in SPLIT:
            text = text.replace("{{ a", "{{¦ a").replace(" }} b", "¦ }} b")
        blocks.append(p(text))
        if number % 8 == 7:
            section = number // 8
            inner = (p(f"{{%p if c{section} %}}"), p(WORDS), p(WORDS), p(WORDS), p("{%p endif %}"))
            blocks += inner
    for position, (_, columns) in enumerate(TABLES):
        cells = (f"{{{{ x.k{column} }}}}" for column in range(columns))
        blocks += [
            p(f"Bảng {position + 1}", "Caption"),
            table(
                row(*(f"Cột {column}" for column in range(columns)), header=True),
                row(*(f"{{%tr for x in t{position} %}}", *[""] * (columns - 1))),
                row(*cells),
                row(*("{%tr endfor %}", *[""] * (columns - 1))),
            ),
        ]
    return in_usual_file([*blocks, p("Kết thúc báo cáo.")])


def in_usual_file(blocks: list[str]) -> bytes:
    """Return the blocks in a file with all the parts that files of Word have."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{ ten }}"
    body = document.element.body
    for block in reversed(blocks):
        body.insert(0, etree.fromstring(f"<x {DECLARED}>{block}</x>")[0])
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def context() -> dict[str, object]:
    """Return the values: Vietnamese text with signs that XML minds, and whole numbers as text."""
    values: dict[str, object] = {"ten": "Khối Dân vận phường An Sen & “Ba Đình”"}
    for number in range(49):
        values |= {f"a{number}": str(number * 7), f"b{number}": f"{number} < {number + 1} & tổ"}
    values |= {f"c{number}": number % 2 == 0 for number in range(SECTIONS)}
    for position, (rows, columns) in enumerate(TABLES):
        values[f"t{position}"] = [
            {f"k{column}": f"Tổ dân phố số {r} & {column}" for column in range(columns)}
            for r in range(rows)
        ]
    return values


def with_figures(values: dict[str, object]) -> dict[str, object]:
    """Return the same values, each number a figure that knows its cells."""
    return {
        name: Figure(int(value)) if isinstance(value, str) and value.isdigit() else value
        for name, value in values.items()
    }


def engines(data: bytes) -> dict[str, Callable[[dict[str, object]], bytes]]:
    """Return the engines by name: each makes a document of a context."""
    compiled, findings = compile_single(Source("mau.docx", data))
    if compiled is None:
        raise SystemExit("\n".join(map(str, findings)))
    properties = Properties(title="Báo cáo")

    def ours(values: dict[str, object]) -> bytes:
        merged, _ = merge(compiled, values, properties)
        return merged.data if merged else b""

    def theirs(values: dict[str, object]) -> bytes:
        document = docxtpl.DocxTemplate(io.BytesIO(data))
        document.render(values, autoescape=True)
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return {
        "this engine": ours,
        FIGURES: ours,
        "docxtpl": theirs,
        "plain Jinja + zip": limit(data),
    }


def limit(data: bytes) -> Callable[[dict[str, object]], bytes]:
    """Return what no engine on Jinja can beat: its render and the packing of the same parts."""
    parts = unzipped(data)
    environment = jinja2.Environment(autoescape=True)
    reader = docxtpl.DocxTemplate(io.BytesIO(data))
    reader.init_docx()
    changing = {
        name: environment.from_string(reader.patch_xml(parts[name].decode()))
        for name in ("word/document.xml", "word/header1.xml")
    }
    still = packing.stored(packing.entry(n, d) for n, d in parts.items() if n not in changing)

    def rendered(values: dict[str, object]) -> bytes:
        entries = [packing.entry(n, t.render(values).encode()) for n, t in changing.items()]
        return packing.archive(still, packing.stored(entries, start=len(still[0])))

    return rendered


def main(rounds: int) -> None:
    """Measure and print."""
    data, values = template(), context()
    makers = engines(data)
    given = {name: with_figures(values) if name == FIGURES else values for name in makers}
    outcomes = {name: make(given[name]) for name, make in makers.items()}
    wanted = [line for line in lines(outcomes["docxtpl"]) if line]
    for name, outcome in outcomes.items():
        if [line for line in lines(outcome) if line] != wanted:
            raise SystemExit(f"{name} prints something else")
    times: dict[str, list[float]] = {name: [] for name in makers}
    for _ in range(rounds):
        for name, make in makers.items():
            start = time.perf_counter()
            make(given[name])
            times[name].append((time.perf_counter() - start) * 1000)
    medians = {name: statistics.median(each) for name, each in times.items()}
    size = len(unzipped(outcomes["this engine"])["word/document.xml"]) // 1024
    start = time.perf_counter()
    compile_single(Source("mau.docx", data))
    compiling = (time.perf_counter() - start) * 1000
    report = [
        f"{rounds} rounds, {size} KB of document.xml, {len(wanted)} paragraphs with text",
        f"{'engine':34}{'ms':>8}{'docxtpl / it':>14}{'it / limit':>12}",
        *(_line(name, medians) for name in medians),
        f"compiling once: {compiling:.0f} ms",
    ]
    sys.stdout.write("\n".join(report) + "\n")


def _line(name: str, medians: dict[str, float]) -> str:
    own = medians[name]
    against, over = medians["docxtpl"] / own, own / medians["plain Jinja + zip"]
    return f"{name:34}{own:8.2f}{against:14.1f}{over:12.2f}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
