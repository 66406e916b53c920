"""A case in which nobody acts for the defendant yet, and those who ask to."""

from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.cases.access import cases_visible_to
from causeway.cases.tables import Case, Party, Representation
from causeway.causebook.tables import DocketEntry, DocketKind
from causeway.filings.core.tables import Filing
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.kit.context import Context
from causeway.payments.tables import PaymentMethod
from tests.filings.builders import (
    CLERK,
    Court,
    accepted,
    add,
    court,
    decision,
    organisation,
    submission,
)

DEFENCE = Actor("defence", "defendants-firm", roles=frozenset({Role.ORGANISATION_USER}))
SUCCESSOR = Actor("successor", "second-firm", roles=frozenset({Role.ORGANISATION_USER}))
LEE = Actor("lee-ka-ming", roles=frozenset({Role.INDIVIDUAL}))
NUMBER, NAME = "HCA 1/2026", "Lee Ka Ming"


async def begun(context: Context) -> tuple[Court, str]:
    """A case of the plaintiff's firm against somebody nobody acts for yet; and two other firms."""
    at = await court(context)
    for actor in (DEFENCE, SUCCESSOR):
        await organisation(context, actor.organisation_id or "", actor)
    case_id = (await accepted(at)).case_id
    return at, str(case_id)


async def notice(
    at: Court, actor: Actor, type_code: str = "NOTICE_TO_ACT", *, name: str = NAME, number: str = NUMBER
) -> Filing:
    """A draft by which somebody asks to come on record."""
    command = CreateFiling(case_number=number, party_names=(name,), title="Notice")
    filing = await at.run(create_filing, command, actor)
    await add(at, filing.id, type_code, actor=actor, title="Notice")
    return await at.filing(filing.id)


async def sent(at: Court, actor: Actor, type_code: str = "NOTICE_TO_ACT") -> Filing:
    """The same, received and taken in hand."""
    filing = await notice(at, actor, type_code)
    free = await submission(
        at, filing.id, actor=actor, payment_method=PaymentMethod.NONE, deposit_account_id=None
    )
    await at.run(submit_filing, free, actor)
    taken: Filing = await at.run(claim_review, ClaimReview(filing.id), CLERK)
    return taken


async def admitted(at: Court, actor: Actor, type_code: str = "NOTICE_TO_ACT") -> Filing:
    """The same, accepted."""
    filing = await sent(at, actor, type_code)
    done: Filing = await at.run(complete_review, await decision(at, filing.id), CLERK)
    return done


async def sees(at: Court, actor: Actor) -> bool:
    async with at.context.database.reading() as session:
        return (await session.exec(select(Case.id).where(cases_visible_to(actor)))).first() is not None


async def on_record(at: Court) -> set[str]:
    """Who acts for the defendant now."""
    async with at.context.database.reading() as session:
        rows = await session.exec(
            select(Representation)
            .join(Party, col(Party.id) == col(Representation.party_id))
            .where(Party.role == "DEFENDANT", col(Representation.until).is_(None))
        )
        return {row.organisation_id or row.user_id or "" for row in rows}


async def register(at: Court) -> list[str]:
    """What the register says of representation."""
    async with at.context.database.reading() as session:
        entries = select(DocketEntry).where(DocketEntry.kind == DocketKind.REPRESENTATION)
        return [entry.title_en for entry in await session.exec(entries.order_by(col(DocketEntry.number)))]
