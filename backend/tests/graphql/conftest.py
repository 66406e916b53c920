"""The endpoint over the toy court, asked over HTTP in memory and over sockets in memory."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest

from causeway.audit.log import AuditLog
from causeway.audit.tables import AuditHead
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.server.endpoint import GraphQLEndpoint
from causeway.graphql.server.persisted_documents import PersistedDocuments
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from tests.graphql.court import Authenticator, make_schema
from tests.graphql.engine.toys import Toy
from tests.graphql.engine.world import NOW, made_up
from tests.patience import PATIENCE

HELLO = "query Hello { hello }"


@pytest.fixture
async def edge_context(sqlite_url: str) -> AsyncIterator[Context]:
    database = Database(sqlite_url)
    async with database.engine.begin() as connection:
        await connection.run_sync(Toy.metadata.create_all)
    async with database.writing() as session:
        for row in made_up(seed=1).rows:
            session.add(type(row)(**row.model_dump()))
            await session.flush()
        if await session.get(AuditHead, 1) is None:
            session.add(AuditHead())
        await session.commit()
    yield Context(database=database, clock=FixedClock(NOW), bus=LocalBus(), log=AuditLog())
    await database.close()


@pytest.fixture
def authenticator() -> Authenticator:
    return Authenticator()


@pytest.fixture
def endpoint(edge_context: Context, authenticator: Authenticator) -> GraphQLEndpoint:
    from hashlib import sha256

    persisted_documents = PersistedDocuments({f"sha256:{sha256(HELLO.encode()).hexdigest()}": HELLO})
    return GraphQLEndpoint(
        make_schema(), GraphQLContext(edge_context), authenticator, persisted_documents=persisted_documents
    )


@pytest.fixture
async def client(endpoint: GraphQLEndpoint) -> AsyncIterator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(app=endpoint)
    async with httpx2.AsyncClient(transport=transport, base_url="http://court") as opened:
        yield opened


class Socket:
    """A client of graphql-transport-ws in memory."""

    def __init__(
        self, endpoint: GraphQLEndpoint, *, protocols: tuple[str, ...], headers: dict[str, str]
    ) -> None:
        self.to_server: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.from_server: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        raw = [(k.encode(), v.encode()) for k, v in headers.items()]
        scope = {
            "type": "websocket",
            "path": "/graphql",
            "headers": raw,
            "subprotocols": list(protocols),
            "client": ("192.0.2.1", 5),
            "query_string": b"",
            "scheme": "ws",
        }
        self.taking = asyncio.Event()
        self.taking.set()
        self.to_server.put_nowait({"type": "websocket.connect"})
        self.task = asyncio.ensure_future(endpoint(scope, self.to_server.get, self._sent))

    async def _sent(self, message: Any) -> None:
        await self.taking.wait()
        if message["type"] == "websocket.close":
            # As a server does once the client has answered the close.
            self.to_server.put_nowait({"type": "websocket.disconnect", "code": message["code"]})
        self.from_server.put_nowait(message)

    def send(self, message: Any) -> None:
        text = message if isinstance(message, str) else json.dumps(message)
        self.to_server.put_nowait({"type": "websocket.receive", "text": text})

    def send_bytes(self, data: bytes) -> None:
        self.to_server.put_nowait({"type": "websocket.receive", "bytes": data})

    def leave(self) -> None:
        self.to_server.put_nowait({"type": "websocket.disconnect", "code": 1001})

    async def raw(self) -> dict[str, Any]:
        async with asyncio.timeout(PATIENCE):
            return await self.from_server.get()

    async def receive(self) -> Any:
        message = await self.raw()
        assert message["type"] == "websocket.send", message
        return json.loads(message["text"])

    async def closed(self) -> int:
        while True:
            message = await self.raw()
            if message["type"] == "websocket.close":
                return int(message["code"])

    async def begin(self, name: str = "") -> "Socket":
        assert (await self.raw())["type"] == "websocket.accept"
        self.send({"type": "connection_init", "payload": {"authorization": f"Bearer {name}"} if name else {}})
        assert (await self.receive())["type"] == "connection_ack"
        return self

    def subscribe(self, key: str, query: str, **payload: Any) -> None:
        self.send({"type": "subscribe", "id": key, "payload": {"query": query, **payload}})


@pytest.fixture
async def connect(endpoint: GraphQLEndpoint) -> AsyncIterator[Any]:
    made: list[Socket] = []

    def connect(
        *, protocols: tuple[str, ...] = ("graphql-transport-ws",), headers: dict[str, str] | None = None
    ) -> Socket:
        made.append(Socket(endpoint, protocols=protocols, headers=headers or {}))
        return made[-1]

    yield connect
    for one in made:
        one.leave()
        async with asyncio.timeout(PATIENCE):
            await one.task
