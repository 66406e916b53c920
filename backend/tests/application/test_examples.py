"""The examples of README.md and docs/api.md, pasted into a shell: each works, and answers as the page says."""

import asyncio
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.application.servers import PATIENCE, ROOT, Server, serving

SHELL = shutil.which("bash")
BLOCK = re.compile(r"^```(sh|json|)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
UNTIL_CHECKED = """
for look in $(seq 600); do
  answer=$(
{last}  )
  case "$answer" in *SCANNING*|*ASSEMBLING*) sleep 0.2;; *) break;; esac
done
echo "$answer"
"""


def blocks(page: str) -> list[tuple[str, str]]:
    """The kind and text of each block of a page that is not about `make`."""
    found = BLOCK.findall((ROOT / page).read_text())
    whole = [(kind, re.sub(r"\n +", "", text) if kind == "json" else text) for kind, text in found]
    return [(kind, text) for kind, text in whole if not text.startswith("make ")]


def alike(said: str) -> list[str]:
    """An answer without what differs from one run to the next."""
    text = re.sub(r"[0-9a-f]{64}|(?<=token\":\")[\w-]+|(?<=id\":\")[\w=]+|(?<=/uploads/)[\w-]+", "*", said)
    text = re.sub(r"localhost:\d+|127\.0\.0\.1:\d+", "HOST", text.replace("\r", ""))
    return re.sub(r"\d+", "#", text).splitlines()


@pytest.fixture(scope="module")
def court(copies: Callable[[str], Path]) -> Iterator[Server]:
    """The demonstration as it is loaded: what other tests file would come first in the lists of the pages."""
    with serving(copies("examples")) as server:
        yield server


@pytest.mark.skipif(not (SHELL and shutil.which("curl")), reason="needs bash and curl")
@pytest.mark.parametrize("page", ["README.md", "docs/api.md"])
async def test_examples_answer_as_the_page_says(court: Server, pdf: bytes, tmp_path: Path, page: str) -> None:
    (tmp_path / "statement.pdf").write_bytes(pdf)
    commands = [text for kind, text in blocks(page) if kind == "sh"]
    # The upload is asked after again and again, not sent again.
    sent, _, asked = commands[-1].rpartition("\n\n")
    script = "".join(["set -eu\nTOKEN=\n", *commands[:-1], sent, UNTIL_CHECKED.replace("{last}", asked)])
    shell = await asyncio.create_subprocess_exec(
        str(SHELL),
        "-c",
        script.replace("http://localhost:8000", court.url),
        cwd=tmp_path,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    async with asyncio.timeout(PATIENCE):
        said, _ = await shell.communicate()
    heard = alike(said.decode())
    promised = [line for kind, text in blocks(page) if kind != "sh" for line in alike(text)]
    assert shell.returncode == 0, said.decode()
    assert len(promised) >= len(commands) - 1
    assert [line for line in promised if line not in heard] == [], said.decode()
