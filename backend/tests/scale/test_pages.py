"""What the next page of a list costs."""

from causeway.kit.context import Context
from tests.scale.asking import opened, statements_of
from tests.scale.questions import Question

FOUND = "query Found($text: String) { cases(filter: { text: $text }, first: 5) { nodes { id } } }"


async def taken(context: Context, who: str, text: str) -> int:
    return len(await statements_of(context, who, Question("Found", FOUND, {"text": text})))


async def test_what_was_found_to_be_many_is_not_gathered_again(court_url: str) -> None:
    """A firm's cases and those with a frequent name are both too many to start from; few are gathered each time."""
    async with opened(court_url) as context:
        assert await taken(context, "firm", "Harbour") == await taken(context, "firm", "Harbour") + 2
        again = await taken(context, "litigant", "Harbour")
        assert await taken(context, "litigant", "Harbour") == again
