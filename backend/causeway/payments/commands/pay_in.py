"""Pay into a deposit account what a card was charged for it: the first time, that opens the account."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col

from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.commands.deposits import changed
from causeway.payments.deposits.queries import account_or_defect
from causeway.payments.events import DepositAccountOpened
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS, DepositAccountEvent
from causeway.payments.rules.means import CARD_CLEARING
from causeway.payments.tables import DepositAccount, Payment


async def pay_in(work: Work[Any], payment: Payment) -> None:
    """Post what the provider took to the account that is topped up; the payment was CAPTURED in this unit of work."""
    account = await account_or_defect(work.session, payment.paid_into_account_id)
    opened = await mark_open(work, account.id)
    kind = EntryKind.OPENING if opened else EntryKind.TOP_UP
    clearing = await open_account(work, CARD_CLEARING, LedgerAccountKind.CLEARING)
    amount = payment.captured_cents
    lines = (Line(account.ledger_account_id, amount), Line(clearing, -amount))
    await post(work, Entry(kind, payment.reference, lines, subject_id=payment.id))
    if opened:
        work.record(DepositAccountOpened(account.id, account.organisation_id))
    changed(work, account)


async def mark_open(work: Work[Any], account_id: str) -> bool:
    """Open an account that waited for its first deposit; return False, and change nothing, if it did not."""
    opens = DepositAccountEvent.OPEN
    sources = DEPOSIT_ACCOUNTS.sources_of(opens)
    opened = await work.session.execute(
        update(DepositAccount)
        .where(col(DepositAccount.id) == account_id, col(DepositAccount.status).in_(sources))
        .values(status=DEPOSIT_ACCOUNTS.target_of(opens))
        .returning(col(DepositAccount.id)),
        execution_options={"synchronize_session": False},
    )
    return opened.scalar_one_or_none() is not None
