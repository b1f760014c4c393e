"""A real headless Chromium, spoken to over a pipe by its own protocol (CDP): no driver, no port, no network."""

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest

_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions"),
    *("--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-pipe"),
)
_ON_3_AND_4 = """
import os, sys
for handle, number in ((sys.argv[1], 103), (sys.argv[2], 104), (103, 3), (104, 4)):
    os.dup2(int(handle), number)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Run by the first process, this puts the pipes where Chromium looks for them."""
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find_chromium() -> str | None:
    """Where Chromium is; None where there is none."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


needs_chromium = pytest.mark.needs(*_NAMES)
_KEYS = {"enter": ("Enter", 13, "\r"), "escape": ("Escape", 27, "")}
"""Textual's name of a key that is no character → its name, code and text in a browser."""
_PATIENCE = 60.0


class Browser:
    """One browser with one tab. Leaving the `with` ends it."""

    def __init__(self, *flags: str) -> None:
        program = find_chromium()
        assert program is not None
        self.requests: list[str] = []
        self.received: list[str] = []
        """What came over websockets, bytes in Base64."""
        self.complaints: list[str] = []
        """What the browser has to say of a page: what it blocked, what failed, what a script raised."""
        self._profile = tempfile.TemporaryDirectory(prefix="recapreader-chromium-", ignore_cleanup_errors=True)
        to_browser, self._write = os.pipe()
        self._read, from_browser = os.pipe()
        arguments = [program, *_FLAGS, *flags, f"--user-data-dir={self._profile.name}", "about:blank"]
        self._process = subprocess.Popen(
            [sys.executable, "-c", _ON_3_AND_4, str(to_browser), str(from_browser), *arguments],
            pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._received = b""
        self._count = 0
        self._session: str | None = None
        self._events: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        try:
            self._attach()
        except BaseException:
            self.close()
            raise
        return self

    def _attach(self) -> None:
        tab = next(each for each in self.send("Target.getTargets")["targetInfos"] if each["type"] == "page")
        self._session = self.send("Target.attachToTarget", targetId=tab["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Accessibility", "DOM", "Log"):
            self.send(f"{domain}.enable")
        self.send("Emulation.setFocusEmulationEnabled", enabled=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the browser."""
        self._process.kill()
        self._process.wait()
        os.close(self._write)
        os.close(self._read)
        self._profile.cleanup()

    # The protocol.

    def send(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send a command; its result."""
        self._count += 1
        message: dict[str, object] = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._write, data) :]
        while True:
            answer = self._receive()
            if answer.get("id") == self._count:
                assert "error" not in answer, answer["error"]
                result: dict[str, Any] = answer["result"]
                return result

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._received:
            assert select.select([self._read], [], [], _PATIENCE)[0], "Chromium says no more"
            data = os.read(self._read, 1 << 20)
            assert data, "Chromium has ended"
            self._received += data
        one, _, self._received = self._received.partition(b"\0")
        message: dict[str, Any] = json.loads(one)
        if "method" in message:
            self._events.append(message)
            self._note(message["method"], message["params"])
        return message

    def _note(self, event: str, told: dict[str, Any]) -> None:
        if event == "Network.requestWillBeSent":
            self.requests.append(told["request"]["url"])
        elif event == "Network.webSocketCreated":
            self.requests.append(told["url"])
        elif event == "Network.webSocketFrameReceived":
            self.received.append(told["response"]["payloadData"])
        elif event == "Log.entryAdded" and told["entry"]["source"] != "rendering":
            self.complaints.append(f"{told['entry']['text']} {told['entry'].get('url', '')}")
        elif event == "Runtime.exceptionThrown":
            self.complaints.append(str(told["exceptionDetails"]))

    # What a test does.

    def open(self, address: str) -> None:
        """Go to an address and wait until it has loaded."""
        self.await_load(lambda: self.send("Page.navigate", url=address))

    def reload(self) -> None:
        """Load the same address again."""
        self.await_load(lambda: self.send("Page.reload"))

    def await_load(self, go: Callable[[], object]) -> None:
        """Do what makes a page load, and wait until it has."""
        self._events.clear()
        go()
        while not any(event["method"] == "Page.loadEventFired" for event in self._events):
            self._receive()

    def open_html(self, html: str, folder: Path) -> None:
        """Open a page from its text."""
        path = folder / "page.html"
        path.write_text(html, encoding="utf-8")
        self.open(path.as_uri())

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        until = time.monotonic() + _PATIENCE
        while not condition():
            assert time.monotonic() < until, "that never came"
            self.send("Runtime.evaluate", expression="new Promise(requestAnimationFrame)", awaitPromise=True)

    def press(self, *names: str) -> None:
        """Press keys, by Textual's names."""
        for name in names:
            key, code, text = _KEYS.get(name, (name, 0, name))
            told = {"key": key, "windowsVirtualKeyCode": code, "text": text}
            self.send("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **told)
            self.send("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def click(self, x: float, y: float) -> None:
        """Click where that is on the page."""
        self.send("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def pages(self) -> list[str]:
        """The addresses of all tabs."""
        return [each["url"] for each in self.send("Target.getTargets")["targetInfos"] if each["type"] == "page"]

    def run(self, script: str) -> object:
        """What a script on the page gives."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    @property
    def visible(self) -> str:
        """All the text that can be seen."""
        return str(self.run("document.body.innerText"))

    def prefer(self, scheme: str) -> None:
        """Set whether the reader prefers light or dark."""
        self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def resize(self, width: int, height: int) -> None:
        """Set the size of the window."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self, path: Path) -> None:
        """Save a picture of the whole page."""
        shot = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(shot["data"]))

    def accessible(self) -> list[tuple[str, str]]:
        """(role, name) of everything in the accessibility tree."""
        nodes = self.send("Accessibility.getFullAXTree")["nodes"]
        return [
            (str(node["role"]["value"]), str(node.get("name", {}).get("value", "")))
            for node in nodes
            if not node.get("ignored")
        ]
