"""The rows of people with accounts, and of what is kept about their signing in: one person for each case.

They are those whom cases are given to and shared with, and nobody who asks.
"""

from collections.abc import Iterator

from tests.scale.dialects import Words
from tests.scale.expressions import DAY, Rows, at, other_firm, text

FIRST_PERSON = 700_000_000
IN_A_FIRM = "i % 4 = 0"


def person(w: Words, number: str = "i") -> str:
    return w.key(f"({FIRST_PERSON} + {number})")


def people(w: Words) -> Iterator[Rows]:
    """Yield them in an order that the foreign keys allow."""
    yield accounts(w)
    yield memberships(w)
    yield role_grants(w)
    yield sessions(w)
    yield verifications(w)
    yield Rows("email_link", {"token_hash": digest(w, 3), "verification_id": w.key("i")}, where="i % 2 = 0")
    yield Rows(
        "known_device", {"token_hash": digest(w, 5), "user_id": person(w), "created_at": at(w)}, "i % 2 = 0"
    )
    network = {"user_id": person(w), "network": w.padded("i", 12), "last_used_at": at(w)}
    yield Rows("known_network", network, "i % 2 = 0")
    budget = {"subject": digest(w, 7), "spent_until": at(w, DAY), "not_before": at(w), "failures": "0"}
    yield Rows("throttle", budget, "i % 2 = 0")
    yield idempotency_keys(w)


def digest(w: Words, times: int) -> str:
    """Something as long as a SHA-256, another for each case."""
    return w.padded(f"i * {times}", 64)


def accounts(w: Words) -> Rows:
    """Every five hundredth waits for the registry to approve it."""
    return Rows(
        "account_user",
        {
            "id": person(w),
            "email": f"'person.' || {w.text('i')} || '@scale.test'",
            "name_en": "one.en",
            "name_zh": "one.zh",
            "language": text("EN"),
            "density": text("COMFORTABLE"),
            "status": "CASE WHEN i % 500 = 0 THEN 'PENDING_APPROVAL' ELSE 'ACTIVE' END",
            "created_at": at(w),
        },
    )


def memberships(w: Words) -> Rows:
    columns = {"id": person(w), "user_id": person(w), "organisation_id": other_firm(w, "i / 4")}
    return Rows("membership", columns | {"sign_off_right": w.truth("1 = 0"), "since": at(w)}, IN_A_FIRM)


def role_grants(w: Words) -> Rows:
    role = f"CASE WHEN {IN_A_FIRM} THEN 'ORGANISATION_USER' ELSE 'INDIVIDUAL' END"
    return Rows("role_grant", {"id": person(w), "user_id": person(w), "role": role, "since": at(w)})


def sessions(w: Words) -> Rows:
    return Rows(
        "session",
        {
            "id": w.key("i"),
            "user_id": person(w),
            "token_hash": digest(w, 11),
            "kind": text("BROWSER"),
            "created_at": at(w),
            "last_seen_at": at(w, 60),
            "expires_at": at(w, DAY),
            "user_agent": "''",
            "ip": "''",
        },
    )


def verifications(w: Words) -> Rows:
    return Rows(
        "email_verification",
        {
            "id": w.key("i"),
            "user_id": person(w),
            "purpose": text("INDIVIDUAL"),
            "name_en": "one.en",
            "language": text("EN"),
            "administers": w.truth("1 = 0"),
            "files": w.truth("1 = 1"),
            "sign_off_right": w.truth("1 = 0"),
            "created_at": at(w),
            "expires_at": at(w, DAY),
        },
        "i % 2 = 0",
    )


def idempotency_keys(w: Words) -> Rows:
    columns = {"owner_id": person(w), "operation": text("SubmitFiling"), "key": w.key("i")}
    return Rows(
        "idempotency_key", columns | {"fingerprint": digest(w, 13), "result_id": w.key("i"), "at": at(w)}
    )
