"""Correcting a returned filing that was made from a form: its page, its parties and its data are one thing."""

from causeway.filings.core.queries import documents_of
from causeway.filings.core.tables import CorrectionField
from causeway.filings.drafting.commands.editing import Editing, locked
from causeway.filings.drafting.queries import PATH

OF_THE_FORM = frozenset({CorrectionField.ORIGINATING_DATA, CorrectionField.PARTIES})


async def unlock_form(editing: Editing) -> None:
    """Allow the form to be changed and note that it was, where the registry asked for any part of what it makes."""
    if editing.asked_for is None:
        return
    made = {
        row.id
        for row in await documents_of(editing.work.session, editing.filing.id)
        if row.made_from is not None
    }
    items = [
        item for item in editing.asked_for if item.field in OF_THE_FORM or item.filing_document_id in made
    ]
    if not items:
        raise locked(PATH)
    editing.touch(items)
