"""Loads the demonstration court into an empty database."""

from datetime import datetime, timedelta

from sqlmodel import func, select

from causeway.accounts.actor import SYSTEM, Actor
from causeway.accounts.tables import User
from causeway.audit.log import AuditLog
from causeway.checkpoint_factories import make_checkpoint_taker
from causeway.demo.delivery import Delivery
from causeway.demo.enabling import OpenRarerTypes, open_rarer_types
from causeway.demo.issued import CourtIssues
from causeway.demo.large_cases import LONG_CASE, LONG_DOCKET
from causeway.demo.listed import CourtLists
from causeway.demo.marker import MarkDemonstration, mark_demonstration
from causeway.demo.money import AccountsOffice
from causeway.demo.pdfs import pdf_of
from causeway.demo.people import PASSWORD
from causeway.demo.personas import (
    AddApplicant,
    AddPersonas,
    Personas,
    add_applicant,
    add_personas,
    open_accounts,
)
from causeway.demo.runner import Runner
from causeway.demo.stories_high_court import HIGH_COURT
from causeway.demo.stories_other_courts import OTHER_COURTS
from causeway.demo.stories_rarer_types import LAWYER, RARER_TYPES
from causeway.demo.stories_served import SERVED
from causeway.demo.story import Envelope, Sheet, Side, Story
from causeway.demo.volume import AddLargeCases, add_large_cases
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock, SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.passwords import Passwords
from causeway.kit.statistics import gather_statistics
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
        await gather_statistics(database)
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
    await context.run(open_rarer_types, OpenRarerTypes(), actor=actor)
    passwords = Passwords(memory_kib=settings.argon2_memory_kib, passes=settings.argon2_passes)
    password_hash = await passwords.hash(PASSWORD)
    passwords.close()
    personas = await context.run(add_personas, AddPersonas(password_hash), actor=actor)
    await open_accounts(context, personas)
    async with Delivery(context, settings) as delivery:
        # First, as the oldest cases: whoever looks at the newest sees those with a story.
        papers = await _papers_of_the_long_case(delivery, personas, now)
        await context.run(add_large_cases, AddLargeCases(personas, papers), actor=actor)
        runner = Runner(context=context, clock=clock, personas=personas, deliver=delivery.deliver, end=now)
        runner.schedule((*HIGH_COURT, *OTHER_COURTS, *SERVED, *RARER_TYPES))
        await runner.run()
        issues = CourtIssues(context, personas, delivery)
        await CourtLists(context, personas).list_in(await issues.cases())
        await issues.issue()
        await delivery.seal()
    await AccountsOffice(context, personas).open()
    await context.run(add_applicant, AddApplicant(personas, password_hash), actor=actor)
    await make_checkpoint_taker(context, settings).take()


async def _papers_of_the_long_case(delivery: Delivery, personas: Personas, now: datetime) -> dict[str, str]:
    """Return the ids of checked documents by their type, one of each that the docket of the long case holds."""
    sides = tuple(Side(party.role, party.name_en, party.name_zh, by=LAWYER) for party in LONG_CASE.parties)
    story = Story(LONG_CASE.case_type, sides, LONG_CASE.nature, ())
    papers: dict[str, str] = {}
    for step in LONG_DOCKET:
        if step.paper is not None:
            sheet = Sheet(step.paper, step.title_en, 14)
            pdf = pdf_of(story, Envelope(LAWYER, 0, "09:00", step.title_en, (sheet,)), sheet, None, now)
            papers[step.paper] = await delivery.document(pdf, f"{step.title_en}.pdf", personas.actors[LAWYER])
    return papers
