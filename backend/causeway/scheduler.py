"""What the clock does by itself: corrections run out, old sessions and links are forgotten."""

import asyncio

import structlog

from causeway.accounts.actor import SYSTEM
from causeway.accounts.commands.forget_expired import ForgetExpired, forget_expired
from causeway.filings.review.commands.expire_corrections import expire_corrections
from causeway.kit.context import Context

EVERY = 30.0
"""Seconds between looks for corrections whose time has run out."""
FORGET_EVERY = 120
"""How many looks between two forgettings."""

log = structlog.get_logger()


async def run_schedule(context: Context) -> None:
    """Do what is due, until cancelled. Several processes may: each act is done once."""
    looks = 0
    while True:
        try:
            await expire_corrections(context)
            if looks % FORGET_EVERY == 0:
                await context.run(forget_expired, ForgetExpired(), actor=SYSTEM)
        except Exception:
            # The database may be away: what is due stays due.
            log.exception("scheduler.failed")
        looks += 1
        await asyncio.sleep(EVERY)
