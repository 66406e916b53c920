"""HTTP/1.1 with limits: uvicorn itself caps neither the size of headers nor the time they may take."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

MALFORMED = "body_is_malformed"
"""Set in a request's `state` when its body could not be read as HTTP."""

LINGERING_BYTES = 1024 * 1024
LINGERING_SECONDS = 1.0
"""How much of an unwanted body is let in after its answer, so that a client that is still sending comes to read it."""


class HeadersRefusedError(Exception):
    """Raised inside the parser, which then stops and asks for an error response."""


class GuardedProtocol(HttpToolsProtocol):
    """Refuses header floods (431), header drips (408) and transfer codings other than chunked (400).

    Fields in the trailer of a chunked body are counted and dropped: in the headers they would speak for the client
    after whoever stands in front has checked them. A body that is still coming when its answer is complete is not
    read to its end; the connection is closed, and the answer says so.
    """

    def __init__(
        self,
        *given: Any,
        header_bytes: int = 32 * 1024,
        header_count: int = 100,
        header_seconds: float = 10.0,
        **more: Any,
    ) -> None:
        """Take `header_bytes` and `header_count` within `header_seconds`; the rest is what uvicorn gives."""
        super().__init__(*given, **more)
        self.max_header_bytes = header_bytes
        self.max_headers = header_count
        self.header_seconds = header_seconds

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._refusal = 400
        self._in_headers = True
        self._has_begun = False
        self._has_ended = False
        self._is_lingering = False
        self._unparsed = 0
        self._header_bytes = 0
        self._codings: list[bytes] = []
        self._deadline: asyncio.TimerHandle | None = None
        self._await_headers()

    def connection_lost(self, exc: Exception | None) -> None:
        self._headers_are_here()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._unparsed += len(data)
        if self._is_lingering:
            if self._unparsed > LINGERING_BYTES:
                self.transport.abort()
            return
        if not self.transport.is_closing():
            super().data_received(data)
        # Whatever is neither whole headers nor body by then: also the trailer and the extensions of a chunk.
        if self._unparsed > self.max_header_bytes and not self.transport.is_closing():
            self._refuse(431)

    def eof_received(self) -> Any:
        """Nothing more will come: what is whole is still answered (True), what was cut short is told so."""
        cycle: Any = self.cycle
        is_at_work = cycle is not None and not cycle.response_complete
        if is_at_work and not cycle.more_body:
            self._has_ended = True
            return True
        is_cut_short = self._has_begun or (is_at_work and not cycle.response_started)
        if is_cut_short and not self.pipeline and not self.transport.is_closing():
            self._refuse(400)
        return None

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self._has_ended and self.cycle.response_complete and not self.pipeline:
            self.transport.close()

    def on_message_begin(self) -> None:
        self._in_headers = self._has_begun = True
        self._header_bytes = 0
        self._codings = []
        if self._deadline is None:
            self._await_headers()
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count(len(name) + len(value) + 4)
        if not self._in_headers:
            return
        if name.lower() == b"transfer-encoding":
            self._codings.append(value.strip().lower())
        super().on_header(name, value)
        if len(self.headers) > self.max_headers:
            self._refusal = 431
            raise HeadersRefusedError

    def on_headers_complete(self) -> None:
        # The parser refuses most of them, but only when the application has been told of the request.
        if self._codings not in ([], [b"chunked"]):
            raise HeadersRefusedError
        self._in_headers = self._has_begun = False
        self._unparsed = 0
        self._headers_are_here()
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self._unparsed = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._unparsed = 0
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        if self.transport.is_closing():
            return
        cycle: Any = self.cycle
        is_at_work = not self._in_headers and cycle is not None and not cycle.response_complete
        if is_at_work:
            # What could not be read is not to be taken for a body that ended early, of which a part may be kept.
            cycle.scope["state"][MALFORMED] = cycle.disconnected = True
            cycle.message_event.set()
        if is_at_work and cycle.response_started:
            self.transport.close()
        else:
            self._refuse(self._refusal)

    def _start_asgi_task(self, cycle: Any, app: Any) -> None:
        cycle.transport = _LingeringTransport(self, cycle)
        super()._start_asgi_task(cycle, partial(_closing_unread, app, cycle))

    def linger(self) -> None:
        """End the connection once the client has had a chance to read the answer: a reset would take it away."""
        self._is_lingering, self._unparsed = True, 0
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self.transport.resume_reading()
        self.loop.call_later(LINGERING_SECONDS, self.transport.close)

    def _count(self, size: int) -> None:
        self._header_bytes += size
        if self._header_bytes > self.max_header_bytes:
            self._refusal = 431
            raise HeadersRefusedError

    def _await_headers(self) -> None:
        self._deadline = self.loop.call_later(self.header_seconds, self._headers_are_late)

    def _headers_are_here(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _headers_are_late(self) -> None:
        if not self.transport.is_closing():
            self._refuse(408)

    def _refuse(self, status: int) -> None:
        texts = {
            400: b"This is not a well-formed HTTP request.",
            408: b"The request headers did not arrive in time.",
            431: b"The request headers are too large.",
        }
        text = texts[status]
        self.transport.write(
            STATUS_LINE[status]
            + b"content-type: text/plain; charset=utf-8\r\ncontent-length: "
            + str(len(text)).encode()
            + b"\r\nconnection: close\r\n\r\n"
            + text
        )
        self.transport.close()


class _LingeringTransport:
    """What one response is written to; closing it waits for a client that is still sending."""

    def __init__(self, protocol: GuardedProtocol, cycle: Any) -> None:
        """Write for `cycle` on the connection of `protocol`."""
        self._protocol, self._cycle = protocol, cycle
        self.write = protocol.transport.write
        self.is_closing = protocol.transport.is_closing

    def close(self) -> None:
        """Close, at once if the request is here as a whole."""
        if self._cycle.more_body and self._cycle.response_complete and not self.is_closing():
            self._protocol.linger()
        else:
            self._protocol.transport.close()


async def _closing_unread(app: ASGIApp, cycle: Any, scope: Scope, receive: Receive, send: Send) -> None:
    """Run `app`; what it answers before the body is here says that the connection ends."""

    async def send_and_close(message: Message) -> None:
        if message["type"] == "http.response.start" and cycle.more_body:
            kept = [pair for pair in message.get("headers", ()) if pair[0] != b"connection"]
            message = {**message, "headers": [*kept, (b"connection", b"close")]}
        await send(message)

    await app(scope, receive, send_and_close)


def guarded_protocol(
    *, header_bytes: int, header_count: int, header_seconds: float
) -> Callable[..., GuardedProtocol]:
    """Return what makes a protocol with these limits; it can be handed to worker processes."""
    return partial(
        GuardedProtocol, header_bytes=header_bytes, header_count=header_count, header_seconds=header_seconds
    )
