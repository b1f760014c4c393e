"""A real HTTP server on loopback that answers as the MediaWiki API does, and with the faults of the world."""

import gzip
import json
import threading
from contextlib import AbstractContextManager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from support.serving import serving

ARTICLE = (
    "<!DOCTYPE html><html lang='en'><head><title>The Weir (2011) Movie Ending"
    " Explained</title></head><body><article>"
    "<p>The Weir is a 2011 Irish horror film directed by Orla Tennant, and it stars Finn Adeyemi.</p>"
    "<h2>Who is the keeper?</h2><p>The keeper is his lost sister, and she drowns him — über"
    " alles.</p></article></body></html>"
)
BOMB = gzip.compress(b"a" * 11_000_000, compresslevel=1)
CONSENT = (
    "<html><title>Before you continue</title><body><h1>Before you continue to The Weir</h1><p>We use cookies and data"
    " to deliver and maintain our services.</p><form><button>Accept all</button></form></body></html>"
)
_OPENING = "<div class='mw-content-ltr mw-parser-output' lang='en' dir='ltr'>"
WIKIPEDIA = {
    "The Weir (film)": (
        f"{_OPENING}<style>.x{{}}</style><table class='infobox vevent'><tbody>"
        "<tr><th colspan='2' class='infobox-above summary'><i>The Weir</i></th></tr>"
        "<tr><th scope='row' class='infobox-label'>Starring</th><td class='infobox-data'><div class='plainlist'><ul>"
        "<li><a href='/wiki/Finn_Adeyemi'>Finn Adeyemi</a></li></ul></div></td></tr>"
        "<tr><th scope='row' class='infobox-label'>Running time</th><td class='infobox-data'>101 minutes"
        "<sup class='reference'><a href='#cite_note-1'>[1]</a></sup></td></tr></tbody></table>"
        "<p><i><b>The Weir</b></i> is a 2011 Irish horror film directed by <a href='/wiki/O'>Orla Tennant</a>.</p>"
        "<div class='mw-heading mw-heading2'><h2 id='Plot'>Plot</h2></div><p>The keeper drowns Marrow.</p>"
        "<div class='mw-heading mw-heading2'><h2 id='Cast'>Cast</h2></div><ul><li><a href='/wiki/Finn_Adeyemi'>"
        "Finn Adeyemi</a> as Hugh Marrow, her brother</li></ul></div>"
    ),
    "Das Wehr": (
        f"{_OPENING}<p><i><b>Das Wehr</b></i> ist ein deutscher Horrorfilm aus dem Jahr 2012.</p>"
        "<div class='mw-heading mw-heading2'><h2 id='Handlung'>Handlung</h2></div>"
        "<p>Die Hüterin ertränkt Marrow.</p></div>"
    ),
}


