"""The unit of work: what one command may touch, and the facts it leaves behind."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from causeway.kit.compiled_statements import is_flushed
from causeway.kit.database import WriteSession
from causeway.kit.events import Event
from causeway.kit.plain_changes import PLAIN_CHANGES, PlainChanges
from causeway.kit.stops import Stops


class Asker(Protocol):
    """Who is asking, as far as the mechanisms need to know; accounts has the whole of it."""

    @property
    def user_id(self) -> str | None:
        """The person, or None for the system and the public."""
        ...


A = TypeVar("A", bound=Asker)


@dataclass
class Work(Generic[A]):
    """One command's transaction. The command changes rows through `session` and records events; it never commits."""

    session: WriteSession
    actor: A
    now: datetime
    new_id: Callable[[], str]
    events: list[Event] = field(default_factory=list)
    rows: PlainChanges = field(default_factory=PlainChanges)
    """Plain rows to be written when the unit of work ends, after the session's own."""
    stops: Stops = field(default_factory=Stops)
    """What is not done in this process for the time being."""
    shown_to_be: str | None = None
    """The account that whoever asks was shown to hold by the act itself, as in signing in."""

    def __post_init__(self) -> None:
        """Let the session know which rows are not its own."""
        self.session.info[PLAIN_CHANGES] = self.rows

    @property
    def done_by(self) -> str | None:
        """Whose act the events are in the audit log: the asker's, as they were known before or are since."""
        return self.shown_to_be or self.actor.user_id

    def record(self, event: Event) -> None:
        """Append `event` to the audit log when the unit of work commits, in the order recorded."""
        self.events.append(event)

    async def write_rows(self) -> None:
        """Write what was changed so far: the session's rows, then the plain ones, which may refer to them."""
        await self.flush()
        await self.rows.write(self.session)

    async def flush(self) -> None:
        """Write what was changed so far of the session's rows."""
        if not is_flushed(self.session):
            await self.session.flush()
