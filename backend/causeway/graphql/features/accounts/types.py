"""People, organisations and the viewer, as the public contract shows them."""

from datetime import datetime
from typing import Annotated

import strawberry
from sqlalchemy import ColumnElement
from sqlmodel import col

from causeway.accounts import access, queries
from causeway.accounts import tables as rows
from causeway.accounts.actor import Actor, Role
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.permissions import ANYONE, REGISTRY_STAFF, SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import (
    Connection,
    Node,
    Projection,
    column,
    computed,
    connection,
    encode_id,
    global_id,
    load_or_none,
    many,
    one,
    through,
)
from causeway.graphql.features.accounts.viewer_counts import ViewerCounts, count_for
from causeway.kit.words import Language

public_enum(rows.OrganisationKind)
public_enum(rows.AccountStatus)
public_enum(rows.Density)
public_enum(Role)
TokenUse = public_enum(rows.SessionKind, name="TokenUse")


@strawberry.type(description="A part of an organisation with a code of its own, such as an office.")
class Branch(Projection, Node, row=rows.Branch, visible=access.branches_visible_to):
    """A branch."""

    id: strawberry.ID = global_id()
    code: str
    """Its code, unique within the organisation."""
    name_en: str
    """Its name in English."""
    name_zh: str | None
    """Its Chinese name."""


@strawberry.type(description="A person with an account.")
class User(Projection, Node, row=rows.User, visible=access.users_visible_to):
    """A person."""

    id: strawberry.ID = global_id()
    name_en: str
    """The name in English."""
    name_zh: str | None
    """The person's own Chinese name."""
    title: str | None
    """What the person is, e.g. "solicitor"; never a right."""
    email: str | None = column(
        rows.User.email,
        visible=access.contact_visible_to,
        description="The address, for colleagues and for those who keep accounts; else null.",
    )
    status: rows.AccountStatus | None = column(
        rows.User.status,
        visible=access.contact_visible_to,
        description="How far the account has come, for colleagues and for those who keep accounts; else null.",
    )
    created_at: datetime | None = column(
        rows.User.created_at,
        visible=access.contact_visible_to,
        description="When the account was registered, for colleagues and for those who keep accounts; else null.",
    )

    organisation: (
        Annotated["Organisation", strawberry.lazy("causeway.graphql.features.accounts.types")] | None
    ) = one(
        through(rows.Membership.user_id, rows.Membership.organisation_id),
        where=access.present_memberships,
        description="The organisation the person acts for now.",
    )


@strawberry.type(description="A firm, department or body whose members act for it.")
class Organisation(Projection, Node, row=rows.Organisation, visible=access.organisations_visible_to):
    """An organisation."""

    id: strawberry.ID = global_id()
    name_en: str
    """Its name in English."""
    name_zh: str | None
    """Its Chinese name."""
    kind: rows.OrganisationKind
    """What it is."""
    every_member_sees_cases: bool
    """Whether every member who files sees every case it acts in, or only those assigned to them."""
    branches: list[Branch] = many(
        rows.Branch.organisation_id,
        order_by=rows.Branch.code,
        description="Its branches, by code; for its members and the court.",
    )

    members: list[User] = many(
        through(rows.Membership.organisation_id, rows.Membership.user_id),
        order_by=(rows.Membership.since, rows.Membership.id),
        where=access.memberships_listed_to,
        limit=200,
        beside="allMembers",
        description="Its first 200 members, the longest-standing first; for its members and those who keep accounts, "
        "empty to others. `allMembers` has all.",
    )
    all_members: Connection[User] = connection(
        through(rows.Membership.organisation_id, rows.Membership.user_id),
        order_by=(rows.Membership.since, rows.Membership.id),
        where=access.memberships_listed_to,
        description="Its members, the longest-standing first, page by page; for its members and those who keep "
        "accounts, empty to others.",
    )


