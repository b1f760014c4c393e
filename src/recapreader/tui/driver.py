"""The platform's driver, for a terminal that may send anything, may go away, and may have its first frame already."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from typing import Any

from textual._xterm_parser import XTermParser
from textual.constants import ESCAPE_DELAY
from textual.driver import Driver
from textual.message import Message

from recapreader.tui.first_frame import HandedOver
from recapreader.tui.first_frame.typed_keys import is_unfinished

_OF_A_TERMINAL = "_run_input_thread"
_OF_A_BROWSER = "run_input_thread"
_OTHER_SCREEN = "\x1b[?1049h"


def adapted(driver: type[Driver], hand_over: Callable[[], HandedOver]) -> type[Driver]:
    """Driver that ignores invalid UTF-8 input and exits when the terminal goes away.

    It calls `hand_over` before it first touches the terminal. If the first frame is there, it does not ask for
    the other screen again: many terminals would clear it.
    """
    if hasattr(driver, _OF_A_TERMINAL):
        return _with(driver, **_on_the_first_frame(driver, hand_over))
    if hasattr(driver, _OF_A_BROWSER):
        return _with(driver, **{_OF_A_BROWSER: lambda self: _read_until_hung_up(driver, self)})
    return driver


def _with(driver: type[Driver], **methods: Callable[..., None]) -> type[Driver]:
    return type(driver.__name__, (driver,), dict[str, Any](methods))


def _read_keys(self: Driver, typed: bytes) -> None:
    for event in _events(typed):
        self.process_message(event)
    while True:
        try:
            self.run_input_thread()  # type: ignore[attr-defined] # drivers with such a thread have it
        except UnicodeDecodeError:
            continue
        except BaseException:  # noqa: BLE001 - the thread's own end; what ended it may quote what was typed
            self._app.call_later(self._app.panic)
        return


def _events(typed: bytes) -> Iterator[Message]:
    """The keys that were read before the driver reads."""
    parser = XTermParser()
    yield from parser.feed(typed.decode(errors="ignore")) if typed else ()
    if is_unfinished(typed):  # it is Esc, once nothing has followed it for so long
        time.sleep(ESCAPE_DELAY)
        yield from parser.tick()


def _read_until_hung_up(driver: type[Driver], self: Driver) -> None:
    """What serves a browser may end before the room does, as a terminal may; the room would wait for ever."""
    driver.run_input_thread(self)  # type: ignore[attr-defined] # asked for above
    if not self.exit_event.is_set():  # type: ignore[attr-defined] # the web driver has it
        os.kill(os.getpid(), signal.SIGHUP)


def _on_the_first_frame(driver: type[Driver], hand_over: Callable[[], HandedOver]) -> dict[str, Callable[..., None]]:
    is_drawn, typed = False, b""

    def start_application_mode(self: Driver) -> None:
        nonlocal is_drawn, typed
        found = hand_over()
        is_drawn, typed = found.is_drawn, found.keys
        driver.start_application_mode(self)
        if found.modes:
            self.attrs_before = found.modes  # type: ignore[attr-defined] # what a terminal's driver goes back to

    def read_keys(self: Driver) -> None:
        nonlocal typed
        before, typed = typed, b""  # the driver begins anew whenever the program was stopped and goes on
        _read_keys(self, before)

    def write(self: Driver, data: str) -> None:
        nonlocal is_drawn
        if is_drawn and data == _OTHER_SCREEN:
            is_drawn = False
        else:
            driver.write(self, data)

    return {"start_application_mode": start_application_mode, _OF_A_TERMINAL: read_keys, "write": write}
