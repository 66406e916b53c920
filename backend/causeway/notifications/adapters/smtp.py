"""Mail by SMTP."""

import logging
from urllib.parse import unquote, urlsplit

import aiosmtplib

from causeway.notifications.ports import Mail

SMTP_STEP_SECONDS = 10.0
"""Seconds for each step."""
PORTS = {"smtp": 587, "smtps": 465}
NEVER = range(500, 600)

log = logging.getLogger(__name__)


class SmtpMailer:
    """Hands mail to the server at `url`: `smtp://user:password@host:587` (STARTTLS) or `smtps://...:465`.

    Without a user, as with a relay on the same machine, STARTTLS is used if offered; with one it must be.
    """

    def __init__(self, url: str, sender: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in PORTS or not parts.hostname:
            raise ValueError("the mail server's URL reads smtp://user:password@host:587 or smtps://...")
        self._sender = sender
        self._host, self._port = parts.hostname, parts.port or PORTS[parts.scheme]
        self._user = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._tls = parts.scheme == "smtps"
        self._starttls = True if self._user and not self._tls else None

    async def send(self, mail: Mail) -> None:
        """Hand `mail` over in a connection of its own."""
        try:
            await aiosmtplib.send(
                mail.message(self._sender),
                hostname=self._host,
                port=self._port,
                username=self._user,
                password=self._password,
                use_tls=self._tls,
                start_tls=False if self._tls else self._starttls,
                timeout=SMTP_STEP_SECONDS,
            )
        except (aiosmtplib.SMTPRecipientsRefused, aiosmtplib.SMTPDataError) as error:
            if not _is_final(error):
                raise
            # Trying again would only annoy the server, and hold up everybody else's mail.
            log.warning("mail %s was refused for good", mail.id)


def _is_final(error: aiosmtplib.SMTPRecipientsRefused | aiosmtplib.SMTPDataError) -> bool:
    if isinstance(error, aiosmtplib.SMTPDataError):
        return error.code in NEVER
    return all(recipient.code in NEVER for recipient in error.recipients)
