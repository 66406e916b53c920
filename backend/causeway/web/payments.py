"""Where the payment provider says that something happened: signed, fresh, and believed in nothing but that."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode
from causeway.kit.words import Words
from causeway.payments.commands.hurry_intents import HurryIntents, hurry_intents
from causeway.payments.ports import NoAnswerError, NotSignedError, NotUnderstoodError, WebhookReader
from causeway.web.problems import HttpRefusal, problem_response

MAX_WEBHOOK_BYTES = 64 * 1024
PATH = "/webhooks/payments"
NOT_SIGNED = Words(
    "This message is not signed as it should be, or it is too old.",
    "此訊息的簽署不符，或已過時。",
    "此讯息的签署不符，或已过时。",
)
NOT_UNDERSTOOD = Words("This message cannot be read.", "無法讀取此訊息。", "无法读取此讯息。")

ASK_AGAIN = Words(
    "The payment provider could not be asked what this message is about. Send it again.",
    "未能向付款服務商查詢此訊息所指的付款，請再次發送。",
    "未能向付款服务商查询此讯息所指的付款，请再次发送。",
)


def payment_routes(context: Context, reader: WebhookReader) -> list[Route]:
    """Return the route of the provider's webhooks, as `reader` reads them.

    204 for a message of the provider, whatever it says; 401 for any other. What happened is then asked of the
    provider. 503 if it has to be asked first what a message is about, and does not answer: it sends it again.
    """

    async def receive(request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return problem_response(HttpRefusal(413, ProblemCode.TOO_LONG, NOT_UNDERSTOOD))
        try:
            key = await reader.key_of(body, request.headers)
        except NotSignedError:
            return problem_response(HttpRefusal(401, ProblemCode.UNAUTHENTICATED, NOT_SIGNED))
        except NotUnderstoodError:
            return problem_response(HttpRefusal(400, ProblemCode.INVALID, NOT_UNDERSTOOD))
        except NoAnswerError:
            return problem_response(HttpRefusal(503, ProblemCode.BUSY, ASK_AGAIN))
        if key is not None:
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
