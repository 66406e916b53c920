"""The verifier notices: each corruption, planted behind the application's back, is named."""

import pytest
from sqlmodel import text

from causeway.kit.context import Context
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.verify import verify_ledger
from tests.payments.builders import Firm, breaks, firm, load_fees, paid, pay, subject
from tests.payments.card_tills import CardTill
from tests.payments.deposits.closing import close

DISARM = {
    "sqlite": (
        "DROP TRIGGER posting_no_update",
        "DROP TRIGGER posting_no_delete",
        "DROP TRIGGER journal_entry_no_delete",
    ),
    "postgresql": (
        "ALTER TABLE posting DISABLE TRIGGER USER",
        "ALTER TABLE journal_entry DISABLE TRIGGER USER",
    ),
}
TRIGGERS = "I6 trigger is missing or disabled"
FIRST_DEPOSIT = "number = 1 AND amount_cents > 0 AND subject_id IS NULL"

CORRUPTIONS = {
    "a balance is written over": (
        "UPDATE ledger_account SET balance_cents = balance_cents + 1 WHERE code LIKE 'deposit:%'",
        "I2 balance is not opening plus postings",
    ),
    "a posting is changed": (
        "UPDATE posting SET amount_cents = amount_cents + 1 WHERE " + FIRST_DEPOSIT,
        "I1 entry does not sum to zero",
    ),
    "an entry is changed on both sides": (
        "UPDATE posting SET amount_cents = amount_cents * 2 WHERE subject_id IS NULL",
        "I2 balance after posting is wrong",
    ),
    "a posting is taken out": (
        "DELETE FROM posting WHERE " + FIRST_DEPOSIT,
        "I2 postings are missing or doubled",
    ),
    "an entry is emptied": (
        "DELETE FROM posting WHERE subject_id IS NOT NULL",
        "I1 entry without postings",
    ),
    "an account is overspent, with balances to match": (
        "UPDATE posting SET floor_cents = 1950000 WHERE amount_cents < 0 AND subject_id IS NOT NULL",
        "I3 taken below the floor",
    ),
    "more is held than there is": (
        "UPDATE ledger_account SET held_cents = held_cents + 1900000 WHERE code LIKE 'deposit:%'",
        "I3 balance less holds is below the floor",
    ),
    "a hold is forgotten": (
        "UPDATE ledger_account SET held_cents = 0 WHERE code LIKE 'deposit:%'",
        "held is not the sum of holds",
    ),
    "a hold does not end with its payment": (
        "UPDATE deposit_hold SET status = 'HELD' WHERE status = 'CAPTURED'",
        "hold is not as its payment",
    ),
    "a payment claims to be captured": (
        "UPDATE payment SET status = 'CAPTURED', captured_cents = authorised_cents WHERE status = 'AUTHORISED'",
        "I4 payment is not captured exactly as posted",
    ),
    "a capture is forgotten": (
        "UPDATE payment SET status = 'VOIDED', captured_cents = 0 WHERE status = 'CAPTURED'",
        "I4 payment is not captured exactly as posted",
    ),
    "captured is not itemised": (
        "UPDATE fee_line SET captured_cents = 0 WHERE payment_id IS NOT NULL",
        "I4 captured is not the sum of its lines",
    ),
    "one filing is captured twice": (
        "UPDATE payment SET status = 'CAPTURED', filing_id = 'filing-x'",
        "I4 captured more than once for one fee version",
    ),
    "more is authorised than was quoted": (
        "UPDATE payment SET authorised_cents = authorised_cents + 1 WHERE status = 'AUTHORISED'",
        "I4 authorised is not what was quoted",
    ),
    "a key has no outcome": (
        "UPDATE idempotency_key SET result_id = ''",
        "I5 key without an outcome",
    ),
    "an event is rewritten": (
        "UPDATE audit_event SET name = 'payment.voided' WHERE name = 'payment.captured'",
        "I7 position",
    ),
    "a refund is claimed": (
        "UPDATE payment SET refunded_cents = captured_cents WHERE status = 'CAPTURED'",
        "I8 refunded is more than captured, or not as posted",
    ),
    "the concession is denied": (
        "UPDATE fee_line SET concession_cents = 0, payable_cents = ordinary_cents, captured_cents = 0",
        "I9 concession is not as it was due",
    ),
    "a concession is invented": (
        "UPDATE fee_line SET concession_cents = 104500, payable_cents = 0, captured_cents = 0",
        "I9 concession is not as it was due",
    ),
    "the fees of a quote are unknown": (
        "UPDATE fee_quote SET fee_version = 'fees-000000000000'",
        "I9 the fees of version fees-000000000000 were not kept",
    ),
}