class Handler(BaseHTTPRequestHandler):
    """Every path is one behaviour."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.server.seen.append((parts.path, self.headers.get("User-Agent", "")))
        behaviour = getattr(self, "go_" + parts.path.strip("/").replace("/", "_").partition(".")[0], self.go_missing)
        behaviour()

    def log_message(self, *_args: object) -> None:
        """Says nothing."""

    def send(self, body: bytes, media: str = "text/html; charset=utf-8", code: int = 200, **headers: str) -> None:
        self.send_response(code)
        self.send_header("Content-Type", media)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def go_page(self) -> None:
        self.send(ARTICLE.encode())

    def go_article(self) -> None:
        """Whatever page the test has put there."""
        self.send(self.server.article.encode())

    def go_refused(self) -> None:
        self.send(b"<h1>Forbidden</h1>", code=403)

    def go_consent(self) -> None:
        self.send(CONSENT.encode())

    def go_check(self) -> None:
        self.send(b"<html><title>Just a moment...</title><body><p>Enable JavaScript and cookies.</p></body></html>")

    def go_scripts(self) -> None:
        self.send(b"<html><title>Recap</title><body><div id=root></div><script>fill('#root')</script></body></html>")

    def go_recap(self) -> None:
        self.send(b"---\ntitle: A Recap\n---\n\n## It is told {.ending}\n\nHe dies.\n", "text/plain; charset=utf-8")

    def go_trickle(self) -> None:
        """The beginning of a page, and then nothing."""
        self.send(ARTICLE.encode()[:2048], Content_Length="1000000")
        self.wfile.flush()
        self.server.held.wait(20)

    def go_gzip(self) -> None:
        self.send(gzip.compress(ARTICLE.encode()), Content_Encoding="gzip")

    def go_bomb(self) -> None:
        self.send(BOMB, Content_Encoding="gzip")

    def go_wrongcharset(self) -> None:
        self.send(ARTICLE.encode("cp1252"), "text/html; charset=utf-8")

    def go_cut(self) -> None:
        body = ARTICLE.encode()
        self.send(body[:200], Content_Length=str(len(body)))
        self.close_connection = True

    def go_cutgzip(self) -> None:
        body = gzip.compress(ARTICLE.encode())[:100]
        self.send(body, Content_Encoding="gzip")

    def go_slow(self) -> None:
        self.server.held.wait(20)

    def go_drip(self) -> None:
        """A page that comes a byte at a time."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self._drip(b"<p>more</p>" * 1000)

    def go_dripheader(self) -> None:
        """A header that never ends, so that no wait on the network is ever long."""
        self._drip(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 10_000)

    def _drip(self, body: bytes) -> None:
        self.close_connection = True
        try:
            for index in range(len(body)):
                self.wfile.write(body[index : index + 1])
                self.wfile.flush()
                if self.server.held.wait(0.05):
                    return
        except OSError:
            return

    def go_inside(self) -> None:
        self.send(b"", code=302, Location=f"{self.server.address}/page")

    def go_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.close_connection = True
        try:
            while not self.server.held.is_set():
                self.wfile.write(b"<p>more and more</p>" * 5000)
        except OSError:
            return

    def go_loop(self) -> None:
        self.send(b"", code=302, Location="/loop")

    def go_elsewhere(self) -> None:
        self.send(b"", code=301, Location="/page")

    def go_file(self) -> None:
        self.send(b"", code=302, Location="file:///etc/passwd")

    def go_ftp(self) -> None:
        self.send(b"", code=302, Location="ftp://127.0.0.1/x")

    def go_missing(self) -> None:
        self.send(b"<h1>Not here</h1>", code=404)

    def go_busy(self) -> None:
        """Too many requests at first, then the page."""
        if self.server.times("/busy") < 3:
            self.send(b"", code=429, Retry_After="0")
        else:
            self.send(ARTICLE.encode())

    def go_busyforlong(self) -> None:
        self.send(b"", code=429, Retry_After="3600")

    def go_broken(self) -> None:
        self.send(b"", code=503, Retry_After="0")

    def go_empty(self) -> None:
        self.send(b"")

    def go_picture(self) -> None:
        self.send(b"\x89PNG\x00\x00", "image/png")

    def go_w_api(self) -> None:
        """`action=parse`, as https://www.mediawiki.org/wiki/API:Parsing_wikitext describes it."""
        asked = parse_qs(urlsplit(self.path).query)
        title = asked["page"][0]
        title = {"The weir film": "The Weir (film)"}.get(title, title)
        shown = title.replace("The Weir", "<i>The Weir</i>")
        if title == "The Weir":
            text = f"{_OPENING}<p><b>The Weir</b> may refer to:</p></div>"
            page: dict[str, object] = {"title": title, "properties": {"disambiguation": ""}, "text": text}
        elif title in WIKIPEDIA:
            page = {"title": title, "pageid": 7, "properties": {}, "text": WIKIPEDIA[title], "displaytitle": shown}
        else:
            self._send_json({"error": {"code": "missingtitle", "info": "The page you specified doesn't exist."}})
            return
        self._send_json({"parse": page})

    def _send_json(self, answer: object) -> None:
        self.send(json.dumps(answer).encode(), "application/json; charset=utf-8")

    def go_nonsense_api(self) -> None:
        self.send(b"[" * 4000, "application/json")


class Server(ThreadingHTTPServer):
    """Remembers what was asked of it."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen: list[tuple[str, str]] = []
        self.held = threading.Event()
        self.article = ARTICLE

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def times(self, path: str) -> int:
        return sum(seen == path for seen, _ in self.seen)

    def handle_error(self, *_args: object) -> None:
        """A client that hangs up is what the tests are about."""


def running() -> AbstractContextManager[Server]:
    """The server, for as long as the block lasts."""
    server = Server()
    return serving(server, server.held)
