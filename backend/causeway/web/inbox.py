"""What a socket's client has sent: taken by one reader, in order."""

import asyncio
from typing import Any


class Inbox:
    """The methods of `asyncio.Queue` that uvicorn calls, for one reader: a queue is 3 KiB for each socket."""

    __slots__ = ("_arrival", "_messages")

    def __init__(self) -> None:
        """Begin with nothing."""
        self._messages: list[Any] = []
        self._arrival: asyncio.Future[None] | None = None

    def put_nowait(self, message: Any) -> None:
        """Add a message behind the others."""
        self._messages.append(message)
        if self._arrival is not None and not self._arrival.done():
            self._arrival.set_result(None)

    def empty(self) -> bool:
        """Whether everything has been taken."""
        return not self._messages

    async def get(self) -> Any:
        """Take the oldest message; wait for one where there is none. One reader at a time."""
        while not self._messages:
            self._arrival = asyncio.get_running_loop().create_future()
            await self._arrival
        return self._messages.pop(0)
