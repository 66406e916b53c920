"""Pure decisions about cases: numbers as courts write them, and titles from the parties."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from causeway.cases.tables import PartyKind

NUMBER = re.compile(r"^\s*([A-Za-z]{1,20})\s*0*([1-9][0-9]{0,8})\s*/\s*([0-9]{4})\s*$", re.ASCII)


class CaseNumber(NamedTuple):
    """A case number: code, serial within the year, year."""

    code: str
    serial: int
    year: int

    def __str__(self) -> str:
        """Return it as courts write it: "HCA 533/2025"."""
        return f"{self.code} {self.serial}/{self.year}"

    @property
    def sort_key(self) -> str:
        """The text that puts numbers in order: "HCA2025000533"."""
        return f"{self.code}{self.year}{self.serial:06d}"


class Named(NamedTuple):
    """A party as its case's title needs it."""

    role: str
    kind: PartyKind
    name_en: str | None
    name_zh: str | None


def parse_number(text: str) -> CaseNumber | None:
    """Read "HCA 533/2025", "HCA533/2025" or "HCA 000533/2025"; None for anything else."""
    found = NUMBER.match(text)
    return CaseNumber(found[1].upper(), int(found[2]), int(found[3])) if found else None


def number_code(prefix: str, venue_code: str | None) -> str:
    """Return the code in a case type's numbers; `{venue}` in it stands for the venue's code."""
    return prefix.replace("{venue}", venue_code or "")


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
