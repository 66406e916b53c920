"""The rows of what goes on behind the application: seals, and jobs that wait."""

from collections.abc import Iterator

from tests.scale.dialects import Words
from tests.scale.expressions import DAY, MINUTES_BETWEEN_CASES, Rows, at, text

CERTIFICATE = "ab" * 32
USUAL_KIND, RARE_KIND = "made up", "made up, and rare"
"""Kinds of jobs that no worker does, so that a server with this court has nothing to do."""
NOT_FILED = 5
"""Up to this remainder by 100 the filing of a case has not been accepted, and its document has no seal."""


def seal_reference(w: Words) -> str:
    """The number of a case's document; that of case 106 is 000000003922."""
    return w.padded("i * 37", 12)


def sealed_sha256(w: Words) -> str:
    return w.padded("i * 41", 64)


def behind(w: Words) -> Iterator[Rows]:
    """Yield them in an order that the foreign keys allow."""
    yield certificates(w)
    yield seals(w)
    yield former_copies(w)
    yield access_decisions(w)
    yield jobs(w)
    yield from checkpoints(w)


def checkpoints(w: Words) -> Iterator[Rows]:
    """Yield one for each event, of which an authority outside has attested one: it has long been away."""
    columns = {"fingerprint": text(CERTIFICATE), "certificate_pem": "''", "first_used_at": w.instant("0")}
    yield Rows("checkpoint_certificate", columns, "i = 1")
    columns = {"number": "i", "position": "i", "hash": w.padded("i", 64), "at": at(w)}
    columns |= {"previous": w.padded("(i - 1)", 64), "certificate": text(CERTIFICATE)}
    columns |= {"signature": w.octets("30")}
    stamped = "i = 60"
    stamps = {"time_stamp": w.octets("30"), "time_stamped_at": at(w)}
    said = {name: f"CASE WHEN {stamped} THEN {value} END" for name, value in stamps.items()}
    yield Rows("audit_checkpoint", columns | said)


def certificates(w: Words) -> Rows:
    return Rows(
        "seal_certificate",
        {
            "fingerprint": text(CERTIFICATE),
            "subject": "'Court'",
            "not_before": w.instant("0"),
            "not_after": w.instant(str(3000 * DAY)),
            "is_development": w.truth("1 = 1"),
            "certificate_pem": "''",
            "first_used_at": w.instant("0"),
        },
        "i = 1",
    )


def seals(w: Words) -> Rows:
    return Rows(
        "seal",
        {
            "document_id": w.key("i"),
            "reference": seal_reference(w),
            "filing_id": w.key("i"),
            "filed_on": w.day(f"i * {MINUTES_BETWEEN_CASES}"),
            "status": "'SEALED'",
            "sha256": sealed_sha256(w),
            "size_bytes": "1000",
            "signed_at": at(w),
            "certificate": text(CERTIFICATE),
            "time_stamp_ends_at": w.instant(str(3000 * DAY)),
            "created_at": at(w),
        },
        f"i % 100 > {NOT_FILED}",
    )


def former_copies(w: Words) -> Rows:
    """Every tenth sealed copy was renewed once."""
    return Rows(
        "former_copy",
        {
            "sha256": w.padded("i * 43", 64),
            "document_id": w.key("i"),
            "size_bytes": "900",
            "replaced_at": at(w),
        },
        f"i % 100 > {NOT_FILED} AND i % 10 = 7",
    )


def access_decisions(w: Words) -> Rows:
    return Rows(
        "access_decision",
        {
            "id": w.key("i"),
            "document_id": w.key("i"),
            "from_access": "'PARTIES'",
            "to_access": "'FILER_AND_COURT'",
            "reason": "'It names a child'",
            "decided_at": at(w),
        },
        f"i % 100 > {NOT_FILED} AND i % 20 = 0",
    )


def jobs(w: Words) -> Rows:
    return Rows(
        "job",
        {
            "kind": f"CASE WHEN i % 1000 = 999 THEN {text(RARE_KIND)} ELSE {text(USUAL_KIND)} END",
            "key": w.key("i"),
            "payload": w.json("'{}'"),
            "state": "'WAITING'",
            "run_at": at(w),
            "attempts": "1",
            "created_at": at(w),
        },
    )
