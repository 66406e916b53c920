"""Refusals as data: what a person, or their program, can put right."""

from typing import Any

import strawberry
from graphql import GraphQLError

from causeway.graphql.contract.descriptions import public_enum
from causeway.kit.errors import ProblemCode, Refusal
from causeway.kit.words import Language

public_enum(ProblemCode)
public_enum(Language)


@strawberry.type(description="One field that cannot be taken as it is.")
class FieldProblem:
    """One field that cannot be taken as it is."""

    path: list[str] = strawberry.field(description="Where in the input, from the outside in.")
    code: ProblemCode = strawberry.field(description="Why, for programs.")
    message: str = strawberry.field(
        description="Why, for people, in the language of the request, else the viewer's."
    )


@strawberry.type(description="What a person, or their program, can put right. Nothing was changed.")
class Problem:
    """A refusal, as data."""

    code: ProblemCode = strawberry.field(description="Why, for programs.")
    message: str = strawberry.field(
        description="Why, for people, in the language of the request, else the viewer's."
    )
    fields: list[FieldProblem] = strawberry.field(description="The input fields to blame, if any are.")


def problem_of(refusal: Refusal, language: Language) -> Problem:
    """Return `refusal` as data, its words in `language`."""
    return Problem(
        code=refusal.code,
        message=refusal.words.say(language),
        fields=[
            FieldProblem(path=list(field.path), code=field.code, message=field.words.say(language))
            for field in refusal.fields
        ],
    )


def error_of(refusal: Refusal, language: Language) -> GraphQLError:
    """Return `refusal` as a top-level error, for fields whose answer has no place for a Problem.

    Its extensions say what a Problem would: the code and, where it is about fields of the input, which and why.
    """
    extensions: dict[str, Any] = {"code": refusal.code.value}
    if refusal.fields:
        extensions["fields"] = [
            {"path": list(field.path), "code": field.code.value, "message": field.words.say(language)}
            for field in refusal.fields
        ]
    return GraphQLError(refusal.words.say(language), extensions=extensions)
