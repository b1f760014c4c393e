"""The platform's driver, for a terminal that may send anything, may go away, and may have its first frame already."""

import os
import selectors
import signal
from codecs import getincrementaldecoder
from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any

from textual import events
from textual.constants import ESCAPE_DELAY
from textual.driver import Driver
from textual.message import Message

from recapreader.tui.first_frame import HandedOver
from recapreader.tui.key_parser import KeyParser
from recapreader.tui.terminal_replies import FOLLOW, QUESTION, UNFOLLOW, Reply, ReplySorter

_OF_A_TERMINAL = "_run_input_thread"
_OF_A_BROWSER = "run_input_thread"
_OTHER_SCREEN = "\x1b[?1049h"
_ESCAPE = "\x1b"
_AT_ONCE = 4096
_ANSWERS_WITHIN = 0.5
"""Seconds after a question within which leaving waits for the answer, which the shell would take for typed."""
_MUTE = ("linux", "dumb")
"""Values of TERM of terminals that know no such questions, and may print them."""


class GroundFound(Message):
    """A terminal has said what its background is."""

    def __init__(self, *, is_light: bool) -> None:
        super().__init__()
        self.is_light = is_light


def adapted(driver: type[Driver], hand_over: Callable[[], HandedOver], asks_ground: Callable[[], bool]) -> type[Driver]:
    """Return the same driver, for which bytes that are no UTF-8 are a key lost, and nobody left to read for is the end.

    It calls `hand_over` before it first touches the terminal. Where the first frame stands there, it does not ask for
    the other screen again: many terminals would clear it. Where `asks_ground` says so, it asks the terminal for its
    background, and sends the app a `GroundFound` for each answer.
    """
    if hasattr(driver, _OF_A_TERMINAL):
        return _with(driver, **_on_the_first_frame(driver, hand_over, asks_ground))
    if hasattr(driver, _OF_A_BROWSER):
        return _with(driver, **{_OF_A_BROWSER: lambda self: _read_until_hung_up(driver, self)})
    return driver


def ask_ground(driver: Driver | None) -> None:
    """Ask the terminal for its background now, and to say when it changes; on anything else, do nothing."""
    if ask := getattr(driver, "ask_ground", None):
        ask()


def _with(driver: type[Driver], **methods: Callable[..., None]) -> type[Driver]:
    return type(driver.__name__, (driver,), dict[str, Any](methods))


class _Question:
    """Asking the terminal for its background, and whether its answers have all come."""

    def __init__(self) -> None:
        self.is_answered = Event()
        self._asked_at = 0.0

    def ask(self, driver: Any) -> None:  # noqa: ANN401 - Textual's driver, with what a terminal's has
        """Ask, and to be told when it changes; not a terminal that may print what it does not know."""
        if os.environ.get("TERM", "dumb") in _MUTE or not driver.input_tty:
            return
        self.is_answered.clear()
        self._asked_at = monotonic()
        driver.write(FOLLOW + QUESTION)
        driver.flush()

    def end(self, driver: Driver) -> None:
        """Ask no longer. A question put just now is waited for: the shell would take its answer for typed."""
        if self._asked_at:
            driver.write(UNFOLLOW)
            self.is_answered.wait(max(self._asked_at + _ANSWERS_WITHIN - monotonic(), 0))


class _Keys:
    """Reads a terminal's keys, and its answers out of them."""

    def __init__(self, driver: Any, typed: bytes, is_answered: Event) -> None:  # noqa: ANN401 - Textual's driver, with what a terminal's has
        self._driver, self._is_answered = driver, is_answered
        self._parser, self._sorter = KeyParser(), ReplySorter()
        self._decoder = getincrementaldecoder("utf-8")("ignore")
        self._take(typed)

    def read(self) -> None:
        """Read until the driver is told to end."""
        driver = self._driver
        with selectors.DefaultSelector() as selector:
            selector.register(driver.fileno, selectors.EVENT_READ)
            while not driver.exit_event.is_set():
                if not selector.select(ESCAPE_DELAY):
                    self._nothing_followed()
                elif data := os.read(driver.fileno, _AT_ONCE):
                    self._take(data)
                else:
                    driver.exit_event.wait(ESCAPE_DELAY)
                self._send(self._parser.tick())

    def _take(self, data: bytes) -> None:
        typed, replies = self._sorter.feed(self._decoder.decode(data))
        for reply in replies:
            if reply is Reply.END:
                self._is_answered.set()
            else:
                self._driver.process_message(GroundFound(is_light=reply is Reply.LIGHT))
        if typed:
            self._send(self._parser.feed(typed))

    def _nothing_followed(self) -> None:
        held = self._sorter.give_up()
        if held == _ESCAPE:
            self._driver.process_message(events.Key("escape", _ESCAPE))
        elif held:
            self._send(self._parser.feed(held))

    def _send(self, messages: Any) -> None:  # noqa: ANN401 - what Textual's parser yields
        for message in messages:
            self._driver.process_message(message)


def _read_until_hung_up(driver: type[Driver], self: Driver) -> None:
    """What serves a browser may end before the room does, as a terminal may; the room would wait for ever."""
    driver.run_input_thread(self)  # type: ignore[attr-defined] # asked for above
    if not self.exit_event.is_set():  # type: ignore[attr-defined] # the web driver has it
        os.kill(os.getpid(), signal.SIGHUP)


def _on_the_first_frame(
    driver: type[Driver], hand_over: Callable[[], HandedOver], asks_ground: Callable[[], bool]
) -> dict[str, Callable[..., None]]:
    is_drawn, typed = False, b""
    question = _Question()

    def start_application_mode(self: Driver) -> None:
        nonlocal is_drawn, typed
        found = hand_over()
        is_drawn, typed = found.is_drawn, found.keys
        driver.start_application_mode(self)
        if found.modes:
            self.attrs_before = found.modes  # type: ignore[attr-defined] # what a terminal's driver goes back to
        if asks_ground():
            question.ask(self)

    def stop_application_mode(self: Driver) -> None:
        question.end(self)
        driver.stop_application_mode(self)

    def read_keys(self: Driver) -> None:
        nonlocal typed
        before, typed = typed, b""  # the driver begins anew whenever the program was stopped and goes on
        try:
            _Keys(self, before, question.is_answered).read()
        except BaseException:  # noqa: BLE001 - the thread's own end; what ended it may quote what was typed
            self._app.call_later(self._app.panic)

    def write(self: Driver, data: str) -> None:
        nonlocal is_drawn
        if is_drawn and data == _OTHER_SCREEN:
            is_drawn = False
        else:
            driver.write(self, data)

    return {
        "start_application_mode": start_application_mode,
        "stop_application_mode": stop_application_mode,
        "ask_ground": lambda self: question.ask(self),  # noqa: PLW0108 - a bound method would not be handed the driver
        _OF_A_TERMINAL: read_keys,
        "write": write,
    }
