"""A case as one file: put together while it is sent, authorised when it begins and all the while."""

import asyncio
import logging
import re
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from causeway.accounts.actor import Actor
from causeway.accounts.denial_recorder import DenialRecorder
from causeway.accounts.denials import Asked
from causeway.documents.marker import DocumentMarker
from causeway.exports import words
from causeway.exports.archive import CaseArchive
from causeway.exports.commands.begin_export import BeginExport, begin_export
from causeway.exports.reader_copies import ReaderCopies
from causeway.exports.rules import name_of_archive
from causeway.exports.snapshot import take_snapshot
from causeway.exports.watch import AccessWatch, AccessWithdrawn
from causeway.kit.blobs import BlobMissing, BlobStore
from causeway.kit.context import Context
from causeway.kit.errors import Busy, NotFound, Refusal
from causeway.kit.zip_stream import FileChangedError
from causeway.web.problems import FindActor, language_of, problem_response, require_actor
from causeway.web.served_files import safe_headers
from causeway.web.transfers import Transfer, TransferEnded

log = logging.getLogger(__name__)

ID = re.compile(r"[0-9a-f-]{36}")
ZIP = "application/zip"

MAX_EXPORTS_AT_ONCE = 8
"""How many a process sends at a time: each holds what it knows of one case, and a few pieces of one file."""

RETRY_SECONDS = 60

ENDS_THE_TRANSFER = (AccessWithdrawn, Refusal, FileChangedError, BlobMissing, OSError)
"""What may come when the first bytes are gone: the connection is broken off, so that nobody takes it for whole."""


async def _until_broken_off(pieces: AsyncGenerator[bytes], place: "_Place") -> AsyncGenerator[bytes]:
    last = b""
    async with aclosing(pieces):
        try:
            async for piece in pieces:
                if last:
                    yield last
                last = piece
            # Whoever has the last of its bytes may ask for the next case at once.
            place.give_back()
            yield last
        except ENDS_THE_TRANSFER as fault:
            log.warning("An export was broken off: %s %s", type(fault).__name__, fault)
            # It was read while it might be had.
            yield last
            raise TransferEnded from fault


@dataclass
class _Place:
    """That somebody is being sent an export; given back once, whoever has another by then."""

    person: str
    taken: set[str]
    is_given_back: bool = False

    def give_back(self) -> None:
        """Let the person, or somebody else, have it."""
        if not self.is_given_back:
            self.is_given_back = True
            self.taken.discard(self.person)


@dataclass
class ExportRoutes:
    """The export of cases. `find_actor` says who is asking; `monotonic` counts seconds.

    `marker` makes the copies of what goes out marked; `denials` hears of what was asked for and not given.
    """

    context: Context
    store: BlobStore
    marker: DocumentMarker
    find_actor: FindActor
    monotonic: Callable[[], float] = time.monotonic
    denials: DenialRecorder | None = None
    _under_way: set[str] = field(default_factory=set)

    def routes(self) -> list[Route]:
        """Return the routes, to be put at the root."""
        return [Route("/cases/{case_id}/export.zip", self.export, methods=["GET"])]

    async def export(self, request: Request) -> Response:
        """Send the case, with all of it that the asker may see."""
        try:
            actor = await require_actor(request, self.find_actor)
            if request.method == "HEAD":
                return Response(status_code=405, headers={"allow": "GET"})
            place = self._enter(actor)
            try:
                return await self._begun(request, actor, place)
            except BaseException:
                place.give_back()
                raise
        except Refusal as refusal:
            return problem_response(refusal, language_of(request))

    async def _begun(self, request: Request, actor: Actor, place: _Place) -> Response:
        case_id = request.path_params["case_id"]
        await self._authorise(actor, case_id)
        snapshot = await take_snapshot(self.context.database, actor, case_id, self.context.clock.now())
        watch = AccessWatch(
            self.context,
            partial(require_actor, request, self.find_actor),
            case_id,
            snapshot.documents,
            self.monotonic,
        )
        copies = ReaderCopies(self.marker, language_of(request))
        archive = await asyncio.to_thread(CaseArchive, snapshot, self.store, watch, copies)
        name = name_of_archive(snapshot.number, snapshot.taken_at)
        headers = safe_headers(name, ZIP)
        headers |= {"accept-ranges": "none"}
        if archive.length is not None:
            headers["content-length"] = str(archive.length)
        pieces = _until_broken_off(archive.stream(), place)
        return Transfer(pieces, place.give_back, headers=headers, media_type=ZIP)

    async def _authorise(self, actor: Actor, case_id: str) -> None:
        if not ID.fullmatch(case_id):
            raise NotFound
        try:
            await self.context.run(begin_export, BeginExport(case_id), actor=actor)
        except NotFound:
            if self.denials is not None:
                self.denials.note(actor, Asked("Case", case_id))
            raise

    def _enter(self, actor: Actor) -> _Place:
        """Take the one place that this person has. Raises `Busy`."""
        person = str(actor.user_id)
        if person in self._under_way:
            raise Busy(words.ANOTHER_UNDER_WAY, RETRY_SECONDS)
        if len(self._under_way) >= MAX_EXPORTS_AT_ONCE:
            raise Busy(words.TOO_MANY_UNDER_WAY, RETRY_SECONDS)
        self._under_way.add(person)
        return _Place(person, self._under_way)
