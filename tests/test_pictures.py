"""Photographs of the month: read safely, stripped, turned upright, two to a page, with captions."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from papers_builders import CAMERA, asked, photograph
from PIL import Image
from word_builders import docx, p, troubles
from word_validity import new_complaints

from reports.cli import main
from reports.documents import photographs
from reports.documents.compiler.compiling import Source, compile_single
from reports.documents.merge import Properties, merge
from reports.documents.outline import read_outline
from reports.documents.photographs import read_picture
from reports.findings import ReportsError, Severity
from reports.findings.sets import (
    CAPTIONS_UNREADABLE,
    NO_PICTURE_FOLDER,
    PICTURE_LEFT_OUT,
    PICTURE_MISSING,
    PICTURE_SMALL,
    PICTURE_WITHOUT_CAPTION,
    PICTURES_LOOSE,
    PICTURES_NOT_PRINTED,
    TOO_MANY_PICTURES,
)
from reports.findings.templates import UNPRINTABLE
from reports.periods import Period
from reports.pipeline import build_report
from reports.pipeline.making.captions import captioned
from reports.pipeline.making.pictures import pictures_for

if TYPE_CHECKING:
    from pathlib import Path

    from rendering import Pages

    from reports.documents.pictures import Picture
    from reports.findings import Code

OCTOBER = Period.of_month(2026, 10)
BOX = (160.0, 96.0)
HEIC = b"\0\0\0\x18ftypheic" + bytes(64)


def read(data: bytes, name: str = "hop.jpg") -> Picture:
    """Return the picture in `data`, which must be one."""
    picture, _ = read_picture(name, data, box=BOX)
    assert picture is not None
    return picture


def refused(data: bytes, name: str = "hop.jpg") -> str:
    """Return why the picture in `data` is left out, with the remedy."""
    picture, (told,) = read_picture(name, data, box=BOX)
    assert picture is None
    assert told.code is PICTURE_LEFT_OUT
    return f"{told.message} {told.remedy}"


def folder_of(folder: Path, *names: str, captions: str | bytes = "") -> Path:
    """Return a folder with a photograph under each name, and a file of captions."""
    folder.mkdir(parents=True, exist_ok=True)
    data = photograph()
    for name in names:
        (folder / name).write_bytes(data)
    if captions:
        text = captions.encode() if isinstance(captions, str) else captions
        (folder / "chu-thich.txt").write_bytes(text)
    return folder


def captions_of(folder: Path) -> tuple[list[tuple[str, str]], list[Code]]:
    """Return file and caption of each picture in print, and the codes told of them."""
    rows, findings = captioned(folder)
    return [(each.path.name, each.caption) for each in rows], [each.code for each in findings]


def printed(
    root: Path, target: Path, folder: Path, report_type: str = "thang", period: str = "2026-10"
) -> Path:
    """Return the report with the pictures in `folder`."""
    request = replace(asked(root, target, report_type, period), pictures=folder)
    return build_report(request).path


# One picture ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_nothing_but_pixels_leaves_the_office(kind: str) -> None:
    """Neither place nor camera nor any other note of the file is in the picture that is printed."""
    data = photograph(kind=kind)

    made = read(data).data

    assert CAMERA.encode() in data
    assert CAMERA.encode() not in made
    image = Image.open(io.BytesIO(made))
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}


def test_what_hides_behind_the_pixels_goes_too() -> None:
    """Bytes after the end of the picture, where whole files are hidden, do not get through."""
    assert b"PK\x03\x04" not in read(photograph() + b"PK\x03\x04 a hidden archive").data


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, (20, 20)), (3, (600, 440)), (6, (460, 20))]
)
def test_picture_stands_upright(orientation: int, corner: tuple[int, int]) -> None:
    """What the camera noted about upright is done, for the note is not kept."""
    image = Image.open(io.BytesIO(read(photograph(orientation=orientation)).data))

    red, green, _ = image.convert("RGB").crop((*corner, corner[0] + 1, corner[1] + 1)).tobytes()

    assert (red > 200, green < 60) == (True, True)
    assert (image.width < image.height) == (orientation == 6)


@pytest.mark.parametrize(
    ("size", "printed_size"),
    [((1600, 1200), (128, 96)), ((3000, 1000), (160, 53.3)), ((600, 1200), (48, 96))],
)
def test_picture_fits_its_place(size: tuple[int, int], printed_size: tuple[float, float]) -> None:
    """Scaled to the width or the height of its place, never out of shape or above 1.800 dots."""
    picture = read(photograph(size))

    assert (picture.width, picture.height) == pytest.approx(printed_size, abs=0.1)
    assert max(Image.open(io.BytesIO(picture.data)).size) <= 1800


def test_a_drawing_stays_sharp_and_a_clear_one_lies_on_white() -> None:
    """A PNG stays one where it is small; what is transparent in it is paper."""
    clear = Image.new("RGBA", (500, 400), (0, 0, 0, 0))
    target = io.BytesIO()
    clear.save(target, "PNG")

    picture = read(target.getvalue())

    assert picture.ending == "png"
    assert Image.open(io.BytesIO(picture.data)).getpixel((0, 0)) == (255, 255, 255)


def test_kind_is_told_by_the_bytes() -> None:
    """A JPEG called .png is a JPEG; a page called .jpg is no picture."""
    assert read(photograph(), "anh.png").ending == "jpeg"
    assert "không phải ảnh JPEG hay PNG" in refused(b"<html>", "anh.jpg")


def test_apple_pictures_are_refused_with_the_way_out() -> None:
    """HEIC is named as what it is, with the switch on the telephone."""
    told = refused(HEIC, "IMG_2034.HEIC")

    assert "HEIC" in told
    assert "Tương thích nhất" in told


@pytest.mark.parametrize("length", [4, 30, 700])
def test_a_torn_picture_is_left_out(length: int) -> None:
    """A download that broke off is told, wherever it broke."""
    assert "tệp hỏng" in refused(photograph()[:length])


def test_a_picture_too_big_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither too many bytes nor too many pixels are decoded."""
    monkeypatch.setattr(photographs, "LARGEST", 1000)
    assert "tệp lớn hơn" in refused(photograph((900, 900)))
    monkeypatch.setattr(photographs, "LARGEST", 10**7)
    monkeypatch.setattr(photographs, "MOST_PIXELS", 10**5)
    assert "triệu điểm ảnh" in refused(photograph())


