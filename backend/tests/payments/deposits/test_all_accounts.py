"""The accounts office looks for deposit accounts among those of all firms; a firm sees its own alone."""

from typing import Any

import pytest

from causeway.accounts.actor import Actor
from causeway.accounts.tables import Branch, Organisation, OrganisationKind
from causeway.graphql.engine import encode_id
from causeway.kit.context import Context
from causeway.payments.deposits.commands.suspend_deposit_account import (
    SuspendDepositAccount,
    suspend_deposit_account,
)
from causeway.payments.deposits.tables import DepositAlert
from causeway.payments.tables import DepositAccount
from tests.payments.builders import ACCOUNTS_OFFICE, Firm, firm, load_fees
from tests.payments.deposits.closing import ask_to_close
from tests.payments.deposits.test_transfers import branch_of
from tests.payments.refunds.test_refunds_in_graphql import ask

LIST = """query ($filter: DepositAccountFilter, $first: Int, $after: Cursor) {
  allDepositAccounts(filter: $filter, first: $first, after: $after) {
    nodes { id } totalCount pageInfo { endCursor hasNextPage } } }"""
OF_FIRM = "query ($firm: ID) { depositAccounts(organisationId: $firm) { id } }"


class Firms(dict[str, Firm]):
    """Firms by what is the matter with their accounts."""

    def named(self, *keys: str) -> set[str]:
        return {encode_id("DepositAccount", self[key].account_id) for key in keys}


async def _name(session: Any, of: Firm, english: str, chinese: str) -> None:
    kept = await session.get(Organisation, of.organisation_id)
    if kept is None:
        now = (await session.get_one(DepositAccount, of.account_id)).created_at
        kept = Organisation(
            id=of.organisation_id, name_en=english, kind=OrganisationKind.LAW_FIRM, created_at=now
        )
    kept.name_en, kept.name_zh = english, chinese
    session.add(kept)


@pytest.fixture
async def firms(context: Context) -> Firms:
    await load_fees(context)
    found = Firms({key: await firm(context) for key in ("fine", "suspended", "closing", "short", "low")})
    found["branch"] = await branch_of(context, found["fine"])
    suspension = SuspendDepositAccount(found["suspended"].account_id, "A top-up was charged back.")
    await context.run(suspend_deposit_account, suspension, actor=ACCOUNTS_OFFICE)
    await ask_to_close(context, found["closing"])
    async with context.database.writing() as session:
        await _name(session, found["fine"], "Rowe Fung & Co_", "羅馮律師行")
        for key in ("suspended", "closing", "short", "low"):
            await _name(session, found[key], f"Firm {key}", "")
        short = await session.get_one(DepositAccount, found["short"].account_id)
        short.minimum_balance_cents = 100_000_000_000
        told = DepositAlert(
            deposit_account_id=found["low"].account_id, below_cents=1, told_at=short.created_at
        )
        session.add(told)
        await session.commit()
    return found


async def listed(context: Context, actor: Actor = ACCOUNTS_OFFICE, **wanted: Any) -> set[str]:
    found = await ask(context, actor, LIST, filter=wanted, first=50)
    assert found["totalCount"] == len(found["nodes"])
    return {each["id"] for each in found["nodes"]}


async def test_each_reason_lists_its_accounts_and_any_lists_all_of_them(
    context: Context, firms: Firms
) -> None:
    for reason, keys in {
        "SUSPENDED": ["suspended"],
        "CLOSING": ["closing"],
        "BELOW_MINIMUM": ["short"],
        "LOW": ["low"],
        "ANY": ["suspended", "closing", "short", "low"],
    }.items():
        assert await listed(context, attention=reason) == firms.named(*keys), reason
    assert await listed(context) == firms.named(*firms)


async def test_names_and_codes_are_found_by_a_piece_in_which_nothing_is_a_wildcard(
    context: Context, firms: Firms
) -> None:
    async with context.database.reading() as session:
        account = await session.get_one(DepositAccount, firms["branch"].account_id)
        branch = await session.get_one(Branch, account.branch_id)
    for text in ("rowe fung", " FUNG & co", "馮律", "Co_"):
        assert await listed(context, text=text) == firms.named("fine", "branch"), text
    assert await listed(context, text=branch.code.lower()) >= firms.named("branch")
    assert await listed(context, text="R%g") == set()
    assert await listed(context, text="Fir_") == set()
    assert await listed(context, text="firm", attention="CLOSING") == firms.named("closing")


async def test_pages_follow_one_another_without_a_gap(context: Context, firms: Firms) -> None:
    after, found = None, []
    while True:
        page = await ask(context, ACCOUNTS_OFFICE, LIST, first=2, after=after)
        found += [each["id"] for each in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(found) == len(set(found)) == len(firms)


async def test_the_office_asks_for_one_firm_and_a_firm_is_given_its_own(
    context: Context, firms: Firms
) -> None:
    def org(key: str) -> str:
        return encode_id("Organisation", firms[key].organisation_id)

    [account] = await ask(context, ACCOUNTS_OFFICE, OF_FIRM, firm=org("low"))
    assert {account["id"]} == firms.named("low")
    assert await ask(context, firms["fine"].administrator, OF_FIRM, firm=org("low")) == []
