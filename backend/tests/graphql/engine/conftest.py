"""The toy court in a database, and the operations of the engine on it."""

from collections.abc import Callable

import pytest

from causeway.accounts.actor import Actor, Role
from causeway.audit.log import AuditLog
from causeway.graphql.contract.context import GraphQLContext
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from tests.graphql.engine.toys import Toy
from tests.graphql.engine.world import NOW, World, made_up

ACTORS = (
    Actor(),
    Actor(user_id="u1", roles=frozenset({Role.INDIVIDUAL})),
    Actor(user_id="u2", organisation_id="o1", roles=frozenset({Role.ORGANISATION_USER})),
    Actor(user_id="u3", roles=frozenset({Role.REGISTRAR})),
    Actor(user_id="u4", roles=frozenset({Role.JUDGE})),
)


@pytest.fixture(scope="session")
def world() -> World:
    return made_up(seed=1)


@pytest.fixture
async def toy_database(database: Database, world: World) -> Database:
    async with database.engine.begin() as connection:
        await connection.run_sync(Toy.metadata.create_all)
    async with database.writing() as session:
        for row in world.rows:
            session.add(type(row)(**row.model_dump()))
            await session.flush()
        await session.commit()
    return database


@pytest.fixture
def ask(toy_database: Database) -> Callable[[Actor], GraphQLContext]:
    """Return the surroundings of an operation for an actor."""
    made = Context(database=toy_database, clock=FixedClock(NOW), bus=LocalBus(), log=AuditLog())
    return lambda actor: GraphQLContext(made, actor)
