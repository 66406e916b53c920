"""The demonstration court asked without a server between: everybody in it, and what is sealed from most of them."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel, col, select

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.tables import Membership, RoleGrant, User
from causeway.app import Services
from causeway.cases.tables import Case, Party, SecurityLevel
from causeway.demo.people import PEOPLE
from causeway.factories import make_store
from causeway.filings.core.tables import Filing, FilingDocument
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import encode_id
from causeway.graphql.engine.shapes import Shape
from causeway.graphql.schema import schema
from causeway.kit.database import Database, ReadSession
from causeway.settings import Settings
from causeway.uploads.service import UploadService
from tests.graphql.test_schema import projected

EVERYBODY = ["nobody", *(person.email.partition("@")[0] for person in PEOPLE)]
INSIDERS = {"rival", "registrar", "judge"}
"""Who may know of the sealed case: the solicitor whose it is, the Registrar, and the judge it was given to."""


@dataclass
class Demonstration:
    """Everybody, the ids of everything, and the words by which the sealed case would be known."""

    services: Services
    upload_service: UploadService
    actors: dict[str, Actor]
    ids: dict[str, list[str]]
    sealed: set[str]

    async def ask(self, who: str, document: str, /, **variables: Any) -> Any:
        """The answer as the SPA would get it."""
        actor = self.actors[who]
        surroundings = GraphQLContext(
            self.services.context,
            actor,
            actor.language,
            identity=self.services.identity,
            upload_service=self.upload_service,
            log_watch=self.services.log_watch,
        )
        return await schema.execute(document, variables, context_value=surroundings)

    @contextmanager
    def counting(self) -> Iterator[list[str]]:
        """The statements that are read meanwhile."""
        seen: list[str] = []

        def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            seen.append(statement)

        engine = self.services.context.database._reader.sync_engine
        event.listen(engine, "before_cursor_execute", note)
        try:
            yield seen
        finally:
            event.remove(engine, "before_cursor_execute", note)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Demonstration]:
    """The demonstration that is kept where `settings` say."""
    services = Services.build(settings)
    async with services.context.database.reading() as session:
        actors = {"nobody": PUBLIC, **await seats(session)}
        ids = {shape.type_name: await global_ids(session, shape) for shape in projected()}
        sealed = await secrets(session)
    assert len(sealed) >= 6
    yield Demonstration(services, UploadService(make_store(settings)), actors, ids, sealed)
    services.identity.passwords.close()
    await services.context.database.close()


async def secrets(session: ReadSession) -> set[str]:
    """The ids and words by which the sealed case would be known."""
    cases = {
        case.id: case
        for case in (await session.exec(select(Case))).all()
        if case.security_level is SecurityLevel.SEALED
    }
    filings = {filing.id for filing in (await session.exec(select(Filing))).all() if filing.case_id in cases}
    places = (await session.exec(select(FilingDocument))).all()
    parties = (await session.exec(select(Party))).all()
    return {
        *(encode_id("Case", case) for case in cases),
        *(encode_id("Filing", filing) for filing in filings),
        *(encode_id("Document", place.document_id) for place in places if place.filing_id in filings),
        *(str(case.number) for case in cases.values()),
        *(str(party.name_en) for party in parties if party.case_id in cases),
    }


async def global_ids(session: ReadSession, shape: Shape) -> list[str]:
    """The global ids of every row of a public type, oldest first."""
    found = await session.execute(sa.select(shape.primary).order_by(shape.primary))
    return [encode_id(shape.type_name, key) for key in found.scalars()]


async def seats(session: ReadSession) -> dict[str, Actor]:
    """Everybody as who they are when they have signed in."""
    found = {}
    for user in (await session.exec(select(User))).all():
        grants = await session.exec(select(RoleGrant.role).where(col(RoleGrant.user_id) == user.id))
        member = (await session.exec(select(Membership).where(col(Membership.user_id) == user.id))).first()
        found[user.email.partition("@")[0]] = Actor(
            user_id=user.id,
            organisation_id=member.organisation_id if member else None,
            branch_id=member.branch_id if member else None,
            roles=frozenset(Role(role) for role in grants.all()),
            session_id="session",
            language=user.language,
        )
    return found


async def copy_rows(source_url: str, target_url: str) -> None:
    """Make the migrated PostgreSQL database at `target_url` hold what the SQLite one at `source_url` does."""
    source, target = Database(source_url), create_async_engine(Database(target_url).url)
    tables = SQLModel.metadata.sorted_tables

    def fill(connection: Connection, rows: dict[str, list[dict[str, Any]]]) -> None:
        # Rows point at one another in circles, and the log refuses to be emptied.
        connection.execute(sa.text("SET session_replication_role = replica"))
        for table in tables:
            connection.execute(table.delete())
            if rows[table.name]:
                connection.execute(table.insert(), rows[table.name])
        connection.execute(sa.text("SET session_replication_role = DEFAULT"))

    async with source.reading() as session:
        rows = {
            table.name: [dict(row) for row in (await session.execute(sa.select(table))).mappings()]
            for table in tables
        }
    async with target.begin() as connection:
        await connection.run_sync(fill, rows)
    await target.dispose()
    await source.close()
