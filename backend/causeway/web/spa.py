"""The browser application: hashed assets for ever, the shell afresh each time, the shell for every page address."""

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

BUILT = Path(__file__).parent / "spa"
FOR_EVER = "public, max-age=31536000, immutable"
NOT_BUILT = "The browser application has not been built. Run `make run`, or `npm run build` in frontend/."


class BrowserApplication(StaticFiles):
    """Serves the built application; an address without a file is one of its pages."""

    def __init__(self, directory: Path = BUILT) -> None:
        """Serve `directory`; it may be built later."""
        super().__init__(directory=directory, check_dir=False)
        self.shell = directory / "index.html"

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file, or the shell for a page address; a missing asset stays missing."""
        if not self.shell.exists():
            return PlainTextResponse(NOT_BUILT, status_code=503)
        try:
            response = await super().get_response(path, scope)
        except HTTPException as missing:
            if missing.status_code != 404 or path.startswith("assets/"):  # noqa: PLR2004
                raise
            return self._shell(Request(scope))
        if path.startswith("assets/"):
            response.headers["cache-control"] = FOR_EVER
        elif response.headers.get("content-type", "").startswith("text/html") or path == ".":
            return self._shell(Request(scope))
        return response

    def _shell(self, request: Request) -> Response:
        return FileResponse(self.shell, headers={"cache-control": "no-cache"})
