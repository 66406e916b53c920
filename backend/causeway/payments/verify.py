"""Verifying all money from the database alone: `causeway ledger verify`."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select, true
from sqlalchemy.orm import aliased
from sqlmodel import col

from causeway.audit.verify import verify_chain
from causeway.kit.database import ReadSession
from causeway.kit.idempotency import IdempotencyKey
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount, Posting
from causeway.ledger.verify import ALL, Part, Verification, broken, find, verify_journal
from causeway.payments.chargebacks.verify import verify_chargebacks
from causeway.payments.clearing.verify import verify_clearing
from causeway.payments.month_end.verify import verify_fee_sums
from causeway.payments.receipts.verify import verify_receipts
from causeway.payments.reconciliation.verify import verify_settlements
from causeway.payments.refunds.verify import verify_refunds
from causeway.payments.rules.means import ANSWERED_LATER, CARD_CLEARING, TILL_ACCOUNT
from causeway.payments.rules.transitions import TAKEN
from causeway.payments.tables import (
    DepositAccount,
    DepositHold,
    FeeLine,
    FeeQuote,
    HoldStatus,
    Payment,
    PaymentMethod,
    PaymentStatus,
)
from causeway.payments.tills.verify import verify_takings, verify_tills
from causeway.payments.verify_cards import NEVER_HELD, verify_cards
from causeway.payments.verify_concessions import verify_concessions
from causeway.payments.verify_deposits import verify_deposits, verify_paid_in

TAKINGS = (EntryKind.CAPTURE, EntryKind.OPENING, EntryKind.TOP_UP)
"""The kinds of entries by which a payment's money is taken: for fees, or into a deposit account."""


async def verify_ledger(session: ReadSession) -> Verification:
    """Check invariants I1 to I9, as far as there is anything for them to apply to, and say what was checked."""
    result = await verify_journal(session)
    payments = (await session.execute(select(func.count()).select_from(Payment))).scalar_one()
    result.add(
        "holds: each deposit account holds what its payments set aside",
        await uncounted_holds(session) + await _holds(session),
    )
    result.add(
        f"I4 {payments} payments are captured once, and as posted",
        await _captures(session) + await verify_takings(session) + await verify_deposits(session),
    )
    result.add("I5 each idempotency key has one outcome and one fingerprint", await unsettled_keys(session))
    chain = await verify_chain(session)
    result.add(f"I7 the chain of {chain.events} events is unbroken", [f"I7 {each}" for each in chain.breaks])
    result.add(
        "I8 no payment was refunded more than was captured",
        await _refunds(session) + await verify_refunds(session),
    )
    result.add("differences are settled by two people, and as posted", await verify_settlements(session))
    result.add("clearing accounts have what waits there, cleared by two", await verify_clearing(session))
    result.add("tills have what they took, closed by two if it differs", await verify_tills(session))
    result.add("charge-backs are posted when they open and when they end", await verify_chargebacks(session))
    result.add("sums of days are as the journal and the items have them", await verify_fee_sums(session))
    result.add("receipts are numbered in a row, one for each payment taken", await verify_receipts(session))
    result.add("I9 the concession is applied exactly where it is due", await verify_concessions(session))
    return result


async def verify_payments(session: ReadSession, part: Part) -> list[str]:
    """Check these payments: holds, I4, I8, I9, and what was given back and charged back of them, and their receipts."""
    return [
        *await _holds(session, part),
        *await _captures(session, part),
        *await verify_takings(session, part),
        *await verify_paid_in(session, part),
        *await _refunds(session, part),
        *await verify_refunds(session, part),
        *await verify_chargebacks(session, part),
        *await verify_receipts(session, part),
        *await verify_concessions(session, part),
    ]


