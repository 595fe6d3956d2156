"""Every code has what a clerk needs, is raised somewhere with all its details, and is tested."""

from __future__ import annotations

import ast
import importlib
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from reports.figure import Cell
from reports.findings import Code, Finding, Place, ReportsError, Severity, found, stops
from reports.findings.catalogue import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parent.parent
PREFIXES = {
    "files": "TP",
    "cells": "DL",
    "sheets": "DL",
    "templates": "MB",
    "rules": "V",
    "run": "LN",
    "sets": "LN",
    "asking": "LN",
    "batch": "HL",
    "paper": "(IN|SS)",
    "register": "SV",
    "keeping": "SV",
    "returned": "TR",
    "packing": "GO",
    "units": "DV",
    "format": "(VB|PG|FT|HR|NO|DT|TL|BD|KY|NN|SO|VH|PL|TB)",
}
SUBJECTS = {name: importlib.import_module(f"reports.findings.{name}") for name in PREFIXES}
PARTS = tuple(
    importlib.import_module(f"reports.findings.format.{path.stem}")
    for path in sorted((ROOT / "reports/findings/format").glob("[a-z]*.py"))
)
CONSTANTS = {
    constant: value
    for subject in (*SUBJECTS.values(), *PARTS)
    for constant, value in vars(subject).items()
    if isinstance(value, Code)
}
SOURCES = {
    path: path.read_text("utf-8")
    for path in sorted((ROOT / "reports").rglob("*.py"))
    if "findings" not in path.parts
}
WRONG = Code(
    id="DL99",
    name="wrong-number",
    severity=Severity.MUST_FIX,
    sentence="phải là số nguyên (đang ghi “{typed}”).",
    remedy="nhập số, ví dụ {example}.",
    example="[DL99] Ô D14: phải là số nguyên (đang ghi “hai”). Cách sửa: nhập số, ví dụ 12.",
)
HINT = Code("DL98", "hint", Severity.NOTE, "có dòng trống.", "xóa dòng trống.", "")


def slots(text: str) -> set[str]:
    """Return the names of the slots in a sentence."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def as_pattern(text: str) -> str:
    """Return a pattern for a sentence whose slots are filled."""
    parts = Formatter().parse(text)
    return "".join(re.escape(literal) + (".*" if slot else "") for literal, slot, _, _ in parts)


def calls(source: str) -> Iterable[tuple[str, set[str], int]]:
    """Yield constant, details and line of each call of `found` that names its details."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        given = {keyword.arg for keyword in node.keywords}
        if ast.unparse(node.func).endswith("found") and None not in given:
            name = ast.unparse(node.args[0]).rpartition(".")[2]
            yield name, {detail for detail in given if detail}, node.lineno


def missing_details(source: str, codes: dict[str, Code]) -> list[str]:
    """Return the calls of `found` that leave a slot of the code unfilled."""
    return [
        f"line {line}: {name} lacks {', '.join(sorted(lacking))}"
        for name, given, line in calls(source)
        if name in codes and (lacking := slots(codes[name].sentence + codes[name].remedy) - given)
    ]


def used_names(sources: Iterable[str]) -> set[str]:
    """Return the names that stand anywhere in the code of `sources`, imports left out."""
    nodes = (node for source in sources for node in ast.walk(ast.parse(source)))
    return {
        node.id if isinstance(node, ast.Name) else node.attr
        for node in nodes
        if isinstance(node, ast.Name | ast.Attribute)
    }


def test_every_subject_is_in_the_catalogue() -> None:
    """The catalogue holds every code of every subject module, under an id of its own."""
    folders = {path.parent.name for path in (ROOT / "reports/findings").glob("*/__init__.py")}
    modules = {path.stem for path in (ROOT / "reports/findings").glob("*.py")} | folders
    codes = [code for subject in SUBJECTS.values() for code in subject.CODES]

    assert modules == {*PREFIXES, "__init__", "model", "grouping", "catalogue"}
    assert list(CATALOGUE.values()) == codes
    assert set(CONSTANTS.values()) == set(codes)


def test_names_are_unique() -> None:
    """Neither a readable name nor a constant stands for two codes."""
    names = [code.name for code in CATALOGUE.values()]

    assert len(set(names)) == len(names) == len(CONSTANTS)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_ids_fit_their_subject(subject: str) -> None:
    """Ids are the prefix of the subject and a number, rising under each prefix."""
    ids = [code.id for code in SUBJECTS[subject].CODES]

    assert all(a < b for a, b in pairwise(ids) if a[:2] == b[:2])
    assert all(re.fullmatch(rf"{PREFIXES[subject]}\d\d", each) for each in ids)


