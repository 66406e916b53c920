"""Editing a filing: a draft as a whole; a returned filing only where the registry asked for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.filings.core import words
from causeway.filings.core.commands.advance import require_allowed
from causeway.filings.core.events import updated
from causeway.filings.core.queries import corrections_asked_for, filing_for_change
from causeway.filings.core.tables import Correction, CorrectionField, Filing, FilingStatus
from causeway.filings.core.transitions import FilingAction
from causeway.kit.errors import Conflict, FieldRefusal, ProblemCode, Refusal
from causeway.kit.work import Work


@dataclass(frozen=True)
class Editing:
    """A filing whose row is locked for a change. `asked_for` is None where everything may change."""

    work: Work[Actor]
    filing: Filing
    asked_for: Sequence[Correction] | None

    def unlock_field(self, field: CorrectionField, path: str) -> None:
        """Allow a field to change and note that it was; refuse one the registry had no remarks on."""
        self._unlock([item for item in self.asked_for or () if item.field is field], path)

    def unlock_document(self, filing_document_id: str) -> None:
        """Allow a document to change and note that it was; refuse one the registry had no remarks on."""
        found = [item for item in self.asked_for or () if item.filing_document_id == filing_document_id]
        self._unlock(found, "filingDocumentId")

    def _unlock(self, items: Sequence[Correction], path: str) -> None:
        if self.asked_for is None:
            return
        if not items:
            raise locked(path)
        self.touch(items)

    def touch(self, items: Sequence[Correction]) -> None:
        """Note that these corrections were made."""
        for item in items:
            item.touched_at = self.work.now
            self.work.session.add(item)

    def finish(self) -> Filing:
        """Count the change and tell whoever has the filing open."""
        self.filing.version += 1
        self.filing.updated_at = self.work.now
        self.work.session.add(self.filing)
        self.work.record(updated(self.filing))
        return self.filing


def locked(path: str) -> Refusal:
    """Return the refusal of a change to what the registry did not ask for."""
    field = FieldRefusal((path,), ProblemCode.ITEM_LOCKED, words.ITEM_LOCKED)
    return Refusal(ProblemCode.ITEM_LOCKED, words.ITEM_LOCKED, field)


async def begin_editing(work: Work[Actor], filing_id: str, version: int | None = None) -> Editing:
    """Lock a filing for a change; refuse if it may not change now, or changed since `version` was read."""
    filing = await filing_for_change(work, filing_id)
    await require_allowed(work, filing, FilingAction.UPDATE)
    if version is not None and version != filing.version:
        field = FieldRefusal(("version",), ProblemCode.CONFLICT, words.SOMEBODY_ELSE_CHANGED_IT)
        raise Conflict(words.SOMEBODY_ELSE_CHANGED_IT, field)
    returned = filing.status is FilingStatus.RETURNED_FOR_CORRECTION
    return Editing(work, filing, await corrections_asked_for(work.session, filing) if returned else None)
