"""Text for people, in the three languages a Hong Kong court is read in."""

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """A language the interface and the court's notices are written in."""

    EN = "EN"
    """English; also what is said where neither the request nor an account asks for a language."""
    ZH_HANT = "ZH_HANT"
    """Chinese in traditional characters; also what is said to a request that asks just for Chinese."""
    ZH_HANS = "ZH_HANS"
    """Chinese in simplified characters."""


class Words(NamedTuple):
    """One text in English, Traditional and Simplified Chinese."""

    en: str
    zh_hant: str
    zh_hans: str

    def say(self, language: Language) -> str:
        """Return the text in `language`."""
        match language:
            case Language.ZH_HANT:
                return self.zh_hant
            case Language.ZH_HANS:
                return self.zh_hans
            case Language.EN:
                return self.en

    def format(self, **values: object) -> "Words":
        """Return the text with `{name}` fields filled; a `Words` value is said in each language."""
        filled = (
            text.format(**{k: v.say(language) if isinstance(v, Words) else v for k, v in values.items()})
            for text, language in zip(self, (Language.EN, Language.ZH_HANT, Language.ZH_HANS), strict=True)
        )
        return Words(*filled)
