"""An actor that keeps what of it an answer depended on: two people of whom that is the same get the same answer."""

from collections.abc import Collection, Hashable
from typing import Any

from causeway.accounts.actor import Actor

VALUES = ("user_id", "organisation_id", "branch_id", "session_id")
"""What tells one actor from another of its kind; all else is of the kind."""


def kind_of(actor: Actor) -> Hashable:
    """Return what decides how a question is put for `actor`: what it is, its roles, its language, and what it lacks."""
    return actor.kind, actor.roles, actor.language, tuple(getattr(actor, name) is None for name in VALUES)


class ObservedActor(Actor):
    """Stands for `plain`, and notes which of its values are looked at."""

    plain: Actor
    seen: set[str]

    @classmethod
    def of(cls, actor: Actor) -> "ObservedActor":
        """Observe `actor`."""
        made = object.__new__(cls)
        made.__dict__.update(actor.__dict__, plain=actor, seen=set())
        return made

    def __getattribute__(self, name: str) -> Any:
        """Return an attribute; one of `VALUES` counts as looked at."""
        if name in VALUES:
            # Absent where a statement is built with parameters in the place of values: those are noted when it runs.
            seen = object.__getattribute__(self, "__dict__").get("seen")
            if seen is not None:
                seen.add(name)
        return object.__getattribute__(self, name)

    def forget(self) -> None:
        """Begin anew: nothing has been looked at."""
        self.seen.clear()

    def note(self, names: Collection[str]) -> None:
        """Count what a statement was given as looked at."""
        self.seen.update(name for name in names if name in VALUES)

    @property
    def what_was_seen(self) -> tuple[tuple[str, Any], ...]:
        """The names and values that were looked at."""
        return tuple((name, self.__dict__[name]) for name in VALUES if name in self.seen)


def fits(actor: Actor, seen: tuple[tuple[str, Any], ...]) -> bool:
    """Whether what was seen of another actor of the same kind is true of `actor` as well."""
    return all(actor.__dict__[name] == value for name, value in seen)
