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
from causeway.payments.commands.deposits import changed
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
    """Return the account, OPEN; nothing can be paid from it before the organisation accepts the terms."""
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
    """Return the organisation's own account for a branch's; refuse a second one of either."""
    there = await work.session.exec(
        select(DepositAccount).where(
            DepositAccount.organisation_id == command.organisation_id,
            DepositAccount.status != DepositAccountStatus.CLOSED,
        )
    )
    by_branch = {account.branch_id: account for account in there}
    if command.branch_id in by_branch:
        raise Conflict(ALREADY_OPEN)
    if command.branch_id is not None and None not in by_branch:
        raise Conflict(MAIN_FIRST)
    return by_branch.get(None)


async def _open(
    work: Work[Actor], command: OpenDepositAccount, parent: DepositAccount | None
) -> DepositAccount:
    account_id = work.new_id()
    ledger_account_id = await open_account(
        work, f"deposit:{account_id}", LedgerAccountKind.LIABILITY, floor_cents=MINIMUM_BALANCE_CENTS
    )
    account = DepositAccount(
        id=account_id,
        organisation_id=command.organisation_id,
        branch_id=command.branch_id,
        parent_id=parent.id if parent else None,
        ledger_account_id=ledger_account_id,
        status=DEPOSIT_ACCOUNTS.step(None, DepositAccountEvent.OPEN),
        minimum_balance_cents=MINIMUM_BALANCE_CENTS,
        terms_accepted_at=parent.terms_accepted_at if parent else None,
        terms_accepted_by=parent.terms_accepted_by if parent else None,
        created_at=work.now,
    )
    work.session.add(account)
    await work.session.flush()
    clearing = await open_account(work, CLEARING, LedgerAccountKind.CLEARING)
    paid_in = command.first_deposit_cents
    lines = (Line(ledger_account_id, paid_in), Line(clearing, -paid_in))
    await post(work, Entry(EntryKind.OPENING, "First deposit", lines))
    return account
