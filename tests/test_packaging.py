"""What a ward installs holds the program and its templates, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "templates").rglob("*")
    if path.is_file() and not path.name.startswith((".", "~$"))
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built without network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("danvan-*-py3-none-any.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds what the wheel installs."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as package:
        package.extractall(folder)
    return folder


def test_templates_travel_in_the_wheel(installed: Path) -> None:
    """Every template of the repository lies in the installed package, byte for byte."""
    assert TEMPLATES
    for name in TEMPLATES:
        assert (installed / "reports" / name).read_bytes() == (ROOT / name).read_bytes(), name


def test_wheel_holds_the_package_only(installed: Path) -> None:
    """Neither tests nor inputs nor anything beside the package is installed."""
    assert {path.name.partition("-")[0] for path in installed.iterdir()} == {"reports", "danvan"}
    assert {path.relative_to(installed).as_posix() for path in installed.rglob("*.py")} == {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "reports").rglob("*.py")
    }


def test_the_page_travels_in_the_wheel(installed: Path) -> None:
    """Screens, letters, scripts and their notices lie in the installed package, byte for byte."""
    web = ROOT / "reports" / "web"
    files = [path for folder in ("html", "assets") for path in (web / folder).iterdir()]

    assert {path.suffix for path in files} >= {".html", ".css", ".js", ".woff2", ".txt"}
    for path in files:
        kept = installed / path.relative_to(ROOT)
        assert kept.read_bytes() == path.read_bytes(), path.name


def test_wheel_says_what_it_is(installed: Path) -> None:
    """The metadata name licence, lowest Python, and the command."""
    (info,) = installed.glob("danvan-*.dist-info")
    metadata = (info / "METADATA").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert "License-Expression: MIT" in metadata
    assert f"Requires-Python: {project['requires-python']}" in metadata
    assert "danvan = reports.cli:run" in (info / "entry_points.txt").read_text("utf-8")
    assert (info / "licenses" / "LICENSE").is_file()


def test_installed_program_starts_and_finds_its_templates(installed: Path, tmp_path: Path) -> None:
    """Away from the repository the installed command tells the fields of a shipped report."""
    code = f"import sys; sys.path.insert(0, {str(installed)!r}); from reports.cli import run; run()"
    done = subprocess.run(
        [sys.executable, "-I", "-c", code, "truong", "thang"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert done.returncode == 0, done.stderr
    assert "ky" in done.stdout
