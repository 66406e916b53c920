"""Which of our languages a browser asks for."""

from causeway.kit.words import Language

SIMPLIFIED = ("zh-hans", "zh-cn", "zh-sg", "zh-my")
MAX_LANGUAGE_TAGS = 20


def language_asked_for(accept_language: str, otherwise: Language = Language.EN) -> Language:
    """Return the language of an Accept-Language header that we speak and that stands highest, else `otherwise`.

    Chinese without a script or place is Traditional: that is how Hong Kong writes it.
    """
    asked: list[tuple[float, int, Language]] = []
    for order, part in enumerate(accept_language.split(",")[:MAX_LANGUAGE_TAGS]):
        tag, _, weight = part.strip().lower().partition(";q=")
        language = _spoken(tag.strip())
        quality = _quality(weight)
        if language is not None and quality > 0:
            asked.append((-quality, order, language))
    return min(asked)[2] if asked else otherwise


def _spoken(tag: str) -> Language | None:
    if tag == "en" or tag.startswith("en-"):
        return Language.EN
    if tag.startswith(SIMPLIFIED):
        return Language.ZH_HANS
    return Language.ZH_HANT if tag == "zh" or tag.startswith(("zh-", "yue")) else None


def _quality(weight: str) -> float:
    try:
        return float(weight) if weight else 1.0
    except ValueError:
        return 0.0
