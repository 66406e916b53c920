"""What a party learns of the other side's accepted filing: every field of the schema is in one of two lists.

The first list is what the docket shows to all parties. Whatever is not in it is between the filer's side and the court:
null, or empty, to everybody else. A new field fails here until it is put on one of the two lists.
"""

from dataclasses import dataclass
from typing import Any

import pytest
from graphql import (
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    get_named_type,
    is_leaf_type,
)
from sqlmodel import select

from causeway.accounts.actor import Actor, Role
from causeway.cases.commands.representation import Representative, start_representation
from causeway.cases.tables import Party
from causeway.filings.core.tables import Filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.graphql.engine import encode_id
from causeway.graphql.schema import schema
from causeway.kit.context import Context
from causeway.kit.work import Work
from tests.filings.asking import ask
from tests.filings.builders import CLERK, Court, court, decision, draft, organisation, person, submission

DEFENDANTS = "defendants-firm"
MEMBER = Actor("other-side", DEFENDANTS, roles=frozenset({Role.ORGANISATION_USER}))
ADMINISTRATOR = Actor("other-admin", DEFENDANTS, roles=frozenset({Role.PRIMARY_ADMINISTRATOR}))
BOTH = Actor(
    "other-both", DEFENDANTS, roles=frozenset({Role.SECONDARY_ADMINISTRATOR, Role.ORGANISATION_USER})
)
IN_PERSON = Actor("in-person", roles=frozenset({Role.INDIVIDUAL}))
OTHERS = {"member": MEMBER, "administrator": ADMINISTRATOR, "both": BOTH, "litigant in person": IN_PERSON}


def names(text: str) -> set[str]:
    return set(text.split())


ON_THE_DOCKET = {
    "Filing": names(
        """id reference status revision version case caseType court title urgent natureOfClaim filer organisation
        documents createdAt updatedAt submittedAt receivedAt deemedReceivedAt deemedReason deemedSentence
        officialFilingDate docketedAt"""
    ),
    "FilingDocument": names(
        """id position role typeCode type title access reviewStatus revision document locked sameFileAs
        madeFromForm"""
    ),
    "Document": names(
        """id title filename sha256 sizeBytes pages contentType typeCode typeName nameOfType access verdict hasTextLayer
        filedAt checkedAt contentUrl sealStatus sealFault sealedAt sealedContentUrl reference
        isSuperseded supersededBy isMarked"""
    ),
}
BETWEEN_FILER_AND_COURT = {
    "Filing": names(
        """appearsIn matterReference comments urgentReason requestedSecurityLevel claim newParties appearsFor
        originatingData originatingFormCode claimedBy claimedAt correctionDueAt availableActions history corrections
        feeQuote payment allSteps overriddenFindings receiptUrl onBehalfOf scanPermittedAt scanReason"""
    ),
    "FilingDocument": names(
        "upload findings reasonCode reason reasonMessage accessReason askedAccess accessDecisions"
    ),
    "Document": set(),
}


@dataclass(frozen=True)
class Told:
    """A filing that says all it can, accepted into a case with somebody on the other side."""

    at: Court
    filing: Filing


async def told(context: Context) -> Told:
    at = await court(context)
    await organisation(context, DEFENDANTS, MEMBER, ADMINISTRATOR, BOTH, every_member_sees_cases=True)
    async with context.database.writing() as session:
        session.add(person(context, CLERK))
        session.add(person(context, IN_PERSON))
        await session.commit()
    made = await draft(at, attachments=1, claim_cents=100, nature_of_claim="Money lent")
    async with context.database.writing() as session:
        row = await session.get_one(Filing, made.id)
        row.matter_reference, row.comments, row.urgent, row.urgent_reason = (
            "M-1",
            "Please hurry",
            True,
            "Ship",
        )
        row.originating_data = {"claim": 1}
        await session.commit()
    await at.run(submit_filing, await submission(at, made.id, overridden_findings=("NO_TEXT_LAYER",)))
    await at.run(claim_review, ClaimReview(made.id), CLERK)
    done: Filing = await at.run(complete_review, await decision(at, made.id), CLERK)

    async def appear(work: Work[Any], _command: None) -> None:
        party = (await work.session.exec(select(Party).where(Party.role == "DEFENDANT"))).one()
        start_representation(work, party, Representative(DEFENDANTS, "other-side"))
        start_representation(work, party, Representative(None, "in-person"))

    await at.run(appear, None)
    return Told(at, done)


