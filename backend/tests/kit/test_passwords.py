"""Hashing: argon2id, beside the loop, a bounded number at a time, and as dear without an account."""

import asyncio
import threading

import pytest

from causeway.kit.errors import Busy
from causeway.kit.passwords import MAX_CONCURRENT_HASHES, MAX_WAITING_HASHES, Passwords


@pytest.fixture
def passwords() -> Passwords:
    return Passwords(memory_kib=8, passes=1)


async def test_a_password_matches_its_own_hash_only(passwords: Passwords):
    stored = await passwords.hash("correct horse")
    assert stored.startswith("$argon2id$")
    assert await passwords.matches(stored, "correct horse")
    assert not await passwords.matches(stored, "correct horsE")
    assert await passwords.hash("correct horse") != stored


async def test_the_same_letters_composed_differently_match(passwords: Passwords):
    assert await passwords.matches(await passwords.hash("caf\u00e9 12345678"), "cafe\u0301 12345678")


async def test_a_hash_that_is_none_is_no_defect(passwords: Passwords):
    assert not await passwords.matches("!", "anything")


async def test_without_an_account_the_same_work_is_done(
    passwords: Passwords, monkeypatch: pytest.MonkeyPatch
):
    stored = await passwords.hash("nobody")
    checked: list[str] = []
    verify = passwords._verify
    monkeypatch.setattr(passwords, "_verify", lambda *given: checked.append(given[0]) or verify(*given))
    assert await passwords.matches(stored, "nobody")
    assert not await passwords.matches(None, "nobody")  # even the password behind the stand-in
    assert len(checked) == 2
    assert [hash_.split("$")[:4] for hash_ in checked] == [stored.split("$")[:4]] * 2


def test_production_pays_the_floor():
    parameters = Passwords()._nobody.result().split("$")
    assert parameters[1:4] == ["argon2id", "v=19", "m=19456,t=2,p=1"]


class Held(Passwords):
    """Hashes that wait in their threads until they are let go."""

    def __init__(self, **cost: int) -> None:
        super().__init__(memory_kib=8, passes=1, **cost)
        self.go = threading.Event()
        self.began = threading.Semaphore(0)
        self.threads: set[int] = set()

    def _verify(self, stored: str, password: str) -> bool:
        self.threads.add(threading.get_ident())
        self.began.release()
        self.go.wait(5)
        return True


async def test_hashing_runs_in_other_threads_and_the_loop_goes_on():
    passwords = Held()
    job = asyncio.create_task(passwords.matches("x", "y"))
    await asyncio.to_thread(passwords.began.acquire)
    # The hash is under way, and stays so until this loop, which is free to run, says otherwise.
    assert not job.done()
    assert threading.get_ident() not in passwords.threads
    passwords.go.set()
    assert await job


async def test_two_at_a_time_sixteen_waiting_then_busy():
    passwords = Held()
    jobs = [
        asyncio.create_task(passwords.matches("x", "y"))
        for _ in range(MAX_CONCURRENT_HASHES + MAX_WAITING_HASHES)
    ]
    for _ in range(MAX_CONCURRENT_HASHES):
        await asyncio.to_thread(passwords.began.acquire)
    with pytest.raises(Busy) as refused:
        await passwords.matches("x", "y")
    assert refused.value.retry_after == 2
    assert len(passwords.threads) == MAX_CONCURRENT_HASHES
    passwords.go.set()
    assert await asyncio.gather(*jobs) == [True] * (MAX_CONCURRENT_HASHES + MAX_WAITING_HASHES)
    assert len(passwords.threads) == MAX_CONCURRENT_HASHES
    assert await passwords.matches("x", "y")


async def test_an_asker_who_goes_away_does_not_free_a_slot_that_is_taken():
    passwords = Held(slots=1, waiting=0)
    job = asyncio.create_task(passwords.matches("x", "y"))
    await asyncio.to_thread(passwords.began.acquire)
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    with pytest.raises(Busy):
        await passwords.matches("x", "y")
    passwords.go.set()
    await asyncio.to_thread(passwords.close)
