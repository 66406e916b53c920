"""The right to touch an upload: asked for, let go, handed on."""

import asyncio

from causeway.uploads.upload_locks import UploadLock, UploadLocks


async def test_who_asks_a_wait_that_has_just_run_out_is_not_refused():
    """Two who ask at the same moment: the second finds a wait that has run out and is not over yet."""
    lock, ends = UploadLock(), []

    async def hold() -> None:
        try:
            async with lock.interruptible():
                lock.wait_at_most(60)
                await asyncio.Event().wait()
        except TimeoutError:
            ends.append("let go")

    async def ask() -> None:
        for _ in range(5):
            lock.ask()
            lock.wait_at_most(60)
            await asyncio.sleep(0)

    await asyncio.gather(hold(), ask())
    assert ends == ["let go"]


async def test_each_is_asked_by_the_next_and_all_have_their_turn():
    locks, turns = UploadLocks(), []

    async def hold(number: int) -> None:
        async with locks.hold("upload") as lock:
            try:
                async with lock.interruptible():
                    if number < 9:
                        await asyncio.Event().wait()
            except TimeoutError:
                turns.append(number)

    await asyncio.gather(*(hold(number) for number in range(10)))
    assert turns == list(range(9))
