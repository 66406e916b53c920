"""Every setting of the service, and the only place that reads the environment (`CAUSEWAY_...`, docs/settings.md)."""

import os
import re
import shutil
from collections.abc import Iterator
from ipaddress import ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from causeway.settings_payments import Cards, Deposits
from causeway.settings_sections import (
    SECTIONS,
    Audit,
    Files,
    Identity,
    Limits,
    Mail,
    Monitoring,
    Place,
    Profile,
    Retention,
    Seals,
)

__all__ = ["PREFIX", "SECTIONS", "Settings", "WrongSettingsError", "load_settings"]

PREFIX = "CAUSEWAY_"
METRICS_DIRECTORY = "PROMETHEUS_MULTIPROC_DIR"
"""Where prometheus_client looks for it, before it is imported."""
SECRETS_DIRECTORY = "CAUSEWAY_SECRETS_DIR"
NOT_SETTINGS = {SECRETS_DIRECTORY, "CAUSEWAY_TEST_POSTGRES_URL", "CAUSEWAY_TEST_POWER_CUTS"}


class WrongSettingsError(ValueError):
    """The service cannot be started with these settings; says which, one a line."""


class Settings(
    Place, Mail, Cards, Deposits, Identity, Files, Seals, Audit, Limits, Retention, Monitoring, BaseSettings
):
    """All settings together; made by `load_settings`, or directly in tests."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid")

    @field_validator("allowed_hosts", "trusted_proxies", "metrics_addresses", mode="before")
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

    @field_validator("trusted_proxies", "metrics_addresses")
    @classmethod
    def _are_networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for network in value:
            ip_network(network)
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

    @field_validator("card_webhook_secret")
    @classmethod
    def _signs_webhooks(cls, value: SecretStr) -> SecretStr:
        secret = value.get_secret_value()
        if secret and not re.fullmatch(r"whsec_[A-Za-z0-9+/]{32,}={0,2}", secret):
            raise ValueError("must be whsec_ and 24 bytes or more in base64")
        return value

    @field_validator("stripe_key")
    @classmethod
    def _is_secret_key(cls, value: SecretStr, info: ValidationInfo) -> SecretStr:
        key = value.get_secret_value()
        if key and not re.fullmatch(r"(sk|rk)_[A-Za-z0-9_]+", key):
            raise ValueError("must be a secret or restricted key: sk_ or rk_ and what follows")
        if key and info.data.get("card_provider_url"):
            raise ValueError(
                "must be empty while CAUSEWAY_CARD_PROVIDER_URL is not: cards go to one provider"
            )
        return value

    @field_validator("public_url", "card_provider_url", "stripe_url")
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
    def has_court_key(self) -> bool:
        """Whether documents are sealed with a key of the court's own, in a file or on a token."""
        return bool(self.seal_pkcs12 or self.seal_pkcs11_module)

    @property
    def seal_authority(self) -> Path:
        """Where the development authority is kept."""
        return self.data_dir / "seal-authority"

    @property
    def takes_cards(self) -> bool:
        """Whether there is a payment provider, and all that is needed to talk with it."""
        return self.takes_cards_in_sandbox or self.takes_cards_by_stripe

    @property
    def takes_cards_in_sandbox(self) -> bool:
        """Whether the sandbox is the payment provider."""
        secrets = (self.card_provider_key, self.card_webhook_secret)
        return bool(self.card_provider_url) and all(each.get_secret_value() for each in secrets)

    @property
    def takes_cards_by_stripe(self) -> bool:
        """Whether Stripe is the payment provider."""
        return all(each.get_secret_value() for each in (self.stripe_key, self.stripe_webhook_secret))

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

    def share_metrics(self) -> None:
        """Name a fresh directory in which each worker process keeps what it counts, for any of them to add up."""
        directory = self.data_dir / "metrics"
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir(parents=True)
        os.environ[METRICS_DIRECTORY] = str(directory)


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
