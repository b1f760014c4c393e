"""The platform's driver, for a terminal that may send anything and may have its first frame already."""

from collections.abc import Callable

from textual.driver import Driver

_RUN = "_run_input_thread"
_OTHER_SCREEN = "\x1b[?1049h"


def adapted(driver: type[Driver], hand_over: Callable[[], bool]) -> type[Driver]:
    """The same driver, for which bytes that are no UTF-8 are a key lost and not the end of the program.

    It calls `hand_over` before it first touches the terminal, to learn whether the first frame stands there. If so, it
    does not ask for the other screen again: many terminals would clear it.
    """
    if not hasattr(driver, _RUN):
        return driver
    is_drawn = False

    def read_keys(self: Driver) -> None:
        while True:
            try:
                self.run_input_thread()  # type: ignore[attr-defined] # drivers with such a thread have it
            except UnicodeDecodeError:
                continue
            except BaseException:  # noqa: BLE001 - the thread's own end; what ended it may quote what was typed
                self._app.call_later(self._app.panic)
            return

    def start_application_mode(self: Driver) -> None:
        nonlocal is_drawn
        is_drawn = hand_over()
        driver.start_application_mode(self)

    def write(self: Driver, data: str) -> None:
        nonlocal is_drawn
        if is_drawn and data == _OTHER_SCREEN:
            is_drawn = False
        else:
            driver.write(self, data)

    own = {_RUN: read_keys, "start_application_mode": start_application_mode, "write": write}
    return type(driver.__name__, (driver,), own)
