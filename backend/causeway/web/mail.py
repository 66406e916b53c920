"""The mail folder as JSON, for the SPA's page of mail; routes of the development profile only."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from causeway.kit.errors import NotFound
from causeway.notifications.adapters.folder import MailFolder
from causeway.notifications.ports import Mail
from causeway.web.problems import problem_response

FRESH = {"cache-control": "no-store"}


def mail_routes(folder: MailFolder) -> list[Route]:
    """Return `/dev/mail.json`, the newest first, and `/dev/mail/{id}.json`: `{id, to, subject, at, text}`."""

    async def index(_request: Request) -> JSONResponse:
        return JSONResponse([_json(mail) for mail in await folder.all()], headers=FRESH)

    async def one(request: Request) -> JSONResponse:
        mail = await folder.get(request.path_params["id"])
        return problem_response(NotFound()) if mail is None else JSONResponse(_json(mail), headers=FRESH)

    return [Route("/dev/mail.json", index), Route("/dev/mail/{id}.json", one)]


def _json(mail: Mail) -> dict[str, str]:
    return {
        "id": mail.id,
        "to": mail.to,
        "subject": mail.subject,
        "at": mail.at.isoformat(),
        "text": mail.text,
    }
