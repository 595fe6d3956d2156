"""Tags are found as people type them and Word stores them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_builders import document_xml, docx, merged, p, printed

from reports.documents.compiler.scan import Trouble, normalised, scan


@pytest.mark.parametrize(
    ("typed", "word", "body", "prefix"),
    [
        pytest.param("{{ so_buoi }}", "print", "so_buoi", "", id="a value"),
        pytest.param("{{so_buoi|dem}}", "print", "so_buoi|dem", "", id="no spaces"),
        pytest.param("{% if a %}", "if", "a", "", id="a condition"),
        pytest.param("{%- if a -%}", "if", "a", "", id="hyphens that strip space"),
        pytest.param("{%– if a —%}", "if", "a", "", id="hyphens made long by Word"),
        pytest.param("{%p if a %}", "if", "a", "p", id="docxtpl's paragraph"),
        pytest.param("{%tr for x in a %}", "for", "x in a", "tr", id="docxtpl's row"),
        pytest.param("{% tr for x in a %}", "for", "x in a", "tr", id="a space before tr"),
        pytest.param("{{r a }}", "print", "a", "r", id="docxtpl's run"),
        pytest.param("{# ghi chú #}", "comment", "", "", id="a comment"),
        pytest.param("{{\u00a0a\u00a0}}", "print", "a", "", id="hard spaces"),
        pytest.param("{{ a|noi(“; ”) }}", "print", 'a|noi("; ")', "", id="curly quotes"),
        pytest.param("{% if a == ‘Tổ’ %}", "if", 'a == "Tổ"', "", id="curly single quotes"),
        pytest.param('{{ a|noi(" – ") }}', "print", 'a|noi(" – ")', "", id="a quoted dash stays"),
        pytest.param("{% if a ≥ 3 %}", "if", "a >= 3", "", id="a sign for at least"),
        pytest.param("{{ Số_ý_kiến }}", "print", "so_y_kien", "", id="accents and capitals"),
        pytest.param("{{ So_buoi }}", "print", "so_buoi", "", id="a capital made by Word"),
    ],
)
def test_tag_is_understood(typed: str, word: str, body: str, prefix: str) -> None:
    """A tag is read in the many forms in which it gets typed."""
    (tag,) = scan(f"Trước {typed} sau")

    assert (tag.word, tag.body, tag.prefix, tag.raw) == (word, body, prefix, typed)


def test_decomposed_name_is_the_same_name() -> None:
    """A name typed in decomposed Unicode equals the composed one."""
    typed = unicodedata.normalize("NFD", "{{ tổng_số }}")

    assert scan(typed)[0].body == "tong_so"


@pytest.mark.parametrize(
    ("typed", "trouble", "wanted"),
    [
        pytest.param("{{ a } và {{ b }}", Trouble.UNCLOSED, "}}", id="one brace short at the end"),
        pytest.param("{ a }}", Trouble.STRAY, "{{", id="one brace short at the beginning"),
        pytest.param("{% if a }}", Trouble.UNCLOSED, "%}", id="the wrong end"),
        pytest.param("{{ }}", Trouble.EMPTY, "", id="nothing inside"),
        pytest.param("{% %}", Trouble.EMPTY, "", id="no command inside"),
    ],
)
def test_trouble_with_braces_is_named(typed: str, trouble: Trouble, wanted: str) -> None:
    """A malformed tag is found with what is missing, and the tags after it are still found."""
    tags = scan(f"{typed} rồi {{{{ c }}}}")

    assert (tags[0].trouble, tags[0].wanted) == (trouble, wanted)
    assert tags[-1].body == "c"


@given(st.text(alphabet="{}%#'\"“”ab |_-\n", max_size=60))
def test_any_text_can_be_scanned(text: str) -> None:
    """Whatever is typed, the tags found lie in order and do not overlap."""
    tags = scan(text)

    ends = [0, *(tag.end for tag in tags)]
    assert all(tag.start >= end for tag, end in zip(tags, ends, strict=False))


@given(st.text(alphabet='abc_ đàố|>=."', max_size=40))
def test_normalising_is_idempotent(text: str) -> None:
    """An expression already normalised stays as it is."""
    once = normalised(text)

    assert normalised(once) == once


@pytest.mark.parametrize(
    "split",
    [
        "A {{ so¦_buoi }} B",
        "A {¦{ so_buoi }¦} B",
        "A {{¦ ¦so¦_¦buoi¦ ¦}} B",
        "A ¦{{ so_buoi }}¦ B",
    ],
)
def test_split_tag_is_healed(split: str) -> None:
    """A tag that Word split over runs prints as if it were whole."""
    assert printed(p(split), so_buoi="04") == ["A 04 B"]


def test_first_run_gives_the_format() -> None:
    """The value of a split tag looks like the run in which the tag begins."""
    xml = document_xml(merged(docx(p("thường ¦{{ so_¦buoi }}")), so_buoi="04").data)

    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">04</w:t></w:r>' in xml
    assert xml.count("<w:r>") == 2


def test_marks_of_editing_do_not_split_a_tag() -> None:
    """Proofing marks, bookmarks, revisions and line breaks inside a tag are no obstacle."""
    inside = (
        '<w:r><w:t>{{ so</w:t></w:r><w:proofErr w:type="spellStart"/>'
        '<w:ins w:id="1" w:author="x"><w:r><w:t>_buoi</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText>_cu</w:delText></w:r></w:del>'
        "<w:r><w:br/><w:t>}} buổi</w:t></w:r>"
    )

    assert printed(f"<w:p>{inside}</w:p>", so_buoi="04") == ["04 buổi"]


def test_comment_prints_nothing() -> None:
    """A comment leaves the text around it alone."""
    assert printed("A{# đừng in #}B") == ["AB"]


def test_text_without_tags_is_left_alone() -> None:
    """Single braces and percent signs are ordinary text."""
    assert printed("Tập {1; 2} đạt 100%") == ["Tập {1; 2} đạt 100%"]
