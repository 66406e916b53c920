"""A time-stamp authority over HTTP on this machine: a right one, OpenSSL's own, and every wrong one."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from asn1crypto import tsp
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12

from causeway.documents.adapters.authority_files import TIME_STAMPS
from causeway.documents.adapters.development_authority import time_stamps_in
from causeway.documents.adapters.http_time_stamps import MAX_ANSWER_BYTES

OPENSSL_CONFIG = """\
[tsa]
default_tsa = court
[court]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
certs = {folder}/tsa.pem
"""

Answer = Callable[[asyncio.StreamWriter, bytes], Awaitable[None]]


@dataclass
class TimeStampServer:
    """Answers each request as `answer` does; counts what it was asked."""

    authority: Path
    answer: Answer = field(init=False)
    url: str = ""
    asked: int = 0
    conversations: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.answer = self.right

    async def right(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        await say(writer, (await self._reply(tsp.TimeStampReq.load(query))).dump())

    async def granted_with_changes(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        reply = await self._reply(tsp.TimeStampReq.load(query))
        reply["status"]["status"] = "granted_with_mods"
        await say(writer, reply.dump(force=True), content_type="Application/Timestamp-Reply; charset=binary")

    async def wrong_nonce(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        asked = tsp.TimeStampReq.load(query)
        asked["nonce"] = asked["nonce"].native + 1
        await say(writer, (await self._reply(asked)).dump())

    async def other_digest(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        asked = tsp.TimeStampReq.load(query)
        asked["message_imprint"]["hashed_message"] = b"\x00" * 32
        await say(writer, (await self._reply(asked)).dump())

    async def forged(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        content = (await self._reply(tsp.TimeStampReq.load(query))).dump()
        # The signature is the last value of the token.
        await say(writer, content[:-1] + bytes([content[-1] ^ 1]))

    async def refusal(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        del query
        await say(writer, bytes.fromhex("30053003020102"))

    async def no_token(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        del query
        await say(writer, bytes.fromhex("30053003020100"))

    async def fault(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        del query
        await say(writer, b"", status="500 Internal Server Error")

    async def redirection(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        del query
        await say(writer, b"", status=f"302 Found\r\nlocation: {self.url}")

    async def page(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        reply = await self._reply(tsp.TimeStampReq.load(query))
        await say(writer, reply.dump(), content_type="text/html")

    async def garbage(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        del query
        await say(writer, b"\x30\x82\xff" + b"nothing of the kind")

    async def endless(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        del query
        writer.write(head("200 OK", "application/timestamp-reply", MAX_ANSWER_BYTES << 10))
        while True:
            writer.write(b"\x00" * MAX_ANSWER_BYTES)
            await writer.drain()

    async def silence(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        del writer, query
        await asyncio.Event().wait()

    async def drop_by_drop(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        """A byte now and then: each comes soon enough, the whole never does."""
        del query
        writer.write(head("200 OK", "application/timestamp-reply", MAX_ANSWER_BYTES))
        while True:
            writer.write(b"\x00")
            await writer.drain()
            await asyncio.sleep(0.02)

    async def dropped(self, writer: asyncio.StreamWriter, query: bytes) -> None:
        content = (await self._reply(tsp.TimeStampReq.load(query))).dump()
        writer.write(head("200 OK", "application/timestamp-reply", len(content)) + content[:100])
        await writer.drain()
        writer.transport.abort()

    async def _reply(self, asked: tsp.TimeStampReq) -> tsp.TimeStampResp:
        return await time_stamps_in(self.authority).async_request_tsa_response(asked)

    def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        conversation = asyncio.ensure_future(self._converse(reader, writer))
        self.conversations.add(conversation)
        conversation.add_done_callback(self.conversations.discard)

    async def end(self) -> None:
        """Break off what still goes on, so that nothing of it is left to another test."""
        for conversation in self.conversations:
            conversation.cancel()
        await asyncio.gather(*self.conversations, return_exceptions=True)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            told = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            assert "content-type: application/timestamp-query" in told
            length = int(told.split("content-length: ")[1].split("\r\n")[0])
            self.asked += 1
            await self.answer(writer, await reader.readexactly(length))
            writer.close()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # Whoever asked went away, as is tested.
        finally:
            # Whatever was not sent by now is not sent.
            if not writer.is_closing():
                writer.transport.abort()
            with suppress(ConnectionError):
                await writer.wait_closed()


@asynccontextmanager
async def time_stamp_server(authority: Path) -> AsyncIterator[TimeStampServer]:
    made = TimeStampServer(authority)
    server = await asyncio.start_server(made.serve, "127.0.0.1", 0)
    made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/tsa"
    try:
        yield made
    finally:
        server.close()
        await made.end()
        await server.wait_closed()


def openssl_authority(authority: Path, folder: Path) -> Answer:
    """OpenSSL's time-stamp authority, with the key of the development authority's; its files are in `folder`."""
    key, certificate, _ = pkcs12.load_key_and_certificates((authority / TIME_STAMPS).read_bytes(), None)
    assert key is not None
    assert certificate is not None
    (folder / "tsa.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    (folder / "tsa.key").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (folder / "serial").write_text("01\n")
    (folder / "tsa.cnf").write_text(OPENSSL_CONFIG.format(folder=folder))

    async def answer(writer: asyncio.StreamWriter, query: bytes) -> None:
        (folder / "query").write_bytes(query)
        arguments = ["ts", "-reply", "-config", folder / "tsa.cnf", "-queryfile", folder / "query"]
        process = await asyncio.create_subprocess_exec(
            "openssl", *map(str, arguments), stdout=asyncio.subprocess.PIPE
        )
        reply, _ = await process.communicate()
        await say(writer, reply)

    return answer


async def say(
    writer: asyncio.StreamWriter,
    content: bytes,
    *,
    status: str = "200 OK",
    content_type: str = "application/timestamp-reply",
) -> None:
    writer.write(head(status, content_type, len(content)) + content)
    await writer.drain()


def head(status: str, content_type: str, length: int) -> bytes:
    return (
        f"HTTP/1.1 {status}\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\n"
        "connection: close\r\n\r\n"
    ).encode()
