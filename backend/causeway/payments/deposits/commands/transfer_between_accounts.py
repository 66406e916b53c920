"""Move money between two deposit accounts of one organisation: out of one and into the other, in one entry."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.money import say_dollars
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.ledger.commands.post import post
from causeway.ledger.rules import BelowFloor, Entry, Line
from causeway.ledger.tables import EntryKind
from causeway.payments.access import may_top_up
from causeway.payments.commands.deposits import changed
from causeway.payments.deposits.events import DepositTransferred
from causeway.payments.deposits.queries import visible_account
from causeway.payments.deposits.tables import DepositTransfer
from causeway.payments.deposits.words import (
    ANOTHER_ACCOUNT,
    MORE_THAN_NOTHING,
    NOT_ENOUGH_TO_TRANSFER,
    TRANSFER_ADMINISTRATORS,
)
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS, DepositAccountEvent
from causeway.payments.rules.words import TERMS_FIRST
from causeway.payments.tables import DepositAccount

FROM, TO, AMOUNT = "fromAccountId", "toAccountId", "amount"


@dataclass(frozen=True)
class TransferBetweenAccounts:
    """Move an amount from one deposit account to another of the same organisation."""

    from_account_id: str
    """The account that it comes from."""
    to_account_id: str
    """The account that it goes to."""
    amount_cents: int
    """How much."""


async def transfer_between_accounts(work: Work[Actor], command: TransferBetweenAccounts) -> DepositAccount:
    """Return the account that the money came from; both balances are others in the same instant.

    Refuses with INVALID, ACTION_NOT_AVAILABLE (one is not OPEN, or its terms are not accepted), FORBIDDEN, NOT_FOUND
    for another organisation's account, and INSUFFICIENT_BALANCE where the minimum balance would not stay.
    """
    if command.from_account_id == command.to_account_id:
        raise _invalid(TO, ANOTHER_ACCOUNT)
    if command.amount_cents <= 0:
        raise _invalid(AMOUNT, MORE_THAN_NOTHING)
    source = await _account(work, command.from_account_id, FROM, DepositAccountEvent.PAY)
    target = await _account(work, command.to_account_id, TO, DepositAccountEvent.PAY)
    if source.organisation_id != target.organisation_id:
        raise _invalid(TO, ANOTHER_ACCOUNT)
    transfer = DepositTransfer(
        id=work.new_id(),
        from_account_id=source.id,
        to_account_id=target.id,
        amount_cents=command.amount_cents,
        transferred_at=work.now,
        transferred_by=work.actor.user_id or "",
    )
    work.session.add(transfer)
    await _post(work, transfer, source, target)
    work.record(DepositTransferred(source.id, source.organisation_id, target.id))
    changed(work, source)
    changed(work, target)
    return source


async def _account(work: Work[Actor], key: str, field: str, event: DepositAccountEvent) -> DepositAccount:
    """Return an account that money may be moved out of and into; it stays as it is until the unit of work ends."""
    account = await visible_account(work.session, work.actor, key, locked=True)
    if not may_top_up(work.actor, account):
        raise Forbidden(TRANSFER_ADMINISTRATORS)
    if not DEPOSIT_ACCOUNTS.allows(account.status, event):
        raise _not_now(field, DEPOSIT_ACCOUNTS.refused(account.status))
    if account.terms_accepted_at is None:
        raise _not_now(field, TERMS_FIRST)
    return account


async def _post(
    work: Work[Actor], transfer: DepositTransfer, source: DepositAccount, target: DepositAccount
) -> None:
    lines = [
        Line(source.ledger_account_id, -transfer.amount_cents),
        Line(target.ledger_account_id, transfer.amount_cents),
    ]
    # In one order for both directions, so that two that cross do not wait for one another.
    lines.sort(key=lambda line: line.account_id)
    try:
        await post(work, Entry(EntryKind.TRANSFER, "Transfer", tuple(lines), subject_id=transfer.id))
    except BelowFloor as below:
        words = NOT_ENOUGH_TO_TRANSFER.format(
            available=say_dollars(below.available_cents),
            minimum=say_dollars(below.floor_cents),
            most=say_dollars(max(0, below.available_cents - below.floor_cents)),
        )
        code = ProblemCode.INSUFFICIENT_BALANCE
        raise Conflict(words, FieldRefusal((AMOUNT,), code, words), code=code) from below


def _invalid(field: str, words: Words) -> Invalid:
    return Invalid(words, FieldRefusal((field,), ProblemCode.INVALID, words))


def _not_now(field: str, words: Words) -> Conflict:
    code = ProblemCode.ACTION_NOT_AVAILABLE
    return Conflict(words, FieldRefusal((field,), code, words), code=code)
