"""Money through GraphQL: what a firm is shown, and what strangers are not."""

from typing import Any

import pytest
import strawberry
from strawberry.schema.config import StrawberryConfig

from causeway.accounts.actor import PUBLIC, Actor
from causeway.accounts.tables import Organisation, OrganisationKind, OrganisationStatus
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.permissions import ANYONE
from causeway.graphql.contract.scalars import SCALARS
from causeway.graphql.engine import Node, encode_id, node
from causeway.graphql.engine.cursors import encode_cursor
from causeway.graphql.features.payments.deposit_accounts import DepositAccountMutations, DepositAccountQueries
from causeway.graphql.features.payments.subscriptions import PaymentSubscriptions
from causeway.graphql.features.payments.types import Payment, PaymentQueries
from causeway.kit.context import Context
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.commands.void import Void, void
from tests.payments.builders import ACCOUNTS_OFFICE, SETTING_DOWN, WRIT, Firm, firm, load_fees, paid, subject


@strawberry.type
class Query(PaymentQueries, DepositAccountQueries):
    """Only what is about money."""

    node: Node | None = node(permission=ANYONE)


schema = strawberry.Schema(
    Query,
    DepositAccountMutations,
    PaymentSubscriptions,
    types=[Payment],
    config=StrawberryConfig(scalar_map=SCALARS),
)

ACCOUNTS = """{ depositAccounts {
  status balance { amount currency } holds { amount } available { amount } minimumBalance { amount }
  organisation { id } branch { id } subAccounts { id }
  entries(first: 10) { totalCount edges { node { kind reference amount { amount } balanceAfter { amount }
    payment { reference status lines { code ordinary { amount } concession { amount } payable { amount } } } } } }
} }"""


@pytest.fixture
async def payer(context: Context) -> Firm:
    await load_fees(context)
    made = await firm(context)
    async with context.database.writing() as session:
        session.add(
            Organisation(
                id=made.organisation_id,
                kind=OrganisationKind.LAW_FIRM,
                name_en="Lam & Partners",
                status=OrganisationStatus.ACTIVE,
                created_at=context.clock.now(),
            )
        )
        await session.commit()
    return made


async def ask(context: Context, actor: Actor, document: str, **variables: Any) -> Any:
    """Run an operation; errors fail the test."""
    surroundings = GraphQLContext(context, actor)
    result = await schema.execute(document, variables, context_value=surroundings)
    await surroundings.close()
    assert result.errors is None, result.errors
    return result.data


async def test_a_firm_sees_its_account_and_every_movement(context: Context, payer: Firm) -> None:
    payment = await paid(context, payer, subject(payer))
    documents = frozenset({f"{payment.filing_id}-0"})
    await context.run(capture, Capture(payment.id, documents), actor=payer.solicitor)
    await paid(context, payer, subject(payer, WRIT, SETTING_DOWN))
    (account,) = (await ask(context, payer.solicitor, ACCOUNTS))["depositAccounts"]
    entries = account.pop("entries")
    assert account == {
        "status": "OPEN",
        "balance": {"amount": "19164.00", "currency": "HKD"},
        "holds": {"amount": "1672.00"},
        "available": {"amount": "17492.00"},
        "minimumBalance": {"amount": "3000.00"},
        "organisation": {"id": encode_id("Organisation", payer.organisation_id)},
        "branch": None,
        "subAccounts": [],
    }
    assert entries["totalCount"] == 2
    newest, oldest = (edge["node"] for edge in entries["edges"])
    assert (newest["kind"], newest["reference"]) == ("CAPTURE", "CP-26-000001")
    assert (newest["amount"]["amount"], newest["balanceAfter"]["amount"]) == ("-836.00", "19164.00")
    assert newest["payment"] == {
        "reference": "CP-26-000001",
        "status": "CAPTURED",
        "lines": [
            {
                "code": "HC_WRIT",
                "ordinary": {"amount": "1045.00"},
                "concession": {"amount": "209.00"},
                "payable": {"amount": "836.00"},
            }
        ],
    }
    assert (oldest["kind"], oldest["amount"]["amount"], oldest["payment"]) == ("OPENING", "20000.00", None)


async def test_strangers_see_neither_account_nor_payment_nor_quote(context: Context, payer: Firm) -> None:
    payment = await paid(context, payer, subject(payer))
    other = await firm(context)
    ids = [
        encode_id("Payment", payment.id),
        encode_id("FeeQuote", payment.quote_id),
        encode_id("DepositAccount", payer.account_id),
    ]
    document = "query ($id: ID!) { node(id: $id) { id } }"
    for actor, seen in (
        (other.solicitor, False),
        (PUBLIC, False),
        (payer.solicitor, True),
        (ACCOUNTS_OFFICE, True),
    ):
        for global_id in ids:
            found = (await ask(context, actor, document, id=global_id))["node"]
            assert found == ({"id": global_id} if seen else None)


