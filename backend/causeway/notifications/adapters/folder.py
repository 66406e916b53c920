"""Mail into a folder, one `.eml` file per message: for development, where nothing leaves the machine."""

import asyncio
import email
import re
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime
from pathlib import Path

import aiofiles
import aiofiles.os

from causeway.notifications.ports import Mail

NAME = re.compile(r"[A-Za-z0-9_.-]{1,120}")
MAX_LISTED_MAILS = 200


class MailFolder:
    """Keeps mail below `folder` and reads it back, the newest first."""

    def __init__(self, folder: Path, sender: str) -> None:
        self._folder = folder
        self._sender = sender

    async def send(self, mail: Mail) -> None:
        """Write `mail`; again with the same id, it is replaced."""
        await aiofiles.os.makedirs(self._folder, exist_ok=True)
        part = self._folder / f"{mail.id}.part"
        async with aiofiles.open(part, "wb") as file:
            await file.write(bytes(mail.message(self._sender)))
        await aiofiles.os.replace(part, self._folder / f"{mail.id}.eml")

    async def all(self) -> list[Mail]:
        """Return the newest messages, at most `MAX_LISTED_MAILS`."""
        return await asyncio.to_thread(self._read_all)

    async def get(self, id: str) -> Mail | None:
        """Return one message; None if there is none with this id."""
        return await asyncio.to_thread(self._read, id)

    def _read_all(self) -> list[Mail]:
        found = (self._read(path.stem) for path in self._folder.glob("*.eml"))
        mails = sorted((mail for mail in found if mail), key=lambda mail: (mail.at, mail.id), reverse=True)
        return mails[:MAX_LISTED_MAILS]

    def _read(self, id: str) -> Mail | None:
        path = self._folder / f"{id}.eml"
        if not NAME.fullmatch(id) or not path.is_file():
            return None
        message = email.message_from_bytes(path.read_bytes(), _class=EmailMessage, policy=default)
        body = message.get_body(("plain",))
        return Mail(
            id=id,
            to=str(message["To"]),
            subject=str(message["Subject"]),
            text=str(body.get_content()).replace("\r\n", "\n") if body else "",
            at=parsedate_to_datetime(str(message["Date"])),
        )
