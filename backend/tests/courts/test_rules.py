"""Enablement, case numbers, fees and mandatory use, without a database."""

from datetime import date

import pytest

from causeway.courts.rules.case_numbers import CaseNumber, parse_case_number, prefix_for
from causeway.courts.rules.enablement import Enabled, NotYet, filing_allowed
from causeway.courts.rules.fees import (
    Channel,
    Chargeable,
    concessionary,
    fee_version,
    quote_lines,
    total_payable,
)
from causeway.courts.rules.mandatory_use import (
    FirstCaseRule,
    MandatoryRule,
    PaperFiling,
    paper_refused,
    rules_in_force,
)
from causeway.courts.tables import ANY, Certainty
from tests.courts.rows import a_case_type, a_fee, a_notice, a_window

TODAY = date(2026, 11, 23)
SUMMONS = a_case_type("S", "MC", number_prefix="{venue}S")
MAGISTRACIES = ("ES", "FL")


@pytest.mark.parametrize(
    ("notice", "venue", "enabled"),
    [
        (a_notice("HC-CFI", "HCA", TODAY), None, True),
        (a_notice("HC-CFI", "HCA", TODAY), "ES", True),
        (a_notice("HC-CFI", ANY, TODAY), None, True),
        (a_notice("HC-CFI", "HCA", date(2026, 11, 24)), None, False),
        (a_notice("HC-CFI", "HCPI", TODAY), None, False),
        (a_notice("DC", ANY, TODAY), None, False),
        (a_notice("HC-CFI", "HCA", TODAY, venue="ES"), "ES", True),
        (a_notice("HC-CFI", "HCA", TODAY, venue="ES"), "FL", False),
        (a_notice("HC-CFI", "HCA", TODAY, venue="ES"), None, False),
    ],
)
def test_enablement_is_by_court_type_and_venue_from_a_date(notice, venue, enabled) -> None:
    assert isinstance(filing_allowed(a_case_type(), venue, TODAY, [notice]), Enabled) is enabled


def test_a_type_not_open_yet_says_when_it_opens_if_that_is_known() -> None:
    opens = date(2026, 12, 1)
    later = a_notice("HC-CFI", "HCA", date(2027, 1, 1))
    refusal = filing_allowed(a_case_type(), None, TODAY, [later, a_notice("HC-CFI", "HCA", opens)])
    assert isinstance(refusal, NotYet)
    assert refusal.opens == opens
    assert refusal.words.en.startswith("Civil Action opens for electronic filing on Tuesday 1 December 2026.")
    unknown = filing_allowed(a_case_type(), None, TODAY, [])
    assert isinstance(unknown, NotYet)
    assert unknown.opens is None
    assert "no date has been announced" in unknown.words.en


@pytest.mark.parametrize(
    "text",
    [
        "HCA 533/2025",
        "HCA533/2025",
        "hca 000533/2025",
        " HCA  533 / 2025 ",
        "ＨＣＡ　５３３／２０２５",
        "HCA\u00a0533/2025",
        "HCA\t0000000000533/2025\n",
        "\u200bHCA\u200b 533/2025\ufeff",
        "\u202aHCA 533/2025\u202c",
    ],
)
def test_case_numbers_are_read_as_people_write_them(text: str) -> None:
    assert parse_case_number(text) == CaseNumber("HCA", 533, 2025)
    assert str(parse_case_number(text)) == "HCA 533/2025"


@pytest.mark.parametrize(
    "text",
    ["", "HCA 0/2025", "HCA/2025", "HCA 12345678/2025", "533/2025", "HCA 1/25", "HCA 1/2025x", "HCA 1/20255"],
)
def test_what_is_no_case_number(text: str) -> None:
    assert parse_case_number(text) is None


def test_case_numbers_sort_by_year_then_serial() -> None:
    numbers = [CaseNumber("HCA", 10, 2025), CaseNumber("HCA", 9, 2025), CaseNumber("HCA", 1, 2026)]
    assert sorted(numbers, key=lambda number: number.sort_key) == [numbers[1], numbers[0], numbers[2]]


def test_prefixes_carry_the_venue_where_numbers_do() -> None:
    types = [a_case_type(), SUMMONS]
    assert prefix_for(types[0]) == "HCA"
    assert prefix_for(SUMMONS, "ES") == "ESS"
    with pytest.raises(ValueError, match="by venue"):
        prefix_for(SUMMONS)


@pytest.mark.parametrize(
    ("ordinary", "payable"),
    [(1800, 1400), (104500, 83600), (63000, 50400), (2000, 1600), (7000, 5600), (550, 400), (0, 0), (100, 0)],
)
def test_the_concession_is_a_fifth_rounded_down_to_whole_dollars(ordinary: int, payable: int) -> None:
    assert concessionary(ordinary, 80) == payable


@pytest.mark.parametrize(
    ("on", "channel", "payable"),
    [
        (date(2025, 6, 29), Channel.ELECTRONIC, 104500),
        (date(2025, 6, 30), Channel.ELECTRONIC, 83600),
        (date(2028, 6, 29), Channel.ELECTRONIC, 83600),
        (date(2028, 6, 30), Channel.ELECTRONIC, 104500),
        (date(2026, 11, 23), Channel.PAPER, 104500),
    ],
)
def test_the_concession_is_for_electronic_filing_inside_the_window(on, channel, payable) -> None:
    (line,) = quote_lines([Chargeable("HC_WRIT")], on, channel, [a_fee("HC_WRIT", 104500)], [a_window()])
    assert (line.ordinary, line.concession, line.payable) == (104500, 104500 - payable, payable)


