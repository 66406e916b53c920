"""The settings: what is read, what is refused, and that the document tells the truth."""

import re
import runpy
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from causeway.kit import sqlite
from causeway.production import unsafe_settings
from causeway.settings import SECTIONS, Profile, Settings, WrongSettingsError, load_settings

ROOT = Path(__file__).resolve().parents[2]


def safe(**changed: object) -> Settings:
    """Settings with which a real court may be served, but for what is changed."""
    given: dict[str, object] = {
        "profile": Profile.PRODUCTION,
        "public_url": "https://efiling.court.example",
        "mail_from": "Court registry <registry@court.example>",
        "smtp_url": SecretStr("smtps://court:a-private-sentence@mail.court.example:465"),
        "database_url": "postgresql://causeway@db/causeway",
        "seal_pkcs12": "/keys/court.p12",
        "seal_time_stamp_url": "https://tsa.example",
    }
    return Settings(**{**given, **changed})


def test_safe_settings_pass() -> None:
    assert unsafe_settings(safe()) == []


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"public_url": "http://efiling.court.example"}, "CAUSEWAY_PUBLIC_URL"),
        ({"public_url": ""}, "CAUSEWAY_PUBLIC_URL"),
        ({"allowed_hosts": "a.example,*"}, "CAUSEWAY_ALLOWED_HOSTS"),
        ({"trusted_proxies": "10.0.0.1,0.0.0.0/0"}, "CAUSEWAY_TRUSTED_PROXIES"),
        ({"stripe_key": SecretStr("sk_live_7")}, "CAUSEWAY_STRIPE_KEY"),
        (
            {"stripe_key": SecretStr("sk_test_7"), "stripe_webhook_secret": SecretStr("whsec_7")},
            "CAUSEWAY_STRIPE_KEY",
        ),
        ({"stripe_url": "http://localhost:8420"}, "CAUSEWAY_STRIPE_KEY"),
        ({"seal_pkcs12": ""}, "CAUSEWAY_SEAL_PKCS12"),
        ({"seal_pkcs11_module": "/lib/token.so"}, "CAUSEWAY_SEAL_PKCS11_MODULE"),
        (
            {"seal_pkcs12": "", "seal_pkcs11_module": "/lib/token.so", "seal_pkcs11_token": "court"},
            "CAUSEWAY_SEAL_PKCS11_MODULE",
        ),
        ({"seal_time_stamp_url": ""}, "CAUSEWAY_SEAL_TIME_STAMP_URL"),
        ({"trusted_proxies": "::/0"}, "CAUSEWAY_TRUSTED_PROXIES"),
        ({"metrics_addresses": "10.0.0.1,::/0"}, "CAUSEWAY_METRICS_ADDRESSES"),
        ({"metrics_token": SecretStr("short")}, "CAUSEWAY_METRICS_TOKEN"),
        ({"smtp_url": SecretStr("")}, "CAUSEWAY_SMTP_URL"),
        ({"mail_from": Settings().mail_from}, "CAUSEWAY_MAIL_FROM"),
        ({"database_url": "", "workers": 2}, "CAUSEWAY_WORKERS"),
        ({"argon2_memory_kib": 19_455}, "CAUSEWAY_ARGON2_MEMORY_KIB"),
        ({"argon2_passes": 1}, "CAUSEWAY_ARGON2_PASSES"),
    ],
)
def test_each_unsafe_setting_is_named_and_it_alone(changed: dict[str, object], named: str) -> None:
    (sentence,) = unsafe_settings(safe(**changed))

    assert sentence.split()[0] == named


@pytest.mark.parametrize(
    ("version", "is_sound"), [((3, 40, 1), False), ((3, 51, 2), False), ((3, 51, 3), True)]
)
def test_faulty_sqlite_is_refused_where_it_is_used(
    version: tuple[int, int, int], is_sound: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "VERSION", version)

    assert (unsafe_settings(safe(database_url="")) == []) is is_sound
    assert unsafe_settings(safe()) == []


def test_driver_really_uses_the_sound_sqlite() -> None:
    import aiosqlite

    assert tuple(map(int, aiosqlite.sqlite_version.split("."))) == sqlite.VERSION


def test_environment_is_read_and_the_command_line_goes_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAUSEWAY_PORT", "8123")
    monkeypatch.setenv("CAUSEWAY_ALLOWED_HOSTS", "a.example, b.example")

    assert load_settings(port=None).port == 8123
    assert load_settings(port=9000).port == 9000
    assert load_settings().allowed_hosts == ("a.example", "b.example")


def test_secrets_may_come_from_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "causeway_smtp_url").write_text("smtps://told.by.a.file")
    monkeypatch.setenv("CAUSEWAY_SECRETS_DIR", str(tmp_path))

    assert load_settings().smtp_url.get_secret_value() == "smtps://told.by.a.file"


def test_misspelt_variable_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAUSEWAY_SMPT_URL", "smtps://mail.court.example")

    with pytest.raises(WrongSettingsError, match="unknown settings in the environment: CAUSEWAY_SMPT_URL"):
        load_settings()


