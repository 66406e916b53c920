"""The sign-ins that a demonstration offers; a route that answers on a demonstration's database only."""

from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from causeway.courts.queries import is_demonstration
from causeway.kit.database import Database
from causeway.kit.errors import NotFound
from causeway.web.problems import problem_response


def demo_routes(database: Database, people: Sequence[Mapping[str, str]], password: str) -> list[Route]:
    """Return `/demo/sign-ins.json`: a list of `{email, who, password}`. Never mounted in production."""

    async def sign_ins(_request: Request) -> JSONResponse:
        async with database.reading() as session:
            if not await is_demonstration(session):
                return problem_response(NotFound())
        offered = [{**person, "password": password} for person in people]
        return JSONResponse(offered, headers={"cache-control": "no-store"})

    return [Route("/demo/sign-ins.json", sign_ins)]
