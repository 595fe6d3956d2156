"""The list of a careful official, V01 to V41: for each where it is heard, and where it is not."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from reports.figures import rules as package
from reports.figures.rules import RULES
from reports.findings import rules

TESTS = Path(__file__).parent
SOURCES = sorted(Path(package.__file__).parent.glob("*.py"))

# Each line: the tests that hear it, the tests in which it is silent. A check that cannot go wrong
# here because of how figures are made is heard by the test that would fail if it could.
HEARD_AND_SILENT: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "V01": (
        (
            "reader::test_a_required_cell_left_empty_is_told",
            "cells::test_what_is_no_number_is_told",
            "cells::test_what_is_no_date_is_told",
            "cells::test_bounds_are_held",
            "headers::test_headers_too_low_or_absent_are_not_found",
        ),
        (
            "cells::test_whole_numbers_are_read_in_silence",
            "cells::test_dates_are_read",
            "headers::test_headers_are_matched_however_typed",
        ),
    ),
    "V02": (
        (
            "rules_papers::test_signed_before_closing",
            "rules_papers::test_document_period",
            "context::test_returns_are_listed_by_unit_and_month",
        ),
        (
            "rules_papers::test_signed_before_closing",
            "rules_papers::test_document_period",
        ),
    ),
    "V03": (
        (
            "rules_rows::test_after_closing",
            "rules::test_month_and_date",
        ),
        (
            "rules_rows::test_after_closing",
            "rules_rows::test_after_closing_asks_nobody_who_says_what_it_is_about",
        ),
    ),
    "V04": (
        (
            "rules::test_units_missing",
            "rules_rows::test_row_twice",
        ),
        (
            "rules::test_units_missing",
            "rules_rows::test_row_twice",
        ),
    ),
    "V05": (
        (
            "rules::test_code_twice",
            "rules_rows::test_model_twice",
        ),
        (
            "rules::test_code_twice",
            "rules_rows::test_model_twice",
        ),
    ),
    "V06": (("rules::test_assessed_not_active",), ("rules::test_assessed_not_active",)),
    "V07": (("rules::test_parts_differ",), ("rules::test_parts_differ",)),
    "V08": (
        (
            "rules::test_graded_twice",
            "totals::test_models_are_split_in_parts_that_add_up",
        ),
        ("rules::test_graded_twice",),
    ),
    "V09": (
        ("rules_rows::test_recognition_out_of_order",),
        ("rules_rows::test_recognition_out_of_order",),
    ),
    "V10": (("rules::test_weak_twice",), ("rules::test_weak_twice",)),
    "V11": (("rules::test_not_assessed",), ("rules::test_not_assessed",)),
    "V12": (
        ("rules::test_result_before_registration",),
        ("rules::test_result_before_registration",),
    ),
    "V13": (("rules::test_disclosure_days",), ("rules::test_disclosure_days",)),
    "V14": (("rules_rows::test_regulation_silent",), ("rules_rows::test_regulation_silent",)),
    "V15": (
        (
            "rules::test_groups_over_total",
            "totals::test_denominator_is_that_of_the_closing_day",
        ),
        ("rules::test_groups_over_total",),
    ),
    "V16": (
        (
            "rules::test_balance_below_zero",
            "totals::test_balance_runs_from_the_opening_value",
        ),
        ("rules::test_balance_below_zero",),
    ),
    "V17": (
        (
            "rules::test_within_power",
            "rules::test_balance_below_zero",
        ),
        ("rules::test_within_power",),
    ),
    "V18": (
        (
            "rules::test_part_over_whole",
            "rules::test_answered_and_forwarded_together_are_a_part",
        ),
        (
            "rules::test_part_over_whole",
            "rules::test_answered_and_forwarded_together_are_a_part",
        ),
    ),
    "V19": (
        (
            "rules::test_secretary_days",
            "rules::test_few_dialogues",
        ),
        (
            "rules::test_secretary_days",
            "rules::test_few_dialogues",
        ),
    ),
    "V20": (
        (
            "rules_rows::test_parts_not_whole",
            "context::test_disclosures_by_regulation_add_up_to_the_total",
        ),
        ("rules_rows::test_parts_not_whole",),
    ),
    "V21": (
        (
            "rules_texts::test_typed_rates",
            "totals::test_rates_are_shares_of_sums",
        ),
        ("rules_texts::test_typed_rates",),
    ),
    "V22": (("rules_texts::test_typed_shares",), ("rules_texts::test_typed_shares",)),
    "V23": (
        (
            "rules_papers::test_rates_added_up",
            "rules_papers::test_no_state_is_added_up_and_no_rate_averaged",
            "rules_papers::test_a_plan_cannot_give_an_indicator_another_nature",
            "indicators::test_nature_fits_the_calculation",
        ),
        ("rules_papers::test_rates_added_up",),
    ),
    "V24": (
        (
            "rules_papers::test_running_totals",
            "totals::test_sample_year_comes_out",
        ),
        ("rules_papers::test_running_totals",),
    ),
    "V25": (
        (
            "rules_papers::test_late_corrections",
            "rules_papers::test_a_longer_period_is_the_sum_of_its_months",
        ),
        ("rules_papers::test_late_corrections",),
    ),
    "V26": (
        (
            "rules_papers::test_not_comparable",
            "rules_papers::test_another_closing_day_or_area_is_another_rule",
        ),
        ("rules_papers::test_not_comparable",),
    ),
    "V27": (
        (
            "rules_papers::test_small_bases",
            "rules_papers::test_against_nothing_there_is_no_share",
        ),
        ("rules_papers::test_small_bases",),
    ),
    "V28": (
        (
            "agreement::test_a_field_printed_with_two_values_is_told",
            "agreement::test_a_text_that_is_another_number_is_told",
            "agreement::test_a_text_that_the_document_does_not_hold_is_told",
            "compiler_typed::test_a_typed_figure_is_told_with_its_paragraph",
        ),
        (
            "agreement::test_a_field_printed_twice_with_one_value_is_not",
            "agreement::test_every_way_to_print_a_figure_reads_back_as_it",
            "compiler_typed::test_numbers_of_order_names_and_form_are_let_be",
        ),
    ),
    "V29": (
        (
            "rules::test_opinion_count",
            "agreement::test_a_count_that_is_not_that_of_the_rows_is_told",
            "agreement::test_a_sentence_announces_as_many_items_as_follow",
        ),
        (
            "rules::test_opinion_count",
            "agreement::test_a_count_that_is_not_that_of_the_rows_is_told",
            "agreement::test_a_sentence_announces_as_many_items_as_follow",
        ),
    ),
    "V30": (("rules_papers::test_due_before_signing",), ("rules_papers::test_due_before_signing",)),
    "V31": (
        (
            "rules_papers::test_not_answered",
            "rules::test_task_of_a_past_period_needs_a_result",
        ),
        (
            "rules_papers::test_not_answered",
            "rules::test_task_of_a_past_period_needs_a_result",
        ),
    ),
    "V32": (
        (
            "rules_rows::test_award_contradicts",
            "rules::test_required_when",
            "context::test_awards_are_told_from_proposals",
        ),
        ("rules_rows::test_award_contradicts",),
    ),
    "V33": (("rules::test_people_per_session",), ("rules::test_people_per_session",)),
    "V34": (("rules::test_odd_amount",), ("rules::test_odd_amount",)),
    "V35": (
        (
            "rules_papers::test_funds_over_total",
            "context::test_funds_are_added_by_name_against_their_own_plan",
        ),
        ("rules_papers::test_funds_over_total",),
    ),
    "V36": (("rules::test_sudden_change",), ("rules::test_sudden_change",)),
    "V37": (
        (
            "rules_texts::test_repealed_texts",
            "rules_texts::test_repealed_bases_are_told_until_they_are_put_aside",
        ),
        ("rules_texts::test_what_is_in_force_is_not_repealed",),
    ),
    "V38": (
        (
            "rules_papers::test_titles_differ",
            "rules_papers::test_heads_differ",
        ),
        (
            "rules_papers::test_titles_differ",
            "rules_papers::test_heads_differ",
        ),
    ),
    "V39": (
        (
            "rules_rows::test_exact_and_approximate",
            "totals::test_approximate_part_makes_the_sum_approximate",
        ),
        ("rules_rows::test_exact_and_approximate",),
    ),
    "V40": (
        (
            "rules_texts::test_placeholders",
            "merge::test_unknown_figure_in_text_must_be_fixed",
            "compiler_structure::test_table_without_rows_goes_with_its_caption",
            "check_body::test_fault_of_the_text_is_found",
        ),
        (
            "rules_texts::test_placeholders",
            "check_body::test_right_text_is_left_alone",
        ),
    ),
    "V41": (
        (
            "rules_texts::test_personal_data",
            "names::test_private_columns_are_no_names",
        ),
        (
            "rules_texts::test_personal_data",
            "rules_texts::test_private_columns_and_other_periods_are_not_printed",
        ),
    ),
}
BEYOND_THE_ROWS = {"V01", "V28", "V29"}


def named_in(name: str) -> set[str]:
    """Return the names of the tests in ``test_NAME.py``."""
    tree = ast.parse((TESTS / f"test_{name}.py").read_text("utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return {node.name for node in functions if node.name.startswith("test_")}


def cited() -> dict[str, set[str]]:
    """Return by number of the list the checks whose docstring cites it."""
    found: dict[str, set[str]] = {}
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and (words := ast.get_docstring(node)):
                for number in re.findall(r"V\d\d", words):
                    found.setdefault(number, set()).add(node.name)
    return found


def test_no_check_of_the_list_is_forgotten() -> None:
    """The table has all 41 numbers, each heard by a test and silent in one."""
    assert list(HEARD_AND_SILENT) == [f"V{number:02}" for number in range(1, 42)]
    assert all(heard and silent for heard, silent in HEARD_AND_SILENT.values())


@pytest.mark.parametrize("number", HEARD_AND_SILENT)
def test_the_named_in_the_table_exist(number: str) -> None:
    """Every test named is one of its module."""
    for each in (name for names in HEARD_AND_SILENT[number] for name in names):
        module, _, test = each.partition("::")
        assert test in named_in(module), each


def test_every_number_is_cited_by_a_check() -> None:
    """Each number stands in the docstring of the function that holds it, save the reader's V01.

    V28, and V29 over what is printed, are held by the room of documents.
    """
    assert {f"V{number:02}" for number in range(1, 42)} - set(cited()) <= BEYOND_THE_ROWS


def test_every_check_says_where_it_comes_from() -> None:
    """Each check that is run is one function, and its docstring cites the domain."""
    own = {name for names in cited().values() for name in names}
    beside = {
        "unknown_reference",
        "unknown_measure",
        "quiet_sheets",
        "required_when",
        "month_and_date",
        "due_before_meeting",
    }

    assert {rule.__name__ for rule in RULES} - {"month_and_date"} <= own | beside
    assert len({rule.__name__ for rule in RULES}) == len(RULES)


def test_codes_of_the_list_keep_its_numbers() -> None:
    """A code V01 to V41 is that of the list; what goes beyond it is numbered after it."""
    ids = [code.id for code in rules.CODES]

    assert len(set(ids)) == len(ids)
    assert {f"V{number:02}" for number in range(2, 42)} <= set(ids)
