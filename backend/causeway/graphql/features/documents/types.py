"""Documents, and what the checks found in the files they came from."""

from collections.abc import Sequence
from datetime import datetime

import strawberry

from causeway.courts.queries import document_types_by_code
from causeway.courts.tables import DocumentAccess
from causeway.documents import access
from causeway.documents import tables as rows
from causeway.documents.queries import marked_among, seals_of, successors_of
from causeway.documents.words import words_of
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.languages import said_if_any, said_to_viewer
from causeway.graphql.contract.scalars import Sha256, digits
from causeway.graphql.engine import BatchFetch, Node, Projection, batched, computed, encode_id, global_id
from causeway.graphql.features.documents.found_seals import (
    FoundSeal,
    fault_of,
    reference_of,
    sealed_address,
    sealed_when,
    status_of,
    was_superseded,
)
from causeway.kit.words import Language, Words
from causeway.uploads.tables import FindingSeverity, UploadFinding

public_enum(DocumentAccess)
public_enum(FindingSeverity)
public_enum(rows.DocumentVerdict)
public_enum(rows.SealStatus)


def title_of(title: str | None, filename: str) -> str:
    """Return what a document is called: its title or, before it has one, its file's name."""
    return title or filename


def heading_of(code: str, detail: str | None, *, language: Language = Language.EN) -> str:
    """Return a finding in a few words."""
    return words_of(code, detail=detail).title.say(language)


def sentence_of(code: str, page: int | None, detail: str | None, *, language: Language = Language.EN) -> str:
    """Return what was found, in a sentence."""
    return words_of(code, page=page, detail=detail).message.say(language)


def remedy_of(code: str, detail: str | None, *, language: Language = Language.EN) -> str:
    """Return what to do about a finding."""
    return words_of(code, detail=detail).remedy.say(language)


def document_of(document_id: str | None) -> strawberry.ID | None:
    """Return the global id of the document a finding is about."""
    return strawberry.ID(encode_id("Document", document_id)) if document_id else None


def type_names(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many codes together, the names of types of document."""

    async def fetch(codes: Sequence[str]) -> dict[str, Words]:
        async with context.reading() as session:
            return {each.code: each.name for each in await document_types_by_code(session, codes)}

    return fetch


@strawberry.type(description="Something that the checks on arrival found in a file.")
class Finding(Projection, Node, row=UploadFinding, visible=access.findings_visible_to):
    """A finding."""

    id: strawberry.ID = global_id()
    code: str
    """What it is, for programs: ENCRYPTED, TRUNCATED, JAVASCRIPT, NO_TEXT_LAYER and so on."""
    severity: FindingSeverity
    """Whether it stops the document."""
    title: str = computed(heading_of, description="What it is, in a few words.")
    message: str = computed(sentence_of, description="What was found, in a sentence.")
    page: int | None
    """The page it is on, from 1; the first of several."""
    field: str | None
    """The field it is about, if it is about one."""
    document_id: strawberry.ID | None = computed(
        document_of, description="The document it is about; null if the upload became none."
    )
    remedy: str | None = computed(remedy_of, description="What to do about it.")


def content_address(id: str, base_url: str) -> str:
    """Return the address of the bytes."""
    return f"{base_url}/documents/{id}/content"


def seals(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many documents together, their seals, sealed or to be."""

    async def fetch(ids: Sequence[str]) -> dict[str, FoundSeal]:
        async with context.reading() as session:
            found = await seals_of(session, ids)
        return {key: FoundSeal(seal, context.base_url) for key, seal in found.items()}

    return fetch


def is_there(found: bool | None) -> bool:  # noqa: FBT001  what was fetched, or nothing
    """Return whether something was found."""
    return found is True


def marked(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many documents together, which go out marked for their reader."""

    async def fetch(ids: Sequence[str]) -> dict[str, bool]:
        async with context.reading() as session:
            return dict.fromkeys(await marked_among(session, ids), True)

    return fetch


def successors(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many documents together, the numbers of what stands in their places, where the viewer may read it."""

    async def fetch(ids: Sequence[str]) -> dict[str, str]:
        async with context.reading() as session:
            return dict(await successors_of(session, context.actor, ids))

    return fetch


@strawberry.type(
    description="A document: bytes known by their hash. Its filer's side and the court see it; "
    "the parties, once it is filed and open to them."
)
class Document(Projection, Node, row=rows.Document, visible=access.documents_visible_to):
    """A document."""

    id: strawberry.ID = global_id()
    title: str = computed(title_of, description="What it is called: its title, else its file's name.")
    filename: str
    """The file's name, as the filer had it."""
    sha256: Sha256
    """The SHA-256 of its bytes, which never change."""
    size_bytes: str = computed(digits, rows.Document.size_bytes, description="How many bytes it has.")
    pages: int | None
    """How many pages it has; null while it is being checked, and for what has no pages."""
    content_type: str
    """Its media type, by its content."""
    type_code: str | None
    """The code of its type; null until it was submitted."""
    access: DocumentAccess
    """Who may read it once it is filed."""
    verdict: rows.DocumentVerdict
    """What the checks on arrival decided. Only a CLEAN document can be read or submitted."""
    has_text_layer: bool | None
    """Whether its words can be searched and read aloud."""
    filed_at: datetime | None
    """When it went on the docket of its case."""
    checked_at: datetime | None
    """When the checks were done."""

    content_url: str = computed(
        content_address,
        description="Where its bytes are: an absolute address, with the same Authorization as here. "
        "It answers to Range, and names the bytes by their SHA-256 in its ETag.",
    )
    seal_status: rows.SealStatus = batched(
        seals,
        rows.Document.id,
        status_of,
        description="Whether the court has sealed it.",
    )
    seal_fault: str | None = batched(
        seals, rows.Document.id, fault_of, description="Why it is not sealed yet, where sealing FAILED."
    )
    sealed_content_url: str | None = batched(
        seals,
        rows.Document.id,
        sealed_address,
        description="Where its sealed copy is; null until the court has sealed it. Read as `contentUrl` is.",
    )
    reference: str | None = batched(
        seals,
        rows.Document.id,
        reference_of,
        description="Its Document Reference Number, 12 digits; null until it was accepted to be sealed.",
    )
    sealed_at: datetime | None = batched(
        seals,
        rows.Document.id,
        sealed_when,
        description="When it was sealed, as the time-stamp authority attests.",
    )

    superseded_by: str | None = batched(
        successors,
        rows.Document.id,
        description="The Document Reference Number of what the court has put in its place; null where it stands, and "
        "to those who may not read the newer one.",
    )
    is_superseded: bool = batched(
        seals,
        rows.Document.id,
        was_superseded,
        description="Whether the court has put another document in its place: it stays, and is not to be acted on.",
    )

    is_marked: bool = batched(
        marked,
        rows.Document.id,
        is_there,
        description="Whether its bytes go out only in a copy made for whoever reads it, which says so on each page: "
        "for whom, when and at which level. Such a copy has another SHA-256, and is not the file that was sealed.",
    )
    type_name: str | None = batched(
        type_names,
        rows.Document.type_code,
        said_to_viewer,
        description="The name of its type in the viewer's language; null until it was submitted.",
        deprecation_reason="Use `nameOfType`, which can be asked for in a language.",
    )
    name_of_type: str | None = batched(
        type_names,
        rows.Document.type_code,
        said_if_any,
        description="The name of its type; null until it was submitted.",
    )
