"""What the types of filings ask for in batches, besides their relations."""

from collections.abc import Sequence

from causeway.filings.core import views
from causeway.filings.submission.commands.fees import Offered
from causeway.filings.submission.queries import offers_for
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.refs import DocumentType, type_of
from causeway.graphql.engine import BatchFetch


def parties_filed_for(info: Info) -> BatchFetch:
    """Fetch, for many filings together, the ids of the parties of the case each is filed for."""

    async def fetch(ids: Sequence[str]) -> dict[str, list[str]]:
        async with info.context.reading() as session:
            return await views.parties_filed_for(session, info.context.actor, ids)

    return fetch


def document_types(info: Info) -> BatchFetch:
    """Fetch, for many documents in filings together, their types as their kinds of case take them."""

    async def fetch(ids: Sequence[str]) -> dict[str, DocumentType]:
        async with info.context.reading() as session:
            found = await views.document_types_of(session, ids)
        return {key: type_of(DocumentType).of(each) for key, each in found.items()}

    return fetch


def locked_documents(info: Info) -> BatchFetch:
    """Fetch, of many documents in filings together, which cannot be changed now."""

    async def fetch(ids: Sequence[str]) -> dict[str, bool]:
        async with info.context.reading() as session:
            return await views.locked_documents(session, ids)

    return fetch


def same_files(info: Info) -> BatchFetch:
    """Fetch, of many documents in filings together, which other one of its filing each is the same file as."""

    async def fetch(ids: Sequence[str]) -> dict[str, str]:
        async with info.context.reading() as session:
            return await views.same_files(session, info.context.actor, ids)

    return fetch


def fee_offers(info: Info) -> BatchFetch:
    """Fetch, for many filings together, what each would cost as it is."""

    async def fetch(ids: Sequence[str]) -> dict[str, Offered]:
        async with info.context.reading() as session:
            return await offers_for(session, info.context.actor, ids, info.context.now)

    return fetch
