"""Whatever is put into a template, compiling never fails otherwise than by findings."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_builders import TITLE, docx, numbered, numbering, p, row, table, text_box
from word_validity import own_complaints

from reports.documents.compiler.compiling import Source, compile_single, compile_template
from reports.documents.merge import merge
from reports.figure import Figure
from reports.findings import stops

TAGS = st.sampled_from(
    [
        "{{ a }}",
        "{{ x.b }}",
        "{{ chu }}",
        "{% if a %}",
        "{% if not a %}",
        "{% elif chu %}",
        "{% else %}",
        "{% endif %}",
        "{% for x in ds %}",
        "{% endfor %}",
        "{%p if a %}",
        "{%p endif %}",
        "{%tr for x in ds %}",
        "{%tr endfor %}",
        "{# x #}",
        "{{ a",
        "%}",
        "chữ",
        "¦",
        "",
    ]
)
WORDS = st.lists(TAGS, max_size=4).map("".join)


def pairs(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return blocks in a sound pair of tags, so that many templates compile."""
    return st.one_of(
        inner,
        inner.map(lambda xml: p("{% if a %}") + xml + p("{% endif %}")),
        inner.map(lambda xml: p("{% for x in ds %}") + xml + p("{% endfor %}")),
        inner.map(lambda xml: p("{% if not a %}") + p("{% else %}") + xml + p("{% endif %}")),
    )


LEAVES = st.one_of(
    WORDS.map(p),
    st.sampled_from(["{{ a }}", "{{ chu }}", "{% if a %}x{% endif %}", "¦{{ a ¦}}"]).map(p),
    st.just(numbered("mục")),
    st.just(text_box("{{ chu }}")),
    st.sampled_from(
        [
            '<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>',
            '<w:p><w:bookmarkEnd w:id="1"/></w:p>',
            '<w:p><w:bookmarkStart w:id="2" w:name="b"/><w:bookmarkEnd w:id="2"/></w:p>',
        ]
    ),
    st.just(p("{% for x in ds %}{{ x.b }}{% endfor %}")),
)
BLOCKS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        pairs(st.lists(inner, max_size=3).map("".join)),
        st.lists(inner, min_size=1, max_size=2).map(
            lambda cells: table(row(*(f"{cell}<w:p/>" for cell in cells)), row("A"))
        ),
        pairs(inner).map(lambda xml: table(row(xml))),
        inner.map(lambda xml: table(row("{% for x in ds %}"), row(xml), row("{% endfor %}"))),
    ),
    max_leaves=6,
)
VALUES = st.fixed_dictionaries(
    {
        "a": st.sampled_from([Figure(0), Figure(5)]),
        "chu": st.sampled_from(["", "một\nhai", "<&>\x00\u202e"]),
        "ds": st.sampled_from([[], [{"b": "1"}], [{"b": "1\n2"}, {"b": "3"}]]),
    }
)


@settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCKS, min_size=1, max_size=4), VALUES)
def test_any_template_gives_findings_or_a_sound_document(
    blocks: list[str], values: dict[str, object]
) -> None:
    """A template is refused with findings or makes a document Word would take; nothing raises."""
    template = Source("a.docx", docx(*blocks, numbering_part=numbering("decimal")))
    compiled, findings = compile_single(template)

    assert (compiled is None) == bool(findings)
    assert all(str(finding) for finding in findings)
    if compiled is not None:
        document, troubles = merge(compiled, values, TITLE)
        assert (document is None) == stops(troubles)
        assert document is None or own_complaints(document.data) == []


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCKS, min_size=1, max_size=3), st.lists(st.booleans(), max_size=3), VALUES)
def test_any_body_fits_a_letterhead_or_is_refused(
    blocks: list[str], ways: list[bool], values: dict[str, object]
) -> None:
    """The same holds for bodies with any number of appendices in a letterhead."""
    head = docx(
        "{% block noi_dung %}{% endblock %}",
        p("", section="<w:pgSz w:w='11906' w:h='16838'/>"),
        p("{% block phu_luc %}{% endblock %}", section="<w:pgSz w:w='11906' w:h='16838'/>"),
        "{% block phu_luc_ngang %}{% endblock %}",
    )
    body = list(blocks)
    for way in ways:
        body += ["{% phu_luc ngang %}" if way else "{% phu_luc %}", *blocks, "{% endphu_luc %}"]
    guest = docx(*body, numbering_part=numbering("decimal"))
    compiled, findings = compile_template(Source("h.docx", head), Source("b.docx", guest), {})

    assert (compiled is None) == bool(findings)
    if compiled is not None:
        document, troubles = merge(compiled, values, TITLE)
        assert (document is None) == stops(troubles)
        assert document is None or own_complaints(document.data) == []
