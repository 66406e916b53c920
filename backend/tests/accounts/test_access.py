"""Who may see which people, firms and sign-ins: the policy, written out, against every rule for every role."""

from datetime import timedelta

import pytest

from causeway.accounts.access import (
    branches_visible_to,
    contact_visible_to,
    may_decide_registrations,
    may_keep_members,
    may_suspend,
    memberships_listed_to,
    organisations_visible_to,
    present_memberships,
    sessions_visible_to,
    users_visible_to,
)
from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.tables import (
    AccountStatus,
    Branch,
    Membership,
    Organisation,
    OrganisationKind,
    OrganisationStatus,
    Session,
    User,
)
from causeway.kit.context import Context
from tests.accounts.builders import add, ids

FIRMS = {"ours", "theirs"}
MEMBERS = {"anna": "ours", "admin": "ours", "theo": "theirs"}
PEOPLE = {*MEMBERS, "former", "alone", "staff"}


def member(user_id: str, role: Role = Role.ORGANISATION_USER) -> Actor:
    return Actor(user_id, MEMBERS[user_id], roles=frozenset({role}))


def staff(role: Role) -> Actor:
    return Actor("staff", roles=frozenset({role}))


# Who: whose contacts, which branches, whose membership; decides on registrations, keeps members, suspends.
POLICY: dict[str, tuple[Actor, set[str], set[str], set[str], tuple[bool, bool, bool]]] = {
    "member": (member("anna"), {"anna", "admin"}, {"ours"}, {"anna", "admin"}, (False, False, False)),
    "administrator": (
        member("admin", Role.PRIMARY_ADMINISTRATOR),
        {"anna", "admin"},
        {"ours"},
        {"anna", "admin"},
        (False, True, False),
    ),
    "second administrator": (
        member("admin", Role.SECONDARY_ADMINISTRATOR),
        {"anna", "admin"},
        {"ours"},
        {"anna", "admin"},
        (False, True, False),
    ),
    "administrator of no firm": (
        Actor("former", roles=frozenset({Role.PRIMARY_ADMINISTRATOR})),
        {"former"},
        set(),
        set(),
        (False, False, False),
    ),
    "another firm's": (member("theo"), {"theo"}, {"theirs"}, {"theo"}, (False, False, False)),
    "individual": (
        Actor("alone", roles=frozenset({Role.INDIVIDUAL})),
        {"alone"},
        set(),
        set(),
        (False, False, False),
    ),
    "clerk": (staff(Role.REGISTRY_CLERK), PEOPLE, FIRMS, set(MEMBERS), (True, False, False)),
    "registrar": (staff(Role.REGISTRAR), PEOPLE, FIRMS, set(MEMBERS), (True, False, True)),
    "system administrator": (
        staff(Role.SYSTEM_ADMINISTRATOR),
        PEOPLE,
        FIRMS,
        set(MEMBERS),
        (False, False, True),
    ),
    "judge": (staff(Role.JUDGE), {"staff"}, FIRMS, set(), (False, False, False)),
    "accounts clerk": (staff(Role.ACCOUNTS_CLERK), {"staff"}, FIRMS, set(), (False, False, False)),
    "public": (PUBLIC, set(), set(), set(), (False, False, False)),
}


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One kind of database will do: `tests.application.test_access_table` asks both."""
    return sqlite_url


async def two_firms(context: Context) -> None:
    """Two firms with a branch each, their people, one who left, and a sign-in of everybody's."""
    now = context.clock.now()
    for name in sorted(FIRMS):
        kind, status = OrganisationKind.LAW_FIRM, OrganisationStatus.ACTIVE
        await add(context, Organisation(id=name, name_en=name, kind=kind, status=status, created_at=now))
        await add(context, Branch(id=name, organisation_id=name, code="HQ", name_en=name))
    ends = now + timedelta(hours=1)
    for who in sorted(PEOPLE):
        names = {"email": f"{who}@example.test", "password_hash": "x", "name_en": who}
        await add(context, User(id=who, status=AccountStatus.ACTIVE, created_at=now, **names))
        times = {"created_at": now, "last_seen_at": now, "expires_at": ends}
        await add(context, Session(id=who, user_id=who, token_hash=who, **times))
    for who, where in MEMBERS.items():
        await add(context, Membership(id=who, user_id=who, organisation_id=where, since=now))
    left = now - timedelta(days=1)
    await add(
        context, Membership(id="former", user_id="former", organisation_id="ours", since=left, until=left)
    )


async def test_the_policy_for_everyone(context: Context) -> None:
    await two_firms(context)
    assert await ids(context, Membership, present_memberships()) == set(MEMBERS), "and not who left"
    for who, (actor, contacts, branches, memberships, may) in POLICY.items():
        assert await ids(context, User, contact_visible_to(actor)) == contacts, who
        assert await ids(context, Branch, branches_visible_to(actor)) == branches, who
        assert await ids(context, Membership, memberships_listed_to(actor)) == memberships, who
        # A sign-in is shown to whom it belongs, whatever else they may do.
        mine = {actor.user_id} if actor.user_id else set()
        assert await ids(context, Session, sessions_visible_to(actor)) == mine, who
        known = PEOPLE if actor.user_id else set()
        assert await ids(context, User, users_visible_to(actor)) == known, who
        assert await ids(context, Organisation, organisations_visible_to(actor)) == FIRMS, who
        assert (may_decide_registrations(actor), may_keep_members(actor), may_suspend(actor)) == may, who
