"""Filings at any point of their lives: firms, documents, drafts, submissions, reviews."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func
from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.accounts.tables import AccountStatus, Organisation, OrganisationKind, OrganisationStatus, User
from causeway.cases.tables import PartyKind
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import Document, DocumentVerdict
from causeway.filings.core.queries import documents_of
from causeway.filings.core.tables import DocumentRole, Filing, FilingDocument, FilingTransition
from causeway.filings.drafting.commands.add_filing_document import AddFilingDocument, add_filing_document
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.filings.drafting.commands.parties import PartyDraft
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import (
    CompleteReview,
    Disposition,
    DispositionOutcome,
    complete_review,
)
from causeway.filings.review.commands.permit_scan import PermitScan, permit_scan
from causeway.filings.submission.commands.fees import RequestQuote, request_quote
from causeway.filings.submission.commands.submit_filing import SubmitFiling, submit_filing
from causeway.kit.context import Context
from causeway.kit.database import ReadSession
from causeway.kit.ids import new_id
from causeway.payments.tables import PaymentMethod
from causeway.uploads.rules import PDF
from causeway.uploads.tables import Upload, UploadStatus
from tests.payments.builders import Firm, figures, firm, load_fees

CLERK = Actor(user_id="clerk-1", roles=frozenset({Role.REGISTRY_CLERK}))
OTHER_CLERK = Actor(user_id="clerk-2", roles=frozenset({Role.REGISTRY_CLERK}))
REGISTRAR = Actor(user_id="registrar", roles=frozenset({Role.REGISTRAR}))
ACCEPT, REJECT = DispositionOutcome.ACCEPT, DispositionOutcome.REJECT
PLAINTIFF = PartyDraft(
    "PLAINTIFF", PartyKind.COMPANY, "Golden Wharf Construction Limited", "金埠建築有限公司"
)
DEFENDANT = PartyDraft("DEFENDANT", PartyKind.INDIVIDUAL, "Lee Ka Ming", "李嘉明", address="1 Queensway")
serial = itertools.count(1)


@dataclass(frozen=True)
class Court:
    """A court with its reference data, and a firm that can pay."""

    context: Context
    firm: Firm

    @property
    def solicitor(self) -> Actor:
        return self.firm.solicitor

    async def run(self, act: Any, command: Any, actor: Actor | None = None) -> Any:
        return await self.context.run(act, command, actor=actor or self.solicitor)

    async def filing(self, filing_id: str) -> Filing:
        async with self.context.database.reading() as session:
            return await session.get_one(Filing, filing_id)

    async def run_once(self, act: Any, command: Any, key: str, actor: Actor | None = None) -> Filing:
        """The filing that came of an act under an idempotency key, now or when the key first came."""
        asker = actor or self.solicitor
        return await self.filing(await self.context.run_once(act, command, actor=asker, key=key))

    async def permit_scan(self, reference: str) -> None:
        """Let a case be started by an upload, as the registrar does."""
        await self.run(permit_scan, PermitScan(reference, "The form cannot be used"), REGISTRAR)

    async def filing_ids(self) -> list[str]:
        """Every filing's id, oldest first."""
        async with self.context.database.reading() as session:
            return list((await session.exec(select(Filing.id).order_by(col(Filing.id)))).all())

    async def documents(self, filing_id: str) -> list[FilingDocument]:
        async with self.context.database.reading() as session:
            return list(await documents_of(session, filing_id))

    async def money(self) -> tuple[int, int]:
        """Balance and holds, in cents."""
        return await figures(self.context, self.firm)

    async def count(self, table: Any) -> int:
        async with self.context.database.reading() as session:
            return int((await session.exec(select(func.count()).select_from(table))).one())


async def court(context: Context, deposit_cents: int = 2_000_000) -> Court:
    """A court and a firm with a deposit account."""
    await load_fees(context)
    made = await firm(context, deposit_cents)
    await organisation(context, made.organisation_id, made.solicitor)
    return Court(context, made)


async def organisation(
    context: Context, organisation_id: str, *members: Actor, every_member_sees_cases: bool = False
) -> None:
    """The rows of an organisation and its members."""
    async with context.database.writing() as session:
        session.add(
            Organisation(
                id=organisation_id,
                name_en=f"Firm {organisation_id[-6:]}",
                kind=OrganisationKind.LAW_FIRM,
                status=OrganisationStatus.ACTIVE,
                every_member_sees_cases=every_member_sees_cases,
                created_at=context.clock.now(),
            )
        )
        for member in members:
            session.add(person(context, member))
        await session.commit()


def person(context: Context, actor: Actor) -> User:
    """The row of a person."""
    return User(
        id=actor.user_id or "",
        email=f"{actor.user_id}@example.org",
        name_en=f"Person {actor.user_id}",
        status=AccountStatus.ACTIVE,
        created_at=context.clock.now(),
    )


