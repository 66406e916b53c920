"""Answers that a client keeps: an entity tag for those to a persisted document asked by GET, and gzip for long ones."""

from hashlib import blake2b

from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from causeway.accounts.actor import Actor

COMPRESSED_BYTES = 1_024
"""From this length on an answer to a query is compressed."""
GZIP_LEVEL = 5
TAG_BYTES = 12
VARY = "Authorization, Cookie, Accept, Accept-Language"


def with_entity_tag(request: Request, response: Response, actor: Actor) -> Response:
    """Return `response` with a tag that is this person's alone, or 304 if the request names that tag.

    The tag is weak: compressed or not, the answer is the same.
    """
    whose = f"{actor.user_id} {actor.session_id} {response.media_type}".encode()
    digest = blake2b(bytes(response.body), key=blake2b(whose, digest_size=32).digest(), digest_size=TAG_BYTES)
    tag = f'"{digest.hexdigest()}"'
    kept = {"etag": f"W/{tag}", "cache-control": "private, no-cache", "vary": VARY}
    named = {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}
    if tag in named or "*" in named:
        return Response(status_code=304, headers=kept, media_type=response.media_type)
    response.headers.update(kept)
    return response


def compressed(response: Response) -> ASGIApp:
    """Return what sends `response`, compressed if it is long and the client takes that.

    For answers to queries only. Compression tells the length of what a secret has in common with what an attacker puts
    in beside it (BREACH); tokens are in the answers to mutations, which stay as they are.
    """
    if len(response.body) < COMPRESSED_BYTES:
        return response
    return GZipMiddleware(response, minimum_size=COMPRESSED_BYTES, compresslevel=GZIP_LEVEL)
