"""Who may see which money: the policy, written out, against every rule for everyone who may be near a case."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import select

from causeway.cases.tables import SecurityLevel
from causeway.kit.context import Context
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.tables import LedgerAccountKind, Posting
from causeway.payments.access import (
    deposit_accounts_visible_to,
    fee_lines_visible_to,
    is_organisations_own,
    may_accept_terms,
    may_read_statements,
    may_top_up,
    payable_from_by,
    payments_visible_to,
    postings_visible_to,
    quotes_visible_to,
)
from causeway.payments.chargebacks.access import chargebacks_visible_to
from causeway.payments.clearing.access import clearing_visible_to
from causeway.payments.deposits.access import alerts_visible_to
from causeway.payments.deposits.tables import DepositAlert
from causeway.payments.reconciliation.access import differences_visible_to
from causeway.payments.tables import (
    DepositAccount,
    FeeLine,
    FeeQuote,
    Payment,
    PaymentMethod,
    PaymentStatus,
)
from causeway.payments.tills.access import tills_visible_to
from tests.accounts.builders import add, ids
from tests.cases.builders import ACTORS, everyone_in_a_case
from tests.courts.supplied import load_supplied
from tests.ledger.builders import accounts, run

PLAINTIFFS, DEFENDANTS = {"organisation_id": "plaintiffs-firm"}, {"organisation_id": "defendants-firm"}
PAYMENTS: dict[str, dict[str, Any]] = {
    "new": PLAINTIFFS | {"payer_user_id": "assigned"},
    "new, to be sealed": PLAINTIFFS | {"payer_user_id": "assigned", "registrar_only": True},
    "in the case": DEFENDANTS | {"payer_user_id": "anyone", "case_id": "case"},
    "in person": {"payer_user_id": "litigant"},
    "top-up": PLAINTIFFS | {"payer_user_id": "admin", "paid_into_account_id": "deposit"},
}
UNPAID = "quoted only"
OURS = {"new", "new, to be sealed", "top-up"}

SEES: dict[str, set[str]] = {
    "assigned member": OURS,
    "member not assigned": OURS,
    "administrator of the firm": OURS,
    "member of a firm that shows all": {"in the case"},
    "litigant in person": {"in person"},
    "registry clerk": {"new", "in person", "in the case"},
    "registrar": {"new", "new, to be sealed", "in person", "in the case"},
    "accounts clerk": set(PAYMENTS),
}
"""Which payments; whoever is not named sees none, however much of the case it sees."""
OF_THE_FIRM = {"assigned member", "member not assigned", "administrator of the firm"}
OF_ANOTHER = {"member of another firm", "assigned member who moved to another firm"}


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One kind of database will do: `tests.application.test_access_table` asks both."""
    return sqlite_url


async def money(context: Context, level: SecurityLevel) -> None:
    """A case with everybody near it, two firms' deposit accounts, payments, and a quote that nothing is paid on."""
    await load_supplied(context.database)
    await everyone_in_a_case(context, level)
    deposit, other = await accounts(context)
    now = context.clock.now()
    for key, organisation, ledger in (
        ("deposit", "plaintiffs-firm", deposit),
        ("other", "another-firm", other),
    ):
        row = DepositAccount(id=key, organisation_id=organisation, ledger_account_id=ledger, created_at=now)
        await add(context, row)
    for number, (name, values) in enumerate({**PAYMENTS, UNPAID: PAYMENTS["new"]}.items()):
        quote = _quote(context, name, values)
        await add(context, quote, _line(f"quoted {name}", quote_id=name))
        if name != UNPAID:
            await add(
                context, _payment(context, number, name, values), _line(f"paid {name}", payment_id=name)
            )


def _quote(context: Context, name: str, values: dict[str, Any]) -> FeeQuote:
    return FeeQuote(
        id=name,
        filing_id="filing",
        organisation_id=values.get("organisation_id"),
        user_id=values["payer_user_id"],
        total_cents=100,
        fee_version="1",
        fingerprint="f",
        fees_on=date(2026, 11, 23),
        created_at=context.clock.now(),
        expires_at=context.clock.now() + timedelta(hours=1),
    )


