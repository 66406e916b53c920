"""Write down how far a look at the books came, and what it found; or, when all was verified, that money moves again."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete
from sqlmodel import col

from causeway.kit.counters import INSERTS
from causeway.kit.work import Work
from causeway.ledger.queries import Place
from causeway.ledger.tables import FIRST_AND_ONLY_ROW, LedgerProof, LedgerWatchState


@dataclass(frozen=True)
class RecordLook:
    """What one look came to."""

    proved: tuple[Place, ...]
    """The accounts with postings that are new and in order, up to these."""
    postings: int
    """How many those were."""
    round: dict[str, Any]
    """Where the round through all that is old stands."""
    is_round_whole: bool
    """Whether all postings have been gone through with this look."""
    breaks: tuple[str, ...]


async def record_look(work: Work[Any], command: RecordLook) -> None:
    """Write it down. A break stays; what else was in order when it was found stays proved."""
    state = await _state(work)
    if command.proved:
        insert = INSERTS[work.session.get_bind().dialect.name](LedgerProof)
        changes = {name: getattr(insert.excluded, name) for name in ("number", "balance_cents")}
        await work.session.execute(
            insert.on_conflict_do_update(index_elements=["account_id"], set_=changes),
            [place._asdict() for place in command.proved],
        )
    state.looked_at, state.proved = work.now, state.proved + command.postings
    state.round = command.round
    if command.is_round_whole:
        state.whole_at = work.now
    if command.breaks and state.broken_at is None:
        state.broken_at, state.breaks = work.now, list(command.breaks)
    work.session.add(state)


@dataclass(frozen=True)
class EndBreak:
    """The books were put right, and all of them was verified since."""


async def end_break(work: Work[Any], _command: EndBreak) -> None:
    """Have money move again; what was proved before is looked at anew, because it is not what it was."""
    state = await _state(work)
    state.broken_at, state.breaks, state.round = None, [], {}
    work.session.add(state)
    await work.session.execute(delete(LedgerProof).where(col(LedgerProof.number) >= 0))


async def _state(work: Work[Any]) -> LedgerWatchState:
    found = await work.session.get(LedgerWatchState, FIRST_AND_ONLY_ROW)
    return found or LedgerWatchState(id=FIRST_AND_ONLY_ROW, looked_at=work.now, proved=0, round={})
