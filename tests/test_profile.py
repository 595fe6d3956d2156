"""The profile in force on a day is found, and broken profile files are named."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reports.documents.profile import profile_in_force, read_profiles

if TYPE_CHECKING:
    from reports.documents.profile import Profile

SHIPPED = Path(__file__).parent.parent / "templates" / "profiles"


def _shipped() -> tuple[Profile, ...]:
    profiles, findings = read_profiles(sorted(SHIPPED.glob("*.toml")))
    assert findings == []
    return profiles


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (dt.date(2018, 4, 3), "dang-hd36"),
        (dt.date(2026, 5, 26), "dang-hd36"),
        (dt.date(2026, 5, 27), "dang-hd05"),
        (dt.date(2030, 1, 1), "dang-hd05"),
    ],
)
def test_the_rule_in_force_on_the_day_is_taken(day: dt.date, key: str) -> None:
    """Hướng dẫn 36 holds to 26/5/2026, Hướng dẫn 05 from the day after; nothing is noted."""
    profile, findings = profile_in_force(_shipped(), "dang", day)

    assert profile is not None
    assert (profile.key, findings) == (key, [])


def test_before_the_first_rule_a_note_says_which_is_taken() -> None:
    """A Party document of 2017 is printed by Hướng dẫn 36, with a note."""
    profile, findings = profile_in_force(_shipped(), "dang", dt.date(2017, 7, 19))

    assert profile is not None
    assert profile.key == "dang-hd36"
    assert [finding.code.name for finding in findings] == ["before-first-rule"]
    assert "19/7/2017" in findings[0].message


def test_an_unknown_family_is_named() -> None:
    """A family without profiles is a finding that names the known ones."""
    profile, findings = profile_in_force(_shipped(), "hanh-chinh-x", dt.date(2026, 11, 21))

    assert profile is None
    assert [finding.code.name for finding in findings] == ["no-profile"]
    assert "dang" in findings[0].message


def test_marks_differ_between_the_rules() -> None:
    """Hướng dẫn 36 parts recipients with commas, Hướng dẫn 05 with semicolons (I.9.2.5)."""
    old, _ = profile_in_force(_shipped(), "dang", dt.date(2026, 5, 26))
    new, _ = profile_in_force(_shipped(), "dang", dt.date(2026, 5, 27))

    assert old is not None
    assert new is not None
    assert (old.printed["dau_noi_nhan"], new.printed["dau_noi_nhan"]) == (",", ";")
    assert (old.printed["dau_can_cu_cuoi"], new.printed["dau_can_cu_cuoi"]) == (",", ".")
    assert set(old.printed) == set(new.printed)


def test_both_rules_speak_of_the_same_components() -> None:
    """A check finds every component and page rule in either profile."""
    profiles = [each for each in _shipped() if each.family == "dang"]

    assert {frozenset(each.components) for each in profiles} == {frozenset(profiles[0].components)}
    assert {frozenset(each.page) for each in profiles} == {frozenset(profiles[0].page)}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("id = ", "Invalid value"),
        ('id = "a"\nfamily = "dang"\nrule = "r"\nfrom = 2026-01-01\n', "printed"),
        ('id = "a"\nfamily = "dang"\nrule = "r"\nfrom = "hôm nay"\n[printed]\n', "from"),
        ('id = "a"\nfamily = "d"\nrule = "r"\nfrom = 2026-01-01\nprinted = 3\n', "3"),
    ],
)
def test_a_broken_file_is_named_and_the_others_are_read(
    tmp_path: Path, text: str, reason: str
) -> None:
    """A file that is no profile is a finding with its name; the sound one beside it counts."""
    (tmp_path / "a-hong.toml").write_text(text, encoding="utf-8")
    sound = (SHIPPED / "dang-hd05.toml").read_text(encoding="utf-8")
    (tmp_path / "b-lanh.toml").write_text(sound, encoding="utf-8")

    profiles, findings = read_profiles(sorted(tmp_path.glob("*.toml")))

    assert [profile.key for profile in profiles] == ["dang-hd05"]
    assert [finding.code.name for finding in findings] == ["broken-profile"]
    assert findings[0].place.file == "a-hong.toml"
    assert reason in findings[0].message
