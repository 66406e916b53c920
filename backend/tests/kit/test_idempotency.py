"""One key, one outcome: also for twins that run at the same time."""

import asyncio
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode, Refusal
from causeway.kit.idempotency import IdempotencyKey, earlier_result, fingerprint, once, remember_result
from causeway.kit.work import Work


@dataclass(frozen=True)
class Give:
    """A command that must happen once."""

    amount: int
    key: str


KAREN, ALEX = Actor("karen"), Actor("alex")


async def give(work: Work[Any], command: Give) -> str:
    earlier = await earlier_result(work, "give", command.key, command)
    if earlier is not None:
        return earlier
    # Lets a twin start while this one holds the key.
    await asyncio.sleep(0)
    result = work.new_id()
    remember_result(work, "give", command.key, command, result)
    return result


async def test_the_same_key_and_body_have_the_same_outcome(context: Context) -> None:
    first = await context.run(give, Give(1, "k"), actor=KAREN)
    assert await context.run(give, Give(1, "k"), actor=KAREN) == first
    assert await context.run(give, Give(1, "other"), actor=KAREN) != first


async def test_a_key_belongs_to_its_owner(context: Context) -> None:
    first = await context.run(give, Give(1, "k"), actor=KAREN)
    assert await context.run(give, Give(2, "k"), actor=ALEX) != first


async def test_another_body_is_refused(context: Context) -> None:
    await context.run(give, Give(1, "k"), actor=KAREN)
    with pytest.raises(Refusal) as refused:
        await context.run(give, Give(2, "k"), actor=KAREN)
    assert refused.value.code is ProblemCode.IDEMPOTENCY_CONFLICT
    assert refused.value.fields[0].path == ("idempotencyKey",)


async def test_twins_at_the_same_time_have_one_outcome(context: Context) -> None:
    outcomes = await asyncio.gather(*(context.run(give, Give(1, "k"), actor=KAREN) for _ in range(12)))
    assert len(set(outcomes)) == 1
    async with context.database.reading() as session:
        (kept,) = (await session.exec(select(IdempotencyKey))).all()
    assert kept.result_id == outcomes[0]


async def test_of_two_bodies_at_the_same_time_one_is_refused(context: Context) -> None:
    runs = [context.run(give, Give(n % 2, "k"), actor=KAREN) for n in range(12)]
    outcomes = await asyncio.gather(*runs, return_exceptions=True)
    assert len({outcome for outcome in outcomes if isinstance(outcome, str)}) == 1
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refusal)]
    assert [each.code for each in refused] == [ProblemCode.IDEMPOTENCY_CONFLICT] * 6


async def test_a_run_that_failed_leaves_the_key_free(context: Context) -> None:
    async def fail(work: Work[Any], command: Give) -> None:
        await give(work, command)
        raise LookupError

    with pytest.raises(LookupError):
        await context.run(fail, Give(1, "k"), actor=KAREN)
    assert await context.run(give, Give(2, "k"), actor=KAREN)


@pytest.mark.parametrize("key", ["", "x" * 201, "a\0b", "a\nb"])
async def test_a_key_that_is_no_key_is_refused(context: Context, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        await context.run(give, Give(1, key), actor=KAREN)
    assert refused.value.code is ProblemCode.INVALID


async def test_remembering_without_asking_is_a_defect(context: Context) -> None:
    async def forget(work: Work[Any], command: Give) -> None:
        remember_result(work, "give", command.key, command, "x")

    with pytest.raises(RuntimeError):
        await context.run(forget, Give(1, "k"), actor=KAREN)


@dataclass(frozen=True)
class Note:
    """A command without a key of its own."""

    text: object


async def note(work: Work[Any], command: Note) -> str:
    return work.new_id()


async def test_an_act_without_a_word_about_keys_is_done_once_by_a_key(context: Context) -> None:
    async def noted(text: object, key: str | None) -> str:
        async def act(work: Work[Any], command: Note) -> str:
            return await once(work, note, command, key)

        return await context.run(act, Note(text), actor=KAREN)

    assert await noted("a", "k") == await noted("a", "k")
    assert await noted("a", None) != await noted("a", None)
    with pytest.raises(Refusal) as refused:
        await noted("b", "k")
    assert refused.value.code is ProblemCode.IDEMPOTENCY_CONFLICT


def test_what_would_be_written_otherwise_each_time_has_no_fingerprint() -> None:
    with pytest.raises(TypeError):
        fingerprint(Note(object()))
    assert fingerprint(Note(Decimal("1.0"))) == fingerprint(Note(Decimal("1.0")))
