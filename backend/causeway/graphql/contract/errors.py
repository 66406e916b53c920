"""Top-level errors: what a client must put right in its request, as opposed to a Problem, which is data."""

from enum import StrEnum

from causeway.graphql.engine.errors import EdgeError, bad_input

__all__ = ["EdgeError", "ErrorCode", "bad_input", "forbidden", "resync", "unauthenticated"]


class ErrorCode(StrEnum):
    """The values of `extensions.code`; part of the public contract."""

    UNAUTHENTICATED = "UNAUTHENTICATED"
    FORBIDDEN = "FORBIDDEN"
    BAD_USER_INPUT = "BAD_USER_INPUT"
    RATE_LIMITED = "RATE_LIMITED"
    QUERY_TOO_COMPLEX = "QUERY_TOO_COMPLEX"
    LIST_TOO_LONG = "LIST_TOO_LONG"
    GRAPHQL_PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
    GRAPHQL_VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
    PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
    PERSISTED_QUERY_ONLY = "PERSISTED_QUERY_ONLY"
    BAD_REQUEST = "BAD_REQUEST"
    RESYNC = "RESYNC"
    INTERNAL = "INTERNAL"


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