async def uncounted_holds(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return the ledger accounts of a part that hold something else than their payments set aside."""
    held = (
        select(func.coalesce(func.sum(col(DepositHold.amount_cents)), 0))
        .join(DepositAccount, col(DepositAccount.id) == col(DepositHold.deposit_account_id))
        .where(
            col(DepositAccount.ledger_account_id) == col(LedgerAccount.id),
            col(DepositHold.status) == HoldStatus.HELD,
        )
        .scalar_subquery()
    )
    uncounted = broken("held is not the sum of holds, account", col(LedgerAccount.code)).where(
        part.has(col(LedgerAccount.id)), col(LedgerAccount.held_cents) != held
    )
    return await find(session, uncounted)


async def _holds(session: ReadSession, part: Part = ALL) -> list[str]:
    expected = case(
        (col(Payment.status) == PaymentStatus.AUTHORISED, HoldStatus.HELD),
        (col(Payment.status) == PaymentStatus.VOIDED, HoldStatus.VOIDED),
        else_=HoldStatus.CAPTURED,
    )
    strayed = (
        broken("hold is not as its payment, payment", col(Payment.reference))
        .outerjoin(DepositHold, col(DepositHold.payment_id) == col(Payment.id))
        .where(
            part.has(col(Payment.id)),
            col(Payment.method) == PaymentMethod.DEPOSIT_ACCOUNT,
            or_(
                col(DepositHold.payment_id).is_(None),
                col(DepositHold.status) != expected,
                col(DepositHold.amount_cents) != col(Payment.authorised_cents),
                col(DepositHold.captured_cents) != col(Payment.captured_cents),
                col(DepositHold.deposit_account_id) != col(Payment.deposit_account_id),
            ),
        )
    )
    return await find(session, strayed)


async def _captures(session: ReadSession, part: Part = ALL) -> list[str]:
    """Each payment's captured amount is what was posted from its account, what its lines say, and taken once."""
    statements = (_posted_otherwise(part), _itemised_otherwise(part), _twice(part), _over_the_quote(part))
    found = [each for statement in statements for each in await find(session, statement)]
    return found + await verify_cards(session, part)


def _posted_otherwise(part: Part) -> Any:
    from_account = or_(
        col(Posting.account_id) == col(DepositAccount.ledger_account_id),
        and_(col(Payment.method) == PaymentMethod.CARD, col(LedgerAccount.code) == CARD_CLEARING),
        and_(
            col(Payment.method) == PaymentMethod.KIOSK_CASHIER,
            col(LedgerAccount.code).startswith(TILL_ACCOUNT),
        ),
    )
    captures = (
        select(
            col(Posting.subject_id),
            func.count().label("entries"),
            (-func.sum(col(Posting.amount_cents))).label("cents"),
        )
        .join(JournalEntry, col(JournalEntry.id) == col(Posting.entry_id))
        .join(Payment, col(Payment.id) == col(Posting.subject_id))
        .join(LedgerAccount, col(LedgerAccount.id) == col(Posting.account_id))
        .outerjoin(DepositAccount, col(DepositAccount.id) == col(Payment.deposit_account_id))
        .where(part.has(col(Posting.subject_id)), col(JournalEntry.kind).in_(TAKINGS), from_account)
        .group_by(col(Posting.subject_id))
        .subquery()
    )
    expected = case((col(Payment.status).in_(TAKEN), 1), else_=0)
    return (
        broken("I4 payment is not captured exactly as posted", col(Payment.reference))
        .outerjoin(captures, captures.c.subject_id == col(Payment.id))
        .where(
            part.has(col(Payment.id)),
            or_(
                func.coalesce(captures.c.entries, 0) != expected,
                func.coalesce(captures.c.cents, 0) != col(Payment.captured_cents),
            ),
        )
    )


def _itemised_otherwise(part: Part) -> Any:
    itemised = (
        select(func.coalesce(func.sum(col(FeeLine.captured_cents)), 0))
        .where(col(FeeLine.payment_id) == col(Payment.id))
        .scalar_subquery()
    )
    return broken("I4 captured is not the sum of its lines, payment", col(Payment.reference)).where(
        part.has(col(Payment.id)),
        col(Payment.captured_cents) != itemised,
        col(Payment.paid_into_account_id).is_(None),
    )


def _twice(part: Part) -> Any:
    same = aliased(Payment)
    of_part = (
        true()
        if part is ALL
        else col(Payment.filing_id).in_(select(col(same.filing_id)).where(part.has(col(same.id))))
    )
    return (
        broken("I4 captured more than once for one fee version, filing", col(Payment.filing_id))
        .where(of_part, col(Payment.status).in_(TAKEN), col(Payment.filing_id).is_not(None))
        .group_by(col(Payment.filing_id), col(Payment.fee_version))
        .having(func.count() > 1)
    )


def _over_the_quote(part: Part) -> Any:
    never_held = and_(col(Payment.method).in_(ANSWERED_LATER), col(Payment.status).in_(NEVER_HELD))
    return (
        broken("I4 authorised is not what was quoted, payment", col(Payment.reference))
        .join(FeeQuote, col(FeeQuote.id) == col(Payment.quote_id))
        .where(
            part.has(col(Payment.id)),
            or_(
                col(Payment.authorised_cents) != case((never_held, 0), else_=col(FeeQuote.total_cents)),
                col(Payment.captured_cents) > col(FeeQuote.total_cents),
            ),
        )
    )


async def unsettled_keys(session: ReadSession, *within: ColumnElement[bool]) -> list[str]:
    """Return the idempotency keys, of all or `within` some bounds, that came to nothing (I5)."""
    unsettled = broken("I5 key without an outcome or fingerprint", col(IdempotencyKey.key)).where(
        or_(col(IdempotencyKey.result_id) == "", func.length(col(IdempotencyKey.fingerprint)) != 64)  # noqa: PLR2004
    )
    return await find(session, unsettled.where(*within))


async def _refunds(session: ReadSession, part: Part = ALL) -> list[str]:
    returned = (
        select(func.coalesce(func.sum(col(Posting.amount_cents)), 0))
        .join(JournalEntry, col(JournalEntry.id) == col(Posting.entry_id))
        .where(
            col(JournalEntry.kind) == EntryKind.REFUND,
            col(Posting.subject_id) == col(Payment.id),
            col(Posting.amount_cents) > 0,
        )
        .scalar_subquery()
    )
    too_much = broken(
        "I8 refunded is more than captured, or not as posted, payment", col(Payment.reference)
    ).where(
        part.has(col(Payment.id)),
        or_(
            col(Payment.refunded_cents) > col(Payment.captured_cents), col(Payment.refunded_cents) != returned
        ),
    )
    return await find(session, too_much)
