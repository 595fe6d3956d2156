"""The folder for Windows, as far as it can be tried elsewhere: layout, names, start, code page."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"


@pytest.fixture(scope="module")
def script(root: Path) -> Any:
    """Return the script that builds the folder."""
    spec = importlib.util.spec_from_file_location("windows_folder", root / ".ci/windows_folder.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def built(script: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder built with a stand-in for the embeddable Python, without packages."""
    folder = tmp_path_factory.mktemp("windows")
    name = f"python{VERSION.replace('.', '')}"
    with zipfile.ZipFile(folder / "embed.zip", "w") as archive:
        for member in ("python.exe", f"{name}.dll", f"{name}.zip"):
            archive.writestr(member, b"MZ")
        archive.writestr(f"{name}._pth", f"{name}.zip\n.\n#import site\n")
    arguments = [str(folder / "danvan"), "--python", str(folder / "embed.zip"), "--bare"]
    assert script.main(arguments) == 0
    return folder / "danvan"


def test_the_folder_holds_what_a_double_click_needs(built: Path, root: Path) -> None:
    """Python finds the program beside it; templates and page travel; the way is relative."""
    (paths,) = (built / "python").glob("*._pth")
    command = (built / "Danvan.cmd").read_bytes()

    assert paths.read_text("ascii").splitlines()[-1] == "..\\app"
    assert b"import site" not in paths.read_bytes()
    assert b'"%~dp0python\\python.exe" -X utf8 -m reports web' in command
    assert command.count(b"\r\n") == command.count(b"\n")
    assert command.isascii()
    assert not re.search(rb"[A-Z]:\\", command)
    for part in ("templates/settings.toml", "web/assets/htmx.min.js", "web/html/khung.html"):
        assert (built / "app/reports" / part).is_file()
    assert (built / "LICENSE.txt").read_bytes() == (root / "LICENSE").read_bytes()


def test_every_path_fits_into_260_letters(built: Path, script: Any) -> None:
    """No path in the folder is long, reserved, or differs from another in case only."""
    assert script.complaints(built) == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("con.txt", "reserved"),
        ("Aux", "reserved"),
        ("lpt1.docx", "reserved"),
        ("a.", "reserved"),
        ("a b ", "reserved"),
        ("a?b", "reserved"),
        ("x" * 171, "letters"),
    ],
)
def test_a_name_that_windows_refuses_is_seen(
    script: Any, tmp_path: Path, name: str, told: str
) -> None:
    """Each kind of name that Windows does not take is a complaint."""
    (tmp_path / name).write_bytes(b"")

    assert [line for line in script.complaints(tmp_path) if told in line]


def test_names_alike_but_for_case_are_seen(script: Any, tmp_path: Path) -> None:
    """Two files that are one on Windows are a complaint."""
    for name in ("Mau.docx", "mau.docx"):
        (tmp_path / name).write_bytes(b"")

    assert len(script.complaints(tmp_path)) == 1


def test_a_folder_in_use_is_left_alone(script: Any, tmp_path: Path) -> None:
    """Nothing is built over what is there."""
    (tmp_path / "so-lieu.xlsx").write_bytes(b"mine")

    assert script.main([str(tmp_path), "--bare"]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["so-lieu.xlsx"]


@pytest.fixture
def started(built: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Start the page as Danvan.cmd does, on a console of code page 1258; return its address."""
    libraries = os.pathsep.join([str(built / "app"), *sys.path[1:]])
    surroundings = {
        **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
        "PYTHONPATH": libraries,
        "PYTHONIOENCODING": "cp1258:strict",
        "PYTHONNOUSERSITE": "1",
        "LOCALAPPDATA": str(tmp_path / "AppData"),
        "LC_ALL": "C",
    }
    command = [sys.executable, "-m", "reports", "web", "--khong-mo", "--cong", "18500"]
    with subprocess.Popen(
        command, cwd=built / "Phuong", env=surroundings, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline().decode("utf-8")
        yield process, line
        process.terminate()


def test_it_starts_on_a_console_that_cannot_write_vietnamese(
    started: tuple[subprocess.Popen[bytes], str], built: Path
) -> None:
    """The address is printed whatever the code page; the page answers whoever has its key only."""
    _, line = started
    address = line.rpartition(" ")[2].strip()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with pytest.raises(urllib.error.HTTPError) as refused:
        opener.open(address.partition("?")[0], timeout=10)
    with opener.open(address, timeout=10) as answer:
        text = answer.read().decode("utf-8")
    refused.value.close()

    assert line.startswith("Trang làm việc: http://127.0.0.1:")
    assert refused.value.code == 403
    assert "Tên phường, xã" in text
    assert not list((built / "Phuong").iterdir())
