"""Who may know of which documents, learn that they are sealed, and read what the checks found: the policy, for all."""

from datetime import timedelta
from typing import Any

import pytest

from causeway.cases.tables import SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.documents.access import documents_visible_to, findings_visible_to, verifiable_by
from causeway.documents.tables import Document
from causeway.kit.context import Context
from causeway.uploads.tables import FindingSeverity, Upload, UploadFinding
from tests.accounts.builders import add, ids
from tests.cases.builders import ACTORS, everyone_in_a_case
from tests.courts.supplied import load_supplied

PLAINTIFFS = {"owner_user_id": "assigned", "organisation_id": "plaintiffs-firm"}
DEFENDANTS = {"owner_user_id": "anyone", "organisation_id": "defendants-firm", "case_id": "case"}
FILED = {access.value: DEFENDANTS | {"access": access} for access in DocumentAccess}
DOCUMENTS: dict[str, dict[str, Any]] = {
    "draft": PLAINTIFFS,
    "received": PLAINTIFFS,
    "received, to be sealed": PLAINTIFFS | {"registrar_only": True},
    "received in the case": PLAINTIFFS | {"case_id": "case"},
    "in person": {"owner_user_id": "litigant"},
    **FILED,
}
DRAFTS = {"draft", "in person"}
NEW = {"draft", "received", "received, to be sealed"}
OPEN = {"PUBLIC_ON_FEE", "PARTIES"}
IN_CASE = {"received in the case", *FILED}

# Who: which exist for them of their own side or the court's; whether those open to parties do when the case is sealed.
SEES: dict[str, tuple[set[str], set[str]]] = {
    "assigned member": ({*NEW, "received in the case"}, OPEN),
    "member not assigned": (NEW, set()),
    "administrator of the firm": (set(), OPEN),
    "member of a firm that shows all": (set(FILED), OPEN),
    "litigant in person": ({"in person"}, OPEN),
    "counsel, to read": (set(), OPEN),
    "counsel, to draft": (set(), OPEN),
    "judge of the case": (IN_CASE, set()),
    "registry clerk": ({"received", *IN_CASE}, set()),
    "registrar": ({"received", "received, to be sealed", *IN_CASE}, set()),
}
"""Whoever is not named has none."""
OUT_OF_SEALED = {"counsel, to read", "counsel, to draft", "registry clerk"}


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One kind of database will do: `tests.application.test_access_table` asks both."""
    return sqlite_url


async def papers(context: Context, level: SecurityLevel) -> None:
    """A case with everybody near it, its documents, others, and an upload that is none yet; a finding on each."""
    await load_supplied(context.database)
    await everyone_in_a_case(context, level)
    for name, values in {**DOCUMENTS, "upload": PLAINTIFFS}.items():
        await add(context, _upload(context, name, values))
        if name != "upload":
            await add(context, _document(context, name, values))
        finding = UploadFinding(id=name, upload_id=name, code="X", severity=FindingSeverity.ADVISES)
        await add(context, finding)


def _upload(context: Context, name: str, values: dict[str, Any]) -> Upload:
    now = context.clock.now()
    owner = {key: values[key] for key in ("owner_user_id", "organisation_id") if key in values}
    times = {"created_at": now, "expires_at": now + timedelta(hours=1)}
    return Upload(id=name, filename="a.pdf", size=1, **owner, **times)


def _document(context: Context, name: str, values: dict[str, Any]) -> Document:
    now = context.clock.now()
    file = {"sha256": "0" * 64, "size_bytes": 1, "content_type": "application/pdf", "filename": "a.pdf"}
    received = {} if name in DRAFTS else {"received_at": now}
    filed = {"filed_at": now} if name in FILED else {}
    return Document(id=name, upload_id=name, created_at=now, **file, **values, **received, **filed)


@pytest.mark.parametrize("level", SecurityLevel)
async def test_the_policy_for_everyone(context: Context, level: SecurityLevel) -> None:
    await papers(context, level)
    for who, actor in ACTORS.items():
        own, open_ = SEES.get(who, (set(), set()))
        if level is SecurityLevel.SEALED and who in OUT_OF_SEALED:
            own, open_ = own - IN_CASE, set()
        assert await ids(context, Document, documents_visible_to(actor)) == own | open_, who
        # That one of a public case is sealed is no secret, unless the document is.
        public = {"received in the case", *OPEN} if level is SecurityLevel.PUBLIC else set()
        assert await ids(context, Document, verifiable_by(actor)) == own | open_ | public, who
        # What is wrong with a file is between who sent it and the court, even when others may read the file.
        uploaded = {"upload"} if who == "assigned member" else set()
        assert await ids(context, UploadFinding, findings_visible_to(actor)) == own | uploaded, who
