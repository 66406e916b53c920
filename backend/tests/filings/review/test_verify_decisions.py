"""The verifier notices money that is not where a decision put it: each break, planted by SQL, is named."""

from typing import Any

import pytest
from sqlmodel import text

from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.review.verify import verify_decisions
from causeway.kit.context import Context
from tests.filings.builders import ACCEPT, CLERK, REJECT, court, decision, draft, received, under_review

PLANTED = {
    "a rejected filing whose hold stayed": (
        "UPDATE filing SET status = 'REJECTED' WHERE status = 'RECEIVED'",
        "I4 the court has finished with it and its money is still held",
    ),
    "a filing in court whose money is gone": (
        "UPDATE filing SET status = 'UNDER_REVIEW' WHERE status = 'PARTIALLY_ACCEPTED'",
        "I4 the court has not decided and its money was taken",
    ),
    "a fee taken for a rejected document": (
        "UPDATE filing_document SET review_status = 'REJECTED' WHERE role = 'LEAD' AND review_status = 'ACCEPTED'",
        "I4 paid for and not accepted",
    ),
    "a document accepted for nothing": (
        "UPDATE fee_line SET captured_cents = 0 WHERE payment_id IS NOT NULL",
        "I4 accepted and not paid for",
    ),
}


async def breaks(context: Context) -> list[str]:
    async with context.database.reading() as session:
        return (await verify_decisions(session)).breaks


@pytest.fixture
async def decided(context: Context) -> Any:
    """A filing accepted in part, one the court has, and one that was never sent."""
    at = await court(context)
    filing = await under_review(at, attachments=1)
    await at.run(complete_review, await decision(at, filing.id, ACCEPT, REJECT), CLERK)
    await received(at)
    await draft(at)
    return at


async def test_what_was_decided_properly_is_sound(context: Context, decided: Any) -> None:
    assert await breaks(context) == []
    async with context.database.reading() as session:
        checked = (await verify_decisions(session)).checked
    assert checked == ["I4 3 filings: what was accepted is paid for, and nothing else"]


@pytest.mark.parametrize("planted", PLANTED)
async def test_a_planted_break_is_found(context: Context, decided: Any, planted: str) -> None:
    statement, said = PLANTED[planted]
    async with context.database.writing() as session:
        await session.execute(text(statement))
        await session.commit()
    found = await breaks(context)
    assert len(found) == 1
    assert found[0].startswith(said)
