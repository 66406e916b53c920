"""What a client may see of an error: defects are logged under a reference, and the reference alone is shown."""

import logging

from graphql import GraphQLError
from strawberry.exceptions import StrawberryInputCoercionError

from causeway.graphql.contract.errors import ErrorCode
from causeway.kit.database import is_timed_out
from causeway.kit.ids import new_id

RETRY_AFTER_SECONDS = 10
log = logging.getLogger("causeway.graphql")


def shown(error: GraphQLError) -> GraphQLError:
    """Return what a client may see of `error`."""
    if (error.extensions or {}).get("code"):
        return error
    cause = error.original_error
    if is_timed_out(cause):
        return _timed_out(error)
    ours = cause is None or isinstance(cause, GraphQLError | StrawberryInputCoercionError)
    # A leaf that cannot be written is our defect; one that cannot be read was refused before execution began.
    if ours and not (error.path and "cannot represent" in error.message):
        return _coded(error, ErrorCode.BAD_USER_INPUT)
    return _masked(error)


def _timed_out(error: GraphQLError) -> GraphQLError:
    extensions = {"code": ErrorCode.TIMED_OUT.value, "retryAfter": RETRY_AFTER_SECONDS}
    words = "This took too long and was ended. Ask for less, or try again later."
    return GraphQLError(words, nodes=error.nodes, path=error.path, extensions=extensions)


def _coded(error: GraphQLError, code: ErrorCode) -> GraphQLError:
    error.extensions = {**(error.extensions or {}), "code": code.value}
    return error


def _masked(error: GraphQLError) -> GraphQLError:
    reference = new_id()
    log.error("Defect %s at %s", reference, error.path, exc_info=error.original_error or error)
    return GraphQLError(
        f"Something went wrong on our side. Quote the reference {reference}.",
        nodes=error.nodes,
        path=error.path,
        extensions={"code": ErrorCode.INTERNAL.value, "reference": reference},
    )
