"""A file that is no plain, closed Word document is refused in one Vietnamese sentence."""

from __future__ import annotations

import io
import zipfile

import pytest
from word_builders import R, docx, p, unzipped, zipped

from reports.documents.compiler.compiling import Source, compile_single
from reports.documents.compiler.package import HIGHEST_RATIO, LARGEST

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def refused(data: bytes) -> list[str]:
    """Return the codes for which a file is refused."""
    compiled, findings = compile_single(Source("mẫu.docx", data))
    assert compiled is None or not findings
    return [one.code.name for one in findings]


def with_part(name: str, data: bytes, base: bytes | None = None) -> bytes:
    """Return a good file with one more part."""
    return zipped({**unzipped(base or docx("A")), name: data})


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "template-unreadable", id="an empty file"),
        pytest.param(b"<html>xin</html>", "template-unreadable", id="a web page"),
        pytest.param(docx("A")[:300], "template-unreadable", id="a file cut short"),
        pytest.param(zipped({"a.txt": "x"}), "template-unreadable", id="another kind of package"),
        pytest.param(
            docx("A", main_type="application/vnd.ms-word.document.macroEnabled.main+xml"),
            "template-wrong-type",
            id="docm",
        ),
        pytest.param(
            docx("A", main_type=f"{_MAIN}.template.main+xml"), "template-wrong-type", id="dotx"
        ),
        pytest.param(
            with_part("word/vbaProject.bin", b"x"), "template-active-content", id="macros"
        ),
        pytest.param(
            with_part("word/activeX/activeX1.xml", b"<a/>"), "template-active-content", id="ActiveX"
        ),
        pytest.param(
            with_part("word/embeddings/oleObject1.bin", b"x"), "template-active-content", id="OLE"
        ),
        pytest.param(
            docx(
                "A",
                relations={"rA": ("aFChunk", "a.html")},
                parts={"word/a.html": b"<html/>"},
            ),
            "template-active-content",
            id="a web page inside",
        ),
        pytest.param(
            docx("<w:p><w:r><w:instrText> DDEAUTO c:\\\\a b</w:instrText></w:r></w:p>"),
            "template-active-content",
            id="a field that starts programs",
        ),
        pytest.param(
            docx('<w:p><w:fldSimple w:instr="INCLUDETEXT a"/></w:p>'),
            "template-active-content",
            id="a field that fetches files",
        ),
        pytest.param(
            docx("A", relations={"rA": ("attachedTemplate", "http://xau.vn/a.dotm")}),
            "template-outside-link",
            id="a template elsewhere",
        ),
        pytest.param(
            docx("A", relations={"rA": ("image", "http://xau.vn/a.png")}),
            "template-outside-link",
            id="a picture elsewhere",
        ),
        pytest.param(
            docx("A", relations={"rA": ("hyperlink", "file://may/thu-muc")}),
            "template-outside-link",
            id="a link into the network",
        ),
        pytest.param(
            with_part("word/footnotes.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
            "template-doctype",
            id="a document type",
        ),
        pytest.param(
            with_part(
                "word/footnotes.xml",
                '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
            ),
            "template-doctype",
            id="a document type in another encoding",
        ),
        pytest.param(
            with_part("word/media/a.bmp", bytes(HIGHEST_RATIO * 2**15)),
            "template-too-big",
            id="a bomb",
        ),
        pytest.param(
            with_part("word/document.xml", b"<w:document><w:p>"),
            "template-unreadable",
            id="bad XML",
        ),
    ],
)
def test_file_is_refused(data: bytes, code: str) -> None:
    """Whatever is not a plain Word document gives one finding and nothing is run."""
    assert refused(data) == [code]


def test_sum_of_sizes_is_limited() -> None:
    """Many large parts together are refused before any is unpacked."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"word/media/{number}.bin", bytes(LARGEST // 2))

    assert refused(buffer.getvalue()) == ["template-too-big"]


def test_damaged_entry_is_refused() -> None:
    """A part whose bytes do not fit their checksum is told as a damaged file."""
    good = docx(p("A" * 500))
    at = good.index(b"PK\x03\x04") + 60
    bad = good[:at] + bytes([good[at] ^ 0xFF]) + good[at + 1 :]

    assert refused(bad) == ["template-unreadable"]


@pytest.mark.parametrize(
    "relations",
    [
        {"rA": ("hyperlink", "https://angiang.gov.vn")},
        {"rA": ("hyperlink", "http://a.vn/b?c=d&e=f")},
    ],
)
def test_links_to_the_web_are_fine(relations: dict[str, tuple[str, str]]) -> None:
    """A link a reader may click is no danger."""
    link = f'<w:p><w:hyperlink r:id="rA" xmlns:r="{R}"><w:r><w:t>A</w:t></w:r></w:hyperlink></w:p>'

    assert refused(docx(link, relations=relations)) == []


def test_refusal_is_a_vietnamese_sentence() -> None:
    """The clerk reads what is wrong and what to do about it."""
    _, (finding,) = compile_single(Source("tháng.docx", b""))

    assert str(finding) == (
        "[MB01] Tệp “tháng.docx”: Không mở được mẫu này như một tệp Word (.docx): tệp rỗng. "
        "Cách sửa: Mở tệp bằng Word, lưu lại với kiểu “Word Document (*.docx)”."
    )