@pytest.mark.parametrize("code", CATALOGUE.values(), ids=lambda code: code.id)
def test_code_says_what_a_clerk_needs(code: Code) -> None:
    """A code has a readable name, a sentence, a remedy, and an example made of both."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.name)
    assert code.sentence.endswith((".", "?", "}"))
    assert code.remedy.endswith((".", "}"))
    assert all(re.fullmatch(r"[a-z_]+", slot) for slot in slots(code.sentence + code.remedy))
    assert re.search(as_pattern(code.sentence), code.example, re.DOTALL), code.example
    assert re.search(as_pattern(code.remedy), code.example, re.DOTALL), code.example
    assert not re.search(r"(?<!\{)\{[a-z_]+\}(?!\})", code.example)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_findings_are_made_with_all_their_details(path: Path) -> None:
    """No finding would fail for want of a detail when its sentence is read."""
    assert missing_details(SOURCES[path], CONSTANTS) == []


def test_missing_detail_is_seen() -> None:
    """A call without a slot of sentence or remedy is a complaint, a full one is none."""
    source = (
        "found(WRONG, cell, typed=1)\nfound(cells.WRONG, example=1, typed=2)\nfound(WRONG, **d)"
    )

    assert missing_details(source, {"WRONG": WRONG}) == ["line 1: WRONG lacks example"]


def test_every_code_is_produced() -> None:
    """Each code is used outside the catalogue: none is promised and never raised."""
    unused = set(CONSTANTS) - used_names(SOURCES.values())

    assert not unused, (
        f"never produced: {sorted(CONSTANTS[name].id + ' ' + name for name in unused)}"
    )


def test_every_code_is_tested() -> None:
    """Each code stands in some other test by its constant, its name or its id."""
    tests = (path for path in (ROOT / "tests").glob("test_*.py") if path != Path(__file__))
    words = set(re.findall(r"[\w-]+", "\n".join(path.read_text("utf-8") for path in tests)))
    untested = sorted(
        f"{code.id} {constant}"
        for constant, code in CONSTANTS.items()
        if not {constant, code.id, code.name} & words
    )

    assert not untested, f"in no test: {untested}"


def test_readme_tells_every_kind_of_code() -> None:
    """The README's table of codes has the beginnings of all ids of the catalogue, and no other."""
    readme = (ROOT / "README.md").read_text("utf-8")
    rows = re.findall(r"^\|((?: `[A-Z]{1,2}`)+) \|", readme, re.MULTILINE)
    listed = [prefix for row in rows for prefix in re.findall("[A-Z]+", row)]

    assert sorted(listed) == sorted({code_id.rstrip("0123456789") for code_id in CATALOGUE})


def test_accepted_finding_says_why_instead_of_what_to_do() -> None:
    """The clerk's reason stands where the remedy would."""
    finding = replace(found(HINT), accepted="đã đối chiếu.")

    assert str(finding) == "[DL98] có dòng trống. Đã giải trình: đã đối chiếu."
    assert finding.severity is Severity.NOTE


def test_message_names_place_wording_and_remedy() -> None:
    """A finding reads: id, where, what was found as typed, what to do."""
    finding = found(WRONG, Cell("TDP05.xlsx", "Kết quả", "D14"), typed="hai", example=12)

    assert str(finding) == (
        "[DL99] Tệp “TDP05.xlsx” › Trang tính “Kết quả” › Ô D14: "
        "phải là số nguyên (đang ghi “hai”). Cách sửa: nhập số, ví dụ 12."
    )


def test_place_may_be_a_template_or_nothing() -> None:
    """A place in a template names its paragraph; without a place the message stands alone."""
    assert str(Place(file="thang.docx", paragraph="Trong tháng")) == (
        "Mẫu “thang.docx” › đoạn “Trong tháng”"
    )
    assert str(found(HINT)) == "[DL98] có dòng trống. Cách sửa: xóa dòng trống."


def test_only_what_must_be_mended_stops() -> None:
    """A note does not stop the final report; the same note made heavier here does."""
    assert not stops([found(HINT)])
    assert stops([found(HINT), found(WRONG, typed="hai", example=12)])
    assert stops([Finding(HINT, severity_here=Severity.MUST_FIX)])


def test_error_carries_its_findings() -> None:
    """An error that stops the work knows its findings and reads as they do."""
    error = ReportsError([found(HINT)])

    assert error.findings == (found(HINT),)
    assert str(error) == str(found(HINT))
