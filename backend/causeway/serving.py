"""Running the server: refuses unsafe settings and databases, then hands the application to uvicorn with our limits."""

import asyncio
import fcntl
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import structlog
import uvicorn
from uvicorn.supervisors import Multiprocess

from causeway.kit.database import Database
from causeway.kit.listening import NotListeningError, take_address
from causeway.kit.memory import give_back_large_blocks, keep_what_is_loaded, load_without_collecting
from causeway.kit.tracing import is_installed
from causeway.logs import configure_logs
from causeway.migrations.prepare import unready
from causeway.production import unsafe_database, unsafe_settings
from causeway.settings import Settings, load_settings
from causeway.web.direct_sockets import DirectWebSocketProtocol
from causeway.web.protocol import guarded_protocol


def run(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT; open requests get `shutdown_seconds` to end."""
    if settings.is_production and (unsafe := unsafe_settings(settings)):
        sys.exit(_in_production(unsafe))
    if settings.workers > 1 and settings.uses_sqlite:
        sys.exit("causeway: SQLite serves one process. Use PostgreSQL for --workers above 1.")
    if settings.traces_url and not is_installed():
        sys.exit("causeway: CAUSEWAY_TRACES_URL needs the extra `tracing`: pip install 'causeway[tracing]'")
    database = Database(settings.database)
    # Here and not in the workers: they would be started again for ever.
    if refusal := asyncio.run(_look_at(database, settings)):
        sys.exit(refusal)
    with _alone(database):
        _serve(settings)


def _serve(settings: Settings) -> None:
    try:
        address = take_address(settings.host, settings.port)
    except NotListeningError as refusal:
        sys.exit(f"causeway: {refusal}")
    settings = settings.model_copy(update={"port": address.getsockname()[1]})
    configure_logs(as_json=settings.logs_json, level=settings.log_level)
    structlog.get_logger("causeway").info("listening", host=settings.host, port=settings.port)
    if settings.workers > 1:
        settings.hand_down()
        settings.share_metrics()
        keep_what_is_loaded()
        Multiprocess(_config(settings, "causeway.serving:application"), sockets=[address]).run()
        return
    from causeway.app import build_application  # noqa: PLC0415  (the workers of several import their own)

    give_back_large_blocks()
    server = uvicorn.Server(_config(settings, build_application(settings)))
    keep_what_is_loaded()
    with suppress(KeyboardInterrupt):
        server.run(sockets=[address])
    if not server.started:
        sys.exit(1)


def _in_production(unsafe: list[str]) -> str:
    return "causeway: refusing to start in production:\n" + "\n".join(f"  - {line}" for line in unsafe)


async def _look_at(database: Database, settings: Settings) -> str | None:
    """Return why the database is not one to serve from as it is; None if it is."""
    try:
        if refusal := await unready(database):
            return f"causeway: {refusal}"
        unsafe = await unsafe_database(database) if settings.is_production else []
        return _in_production(unsafe) if unsafe else None
    finally:
        await database.close()


@contextmanager
def _alone(database: Database) -> Iterator[None]:
    """Keep a second server off an SQLite database: neither would hear of what the other does."""
    if database.dialect != "sqlite":
        yield
        return
    # The lock goes with the process, however it ends.
    with open(f"{database.url.database}.served", "w") as lock:  # noqa: PTH123  (a name made from another)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit("causeway: another server is already serving this database; SQLite serves one process")
        yield


def application() -> object:
    """Build the application in a worker process, from the environment that `run` prepared."""
    load_without_collecting()
    from causeway.app import build_application  # noqa: PLC0415

    give_back_large_blocks()
    settings = load_settings()
    configure_logs(as_json=settings.logs_json, level=settings.log_level)
    built = build_application(settings)
    keep_what_is_loaded()
    return built


def _config(settings: Settings, app: Any) -> uvicorn.Config:
    """Return how uvicorn serves `app`: the application, or for several workers the name of what makes it."""
    # Typed as a class there, but called like any factory.
    protocol: Any = guarded_protocol(
        header_bytes=settings.header_bytes,
        header_count=settings.header_count,
        header_seconds=settings.header_seconds,
    )
    return uvicorn.Config(
        app,
        factory=isinstance(app, str),
        workers=settings.workers,
        http=protocol,
        loop="uvloop",
        ws=DirectWebSocketProtocol,
        ws_per_message_deflate=False,
        ws_max_size=settings.websocket_message_bytes,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies),
        server_header=False,
        # Ours, of `causeway.logs` and `causeway.web.access_log`, instead of its own.
        log_config=None,
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=settings.shutdown_seconds,
        timeout_keep_alive=65,
        backlog=1024,
    )
