"""Approve the closing of a deposit account, as a second person: the whole balance goes back, in the same instant."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, ProblemCode
from causeway.kit.money import say_dollars
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.ledger.commands.close_account import StillHeld, close_account
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.clearing.commands.open_item import open_item
from causeway.payments.clearing.tables import ClearingKind
from causeway.payments.commands.deposits import changed
from causeway.payments.deposits.access import may_decide_closings
from causeway.payments.deposits.commands.closings import closing_to_decide
from causeway.payments.deposits.commands.steps import take_account_step
from causeway.payments.deposits.events import DepositClosed
from causeway.payments.deposits.queries import has_open_branches, unfinished_top_up
from causeway.payments.deposits.tables import DepositClosing
from causeway.payments.deposits.words import (
    BRANCHES_FIRST,
    CHECK_FIRST,
    SECOND_PERSON,
    STILL_HELD,
    STILL_PAID_IN,
)
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS, DepositAccountEvent
from causeway.payments.rules.means import REFUND_CLEARING
from causeway.payments.tables import DepositAccount


@dataclass(frozen=True)
class ApproveDepositClosing:
    """Approve that a deposit account is closed and its balance paid back."""

    deposit_account_id: str
    """Which account, being closed."""


async def approve_deposit_closing(work: Work[Actor], command: ApproveDepositClosing) -> DepositAccount:
    """Return the account, CLOSED: nothing is in it any more, and it takes nothing.

    Refuses with ACTION_NOT_AVAILABLE while something is held or being paid in, if nobody has checked where the balance
    goes, or if it was the one who approves.
    """
    if not may_decide_closings(work.actor):
        raise Forbidden
    account, closing = await closing_to_decide(work, command.deposit_account_id)
    if closing.checked_at is None:
        raise _refused(CHECK_FIRST)
    if closing.checked_by == work.actor.user_id:
        raise _refused(SECOND_PERSON)
    coming = await unfinished_top_up(work.session, account.id)
    if coming is not None:
        amount = say_dollars(coming.asked_cents)
        raise _refused(STILL_PAID_IN.format(amount=amount, reference=coming.reference))
    account = await take_account_step(work, account.id, DepositAccountEvent.CLOSE)
    # Read while the account's row is this unit of work's: no branch's account can be opened under it now.
    if account.parent_id is None and await has_open_branches(work.session, account.id):
        raise _refused(BRANCHES_FIRST)
    returned = await _pay_back(work, account, closing)
    closing.ended_at, closing.ended_by, closing.returned_cents = work.now, work.actor.user_id or "", returned
    work.record(DepositClosed(account.id, account.organisation_id))
    changed(work, account)
    return account


async def _pay_back(work: Work[Actor], account: DepositAccount, closing: DepositClosing) -> int:
    """Post the whole balance, the minimum too, to what is to be refunded, and return it in cents."""
    try:
        balance = await close_account(work, account.ledger_account_id)
    except StillHeld as still:
        raise _refused(STILL_HELD.format(held=say_dollars(still.held_cents))) from still
    if balance > 0:
        refunds = await open_account(work, REFUND_CLEARING, LedgerAccountKind.CLEARING)
        lines = (Line(account.ledger_account_id, -balance), Line(refunds, balance))
        await post(work, Entry(EntryKind.CLOSING, "Balance returned", lines, subject_id=closing.id))
        await open_item(work, ClearingKind.REFUND, closing.id, balance)
    return balance


def _refused(words: Words) -> Conflict:
    code = ProblemCode.ACTION_NOT_AVAILABLE
    return Conflict(words, FieldRefusal(("depositAccountId",), code, words), code=DEPOSIT_ACCOUNTS.code)
