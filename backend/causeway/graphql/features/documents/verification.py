"""Verifying what the court has sealed: public, without an account, by number or by the hash of a file."""

from datetime import date, datetime
from typing import Self

import strawberry

from causeway.documents import queries
from causeway.documents.queries import SealedDocument
from causeway.documents.reference_number import read_reference
from causeway.documents.verification import (
    VerificationOutcome,
    outcome_of,
    sentence_about,
    sentence_about_nothing,
)
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.languages import Said
from causeway.graphql.contract.permissions import ANYONE
from causeway.graphql.contract.scalars import CaseNumber, Sha256
from causeway.graphql.execution.verifications import count_verification
from causeway.kit.words import Words

public_enum(VerificationOutcome)


@strawberry.type(description="What is known of a document that somebody verifies.")
@described
class DocumentVerification:
    """What is known of a sealed document."""

    outcome: VerificationOutcome
    """Which of four things it is."""
    reference: str | None = None
    """Its Document Reference Number, 12 digits; null where nothing is known."""
    sealed_at: datetime | None = None
    """When it was sealed, as the time-stamp authority attests."""
    filed_on: date | None = None
    """The official filing date, which its seal shows."""
    case_number: CaseNumber | None = None
    """The case it was filed in; null where the register of such cases is not open to the public."""
    title: str | None = None
    """What it is called; null where `caseNumber` is."""
    pages: int | None = None
    """How many pages it has."""
    sealed_sha256: Sha256 | None = None
    """The SHA-256 of the file as the court sealed it."""
    sealed_bytes: str | None = None
    """How many bytes that file has, in digits."""
    signed_by: str | None = None
    """Whom the certificate of the signature names."""
    is_development_seal: bool = False
    """Whether it bears the seal of a development authority, which is no court's."""
    superseded_by: str | None = None
    """The number of the document that the court has put in its place; null too where the asker may not verify that."""
    words: strawberry.Private[Words] = Words("", "", "")
    court: strawberry.Private[Words | None] = None

    @strawberry.field(description="What was found, in one sentence.")
    def sentence(self, info: Info, language: Said = None) -> str:
        """Return the sentence in a language."""
        return self.words.say(language or info.context.language)

    @strawberry.field(description="The court that sealed it.")
    def court_name(self, info: Info, language: Said = None) -> str | None:
        """Return its name in a language."""
        return self.court.say(language or info.context.language) if self.court else None

    @classmethod
    def of(
        cls,
        found: SealedDocument,
        outcome: VerificationOutcome,
        successor: str | None,
        *,
        is_file: bool,
    ) -> Self:
        """Show what was found, and of its case and its `successor` as much as whoever asks may know."""
        seal, certificate = found.seal, found.certificate
        is_open = found.is_seen or found.case_type.cause_book_open
        return cls(
            outcome=outcome,
            reference=seal.reference,
            sealed_at=seal.signed_at,
            filed_on=seal.filed_on,
            case_number=CaseNumber(found.case.number) if is_open and found.case.number else None,
            title=found.document.title if is_open else None,
            pages=found.document.pages,
            sealed_sha256=Sha256(seal.sha256) if seal.sha256 else None,
            sealed_bytes=str(seal.size_bytes),
            signed_by=certificate.subject,
            is_development_seal=certificate.is_development,
            superseded_by=successor,
            words=sentence_about(found, outcome, is_file=is_file),
            court=found.court.name,
        )

    @classmethod
    def of_nothing(cls, typed: str | None) -> Self:
        """Show that nothing is known: of what never was and of what is hidden alike."""
        return cls(outcome=VerificationOutcome.UNKNOWN, words=sentence_about_nothing(typed))


@strawberry.type
class VerificationQueries:
    """What anybody may verify."""

    @query(
        permission=ANYONE,
        description="Whether the court sealed a document with this number. What is restricted, or in a case that is "
        "not public, is not known here except to who may read it.",
    )
    async def verify_document(self, info: Info, reference: str) -> DocumentVerification:
        """Verify a number.

        Args:
            reference: The Document Reference Number, with or without spaces and dashes.
        """
        count_verification(info.context)
        number = read_reference(reference)
        if number is None:
            return DocumentVerification.of_nothing(reference)
        async with info.context.reading() as session:
            found = await queries.sealed_by_reference(session, info.context.actor, number)
            successor = await queries.known_successor(session, info.context.actor, found)
        if found is None:
            return DocumentVerification.of_nothing(reference)
        outcome = outcome_of(found, is_other_file=False)
        return DocumentVerification.of(found, outcome, successor, is_file=False)

    @query(
        permission=ANYONE,
        description="Whether a file is as the court sealed it, by its hash: the file itself stays where it is.",
    )
    async def verify_digest(
        self, info: Info, sha256: Sha256, reference: str | None = None
    ) -> DocumentVerification:
        """Verify a file.

        Args:
            sha256: The SHA-256 of the whole file.
            reference: The Document Reference Number found in the file: tells one that was altered from one that is
                not known.
        """
        count_verification(info.context)
        number = read_reference(reference) if reference else None
        async with info.context.reading() as session:
            found = await queries.sealed_by_digest(session, info.context.actor, sha256)
            is_other_file = found is None
            if found is None and number is not None:
                found = await queries.sealed_by_reference(session, info.context.actor, number)
            successor = await queries.known_successor(session, info.context.actor, found)
        if found is None:
            return DocumentVerification.of_nothing(None)
        outcome = outcome_of(found, is_other_file=is_other_file)
        return DocumentVerification.of(found, outcome, successor, is_file=True)
