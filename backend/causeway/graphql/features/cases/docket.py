"""The register of actions of a case, entry by entry."""

from datetime import datetime

import strawberry

from causeway.causebook import tables as register
from causeway.causebook.access import docket_number_seen_by, docket_visible_to
from causeway.causebook.tables import DocketKind
from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.refs import Document, Filing
from causeway.graphql.engine import Node, Projection, column, computed, global_id, one
from causeway.kit.words import Language, Words

public_enum(DocketKind)


def docket_text(
    title_en: str, title_zh_hant: str, title_zh_hans: str, *, language: Language = Language.EN
) -> str:
    """Return what an entry says."""
    return Words(title_en, title_zh_hant, title_zh_hans).say(language)


@strawberry.type(description="A numbered entry of a case's register, never edited or removed.")
class DocketEntry(Projection, Node, row=register.DocketEntry, visible=docket_visible_to):
    """An entry of the register."""

    id: strawberry.ID = global_id()
    number: int = column(
        register.DocketEntry.number,
        shown_as=docket_number_seen_by,
        description="Its number among the entries of the case that the viewer sees, from 1, without gaps.",
    )
    at: datetime
    """When it was entered."""
    kind: DocketKind
    """What it records."""
    text: str = computed(docket_text, description="What it says.")
    filing: Filing | None = one(register.DocketEntry.filing_id, description="The filing it came with.")
    document: Document | None = one(
        register.DocketEntry.document_id,
        description="The document; null if there is none the viewer may read.",
    )
