"""Top-level errors: what a client must put right in its request, as opposed to a Problem, which is data."""

from enum import StrEnum

from causeway.graphql.engine.errors import EdgeError, bad_input

__all__ = ["EdgeError", "ErrorCode", "bad_input", "forbidden", "resync", "unauthenticated"]


class ErrorCode(StrEnum):
    """The values of `extensions.code` of an error, besides those of `ProblemCode`; no field has this type."""

    UNAUTHENTICATED = "UNAUTHENTICATED"
    """Nobody is signed in, or the session is over: sign in, and ask again."""
    TOKEN_EXPIRED = "TOKEN_EXPIRED"  # noqa: S105  (a code, no secret)
    """The bearer token was good and is so no more: its session ended or was revoked; sign in again for another one."""
    TOKEN_INVALID = "TOKEN_INVALID"  # noqa: S105  (a code, no secret)
    """What came as a bearer token never was one of ours; see that it is sent whole, as `Bearer` and the token."""
    FORBIDDEN = "FORBIDDEN"
    """The account may not use this field at all."""
    BAD_USER_INPUT = "BAD_USER_INPUT"
    """An argument or variable cannot be taken as it is."""
    RATE_LIMITED = "RATE_LIMITED"
    """Too much in too short a time; `retryAfter` says how many seconds to wait."""
    TIMED_OUT = "TIMED_OUT"
    """The database took too long and was stopped: ask for less, or again after `retryAfter` seconds."""
    QUERY_TOO_COMPLEX = "QUERY_TOO_COMPLEX"
    """The operation asks for more than is allowed: ask for smaller pages or fewer fields."""
    LIST_TOO_LONG = "LIST_TOO_LONG"
    """A list that is not read in pages has more items than can be shown."""
    GRAPHQL_PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
    """The document is not GraphQL."""
    GRAPHQL_VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
    """The document does not fit this schema."""
    PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
    """No document is registered under this hash."""
    PERSISTED_QUERY_ONLY = "PERSISTED_QUERY_ONLY"
    """Only registered documents are run here."""
    BAD_REQUEST = "BAD_REQUEST"
    """The request itself is malformed."""
    RESYNC = "RESYNC"
    """What a stream missed can no longer be told: ask again for what is shown, and follow from `cursor` on."""
    INTERNAL = "INTERNAL"
    """A defect on our side; quote the `reference`."""


def resync(cursor: str) -> EdgeError:
    """Return the error for a stream that cannot begin, or go on, where it should: events have been missed for good."""
    words = "What was missed can no longer be told. Ask again for what is shown, and follow from `cursor` on."
    return EdgeError(ErrorCode.RESYNC, words, cursor=cursor)


def unauthenticated() -> EdgeError:
    """Return the error for a request that needs somebody signed in."""
    return EdgeError(ErrorCode.UNAUTHENTICATED, "Sign in to do this.")


def forbidden() -> EdgeError:
    """Return the error for an account that may not use this field at all."""
    return EdgeError(ErrorCode.FORBIDDEN, "Your account may not do this.")
