"""Originating forms: which there are, what they ask, and in which order. Reference data, open to everybody."""

from typing import Annotated

import strawberry

from causeway.forms.catalogue import catalogue
from causeway.forms.rules.definitions import Condition, FieldKind, Form, FormField, Option, Section
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.languages import said
from causeway.graphql.contract.permissions import ANYONE
from causeway.graphql.engine import computed
from causeway.kit.words import Words

public_enum(FieldKind)


@strawberry.type(description="A condition on an earlier answer of the same form.")
@described
class OriginatingFormCondition:
    """A condition."""

    field: str
    """The code of the field whose answer decides."""
    values: list[str]
    """It holds while the answer is one of these: codes of a choice, or `true` and `false`."""

    @classmethod
    def of(cls, when: Condition | None) -> "OriginatingFormCondition | None":
        """Show a condition."""
        if when is None:
            return None
        values = [str(value).lower() if isinstance(value, bool) else value for value in when.is_]
        return cls(field=when.field, values=values)


@strawberry.type(description="One answer that a choice offers.")
@described
class OriginatingFormOption:
    """An answer of a choice."""

    code: str
    """What the answer is written as."""
    words: strawberry.Private[Words]

    label: str = computed(said, description="What it is called.")

    @classmethod
    def of(cls, option: Option) -> "OriginatingFormOption":
        """Show an option."""
        return cls(code=option.code, words=option.label)


@strawberry.type(description="Further words about a section or a field.")
@described
class OriginatingFormHelp:
    """Words that help."""

    words: strawberry.Private[Words]

    text: str = computed(said, description="The words.")

    @classmethod
    def of(cls, words: Words | None) -> "OriginatingFormHelp | None":
        """Show words, where there are some."""
        return None if words is None else cls(words=words)


@strawberry.type(description="One question of a form.")
@described
class OriginatingFormField:
    """A question."""

    code: str
    """What its answer is kept under."""
    kind: FieldKind
    """What it takes."""
    required: bool
    """Whether the page cannot be set without an answer, while it is asked."""
    case_types: list[str]
    """The codes of the types of case in which it is asked; empty for all of the form's."""
    when: OriginatingFormCondition | None
    """When it is asked; null for always."""
    options: list[OriginatingFormOption] = strawberry.field(
        description="The answers of a choice.", metadata={"weight": 3}
    )
    fields: list["OriginatingFormField"] = strawberry.field(
        description="The fields of each object of a group.", metadata={"weight": 2}
    )
    max_length: int
    """How many characters a text may have."""
    max_items: int
    """How many items a list may have."""
    address_roles: list[str]
    """Of parties: the roles whose address is needed."""
    help: OriginatingFormHelp | None
    """What helps to answer it, if anything does."""
    words: strawberry.Private[Words]

    label: str = computed(said, description="The question in a few words.")

    @classmethod
    def of(cls, field: FormField) -> "OriginatingFormField":
        """Show a question."""
        return cls(
            code=field.code,
            kind=field.kind,
            required=field.required,
            case_types=list(field.case_types),
            when=OriginatingFormCondition.of(field.when),
            options=[OriginatingFormOption.of(option) for option in field.options],
            fields=[cls.of(part) for part in field.fields],
            max_length=field.max_length,
            max_items=field.max_items,
            address_roles=list(field.address_roles),
            help=OriginatingFormHelp.of(field.help),
            words=field.label,
        )


@strawberry.type(description="Questions that are shown and counted together.")
@described
class OriginatingFormSection:
    """A section."""

    code: str
    """Its code."""
    case_types: list[str]
    """The codes of the types of case in which it is asked; empty for all of the form's."""
    when: OriginatingFormCondition | None
    """When it is asked; null for always."""
    fields: list[OriginatingFormField] = strawberry.field(
        description="Its questions, in order.", metadata={"weight": 5}
    )
    help: OriginatingFormHelp | None
    """What helps to answer it, if anything does."""
    words: strawberry.Private[Words]

    title: str = computed(said, description="What it is called.")

    @classmethod
    def of(cls, section: Section) -> "OriginatingFormSection":
        """Show a section."""
        return cls(
            code=section.code,
            case_types=list(section.case_types),
            when=OriginatingFormCondition.of(section.when),
            fields=[OriginatingFormField.of(field) for field in section.fields],
            help=OriginatingFormHelp.of(section.help),
            words=section.title,
        )


@strawberry.type(description="A form that an originating document is made from.")
@described
class OriginatingForm:
    """A form."""

    code: str
    """Its code: what a filing's originating data name it by."""
    document_type_code: str
    """The type of document that it makes."""
    case_types: list[str]
    """The codes of the types of case that it starts."""
    source: str
    """The rule or practice direction that it follows."""
    sections: list[OriginatingFormSection]
    """What it asks, in order."""
    words: strawberry.Private[Words]

    name: str = computed(said, description="Its name.")

    @classmethod
    def of(cls, form: Form) -> "OriginatingForm":
        """Show a form."""
        return cls(
            code=form.code,
            document_type_code=form.document_type,
            case_types=list(form.case_types),
            source=form.source,
            sections=[OriginatingFormSection.of(section) for section in form.sections],
            words=form.name,
        )


@strawberry.type
class OriginatingFormQueries:
    """What may be asked about forms."""

    @query(permission=ANYONE, description="The forms that start a case of a type.")
    async def originating_forms(
        self,
        case_type: Annotated[str, strawberry.argument(description="The code of the type of case.")],
    ) -> list[OriginatingForm]:
        """Show the forms of a type of case."""
        return [OriginatingForm.of(form) for form in catalogue().of_case_type(case_type)]

    @query(permission=ANYONE, description="A form by its code; null if there is none.")
    async def originating_form(
        self, code: Annotated[str, strawberry.argument(description="The form's code.")]
    ) -> OriginatingForm | None:
        """Show a form."""
        form = catalogue().forms.get(code)
        return OriginatingForm.of(form) if form else None