@strawberry.type(description="Who is signed in, and on whose behalf.")
class Viewer:
    """The viewer."""

    id: strawberry.ID = strawberry.field(description="Opaque; the same for the same account.")
    user: User = one("user_id", description="The person.")
    organisation: Organisation | None = one("organisation_id", description="The organisation acted for.")
    branch: Branch | None = one("branch_id", description="The branch of the organisation, if in one.")
    roles: list[Role] = strawberry.field(description="What the account may be used for.")
    language: Language = strawberry.field(description="The language chosen.")
    density: rows.Density = strawberry.field(description="How closely to set the screens.")
    may_file: bool = strawberry.field(description="Whether documents may be filed with this account.")
    user_id: strawberry.Private[str]
    organisation_id: strawberry.Private[str | None]
    branch_id: strawberry.Private[str | None]

    @strawberry.field(description="What waits for whom, for the home page.")
    async def counts(self, info: Info) -> ViewerCounts:
        """Count filings by whose hands they are in."""
        async with info.context.reading() as session:
            return await count_for(session, info.context.actor)


def is_current(id: str, actor: Actor) -> bool:
    """Tell whether a session is the one asking."""
    return id == actor.session_id


def or_none(text: str) -> str | None:
    """Return a text, or nothing for an empty one."""
    return text or None


@strawberry.type(description="A place where the viewer is signed in.")
class SessionInfo(Projection, Node, row=rows.Session, visible=access.sessions_visible_to):
    """A session."""

    id: strawberry.ID = global_id()
    kind: TokenUse  # type: ignore[valid-type]
    """What holds the token."""
    created_at: datetime
    """When it began."""
    last_seen_at: datetime
    """When it was last used, to the minute."""
    ends_at: datetime = column(
        rows.Session.expires_at,
        description="When it ends, however much it is used; unused, a browser's ends before.",
    )
    user_agent: str | None = computed(
        or_none, rows.Session.user_agent, description="What the browser or app calls itself."
    )
    ip: str | None = computed(or_none, rows.Session.ip, description="The address it began from.")
    current: bool = computed(is_current, description="Whether it is the one asking.")


def awaiting_approval() -> ColumnElement[bool]:
    """Accounts whose address is verified and that wait for the registry."""
    return col(rows.User.status) == rows.AccountStatus.PENDING_APPROVAL


@strawberry.type
class AccountQueries:
    """What may be asked about accounts."""

    pending_registrations: Connection[User] = connection(
        where=awaiting_approval,
        order_by=rows.User.id,  # ids grow with age
        permission=REGISTRY_STAFF,
        description="Accounts that wait for the registry's approval, the oldest first.",
    )

    @query(permission=ANYONE, description="Who is signed in; null when nobody is.")
    async def viewer(self, info: Info) -> Viewer | None:
        """Return the viewer."""
        return await viewer_of(info) if info.context.actor.signed_in else None

    @query(permission=SIGNED_IN, description="Where the viewer is signed in, the last used first.")
    async def sessions(self, info: Info) -> list[SessionInfo]:
        """List the viewer's own sessions."""
        actor = info.context.actor
        async with info.context.reading() as session:
            held = await queries.sessions_of(session, actor, info.context.now)
        found = [await load_or_none(SessionInfo, each.id, info) for each in held]
        return [each for each in found if each is not None]


async def viewer_of(info: Info) -> Viewer:
    """Return who is signed in, as of now."""
    actor = info.context.actor
    async with info.context.reading() as session:
        user = await session.get_one(rows.User, actor.user_id)
    return Viewer(
        id=strawberry.ID(encode_id("Viewer", user.id)),
        roles=sorted(actor.roles),
        language=user.language,
        density=user.density,
        may_file=actor.may_file,
        user_id=user.id,
        organisation_id=actor.organisation_id,
        branch_id=actor.branch_id,
    )


UserResult = Annotated[
    User | Problem,
    strawberry.union("UserResult", description="The account, or what stands in the way."),
]
ViewerResult = Annotated[
    Viewer | Problem,
    strawberry.union("ViewerResult", description="The viewer, or what stands in the way."),
]
