"""Loads the demonstration court into an empty database."""

from datetime import datetime, timedelta

from sqlmodel import func, select

from causeway.accounts.actor import SYSTEM, Actor
from causeway.accounts.tables import User
from causeway.audit.log import AuditLog
from causeway.demo.cast import SeatApplicant, SeatCast, open_accounts, seat_applicant, seat_cast
from causeway.demo.delivery import Delivery
from causeway.demo.marker import MarkDemonstration, mark_demonstration
from causeway.demo.people import PASSWORD
from causeway.demo.stage import Stage
from causeway.demo.stories_high_court import HIGH_COURT
from causeway.demo.stories_other_courts import OTHER_COURTS
from causeway.demo.stories_served import SERVED
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock, SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.passwords import Passwords
from causeway.settings import Settings

EARLIEST = timedelta(days=200)


class NotEmptyError(Exception):
    """The database holds somebody already."""


async def load_demonstration(settings: Settings, *, large: bool = False) -> None:
    """Fill an empty, migrated database; everything is dated relative to now. Raises NotEmptyError.

    `large` adds a document of more than 50 MB to what the folder of samples holds.
    """
    now = SystemClock().now()
    clock = FixedClock(now - EARLIEST)
    database = Database(settings.database)
    context = Context(database=database, clock=clock, bus=LocalBus(), log=AuditLog())
    try:
        await _refuse_unless_empty(database)
        await _perform(context, clock, now, settings)
        if large:
            Delivery.write_large_sample(settings.data_dir / "samples")
    finally:
        await database.close()


async def _refuse_unless_empty(database: Database) -> None:
    async with database.reading() as session:
        people = (await session.exec(select(func.count()).select_from(User))).one()
    if people:
        raise NotEmptyError("the database is not empty; the demonstration is only loaded into an empty one")


async def _perform(context: Context, clock: FixedClock, now: datetime, settings: Settings) -> None:
    actor: Actor = SYSTEM
    await context.run(mark_demonstration, MarkDemonstration(), actor=actor)
    passwords = Passwords(memory_kib=settings.argon2_memory_kib, passes=settings.argon2_passes)
    password_hash = await passwords.hash(PASSWORD)
    passwords.close()
    cast = await context.run(seat_cast, SeatCast(password_hash), actor=actor)
    await open_accounts(context, cast)
    async with Delivery(context, settings) as delivery:
        stage = Stage(context=context, clock=clock, cast=cast, deliver=delivery.deliver, end=now)
        stage.schedule((*HIGH_COURT, *OTHER_COURTS, *SERVED))
        await stage.play()
    await context.run(seat_applicant, SeatApplicant(cast, password_hash), actor=actor)