def test_a_picture_of_a_billion_pixels_is_not_opened() -> None:
    """A few bytes that claim 60.000 by 60.000 pixels are refused before any is made."""
    header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (60_000).to_bytes(4) * 2 + b"\x08\x02\0\0\0"

    assert refused(header + bytes(100))


def test_a_small_picture_is_printed_with_a_note() -> None:
    """A thumbnail comes out blurred: it is printed, and the clerk is told."""
    picture, findings = read_picture("z.jpg", photograph((320, 240)), box=BOX)

    assert picture is not None
    assert [each.code for each in findings] == [PICTURE_SMALL]
    assert findings[0].severity is Severity.NOTE


# Captions ------------------------------------------------------------------------------------


def test_a_file_name_is_the_caption(tmp_path: Path) -> None:
    """Without a file of captions the names tell; the number in front only orders them."""
    folder = folder_of(
        tmp_path, "10 Trao quà.jpg", "02_ra quân TDP 5.jpg", "01 Hội nghị.jpg", "ngay-hoi-xuan.png"
    )

    assert captions_of(folder) == (
        [
            ("01 Hội nghị.jpg", "Hội nghị"),
            ("02_ra quân TDP 5.jpg", "Ra quân TDP 5"),
            ("10 Trao quà.jpg", "Trao quà"),
            ("ngay-hoi-xuan.png", "Ngay hoi xuan"),
        ],
        [],
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("16 TDP ra quân.jpg", "16 TDP ra quân"),
        ("2026-10-12 Ra quân.jpg", "Ra quân"),
        ("3. Đối thoại.jpg", "Đối thoại"),
        ("Ảnh 3 ra quân TDP 5.jpg", "Ảnh 3 ra quân TDP 5"),
    ],
)
def test_a_number_goes_only_where_it_tells_the_order(name: str, words: str, tmp_path: Path) -> None:
    """A count in front belongs to the caption, a place in a row or a day does not."""
    assert captions_of(folder_of(tmp_path, name)) == ([(name, words)], [])


