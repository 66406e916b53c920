"""Holds on deposit accounts: the row that explains each, and the account's figures that count them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import bindparam, update
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Invalid, NotFound, ProblemCode
from causeway.kit.kept_statements import kept_by_shape
from causeway.kit.money import say_dollars
from causeway.kit.plain_rows import PlainQuery, new_row
from causeway.kit.read_ahead import Reading
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.ledger.commands.hold import hold, hold_and_number, release
from causeway.ledger.rules import BelowFloor
from causeway.payments.access import payable_from_by
from causeway.payments.events import DepositBalanceChanged
from causeway.payments.rules.deposit_transitions import (
    DEPOSIT_ACCOUNTS,
    HOLDS,
    DepositAccountEvent,
    HoldEvent,
)
from causeway.payments.rules.words import CHOOSE_ACCOUNT, HOLD_OVER, TERMS_FIRST, TOP_UP
from causeway.payments.tables import DepositAccount, DepositHold, Payment, PaymentSerial

ACCOUNT_FIELD = ("depositAccountId",)


@kept_by_shape
def _payable(actor: Actor) -> Any:
    found = select(DepositAccount).where(DepositAccount.id == bindparam("account_id"), payable_from_by(actor))
    return PlainQuery(found.with_for_update(read=True), DepositAccount)


def reading_of_account(actor: Actor, deposit_account_id: str | None) -> Iterator[Reading]:
    """Yield what `account_to_pay_from` will read, and keep as it is."""
    if deposit_account_id is not None:
        statement, binds = _payable(actor)
        yield statement.reading({**binds, "account_id": deposit_account_id})


async def account_to_pay_from(work: Work[Actor], deposit_account_id: str | None) -> DepositAccount:
    """Return the account if the actor may pay from it now; it stays as it is until the unit of work ends."""
    if deposit_account_id is None:
        raise Invalid(CHOOSE_ACCOUNT, FieldRefusal(ACCOUNT_FIELD, ProblemCode.REQUIRED, CHOOSE_ACCOUNT))
    statement, binds = _payable(work.actor)
    account: DepositAccount | None = await statement.one_or_none(
        work.session, {**binds, "account_id": deposit_account_id}
    )
    if account is None:
        raise NotFound(FieldRefusal(ACCOUNT_FIELD, ProblemCode.NOT_FOUND, CHOOSE_ACCOUNT))
    if not DEPOSIT_ACCOUNTS.allows(account.status, DepositAccountEvent.PAY):
        raise _refused(DEPOSIT_ACCOUNTS.refused(account.status))
    if account.terms_accepted_at is None:
        raise _refused(TERMS_FIRST)
    return account


async def set_aside(work: Work[Any], account: DepositAccount, amount_cents: int, year: int) -> int:
    """Hold `amount_cents` for a payment and return its serial in the year, or refuse with how much to top up."""
    with _told_what_is_missing(amount_cents):
        serial = await hold_and_number(
            work, account.ledger_account_id, amount_cents, PaymentSerial.last, year=year
        )
    changed(work, account)
    return serial


def hold_for(work: Work[Any], payment: Payment, account: DepositAccount) -> DepositHold:
    """Return the row that explains what was set aside for a new payment."""
    return new_row(
        DepositHold,
        payment_id=payment.id,
        deposit_account_id=account.id,
        amount_cents=payment.authorised_cents,
        status=HOLDS.step(None, HoldEvent.HOLD),
        created_at=work.now,
    )


async def set_aside_instead(
    work: Work[Any], payment: Payment, account: DepositAccount, held_cents: int, amount_cents: int
) -> None:
    """Hold `amount_cents` in place of `held_cents` for a payment, or refuse with how much to top up."""
    if amount_cents > held_cents:
        with _told_what_is_missing(amount_cents):
            await hold(work, account.ledger_account_id, amount_cents - held_cents)
    elif amount_cents < held_cents:
        await release(work, account.ledger_account_id, held_cents - amount_cents)
    await _take_step(work, payment.id, HoldEvent.ADJUST, amount_cents=amount_cents)
    changed(work, account)


async def end_hold(work: Work[Any], payment_id: str, captured_cents: int) -> None:
    """Mark the hold of a payment as over; ACTION_NOT_AVAILABLE, and nothing is done at all, if it was before."""
    step = HoldEvent.CAPTURE if captured_cents else HoldEvent.VOID
    await _take_step(work, payment_id, step, captured_cents=captured_cents, ended_at=work.now)


def changed(work: Work[Any], account: DepositAccount) -> None:
    """Record that the account's figures are others now."""
    work.record(DepositBalanceChanged(account.id, account.organisation_id))


async def _take_step(work: Work[Any], payment_id: str, step: HoldEvent, **values: Any) -> None:
    """Take a payment's hold one step further, by one conditional statement."""
    taken = await work.session.execute(
        update(DepositHold)
        .where(col(DepositHold.payment_id) == payment_id, col(DepositHold.status).in_(HOLDS.sources_of(step)))
        .values(status=HOLDS.target_of(step), **values)
        .returning(col(DepositHold.payment_id))
    )
    if taken.scalar_one_or_none() is None:
        raise Conflict(HOLD_OVER, code=HOLDS.code)


@contextmanager
def _told_what_is_missing(amount_cents: int) -> Iterator[None]:
    """Refuse, in words, what an account cannot bear."""
    try:
        yield
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
