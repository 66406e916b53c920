"""With what no real court may be served: the service refuses to start and names each thing."""

from ipaddress import ip_network
from urllib.parse import urlsplit

from sqlalchemy import text

from causeway.courts.queries import is_demonstration
from causeway.kit import sqlite
from causeway.kit.database import Database
from causeway.settings import Settings
from causeway.settings_sections import ARGON2_MEMORY_KIB, ARGON2_PASSES

# A commit that PostgreSQL confirms must be on its disk.
POSTGRES_KEEPS = ("fsync", "synchronous_commit", "full_page_writes")
AND_MORE = {"remote_write", "remote_apply", "local"}
"""Further values of `synchronous_commit` that also wait for the server's own disk."""


MIN_TOKEN_CHARACTERS = 32


def unsafe_settings(settings: Settings) -> list[str]:
    """Return a sentence for every setting with which the service must not serve a real court."""
    checks = {
        "CAUSEWAY_PUBLIC_URL must be an https address": not settings.is_https,
        "CAUSEWAY_ALLOWED_HOSTS must name hosts, not *": any("*" in host for host in settings.allowed_hosts),
        "CAUSEWAY_TRUSTED_PROXIES must not trust every address": any(
            ip_network(proxy).prefixlen == 0 for proxy in settings.trusted_proxies
        ),
        "CAUSEWAY_METRICS_ADDRESSES must not let every address read": any(
            ip_network(address).prefixlen == 0 for address in settings.metrics_addresses
        ),
        "CAUSEWAY_METRICS_TOKEN must have 32 characters or more": (
            0 < len(settings.metrics_token.get_secret_value()) < MIN_TOKEN_CHARACTERS
        ),
        "CAUSEWAY_SMTP_URL is empty: mail would stay in a folder": not settings.smtp_url.get_secret_value(),
        "CAUSEWAY_MAIL_FROM is empty or the example: other mail servers would refuse it": (
            settings.mail_from in {"", Settings.model_fields["mail_from"].default}
        ),
        "CAUSEWAY_CARD_PROVIDER_URL names the sandbox: no money would move": bool(settings.card_provider_url),
        **_checks_of_stripe(settings),
        "CAUSEWAY_SEAL_PKCS12 is empty, and so is CAUSEWAY_SEAL_PKCS11_MODULE: documents would bear the seal of a "
        "development authority": not settings.has_court_key,
        "CAUSEWAY_SEAL_PKCS11_MODULE needs the token, the key, the PIN and the certificates of the settings beside it, "
        "and no CAUSEWAY_SEAL_PKCS12": not _is_token_whole(settings),
        "CAUSEWAY_SEAL_TIME_STAMP_URL must be the address of a time-stamp authority": (
            urlsplit(settings.seal_time_stamp_url).scheme not in {"http", "https"}
        ),
        f"SQLite {'.'.join(map(str, sqlite.VERSION))} may corrupt its write-ahead log: use 3.51.3 or newer, "
        "or PostgreSQL": settings.uses_sqlite and not sqlite.is_sound(sqlite.VERSION),
        "CAUSEWAY_WORKERS is above 1, which needs PostgreSQL": settings.uses_sqlite and settings.workers > 1,
        f"CAUSEWAY_ARGON2_MEMORY_KIB must be {ARGON2_MEMORY_KIB} or more": (
            settings.argon2_memory_kib < ARGON2_MEMORY_KIB
        ),
        f"CAUSEWAY_ARGON2_PASSES must be {ARGON2_PASSES} or more": settings.argon2_passes < ARGON2_PASSES,
    }
    return [sentence for sentence, is_unsafe in checks.items() if is_unsafe]


def _checks_of_stripe(settings: Settings) -> dict[str, bool]:
    key = settings.stripe_key.get_secret_value()
    return {
        "CAUSEWAY_STRIPE_KEY is one for tests, or CAUSEWAY_STRIPE_URL is not empty: no money would move": (
            "_test_" in key or bool(settings.stripe_url)
        ),
        "CAUSEWAY_STRIPE_KEY needs CAUSEWAY_STRIPE_WEBHOOK_SECRET": (
            bool(key) and not settings.takes_cards_by_stripe
        ),
    }


def _is_token_whole(settings: Settings) -> bool:
    """Whether a key on a token, if it is one, is said as a whole and is the only one."""
    beside = (
        settings.seal_pkcs11_token,
        settings.seal_pkcs11_key,
        settings.seal_pkcs11_pin.get_secret_value(),
        settings.seal_certificates,
    )
    return not settings.seal_pkcs11_module or (all(beside) and not settings.seal_pkcs12)


async def unsafe_database(database: Database) -> list[str]:
    """Return a sentence for everything in a migrated database that a real court must not have."""
    async with database.reading() as session:
        found = []
        if await is_demonstration(session):
            found.append("the database holds the demonstration court")
        if database.dialect == "postgresql":
            for name in POSTGRES_KEEPS:
                value = str(await session.scalar(text(f"SHOW {name}")))
                if value != "on" and value not in AND_MORE:
                    found.append(f"PostgreSQL's {name} is {value}: what it confirmed could be lost")
    return found
