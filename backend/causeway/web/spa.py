"""The browser application: built files compressed as they lie there, and for each page address its own document."""

import json
import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Scope

from causeway.kit.languages import language_asked_for
from causeway.kit.words import Language

BUILT = Path(__file__).parent / "spa"
NOT_BUILT = "The browser application has not been built. Run `make run`, or `npm run build` in frontend/."

# Their names change with their contents.
HASHED = "assets/"
# Answered by the addresses of pages, not by their own.
DOCUMENTS = "pages/"
FOR_EVER = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"

# Content codings by the ending of the file that holds them, the smaller first.
CODINGS = {"br": "br", "gz": "gzip"}
LANGUAGE_FILES = {Language.EN: "en", Language.ZH_HANT: "zh-Hant", Language.ZH_HANS: "zh-Hans"}


@dataclass(frozen=True)
class BuiltFile:
    """A file of the build: `hash` of its plain bytes, and the `encodings` (endings) that lie beside it."""

    hash: str
    encodings: tuple[str, ...]


@dataclass(frozen=True)
class BuiltPage:
    """The addresses of a page (none: those of no other page) and its document by language."""

    pattern: re.Pattern[str] | None
    documents: dict[str, str]


@dataclass(frozen=True)
class Build:
    """What `frontend/scripts/site.mjs` wrote down about one build; `version` tells it from the next."""

    version: int
    files: dict[str, BuiltFile]
    pages: tuple[BuiltPage, ...]

    @classmethod
    def read(cls, file: Path, version: int) -> Self:
        """Read `site.json`."""
        told: dict[str, Any] = json.loads(file.read_bytes())
        files = {
            name: BuiltFile(each["hash"], tuple(each["encodings"])) for name, each in told["files"].items()
        }
        pages = [
            BuiltPage(re.compile(each["pattern"]) if each["pattern"] else None, each["documents"])
            for each in told["pages"]
        ]
        return cls(version, files, tuple(pages))

    def page_at(self, address: str) -> BuiltPage:
        """Return the page of `address` ("/cases/7"), or the one for addresses of nothing."""
        return next(page for page in self.pages if page.pattern is None or page.pattern.match(address))


class BrowserApplication(StaticFiles):
    """Serves the built application; an address without a file is one of its pages, or 404 with a page that says so."""

    def __init__(self, directory: Path = BUILT) -> None:
        """Serve `directory`; it may be built later, and again."""
        super().__init__(directory=directory, check_dir=False)
        self._home = directory
        self._build: Build | None = None

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file at `path`, or the document of a page address; a missing asset stays missing."""
        if scope["method"] not in {"GET", "HEAD"}:
            raise HTTPException(status_code=405, headers={"allow": "GET, HEAD"})
        build = self._current_build()
        if build is None:
            return PlainTextResponse(NOT_BUILT, status_code=503)
        if path in build.files and not path.startswith(DOCUMENTS):
            cache = FOR_EVER if path.startswith(HASHED) else REVALIDATE
            return self._respond(path, build.files[path], scope, cache)
        if path.startswith(HASHED):
            raise HTTPException(status_code=404)
        return self._page(build, "/" if path == "." else f"/{path}", scope)

    def _current_build(self) -> Build | None:
        file = self._home / "site.json"
        try:
            version = file.stat().st_mtime_ns
        except FileNotFoundError:
            return None
        if self._build is None or self._build.version != version:
            self._build = Build.read(file, version)
        return self._build

    def _page(self, build: Build, address: str, scope: Scope) -> Response:
        page = build.page_at(address)
        language = language_asked_for(Headers(scope=scope).get("accept-language", ""))
        name = page.documents[LANGUAGE_FILES[language]]
        status = 200 if page.pattern else 404
        return self._respond(name, build.files[name], scope, REVALIDATE, status, vary="accept-language")

    def _respond(
        self, name: str, file: BuiltFile, scope: Scope, cache: str, status: int = 200, vary: str = ""
    ) -> Response:
        asked = Headers(scope=scope)
        coding = choose_coding(asked.get("accept-encoding", ""), file.encodings)
        # Each coding is a representation of its own: a strong tag says which.
        headers = {"etag": f'"{file.hash}{f"-{coding}" if coding else ""}"', "cache-control": cache}
        varies = [*(["accept-encoding"] if file.encodings else []), *([vary] if vary else [])]
        if varies:
            headers["vary"] = ", ".join(varies)
        if coding:
            headers["content-encoding"] = CODINGS[coding]
        stored = self._home / (f"{name}.{coding}" if coding else name)
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        response = FileResponse(stored, status, headers, media_type)
        if status == 200 and self.is_not_modified(response.headers, asked):  # noqa: PLR2004
            return NotModifiedResponse(response.headers)
        return response


def choose_coding(accept_encoding: str, available: tuple[str, ...]) -> str | None:
    """Return the ending of the coding to send for an Accept-Encoding header; None sends the plain bytes.

    `*` stands for what is not named, and `q=0` refuses (RFC 9110, 12.5.3). Among those accepted ours is the order.
    """
    accepted: dict[str, bool] = {}
    for part in accept_encoding.lower().split(","):
        name, _, parameters = part.partition(";")
        accepted[name.strip()] = not re.fullmatch(r"\s*q\s*=\s*0(\.0{0,3})?\s*", parameters)
    anything = accepted.get("*", False)
    return next(
        (each for each in CODINGS if each in available and accepted.get(CODINGS[each], anything)), None
    )
