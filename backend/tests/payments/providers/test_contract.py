"""What the court relies on in a provider of cards, shown of each: nothing twice, nothing beyond what is held."""

import pytest

from causeway.kit.ids import new_id
from causeway.payments.ports import NoAnswerError, ProviderState
from tests.payments.providers.tills import ASKED, DECLINED, Till

LET_GO = {ProviderState.VOIDED, ProviderState.CANCELLED, ProviderState.EXPIRED}


async def test_a_page_is_opened_once_for_each_key(till: Till) -> None:
    asked = till.request()

    first, second = await till.provider.open_page(asked), await till.provider.open_page(asked)

    assert (first.state, first.amount_cents, first.captured_cents) == (
        ProviderState.OPEN,
        till.amount_cents,
        0,
    )
    assert first.page_url
    assert (
        first
        == second
        == await till.provider.look_up(asked.key)
        == (await till.provider.look_up(asked.key, first.reference))
    )


async def test_what_was_never_begun_is_not_found(till: Till) -> None:
    await till.provider.open_page(till.request())

    assert await till.provider.look_up(new_id()) is None


async def test_what_is_paid_is_held_and_not_taken(till: Till) -> None:
    _key, found = await till.held()

    assert (found.state, found.amount_cents, found.captured_cents) == (
        ProviderState.AUTHORISED,
        till.amount_cents,
        0,
    )


@pytest.mark.parametrize("authenticates", [True, False])
async def test_a_card_that_asks_who_is_there(till: Till, authenticates: bool) -> None:
    asked = till.request()
    page = await till.provider.open_page(asked)

    await till.payer(page, ASKED, authenticates=authenticates)

    found = await till.provider.look_up(asked.key, page.reference)
    assert found is not None
    held = found.state is ProviderState.AUTHORISED
    assert held is authenticates
    assert held or found.state in {ProviderState.OPEN, ProviderState.DECLINED}


async def test_a_declined_card_holds_nothing(till: Till) -> None:
    asked = till.request()
    await till.payer(await till.provider.open_page(asked), DECLINED)

    found = await till.provider.look_up(asked.key)

    assert found is not None
    assert found.state in {ProviderState.OPEN, ProviderState.DECLINED}
    taken = await till.provider.capture(new_id(), found.reference, found.amount_cents)
    assert (taken.state, taken.captured_cents) == (found.state, 0)


async def test_part_of_it_is_taken_once(till: Till) -> None:
    key, found = await till.held()
    capture = new_id()

    answers = [await till.provider.capture(capture, found.reference, 4_500) for _ in range(2)]
    again = await till.provider.capture(new_id(), found.reference, 100)

    for answer in (*answers, again, await till.provider.look_up(key)):
        assert answer is not None
        assert (answer.state, answer.captured_cents) == (ProviderState.CAPTURED, 4_500)


async def test_no_more_than_is_held_is_taken(till: Till) -> None:
    key, found = await till.held()

    try:
        answer = await till.provider.capture(new_id(), found.reference, till.amount_cents + 1)
    except NoAnswerError:
        answer = await till.provider.look_up(key)  # type: ignore[assignment]

    assert (answer.state, answer.captured_cents) == (ProviderState.AUTHORISED, 0)


async def test_what_is_held_is_let_go_and_cannot_be_taken_then(till: Till) -> None:
    key, found = await till.held()
    void = new_id()

    assert [(await till.provider.void(void, found.reference)).state for _ in range(2)] == [
        ProviderState.VOIDED
    ] * 2
    taken = await till.provider.capture(new_id(), found.reference, till.amount_cents)
    assert (taken.state, taken.captured_cents) == (ProviderState.VOIDED, 0)
    assert taken == await till.provider.look_up(key)


async def test_a_page_is_closed_before_anybody_paid(till: Till) -> None:
    page = await till.provider.open_page(till.request())

    closed = await till.provider.void(new_id(), page.reference)

    assert closed.state in LET_GO
    assert closed.page_url is None or closed.state is not ProviderState.OPEN


async def test_what_is_taken_is_not_let_go(till: Till) -> None:
    _key, found = await till.taken(4_500)

    after = await till.provider.void(new_id(), found.reference)

    assert (after.state, after.captured_cents) == (ProviderState.CAPTURED, 4_500)


async def test_it_is_paid_back_once_for_each_key(till: Till) -> None:
    key, found = await till.taken(4_500)
    refund = new_id()

    answers = [await till.provider.refund(refund, found.reference, 1_000) for _ in range(3)]
    other = await till.provider.refund(new_id(), found.reference, 3_500)

    assert [(each.amount_cents, each.is_done) for each in (*answers, other)] == [(1_000, True)] * 3 + [
        (3_500, True)
    ]
    after = await till.provider.look_up(key)
    assert after is not None
    assert (after.state, after.captured_cents) == (ProviderState.CAPTURED, 4_500)
    assert await till.paid_back(key) == 4_500


async def test_what_was_not_taken_is_not_paid_back(till: Till) -> None:
    _key, found = await till.held()

    assert not (await till.provider.refund(new_id(), found.reference, 1_000)).is_done


@pytest.mark.parametrize("act", ["open", "capture", "void", "refund"])
async def test_an_answer_that_is_lost_is_found_by_looking(till: Till, act: str) -> None:
    asked, again = till.request(), new_id()
    if act == "open":
        till.lose_after("payments", "sessions")
        with pytest.raises(NoAnswerError):
            await till.provider.open_page(asked)
        till.lose_nothing()
        found = await till.provider.look_up(asked.key)
        assert found is not None
        assert found == await till.provider.open_page(asked)
        assert till.network.lost == 1
        return
    key, held = await (till.taken(4_500) if act == "refund" else till.held())
    does = {"capture": till.provider.capture, "refund": till.provider.refund}
    till.lose_after("capture", "void", "cancel", "refunds")

    async def ask() -> object:
        if act == "void":
            return await till.provider.void(again, held.reference)
        return await does[act](again, held.reference, 4_500)

    with pytest.raises(NoAnswerError):
        await ask()
    till.lose_nothing()
    await ask()
    after = await till.provider.look_up(key)
    assert after is not None
    assert after.state is (ProviderState.VOIDED if act == "void" else ProviderState.CAPTURED)
    assert after.captured_cents == (0 if act == "void" else 4_500)
    assert till.network.lost == 1
    assert await till.paid_back(key) == (4_500 if act == "refund" else 0)


async def test_two_payments_have_nothing_to_do_with_each_other(till: Till) -> None:
    (one, _), (other, found) = await till.held(), await till.held()

    await till.provider.void(new_id(), found.reference)

    assert {one: ProviderState.AUTHORISED, other: ProviderState.VOIDED} == {
        key: (await till.provider.look_up(key)).state  # type: ignore[union-attr]
        for key in (one, other)
    }
