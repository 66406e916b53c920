"""Every SELECT about deposit accounts, what is paid into them, and their holds and statements."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.accounts.tables import Branch, Organisation
from causeway.cases.access import case_visible_to
from causeway.cases.tables import Case
from causeway.kit.database import ReadSession
from causeway.kit.errors import Forbidden, NotFound
from causeway.ledger.tables import JournalEntry, LedgerAccount, Posting
from causeway.payments.access import deposit_accounts_visible_to, may_read_statements
from causeway.payments.deposits.rules.statement_page import Holder, Names
from causeway.payments.deposits.tables import DepositAlert
from causeway.payments.intent_tables import IntentKind, PaymentIntent
from causeway.payments.rules.deposit_words import STATEMENT_READERS
from causeway.payments.rules.statements import MAX_ENTRIES, Period, Statement, StatementEntry, check_length
from causeway.payments.rules.transitions import UNFINISHED
from causeway.payments.tables import DepositAccount, DepositAccountStatus, DepositHold, Payment

ENTRIES_AT_ONCE = 100
"""How many entries of a statement are read by one question, in the order of an index."""
ENTRIES_OF_A_MOMENT = 100
"""How many of an account's entries may be numbered otherwise than timed: far more than wait for it at once."""


async def visible_account(
    session: ReadSession, actor: Actor, deposit_account_id: str, *, locked: bool = False
) -> DepositAccount:
    """Return a deposit account; NotFound when there is none that the actor may see.

    `locked`: it stays as it is until the unit of work ends.
    """
    statement = select(DepositAccount).where(
        DepositAccount.id == deposit_account_id, deposit_accounts_visible_to(actor)
    )
    if locked:
        statement = statement.with_for_update(read=True)
    account = (await session.exec(statement)).one_or_none()
    if account is None:
        raise NotFound
    return account


async def deposit_accounts(session: ReadSession, actor: Actor) -> Sequence[DepositAccount]:
    """Return the deposit accounts the actor may see, each organisation's own before those of its branches."""
    statement = (
        select(DepositAccount)
        .where(deposit_accounts_visible_to(actor))
        .order_by(
            col(DepositAccount.organisation_id),
            col(DepositAccount.parent_id).is_not(None),
            col(DepositAccount.id),
        )
        .limit(500)
    )
    return (await session.exec(statement)).all()


async def hold_of(session: ReadSession, payment_id: str) -> tuple[DepositHold, DepositAccount]:
    """Return what is, or was, set aside for a payment, and where, as the database has it now."""
    statement = (
        select(DepositHold, DepositAccount)
        .join(DepositAccount, col(DepositAccount.id) == col(DepositHold.deposit_account_id))
        .where(DepositHold.payment_id == payment_id)
    )
    hold, account = (await session.exec(statement, execution_options={"populate_existing": True})).one()
    return hold, account


class UnfinishedTopUp(NamedTuple):
    """A payment into a deposit account that may still raise its balance, and the amount that was asked for."""

    payment_id: str
    reference: str
    asked_cents: int


async def unfinished_top_up(session: ReadSession, deposit_account_id: str) -> UnfinishedTopUp | None:
    """Return the one payment that is under way into a deposit account, if there is one."""
    statement = (
        select(Payment.id, Payment.reference, PaymentIntent.amount_cents)
        .join(PaymentIntent, col(PaymentIntent.payment_id) == col(Payment.id))
        .where(
            Payment.paid_into_account_id == deposit_account_id,
            col(Payment.status).in_(UNFINISHED),
            PaymentIntent.kind == IntentKind.AUTHORISE,
        )
    )
    found = (await session.exec(statement)).one_or_none()
    return UnfinishedTopUp(*found) if found else None


async def main_account_of(session: ReadSession, organisation_id: str | None) -> DepositAccount | None:
    """Return an organisation's own deposit account, unless it has none or only closed ones."""
    statement = select(DepositAccount).where(
        DepositAccount.organisation_id == organisation_id,
        col(DepositAccount.parent_id).is_(None),
        DepositAccount.status != DepositAccountStatus.CLOSED,
    )
    return (await session.exec(statement.with_for_update(read=True))).one_or_none()


async def statement_of(
    session: ReadSession,
    actor: Actor,
    deposit_account_id: str,
    period: Period,
    most: int = MAX_ENTRIES,
) -> Statement:
    """Return the statement of a period; refuses those who may not read it, and a period that cannot be stated.

    `most`: how many entries it may have.
    """
    account = await visible_account(session, actor, deposit_account_id)
    if not may_read_statements(actor, account):
        raise Forbidden(STATEMENT_READERS)
    period.check()
    before, opening = await _last_before(session, account.ledger_account_id, period.begins)
    last, closing = await _last_before(session, account.ledger_account_id, period.ends)
    # An account's entries are numbered without gaps.
    check_length(last - before, most)
    entries: list[StatementEntry] = []
    while before < last:
        entries += await _entries_after(session, actor, account.ledger_account_id, (before, last))
        before = entries[-1].number
    made = Statement(period, opening, closing, entries)
    made.check()
    return made


