"""What is asked for who may read a document, when its type or its file is another afterwards."""

import pytest

from causeway.courts.tables import DocumentAccess
from causeway.filings.core.tables import DocumentRole, FilingDocument
from causeway.filings.drafting.commands.update_filing_document import (
    UpdateFilingDocument,
    update_filing_document,
)
from causeway.kit.context import Context
from tests.filings.builders import Court, add, court, draft
from tests.filings.review.test_corrections import returned

FILER, PARTIES = DocumentAccess.FILER_AND_COURT, DocumentAccess.PARTIES
WHY = "It names a child."


@pytest.fixture
async def at(context: Context) -> Court:
    return await court(context)


async def exhibit(at: Court, access: DocumentAccess | None) -> FilingDocument:
    """An exhibit in a draft, with a wish for who may read it and why, or as usual."""
    filing = await draft(at)
    await add(at, filing.id, "EXHIBIT", DocumentRole.ATTACHMENT, title="Exhibit", access=access)
    (_, placed) = await at.documents(filing.id)
    return placed


async def asked(at: Court, placed: FilingDocument) -> tuple[DocumentAccess, str | None]:
    now = next(row for row in await at.documents(placed.filing_id) if row.id == placed.id)
    return now.access, now.access_reason


async def test_a_wish_for_fewer_readers_outlives_another_type(at: Court) -> None:
    placed = await exhibit(at, FILER)
    await at.run(update_filing_document, UpdateFilingDocument(placed.id, type_code="AFFIDAVIT"))
    assert await asked(at, placed) == (FILER, WHY)


async def test_a_reason_goes_with_the_level_that_it_explained(at: Court) -> None:
    placed = await exhibit(at, None)
    # Kept by whoever typed it before: at the usual level it explains nothing.
    await at.run(update_filing_document, UpdateFilingDocument(placed.id, access_reason=WHY))
    await at.run(update_filing_document, UpdateFilingDocument(placed.id, type_code="AFFIDAVIT"))
    assert (await asked(at, placed))[1] is None


async def test_another_file_in_its_place_is_read_by_as_few(at: Court) -> None:
    filing = await returned(at)
    writ, _ = await at.documents(filing.id)
    wish = UpdateFilingDocument(writ.id, access=FILER, access_reason=WHY)
    await at.run(update_filing_document, wish)
    await add(at, filing.id, title="Writ, signed", replaces_filing_document_id=writ.id)
    assert await asked(at, writ) == (FILER, WHY)
    await add(
        at,
        filing.id,
        title="Writ, again",
        replaces_filing_document_id=writ.id,
        access=PARTIES,
        access_reason=None,
    )
    assert await asked(at, writ) == (PARTIES, None)
