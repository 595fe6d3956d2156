"""One report from workbook to paper, against openpyxl and docxtpl: ``python … whole.py [rounds]``.

Both print the same text, which is compared first; they go in turn, cold and warm. The other way
only reads, adds up and prints; ours also guards and checks the workbook, decides lists and
sentences, holds the paper against the official form, and keeps how each figure came about. The
last table says what each part takes.
"""

from __future__ import annotations

import importlib.metadata
import json
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from measuring import COMMAND, ROOT, in_turn, run_any, seconds_of, spread

sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import other_way  # noqa: E402 -- the path above must be set first
from city_month import city_month  # noqa: E402 -- as above
from docxtpl import DocxTemplate  # noqa: E402 -- as above
from equivalent import write_equivalent  # noqa: E402 -- as above

from reports.documents.merge import Properties, merge  # noqa: E402 -- as above
from reports.documents.paragraphs import paragraphs  # noqa: E402 -- as above
from reports.figures.context import build_context  # noqa: E402 -- as above
from reports.figures.rules import check  # noqa: E402 -- as above
from reports.pipeline import Request, build_report  # noqa: E402 -- as above
from reports.pipeline.making.build import ready, stored  # noqa: E402 -- as above
from reports.pipeline.templates.definitions import load_definition, period_for  # noqa: E402 -- as above
from reports.pipeline.templates.shelf import shelf  # noqa: E402 -- as above
from reports.workbooks.reader import read_workbooks  # noqa: E402 -- as above
from reports.workbooks.sheets import SHEETS  # noqa: E402 -- as above

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from measuring import Spread

    Job = Callable[[], object]

SAMPLE = ROOT / "inputs" / "an-sen-2026"
PERIOD = "2026-10"
LIKE_FOR_LIKE = (
    ("read and guard the workbook", "figures, lists, sentences", "print"),
    ("  openpyxl: read", "  by the recipe: add up", "  docxtpl: print"),
)
VERSIONS = ("docxtpl", "python-docx", "openpyxl", "jinja2", "lxml")


@dataclass(frozen=True, slots=True)
class Ways:
    """Both ways from a folder of workbooks to the report, in a folder for all that is made."""

    inputs: Path
    folder: Path

    def ours(self, number: int = 0) -> tuple[str, ...]:
        """Return the command of this program; each time into a folder of its own."""
        target = str(self.folder / f"{number}")
        return (*COMMAND, "bao-cao", "thang", "--ky", PERIOD, str(self.inputs), "-o", target)

    @property
    def words(self) -> tuple[str, str, str, str]:
        """What the other way is given."""
        recipe, template, report = (self.folder / n for n in ("plan.json", "mau.docx", "khac.docx"))
        return str(self.inputs), str(recipe), str(template), str(report)

    @property
    def theirs(self) -> tuple[str, ...]:
        """The command of the other way."""
        return (sys.executable, str(ROOT / "tests/benchmarks/other_way.py"), *self.words)

    @property
    def cache(self) -> dict[str, str]:
        """Where this program keeps its compiled templates."""
        return {"XDG_CACHE_HOME": str(self.folder / "cache")}

    def asked(self, number: int = 0) -> Request:
        """Return what this program is asked for in one process, as `ours`."""
        return Request(
            report_type="thang",
            period=PERIOD,
            inputs=(self.inputs,),
            folder=self.folder,
            target=self.folder / f"am-{number}",
            cache=self.folder / "cache",
        )

    def prepare(self) -> int:
        """Make both reports once; end with a word where they do not say the same."""
        run_any(self.ours(), self.cache)
        report = next(self.folder.glob("0/*.docx"))
        _, recipe, template, other = map(Path, self.words)
        figures = write_equivalent(report, self.inputs, template, recipe)
        run_any(self.theirs)
        told = [paragraphs(path.read_bytes(), name=path.name) for path in (report, other)]
        if [one.text for one in told[0]] != [one.text for one in told[1]]:
            raise SystemExit("the two ways print something else")
        build_report(self.asked())
        return figures


