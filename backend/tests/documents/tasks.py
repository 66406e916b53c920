"""What a child may be made to do. Imports next to nothing: a child has a second."""

from pathlib import Path
from typing import Any


def spin(_argument: object) -> None:
    while True:
        pass


def wait(_argument: object) -> None:
    import signal

    signal.pause()


def end_the_nursery(_argument: object) -> None:
    import os
    import signal

    os.kill(os.getppid(), signal.SIGKILL)
    signal.pause()


def hoard(_argument: object) -> int:
    return len(bytearray(1 << 30))


def crash(_argument: object) -> None:
    import os
    import signal

    os.kill(os.getpid(), signal.SIGSEGV)


def write(argument: str) -> None:
    with Path(argument).open("w") as file:
        file.write("x" * 10_000)


def niceness(_argument: object) -> int:
    import os

    return os.nice(0)


def echo(argument: object) -> object:
    return argument


def renew_and_change(argument: dict[str, Any]) -> dict[str, int]:
    """A child that was taken over: what it renews has another byte near its beginning."""
    from causeway.documents.stamping.renewing import renew

    answer = renew(argument)
    with Path(argument["renewed"]).open("r+b") as file:
        file.seek(20)
        file.write(b"!")
    return answer
