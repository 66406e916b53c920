"""Mail that follows from what happens to accounts, and from what the court sends."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col, select

from causeway.accounts import events
from causeway.accounts.actor import SYSTEM
from causeway.accounts.commands.issue_link import IssueLink, issue_link
from causeway.accounts.tables import EmailVerification, LinkPurpose, Organisation, User
from causeway.audit.reactions import Reaction, Start
from causeway.audit.tables import AuditEvent
from causeway.cases.events import CaseShared
from causeway.cases.tables import CaseShare
from causeway.hearings.events import HearingListed, HearingMoved, HearingVacated
from causeway.kit.clock import in_hong_kong
from causeway.kit.context import Context
from causeway.kit.ids import encode_id
from causeway.kit.jobs.handlers import Retry
from causeway.kit.money import say_dollars
from causeway.kit.words import Language
from causeway.messages.events import MessageSent
from causeway.messages.queries import Box, boxes_in_case, told_by_mail
from causeway.notifications import letters
from causeway.notifications.letters import Letter
from causeway.notifications.ports import Mail, Mailer
from causeway.payments.deposits.events import DepositRanLow
from causeway.payments.deposits.queries import low_account
from causeway.payments.deposits.rules.statement_page import Holder
from causeway.payments.events import PaymentExpired
from causeway.payments.tables import Payment
from causeway.uploads.events import RemovalAnnounced
from causeway.uploads.tables import Upload

PATHS = {
    LinkPurpose.INDIVIDUAL: "/verify-email",
    LinkPurpose.ORGANISATION: "/verify-email",
    LinkPurpose.INVITATION: "/verify-email?for=invitation",
    LinkPurpose.DEVICE: "/verify-email?for=device",
    LinkPurpose.PASSWORD: "/verify-email?for=password",
}
"""The page that takes every link, told what for where it asks for more. No log sees the token, behind `#`."""

RETRY = Retry(attempts=60, first=timedelta(seconds=2), longest=timedelta(hours=1))
"""A mail server may be away for two days."""

MAX_LISTED_FILES = 50

OF_HEARINGS = (HearingListed, HearingMoved, HearingVacated)

LINKS = {
    LinkPurpose.INVITATION: letters.INVITATION,
    LinkPurpose.DEVICE: letters.HELD_BACK,
    LinkPurpose.PASSWORD: letters.RESET,
}


@dataclass(frozen=True)
class AccountMail:
    """Writes and sends the letters; `origin` is the address people use, without a slash at the end."""

    mailer: Mailer
    origin: str

    def reaction(self) -> Reaction:
        """Return the reaction, for `audit.reactions.subscribe`."""
        return Reaction(
            name="account-mail",
            events=frozenset(self._writers()),
            handle=self.handle,
            start=Start.NOW,
            idempotent_by="a letter sent again has the same Message-ID, and each link in it works",
            retry=RETRY,
            concurrency=4,
        )

    async def handle(self, context: Context, event: AuditEvent) -> None:
        """Send the letter that `event` calls for, if it still does."""
        await self._writers()[event.name](context, event)

    def _writers(self) -> dict[str, Callable[[Context, AuditEvent], Awaitable[None]]]:
        return {
            events.LinkRequested.name: self._link,
            events.SignInHeldBack.name: self._link,
            events.RegistrationRepeated.name: self._plain(letters.REPEATED),
            events.RegistrationApproved.name: self._plain(letters.APPROVED),
            events.RegistrationDeclined.name: self._plain(letters.DECLINED),
            events.AccountSuspended.name: self._plain(letters.SUSPENDED),
            events.AccountRestored.name: self._plain(letters.RESTORED),
            events.MemberRemoved.name: self._plain(letters.REMOVED),
            events.PasswordChanged.name: self._plain(letters.PASSWORD_CHANGED),
            RemovalAnnounced.name: self._unused_uploads,
            PaymentExpired.name: self._hold_ran_out,
            DepositRanLow.name: self._deposit_low,
            MessageSent.name: self._message_came,
            CaseShared.name: self._case_shared,
            **dict.fromkeys((each.name for each in OF_HEARINGS), self._hearing_changed),
        }

    def _plain(self, letter: Letter) -> Callable[[Context, AuditEvent], Awaitable[None]]:
        async def write(context: Context, event: AuditEvent) -> None:
            async with context.database.reading() as session:
                user = await session.get(User, event.payload["user_id"])
                firm = await session.get(Organisation, event.payload.get("organisation_id") or "")
            if user is None:
                return
            values = {
                "name": _called(user.name_en, user.name_zh, user.language),
                "organisation": _called(firm.name_en, firm.name_zh, user.language) if firm else "",
                "link": f"{self.origin}/sign-in",
                "register": f"{self.origin}/register",
                "reason": user.decision_reason or "",
                "at": _said(event.at),
            }
            await self._send(event, user.email, user.language, letter, values)

        return write

    async def _link(self, context: Context, event: AuditEvent) -> None:
        token = await context.run(issue_link, IssueLink(event.payload["verification_id"]), actor=SYSTEM)
        if token is None:
            return
        async with context.database.reading() as session:
            verification = await session.get_one(EmailVerification, event.payload["verification_id"])
            user = await session.get_one(User, verification.user_id)
            inviter = await session.get(User, verification.invited_by_id or "")
            wanted = select(Organisation).where(Organisation.id == verification.organisation_id)
            organisation = (await session.exec(wanted)).one_or_none()
        language = verification.language
        device = verification.purpose is LinkPurpose.DEVICE
        named = user if device else verification
        values = {
            "name": _called(named.name_en, named.name_zh, language),
            "inviter": _called(inviter.name_en, inviter.name_zh, language) if inviter else "",
            "organisation": _called(organisation.name_en, organisation.name_zh, language)
            if organisation
            else "",
            "link": f"{self.origin}{PATHS[verification.purpose]}#token={token}",
            "at": _said(verification.created_at),
            "until": _said(verification.expires_at),
        }
        letter = LINKS.get(verification.purpose, letters.VERIFY)
        await self._send(event, user.email, language, letter, values)

    async def _unused_uploads(self, context: Context, event: AuditEvent) -> None:
        wanted = select(Upload.filename).where(
            col(Upload.id).in_(event.payload["upload_ids"]), col(Upload.removal_at).is_not(None)
        )
        async with context.database.reading() as session:
            user = await session.get(User, event.payload["user_id"])
            names = (await session.exec(wanted.order_by(col(Upload.filename)))).all()
        if user is None or not names:
            return
        listed = [_one_line(name) for name in names[:MAX_LISTED_FILES]]
        values = {
            "name": _called(user.name_en, user.name_zh, user.language),
            "files": "\n".join([*listed, *(["..."] if len(names) > MAX_LISTED_FILES else [])]),
            "until": _said(datetime.fromisoformat(event.payload["removal_at"])),
            "link": f"{self.origin}/filings",
        }
        await self._send(event, user.email, user.language, letters.UNUSED_UPLOADS, values)

    async def _hold_ran_out(self, context: Context, event: AuditEvent) -> None:
        filing_id = event.payload["filing_id"]
        async with context.database.reading() as session:
            user = await session.get(User, event.payload["payer_user_id"])
            payment = await session.get_one(Payment, event.payload["payment_id"])
        if user is None or filing_id is None:
            return
        values = {
            "name": _called(user.name_en, user.name_zh, user.language),
            "reference": payment.reference,
            "at": _said(event.at),
            "link": f"{self.origin}/filings/{encode_id('Filing', filing_id)}",
        }
        await self._send(event, user.email, user.language, letters.HOLD_RAN_OUT, values)

    async def _deposit_low(self, context: Context, event: AuditEvent) -> None:
        async with context.database.reading() as session:
            user = await session.get(User, event.payload["user_id"])
            low = await low_account(session, event.payload["deposit_account_id"])
        if user is None or low is None:
            return
        language = user.language
        values = {
            "name": _called(user.name_en, user.name_zh, language),
            "account": _holder(low.holder, language),
            "available": say_dollars(low.available_cents),
            "below": say_dollars(low.below_cents),
            "minimum": say_dollars(low.minimum_cents),
            "at": _said(event.at),
            "link": f"{self.origin}/payments?account={encode_id('DepositAccount', low.id)}",
        }
        await self._send(event, user.email, language, letters.DEPOSIT_LOW, values)

    async def _message_came(self, context: Context, event: AuditEvent) -> None:
        """Tell whoever works on the case that something came, and nothing of what or in which case."""
        box = Box(event.payload["organisation_id"], event.payload["box_user_id"])
        async with context.database.reading() as session:
            people = await told_by_mail(session, box, event.payload["case_id"])
        for user in people:
            values = {
                "name": _called(user.name_en, user.name_zh, user.language),
                "link": f"{self.origin}/messages",
            }
            await self._send(event, user.email, user.language, letters.MESSAGE, values, one_of_many=user.id)

    async def _case_shared(self, context: Context, event: AuditEvent) -> None:
        async with context.database.reading() as session:
            share = await session.get(CaseShare, (event.payload["case_id"], event.payload["user_id"]))
            if share is None:
                return
            user = await session.get_one(User, share.user_id)
            sharer = await session.get_one(User, share.shared_by)
            firm = await session.get_one(Organisation, share.organisation_id)
        language = user.language
        values = {
            "name": _called(user.name_en, user.name_zh, language),
            "sharer": _called(sharer.name_en, sharer.name_zh, language),
            "organisation": _called(firm.name_en, firm.name_zh, language),
            "link": f"{self.origin}/cases",
        }
        await self._send(event, user.email, language, letters.CASE_SHARED, values)

    async def _hearing_changed(self, context: Context, event: AuditEvent) -> None:
        """Tell whoever works on the case for those on record that there is something to see, and nothing of it."""
        case_id = event.payload["case_id"]
        async with context.database.reading() as session:
            boxes = await boxes_in_case(session, case_id)
            told = [await told_by_mail(session, box, case_id) for box in boxes]
        # Who is in two boxes is told once.
        for user in {user.id: user for people in told for user in people}.values():
            values = {
                "name": _called(user.name_en, user.name_zh, user.language),
                "link": f"{self.origin}/cases",
            }
            await self._send(event, user.email, user.language, letters.HEARING, values, one_of_many=user.id)

    async def _send(
        self,
        event: AuditEvent,
        to: str,
        language: Language,
        letter: Letter,
        values: dict[str, str],
        *,
        one_of_many: str | None = None,
    ) -> None:
        # The position makes the id: a letter written again, because its sending was not noted, is the same letter.
        named = [
            f"{event.position:012d}",
            event.name.replace(".", "-"),
            *([one_of_many] if one_of_many else []),
        ]
        mail = Mail(
            id="-".join(named),
            to=to,
            subject=_one_line(letter.subject.format(**values).say(language)),
            text=letter.body.format(**values).say(language) + letters.CLOSING.say(language),
            at=event.at,
        )
        await self.mailer.send(mail)


def _called(name_en: str, name_zh: str | None, language: Language) -> str:
    return _one_line(name_zh if name_zh and language is not Language.EN else name_en)


def _holder(holder: Holder, language: Language) -> str:
    parts = [holder.firm, *([holder.branch] if holder.branch else [])]
    return ", ".join(_called(part.en, part.zh, language) for part in parts)


def _one_line(text: str) -> str:
    """A name somebody typed must not add lines to a letter in the court's name."""
    return " ".join(text.split())


def _said(at: datetime) -> str:
    return in_hong_kong(at).strftime("%Y-%m-%d %H:%M")
