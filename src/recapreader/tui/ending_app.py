"""How the program ends: when it is left, when the system asks, and on a fault."""

import asyncio
import logging
import os
import signal

from recapreader.core.faults import tell_fault
from recapreader.tui.themed_app import ThemedApp

_FAULT = 70
_HANG_UP = getattr(signal, "SIGHUP", signal.SIGTERM)  # there is none on Windows
_ENDS = (_HANG_UP, signal.SIGTERM)


class EndingApp(ThemedApp):
    """Ends in order whatever ends it, and prints nothing of what it showed."""

    fault: Exception | None = None
    ended_by = 0

    def keep_place(self) -> None:
        """Remember where the reader is, before the program ends."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of what is being read."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Leave in order when the terminal closes or the system asks."""
        loop = asyncio.get_running_loop()
        if not hasattr(signal, "pthread_sigmask"):
            return
        for number in _ENDS:
            loop.add_signal_handler(number, self._end, number)
        _mask("SIG_UNBLOCK")

    def _end(self, number: int) -> None:
        self.ended_by = number
        try:
            self.keep_place()
        finally:
            self._leave(number)

    def _leave(self, number: int) -> None:
        if number == _HANG_UP != signal.SIGTERM:  # there is no terminal left to put in order
            self.close()
            os._exit(128 + number)
        self.exit(return_code=128 + number)

    def _log(self, *_: object, **__: object) -> None:
        """Nothing: what Textual tells its developers' console quotes exceptions too."""

    def panic(self, *renderables: object) -> None:
        """End on a fault outside of any handler, without the traceback that Textual made of it."""
        del renderables
        self._handle_exception(RuntimeError())

    def _handle_exception(self, error: Exception) -> None:
        """End on a fault without Textual's traceback, which prints locals, and so whatever is hidden in them."""
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self.fault = self.fault or error
        self._return_code = _FAULT
        self._close_messages_no_wait()


def _mask(how: str) -> None:
    """Hold back what ends a program, or let it through again, where the platform can."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(getattr(signal, how), _ENDS)


def run(app: EndingApp) -> int:
    """Run the program until it is left; its exit code."""
    logging.getLogger("asyncio").setLevel(logging.CRITICAL + 1)  # its reports quote exceptions
    _mask("SIG_BLOCK")  # until the room is there to leave in order
    try:
        app.run()
    finally:
        _mask("SIG_UNBLOCK")
        app.close()
    if app.fault:
        tell_fault(app.fault)
    return app.return_code or 0
