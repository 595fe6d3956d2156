"""A tag may name, compare, choose and filter; nothing else gets past the compiler."""

from __future__ import annotations

import pytest
from word_builders import faults, printed, troubles

from reports.documents.usage import nearest
from reports.figure import Figure


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ a.__class__ }}",
        "{{ a['__class__'].x }}",
        "{{ a|attr('__class__') }}",
        "{{ a.upper() }}",
        "{{ a.format(b) }}",
        "{{ '{0.__class__}'.format(a) }}",
        "{{ a|format(b) }}",
        "{{ a|map('upper') }}",
        "{{ range(9) }}",
        "{{ lipsum() }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ self.__init__.__globals__ }}",
        "{{ a * 1000000000 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ a ~ a }}",
        "{{ a + 1 }}",
        "{{ a ** 9 }}",
        "{{ a[b] }}",
        "{{ a[0:3] }}",
        "{{ {'a': 1} }}",
        "{{ a|_show(1) }}",
        "{{ a|safe }}",
        "{{ loop.cycle('a') }}",
        "{% for x in a %}{{ loop.previtem }}{% endfor %}",
        "{% if a is callable %}{% endif %}",
        "{{ a|noi(b) }}",
        "{{ a|hoa('x') }}",
        "{% import 'os' as os %}",
        "{% include a.b() %}",
    ],
)
def test_escape_is_refused(tag: str) -> None:
    """Every published way out of a sandbox, and what is merely costly, is a finding."""
    assert faults(tag)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        pytest.param("{{ a|dem }}", "04", id="a filter"),
        pytest.param("{{ ds|noi }}", "x, y và z", id="a list"),
        pytest.param("{{ ds|noi('; ', '; ') }}", "x; y; z", id="a list with marks of its own"),
        pytest.param("{{ ds[0] }}", "x", id="the first row"),
        pytest.param("{{ d.e }}", "1", id="a dot"),
        pytest.param("{{ 'có' if a > 3 else 'không' }}", "có", id="a choice"),
        pytest.param("{% if a >= 4 and not b %}đạt{% endif %}", "đạt", id="and, not"),
        pytest.param("{% if b or 'x' in ds %}đạt{% endif %}", "đạt", id="or, in"),
        pytest.param("{% if c == 'Đạt' %}đạt{% endif %}", "đạt", id="accents in quotes"),
        pytest.param("{% if a.known %}đạt{% endif %}", "đạt", id="whether a figure is known"),
        pytest.param("{% if u.known %}có{% else %}không{% endif %}", "không", id="or is not"),
        pytest.param("{% if z is defined %}có{% else %}không{% endif %}", "không", id="defined"),
        pytest.param("{% if a in (3, 4) %}đạt{% endif %}", "đạt", id="one of"),
        pytest.param("{% for x in ds if x != 'y' %}{{ x }}{% endfor %}", "xz", id="some rows"),
        pytest.param(
            "{% for x in ds %}{{ loop.index }}/{{ loop.length }} {% endfor %}",
            "1/3 2/3 3/3 ",
            id="counting rounds",
        ),
    ],
)
def test_expression_works(tag: str, expected: str) -> None:
    """What a template may do, it can do."""
    values = {
        "a": Figure(4),
        "u": Figure(None),
        "b": False,
        "c": "Đạt",
        "d": {"e": "1"},
        "ds": ["x", "y", "z"],
    }

    assert printed(tag, **values) == [expected]


def test_names_like_methods_of_mappings_are_fields() -> None:
    """A field named items, values or keys is the field, not Python's method."""
    assert printed("{{ d.items }} {{ d.keys }}", d={"items": "a", "keys": "b"}) == ["a b"]


def test_missing_field_of_that_name_is_no_method() -> None:
    """Where there is no such field, the method is not reached either."""
    assert troubles("{{ d.items }}", d={}) == [("value-missing", "{{ d.items }}")]
    assert troubles("{{ a.value }}", a=Figure(1)) == [("value-missing", "{{ a.value }}")]
    assert troubles("{{ ds[9] }}", ds=["x"]) == [("value-missing", "{{ ds[9] }}")]


def test_nearest_word_is_offered() -> None:
    """A near miss is answered with the word meant, anything else with what there is."""
    assert nearest("tienn", ["tien", "ngay"]) == "tien"
    assert nearest("zzz", ["tien", "ngay"]) == "ngay, tien"
    assert nearest("zzz", []) == "…"
