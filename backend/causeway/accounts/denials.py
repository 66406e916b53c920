"""What was asked for by its id and may not be known to the asker: found out after the answer, which tells nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, false, func, not_, select

from causeway.accounts.actor import Actor
from causeway.kit.database import ReadSession


@dataclass(frozen=True)
class Asked:
    """Something that somebody asked for by `key`: the id of a thing of `kind`, or the number of a case."""

    kind: str
    key: str


class Guarded(NamedTuple):
    """A kind of thing whose denial is written down: each feature says in its `access.py` which of its kinds are.

    What is not restricted may be known of by many, and is no secret.
    """

    type_name: str
    """The public type of the thing."""
    asked_by: Any
    """The column that it is asked for by."""
    id: Any
    visible_to: Callable[[Actor], ColumnElement[bool]]
    """Which of them exist for an actor."""
    is_restricted: ColumnElement[bool]


GuardedKinds = Mapping[str, Guarded]
"""By what `Asked.kind` says."""


async def denied_id(session: ReadSession, actor: Actor, guarded: Guarded, key: str) -> str | None:
    """Return the id of what was asked for by `key`, if it exists, is restricted, and does not exist for `actor`."""
    # A rule may come to neither true nor false where a row lacks what it compares: that hides the row too.
    is_hidden = not_(func.coalesce(guarded.visible_to(actor), false()))
    statement = select(guarded.id).where(guarded.asked_by == key, guarded.is_restricted, is_hidden)
    found: str | None = (await session.execute(statement)).scalar_one_or_none()
    return found
