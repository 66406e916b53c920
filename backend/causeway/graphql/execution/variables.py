"""What variables may hold: text that can be stored, and no more values than any act needs."""

from collections.abc import Mapping
from typing import Any

from causeway.graphql.contract.errors import EdgeError, ErrorCode

MAX_VALUES = 20_000
MAX_OBJECTS_IN_LIST = 2_000
MAX_SCALARS_IN_LIST = 1_000
"""A group action has a thousand parties, each an object of some ten values, or an id."""

MAX_FIELDS_OF_OBJECT = 100
MAX_NAME_CHARACTERS = 100
"""Every unknown name is told of with what it may have meant, in a text that has the whole object in it."""

MAX_INTEGER_VALUE = 2**63 - 1


def check_variables(variables: Mapping[str, Any]) -> None:
    """Raise BAD_USER_INPUT for what no database takes, or QUERY_TOO_COMPLEX for too many values.

    What cannot be stored is U+0000, half of a surrogate pair, and an integer beyond 64 bits.
    """
    count = 0
    waiting: list[Any] = [variables]
    while waiting:
        value = waiting.pop()
        count += 1
        if isinstance(value, Mapping):
            _check_names(value)
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, list):
            _check_length(value)
            waiting += value
        else:
            _check_scalar(value)
        if count + len(waiting) > MAX_VALUES:
            raise _too_many("values", count + len(waiting), MAX_VALUES)


def _check_scalar(value: Any) -> None:
    if isinstance(value, str):
        if "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
            raise EdgeError(ErrorCode.BAD_USER_INPUT, "Text contains a character that cannot be stored.")
    elif isinstance(value, int | float) and not -MAX_INTEGER_VALUE <= value <= MAX_INTEGER_VALUE:
        raise EdgeError(ErrorCode.BAD_USER_INPUT, "A number is larger than can be stored.")


def _check_names(values: Mapping[str, Any]) -> None:
    if len(values) > MAX_FIELDS_OF_OBJECT:
        raise _too_many("fields in an object", len(values), MAX_FIELDS_OF_OBJECT)
    longest = max(map(len, values), default=0)
    if longest > MAX_NAME_CHARACTERS:
        raise _too_many("characters in a name", longest, MAX_NAME_CHARACTERS)


def _check_length(values: list[Any]) -> None:
    has_objects = any(isinstance(one, Mapping | list) for one in values)
    most = MAX_OBJECTS_IN_LIST if has_objects else MAX_SCALARS_IN_LIST
    if len(values) > most:
        raise _too_many("values in a list", len(values), most)


def _too_many(what: str, found: int, most: int) -> EdgeError:
    words = f"The variables have too many {what}: {found}, allowed {most}."
    return EdgeError(ErrorCode.QUERY_TOO_COMPLEX, words, found=found, allowed=most)
