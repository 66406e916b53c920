"""Courts, the types of case they hear, and the documents each type takes: reference data, open to everybody."""

import asyncio
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

import strawberry
from sqlalchemy import ColumnElement, true
from sqlmodel import col

from causeway.courts import queries
from causeway.courts import tables as rows
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.languages import named, said
from causeway.graphql.contract.permissions import ANYONE
from causeway.graphql.engine import (
    Node,
    Projection,
    batched,
    column,
    computed,
    global_id,
    listed,
    load,
    many,
    one,
)
from causeway.graphql.features.courts.batches import (
    is_enabled,
    names_of_registries,
    opening_day,
    originating_types,
    permissions_to_file,
)
from causeway.graphql.features.courts.mandatory_use import MandatoryUse, rules_in_force
from causeway.kit.words import Words

public_enum(rows.DocumentAccess)
public_enum(rows.DocumentHeading)
public_enum(rows.CaseKind)
public_enum(rows.FileFormat)


def open_to_all(actor: Any) -> ColumnElement[bool]:  # noqa: ARG001 - a rule takes the actor
    """Reference data has no secrets."""
    return true()


@strawberry.type(description="An office that receives what is filed in one or more courts.")
class Registry(Projection, Node, row=rows.Registry, visible=open_to_all):
    """A registry."""

    id: strawberry.ID = global_id()
    code: str
    """The registry's code."""
    name: str = computed(named, description="Its name.")
    address: str | None = column(rows.Registry.address_en, description="Its address in English, where known.")


@strawberry.type(description="What a party is in a case: plaintiff, appellant, next friend.")
class PartyRole(Projection, Node, row=rows.PartyRole, visible=open_to_all):
    """A party's role."""

    id: strawberry.ID = global_id()
    code: str
    """The role's code, as filings name it."""
    name: str = computed(named, description="Its name.")


@strawberry.type(description="A type of document as one type of case takes it.")
@described
class DocumentType:
    """A type of document in a type of case."""

    code: str
    """Its code, as filings name it."""
    heading: rows.DocumentHeading
    """What it is listed under when a filer picks one."""
    originating: bool
    """Whether it commences a case. Such a document is made from a form, never uploaded."""
    form_code: str | None
    """The form it is made from; null for what is uploaded."""
    may_lead: bool
    """Whether it may be the lead document of a filing; the others only accompany one."""
    court_issued: bool
    """Whether only the court makes it."""
    needs_statement_of_truth: bool
    """Whether it must carry a statement of truth."""
    default_access: rows.DocumentAccess
    """Who may read it when nothing else is asked for."""
    formats: list[str] = strawberry.field(
        description="The forms of file that are taken: PDF, DOCX.",
        deprecation_reason="Use `fileFormats`, which says the same as an enum.",
    )
    file_formats: list[rows.FileFormat]
    """The forms of file that are taken."""
    fee_code: str | None
    """The fee that filing it attracts in this type of case; null when there is none."""
    words: strawberry.Private[Words]

    name: str = computed(said, description="Its name.")

    @classmethod
    def of(cls, pair: queries.DocumentTypeInCase) -> "DocumentType":
        """Show a document type as a case takes it."""
        row, use = pair
        return cls(
            code=row.code,
            heading=row.heading,
            originating=row.originating,
            form_code=row.form_code,
            may_lead=row.lead_able,
            court_issued=row.court_issued,
            needs_statement_of_truth=row.needs_statement_of_truth,
            default_access=use.default_access,
            formats=row.formats,
            file_formats=[rows.FileFormat(each) for each in row.formats],
            fee_code=use.fee_code,
            words=row.name,
        )

    @classmethod
    def all_of(cls, pairs: Sequence[queries.DocumentTypeInCase] | None) -> "list[DocumentType]":
        """Show the document types that were found."""
        return [cls.of(pair) for pair in pairs or ()]


