"""What the types of filings ask for in batches, besides their relations."""

from collections.abc import Sequence

from causeway.filings.core import views
from causeway.filings.submission.queries import offers_for
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.refs import DocumentType, FeeQuote, type_of
from causeway.graphql.engine import BatchFetch


def parties_filed_for(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many filings together, the ids of the parties of the case each is filed for."""

    async def fetch(ids: Sequence[str]) -> dict[str, list[str]]:
        async with context.reading() as session:
            return await views.parties_filed_for(session, context.actor, ids)

    return fetch


def document_types(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many documents in filings together, their types as their kinds of case take them."""

    async def fetch(ids: Sequence[str]) -> dict[str, DocumentType]:
        async with context.reading() as session:
            found = await views.document_types_of(session, ids)
        return {key: type_of(DocumentType).of(each) for key, each in found.items()}

    return fetch


def locked_documents(context: GraphQLContext) -> BatchFetch:
    """Fetch, of many documents in filings together, which cannot be changed now."""

    async def fetch(ids: Sequence[str]) -> dict[str, bool]:
        async with context.reading() as session:
            return await views.locked_documents(session, ids)

    return fetch


def same_files(context: GraphQLContext) -> BatchFetch:
    """Fetch, of many documents in filings together, which other one of its filing each is the same file as."""

    async def fetch(ids: Sequence[str]) -> dict[str, str]:
        async with context.reading() as session:
            return await views.same_files(session, context.actor, ids)

    return fetch


def fee_offers(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many filings together, what each would cost as it is: quotes that nobody has kept."""

    async def fetch(ids: Sequence[str]) -> dict[str, FeeQuote]:
        async with context.reading() as session:
            found = await offers_for(session, context.actor, ids, context.now)
        return {key: type_of(FeeQuote).of_offer(offered) for key, offered in found.items()}

    return fetch
