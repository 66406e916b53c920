"""Asking what a filing costs writes nothing; what was offered can be paid on, and is kept then."""

from typing import Any

import pytest
from sqlalchemy import event

from causeway.filings.core.tables import Filing
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import decode_id, encode_id
from causeway.graphql.schema import schema
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.payments.rules.pricing import QUOTE_HOLDS_FOR
from causeway.payments.tables import FeeLine, FeeQuote
from tests.filings.asking import ask
from tests.filings.builders import Court, add, court, draft
from tests.filings.test_graphql import act

QUOTE = (
    "query($id: ID!) { feeQuote(input: {filingId: $id}) { id total { amount } feeVersion lines { code } } }"
)
OWN = "query($id: ID!) { filing(id: $id) { feeQuote { id total { amount } lines { payable { amount } } } } }"


async def offered(at: Court, filing_id: str) -> Any:
    return (await ask(at.context, at.solicitor, QUOTE, id=encode_id("Filing", filing_id)))["feeQuote"]


async def submitted_with(at: Court, filing: Filing, quote_id: str) -> Any:
    given = {
        "filingId": encode_id("Filing", filing.id),
        "quoteId": quote_id,
        "paymentMethod": "DEPOSIT_ACCOUNT",
        "depositAccountId": encode_id("DepositAccount", at.firm.account_id),
        "idempotencyKey": quote_id[:40],
    }
    return await act(at.context, at.solicitor, "submitFiling", "SubmitFilingInput", given)


async def test_a_query_writes_nothing(context: Context) -> None:
    at = await court(context)
    filing = await draft(at)
    written: list[str] = []
    event.listen(
        context.database.engine.sync_engine,
        "before_cursor_execute",
        lambda _c, _k, statement, *_: written.append(statement),
    )

    first, second = await offered(at, filing.id), await offered(at, filing.id)

    assert first == second
    assert (first["total"]["amount"], [line["code"] for line in first["lines"]]) == ("836.00", ["HC_WRIT"])
    # On PostgreSQL readers share the engine: what it ran must all have been reading.
    assert [each for each in written if not each.startswith("SELECT")] == []
    assert await at.count(FeeQuote) == await at.count(FeeLine) == 0
    assert (await at.filing(filing.id)).version == filing.version


async def test_what_was_offered_is_paid_on_and_kept(context: Context) -> None:
    at = await court(context)
    filing = await draft(at)
    quote = await offered(at, filing.id)

    done = await submitted_with(at, filing, quote["id"])

    assert (done["status"], done["feeQuote"]["total"]["amount"]) == ("RECEIVED", "836.00")
    assert (await at.count(FeeQuote), await at.count(FeeLine)) == (1, 2)
    kept = (await ask(context, at.solicitor, OWN, id=done["id"]))["filing"]["feeQuote"]
    assert [line["payable"]["amount"] for line in kept["lines"]] == ["836.00"]
    assert decode_id(kept["id"]).key == (await at.filing(filing.id)).quote_id


async def test_an_offer_is_stale_when_the_filing_changed_or_its_time_is_over(
    context: Context, clock: FixedClock
) -> None:
    at = await court(context)
    filing, other = await draft(at), await draft(at)
    quote = await offered(at, filing.id)
    # A writ beside the writ is one more fee.
    await add(at, filing.id, "WRIT")
    assert (await submitted_with(at, filing, quote["id"]))["code"] == "QUOTE_STALE"

    quote = await offered(at, other.id)
    clock.advance(QUOTE_HOLDS_FOR)
    assert (await submitted_with(at, other, quote["id"]))["code"] == "QUOTE_STALE"


async def test_an_offer_of_another_filing_and_one_made_up_are_not_paid_on(context: Context) -> None:
    at = await court(context)
    filing, other = await draft(at), await draft(at, attachments=1)
    quote = await offered(at, other.id)
    assert (await submitted_with(at, filing, quote["id"]))["code"] == "NOT_FOUND"
    made_up = encode_id("FeeQuote", f"{filing.id}.1.99999999999.{'0' * 32}")
    assert (await submitted_with(at, filing, made_up))["code"] == "QUOTE_STALE"


async def test_the_quote_of_a_draft_is_never_behind_it(context: Context) -> None:
    at = await court(context)
    filing = await draft(at)
    before = (await ask(context, at.solicitor, OWN, id=encode_id("Filing", filing.id)))["filing"]["feeQuote"]
    await add(at, filing.id, "WRIT")
    after = (await ask(context, at.solicitor, OWN, id=encode_id("Filing", filing.id)))["filing"]["feeQuote"]
    assert (before["total"]["amount"], after["total"]["amount"]) == ("836.00", "1672.00")


@pytest.mark.parametrize("action", ["ask", "read"])
async def test_a_filing_with_nothing_in_it_has_no_quote(context: Context, action: str) -> None:
    at = await court(context)
    made = await act(
        context, at.solicitor, "createFiling", "CreateFilingInput", {"caseTypeCode": "HCA", "title": "W"}
    )
    if action == "read":
        assert (await ask(context, at.solicitor, OWN, id=made["id"]))["filing"]["feeQuote"] is None
        return
    surroundings = GraphQLContext(context, at.solicitor)
    answer = await schema.execute(QUOTE, {"id": made["id"]}, context_value=surroundings)
    await surroundings.close()
    assert [error.extensions["code"] for error in answer.errors or ()] == ["LEAD_DOCUMENT_MISSING"]


async def test_a_quote_can_be_kept(context: Context) -> None:
    at = await court(context)
    filing = await draft(at)
    answer = "__typename ... on FeeQuote { id total { amount } } ... on Problem { code }"
    document = f"mutation($i: QuoteFilingInput!) {{ quoteFiling(input: $i) {{ {answer} }} }}"
    given = {"filingId": encode_id("Filing", filing.id), "idempotencyKey": "keep"}

    first = (await ask(context, at.solicitor, document, i=given))["quoteFiling"]
    second = (await ask(context, at.solicitor, document, i=given))["quoteFiling"]

    assert first == second
    assert first["total"]["amount"] == "836.00"
    assert (await submitted_with(at, filing, first["id"]))["status"] == "RECEIVED"
