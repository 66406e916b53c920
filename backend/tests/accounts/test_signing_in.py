"""Sessions: fresh tokens, ends that are ends, and what a changed password takes with it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import col, select

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.commands.change_password import ChangePassword, change_password
from causeway.accounts.commands.end_session import RevokeSession, SignOut, revoke_session, sign_out
from causeway.accounts.commands.forget_expired import ForgetExpired, forget_expired
from causeway.accounts.commands.open_session import Client
from causeway.accounts.commands.remove_member import RemoveMember, remove_member
from causeway.accounts.commands.suspend_account import (
    RestoreAccount,
    SuspendAccount,
    restore_account,
    suspend_account,
)
from causeway.accounts.commands.touch_session import TouchSession, touch_session
from causeway.accounts.commands.update_viewer import UpdateViewer, update_viewer
from causeway.accounts.queries import authenticated_session, sessions_of
from causeway.accounts.tables import AccountStatus, Density, Session, SessionKind
from causeway.audit.tables import AuditEvent
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Conflict, Forbidden, Invalid, NotFound, ProblemCode, Refusal
from causeway.kit.tokens import token_hash
from causeway.kit.words import Language
from tests.accounts.builders import HOME, PASSWORD, Postbox, deliver, firm, person, quick_passwords, signed_in

EMAIL = "someone@example.test"


async def seat(context: Context, token: str) -> Actor | None:
    async with context.database.reading() as session:
        found = await authenticated_session(session, token, context.clock.now())
    return found.actor if found else None


async def test_only_the_hash_of_a_token_is_kept(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened = await signed_in(context, EMAIL)
    async with context.database.reading() as session:
        (row,) = (await session.exec(select(Session))).all()
    assert row.token_hash == token_hash(opened.token)
    assert opened.token not in repr(row)
    assert opened.token not in repr(opened)
    assert (row.ip, row.user_agent) == (HOME.ip, HOME.user_agent)


async def test_a_wrong_password_an_unknown_address_and_an_unverified_account_are_told_alike(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    await person(context, "pending@example.test", status=AccountStatus.PENDING_APPROVAL)
    said = set()
    for email in (EMAIL, "nobody@example.test", "pending@example.test"):
        with pytest.raises(Refusal) as refused:
            await signed_in(context, email, password="not the password")
        said.add((refused.value.code, refused.value.words, refused.value.fields))
    assert len(said) == 1


async def log_of(context: Context, *names: str) -> list[tuple[str, str | None, str | None]]:
    """What the log has by these names, oldest first: what, who did it, and whom it is about."""
    async with context.database.reading() as session:
        named = select(AuditEvent).where(col(AuditEvent.name).in_(names))
        found = (await session.exec(named.order_by(col(AuditEvent.position)))).all()
    return [(event.name, event.actor_id, event.payload["user_id"]) for event in found]


async def test_who_signed_in_and_out_is_in_the_log(context: Context) -> None:
    user_id = (await person(context, EMAIL, Role.INDIVIDUAL)).id
    first = await signed_in(context, EMAIL)
    second = await signed_in(context, EMAIL, client=replace(HOME, session_token=first.token))
    await context.run(sign_out, SignOut(), actor=second.actor)

    assert await log_of(context, "account.signed_in", "account.session_ended") == [
        ("account.signed_in", user_id, user_id),
        ("account.session_ended", user_id, user_id),
        ("account.signed_in", user_id, user_id),
        ("account.session_ended", user_id, user_id),
    ]


async def test_a_failed_sign_in_names_the_account_and_nobody_who_did_it(context: Context) -> None:
    user_id = (await person(context, EMAIL, Role.INDIVIDUAL)).id
    pending = (await person(context, "pending@example.test", status=AccountStatus.PENDING_APPROVAL)).id
    for email, password in (
        (EMAIL, "not the password"),
        ("nobody@example.test", PASSWORD),
        ("pending@example.test", PASSWORD),
    ):
        with pytest.raises(Refusal):
            await signed_in(context, email, password=password)

    name = "account.sign_in_failed"
    assert await log_of(context, name) == [(name, None, user_id), (name, None, None), (name, None, pending)]


async def test_signing_in_again_leaves_no_session_behind_and_takes_no_token_from_outside(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    first = await signed_in(context, EMAIL)
    planted = replace(HOME, session_token=first.token, device_token="planted")
    second = await signed_in(context, EMAIL, client=planted)
    assert second.token != first.token
    assert second.device_token not in {None, "planted"}
    assert await seat(context, first.token) is None
    assert await seat(context, second.token) == second.actor


async def test_a_session_ends_when_unused_and_when_old(context: Context, clock: FixedClock):
    await person(context, EMAIL, Role.INDIVIDUAL)
    browser = await signed_in(context, EMAIL)
    mobile = await signed_in(context, EMAIL, kind=SessionKind.MOBILE)
    assert mobile.device_token is None
    clock.advance(timedelta(minutes=29, seconds=59))
    assert await seat(context, browser.token) == browser.actor
    await context.run(touch_session, TouchSession(browser.session.id), actor=browser.actor)
    clock.advance(timedelta(minutes=29, seconds=59))
    assert await seat(context, browser.token) == browser.actor
    clock.advance(timedelta(seconds=1))
    assert await seat(context, browser.token) is None
    assert await seat(context, mobile.token) == mobile.actor
    clock.advance(timedelta(days=30))
    assert await seat(context, mobile.token) is None


async def test_a_used_session_still_ends_after_twelve_hours(context: Context, clock: FixedClock):
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened = await signed_in(context, EMAIL)
    for _ in range(12 * 3):
        assert await seat(context, opened.token) is not None
        await context.run(touch_session, TouchSession(opened.session.id), actor=opened.actor)
        clock.advance(timedelta(minutes=20))
    assert await seat(context, opened.token) is None


async def test_one_sees_and_ends_ones_own_sessions_only(context: Context, clock: FixedClock):
    await person(context, EMAIL, Role.INDIVIDUAL)
    await person(context, "other@example.test", Role.INDIVIDUAL)
    mine, phone = await signed_in(context, EMAIL), await signed_in(context, EMAIL, kind=SessionKind.MOBILE)
    theirs = await signed_in(context, "other@example.test")
    with pytest.raises(NotFound):
        await context.run(revoke_session, RevokeSession(theirs.session.id), actor=mine.actor)
    assert await seat(context, theirs.token) is not None
    await context.run(revoke_session, RevokeSession(phone.session.id), actor=mine.actor)
    assert await seat(context, phone.token) is None
    async with context.database.reading() as session:
        listed = await sessions_of(session, mine.actor, clock.now())
    assert [held.id for held in listed] == [mine.session.id]
    await context.run(sign_out, SignOut(), actor=mine.actor)
    assert await seat(context, mine.token) is None
    await context.run(sign_out, SignOut(), actor=PUBLIC)


async def test_a_changed_password_ends_every_other_session(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    here, there = await signed_in(context, EMAIL), await signed_in(context, EMAIL)
    with pytest.raises(Invalid) as wrong:
        await change_password(
            context, quick_passwords(), ChangePassword("wrong", "another long password"), actor=here.actor
        )
    assert [field.path for field in wrong.value.fields] == [("currentPassword",)]
    assert await seat(context, there.token) is not None
    with pytest.raises(Invalid) as short:
        await change_password(context, quick_passwords(), ChangePassword(PASSWORD, "short"), actor=here.actor)
    assert [field.path for field in short.value.fields] == [("newPassword",)]
    changed = ChangePassword(PASSWORD, "another long password")
    await change_password(context, quick_passwords(), changed, actor=here.actor)
    assert await seat(context, here.token) == here.actor
    assert await seat(context, there.token) is None
    with pytest.raises(Refusal):
        await signed_in(context, EMAIL)
    await signed_in(context, EMAIL, password="another long password")
    postbox = Postbox()
    await deliver(context, postbox)
    assert [mail.subject for mail in postbox.to(EMAIL)] == ["Your password was changed"]


async def test_a_stolen_session_does_not_guess_the_password_without_end(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    here = await signed_in(context, EMAIL)
    codes = []
    for _ in range(8):
        with pytest.raises(Refusal) as refused:
            await change_password(
                context, quick_passwords(), ChangePassword("wrong", "another long password"), actor=here.actor
            )
        codes.append(refused.value.code)
    assert codes == [ProblemCode.INVALID] * 5 + [ProblemCode.RATE_LIMITED] * 3


async def test_suspension_cuts_and_restoring_lets_in_again(context: Context):
    user = await person(context, EMAIL, Role.INDIVIDUAL)
    registrar = Actor(roles=frozenset({Role.REGISTRAR}))
    here = await signed_in(context, EMAIL)
    with pytest.raises(Forbidden):
        await context.run(suspend_account, SuspendAccount(user.id, "why not"), actor=here.actor)
    with pytest.raises(Refusal) as wordless:
        await context.run(suspend_account, SuspendAccount(user.id, " "), actor=registrar)
    assert wordless.value.code is ProblemCode.REASON_REQUIRED
    await context.run(suspend_account, SuspendAccount(user.id, "Reported."), actor=registrar)
    assert await seat(context, here.token) is None
    with pytest.raises(Refusal) as refused:
        await signed_in(context, EMAIL)
    assert refused.value.code is ProblemCode.ACCOUNT_NOT_READY
    await context.run(restore_account, RestoreAccount(user.id), actor=registrar)
    assert await seat(context, here.token) is None
    await signed_in(context, EMAIL)


async def test_a_removed_member_keeps_the_account_and_loses_the_firm(context: Context):
    home = await firm(context)
    admin = await person(context, "admin@example.test", Role.PRIMARY_ADMINISTRATOR, organisation=home)
    user = await person(context, EMAIL, Role.ORGANISATION_USER, organisation=home)
    boss = (await signed_in(context, "admin@example.test")).actor
    here = await signed_in(context, EMAIL)
    assert here.actor.organisation_id == home.id
    with pytest.raises(Forbidden):
        await context.run(remove_member, RemoveMember(admin.id), actor=here.actor)
    with pytest.raises(Conflict):
        await context.run(remove_member, RemoveMember(admin.id), actor=boss)
    rival = await person(
        context, "rival@example.test", Role.ORGANISATION_USER, organisation=await firm(context)
    )
    with pytest.raises(NotFound):
        await context.run(remove_member, RemoveMember(rival.id), actor=boss)
    await person(context, "second@example.test", Role.SECONDARY_ADMINISTRATOR, organisation=home)
    second = (await signed_in(context, "second@example.test")).actor
    with pytest.raises(Forbidden):
        await context.run(remove_member, RemoveMember(admin.id), actor=second)
    await context.run(remove_member, RemoveMember(user.id), actor=second)
    # What acted for the firm ended; the account is still their own.
    assert await seat(context, here.token) is None
    now = await seat(context, (await signed_in(context, EMAIL)).token)
    assert now is not None
    assert (now.organisation_id, now.roles) == (None, frozenset())


async def test_one_changes_what_is_ones_own(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    here = await signed_in(context, EMAIL)
    changed = UpdateViewer(language=Language.ZH_HANT, density=Density.COMPACT, title=" Engineer ")
    user = await context.run(update_viewer, changed, actor=here.actor)
    assert (user.title, user.density, user.name_zh) == ("Engineer", Density.COMPACT, "陳美玲")
    now = await seat(context, here.token)
    assert now is not None
    assert now.language is Language.ZH_HANT
    with pytest.raises(Invalid):
        await context.run(update_viewer, UpdateViewer(title="x" * 101), actor=here.actor)


async def test_what_is_long_over_is_forgotten(context: Context, clock: FixedClock):
    await person(context, EMAIL, Role.INDIVIDUAL)
    await signed_in(context, EMAIL)
    clock.advance(timedelta(days=20))
    kept = await signed_in(context, EMAIL)
    clock.advance(timedelta(days=20))
    await context.run(forget_expired, ForgetExpired(), actor=PUBLIC)
    async with context.database.reading() as session:
        rows = (await session.exec(select(Session))).all()
    assert [row.id for row in rows] == [kept.session.id]


def test_a_client_does_not_say_its_secrets():
    assert "secret" not in repr(Client(session_token="secret", device_token="secret"))
