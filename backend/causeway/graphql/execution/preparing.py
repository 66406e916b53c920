"""Reading a text that is asked: at once where it is remembered, else when it is its sender's turn."""

from typing import TYPE_CHECKING

from causeway.graphql.execution.document_cache import Prepared
from causeway.graphql.execution.sharing import too_busy
from causeway.kit.fairness import TooBusy

if TYPE_CHECKING:
    from causeway.graphql.execution.schema import CausewaySchema


async def prepare(schema: "CausewaySchema", text: str, subject: str) -> Prepared:
    """Return `text` parsed and validated, at the expense of `subject`; who asks for too much is told in its errors."""
    known = schema.document_cache.known(text)
    if known is not None:
        return known
    try:
        schema.sharing.server_time.require(subject)
        async with schema.sharing.new_texts.turn(subject):
            prepared, seconds = await schema.document_cache.get_in_steps(text)
            schema.sharing.server_time.charge(subject, seconds)
    except TooBusy as busy:
        return Prepared(None, (too_busy(busy),))
    return prepared
