"""What the court issued in some cases of the demonstration, and who has opened it: in the sealed case, too."""

from dataclasses import dataclass

from sqlmodel import col, select

from causeway.cases.queries import parties_of
from causeway.cases.tables import Case, Party, Representation, SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.demo.delivery import Delivery
from causeway.demo.large_cases import LONG_CASE
from causeway.demo.pdfs import pdf_of
from causeway.demo.personas import Personas
from causeway.demo.stories_rarer_types import LAWYER
from causeway.demo.story import Envelope, Sheet, Side, Story
from causeway.kit.context import Context
from causeway.messages.commands.issue_document import IssueDocument, issue_document
from causeway.messages.commands.open_message import OpenMessage, open_message
from causeway.messages.tables import Message

REGISTRAR = "registrar@demo.test"
HEARD_BY_MASTERS = ("HCA", "HCCL", "HCPI")
ISSUED = (
    ("NOTICE_OF_HEARING", "Notice of hearing, in chambers"),
    ("DIRECTIONS", "Directions of Master Ko"),
    ("COURT_NOTICE", "Notice from the registry"),
)
"""One for each of some cases, that of the sealed one first."""


@dataclass(frozen=True)
class CourtIssues:
    """The court issues documents, and a solicitor opens one of them."""

    context: Context
    personas: Personas
    delivery: Delivery

    async def issue(self) -> None:
        """Issue them, the older ones first; one is opened."""
        for case, (type_code, title) in zip(await self.cases(), ISSUED, strict=False):
            await self._issue(case, type_code, title)
        await self._open_one()

    async def cases(self) -> list[Case]:
        """Return the sealed case, and some in which the lawyers' firm is on record."""
        lawyer = self.personas.actors[LAWYER]
        ours = select(Representation.case_id).where(Representation.organisation_id == lawyer.organisation_id)
        sealed = col(Case.security_level) == SecurityLevel.SEALED
        statement = (
            select(Case)
            .where(sealed | col(Case.id).in_(ours), col(Case.number).is_not(None))
            .where(sealed | col(Case.case_type_code).in_(HEARD_BY_MASTERS))
            .where(col(Case.nature_of_claim).is_distinct_from(LONG_CASE.nature))
            .order_by(sealed.desc(), col(Case.issued_at).desc(), col(Case.id))
            .limit(len(ISSUED))
        )
        async with self.context.database.reading() as session:
            return list((await session.exec(statement)).all())

    async def _issue(self, case: Case, type_code: str, title: str) -> None:
        registrar = self.personas.actors[REGISTRAR]
        async with self.context.database.reading() as session:
            sides = tuple(_side(party) for party in await parties_of(session, case.id))
        sheet = Sheet(type_code, title, 1)
        story = Story(case.case_type_code, sides, case.nature_of_claim or "", ())
        envelope = Envelope(LAWYER, 0, "09:00", title, (sheet,))
        pdf = pdf_of(story, envelope, sheet, case.number, self.context.clock.now())
        upload_id = await self.delivery.deliver(pdf, f"{title}.pdf", registrar)
        command = IssueDocument(case.id, type_code, title, upload_id, DocumentAccess.PARTIES)
        await self.context.run(issue_document, command, actor=registrar)

    async def _open_one(self) -> None:
        lawyer = self.personas.actors[LAWYER]
        statement = select(Message.id).where(Message.organisation_id == lawyer.organisation_id)
        async with self.context.database.reading() as session:
            found = (await session.exec(statement.order_by(col(Message.sent_at), col(Message.id)))).first()
        if found is not None:
            await self.context.run(open_message, OpenMessage(found), actor=lawyer)


def _side(party: Party) -> Side:
    return Side(party.role, party.name_en or "", party.name_zh or "", by=LAWYER)
