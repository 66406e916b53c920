"""Pure decisions about cases: titles from the parties, as courts write them, and when two names are one."""

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import category

from causeway.cases.tables import PartyKind
from causeway.kit.typed_text import folded

UNKNOWN_LETTERS = frozenset({"Co", "Cn"})
"""Unicode categories of Chinese characters that it does not know as letters: old Hong Kong ones, and newer ones."""


class Named(NamedTuple):
    """A party as its case's title needs it."""

    role: str
    kind: PartyKind
    name_en: str | None
    name_zh: str | None


def same_name(one: str, other: str) -> bool:
    """Tell whether two spellings are one name: case, width, spaces and punctuation do not count."""
    return _bare(one) == _bare(other) != ""


def _bare(name: str) -> str:
    return "".join(
        letter for letter in folded(name) if letter.isalnum() or category(letter) in UNKNOWN_LETTERS
    )


def title_en(parties: Sequence[Named], roles: Sequence[str]) -> str:
    """Return "A v B and another" from the parties, by the case type's roles: who starts, then who answers."""
    first, second = _sides(parties, roles)
    sides = [_side_en([p.name_en or p.name_zh or "" for p in side]) for side in (first, second) if side]
    return _joined(sides, " v ", "Re ")


def title_zh(parties: Sequence[Named], roles: Sequence[str]) -> str | None:
    """Return 「甲對乙及另一人」, or None while no party has a Chinese name."""
    if not any(party.name_zh for party in parties):
        return None
    first, second = _sides(parties, roles)
    sides = [_side_zh([p.name_zh or p.name_en or "" for p in side]) for side in (first, second) if side]
    return _joined(sides, " 對 ", "關於 ")


def _joined(sides: list[str], versus: str, alone: str) -> str:
    match len(sides):
        case 0:
            return ""
        case 1:
            return alone + sides[0]
        case _:
            return versus.join(sides)


def _sides(parties: Sequence[Named], roles: Sequence[str]) -> tuple[list[Named], list[Named]]:
    starts, answers = [*roles, "", ""][:2]
    return [p for p in parties if p.role == starts], [p for p in parties if p.role == answers]


def _side_en(names: list[str]) -> str:
    match len(names):
        case 1:
            return names[0]
        case 2:
            return f"{names[0]} and another"
        case _:
            return f"{names[0]} and others"


def _side_zh(names: list[str]) -> str:
    match len(names):
        case 1:
            return names[0]
        case 2:
            return f"{names[0]}及另一人"
        case _:
            return f"{names[0]}及其他人"