def test_directory_of_secrets_that_is_not_there_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CAUSEWAY_SECRETS_DIR", str(tmp_path / "none"))

    with pytest.raises(WrongSettingsError, match=r"CAUSEWAY_SECRETS_DIR: there is no directory .*none"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PORT", "eighty", "input should be a valid integer, unable to parse string as an integer"),
        ("WORKERS", "0", "input should be greater than or equal to 1"),
        ("PROFILE", "prod", "input should be 'development' or 'production'"),
        ("PUBLIC_URL", "ftp://a.example", "must be like https://efiling.example, without a path"),
        ("DATABASE_URL", "mysql://a:letmein@db/c", "must be like sqlite:///path or postgresql://user:"),
        ("DATABASE_URL", "postgresql://", "must be like sqlite:///path or postgresql://user:"),
        (
            "SMTP_URL",
            "https://a:letmein@mail.example",
            "must be like smtp://user:password@host:587 or smtps://",
        ),
        (
            "METRICS_ADDRESSES",
            "watcher.example",
            "'watcher.example' does not appear to be an IPv4 or IPv6 network",
        ),
        ("TRUSTED_PROXIES", "proxy.example", "'proxy.example' does not appear to be an IPv4 or IPv6 network"),
    ],
)
def test_wrong_value_is_told_by_its_variable_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(f"CAUSEWAY_{name}", value)

    with pytest.raises(WrongSettingsError) as refusal:
        load_settings()

    assert str(refusal.value).startswith(f"CAUSEWAY_{name}: {said}")
    assert "letmein" not in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_every_wrong_value_is_told_on_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAUSEWAY_PORT", "-1")
    monkeypatch.setenv("CAUSEWAY_WORKERS", "0")

    with pytest.raises(WrongSettingsError) as refusal:
        load_settings()

    lines = str(refusal.value).splitlines()
    assert [line.partition(":")[0] for line in lines] == ["CAUSEWAY_PORT", "CAUSEWAY_WORKERS"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"public_url": "efiling.example"},
        {"public_url": "https://efiling.example/path"},
        {"trusted_proxies": "proxy.example"},
        {"port": 65_536},
        {"no_such_setting": 1},
    ],
)
def test_wrong_value_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Settings(**wrong)


def test_secrets_do_not_show_in_print() -> None:
    assert "a-private-sentence" not in repr(safe())


def test_defaults_that_follow_from_others(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, port=8123)

    assert settings.database == f"sqlite:///{tmp_path}/causeway.db"
    assert settings.origin == "http://localhost:8123"
    assert settings.hosts == {"localhost", "127.0.0.1", "::1"}
    assert safe().hosts == {"efiling.court.example"}


@pytest.mark.parametrize(
    ("given", "in_development", "in_production"),
    [("", False, True), ("true", True, True), ("false", False, False)],
)
def test_logs_are_for_programs_in_production(given: str, in_development: bool, in_production: bool) -> None:
    assert Settings(log_json=given).logs_json is in_development
    assert safe(log_json=given).logs_json is in_production


def test_document_agrees_with_the_fields() -> None:
    written = (ROOT / "docs" / "settings.md").read_text()

    assert written == runpy.run_path(str(ROOT / "bin" / "settings_doc.py"))["document"](), (
        "run make settings-doc"
    )


def test_every_field_is_in_one_section() -> None:
    listed = [name for section in SECTIONS for name in section.model_fields]

    assert sorted(listed) == sorted(Settings.model_fields)


def test_every_setting_is_read_somewhere() -> None:
    source = "".join(path.read_text() for path in (ROOT / "backend" / "causeway").rglob("*.py"))
    unread = [name for name in Settings.model_fields if not re.search(rf"(settings|self)\.{name}\b", source)]

    assert unread == []


@pytest.mark.parametrize("key", ["pk_live_7", "whsec_7", "sk_live_7 "])
def test_what_is_no_secret_key_of_stripe_is_refused_and_not_repeated(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAUSEWAY_STRIPE_KEY", key)

    with pytest.raises(WrongSettingsError, match="CAUSEWAY_STRIPE_KEY") as refusal:
        load_settings()
    assert key not in str(refusal.value)


def test_cards_go_to_one_provider(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAUSEWAY_STRIPE_KEY", "sk_live_7")
    monkeypatch.setenv("CAUSEWAY_CARD_PROVIDER_URL", "http://localhost:8001")

    with pytest.raises(WrongSettingsError, match="CAUSEWAY_STRIPE_KEY"):
        load_settings()


def test_stripe_is_the_provider_where_it_is_set_as_a_whole() -> None:
    key, secret = SecretStr("sk_live_7"), SecretStr("whsec_7")

    assert Settings(stripe_key=key, stripe_webhook_secret=secret).takes_cards
    assert not Settings(stripe_key=key).takes_cards
    assert not Settings(stripe_webhook_secret=secret).takes_cards
