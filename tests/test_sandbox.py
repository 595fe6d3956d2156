"""The room in which templates run is closed even to code that never went through the compiler."""

from __future__ import annotations

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from reports.documents.sandbox import ENVIRONMENT


def test_nothing_can_be_called() -> None:
    """A call is refused at run time too."""
    with pytest.raises(SecurityError):
        ENVIRONMENT.compile_expression("a()", undefined_to_none=False)(a=print)


@pytest.mark.parametrize("path", ["a.__class__", "a.upper", "a['upper']", "ds.append", "ds[7]"])
def test_no_attribute_can_be_reached(path: str) -> None:
    """Neither private names nor methods of a value are there."""
    with pytest.raises(UndefinedError):
        str(ENVIRONMENT.compile_expression(path, undefined_to_none=False)(a="x", ds=["y"]))


def test_only_named_fields_and_rows_are_there() -> None:
    """Mappings and lists give what they hold."""
    values = {"d": {"a": "x"}, "ds": ["y"]}

    assert ENVIRONMENT.compile_expression("d.a")(**values) == "x"
    assert ENVIRONMENT.compile_expression("d['a']")(**values) == "x"
    assert ENVIRONMENT.compile_expression("ds[0]")(**values) == "y"


def test_what_the_journal_does_not_print_is_escaped_by_jinja() -> None:
    """Even an output the compiler did not make is escaped."""
    assert ENVIRONMENT.from_string("{{ a }}").render(a="<w:p/>") == "&lt;w:p/&gt;"
