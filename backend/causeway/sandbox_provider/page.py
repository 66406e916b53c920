"""The sandbox's own page: card, the bank's 3-D Secure step, and what the sandbox is to answer."""

from collections.abc import Mapping
from html import escape

from causeway.kit.clock import in_hong_kong
from causeway.kit.money import say_dollars
from causeway.sandbox_provider.payments import Payment

ANSWERS = {
    "approve": "Approve",
    "no_funds": "Decline, no funds",
    "lost_card": "Decline, lost card",
    "silent": "Hold, then lose the answer",
    "late": "Hold, tell Causeway in 90 s",
    "twice": "Tell it twice",
}
"""What the sandbox can be told to do, by the name of its button."""

STYLE = """
*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#eef0ef;color:#16302a}
header{background:#0d5c4b;color:#fff}header div,main{max-width:960px;margin:0 auto;padding:16px}
header div{display:flex;justify-content:space-between;gap:16px;flex-wrap:wrap}
.note{background:#fff2c2;color:#4a3a00;text-align:center;padding:8px 16px}
main{display:grid;gap:24px;grid-template-columns:minmax(0,1fr) minmax(0,1.8fr);align-items:start}
section{background:#fff;border:1px solid #c3cfcb;border-radius:4px;padding:24px}section>p:first-child{margin-top:0}
h1{font-size:18px;margin:0;color:#3d5f56}h2{font-size:20px;margin:0 0 16px}.sum{font-size:32px;font-weight:700;margin:0}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:16px 0}dt{color:#3d5f56}dd{margin:0}
label{display:block;font-weight:600;margin:12px 0 4px}
input{width:100%;min-height:44px;padding:8px 12px;font:inherit;border:1px solid #5d7d74;border-radius:4px}
input:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid #2b6fd6;outline-offset:2px}
button{min-height:44px;padding:8px 16px;font:inherit;border-radius:4px;border:1px solid #5d7d74;background:#fff;
color:#16302a;cursor:pointer}button.go{background:#0d5c4b;border-color:#0d5c4b;color:#fff;font-weight:600;margin-top:16px}
button.link{border:0;padding:0;background:none;text-align:left;color:#0d5c4b;text-decoration:underline}
.bank{border:2px solid #16302a;border-radius:4px;padding:16px}.wrong{color:#a3201b;font-weight:600}
.sandbox{grid-column:1/-1;border-style:dashed;background:#f8faf9}.answers{display:flex;flex-wrap:wrap;gap:8px}
@media(max-width:700px){main{grid-template-columns:minmax(0,1fr)}}
"""


def payment_page(payment: Payment, wrong: str | None = None, typed: Mapping[str, str] | None = None) -> str:
    """Return the page of a payment that waits: for a card, then for the bank's code.

    `wrong`: what was not right in what was `typed`, which stands there still.
    """
    fault = ' aria-invalid="true" aria-describedby="wrong"' if wrong else ""
    step = _code(payment, fault) if payment.card else _card(typed or {}, fault)
    told = f'<p class="wrong" id="wrong" role="alert">{escape(wrong)}</p>' if wrong else ""
    return _page(
        payment.reference,
        f"{_summary(payment)}<section>{told}{step}</section>{_answers() if payment.card else ''}",
    )


def over_page(why: str) -> str:
    """Return the page of a payment that waits no more, or that never was."""
    return _page("Payment", f"<section><h2>{escape(why)}</h2><p>You may close this page.</p></section>")


def _page(title: str, inside: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)} - sandbox payment</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head><body>'
        "<header><div><b>Sandbox payments</b><span>Secure payment page</span></div></header>"
        '<p class="note" style="margin:0">Sandbox. No bank is asked and no money moves.</p>'
        f"<main>{inside}</main></body></html>"
    )


def _summary(payment: Payment) -> str:
    until = in_hong_kong(payment.expires_at).strftime("%d %b %Y, %H:%M HKT")
    return (
        f'<section><h1>Judiciary, electronic filing</h1><p class="sum">{say_dollars(payment.amount)}</p>'
        f"<dl><dt>For</dt><dd>{escape(payment.reference)}</dd>"
        "<dt>Kind</dt><dd>Authorise only. The sum is held; the merchant takes it later or lets it go.</dd>"
        f"<dt>Valid until</dt><dd>{until}</dd></dl>"
        '<form method="post"><button class="link" name="act" value="cancel">Cancel and go back to Causeway</button>'
        "</form></section>"
    )


def _card(typed: Mapping[str, str], fault: str) -> str:
    number, name = (escape(typed.get(field, ""), quote=True) for field in ("number", "name"))
    return (
        '<p>Step 1 of 2, your card</p><h2>Card</h2><form method="post">'
        '<label for="number">Card number</label><input id="number" name="number" inputmode="numeric" required '
        f'autocomplete="off" maxlength="24" placeholder="4242 4242 4242 4242" value="{number}"{fault} autofocus>'
        '<label for="name">Name on the card</label><input id="name" name="name" required maxlength="80" '
        f'autocomplete="off" value="{name}"><button class="go" name="act" value="card">Continue</button></form>'
    )


def _code(payment: Payment, fault: str) -> str:
    return (
        "<p>Step 1, card, done. <b>Step 2 of 2, your bank asks</b></p>"
        f"<h2>Card ending {escape(payment.card or '')}</h2>"
        '<div class="bank"><b>Harbour Test Bank</b>, 3-D Secure'
        f"<p>You are paying <b>{say_dollars(payment.amount)}</b> to <b>Causeway (sandbox court)</b>. "
        "We sent a 6-digit code to your telephone.</p>"
        '<form method="post"><label for="code">Code</label><input id="code" name="code" inputmode="numeric" '
        f'autocomplete="one-time-code" maxlength="6" required{fault} autofocus>'
        '<button class="go" name="act" value="code">Confirm</button></form></div>'
    )


def _answers() -> str:
    buttons = "".join(
        f'<button name="act" value="{name}">{escape(label)}</button>' for name, label in ANSWERS.items()
    )
    return (
        '<section class="sandbox"><b>Sandbox: what should the bank and we answer?</b>'
        f'<form method="post" class="answers">{buttons}</form>'
        "<p>Every payment is written to this provider's own log, which the court's books are compared with. "
        "Codes: any six digits; 000000 is refused.</p></section>"
    )
