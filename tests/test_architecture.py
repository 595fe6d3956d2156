"""The rules of the house hold, and each of them can be seen to fail."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
from architecture import (
    Module,
    cycles,
    empty_names,
    forbidden_calls,
    forbidden_words,
    is_within,
    knows_all,
    median_length,
    no_opening,
    too_long,
    vietnamese_letters,
    wrong_order,
    wrong_room,
    wrong_wing,
)

ROOT = Path(__file__).resolve().parent.parent

ORDER = (
    "reports.version",
    "reports.figure",
    "reports.findings",
    "reports.vietnamese",
    "reports.periods",
    "reports.fields",
    "reports.zipped",
    "reports.workbooks.schema",
    "reports.workbooks.identity",
    "reports.workbooks.records",
    "reports.workbooks.sheets",
    "reports.workbooks",  # what guard, reader and handout are made of
    "reports.workbooks.guard",
    "reports.workbooks.quick",
    "reports.workbooks.grids",
    "reports.workbooks.slips",
    "reports.workbooks.reader",
    "reports.workbooks.redacted",
    "reports.workbooks.handout",
    "reports.workbooks.returned",
    "reports.workbooks.editing",
    "reports.figures",
    "reports.documents",
    "reports.office",
    "reports.pipeline.templates",
    "reports.pipeline.asked",
    "reports.pipeline.reading",
    "reports.pipeline.units",
    "reports.pipeline.ward",
    "reports.pipeline.making",
    "reports.pipeline.upward",
    "reports.pipeline.paper",
    "reports.pipeline.register",
    "reports.pipeline",
    "reports.batch",
    "reports.web",
    "reports.cli",
    "reports.__main__",
    "reports",
)
WINGS = ("reports.workbooks", "reports.documents")
STRANGERS = (
    ("reports.workbooks", "reports.documents"),
    ("reports.figures", "reports.documents"),
    ("reports.documents", "reports.workbooks"),
    ("reports.documents", "reports.figures"),
)
ROOMS = {
    "openpyxl": ("reports.workbooks",),
    "lxml": ("reports.documents",),
    "docx": ("reports.documents",),
    "jinja2": ("reports.documents", "reports.web"),
    "markupsafe": ("reports.documents",),
    "pypdfium2": ("reports.office.pages", "reports.office.spots"),
    "babel": ("reports.vietnamese",),
    "PIL": ("reports.documents.photographs",),
    "sqlite3": ("reports.office.register",),
    "click": ("reports.cli",),
    "starlette": ("reports.web",),
    "uvicorn": ("reports.web",),
    "distributed": ("reports.batch",),
    "socket": ("reports.web",),
    "http": (),
    "urllib.request": (),
}
ALLOWED = {
    "reports.findings": "sentences and remedies that the clerk reads",
    "reports.figure": "the words printed before an approximate number",
    "reports.fields": "the words for kinds of fields in the list of fields",
    "reports.vietnamese": "the alphabet and the words of numbers and dates",
    "reports.periods": "names of periods as printed and typed",
    "reports.workbooks.schema": "words chosen or read in the workbook",
    "reports.workbooks.records": "yes and no as a person reads them",
    "reports.workbooks.sheets": "headers, choices and examples of the workbook",
    "reports.workbooks.identity": "labels of the sheet with which a unit sends its workbook",
    "reports.workbooks.migration": "headers and words of older workbooks",
    "reports.workbooks.collecting": "what a finding says of rows that meet, and inherited periods",
    "reports.workbooks.guard": "what a finding says is wrong with a file",
    "reports.workbooks.signatures": "what a finding calls a kind of file",
    "reports.workbooks.amounts": "what a finding expects in a cell, and numbers in words",
    "reports.workbooks.cells": "what a finding expects in a cell",
    "reports.workbooks.days": "what a finding expects in a cell, and dates in words",
    "reports.workbooks.packages": "headers of a package's figures, and what is wrong with one",
    "reports.workbooks.handout": "instructions in the workbook handed out",
    "reports.workbooks.returned": "the sheet of errors in the workbook handed back",
    "reports.figures": "names and meanings of the fields a template may use",
    "reports.documents.agreement": "what a finding says of a printed figure",
    "reports.documents.outline": "names of the styles of a template",
    "reports.documents.opening": "what a finding says is wrong with a file",
    "reports.documents.check": "what a finding says is wrong with a document",
    "reports.documents.photographs": "what a finding says is wrong with a picture",
    "reports.documents.pictures": "the name of a picture inside a document",
    "reports.documents.profile": "phrases that an official form prescribes",
    "reports.documents.widths": "the letters whose widths it knows",
    "reports.documents.filters": "words printed with an amount, and what a filter expects",
    "reports.documents.numbering": "the words of the lines of number and date",
    "reports.documents.journal": "what a finding says stopped a template",
    "reports.documents.charts": "what is wrong with a chart's data, and the words said of it",
    "reports.documents.compiler.alt_texts": "what a finding says is wrong with a chart",
    "reports.documents.compiler.expressions": "what a finding says about a tag",
    "reports.documents.compiler.package": "what a finding says is wrong with a template",
    "reports.documents.compiler.reach": "where a finding says two tags are torn apart",
    "reports.office.folder": "names of the ward's folders, and what its marker says",
    "reports.office.trace": "the page that says where each number came from",
    "reports.office.printing": "why a printer did not answer",
    "reports.documents.changes": "how a date reads",
    "reports.office.drafts": "the name of a report that stands beside an edited one",
    "reports.pipeline.templates": "words of a definition, the clerk's folder of templates",
    "reports.pipeline.units": "titles of workbooks handed out, the words of a reminder",
    "reports.pipeline.ward": "the text put into the ward's folder, yes and no in its lists",
    "reports.pipeline.making": "marks of a draft, words of a set's contents, captions of pictures",
    "reports.pipeline.upward": "names and titles of a package, headers of the city's tables",
    "reports.pipeline.paper": "what is being done, and where a number came from",
    "reports.pipeline.register": "the register as it is listed and exported",
    "reports.web": "the page the clerk sees",
    "reports.cli": "the command the clerk types",
}
EMPTY_WORDS = ("util", "helper", "manager", "service", "base", "factory")
FOREIGN = tuple(
    "".join(parts)
    for parts in (
        ("pypi", ".org"),
        ("python", "hosted"),
        ("deb.", "debian"),
        ("npm", "js"),
        ("/wo", "rk/"),
        ("/ro", "ot/"),
        ("/bash", "_jobs"),
    )
)


def dotted(path: Path) -> str:
    """Return the dotted name of the module at `path`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = tuple(
    Module.of(dotted(path), path.read_text("utf-8"), package=path.name == "__init__.py")
    for path in sorted((ROOT / "reports").rglob("*.py"))
)
KNOWN = tuple(module.name for module in MODULES)


