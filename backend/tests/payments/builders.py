"""Firms with deposit accounts, and things to be paid for."""

import itertools
from dataclasses import dataclass
from typing import Any

from sqlmodel import select

from causeway.accounts.actor import Actor, Role
from causeway.courts.tables import Court
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from causeway.ledger.tables import LedgerAccount
from causeway.payments.commands.accept_deposit_terms import AcceptDepositTerms, accept_deposit_terms
from causeway.payments.commands.authorise import Authorise, authorise
from causeway.payments.commands.make_quote import MakeQuote, make_quote
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.rules.pricing import QuoteItem, Subject
from causeway.payments.tables import DepositAccount, FeeQuote, Payment, PaymentMethod
from causeway.payments.verify import verify_ledger
from tests.courts.supplied import load_supplied

ACCOUNTS_OFFICE = Actor(user_id="clerk-of-accounts", roles=frozenset({Role.ACCOUNTS_CLERK}))
WRIT, SETTING_DOWN, LETTER = "WRIT", "NOTICE_SETTING_DOWN", "EXHIBIT"
serial = itertools.count(1)


@dataclass(frozen=True)
class Firm:
    """An organisation with an open account: who administers it, who files for it."""

    organisation_id: str
    administrator: Actor
    solicitor: Actor
    account_id: str = ""


async def load_fees(context: Context) -> None:
    """Load the supplied reference data, unless it is there."""
    async with context.database.reading() as session:
        is_there = (await session.exec(select(Court.code).limit(1))).first() is not None
    if not is_there:
        await load_supplied(context.database)


def some_firm() -> Firm:
    """A firm that has no account yet."""
    organisation_id = new_id()
    return Firm(
        organisation_id,
        Actor(new_id(), organisation_id, roles=frozenset({Role.PRIMARY_ADMINISTRATOR})),
        Actor(new_id(), organisation_id, roles=frozenset({Role.ORGANISATION_USER})),
    )


async def firm(context: Context, deposit_cents: int = 2_000_000) -> Firm:
    """A firm whose account holds `deposit_cents`, its terms accepted."""
    made = some_firm()
    opening = OpenDepositAccount(made.organisation_id, deposit_cents)
    account_id = await context.run_once(open_deposit_account, opening, actor=ACCOUNTS_OFFICE, key=new_id())
    await context.run(accept_deposit_terms, AcceptDepositTerms(account_id), actor=made.administrator)
    return Firm(made.organisation_id, made.administrator, made.solicitor, account_id)


def subject(of: Firm, *type_codes: str, filing_id: str | None = None) -> Subject:
    """A filing of documents of these types in the High Court."""
    filing_id = filing_id or f"filing-{next(serial)}"
    items = tuple(QuoteItem(f"{filing_id}-{n}", code) for n, code in enumerate(type_codes or (WRIT,)))
    return Subject(filing_id, of.organisation_id, "HCA", items)


async def quoted(context: Context, of: Firm, what: Subject) -> FeeQuote:
    """A quote for `what`."""
    return await context.run(make_quote, MakeQuote(what), actor=of.solicitor)


async def pay(context: Context, of: Firm, what: Subject, **changes: Any) -> Payment | None:
    """Quote `what` and pay for it from the firm's account."""
    quote = await quoted(context, of, what)
    values: dict[str, Any] = {"method": PaymentMethod.DEPOSIT_ACCOUNT, "deposit_account_id": of.account_id}
    command = Authorise(what, quote.id, **{**values, **changes})
    return await context.run(authorise, command, actor=of.solicitor)


async def paid(context: Context, of: Firm, what: Subject) -> Payment:
    """The payment for something that costs something."""
    payment = await pay(context, of, what)
    assert payment is not None
    return payment


async def figures(context: Context, of: Firm) -> tuple[int, int]:
    """Balance and holds of the firm's account, as committed."""
    async with context.database.reading() as session:
        account = await session.get_one(DepositAccount, of.account_id)
        ledger = await session.get_one(LedgerAccount, account.ledger_account_id)
    return ledger.balance_cents, ledger.held_cents


async def breaks(context: Context) -> list[str]:
    """What the verifier finds."""
    async with context.database.reading() as session:
        return (await verify_ledger(session)).breaks
