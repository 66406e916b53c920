"""Texts that are there in several languages: the argument that chooses one, and names."""

from typing import Annotated

import strawberry

from causeway.kit.words import Language, Words

SAID_IN = strawberry.argument(
    description="The language to say it in; by default that of the request, else the viewer's."
)
Said = Annotated[Language | None, SAID_IN]


def named(name_en: str, name_zh_hant: str, name_zh_hans: str, *, language: Language = Language.EN) -> str:
    """Return a name in the language asked for."""
    return Words(name_en, name_zh_hant, name_zh_hans).say(language)
