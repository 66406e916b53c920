"""A statement is built once for each shape of actors, and says nothing of any of them."""

from typing import Any

from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.accounts.tables import User
from causeway.kit.kept_statements import kept_by_shape
from causeway.kit.predicates import bound

FILER = frozenset({Role.ORGANISATION_USER})


def test_actors_of_one_shape_share_a_statement_and_bind_their_own_values() -> None:
    built: list[Any] = []

    @kept_by_shape
    def themselves(actor: Actor) -> Any:
        built.append(actor)
        return select(User).where(col(User.id) == bound(actor.user_id))

    one, other = (themselves(Actor(user_id=name, roles=FILER)) for name in ("one", "other"))

    assert one.statement is other.statement
    assert len(built) == 1
    assert (one.binds["actor_user_id"], other.binds["actor_user_id"]) == ("one", "other")
    assert "one" not in one.statement.compile().params.values()


def test_roles_and_what_is_lacking_make_another_statement() -> None:
    @kept_by_shape
    def themselves(actor: Actor) -> Any:
        return select(User).where(col(User.id) == bound(actor.user_id), *([] if actor.roles else [False]))

    shapes = [Actor(user_id="one", roles=FILER), Actor(user_id="one"), Actor(), Actor(organisation_id="firm")]

    assert len({id(themselves(actor).statement) for actor in shapes}) == len(shapes)
    nobody = themselves(Actor(roles=FILER))
    assert "actor_user_id" not in nobody.binds
    assert None in nobody.statement.compile().params.values()
