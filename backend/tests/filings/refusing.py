"""A refusal as its reader gets it: words in all languages, for the whole and for each field."""

from typing import Any

import pytest

from causeway.accounts.actor import Actor
from causeway.kit.errors import Refusal
from tests.filings.builders import (
    Court,
)


async def refused(at: Court, act: Any, command: Any, actor: Actor | None = None) -> Refusal:
    with pytest.raises(Refusal) as caught:
        await at.run(act, command, actor)
    assert all(caught.value.words)
    assert all(all(field.words) for field in caught.value.fields)
    return caught.value
