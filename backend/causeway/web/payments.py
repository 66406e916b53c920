"""Where the payment provider says that something happened: signed, fresh, and believed in nothing but that."""

from typing import Any

from standardwebhooks.webhooks import Webhook, WebhookVerificationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode
from causeway.kit.words import Words
from causeway.payments.commands.hurry_intents import HurryIntents, hurry_intents
from causeway.web.problems import HttpRefusal, problem_response

MAX_WEBHOOK_BYTES = 16 * 1024
MAX_KEY_CHARACTERS = 36
PATH = "/webhooks/payments"
NOT_SIGNED = Words(
    "This message is not signed as it should be, or it is too old.",
    "此訊息的簽署不符，或已過時。",
    "此讯息的签署不符，或已过时。",
)
NOT_UNDERSTOOD = Words("This message cannot be read.", "無法讀取此訊息。", "无法读取此讯息。")


def payment_routes(context: Context, secret: str) -> list[Route]:
    """Return the route of the provider's webhooks, in the form of Standard Webhooks, signed with `secret`.

    204 for a message of ours, whatever it says; 401 for any other. What happened is then asked of the provider.
    """
    signer = Webhook(secret)

    async def receive(request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return problem_response(HttpRefusal(413, ProblemCode.TOO_LONG, NOT_UNDERSTOOD))
        try:
            said: Any = signer.verify(body, dict(request.headers))
        except (WebhookVerificationError, ValueError, RecursionError):
            return problem_response(HttpRefusal(401, ProblemCode.UNAUTHENTICATED, NOT_SIGNED))
        key = _key(said)
        if key is None:
            return problem_response(HttpRefusal(400, ProblemCode.INVALID, NOT_UNDERSTOOD))
        await context.run(hurry_intents, HurryIntents(key), actor=SYSTEM)
        return Response(status_code=204)

    return [Route(PATH, receive, methods=["POST"])]


async def _body(request: Request) -> bytes | None:
    """Return the body; None if it is larger than any webhook."""
    read = b""
    async for part in request.stream():
        read += part
        if len(read) > MAX_WEBHOOK_BYTES:
            return None
    return read


def _key(said: Any) -> str | None:
    """Return the key that the payment was begun under, as far as a message has one."""
    data = said.get("data") if isinstance(said, dict) else None
    key = data.get("key") if isinstance(data, dict) else None
    return key if isinstance(key, str) and 0 < len(key) <= MAX_KEY_CHARACTERS and key.isprintable() else None
