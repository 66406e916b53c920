"""Ports for the servers that tests start."""

import random
import socket

BELOW_THE_SYSTEMS_OWN = range(15_000, 32_000)
"""Linux gives outgoing connections a port from 32,768 on: one from there may be taken before its server listens."""


def free_port() -> int:
    """Return a port of this machine that nothing listens on."""
    while True:
        port = random.choice(BELOW_THE_SYSTEMS_OWN)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
