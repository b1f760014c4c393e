"""Keys from a terminal that may send anything, text in another encoding too, and that may go away."""

import os
import signal
from collections.abc import Callable

from textual.driver import Driver

_OF_A_TERMINAL = "_run_input_thread"
_OF_A_BROWSER = "run_input_thread"


def forgiving(driver: type[Driver]) -> type[Driver]:
    """The same driver, for which bytes that are no UTF-8 are a key lost, and nobody left to read for is the end."""
    if hasattr(driver, _OF_A_TERMINAL):
        return _with(driver, _OF_A_TERMINAL, _read_keys)
    if hasattr(driver, _OF_A_BROWSER):
        return _with(driver, _OF_A_BROWSER, lambda self: _read_until_hung_up(driver, self))
    return driver


def _with(driver: type[Driver], method: str, function: Callable[[Driver], None]) -> type[Driver]:
    return type(driver.__name__, (driver,), {method: function})


def _read_keys(self: Driver) -> None:
    while True:
        try:
            self.run_input_thread()  # type: ignore[attr-defined] # drivers with such a thread have it
        except UnicodeDecodeError:
            continue
        except BaseException:  # noqa: BLE001 - the thread's own end; what ended it may quote what was typed
            self._app.call_later(self._app.panic)
        return


def _read_until_hung_up(driver: type[Driver], self: Driver) -> None:
    """What serves a browser may end before the room does, as a terminal may; the room would wait for ever."""
    driver.run_input_thread(self)  # type: ignore[attr-defined] # asked for above
    if not self.exit_event.is_set():  # type: ignore[attr-defined] # the web driver has it
        os.kill(os.getpid(), signal.SIGHUP)
