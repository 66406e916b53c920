"""What the payer does on the sandbox's page, and where their browser goes then."""

from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from causeway.kit.languages import language_asked_for
from causeway.kit.words import Language, Words
from causeway.sandbox_provider import words
from causeway.sandbox_provider.page import PaymentPage
from causeway.sandbox_provider.payments import Payment, State, authorise, refuse
from causeway.sandbox_provider.store import Announcement, Store

MAX_FORM_BYTES = 4096
MIN_CARD_DIGITS, MAX_CARD_DIGITS, CODE_DIGITS = 12, 19, 6
REFUSED_CODE = "000000"
HELD = {
    "approve": Announcement(),
    "silent": Announcement(()),
    "late": Announcement((timedelta(seconds=90),)),
    "twice": Announcement((timedelta(0), timedelta(seconds=1))),
}
"""How the court hears of a sum that is held."""
DECLINES = {"no_funds": "insufficient_funds", "lost_card": "lost_card"}


class HostedPage:
    """The page of each payment, reached by its token alone."""

    def __init__(self, store: Store, wake: Callable[[], None], hold_for: timedelta) -> None:
        """`wake` is called when there is something to tell the court; a sum is held for `hold_for`."""
        self._store, self._wake, self._hold_for = store, wake, hold_for

    def routes(self) -> list[Route]:
        """Return `/pay/TOKEN`."""
        return [Route("/pay/{token}", self._show), Route("/pay/{token}", self._take, methods=["POST"])]

    def _find(self, request: Request) -> Payment | None:
        return self._store.find("token", request.path_params["token"])

    async def _show(self, request: Request) -> Response:
        with self._store.change():
            payment = self._find(request)
        page = PaymentPage(_language(request, payment))
        if payment is None:
            return _html(page.over(words.NO_PAYMENT), status=404)
        if payment.state is not State.OPEN:
            return _back(payment)
        return _html(page.waiting(payment), payment)

    async def _take(self, request: Request) -> Response:
        body = await request.body()
        if len(body) > MAX_FORM_BYTES:
            return _html(PaymentPage(_language(request, None)).over(words.TOO_MUCH), status=413)
        typed = {name: values[0] for name, values in parse_qs(body.decode(errors="replace")).items()}
        with self._store.change():
            payment = self._find(request)
            page = PaymentPage(_language(request, payment))
            if payment is None:
                return _html(page.over(words.NO_PAYMENT), status=404)
            wrong = self._act(payment, typed) if payment.state is State.OPEN else None
        self._wake()
        if payment.state is not State.OPEN:
            return _back(payment)
        return _html(page.waiting(payment, wrong, typed), payment)

    def _act(self, payment: Payment, typed: dict[str, str]) -> Words | None:
        """Do what was asked; return what was wrong with it, if anything was."""
        act = typed.get("act", "")
        if act == "cancel":
            refuse(payment, State.CANCELLED, "cancelled_by_payer")
            self._store.keep(payment, Announcement())
        elif act == "card":
            return self._take_card(payment, typed)
        elif payment.card is None:
            return words.CARD_FIRST
        elif act == "code":
            return self._take_code(payment, typed.get("code", ""))
        elif act in DECLINES:
            refuse(payment, State.DECLINED, DECLINES[act])
            self._store.keep(payment, Announcement())
        elif act in HELD:
            authorise(payment, self._hold_end())
            self._store.keep(payment, HELD[act])
        return None

    def _take_card(self, payment: Payment, typed: dict[str, str]) -> Words | None:
        digits = "".join(typed.get("number", "").split())
        if not (digits.isascii() and digits.isdigit() and MIN_CARD_DIGITS <= len(digits) <= MAX_CARD_DIGITS):
            return words.WRONG_NUMBER
        payment.card, payment.name = digits[-4:], typed.get("name", "")[:80]
        self._store.remember(payment)
        return None

    def _take_code(self, payment: Payment, code: str) -> Words | None:
        if not (code.isascii() and code.isdigit() and len(code) == CODE_DIGITS):
            return words.WRONG_CODE
        if code == REFUSED_CODE:
            refuse(payment, State.DECLINED, "authentication_failed")
        else:
            authorise(payment, self._hold_end())
        self._store.keep(payment, Announcement())
        return None

    def _hold_end(self) -> datetime:
        return self._store.clock.now() + self._hold_for


def _language(request: Request, payment: Payment | None) -> Language:
    """Return what the payer chose on the page, else what the court passed on, else what the browser asks for."""
    asked = request.headers.get("accept-language", "")
    passed_on = payment.language if payment is not None and payment.language else asked
    return language_asked_for(request.query_params.get("lang", ""), language_asked_for(passed_on))


def _back(payment: Payment) -> Response:
    return RedirectResponse(payment.return_url, status_code=303, headers={"cache-control": "no-store"})


def _html(page: str, payment: Payment | None = None, status: int = 200) -> Response:
    # A form's answer may lead back to the court: a browser counts that as a target of the form.
    court = urlsplit(payment.return_url) if payment else None
    targets = f"'self' {court.scheme}://{court.netloc}" if court else "'self'"
    headers = {
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "content-security-policy": f"default-src 'none'; style-src 'unsafe-inline'; form-action {targets}; "
        "frame-ancestors 'none'; base-uri 'none'",
    }
    return HTMLResponse(page, status_code=status, headers=headers)
