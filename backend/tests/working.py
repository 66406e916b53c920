"""A worker for tests: does what is due now, with the reactions that are asked for."""

from collections.abc import Iterable
from dataclasses import replace

from causeway.accounts.actor import SYSTEM
from causeway.audit.reactions import Reaction, Start, reaction_handlers, subscribe
from causeway.kit.context import Context
from causeway.kit.jobs.worker import JobWorker


async def reacting(context: Context, reactions: Iterable[Reaction]) -> JobWorker:
    """A worker for `reactions`, which are made to begin with the oldest event."""
    from_the_beginning = [replace(reaction, start=Start.BEGINNING) for reaction in reactions]
    await subscribe(context, from_the_beginning, SYSTEM)
    return JobWorker(context, reaction_handlers(from_the_beginning), SYSTEM)


async def react(context: Context, reactions: Iterable[Reaction]) -> None:
    """Do whatever `reactions` have to do by now."""
    await (await reacting(context, reactions)).catch_up()
