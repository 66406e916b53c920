"""The books watch over themselves: what is done to them is found by the next look, and money then stands still."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode, Refusal
from causeway.kit.stops import Stops
from causeway.ledger.commands.record_look import EndBreak, RecordLook, end_break, record_look
from causeway.ledger.commands.stop_money import IN_DOUBT
from causeway.ledger.tables import FIRST_AND_ONLY_ROW, LedgerWatchState
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.commands.void import Void, void
from causeway.payments.look import Look
from causeway.payments.watch import LedgerWatch
from tests.payments.builders import Firm, figures, firm, load_fees, paid, pay, quoted, subject
from tests.payments.card_tills import CardTill
from tests.payments.test_verify_sensitivity import CORRUPTIONS, DISARM, PAID_IN_WRONGLY, plant

BY_THE_LOG = {"an event is rewritten"}
"""What `audit.checkpoints.watch` finds, which follows the chain of events (I7)."""


@pytest.fixture
async def books(context: Context) -> Firm:
    """A firm with one payment captured and one authorised."""
    await load_fees(context)
    payer = await firm(context)
    payment = await paid(context, payer, subject(payer))
    documents = frozenset({f"{payment.filing_id}-0"})
    await context.run(capture, Capture(payment.id, documents), actor=payer.solicitor)
    await pay(context, payer, subject(payer))
    return payer


async def found_by_a_look(context: Context, *damage: str, round: dict[str, object] | None = None) -> Look:
    """What a look finds after `damage`, none of which is kept."""
    async with context.database.writing() as session:
        for statement in damage:
            await session.execute(text(statement))
        look = Look(session, round or {})
        await look.at_all_accounts()
        await look.at_what_is_new()
        await look.at_what_is_old()
    return look


async def test_books_that_were_left_alone_are_whole_and_only_what_is_new_is_new(
    context: Context, books: Firm
) -> None:
    watch = LedgerWatch(context)
    first = await watch.look()
    nothing = await watch.look()
    payment = await paid(context, books, subject(books))
    await context.run(capture, Capture(payment.id, frozenset({f"{payment.filing_id}-0"})), actor=SYSTEM)
    second = await watch.look()

    assert (first.proved, nothing.proved, second.proved) == (4, 4, 6)
    assert first.broken_at is second.broken_at is None
    assert second.looked_at == second.whole_at == context.clock.now()


@pytest.mark.parametrize("proved", [False, True], ids=["new", "proved before"])
async def test_whatever_is_done_to_the_books_is_found(context: Context, books: Firm, *, proved: bool) -> None:
    if proved:
        assert (await LedgerWatch(context).look()).proved == 4
    disarm = DISARM[context.database.dialect]
    unseen = {}
    for corruption in CORRUPTIONS.keys() - BY_THE_LOG:
        statement, said = CORRUPTIONS[corruption]
        found = (await found_by_a_look(context, *disarm, statement)).breaks
        if not any(each.startswith(said) for each in found):
            unseen[corruption] = found
    assert unseen == {}
    assert (await found_by_a_look(context)).breaks == []


async def test_what_is_swapped_or_put_out_of_balance_behind_a_proof_is_found(
    context: Context, books: Firm
) -> None:
    await LedgerWatch(context).look()
    disarm = DISARM[context.database.dialect]
    newest = "(SELECT max(number) FROM posting AS other WHERE other.account_id = posting.account_id)"
    damage = {
        "the end of an account is cut off": f"DELETE FROM posting WHERE number = {newest} AND amount_cents < 0",
        "an amount is put out of balance": "UPDATE posting SET amount_cents = -amount_cents WHERE number = 1",
        "two amounts are swapped": (
            "UPDATE posting SET amount_cents = (SELECT min(other.amount_cents) + max(other.amount_cents) FROM"
            " posting AS other WHERE other.account_id = posting.account_id) - amount_cents WHERE account_id ="
            " (SELECT account_id FROM posting GROUP BY account_id HAVING count(*) = 2 LIMIT 1)"
        ),
    }
    for what, statement in damage.items():
        assert (await found_by_a_look(context, *disarm, statement)).breaks, what


async def test_what_was_done_to_payments_into_an_account_is_found(context: Context, till: CardTill) -> None:
    await till.topped_up(await firm(context), 50_000)
    assert (await LedgerWatch(context).look()).breaks == ()
    statement, said = PAID_IN_WRONGLY["a top-up claims more than the provider took"]
    found = (await found_by_a_look(context, statement)).breaks
    assert any(each.startswith(said) for each in found), found


async def test_a_break_stops_the_money_of_people_and_what_was_begun_ends(
    context: Context, books: Firm
) -> None:
    begun = await paid(context, books, subject(books))
    quoted_before = subject(books)
    watch = LedgerWatch(context)
    await watch.look()
    before = await figures(context, books)
    await plant(context, "UPDATE ledger_account SET held_cents = held_cents + 1 WHERE floor_cents > 0")
    with capture_logs() as logs:
        report = await watch.look()
        await watch.look()

    for act in (
        pay(context, books, quoted_before),
        context.run(void, Void(begun.id), actor=books.solicitor),
        context.run(capture, Capture(begun.id, frozenset()), actor=books.solicitor),
    ):
        with pytest.raises(Refusal) as refused:
            await act
        assert (refused.value.code, refused.value.words) == (ProblemCode.ACTION_NOT_AVAILABLE, IN_DOUBT)
    assert await figures(context, books) == (before[0], before[1] + 1)
    assert [each["event"] for each in logs if each["log_level"] == "error"] == ["ledger.broken"]
    assert report.breaks[0].startswith("held is not the sum of holds")
    assert await quoted(context, books, subject(books)) is not None
    await context.run(void, Void(begun.id), actor=SYSTEM)


async def test_another_process_hears_of_it_and_money_moves_again_when_it_is_ended(
    context: Context, books: Firm
) -> None:
    watch = LedgerWatch(context)
    await plant(context, "UPDATE ledger_account SET held_cents = held_cents + 1 WHERE floor_cents > 0")
    await watch.look()
    other = Context(context.database, context.clock, context.bus, context.log, stops=Stops())
    heard = await LedgerWatch(other).hear()
    assert (heard.broken_at, heard.breaks) == (watch.report.broken_at, watch.report.breaks)
    with pytest.raises(Refusal):
        await pay(other, books, subject(books))

    await plant(context, "UPDATE ledger_account SET held_cents = held_cents - 1 WHERE floor_cents > 0")
    assert (await watch.look()).broken_at is not None
    await context.run(end_break, EndBreak(), actor=SYSTEM)
    report = await watch.look()
    assert (report.broken_at, report.proved) == (None, 8)
    assert await pay(context, books, subject(books)) is not None


async def test_all_has_been_gone_through_only_when_a_round_ends(context: Context) -> None:
    part = RecordLook(proved=(), postings=0, round={}, is_round_whole=False, breaks=())
    await context.run(record_look, part, actor=SYSTEM)
    assert (await state_of(context)).whole_at is None
    await context.run(record_look, replace(part, is_round_whole=True), actor=SYSTEM)
    assert (await state_of(context)).whole_at == context.clock.now()


async def state_of(context: Context) -> LedgerWatchState:
    async with context.database.reading() as session:
        return await session.get_one(LedgerWatchState, FIRST_AND_ONLY_ROW)


async def test_a_round_goes_through_all_in_parts(context: Context, books: Firm) -> None:
    await firm(context)
    await LedgerWatch(context).look()
    parts, place = 0, {}
    async with context.database.reading() as session:
        while True:
            look = Look(session, dict(place), old_postings=2)
            await look.at_what_is_old()
            assert look.breaks == []
            parts, place = parts + 1, look.round
            if look.is_round_whole:
                break
    assert parts > 2
