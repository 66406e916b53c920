"""Mail: a real SMTP server takes it, a folder keeps it, and its words are right in every language."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.message import Message
from pathlib import Path
from string import Formatter

import aiosmtplib
import pytest
from aiosmtpd.smtp import SMTP, Envelope

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.commands.register_individual import RegisterIndividual, register_individual
from causeway.accounts.commands.remove_member import RemoveMember, remove_member
from causeway.accounts.commands.suspend_account import (
    RestoreAccount,
    SuspendAccount,
    restore_account,
    suspend_account,
)
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.words import Language
from causeway.notifications import letters
from causeway.notifications.adapters.folder import MailFolder
from causeway.notifications.adapters.smtp import SmtpMailer
from causeway.notifications.letters import Letter
from causeway.notifications.ports import Mail
from causeway.notifications.reactions import RETRY, AccountMail
from tests.accounts.builders import Postbox, deliver, firm, person, quick_passwords
from tests.working import react

MAIL = Mail(
    id="000000000001-account-approved",
    to="chan@example.test",
    subject="你的帳戶已獲批准",
    text="陳美玲：\n\n登記處已批准你的帳戶。\n",
    at=datetime(2026, 11, 23, 2, 0, tzinfo=UTC),
)
SENDER = "Causeway <no-reply@causeway.example>"


@dataclass
class Sink:
    """Takes mail, or answers what it is told to."""

    answer: str = "250 OK"
    envelopes: list[Envelope] = field(default_factory=list)

    async def handle_DATA(self, _server: object, _session: object, envelope: Envelope) -> str:  # noqa: N802
        self.envelopes.append(envelope)
        return self.answer


@pytest.fixture
async def sink() -> AsyncIterator[tuple[Sink, str]]:
    handler = Sink()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(handler, hostname="localhost"), "127.0.0.1", 0
    )
    yield handler, f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    server.close()
    await server.wait_closed()


async def test_mail_arrives_by_smtp(sink: tuple[Sink, str]):
    handler, url = sink
    await SmtpMailer(url, SENDER).send(MAIL)
    (envelope,) = handler.envelopes
    assert envelope.rcpt_tos == ["chan@example.test"]
    assert envelope.mail_from == "no-reply@causeway.example"
    message = _parsed(envelope.content)
    assert message["Subject"] == MAIL.subject
    assert message["Message-ID"] == "<000000000001-account-approved@causeway.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content().replace("\r\n", "\n") == MAIL.text  # type: ignore[attr-defined]


async def test_an_address_with_a_chinese_domain_is_routed(sink: tuple[Sink, str]):
    handler, url = sink
    await SmtpMailer(url, SENDER).send(replace(MAIL, to="chan@法律.香港"))
    (envelope,) = handler.envelopes
    assert envelope.rcpt_tos == ["chan@xn--g4ts90a.xn--j6w193g"]


async def test_a_server_that_says_later_is_tried_later(sink: tuple[Sink, str]):
    handler, url = sink
    handler.answer = "451 come back"
    with pytest.raises(aiosmtplib.SMTPDataError):
        await SmtpMailer(url, SENDER).send(MAIL)


async def test_a_server_that_says_never_is_believed(sink: tuple[Sink, str]):
    handler, url = sink
    handler.answer = "550 no such person"
    await SmtpMailer(url, SENDER).send(MAIL)
    assert len(handler.envelopes) == 1


async def test_a_server_that_is_away_is_an_error():
    with pytest.raises(aiosmtplib.SMTPConnectError):
        await SmtpMailer("smtp://127.0.0.1:1", SENDER).send(MAIL)


@pytest.mark.parametrize("url", ["", "http://mail.example", "smtp://", "mail.example:25"])
def test_a_bad_address_of_the_server_is_refused_at_the_start(url: str):
    with pytest.raises(ValueError, match="smtp://user:password"):
        SmtpMailer(url, SENDER)


async def test_the_folder_gives_back_what_it_was_given(tmp_path: Path):
    folder = MailFolder(tmp_path / "mail", SENDER)
    assert await folder.all() == []
    later = replace(MAIL, id="000000000002-account-approved", subject="Another", text="Another.\n")
    for mail in (MAIL, later, MAIL):
        await folder.send(mail)
    assert await folder.get(MAIL.id) == MAIL
    assert await folder.all() == [later, MAIL]
    assert await folder.get("../causeway") is None
    assert await folder.get("nothing") is None


class Broken:
    """A mail server that is away."""

    async def send(self, mail: Mail) -> None:
        raise ConnectionError(mail.id)


async def test_a_restarted_server_sends_what_the_one_before_it_could_not(context: Context, clock: FixedClock):
    await context.run(
        register_individual,
        RegisterIndividual("yeung@example.test", await quick_passwords().hash("x" * 12), "Yeung Siu-fan"),
        actor=PUBLIC,
    )
    await react(context, [AccountMail(Broken(), "http://localhost:8000").reaction()])
    clock.advance(RETRY.first)
    postbox = Postbox()
    await deliver(context, postbox)
    assert [mail.subject for mail in postbox.mails] == ["Confirm your e-mail address"]
    again = Postbox()
    await deliver(context, again)
    assert again.mails == []


async def test_a_letter_is_in_the_language_of_its_reader_and_holds_their_name_on_one_line(context: Context):
    await context.run(
        register_individual,
        RegisterIndividual(
            "yeung@example.test",
            await quick_passwords().hash("x" * 12),
            "Yeung Siu-fan",
            "楊小芬",
            Language.ZH_HANS,
        ),
        actor=PUBLIC,
    )
    postbox = Postbox()
    await deliver(context, postbox)
    (mail,) = postbox.mails
    assert mail.subject == "确认你的电邮地址"
    assert mail.text.startswith("楊小芬：\n\n有人于2026-11-23 10:00以此地址登记帐户。")
    assert "http://localhost:8000/verify-email#token=" in mail.text


async def test_a_suspension_its_end_and_a_removal_are_told_with_what_to_do_next(context: Context):
    home = await firm(context)
    boss = await person(context, "boss@example.test", Role.PRIMARY_ADMINISTRATOR, organisation=home)
    user = await person(context, "chan@example.test", Role.ORGANISATION_USER, organisation=home)
    registrar = Actor(roles=frozenset({Role.REGISTRAR}))
    administrator = Actor(boss.id, home.id, roles=frozenset({Role.PRIMARY_ADMINISTRATOR}))
    await context.run(suspend_account, SuspendAccount(user.id, "Reported lost."), actor=registrar)
    postbox = Postbox()
    await deliver(context, postbox)
    await context.run(restore_account, RestoreAccount(user.id), actor=registrar)
    await context.run(remove_member, RemoveMember(user.id), actor=administrator)
    await deliver(context, postbox)
    suspended, restored, removed = postbox.to("chan@example.test")
    assert suspended.subject == "Your account is suspended"
    assert "Reported lost." in suspended.text
    assert "http://localhost:8000/sign-in" in restored.text
    assert removed.subject == f"You are no longer a member of {home.name_en}"


LETTERS = {name: value for name, value in vars(letters).items() if isinstance(value, Letter)}


@pytest.mark.parametrize("name", LETTERS)
def test_every_language_says_the_same_things(name: str):
    for words in LETTERS[name]:
        fields = [sorted({field for _, field, _, _ in Formatter().parse(text) if field}) for text in words]
        assert fields[0] == fields[1] == fields[2]


def _parsed(content: object) -> Message:
    from email import message_from_bytes
    from email.policy import default

    assert isinstance(content, bytes)
    return message_from_bytes(content, policy=default)
