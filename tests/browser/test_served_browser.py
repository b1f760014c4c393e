"""The reading room in a real headless Chromium: opened, revealed, loaded again, and asked for by pages that may not."""

import base64
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from support.chromium import Browser, needs_chromium
from support.room import TALE
from support.served import Server
from support.terminal import Emulator

pytestmark = needs_chromium
SECRETS = ("First-secret", "first hidden body", "inline-secret", "premise-secret", "Last-secret", "last hidden body")
REVEALED = "The second hidden body. It is longer."
NOBODY = "http://127.0.0.1:9/page"
"""A link of the recap, to where nobody listens."""
ASK_FOR_THE_ROOM = """
new Promise(resolve => {{
  const socket = new WebSocket({address!r});
  socket.onopen = () => resolve("let in");
  socket.onerror = () => resolve("refused");
}})
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser("--no-proxy-server", "--host-resolver-rules=MAP foreign.example 127.0.0.1") as running:
        yield running


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    home = tmp_path / "reader"
    home.mkdir()
    (home / "tale.md").write_text(TALE.replace("https://example.org/tale", NOBODY), encoding="utf-8")
    with Server(["./tale.md"], home=home) as running:
        yield running


class Page:
    """A page of a browser with the room on it, read off what came over its websocket."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.browser, self.server = browser, server
        browser.resize(1280, 800)
        self._begin()
        browser.open(server.address)

    def _begin(self) -> None:
        self.browser.requests.clear()
        self.browser.received.clear()
        self.browser.complaints.clear()

    def reload(self) -> None:
        self._begin()
        self.browser.reload()

    @property
    def size(self) -> tuple[int, int]:
        (asked,) = (url for url in self.browser.requests if url.startswith("ws:"))
        columns, rows = re.findall(r"\d+", urlsplit(asked).query)
        return int(columns), int(rows)

    @property
    def sent(self) -> bytes:
        return b"".join(base64.b64decode(each) for each in self.browser.received if not each.startswith("["))

    @property
    def screen(self) -> tuple[str, ...]:
        if not self.browser.received:
            return ()
        emulator = Emulator(self.size)
        emulator.feed(self.sent)
        return emulator.screen

    def wait_for(self, text: str) -> None:
        self.browser.wait_for(lambda: any(text in line for line in self.screen))

    def press(self, *names: str) -> None:
        self.browser.press(*names)

    def click(self, text: str) -> None:
        x, y = next((line.index(text), y) for y, line in enumerate(self.screen) if text in line)
        box = self.browser.run(
            "(({x, y, width, height}) => [x, y, width, height])"
            "(document.querySelector('.xterm-screen').getBoundingClientRect())"
        )
        assert isinstance(box, list)
        columns, rows = self.size
        self.browser.click(box[0] + (x + 1.5) * box[2] / columns, box[1] + (y + 0.5) * box[3] / rows)


def reveal_the_second(page: Page) -> None:
    page.wait_for("is hidden. Enter reveals")
    page.press("2", "enter")
    page.wait_for(REVEALED)


def test_what_is_revealed_stays_so_and_what_is_hidden_is_not_there(browser: Browser, server: Server) -> None:
    page = Page(browser, server)
    reveal_the_second(page)
    first = page.sent
    page.reload()
    page.wait_for(REVEALED)
    for sent in (first, page.sent):
        assert not any(secret.encode() in sent for secret in SECRETS)


def test_nothing_is_loaded_from_elsewhere_and_nothing_is_blocked(browser: Browser, server: Server) -> None:
    page = Page(browser, server)
    page.wait_for("is hidden. Enter reveals")
    assert browser.run("document.fonts.check(\"16px 'Roboto Mono'\")")
    ours = urlsplit(server.address).netloc
    assert {urlsplit(url).netloc for url in browser.requests if not url.startswith("data:")} == {ours}
    assert browser.complaints == []
    assert browser.run("document.title") == "recapreader"


def test_what_is_left_over_beside_the_cells_has_the_rooms_ground(browser: Browser, server: Server) -> None:
    page = Page(browser, server)
    page.wait_for("is hidden. Enter reveals")
    for theme, ground in (("recap-dark", "rgb(22, 24, 28)"), ("recap-light", "rgb(250, 248, 243)")):
        page.press("T")
        page.wait_for(f"Theme: {theme}")
        browser.wait_for(lambda: browser.run("document.body.style.backgroundColor") == ground)  # noqa: B023 - at once
    beside = browser.run("getComputedStyle(document.querySelector('.xterm-viewport')).backgroundColor")
    assert beside == "rgba(0, 0, 0, 0)"
    assert browser.complaints == []


def test_the_room_s_end_is_told_and_it_opens_again(browser: Browser, server: Server) -> None:
    page = Page(browser, server)
    page.wait_for("is hidden. Enter reveals")
    page.press("q")
    browser.wait_for(lambda: "The room has closed." in browser.visible)
    page._begin()
    browser.await_load(lambda: browser.run("document.querySelector('#again').click()"))
    page.wait_for("A Tale")
    assert "The room has closed." not in browser.visible


def test_a_click_on_an_address_opens_nothing_and_a_link_opens_after_a_yes(browser: Browser, server: Server) -> None:
    page = Page(browser, server)
    page.wait_for("is hidden. Enter reveals")
    page.press("o")
    page.wait_for(NOBODY)
    page.click(NOBODY)
    page.wait_for("That page is not gated.")
    page.click(NOBODY)
    page.click("That page is not gated.")
    assert not any(NOBODY in url for url in browser.pages())
    page.press("y")
    browser.wait_for(lambda: any(NOBODY in url for url in browser.pages()))


def test_a_page_elsewhere_is_not_let_in(browser: Browser, server: Server) -> None:
    script = ASK_FOR_THE_ROOM.format(address=server.address.replace("http:", "ws:") + "ws")
    browser.open("about:blank")
    assert browser.run(script) == "refused"
    with Server([], home=server.home / "other") as other:
        browser.send("Page.setBypassCSP", enabled=True)
        browser.open(other.address)
        assert browser.run(script) == "refused"
        browser.open(server.address)
        assert browser.run(script) == "let in"
        browser.send("Page.setBypassCSP", enabled=False)


def test_a_foreign_name_that_leads_here_is_not_let_in(browser: Browser, server: Server) -> None:
    browser.complaints.clear()
    address = server.address.replace("127.0.0.1", "foreign.example")
    browser.open(address)
    assert "The room" not in browser.visible
    assert any("403" in told for told in browser.complaints)
    assert server.rooms() == ()


def test_no_page_holds_the_room_in_a_frame(browser: Browser, server: Server, tmp_path: Path) -> None:
    browser.complaints.clear()
    browser.open_html(f"<iframe src={server.address!r}></iframe>", tmp_path)
    browser.wait_for(lambda: any("frame" in told.lower() for told in browser.complaints))
    assert server.rooms() == ()
