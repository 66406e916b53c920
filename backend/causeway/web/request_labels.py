"""What a request is counted and measured under: few values, ever, whatever is asked for."""

from starlette.types import Scope

AREAS = frozenset({"graphql", "uploads", "documents", "healthz", "readyz", "metrics", "assets", "session"})
"""First parts of paths that are counted by name; the rest are pages of the browser application."""
PAGES = "pages"
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def area_of(scope: Scope) -> str:
    """Return the part of the service that a request is for."""
    area: str = scope["path"].strip("/").partition("/")[0]
    return area if area in AREAS else PAGES


def method_of(scope: Scope) -> str:
    """Return the method of a request, or `other`: whatever a client makes up."""
    method: str = scope["method"]
    return method if method in METHODS else "other"
