"""Holds on deposit accounts: the row that explains each, and the account's figures that count them."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Invalid, NotFound, ProblemCode
from causeway.kit.money import say_dollars
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.ledger.commands.hold import hold, release
from causeway.ledger.rules import BelowFloor
from causeway.payments.access import payable_from_by
from causeway.payments.events import DepositBalanceChanged
from causeway.payments.rules.words import (
    ACCOUNT_CLOSED,
    ACCOUNT_SUSPENDED,
    CHOOSE_ACCOUNT,
    TERMS_FIRST,
    TOP_UP,
)
from causeway.payments.tables import DepositAccount, DepositAccountStatus, DepositHold, HoldStatus, Payment

ACCOUNT_FIELD = ("depositAccountId",)


async def account_to_pay_from(work: Work[Actor], deposit_account_id: str | None) -> DepositAccount:
    """Return the account if the actor may pay from it now; it stays as it is until the unit of work ends."""
    if deposit_account_id is None:
        raise Invalid(CHOOSE_ACCOUNT, FieldRefusal(ACCOUNT_FIELD, ProblemCode.REQUIRED, CHOOSE_ACCOUNT))
    statement = (
        select(DepositAccount)
        .where(DepositAccount.id == deposit_account_id, payable_from_by(work.actor))
        .with_for_update(read=True)
    )
    account = (
        await work.session.exec(statement, execution_options={"populate_existing": True})
    ).one_or_none()
    if account is None:
        raise NotFound(FieldRefusal(ACCOUNT_FIELD, ProblemCode.NOT_FOUND, CHOOSE_ACCOUNT))
    if account.status is not DepositAccountStatus.OPEN:
        closed = account.status is DepositAccountStatus.CLOSED
        raise _refused(ACCOUNT_CLOSED if closed else ACCOUNT_SUSPENDED)
    if account.terms_accepted_at is None:
        raise _refused(TERMS_FIRST)
    return account


async def set_aside(work: Work[Any], account: DepositAccount, amount_cents: int) -> None:
    """Hold `amount_cents` for a payment to come, or refuse with how much to top up."""
    await _hold(work, account, amount_cents, amount_cents)
    changed(work, account)


def hold_for(work: Work[Any], payment: Payment, account: DepositAccount) -> DepositHold:
    """Return the row that explains what was set aside for a new payment."""
    return DepositHold(
        payment_id=payment.id,
        deposit_account_id=account.id,
        amount_cents=payment.authorised_cents,
        created_at=work.now,
    )


async def set_aside_instead(
    work: Work[Any], payment: Payment, account: DepositAccount, held_cents: int, amount_cents: int
) -> None:
    """Hold `amount_cents` in place of `held_cents` for a payment, or refuse with how much to top up."""
    if amount_cents > held_cents:
        await _hold(work, account, amount_cents - held_cents, amount_cents)
    elif amount_cents < held_cents:
        await release(work, account.ledger_account_id, held_cents - amount_cents)
    await work.session.execute(
        update(DepositHold)
        .where(col(DepositHold.payment_id) == payment.id, col(DepositHold.status) == HoldStatus.HELD)
        .values(amount_cents=amount_cents)
    )
    changed(work, account)


async def end_hold(work: Work[Any], payment_id: str, captured_cents: int) -> None:
    """Mark the hold of a payment as over; the payment's own transition has made sure that it happens once."""
    status = HoldStatus.CAPTURED if captured_cents else HoldStatus.VOIDED
    await work.session.execute(
        update(DepositHold)
        .where(col(DepositHold.payment_id) == payment_id, col(DepositHold.status) == HoldStatus.HELD)
        .values(status=status, captured_cents=captured_cents, ended_at=work.now)
    )


def changed(work: Work[Any], account: DepositAccount) -> None:
    """Record that the account's figures are others now."""
    work.record(DepositBalanceChanged(account.id, account.organisation_id))


async def _hold(work: Work[Any], account: DepositAccount, more_cents: int, amount_cents: int) -> None:
    try:
        await hold(work, account.ledger_account_id, more_cents)
    except BelowFloor as below:
        words = TOP_UP.format(
            available=say_dollars(below.available_cents),
            minimum=say_dollars(below.floor_cents),
            missing=say_dollars(below.missing_cents),
            amount=say_dollars(amount_cents),
        )
        code = ProblemCode.INSUFFICIENT_BALANCE
        raise Conflict(words, FieldRefusal(ACCOUNT_FIELD, code, words), code=code) from below


def _refused(words: Words) -> Conflict:
    code = ProblemCode.ACTION_NOT_AVAILABLE
    return Conflict(words, FieldRefusal(ACCOUNT_FIELD, code, words), code=code)
