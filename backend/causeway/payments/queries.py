"""Every SELECT about payments, quotes and deposit accounts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.cases.access import case_visible_to
from causeway.cases.tables import Case
from causeway.courts.queries import DocumentTypeInCase, fee_schedule, types_taken
from causeway.courts.rules.fees import Chargeable, FeeSchedule, quote_lines
from causeway.kit.database import ReadSession
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, NotFound, ProblemCode
from causeway.kit.kept_statements import kept_by_shape
from causeway.kit.money import say_dollars
from causeway.kit.plain_rows import PlainQuery
from causeway.kit.read_ahead import Reading
from causeway.ledger.tables import JournalEntry, Posting
from causeway.payments.access import deposit_accounts_visible_to, may_read_statements, quotes_visible_to
from causeway.payments.intent_tables import IntentKind, IntentState, PaymentIntent
from causeway.payments.rules.deposit_words import STATEMENT_READERS
from causeway.payments.rules.pricing import Offer, PricedItem, Pricing, Subject, still_holds
from causeway.payments.rules.statements import MAX_ENTRIES, Period, Statement, StatementEntry
from causeway.payments.rules.transitions import UNFINISHED
from causeway.payments.rules.words import QUOTE_CHANGED, QUOTE_RENEW
from causeway.payments.tables import (
    DepositAccount,
    DepositAccountStatus,
    DepositHold,
    FeeLine,
    FeeQuote,
    Payment,
)

ENTRIES_AT_ONCE = 100
"""How many entries of a statement are read by one question, in the order of an index."""
ENTRIES_OF_A_MOMENT = 100
"""How many of an account's entries may be numbered otherwise than timed: far more than wait for it at once."""


async def price(
    session: ReadSession,
    subject: Subject,
    now: datetime,
    taken: Mapping[str, DocumentTypeInCase] | None = None,
) -> Pricing:
    """Price `subject` with the fees in force on its day; documents without a fee make no line.

    `taken`: what its type of case takes, from a caller who has read it.
    """
    if taken is None:
        taken = await types_taken(session, subject.case_type_code)
    return priced(subject, now, taken, await fee_schedule(session))


def priced(
    subject: Subject,
    now: datetime,
    taken: Mapping[str, DocumentTypeInCase],
    fees: FeeSchedule,
) -> Pricing:
    """Return the same from what its type of case takes, and all fee items and concessions, as they were read."""
    day = subject.day(now)
    lines = tuple(
        PricedItem(item, line)
        for item in subject.items
        for line in quote_lines(
            [Chargeable(_fee_code(taken.get(item.type_code)), item.claim_cents)],
            day,
            subject.channel,
            fees.items,
            fees.windows,
        )
    )
    return Pricing(lines, fees.version, day)


def _fee_code(taken: DocumentTypeInCase | None) -> str | None:
    return taken.use.fee_code if taken else None


@kept_by_shape
def _visible_quote(actor: Actor) -> Any:
    found = select(FeeQuote).where(FeeQuote.id == bindparam("quote_id"), quotes_visible_to(actor))
    return PlainQuery(found, FeeQuote)


async def quote_by_id(session: ReadSession, actor: Actor, quote_id: str) -> FeeQuote:
    """Return a quote; NotFound when there is none that the actor may see."""
    statement, binds = _visible_quote(actor)
    found: FeeQuote | None = await statement.one_or_none(session, {**binds, "quote_id": quote_id})
    if found is None:
        raise NotFound
    return found


def reading_of_quote(actor: Actor, quote_id: str) -> Iterator[Reading]:
    """Yield what `quote_to_pay_on` will read of a quote: nothing of an offer, which was never kept."""
    if Offer.read(quote_id) is None:
        statement, binds = _visible_quote(actor)
        yield statement.reading({**binds, "quote_id": quote_id})


async def quote_to_pay_on(
    session: ReadSession,
    actor: Actor,
    subject: Subject,
    quote_id: str,
    now: datetime,
    taken: Mapping[str, DocumentTypeInCase] | None = None,
) -> tuple[FeeQuote | Offer, Pricing]:
    """Return the quote and what it says; QUOTE_STALE, in words that tell the old and the new fee, if it fell behind.

    `quote_id` is a kept quote's id, or an offer's key. What is to be paid for is priced again here and now, so that
    neither is trusted further than its fingerprint.
    """
    quote = Offer.read(quote_id) or await quote_by_id(session, actor, quote_id)
    if quote.filing_id != subject.filing_id:
        raise NotFound
    pricing = await price(session, subject, now, taken)
    if still_holds(quote, pricing.fingerprint(subject), now):
        return quote, pricing
    old, new = say_dollars(quote.total_cents), say_dollars(pricing.total_cents)
    words = QUOTE_RENEW.format(new=new) if old == new else QUOTE_CHANGED.format(old=old, new=new)
    raise Conflict(
        words, FieldRefusal(("quoteId",), ProblemCode.QUOTE_STALE, words), code=ProblemCode.QUOTE_STALE
    )


async def lines_of_payment(session: ReadSession, payment_id: str) -> Sequence[FeeLine]:
    """Return a payment's lines in order."""
    statement = select(FeeLine).where(FeeLine.payment_id == payment_id).order_by(col(FeeLine.position))
    return (await session.exec(statement)).all()


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


async def held_on_card(session: ReadSession, payment_id: str) -> int:
    """Return how many cents the provider set aside for a payment."""
    statement = select(PaymentIntent.amount_cents).where(
        PaymentIntent.payment_id == payment_id,
        PaymentIntent.kind == IntentKind.AUTHORISE,
        PaymentIntent.state == IntentState.SUCCEEDED,
    )
    return (await session.exec(statement)).one()


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
    session: ReadSession, actor: Actor, deposit_account_id: str, period: Period
) -> Statement:
    """Return the statement of a period; refuses those who may not read it, and a period that cannot be stated."""
    found = select(DepositAccount).where(
        DepositAccount.id == deposit_account_id, deposit_accounts_visible_to(actor)
    )
    account = (await session.exec(found)).one_or_none()
    if account is None:
        raise NotFound
    if not may_read_statements(actor, account):
        raise Forbidden(STATEMENT_READERS)
    period.check()
    before, opening = await _last_before(session, account.ledger_account_id, period.begins)
    last, closing = await _last_before(session, account.ledger_account_id, period.ends)
    entries: list[StatementEntry] = []
    while before < last and len(entries) <= MAX_ENTRIES:
        entries += await _entries_after(session, actor, account.ledger_account_id, (before, last))
        before = entries[-1].number
    made = Statement(period, opening, closing, entries)
    made.check()
    return made


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


async def account_paid_into(session: ReadSession, payment: Payment) -> DepositAccount:
    """Return the deposit account whose balance a payment raises; LookupError, a defect, if it is one of fees."""
    account = await session.get(DepositAccount, payment.paid_into_account_id or "", populate_existing=True)
    if account is None:
        raise LookupError(f"payment {payment.id} is not made into a deposit account")
    return account


async def deposit_of(session: ReadSession, payment: Payment) -> DepositAccount:
    """Return the deposit account a payment is made from; LookupError, a defect, if by other means."""
    account = await session.get(DepositAccount, payment.deposit_account_id or "")
    if account is None:
        raise LookupError(f"payment {payment.id} is not made from a deposit account")
    return account
