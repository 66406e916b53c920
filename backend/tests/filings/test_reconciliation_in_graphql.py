"""Reconciliation through GraphQL: two of the accounts office settle what differs, and close the day."""

from pathlib import Path
from typing import Any

import pytest

from causeway.accounts.actor import Actor, Role
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.schema import schema
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from tests.filings.builders import CLERK
from tests.filings.cards import card_court
from tests.filings.reconciling import Reconciled
from tests.filings.test_reconciliation import another_amount

CHEUNG, POON = (Actor(name, roles=frozenset({Role.ACCOUNTS_CLERK})) for name in ("cheung", "poon"))
PROBLEM = "__typename ... on Problem { code fields { path } }"
LIST = """query ($day: Date) { reconciliationDifferences(filter: {day: $day, states: [OPEN, PROPOSED]}, first: 5) {
  nodes { id kind state oddOne ledger { amount } provider { amount } due { amount } canPost maySettle mayApprove
  payment { reference } filing { id } } } }"""
SETTLE = f"mutation ($input: SettleDifferenceInput!) {{ settleDifference(input: $input) {{ {PROBLEM} \
... on ReconciliationDifference {{ state maySettle mayApprove }} }} }}"
DECIDE = f"mutation ($input: DecideSettlementInput!) {{ decideSettlement(input: $input) {{ {PROBLEM} \
... on ReconciliationDifference {{ state settlement }} }} }}"
CLOSE = f"mutation ($input: CloseDayInput!) {{ closeDay(input: $input) {{ {PROBLEM} \
... on ReconciliationDay {{ day toPutRight putRight closedAt }} }} }}"
DAY = """query ($day: Date!) { reconciliation(day: $day) { toPutRight putRight providerRead
  totals { method movement payments due { amount } ledger { amount } provider { amount } } } }"""
DAYS = "query ($before: Date) { reconciliationDays(before: $before) { day closedAt } }"
TAKINGS = "query ($day: Date) { takings(day: $day) { method movement payments amount { amount } } }"


async def answers(context: Context, actor: Actor, document: str, **variables: Any) -> Any:
    surroundings = GraphQLContext(context, actor)
    result = await schema.execute(document, variables, context_value=surroundings)
    await surroundings.close()
    return result


async def ask(context: Context, actor: Actor, document: str, **variables: Any) -> Any:
    """Run an operation; errors fail the test."""
    result = await answers(context, actor, document, **variables)
    assert result.errors is None, result.errors
    return next(iter(result.data.values()))


@pytest.fixture
async def court(context: Context, clock: FixedClock, tmp_path: Path) -> Reconciled:
    """A court one of whose card payments is another at the provider."""
    court = Reconciled(await card_court(context, clock, tmp_path), clock)
    await court.paid()
    await another_amount(court)
    return court


async def test_what_differs_is_settled_by_two_and_the_day_is_closed(
    court: Reconciled, context: Context
) -> None:
    taken = {"method": "CARD", "movement": "TAKEN", "payments": 2}
    assert await ask(context, CHEUNG, TAKINGS) == [{**taken, "amount": {"amount": "1672.00"}}]
    await court.compared()
    assert await ask(context, CHEUNG, TAKINGS) == [], "another day has begun"
    assert (await ask(context, CHEUNG, TAKINGS, day="2026-11-23"))[0]["payments"] == 2
    total = {**taken, "due": {"amount": "1672.00"}, "ledger": {"amount": "1672.00"}}
    assert await ask(context, CHEUNG, DAY, day="2026-11-23") == {
        "toPutRight": 1,
        "putRight": 0,
        "providerRead": True,
        "totals": [{**total, "provider": {"amount": "1671.00"}}],
    }
    [found] = (await ask(context, CHEUNG, LIST, day="2026-11-23"))["nodes"]
    said = [found[each]["amount"] for each in ("ledger", "provider", "due")]
    assert (found["oddOne"], said) == ("PROVIDER", ["836.00", "835.00", "836.00"])
    assert (found["maySettle"], found["mayApprove"], found["canPost"]) == (True, False, True)
    assert (await ask(context, CHEUNG, LIST, day="2026-11-24"))["nodes"] == []

    closing = {"day": "2026-11-23", "idempotencyKey": new_id()}
    assert (await ask(context, CHEUNG, CLOSE, input=closing))["fields"] == [{"path": ["day"]}]
    given = {"differenceId": found["id"], "settlement": "POST", "reason": "A fee of theirs"}
    proposed = await ask(context, CHEUNG, SETTLE, input=given)
    assert proposed == {
        "__typename": "ReconciliationDifference",
        "state": "PROPOSED",
        "maySettle": False,
        "mayApprove": False,
    }
    decision = {"differenceId": found["id"], "decision": "APPROVE"}
    assert (await ask(context, CHEUNG, DECIDE, input=decision))["code"] == "FORBIDDEN"
    assert (await ask(context, POON, DECIDE, input=decision))["state"] == "SETTLED"
    closed = await ask(context, POON, CLOSE, input={"day": "2026-11-23", "idempotencyKey": new_id()})
    assert (closed["toPutRight"], closed["putRight"], closed["closedAt"] is None) == (0, 1, False)
    [day] = await ask(context, CHEUNG, DAYS)
    assert day["closedAt"] == closed["closedAt"]
    assert await ask(context, CHEUNG, DAYS, before="2026-11-23") == []


@pytest.mark.parametrize("document", [LIST, DAYS, TAKINGS])
async def test_nobody_else_sees_any_of_it(court: Reconciled, context: Context, document: str) -> None:
    await court.compared()
    result = await answers(context, CLERK, document)
    assert result.errors


async def test_a_reason_is_asked_for_at_its_field(court: Reconciled, context: Context) -> None:
    await court.compared()
    [found] = (await ask(context, CHEUNG, LIST))["nodes"]
    given = {"differenceId": found["id"], "settlement": "EXPLAIN", "reason": " "}
    assert (await ask(context, CHEUNG, SETTLE, input=given))["fields"] == [{"path": ["reason"]}]
