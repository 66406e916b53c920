"""Entries of the audit trail as CSV: a line each, read by spreadsheets and programs."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from causeway.audit.tables import AuditEvent
from causeway.kit.clock import in_hong_kong
from causeway.kit.words import Language
from causeway.trail.queries import Capacity, TrailNames
from causeway.trail.rules import about
from causeway.trail.words import words_of

COLUMNS = (
    "position",
    "at",
    "who",
    "for",
    "action",
    "what",
    "case",
    "filing",
    "document",
    "hash_before",
    "hash",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would work out instead of showing."""


def sheet_of(
    events: Sequence[AuditEvent],
    capacities: Mapping[int, Capacity],
    names: TrailNames,
    language: Language,
    *,
    with_chain: bool,
) -> str:
    """Return the lines of `events`, with the chain's positions and hashes or without."""
    return _lines(_cells(event, capacities, names, language, with_chain) for event in events)


def _cells(
    event: AuditEvent,
    capacities: Mapping[int, Capacity],
    names: TrailNames,
    language: Language,
    with_chain: bool,  # noqa: FBT001
) -> Sequence[str]:
    capacity = capacities.get(event.position)
    firm = names.organisations.get(capacity.organisation_id or "") if capacity else None
    person = names.people.get(event.actor_id or "")
    return (
        str(event.position) if with_chain else "",
        in_hong_kong(event.at).isoformat(timespec="seconds"),
        "" if person is None else _named(person.name_en, person.name_zh, language),
        "" if firm is None else _named(firm.name_en, firm.name_zh, language),
        event.name,
        words_of(event.name, event.payload).say(language),
        *_about(event, names),
        event.previous_hash if with_chain else "",
        event.hash if with_chain else "",
    )


def _about(event: AuditEvent, names: TrailNames) -> Sequence[str]:
    things = (
        ("case_id", "Case", names.cases),
        ("filing_id", "Filing", names.filings),
        ("document_id", "Document", names.documents),
    )
    found = ((about(event.name, event.payload, field, kind), known) for field, kind, known in things)
    return [known.get(thing_id or "") or "" for thing_id, known in found]


def _named(name_en: str | None, name_zh: str | None, language: Language) -> str:
    first, second = (name_en, name_zh) if language is Language.EN else (name_zh, name_en)
    return first or second or ""


def _lines(rows: Iterable[Sequence[str]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows([_shown(cell) for cell in row] for row in rows)
    return written.getvalue()


def _shown(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


HEAD = "\N{ZERO WIDTH NO-BREAK SPACE}" + _lines([COLUMNS])
"""The first line. The mark at its start tells spreadsheets that it is UTF-8."""
