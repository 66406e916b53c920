"""Which language a request is answered in."""

from starlette.requests import Request

from causeway.kit.words import Language

SIMPLIFIED = ("zh-hans", "zh-cn", "zh-sg")


def preferred_language(request: Request) -> Language:
    """Return the first language of `Accept-Language` that is spoken here, else English."""
    for part in request.headers.get("accept-language", "").lower().split(",")[:10]:
        tag = part.partition(";")[0].strip()
        if tag.startswith(SIMPLIFIED):
            return Language.ZH_HANS
        if tag.startswith("zh"):
            return Language.ZH_HANT
        if tag.startswith("en"):
            return Language.EN
    return Language.EN
