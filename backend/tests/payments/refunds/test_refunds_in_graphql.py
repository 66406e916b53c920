"""Refunds through GraphQL: asked for and decided by two of the accounts office, and shown to the payer."""

from typing import Any

import pytest

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import encode_id
from causeway.graphql.schema import schema
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from causeway.payments.tables import Payment
from tests.payments.builders import Firm, some_firm
from tests.payments.refunds.builders import CHEUNG, POON, taken_from_account

SHOWN = """__typename ... on Problem { code message fields { path } }
  ... on Refund { id reference status amount { amount } }"""
ASK = f"mutation ($input: RequestRefundInput!) {{ requestRefund(input: $input) {{ {SHOWN} }} }}"
DECIDE = f"mutation ($input: DecideRefundInput!) {{ decideRefund(input: $input) {{ {SHOWN} }} }}"
LIST = """query ($statuses: [RefundStatus!]) {
  refunds(filter: {statuses: $statuses}, first: 10) { totalCount edges { node {
  reference status mayDecide reason note payment { reference refunded { amount } } } } } }"""


async def ask(context: Context, actor: Actor, document: str, **variables: Any) -> Any:
    """Run an operation; errors fail the test."""
    surroundings = GraphQLContext(context, actor)
    result = await schema.execute(document, variables, context_value=surroundings)
    await surroundings.close()
    assert result.errors is None, result.errors
    return next(iter(result.data.values()))


def asked(payment: Payment, amount: str) -> dict[str, Any]:
    payment_id = encode_id("Payment", payment.id)
    return {"paymentId": payment_id, "amount": amount, "reason": "Filed twice", "idempotencyKey": new_id()}


@pytest.fixture
async def payment(context: Context, payer: Firm) -> Payment:
    return await taken_from_account(context, payer)


async def test_one_asks_and_another_approves(context: Context, payer: Firm, payment: Payment) -> None:
    given = asked(payment, "36.00")
    refund = await ask(context, CHEUNG, ASK, input=given)
    assert refund == await ask(context, CHEUNG, ASK, input=given), "the same key asks once"
    assert (refund["reference"], refund["status"]) == ("R-26-000001", "SENT_FOR_APPROVAL")
    for actor, may in ((CHEUNG, False), (POON, True), (payer.administrator, False)):
        (edge,) = (await ask(context, actor, LIST, statuses=["SENT_FOR_APPROVAL"]))["edges"]
        assert edge["node"]["mayDecide"] is may
    assert (await ask(context, some_firm().administrator, LIST))["edges"] == []

    decision = {"refundId": refund["id"], "decision": "APPROVE", "idempotencyKey": new_id()}
    assert (await ask(context, CHEUNG, DECIDE, input=decision))["code"] == "FORBIDDEN"
    approved = await ask(context, POON, DECIDE, input=decision)
    assert (approved["status"], approved["amount"]["amount"]) == ("CLOSED", "36.00")
    (edge,) = (await ask(context, payer.administrator, LIST, statuses=["CLOSED"]))["edges"]
    assert edge["node"]["payment"] == {"reference": payment.reference, "refunded": {"amount": "36.00"}}
    assert (await ask(context, POON, LIST, statuses=["REJECTED"]))["totalCount"] == 0


@pytest.mark.parametrize("amount", ["0", "-1", "836.01", "1.001", "99999999999"])
async def test_no_other_amount_is_taken(context: Context, payment: Payment, amount: str) -> None:
    problem = await ask(context, CHEUNG, ASK, input=asked(payment, amount))
    assert (problem["__typename"], problem["fields"][0]["path"]) == ("Problem", ["amount"])
