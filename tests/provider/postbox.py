"""Takes the provider's back-channel notices, as our server would, and keeps them for the test."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from queue import Queue
from urllib.parse import parse_qs


class Postbox:
    """A small server on a free port; ``next_token`` waits for the next notice."""

    def __init__(self) -> None:
        tokens: Queue[str] = Queue()

        class Taker(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                content = self.rfile.read(int(self.headers["content-length"])).decode()
                tokens.put(parse_qs(content)["logout_token"][0])
                self.send_response(200)
                self.end_headers()

            def log_message(self, *args: object) -> None:
                """Say nothing: a logout token is nothing for a test's output."""

        self.tokens = tokens
        self.server = HTTPServer(("127.0.0.1", 0), Taker)
        self.address = f"http://127.0.0.1:{self.server.server_port}/utlogging"
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def next_token(self) -> str:
        """The next notice; an error if none comes."""
        return self.tokens.get(timeout=10)

    def empty(self) -> None:
        """Throw away what earlier tests brought."""
        while not self.tokens.empty():
            self.tokens.get()

    def close(self) -> None:
        """Stop listening."""
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