@strawberry.type(description="A kind of case, under the court's own code.")
class CaseType(Projection, Node, row=rows.CaseType, visible=open_to_all):
    """A case type."""

    id: strawberry.ID = global_id()
    code: str
    """The court's code: HCA, DCCJ; S stands for summons cases, which are numbered by venue."""
    name: str = computed(named, description="Its name.")
    kind: rows.CaseKind
    """Civil or criminal."""
    court: Annotated["Court", strawberry.lazy("causeway.graphql.features.courts.types")] = one(
        rows.CaseType.court_code, description="The court that hears it."
    )
    number_prefix: str
    """What its case numbers begin with; `{venue}` stands for the code of the venue."""
    mandatory_from: date | None
    """From when a represented party must file electronically; null while nobody must."""
    cause_book_open: bool
    """Whether the public may find such cases in the cause book."""
    documents_open: bool
    """Whether the public may buy inspection of documents in such cases."""
    bulk_only: bool
    """Whether such cases are only filed in batches."""

    enabled: bool = batched(
        permissions_to_file,
        rows.CaseType.code,
        is_enabled,
        description="Whether it may be filed electronically today. False where only some venue is open.",
    )
    enabled_from: date | None = batched(
        permissions_to_file,
        rows.CaseType.code,
        opening_day,
        description="From when it may be filed electronically: past, or announced; null when no date is known.",
    )
    mandatory_use: list[MandatoryUse] = batched(
        rules_in_force,
        rows.CaseType.code,
        MandatoryUse.all_of,
        description="What a represented party may not file on paper today, and by which rule. Empty where no rule is "
        "in force: paper is taken there. Unrepresented parties may always file on paper.",
    )
    party_roles: list[PartyRole] = listed(
        rows.CaseType.party_roles,
        description="The roles a party may have, the one who starts the case first.",
    )
    originating_document_types: list[DocumentType] = batched(
        originating_types,
        rows.CaseType.code,
        DocumentType.all_of,
        description="What commences such a case.",
    )


@strawberry.type(description="A court or tribunal.")
class Court(Projection, Node, row=rows.Court, visible=open_to_all):
    """A court."""

    id: strawberry.ID = global_id()
    code: str
    """The court's code: HC-CFI, DC, SCT."""
    name: str = computed(named, description="Its name.")
    group: str = column(
        rows.Court.group_code, description="The level at which fees are laid down: HC, DC, MC, SCT, CFA."
    )
    registry: Registry = one(
        rows.Court.registry_code, description="The registry that receives its documents."
    )
    case_types: list[CaseType] = many(
        rows.CaseType.court_code, order_by=rows.CaseType.position, description="The types of case it hears."
    )

    registry_name: str = batched(
        names_of_registries, rows.Court.registry_code, said, description="The name of its registry."
    )


@strawberry.type
class CourtQueries:
    """What may be asked about courts."""

    courts: list[Court] = many(
        order_by=col(rows.Court.position), permission=ANYONE, description="All courts, the highest first."
    )

    @query(permission=ANYONE, description="Types of case, in the order of the courts.")
    async def case_types(
        self,
        info: Info,
        court: Annotated[
            str | None, strawberry.argument(description="Only those of this court, by its code.")
        ] = None,
        enabled_on: Annotated[
            date | None,
            strawberry.argument(description="Only those that may be filed electronically on this day."),
        ] = None,
    ) -> list[CaseType]:
        """Return the types the rule of enablement leaves."""
        async with info.context.reading() as session:
            found = await queries.case_types(session, court, enabled_on)
        return await asyncio.gather(*(load(CaseType, row.code, info) for row in found))

    @query(permission=ANYONE, description="The documents that a type of case takes, originating ones first.")
    async def document_types(
        self,
        info: Info,
        case_type: Annotated[str, strawberry.argument(description="The code of the case type.")],
    ) -> list[DocumentType]:
        """Return document types; none for an unknown case type."""
        async with info.context.reading() as session:
            found = await queries.document_types(session, case_type)
        return DocumentType.all_of(found)
