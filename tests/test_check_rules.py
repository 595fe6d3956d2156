"""The 59 rules of form: for each where it is heard, and a right document in which it is silent."""

from __future__ import annotations

import datetime as dt
import importlib
import inspect

import pytest
import test_check_body
import test_check_closing
import test_check_header
import test_check_page
from format_builders import PARTY, PROFILES, STATE, ids, party, state
from test_check_body import with_appendix

from reports.documents import check
from reports.documents.check import Known
from reports.documents.check.form import read_form
from reports.findings import format as form

RULES = tuple(code.id for code in form.CODES if not code.id.startswith("VB"))
TABLES = (
    *test_check_body.BODY_FAULTS,
    *test_check_header.PARTY_FAULTS,
    *test_check_header.STATE_FAULTS,
    *test_check_closing.PARTY_FAULTS,
    *test_check_closing.STATE_FAULTS,
    *test_check_page.PAGE_FAULTS,
)
IN_TABLES = frozenset(str(each[0]) for each in TABLES)
# The rules that a test of their own hears: it holds the rule's id.
HEARD_ALONE = {
    "FT01": "check_page::test_font_is_found_where_it_takes_effect",
    "FT02": "check_page::test_colour",
    "FT03": "check_page::test_old_encodings_are_read_aloud",
    "FT04": "check_page::test_one_way_of_placing_tones",
    "HR07": "check_header::test_ward_committee_stands_below_its_party_organisation",
    "NO04": "check_header::test_number_out_of_order_is_found",
    "PG04": "check_page::test_sideways_page_needs_a_table",
    "PG09": "check_page::test_appendix_counts_its_own_pages",
    "PL01": "check_body::test_fault_of_an_appendix_is_found",
    "PL02": "check_body::test_fault_of_an_appendix_is_found",
    "SO03": "agreement::test_a_text_that_is_another_number_is_told",
    "TB01": "check_body::test_fault_of_an_appendix_is_found",
    "TL04": "check_header::test_what_the_run_knows_is_used",
}
# Held over the log of what is printed: tests/test_agreement.py hears it and shows it silent.
BY_THE_RUN = {"SO03"}
EARLIER = {10: None, 11: dt.date(2026, 9, 30)}
KNOWN = {
    key: Known(place="An Sen", symbol=symbol, taken=EARLIER, periods=("tháng 10 năm 2026",))
    for key, symbol in ((PARTY, "KDV"), (STATE, "UBND"))
}
RIGHT = ((with_appendix(), PARTY), (party(), PARTY), (state(), STATE))


def asked(key: str) -> set[str]:
    """Return the rules that a rule set asks for."""
    return set(read_form(PROFILES[key]).clauses)


def test_there_are_fifty_nine_rules() -> None:
    """Every rule of the list is there, and each has one code."""
    assert len(RULES) == len(set(RULES)) == 59


@pytest.mark.parametrize("rule", RULES)
def test_rule_is_heard(rule: str) -> None:
    """A planted fault is found by its rule: in a table of faults, or in a test of its own."""
    assert (rule in IN_TABLES) != (rule in HEARD_ALONE)
    if rule in HEARD_ALONE:
        module, _, name = HEARD_ALONE[rule].partition("::")
        test = getattr(importlib.import_module(f"test_{module}"), name)
        assert f'"{rule}"' in inspect.getsource(test)


@pytest.mark.parametrize("rule", RULES)
def test_rule_is_silent_where_it_is_kept(rule: str) -> None:
    """In right documents of the Party and the State, with all that a run knows, it is silent.

    Each rule is asked in at least one of them: its clause stands in the profile, and it is run.
    """
    assert any(rule in asked(key) for _, key in RIGHT)
    assert rule in {code.id for code, _ in check._RULES} | BY_THE_RUN
    assert all(rule not in ids(data, key, KNOWN[key]) for data, key in RIGHT)
