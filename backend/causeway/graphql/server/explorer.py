"""A page to try operations in, for development: all in one file, nothing from other hosts, absent in production."""

from base64 import b64encode
from hashlib import sha256
from typing import NamedTuple

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; height: 100vh;
  display: grid; grid-template: auto 1fr / 1fr 1fr }
header { grid-column: 1 / 3; padding: .5rem 1rem; display: flex; gap: 1rem; align-items: center;
  border-bottom: 1px solid }
form { display: grid; grid-template-rows: auto 3fr auto 1fr; padding: 1rem; gap: .25rem }
textarea, pre { font: 14px/1.5 ui-monospace, monospace; margin: 0; border: 1px solid; padding: .5rem; overflow: auto }
section { padding: 1rem; overflow: auto } h1 { font-size: 1.1rem; margin: 0 }
"""
SCRIPT = """
const $ = (id) => document.getElementById(id);
$("query").value = localStorage.getItem("query") ?? "{ __typename }";
async function run() {
  localStorage.setItem("query", $("query").value);
  let variables;
  try { variables = $("variables").value.trim() ? JSON.parse($("variables").value) : {}; }
  catch (error) { $("result").textContent = `Variables: ${error.message}`; return; }
  const response = await fetch(location.pathname, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: $("query").value, variables }),
  });
  $("result").textContent = JSON.stringify(await response.json(), null, 2);
}
$("form").addEventListener("submit", (event) => { event.preventDefault(); run(); });
$("query").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
});
"""
PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Causeway GraphQL</title>
<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>
<body><header><h1>Causeway GraphQL</h1><button form="form">Run (Ctrl+Enter)</button></header>
<form id="form"><label for="query">Operation</label><textarea id="query" spellcheck="false"></textarea>
<label for="variables">Variables (JSON)</label><textarea id="variables" spellcheck="false"></textarea></form>
<section aria-live="polite"><pre id="result"></pre></section><script>{SCRIPT}</script></body></html>
"""


class Explorer(NamedTuple):
    """The page, and the policy that lets exactly its own script and style run."""

    page: str
    policy: str


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


EXPLORER = Explorer(
    PAGE,
    f"default-src 'none'; script-src {_source(SCRIPT)}; style-src {_source(STYLE)}; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
)