def fields_of(type_name: str) -> dict[str, GraphQLOutputType]:
    found = schema._schema.type_map[type_name]
    assert isinstance(found, GraphQLObjectType)
    return {name: field.type for name, field in found.fields.items()}


def selection(kind: GraphQLOutputType) -> str:
    """The least that can be selected of a field."""
    named = get_named_type(kind)
    if str(named).endswith("Connection"):
        return "{ nodes { __typename } }"
    return "" if is_leaf_type(named) else "{ __typename }"


def everything(type_name: str, *but: str) -> str:
    return " ".join(
        f"{name} {selection(kind)}" for name, kind in fields_of(type_name).items() if name not in but
    )


def is_nothing(value: Any) -> bool:
    return value in (None, [], {"nodes": []})


@pytest.mark.parametrize("type_name", ON_THE_DOCKET)
def test_every_field_is_on_one_of_the_two_lists(type_name: str) -> None:
    open_, private = ON_THE_DOCKET[type_name], BETWEEN_FILER_AND_COURT[type_name]

    assert open_ & private == set()
    assert set(fields_of(type_name)) == open_ | private
    cannot_be_null = {
        name
        for name, kind in fields_of(type_name).items()
        if isinstance(kind, GraphQLNonNull)
        and not isinstance(kind.of_type, GraphQLList)
        # A list in pages is empty for whom its rows do not exist, as one without pages is.
        and not str(kind.of_type).endswith("Connection")
    }
    assert private & cannot_be_null == set()


async def seen(told: Told, actor: Actor) -> dict[str, list[dict[str, Any]]]:
    """All that an actor is answered about the filing, its documents in it, and the documents themselves."""
    inner = (
        f"documents {{ {everything('FilingDocument', 'document')} document {{ {everything('Document')} }} }}"
    )
    query = f"query($id: ID!) {{ filing(id: $id) {{ {everything('Filing', 'documents')} {inner} }} }}"
    filing = (await ask(told.at.context, actor, query, id=encode_id("Filing", told.filing.id)))["filing"]
    documents = filing.pop("documents")
    return {
        "Filing": [filing],
        "FilingDocument": documents,
        "Document": [each.pop("document") for each in documents],
    }


async def test_nothing_between_the_filer_and_the_court_is_told_to_the_other_side(context: Context) -> None:
    made = await told(context)
    for name, actor in OTHERS.items():
        answer = await seen(made, actor)
        assert answer["Filing"], name
        assert answer["Document"], name
        for type_name, rows in answer.items():
            for row in rows:
                told_too_much = {
                    field: row[field]
                    for field in BETWEEN_FILER_AND_COURT[type_name]
                    if field in row and not is_nothing(row[field])
                }
                assert told_too_much == {}, (name, type_name)


async def test_the_filers_own_side_is_told_all_of_it(context: Context) -> None:
    made = await told(context)
    answer = await seen(made, made.at.solicitor)
    (filing,) = answer["Filing"]
    for_the_filer = names(
        "matterReference comments urgentReason claim originatingData history payment feeQuote receiptUrl "
        "scanPermittedAt scanReason"
    )
    assert [name for name in for_the_filer if is_nothing(filing[name])] == []


async def test_payments_quotes_and_lines_of_the_other_side_do_not_exist(context: Context) -> None:
    made = await told(context)
    query = "query($id: ID!) { node(id: $id) { id } }"
    for kind, key in (("Payment", made.filing.payment_id), ("FeeQuote", made.filing.quote_id)):
        for actor in OTHERS.values():
            assert (await ask(context, actor, query, id=encode_id(kind, key)))["node"] is None
        own = await ask(context, made.at.solicitor, query, id=encode_id(kind, key))
        assert own["node"] is not None


async def test_who_filed_in_person_and_now_keeps_the_other_sides_firm_learns_nothing(
    context: Context,
) -> None:
    """An administrator sees the firm's cases; what the same person once paid in person is no business of the firm's."""
    made = await told(context)
    turned = Actor(made.filing.filer_id, DEFENDANTS, roles=frozenset({Role.PRIMARY_ADMINISTRATOR}))
    async with context.database.writing() as session:
        row = await session.get_one(Filing, made.filing.id)
        row.organisation_id = None
        await session.commit()

    (filing,) = (await seen(made, turned))["Filing"]

    assert (filing["payment"], filing["feeQuote"], filing["receiptUrl"]) == (None, None, None)
