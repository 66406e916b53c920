"""Passwords that a guesser tries first are refused, in words that say what is wrong; sentences pass."""

import pytest

from causeway.accounts.actor import PUBLIC, Role
from causeway.accounts.commands.request_password_reset import RequestPasswordReset, request_password_reset
from causeway.accounts.queries import email_of_link
from causeway.accounts.rules import BAD_PASSWORD, EASILY_GUESSED, SAME_AS_EMAIL, password_refusals
from causeway.demo.people import PASSWORD as DEMO
from causeway.kit.context import Context
from causeway.kit.words import Language, Words
from tests.accounts.builders import PASSWORD, Postbox, deliver, person

EMAIL = "karen.wai@cwp.example"


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("aaaaaaaaaaaa", EASILY_GUESSED),
        ("香香香香香香香香香香香香", EASILY_GUESSED),
        ("123456789012", EASILY_GUESSED),
        ("210987654321", EASILY_GUESSED),
        ("abcdefghijklm", EASILY_GUESSED),
        ("qwertyuiop[]", EASILY_GUESSED),
        ("1qaz2wsx3edc", EASILY_GUESSED),
        ("passwordpassword", EASILY_GUESSED),
        ("Password2026!", EASILY_GUESSED),
        ("karen.wai2026", EASILY_GUESSED),
        ("cwp.example1", EASILY_GUESSED),
        ("x" * 256, EASILY_GUESSED),
        ("Karen.Wai@CWP.example", SAME_AS_EMAIL),
        ("too short", BAD_PASSWORD),
    ],
)
def test_what_is_guessed_first_is_refused(password: str, words: Words) -> None:
    (refusal,) = password_refusals(password, EMAIL)
    assert refusal.words is words
    assert refusal.path == ("password",)
    assert all(words.say(language) for language in Language)


@pytest.mark.parametrize(
    "password", [PASSWORD, DEMO, "correct horse battery", "tram 27 to Shau Kei Wan", "葵涌貨櫃碼頭夜雨聲煩心"]
)
def test_a_few_words_pass(password: str) -> None:
    assert password_refusals(password.ljust(12, "。"), EMAIL) == []


async def test_a_link_knows_whose_address_the_new_password_may_not_be(context: Context) -> None:
    await person(context, EMAIL, Role.INDIVIDUAL)
    await context.run(request_password_reset, RequestPasswordReset(EMAIL, "203.0.113.0/24"), actor=PUBLIC)
    postbox = Postbox()
    await deliver(context, postbox)
    async with context.database.reading() as session:
        assert await email_of_link(session, postbox.token(EMAIL)) == EMAIL
        assert await email_of_link(session, "no such link") == ""
