"""Asking an authority over HTTP, with a limit on time and on size: what it runs on is nobody's here."""

import asyncio
import ssl
from dataclasses import dataclass, field
from typing import NamedTuple

import httpx2

STATUS_OK = 200


class NoAnswerError(Exception):
    """There was no whole and welcome answer; says why, and never at which address, which may hold a password."""


class Answer(NamedTuple):
    """What came with status 200: the media type without its parameters, and the content."""

    media_type: str
    content: bytes


@dataclass
class BoundedHttp:
    """Waits `seconds` from the first attempt to connect to the last byte, however slowly bytes come."""

    seconds: float
    max_bytes: int
    _tls: ssl.SSLContext | None = field(default=None, init=False)

    async def ask(
        self, url: str, content: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """Get what is at `url`, or post `content` there. Raises `NoAnswerError`, also for a redirection."""
        if self._tls is None:
            # The list of authorities is long: read once, and not on the event loop.
            self._tls = await asyncio.to_thread(ssl.create_default_context)
        try:
            async with asyncio.timeout(self.seconds):
                return await self._asked(self._tls, url, content, headers or {})
        except TimeoutError as error:
            raise NoAnswerError(f"no answer within {self.seconds:g} seconds") from error
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
            raise NoAnswerError(f"no answer: {type(error).__name__}") from error

    async def _asked(
        self, tls: ssl.SSLContext, url: str, content: bytes | None, headers: dict[str, str]
    ) -> Answer:
        method = "GET" if content is None else "POST"
        said = {"accept-encoding": "identity", **headers}
        async with (
            httpx2.AsyncClient(verify=tls, timeout=self.seconds) as client,
            client.stream(method, url, content=content, headers=said) as answer,
        ):
            if answer.status_code != STATUS_OK:
                raise NoAnswerError(f"status {answer.status_code}")
            whole = bytearray()
            async for piece in answer.aiter_raw():
                whole += piece
                if len(whole) > self.max_bytes:
                    raise NoAnswerError(f"the answer has more than {self.max_bytes} bytes")
            media_type = answer.headers.get("content-type", "").split(";")[0].strip().lower()
            return Answer(media_type, bytes(whole))
