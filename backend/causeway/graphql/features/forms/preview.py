"""The page that answers make, set while they are typed, and what is still to be put right in them."""

import base64
from typing import Annotated

import strawberry
from strawberry.scalars import JSON

from causeway.filings.drafting import words
from causeway.forms.queries import form_in_case
from causeway.forms.rules.answers import Answers
from causeway.forms.rules.completeness import UNFINISHED, SectionProgress, SectionState, progress_of
from causeway.forms.rules.findings import FormFinding, FormFindingCode
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.languages import said
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import computed
from causeway.kit.clock import in_hong_kong
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.words import Words

public_enum(FormFindingCode)
public_enum(SectionState)


@strawberry.input(description="A form and its answers, half-filled or not, to see the page that they make.")
@described
class OriginatingDataInput:
    """Answers to be set."""

    form_code: str
    """The form."""
    case_type_code: str
    """The type of case that is to be started."""
    venue_code: str | None = None
    """The venue, for types that are numbered by venue."""
    answers: JSON
    """The answers by the codes of their fields, each written as its field's kind says."""
    section: str | None = None
    """The section that is being written, to be shown on the page."""


@strawberry.type(description="One thing to put right in the answers of a form.")
@described
class OriginatingFinding:
    """Something to put right."""

    path: list[str]
    """Where: the field, then the item of a list, from 0, then a part of it."""
    code: FormFindingCode
    """What is wrong, for programs."""
    words: strawberry.Private[Words]

    message: str = computed(said, description="What is wrong and what to do, for people.")

    @classmethod
    def of(cls, finding: FormFinding) -> "OriginatingFinding":
        """Show a finding."""
        return cls(path=list(finding.path), code=finding.code, words=finding.words)


@strawberry.type(description="How far a section of a form has been answered.")
@described
class OriginatingProgress:
    """How far a section is."""

    section: str
    """The section's code."""
    state: SectionState
    """How far it is."""
    required: int
    """How many of its questions must be answered."""
    answered: int
    """How many of those are."""
    faults: int
    """How many of its answers must be put right."""

    @classmethod
    def of(cls, progress: SectionProgress) -> "OriginatingProgress":
        """Show how far a section is."""
        return cls(
            section=progress.code,
            state=progress.state,
            required=progress.required,
            answered=progress.answered,
            faults=progress.faults,
        )


@strawberry.type(
    description="The page as it would be set from these answers, and what is to be put right in them."
)
@described
class OriginatingPreview:
    """A preview."""

    document: str
    """The page as a PDF: a `data:` address. What is wrong is outlined on it; nothing of it is kept."""
    findings: list[OriginatingFinding]
    """What is to be put right, in the order of the form; empty when the page can be filed."""
    sections: list[OriginatingProgress]
    """How far each section is that is asked with these answers, in order."""


OriginatingPreviewResult = Annotated[
    OriginatingPreview | Problem,
    strawberry.union("OriginatingPreviewResult", description="The page, or why it cannot be set."),
]


@strawberry.type
class OriginatingPreviewMutations:
    """What may be set without being kept."""

    @mutation(
        permission=SIGNED_IN,
        description="Set the page that answers make, to look at, and say what is to be put right. Changes nothing.",
    )
    async def preview_originating_document(
        self, info: Info, input: OriginatingDataInput
    ) -> OriginatingPreviewResult:
        """Set a page to look at."""
        answers = _answers(input)
        async with info.context.reading() as session:
            form = await form_in_case(session, input.form_code, input.case_type_code, input.venue_code)
        if form is None:
            text = words.NOT_A_FORM_OF_THE_CASE_TYPE
            raise Invalid(text, FieldRefusal(("formCode",), ProblemCode.INVALID, text))
        today = in_hong_kong(info.context.now).date()
        findings = form.findings(answers, today)
        marks = [finding.path for finding in findings if finding.code not in UNFINISHED]
        pdf = await info.context.typesetter.preview(form.setting(answers, today), marks, input.section)
        progress = progress_of(form.form, form.case_type.code, answers, findings)
        return OriginatingPreview(
            document=f"data:application/pdf;base64,{base64.b64encode(pdf).decode()}",
            findings=[OriginatingFinding.of(finding) for finding in findings],
            sections=[OriginatingProgress.of(section) for section in progress],
        )


def _answers(given: OriginatingDataInput) -> Answers:
    """Return the answers, or refuse what is no object of answers."""
    if isinstance(given.answers, dict):
        return given.answers
    text = words.ANSWERS_ARE_AN_OBJECT
    raise Invalid(text, FieldRefusal(("answers",), ProblemCode.INVALID, text))
