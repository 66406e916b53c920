"""Pure decisions about filings: how long texts may be, references, and whose they are."""

from collections.abc import Mapping

from causeway.accounts.actor import Actor, Role
from causeway.filings.core import words
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode

FIRST_SERIAL = 100_001
MAX_DOCUMENTS_PER_FILING = 100
MAX_PARTIES_PER_FILING = 200
MAX_OVERRIDDEN_FINDINGS = 100
LIMITS: Mapping[str, int] = {
    "title": 300,
    "matterReference": 100,
    "comments": 2000,
    "urgentReason": 1000,
    "natureOfClaim": 500,
    "nameEn": 300,
    "nameZh": 300,
    "address": 500,
    "capacity": 200,
    "identityNumber": 64,
    "message": 1000,
    "reason": 1000,
    "accessReason": 1000,
}
"""How many characters each text may have, by the name of its input field."""


def filing_reference(year: int, serial: int) -> str:
    """Return what people call a filing: 2026, 118204 -> "CW-26-118204"."""
    return f"CW-{year % 100:02d}-{serial:06d}"


def check_lengths(texts: Mapping[tuple[str, ...], str | None]) -> None:
    """Refuse texts that are too long; each key is the path of an input field, ending in its name."""
    refused = []
    for path, text in texts.items():
        limit = LIMITS[path[-1]]
        if text is not None and len(text) > limit:
            refused.append(FieldRefusal(path, ProblemCode.TOO_LONG, words.TOO_LONG.format(limit=limit)))
    if refused:
        raise Invalid(refused[0].words, *refused, code=ProblemCode.TOO_LONG)


def is_of_side(filer_id: str, organisation_id: str | None, actor: Actor) -> bool:
    """Tell whether what a filer filed, for an organisation or in person, is of the side that `actor` files for.

    The rule of `access.own_filings`, for one row at hand: an administrator who does not file sees of the accepted
    filings in the firm's cases what any party sees.
    """
    if organisation_id is None:
        return actor.has(Role.INDIVIDUAL) and filer_id == actor.user_id
    return actor.has(Role.ORGANISATION_USER) and organisation_id == actor.organisation_id