async def test_opening_and_accepting_through_mutations(context: Context, payer: Firm) -> None:
    other = encode_id("Organisation", "another-firm")
    opening = """mutation ($input: OpenDepositAccountInput!) { openDepositAccount(input: $input) { __typename
      ... on DepositAccount { id balance { amount } } ... on Problem { code message fields { path } } } }"""
    values = {"organisationId": other, "firstDeposit": "2999.99", "idempotencyKey": "k"}
    refused = (await ask(context, ACCOUNTS_OFFICE, opening, input=values))["openDepositAccount"]
    assert refused["code"] == "INVALID"
    assert refused["fields"] == [{"path": ["firstDeposit"]}]
    values["firstDeposit"] = "3000.00"
    forbidden = (await ask(context, payer.solicitor, opening, input=values))["openDepositAccount"]
    assert forbidden["code"] == "FORBIDDEN"
    opened = (await ask(context, ACCOUNTS_OFFICE, opening, input=values))["openDepositAccount"]
    assert opened["balance"] == {"amount": "3000.00"}
    accepting = """mutation ($input: AcceptDepositTermsInput!) { acceptDepositTerms(input: $input) { __typename
      ... on DepositAccount { termsAcceptedAt } ... on Problem { code } } }"""
    own = {"depositAccountId": encode_id("DepositAccount", payer.account_id)}
    accepted = (await ask(context, payer.administrator, accepting, input=own))["acceptDepositTerms"]
    assert accepted["termsAcceptedAt"] == "2026-11-23T10:00:00+08:00"
    others = {"depositAccountId": opened["id"]}
    assert (await ask(context, payer.administrator, accepting, input=others))["acceptDepositTerms"] == {
        "__typename": "Problem",
        "code": "NOT_FOUND",
    }


async def test_a_payment_is_followed_from_before_it_was_missed(context: Context, payer: Firm) -> None:
    other = await firm(context)
    await paid(context, other, subject(other))
    payment = await paid(context, payer, subject(payer))
    await context.run(void, Void(payment.id), actor=payer.solicitor)
    document = """subscription ($after: Cursor) { paymentStatusChanged(after: $after) {
      status payment { reference } cursor } }"""
    surroundings = GraphQLContext(context, payer.solicitor)
    start = encode_cursor("log", [0])
    stream = await schema.subscribe(document, {"after": start}, context_value=surroundings)
    seen = []
    async for result in stream:
        assert result.errors is None
        seen.append(
            (
                result.data["paymentStatusChanged"]["payment"]["reference"],
                result.data["paymentStatusChanged"]["status"],
            )
        )
        if len(seen) == 2:
            break
    await stream.aclose()
    await surroundings.close()
    assert seen == [("CP-26-000002", "AUTHORISED"), ("CP-26-000002", "VOIDED")]


CALCULATION = """query ($input: CalculateFeeInput!) { calculateFee(input: $input) {
  id total { amount } lines { code payable { amount } filingDocumentId }
} }"""


async def test_anybody_works_out_what_a_document_costs(context: Context, payer: Firm) -> None:
    asked = {"caseTypeCode": "HCA", "documentTypeCode": WRIT, "on": "2026-11-23"}
    found = (await ask(context, PUBLIC, CALCULATION, input=asked))["calculateFee"]
    assert found["total"] == {"amount": "836.00"}
    assert found["lines"] == [{"code": "HC_WRIT", "payable": {"amount": "836.00"}, "filingDocumentId": None}]
    paper = (await ask(context, PUBLIC, CALCULATION, input={**asked, "channel": "PAPER"}))["calculateFee"]
    assert paper["total"] == {"amount": "1045.00"}
    assert (
        await ask(context, payer.solicitor, "query ($id: ID!) { node(id: $id) { id } }", id=found["id"])
    ) == {"node": None}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"caseTypeCode": "HCZ"}, "caseTypeCode"),
        ({"documentTypeCode": "NOTE"}, "documentTypeCode"),
        ({"claimAmount": "-1"}, "claimAmount"),
        ({"claimAmount": "0.001"}, "claimAmount"),
    ],
)
async def test_a_fee_is_not_worked_out_for_what_is_not_taken(
    context: Context, payer: Firm, change: dict[str, str], field: str
) -> None:
    surroundings = GraphQLContext(context, PUBLIC)
    asked = {"caseTypeCode": "HCA", "documentTypeCode": WRIT, **change}
    result = await schema.execute(CALCULATION, {"input": asked}, context_value=surroundings)
    await surroundings.close()
    assert result.data is None
    (error,) = result.errors or ()
    assert (error.extensions or {})["code"] == "INVALID"
    assert field in str(error.extensions)
