"""A report typed in LibreOffice with twenty planted faults: they are found, and nothing else."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from format_builders import ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import rendering

TYPED = Path(__file__).parent / "data" / "form" / "go-tay.fodt"
STAR = '<text:p text:style-name="Giua">*</text:p>'
TYPE = (
    'style:name="Ten_loai" style:family="paragraph" style:parent-style-name="Standard">'
    "<style:paragraph-properties fo:text-align="
)
# Each fault by its rule: what the clerk typed or set, and what would have been right.
FAULTS = {
    "PG02": ('fo:margin-left="25mm"', 'fo:margin-left="30mm"'),
    "PG07": ('fo:font-size="11pt"', 'fo:font-size="14pt"'),
    "FT01": ('"Doan_phong">', '"Noi_dung">'),
    "FT02": ('"Doan_mau">', '"Noi_dung">'),
    "FT04": ("Đảng uỷ", "Đảng ủy"),
    "HR01": ('fo:font-size="14pt" fo:font-weight', 'fo:font-size="15pt" fo:font-weight'),
    "HR06": ("KHỐI DÂN VẬN</text:p>\n</table", f"KHỐI DÂN VẬN</text:p>\n{STAR}\n</table"),
    "NO03": ("Số 5-", "Số 05-"),
    "DT01": ("ngày 5 tháng", "ngày 28 tháng"),
    "TL01": (TYPE + '"start"', TYPE + '"center"'),
    "TL03": (">---<", ">-----<"),
    "SO01": ("98.5%", "98,5%"),
    "BD02": ('"Doan_trai">', '"Noi_dung">'),
    "BD03": ('"Doan_le">', '"Noi_dung">'),
    "BD04": ('"Doan_sat">', '"Noi_dung">'),
    "BD05": ('"Doan_dong">', '"Noi_dung">'),
    "BD07": (">3. Thực", ">2. Thực"),
    "BD08": ("công<text:s/> cán", "công cán"),
    "KY01": ("TM. KHỐI", "T/M KHỐI"),
    "KY02": ('"Chuc_vu">', '"Giua">'),
}


@pytest.fixture(scope="module")
def typed(
    office: rendering.Office, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, bytes]:
    """Return what LibreOffice saves: the report as typed, mended, and with one fault left each."""
    folder = tmp_path_factory.mktemp("go-tay")
    for name, rules in (("typed", ()), ("mended", FAULTS)):
        (folder / f"{name}.fodt").write_text(without(rules), encoding="utf-8")
    for rule in FAULTS:
        text = without(each for each in FAULTS if each != rule)
        (folder / f"{rule}.fodt").write_text(text, encoding="utf-8")
    return _as_word(folder, office)


def without(rules: Iterable[str]) -> str:
    """Return the report as typed, with these of its faults mended."""
    text = TYPED.read_text(encoding="utf-8")
    for rule in rules:
        wrong, right = FAULTS[rule]
        assert text.count(wrong) == 1, f"{rule}: {text.count(wrong)} places"
        text = text.replace(wrong, right)
    return text


def _as_word(folder: Path, office: rendering.Office) -> dict[str, bytes]:
    """Return all reports of a folder as LibreOffice saves them for Word, in one start of it."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={office.profile.as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(folder),
            *map(str, sorted(folder.glob("*.fodt"))),
        ],
        capture_output=True,
        check=True,
        timeout=180,
        stdin=subprocess.DEVNULL,
    )
    return {path.stem: path.read_bytes() for path in folder.glob("*.docx")}


def test_twenty_faults_are_found_and_nothing_else(typed: Mapping[str, bytes]) -> None:
    """Each of the faults is found once, and nothing that is right is called wrong."""
    assert len(FAULTS) == 20
    assert sorted(ids(typed["typed"])) == sorted(FAULTS)


def test_mended_report_is_right(typed: Mapping[str, bytes]) -> None:
    """With all faults mended nothing is said, so that each of them was its own cause."""
    assert ids(typed["mended"]) == []


@pytest.mark.parametrize("rule", FAULTS)
def test_one_fault_left_is_found_alone(rule: str, typed: Mapping[str, bytes]) -> None:
    """With all others mended, the fault that is left is found, and nothing else."""
    assert ids(typed[rule]) == [rule]
