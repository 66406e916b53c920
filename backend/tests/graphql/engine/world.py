"""Random worlds for the toy court."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.graphql.engine.toys import CaseRow, DocumentRow, Level, PartyRow, SummaryRow, WitnessRow

START = datetime(2026, 1, 1, tzinfo=UTC)
NOW = START + timedelta(days=30)


@dataclass
class World:
    """All rows there are."""

    cases: list[CaseRow]
    parties: list[PartyRow]
    documents: list[DocumentRow]
    summaries: list[SummaryRow]
    witnesses: list[WitnessRow]

    @property
    def rows(self) -> list[Any]:
        return [*self.cases, *self.parties, *self.documents, *self.summaries, *self.witnesses]


def made_up(seed: int, cases: int = 24, parties: int = 60, documents: int = 160) -> World:
    """Return a random world with nulls, ties, secrets and rows nobody may see."""
    chance = random.Random(seed)
    made = [_case(chance, i) for i in range(cases)]
    people = [_party(chance, i, chance.choice(made).id) for i in range(parties)]
    papers = [
        _document(chance, i, chance.choice(made).id, chance.choice(people).id) for i in range(documents)
    ]
    chosen = chance.sample(made, k=cases // 2)
    summaries = [
        SummaryRow(id=f"summary-{i}", case_id=one.id, text=f"text {i}") for i, one in enumerate(chosen)
    ]
    return World(made, people, papers, summaries, _witnesses(chance, made, people))


def _witnesses(chance: random.Random, cases: list[CaseRow], people: list[PartyRow]) -> list[WitnessRow]:
    """Each case hears a few people, of whom some were not called."""
    heard = [
        (case.id, person.id) for case in cases for person in chance.sample(people, k=chance.randrange(5))
    ]
    return [
        WitnessRow(
            id=f"witness-{i:03}",
            case_id=case_id,
            party_id=party_id,
            turn=chance.randrange(3),
            called=chance.random() < 0.8,
        )
        for i, (case_id, party_id) in enumerate(heard)
    ]


def _instant(chance: random.Random) -> datetime | None:
    return None if chance.random() < 0.25 else START + timedelta(days=chance.randrange(60))


def _case(chance: random.Random, i: int) -> CaseRow:
    return CaseRow(
        id=f"case-{i:03}",
        number=f"HCA {i}/2026" if chance.random() < 0.7 else None,
        title_en=f"Chan v Lee {i % 5}",
        title_zh=f"陳訴李 {i}",
        level=chance.choice([Level.PUBLIC, Level.PUBLIC, Level.SEALED]),
        issued_at=_instant(chance),
        weight=chance.randrange(6),
        parent_id=f"case-{chance.randrange(i):03}" if i and chance.random() < 0.6 else None,
        owner_id=chance.choice([None, "u1", "u2", "u3"]),
        organisation_id=chance.choice([None, "o1", "o2"]),
    )


def _party(chance: random.Random, i: int, case_id: str) -> PartyRow:
    return PartyRow(
        id=f"party-{i:03}",
        case_id=case_id,
        position=chance.randrange(4),
        name=f"Party {i}",
        identity_number=f"A{i:06}" if chance.random() < 0.7 else None,
    )


def _document(chance: random.Random, i: int, case_id: str, party_id: str) -> DocumentRow:
    return DocumentRow(
        id=f"document-{i:03}",
        case_id=case_id,
        party_id=party_id if chance.random() < 0.7 else None,
        title=f"paper {i % 7}",
        filed_at=_instant(chance),
        confidential=chance.random() < 0.3,
        size=chance.randrange(100),
    )
