"""The figures of the home page say when there are more than they were counted to."""

import pytest

from causeway.graphql.features.accounts import viewer_counts
from causeway.kit.context import Context
from tests.filings.asking import ask
from tests.filings.builders import CLERK, court, received
from tests.filings.test_graphql import draft_only, people


async def test_a_queue_longer_than_is_counted_is_said_to_be(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = await court(context)
    await people(context)
    await received(at)
    counts = "{ viewer { counts { queue queueCapped } } }"
    assert (await ask(context, CLERK, counts))["viewer"]["counts"] == {"queue": 1, "queueCapped": False}
    monkeypatch.setattr(viewer_counts, "MAX_COUNTED_ROWS", 0)
    assert (await ask(context, CLERK, counts))["viewer"]["counts"] == {"queue": 0, "queueCapped": True}


async def test_each_figure_of_ones_own_is_counted_to_its_own_limit(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = await court(context)
    await people(context)
    await received(at)
    for _ in range(2):
        await draft_only(at)
    counts = "{ viewer { counts { drafts draftsCapped inCourt inCourtCapped returned returnedCapped } } }"
    none_returned = {"returned": 0, "returnedCapped": False}
    in_court = {"inCourt": 1, "inCourtCapped": False} | none_returned
    told = (await ask(context, at.solicitor, counts))["viewer"]["counts"]
    assert told == {"drafts": 2, "draftsCapped": False} | in_court
    monkeypatch.setattr(viewer_counts, "MAX_COUNTED_ROWS", 1)
    told = (await ask(context, at.solicitor, counts))["viewer"]["counts"]
    assert told == {"drafts": 1, "draftsCapped": True} | in_court