PAID_IN_WRONGLY = {
    "a top-up is forgotten": (
        "UPDATE payment SET status = 'FAILED', captured_cents = 0 WHERE paid_into_account_id IS NOT NULL",
        "I4 payment did not raise its account's balance exactly once",
    ),
    "a top-up raises another account": (
        """UPDATE payment SET paid_into_account_id = (
          SELECT min(id) FROM deposit_account WHERE id <> payment.paid_into_account_id
        ) WHERE paid_into_account_id IS NOT NULL""",
        "I4 payment did not raise its account's balance exactly once",
    ),
    "a top-up claims more than the provider took": (
        "UPDATE payment SET authorised_cents = 60000, captured_cents = 60000 WHERE paid_into_account_id IS NOT NULL",
        "I4 captured is not what the provider took",
    ),
    "an account is not open for all its money": (
        "UPDATE deposit_account SET status = 'OPENING'",
        "deposit account has moved money before it was opened",
    ),
}

CLOSED_WRONGLY = {
    "a closing says it paid back more": (
        "UPDATE deposit_closing SET returned_cents = returned_cents + 1",
        "closing did not pay back what it says",
    ),
    "a closing is forgotten": (
        "UPDATE deposit_closing SET returned_cents = NULL",
        "deposit account is CLOSED without a reason",
    ),
    "what a closing paid back has no closing": (
        "DELETE FROM deposit_closing",
        "what closings paid back is not what they say",
    ),
    "a closed account is paid into": (
        "UPDATE ledger_account SET balance_cents = 1, opening_cents = 1 WHERE code LIKE 'deposit:%'",
        "closed deposit account still has money",
    ),
    "an account is suspended by nobody": (
        "UPDATE deposit_account SET status = 'SUSPENDED'",
        "deposit account is SUSPENDED without a reason",
    ),
    "an account is being closed by nobody": (
        "UPDATE deposit_account SET status = 'CLOSING'",
        "deposit account is CLOSING without a reason",
    ),
}


@pytest.fixture
async def books(context: Context) -> Firm:
    """A firm with one payment captured and one authorised."""
    await load_fees(context)
    payer = await firm(context)
    payment = await paid(context, payer, subject(payer))
    documents = frozenset({f"{payment.filing_id}-0"})
    await context.run(capture, Capture(payment.id, documents), actor=payer.solicitor)
    await pay(context, payer, subject(payer))
    assert await breaks(context) == []
    return payer


async def plant(context: Context, *statements: str) -> None:
    async with context.database.writing() as session:
        for statement in statements:
            await session.execute(text(statement))
        await session.commit()


@pytest.mark.parametrize("corruption", CORRUPTIONS)
async def test_a_planted_break_is_found(context: Context, books: Firm, corruption: str) -> None:
    statement, said = CORRUPTIONS[corruption]
    triggers = await triggers_of(context, "audit_event")
    disarm = (
        [*DISARM[context.database.dialect], *triggers]
        if "UPDATE audit" in statement
        else DISARM[context.database.dialect]
    )
    await plant(context, *disarm, statement)
    found = await breaks(context)
    assert any(each.startswith(said) for each in found), found


@pytest.mark.parametrize("corruption", PAID_IN_WRONGLY)
async def test_a_planted_break_of_what_was_paid_in_is_found(
    context: Context, till: CardTill, corruption: str
) -> None:
    await till.topped_up(await firm(context), 50_000)
    await firm(context)
    assert await till.differences() == []
    statement, said = PAID_IN_WRONGLY[corruption]
    await plant(context, statement)
    assert any(each.startswith(said) for each in await breaks(context))


@pytest.mark.parametrize("corruption", CLOSED_WRONGLY)
async def test_a_planted_break_of_what_is_closed_is_found(context: Context, corruption: str) -> None:
    await close(context, await firm(context))
    assert await breaks(context) == []
    statement, said = CLOSED_WRONGLY[corruption]
    await plant(context, statement)
    assert any(each.startswith(said) for each in await breaks(context))


async def triggers_of(context: Context, table: str) -> list[str]:
    """The statements that disarm a table's own triggers, where it has any."""
    if context.database.dialect == "postgresql":
        return [f"ALTER TABLE {table} DISABLE TRIGGER USER"]
    async with context.database.reading() as session:
        named = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :table"
        names = (await session.execute(text(named), {"table": table})).scalars().all()
    return [f"DROP TRIGGER {name}" for name in names]


async def test_a_disarmed_trigger_is_found(context: Context, books: Firm) -> None:
    await plant(context, DISARM[context.database.dialect][0])
    found = await breaks(context)
    assert found
    assert all(each.startswith(TRIGGERS) for each in found)


async def test_it_says_what_it_checked(context: Context, books: Firm) -> None:
    async with context.database.reading() as session:
        result = await verify_ledger(session)
    assert [line.split()[0] for line in result.checked] == [
        "I1", "I2", "I2", "I3", "I6", "holds:", "I4", "I5", "I7", "I8", "differences", "clearing", "tills",
        "charge-backs", "sums", "receipts", "I9",
    ]  # fmt: skip
    assert result.checked[0] == "I1 2 journal entries sum to zero"
    assert result.checked[6] == "I4 2 payments are captured once, and as posted"