def repository_texts() -> list[tuple[str, str]]:
    """Return name and text of every file of the repository, and of every part of a package."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    names = sorted(set(listed.stdout.split("\0")) - {""})
    paths = [ROOT / name for name in names] or [*ROOT.glob("*.*"), *(ROOT / "reports").rglob("*")]
    return [pair for path in paths if path.is_file() for pair in texts_in(path)]


def texts_in(path: Path) -> list[tuple[str, str]]:
    """Return name and text of a file; of a .docx or .xlsx those of its parts."""
    if not zipfile.is_zipfile(path):
        return [(str(path), path.read_bytes().decode("utf-8", "replace"))]
    with zipfile.ZipFile(path) as package:
        return [
            (f"{path}/{part}", package.read(part).decode("utf-8", "replace"))
            for part in package.namelist()
        ]


def module(text: str, name: str = "reports.figures.rules") -> Module:
    """Return an offending module."""
    return Module.of(name, text)


@pytest.mark.parametrize("each", MODULES, ids=KNOWN)
def test_module_keeps_the_rules_of_the_house(each: Module) -> None:
    """Each module: imports, libraries, size, names, letters, silence, opening sentence."""
    complaints = [
        *wrong_order(each, KNOWN, ORDER),
        *wrong_wing(each, KNOWN, STRANGERS),
        *knows_all(each, KNOWN, WINGS, "reports.pipeline"),
        *wrong_room(each, KNOWN, ROOMS),
        *too_long(each, 350, 50),
        *empty_names(each, EMPTY_WORDS),
        *vietnamese_letters(each, ALLOWED),
        *forbidden_calls(each, ("reports.cli",), ("reports.cli", "reports.web")),
        *no_opening(each),
    ]

    assert not complaints, "\n".join(complaints)


def test_no_cycles() -> None:
    """No module imports itself at run time, however long the way."""
    assert cycles(MODULES) == []


def test_functions_are_short() -> None:
    """Half of all functions have at most 8 lines."""
    assert median_length(MODULES) <= 8


def test_repository_holds_nothing_of_this_machine() -> None:
    """No file, nor any part of a document, names a package registry or a folder of a machine."""
    complaints = [
        complaint
        for name, text in repository_texts()
        for complaint in forbidden_words(name, text, FOREIGN)
    ]

    assert not complaints, "\n".join(complaints)


def test_import_of_what_stands_below_is_seen() -> None:
    """Also inside a function and for types only, an import against the order is a complaint."""
    late = module("def f():\n    import reports.office.pdf", "reports.periods")
    typed = module("if TYPE_CHECKING:\n    from reports import cli", "reports.batch")
    right = module("from reports.figure import Cell")

    assert wrong_order(late, KNOWN, ORDER) == [
        "reports.periods:2 imports reports.office.pdf, which stands below it"
    ]
    assert len(wrong_order(typed, ("reports.cli",), ORDER)) == 1
    assert wrong_order(right, KNOWN, ORDER) == []


def test_module_without_a_place_is_seen() -> None:
    """A new top-level module must be given its place in the order."""
    assert wrong_order(module("", "reports.extra"), KNOWN, ORDER) == [
        "reports.extra has no place in the order of modules"
    ]


def test_wings_that_meet_are_seen() -> None:
    """A wing that knows the other, and a skin that knows both, are complaints."""
    text = "import reports.workbooks.reader\nfrom reports.documents.merge import merged"

    assert len(wrong_wing(module(text), KNOWN, STRANGERS)) == 1
    assert len(wrong_wing(module(text, "reports.documents.x"), KNOWN, STRANGERS)) == 1
    assert len(knows_all(module(text, "reports.cli"), KNOWN, WINGS, "reports.pipeline")) == 1
    assert knows_all(module(text, "reports.pipeline"), KNOWN, WINGS, "reports.pipeline") == []


def test_cycle_is_seen() -> None:
    """Three modules in a ring are one cycle; an import for types only closes none."""
    ring = [
        module("from a import y", "a.x"),
        module("from . import z", "a.y"),
        module("import a.x", "a.z"),
    ]
    typed = [ring[0], ring[1], module("if TYPE_CHECKING:\n    import a.x", "a.z")]

    assert cycles(ring) == ["a.x → a.y → a.z → a.x"]
    assert cycles(typed) == []


def test_library_outside_its_room_is_seen() -> None:
    """A library elsewhere than in its room, or one that nobody declared, is a complaint."""
    text = "import lxml.etree\nimport numpy\nimport json\nimport urllib.request"

    assert wrong_room(module(text), KNOWN, ROOMS) == [
        "reports.figures.rules:1 imports lxml outside its room",
        "reports.figures.rules:2 imports numpy, which has no room",
        "reports.figures.rules:4 imports urllib.request outside its room",
    ]


def test_length_is_seen() -> None:
    """A long module and a long function are complaints, and long functions raise the median."""
    long = module("def f():\n" + "    x = 1\n" * 60)

    assert too_long(long, 60, 50) == [
        "reports.figures.rules has 61 lines",
        "reports.figures.rules.f has 61 lines",
    ]
    assert median_length([long, module("def g(): ...\ndef h(): ...")]) == 1
    assert median_length([long]) == 61


def test_empty_name_is_seen() -> None:
    """A word that says nothing is found in names of modules and classes, not inside a word."""
    named = module("class ReportManager: ...\nclass Database: ...", "reports.office.utils")

    assert empty_names(named, EMPTY_WORDS) == [
        "reports.office.utils: the name utils says nothing (util)",
        "reports.office.utils: the name ReportManager says nothing (manager)",
    ]


@pytest.mark.parametrize("letter", ["đ", "Ă", "ơ", "ệ", "e\u0323"])
def test_vietnamese_letter_is_seen(letter: str) -> None:
    """Each kind of Vietnamese letter is seen in code, and none where people read it."""
    text = f"x = '{letter}'"

    assert len(vietnamese_letters(module(text, "reports.batch"), ALLOWED)) == 1
    assert vietnamese_letters(module(text, "reports.cli"), ALLOWED) == []


def test_quoted_example_is_no_prose() -> None:
    """Dashes and quotes, and an example between double backticks, may stand anywhere."""
    text = '"""The tag of a header: ``Số buổi`` is ``so_buoi``."""\nx = "“–’≠"'

    assert vietnamese_letters(module(text, "reports.batch"), ALLOWED) == []
    assert len(vietnamese_letters(module('"""Số buổi."""', "reports.batch"), ALLOWED)) == 1


@pytest.mark.parametrize("room", ALLOWED)
def test_no_leave_is_given_in_vain(room: str) -> None:
    """A module that is allowed Vietnamese letters has some, or does not exist yet."""
    inside = [each for each in MODULES if is_within(each.name, room)]

    assert not inside or any(vietnamese_letters(each, {}) for each in inside)


@pytest.mark.parametrize(
    ("library", "room"), [(library, room) for library in ROOMS for room in ROOMS[library]]
)
def test_no_room_is_given_in_vain(library: str, room: str) -> None:
    """A library that may be used in a room is used there."""
    inside = [each for each in MODULES if is_within(each.name, room)]

    assert any(is_within(found.target, library) for each in inside for found in each.imports(KNOWN))


@pytest.mark.parametrize(
    "text",
    [
        "print(1)",
        "import sys\nsys.stdout.write('x')",
        "day = dt.date.today()",
        "when = datetime.now(UTC)",
        "import time\nx = time.time()",
        "home = os.environ['HOME']",
        "from os import environ",
    ],
)
def test_printing_clock_and_environment_are_seen(text: str) -> None:
    """Output, today's date and the environment are used in the skins only."""
    assert len(forbidden_calls(module(text), ("reports.cli",), ("reports.cli",))) == 1
    assert forbidden_calls(module(text, "reports.cli"), ("reports.cli",), ("reports.cli",)) == []


def test_missing_opening_is_seen() -> None:
    """A module without an opening sentence is a complaint."""
    assert len(no_opening(module("x = 1"))) == 1
    assert len(no_opening(module('"""Rules"""'))) == 1
    assert no_opening(module('"""The rules of a report."""')) == []


def test_word_of_a_machine_is_seen(tmp_path: Path) -> None:
    """A folder of a machine is found in a text and in a part of a package."""
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as package:
        package.writestr("docProps/app.xml", f"<Template>{FOREIGN[-2]}a.dotx</Template>")
    ((name, text),) = texts_in(tmp_path / "a.docx")

    assert forbidden_words(name, text, FOREIGN) == [f"{name} holds {FOREIGN[-2]}"]
    assert forbidden_words("a.py", "from pathlib import Path", FOREIGN) == []
