"""Senders that go on after whatever happens to the server, and remember what it acknowledged."""

import base64
import random
from typing import Protocol

import httpx2

from tests.web.serving import bearer

PART = 250_000

TUS = {"tus-resumable": "1.0.0"} | bearer("anna")
BYTES = TUS | {"content-type": "application/offset+octet-stream"}


class NotTakenError(Exception):
    """The server answered otherwise than a server in good health."""


class LostError(AssertionError):
    """The server says that it has less than it acknowledged."""


class Witness(Protocol):
    """Who decides which of the server's words count, and what happens next."""

    @property
    def hears(self) -> bool:
        """Whether what the server says now is to be held against it."""
        ...

    async def one_more(self) -> None:
        """Another part is safe, the server says."""
        ...


class Sender:
    """Sends one file in parts, and remembers the most that was ever acknowledged."""

    def __init__(self, seed: int, size: int, part: int = PART) -> None:
        self.content = random.Random(seed).randbytes(size)
        self.path = ""
        self.acknowledged = 0
        self._part = part

    @property
    def is_done(self) -> bool:
        return self.acknowledged == len(self.content)

    async def go_on(self, http: httpx2.AsyncClient, witness: Witness) -> None:
        """Send until all is sent; raises when the server goes away."""
        size = len(self.content)
        if not self.path:
            name = base64.b64encode(b"a.pdf").decode()
            sent = TUS | {"upload-length": str(size), "upload-metadata": f"filename {name}"}
            created = _expect(201, await http.post("/uploads", headers=sent))
            if not witness.hears:
                raise NotTakenError
            self.path = "/uploads/" + created.headers["location"][-36:]
        stands = _expect(200, await http.head(self.path, headers=TUS), after=self.acknowledged)
        offset = int(stands.headers["upload-offset"])
        if offset < self.acknowledged:
            raise LostError(f"of {self.acknowledged} acknowledged bytes {offset} are left")
        self._note(offset, witness)
        while offset < size:
            part = self.content[offset : offset + self._part]
            sent = BYTES | {"upload-offset": str(offset)}
            answer = _expect(204, await http.patch(self.path, content=part, headers=sent))
            offset = int(answer.headers["upload-offset"])
            self._note(offset, witness)
            await witness.one_more()

    def _note(self, offset: int, witness: Witness) -> None:
        if witness.hears:
            self.acknowledged = offset


class WholeSender(Sender):
    """Sends one file with its announcement; one that was not acknowledged is another file the next time."""

    async def go_on(self, http: httpx2.AsyncClient, witness: Witness) -> None:
        """Send it, or see that it is still there; raises when the server goes away."""
        if self.path:
            stands = _expect(200, await http.head(self.path, headers=TUS), after=self.acknowledged)
            if int(stands.headers["upload-offset"]) < self.acknowledged:
                raise LostError(
                    f"of {self.acknowledged} acknowledged bytes {stands.headers['upload-offset']} are left"
                )
            return
        name = base64.b64encode(b"a.pdf").decode()
        sent = BYTES | {"upload-length": str(len(self.content)), "upload-metadata": f"filename {name}"}
        created = _expect(201, await http.post("/uploads", content=self.content, headers=sent))
        if not witness.hears:
            raise NotTakenError
        self.path = "/uploads/" + created.headers["location"][-36:]
        self._note(int(created.headers["upload-offset"]), witness)
        await witness.one_more()


def _expect(status: int, answer: httpx2.Response, after: int = 0) -> httpx2.Response:
    if answer.status_code == 404:
        raise LostError(f"an upload of which {after} bytes were acknowledged")
    if answer.status_code != status:
        raise NotTakenError(answer.status_code, answer.text)
    return answer
