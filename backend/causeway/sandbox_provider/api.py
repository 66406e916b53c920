"""The sandbox's interface for the court: begin, look up, capture, void, refund; and faults to be met on purpose."""

import hmac
import json
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from causeway.kit.ids import new_id
from causeway.kit.tokens import new_token
from causeway.sandbox_provider.disputes import decide, dispute, disputes_of
from causeway.sandbox_provider.payments import NotPossibleError, Payment, capture, void
from causeway.sandbox_provider.settlements import settlement_file
from causeway.sandbox_provider.store import Announcement, KeyConflictError, Store

MAX_AMOUNT_CENTS = 10**12
LOG_PAGE = 1000
BEFORE, AFTER = "before", "after"
"""When an answer is lost: before anything was done, or after all of it was."""


class LostAnswerError(Exception):
    """The court is not to be answered."""


class ProviderInterface:
    """Answers the court. `wake` is called when there is something to tell it by webhook."""

    def __init__(self, store: Store, key: str, url: str, wake: Callable[[], None]) -> None:
        """Let in whoever shows `key`; pages are below `url`."""
        self._store, self._key, self._url, self._wake = store, key, url, wake
        self._faults: Counter[tuple[str, str]] = Counter()

    def routes(self) -> list[Route]:
        """Return `/v1/...`."""
        of_payment = "/v1/payments/{id}"
        return [
            Route("/v1/payments", self._guarded(self._begin), methods=["POST"]),
            Route("/v1/payments", self._guarded(self._look_up), methods=["GET"]),
            Route(f"{of_payment}/capture", self._guarded(self._capture), methods=["POST"]),
            Route(f"{of_payment}/void", self._guarded(self._void), methods=["POST"]),
            Route(f"{of_payment}/refunds", self._guarded(self._refund), methods=["POST"]),
            Route(f"{of_payment}/disputes", self._guarded(self._dispute), methods=["POST"]),
            Route("/v1/disputes", self._guarded(self._disputes), methods=["GET"]),
            Route("/v1/disputes/{id}", self._guarded(self._decide), methods=["POST"]),
            Route("/v1/log", self._guarded(self._log), methods=["GET"]),
            Route("/v1/settlements/{day}", self._guarded(self._settlement), methods=["GET"]),
            Route("/v1/faults", self._guarded(self._plan_faults), methods=["POST"]),
        ]

    def _guarded(self, answer: Callable[[Request], Any]) -> Callable[[Request], Any]:
        async def guarded(request: Request) -> Response:
            shown = request.headers.get("authorization", "").encode()
            if not hmac.compare_digest(shown, f"Bearer {self._key}".encode()):
                return _refused(401, "show the key")
            try:
                return await self._answered(answer, request)
            except KeyConflictError:
                return _refused(409, "this key was used for something else")
            except LostAnswerError:
                return _refused(504, "the answer was lost, on purpose")
            except (KeyError, TypeError, ValueError) as fault:
                return _refused(400, f"cannot be read: {fault}")

        return guarded

    async def _answered(self, answer: Callable[[Request], Any], request: Request) -> Response:
        try:
            found: Response = await answer(request)
        finally:
            self._wake()
        return found

    async def _begin(self, request: Request) -> Response:
        asked, key = await request.json(), request.headers["idempotency-key"]
        if type(asked["amount"]) is not int or not 0 < asked["amount"] < MAX_AMOUNT_CENTS:
            return _refused(400, "an amount is a positive number of whole cents")
        self._meet_fault("open", BEFORE)
        with self._store.change():
            if self._store.use_key(key, asked):
                self._store.add(_new_payment(key, asked))
            payment = self._store.find("key", key)
        self._meet_fault("open", AFTER)
        return self._said(payment)

    async def _look_up(self, request: Request) -> Response:
        self._meet_fault("look_up", BEFORE)
        with self._store.change():
            payment = self._store.find("key", request.query_params["key"])
        return self._said(payment)

    async def _capture(self, request: Request) -> Response:
        amount = (await request.json())["amount"]
        if type(amount) is not int:
            return _refused(400, "an amount is a number of whole cents")
        return self._act(request, "capture", lambda payment: capture(payment, amount), amount)

    async def _void(self, request: Request) -> Response:
        return self._act(request, "void", void, None)

    async def _refund(self, request: Request) -> Response:
        amount, key = (await request.json())["amount"], request.headers["idempotency-key"]
        if type(amount) is not int:
            return _refused(400, "an amount is a number of whole cents")
        self._meet_fault("refund", BEFORE)
        with self._store.change():
            payment = self._store.find("id", request.path_params["id"])
            if payment is None:
                return _refused(404, "no such payment")
            if self._store.use_key(key, ["refund", payment.id, amount]):
                self._store.pay_back(payment, key, amount)
        self._meet_fault("refund", AFTER)
        return JSONResponse(self._store.refund(key))

    async def _dispute(self, request: Request) -> Response:
        """Have a payer's bank take money back: `{"amount": 83600, "reason": "fraudulent"}`."""
        asked = await request.json()
        with self._store.change():
            payment = self._store.find("id", request.path_params["id"])
            if payment is None:
                return _refused(404, "no such payment")
            made = dispute(self._store, payment, int(asked["amount"]), str(asked["reason"]))
        return JSONResponse({"id": made})

    async def _disputes(self, request: Request) -> Response:
        self._meet_fault("disputes", BEFORE)
        return JSONResponse(disputes_of(self._store, request.query_params["key"]))

    async def _decide(self, request: Request) -> Response:
        """Decide a dispute: `{"state": "WON"}` or `LOST`."""
        state = str((await request.json())["state"])
        with self._store.change():
            decide(self._store, request.path_params["id"], state)
        return JSONResponse({})

    def _act(
        self, request: Request, what: str, act: Callable[[Payment], None], amount: int | None
    ) -> Response:
        """Do it once for its key. What is not possible changes nothing: the answer is the payment as it stands."""
        self._meet_fault(what, BEFORE)
        with self._store.change():
            payment = self._store.find("id", request.path_params["id"])
            first = self._store.use_key(
                request.headers["idempotency-key"], [what, request.path_params["id"], amount]
            )
            if payment is not None and first:
                before = payment.state
                with suppress(NotPossibleError):
                    act(payment)
                if payment.state is not before:
                    self._store.keep(payment, Announcement())
        self._meet_fault(what, AFTER)
        return self._said(payment)

    async def _log(self, request: Request) -> Response:
        """Return the whole log, or the next page of it after the line numbered `after`."""
        self._meet_fault("log", BEFORE)
        if (after := request.query_params.get("after")) is None:
            return JSONResponse(self._store.log())
        return JSONResponse(self._store.log_after(int(after or 0), LOG_PAGE))

    async def _settlement(self, request: Request) -> Response:
        """Return the file of what is paid out for a day of Hong Kong, made from the log."""
        day = date.fromisoformat(request.path_params["day"])
        return Response(settlement_file(self._store.log(), day), media_type="text/csv")

    async def _plan_faults(self, request: Request) -> Response:
        """Lose answers: `{"what": "capture", "when": "before" or "after", "times": 1}`."""
        asked = await request.json()
        self._faults[str(asked["what"]), str(asked["when"])] = int(asked["times"])
        return JSONResponse({})

    def _meet_fault(self, what: str, when: str) -> None:
        if self._faults[what, when] > 0:
            self._faults[what, when] -= 1
            raise LostAnswerError

    def _said(self, payment: Payment | None) -> Response:
        if payment is None:
            return _refused(404, "no such payment")
        return JSONResponse(
            {
                "id": payment.id,
                "state": payment.state,
                "amount": payment.amount,
                "captured": payment.captured,
                "currency": payment.currency,
                "url": f"{self._url}/pay/{payment.token}",
                "reason": payment.reason,
                "hold_ends_at": payment.hold_ends_at.isoformat() if payment.hold_ends_at else None,
            }
        )


def _new_payment(key: str, asked: dict[str, Any]) -> Payment:
    return Payment(
        id=f"sbx_{new_id()}",
        key=key,
        token=new_token(),
        amount=asked["amount"],
        currency=str(asked["currency"]),
        reference=str(asked["reference"]),
        return_url=str(asked["return_url"]),
        expires_at=datetime.fromisoformat(asked["expires_at"]),
        language=None if asked.get("language") is None else str(asked["language"]),
    )


def _refused(status: int, why: str) -> Response:
    return Response(json.dumps({"error": why}), status_code=status, media_type="application/json")
