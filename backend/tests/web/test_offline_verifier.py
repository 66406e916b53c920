"""The page that verifies off line, as the court hands it out: its authority inside, and leave for nothing else."""

import base64
import hashlib
import re
from pathlib import Path

import httpx2
import pytest
from starlette.applications import Starlette

from causeway.documents.adapters.authority_files import AUTHORITY
from causeway.documents.adapters.development_authority import make_authority
from causeway.settings import Settings
from causeway.web.offline_verifier import offline_verifier, verifier_routes


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path)


def browser(settings: Settings) -> httpx2.AsyncClient:
    transport = httpx2.ASGITransport(app=Starlette(routes=verifier_routes(settings)))
    return httpx2.AsyncClient(transport=transport, base_url="http://court.test")


def told(page: str) -> str:
    (inside,) = re.findall(r'id="authority">([^<]*)<', page)
    return str(inside)


async def test_what_is_served_trusts_the_courts_authority_once_there_is_one(settings: Settings) -> None:
    async with browser(settings) as http:
        assert told((await http.get("/verifier.html")).text) == "[]"
        make_authority(settings.seal_authority)
        answer = await http.get("/verifier.html")
        certificate = (settings.seal_authority / AUTHORITY).read_text().strip()
        assert told(answer.text) == f'["{certificate}"]'.replace("\n", "\\n")
        tag = {"if-none-match": answer.headers["etag"]}
        assert (await http.get("/verifier.html", headers=tag)).status_code == 304


async def test_a_court_with_a_key_of_its_own_says_whom_to_trust(settings: Settings, tmp_path: Path) -> None:
    make_authority(settings.seal_authority)
    own = settings.model_copy(update={"seal_pkcs12": "key.p12"})
    async with browser(own) as http:
        assert told((await http.get("/verifier.html")).text) == "[]"
    said = tmp_path / "authorities.pem"
    said.write_bytes((settings.seal_authority / AUTHORITY).read_bytes() * 2)
    async with browser(own.model_copy(update={"seal_trusted": str(said)})) as http:
        assert told((await http.get("/verifier.html")).text).count("BEGIN CERTIFICATE") == 2


async def test_its_own_script_and_style_may_run_and_nothing_may_be_asked(settings: Settings) -> None:
    async with browser(settings) as http:
        answer = await http.get("/verifier.html")
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    assert policy.endswith("frame-ancestors 'none'")
    for element in ("script", "style"):
        (inside,) = re.findall(f"<{element}>(.*?)</{element}>", answer.text, re.DOTALL)
        hashed = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{element}-src 'sha256-{hashed}'" in policy
    # What compares two files is a text until it is asked for, and may be run as it stands there.
    (later,) = re.findall('id="script-of-comparing">(.*?)</script>', answer.text, re.DOTALL)
    assert f"'sha256-{base64.b64encode(hashlib.sha256(later.encode()).digest()).decode()}'" in policy
    assert policy.count("sha256-") == 3
    assert not re.search(r"connect-src|unsafe|https?:", policy)
    # From a file, there is no header: the page says it itself.
    assert policy.removesuffix("; frame-ancestors 'none'") in answer.text


def test_nothing_but_certificates_gets_into_it() -> None:
    page = offline_verifier("</script><script>alert(1)</script>\n-----BEGIN CERTIFICATE-----\nA<b\n-----END")
    assert told(page.decode()) == "[]"
    assert b"alert(1)" not in page
