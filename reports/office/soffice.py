"""LibreOffice as a converter of trusted files: its own profile, no macros, no links, no net."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

IMPORTS = {".docx": "MS Word 2007 XML", ".xlsx": "Calc MS Excel 2007 XML"}
"""The one kind of file each ending may hold: an HTML page called .docx is not opened."""

_EXPORTS = {".docx": "writer_pdf_Export", ".xlsx": "calc_pdf_Export"}
_WINDOWS = (
    Path("C:/Program Files/LibreOffice/program/soffice.com"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.com"),
)
_MEMORY = 4 * 2**30
_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_INTERNET = "/org.openoffice.Inet/Settings"
_SETTINGS = (
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "DisableActiveContent", "true"),
    (_SECURITY, "DisablePythonRuntime", "true"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    (_SECURITY, "CheckDocumentEvents", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),
    ("/org.openoffice.Office.Calc/Content/Update", "Link", "2"),
    ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    # Whatever would still ask the network asks a door behind which nobody is.
    (_INTERNET, "ooInetProxyType", "2"),
    (_INTERNET, "ooInetHTTPProxyName", "127.0.0.1"),
    (_INTERNET, "ooInetHTTPProxyPort", "9"),
    (_INTERNET, "ooInetHTTPSProxyName", "127.0.0.1"),
    (_INTERNET, "ooInetHTTPSProxyPort", "9"),
)


def soffice_path() -> Path | None:
    """Return where LibreOffice's command is, None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return Path(found) if found else next((path for path in _WINDOWS if path.exists()), None)


def convert(
    program: Path, work: Path, names: Sequence[str], *, timeout: float, blank_backs: bool = False
) -> None:
    """Convert the files `names` in the folder `work`, all of one kind, to PDF beside them.

    `blank_backs` keeps the empty pages that let a part begin on the front of a sheet. Raises
    TimeoutExpired after `timeout` seconds; a file that cannot be converted gives no PDF.
    """
    profile = work / "profile"
    _make_profile(profile)
    ending = Path(names[0]).suffix
    skip = "false" if blank_backs else "true"
    options = f'{{"IsSkipEmptyPages":{{"type":"boolean","value":"{skip}"}}}}'
    command = [
        str(program),
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        f"--infilter={IMPORTS[ending]}",
        "--convert-to",
        f"pdf:{_EXPORTS[ending]}:{options}",
        "--outdir",
        str(work),
        *names,
    ]
    _run(command, work, timeout)


def _make_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user/registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>',
        encoding="utf-8",
    )


def _run(command: Sequence[str], work: Path, timeout: float) -> None:
    # A session of its own, so that the program with all it starts can be ended at once.
    process = subprocess.Popen(  # noqa: S603 -- our own words and file names
        command,
        cwd=work,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
    )
    _bound(process.pid)
    try:
        process.wait(timeout)
    finally:
        _end(process)


def _bound(process: int) -> None:
    """Bound the memory of the process just started, where the system can."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 -- not on Windows

        with contextlib.suppress(OSError, ValueError):
            resource.prlimit(process, resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _end(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
