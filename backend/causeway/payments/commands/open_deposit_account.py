"""Open a deposit account with what was first paid into it."""

from dataclasses import dataclass

from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.money import say_dollars
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.access import may_open_deposit_accounts
from causeway.payments.commands.begin_deposit_account import NewDepositAccount, begin_deposit_account
from causeway.payments.commands.deposits import changed
from causeway.payments.commands.pay_in import mark_open
from causeway.payments.events import DepositAccountOpened
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS, DepositAccountEvent
from causeway.payments.rules.means import MINIMUM_BALANCE_CENTS
from causeway.payments.rules.words import ALREADY_OPEN, FIRST_DEPOSIT, MAIN_FIRST
from causeway.payments.tables import DepositAccount, DepositAccountStatus

CLEARING = "clearing:accounts_office"


@dataclass(frozen=True)
class OpenDepositAccount:
    """Open an organisation's account, or with `branch_id` a sub-account, with what the accounts office took in."""

    organisation_id: str
    """Whose it is to be."""
    first_deposit_cents: int
    branch_id: str | None = None
    """The branch whose sub-account it is to be; null for the organisation's own account."""


async def open_deposit_account(work: Work[Actor], command: OpenDepositAccount) -> DepositAccount:
    """Return the account, OPEN; nothing can be paid from it before the organisation accepts the terms.

    One whose terms were accepted on line, and whose first deposit was not paid there, is opened with this one.
    """
    if not may_open_deposit_accounts(work.actor):
        raise Forbidden
    if command.first_deposit_cents < MINIMUM_BALANCE_CENTS:
        words = FIRST_DEPOSIT.format(minimum=say_dollars(MINIMUM_BALANCE_CENTS))
        raise Invalid(words, FieldRefusal(("firstDeposit",), ProblemCode.INVALID, words))
    account = await _open(work, command, await _parent_of(work, command))
    work.record(DepositAccountOpened(account.id, account.organisation_id))
    changed(work, account)
    return account


async def _parent_of(work: Work[Actor], command: OpenDepositAccount) -> DepositAccount | None:
    """Return the organisation's own account, for its branch's or to be paid into first; refuse a second of either."""
    accounts = await work.session.exec(
        select(DepositAccount)
        .where(
            DepositAccount.organisation_id == command.organisation_id,
            DepositAccount.status != DepositAccountStatus.CLOSED,
        )
        .with_for_update(read=True)
    )
    by_branch = {account.branch_id: account for account in accounts}
    main = by_branch.get(None)
    there = by_branch.get(command.branch_id)
    if there is not None and there.status is not DepositAccountStatus.OPENING:
        raise Conflict(ALREADY_OPEN)
    if command.branch_id is None:
        return main
    if main is None or main.status is DepositAccountStatus.OPENING:
        raise Conflict(MAIN_FIRST)
    if main.status is DepositAccountStatus.CLOSING:
        raise DEPOSIT_ACCOUNTS.refusal(main.status)
    return main


async def _open(
    work: Work[Actor], command: OpenDepositAccount, parent: DepositAccount | None
) -> DepositAccount:
    """Return the account with the deposit booked: a new one, or the one whose terms were accepted and no more."""
    if parent is not None and command.branch_id is None:
        account = parent
        if not await mark_open(work, account.id):
            raise Conflict(ALREADY_OPEN)
        await work.session.refresh(account)
    else:
        new = NewDepositAccount(command.organisation_id, DepositAccountEvent.OPEN, command.branch_id, parent)
        account = await begin_deposit_account(work, new)
    clearing = await open_account(work, CLEARING, LedgerAccountKind.CLEARING)
    paid_in = command.first_deposit_cents
    lines = (Line(account.ledger_account_id, paid_in), Line(clearing, -paid_in))
    await post(work, Entry(EntryKind.OPENING, "First deposit", lines))
    return account
