"""Plans are tried on the toy court of the engine's tests."""

from tests.graphql.engine.conftest import ask, toy_database, world

__all__ = ["ask", "toy_database", "world"]
