"""The rows of every table of a court built by statements."""

from collections.abc import Iterator

from tests.scale import rows_of_cases as of_cases
from tests.scale import rows_of_filings as of_filings
from tests.scale.dialects import Words
from tests.scale.expressions import Rows, other_firm, status, text
from tests.scale.people import BIG_FIRM, DEPARTMENT
from tests.scale.rows_behind import behind
from tests.scale.rows_of_money import deposit_account, money, payments, top_ups
from tests.scale.rows_of_people import people

MOST_CASES_OF_THE_FIRM = 20_000


def all_rows(w: Words, cases: int) -> Iterator[Rows]:
    """Yield the rows of every table, in an order that the foreign keys allow."""
    every = max(10, cases // MOST_CASES_OF_THE_FIRM)
    firm = f"CASE WHEN i % {every} = 0 THEN {text(BIG_FIRM)} ELSE {other_firm(w, 'i')} END"
    yield from people(w)
    yield of_cases.cases(w)
    yield of_cases.relations(w)
    yield of_cases.docket_counters(w)
    for position in (1, 2):
        yield of_cases.parties(w, position)
    yield of_cases.representations(w, 1, firm)
    department = f"CASE WHEN i % 10 = 3 THEN {text(DEPARTMENT)} ELSE {other_firm(w, 'i / 3')} END"
    yield of_cases.representations(
        w, 2, f"CASE WHEN i IN {of_cases.CASES_OF_THE_LITIGANT} THEN NULL ELSE {department} END"
    )
    yield from of_cases.given_and_shared(w, cases)
    side = f"CASE WHEN i % 20 = 3 THEN {text(DEPARTMENT)} ELSE {firm} END"
    yield of_filings.quotes(w, side)
    yield from deposit_account(w)
    yield payments(w, side)
    yield top_ups(w)
    yield from of_filings.fee_lines(w)
    yield of_filings.uploads(w, side)
    yield of_filings.findings(w)
    yield of_filings.documents(w, side)
    yield of_filings.filings(w, side)
    yield of_filings.filing_documents(w)
    yield of_filings.parties_named(w)
    yield of_filings.earlier_versions(w)
    yield of_filings.corrections(w)
    for position, to_status in ((1, "'DRAFT'"), (2, status())):
        yield of_filings.transitions(w, position, to_status)
    for number in (1, 2):
        yield of_cases.docket(w, number, side)
    yield from of_cases.answers_of_the_court(w, firm)
    yield of_cases.events(w)
    yield from money(w)
    yield from behind(w)
    yield Rows("audit_topic", {"topic": f"'case:' || {w.key('i')}", "position": "i"})
