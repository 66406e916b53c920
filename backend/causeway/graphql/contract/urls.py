"""Addresses that answers carry: those people use, not those the service is reached by behind a proxy."""

from typing import Any

from causeway.graphql.contract.context import Info


def base_url(info: Info) -> str:
    """Return the address people use, as far as this operation can know it, without a slash at the end."""
    upload_service, request = info.context.upload_service, info.context.request
    if upload_service is not None and upload_service.public_url:
        return upload_service.public_url.rstrip("/")
    if request is None:
        return ""
    url: Any = request.base_url
    return str(url.replace(scheme={"ws": "http", "wss": "https"}.get(url.scheme, url.scheme))).rstrip("/")
