"""Every setting of the service, and the only place that reads the environment (`CAUSEWAY_...`, docs/settings.md)."""

import os
from collections.abc import Iterator
from enum import StrEnum
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BaseModel, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "CAUSEWAY_"
SECRETS_DIRECTORY = "CAUSEWAY_SECRETS_DIR"
NOT_SETTINGS = {SECRETS_DIRECTORY, "CAUSEWAY_TEST_POSTGRES_URL", "CAUSEWAY_TEST_POWER_CUTS"}
KIB, MIB = 1024, 1024**2

# The least that argon2id may cost (docs/reliability.md): 27 ms on a small server.
ARGON2_MEMORY_KIB, ARGON2_PASSES = 19_456, 2


class WrongSettingsError(ValueError):
    """The service cannot be started with these settings; says which, one a line."""


Listed = Annotated[tuple[str, ...], NoDecode]


class Profile(StrEnum):
    """What the service is run for."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


class LogLevel(StrEnum):
    """The least that is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Place(BaseModel):
    """Where it keeps things and where it is reached."""

    profile: Profile = Field(
        Profile.DEVELOPMENT,
        description="`development`, or `production`, which refuses to start on unsafe settings",
    )
    data_dir: Path = Field(
        Path("data"), description="Everything the service writes stays below this directory"
    )
    database_url: str = Field(
        "",
        description="`sqlite:///path` or `postgresql://user:password@host/name`; empty: `causeway.db` in the data",
    )
    host: str = Field("127.0.0.1", description="The address to listen on")
    port: int = Field(8000, ge=0, le=65535, description="The port to listen on; 0 takes a free one")
    workers: int = Field(1, ge=1, le=64, description="Server processes; more than one needs PostgreSQL")
    public_url: str = Field(
        "", description="The address people use, without a path; empty: `http://localhost:PORT`"
    )
    allowed_hosts: Listed = Field(
        (),
        description="Further Host names to answer to, separated by commas; that of the public address always is",
    )
    trusted_proxies: Listed = Field(
        (), description="Addresses or networks whose X-Forwarded-* headers are believed, separated by commas"
    )
    log_json: bool | None = Field(
        None,
        description="Log one JSON object per line, or text for people; empty: JSON in production alone",
    )
    log_level: LogLevel = Field(
        LogLevel.INFO,
        description="The least that is logged: `debug`, `info` (every request), `warning` or `error`",
    )


class Mail(BaseModel):
    """Mail."""

    smtp_url: SecretStr = Field(
        SecretStr(""),
        description="`smtp://user:password@host:587` (STARTTLS) or `smtps://...:465`; empty: a mail folder in the data",
    )
    mail_from: str = Field("Causeway <no-reply@causeway.example>", description="The sender of every message")


class Identity(BaseModel):
    """Signing in."""

    session_idle_minutes: int = Field(30, ge=1, description="A session unused for so long is over")
    session_hours: int = Field(
        12, ge=1, description="A session in a browser is over after so long, used or not"
    )
    bearer_days: int = Field(30, ge=1, description="A mobile token is over after so long, used or not")
    verification_hours: int = Field(24, ge=1, description="How long a mailed link works")
    argon2_memory_kib: int = Field(ARGON2_MEMORY_KIB, ge=8, description="Memory of one password hash, in KiB")
    argon2_passes: int = Field(ARGON2_PASSES, ge=1, description="Passes of one password hash over its memory")
    password_slots: int = Field(2, ge=1, description="Passwords hashed at the same time")
    password_queue: int = Field(
        16, ge=0, description="Passwords that may wait; the next is told to come back"
    )
    sign_in_guesses_per_hour: int = Field(
        20, ge=1, description="Wrong passwords an hour for one account and stranger"
    )
    sign_in_guesses_per_address: int = Field(
        100, ge=1, description="Wrong passwords an hour from one address"
    )
    registrations_per_address: int = Field(20, ge=1, description="Registrations an hour from one address")


class Files(BaseModel):
    """Uploads and documents."""

    document_bytes: int = Field(50 * MIB, ge=1, description="The largest document on the ordinary route")
    upload_hours: int = Field(
        24, ge=1, description="An unfinished upload is removed after so long without a byte"
    )
    uploads_per_user: int = Field(100, ge=1, description="Unfinished uploads that one person may have")
    check_memory_bytes: int = Field(
        700 * MIB, ge=1, description="Address space of the process that checks a document"
    )
    check_cpu_seconds: int = Field(5, ge=1, description="Processor time of that process")
    check_seconds: int = Field(20, ge=1, description="Time on the wall of that process")
    clamd_address: str = Field(
        "",
        description="`unix:/path/to/socket` or `host:port` of a ClamAV daemon; empty: recorded as not scanned",
    )


