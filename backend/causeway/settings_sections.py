"""The settings by section, as docs/settings.md prints them; `causeway.settings` reads them."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, Field, SecretStr
from pydantic_settings import NoDecode

from causeway.settings_payments import Cards, Deposits

KIB, MIB = 1024, 1024**2

# The least that argon2id may cost (docs/reliability.md): 27 ms on a small server.
ARGON2_MEMORY_KIB, ARGON2_PASSES = 19_456, 2

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
    password_resets_per_address: int = Field(
        60, ge=1, description="Links for a new password asked for in an hour from one address"
    )


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


class Seals(BaseModel):
    """The court's seal. Without a key a development authority is made, which says on every page that it is no court."""

    seal_pkcs12: str = Field(
        "",
        description="A PKCS#12 file with the court's key and its certificates; read again when it is changed",
    )
    seal_pkcs12_passphrase: SecretStr = Field(SecretStr(""), description="The passphrase of that file")
    seal_pkcs11_module: str = Field(
        "",
        description="The PKCS#11 library of the device with the court's key, if no file has it; `causeway[pkcs11]`",
    )
    seal_pkcs11_token: str = Field("", description="The label of the token in that device")
    seal_pkcs11_key: str = Field("", description="The label of the key on that token")
    seal_pkcs11_pin: SecretStr = Field(SecretStr(""), description="The PIN of that token")
    seal_certificates: str = Field(
        "", description="The certificate of the key on the token and those above it, as PEM, in this order"
    )
    seal_trusted: str = Field(
        "",
        description="The certificates of the authorities of the court's key and of its time stamps, as PEM: what"
        " /verifier.html trusts, who may say for `causeway seal renew` what was revoked, and without whom no time stamp"
        " is taken",
    )
    seal_time_stamp_url: str = Field(
        "", description="A time-stamp authority (RFC 3161); needed with the court's own key"
    )
    seal_cpu_seconds: int = Field(30, ge=1, description="Processor time of the process that seals a document")
    seal_seconds: int = Field(120, ge=1, description="Time on the wall of that process")
    verifications_per_minute: int = Field(
        60, ge=1, description="Numbers and files verified in a minute from one network, or by one person"
    )


class Audit(BaseModel):
    """The audit log. Checkpoints are signed with the key of the court's seal, and copied to `audit/` in the data."""

    checkpoint_copy: str = Field(
        "",
        description="A file that signed checkpoints of the audit log are added to as well, best on a disk elsewhere",
    )


class Limits(BaseModel):
    """What one request may ask for."""

    graphql_depth: int = Field(15, ge=1, description="Levels of a GraphQL document")
    graphql_aliases: int = Field(30, ge=0, description="Aliases in a GraphQL document")
    graphql_tokens: int = Field(2000, ge=1, description="Tokens in a GraphQL document")
    graphql_nodes: int = Field(5000, ge=1, description="Nodes that a GraphQL document may ask for at most")
    graphql_body_bytes: int = Field(256 * KIB, ge=1, description="The body of a GraphQL request")
    graphql_body_seconds: int = Field(10, ge=1, description="Time to send the body of a GraphQL request")
    server_seconds_per_minute: int = Field(
        60,
        ge=1,
        description="Seconds of reading and building answers that one person may take of a process in a minute",
    )
    statement_seconds: int = Field(10, ge=1, description="How long the database may take over one statement")
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


class Retention(BaseModel):
    """Retention."""

    keep_unused_uploads_days: int = Field(
        30,
        ge=1,
        description="Uploads in no filing, with their bytes, after their own time is over; the owner is told before",
    )
    unused_uploads_notice_days: int = Field(
        7, ge=1, description="How long before their removal the owner of unused uploads is told by mail"
    )
    keep_quotes_days: int = Field(
        30, ge=1, description="Fee quotes that ran out, unless a filing or a payment names them"
    )
    keep_idempotency_keys_days: int = Field(
        90, ge=1, description="Idempotency keys; a request repeated later is a new one"
    )
    keep_failed_jobs_days: int = Field(
        180, ge=1, description="Jobs that were given up, since they were enqueued"
    )
    keep_sessions_days: int = Field(
        30, ge=1, description="Sessions and links that ended, for people to ask about"
    )


class Monitoring(BaseModel):
    """Watching the service. Without an address or a token, `/metrics` is not there."""

    metrics_addresses: Listed = Field(
        (),
        description="Addresses or networks that may read `/metrics` and the details of `/healthz`, separated by commas",
    )
    metrics_token: SecretStr = Field(
        SecretStr(""), description="Whoever sends `Authorization: Bearer` and this may read them too"
    )
    traces_url: str = Field(
        "",
        description="Where traces are sent by OTLP over HTTP, e.g. `http://collector:4318/v1/traces`; none if empty. "
        "Needs the extra `tracing`",
    )


SECTIONS: tuple[type[BaseModel], ...] = (
    Place,
    Mail,
    Cards,
    Deposits,
    Identity,
    Files,
    Seals,
    Audit,
    Limits,
    Retention,
    Monitoring,
)
