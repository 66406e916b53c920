"""The provider's page speaks what its payer reads: what the court passed on, or what they choose on the page."""

import re

import httpx2
import pytest

from causeway.kit.words import Language
from causeway.sandbox_provider import words
from tests.payments.card_tills import URL, CardTill

LANGS = {Language.EN: "en-HK", Language.ZH_HANT: "zh-Hant-HK", Language.ZH_HANS: "zh-Hans"}
TO_BE_READ = re.compile(r"<(?:title|style).*?</(?:title|style)>|<[^>]*>", re.DOTALL)
ENGLISH = re.compile(r"[A-Za-z]{2,}")
NAMES = {"English", "Causeway", "HK", "CP", "Secure"}
"""What is the same in Chinese: the language's own name, ours, the currency, references, and 3-D Secure."""


async def page_of(till: CardTill, language: Language | None, lang: str = "") -> tuple[str, httpx2.Response]:
    """Begin a payment as somebody who reads `language`; return its path, and the page asked for in `lang`."""
    payment = await till.begin(await till.accepted(), 300_000, page_language=language)
    path = (payment.redirect_url or "").removeprefix(URL)
    return path, await till.client.get(path + lang)


@pytest.mark.parametrize("language", list(Language))
async def test_the_page_is_in_the_language_that_the_court_passes_on(
    till: CardTill, language: Language
) -> None:
    path, shown = await page_of(till, language)
    assert f'<html lang="{LANGS[language]}">' in shown.text
    assert words.CONTINUE.say(language) in shown.text
    wrong = await till.client.post(path, data={"act": "card", "number": "1", "name": "Ng"})
    assert words.WRONG_NUMBER.say(language) in wrong.text
    asked = await till.client.post(path, data={"act": "card", "number": "4242 4242 4242 4242", "name": "Ng"})
    assert words.CONFIRM.say(language) in asked.text
    if language is not Language.EN:
        left = {each for page in (shown, asked) for each in ENGLISH.findall(TO_BE_READ.sub(" ", page.text))}
        assert left <= NAMES


async def test_a_payer_chooses_another_language_on_the_page_and_keeps_it_over_its_steps(
    till: CardTill,
) -> None:
    path, shown = await page_of(till, Language.EN, "?lang=zh-Hans")
    assert '<html lang="zh-Hans">' in shown.text
    # Forms go back to the address they stand at, the language with it.
    assert "action=" not in shown.text
    asked = await till.client.post(
        f"{path}?lang=zh-Hans", data={"act": "card", "number": "4242424242424242", "name": "Ng"}
    )
    assert words.BANK.zh_hans in asked.text


async def test_without_one_passed_on_the_browser_is_heard(till: CardTill) -> None:
    path, _ = await page_of(till, None)
    shown = await till.client.get(path, headers={"accept-language": "zh-HK,en;q=0.5"})
    assert words.CONTINUE.zh_hant in shown.text
    nothing = await till.client.get("/pay/nowhere?lang=zh-Hant")
    assert nothing.status_code == 404
    assert words.NO_PAYMENT.zh_hant in nothing.text
