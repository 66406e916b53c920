"""The court sets who may read each document that it accepts: as the filer asked, or otherwise and with a reason."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from causeway.accounts.actor import Actor
from causeway.courts.queries import types_taken
from causeway.courts.tables import DocumentAccess
from causeway.documents.rules import refusal_to_set
from causeway.documents.tables import AccessDecision
from causeway.documents.words.levels import NEVER_OPEN
from causeway.filings.core.rules import check_lengths
from causeway.filings.core.tables import Filing, FilingDocument
from causeway.filings.review.words import ACCESS_REASON_REQUIRED
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work


class LevelGiven(NamedTuple):
    """The level that a disposition gives its document, and why."""

    place: int
    """The place of the disposition."""
    access: DocumentAccess
    reason: str | None


async def set_levels(
    work: Work[Actor],
    filing: Filing,
    accepted: Sequence[FilingDocument],
    given: Mapping[str, LevelGiven],
) -> None:
    """Set the levels that are given, by document; where the filer asked for another, keep that and note why.

    Raises `Invalid` at the disposition whose level is not the actor's to set, or that does not say why.
    """
    otherwise = [row for row in accepted if row.id in given and given[row.id].access is not row.access]
    if not otherwise:
        return
    taken = await types_taken(work.session, filing.case_type_code)
    for row in otherwise:
        level = given[row.id]
        usual = taken[row.type_code].use.default_access
        why_not = refusal_to_set(work.actor, level.access, usual=usual, now=None)
        if why_not is not None:
            code = ProblemCode.INVALID if why_not is NEVER_OPEN else ProblemCode.FORBIDDEN
            raise _refusal(level, "access", code, why_not)
        _note(work, row, level)
        row.asked_access, row.access = row.access, level.access


def _note(work: Work[Actor], row: FilingDocument, level: LevelGiven) -> None:
    if row.document_id is None:
        raise RuntimeError(f"document {row.id} is accepted and has no bytes")
    reason = (level.reason or "").strip()
    check_lengths({("dispositions", str(level.place), "accessReason"): reason})
    if not reason:
        raise _refusal(level, "accessReason", ProblemCode.REASON_REQUIRED, ACCESS_REASON_REQUIRED)
    decision = AccessDecision(
        id=work.new_id(),
        document_id=row.document_id,
        from_access=row.access,
        to_access=level.access,
        reason=reason,
        reason_told=True,
        decided_by=work.actor.user_id,
        decided_at=work.now,
    )
    work.session.add(decision)


def _refusal(level: LevelGiven, field: str, code: ProblemCode, text: Words) -> Invalid:
    return Invalid(text, FieldRefusal(("dispositions", str(level.place), field), code, text), code=code)
