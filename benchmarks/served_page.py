"""An article on loopback, as large as those on the web, and when its last byte was sent."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

FIRST_TEXT = b"Irish horror film"
"""Stands in the page's premise, which import leaves open."""
_PARAGRAPH = (
    "<p>" + "The keeper goes down to the weir and listens to the water, and nobody comes to ask her why. " * 8 + "</p>"
)
_SECTION = "<h2>Who is the keeper of number {}?</h2>" + _PARAGRAPH * 4
PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>The Weir (2011) Movie Ending Explained</title></head><body>"
    "<nav><ul>" + "<li><a href='/x'>Another article on this site</a></li>" * 100 + "</ul></nav><article>"
    "<p>The Weir is a 2011 Irish horror film directed by Orla Tennant, and it stars Finn Adeyemi.</p>"
    "<p>Spoilers ahead!</p>" + "".join(map(_SECTION.format, range(1, 21))) + "</article></body></html>"
).encode()


class _Handler(BaseHTTPRequestHandler):
    server: "PageServer"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)
        self.wfile.flush()
        self.server.last_byte = time.perf_counter()

    def log_message(self, *_args: object) -> None:
        """Says nothing."""


class PageServer(ThreadingHTTPServer):
    """Serves the page at every path until it is stopped."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.last_byte = 0.0
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://127.0.0.1:{self.server_address[1]}/the-weir-ending-explained"

    def stop(self) -> None:
        """Answer nobody any more."""
        self.shutdown()
        self.server_close()
