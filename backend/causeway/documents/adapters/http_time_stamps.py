"""A time-stamp authority (RFC 3161) over HTTP: asked within limits, and believed as far as it proves.

Whatever it answers that is no time stamp of what was asked, by one who is trusted, is one fault: who asked tries again.
"""

import asyncio
from pathlib import Path
from typing import Any, ClassVar

from asn1crypto import cms, core, pem, tsp, x509
from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError
from pyhanko.sign.validation.generic_cms import validate_tst_signed_data
from pyhanko_certvalidator import ValidationContext

from causeway.documents.adapters.bounded_http import BoundedHttp, NoAnswerError

ANSWER_SECONDS = 10.0

MAX_ANSWER_BYTES = 64 << 10
"""A time stamp with the certificates of its authority has 2 to 8 KiB."""

QUERY, REPLY = "application/timestamp-query", "application/timestamp-reply"
GRANTED = {"granted", "granted_with_mods"}


class _Reply(core.Sequence):  # type: ignore[misc]
    """A `TimeStampResp`, whose token a refusal has not: the library's own class asks for one always."""

    _fields: ClassVar[list[Any]] = [
        ("status", tsp.PKIStatusInfo),
        ("time_stamp_token", cms.ContentInfo, {"optional": True}),
    ]


class HttpTimeStamper(TimeStamper):
    """Asks the authority at a URL. A name and a password in the URL are shown to it, and to no log."""

    def __init__(self, url: str, *, trusted: Path | None = None, seconds: float = ANSWER_SECONDS) -> None:
        """Ask the authority at `url`, which has `seconds` for a whole answer.

        It must be one that a certificate in the file `trusted` (PEM) vouches for; without one, whom a time stamp is
        from is left to whoever verifies.
        """
        super().__init__()  # type: ignore[no-untyped-call]
        self._url = url
        self._trusted = trusted
        self._http = BoundedHttp(seconds, MAX_ANSWER_BYTES)

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """Return a time-stamp token over the digest. Raises `TimestampRequestError`."""
        nonce, query = self.request_cms(message_digest, md_algorithm)  # type: ignore[no-untyped-call]
        try:
            reply = await self.async_request_tsa_response(query)
            token = await _proved(reply, nonce, message_digest, md_algorithm, await self._roots())
        except TimestampRequestError:
            raise
        except Exception as error:
            # What is read here is a stranger's, and each library has its own words for what it cannot read.
            raise TimestampRequestError(f"the answer cannot be read: {type(error).__name__}") from error
        return token

    async def _roots(self) -> list[x509.Certificate] | None:
        """Return the certificates that are trusted, as they are in the file now. Raises `TimestampRequestError`."""
        if self._trusted is None:
            return None
        try:
            return await asyncio.to_thread(_certificates_in, self._trusted)
        except (OSError, ValueError) as error:
            raise TimestampRequestError(f"whom to trust cannot be read: {error}") from error

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> _Reply:
        """Return what the authority answers, unread. Raises `TimestampRequestError`."""
        try:
            answer = await self._http.ask(self._url, req.dump(), {"content-type": QUERY, "accept": REPLY})
        except NoAnswerError as error:
            raise TimestampRequestError(str(error)) from error
        if answer.media_type != REPLY:
            raise TimestampRequestError("the answer is no time-stamp reply")
        reply: _Reply = _Reply.load(answer.content, strict=True)
        return reply


def _certificates_in(path: Path) -> list[x509.Certificate]:
    return [x509.Certificate.load(der) for _, _, der in pem.unarmor(path.read_bytes(), multiple=True)]


async def _proved(
    reply: _Reply, nonce: int, digest: bytes, algorithm: str, roots: list[x509.Certificate] | None
) -> cms.ContentInfo:
    """Return the token, if it answers this question, its signature holds, and one of `roots` vouches for its signer.

    Where there are no `roots` at all, a verifier judges whom it is from.
    """
    status = reply["status"]["status"].native
    if status not in GRANTED:
        raise TimestampRequestError(f"refused: {status}")
    token = reply["time_stamp_token"]
    told = token["content"]["encap_content_info"]["content"].parsed
    if told["nonce"].native != nonce:
        raise TimestampRequestError("the answer is to another question: its nonce is another")
    if told["message_imprint"]["hash_algorithm"]["algorithm"].native != algorithm:
        raise TimestampRequestError("the time stamp is over another digest")
    trusted = ValidationContext(trust_roots=roots or [], allow_fetching=False)
    found = await validate_tst_signed_data(token["content"], trusted, lambda _: digest)
    if not found["intact"]:
        raise TimestampRequestError("the time stamp is over another digest")
    if not found["valid"]:
        raise TimestampRequestError("the signature of the time stamp does not hold")
    if roots is not None and found["trust_problem_indic"] is not None:
        raise TimestampRequestError("the time stamp is from an authority that is not trusted")
    return token
