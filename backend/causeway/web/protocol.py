"""HTTP/1.1 with limits: uvicorn itself caps neither the size of headers nor the time they may take."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol


class HeadersRefusedError(Exception):
    """Raised inside the parser, which then stops and asks for an error response."""


class GuardedProtocol(HttpToolsProtocol):
    """Refuses header floods (431) and header drips (408) before an application sees them."""

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
        self._unparsed = 0
        self._header_bytes = 0
        self._deadline: asyncio.TimerHandle | None = None
        self._await_headers()

    def connection_lost(self, exc: Exception | None) -> None:
        self._headers_are_here()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._in_headers:
            self._unparsed += len(data)
        if not self.transport.is_closing():
            super().data_received(data)
        if self._in_headers and self._unparsed > self.max_header_bytes and not self.transport.is_closing():
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
        if self._deadline is None:
            self._await_headers()
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count(len(name) + len(value) + 4)
        super().on_header(name, value)
        if len(self.headers) > self.max_headers:
            self._refusal = 431
            raise HeadersRefusedError

    def on_headers_complete(self) -> None:
        self._in_headers = self._has_begun = False
        self._unparsed = 0
        self._headers_are_here()
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:
        if not self.transport.is_closing():
            self._refuse(self._refusal)

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


def guarded_protocol(
    *, header_bytes: int, header_count: int, header_seconds: float
) -> Callable[..., GuardedProtocol]:
    """Return what makes a protocol with these limits; it can be handed to worker processes."""
    return partial(
        GuardedProtocol, header_bytes=header_bytes, header_count=header_count, header_seconds=header_seconds
    )
