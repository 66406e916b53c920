"""The sandbox's own page: card, the bank's 3-D Secure step, and what the sandbox is to answer."""

from collections.abc import Mapping
from html import escape

from causeway.kit.clock import in_hong_kong
from causeway.kit.money import say_dollars
from causeway.kit.words import Language, Words
from causeway.sandbox_provider import words
from causeway.sandbox_provider.payments import Payment
from causeway.sandbox_provider.style import STYLE

TAGS = {Language.EN: "en-HK", Language.ZH_HANT: "zh-Hant-HK", Language.ZH_HANS: "zh-Hans"}
OWN_NAMES = {Language.EN: "English", Language.ZH_HANT: "繁體中文", Language.ZH_HANS: "简体中文"}
UNTIL = Words("%d %b %Y, %H:%M HKT", "%Y年%m月%d日 %H:%M（香港時間）", "%Y年%m月%d日 %H:%M（香港时间）")


class PaymentPage:
    """The page of a payment, said in one language."""

    def __init__(self, language: Language) -> None:
        """Speak `language`."""
        self._language = language

    def waiting(
        self, payment: Payment, wrong: Words | None = None, typed: Mapping[str, str] | None = None
    ) -> str:
        """Return the page of a payment that waits: for a card, then for the bank's code.

        `wrong`: what was not right in what was `typed`, which stands there still.
        """
        fault = ' aria-invalid="true" aria-describedby="wrong"' if wrong else ""
        step = self._code(payment, fault) if payment.card else self._card(typed or {}, fault)
        told = f'<p class="wrong" id="wrong" role="alert">{self._say(wrong)}</p>' if wrong else ""
        answers = self._answers() if payment.card else ""
        return self._page(
            escape(payment.reference), f"{self._summary(payment)}<section>{told}{step}</section>{answers}"
        )

    def over(self, why: Words) -> str:
        """Return the page of a payment that waits no more, or that never was."""
        return self._page(
            self._say(words.PAYMENT),
            f"<section><h1>{self._say(why)}</h1><p>{self._say(words.CLOSE)}</p></section>",
        )

    def _say(self, text: Words) -> str:
        return escape(text.say(self._language))

    def _page(self, title: str, inside: str) -> str:
        return (
            f'<!doctype html><html lang="{TAGS[self._language]}"><head><meta charset="utf-8">'
            f"<title>{title} - {self._say(words.TITLE)}</title>"
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<style>{STYLE}</style></head><body>"
            f"<header><div><b>{self._say(words.PROVIDER)}</b><span>{self._say(words.SECURE)}</span>"
            f"{self._languages()}</div></header>"
            f'<p class="note">{self._say(words.SANDBOX)}</p><main>{inside}</main></body></html>'
        )

    def _languages(self) -> str:
        """Return the links to the same page in each language; what was typed is not kept."""
        here = {self._language: ' aria-current="true"'}
        links = "".join(
            f'<a href="?lang={TAGS[each]}" lang="{TAGS[each]}"{here.get(each, "")}>{name}</a>'
            for each, name in OWN_NAMES.items()
        )
        return f'<nav aria-label="{self._say(words.LANGUAGES)}">{links}</nav>'

    def _summary(self, payment: Payment) -> str:
        until = in_hong_kong(payment.expires_at).strftime(UNTIL.say(self._language))
        return (
            f'<section><h1>{self._say(words.MERCHANT)}</h1><p class="sum">{say_dollars(payment.amount)}</p>'
            f"<dl><dt>{self._say(words.FOR)}</dt><dd>{escape(payment.reference)}</dd>"
            f"<dt>{self._say(words.KIND)}</dt><dd>{self._say(words.HELD_ONLY)}</dd>"
            f"<dt>{self._say(words.VALID_UNTIL)}</dt><dd>{until}</dd></dl>"
            '<form method="post"><button class="link" name="act" value="cancel">'
            f"{self._say(words.CANCEL)}</button></form></section>"
        )

    def _card(self, typed: Mapping[str, str], fault: str) -> str:
        number, name = (escape(typed.get(field, ""), quote=True) for field in ("number", "name"))
        return (
            f"<p>{self._say(words.STEP_CARD)}</p><h2>{self._say(words.CARD)}</h2>"
            f'<form method="post"><label for="number">{self._say(words.NUMBER)}</label>'
            '<input id="number" name="number" inputmode="numeric" required autocomplete="off" maxlength="24" '
            f'placeholder="4242 4242 4242 4242" value="{number}"{fault} autofocus>'
            f'<label for="name">{self._say(words.NAME)}</label><input id="name" name="name" required '
            f'maxlength="80" autocomplete="off" value="{name}">'
            f'<button class="go" name="act" value="card">{self._say(words.CONTINUE)}</button></form>'
        )

    def _code(self, payment: Payment, fault: str) -> str:
        asked = self._say(words.BANK_ASKS).format(
            sum=f"<b>{say_dollars(payment.amount)}</b>", whom=f"<b>{self._say(words.TO_WHOM)}</b>"
        )
        ending = words.CARD_ENDING.format(last=payment.card)
        return (
            f"<p>{self._say(words.STEP_CARD_DONE)} <b>{self._say(words.STEP_BANK)}</b></p>"
            f"<h2>{self._say(ending)}</h2>"
            f'<div class="bank"><b>{self._say(words.BANK)}</b> 3-D Secure<p>{asked}</p>'
            f'<form method="post"><label for="code">{self._say(words.CODE)}</label>'
            '<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" '
            f"required{fault} autofocus>"
            f'<button class="go" name="act" value="code">{self._say(words.CONFIRM)}</button></form></div>'
        )

    def _answers(self) -> str:
        buttons = "".join(
            f'<button name="act" value="{name}">{self._say(label)}</button>'
            for name, label in words.ANSWERS.items()
        )
        return (
            f'<section class="sandbox"><b>{self._say(words.WHICH_ANSWER)}</b>'
            f'<form method="post" class="answers">{buttons}</form><p>{self._say(words.LOGGED)}</p></section>'
        )
