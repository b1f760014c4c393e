"""The program around the room: themes, signals, and how a fault ends it."""

import asyncio
import logging
import os
import signal
from typing import ClassVar

from textual.app import App

from recapreader.faults import tell_fault
from recapreader.reader import Reading
from recapreader.tui.glyphs import choose_glyphs
from recapreader.tui.screens.reading import ReadingScreen
from recapreader.tui.themes import DEFAULTS, OURS

_FAULT = 70


class ReaderApp(App[None]):
    """Reads one recap. It is handed a reading and builds everything else."""

    CSS_PATH = "recapreader.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "recapreader"
    BINDINGS: ClassVar = []

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading
        self.fault: Exception | None = None
        self.ended_by: int = 0
        for theme in OURS:
            self.register_theme(theme)
        self.theme = os.environ.get("TEXTUAL_THEME") or "recap-dark"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, for themes that are not ours."""
        return DEFAULTS

    def get_default_screen(self) -> ReadingScreen:
        """The reading screen."""
        return ReadingScreen(self._reading, choose_glyphs())

    def on_mount(self) -> None:
        """Leave in order when the terminal closes or the system asks."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGTERM):
            loop.add_signal_handler(number, self._end, number)

    def _end(self, number: int) -> None:
        screen = self.screen_stack[0]
        if isinstance(screen, ReadingScreen):
            screen.keep_place()
        self.ended_by = number
        if number == signal.SIGHUP:  # there is no terminal left to put in order
            self._reading.close()
            os._exit(128 + number)
        self.exit(return_code=128 + number)

    def action_help_quit(self) -> None:
        """Nothing: leaving has its own key, and nothing pops up over the page."""

    def _handle_exception(self, error: Exception) -> None:
        """End on a fault without Textual's traceback, which prints locals, and so whatever is hidden in them."""
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self.fault = self.fault or error
        self._return_code = _FAULT
        self._close_messages_no_wait()


def read(reading: Reading) -> int:
    """Read until the reader leaves; the program's exit code."""
    logging.getLogger("asyncio").setLevel(logging.CRITICAL + 1)  # its reports quote exceptions
    app = ReaderApp(reading)
    try:
        app.run()
    finally:
        reading.close()
    if app.fault:
        tell_fault(app.fault)
    return app.return_code or 0
