"""The container files, judged without an engine: they fit together, and what they start would be safe."""

import re
import shutil
import subprocess
from typing import Any

import pytest
import yaml

from causeway.production import unsafe_settings
from causeway.settings import PREFIX, Settings
from tests.architecture.sources import ROOT

FILLED_IN = {
    "CAUSEWAY_SITE": "efiling.court.example",
    "POSTGRES_PASSWORD": "letters0and1digits",
    "CAUSEWAY_SMTP_URL": "smtps://mail.court.example:465",
    "CAUSEWAY_MAIL_FROM": "Court registry <no-reply@court.example>",
    "CAUSEWAY_SEAL_PKCS12_PASSPHRASE": "of-the-key",
    "CAUSEWAY_SEAL_TIME_STAMP_URL": "https://tsa.example",
}


def compose() -> dict[str, Any]:
    """The compose file with its anchors resolved."""
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return loaded


def filled_in(value: object) -> str:
    """What compose makes of `${NAME:?message}` and `${NAME:-default}`."""
    return re.sub(
        r"\$\{(\w+)(?::-([^}]*)|:\?[^}]+)?\}",
        lambda found: FILLED_IN.get(found[1], found[2] or ""),
        str(value),
    )


def dockerfile() -> list[str]:
    """The instructions of the Dockerfile, one a line."""
    text = (ROOT / "Dockerfile").read_text()
    return [line for line in text.replace("\\\n", " ").splitlines() if line and not line.startswith("#")]


def test_what_compose_starts_is_safe_for_production() -> None:
    application = compose()["services"]["application"]["environment"]
    given = {name.removeprefix(PREFIX).lower(): filled_in(value) for name, value in application.items()}

    settings = Settings(**given)

    assert unsafe_settings(settings) == []
    assert settings.is_production
    assert settings.hosts == {"efiling.court.example", "localhost"}
    assert settings.database == "postgresql://causeway:letters0and1digits@database/causeway"


def test_everything_to_fill_in_is_in_the_example() -> None:
    asked = set(re.findall(r"\$\{(\w+)", (ROOT / "docker-compose.yml").read_text()))
    offered = set(re.findall(r"^(\w+)=", (ROOT / "deploy" / "example.env").read_text(), re.MULTILINE))

    assert asked == offered


def test_only_the_proxy_is_reached_from_outside() -> None:
    services = compose()["services"]

    assert [name for name, service in services.items() if "ports" in service] == ["proxy"]
    assert [name for name, service in services.items() if "outside" in service["networks"]] == ["proxy"]


def test_services_wait_for_what_they_need() -> None:
    waits = {name: service.get("depends_on", {}) for name, service in compose()["services"].items()}

    assert waits["migrate"]["database"]["condition"] == "service_healthy"
    assert waits["application"]["migrate"]["condition"] == "service_completed_successfully"
    assert waits["proxy"]["application"]["condition"] == "service_healthy"
    assert {needed for wait in waits.values() for needed in wait} <= set(waits)


def test_every_named_volume_and_network_is_declared() -> None:
    whole = compose()
    volumes = {
        volume.split(":")[0] for service in whole["services"].values() for volume in service["volumes"]
    }
    networks = {network for service in whole["services"].values() for network in service["networks"]}

    assert {volume for volume in volumes if not volume.startswith("./")} == set(whole["volumes"])
    assert networks == set(whole["networks"])


def test_mounted_files_exist() -> None:
    mounted = [volume for service in compose()["services"].values() for volume in service["volumes"]]
    files = [volume.split(":")[0] for volume in mounted if volume.startswith("./")]

    assert files == ["./deploy/Caddyfile"]
    assert (ROOT / files[0]).is_file()


def test_images_name_their_version() -> None:
    images = [service["image"] for service in compose()["services"].values()]
    images += [line.split()[1] for line in dockerfile() if line.startswith("FROM")]

    assert [image for image in images if not re.search(r":\d+[\w.-]*$", image)] == []


def test_application_trusts_exactly_the_inner_network() -> None:
    whole = compose()
    (inner,) = whole["networks"]["inside"]["ipam"]["config"]

    assert whole["services"]["application"]["environment"]["CAUSEWAY_TRUSTED_PROXIES"] == inner["subnet"]


def test_containers_get_longer_to_stop_than_the_service_takes() -> None:
    grace = compose()["services"]["application"]["stop_grace_period"]

    assert int(grace.removesuffix("s")) > Settings().shutdown_seconds


def test_image_runs_without_root_and_copies_only_what_there_is() -> None:
    lines = dockerfile()
    last_stage = lines[max(number for number, line in enumerate(lines) if line.startswith("FROM")) :]
    copied = [line.split()[1:-1] for line in lines if line.startswith("COPY") and "--from" not in line]
    missing = [name for names in copied for name in names if not (ROOT / name).exists()]

    assert "USER causeway" in last_stage
    assert missing == []


def test_image_compiles_what_it_may_not_write_later() -> None:
    installing = [line for line in dockerfile() if re.search(r"uv pip (sync|install)", line)]

    assert installing
    assert [line for line in installing if line.count("uv pip") != line.count("--compile-bytecode")] == []


def test_fonts_go_out_with_their_licences() -> None:
    fonts = [path.name for path in (ROOT / "frontend" / "src").rglob("*.woff2")]
    licences = {"inter": "OFL-Inter.txt", "source-serif-4": "OFL-SourceSerif4.txt"}
    shipped = ROOT / "frontend" / "public" / "licences"

    assert fonts
    assert [name for name in fonts if not any(name.startswith(family) for family in licences)] == []
    for name in licences.values():
        assert "SIL OPEN FONT LICENSE" in (shipped / name).read_text().upper()


def test_variables_of_the_image_are_settings() -> None:
    names = re.findall(rf"{PREFIX}(\w+)=", (ROOT / "Dockerfile").read_text())

    assert names
    assert [name for name in names if name.lower() not in Settings.model_fields] == []


def test_proxy_hands_over_to_the_application_with_its_limits() -> None:
    caddyfile = (ROOT / "deploy" / "Caddyfile").read_text()
    limits = Settings()

    assert re.search(r"^\s*reverse_proxy application:8000 \{$", caddyfile, re.MULTILINE)
    assert f"max_header_size {limits.header_bytes // 1024}KB" in caddyfile
    assert f"read_header {limits.header_seconds}s" in caddyfile
    assert caddyfile.count("{") == caddyfile.count("}")


def test_proxy_lets_uploads_and_subscriptions_flow() -> None:
    caddyfile = (ROOT / "deploy" / "Caddyfile").read_text()

    assert re.search(r"^\s*flush_interval -1$", caddyfile, re.MULTILINE)
    assert re.search("request_body|request_buffers|response_buffers|read_body|write ", caddyfile) is None
    for inside in ("healthz", "readyz"):
        assert re.search(rf"^\s*respond /{inside} 404$", caddyfile, re.MULTILINE)


def test_docker_compose_itself_accepts_the_file() -> None:
    asked = ["docker", "compose", "version"]
    if not shutil.which("docker") or subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip("no docker compose on this machine; the other tests judge the file's structure")
    said = subprocess.run(
        ["docker", "compose", "config", "--quiet"], cwd=ROOT, env={**FILLED_IN, "PATH": "/usr/local/bin:/usr/bin:/bin"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (said.returncode, said.stderr) == (0, "")
