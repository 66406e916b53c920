"""The court sets who may read each document that it accepts: as the filer asked, or otherwise."""

from collections.abc import Mapping, Sequence

from causeway.accounts.actor import Actor
from causeway.courts.queries import types_taken
from causeway.courts.tables import DocumentAccess
from causeway.documents.rules import refusal_to_set
from causeway.documents.tables import AccessDecision
from causeway.documents.words.levels import NEVER_OPEN
from causeway.filings.core.tables import Filing, FilingDocument
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.work import Work

Wanted = Mapping[str, tuple[int, DocumentAccess]]
"""By document in its filing: the place of its disposition, and the level given there."""


async def set_levels(
    work: Work[Actor], filing: Filing, accepted: Sequence[FilingDocument], wanted: Wanted
) -> None:
    """Set the levels that are given for accepted documents, and note where the filer had asked for another.

    Raises `Invalid` at the disposition whose level is not the actor's to set.
    """
    otherwise = [row for row in accepted if row.id in wanted and wanted[row.id][1] is not row.access]
    if not otherwise:
        return
    taken = await types_taken(work.session, filing.case_type_code)
    for row in otherwise:
        index, level = wanted[row.id]
        usual = taken[row.type_code].use.default_access
        why_not = refusal_to_set(work.actor, level, usual=usual, now=None)
        if why_not is not None:
            code = ProblemCode.INVALID if why_not is NEVER_OPEN else ProblemCode.FORBIDDEN
            refused = FieldRefusal(("dispositions", str(index), "access"), code, why_not)
            raise Invalid(why_not, refused, code=code)
        _note(work, row, level)
        row.access = level


def _note(work: Work[Actor], row: FilingDocument, level: DocumentAccess) -> None:
    if row.document_id is None:
        raise RuntimeError(f"document {row.id} is accepted and has no bytes")
    decision = AccessDecision(
        id=work.new_id(),
        document_id=row.document_id,
        from_access=row.access,
        to_access=level,
        decided_by=work.actor.user_id,
        decided_at=work.now,
    )
    work.session.add(decision)
