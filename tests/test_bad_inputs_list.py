"""Every case of the list of bad inputs and faults has its test, here or where its matter is."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import bad_inputs as bad
import pytest

TESTS = Path(__file__).parent
IN_TABLES = {case.id for case in (*bad.REFUSED, *bad.ACCEPTED, *bad.BAD_TEMPLATES)}
LIST = {
    "W": "01 02 03 04 05 06 07 09 10 11 12 14 15 16 17 19 20 21 22 23 25 26 27 28 30 31",
    "F": "01 02 04 05 07 08 10 11 12 14 15 16",
    "S": "02 03 05 07 08 09 10 11 13",
    "T": "01 02 04 06 07 08 09 10 12",
    "C": "01 03 04 06 07 08 09 10 11 12 13",
    "P": "01 02 03 05 06 08",
    "N": "01 03 04 05",
    "L": "02 03",
    "D": "02",
}
IDS = tuple(f"{letter}{number}" for letter, all_ in LIST.items() for number in all_.split())
ELSEWHERE = {
    "W06": ("reader::test_the_1904_calendar_is_read_right",),
    "W11": ("reader::test_blank_rows_are_nothing",),
    "W14": ("reader::test_hidden_rows_and_columns_are_read_with_a_note",),
    "W15": ("headers::test_headers_are_matched_however_typed",),
    "W16": ("reader::test_sheets_are_matched_however_named", "reader::test_an_own_sheet_is_kept"),
    "W21": ("rules_papers::test_running_totals",),
    "W22": ("rules::test_not_assessed",),
    "W25": ("merge::test_any_text_gives_sound_xml",),
    "W27": ("returned::test_text_stays_text",),
    "W30": ("rules::test_people_per_session",),
    "W31": (
        "collecting::test_an_empty_workbook_is_no_return_without_the_box",
        "collecting::test_a_ticked_box_and_rows_contradict",
    ),
    "F02": (
        "guard::test_a_bad_checksum_is_damaged",
        "reader::test_one_bad_file_never_stops_the_others",
    ),
    "F08": (
        "collecting::test_the_higher_sending_counts",
        "collecting::test_the_same_sending_twice_counts_not_at_all",
    ),
    "F10": (
        "collecting::test_an_older_version_is_brought_up",
        "collecting::test_a_newer_version_is_refused",
    ),
    "F11": ("guard::test_odd_names_are_read",),
    "F14": (
        "returns_of_units::test_with_units_missing_it_is_a_draft",
        "returns_of_units::test_accepted_with_a_reason_it_is_final",
    ),
    "F15": ("bad_inputs::test_a_folder_of_hostile_files_is_read_in_little_room_and_time",),
    "F16": ("collecting::test_a_day_of_a_wrong_clock_does_not_count",),
    "S02": ("guard::test_a_lying_size_is_damaged", "scan::test_no_sheet_makes_the_scan_crawl"),
    "S03": ("compiler_package::test_file_is_refused",),
    "S08": ("compiler_expressions::test_escape_is_refused", "sandbox::test_nothing_can_be_called"),
    "S09": ("merge::test_nested_loops_are_stopped", "merge::test_output_size_is_stopped"),
    "S10": (
        "store::test_names_are_made_safe_for_every_system",
        "laws::test_a_units_name_never_leads_out_of_the_folder",
    ),
    "S11": ("pdf::test_files_that_are_not_ours_to_open_are_refused",),
    "T04": ("bad_inputs::test_curly_quotes_and_odd_spaces_in_a_tag_are_taken",),
    "T06": ("merge::test_long_table_and_long_text_are_quick",),
    "T07": ("pdf::test_a_wrong_font_stops_the_pdf_and_says_what_to_install",),
    "T08": (
        "pipeline::test_validators_find_nothing_in_the_report",
        "pipeline::test_the_pages_hold_together",
    ),
    "T09": ("pipeline::test_the_same_inputs_give_the_same_bytes",),
    "T10": ("trace::test_every_figure_is_found_in_the_finished_text",),
    "T12": (
        "charts::test_chart_without_data_goes_with_its_caption",
        "charts::test_few_columns_do_not_fill_the_plot",
        "charts::test_200_labels_are_drawn_without_a_number_on_each",
    ),
    "C01": (
        "store::test_a_document_open_in_word_is_left_and_the_new_one_put_beside_it",
        "faults::test_a_file_held_for_a_moment_is_waited_for",
    ),
    "C03": ("faults::test_after_any_fault_everything_is_whole",),
    "C04": ("bad_inputs::test_no_file_takes_its_place_before_it_is_on_the_disk",),
    "C06": ("faults::test_after_any_fault_everything_is_whole",),
    "C07": (
        "register::test_a_damaged_register_is_refused_and_left_alone",
        "register::test_a_register_of_a_newer_program_is_refused",
        "backup::test_a_lost_or_damaged_register_comes_back",
    ),
    "C08": (
        "bad_inputs::test_a_target_that_cannot_be_written_is_told",
        "together::test_whichever_step_fails_all_files_are_as_before",
    ),
    "C09": ("bad_inputs::test_stopped_by_hand_at_any_moment_everything_is_whole",),
    "C10": (
        "recording::test_a_report_made_again_without_change_writes_nothing",
        "recording::test_a_correction_is_a_new_version_beside_the_old",
    ),
    "C11": ("register::test_a_locked_period_takes_nothing_without_a_reason",),
    "C12": ("backup::test_a_plan_changes_nothing", "backup::test_what_is_replaced_is_kept"),
    "C13": ("collecting::test_an_own_workbook_and_its_conflict_copy",),
    "P01": ("laws::test_a_day_lies_in_exactly_one_month_however_it_closes",),
    "P02": ("totals::test_year_to_date_with_a_missing_month_says_so",),
    "P03": (
        "year::test_every_indicator_of_the_year_comes_out",
        "totals::test_sample_year_comes_out",
    ),
    "P05": (
        "rules_papers::test_late_corrections",
        "correcting::test_change_after_sending_is_told_once",
    ),
    "P06": ("compare::test_nothing_is_a_share_of_zero",),
    "P08": ("totals::test_unit_counts_while_it_must_report", "returns_of_units::test_the_board"),
    "N01": (
        "web_gate::test_another_host_is_refused",
        "web_gate::test_a_deed_from_elsewhere_is_refused",
        "web_gate::test_a_cross_site_form_is_refused",
    ),
    "N03": ("web_arrivals::test_a_name_is_never_a_path", "web_gate::test_a_path_never_leads_out"),
    "N04": ("web_register::test_two_tabs_record_a_report_once",),
    "N05": (
        "web_gate::test_a_port_in_use_is_passed_over",
        "web_gate::test_no_page_asks_for_anything_from_outside",
    ),
    "L02": (
        "printing::test_without_a_printer_nothing_is_printed",
        "printing::test_a_refused_job_says_why",
        "printing::test_a_stopped_printer_keeps_the_job",
    ),
    "L03": (
        "pdf::test_lost_text_is_seen",
        "pdf::test_a_font_left_outside_and_two_families_like_times_are_seen",
    ),
    "D02": ("batch::test_one_bad_ward_never_stops_the_rest",),
}


@cache
def named_in(module: str) -> frozenset[str]:
    """Return the names of the tests in ``test_MODULE.py``."""
    path = TESTS / f"test_{module}.py"
    tree = ast.parse(path.read_text("utf-8") if path.exists() else "")
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return frozenset(node.name for node in functions if node.name.startswith("test_"))


@pytest.mark.parametrize("number", IDS)
def test_every_case_of_the_list_has_its_test(number: str) -> None:
    """Each id stands in the tables, or names tests elsewhere, which are there."""
    named = [each.partition("::") for each in ELSEWHERE.get(number, ())]

    assert named or number in IN_TABLES
    assert [f"{module}::{test}" for module, _, test in named if test not in named_in(module)] == []


def test_no_case_is_made_up() -> None:
    """Every id of tables and references is one of the list."""
    assert {*IN_TABLES, *ELSEWHERE} <= set(IDS)
