"""A schema of bells, whose subscriptions do nothing but ring, and outlets that keep what they are told."""

import asyncio
import json
from collections.abc import AsyncGenerator
from typing import Any

import strawberry
from graphql import GraphQLError, parse

from causeway.accounts.actor import Actor
from causeway.audit.cursor_key import CursorKey
from causeway.graphql.contract.context import GraphQLContext, Info
from causeway.graphql.contract.fields import query, subscription
from causeway.graphql.contract.permissions import ANYONE, SIGNED_IN
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.execution.asked import Subscription
from causeway.graphql.execution.channels import Channels
from causeway.graphql.execution.event_cursors import EventCursors
from causeway.graphql.execution.listener import Listener
from causeway.graphql.execution.resuming import resumption_of
from causeway.graphql.execution.schema import CausewaySchema
from causeway.graphql.execution.subscriptions import cursor_of, follow
from causeway.kit.context import Context
from tests.patience import PATIENCE

SEEN: list[str | None] = []
"""Who was told of an event, by each run."""
DOCUMENT = "subscription Bells($after: Cursor) { bells(after: $after) { cursor } }"
SECRET = "5e" * 32
"""What the databases of these tests make cursors with."""
ANNA, BEN = Actor("anna"), Actor("ben")


@strawberry.type
class Bell:
    cursor: Cursor


@strawberry.type
class BellQuery:
    @query(permission=ANYONE, description="Nothing.")
    def nothing(self) -> int:
        return 0


@strawberry.type
class BellSubscription:
    @subscription(permission=SIGNED_IN, description="Bells.")
    async def bells(self, info: Info, after: Cursor | None = None) -> AsyncGenerator[Bell, None]:
        async for event in follow(info, names=("bell.rang",), topics=("bell:a",), after=after):
            SEEN.append(info.context.actor.user_id)
            yield Bell(cursor=await cursor_of(info, event))


@strawberry.type
class Peal:
    """What depends on nothing of the actor, on the organisation, or on the person."""

    cursor: Cursor

    @strawberry.field
    async def plain(self) -> str:
        RUNS.append("plain")
        GATE["reached"].set()
        await GATE["open"].wait()
        return "the same"

    @strawberry.field
    def firm(self, info: Info) -> str:
        RUNS.append("firm")
        return str(info.context.actor.organisation_id)

    @strawberry.field
    def person(self, info: Info) -> str:
        RUNS.append("person")
        return str(info.context.actor.user_id)

    @strawberry.field
    def fault(self) -> str:
        RUNS.append("fault")
        raise RuntimeError("not today")


RUNS: list[str] = []
GATE: dict[str, asyncio.Event] = {}
"""Where `plain` says that it has begun, and waits to go on."""


@strawberry.type
class PealSubscription(BellSubscription):
    @subscription(permission=SIGNED_IN, description="Peals.")
    async def peals(self, info: Info, after: Cursor | None = None) -> AsyncGenerator[Peal, None]:
        async for event in follow(info, names=("bell.rang",), topics=("bell:a",), after=after):
            yield Peal(cursor=await cursor_of(info, event))


SCHEMA = CausewaySchema(BellQuery, subscription=PealSubscription)


class Outlet:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.whole: list[Any] = []
        self.errors: list[GraphQLError] = []
        self.is_finished = False
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()
        self.has_changed = asyncio.Event()

    def tell(self, payload: bytes) -> None:
        (found,) = (json.loads(payload)["data"] or {"failed": {"cursor": None}}).values()
        self.whole.append(found)
        self.told.append(found["cursor"])
        self.has_changed.set()

    def fail(self, errors: list[GraphQLError]) -> None:
        self.errors = errors
        self.has_changed.set()

    def finish(self) -> None:
        self.is_finished = True

    async def room(self) -> None:
        await self.may_go_on.wait()

    async def until(self, count: int) -> list[str]:
        async with asyncio.timeout(PATIENCE):
            while len(self.told) < count and not self.errors:
                self.has_changed.clear()
                await self.has_changed.wait()
        return self.told


async def join(
    channels: Channels, context: Context, actor: Actor = ANNA, document: str = DOCUMENT, **variables: Any
) -> tuple[Listener, Outlet]:
    outlet = Outlet()
    listener = Listener(outlet)
    resumption = resumption_of(parse(document), None)
    assert resumption is not None
    surroundings = GraphQLContext(context, actor, log_reader=channels.reader)
    await channels.join(Subscription(surroundings, document, None, variables, resumption), listener)
    return listener, outlet


def cursor_at(position: int) -> Cursor:
    return EventCursors(CursorKey.of(SECRET, 0)).at(position)


def cursors(*positions: int) -> list[str]:
    return [cursor_at(position) for position in positions]
