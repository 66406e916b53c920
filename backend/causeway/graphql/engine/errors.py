"""What the engine refuses. The codes are among those of the public contract."""

from graphql import GraphQLError

BAD_USER_INPUT = "BAD_USER_INPUT"
LIST_TOO_LONG = "LIST_TOO_LONG"


class EdgeError(GraphQLError):
    """An error whose message is meant for the client."""

    def __init__(self, code: str, message: str, **details: object) -> None:
        """Tell the client `message`, with `code` and `details` in `extensions`."""
        super().__init__(message, extensions={"code": str(code), **details})


def bad_input(message: str) -> EdgeError:
    """Return an error for an argument that cannot be taken: a bad id, cursor or page size."""
    return EdgeError(BAD_USER_INPUT, message)
