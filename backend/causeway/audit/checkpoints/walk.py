"""Following the log from a place in it: each event from the one before, and its checkpoints beside it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from causeway.audit.checkpoints import queries
from causeway.audit.checkpoints.signatures import Signatures
from causeway.audit.checkpoints.statement import SignedStatement, Statement
from causeway.audit.checkpoints.verify import FollowedCheckpoints
from causeway.audit.queries import events_after
from causeway.audit.tables import GENESIS, AuditEvent
from causeway.audit.verify import breaks_at
from causeway.kit.database import ReadSession


class BreakKind(StrEnum):
    """How the log is not what it was."""

    ALTERED = "ALTERED"
    """An entry, or one before it, is not what it was when the next was written."""
    MISSING = "MISSING"
    """An entry is gone."""
    CUT_OFF = "CUT_OFF"
    """The end of the log is gone, or is not where the log says it is."""
    CHECKPOINT = "CHECKPOINT"
    """A signed checkpoint does not agree with the entries, or with the checkpoint before it."""
    COPY = "COPY"
    """A copy of the checkpoints outside the database knows what the database does not."""


class Fault(NamedTuple):
    """What is wrong, the position where it shows, and the last position that is proved all the same."""

    kind: BreakKind
    place: int
    proved: int


@dataclass
class Walk:
    """How far the log was followed: the last event that is as it was, and the last checkpoint that agreed."""

    position: int = 0
    digest: str = GENESIS
    agreed: Statement | None = None

    @property
    def proved(self) -> int:
        """The last position under a checkpoint that agrees; 0 if there is none."""
        return self.agreed.position if self.agreed else 0

    def fault(self, kind: BreakKind, place: int) -> Fault:
        """Return a fault at `place`."""
        return Fault(kind, place, min(self.proved, place - 1))

    async def follow(
        self, session: ReadSession, signatures: Signatures, *, until: int, most: int
    ) -> Fault | None:
        """Follow up to `most` events, none after `until`, and stop at the first fault."""
        end = min(until, self.position + most)
        while self.position < end:
            page = await events_after(session, self.position, until=end)
            if not page:
                return self.fault(BreakKind.MISSING, self.position + 1)
            checkpoints = await queries.checkpoints_at(session, [event.position for event in page])
            for event in page:
                if fault := self._stepped(event):
                    return fault
                if row := checkpoints.get(event.position):
                    signed = queries.signed_statement(row)
                    if not await self.agrees(signed, signatures):
                        return self.fault(BreakKind.CHECKPOINT, event.position)
                    self.agreed = signed.statement
            # What was read is not kept: a log has millions.
            session.expunge_all()
        return None

    async def agrees(self, signed: SignedStatement, signatures: Signatures) -> bool:
        """Whether a checkpoint is over the event that was reached, follows the one before and is signed.

        Its time stamp is left to `causeway audit verify`: what reads one takes a second to load.
        """
        breaks: list[str] = []
        following = FollowedCheckpoints(signatures, "the database", breaks, last=self.agreed)
        await following.follow(signed._replace(time_stamp=None))
        return not breaks and (signed.statement.position, signed.statement.hash) == (
            self.position,
            self.digest,
        )

    def _stepped(self, event: AuditEvent) -> Fault | None:
        if event.position != self.position + 1:
            return self.fault(BreakKind.MISSING, self.position + 1)
        if breaks_at(event, self.position, self.digest):
            return self.fault(BreakKind.ALTERED, event.position)
        self.position, self.digest = event.position, event.hash
        return None
