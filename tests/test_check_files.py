"""Files that cannot be checked, profiles that cannot be read, rules that cannot be run."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import pytest
from format_builders import PARTY, PROFILES, party, state
from word_builders import unzipped, zipped

from reports.documents.check import Known, check_document, told_by
from reports.findings import ReportsError


def codes(data: bytes) -> list[str]:
    """Return the ids found in a file under the rules of the Party."""
    return [each.code.id for each in check_document(data, PROFILES[PARTY], name="x.docx")[0]]


def with_part(name: str, data: bytes) -> bytes:
    """Return a right document with one part replaced."""
    return zipped({**unzipped(party()), name: data})


def bomb() -> bytes:
    """Return a package that unpacks to far more than it is."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (80 * 2**20))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "VB01"),
        (b"<html></html>", "VB01"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "VB01"),
        (party()[:2000], "VB01"),
        (zipped({"a.txt": b"x"}), "VB01"),
        (with_part("word/document.xml", b"<w:document"), "VB01"),
        (with_part("word/styles.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "VB02"),
        (with_part("word/document.xml", "<!DOCTYPE x><x/>".encode("utf-16")), "VB02"),
        (bomb(), "VB03"),
    ],
)
def test_file_that_is_no_sound_document_is_refused(data: bytes, rule: str) -> None:
    """An empty, foreign, cut, broken, declared or swollen file is refused in one sentence."""
    assert codes(data) == [rule]


def test_damage_is_told_in_words() -> None:
    """The old format of Word is named, so that the clerk knows what to do."""
    (finding,), _ = check_document(b"\xd0\xcf\x11\xe0", PROFILES[PARTY], name="cu.doc")

    assert str(finding) == (
        "[VB01] Tệp “cu.doc”: Không đọc được tệp này như một văn bản Word (.docx): tệp kiểu Word "
        "97–2003 hoặc đặt mật khẩu. Cách sửa: mở tệp bằng Word, chọn “Lưu thành” và kiểu “Word "
        "Document (*.docx)”."
    )


def test_profile_that_lacks_something_is_named() -> None:
    """A rule set without what the rules need is one finding with what it lacks."""
    broken = dataclasses.replace(PROFILES[PARTY], check={})
    (finding,), not_run = check_document(party(), broken, name="x.docx")

    assert (finding.code.id, finding.details["reason"], not_run) == ("LN13", "'clauses'", ())


def test_rule_taken_from_the_profile_is_not_run() -> None:
    """A rule whose clause is taken out of the rule set is silent: rules are data."""
    profile = PROFILES[PARTY]
    clauses = profile.check["clauses"]
    assert isinstance(clauses, dict)
    without = {**profile.check, "clauses": {k: v for k, v in clauses.items() if k != "HR06"}}
    data = party(star="")

    assert codes(data) == ["HR06"]
    assert check_document(data, dataclasses.replace(profile, check=without), name="x")[0] == []


def test_rules_that_need_more_are_named() -> None:
    """A file made by hand is told which rules were not run; a run that knows all leaves one."""
    _, by_hand = check_document(party(), PROFILES[PARTY], name="x.docx")
    known = Known(place="An Sen", symbol="KDV", taken={11: None}, periods=("tháng 10 năm 2026",))
    _, in_run = check_document(party(), PROFILES[PARTY], name="x.docx", known=known)

    assert [each.code.id for each in by_hand] == ["NO04", "NO02", "DT02", "TL04", "SO03"]
    assert [each.code.id for each in in_run] == ["SO03"]
    assert all(each.why for each in by_hand)


def test_document_tells_its_form_and_day() -> None:
    """The form is told by the titles, the day by the date, which a draft does not bear."""
    draft = party(date="<w:p/>")

    assert (told_by(state(), name="x").family, told_by(party(), name="x").family) == (
        "hanh-chinh",
        "dang",
    )
    assert str(told_by(party(), name="x").day) == "2026-10-28"
    assert told_by(draft, name="x").day is None


def test_broken_file_tells_nothing() -> None:
    """What is no document cannot be asked."""
    with pytest.raises(ReportsError, match="VB01"):
        told_by(b"", name="x")
