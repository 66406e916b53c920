"""What clients may ask for at most."""

from dataclasses import dataclass

from causeway.settings import Settings


@dataclass(frozen=True)
class Limits:
    """What clients may ask for; the sizes are in bytes."""

    depth: int = 15
    aliases: int = 30
    tokens: int = 2_000
    cost: int = 5_000
    server_seconds_per_minute: float = 60
    body: int = 256 * 1024
    body_seconds: float = 10
    message: int = 64 * 1024
    init_seconds: float = 10
    operations_per_socket: int = 20
    sockets_per_holder: int = 20
    backlog: int = 256 * 1024

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """Return the limits that the service is configured with."""
        return cls(
            depth=settings.graphql_depth,
            aliases=settings.graphql_aliases,
            tokens=settings.graphql_tokens,
            cost=settings.graphql_nodes,
            server_seconds_per_minute=settings.server_seconds_per_minute,
            body=settings.graphql_body_bytes,
            body_seconds=settings.graphql_body_seconds,
            message=settings.websocket_message_bytes,
            init_seconds=settings.websocket_init_seconds,
            operations_per_socket=settings.subscriptions_per_socket,
            sockets_per_holder=settings.sockets_per_user,
            backlog=settings.websocket_backlog_bytes,
        )
