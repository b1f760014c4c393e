"""Keys from a terminal that may send anything, text in another encoding too."""

from textual.driver import Driver

_RUN = "_run_input_thread"


def forgiving(driver: type[Driver]) -> type[Driver]:
    """The same driver, for which bytes that are no UTF-8 are a key lost and not the end of the program."""
    if not hasattr(driver, _RUN):
        return driver

    def read_keys(self: Driver) -> None:
        while True:
            try:
                self.run_input_thread()  # type: ignore[attr-defined] # drivers with such a thread have it
            except UnicodeDecodeError:
                continue
            except BaseException:  # noqa: BLE001 - the thread's own end; what ended it may quote what was typed
                self._app.call_later(self._app.panic)
            return

    return type(driver.__name__, (driver,), {_RUN: read_keys})