@pytest.mark.parametrize(
    "name",
    [
        "IMG_2034.jpg",
        "DSC00123.jpg",
        "20261012_081500.jpg",
        "Screenshot 2026-10-12.png",
        "IMG-20261012-WA0003.jpg",
        "z5873984_4f3e21ab.jpg",
        "ảnh 3.jpg",
    ],
)
def test_what_a_camera_calls_its_files_is_no_caption(name: str, tmp_path: Path) -> None:
    """The picture is printed without words, and the clerk is asked for some."""
    folder = folder_of(tmp_path, name)

    rows, findings = pictures_for(folder, (), OCTOBER)

    assert captions_of(folder) == ([(name, "")], [])
    assert [each.code for each in findings] == [PICTURE_WITHOUT_CAPTION]
    assert isinstance(rows["anh"], list)
    assert rows["anh"][0]["hinh"].words == "Ảnh hoạt động tháng 10 năm 2026"


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_captions_of_a_file_order_the_pictures(coding: str, tmp_path: Path) -> None:
    """Lines give order and words, in any coding of Notepad; what is not listed follows."""
    text = "# ảnh tháng 10\nb.jpg: Đối thoại: 46 người dự\nA.JPG | Ra quân\n\n"
    folder = folder_of(tmp_path, "a.jpg", "b.jpg", "c việc khác.jpg", captions=text.encode(coding))

    assert captions_of(folder) == (
        [
            ("b.jpg", "Đối thoại: 46 người dự"),
            ("a.jpg", "Ra quân"),
            ("c việc khác.jpg", "C việc khác"),
        ],
        [],
    )


def test_a_caption_without_its_picture_is_told(tmp_path: Path) -> None:
    """A line for a picture that is not there names the line and the nearest picture."""
    folder = folder_of(tmp_path, "ra-quan-1.jpg", captions="\nra-quan.jpg: Ra quân\n")

    _, (told,) = captioned(folder)

    assert told.code is PICTURE_MISSING
    assert "gần nhất: ra-quan-1.jpg" in told.message
    assert "dòng 2" in told.remedy


@pytest.mark.parametrize("text", ["một dòng không rõ", "anh.jpg", b"\xff\xfe\x00"])
def test_captions_that_cannot_be_read_are_told(text: str | bytes, tmp_path: Path) -> None:
    """A line of no known form, or a file of no known coding, is told and stops nothing."""
    rows, findings = captioned(folder_of(tmp_path, "Ra quân.jpg", captions=text))

    assert [each.caption for each in rows] == ["Ra quân"]
    assert [each.code for each in findings] == [CAPTIONS_UNREADABLE]


# The folder ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Ảnh", "anh", "ẢNH"])
def test_pictures_of_the_period_are_found_beside_the_workbook(name: str, tmp_path: Path) -> None:
    """Beside the workbook or its folder lies one of pictures, in it one of the period."""
    inputs = tmp_path / "Số liệu"
    inputs.mkdir()
    folder_of(tmp_path / name / "2026-10", "Ra quân.jpg")
    folder_of(tmp_path / name / "2026-09", "Việc tháng 9.jpg")

    from_folder, nothing = pictures_for(None, (inputs,), OCTOBER)
    from_file, _ = pictures_for(None, (inputs / "so-lieu.xlsx",), OCTOBER)
    beside_file, _ = pictures_for(None, (tmp_path / "so-lieu.xlsx",), OCTOBER)

    rows = from_folder["anh"]
    assert isinstance(rows, list)
    assert [row["chu_thich"] for row in rows] == ["Ra quân"]
    assert nothing == []
    assert from_file == {}
    assert beside_file


def test_pictures_of_no_period_are_not_printed(tmp_path: Path) -> None:
    """Loose pictures might be last month's: they are told with the folder to make."""
    folder_of(tmp_path / "Ảnh", "a b.jpg", "c d.jpg")

    rows, (told,) = pictures_for(None, (tmp_path / "so-lieu.xlsx",), OCTOBER)

    assert rows == {}
    assert told.code is PICTURES_LOOSE
    assert "Ảnh/2026-10" in told.remedy


def test_a_folder_asked_for_must_be_there(tmp_path: Path) -> None:
    """What is typed after --anh is no guess: nothing is made without it."""
    with pytest.raises(ReportsError) as stopped:
        pictures_for(tmp_path / "không có", (), OCTOBER)

    assert [each.code for each in stopped.value.findings] == [NO_PICTURE_FOLDER]


def test_twenty_pages_of_pictures_are_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first forty are printed, and the clerk is told how many there are."""
    monkeypatch.setattr("reports.pipeline.making.pictures._MOST", 2)
    folder = folder_of(tmp_path, "1 việc a.jpg", "2 việc b.jpg", "3 việc c.jpg")

    rows, findings = pictures_for(folder, (), OCTOBER)

    assert isinstance(rows["anh"], list)
    assert len(rows["anh"]) == 2
    assert [each.code for each in findings] == [TOO_MANY_PICTURES]


# The appendix --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def report(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return October's report with three pictures, one of them upright."""
    folder = folder_of(tmp_path_factory.mktemp("anh"), "1 Ra quân.jpg", "3 Trao quà.jpg")
    (folder / "2 Đối thoại định kỳ.jpg").write_bytes(photograph(orientation=6))
    return printed(root, tmp_path_factory.mktemp("bao-cao"), folder)