def _payment(context: Context, number: int, name: str, values: dict[str, Any]) -> Payment:
    return Payment(
        id=name,
        reference=f"P{number}",
        method=PaymentMethod.DEPOSIT_ACCOUNT,
        status=PaymentStatus.AUTHORISED,
        quote_id=name,
        created_at=context.clock.now(),
        **values,
    )


def _line(key: str, **of: str) -> FeeLine:
    names = {"name_en": "x", "name_zh_hant": "x", "name_zh_hans": "x"}
    amounts = {"ordinary_cents": 100, "payable_cents": 100}
    return FeeLine(id=key, position=1, filing_document_id="d", code="x", **names, **amounts, **of)


@pytest.mark.parametrize("level", SecurityLevel)
async def test_the_policy_for_everyone(context: Context, level: SecurityLevel) -> None:
    await money(context, level)
    for who, actor in ACTORS.items():
        sees = set(SEES.get(who, set()))
        if level is SecurityLevel.SEALED and who == "registry clerk":
            sees.discard("in the case")
        assert await ids(context, Payment, payments_visible_to(actor)) == sees, who
        quotes = sees | ({UNPAID} if who in OF_THE_FIRM else set())
        assert await ids(context, FeeQuote, quotes_visible_to(actor)) == quotes, who
        lines = {f"quoted {name}" for name in quotes} | {f"paid {name}" for name in sees}
        assert await ids(context, FeeLine, fee_lines_visible_to(actor)) == lines, who


async def test_an_account_and_what_is_booked_on_it_are_its_firms_and_the_accounts_offices(
    context: Context,
) -> None:
    await money(context, SecurityLevel.PUBLIC)
    async with context.database.reading() as session:
        deposit = await session.get_one(DepositAccount, "deposit")
        booked = select(Posting.id).where(Posting.account_id == deposit.ledger_account_id)
        (posting,) = (await session.exec(booked)).all()
    for who, actor in ACTORS.items():
        office = who == "accounts clerk"
        own = {"deposit"} if who in OF_THE_FIRM else {"other"} if who in OF_ANOTHER else set()
        seen = await ids(context, DepositAccount, deposit_accounts_visible_to(actor))
        assert seen == ({"deposit", "other"} if office else own), who
        # The ledger has more accounts than firms do: those are nobody's to read.
        postings = await ids(context, Posting, postings_visible_to(actor))
        assert postings == ({posting} if office or who in OF_THE_FIRM else set()), who
        payable = own if actor.may_file else set()
        assert await ids(context, DepositAccount, payable_from_by(actor)) == payable, who
        administers = who == "administrator of the firm"
        assert may_top_up(actor, deposit) is may_accept_terms(actor, deposit) is administers, who
        assert may_read_statements(actor, deposit) is (administers or office), who


async def test_when_it_is_low_is_seen_with_the_account_and_a_branchs_is_under_its_organisations(
    context: Context,
) -> None:
    await money(context, SecurityLevel.PUBLIC)
    under = {"parent_id": "deposit", "organisation_id": "plaintiffs-firm"}
    ledger = await run(context, open_account, "deposit:branch", LedgerAccountKind.LIABILITY)
    now = context.clock.now()
    await add(context, DepositAccount(id="branch", ledger_account_id=ledger, created_at=now, **under))
    await add(context, DepositAlert(deposit_account_id="deposit", below_cents=100))
    assert await ids(context, DepositAccount, is_organisations_own()) == {"deposit", "other"}
    async with context.database.reading() as session:
        for who, actor in ACTORS.items():
            alerts = select(DepositAlert.deposit_account_id).where(alerts_visible_to(actor))
            seen = (await session.exec(alerts)).all()
            assert seen == (["deposit"] if who in {*OF_THE_FIRM, "accounts clerk"} else []), who


OFFICES_OWN = (chargebacks_visible_to, clearing_visible_to, differences_visible_to, tills_visible_to)


async def test_what_banks_take_back_and_what_does_not_agree_is_the_accounts_offices(context: Context) -> None:
    async with context.database.reading() as session:
        for who, actor in ACTORS.items():
            for rule in OFFICES_OWN:
                seen = (await session.exec(select(rule(actor)))).one()
                assert bool(seen) is (who == "accounts clerk"), (who, rule.__name__)
