"""Word's own PDF, on a Windows machine without LibreOffice; never tried on a real one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

_SCRIPT = """
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
try {
    $word.Visible = $false
    $word.DisplayAlerts = 0
    $word.AutomationSecurity = 3
    $word.Options.UpdateLinksAtOpen = $false
    foreach ($file in Get-ChildItem -Filter *.docx) {
        $document = $word.Documents.Open($file.FullName, $false, $true, $false)
        $pdf = [IO.Path]::ChangeExtension($file.FullName, '.pdf')
        $document.ExportAsFixedFormat($pdf, 17)
        $document.Close(0)
    }
} finally { $word.Quit(0) }
"""


def word_path(platform: str = sys.platform) -> Path | None:
    """Return the shell through which Word is asked, None where there is no Windows."""
    found = shutil.which("powershell") if platform == "win32" else None
    return Path(found) if found else None


def export(shell: Path, work: Path, *, timeout: float) -> None:
    """Let Word save every .docx in the folder `work` as PDF beside it, macros off.

    Raises TimeoutExpired after `timeout` seconds; without Word, or on any failure, no PDF comes.
    """
    subprocess.run(  # noqa: S603 -- a fixed script
        [str(shell), "-NoProfile", "-NonInteractive", "-Command", _SCRIPT],
        cwd=work,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=timeout,
        check=False,
    )
