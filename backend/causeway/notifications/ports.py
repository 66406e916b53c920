"""What notifications need of the outside world: somebody who takes mail."""

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from typing import Protocol

import idna


@dataclass(frozen=True)
class Mail:
    """One message to one person. The same `id` is the same message, however often it is handed over."""

    id: str
    to: str
    subject: str
    text: str
    at: datetime

    def message(self, sender: str) -> EmailMessage:
        """Return the message as it travels, from `sender`."""
        message = EmailMessage(policy=SMTP)
        domain = sender.rpartition("@")[2].strip("> ") or "localhost"
        message["Message-ID"] = f"<{self.id}@{domain}>"
        message["Date"] = self.at
        message["From"] = sender
        message["To"] = ascii_domain(self.to)
        message["Subject"] = self.subject
        # Mail that a machine wrote is not to be answered by one.
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(self.text)
        return message


def ascii_domain(address: str) -> str:
    """Return an address as mail servers route it: a Chinese domain in the form of RFC 5891 ("xn--...")."""
    name, at, domain = address.rpartition("@")
    try:
        return f"{name}{at}{idna.encode(domain, uts46=True).decode()}"
    except idna.IDNAError:
        return address


class Mailer(Protocol):
    """Takes mail. Returns when it is somebody else's; raises if it may be tried again later."""

    async def send(self, mail: Mail) -> None:
        """Send `mail`; one that can never be delivered is dropped and logged."""
        ...
