"""Build the folder that starts danvan on Windows by double-click, without network or rights.

    python .ci/windows_folder.py OUT --python python-3.12.8-embed-amd64.zip [--wheels DIR]

OUT then holds the program, its Python and `Danvan.cmd`; copy it to a USB stick or a disk as it is.
The embeddable Python for Windows is given by path; without it the folder lacks only that.
Packages come from pip, or from a folder of wheels where there is no network.
"""  # noqa: INP001  a script, no package

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START = "Danvan.cmd"
HOME = "Phuong"
LONGEST = 170
"""Letters that a path in the folder may have, so that 260 suffice wherever the folder lies."""
_COMMAND = r"""@echo off
rem Starts danvan and opens it in the browser. Keep this window open while working.
setlocal
chcp 65001 >nul
set "PYTHONUTF8=1"
set "PYTHONNOUSERSITE=1"
set "PYTHONDONTWRITEBYTECODE=1"
set "PYTHONHOME="
set "PYTHONPATH="
if not exist "%~dp0Phuong" mkdir "%~dp0Phuong"
cd /d "%~dp0Phuong" || goto failed
"%~dp0python\python.exe" -X utf8 -m reports web %*
if errorlevel 1 goto failed
exit /b 0
:failed
pause
exit /b 1
"""
_READ_FIRST = """\
danvan: từ bảng số liệu của các đơn vị đến báo cáo dân vận in ra.

1. Bấm đúp Danvan.cmd. Trang làm việc mở trong trình duyệt.
2. Để cửa sổ đen mở khi làm việc; xong thì đóng lại.
3. Thư mục của phường nằm trong Phuong: Số liệu, Mẫu, Báo cáo. Sao chép cả thư mục này sang máy
   khác là mang theo được mọi thứ.

Không cần cài đặt, không cần mạng, không cần quyền quản trị. Muốn có PDF và trang in xem trước, máy
cần LibreOffice hoặc Word.
"""


def main(argv: list[str] | None = None) -> int:
    """Build the folder that the arguments ask for and return the exit code."""
    asked = _parser().parse_args(argv)
    if asked.out.exists() and any(asked.out.iterdir()):
        sys.stderr.write(f"{asked.out} is not empty.\n")
        return 1
    asked.out.mkdir(parents=True, exist_ok=True)
    version = _unpack_python(asked.python, asked.out) if asked.python else asked.version
    _install(asked.out / "app", version, asked.wheels, with_packages=not asked.bare)
    _write(asked.out)
    wrong = complaints(asked.out)
    sys.stdout.write("".join(f"{line}\n" for line in wrong or [f"Built: {asked.out}"]))
    return 1 if wrong else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to build; empty or new")
    parser.add_argument("--python", type=Path, help="the embeddable Python, a .zip")
    parser.add_argument("--version", default="3.12", help="Python's version, without --python")
    parser.add_argument("--wheels", type=Path, help="a folder of wheels, instead of the network")
    parser.add_argument("--bare", action="store_true", help="only danvan itself, for tests")
    return parser


def _unpack_python(archive: Path, out: Path) -> str:
    """Unpack the embeddable Python, point it to the program, and return its version."""
    with zipfile.ZipFile(archive) as package:
        package.extractall(out / "python")
    (paths,) = (out / "python").glob("python3*._pth")
    name = paths.name.removesuffix("._pth")
    paths.write_text(f"{name}.zip\n.\n..\\app\n", encoding="ascii", newline="\r\n")
    return f"3.{name.removeprefix('python3')}"


def _install(app: Path, version: str, wheels: Path | None, *, with_packages: bool) -> None:
    """Install danvan and what it needs for Windows into `app`."""
    with tempfile.TemporaryDirectory(prefix="danvan-") as folder:
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
        subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        (own,) = Path(folder).glob("danvan-*.whl")
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(app)]
        command += ["--disable-pip-version-check", "--no-compile", "--only-binary=:all:"]
        command += ["--implementation=cp", f"--python-version={version}"]
        command += ["--platform=win_amd64"] if with_packages else ["--no-deps"]
        command += ["--no-index", f"--find-links={wheels}"] if wheels else []
        subprocess.run([*command, str(own)], check=True)  # noqa: S603
    shutil.rmtree(app / "bin", ignore_errors=True)


def _write(out: Path) -> None:
    (out / HOME).mkdir(exist_ok=True)
    (out / START).write_text(_COMMAND, encoding="ascii", newline="\r\n")
    (out / "Doc truoc.txt").write_text(_READ_FIRST, encoding="utf-8-sig", newline="\r\n")
    shutil.copy(ROOT / "LICENSE", out / "LICENSE.txt")


def complaints(out: Path) -> list[str]:
    """Return what would not work on Windows: long or reserved names, names alike but for case."""
    names = [path.relative_to(out).as_posix() for path in sorted(out.rglob("*"))]
    seen: dict[str, str] = {}
    wrong = [f"{len(name)} letters: {name}" for name in names if len(name) > LONGEST]
    wrong += [f"reserved: {name}" for name in names if _reserved(name)]
    for name in names:
        if seen.setdefault(name.casefold(), name) != name:
            wrong.append(f"alike: {name} and {seen[name.casefold()]}")
    return wrong


def _reserved(name: str) -> bool:
    last = name.rpartition("/")[2]
    words = {
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789"),
    }
    return (
        last.partition(".")[0].lower() in words
        or last.endswith((".", " "))
        or any(char in '<>:"\\|?*' or ord(char) < 32 for char in last)
    )


if __name__ == "__main__":
    raise SystemExit(main())
