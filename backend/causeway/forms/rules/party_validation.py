"""Checking the parties that a form names: who they are, that each is named once, and that both sides are there."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from causeway.cases.tables import PartyKind
from causeway.forms.rules.definitions import FormField
from causeway.forms.rules.findings import FormFinding, finding, not_printable
from causeway.forms.rules.findings import FormFindingCode as Code
from causeway.kit.typed_text import folded
from causeway.kit.words import Words

TEXT_LIMITS: Mapping[str, int] = {
    "nameEn": 300,
    "nameZh": 300,
    "address": 500,
    "capacity": 200,
    "identityNumber": 64,
}
"""How many characters each text of a party may have, as in every filing."""
KINDS = frozenset(kind.value for kind in PartyKind)
Party = Mapping[str, Any]
Unprintable = Callable[[str], Collection[str]]


def party_findings(
    field: FormField, parties: Sequence[Party], roles: Mapping[str, Words], unprintable: Unprintable
) -> Iterator[FormFinding]:
    """Yield what is wrong with each party, and which side has none. `roles`: the case type's, the starter's first."""
    for index, party in enumerate(parties):
        path = (field.code, str(index))
        yield from _texts(party, path, unprintable)
        if said(party, "role") not in roles:
            yield finding(Code.WRONG_ROLE, *path, "role")
        if said(party, "kind") not in KINDS:
            yield finding(Code.NOT_OFFERED, *path, "kind")
        if not said(party, "nameEn") and not said(party, "nameZh"):
            yield finding(Code.NAME_MISSING, *path, "nameEn")
        yield from _address(field, party, path)
    sides = list(roles)[:2]
    yield from _named_twice(field, parties, sides)
    for role in sides if field.both_sides else sides[:1]:
        if not any(said(party, "role") == role for party in parties):
            yield finding(Code.SIDE_MISSING, field.code, role=roles[role])


def said(party: Party, part: str) -> str:
    """Return a text of a party without blanks around it; empty where it says none."""
    text = party.get(part)
    return text.strip() if isinstance(text, str) else ""


def _texts(party: Party, path: tuple[str, ...], unprintable: Unprintable) -> Iterator[FormFinding]:
    for part, limit in TEXT_LIMITS.items():
        text = party.get(part)
        if text is None:
            continue
        if not isinstance(text, str):
            yield finding(Code.MALFORMED, *path, part)
            continue
        if len(text) > limit:
            yield finding(Code.TOO_LONG, *path, part, count=len(text), limit=limit)
        missing = unprintable(text)
        if missing:
            yield not_printable(missing, *path, part)


def _address(field: FormField, party: Party, path: tuple[str, ...]) -> Iterator[FormFinding]:
    address = said(party, "address")
    if not address:
        if said(party, "role") in field.address_roles:
            yield finding(Code.REQUIRED, *path, "address")
    elif not any(letter.isalpha() for letter in address):
        yield finding(Code.ADDRESS_UNREADABLE, *path, "address")


def _named_twice(field: FormField, parties: Sequence[Party], sides: Collection[str]) -> Iterator[FormFinding]:
    """Say which parties are, by role or as the other side, one that is named before them."""
    for index, party in enumerate(parties):
        before = next((at for at in range(index) if _is_same(parties[at], party, sides)), None)
        if before is not None:
            yield finding(Code.PARTY_TWICE, field.code, str(index), "nameEn", number=before + 1)


def _is_same(one: Party, other: Party, sides: Collection[str]) -> bool:
    """Tell whether two are the same: nobody is on both sides, and two of one name differ by the other language's."""
    roles = {said(one, "role"), said(other, "role")}
    if len(roles) > 1 and not roles <= set(sides):
        return False
    names = [(folded(said(one, part)), folded(said(other, part))) for part in ("nameEn", "nameZh")]
    return any(mine and mine == theirs for mine, theirs in names) and all(
        mine == theirs or not mine or not theirs for mine, theirs in names
    )
