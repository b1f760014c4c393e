"""Fetches a page: politely, with a limit on everything. Redirects lead to http and https only.

None leads from a public address into the reader's own network: a page may not name what it cannot see itself.
"""

import ipaddress
import socket
import threading
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPHandler, HTTPRedirectHandler, HTTPSHandler, OpenerDirector, Request

from recapreader import __version__
from recapreader.core.errors import ContentError
from recapreader.importing.sources.no_article import SAVE
from recapreader.importing.sources.sniff import LIMIT

USER_AGENT = f"recapreader/{__version__} (a terminal reader for recaps; one page at a reader's request)"
_CHUNK = 64 * 1024
_NO_WEB_ADDRESS = "the page redirects to something that is not a web address"
_RETRIED = frozenset([429, 500, 502, 503, 504])
_REASONS = {
    401: f"the address asks for a login. {SAVE}",
    403: f"the server refuses access to this page. {SAVE}",
    404: "there is no page at that address; check it in a browser",
    410: "the page is gone for good; the Internet Archive may have it: https://web.archive.org/",
    429: "the server asks for fewer requests; try again later",
    451: "the server is not allowed to serve this page",
}


class UnreachableError(ContentError):
    """There is no server at an address, or no network."""

    def __init__(self, hint: str = "") -> None:
        super().__init__(f"the server cannot be reached; check the address and your connection{hint}")


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how often: seconds for one wait on the network, for the whole answer, and attempts."""

    wait: float = 10.0
    total: float = 30.0
    attempts: int = 3
    longest_pause: float = 20.0
    size: int = LIMIT


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """What a server sent: the body as it is, decompressed."""

    url: str
    body: bytes
    media_type: str
    charset: str


class _Redirects(HTTPRedirectHandler):
    """Follows to http and https only; a loop ends after a few steps."""

    max_redirections = 5
    max_repeats = 2

    def redirect_request(  # noqa: PLR0913, PLR0917 - the signature is the standard library's
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Refuses what the standard library would follow: ftp, and the way from the web into a private network."""
        refused = "" if urlsplit(newurl).scheme in {"http", "https"} else _NO_WEB_ADDRESS
        if not refused and _is_inside(newurl) and not _is_inside(req.full_url):
            refused = "the page redirects into a private network"
        if refused:
            fp.close()
            raise ContentError(refused)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _is_inside(url: str) -> bool:
    """Does it lead to this machine or a private network? A name that is not known here is left to the proxy."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    try:
        found = {entry[4][0] for entry in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError, ValueError):
        return False
    return any(not ipaddress.ip_address(str(address).partition("%")[0]).is_global for address in found)


def _opener() -> OpenerDirector:
    """Handlers for http and https alone: no files, no ftp, no data addresses."""
    from urllib.request import HTTPDefaultErrorHandler, HTTPErrorProcessor, ProxyHandler  # noqa: PLC0415

    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        _Redirects(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def get(
    url: str,
    limits: Limits = Limits(),
    headers: Mapping[str, str] | None = None,
    report: Callable[[int], object] = bool,
) -> Answer:
    """The page at an address, tried again where the server asks for that; `report` hears how many bytes have come.

    Raises:
        ContentError: It cannot be had; the sentence says why.
    """
    deadline = time.monotonic() + limits.total
    pause = 1.0
    for attempt in range(1, limits.attempts + 1):
        try:
            return _in_time(url, limits, deadline, headers or {}, report)
        except HTTPError as error:
            wait = _retry_after(error, pause)
            error.close()
            if (
                error.code not in _RETRIED
                or attempt == limits.attempts
                or wait > limits.longest_pause
                or time.monotonic() + wait > deadline
            ):
                raise ContentError(_reason(error)) from None
            time.sleep(wait)
            pause *= 2
        except TimeoutError:
            raise ContentError("the server did not answer in time") from None
        except URLError as error:
            slow = isinstance(error.reason, TimeoutError)
            raise ContentError("the server did not answer in time") if slow else UnreachableError from None
        except (HTTPException, OSError, zlib.error):
            raise ContentError("the answer was cut off or damaged") from None
    raise ContentError("the page cannot be fetched")


def _in_time(
    url: str, limits: Limits, deadline: float, headers: Mapping[str, str], report: Callable[[int], object]
) -> Answer:
    """One attempt, given up at the deadline whatever it waits for: a name, a handshake, a header sent byte by byte."""
    outcome: list[Answer | BaseException] = []

    def attempt() -> None:
        try:
            outcome.append(_once(url, limits, deadline, headers, report))
        except BaseException as error:  # noqa: BLE001 - it is raised again where it is waited for
            outcome.append(error)

    worker = threading.Thread(target=attempt, name="fetch", daemon=True)
    worker.start()
    worker.join(max(0.0, deadline - time.monotonic()))
    if not outcome:
        raise ContentError("the server sends too slowly")
    result = outcome.pop()
    if isinstance(result, Answer):
        return result
    try:
        raise result
    finally:
        del result  # else the error holds this frame, and this frame the error with its connection


def _once(
    url: str, limits: Limits, deadline: float, headers: Mapping[str, str], report: Callable[[int], object]
) -> Answer:
    sent = {"User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate", **headers}
    request = Request(_ascii(url), headers=sent)  # noqa: S310 - `_ascii` refuses all but http and https
    with _opener().open(request, timeout=limits.wait) as response:
        body = _body(response, limits, deadline, report)
        return Answer(
            response.url,
            body,
            response.headers.get_content_type(),
            response.headers.get_content_charset() or "",
        )


def _ascii(url: str) -> str:
    """The address with everything quoted that may not stand in one."""
    try:
        parts = urlsplit(url)
    except ValueError:
        raise ContentError("the address is malformed") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ContentError("only http and https addresses can be fetched")
    try:
        host = parts.hostname.encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (UnicodeError, ValueError):
        raise ContentError("the address is malformed") from None
    host = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path, safe="/%:@!$&'()*+,;=~"), quote(parts.query, safe="=&%/?:@!$'()*+,;~|")
    return f"{parts.scheme}://{host}{port}{path}" + (f"?{query}" if query else "")


def _body(response: HTTPResponse, limits: Limits, deadline: float, report: Callable[[int], object]) -> bytes:
    """Reads and decompresses, within the limits of size and time."""
    encoding = (response.headers.get("Content-Encoding") or "").strip().casefold()
    inflate = zlib.decompressobj(47) if encoding in {"gzip", "x-gzip", "deflate"} else None
    announced = response.headers.get("Content-Length", "")
    received, out = 0, bytearray()
    while chunk := response.read1(_CHUNK):
        received += len(chunk)
        report(received)
        out += inflate.decompress(chunk, limits.size + 1 - len(out)) if inflate else chunk
        if len(out) > limits.size or (inflate and inflate.unconsumed_tail):
            raise ContentError("the page is larger than 10 MB")
        if time.monotonic() > deadline:
            raise ContentError("the server sends too slowly")
    if (announced.isdigit() and received < int(announced)) or (inflate and not inflate.eof):
        raise ContentError("the answer was cut off or damaged")
    return bytes(out)


def _retry_after(error: HTTPError, fallback: float) -> float:
    """How long the server asks to wait: seconds, or a date."""
    value = (error.headers.get("Retry-After") or "").strip() if error.headers else ""
    if value.isdigit():
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time()) if value else fallback
    except (TypeError, ValueError):
        return fallback


def _reason(error: HTTPError) -> str:
    if 300 <= error.code < 400:
        goal = urlsplit((error.headers.get("Location") or "").strip()).scheme
        elsewhere = goal not in {"", "http", "https"}
        return _NO_WEB_ADDRESS if elsewhere else "the page redirects in a circle"
    if error.code >= 500:
        return "the server has an error; try again later"
    return _REASONS.get(error.code, f"the server refused the request. {SAVE}")
