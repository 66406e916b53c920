"""Runs the stories: each envelope is filed and reviewed through the product's commands, at its own time."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from causeway.accounts.actor import SYSTEM, Actor
from causeway.cases.tables import SecurityLevel
from causeway.demo.fixtures import JoinCase, join_case, opening_parties
from causeway.demo.pdfs import pdf_of
from causeway.demo.people import PEOPLE
from causeway.demo.personas import Personas
from causeway.demo.story import Ending, Envelope, Story
from causeway.filings.core.queries import documents_of
from causeway.filings.core.tables import DocumentRole, Filing
from causeway.filings.drafting.commands.add_filing_document import AddFilingDocument, add_filing_document
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.filings.drafting.commands.update_filing import UpdateFiling, update_filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import (
    CompleteReview,
    Disposition,
    DispositionOutcome,
    complete_review,
)
from causeway.filings.review.commands.permit_scan import PermitScan, permit_scan
from causeway.filings.review.commands.return_for_correction import (
    CorrectionItem,
    ReturnForCorrection,
    return_for_correction,
)
from causeway.filings.submission.commands.cancel_filing import CancelFiling, cancel_filing
from causeway.filings.submission.commands.fees import RequestQuote, request_quote
from causeway.filings.submission.commands.submit_filing import SubmitFiling, submit_filing
from causeway.kit.clock import HONG_KONG, FixedClock
from causeway.kit.context import Context
from causeway.payments.tables import PaymentMethod

REGISTRAR = "registrar@demo.test"
CLERK_TAKES = timedelta(minutes=95)
REVIEWED = {Ending.CLAIMED, Ending.RETURNED, Ending.ACCEPTED, Ending.PARTIAL, Ending.REJECTED}

Deliver = Callable[[bytes, str, Actor], Awaitable[str]]


@dataclass
class RunningStory:
    """A story as it runs: the case it has become, and its number."""

    story: Story
    case_id: str | None = None
    number: str | None = None
    appeared: set[str] = field(default_factory=set)

    def appears_for(self, email: str) -> tuple[str, ...]:
        """Return the parties for whom a person comes on record by the filing they now make: none but the first time."""
        sides = [side for side in self.story.sides if side.by == email and side.by_notice]
        if self.number is None or email in self.appeared:
            return ()
        self.appeared.add(email)
        return tuple(side.name_en for side in sides)


def _beginning(running: RunningStory, envelope: Envelope) -> CreateFiling:
    """Return how a filing begins: to open the case, in it, or by somebody who was served and comes into it."""
    story = running.story
    names = running.appears_for(envelope.by)
    starts = running.case_id is None
    return CreateFiling(
        case_id=None if names else running.case_id,
        case_number=running.number if names else None,
        party_names=names,
        case_type_code=story.case_type if starts else None,
        venue_code=story.venue if starts else None,
        title=envelope.title,
        matter_reference=envelope.matter,
        nature_of_claim=story.nature_en if starts else None,
        claim_cents=story.claim_cents if starts else None,
        parties=opening_parties(story, envelope) if starts else None,
    )


@dataclass
class Runner:
    """Runs stories. `deliver` sends a PDF and returns its upload's id, checked."""

    context: Context
    clock: FixedClock
    personas: Personas
    deliver: Deliver
    end: datetime
    _pending: list[tuple[datetime, int, Callable[[], Awaitable[None]]]] = field(default_factory=list)

    def schedule(self, stories: tuple[Story, ...]) -> None:
        """Put every envelope of every story into the order of time."""
        for story in stories:
            running = RunningStory(story)
            for envelope in story.envelopes:
                self._at(self._when(envelope), self._filing(running, envelope))

    async def run(self) -> None:
        """Do everything in the order of time, ending at the present."""
        while self._pending:
            self._pending.sort(key=lambda item: item[:2])
            at, _, act = self._pending.pop(0)
            self.clock.move_to(max(at, self.clock.now()))
            await act()
        self.clock.move_to(self.end)

    def _at(self, at: datetime, act: Callable[[], Awaitable[None]]) -> None:
        self._pending.append((min(at, self.end), len(self._pending), act))

    def _when(self, envelope: Envelope) -> datetime:
        day = (self.end - timedelta(days=envelope.days_ago)).astimezone(HONG_KONG)
        hour, minute = map(int, envelope.at.split(":"))
        at = day.replace(hour=hour, minute=minute, second=12 + (envelope.days_ago * 7) % 40, microsecond=0)
        return min(at, self.end - timedelta(minutes=9))

    def _filing(self, running: RunningStory, envelope: Envelope) -> Callable[[], Awaitable[None]]:
        async def perform() -> None:
            filing = await self._draft(running, envelope)
            if envelope.ending is Ending.DRAFT:
                return
            filing = await self._submit(filing, envelope)
            if envelope.ending is Ending.CANCELLED:
                cancel = CancelFiling(filing.id)
                await self.context.run(cancel_filing, cancel, actor=self.personas.actors[envelope.by])
            elif envelope.ending in REVIEWED:
                received = filing.deemed_received_at or self.clock.now()
                self._at(received + CLERK_TAKES, self._review(running, envelope, filing.id))

        return perform

    async def _draft(self, running: RunningStory, envelope: Envelope) -> Filing:
        story, actor = running.story, self.personas.actors[envelope.by]
        filing = await self.context.run(create_filing, _beginning(running, envelope), actor=actor)
        if running.case_id is None and envelope.ending is not Ending.DRAFT:
            permission = PermitScan(filing.reference, "Prepared before the court's forms were offered")
            await self.context.run(permit_scan, permission, actor=self.personas.actors[REGISTRAR])
        await self._describe(filing, story, envelope)
        for position, sheet in enumerate(envelope.sheets):
            pdf = pdf_of(story, envelope, sheet, running.number, self.clock.now())
            upload_id = await self.deliver(pdf, f"{sheet.title}.pdf", actor)
            await self.context.run(
                add_filing_document,
                AddFilingDocument(
                    filing_id=filing.id,
                    upload_id=upload_id,
                    type_code=sheet.type_code,
                    title=sheet.title,
                    role=DocumentRole.ATTACHMENT if position else DocumentRole.LEAD,
                ),
                actor=actor,
            )
        return filing

    async def _describe(self, filing: Filing, story: Story, envelope: Envelope) -> None:
        sealed = story.security is not SecurityLevel.PUBLIC and filing.case_id is None
        if not sealed and envelope.urgent is None:
            return
        changes = UpdateFiling(
            filing_id=filing.id,
            urgent=envelope.urgent is not None,
            urgent_reason=envelope.urgent,
            requested_security_level=story.security if sealed else None,
        )
        await self.context.run(update_filing, changes, actor=self.personas.actors[envelope.by])

    async def _submit(self, filing: Filing, envelope: Envelope) -> Filing:
        actor = self.personas.actors[envelope.by]
        quote = await self.context.run(request_quote, RequestQuote(filing.id), actor=actor)
        firm = next(person.firm for person in PEOPLE if person.email == envelope.by)
        pays = quote.total_cents > 0
        return await self.context.run(
            submit_filing,
            SubmitFiling(
                filing_id=filing.id,
                quote_id=quote.id,
                payment_method=PaymentMethod.DEPOSIT_ACCOUNT if pays else PaymentMethod.NONE,
                deposit_account_id=self.personas.deposit_accounts[firm] if pays and firm else None,
            ),
            actor=actor,
        )

    def _review(
        self, running: RunningStory, envelope: Envelope, filing_id: str
    ) -> Callable[[], Awaitable[None]]:
        async def perform() -> None:
            clerk = self.personas.actors[envelope.clerk]
            await self.context.run(claim_review, ClaimReview(filing_id), actor=clerk)
            if envelope.ending is Ending.CLAIMED:
                return
            self.clock.advance(timedelta(minutes=4))
            if envelope.ending is Ending.RETURNED:
                await self._send_back(envelope, filing_id, clerk)
                return
            filing = await self._decide(envelope, filing_id, clerk)
            if running.case_id is None and filing.case_id is not None:
                running.case_id = filing.case_id
                join = JoinCase(filing.case_id, running.story, self.personas)
                running.number = await self.context.run(join_case, join, actor=SYSTEM)

        return perform

    async def _decide(self, envelope: Envelope, filing_id: str, clerk: Actor) -> Filing:
        async with self.context.database.reading() as session:
            documents = await documents_of(session, filing_id)
        decisions = tuple(
            self._disposition(envelope, place.id, sheet.refused_for)
            for place, sheet in zip(documents, envelope.sheets, strict=True)
        )
        review = CompleteReview(filing_id, decisions)
        return await self.context.run(complete_review, review, actor=clerk)

    @staticmethod
    def _disposition(envelope: Envelope, document_id: str, refused_for: str | None) -> Disposition:
        reason = envelope.reason if envelope.ending is Ending.REJECTED else refused_for
        if reason is None:
            return Disposition(document_id, DispositionOutcome.ACCEPT)
        return Disposition(document_id, DispositionOutcome.REJECT, reason, envelope.message)

    async def _send_back(self, envelope: Envelope, filing_id: str, clerk: Actor) -> None:
        async with self.context.database.reading() as session:
            documents = await documents_of(session, filing_id)
        items = tuple(
            CorrectionItem(
                filing_document_id=place.id,
                reason_code=sheet.refused_for,
                message=envelope.message if sheet.refused_for == envelope.reason else "",
            )
            for place, sheet in zip(documents, envelope.sheets, strict=True)
            if sheet.refused_for is not None
        )
        due = (self.end + timedelta(days=3)).astimezone(HONG_KONG).replace(hour=17, minute=30, second=0)
        await self.context.run(
            return_for_correction,
            ReturnForCorrection(filing_id, items, due),
            actor=clerk,
        )
