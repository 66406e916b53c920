"""The demonstration shows every screen something, adds up, and is loaded once only."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func
from sqlmodel import col, select

from causeway.accounts.tables import AccountStatus, User
from causeway.audit.verify import verify_chain
from causeway.cases.tables import (
    AssignmentKind,
    Case,
    CaseAssignment,
    CaseShare,
    Party,
    Representation,
    SecurityLevel,
)
from causeway.causebook.tables import DocketEntry
from causeway.courts.queries import case_types, due_at_closing
from causeway.demo.load import NotEmptyError, load_demonstration
from causeway.demo.people import sign_ins
from causeway.documents.tables import Document
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.filings.core.transitions import TABLE
from causeway.filings.review.verify import verify_decisions
from causeway.kit.clock import in_hong_kong
from causeway.kit.database import Database
from causeway.ledger.tables import LedgerAccount
from causeway.payments.tables import DepositAccount
from causeway.payments.verify import verify_ledger
from causeway.settings import Settings, load_settings

LATER = {status for row in TABLE if row.later for status in row.targets} - {
    status for row in TABLE if not row.later for status in row.targets
}
PASSING = {FilingStatus.SUBMITTING, FilingStatus.SUBMISSION_FAILED}
"""Statuses of an instant, or of payments by other means."""


@pytest.fixture(scope="module")
def settings(copies: Callable[[str], Path]) -> Settings:
    """Where a demonstration was loaded."""
    return load_settings(data_dir=copies("demonstration"))


@pytest.fixture
async def demonstration(settings: Settings) -> Any:
    database = Database(settings.database)
    async with database.reading() as session:
        yield session
    await database.close()


def test_who_can_sign_in() -> None:
    firms = ["lawyer", "partner", "admin", "rival", "counsel", "litigant"]
    court = ["clerk", "clerk2", "registrar", "judge", "accounts", "accounts2", "sysadmin"]
    names = [*firms, *court]
    assert [each["email"] for each in sign_ins()] == [f"{name}@demo.test" for name in names]


async def test_there_is_a_case_of_every_type_that_can_be_filed(demonstration: Any) -> None:
    today = in_hong_kong(datetime.now(UTC)).date()
    enabled = {row.code for row in await case_types(demonstration, enabled_on=today)}
    there = set((await demonstration.exec(select(Case.case_type_code))).all())
    assert there == enabled


async def test_there_is_a_filing_in_every_status_that_can_be_reached(demonstration: Any) -> None:
    there = set((await demonstration.exec(select(Filing.status))).all())
    assert there == set(FilingStatus) - LATER - PASSING


async def test_the_firms_have_what_they_should(demonstration: Any) -> None:
    accounts = await demonstration.exec(
        select(LedgerAccount).join(
            DepositAccount, col(DepositAccount.ledger_account_id) == col(LedgerAccount.id)
        )
    )
    assert sorted(row.balance_cents - row.held_cents for row in accounts) == [300_000, 341_200, 2_000_000]


async def test_everybody_has_something_to_do(demonstration: Any) -> None:
    async def count(*where: Any) -> int:
        return int((await demonstration.exec(select(func.count()).where(*where))).one())

    assert await count(col(User.status) == AccountStatus.PENDING_APPROVAL) == 1
    assert await count(col(CaseAssignment.kind) == AssignmentKind.JUDGE) == 3
    assert await count(col(CaseShare.organisation_id).is_not(None)) == 1
    assert await count(col(Case.security_level) == SecurityLevel.SEALED) == 1
    assert await count(col(Representation.user_id).is_not(None)) == 1
    served = (Filing.status == FilingStatus.RECEIVED, col(Filing.appears_in).is_not(None))
    assert await count(*served) == 1


async def test_every_type_of_the_high_court_is_open(demonstration: Any) -> None:
    today = in_hong_kong(datetime.now(UTC)).date()
    for court, count in (("HC-CA", 2), ("HC-CFI", 9)):
        every = {row.code for row in await case_types(demonstration, court)}
        assert {row.code for row in await case_types(demonstration, court, today)} == every
        assert len(every) == count


async def test_there_are_cases_as_large_as_real_ones(demonstration: Any) -> None:
    async def most(table: Any, *where: Any) -> int:
        counted = (
            select(func.count(col(table.id)).label("count"))
            .where(*where)
            .group_by(col(table.case_id))
            .subquery()
        )
        return int((await demonstration.exec(select(func.max(counted.c.count)))).one())

    assert await most(DocketEntry) == 200
    assert await most(Document, col(Document.filed_at).is_not(None)) == 60
    assert await most(Party) == 600
    of_a_firm = select(func.count(func.distinct(col(Representation.case_id)))).group_by(
        col(Representation.organisation_id)
    )
    assert max(await demonstration.exec(of_a_firm)) > 60


async def test_nothing_is_due_while_the_registry_is_closed(demonstration: Any) -> None:
    due = list(
        await demonstration.exec(
            select(Filing.correction_due_at).where(col(Filing.correction_due_at).is_not(None))
        )
    )
    assert due
    for at in due:
        assert await due_at_closing(demonstration, "HC-CFI", at) == at


def test_a_courts_own_process_imports_nothing_of_it() -> None:
    program = "import sys, causeway.app, causeway.serving, causeway.cli; print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert "causeway.app" in said.stdout.split()
    assert not [module for module in said.stdout.split() if module.startswith("causeway.demo")]


async def test_its_books_and_its_log_are_in_order(demonstration: Any) -> None:
    assert (await verify_ledger(demonstration)).breaks == []
    assert (await verify_decisions(demonstration)).breaks == []
    assert (await verify_chain(demonstration)).breaks == []


async def test_a_database_with_somebody_in_it_is_left_alone(settings: Settings) -> None:
    with pytest.raises(NotEmptyError):
        await load_demonstration(settings)
