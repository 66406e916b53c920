"""The laws of the house that a linter does not know: each takes one file and yields what is wrong with it."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.sources import Source

LONGEST_FILE, LONGEST_FUNCTION = 300, 40
COUNTED = (".py", ".ts", ".tsx", ".css")
NOT_WRITTEN_BY_HAND = ("/gql/", "/migrations/versions/")

# Parts that are mechanisms or edges, not features: they have names of their own.
NOT_FEATURES = {"kit", "audit", "cli", "graphql", "web", "migrations", "demo", "sandbox_provider"}
FEATURE_NAMES = {
    "__init__", "tables", "rules", "events", "access", "queries", "commands", "reactions", "ports", "adapters",
    "jobs",  # the kinds of jobs it calls for: work that can wait
    "lists",  # which rows a published list shows: conditions on a row, pure
    "transitions",  # its state machine as data: run, offered by the API, and drawn
    "words",  # what the feature says to people, in three languages
}  # fmt: skip
# A feature of several parts: each is a folder with the same file names.
PARTS = {
    "filings": {"core", "drafting", "submission", "checks", "review", "representation", "bulk"},
}
# A feature with rooms beside its own files: the same file names in each again.
ROOMS = {"payments": {
    "chargebacks", "clearing", "deposits", "holds", "month_end", "receipts", "reconciliation", "refunds", "tills",
}}  # fmt: skip
OWN_NAMES = {
    "accounts/actor": "who is asking: handed to every other feature, so it is neither a row nor a rule",
    "accounts/denials": "what it is that a restricted thing was asked for and denied: the kinds are each feature's own",
    "accounts/denial_recorder": "the queue behind the answers that such traces are written from",
    "accounts/identity": "what signing in runs on besides the context: the hashing queue and the policy",
    "cases/place_triggers": "SQL of triggers that keep a table beside others, whoever writes",
    "courts/calendar_version": "one number that every cached deadline depends on",
    "courts/calendars": "calendars made from the tables once for each version, and kept",
    "courts/deadline_rules": "rules from the tables, and what is worked out by them over a calendar",
    "courts/reference": "reference data read once for each version of it, and kept",
    **dict.fromkeys(("courts/loader", "hearings/kinds"), "what is supplied comes from files"),
    "exports/archive": "the files of an archive in their order: lends bytes, and is neither a row nor a rule",
    "exports/audit_extract": "what of the log somebody may know of a case: asks the rules of every feature below",
    **dict.fromkeys(("exports/made_file", "exports/manifest"), "JSON made while it is read, and its hash"),
    "exports/sections": "the lists of one published file, each a statement: as long as the file has lists",
    "exports/snapshot": "what was so at one moment: rows of every feature below, turned into files",
    **dict.fromkeys(("exports/watch", "exports/reader_copies"), "rights asked for again while bytes go out"),
    "filings/core/text_tables": "what filings are found by: a table of their texts, which the others know nothing of",
    "documents/checks": "runs in a child process of its own and imports nothing of the service",
    "documents/marked_copies": "files that are made for one reader and kept for minutes, and what removes them",
    "documents/marker": "what marking copies runs on, and its steps: the store, the limited process, the copies",
    "documents/reference_number": "one notation with check digits, and its one reader",
    "documents/sealer": "what sealing runs on, and its steps: the key, the store, the limited process",
    "documents/renewer": "what renewing runs on, and its steps, as `documents/sealer` has those of sealing",
    "documents/signature_room": "the room that a child leaves: hashed around and filled in, for seal and renewal",
    "documents/proof_in_time": "judges a seal and its time stamps, each as of its own instant, for `documents/verify`",
    "documents/stamping": "runs in a child process of its own and imports nothing of the service",
    "documents/altered": "names what differs between a sealed file and a copy, for `documents/verify`",
    "documents/verify": "looks at a sealed file from outside, for whoever has nothing but the file",
    "documents/verification": "the verdict and its sentence, for whoever verifies from outside",
    "documents/findings": "the vocabulary that the child process and the service share",
    "filings/review/reasons": "the vocabulary of the registry for what was not taken as it is",
    "filings/core/document_transitions": "a second state machine beside the filing's: the review of one document",
    "filings/core/orders": "SQL that filings are ordered by, the same in the list and in the index that tables declare",
    "filings/core/views": "what is shown of many filings at once, for the edge: commands ask queries.py",
    "filings/core/plain_queries": "a filing as plain rows, for the commands that many wait for: others ask queries.py",
    "forms/catalogue": "forms come from files, read and checked once, not from a table or a command of a person",
    "forms/page": "what is set in a child process of its own, from plain data",
    "forms/typeset": "calls the typesetting compiler, the same for every form",
    "ledger/verify": "looks at the whole ledger from outside, for the auditor",
    "uploads/service": "what taking uploads runs on: the store, the limits, the locks and the public address",
    "uploads/upload_locks": "one request at a time for each upload, over tus and GraphQL alike",
    "notifications/letters": "whole letters, in three languages",
    "filings/review/verify": "looks at decisions and money together from outside, for the auditor",
    "payments/intent_tables": "what a payment provider is asked, beside the court's own money",
    "payments/intent_settler": "what asking the provider runs on, and its steps",
    "payments/holds/watching": "asking the provider after what cards hold: neither a command nor a query",
    "payments/verify_cards": "the same of what a payment provider holds, and its own log",
    "payments/refunds/settler": "what asking the provider to pay back runs on, and its steps",
    **dict.fromkeys(("payments/look", "payments/watch"), "the same all the while, of parts"),
    **{f"payments/{room}/verify": "the same" for room in ROOMS["payments"] - {"deposits", "holds"}},
    "payments/chargebacks/settler": "as that of refunds",
    **dict.fromkeys(("payments/verify_concessions", "payments/verify_deposits"), "the same of these"),
    "payments/reconciliation/figures": "three parties' word on many payments, gathered from a port and from queries",
    **{f"payments/{it}": "its steps" for it in ("month_end/summer", "reconciliation/reconciler")},
    "payments/reconciliation/closed_days": "SQL of triggers that keep a closed day as it is, whoever writes",
    "payments/reconciliation/views": "days as they are shown, for the edge: commands ask queries.py",
    "payments/reconciliation/settlement_files": "a form of file, read and written: rules.py judges what it says",
    "filings/review/obligations": "what accepted filings owe, as reconciliation's port asks for it",
    "payments/verify": "looks at all money from outside, for the auditor",
}

VAGUE = {"utils", "util", "helpers", "helper", "misc", "common"}
EDGE_FRAMEWORKS = {"strawberry", "starlette", "uvicorn"}
EDGES = ("graphql/", "web/", "sandbox_provider/", "app.py", "serving.py", "cli/", "__main__.py")

# Pictures, where the field has a term: docs/glossary.md has what they are called instead.
PICTURESQUE = {
    "nursery": "fork_server", "tallies": "running_hashes", "reception": "write_behind", "intake": "service",
    "standins": "parameters", "Tie": "ParentKey", "Term": "OrderTerm", "elsewhere": "refs", "loads": "batching",
    "sign_in_desk": "session_cookies", "Door": "PermissionExtension", "MutationDoor": "ProblemExtension",
    "Doorman": "Authenticator", "Remembered": "DocumentCache", "Standing": "FilingState or SchemaStatus",
    "standing": "preconditions, or DocumentProgress", "holding": "upload_locks", "Enclosed": "FilingDocumentView",
    "enclosing": "filing_documents", "reasoning": "review_reasons", "representing": "representation",
    "Charge": "RateLimitKey", "SpendGuesses": "Consume", "Seat": "AuthenticatedSession", "House": "Services",
    "assembly": "factories", "timekeeping": "scheduler", "goOn": "resumeUpload or openNext",
}  # fmt: skip
DEFINITION = re.compile(r"^\s*(?:export )?(?:async )?(?:def|class|function|const|let)\s+(\w+)", re.MULTILINE)
SUPERLATIVES = ("MOST", "LONGEST", "LARGEST", "BIGGEST", "DEEPEST", "SHORTEST")

# Written in pieces, so that this file does not offend itself.
TRACES = re.compile(
    "|".join([
        "pypi" + r"\.org", "python" + r"hosted\.org", "npm" + r"js\.(?:org|com)", "yarn" + r"pkg\.com",
        r"deb\." + r"debian\.org", "/work" + r"/(?:main|shared|steering|\.library)", "/" + "farm", "/tmp" + "/brief",
        r"\.\./" + "shared/", "/root" + "/",
    ])
)  # fmt: skip


def file_is_short(source: Source) -> Iterator[str]:
    """A file that outgrows 300 lines is two ideas."""
    written = source.path.endswith(COUNTED) and not any(part in source.path for part in NOT_WRITTEN_BY_HAND)
    lines = source.text.count("\n")
    if written and lines > LONGEST_FILE:
        yield f"{source.path}: {lines} lines"


def functions_are_short(source: Source) -> Iterator[str]:
    """A function over 40 lines is two ideas too; only a browser journey is read in one piece."""
    if source.path.startswith("e2e/") or any(part in source.path for part in NOT_WRITTEN_BY_HAND):
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{source.path}:{node.lineno}: {node.name} has {lines} lines"


def name_says_something(source: Source) -> Iterator[str]:
    """A module is named after what it holds, never "utils"."""
    words = {word.removesuffix(".py") for word in source.path.split("/")}
    if words & VAGUE:
        yield f"{source.path}: {words & VAGUE} says nothing"


def name_is_the_term_of_the_field(source: Source) -> Iterator[str]:
    """What is defined carries the term an engineer searches for, no picture of it."""
    defined = {*DEFINITION.findall(source.text), source.path.split("/")[-1].split(".")[0]}
    for name in sorted(defined & PICTURESQUE.keys()):
        yield f"{source.path}: {name} is called {PICTURESQUE[name]}"


def constant_says_subject_and_unit(source: Source) -> Iterator[str]:
    """A number at the head of a module says of what it is, and a limit begins with MAX or MIN."""
    if "/migrations/versions/" in source.path:
        return
    for node in source.tree.body:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=value)
            ) if name.isupper() and _is_number(value):
                if "_" not in name.strip("_") or name.strip("_").startswith(SUPERLATIVES):
                    yield f"{source.path}:{node.lineno}: {name} does not say what it counts"


def _is_number(value: ast.expr | None) -> bool:
    """Say whether an expression is a number written out, such as `1 << 20`."""
    leaves = (
        [each for each in ast.walk(value) if not isinstance(each, ast.operator | ast.unaryop)]
        if value
        else []
    )
    return bool(leaves) and all(
        isinstance(each, ast.BinOp | ast.UnaryOp)
        or (isinstance(each, ast.Constant) and isinstance(each.value, int | float) and each.value is not True)
        for each in leaves
    )


def module_says_what_it_is(source: Source) -> Iterator[str]:
    """One sentence heads each module that holds something."""
    if source.text.strip() and not ast.get_docstring(source.tree):
        yield f"{source.path}: no docstring"


def feature_uses_the_known_names(source: Source) -> Iterator[str]:
    """Inside a feature, the file names of the architecture and no others, or one with a reason in OWN_NAMES."""
    feature, _, rest = source.inside.partition("/")
    if not rest or feature in NOT_FEATURES:
        return
    if feature in PARTS and rest != "__init__.py":
        part, _, rest = rest.partition("/")
        if part not in PARTS[feature] or not rest:
            yield f"{source.path}: {feature} has no part called {part.removesuffix('.py')}"
            return
        feature = f"{feature}/{part}"
    room, _, inside = rest.partition("/")
    if room in ROOMS.get(feature, ()) and inside:
        feature, rest = f"{feature}/{room}", inside
    name = rest.split("/")[0].removesuffix(".py")
    if name not in FEATURE_NAMES and f"{feature}/{name}" not in OWN_NAMES:
        yield f"{source.path}: a feature has no file called {name}"


def feature_knows_no_edge(source: Source) -> Iterator[str]:
    """Only the edges know GraphQL and the web server."""
    if source.inside.startswith(EDGES):
        return
    for node in ast.walk(source.tree):
        for module in _imported(node):
            if module.split(".")[0] in EDGE_FRAMEWORKS:
                yield f"{source.path}:{node.lineno}: imports {module}"  # type: ignore[attr-defined]


def edge_asks_the_domain(source: Source) -> Iterator[str]:
    """Of the GraphQL edge only its engine makes statements; a feature asks the domain's queries."""
    if not source.inside.startswith("graphql/") or source.inside.startswith("graphql/engine/"):
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.module in {"sqlalchemy", "sqlmodel"}:
            for name in sorted({"select", "insert", "update", "delete", "text"} & _names(node)):
                yield f"{source.path}:{node.lineno}: imports {name}"


