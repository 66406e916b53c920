"""Taking the address that a server listens on, and saying in words why it cannot be had."""

import errno
import socket


class NotListeningError(Exception):
    """Nobody can listen there; says why, and what to do."""


def take_address(host: str, port: int) -> socket.socket:
    """Return a socket bound to `host` and `port` (0 for a free one), which children may inherit.

    Raises:
        NotListeningError: the port is taken or not ours to take, or the host is not this machine.
    """
    try:
        family, kind, _, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        bound = socket.socket(family, kind)
    except OSError as error:
        raise NotListeningError(f"{host} is not an address to listen on: {error.strerror}") from None
    # Else a port that was in use a moment ago stays taken for a minute.
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(address)
    except OSError as error:
        bound.close()
        raise NotListeningError(_in_words(error, host, port)) from None
    bound.set_inheritable(True)
    return bound


def _in_words(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is taken by another program; choose one with --port, or make run PORT=8123"
    if error.errno == errno.EACCES:
        return f"port {port} needs rights that this user lacks; choose one above 1023 with --port"
    return f"cannot listen on {host}, port {port}: {error.strerror}"
