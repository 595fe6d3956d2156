"""Whole documents: typed by hand with planted faults, saved again by LibreOffice, made here."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from format_builders import (
    PAGE_NUMBER,
    PARTY,
    PARTY_PARTS,
    PROFILES,
    RESTARTED,
    STATE,
    STYLES,
    appendix,
    centred,
    heading,
    ids,
    line,
    party,
    prose,
    section,
    state,
)
from word_builders import docx, inherited, p

from reports.documents.check import check_document
from reports.figures.spec import SETTINGS
from reports.findings import Severity
from reports.pipeline import Request, build_report

if TYPE_CHECKING:
    import rendering

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "inputs" / "an-sen-2026"


def resaved(data: bytes, folder: Path, office: rendering.Office) -> bytes:
    """Return a document as LibreOffice saves it."""
    source, target = folder / "a.docx", folder / "ra"
    source.write_bytes(data)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={office.profile.as_uri()}",
            "--headless",
            "--norestore",
            "--infilter=MS Word 2007 XML",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(target),
            str(source),
        ],
        capture_output=True,
        check=True,
        timeout=180,
        stdin=subprocess.DEVNULL,
    )
    return (target / "a.docx").read_bytes()


NOTED = PARTY_PARTS["text"] + prose("Số liệu theo phụ lục kèm theo.")
RIGHT = party(text=NOTED, appendix=appendix(), section=RESTARTED)

# Twenty faults of form, each against another rule; the clerk typed the rest as it should be.
PLANTED = {
    "section": section(
        margins='<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1417" '
        'w:header="709" w:footer="567" w:gutter="0"/>'
    ),  # PG02 margins, PG08 distance of the page number
    "titles": PARTY_PARTS["titles"].replace('w:val="30"', 'w:val="28"').replace('"300"', '"440"'),
    "star": "",  # HR06, after HR01 the size of the title
    "number": centred("Số 5-BC/ĐU"),  # NO02 symbol of the issuer, NO03 padding
    "date": centred("An Sen, ngày 5 tháng 10 năm 2026", italic=True),  # DT01
    "type": line("BÁO CÁO", size=15, bold=True, align="left"),  # TL01
    "mark": centred("---"),  # TL03
    "text": prose("- Đạt 98.5% kế hoạch.", align="left", after=3)  # SO01, BD02, BD04
    + prose("- Vận động nhân dân.", first=0)  # VH01, BD03
    + prose("- Còn {{ so_ho }} hộ.", run='<w:color w:val="0070C0"/>'),  # BD10, FT02
    "second": heading("3. Thực hiện Quy chế dân chủ"),  # BD07
    "last": prose("Trên đây là báo cáo./."),  # BD06, BD09 not kept with the signature
    "authority": centred("TM. KHỐI DÂN VẬN", bold=True),  # KY01
    "office": centred("TRƯỞNG KHỐI", bold=True),  # KY02
}
EXPECTED = sorted(
    [
        *("PG02", "PG07", "PG08", "FT02", "HR01", "HR06", "NO02", "NO03", "DT01", "TL01", "TL03"),
        *("SO01", "BD02", "BD03", "BD04", "BD06", "BD07", "BD09", "BD10", "VH01", "KY01", "KY02"),
    ]
)


def planted() -> bytes:
    """Return the report with the faults planted; the page number is set by a style (PG07)."""
    small = (
        '<w:style w:type="paragraph" w:styleId="So"><w:name w:val="So trang"/>'
        '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="22"/></w:rPr></w:style>'
    )
    number = PAGE_NUMBER.replace('<w:sz w:val="28"/>', "").replace(
        "<w:pPr>", '<w:pPr><w:pStyle w:val="So"/>'
    )
    return party(**{**PLANTED, "header": number, "styles": STYLES.replace("{more}", small)})


def test_planted_faults_are_found_and_nothing_else() -> None:
    """Of a report typed by hand with 22 faults of 22 rules, those are found, each once."""
    assert sorted(ids(planted())) == EXPECTED


def test_planted_faults_outlive_libreoffice(office: rendering.Office, tmp_path: Path) -> None:
    """The same report saved by LibreOffice has the same faults."""
    assert sorted(ids(resaved(planted(), tmp_path, office))) == EXPECTED


@pytest.mark.parametrize(("data", "profile"), [(RIGHT, PARTY), (state(), STATE)])
def test_right_report_outlives_libreoffice(
    data: bytes, profile: str, office: rendering.Office, tmp_path: Path
) -> None:
    """A right report is still right after LibreOffice has saved it with its own styles."""
    assert ids(data, profile) == []
    assert ids(resaved(data, tmp_path, office), profile) == []


@pytest.fixture(scope="module")
def monthly(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the monthly report of the sample ward."""
    folder = tmp_path_factory.mktemp("thang")
    request = Request(
        report_type="thang", period="2026-10", inputs=(SAMPLES,), folder=ROOT, target=folder
    )
    return build_report(request).path.read_bytes()


def must_fix(data: bytes) -> list[str]:
    """Return what must be mended in a Party report."""
    found, _ = check_document(data, PROFILES[PARTY], name="x.docx")
    return [str(each) for each in found if each.severity is Severity.MUST_FIX]


ISSUER = {
    "ten": "Ủy ban nhân dân phường An Sen",
    "cap_tren": "",
    "ban_hanh": ["ỦY BAN NHÂN DÂN", "PHƯỜNG AN SEN"],
    "dong_cuoi": "PHƯỜNG AN SEN",
    "dong_quyen_han": "TM. ỦY BAN NHÂN DÂN",
    "chuc_vu": ["CHỦ TỊCH"],
    "nguoi_ky": "Mạc Văn Thuận",
    "noi_nhan": [{"ten": "Như trên", "dau": ";"}, {"ten": "Lưu: VT, VHXH", "dau": "."}],
    "kinh_gui": [{"ten": "Đảng ủy phường An Sen", "dau": "."}],
}
DRAFT = {
    "so_ky_hieu": "Số:      /BC-UBND",
    "dia_danh_ngay": "An Sen, ngày      tháng      năm      ",
    "ten_loai": "BÁO CÁO",
    "trich_yeu": ["kết quả công tác dân vận chính quyền", "tháng 10 năm 2026"],
    "dong_cuoi": "tháng 10 năm 2026",
    "lan_du_thao": "Dự thảo lần 1",
}


def test_letterhead_of_the_state_has_nothing_to_mend() -> None:
    """A draft in the letterhead for State bodies keeps their form."""
    letterhead = (ROOT / "templates" / "letterheads" / "hanh-chinh.docx").read_bytes()
    body = docx(*(p(text, "NoiDung") for text in ("Báo cáo như sau:", "Trên đây là báo cáo./.")))

    made = inherited(letterhead, body, co_quan=ISSUER, van_ban=DRAFT, cai_dat=SETTINGS)

    assert ids(made.data, STATE) == []


def test_monthly_report_has_nothing_to_mend(monthly: bytes) -> None:
    """The report made of the sample keeps the form in force."""
    assert must_fix(monthly) == []


def test_monthly_report_outlives_libreoffice(
    monthly: bytes, office: rendering.Office, tmp_path: Path
) -> None:
    """Saved again by LibreOffice, the report made of the sample still keeps the form."""
    assert must_fix(resaved(monthly, tmp_path, office)) == []
