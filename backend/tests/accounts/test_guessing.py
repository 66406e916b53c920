"""Guessing: twenty an hour for strangers however they come, and a way in for the owner at all times."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import delete

from causeway.accounts.actor import PUBLIC, Role
from causeway.accounts.commands import rate_limits
from causeway.accounts.commands.forget_expired import ForgetExpired, forget_expired
from causeway.accounts.commands.open_session import Client
from causeway.accounts.commands.sign_in import SignIn, sign_in
from causeway.accounts.commands.verify_email import VerifyEmail, verify_email
from causeway.accounts.rules import NEIGHBOURS, HeldBack, network_of
from causeway.accounts.tables import Throttle
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import WriteSession
from causeway.kit.errors import ProblemCode, Refusal
from causeway.kit.passwords import Passwords
from causeway.kit.rows import ensure_row
from tests.accounts.builders import HOME, PASSWORD, Postbox, deliver, person, quick_passwords, signed_in

EMAIL = "someone@example.test"
AWAY = Client(ip="198.18.7.7")


class CountingPasswords(Passwords):
    """Counts the guesses that were really tried."""

    def __init__(self) -> None:
        super().__init__(memory_kib=8, passes=1)
        self.tried = 0

    async def matches(self, stored: str | None, password: str) -> bool:
        self.tried += 1
        return await super().matches(stored, password)


async def guess(context: Context, passwords: Passwords, client: Client, email: str = EMAIL) -> ProblemCode:
    with pytest.raises(Refusal) as refused:
        await sign_in(context, passwords, SignIn(email, "a guess", client=client), actor=PUBLIC)
    return refused.value.code


async def flood(context: Context, guesses: int = 40, email: str = EMAIL) -> int:
    """Guess from a new network each time; return how many guesses were tried."""
    passwords = CountingPasswords()
    for number in range(guesses):
        await guess(context, passwords, Client(ip=f"198.51.{number}.1"), email)
    return passwords.tried


@pytest.mark.parametrize("email", [EMAIL, "nobody@example.test"])
async def test_strangers_try_twenty_in_any_hour_from_any_number_of_networks(
    context: Context, clock: FixedClock, email: str
):
    await person(context, EMAIL, Role.INDIVIDUAL)
    passwords = CountingPasswords()
    tried = []
    for minute in range(0, 180, 2):
        for number in range(3):
            before = passwords.tried
            await guess(context, passwords, Client(ip=f"198.51.{minute}.{number}"), email)
            tried += [minute] * (passwords.tried - before)
        clock.advance(timedelta(minutes=2))
    windows = [sum(start <= minute <= start + 60 for minute in tried) for start in range(120)]
    assert max(windows) == 20
    assert len(tried) > 30


async def test_guesses_made_at_once_are_counted_one_by_one(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    passwords = CountingPasswords()
    clients = [Client(ip=f"198.51.{number}.1") for number in range(16)]
    codes = await asyncio.gather(*(guess(context, passwords, client) for client in clients))
    assert passwords.tried == 10
    assert sorted(codes) == [ProblemCode.RATE_LIMITED] * 6 + [ProblemCode.SIGN_IN_FAILED] * 10


async def test_one_network_waits_longer_each_time(context: Context, clock: FixedClock):
    await person(context, EMAIL, Role.INDIVIDUAL)
    passwords = quick_passwords()
    for _ in range(5):
        assert await guess(context, passwords, AWAY) is ProblemCode.SIGN_IN_FAILED
    waits = []
    for _ in range(4):
        with pytest.raises(HeldBack) as held:
            await sign_in(context, passwords, SignIn(EMAIL, "a guess", client=AWAY), actor=PUBLIC)
        waits.append(held.value.retry_after)
        clock.advance(timedelta(seconds=held.value.retry_after))
        assert await guess(context, passwords, AWAY) is ProblemCode.SIGN_IN_FAILED
    assert waits == [30, 60, 120, 240]


async def test_one_network_does_not_try_every_account(context: Context):
    passwords = CountingPasswords()
    for number in range(55):
        await guess(context, passwords, replace(AWAY, ip=f"198.18.7.{number}"), f"a{number}@example.test")
    assert passwords.tried == 50


async def test_what_succeeds_costs_a_network_nothing(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    await person(context, "other@example.test", Role.INDIVIDUAL)
    for _ in range(60):
        await signed_in(context, EMAIL)
    await signed_in(context, "other@example.test")


async def test_the_owner_enters_from_a_known_device_while_strangers_guess(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    device = (await signed_in(context, EMAIL)).device_token
    assert await flood(context) == 10
    elsewhere = replace(AWAY, device_token=device)
    for _ in range(3):
        opened = await signed_in(context, EMAIL, client=elsewhere)
        assert opened.device_token is None


async def test_the_owner_enters_from_a_known_network_while_strangers_guess(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    await signed_in(context, EMAIL)
    assert await flood(context) == 10
    await signed_in(context, EMAIL, client=Client(ip="203.0.113.99"))


async def test_the_owner_enters_from_anywhere_by_a_link_in_the_mail(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    assert await flood(context) == 10
    with pytest.raises(HeldBack):
        await signed_in(context, EMAIL, client=AWAY)
    postbox = Postbox()
    await deliver(context, postbox)
    assert [mail.subject for mail in postbox.to(EMAIL)] == ["Somebody is trying to sign in as you"]
    followed = await context.run(verify_email, VerifyEmail(postbox.token(EMAIL)), actor=PUBLIC)
    assert followed.device_token is not None
    await signed_in(context, EMAIL, client=replace(AWAY, device_token=followed.device_token))
    with pytest.raises(Refusal) as refused:
        await context.run(verify_email, VerifyEmail(postbox.token(EMAIL)), actor=PUBLIC)
    assert "used already" in refused.value.words.en


async def test_a_device_known_for_one_account_helps_with_no_other(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    await person(context, "thief@example.test", Role.INDIVIDUAL)
    device = (await signed_in(context, "thief@example.test", client=AWAY)).device_token
    assert await flood(context) == 10
    assert (
        await guess(context, quick_passwords(), replace(AWAY, device_token=device))
        is ProblemCode.RATE_LIMITED
    )


async def test_a_device_shared_by_two_people_is_known_to_both_under_a_fresh_token(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    await person(context, "other@example.test", Role.INDIVIDUAL)
    first = (await signed_in(context, EMAIL)).device_token
    shared = (
        await signed_in(context, "other@example.test", client=replace(HOME, device_token=first))
    ).device_token
    assert shared not in {None, first}
    for email in (EMAIL, "other@example.test"):
        opened = await signed_in(context, email, client=replace(AWAY, device_token=shared))
        assert opened.device_token is None


async def test_a_known_device_does_not_guess_without_end(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    device = (await signed_in(context, EMAIL)).device_token
    codes = [await guess(context, quick_passwords(), replace(AWAY, device_token=device)) for _ in range(7)]
    assert codes == [ProblemCode.SIGN_IN_FAILED] * 5 + [ProblemCode.RATE_LIMITED] * 2


async def test_a_busy_queue_costs_no_guess(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    full = Passwords(memory_kib=8, passes=1, slots=1, waiting=-1)
    for _ in range(30):
        assert await guess(context, full, AWAY) is ProblemCode.BUSY
    opened = await sign_in(context, quick_passwords(), SignIn(EMAIL, PASSWORD, client=AWAY), actor=PUBLIC)
    assert opened.actor.roles == {Role.INDIVIDUAL}


@pytest.mark.parametrize(
    ("ip", "network"),
    [
        ("203.0.113.7", "203.0.113.0/24"),
        ("::ffff:203.0.113.7", "203.0.113.0/24"),
        ("2001:db8:1:23ff::7", "2001:db8:1:2300::/56"),
        ("", ""),
        ("testclient", "testclient"),
    ],
)
def test_the_network_of_an_address(ip: str, network: str):
    assert network_of(ip) == network


async def test_signing_in_beside_the_clean_up_fails_for_no_reason_of_ours(
    context: Context, clock: FixedClock
) -> None:
    """The clean-up takes away budgets that are whole again, at any moment between two statements of a sign-in."""
    await person(context, EMAIL, Role.INDIVIDUAL)
    passwords = quick_passwords()
    for _ in range(12):
        await guess(context, passwords, AWAY)
        clock.advance(timedelta(days=2))
        done = await asyncio.gather(
            *(context.run(forget_expired, ForgetExpired(), actor=PUBLIC) for _ in range(4)),
            *(
                sign_in(context, passwords, SignIn(EMAIL, PASSWORD, client=AWAY), actor=PUBLIC)
                for _ in range(3)
            ),
            *(context.run(forget_expired, ForgetExpired(), actor=PUBLIC) for _ in range(4)),
            return_exceptions=True,
        )
        assert [one for one in done if isinstance(one, Exception) and not isinstance(one, Refusal)] == []


async def test_a_budget_that_is_cleared_away_before_it_is_locked_is_made_again(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    cleared = 0

    async def insert_and_clear(session: WriteSession, table: Any, **values: Any) -> None:
        nonlocal cleared
        await ensure_row(session, table, **values)
        if cleared < 2:
            cleared += 1
            await session.execute(delete(Throttle))

    monkeypatch.setattr(rate_limits, "ensure_row", insert_and_clear)
    keys = (rate_limits.RateLimitKey("network:198.51.100.0/24", NEIGHBOURS),)
    assert await context.run(rate_limits.consume, rate_limits.Consume(keys), actor=PUBLIC) == timedelta(0)
    assert cleared == 2
