"""Describing an input keeps what leaving a field out means."""

import strawberry

from causeway.filings.drafting.commands.update_filing import UNCHANGED
from causeway.graphql.features.filings.inputs import UpdateFilingInput, update_of


def test_what_is_left_out_of_a_change_stays() -> None:
    change = update_of(UpdateFilingInput(filing_id=strawberry.ID("RmlsaW5nOmE="), title="Writ"))
    assert change.title == "Writ"
    assert change.parties is UNCHANGED
    assert change.on_behalf_of_party_ids is UNCHANGED
    assert change.urgent is UNCHANGED