def test_no_concession_for_what_is_not_eligible_or_of_another_court() -> None:
    fees = [a_fee("A", 1000, concession_eligible=False), a_fee("B", 1000, group_code="DC")]
    lines = quote_lines([Chargeable("A"), Chargeable("B")], TODAY, Channel.ELECTRONIC, fees, [a_window()])
    assert [line.payable for line in lines] == [1000, 1000]


def test_a_fee_changes_at_midnight_of_its_date_and_lines_keep_their_order_and_subject() -> None:
    fees = [
        a_fee("W", 100000, id="old", effective_to=date(2026, 11, 22), concession_eligible=False),
        a_fee("W", 120000, id="new", effective_from=date(2026, 11, 23), concession_eligible=False),
        a_fee("S", 0),
    ]
    papers = [Chargeable("S", subject="b"), Chargeable(None, subject="free"), Chargeable("W", subject="a")]
    today = quote_lines(papers, TODAY, Channel.ELECTRONIC, fees, [])
    assert [(line.code, line.payable, line.subject) for line in today] == [("S", 0, "b"), ("W", 120000, "a")]
    yesterday = quote_lines(papers, date(2026, 11, 22), Channel.ELECTRONIC, fees, [])
    assert total_payable(yesterday) == 100000


@pytest.mark.parametrize(
    ("claim", "code"),
    [(1, "B1"), (450000, "B1"), (450001, "B2"), (7500000, "B2"), (9900000, "B2"), (None, "B2")],
)
def test_a_banded_fee_goes_by_the_amount_claimed(claim: int | None, code: str) -> None:
    bands = [
        a_fee("B2", 4000, family="CLAIM", claim_over_cents=450000, claim_up_to_cents=7500000),
        a_fee("B1", 2000, family="CLAIM", claim_over_cents=0, claim_up_to_cents=450000),
    ]
    (line,) = quote_lines([Chargeable("CLAIM", claim)], TODAY, Channel.PAPER, bands, [])
    assert line.code == code


def test_what_is_not_certain_is_not_verified_and_what_is_not_set_costs_nothing() -> None:
    fees = [a_fee("SURE", 100), a_fee("GUESS", 100, certainty=Certainty.LIKELY), a_fee("BLANK", None)]
    names = ["SURE", "GUESS", "BLANK", "NONE"]
    lines = quote_lines([Chargeable(name) for name in names], TODAY, Channel.PAPER, fees, [])
    assert [(line.payable, line.verified) for line in lines] == [
        (100, True),
        (100, False),
        (0, False),
        (0, False),
    ]
    assert [line.amount_known for line in lines] == [True, True, False, False]


def test_the_version_changes_with_any_fee_and_not_with_their_order() -> None:
    fees = [a_fee("A", 100), a_fee("B", 200)]
    version = fee_version(fees, [a_window()])
    assert fee_version(fees[::-1], [a_window()]) == version
    assert fee_version([a_fee("A", 100), a_fee("B", 201)], [a_window()]) != version
    assert fee_version(fees, [a_window(payable_percent=81)]) != version
    assert fee_version(fees, []) != version


FIRST_CASE = FirstCaseRule("HC", date(2026, 6, 1))


def a_paper_filing(**changes: object) -> PaperFiling:
    values: dict[str, object] = {
        "court_group": "HC",
        "type_enabled": True,
        "type_mandatory_from": None,
        "represented": True,
        "commences_case": True,
        "exempted": False,
        "firm_has_commenced_electronically": False,
    }
    return PaperFiling(**{**values, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "on", "rule"),
    [
        ({}, date(2026, 5, 31), None),
        ({}, date(2026, 6, 1), MandatoryRule.FIRST_CASE),
        ({"firm_has_commenced_electronically": True}, TODAY, None),
        ({"commences_case": False}, TODAY, None),
        ({"court_group": "DC"}, TODAY, None),
        ({"represented": False}, TODAY, None),
        ({"exempted": True}, TODAY, None),
        ({"type_enabled": False}, TODAY, None),
        ({"type_mandatory_from": date(2026, 11, 24), "commences_case": False}, TODAY, None),
        ({"type_mandatory_from": TODAY, "commences_case": False}, TODAY, MandatoryRule.REPRESENTED_PARTIES),
        ({"type_mandatory_from": TODAY, "represented": False}, TODAY, None),
        ({"type_mandatory_from": TODAY, "exempted": True}, TODAY, None),
    ],
)
def test_mandatory_use(changes: dict, on: date, rule: MandatoryRule | None) -> None:
    refused = paper_refused(a_paper_filing(**changes), on, FIRST_CASE)
    assert (refused.rule if refused else None) == rule


@pytest.mark.parametrize(
    ("group", "enabled", "since", "expected"),
    [
        ("HC", True, None, [MandatoryRule.FIRST_CASE]),
        ("HC", True, TODAY, [MandatoryRule.REPRESENTED_PARTIES]),
        ("DC", True, None, []),
        ("HC", False, TODAY, []),
    ],
)
def test_the_rules_in_force_for_a_type(group: str, enabled: bool, since: date | None, expected: list) -> None:
    found = rules_in_force(group, type_enabled=enabled, mandatory_from=since, on=TODAY, first_case=FIRST_CASE)
    assert [each.rule for each in found] == expected
    assert all(each.since <= TODAY for each in found)


def test_without_a_first_case_rule_paper_is_taken() -> None:
    assert paper_refused(a_paper_filing(), TODAY, None) is None
