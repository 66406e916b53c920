"""What an HTTP request asks to be run; a request that is malformed is answered without running anything."""

import asyncio
from typing import Any, NamedTuple

import orjson
from starlette.requests import Request

from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.execution.limits import Limits

JSON_MEDIA = "application/json"
MAX_JSON_DEPTH = 64


class Asked(NamedTuple):
    """What a request asks to be run."""

    query: str | None
    variables: dict[str, Any] | None
    operation_name: str | None
    extensions: dict[str, Any] | None
    document_id: object

    @property
    def is_persisted(self) -> bool:
        """Whether the document is named by its hash."""
        return self.document_id is not None or "persistedQuery" in (self.extensions or {})


class HttpError(Exception):
    """A request that is answered without running anything."""

    def __init__(
        self, status: int, message: str, code: ErrorCode = ErrorCode.BAD_REQUEST, **headers: str
    ) -> None:
        """Answer with `status`."""
        super().__init__(message)
        self.status = status
        self.error = EdgeError(code, message)
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


async def read_body(request: Request, limits: Limits) -> Asked:
    """Return what a POST asks; HttpError 408, 413, 415 or 400."""
    kind, _, parameters = request.headers.get("content-type", "").partition(";")
    charset = parameters.strip().lower().removeprefix("charset=").strip('"') or "utf-8"
    if kind.strip().lower() != JSON_MEDIA or charset not in {"utf-8", "utf8"}:
        raise HttpError(415, "The body is application/json in UTF-8.", accept_post=JSON_MEDIA)
    return asked_for(_json(await _whole(request, limits)))


async def _whole(request: Request, limits: Limits) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(limits.body_seconds):
            async for chunk in request.stream():
                body += chunk
                if len(body) > limits.body:
                    raise HttpError(413, f"The body has more than {limits.body} bytes.", connection="close")
    except TimeoutError as error:
        raise HttpError(408, "The body did not arrive in time.", connection="close") from error
    return bytes(body)


def read_query(request: Request) -> Asked:
    """Return what a GET asks."""
    found: dict[str, Any] = dict(request.query_params)
    for name in ("variables", "extensions"):
        if found.get(name):
            found[name] = _json(found[name].encode("utf-8", "surrogatepass"))
        else:
            found.pop(name, None)
    return asked_for(found)


def _json(body: bytes) -> Any:
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise HttpError(400, "This is not JSON in UTF-8.") from error
    _refuse_depth(found)
    return found


def _refuse_depth(value: Any) -> None:
    level = [value]
    for _ in range(MAX_JSON_DEPTH):
        level = [
            below
            for one in level
            if isinstance(one, dict | list)
            for below in (one.values() if isinstance(one, dict) else one)
        ]
        if not level:
            return
    raise HttpError(400, f"The JSON is nested deeper than {MAX_JSON_DEPTH} levels.")


def asked_for(given: Any) -> Asked:
    """Return the parts of a request as GraphQL over HTTP names them; HttpError if one is not what it must be."""
    if not isinstance(given, dict):
        raise HttpError(400, "The request is one JSON object.")
    for name, kind, word in (
        ("query", str, "a string"),
        ("operationName", str, "a string"),
        ("variables", dict, "an object"),
        ("extensions", dict, "an object"),
    ):
        if given.get(name) is not None and not isinstance(given[name], kind):
            raise HttpError(400, f"`{name}` is {word}.")
    return Asked(
        given.get("query"),
        given.get("variables"),
        given.get("operationName") or None,
        given.get("extensions"),
        given.get("documentId"),
    )