MACHINES = {
    "AccountStatus",
    "CaseStatus",
    "DepositAccountStatus",
    "DocumentReviewStatus",
    "FilingStatus",
    "HoldStatus",
    "OrganisationStatus",
    "PaymentStatus",
    "UploadStatus",
}
STATUS_COLUMNS = {"status", "review_status"}


def status_comes_from_its_table(source: Source) -> Iterator[str]:
    """What has a table of transitions takes its steps through it: no command writes a status of its own choice."""
    if source.inside.startswith("demo/"):
        return
    for node in ast.walk(source.tree):
        if any(_names_a_status(written) for written in _written_statuses(node)):
            yield f"{source.path}:{node.lineno}: a status is written without its table"


def _written_statuses(node: ast.AST) -> Iterator[ast.expr]:
    """Yield what is written into a status: by assignment, or by a statement's `values(status=...)`."""
    if isinstance(node, ast.Assign):
        targets = [each for target in node.targets for each in ast.walk(target)]
        if any(isinstance(each, ast.Attribute) and each.attr in STATUS_COLUMNS for each in targets):
            yield node.value
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "values":
        yield from (given.value for given in node.keywords if given.arg in STATUS_COLUMNS)


def _names_a_status(value: ast.expr) -> bool:
    return any(isinstance(node, ast.Name) and node.id in MACHINES for node in ast.walk(value))


def time_is_injected(source: Source) -> Iterator[str]:
    """Nobody looks at the clock on the wall but kit/clock.py."""
    if source.inside == "kit/clock.py":
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            called = ast.unparse(node.func)
            if re.fullmatch(r"(?:\w+\.)?(?:datetime|date)\.(?:now|utcnow|today)|time\.time", called):
                yield f"{source.path}:{node.lineno}: {called}()"


def environment_is_read_in_one_place(source: Source) -> Iterator[str]:
    """Only settings.py reads the environment."""
    if source.inside == "settings.py":
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.getenv"}:
            yield f"{source.path}:{node.lineno}: {ast.unparse(node)}"
        if isinstance(node, ast.ImportFrom) and node.module == "os" and {"environ", "getenv"} & _names(node):
            yield f"{source.path}:{node.lineno}: imports it from os"


def leaves_no_trace(source: Source) -> Iterator[str]:
    """No address of a package registry and no path of somebody's machine."""
    for number, line in enumerate(source.text.splitlines(), start=1):
        found = TRACES.search(line)
        if found:
            yield f"{source.path}:{number}: {found.group()}"


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def _names(node: ast.ImportFrom) -> set[str]:
    return {name.name for name in node.names}
