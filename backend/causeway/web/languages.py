"""Which language a request is answered in."""

from starlette.requests import Request

from causeway.kit.languages import language_asked_for
from causeway.kit.words import Language


def preferred_language(request: Request) -> Language:
    """Return the language of `Accept-Language` that is spoken here and wanted most, else English."""
    return language_asked_for(request.headers.get("accept-language", ""))
