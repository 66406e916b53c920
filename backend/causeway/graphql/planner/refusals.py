"""Why something is not planned, and why a plan is given up: graphql-core then answers, in its own words and places."""

from typing import NoReturn


class Unplannable(Exception):
    """What is asked below a relation needs graphql-core; `reason` is one of a few, or names a field of the schema."""

    def __init__(self, reason: str) -> None:
        """Say why, in words that are counted by."""
        super().__init__(reason)
        self.reason = reason


class GivenUp(Exception):
    """The answer holds something that is an error, or may be one."""


def give_up() -> NoReturn:
    """Leave the answer to graphql-core; generated code calls it where there is null and may not be."""
    raise GivenUp
