"""A real server on loopback for as long as a block lasts."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from typing import TypeVar

_Server = TypeVar("_Server", bound=ThreadingHTTPServer)


@contextmanager
def serving(server: _Server, let_go: threading.Event) -> Iterator[_Server]:
    """Serve on a thread; in the end, whoever waits for `let_go` is let go."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        let_go.set()
        server.shutdown()
        server.server_close()
        thread.join()
