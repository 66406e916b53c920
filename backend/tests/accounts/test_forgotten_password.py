"""A forgotten password: a link by mail, a new password, and everybody who knew the old one is out."""

from datetime import timedelta

import pytest

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.commands.register_individual import RegisterIndividual, register_individual
from causeway.accounts.commands.request_password_reset import RequestPasswordReset, request_password_reset
from causeway.accounts.commands.suspend_account import SuspendAccount, suspend_account
from causeway.accounts.commands.verify_email import Verified, VerifyEmail, verify_email
from causeway.accounts.queries import authenticated_session
from causeway.accounts.rules import HeldBack, Policy
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Invalid, ProblemCode, Refusal
from tests.accounts.builders import Postbox, deliver, person, quick_passwords, signed_in

EMAIL = "yeung@example.test"
NEW = "a quite different sentence"


async def asked(context: Context, email: str = EMAIL, network: str = "203.0.113.0/24") -> Postbox:
    """Ask once, and return what was mailed."""
    await context.run(request_password_reset, RequestPasswordReset(email, network), actor=PUBLIC)
    postbox = Postbox()
    await deliver(context, postbox)
    return postbox


async def follow(context: Context, token: str, password: str | None = NEW) -> Verified:
    hashed = await quick_passwords().hash(password) if password else None
    return await context.run(verify_email, VerifyEmail(token, hashed), actor=PUBLIC)


async def test_a_new_password_is_chosen_and_the_old_one_is_worth_nothing(context: Context) -> None:
    await person(context, EMAIL, Role.INDIVIDUAL)
    before = await signed_in(context, EMAIL)
    postbox = await asked(context)
    assert [mail.subject for mail in postbox.mails] == ["Choose a new password"]
    assert "/verify-email?for=password#token=" in postbox.mails[0].text
    done = await follow(context, postbox.token(EMAIL))
    assert done.device_token is not None
    async with context.database.reading() as session:
        assert await authenticated_session(session, before.token, context.clock.now()) is None
    with pytest.raises(Refusal) as old:
        await signed_in(context, EMAIL)
    assert old.value.code is ProblemCode.SIGN_IN_FAILED
    await signed_in(context, EMAIL, password=NEW)
    told = Postbox()
    await deliver(context, told)
    assert [mail.subject for mail in told.to(EMAIL)] == ["Your password was changed"]


async def test_a_link_works_once_in_time_and_with_a_password(context: Context, clock: FixedClock) -> None:
    await person(context, EMAIL, Role.INDIVIDUAL)
    first, second = (await asked(context)).token(EMAIL), (await asked(context)).token(EMAIL)
    with pytest.raises(Invalid) as wordless:
        await follow(context, first, None)
    assert [field.path for field in wordless.value.fields] == [("password",)]
    await follow(context, first)
    for used in (first, second):
        with pytest.raises(Refusal):
            await follow(context, used, "an even longer sentence")
    late = (await asked(context)).token(EMAIL)
    clock.advance(timedelta(minutes=30))
    with pytest.raises(Refusal):
        await follow(context, late, "an even longer sentence")
    await signed_in(context, EMAIL, password=NEW)


async def test_nothing_tells_whether_the_address_has_an_account(context: Context) -> None:
    user = await person(context, EMAIL, Role.INDIVIDUAL)
    assert (await asked(context, "nobody@example.test")).mails == []
    registrar = Actor(roles=frozenset({Role.REGISTRAR}))
    await context.run(suspend_account, SuspendAccount(user.id, "Reported."), actor=registrar)
    suspended = await asked(context)
    assert [mail.subject for mail in suspended.mails] == ["Your account is suspended"]


async def test_strangers_who_ask_do_not_shut_the_owner_out(context: Context) -> None:
    await person(context, EMAIL, Role.INDIVIDUAL)
    came = [await asked(context, network=f"198.51.{n}.0/24") for n in range(9)]
    mailed = [postbox for postbox in came if postbox.mails]
    assert len(mailed) == 3
    await signed_in(context, EMAIL)
    await follow(context, mailed[-1].token(EMAIL))
    await signed_in(context, EMAIL, password=NEW)


async def test_one_network_asks_only_so_often(context: Context) -> None:
    few = Policy(resets_per_network=4)
    for number in range(2):
        command = RequestPasswordReset(f"someone{number}@example.test", "203.0.113.0/24", few)
        await context.run(request_password_reset, command, actor=PUBLIC)
    with pytest.raises(HeldBack):
        await context.run(
            request_password_reset, RequestPasswordReset(EMAIL, "203.0.113.0/24", few), actor=PUBLIC
        )


async def test_an_office_that_registered_many_can_still_ask_for_a_password(context: Context) -> None:
    await person(context, EMAIL, Role.INDIVIDUAL)
    network = "203.0.113.0/24"
    for number in range(Policy().registrations.burst):
        register = RegisterIndividual(f"new{number}@example.test", "unused", "Ng Wing", network=network)
        await context.run(register_individual, register, actor=PUBLIC)
    with pytest.raises(HeldBack):
        await context.run(register_individual, register, actor=PUBLIC)
    assert (await asked(context, network=network)).to(EMAIL)
