"""What people type and paste, as it is meant: without what nobody sees and without what turns a line around.

One reader for every door: `Context.run` cleans the texts of each command, and searches read theirs the same way.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

Value = TypeVar("Value")

UNSEEN_CATEGORIES = frozenset({"Cc", "Cf"})
"""Control characters, and the marks that join, divide or turn text around without being seen."""

UNSEEN_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Fillers and blanks that Unicode counts as letters or symbols."""

LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
SPACES = re.compile(r"[^\S\n]+")
REPLACEMENT = "\ufffd"
"""Stands visibly for what is no character."""

EXACT_FIELDS = frozenset({"key", "idempotency_key"})
"""Fields of commands that a program made up and compares to the letter."""

APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u02b9\u2032\u00b4\u0060\uff07"), "'")
DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
CASEFOLD_PASSES = 2
"""Composing may bring back what folding took away (Unicode, section 3.13, D147)."""

TWINS = APOSTROPHES | DASHES
"""What telephones and word processors put where a plain apostrophe or hyphen was meant."""


def visible(text: str) -> str:
    """Return `text` in composed form without what is not seen, with plain spaces, and none at its ends.

    A text of one line has single spaces; one of several keeps its lines. Letters that Unicode does not know yet, and
    those of the private area in which Hong Kong's own characters once stood, are kept.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()  # as what follows would: ids, keys, and most of what is typed in English
    lines = LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))
    kept = "".join(_shown(letter) for letter in lines)
    plain = SPACES.sub(" ", kept) if "\n" not in kept else re.sub(r"[^\S\n ]", " ", kept)
    return plain.strip()


def folded(text: str) -> str:
    """Return `text` as it is compared: width, case, typographic twins and what is not seen do not count."""
    folded = visible(text).translate(TWINS)
    for _ in range(CASEFOLD_PASSES):
        folded = unicodedata.normalize("NFKC", folded.casefold()).translate(TWINS)
    return SPACES.sub(" ", folded).strip()


def with_visible_texts(value: Value) -> Value:
    """Return a command, or any value inside one, with each of its texts as `visible` gives it.

    A field kept out of the representation is a secret: it is taken to the letter.
    """
    if isinstance(value, str):
        return cast(Value, _visible_text(value))
    if is_dataclass(value) and not isinstance(value, type):
        held = {each.name: getattr(value, each.name) for each in fields(value) if _is_typed(each)}
        cleaned = {name: with_visible_texts(item) for name, item in held.items()}
        changed = {name: item for name, item in cleaned.items() if item is not held[name]}
        return replace(value, **changed) if changed else value
    return cast(Value, _with_visible_items(value))


def _is_typed(field: Field[Any]) -> bool:
    """Whether people may have typed what is in a field: a secret, or a key, is taken as it is."""
    return field.init and field.repr and field.name not in EXACT_FIELDS


def _visible_text(text: Any) -> Any:
    """Return a plain text as `visible` gives it; a member of an enum is no text that anybody typed."""
    cleaned = visible(text) if type(text) is str else text
    return text if cleaned == text else cleaned


def _with_visible_items(value: Any) -> Any:
    if isinstance(value, Mapping):
        cleaned = {key: with_visible_texts(item) for key, item in value.items()}
        return cleaned if any(cleaned[key] is not item for key, item in value.items()) else value
    if isinstance(value, tuple | list | frozenset):
        items = [with_visible_texts(item) for item in value]
        if any(new is not old for new, old in zip(items, value, strict=True)):
            return type(value)(*items) if hasattr(value, "_fields") else type(value)(items)
    return value


def _shown(letter: str) -> str:
    if letter in "\n\t":
        return letter
    category = unicodedata.category(letter)
    if category == "Cs" or ord(letter) & 0xFFFE == 0xFFFE:  # noqa: PLR2004 - U+xxFFFE and U+xxFFFF are no characters
        return REPLACEMENT
    return "" if category in UNSEEN_CATEGORIES or letter in UNSEEN_LETTERS else letter
