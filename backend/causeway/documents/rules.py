"""Pure decisions about documents: the verdict of the checks, and whose reading is written down."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from causeway.accounts.actor import Actor, Role
from causeway.courts.tables import Court, DocumentAccess
from causeway.documents.findings import FindingCode, Found
from causeway.documents.reference_number import shown_reference
from causeway.documents.tables import Document, DocumentVerdict, ScanOutcome, Seal
from causeway.documents.words import levels as words
from causeway.kit.sandbox.pool import ExitKind, Outcome
from causeway.kit.typed_text import visible
from causeway.kit.words import Words
from causeway.uploads.rules import DOCX, PDF
from causeway.uploads.tables import FindingSeverity, UploadPurpose

UNKNOWN_TYPE = "application/octet-stream"

ALLOWED_TYPES = {UploadPurpose.FILING: (PDF,), UploadPurpose.DRAFT_ORDER: (DOCX, PDF)}
"""The types of file the court takes, by what they are for."""

LADDER = tuple(DocumentAccess)
"""From what most people may read to what fewest may: the order in which the levels are declared."""

ACCESS_RECHECK_SECONDS = 0.5
"""How long it is believed that somebody may read what is being sent: a withdrawal counts within a second."""

MAX_DETAIL_CHARACTERS = 200

PATIENCES = (1, 2, 4)
"""How many times the usual limit by the clock a check has, each time that it was not finished."""

MAX_UNFINISHED_ATTEMPTS = 8
"""How often the check of a file is begun that is never finished, before that counts against the file."""


def verdict_of(findings: Iterable[Found], scan: ScanOutcome) -> DocumentVerdict:
    """Return what the findings come to: malware outweighs the rest, and one that blocks is enough."""
    if scan is ScanOutcome.INFECTED:
        return DocumentVerdict.INFECTED
    blocks = any(found.severity is FindingSeverity.BLOCKS for found in findings)
    return DocumentVerdict.INVALID if blocks else DocumentVerdict.CLEAN


def findings_of(outcome: Outcome) -> tuple[Found, ...]:
    """Return what a child found, or what became of the child. Its answer is read as strictly as any stranger's.

    A check that was not finished counts as too much only when the caller has given up trying.
    """
    if outcome.exit_kind in {ExitKind.OUT_OF_MEMORY, ExitKind.OUT_OF_TIME, ExitKind.UNFINISHED}:
        return (Found(FindingCode.TOO_COMPLEX),)
    if outcome.exit_kind is ExitKind.CRASHED and outcome.value is None:
        # A signal ended it: it broke the reader, which says that it is hard to read, not that it is damaged.
        return (Found(FindingCode.TOO_COMPLEX),)
    facts = facts_of(outcome)
    try:
        return tuple(_found(item) for item in facts["findings"])
    except (KeyError, TypeError, ValueError):
        return (Found(FindingCode.CORRUPT),)


def facts_of(outcome: Outcome) -> Mapping[str, Any]:
    """Return the child's report, or an empty one."""
    return outcome.value if outcome.exit_kind is ExitKind.DONE and isinstance(outcome.value, dict) else {}


def whole_number(value: Any) -> int | None:
    """Return a count from a child's report, if it is one."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31 else None


def is_narrower(level: DocumentAccess, than: DocumentAccess) -> bool:
    """Whether fewer people may read at `level` than at `than`."""
    return LADDER.index(level) > LADDER.index(than)


def refusal_to_set(
    actor: Actor, level: DocumentAccess, *, usual: DocumentAccess, now: DocumentAccess | None
) -> Words | None:
    """Return why `actor` may not set `level`; None if it may.

    `usual` is what the type of document has in its type of case. `now` is the level of a filed document; None while it
    is being accepted, when there is nothing yet that anybody decided.
    """
    if level is DocumentAccess.PUBLIC_ON_FEE and usual is not level:
        return words.NEVER_OPEN
    widest = usual if now is None else now
    if is_narrower(widest, level) and not actor.has(Role.REGISTRAR):
        return words.WIDER_THAN_USUAL if now is None else words.ONLY_REGISTRAR_WIDENS
    return None


def is_restricted(document: Document) -> bool:
    """Whether reading it is written down: all but what anybody may read for a fee."""
    return document.access is not DocumentAccess.PUBLIC_ON_FEE or document.filed_at is None


def is_own_draft(actor: Actor, document: Document) -> bool:
    """Whether it is the reader's own and the court does not have it yet."""
    return document.received_at is None and document.owner_user_id == actor.user_id


def verify_url(origin: str, reference: str) -> str:
    """Return where anybody verifies the document with this number: what the code on its first page leads to."""
    return f"{origin}/verify/{reference}"


def seal_facts(
    seal: Seal, case_number: str, court: Court, origin: str, now: datetime, *, is_development: bool
) -> dict[str, Any]:
    """Return what the marks of a seal say, as JSON for the child that draws them."""
    day = seal.filed_on
    return {
        "court_en": court.name_en,
        "court_zh": court.name_zh_hant,
        "case_number": case_number,
        "filed_on": f"{day.day} {day:%B} {day.year}  {day.year}年{day.month}月{day.day}日",
        "filed_on_iso": day.isoformat(),
        "reference": shown_reference(seal.reference),
        "verify_url": verify_url(origin, seal.reference),
        "verify_shown": f"{urlsplit(origin).netloc}/verify",
        "sealed_at": now.isoformat(timespec="seconds"),
        "is_development": is_development,
    }


def _found(item: Mapping[str, Any]) -> Found:
    detail = item["detail"]
    return Found(
        FindingCode(item["code"]),
        page=whole_number(item["page"]),
        detail=None if detail is None else visible(str(detail))[:MAX_DETAIL_CHARACTERS] or None,
    )
