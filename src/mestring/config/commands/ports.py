"""Whether a port is free to listen on."""

from __future__ import annotations

import socket


def taken(host: str, port: int) -> bool:
    """True when something already listens on the port."""
    with socket.socket() as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((host, port))
        except OSError:
            return True
    return False
