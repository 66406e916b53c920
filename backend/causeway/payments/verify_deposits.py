"""Verifying deposit accounts: each payment raised the balance once, and what is closed is empty and was paid back."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, case, exists, func, literal, or_, select
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount, Posting
from causeway.ledger.verify import ALL, Part, broken, find
from causeway.payments.deposits.tables import DepositClosing, DepositSuspension, DepositTransfer
from causeway.payments.rules.transitions import TAKEN
from causeway.payments.tables import DepositAccount, DepositAccountStatus, Payment

PAID_IN = (EntryKind.OPENING, EntryKind.TOP_UP)


async def verify_deposits(session: ReadSession) -> list[str]:
    """Return every break between payments into deposit accounts, their entries, and the accounts' states."""
    return [
        *await verify_paid_in(session),
        *await verify_deposit_accounts(session),
        *await verify_deposit_acts(session),
        *await find(session, _closed_in_all()),
    ]


async def verify_paid_in(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return the payments of a part that did not raise the balance of the account they were paid into, once."""
    raised = (
        select(
            col(Posting.subject_id),
            col(Posting.account_id),
            func.count().label("entries"),
            func.sum(col(Posting.amount_cents)).label("cents"),
        )
        .join(JournalEntry, col(JournalEntry.id) == col(Posting.entry_id))
        .where(part.has(col(Posting.subject_id)), col(JournalEntry.kind).in_(PAID_IN))
        .group_by(col(Posting.subject_id), col(Posting.account_id))
        .subquery()
    )
    expected = case((col(Payment.status).in_(TAKEN), 1), else_=0)
    otherwise = (
        broken("I4 payment did not raise its account's balance exactly once", col(Payment.reference))
        .join(DepositAccount, col(DepositAccount.id) == col(Payment.paid_into_account_id))
        .outerjoin(
            raised,
            (raised.c.subject_id == col(Payment.id))
            & (raised.c.account_id == col(DepositAccount.ledger_account_id)),
        )
        .where(
            part.has(col(Payment.id)),
            or_(
                func.coalesce(raised.c.entries, 0) != expected,
                func.coalesce(raised.c.cents, 0) != col(Payment.captured_cents),
            ),
        )
    )
    return await find(session, otherwise)


async def verify_deposit_accounts(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return the breaks of deposit accounts, of all or those with a ledger account of a part: states without reason."""
    of_part = part.has(col(DepositAccount.ledger_account_id))
    statements = (_opened_late(), _not_empty(), *_states_without_reason())
    return [each for statement in statements for each in await find(session, statement.where(of_part))]


async def verify_deposit_acts(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return the breaks of closings and transfers, of all or those with an id of a part, and of what they posted."""
    statements = (_closed_otherwise(part), *_transferred_otherwise(part))
    return [each for statement in statements for each in await find(session, statement)]


def _opened_late() -> Select[Any]:
    return (
        broken("deposit account has moved money before it was opened", col(LedgerAccount.code))
        .join(DepositAccount, col(DepositAccount.ledger_account_id) == col(LedgerAccount.id))
        .where(
            col(DepositAccount.status) == DepositAccountStatus.OPENING,
            or_(col(LedgerAccount.postings) > 0, col(LedgerAccount.held_cents) > 0),
        )
    )


def _not_empty() -> Select[Any]:
    return (
        broken("closed deposit account still has money", col(LedgerAccount.code))
        .join(DepositAccount, col(DepositAccount.ledger_account_id) == col(LedgerAccount.id))
        .where(
            col(DepositAccount.status) == DepositAccountStatus.CLOSED,
            or_(col(LedgerAccount.balance_cents) != 0, col(LedgerAccount.held_cents) != 0),
        )
    )


def _closed_otherwise(part: Part) -> Select[Any]:
    """Find closings that did not pay back what they say."""
    posted = (
        select(func.coalesce(-func.sum(col(Posting.amount_cents)), 0))
        .where(
            col(Posting.subject_id) == col(DepositClosing.id),
            col(Posting.account_id) == col(DepositAccount.ledger_account_id),
        )
        .scalar_subquery()
    )
    return (
        broken("closing did not pay back what it says, account", col(DepositClosing.deposit_account_id))
        .join(DepositAccount, col(DepositAccount.id) == col(DepositClosing.deposit_account_id))
        .where(
            part.has(col(DepositClosing.id)), posted != func.coalesce(col(DepositClosing.returned_cents), 0)
        )
    )


def _closed_in_all() -> Select[Any]:
    returned = select(func.coalesce(func.sum(col(DepositClosing.returned_cents)), 0)).scalar_subquery()
    closings = (
        select(func.coalesce(func.sum(col(Posting.amount_cents)), 0))
        .join(JournalEntry, col(JournalEntry.id) == col(Posting.entry_id))
        .where(col(JournalEntry.kind) == EntryKind.CLOSING, col(Posting.amount_cents) > 0)
        .scalar_subquery()
    )
    return broken("what closings paid back is not what they say", literal("all")).where(returned != closings)


def _transferred_otherwise(part: Part) -> Iterator[Select[Any]]:
    """Yield what finds transfers that did not move what they say, and entries that no transfer explains."""
    for account_id, sign in (
        (col(DepositTransfer.from_account_id), -1),
        (col(DepositTransfer.to_account_id), 1),
    ):
        moved = exists().where(
            col(Posting.subject_id) == col(DepositTransfer.id),
            col(Posting.account_id) == col(DepositAccount.ledger_account_id),
            col(Posting.amount_cents) == sign * col(DepositTransfer.amount_cents),
        )
        yield (
            broken("transfer did not move what it says", col(DepositTransfer.id))
            .join(DepositAccount, col(DepositAccount.id) == account_id)
            .where(part.has(col(DepositTransfer.id)), ~moved)
        )
    explained = exists().where(col(DepositTransfer.id) == col(Posting.subject_id))
    # Looked up for each posting: joined, PostgreSQL reads every entry for the few that are of transfers.
    of_transfer = (
        select(col(JournalEntry.reference))
        .where(col(JournalEntry.id) == col(Posting.entry_id), col(JournalEntry.kind) == EntryKind.TRANSFER)
        .scalar_subquery()
    )
    yield (
        broken("entry of a transfer without a transfer, reference", of_transfer)
        .select_from(Posting)
        .where(part.has(col(Posting.subject_id)), of_transfer.is_not(None), ~explained)
    )


def _states_without_reason() -> Iterator[Select[Any]]:
    """Yield what finds accounts whose state nobody brought about."""
    lasting = exists().where(
        col(DepositSuspension.deposit_account_id) == col(DepositAccount.id),
        col(DepositSuspension.lifted_at).is_(None),
    )
    asked = exists().where(
        col(DepositClosing.deposit_account_id) == col(DepositAccount.id),
        col(DepositClosing.ended_at).is_(None),
    )
    approved = exists().where(
        col(DepositClosing.deposit_account_id) == col(DepositAccount.id),
        col(DepositClosing.returned_cents).is_not(None),
    )
    for status, reason in (
        (DepositAccountStatus.SUSPENDED, lasting),
        (DepositAccountStatus.CLOSING, asked),
        (DepositAccountStatus.CLOSED, approved),
    ):
        yield broken(f"deposit account is {status.value} without a reason", col(DepositAccount.id)).where(
            (col(DepositAccount.status) == status) != reason
        )
