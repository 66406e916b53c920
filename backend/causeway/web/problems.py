"""Refusals over plain HTTP: the same code, words and fields as a GraphQL `Problem`, with a fitting status."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from causeway.accounts.actor import Actor
from causeway.accounts.identity import TokenRefused
from causeway.kit.errors import Busy, ProblemCode, Refusal
from causeway.kit.languages import language_asked_for
from causeway.kit.words import Language, Words

FindActor = Callable[[Request], Awaitable[Actor]]
"""Tells who is asking; the public, if nobody is signed in."""

STATUSES = {
    ProblemCode.NOT_FOUND: 404,
    ProblemCode.FORBIDDEN: 403,
    ProblemCode.UNAUTHENTICATED: 401,
    ProblemCode.TOKEN_EXPIRED: 401,
    ProblemCode.TOKEN_INVALID: 401,
    ProblemCode.RATE_LIMITED: 429,
    ProblemCode.BUSY: 503,
    ProblemCode.CONFLICT: 409,
    ProblemCode.ACTION_NOT_AVAILABLE: 409,
    ProblemCode.DOCUMENT_TOO_LARGE: 413,
    ProblemCode.DOCUMENT_NOT_READY: 409,
    ProblemCode.DOCUMENT_REFUSED: 409,
}

SIGN_IN = Words("Sign in to do this.", "請先登入。", "请先登录。")


class Unauthenticated(Refusal):
    """Nobody is signed in, or the session is over."""

    def __init__(self) -> None:
        """Refuse and say what would help."""
        super().__init__(ProblemCode.UNAUTHENTICATED, SIGN_IN)


async def require_actor(request: Request, find_actor: FindActor) -> Actor:
    """Return who is signed in. Raises `Unauthenticated`."""
    actor = await find_actor(request)
    if not actor.signed_in:
        raise Unauthenticated
    request.state.actor = actor
    return actor


class HttpRefusal(Refusal):
    """A refusal for which the protocol prescribes a status."""

    def __init__(self, status: int, code: ProblemCode, words: Words) -> None:
        """Refuse with `status`."""
        super().__init__(code, words)
        self.status = status


def language_of(request: Request) -> Language:
    """Return the language to answer in: the request's, else that of the person's account, once they are known."""
    actor: Actor | None = getattr(request.state, "actor", None)
    known = actor.language if actor is not None and actor.signed_in else Language.EN
    return language_asked_for(request.headers.get("accept-language", ""), known)


def problem_body(refusal: Refusal, language: Language = Language.EN) -> dict[str, Any]:
    """Return `{"code", "message", "fields": [{"path", "code", "message"}]}`."""
    return {
        "code": refusal.code,
        "message": refusal.words.say(language),
        "fields": [
            {"path": list(field.path), "code": field.code, "message": field.words.say(language)}
            for field in refusal.fields
        ],
    }


def problem_response(
    refusal: Refusal, language: Language = Language.EN, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """Return a refusal as JSON, with a fitting status."""
    status = refusal.status if isinstance(refusal, HttpRefusal) else STATUSES.get(refusal.code, 400)
    sent = {"cache-control": "no-store", **(headers or {})}
    if isinstance(refusal, Busy):
        sent["retry-after"] = str(refusal.retry_after)
    if status == STATUSES[ProblemCode.UNAUTHENTICATED]:
        sent["www-authenticate"] = refusal.challenge if isinstance(refusal, TokenRefused) else "Bearer"
    return JSONResponse(problem_body(refusal, language), status_code=status, headers=sent)