async def has_open_branches(session: ReadSession, deposit_account_id: str) -> bool:
    """Return whether a branch still has an account under this one."""
    statement = select(DepositAccount.id).where(
        DepositAccount.parent_id == deposit_account_id, DepositAccount.status != DepositAccountStatus.CLOSED
    )
    return (await session.exec(statement.limit(1))).first() is not None


async def holder_of(session: ReadSession, deposit_account_id: str) -> Holder:
    """Return whose a deposit account is, as statements are headed."""
    statement = (
        select(Organisation, Branch)
        .join(DepositAccount, col(DepositAccount.organisation_id) == col(Organisation.id))
        .outerjoin(Branch, col(Branch.id) == col(DepositAccount.branch_id))
        .where(DepositAccount.id == deposit_account_id)
    )
    organisation, branch = (await session.exec(statement)).one()
    firm = Names(organisation.name_en, organisation.name_zh or organisation.name_en)
    if branch is None:
        return Holder(firm)
    return Holder(firm, Names(branch.name_en, branch.name_zh or branch.name_en), branch.code)


class LowAccount(NamedTuple):
    """A deposit account with less available than its administrators want."""

    id: str
    holder: Holder
    available_cents: int
    below_cents: int
    minimum_cents: int


async def low_account(session: ReadSession, deposit_account_id: str) -> LowAccount | None:
    """Return an account that administrators are to be told of; None if it is not low any more."""
    account = await session.get_one(DepositAccount, deposit_account_id)
    alert = await session.get(DepositAlert, deposit_account_id)
    ledger = await session.get_one(LedgerAccount, account.ledger_account_id)
    available = ledger.balance_cents - ledger.held_cents
    if alert is None or available >= alert.below_cents:
        return None
    holder = await holder_of(session, deposit_account_id)
    return LowAccount(account.id, holder, available, alert.below_cents, account.minimum_balance_cents)


async def _entries_after(
    session: ReadSession, actor: Actor, account_id: str, between: tuple[int, int]
) -> list[StatementEntry]:
    """Return the next entries of an account: after the first of two numbers, up to the second, in order."""
    page = (
        select(Posting)
        .where(Posting.account_id == account_id, Posting.number > between[0], Posting.number <= between[1])
        .order_by(col(Posting.number))
        .limit(ENTRIES_AT_ONCE)
    )
    postings = (await session.exec(page)).all()
    entry_ids, payment_ids = ({each.entry_id for each in postings}, {each.subject_id for each in postings})
    of_entries = select(JournalEntry).where(col(JournalEntry.id).in_(entry_ids))
    entries = {entry.id: entry for entry in (await session.exec(of_entries)).all()}
    of_payments = (
        select(Payment.id, Case.number)
        .join(Case, col(Case.id) == col(Payment.case_id))
        .where(col(Payment.id).in_(payment_ids), case_visible_to(actor, col(Payment.case_id)))
    )
    matters = dict((await session.exec(of_payments)).all())
    return [
        StatementEntry(
            number=each.number,
            at=each.at,
            kind=entries[each.entry_id].kind,
            reference=entries[each.entry_id].reference,
            matter=matters.get(each.subject_id or ""),
            amount_cents=each.amount_cents,
            balance_cents=each.balance_after_cents,
        )
        for each in postings
    ]


async def _last_before(session: ReadSession, account_id: str, at: datetime) -> tuple[int, int]:
    """Return the number of an account's last entry before an instant, and the balance after it: nought, if none.

    Entries of the same moment may be numbered otherwise than timed, by how long each waited: the highest number among
    the latest is the last, so that periods that follow one another have every entry once.
    """
    latest = (
        select(Posting.number, Posting.balance_after_cents)
        .where(Posting.account_id == account_id, Posting.at < at)
        .order_by(col(Posting.at).desc(), col(Posting.number).desc())
        .limit(ENTRIES_OF_A_MOMENT)
    )
    return max(((number, balance) for number, balance in (await session.exec(latest)).all()), default=(0, 0))


async def account_or_defect(session: ReadSession, deposit_account_id: str | None) -> DepositAccount:
    """Return a deposit account as it stands in the database; LookupError if there is none, which is a defect."""
    account = await session.get(DepositAccount, deposit_account_id or "", populate_existing=True)
    if account is None:
        raise LookupError(f"no deposit account {deposit_account_id}")
    return account
