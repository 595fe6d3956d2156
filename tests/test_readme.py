"""The README promises what the program does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from reports.cli.commands import danvan
from reports.findings.catalogue import CATALOGUE
from reports.pipeline.templates.shelf import shelf

if TYPE_CHECKING:
    from pathlib import Path

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_CALL = re.compile(r"danvan ([a-z-]+)")
_CODE = re.compile(r"\b[A-Z]{1,2}\d{2}\b")


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    """Return the README."""
    return (root / "README.md").read_text(encoding="utf-8")


def test_the_first_two_commands_are_those_of_a_fresh_clone(readme: str) -> None:
    """The first fenced command makes a report, the second runs the tests."""
    first, second = (body.strip() for _, body in _FENCE.findall(readme)[:2])

    assert first == (
        "python3 -m venv .venv && .venv/bin/pip install -q . && "
        ".venv/bin/danvan bao-cao thang --ky 2026-10 inputs/an-sen-2026"
    )
    assert second == "bash tests/run"


def test_every_command_stands_in_the_readme_and_every_one_named_exists(readme: str) -> None:
    """The README names all commands of the program and no other."""
    named = {name for name in _CALL.findall(readme) if name != "truong-nao"}

    assert named == set(danvan.commands)


def test_every_report_type_stands_in_the_readme(readme: str, root: Path) -> None:
    """Each definition on the shelf is named after `bao-cao` or in the list of report types."""
    types = {path.stem for path in shelf(root).all_files("definitions", ".toml")}

    assert {
        name for name in types if f"`{name}`" not in readme and f"bao-cao {name} " not in readme
    } == set()


def test_codes_named_in_the_readme_exist(readme: str) -> None:
    """No code is mentioned that the catalogue does not hold."""
    assert set(_CODE.findall(readme)) <= {*CATALOGUE, "HD36", "HD05"}


def test_links_of_the_readme_lead_somewhere(readme: str, root: Path) -> None:
    """Each relative link names a file of the repository."""
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", readme)

    assert [target for target in targets if not (root / target).exists()] == []
