"""Makes a fresh clone ready to run or to develop on, with nothing but Python 3.11: `bin/setup.py [run|dev|spa]...`.

Every step leaves a stamp that names what it was made from, so a second call does nothing and takes no time.
Only the standard library is used, because nothing else is there yet.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
NODE_ENVIRONMENT = ROOT / ".node"
REQUIREMENTS = ROOT / "requirements"
FRONTEND = ROOT / "frontend"
SPA = ROOT / "backend" / "causeway" / "web" / "spa"
COURT_FONTS = ROOT / "backend" / "causeway" / "forms" / "fonts"
COURT_FONTS_FROM = FRONTEND / "node_modules" / "@expo-google-fonts" / "noto-serif-hk"
COURT_FONT_FILES = {
    "400Regular/NotoSerifHK_400Regular.ttf": "NotoSerifHK-Regular.ttf",
    "700Bold/NotoSerifHK_700Bold.ttf": "NotoSerifHK-Bold.ttf",
    "LICENSE_FONT": "OFL-NotoSerifHK.txt",
}
"""The static fonts that pages are typeset in, which come as an npm package; each goes out with its licence."""

PYTHON_NEEDED = (3, 11)
NODE_NEEDED = (20, 19)


def main(parts: list[str]) -> None:
    """Set up the named parts: `run` and `dev` are Python packages, `node` the SPA's, `spa` its build."""
    if sys.version_info < PYTHON_NEEDED:
        sys.exit(f"Causeway needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    for part in parts or ["dev", "spa"]:
        {"run": set_up_run, "dev": set_up_dev, "node": set_up_node, "spa": build_spa}[part]()


def set_up_run() -> None:
    """Install what the server needs; a development environment has it all already."""
    if not _is_stamped(ENVIRONMENT / ".stamp-dev", _python_print("dev")):
        _install_python("run")
    _compile(ROOT / "backend" / "causeway")


def set_up_dev() -> None:
    """Install what the server, its tests and its checks need."""
    _install_python("dev")
    _compile(ROOT / "backend" / "causeway")


def set_up_node() -> None:
    """Install the SPA's packages exactly as its lock file says."""
    stamp = FRONTEND / "node_modules" / ".stamp-setup"
    made_from = _print_of([FRONTEND / "package-lock.json", FRONTEND / ".npmrc"], find_node())
    if not _is_stamped(stamp, made_from):
        _say("installing the browser application's packages into frontend/node_modules/")
        run_npm("ci", "--no-audit", "--no-fund", quietly=True)
        stamp.write_text(made_from)
    bring_court_fonts()


def bring_court_fonts() -> None:
    """Copy the fonts that pages are typeset in into the package, so that they travel with it."""
    COURT_FONTS.mkdir(exist_ok=True)
    for source, name in COURT_FONT_FILES.items():
        file = COURT_FONTS_FROM / source
        if not (COURT_FONTS / name).exists() or (COURT_FONTS / name).stat().st_size != file.stat().st_size:
            shutil.copyfile(file, COURT_FONTS / name)


def build_spa() -> None:
    """Build the SPA into the package, unless nothing it is made from has changed."""
    stamp = SPA / ".stamp-setup"
    made_from = _print_of(_spa_sources(), "")
    if _is_stamped(stamp, made_from) and all(
        (COURT_FONTS / name).exists() for name in COURT_FONT_FILES.values()
    ):
        return
    set_up_node()
    _say("building the browser application")
    run_npm("run", "build", quietly=True)
    SPA.mkdir(parents=True, exist_ok=True)
    # Counted again: the build itself writes the generated types, which are sources too.
    stamp.write_text(_print_of(_spa_sources(), ""))


def find_node(needed: tuple[int, ...] = NODE_NEEDED) -> str:
    """Return the directory of a Node that is new enough: the system's, or one installed from its wheel."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _node_version(node) >= needed:
        return str(Path(node).parent)
    binaries = NODE_ENVIRONMENT / "bin"
    stamp = NODE_ENVIRONMENT / ".stamp-setup"
    made_from = _print_of([REQUIREMENTS / "node.txt"], sys.version)
    if not _is_stamped(stamp, made_from):
        _say(f"no Node {'.'.join(map(str, needed))} or newer here: installing one from its wheel into .node/")
        _make_environment(NODE_ENVIRONMENT, clear=True)
        _pip(NODE_ENVIRONMENT, REQUIREMENTS / "node.txt")
        stamp.write_text(made_from)
    return str(binaries)


def run_npm(*arguments: str, quietly: bool = False) -> None:
    """Run npm in frontend/ with the right Node first on PATH; quietly, what it says is shown only if it fails."""
    environment = {**os.environ, "PATH": find_node() + os.pathsep + os.environ.get("PATH", "")}
    _run(["npm", *arguments], directory=FRONTEND, environment=environment, quietly=quietly)


def _install_python(kind: str) -> None:
    stamp = ENVIRONMENT / f".stamp-{kind}"
    made_from = _python_print(kind)
    if _is_stamped(stamp, made_from):
        return
    _say(f"installing the packages of requirements/{kind}.txt into .venv/")
    if not (ENVIRONMENT / "bin" / "python").exists():
        _make_environment(ENVIRONMENT)
    if not (ENVIRONMENT / "bin" / "uv").exists():
        _pip(ENVIRONMENT, REQUIREMENTS / "uv.txt")
    for other in ENVIRONMENT.glob(".stamp-*"):
        other.unlink()
    _install_with_uv(kind)
    stamp.write_text(made_from)


def _install_with_uv(kind: str) -> None:
    """Make the environment hold exactly the pinned packages, and the project itself in place."""
    uv = [str(ENVIRONMENT / "bin" / "uv"), "pip"]
    environment = {**os.environ, "VIRTUAL_ENV": str(ENVIRONMENT), **_package_index()}
    pinned = REQUIREMENTS / f"{kind}.txt"
    try:
        _run(
            [*uv, "sync", "--quiet", "--compile-bytecode", "--require-hashes", str(pinned)],
            environment=environment,
        )
    except subprocess.CalledProcessError:
        # Where only pip is configured to reach packages (a mirror, a proxy), pip can do the same, slower.
        _run([str(ENVIRONMENT / "bin" / "python"), "-m", "ensurepip", "--default-pip"])
        _pip(ENVIRONMENT, pinned)
    install = [
        "install",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--offline",
        "--editable",
        str(ROOT),
    ]
    _run([*uv, *install], environment=environment)


def _compile(package: Path) -> None:
    """Compile what has changed, also where Python is told to write no bytecode: half of a start was compiling."""
    _run([str(ENVIRONMENT / "bin" / "python"), "-m", "compileall", "-q", str(package)])


def _package_index() -> dict[str, str]:
    """Let uv use the package index and certificates that pip is configured with: it does not read pip's settings."""
    wanted = {
        "UV_DEFAULT_INDEX": _pip_setting("PIP_INDEX_URL", "global.index-url"),
        "SSL_CERT_FILE": _pip_setting("PIP_CERT", "global.cert"),
        "UV_SYSTEM_CERTS": "true",  # trust what the machine trusts, e.g. a firm's own proxy
    }
    return {name: value for name, value in wanted.items() if value and name not in os.environ}


def _pip_setting(variable: str, name: str) -> str:
    ask = [str(ENVIRONMENT / "bin" / "python"), "-m", "pip", "config", "get", name]
    asked = subprocess.run(ask, capture_output=True, text=True, check=False)
    return os.environ.get(variable) or asked.stdout.strip()


def _pip(environment: Path, pinned: Path) -> None:
    python = str(environment / "bin" / "python")
    options = ["--quiet", "--disable-pip-version-check", "--require-hashes", "--requirement", str(pinned)]
    _run([python, "-m", "pip", "install", *options])


def _node_version(node: str) -> tuple[int, ...]:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    numbers = said.strip().removeprefix("v").split(".")
    return tuple(int(number) for number in numbers if number.isdigit())


def _spa_sources() -> list[Path]:
    inside = [
        path
        for folder in ("src", "public", "scripts")
        for path in sorted((FRONTEND / folder).rglob("*"))
        if path.is_file()
    ]
    return [
        *inside,
        *sorted(path for path in FRONTEND.glob("*.*") if path.is_file()),
        ROOT / "schema.graphql",
    ]


def _python_print(kind: str) -> str:
    return _print_of([REQUIREMENTS / f"{kind}.txt"], sys.version)


def _print_of(files: Iterable[Path], also: str) -> str:
    """Return a fingerprint of the files' contents, names and absence, and of one more thing."""
    total = hashlib.sha256(also.encode())
    for file in files:
        total.update(str(file.relative_to(ROOT)).encode() + b"\0")
        total.update(hashlib.sha256(file.read_bytes()).digest() if file.exists() else b"absent")
    return total.hexdigest()


def _is_stamped(stamp: Path, made_from: str) -> bool:
    return stamp.exists() and stamp.read_text() == made_from


def _make_environment(place: Path, *, clear: bool = False) -> None:
    try:
        venv.create(place, with_pip=True, symlinks=True, clear=clear)
    except subprocess.CalledProcessError:
        # Half an environment would pass for a whole one the next time.
        shutil.rmtree(place, ignore_errors=True)
        sys.exit(
            "setup: this Python cannot make virtual environments. On Debian and Ubuntu the package python3-venv "
            "is missing; or choose another Python: make PYTHON=/some/python3.12"
        )


def _say(line: str) -> None:
    print(f"setup: {line}", flush=True)


def _run(
    command: list[str],
    directory: Path = ROOT,
    environment: dict[str, str] | None = None,
    *,
    quietly: bool = False,
) -> None:
    if not quietly:
        subprocess.run(command, cwd=directory, env=environment, check=True)
        return
    done = subprocess.run(
        command, cwd=directory, env=environment, check=False, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    if done.returncode:
        print(done.stdout, flush=True)
        done.check_returncode()


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except subprocess.CalledProcessError as failure:
        sys.exit(f"setup: `{' '.join(map(str, failure.cmd))}` failed with exit code {failure.returncode}")
    except KeyboardInterrupt:
        sys.exit("\nsetup: stopped; the next start goes on from here")
