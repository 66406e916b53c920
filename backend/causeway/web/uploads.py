"""The tus routes: `/uploads` and `/uploads/{id}`, each with and without a slash at the end.

The order is always the same: is it the protocol, who is asking, is it theirs, is it their turn; only then is
the body read. Nothing is acknowledged that is not on the disk and in the books.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from causeway.accounts.actor import Actor
from causeway.kit.context import Context
from causeway.kit.errors import NotFound, ProblemCode, Refusal
from causeway.kit.ids import encode_id
from causeway.uploads import queries, rules
from causeway.uploads.commands.abort_upload import AbortUpload, abort_upload
from causeway.uploads.commands.create_upload import CreateUpload, create_upload
from causeway.uploads.service import UploadService
from causeway.uploads.tables import Upload
from causeway.uploads.upload_locks import LOCKED, UploadLocked
from causeway.web.problems import FindActor, HttpRefusal, language_of, problem_response, require_actor
from causeway.web.tus import headers
from causeway.web.tus.first_bytes import first_bytes
from causeway.web.tus.patch import BodyReceiver, require_space
from causeway.web.tus.preconditions import require_there
from causeway.web.tus.take_whole import take_whole

METHODS = ["OPTIONS", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
UPLOAD_ID = "causeway-upload-id"
"""The header that names an upload as GraphQL does, for whoever sends by tus alone."""
ID = re.compile(r"[0-9a-f-]{36}")


@dataclass
class UploadRoutes:
    """The tus endpoint. `find_actor` says who is asking."""

    context: Context
    upload_service: UploadService
    find_actor: FindActor

    def __post_init__(self) -> None:
        """Make what receives the bytes."""
        self._receiver = BodyReceiver(self.context, self.upload_service, self.find_actor)

    def routes(self) -> list[Route]:
        """Return the routes, to be put at the root."""
        handlers: dict[str, dict[str, Callable[[Request], Awaitable[Response]]]] = {
            "/uploads": {"OPTIONS": self.options, "POST": self.create},
            "/uploads/{upload_id}": {
                "OPTIONS": self.options,
                "HEAD": self.inspect,
                "PATCH": self.append,
                "DELETE": self.terminate,
            },
        }
        return [
            # Every method comes to the door, where it may turn out to stand for another one.
            Route(path + slash, self._door(methods), methods=METHODS)
            for path, methods in handlers.items()
            for slash in ("", "/")
        ]

    def _door(
        self, methods: dict[str, Callable[[Request], Awaitable[Response]]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            try:
                method = headers.method(request)
                if method not in methods:
                    return Response(status_code=405, headers={"allow": ", ".join(methods)})
                if method != "OPTIONS":
                    headers.require_version(request)
                response = await methods[method](request)
            except Refusal as refusal:
                told = (
                    HttpRefusal(423, refusal.code, LOCKED) if isinstance(refusal, UploadLocked) else refusal
                )
                response = problem_response(told, language_of(request))
            except ClientDisconnect:
                response = Response(status_code=400)
            response.headers["tus-resumable"] = headers.VERSION
            if response.status_code == headers.PRECONDITION_FAILED:
                response.headers["tus-version"] = headers.VERSION
            return response

        return endpoint

    async def options(self, _request: Request) -> Response:
        """Say what is spoken here."""
        return Response(
            status_code=204,
            headers={
                "tus-version": headers.VERSION,
                "tus-extension": headers.EXTENSIONS,
                "tus-max-size": str(self.upload_service.limits.largest),
                "tus-checksum-algorithm": ",".join(headers.ALGORITHMS),
                "cache-control": "no-store",
            },
        )

    async def create(self, request: Request) -> Response:
        """Announce a file, and perhaps send its first bytes."""
        actor = await require_actor(request, self.find_actor)
        command, brings_bytes = self._announced(request)
        # A size that is never taken is the sender's to change, whatever room there is.
        rules.require_size(command.size, command.limits)
        await require_space(self.upload_service.store, command.size)
        whole = None
        if brings_bytes:
            request, whole = await first_bytes(request, command.size)
        if whole is not None:
            upload = await take_whole(self.context, self.upload_service.store, actor, command, whole)
        else:
            upload = await self.context.run(create_upload, command, actor=actor)
        if brings_bytes and whole is None:
            async with self.upload_service.locks.hold(upload.id) as lock:
                upload = await self._receiver.receive(request, actor, upload.id, lock, at=0)
        return self._answer(
            201, upload, location=self.upload_service.address(upload.id, str(request.base_url))
        )

    def _announced(self, request: Request) -> tuple[CreateUpload, bool]:
        """Read what is announced, and whether bytes come with it."""
        headers.refuse_unsupported(request)
        size, told = headers.number(request, "upload-length"), headers.metadata(request)
        headers.checksum(request)
        brings_bytes = headers.has_body(request)
        if brings_bytes:
            headers.require_body_type(request)
        if (headers.content_length(request) or 0) > size:
            raise HttpRefusal(413, ProblemCode.INVALID, headers.TOO_MANY_BYTES)
        command = CreateUpload(
            filename=told.get("filename") or told.get("name") or "",
            size=size,
            content_type=headers.media_type(told.get("filetype") or told.get("type")),
            sha256=told.get("sha256"),
            limits=self.upload_service.limits,
        )
        return command, brings_bytes

    async def inspect(self, request: Request) -> Response:
        """Say how many bytes are here for certain; an older request still writing is asked to let go first."""
        actor, upload_id = await require_actor(request, self.find_actor), _upload_id(request)
        await self._row(actor, upload_id)
        async with self.upload_service.locks.hold(upload_id):
            upload = await self._row(actor, upload_id)
            offset = await self._certain(upload)
        response = self._answer(200, upload, offset=offset)
        response.headers["upload-length"] = str(upload.size)
        response.headers["upload-metadata"] = headers.metadata_of(upload)
        return response

    async def _certain(self, upload: Upload) -> int:
        """Return how many bytes are here for certain: of an unfinished file a disk may have fewer than was booked."""
        if not upload.is_receiving:
            return upload.offset
        return min(upload.offset, await self.upload_service.store.staged_length(upload.id))

    async def append(self, request: Request) -> Response:
        """Take bytes at the offset where the last ones ended."""
        actor, upload_id = await require_actor(request, self.find_actor), _upload_id(request)
        headers.require_body_type(request)
        at = headers.number(request, "upload-offset")
        headers.checksum(request)
        headers.content_length(request)
        await self._row(actor, upload_id)
        async with self.upload_service.locks.hold(upload_id) as lock:
            upload = await self._receiver.receive(request, actor, upload_id, lock, at=at)
        return self._answer(204, upload)

    async def terminate(self, request: Request) -> Response:
        """Give the upload up and forget its bytes."""
        actor, upload_id = await require_actor(request, self.find_actor), _upload_id(request)
        await self._row(actor, upload_id)
        async with self.upload_service.locks.hold(upload_id):
            await self.context.run(abort_upload, AbortUpload(upload_id), actor=actor)
            await self.upload_service.store.discard(upload_id)
        return Response(status_code=204)

    async def _row(self, actor: Actor, upload_id: str) -> Upload:
        """Return the upload. Raises `NotFound` for another's, 410 for one that was given up."""
        async with self.context.database.reading() as session:
            upload = await queries.upload(session, actor, upload_id)
        return require_there(upload, self.context.clock.now())

    def _answer(
        self, status: int, upload: Upload, *, offset: int | None = None, location: str | None = None
    ) -> Response:
        response = Response(status_code=status, headers={"cache-control": "no-store"})
        response.headers[UPLOAD_ID] = encode_id("Upload", upload.id)
        response.headers["upload-offset"] = str(upload.offset if offset is None else offset)
        if upload.is_receiving:
            response.headers["upload-expires"] = headers.http_date(upload.expires_at)
        if location is not None:
            response.headers["location"] = location
        return response


def _upload_id(request: Request) -> str:
    """Return the id in the path; one that cannot be an id names nothing."""
    upload_id: str = request.path_params["upload_id"]
    if not ID.fullmatch(upload_id):
        raise NotFound
    return upload_id
