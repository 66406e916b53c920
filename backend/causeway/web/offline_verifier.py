"""The page that verifies sealed files off line: one file, with the court's authority in it, served and written out."""

import asyncio
import re
from hashlib import sha256
from pathlib import Path

import orjson
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from causeway.documents.adapters.authority_files import AUTHORITY
from causeway.settings import Settings
from causeway.web.spa import BUILT, NOT_BUILT

TEMPLATE = BUILT / "verifier.html"
ADDRESS = "/verifier.html"
AUTHORITY_PLACE = re.compile(rb'(<script type="application/json" id="authority">)[^<]*')
POLICY = re.compile(rb'http-equiv="Content-Security-Policy" content="([^"]*)"')
CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----")


def offline_verifier(authority: str) -> bytes:
    """Return the page that trusts the certificates in `authority` (PEM) until its reader chooses others.

    Raises `FileNotFoundError` if the browser application has not been built.
    """
    # Nothing but certificates gets in: what is inside is data, and cannot end the element that it stands in.
    told = orjson.dumps(CERTIFICATE.findall(authority))
    return AUTHORITY_PLACE.sub(lambda found: found[1] + told, TEMPLATE.read_bytes(), count=1)


def authorities_of(settings: Settings) -> Path | None:
    """Return the file of the certificates that this court's seals lead to; None if none is said and none was made."""
    if settings.seal_trusted:
        return Path(settings.seal_trusted)
    made = settings.seal_authority / AUTHORITY
    return made if not settings.has_court_key and made.exists() else None


def verifier_routes(settings: Settings) -> list[Route]:
    """Return the route of the page, which says itself what it may do: nothing but run its own script."""

    async def page(request: Request) -> Response:
        try:
            content = await asyncio.to_thread(_page, settings)
        except FileNotFoundError:
            return PlainTextResponse(NOT_BUILT, status_code=503)
        tag = f'"{sha256(content).hexdigest()[:32]}"'
        headers = {"etag": tag, "cache-control": "no-cache", "content-security-policy": _policy(content)}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return Response(content, headers=headers, media_type="text/html")

    return [Route(ADDRESS, page)]


def _page(settings: Settings) -> bytes:
    file = authorities_of(settings)
    return offline_verifier(file.read_text() if file else "")


def _policy(content: bytes) -> str:
    """Return what the page says of itself, and that nobody may frame it: only a header can say that."""
    said = POLICY.search(content)
    own = said[1].decode() if said else "default-src 'none'"
    return f"{own}; frame-ancestors 'none'"
