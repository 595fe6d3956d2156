"""The tree of names is made of plain values."""

from __future__ import annotations

from reports.fields import Field, FieldKind, Group, Rows, value_at


def test_names_form_a_tree() -> None:
    """A group holds fields and lists, a list the names of one row."""
    name = Field(meaning="tên mô hình", example="Ngõ xanh")
    models = Rows(meaning="các mô hình", fields={"ten": name})
    tree = Group(meaning="Dân vận khéo", fields={"mo_hinh": models})

    assert tree.fields["mo_hinh"] is models
    assert models.fields["ten"] == Field(meaning="tên mô hình", example="Ngõ xanh")
    assert name.kind is FieldKind.TEXT


def test_groups_start_empty_and_apart() -> None:
    """Two groups made without names share none."""
    one, other = Group(meaning="a"), Group(meaning="b")

    assert one.fields == {}
    assert one.fields is not other.fields


def test_a_dotted_name_leads_to_its_value() -> None:
    """A name that leads nowhere, or through what is no group, has no value."""
    context = {"co_quan": {"ten": "Khối Dân vận"}, "so": 3}

    assert value_at(context, "co_quan.ten") == "Khối Dân vận"
    assert value_at(context, "so") == 3
    assert value_at(context, "co_quan.cap_tren") is None
    assert value_at(context, "so.ten") is None
