"""Reference data is read once, and again as soon as anything of it has changed, by whatever means."""

from datetime import date

import pytest
from sqlalchemy import text
from sqlmodel import col, select

from causeway.courts.loader import load_reference_data
from causeway.courts.queries import case_type, document_types, fee_data, filing_permission
from causeway.courts.tables import DocumentType, DocumentTypeUse, ReferenceVersion
from causeway.kit.context import Context
from causeway.kit.errors import NotFound
from tests.filings.asking import statements

CHANGES = (
    "UPDATE fee_item SET name_en = 'Changed' WHERE id = (SELECT min(id) FROM fee_item)",
    "DELETE FROM concession_window",
    "UPDATE document_type SET name_en = 'Changed' WHERE code = 'WRIT'",
    "DELETE FROM document_type_use WHERE case_type_code = 'HCA' AND document_type_code = 'WRIT'",
    "DELETE FROM enablement",
    "UPDATE case_type SET name_en = 'Changed' WHERE code = 'HCA'",
)


async def load(context: Context) -> None:
    async with context.database.writing() as session:
        await load_reference_data(session)
        await session.commit()


async def everything(context: Context) -> list[object]:
    """What a submission is checked and priced by, as values."""
    async with context.database.reading() as session:
        fees, windows = await fee_data(session)
        pairs = await document_types(session, "HCA")
        rows = [*fees, *windows, *(row for pair in pairs for row in pair)]
        permission = await filing_permission(session, "HCA", None, date(2026, 11, 23))
        return [
            *(row.model_dump() for row in rows),
            (await case_type(session, "HCA")).model_dump(),
            permission,
        ]


async def test_it_is_read_once(context: Context) -> None:
    await load(context)
    first = await everything(context)
    with statements(context.database) as asked:
        assert await everything(context) == first
    assert len(asked) == 1
    assert "reference_version" in asked[0]


@pytest.mark.parametrize("change", CHANGES)
async def test_a_change_by_hand_is_seen_at_once(context: Context, change: str) -> None:
    await load(context)
    before = await everything(context)
    async with context.database.engine.begin() as connection:
        await connection.execute(text(change))
    assert await everything(context) != before


async def test_what_was_taken_back_is_not_kept(context: Context) -> None:
    """A version that is rolled back never comes again, so that nothing read under it can be taken for true."""
    await load(context)
    before = await everything(context)
    async with context.database.writing() as session:
        await session.execute(text(CHANGES[2]))
        seen = await document_types(session, "HCA")
        assert "Changed" in {pair.type.name_en for pair in seen}
        await session.rollback()
    assert await everything(context) == before
    async with context.database.engine.begin() as connection:
        await connection.execute(text("UPDATE document_type SET name_en = 'Otherwise' WHERE code = 'WRIT'"))
    async with context.database.reading() as session:
        names = {pair.type.name_en for pair in await document_types(session, "HCA")}
    assert "Otherwise" in names
    assert "Changed" not in names


async def test_a_session_that_changes_the_rows_leaves_what_is_shared_alone(context: Context) -> None:
    await load(context)
    before = await everything(context)
    async with context.database.writing() as session:
        shared = await document_types(session, "HCA")
        own = await session.get_one(DocumentType, "WRIT")
        own.name_en = "Changed"
        await session.flush()
        assert "Changed" not in {pair.type.name_en for pair in shared}
        await session.rollback()
    assert await everything(context) == before


async def test_loading_again_changes_no_version(context: Context) -> None:
    await load(context)
    async with context.database.reading() as session:
        first = (await session.exec(select(ReferenceVersion.version))).one()
    await load(context)
    async with context.database.reading() as session:
        assert (await session.exec(select(ReferenceVersion.version))).one() == first
        uses = select(DocumentTypeUse.case_type_code).where(col(DocumentTypeUse.case_type_code) == "HCA")
        assert len((await session.exec(uses)).all()) == len(await document_types(session, "HCA"))
        with pytest.raises(NotFound):
            await case_type(session, "none")
