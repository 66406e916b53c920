"""A filing as plain rows, for the commands that many wait for (`kit.plain_rows`)."""

from typing import Any

from sqlalchemy import bindparam
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.filings.core.access import filings_visible_to
from causeway.filings.core.queries import DOCUMENTS_WITH_FILES, lock_filing
from causeway.filings.core.tables import Filing, FilingParty
from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound
from causeway.kit.kept_statements import kept_by_shape
from causeway.kit.plain_rows import PlainQuery
from causeway.kit.read_ahead import Reading, read_ahead
from causeway.kit.work import Work

_OF_FILING: Any = bindparam("filing_id")
_PARTIES = PlainQuery(
    select(FilingParty).where(FilingParty.filing_id == _OF_FILING).order_by(col(FilingParty.position)),
    FilingParty,
)


@kept_by_shape
def _visible_plain(actor: Actor) -> Any:
    return PlainQuery(select(Filing).where(Filing.id == _OF_FILING, filings_visible_to(actor)), Filing)


async def plain_filing_for_change(work: Work[Actor], filing_id: str, *also: Reading) -> Filing:
    """Return what `filing_for_change` does, for commands that many wait for and that read the filing nowhere else.

    Its documents and parties, and what else will be asked for, are read with it.
    """
    await lock_filing(work, filing_id)
    statement, binds = _visible_plain(work.actor)
    given = {**binds, "filing_id": filing_id}
    its_parts = (DOCUMENTS_WITH_FILES, _PARTIES)
    parts = [each.reading({"filing_id": filing_id}) for each in its_parts]
    await read_ahead(work.session, statement.reading(given), *parts, *also)
    filing: Filing | None = await statement.one_or_none(work.session, given)
    if filing is None:
        raise NotFound
    work.rows.follow(filing)
    return filing


async def plain_parties_of(session: ReadSession, filing_id: str) -> list[FilingParty]:
    """Return the parties a filing names, in order, to be read only."""
    return [party for (party,) in await _PARTIES.all(session, {"filing_id": filing_id})]