def main(rounds: int) -> None:
    """Measure and print, from one workbook of a ward and from those of all its units."""
    print(", ".join(f"{name} {importlib.metadata.version(name)}" for name in VERSIONS))
    with tempfile.TemporaryDirectory() as name:
        ward = next(iter(city_month(Path(name) / "tp", 1)))
        for number, inputs in enumerate((SAMPLE, ward)):
            folder = Path(name) / f"{number}"
            folder.mkdir()
            measure(Ways(inputs, folder), rounds)


def measure(ways: Ways, rounds: int) -> None:
    """Measure both ways from one folder of workbooks and print."""
    figures = ways.prepare()
    cold = [
        (run_any(ways.ours(number), ways.cache), run_any(ways.theirs))
        for number in range(1, rounds + 1)
    ]
    warm = [
        (
            seconds_of(partial(build_report, ways.asked(number))),
            seconds_of(partial(other_way.main, *ways.words)),
        )
        for number in range(1, rounds + 1)
    ]
    count = len(list(ways.inputs.glob("*.xlsx")))
    print(f"\n{count} workbooks; same text; {figures} figures of the other way reckoned")
    print(
        f"{rounds} rounds{'':18}{'this program':>22}{'openpyxl + docxtpl':>22}{'other / this':>14}"
    )
    show("cold, seconds", [tuple(one.seconds for one in pair) for pair in cold])
    show("cold, processor", [tuple(one.processor for one in pair) for pair in cold])
    show("cold, MB", [tuple(one.megabytes for one in pair) for pair in cold])
    show("warm, processor", warm)
    show_parts(in_turn(parts(ways), rounds))


def show_parts(each: Mapping[str, Spread]) -> None:
    """Print what each part takes, and the ratio of those that both ways have."""
    print("warm, part by part, seconds of the processor:")
    for name, took in each.items():
        print(f"  {name:46}{took!s:>22}")
    ours, theirs = (sum(each[name].median for name in names) for names in LIKE_FOR_LIKE)
    ratio = theirs / ours
    print(f"read, add up and print alone: {ours:.3f} against {theirs:.3f}, ratio {ratio:.1f}")


def show(title: str, pairs: Sequence[tuple[float, ...]]) -> None:
    """Print the spread of both ways, and the median of the ratios of each round."""
    ours, theirs = (spread(each) for each in zip(*pairs, strict=True))
    ratio = statistics.median(their / our for our, their in pairs)
    print(f"{title:26}{ours!s:>22}{theirs!s:>22}{ratio:>14.2f}")


def parts(ways: Ways) -> dict[str, Job]:
    """Return the parts of both ways that can be done alone."""
    definition = load_definition("thang", shelf(ways.folder))
    period = period_for(definition, PERIOD)
    dataset, findings = read_workbooks([ways.inputs], SHEETS)
    report = ready(ways.asked(), definition, period, dataset, [*findings, *check(dataset, period)])
    made = report.made
    inputs, recipe, template, other = ways.words
    sheets = other_way.read(inputs)
    plan = json.loads(Path(recipe).read_text(encoding="utf-8"))
    values = other_way.reckoned(plan, sheets)

    def render() -> None:
        document = DocxTemplate(template)
        document.render(values, autoescape=True)
        document.save(other)

    def keep() -> None:
        shutil.rmtree(report.path.parent)
        stored(report)

    return {
        "read and guard the workbook": lambda: read_workbooks([ways.inputs], SHEETS),
        "  openpyxl: read": lambda: other_way.read(inputs),
        "figures, lists, sentences": lambda: build_context(dataset, period, definition.spec, {}),
        "  by the recipe: add up": lambda: other_way.reckoned(plan, sheets),
        "print": lambda: merge(made.compiled, made.context, Properties(title="Báo cáo")),
        "  docxtpl: print": render,
        "check the workbook": lambda: check(dataset, period),
        "figures, print, hold against the form": lambda: ready(
            ways.asked(), definition, period, dataset, []
        ),
        "trace every figure, keep the sources, store": keep,
    }


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