def test_pictures_are_an_appendix_announced_in_the_text(report: Path) -> None:
    """The last appendix holds them with their captions; the closing sentence names it."""
    text = read_outline(report.read_bytes())

    appendix = text.partition("[Phụ lục] Phụ lục 5\n")[2]
    assert "(hình ảnh hoạt động tại Phụ lục 5)" in text
    assert appendix.startswith("[Tên phụ lục] Hình ảnh hoạt động tháng 10 năm 2026\n")
    assert re.findall(r"\[Chú thích ảnh\] (.+)", appendix) == [
        "Ra quân",
        "Đối thoại định kỳ",
        "Trao quà",
    ]
    assert re.findall(r"\[(Ảnh|Hình đầu trang)\]", appendix) == ["Ảnh", "Ảnh", "Hình đầu trang"]


def test_each_picture_tells_what_it_shows(report: Path) -> None:
    """The words below a picture are those a screen reader says; no id stands twice."""
    with zipfile.ZipFile(report) as package:
        document = package.read("word/document.xml").decode()
        media = [name for name in package.namelist() if name.startswith("word/media/")]

    told = re.findall(r'<wp:docPr id="(\d+)" name="[^"]+" descr="([^"]+)"', document)
    assert [words for _, words in told] == ["Ra quân", "Đối thoại định kỳ", "Trao quà"]
    assert len({number for number, _ in told}) == 3
    assert len(media) == 3


def test_document_with_pictures_is_sound(report: Path, root: Path) -> None:
    """The validators find nothing that the letterhead does not have."""
    letterhead = (root / "templates/letterheads/dang.docx").read_bytes()

    assert new_complaints(report.read_bytes(), letterhead) == []


def test_two_pictures_fill_a_page(report: Path, pages: Pages) -> None:
    """Three pictures take two pages, each picture on the page of its caption."""
    (pdf,) = pages(report)

    first, second = pdf.page_texts[-2:]
    assert ("Ra quân" in first, "Đối thoại định kỳ" in first, "Trao quà" in second) == (True,) * 3


def test_same_pictures_give_the_same_bytes(root: Path, tmp_path: Path) -> None:
    """Made twice from the same folder, a report is the same file."""
    folder = folder_of(tmp_path / "anh", "Ra quân.jpg")

    once = printed(root, tmp_path / "1", folder).read_bytes()

    assert printed(root, tmp_path / "2", folder).read_bytes() == once


def test_without_pictures_there_is_no_appendix_of_them(root: Path, tmp_path: Path) -> None:
    """No folder, no appendix, no word about it."""
    text = read_outline(build_report(asked(root, tmp_path, "thang", "2026-10")).path.read_bytes())

    assert "Hình ảnh hoạt động" not in text
    assert "hình ảnh hoạt động" not in text


def test_a_report_without_that_appendix_says_so(root: Path, tmp_path: Path) -> None:
    """Pictures asked for a news item are not dropped in silence."""
    folder = folder_of(tmp_path / "anh", "Ra quân.jpg")
    request = replace(asked(root, tmp_path, "tin-bai", "2026-10"), pictures=folder)

    outcome = build_report(request)

    assert PICTURES_NOT_PRINTED in [each.code for each in outcome.findings]


def test_a_picture_stands_in_running_text_only() -> None:
    """Through a filter or in the head of a page it is a finding, never a broken document."""
    picture = read(photograph())
    in_head = Source("mẫu.docx", docx(p("Thân"), headers={"rHd": p("{{ anh }}")}))
    head, _ = compile_single(in_head)
    assert head is not None

    document, findings = merge(head, {"anh": picture}, Properties(title="Báo cáo"))

    assert troubles(p("{{ anh }}"), anh=picture) == []
    assert [code for code, _ in troubles(p("{{ anh|cau }}"), anh=picture)] == [UNPRINTABLE.name]
    assert [each.code for each in findings] == [UNPRINTABLE]
    assert document is None


def test_the_command_takes_a_folder(root: Path, tmp_path: Path) -> None:
    """`--anh` reaches the report."""
    folder = folder_of(tmp_path / "x", "Ra quân.jpg")
    words = ["bao-cao", "thang", "--ky", "2026-10", str(root / "inputs/an-sen-2026")]

    assert main([*words, "--anh", str(folder), "-o", str(tmp_path / "a.docx")]) == 0
    assert "word/media/anh1.jpeg" in zipfile.ZipFile(tmp_path / "a.docx").namelist()
