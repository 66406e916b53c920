"""Uploads: announced and followed here; their bytes go to `Upload.url` by the tus protocol."""

import re
from collections.abc import AsyncGenerator
from datetime import datetime
from typing import Annotated

import strawberry
from sqlalchemy import ColumnElement
from sqlmodel import col

from causeway.documents.tables import Document as DocumentRow
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import mutation, subscription
from causeway.graphql.contract.inputs import command_of, input_of, perform
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.contract.refs import Document, Finding
from causeway.graphql.contract.scalars import Cursor, Sha256, digits
from causeway.graphql.engine import (
    Connection,
    Node,
    Projection,
    computed,
    connection,
    decode_id,
    global_id,
    load,
    load_or_none,
    many,
    one,
)
from causeway.graphql.execution.subscriptions import cursor_of, follow
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.words import Words
from causeway.uploads import queries, rules
from causeway.uploads import tables as rows
from causeway.uploads.access import uploads_visible_to
from causeway.uploads.commands.abort_upload import AbortUpload, abort_upload
from causeway.uploads.commands.create_upload import CreateUpload, create_upload
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.service import UploadService

public_enum(rows.UploadStatus)

DIGITS = re.compile(r"[0-9]{1,15}")
NOT_A_SIZE = Words(
    "Give the size in bytes, in digits.", "請以數字填寫檔案大小（位元組）。", "请以数字填写文件大小（字节）。"
)


def unfinished() -> ColumnElement[bool]:
    """Narrow to uploads that are under way."""
    return col(rows.Upload.status).in_(sorted(rows.RECEIVING | rows.PROCESSING))


def which_upload(id: strawberry.ID) -> ColumnElement[bool]:
    """Find an upload.

    Args:
        id: Its global id.
    """
    return col(rows.Upload.id) == id


def tus_address(id: str, base_url: str) -> str:
    """Return the address that bytes are sent to."""
    return f"{base_url}/uploads/{id}"


@strawberry.type(description="A file being sent, and what became of it. Only its sender sees it.")
class Upload(Projection, Node, row=rows.Upload, visible=uploads_visible_to):
    """An upload."""

    id: strawberry.ID = global_id()
    status: rows.UploadStatus
    """Where it is between the first byte and a document the court can read."""
    offset: str = computed(
        digits, rows.Upload.offset, description="How many bytes are safely here; after a crash, too."
    )
    size: str = computed(digits, rows.Upload.size, description="How many bytes it was announced to have.")
    sha256: Sha256 | None
    """The SHA-256 of what arrived; null until all of it has."""
    filename: str
    """The file's name, cleaned of what cannot be seen."""
    content_type: str | None
    """The media type it was announced as; what it really is, its document says."""
    expires_at: datetime
    """Until when more bytes are waited for; each byte that comes moves it on."""
    created_at: datetime
    """When it was announced."""
    findings: list[Finding] = many(
        rows.UploadFinding.upload_id,
        order_by=rows.UploadFinding.position,
        weight=3,
        description="What the checks found in it.",
    )
    document: Document | None = one(
        DocumentRow.upload_id, description="The document it became; null until all bytes are here."
    )

    url: str = computed(
        tus_address,
        description="The absolute address to send the bytes to by the tus 1.0.0 protocol, "
        "with the same Authorization as here.",
    )


UploadResult = Annotated[
    Upload | Problem,
    strawberry.union("UploadResult", description="The upload, or what stands in its way."),
]


@strawberry.type(description="An upload went on to another status.")
@described
class UploadEvent:
    """A change of an upload."""

    cursor: Cursor
    """Where it stands in the stream; give it as `after` to go on behind it."""
    at: datetime
    """When it happened."""
    upload: Upload
    """The upload as it is now."""


@input_of(CreateUpload, description="A file about to be sent.", omit=("limits",), keyed=True)
class CreateUploadInput:
    """What will be sent."""

    size: str
    """How many bytes it has, in digits."""
    content_type: str = rules.PDF
    """Its media type. A Word document (DOCX) is taken for a draft order only."""
    sha256: Sha256 | None = None
    """Its SHA-256, if known: then nothing else is taken for it."""


@input_of(AbortUpload, description="An upload to give up.", ids=("upload_id",))
class AbortUploadInput:
    """What to give up."""


CreateUploadGiven = Annotated[CreateUploadInput, strawberry.argument(description="What will be sent.")]
AbortUploadGiven = Annotated[AbortUploadInput, strawberry.argument(description="What to give up.")]


@strawberry.type
class UploadQueries:
    """What may be asked about uploads."""

    upload: Upload | None = one(
        where=which_upload, permission=SIGNED_IN, description="One of the viewer's uploads."
    )
    uploads: Connection[Upload] = connection(
        order_by=(col(rows.Upload.created_at).desc(), col(rows.Upload.id).desc()),
        where=unfinished,
        permission=SIGNED_IN,
        description="The viewer's uploads that are not finished, the newest first.",
    )


@strawberry.type
class UploadMutations:
    """What may be done with uploads."""

    @mutation(
        permission=SIGNED_IN,
        description="Announce a file. Send its bytes to the upload's `url`, then put it into a filing.",
    )
    async def create_upload(self, info: Info, input: CreateUploadGiven) -> UploadResult:
        """Announce it."""
        upload_service = _upload_service(info)
        command: CreateUpload = command_of(
            CreateUpload, input, size=_size(input.size), limits=upload_service.limits
        )
        rules.require_size(command.size, command.limits)
        await upload_service.require_room(command.size)
        key = await perform(info, create_upload, input, command)
        return await load(Upload, key, info)

    @mutation(
        permission=SIGNED_IN,
        description="Give up an upload that is not finished; its bytes are forgotten. Again changes nothing.",
    )
    async def abort_upload(self, info: Info, input: AbortUploadGiven) -> UploadResult:
        """Give it up."""
        service = _upload_service(info)
        command: AbortUpload = command_of(AbortUpload, input)
        async with info.context.reading() as session:
            # Whose it is not has no say in who writes it.
            await queries.upload(session, info.context.actor, command.upload_id)
        async with service.locks.hold(command.upload_id):
            await info.context.run(abort_upload, command)
            await service.store.discard(command.upload_id)
        return await load(Upload, command.upload_id, info)


@strawberry.type
class UploadSubscriptions:
    """What may be followed about uploads."""

    @subscription(
        permission=SIGNED_IN, description="The statuses that an upload of the viewer's goes through."
    )
    async def upload_status_changed(
        self,
        info: Info,
        upload_id: Annotated[strawberry.ID, strawberry.argument(description="The upload.")],
        after: Annotated[
            Cursor | None, strawberry.argument(description="First what was missed since this cursor.")
        ] = None,
    ) -> AsyncGenerator[UploadEvent, None]:
        """Follow an upload."""
        key = decode_id(upload_id).key
        names = (UploadStatusChanged.name,)
        async for event in follow(info, names=names, topics=[f"upload:{key}"], after=after):
            upload = await load_or_none(Upload, key, info, under="upload")
            if upload is not None:
                yield UploadEvent(cursor=await cursor_of(info, event), at=event.at, upload=upload)


def _upload_service(info: Info) -> UploadService:
    if info.context.upload_service is None:
        raise RuntimeError("the context was made without what uploading runs on")
    return info.context.upload_service


def _size(digits: str) -> int:
    """Return a number of bytes, or refuse what is not one."""
    if not DIGITS.fullmatch(digits):
        raise Invalid(NOT_A_SIZE, FieldRefusal(("size",), ProblemCode.INVALID, NOT_A_SIZE))
    return int(digits)
