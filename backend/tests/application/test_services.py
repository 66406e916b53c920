"""The application put together: what it says when it is at fault, or its database is away."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from causeway.app import build_application
from causeway.settings import Settings

LOCAL = {"host": "localhost"}


@asynccontextmanager
async def asking(application: Starlette) -> AsyncIterator[httpx2.AsyncClient]:
    """A client without a server between."""
    transport = httpx2.ASGITransport(app=application, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as http:
        yield http
    services = application.state.services
    services.identity.passwords.close()
    await services.context.database.close()


async def test_a_defect_tells_nothing_and_is_answered_as_safely_as_anything(tmp_path: Path) -> None:
    async def defective(_request: Request) -> Response:
        raise RuntimeError("the secret is 42")

    application = build_application(Settings(data_dir=tmp_path, public_url="https://efiling.example"))
    application.router.routes.insert(0, Route("/defective", defective))
    async with asking(application) as http:
        answer = await http.get("/defective")
    assert (answer.status_code, answer.text) == (500, "Internal Server Error")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "connect-src 'self';" in answer.headers["content-security-policy"], "nor any other server's socket"
    assert answer.headers["strict-transport-security"].startswith("max-age=")


async def test_it_is_not_well_without_its_database(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, database_url="postgresql://nobody:secret@127.0.0.1:1/none")
    async with asking(build_application(settings)) as http:
        answer = await http.get("/healthz")
    assert (answer.status_code, answer.json()) == (503, {"status": "database unavailable"})
    assert answer.headers["cache-control"] == "no-store"


async def test_production_has_no_doors_of_development(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, public_url="https://localhost", profile="production")
    async with asking(build_application(settings)) as http:
        for path in ("/dev/mail.json", "/demo/sign-ins.json", "/graphql"):
            answer = await http.get(path, headers={"accept": "text/html, application/json"})
            assert "password" not in answer.text
            assert "GraphiQL" not in answer.text
            assert answer.headers["content-type"].startswith("application/json") == (path == "/graphql")
