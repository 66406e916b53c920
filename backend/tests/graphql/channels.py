"""Ending the channels of a test, as the end of every socket does."""

import asyncio

from causeway.graphql.execution.channels import Channels


async def close(channels: Channels) -> None:
    """Let every listener leave, and see that nothing is left behind."""
    left = list(channels._channels.values())
    for listener in [listener for channel in left for listener in channel._listeners]:
        listener.leave()
    await asyncio.gather(*(channel._task for channel in left if channel._task), return_exceptions=True)
    await channels.reader.stop()
    assert channels._channels == {}
    assert channels.views._views == {}
