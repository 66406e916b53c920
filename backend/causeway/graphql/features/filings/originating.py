"""Generate Originating Document: a filing's form is set as its lead document."""

import strawberry

from causeway.filings.core.queries import filing_by_id
from causeway.filings.drafting import words
from causeway.filings.drafting.commands.generate_originating_document import (
    GenerateOriginatingDocument,
    generate_originating_document,
    require_complete,
)
from causeway.filings.drafting.queries import PATH, form_of
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.engine import decode_id, load
from causeway.graphql.features.filings.mutations import FilingResult
from causeway.graphql.features.filings.types import Filing
from causeway.kit.clock import in_hong_kong
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode


@strawberry.input(description="A filing whose form is to be set as its lead document.")
@described
class GenerateOriginatingDocumentInput:
    """A form to be set."""

    filing_id: strawberry.ID
    """The filing; its `originatingData` say which form, and the answers: {"form": code, "answers": {...}}."""
    version: int | None = None
    """The version that was read: refused with CONFLICT if somebody changed it since."""


@strawberry.type
class OriginatingDocumentMutations:
    """What makes an originating document."""

    @mutation(
        permission=SIGNED_IN,
        description="Set a filing's form as its lead document, a PDF/A-3 with the data inside, and name the parties "
        "and the claim from the same data. Refuses answers that are not complete, naming each under "
        "`originatingData.answers`. Done again it sets the page anew, in the place of the former one.",
    )
    async def generate_originating_document(
        self, info: Info, input: GenerateOriginatingDocumentInput
    ) -> FilingResult:
        """Set a filing's form."""
        context, key = info.context, decode_id(input.filing_id).key
        async with context.reading() as session:
            filing = await filing_by_id(session, context.actor, key)
            version = filing.version if input.version is None else input.version
            found = await form_of(session, filing)
        if found is None:
            raise Invalid(words.NO_FORM, FieldRefusal((PATH,), ProblemCode.REQUIRED, words.NO_FORM))
        form, answers = found
        today = in_hong_kong(context.now).date()
        require_complete(form, answers, today)
        pdf = await context.typesetter.to_file(form.setting(answers, today))
        page = await context.store.put(pdf)
        command = GenerateOriginatingDocument(key, version, page)
        return await load(Filing, await context.run_once(generate_originating_document, command, None), info)
