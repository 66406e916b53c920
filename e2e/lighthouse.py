"""Measures every route with Lighthouse on a desktop, as whoever uses it; fails where a score is below its floor.

`make lighthouse`, on a quiet machine: performance is measured, not counted. Needs Node, and npx to fetch Lighthouse.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

from causeway.demo.people import PASSWORD
from e2e.servers import Court, make_template, open_court

LIGHTHOUSE = "lighthouse@12.8.2"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLOORS = {"performance": 90, "accessibility": 95, "best-practices": 95, "seo": 95}
"""The least of 100 that each category may be."""
ROUTES: dict[str, tuple[str, ...]] = {
    "": ("/sign-in", "/register", "/forgotten-password", "/verify-email"),
    "lawyer@demo.test": (
        "/",
        "/cases",
        "/filings",
        "/file",
        "/payments",
        "/account",
        "CASE",
        "CASE/documents",
        "FILING",
    ),
    "clerk@demo.test": ("/review", "/registrations"),
}
SIGN_IN = "mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }"
FIRST = """{
  cases(first: 1) { edges { node { id } } }
  filings(first: 1, filter: {status: [ACCEPTED]}) { edges { node { id } } }
}"""


def post(
    court: Court, query: str, variables: dict[str, object], cookie: str
) -> tuple[dict[str, object], str]:
    """Ask the API; return the data, and the cookies set by the answer."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {"content-type": "application/json", "cookie": cookie}
    request = urllib.request.Request(f"{court.url}/graphql", body, headers)  # noqa: S310  (our own server)
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        cookies = [each.partition(";")[0] for each in answer.headers.get_all("set-cookie") or []]
        return json.load(answer)["data"], "; ".join(cookies)


def addresses(court: Court, cookie: str, routes: tuple[str, ...]) -> list[str]:
    """Return `routes` with the reader's own first case and accepted filing in place of CASE and FILING."""
    if not any("CASE" in route or "FILING" in route for route in routes):
        return list(routes)
    data, _ = post(court, FIRST, {}, cookie)
    found: dict[str, str] = {word: data[word]["edges"][0]["node"]["id"] for word in ("cases", "filings")}  # type: ignore[index]
    named = {"CASE": f"/cases/{found['cases']}", "FILING": f"/filings/{found['filings']}"}
    return [route.replace("CASE", named["CASE"]).replace("FILING", named["FILING"]) for route in routes]


def measure(court: Court, path: str, cookie: str, folder: Path) -> dict[str, int]:
    """Run Lighthouse on one page; return its scores of 100."""
    report = folder / "report.json"
    command = [
        "npx",
        "--yes",
        LIGHTHOUSE,
        f"{court.url}{path}",
        "--preset=desktop",
        "--output=json",
        "--quiet",
    ]
    command += [f"--output-path={report}", f"--only-categories={','.join(FLOORS)}"]
    command += ["--chrome-flags=--headless=new --no-sandbox --disable-gpu"]
    if cookie:
        command += ["--extra-headers", json.dumps({"Cookie": cookie})]
    chromium = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    environment = {**os.environ, **({"CHROME_PATH": chromium} if chromium else {})}
    subprocess.run(command, check=True, env=environment, cwd=folder)
    categories = json.loads(report.read_text())["categories"]
    return {name: round((categories[name]["score"] or 0) * 100) for name in FLOORS}


def main() -> int:
    """Measure all; 1 if anything is below its floor."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        make_template(folder / "template")
        court = open_court(folder / "template", folder / "data")
        try:
            return sum(measure_all(court, email, folder) for email in ROUTES) and 1
        finally:
            court.stop()


def measure_all(court: Court, email: str, folder: Path) -> int:
    """Measure the routes of one reader; return how many scores are below their floor."""
    cookie, below = "", 0
    if email:
        _, cookie = post(court, SIGN_IN, {"i": {"email": email, "password": PASSWORD}}, "")
    for path in addresses(court, cookie, ROUTES[email]):
        scores = measure(court, path, cookie, folder)
        low = [name for name, floor in FLOORS.items() if scores[name] < floor]
        below += len(low)
        said = "  ".join(f"{name} {scores[name]:3d}" for name in FLOORS)
        verdict = f"  BELOW: {', '.join(low)}" if low else ""
        sys.stdout.write(f"{said}  {path[:40]:40s} {email or 'the public'}{verdict}\n")
        sys.stdout.flush()
    return below


if __name__ == "__main__":
    sys.exit(main())