class Limits(BaseModel):
    """What one request may ask for."""

    graphql_depth: int = Field(15, ge=1, description="Levels of a GraphQL document")
    graphql_aliases: int = Field(30, ge=0, description="Aliases in a GraphQL document")
    graphql_tokens: int = Field(2000, ge=1, description="Tokens in a GraphQL document")
    graphql_nodes: int = Field(5000, ge=1, description="Nodes that a GraphQL document may ask for at most")
    graphql_body_bytes: int = Field(256 * KIB, ge=1, description="The body of a GraphQL request")
    graphql_body_seconds: int = Field(10, ge=1, description="Time to send the body of a GraphQL request")
    websocket_message_bytes: int = Field(64 * KIB, ge=1, description="One WebSocket message")
    websocket_init_seconds: int = Field(
        10, ge=1, description="How long a WebSocket may stay silent before it begins"
    )
    subscriptions_per_socket: int = Field(20, ge=1, description="Subscriptions on one WebSocket")
    websocket_backlog_bytes: int = Field(
        256 * KIB,
        ge=1,
        description="What may wait to be sent on a WebSocket; beyond it, it is closed with 4410",
    )
    replay_events: int = Field(
        100_000,
        ge=0,
        description="How many events of the log a cursor may be behind; an older one is answered with RESYNC",
    )
    sockets_per_user: int = Field(20, ge=1, description="WebSockets that one person may hold open")
    header_bytes: int = Field(32 * KIB, ge=1, description="All headers of a request together")
    header_count: int = Field(100, ge=1, description="Headers of a request")
    header_seconds: int = Field(10, ge=1, description="Time to send the headers")
    shutdown_seconds: int = Field(
        25, ge=1, description="Time for open requests to end when the service stops"
    )


SECTIONS: tuple[type[BaseModel], ...] = (Place, Mail, Identity, Files, Limits)


class Settings(Place, Mail, Identity, Files, Limits, BaseSettings):
    """All settings together; made by `load_settings`, or directly in tests."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid")

    @field_validator("allowed_hosts", "trusted_proxies", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        return (
            tuple(part.strip() for part in value.split(",") if part.strip())
            if isinstance(value, str)
            else value
        )

    @field_validator("log_json", mode="before")
    @classmethod
    def _may_be_empty(cls, value: Any) -> Any:
        return None if value == "" else value

    @field_validator("trusted_proxies")
    @classmethod
    def _are_networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for proxy in value:
            ip_network(proxy)
        return value

    @field_validator("database_url")
    @classmethod
    def _is_a_database(cls, value: str) -> str:
        kind, _, rest = value.partition("://")
        if value and (kind not in {"sqlite", "postgresql", "postgres"} or not rest.strip("/")):
            raise ValueError("must be like sqlite:///path or postgresql://user:password@host/name")
        return value

    @field_validator("smtp_url")
    @classmethod
    def _is_a_mail_server(cls, value: SecretStr) -> SecretStr:
        parts = urlsplit(value.get_secret_value())
        if value.get_secret_value() and (parts.scheme not in {"smtp", "smtps"} or not parts.hostname):
            raise ValueError("must be like smtp://user:password@host:587 or smtps://user:password@host:465")
        return value

    @field_validator("public_url")
    @classmethod
    def _is_an_origin(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and (parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/")):
            raise ValueError("must be like https://efiling.example, without a path")
        return value.rstrip("/")

    @property
    def is_production(self) -> bool:
        """Whether real filings are at stake."""
        return self.profile is Profile.PRODUCTION

    @property
    def logs_json(self) -> bool:
        """Whether logs are for programs, with the default filled in."""
        return self.is_production if self.log_json is None else self.log_json

    @property
    def database(self) -> str:
        """The database's URL, with the default filled in."""
        return self.database_url or f"sqlite:///{self.data_dir.resolve() / 'causeway.db'}"

    @property
    def uses_sqlite(self) -> bool:
        """Whether the database is a file of our own."""
        return self.database.startswith("sqlite")

    @property
    def origin(self) -> str:
        """The scheme, host and port that people use, without a slash at the end."""
        return self.public_url or f"http://localhost:{self.port}"

    @property
    def is_https(self) -> bool:
        """Whether people come by https, so that cookies may be for it alone."""
        return self.origin.startswith("https://")

    @property
    def hosts(self) -> frozenset[str]:
        """Every name, without a port, that a request's Host header may carry."""
        own = {str(urlsplit(self.origin).hostname)}
        local = set() if self.is_production else {"localhost", "127.0.0.1", "::1"}
        return frozenset({*own, *local, *self.allowed_hosts})

    def hand_down(self) -> None:
        """Put what the command line may have said into the environment, for the worker processes to read."""
        for name in ("data_dir", "database_url", "host", "port", "workers"):
            os.environ[PREFIX + name.upper()] = str(getattr(self, name))


def load_settings(**given: object) -> Settings:
    """Read the environment; what is `given` and not None (the command line) goes before it.

    Raises:
        WrongSettingsError: a value is wrong, or a variable `CAUSEWAY_...` is none of ours.
    """
    known = {PREFIX + name.upper() for name in Settings.model_fields} | NOT_SETTINGS
    unknown = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise WrongSettingsError(f"unknown settings in the environment: {', '.join(unknown)}")
    secrets = os.environ.get(SECRETS_DIRECTORY)
    if secrets and not Path(secrets).is_dir():
        raise WrongSettingsError(f"{SECRETS_DIRECTORY}: there is no directory {secrets}")
    chosen: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    try:
        return Settings(_secrets_dir=secrets, **chosen)
    except ValidationError as wrong:
        raise WrongSettingsError("\n".join(_sentences(wrong))) from None


def _sentences(wrong: ValidationError) -> Iterator[str]:
    """Say which setting each error is about and what is wrong, but not its value, which may be a secret."""
    for error in wrong.errors(include_url=False, include_input=False):
        message = error["msg"].removeprefix("Value error, ")
        yield f"{PREFIX}{str(error['loc'][0]).upper()}: {message[0].lower()}{message[1:]}"
