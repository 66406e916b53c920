"""Receipts as files: the PDF, made when it is first asked for and kept, and the same in JSON."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from causeway.accounts.actor import SYSTEM
from causeway.forms.page.typesetter import Typesetter
from causeway.kit.blobs import Blob, BlobStore
from causeway.kit.clock import in_hong_kong
from causeway.kit.context import Context
from causeway.kit.errors import NotFound, Refusal
from causeway.payments.receipts.commands.keep_receipt_file import KeepReceiptFile, keep_receipt_file
from causeway.payments.receipts.queries import IssuedReceipt, receipt_for
from causeway.payments.receipts.rules.content import as_json
from causeway.payments.receipts.rules.receipt_page import receipt_code, receipt_page
from causeway.web.problems import FindActor, language_of, problem_response, require_actor
from causeway.web.served_files import safe_headers

PDF, JSON = "application/pdf", "application/json"


@dataclass(frozen=True)
class ReceiptRoutes:
    """The receipts. `find_actor` says who is asking; at `origin`, the service's address, they are verified."""

    context: Context
    store: BlobStore
    typesetter: Typesetter
    find_actor: FindActor
    origin: str

    def routes(self) -> list[Route]:
        """Return the routes, to be put at the root."""
        return [
            Route("/receipts/{number}.pdf", self.as_pdf, methods=["GET", "HEAD"]),
            Route("/receipts/{number}.json", self.as_json, methods=["GET", "HEAD"]),
        ]

    async def as_pdf(self, request: Request) -> Response:
        """Send the receipt as PDF/A-3a: the same bytes each time it is asked for."""
        return await self._send(request, PDF, self._pdf)

    async def as_json(self, request: Request) -> Response:
        """Send what stands on the receipt, as JSON."""

        async def content(issued: IssuedReceipt) -> bytes:
            return as_json(issued.receipt.content)

        return await self._send(request, JSON, content)

    async def _send(
        self, request: Request, media_type: str, file_of: Callable[[IssuedReceipt], Awaitable[bytes]]
    ) -> Response:
        try:
            actor = await require_actor(request, self.find_actor)
            async with self.context.database.reading() as session:
                issued = await receipt_for(session, actor, request.path_params["number"])
            if issued is None:
                raise NotFound
            body = await file_of(issued)
        except Refusal as refusal:
            return problem_response(refusal, language_of(request))
        name = f"{issued.receipt.number}.{media_type.rpartition('/')[2]}"
        return Response(body, media_type=media_type, headers=safe_headers(name, media_type))

    async def _pdf(self, issued: IssuedReceipt) -> bytes:
        kept = issued.file
        if kept is None:
            content = issued.receipt.content
            page, code = receipt_page(content, self.origin), receipt_code(content, self.origin)
            day = in_hong_kong(issued.receipt.issued_at).date()
            made = await self.typesetter.receipt(page, code, as_json(content), day)
            blob = await self.store.put(made)
            keep = KeepReceiptFile(issued.receipt.id, blob)
            kept = await self.context.run(keep_receipt_file, keep, actor=SYSTEM)
        return await self._read(Blob(kept.sha256, kept.size_bytes))

    async def _read(self, blob: Blob) -> bytes:
        return b"".join([piece async for piece in self.store.read(blob.sha256)])
