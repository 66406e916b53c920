"""Entries of the audit trail, and the signed checkpoints between them."""

from datetime import datetime

import strawberry

from causeway.accounts.actor import Role
from causeway.audit.tables import AuditCheckpoint as CheckpointRow
from causeway.audit.tables import AuditEvent
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.languages import said
from causeway.graphql.contract.refs import Case, Document, Filing, Organisation, User
from causeway.graphql.engine import computed, one
from causeway.kit.words import Words
from causeway.trail.queries import Capacity
from causeway.trail.rules import DENIED, AuditKind, about, kind_of
from causeway.trail.words import words_of

public_enum(Role)
NOBODY = Capacity(None, ())


@strawberry.type(description="What the log was at a moment, signed with the court's key.")
@described
class AuditCheckpoint:
    """A checkpoint."""

    number: str
    """Its number, from 1."""
    position: str
    """The last position that it covers."""
    hash: str
    """The hash that the entry at this position has."""
    at: datetime
    """When it was signed."""
    time_stamped_at: datetime | None
    """When an authority outside attested the signature; null where none was asked, which is once an hour."""

    @classmethod
    def of(cls, row: CheckpointRow) -> "AuditCheckpoint":
        """Show a checkpoint."""
        return cls(
            number=str(row.number),
            position=str(row.position),
            hash=row.hash,
            at=row.at,
            time_stamped_at=row.time_stamped_at,
        )


@strawberry.type(
    description="Something that was done, as the audit log has it. A registrar sees everything; an organisation's "
    "administrators what its members did, without positions and hashes."
)
@described
class AuditEntry:
    """An entry of the audit trail."""

    at: datetime
    """When it was done."""
    kind: AuditKind
    """What it is about."""
    action: str
    """What was done, for programs, such as `document.read`."""
    is_refusal: bool
    """Whether somebody asked for something restricted and was told that it does not exist."""
    position: str | None
    """Its place in the log, from 1; null to organisations."""
    previous_hash: str | None
    """The hash of the entry before; null to organisations."""
    hash: str | None
    """Its own hash, which covers what it says and the hash before; null to organisations."""
    checkpoint: AuditCheckpoint | None
    """The checkpoint that was signed right after it, if one was."""
    roles: list[Role]
    """What the account of who did it could be used for then; empty for the system."""
    thing: str | None
    """Of a refusal the type of what was asked for, such as `Case`."""
    actor_id: strawberry.Private[str | None]
    organisation_id: strawberry.Private[str | None]
    case_id: strawberry.Private[str | None]
    filing_id: strawberry.Private[str | None]
    document_id: strawberry.Private[str | None]
    person_id: strawberry.Private[str | None]
    words: strawberry.Private[Words]

    what: str = computed(said, description="What was done, in a few words.")
    actor: User | None = one(
        "actor_id", description="Who did it; null for the system, and for whoever was not signed in."
    )
    organisation: Organisation | None = one(
        "organisation_id", description="For which organisation they acted then; null for none."
    )
    case: Case | None = one(
        "case_id", description="The case it is about, if it is about one the viewer may see."
    )
    filing: Filing | None = one(
        "filing_id", description="The filing it is about, if it is about one the viewer may see."
    )
    document: Document | None = one(
        "document_id", description="The document it is about, if it is about one the viewer may see."
    )
    person: User | None = one("person_id", description="The person it was done to or for, if it names one.")

    @classmethod
    def of(
        cls,
        event: AuditEvent,
        capacity: Capacity = NOBODY,
        checkpoint: CheckpointRow | None = None,
        *,
        with_chain: bool,
    ) -> "AuditEntry":
        """Show an event, with its place in the chain or without."""
        payload = event.payload
        refused = str(payload.get("kind")) if event.name == DENIED else None
        return cls(
            at=event.at,
            kind=kind_of(event.name),
            action=event.name,
            is_refusal=event.name == DENIED,
            position=str(event.position) if with_chain else None,
            previous_hash=event.previous_hash if with_chain else None,
            hash=event.hash if with_chain else None,
            checkpoint=AuditCheckpoint.of(checkpoint) if with_chain and checkpoint else None,
            roles=list(capacity.roles),
            thing=refused,
            actor_id=event.actor_id,
            organisation_id=capacity.organisation_id,
            case_id=about(event.name, payload, "case_id", "Case"),
            filing_id=about(event.name, payload, "filing_id", "Filing"),
            document_id=about(event.name, payload, "document_id", "Document"),
            person_id=payload.get("user_id"),
            words=words_of(event.name, payload),
        )
