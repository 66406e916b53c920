"""The browser application as it leaves the server: compressed, cached by what it is, each page with its own words."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from causeway.web.spa import BUILT, FOR_EVER, BrowserApplication, choose_coding

BROWSER = {"accept-encoding": "gzip, deflate, br, zstd"}
PLAIN = {"accept-encoding": "identity"}


@pytest.fixture
async def court() -> AsyncIterator[httpx2.AsyncClient]:
    application = Starlette(routes=[Mount("/", BrowserApplication())])
    transport = httpx2.ASGITransport(app=application)
    async with httpx2.AsyncClient(transport=transport, base_url="http://court.test") as http:
        yield http


def built() -> dict[str, dict[str, list[str]]]:
    files: dict[str, dict[str, list[str]]] = json.loads((BUILT / "site.json").read_bytes())["files"]
    return files


def largest(ending: str) -> str:
    of_kind = [name for name in built() if name.startswith("assets/") and name.endswith(ending)]
    return max(of_kind, key=lambda name: (BUILT / name).stat().st_size)


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gz"),
        ("br;q=0.1, gzip;q=1", "br"),
        ("br;q=0, gzip", "gz"),
        ("br; q=0.000, gzip;q=0", None),
        ("*", "br"),
        ("br;q=0, *", "gz"),
        ("*;q=0", None),
        ("identity", None),
        ("", None),
        ("GZIP", "gz"),
        ("gzipped, bro", None),
        (",;q=,;;=,\t", None),
    ],
)
def test_the_coding_is_one_that_was_asked_for(header: str, coding: str | None) -> None:
    assert choose_coding(header, ("br", "gz")) == coding


async def test_every_script_style_and_page_leaves_the_server_compressed(court: httpx2.AsyncClient) -> None:
    wanted = [
        name for name in built() if name.endswith((".js", ".mjs", ".css")) and not name.startswith("pages/")
    ]
    assert len(wanted) > 20
    for path in [*wanted, "", "cases", "sign-in", "nowhere"]:
        answer = await court.get(f"/{path}", headers=BROWSER)
        plain = len((await court.get(f"/{path}", headers=PLAIN)).content)
        # Nothing here reads Brotli, and it is not read for us: what came is what was sent.
        assert answer.headers.get("content-encoding") == "br" or plain < 500, path
        assert len(answer.content) < plain or plain < 500, path
        assert "accept-encoding" in answer.headers.get("vary", "") or plain < 500, path


async def test_each_coding_is_the_same_bytes_under_a_tag_of_its_own(court: httpx2.AsyncClient) -> None:
    path = largest(".js")
    answers = [
        await court.get(f"/{path}", headers={"accept-encoding": each}) for each in ("identity", "gzip", "br")
    ]
    assert answers[0].content == answers[1].content == (BUILT / path).read_bytes()
    assert answers[2].content == (BUILT / f"{path}.br").read_bytes()
    assert len({answer.headers["etag"] for answer in answers}) == 3
    assert "content-encoding" not in answers[0].headers
    assert all(answer.headers["vary"] == "accept-encoding" for answer in answers)
    assert all(answer.headers["content-type"].startswith("text/javascript") for answer in answers)


async def test_hashed_files_are_kept_for_ever_and_pages_asked_for_again(court: httpx2.AsyncClient) -> None:
    asset = await court.get(f"/{largest('.css')}", headers=BROWSER)
    assert asset.headers["cache-control"] == FOR_EVER
    page = await court.get("/sign-in", headers=BROWSER)
    assert page.headers["cache-control"] == "no-cache"
    again = {**BROWSER, "if-none-match": page.headers["etag"]}
    kept = await court.get("/sign-in", headers=again)
    assert (kept.status_code, kept.content, kept.headers["etag"]) == (304, b"", page.headers["etag"])
    assert kept.headers["vary"] == page.headers["vary"]
    # Another page, another language and another coding are other documents.
    for path, more in (
        ("/register", {}),
        ("/sign-in", {"accept-language": "zh-HK"}),
        ("/sign-in", {"accept-encoding": "gzip"}),
    ):
        assert (await court.get(path, headers={**again, **more})).status_code == 200


async def test_each_page_says_what_it_is_in_the_language_asked_for(court: httpx2.AsyncClient) -> None:
    told = set()
    paths = (
        "/",
        "/sign-in",
        "/register",
        "/cases",
        "/cases/7",
        "/cases/7/documents",
        "/cases/7/document/9",
        "/review",
    )
    for path in paths:
        for language, lang in (("en", "en-HK"), ("zh-HK,zh;q=0.9", "zh-Hant-HK"), ("zh-CN", "zh-Hans")):
            answer = await court.get(path, headers={**PLAIN, "accept-language": language})
            assert answer.status_code == 200, path
            assert f'<html lang="{lang}"' in answer.text
            assert "accept-language" in answer.headers["vary"]
            title = answer.text.partition("<title>")[2].partition("</title>")[0]
            description = answer.text.partition('name="description" content="')[2].partition('"')[0]
            assert title.endswith("· Causeway"), path
            assert len(description) >= 8, path
            told.add((lang, description))
    # Both addresses of a case are one page; every other has words of its own.
    assert len(told) == 3 * (len(paths) - 1)


async def test_an_address_of_nothing_is_not_found_and_says_so(court: httpx2.AsyncClient) -> None:
    for path in (
        "/nowhere",
        "/favicon.ico",
        "/cases/1/documents/x/y",
        "/.vite/manifest.json",
        "/wp-login.php",
    ):
        answer = await court.get(path, headers=PLAIN)
        assert answer.status_code == 404, path
        assert "There is nothing at this address" in answer.text


async def test_what_is_not_for_browsers_is_not_sent(court: httpx2.AsyncClient) -> None:
    for path in (
        "/site.json",
        "/persisted-documents.json",
        "/.stamp-setup",
        "/pages/home.en.html",
        "/index.html",
    ):
        answer = await court.get(path, headers=PLAIN)
        assert answer.status_code == 404, path
        assert "There is nothing at this address" in answer.text
    packed = await court.get(f"/{largest('.js')}.br", headers=PLAIN)
    assert packed.status_code == 404


async def test_robots_are_told_in_their_own_format(court: httpx2.AsyncClient) -> None:
    answer = await court.get("/robots.txt", headers=PLAIN)
    assert answer.headers["content-type"].startswith("text/plain")
    assert "User-agent: *" in answer.text
    assert "Disallow: /graphql" in answer.text
    assert "Disallow: /\n" not in answer.text


async def test_a_part_of_a_compressed_file_is_a_part_of_what_was_sent(court: httpx2.AsyncClient) -> None:
    path = largest(".js")
    whole = (BUILT / f"{path}.br").read_bytes()
    request = court.build_request("GET", f"/{path}", headers={**BROWSER, "range": "bytes=0-99"})
    answer = await court.send(request, stream=True)
    part = b"".join([each async for each in answer.aiter_raw()])
    assert (answer.status_code, part) == (206, whole[:100])
    assert answer.headers["content-range"] == f"bytes 0-99/{len(whole)}"


async def test_a_later_build_is_served_and_none_is_said(tmp_path: Path) -> None:
    application = BrowserApplication(tmp_path)
    transport = httpx2.ASGITransport(app=Starlette(routes=[Mount("/", application)]))
    async with httpx2.AsyncClient(transport=transport, base_url="http://court.test") as http:
        missing = await http.get("/")
        assert (missing.status_code, "not been built" in missing.text) == (503, True)
        (tmp_path / "pages").mkdir()
        (tmp_path / "pages/none.html").write_text("<!doctype html>later")
        languages = ("en", "zh-Hant", "zh-Hans")
        site = {
            "files": {"pages/none.html": {"hash": "0" * 32, "encodings": []}},
            "pages": [{"pattern": None, "documents": dict.fromkeys(languages, "pages/none.html")}],
        }
        (tmp_path / "site.json").write_text(json.dumps(site))
        assert (await http.get("/")).text.endswith("later")
