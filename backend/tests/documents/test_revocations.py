"""Revocation lists and OCSP over HTTP: what is right is evidence, whatever is not ends with what it is, and in time."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID

from causeway.documents.adapters.revocations import HttpRevocations
from causeway.documents.adapters.revoked import revoked_among
from causeway.documents.ports import SealFaultError
from causeway.documents.tables import SealFault
from tests.documents.revocation_server import Issued, RevocableAuthority, revocable_authority
from tests.documents.sealed_files import flipped
from tests.patience import PATIENCE

BRIEFLY = 0.4


@pytest.fixture
async def authority() -> AsyncIterator[RevocableAuthority]:
    async with revocable_authority() as made:
        yield made


def chain(*issued: Issued) -> list[asn1_x509.Certificate]:
    every = [each.certificate for each in issued] + [issued[0].issuer]
    return [asn1_x509.Certificate.load(each.public_bytes(Encoding.DER)) for each in every]


async def refusal(asking: HttpRevocations, *issued: Issued) -> str:
    async with asyncio.timeout(2 * PATIENCE):
        with pytest.raises(SealFaultError) as refused:
            await asking.said_of(chain(*issued))
    assert refused.value.fault is SealFault.TIME_STAMP_UNAVAILABLE
    return str(refused.value)


async def test_each_is_asked_where_its_certificate_says_and_a_root_is_not(authority: RevocableAuthority):
    listed, answered = authority.issued("Court", by="list"), authority.issued("Stamps", by="status")
    lists, answers = await HttpRevocations().said_of(chain(listed, answered))
    assert (len(lists), len(answers)) == (1, 1)
    assert authority.asked == ["GET /list", "POST /status"]
    ders = [each.dump() for each in chain(listed, answered)]
    assert revoked_among(ders, lists, answers) == ()


@pytest.mark.parametrize("by", ["list", "status"])
async def test_what_was_revoked_is_told_with_its_day(authority: RevocableAuthority, by: str):
    issued, other = authority.issued("Court", by=by), authority.issued("Another", by=by)
    at = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    authority.revoked[issued.certificate.serial_number] = at
    both = chain(issued, other)
    lists, answers = await HttpRevocations().said_of(both)
    (found,) = revoked_among([each.dump() for each in both], lists, answers)
    assert str(found) == "the certificate of CN=Court was revoked as of 2026-11-20 09:30 UTC"


def stranger(*, leave: bool) -> Any:
    """What answers with a key of its own: the authority gave leave to, or did not."""

    def made(authority: RevocableAuthority) -> Issued:
        usage = ExtendedKeyUsageOID.OCSP_SIGNING if leave else ExtendedKeyUsageOID.TIME_STAMPING
        return authority.issued("Answers", usage=usage)

    return made


WRONG_LISTS: dict[str, tuple[Any, str]] = {
    "another's": (lambda a: lambda _: a.right_list(name="Somebody"), "is another authority's"),
    "forged": (
        lambda a: lambda _: a.right_list(key=ec.generate_private_key(ec.SECP256R1())),
        "signature of the revocation list does not hold",
    ),
    "over": (lambda a: lambda _: a.right_list(age=3), "the revocation list is over since"),
    "to come": (lambda a: lambda _: a.right_list(age=-3), "which is yet to come"),
    "garbage": (lambda _: lambda _: b"\x30\x82\xffnothing", "CN=Court was revoked: "),
    "a fault": (lambda _: lambda _: b"", "status 503"),
    "silence": (lambda _: lambda _: None, "no answer within 0.4 seconds"),
}

WRONG_ANSWERS: dict[str, tuple[Any, str]] = {
    "another's": (lambda a: lambda q: a.right_status(q, more=1), "about another certificate"),
    "not known": (
        lambda a: lambda q: a.right_status(q, status=ocsp.OCSPCertStatus.UNKNOWN),
        "does not know the certificate",
    ),
    "of who has no leave": (
        lambda a: lambda q: a.right_status(q, signer=stranger(leave=False)(a)),
        "signature of the answer does not hold",
    ),
    "of a stranger with leave elsewhere": (
        lambda a: lambda q: a.right_status(q, signer=stranger(leave=True)(RevocableAuthority())),
        "signature of the answer does not hold",
    ),
    "over": (lambda a: lambda q: a.right_status(q, age=3), "the answer is over since"),
    "over, though it names no end": (
        lambda a: lambda q: a.right_status(q, age=3, is_bounded=False),
        "the answer is over since",
    ),
    "to come": (lambda a: lambda q: a.right_status(q, age=-3), "which is yet to come"),
    "refused": (
        lambda _: (
            lambda _: ocsp.OCSPResponseBuilder.build_unsuccessful(
                ocsp.OCSPResponseStatus.UNAUTHORIZED
            ).public_bytes(Encoding.DER)
        ),
        "the authority answers UNAUTHORIZED",
    ),
    "a bit is another": (
        lambda a: lambda q: flipped(a.right_status(q), -1),
        "signature of the answer does not hold",
    ),
    "garbage": (lambda _: lambda _: b"nothing of the kind", "CN=Court was revoked: "),
    "a fault": (lambda _: lambda _: b"", "status 503"),
    "silence": (lambda _: lambda _: None, "no answer within 0.4 seconds"),
}


@pytest.mark.parametrize("answer", WRONG_LISTS)
async def test_a_list_that_proves_nothing_is_no_evidence(authority: RevocableAuthority, answer: str):
    made, said = WRONG_LISTS[answer]
    authority.list = made(authority)
    asking = HttpRevocations(seconds=BRIEFLY if answer == "silence" else PATIENCE)
    refused = await refusal(asking, authority.issued("Court", by="list"))
    assert said in refused
    assert "of whether CN=Court was revoked" in refused


@pytest.mark.parametrize("answer", WRONG_ANSWERS)
async def test_an_answer_that_proves_nothing_is_no_evidence(authority: RevocableAuthority, answer: str):
    made, said = WRONG_ANSWERS[answer]
    authority.status = made(authority)
    asking = HttpRevocations(seconds=BRIEFLY if answer == "silence" else PATIENCE)
    refused = await refusal(asking, authority.issued("Court", by="status"))
    assert said in refused
    assert "of whether CN=Court was revoked" in refused


@pytest.mark.parametrize("is_bounded", [True, False])
async def test_an_authority_may_give_leave_to_answer(authority: RevocableAuthority, is_bounded: bool):
    signer = stranger(leave=True)(authority)
    authority.status = lambda asked: authority.right_status(asked, signer=signer, is_bounded=is_bounded)
    _, (answer,) = await HttpRevocations().said_of(chain(authority.issued("Court", by="status")))
    assert ocsp.load_der_ocsp_response(answer).certificate_status is ocsp.OCSPCertStatus.GOOD


async def test_nobody_there_is_told_and_no_password_with_it():
    nobody = RevocableAuthority(url="http://court:hush@127.0.0.1:1")
    for by in ("list", "status"):
        refused = await refusal(HttpRevocations(), nobody.issued("Court", by=by))
        assert "no answer: ConnectError" in refused
        assert "hush" not in refused


@pytest.mark.parametrize("by", ["list", "status"])
async def test_an_authority_that_no_chain_brings_is_one_that_the_court_trusts(
    authority: RevocableAuthority, by: str
):
    alone = chain(authority.issued("Court", by=by))[:1]
    with pytest.raises(SealFaultError, match="belongs in CAUSEWAY_SEAL_TRUSTED"):
        await HttpRevocations().said_of(alone)
    assert authority.asked == []
    trusted = authority.certificate.public_bytes(Encoding.PEM).decode()
    lists, answers = await HttpRevocations(trusted).said_of(alone)
    assert len(lists) + len(answers) == 1


async def test_the_day_is_the_clocks(authority: RevocableAuthority):
    class Later:
        def now(self) -> datetime:
            return datetime.now(UTC) + timedelta(days=2)

    refused = await refusal(HttpRevocations(clock=Later()), authority.issued("Court", by="list"))
    assert "the revocation list is over since" in refused