async def upload(
    context: Context,
    owner: Actor,
    status: UploadStatus = UploadStatus.CLEAN,
    *,
    document: bool = True,
    content_type: str = PDF,
) -> str:
    """An upload, by default a checked one that has become a clean document; its id."""
    upload_id, now = new_id(), context.clock.now()
    async with context.database.writing() as session:
        session.add(
            Upload(
                id=upload_id,
                owner_user_id=owner.user_id or "",
                organisation_id=owner.organisation_id,
                filename="document.pdf",
                size=1000,
                offset=1000,
                status=status,
                created_at=now,
                expires_at=now,
            )
        )
        await session.flush()
        if document:
            session.add(_document(upload_id, owner, status, content_type, now))
        await session.commit()
    return upload_id


def _document(
    upload_id: str, owner: Actor, status: UploadStatus, content_type: str, now: datetime
) -> Document:
    clean = status is UploadStatus.CLEAN
    return Document(
        id=new_id(),
        upload_id=upload_id,
        owner_user_id=owner.user_id,
        organisation_id=owner.organisation_id,
        sha256=f"{next(serial):064x}",
        size_bytes=1000,
        content_type=content_type,
        filename="document.pdf",
        pages=2,
        verdict=DocumentVerdict.CLEAN if clean else DocumentVerdict.INVALID,
        created_at=now,
    )


async def add(
    at: Court,
    filing_id: str,
    type_code: str = "WRIT",
    role: DocumentRole = DocumentRole.LEAD,
    *,
    actor: Actor | None = None,
    title: str = "Writ of summons",
    access: DocumentAccess | None = None,
    **more: Any,
) -> Filing:
    """Put a clean document into a filing."""
    actor = actor or at.solicitor
    upload_id = more.pop("upload_id", None) or await upload(at.context, actor)
    if access is not None:
        more.setdefault("access_reason", "It names a child.")
    command = AddFilingDocument(filing_id, upload_id, type_code, title, role, access, **more)
    filing: Filing = await at.run(add_filing_document, command, actor)
    return filing


async def draft(
    at: Court, *, actor: Actor | None = None, attachments: int = 0, case_type_code: str = "HCA", **more: Any
) -> Filing:
    """A draft that starts a case, with its lead document, which may be a scan, and some attachments."""
    command = CreateFiling(
        case_type_code=case_type_code, title="Writ of summons", parties=(PLAINTIFF, DEFENDANT), **more
    )
    filing = await at.run(create_filing, command, actor)
    await at.permit_scan(filing.reference)
    await add(at, filing.id, actor=actor)
    for number in range(attachments):
        await add(
            at, filing.id, "EXHIBIT", DocumentRole.ATTACHMENT, actor=actor, title=f"Exhibit {number + 1}"
        )
    return await at.filing(filing.id)


async def submission(
    at: Court, filing_id: str, *, actor: Actor | None = None, **changes: Any
) -> SubmitFiling:
    """What submits a filing as it is now."""
    quote = await at.run(request_quote, RequestQuote(filing_id), actor)
    values: dict[str, Any] = {
        "filing_id": filing_id,
        "quote_id": quote.id,
        "payment_method": PaymentMethod.DEPOSIT_ACCOUNT,
        "deposit_account_id": at.firm.account_id,
    }
    return SubmitFiling(**{**values, **changes})


async def received(at: Court, *, actor: Actor | None = None, **more: Any) -> Filing:
    """A filing that starts a case and that the court has."""
    made = await draft(at, actor=actor, **more)
    filing: Filing = await at.run(submit_filing, await submission(at, made.id, actor=actor), actor)
    return filing


async def under_review(at: Court, *, clerk: Actor = CLERK, **more: Any) -> Filing:
    """A filing that a clerk has in hand."""
    filing: Filing = await at.run(claim_review, ClaimReview((await received(at, **more)).id), clerk)
    return filing


async def decision(at: Court, filing_id: str, *outcomes: DispositionOutcome, **more: Any) -> CompleteReview:
    """A decision on each document in order; without outcomes, all accepted."""
    rows = await at.documents(filing_id)
    given = outcomes or (ACCEPT,) * len(rows)
    dispositions = tuple(
        Disposition(row.id, each, None if each is ACCEPT else "ILLEGIBLE")
        for row, each in zip(rows, given, strict=True)
    )
    return CompleteReview(filing_id, dispositions, **more)


async def accepted(at: Court, *, clerk: Actor = CLERK, **more: Any) -> Filing:
    """A filing that has been accepted and has started its case."""
    filing = await under_review(at, clerk=clerk, **more)
    done: Filing = await at.run(complete_review, await decision(at, filing.id), clerk)
    return done


async def in_case(
    at: Court, case_id: str, *, actor: Actor | None = None, title: str = "List of documents"
) -> Filing:
    """A draft in a case, with its lead document."""
    filing = await at.run(create_filing, CreateFiling(case_id=case_id, title=title), actor)
    await add(at, filing.id, "LIST_OF_DOCUMENTS", actor=actor, title=title)
    return await at.filing(filing.id)


async def steps_of(session: ReadSession, filing_id: str) -> Sequence[FilingTransition]:
    """Return the steps of a filing, oldest first."""
    statement = select(FilingTransition).where(FilingTransition.filing_id == filing_id)
    return (await session.exec(statement.order_by(col(FilingTransition.position)))).all()
