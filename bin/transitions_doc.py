"""Draws docs/*-transitions.md from the tables that the code runs; with `--print` only says them."""

import sys
from pathlib import Path
from typing import Any

from causeway.accounts.transitions import ACCOUNTS, ORGANISATIONS
from causeway.cases.transitions import CASES
from causeway.filings.core.document_transitions import DOCUMENTS
from causeway.filings.core.transitions import FILINGS
from causeway.kit.state_diagrams import drawn
from causeway.kit.state_machine import StateMachine
from causeway.payments.chargebacks.rules.transitions import CHARGEBACKS
from causeway.payments.reconciliation.transitions import DIFFERENCES
from causeway.payments.refunds.rules.transitions import REFUNDS
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS, HOLDS
from causeway.payments.rules.transitions import PAYMENTS
from causeway.uploads.transitions import UPLOADS

DOCS = Path(__file__).resolve().parent.parent / "docs"
MACHINES: dict[str, tuple[str, StateMachine[Any, Any, Any]]] = {
    "account": ("accounts/transitions.py", ACCOUNTS),
    "case": ("cases/transitions.py", CASES),
    "chargeback": ("payments/chargebacks/rules/transitions.py", CHARGEBACKS),
    "deposit-account": ("payments/rules/deposit_transitions.py", DEPOSIT_ACCOUNTS),
    "difference": ("payments/reconciliation/transitions.py", DIFFERENCES),
    "document-review": ("filings/core/document_transitions.py", DOCUMENTS),
    "filing": ("filings/core/transitions.py", FILINGS),
    "hold": ("payments/rules/deposit_transitions.py", HOLDS),
    "organisation": ("accounts/transitions.py", ORGANISATIONS),
    "payment": ("payments/rules/transitions.py", PAYMENTS),
    "refund": ("payments/refunds/rules/transitions.py", REFUNDS),
    "upload": ("uploads/transitions.py", UPLOADS),
}


def pages() -> dict[str, str]:
    """Return each page by its file's name in docs/: a state diagram, and the table in words."""
    return {f"{word}-transitions.md": _page(*machine) for word, machine in MACHINES.items()}


def _page(source: str, machine: StateMachine[Any, Any, Any]) -> str:
    later = any(row.later for row in machine.rows)
    head = f"Drawn by `make transitions-doc` from `backend/causeway/{source}`; a test compares the two."
    lines = [f"# {machine.title}", "", head]
    if later:
        lines.append('Steps marked "later" are in the table and not offered yet.')
    return "\n".join([*lines, "", drawn(machine), ""])


if __name__ == "__main__":
    for name, text in pages().items():
        if "--print" in sys.argv[1:]:
            print(text, end="")
        else:
            (DOCS / name).write_text(text, "utf-8")
