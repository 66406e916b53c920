"""The scalars of the public contract, each with how it reads and writes a value."""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, NewType

import strawberry
from graphql import GraphQLError
from strawberry.scalars import JSON
from strawberry.types.scalar import ScalarDefinition

from causeway.courts.rules.case_numbers import parse_case_number
from causeway.graphql.engine.cursors import Cursor
from causeway.kit.clock import in_hong_kong

__all__ = ["SCALARS", "CaseNumber", "Cursor", "Sha256", "digits"]

CaseNumber = NewType("CaseNumber", str)
Sha256 = NewType("Sha256", str)

SHA256 = re.compile(r"[0-9a-f]{64}")
FIRST_YEAR, LAST_YEAR = 1000, 8999
AMOUNT = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?", re.ASCII)


def _text(value: Any, what: str) -> str:
    if not isinstance(value, str):
        raise GraphQLError(f"{what} is written as a string.")
    return value


def read_case_number(value: Any) -> CaseNumber:
    """Return the canonical form, such as "HCA 533/2025", of a case number as people write it."""
    found = parse_case_number(_text(value, "A case number"))
    if found is None:
        raise GraphQLError('A case number reads like "HCA 533/2025".')
    return CaseNumber(str(found))


def read_datetime(value: Any) -> datetime:
    """Return an aware instant; one without an offset could mean two things and is refused."""
    try:
        at = datetime.fromisoformat(_text(value, "An instant"))
        if at.tzinfo is None:
            raise ValueError
        _refuse_far(in_hong_kong(at).date())
    except (ValueError, OverflowError) as error:
        raise GraphQLError('An instant reads like "2026-11-23T10:00:00+08:00", with its offset.') from error
    return at


def _refuse_far(day: date) -> None:
    """Refuse a day with no room beside it for the working days before and after."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise GraphQLError(f"The court's calendar reaches from {FIRST_YEAR} to {LAST_YEAR}.")


def write_datetime(value: datetime) -> str:
    """Return ISO 8601 in court time to the second, with its offset: always the same number of digits."""
    if value.tzinfo is None:
        raise GraphQLError("An instant without a time zone cannot be shown.")
    return in_hong_kong(value).isoformat(timespec="seconds")


def read_date(value: Any) -> date:
    """Return a calendar day."""
    try:
        day = date.fromisoformat(_text(value, "A date"))
    except ValueError as error:
        raise GraphQLError('A date reads like "2026-11-23".') from error
    _refuse_far(day)
    return day


def read_decimal(value: Any) -> Decimal:
    """Return an exact amount; a JSON number is refused because it may have been rounded on the way."""
    text = _text(value, "An amount")
    try:
        if AMOUNT.fullmatch(text) is None:
            raise InvalidOperation
        return Decimal(text)
    except InvalidOperation as error:
        raise GraphQLError('An amount reads like "1045.00".') from error


def read_sha256(value: Any) -> Sha256:
    """Return a SHA-256 in lower-case hexadecimal."""
    text = _text(value, "A SHA-256").lower()
    if SHA256.fullmatch(text) is None:
        raise GraphQLError("A SHA-256 has 64 hexadecimal digits.")
    return Sha256(text)


def read_cursor(value: Any) -> Cursor:
    """Return a cursor as it was given out."""
    return Cursor(_text(value, "A cursor"))


def digits(number: int) -> str:
    """Return a count of bytes as a string of digits: it may outgrow the 32 bits of Int."""
    return str(number)


SCALARS: dict[object, ScalarDefinition] = {
    CaseNumber: strawberry.scalar(
        name="CaseNumber",
        description='A case number: the code of its type, its serial and its year, as in "HCA 533/2025". '
        '"HCA533/2025" and "HCA 000533/2025" are read too. No standard specifies it.',
        serialize=str,
        parse_value=read_case_number,
    ),
    Cursor: strawberry.scalar(
        name="Cursor",
        specified_by_url="https://relay.dev/graphql/connections.htm#sec-Cursor",
        description="Where an item stands in one list or stream. Opaque: give it back as it was received.",
        serialize=str,
        parse_value=read_cursor,
    ),
    Sha256: strawberry.scalar(
        name="Sha256",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc6234",
        description="A SHA-256 digest in 64 lower-case hexadecimal digits.",
        serialize=str,
        parse_value=read_sha256,
    ),
    datetime: strawberry.scalar(
        name="DateTime",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc3339",
        description="An instant in ISO 8601 with its offset; written to the second in Hong Kong time: "
        '"2026-11-23T14:05:00+08:00".',
        serialize=write_datetime,
        parse_value=read_datetime,
    ),
    date: strawberry.scalar(
        name="Date",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
        description='A calendar day in Hong Kong, ISO 8601: "2026-11-23".',
        serialize=date.isoformat,
        parse_value=read_date,
    ),
    Decimal: strawberry.scalar(
        name="Decimal",
        specified_by_url="https://www.w3.org/TR/xmlschema11-2/#decimal",
        description='An exact decimal number as a string, such as "1045.00".',
        serialize=lambda value: format(value, "f"),
        parse_value=read_decimal,
    ),
    JSON: strawberry.scalar(
        name="JSON",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc8259",
        description="Any JSON value.",
        serialize=lambda value: value,
        parse_value=lambda value: value,
    ),
}
