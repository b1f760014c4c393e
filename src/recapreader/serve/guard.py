"""Who may come in: whoever has the token, uses one of our names, and comes from no page but ours."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from ipaddress import ip_address
from urllib.parse import urlsplit

_TOKEN_BYTES = 32
HEADERS: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; connect-src 'self'; "
        "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Of every answer, refusals too. The terminal writes its own style elements, hence the one 'unsafe-inline'."""


def new_token() -> str:
    """The part of the address that nobody can guess."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach an address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@dataclass(frozen=True, slots=True)
class Guard:
    """The rules of one server."""

    token: str = field(repr=False)
    name: str
    """The address the server was asked to listen on."""
    only_loopback: bool
    """Whether no other machine can reach it."""

    def refuses(self, host: str, token: str, origin: str | None, *, is_socket: bool) -> HTTPStatus | None:
        """Return why a request is refused; None if it may come in.

        Args:
            host: what the request calls us.
            token: what is in its address where the token should.
            origin: the page it comes from, as the browser tells; a websocket must have one.
            is_socket: whether it asks for the websocket.
        """
        if not self._is_our_name(host):
            return HTTPStatus.FORBIDDEN
        if not secrets.compare_digest(token.encode("utf-8", "replace"), self.token.encode()):
            return HTTPStatus.NOT_FOUND
        if (origin is None and is_socket) or (origin is not None and origin.lower() != f"http://{host.lower()}"):
            return HTTPStatus.FORBIDDEN
        return None

    def _is_our_name(self, host: str) -> bool:
        """Return whether a name leads here without anyone else's doing.

        Any site can make a name of its own lead to this machine, and then ask us as if it were us; it cannot do that
        with `localhost` or with an address in numbers.
        """
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        if name in ("localhost", self.name.lower()):
            return True
        try:
            address = ip_address(name)
        except ValueError:
            return False
        return address.is_loopback or not self.only_loopback
