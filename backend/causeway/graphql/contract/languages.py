"""Texts that are there in several languages: the argument that chooses one, and names."""

from typing import Annotated

import strawberry

from causeway.kit.words import Language, Words

SAID_IN = strawberry.argument(
    description="The language to say it in; by default that of the request, else the viewer's."
)
Said = Annotated[Language | None, SAID_IN]


def said(words: Words, *, language: Language = Language.EN) -> str:
    """Return words in the language asked for."""
    return words.say(language)


def said_if_any(words: Words | None, *, language: Language = Language.EN) -> str | None:
    """Return words in the language asked for, where there are some."""
    return None if words is None else words.say(language)


def said_to_viewer(words: Words | None, language: Language) -> str | None:
    """Return words in the viewer's language, where there are some."""
    return None if words is None else words.say(language)


def named(name_en: str, name_zh_hant: str, name_zh_hans: str, *, language: Language = Language.EN) -> str:
    """Return a name in the language asked for."""
    return Words(name_en, name_zh_hant, name_zh_hans).say(language)
