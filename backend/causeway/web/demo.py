"""The sign-ins that a demonstration offers; a route of demonstrations only."""

from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


def demo_routes(people: Sequence[Mapping[str, str]]) -> list[Route]:
    """Return `/demo/sign-ins.json`: a list of `{email, who}`. Mount it only where `settings.demo` is on."""

    async def sign_ins(_request: Request) -> JSONResponse:
        offered = [{"email": person["email"], "who": person["who"]} for person in people]
        return JSONResponse(offered, headers={"cache-control": "no-store"})

    return [Route("/demo/sign-ins.json", sign_ins)]
