"""Running the server: refuses unsafe settings and databases, then hands the application to uvicorn with our limits."""

import asyncio
import sys
from typing import Any

import uvicorn
from sqlalchemy.exc import SQLAlchemyError

from causeway.demo.marker import is_demonstration
from causeway.kit.database import Database
from causeway.logs import configure_logs
from causeway.migrations.migrate import is_current
from causeway.settings import Settings, load_settings, unsafe_for_production
from causeway.web.protocol import guarded_protocol


def run(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT; open requests get `shutdown_seconds` to end."""
    if settings.is_production and (unsafe := unsafe_for_production(settings)):
        sys.exit("causeway: refusing to start in production:\n" + "\n".join(f"  - {line}" for line in unsafe))
    if settings.workers > 1 and settings.uses_sqlite:
        sys.exit("causeway: SQLite serves one process. Use PostgreSQL for --workers above 1.")
    # Here and not in the workers: they would be started again for ever.
    if refusal := asyncio.run(unready(settings)):
        sys.exit(f"causeway: {refusal}")
    configure_logs(as_json=settings.logs_json, level=settings.log_level)
    if settings.workers > 1:
        settings.hand_down()
        uvicorn.run(
            "causeway.serving:application", factory=True, workers=settings.workers, **_options(settings)
        )
    else:
        from causeway.app import build_application  # noqa: PLC0415  (the children of several workers import their own)

        uvicorn.run(build_application(settings), **_options(settings))


async def unready(settings: Settings) -> str | None:
    """Return why the database is not one to serve from as it is; None if it is."""
    database = Database(settings.database)
    try:
        if not await is_current(database):
            return "the database is not up to date: run `causeway migrate` first"
        async with database.reading() as session:
            if settings.is_production and await is_demonstration(session):
                return "the database holds the demonstration court; production refuses it"
    except (OSError, SQLAlchemyError) as error:
        return f"the database cannot be used: {error}"
    else:
        return None
    finally:
        await database.close()


def application() -> object:
    """Build the application in a worker process, from the environment that `run` prepared."""
    from causeway.app import build_application  # noqa: PLC0415

    settings = load_settings()
    configure_logs(as_json=settings.logs_json, level=settings.log_level)
    return build_application(settings)


def _options(settings: Settings) -> dict[str, Any]:
    return {
        "host": settings.host,
        "port": settings.port,
        "http": guarded_protocol(
            header_bytes=settings.header_bytes,
            header_count=settings.header_count,
            header_seconds=settings.header_seconds,
        ),
        "loop": "uvloop",
        "ws": "websockets-sansio",
        "ws_per_message_deflate": False,
        "ws_max_size": settings.websocket_message_bytes,
        "proxy_headers": bool(settings.trusted_proxies),
        "forwarded_allow_ips": list(settings.trusted_proxies),
        "server_header": False,
        "date_header": True,
        # Ours, of `causeway.logs` and `causeway.web.access_log`, instead of its own.
        "log_config": None,
        "access_log": False,
        "log_level": "warning",
        "timeout_graceful_shutdown": settings.shutdown_seconds,
        "timeout_keep_alive": 65,
        "backlog": 1024,
    }
