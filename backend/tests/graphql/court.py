"""A schema to try the edge with: what answers, what fails, what is refused, what goes on and on."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

import strawberry
from sqlmodel import col
from starlette.requests import HTTPConnection
from strawberry.scalars import JSON

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.identity import TokenRefused
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.contract.fields import mutation, query, subscription
from causeway.graphql.contract.permissions import ANYONE, REGISTRY_STAFF, SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.contract.scalars import CaseNumber, Cursor, Sha256
from causeway.graphql.engine import Connection, Node, connection, load, load_or_none, node, one
from causeway.graphql.execution.schema import CausewaySchema
from causeway.graphql.execution.subscriptions import cursor_of, follow
from causeway.kit.errors import Busy, FieldRefusal, Invalid, NotFound, ProblemCode
from causeway.kit.words import Language, Words
from tests.graphql.engine import toys
from tests.graphql.touching import touch

PEOPLE = {
    "clerk": Actor(user_id="u9", roles=frozenset({Role.REGISTRAR}), session_id="s9"),
    "judge": Actor(user_id="u4", roles=frozenset({Role.JUDGE}), session_id="s4", language=Language.ZH_HANT),
    "filer": Actor(user_id="u1", roles=frozenset({Role.INDIVIDUAL}), session_id="s1"),
}
TURNS_OF_READING = 100
"""Turns of the loop in which all others would have heard of a change."""
NO_NAME = Words("A name is needed.", "必須填寫名稱。", "必须填写名称。")


class Authenticator:
    """Knows people by their name, given as a bearer token or a cookie; `cut` ends a session."""

    def __init__(self) -> None:
        self.over: dict[str, asyncio.Event] = {}

    async def find_actor(
        self, connection: HTTPConnection, connection_params: Mapping[str, Any] | None = None
    ) -> Actor:
        given = (connection_params or {}).get("authorization") or connection.headers.get("authorization", "")
        if given in {"Bearer expired", "Bearer invalid"}:
            raise TokenRefused(was_good=given == "Bearer expired")
        name = given.removeprefix("Bearer ") or connection.cookies.get("session", "")
        return PEOPLE.get(name, PUBLIC)

    async def wait_until_cut(self, actor: Actor) -> None:
        await self.over.setdefault(str(actor.session_id), asyncio.Event()).wait()

    def cut(self, actor: Actor) -> None:
        self.over.setdefault(str(actor.session_id), asyncio.Event()).set()


@strawberry.type
class CaseEvent:
    cursor: Cursor
    case: toys.Case


@strawberry.type
class Ticket:
    case_key: strawberry.Private[str]
    case: toys.Case | None = one("case_key")


CaseResult = Annotated[toys.Case | Problem, strawberry.union("CaseResult")]


@strawberry.type
class Query:
    case: toys.Case | None = one(toys.CaseRow.id, permission=ANYONE)
    cases: Connection[toys.Case] = connection(order_by=col(toys.CaseRow.weight), permission=ANYONE)
    node: Node | None = node(permission=ANYONE)
    secret_cases: Connection[toys.Case] = connection(
        order_by=col(toys.CaseRow.weight), permission=REGISTRY_STAFF
    )

    @query(permission=ANYONE, description="Says hello.")
    def hello(self, name: str = "world") -> str:
        return f"Hello, {name}"

    @query(permission=ANYONE, description="Who asks.")
    def who(self, info: Info) -> str | None:
        return info.context.actor.user_id

    @query(permission=ANYONE, description="The language of the answer.")
    def spoken(self, info: Info) -> str:
        return info.context.language.name

    @query(permission=SIGNED_IN, description="For people signed in.")
    async def private(self) -> str:
        return "yes"

    @query(permission=ANYONE, description="Fails with something that nobody should read.")
    def boom(self) -> str:
        raise RuntimeError("password=hunter2")

    @query(permission=ANYONE, description="Is refused.")
    async def hidden(self) -> str | None:
        raise NotFound

    @query(permission=ANYONE, description="Is asked for too often.")
    async def often(self) -> str:
        raise EdgeError(ErrorCode.RATE_LIMITED, "Too often.", retryAfter=7)

    @query(permission=ANYONE, description="Everything back as it came.")
    def echo(
        self,
        at: datetime | None = None,
        day: date | None = None,
        amount: Decimal | None = None,
        number: CaseNumber | None = None,
        digest: Sha256 | None = None,
        anything: JSON | None = None,
    ) -> JSON:
        return {
            "at": at and at.isoformat(),
            "day": day and str(day),
            "amount": amount and str(amount),
            "number": number,
            "digest": digest,
            "anything": anything,
        }

    @query(permission=ANYONE, description="Fixed values of each scalar.")
    def number(self) -> CaseNumber:
        return CaseNumber("HCA 533/2025")

    @query(permission=ANYONE, description="A ticket to a case.")
    def ticket(self, key: str) -> Ticket:
        return Ticket(case_key=key)


@strawberry.type
class Mutation:
    @mutation(permission=SIGNED_IN, description="Returns the case that was touched.")
    async def touch(self, info: Info, key: str) -> CaseResult:
        return await load(toys.Case, key, info)

    @mutation(permission=SIGNED_IN, description="Touches a case, and reads for long afterwards.")
    async def touch_and_read_on(self, info: Info, key: str) -> CaseResult:
        await info.context.run(touch, key)
        for _ in range(TURNS_OF_READING):
            await asyncio.sleep(0)
        return await load(toys.Case, key, info)

    @mutation(permission=REGISTRY_STAFF, description="For the registry.")
    async def stamp(self, info: Info, name: str | None = None) -> CaseResult:
        if not name:
            raise Invalid(NO_NAME, FieldRefusal(("name",), ProblemCode.REQUIRED, NO_NAME))
        raise Busy(NO_NAME)

    @mutation(permission=ANYONE, description="Sets a cookie.")
    async def sign_in(self, info: Info) -> bool:
        assert info.context.response is not None
        info.context.response.set_cookie("session", "clerk", httponly=True)
        return True


@strawberry.type
class Subscription:
    @subscription(permission=SIGNED_IN, description="Counts.")
    async def count(self, info: Info, to: int) -> AsyncGenerator[int, None]:
        for number in range(to):
            yield number

    @subscription(permission=SIGNED_IN, description="Never says anything.")
    async def silence(self, info: Info) -> AsyncGenerator[int, None]:
        await asyncio.Event().wait()
        yield 0

    @subscription(permission=ANYONE, description="What happens to cases.")
    async def cases(self, info: Info, after: Cursor | None = None) -> AsyncGenerator[CaseEvent, None]:
        async for event in follow(info, names=("case.touched",), topics=("cases",), after=after):
            case = await load_or_none(toys.Case, event.payload["case_id"], info, under="case")
            if case is not None:
                yield CaseEvent(cursor=await cursor_of(info, event), case=case)


def make_schema() -> CausewaySchema:
    return CausewaySchema(Query, Mutation, Subscription, types=[toys.Case, toys.Party, toys.Document])
