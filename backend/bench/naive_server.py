"""Serves `bench.naive`: stock Strawberry, or with `--batched` DataLoaders and Strawberry's caches."""

import argparse
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import strawberry
import uvicorn
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from starlette.applications import Starlette
from starlette.routing import Route
from strawberry.asgi import GraphQL
from strawberry.extensions import MaskErrors, ParserCache, QueryDepthLimiter, ValidationCache
from strawberry.schema.config import StrawberryConfig

from bench.naive import Batched, CaseNumber, Direct, Query, Sessions
from causeway.accounts import tables as accounts
from causeway.kit.database import DRIVERS


class Endpoint(GraphQL[Any, Any]):
    """Strawberry's own endpoint, with who asks and what loads in the context."""

    sessions: Sessions
    loads: type[Direct]

    async def get_context(self, request: Any, response: Any) -> dict[str, Any]:
        """Find the session, the person and the firm by the bearer token."""
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        async with self.sessions() as session:
            held = (
                await session.exec(
                    select(accounts.Session).where(
                        accounts.Session.token_hash == sha256(token.encode()).hexdigest(),
                        col(accounts.Session.revoked_at).is_(None),
                        accounts.Session.expires_at > datetime.now(UTC),
                    )
                )
            ).one()
            person = await session.get(accounts.User, held.user_id)
            membership = (
                await session.exec(
                    select(accounts.Membership).where(
                        accounts.Membership.user_id == held.user_id, col(accounts.Membership.until).is_(None)
                    )
                )
            ).one()
        return {
            "person": person,
            "organisation_id": membership.organisation_id,
            "load": self.loads(self.sessions),
        }


def application(database_url: str, *, batched: bool) -> Starlette:
    """Return the server."""
    scheme, _, rest = database_url.partition("://")
    engine = create_async_engine(f"{DRIVERS.get(scheme, scheme)}://{rest}")
    extensions: list[Any] = [lambda: QueryDepthLimiter(max_depth=15), MaskErrors]
    if batched:
        extensions += [lambda: ParserCache(maxsize=256), lambda: ValidationCache(maxsize=256)]
    config = StrawberryConfig(scalar_map={CaseNumber: strawberry.scalar(name="CaseNumber")})
    endpoint = Endpoint(strawberry.Schema(Query, extensions=extensions, config=config))
    endpoint.sessions = async_sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)
    endpoint.loads = Batched if batched else Direct
    return Starlette(routes=[Route("/graphql", endpoint)])


def main() -> None:
    """Serve as Causeway is served: one process, uvloop and httptools, a line in the log for each request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database-url", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--batched", action="store_true")
    given = parser.parse_args()
    served = application(given.database_url, batched=given.batched)
    uvicorn.run(served, port=given.port, loop="uvloop", http="httptools")


if __name__ == "__main__":
    main()
