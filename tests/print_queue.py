"""A print server of the tests' own: CUPS with one printer that keeps what it gets as a PDF."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

PRINTER = "May_in_PDF"
_SYSTEM = Path("/usr/lib/cups")
_WHERE = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
_FILES = """\
ServerRoot {home}/root
ServerBin {home}/bin
RequestRoot {home}/spool
CacheDir {home}/cache
StateDir {home}/state
TempDir {home}/tmp
AccessLog {home}/log/access
ErrorLog {home}/log/error
PageLog {home}/log/page
SystemGroup root
"""
_SERVER = """\
Listen {home}/state/sock
Browsing Off
DefaultShared No
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_BACKEND = """\
#!/bin/sh
[ $# -eq 0 ] && { echo 'direct keep "Unknown" "Keeps what it gets"'; exit 0; }
cat ${6:-/dev/stdin} >"{home}/got/$1.part" && chmod 644 "{home}/got/$1.part"
printf '%s\\n' "$4" "$5" >"{home}/got/$1.txt"
mv "{home}/got/$1.part" "{home}/got/$1.pdf"
"""
_DRIVER = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KEEP.PPD"
*Manufacturer: "Tests"
*Product: "(Keep)"
*ModelName: "Keep"
*ShortNickName: "Keep"
*NickName: "Keep PDF"
*PSVersion: "(3010.000) 0"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter: "application/vnd.cups-pdf 0 -"
*OpenUI *PageSize/Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Region: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*OpenUI *Duplex/Sides: PickOne
*DefaultDuplex: None
*Duplex None/One: ""
*Duplex DuplexNoTumble/Long: ""
*CloseUI: *Duplex
"""


def lacking() -> list[str]:
    """Return the programs that are not installed here."""
    programs = ("cupsd", "lpadmin", "lp", "lpstat")
    absent = [name for name in programs if shutil.which(name, path=_WHERE) is None]
    return absent if (_SYSTEM / "filter/pdftopdf").exists() else [*absent, "pdftopdf"]


@dataclass(frozen=True, slots=True)
class Printed:
    """One job as it came out of the printer: the PDF, how many copies of it, its options."""

    pdf: Path
    copies: int
    options: str


@dataclass(slots=True)
class PrintQueue:
    """A running server; programs reach it by ``CUPS_SERVER`` = `address`."""

    home: Path
    process: subprocess.Popen[bytes]

    @classmethod
    def started(cls) -> Self:
        """Start the server and make its printer."""
        # A short path: the name of a socket may have a hundred characters only.
        home = Path(tempfile.mkdtemp(prefix="cups-"))
        home.chmod(0o755)  # the server lets filters run as another user
        for name in ("root", "bin/backend", "spool", "cache", "state", "tmp", "log", "got"):
            (home / name).mkdir(parents=True)
        for name in ("filter", "daemon", "cgi-bin", "monitor", "notifier"):
            (home / "bin" / name).symlink_to(_SYSTEM / name)
        for name, text in (("files", _FILES), ("server", _SERVER), ("bin/backend/keep", _BACKEND)):
            (home / name).write_text(text.replace("{home}", str(home)), encoding="utf-8")
        (home / "bin/backend/keep").chmod(0o700)
        (home / "keep.ppd").write_text(_DRIVER, encoding="utf-8")
        queue = cls(home, _serving(home))
        queue.ask("lpadmin", "-p", PRINTER, "-E", "-v", f"keep:{home}", "-P", f"{home}/keep.ppd")
        return queue

    @property
    def address(self) -> str:
        """Where programs find the server."""
        return f"{self.home}/state/sock"

    def ask(self, *command: str) -> str:
        """Return the answer of a command of CUPS."""
        environment = {**os.environ, "CUPS_SERVER": self.address, "PATH": _WHERE}
        done = subprocess.run(
            command, env=environment, capture_output=True, encoding="utf-8", check=True, timeout=60
        )
        return done.stdout

    def printed(self, job: str) -> Printed:
        """Return what came out for `job`, waiting until it is there."""
        number = job.rpartition("-")[2]
        pdf, told = self.home / f"got/{number}.pdf", self.home / f"got/{number}.txt"
        for _ in range(300):
            if pdf.exists():
                copies, options = told.read_text(encoding="utf-8").splitlines()
                return Printed(pdf, int(copies), options)
            time.sleep(0.1)
        raise AssertionError((self.home / "log/error").read_text(encoding="utf-8")[-2000:])

    def stop(self) -> None:
        """Stop the server and remove all that was its."""
        self.process.terminate()
        self.process.wait(timeout=20)
        shutil.rmtree(self.home, ignore_errors=True)


def _serving(home: Path) -> subprocess.Popen[bytes]:
    program = shutil.which("cupsd", path=_WHERE) or "cupsd"
    process = subprocess.Popen(
        [program, "-f", "-c", str(home / "server"), "-s", str(home / "files")],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(100):
        if (home / "state/sock").exists():
            return process
        time.sleep(0.1)
    process.kill()
    raise AssertionError("the print server did not start")
