"""What each role may do, and what it may not: the table of product section 1, tried on the commands themselves."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlmodel import select

from causeway.accounts.access import memberships_listed_to, users_visible_to
from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.commands.decide_registration import ApproveRegistration, approve_registration
from causeway.accounts.commands.invite_member import InviteMember, invite_member
from causeway.accounts.commands.remove_member import RemoveMember, remove_member
from causeway.accounts.commands.suspend_account import SuspendAccount, suspend_account
from causeway.accounts.tables import Membership
from causeway.filings.core.queries import filing_by_id
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.submission.commands.fees import RequestQuote, request_quote
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.kit.context import Context
from causeway.kit.errors import NotFound, ProblemCode, Refusal
from causeway.payments.access import may_accept_terms
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.deposits.queries import deposit_accounts
from causeway.payments.tables import DepositAccount
from tests.accounts.builders import add
from tests.filings.builders import Court, court, decision, draft, received, submission

R = Role
NOBODY = "PUBLIC"
EVERYBODY = {NOBODY, *(role.value for role in Role)}
REGISTRY = {R.REGISTRY_CLERK, R.REGISTRAR}
ADMINISTRATORS = {R.PRIMARY_ADMINISTRATOR, R.SECONDARY_ADMINISTRATOR}
FIRM = ADMINISTRATORS | {R.ORGANISATION_USER}

MAY: Mapping[str, set[Role]] = {
    "file": {R.INDIVIDUAL, R.ORGANISATION_USER},
    "file for the firm": {R.ORGANISATION_USER},
    "pay from the firm's deposit account": {R.ORGANISATION_USER},
    "read the firm's deposit account": FIRM | {R.ACCOUNTS_CLERK},
    "accept the terms of the deposit account": {R.PRIMARY_ADMINISTRATOR},
    "open a deposit account": {R.ACCOUNTS_CLERK},
    "invite a member": ADMINISTRATORS,
    "remove a member": ADMINISTRATORS,
    "list the firm's members": FIRM | REGISTRY | {R.SYSTEM_ADMINISTRATOR},
    "decide on a registration": REGISTRY,
    "suspend an account": {R.REGISTRAR, R.SYSTEM_ADMINISTRATOR},
    "read a filing the court has": REGISTRY | {R.ORGANISATION_USER},
    "review a filing": REGISTRY,
    "give a filing another date": {R.REGISTRAR},
}
"""Who may do what; whoever is not named may not. The firm is that of every actor with a role in one."""

Try = Callable[[Court, Actor], Awaitable[bool]]


def actor(name: str, firm: str) -> Actor:
    if name == NOBODY:
        return PUBLIC
    role = Role(name)
    return Actor(f"some-{name.lower()}", firm if role in FIRM else None, roles=frozenset({role}))


async def _allowed(at: Court, act: Any, command: Any, who: Actor) -> bool:
    """Try it with something that is not there or not right: only whoever may do it at all is told so."""
    with pytest.raises(Refusal) as refused:
        await at.run(act, command, who)
    return refused.value.code is not ProblemCode.FORBIDDEN


async def _file(at: Court, who: Actor) -> bool:
    return await _allowed(at, create_filing, CreateFiling(case_type_code="NONE"), who)


async def _file_for_the_firm(at: Court, who: Actor) -> bool:
    ours = await draft(at)
    try:
        await at.run(request_quote, RequestQuote(ours.id), who)
    except NotFound:
        return False
    return True


async def _pay(at: Court, who: Actor) -> bool:
    ours = await draft(at)
    command = await submission(at, ours.id)
    try:
        await at.run(submit_filing, command, who)
    except Refusal:
        return False
    return True


async def _read_account(at: Court, who: Actor) -> bool:
    async with at.context.database.reading() as session:
        return [row.id for row in await deposit_accounts(session, who)] == [at.firm.account_id]


async def _accept_terms(at: Court, who: Actor) -> bool:
    async with at.context.database.reading() as session:
        return may_accept_terms(who, await session.get_one(DepositAccount, at.firm.account_id))


async def _open_account(at: Court, who: Actor) -> bool:
    return await _allowed(at, open_deposit_account, OpenDepositAccount("firm", 1), who)


async def _invite(at: Court, who: Actor) -> bool:
    return await _allowed(at, invite_member, InviteMember("not an address", ""), who)


async def _remove(at: Court, who: Actor) -> bool:
    return await _allowed(at, remove_member, RemoveMember("nobody"), who)


async def _list_members(at: Court, who: Actor) -> bool:
    async with at.context.database.reading() as session:
        known = (await session.exec(select(Membership.id))).first()
    if known is None:
        member = {"user_id": at.solicitor.user_id, "organisation_id": at.firm.organisation_id}
        await add(at.context, Membership(id="m", since=at.context.clock.now(), **member))
    listed = select(Membership.id).where(
        Membership.organisation_id == at.firm.organisation_id, memberships_listed_to(who)
    )
    async with at.context.database.reading() as session:
        return bool((await session.exec(listed)).all())


async def _decide(at: Court, who: Actor) -> bool:
    return await _allowed(at, approve_registration, ApproveRegistration("nobody"), who)


async def _suspend(at: Court, who: Actor) -> bool:
    return await _allowed(at, suspend_account, SuspendAccount("nobody", "why"), who)


async def _read_filing(at: Court, who: Actor) -> bool:
    ours = await received(at)
    async with at.context.database.reading() as session:
        try:
            await filing_by_id(session, who, ours.id)
        except NotFound:
            return False
    return True


async def _review(at: Court, who: Actor) -> bool:
    ours = await received(at)
    try:
        await at.run(claim_review, ClaimReview(ours.id), who)
        await at.run(complete_review, await decision(at, ours.id), who)
    except Refusal:
        return False
    return True


async def _back_date(at: Court, who: Actor) -> bool:
    ours = await received(at)
    try:
        await at.run(claim_review, ClaimReview(ours.id), who)
        dated = replace(await decision(at, ours.id), official_filing_date=date(2026, 11, 2))
        await at.run(complete_review, dated, who)
    except Refusal:
        return False
    return True


TRIES: Mapping[str, Try] = {
    "file": _file,
    "file for the firm": _file_for_the_firm,
    "pay from the firm's deposit account": _pay,
    "read the firm's deposit account": _read_account,
    "accept the terms of the deposit account": _accept_terms,
    "open a deposit account": _open_account,
    "invite a member": _invite,
    "remove a member": _remove,
    "list the firm's members": _list_members,
    "decide on a registration": _decide,
    "suspend an account": _suspend,
    "read a filing the court has": _read_filing,
    "review a filing": _review,
    "give a filing another date": _back_date,
}


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One kind of database will do: what a role may do is decided before anything is asked of it."""
    return sqlite_url


@pytest.mark.parametrize("what", MAY)
async def test_who_may_and_who_may_not(context: Context, what: str) -> None:
    at = await court(context)
    able = {name for name in EVERYBODY if await TRIES[what](at, actor(name, at.firm.organisation_id))}
    assert able == {role.value for role in MAY[what]}


def test_nobody_else_knows_who_the_people_are() -> None:
    assert str(users_visible_to(PUBLIC)) == "false"
    assert str(users_visible_to(actor("INDIVIDUAL", "firm"))) == "true"


def test_whoever_administers_files_in_a_second_role_only() -> None:
    both = Actor("x", "firm", roles=frozenset({R.PRIMARY_ADMINISTRATOR, R.ORGANISATION_USER}))
    assert both.may_file
    assert not replace(both, roles=frozenset({R.PRIMARY_ADMINISTRATOR})).may_file
