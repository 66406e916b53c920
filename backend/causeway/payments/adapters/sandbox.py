"""The sandbox provider, asked over HTTP: `causeway sandbox-provider` runs it."""

from datetime import datetime
from typing import Any

import httpx2

from causeway.kit.money import CURRENCY
from causeway.kit.words import Language
from causeway.payments.ports import (
    DisputeState,
    NoAnswerError,
    PageRequest,
    ProviderDispute,
    ProviderPayment,
    ProviderRefund,
    ProviderState,
)
from causeway.payments.reconciliation.ports import LogLine
from causeway.payments.reconciliation.tables import Movement

ANSWER_SECONDS = 10.0
OK, NOT_FOUND = 200, 404
TAGS = {Language.EN: "en-HK", Language.ZH_HANT: "zh-Hant-HK", Language.ZH_HANS: "zh-Hans"}

MOVEMENTS = {"CAPTURED": Movement.TAKEN, "REFUNDED": Movement.PAID_BACK, "CHARGED_BACK": Movement.PAID_BACK}
"""The lines of its log by which money moved."""


class SandboxProvider:
    """A `PaymentProvider`. Anything but a whole and sensible answer is no answer."""

    def __init__(self, url: str, key: str, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        """Talk to the provider at `url`, showing `key`; over the network, if `transport` is not another way."""
        self._client = httpx2.AsyncClient(
            base_url=url,
            headers={"authorization": f"Bearer {key}"},
            timeout=ANSWER_SECONDS,
            trust_env=False,
            transport=transport,
        )

    async def open_page(self, asked: PageRequest) -> ProviderPayment:
        """Have a payment begun."""
        body = {
            "amount": asked.amount_cents,
            "currency": CURRENCY,
            "reference": asked.reference,
            "return_url": asked.return_url,
            "expires_at": asked.expires_at.isoformat(),
            "language": TAGS[asked.language] if asked.language else None,
        }
        return _read(await self._post("/v1/payments", asked.key, body))

    async def look_up(self, key: str, reference: str | None = None) -> ProviderPayment | None:
        """Find a payment by the key it was begun under."""
        status, said = await self._ask("GET", "/v1/payments", params={"key": key})
        if status == NOT_FOUND:
            return None
        return _read(said)

    async def capture(self, key: str, reference: str, amount_cents: int) -> ProviderPayment:
        """Take what was accepted."""
        return _read(await self._post(f"/v1/payments/{reference}/capture", key, {"amount": amount_cents}))

    async def void(self, key: str, reference: str) -> ProviderPayment:
        """Let it go."""
        return _read(await self._post(f"/v1/payments/{reference}/void", key, {}))

    async def refund(self, key: str, reference: str, amount_cents: int) -> ProviderRefund:
        """Pay some of it back."""
        said = await self._post(f"/v1/payments/{reference}/refunds", key, {"amount": amount_cents})
        try:
            if type(said["amount"]) is not int or type(said["done"]) is not bool:
                raise NoAnswerError(f"a refund of {said['amount']}, done {said['done']}")
            return ProviderRefund(said["amount"], said["done"])
        except (KeyError, TypeError) as fault:
            raise NoAnswerError(f"an answer without {fault}") from fault

    async def disputes(self, key: str, reference: str | None = None) -> tuple[ProviderDispute, ...]:
        """Ask what is disputed of a payment."""
        status, said = await self._ask("GET", "/v1/disputes", params={"key": key})
        try:
            return tuple(_read_dispute(each) for each in said) if status == OK else ()
        except (KeyError, TypeError, ValueError) as fault:
            raise NoAnswerError(f"a dispute without {fault}") from fault

    async def log_after(self, position: str) -> list[LogLine]:
        """Read the next lines of its log of truth."""
        _status, said = await self._ask("GET", "/v1/log", params={"after": position})
        try:
            return [_read_line(line) for line in said]
        except (KeyError, TypeError, ValueError) as fault:
            raise NoAnswerError(f"a log without {fault}") from fault

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.aclose()

    async def _post(self, path: str, key: str, body: dict[str, Any]) -> Any:
        status, said = await self._ask("POST", path, headers={"idempotency-key": key}, json=body)
        if status == NOT_FOUND:
            raise NoAnswerError(f"{path}: unknown to the provider")
        return said

    async def _ask(self, method: str, path: str, **more: Any) -> tuple[int, Any]:
        try:
            answer = await self._client.request(method, path, **more)
            if answer.status_code not in {OK, NOT_FOUND}:
                raise NoAnswerError(f"{path}: status {answer.status_code}")
            return answer.status_code, answer.json()
        except (httpx2.HTTPError, ValueError) as fault:
            raise NoAnswerError(f"{path}: {type(fault).__name__}") from fault


def _read_dispute(said: Any) -> ProviderDispute:
    if type(said["amount"]) is not int or said["amount"] <= 0:
        raise NoAnswerError(f"a dispute about {said['amount']}")
    return ProviderDispute(str(said["id"]), said["amount"], DisputeState(said["state"]), str(said["reason"]))


def _read_line(said: Any) -> LogLine:
    movement = MOVEMENTS.get(said["what"])
    return LogLine(
        id=str(int(said["seq"])),
        payment_key=str(said["payment_key"]),
        movement=movement,
        amount_cents=int(said["cents"]) if movement else 0,
        at=datetime.fromisoformat(said["at"]),
    )


def _read(said: Any) -> ProviderPayment:
    """Return what an answer says; `NoAnswerError` for one that says it in no known way."""
    try:
        if said["currency"] != CURRENCY:
            raise NoAnswerError(f"another currency: {said['currency']}")
        amounts = (said["amount"], said["captured"])
        if any(type(each) is not int or each < 0 for each in amounts):
            raise NoAnswerError(f"amounts {amounts}")
        return ProviderPayment(
            reference=str(said["id"]),
            state=ProviderState(said["state"]),
            amount_cents=said["amount"],
            captured_cents=said["captured"],
            page_url=said["url"],
            reason=said["reason"],
            hold_ends_at=_time(said["hold_ends_at"]),
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise NoAnswerError(f"an answer without {fault}") from fault


def _time(said: Any) -> datetime | None:
    return datetime.fromisoformat(said) if said is not None else None
