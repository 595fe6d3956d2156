"""Documents and workbooks as pages: PDF through LibreOffice, its text, fonts and page images."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

PROGRAMS = ("soffice", "pdftotext", "pdftoppm", "pdffonts", "pdfinfo")
TIMES = ("Times New Roman", "Liberation Serif", "Tinos")
FILTERS = {".docx": "MS Word 2007 XML", ".xlsx": "Calc MS Excel 2007 XML"}


def lacking() -> list[str]:
    """Return the programs and fonts that are not installed here."""
    programs = [name for name in PROGRAMS if shutil.which(name) is None]
    return programs if has_times() else [*programs, "a font with the widths of Times New Roman"]


def has_times() -> bool:
    """Return whether a font with Vietnamese letters as wide as Times New Roman is there."""
    if shutil.which("fc-list") is None:
        return False
    families = _run("fc-list", ":lang=vi", "family").splitlines()
    return any(family.startswith(TIMES) for family in families)


@dataclass(frozen=True, slots=True)
class Office:
    """LibreOffice with a profile folder of its own, so that several may run beside each other."""

    profile: Path

    def convert(self, sources: tuple[Path, ...], folder: Path) -> tuple[Path, ...]:
        """Return the PDFs of `sources`, made in `folder` by one process for each kind of file."""
        for suffix, group in groupby(sorted(sources, key=_suffix), key=_suffix):
            self._convert_kind(FILTERS[suffix], list(group), folder)
        made = tuple(folder / f"{source.stem}.pdf" for source in sources)
        absent = [pdf.name for pdf in made if not pdf.exists()]
        assert not absent, f"LibreOffice made no {', '.join(absent)}"
        return made

    def resave(self, source: Path, folder: Path) -> Path:
        """Return a file opened and saved again in its own format, in `folder`."""
        kind = FILTERS[source.suffix]
        self._convert_kind(kind, [source], folder, f"{source.suffix[1:]}:{kind}")
        return folder / source.name

    def _convert_kind(
        self, kind: str, sources: list[Path], folder: Path, wanted: str = "pdf"
    ) -> None:
        _run(
            "soffice",
            f"-env:UserInstallation={self.profile.as_uri()}",
            "--headless",
            "--norestore",
            f"--infilter={kind}",
            "--convert-to",
            wanted,
            "--outdir",
            str(folder),
            *(str(source) for source in sources),
        )


@dataclass(frozen=True, slots=True)
class Pdf:
    """One PDF file and what can be read from it."""

    path: Path

    @property
    def text(self) -> str:
        """The text of all pages as laid out, a form feed after each page."""
        return _run("pdftotext", "-layout", "-enc", "UTF-8", str(self.path), "-")

    @property
    def page_texts(self) -> tuple[str, ...]:
        """The text of each page."""
        return tuple(self.text.split("\f")[:-1])

    @property
    def page_count(self) -> int:
        """The number of pages."""
        found = re.search(r"^Pages:\s+(\d+)$", _run("pdfinfo", str(self.path)), re.MULTILINE)
        assert found, "pdfinfo tells no number of pages"
        return int(found[1])

    @property
    def fonts(self) -> frozenset[str]:
        """The names of its fonts without style and subset mark: ``LiberationSerif``."""
        rows = _run("pdffonts", str(self.path)).splitlines()[2:]
        names = (row.split()[0].partition("+")[2] or row.split()[0] for row in rows)
        return frozenset(name.partition("-")[0] for name in names)

    def save_images(self, folder: Path) -> tuple[Path, ...]:
        """Return the page images (PNG) saved in `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        _run("pdftoppm", "-r", "60", "-png", str(self.path), str(folder / self.path.stem))
        return tuple(sorted(folder.glob(f"{self.path.stem}-*.png")))


@dataclass(frozen=True, slots=True)
class Pages:
    """Turns files of one test into PDF; page images go to `keep` if there is one."""

    office: Office
    folder: Path
    keep: Path | None = None

    def __call__(self, *sources: Path) -> tuple[Pdf, ...]:
        """Return the PDFs of `sources` in their order."""
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        pdfs = tuple(Pdf(path) for path in self.office.convert(sources, folder))
        for pdf in pdfs:
            if self.keep:
                pdf.save_images(self.keep)
        return pdfs


def _suffix(path: Path) -> str:
    return path.suffix.lower()


def _run(*command: str) -> str:
    done = subprocess.run(
        command,
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=180,
        stdin=subprocess.DEVNULL,
    )
    return done.stdout
