"""The program around the room: themes, signals, and how a fault ends it."""

import asyncio
import logging
import os
import signal
from typing import ClassVar

from textual import constants
from textual.app import App
from textual.driver import Driver

from recapreader.faults import tell_fault
from recapreader.reader import Reading
from recapreader.settings import DEFAULTS as DEFAULT_SETTINGS
from recapreader.settings import Settings
from recapreader.tui.glyphs import choose_glyphs
from recapreader.tui.input import forgiving
from recapreader.tui.screens.reading import ReadingScreen
from recapreader.tui.screens.room import Keep, breakpoint_classes
from recapreader.tui.themes import DEFAULTS, OURS

_FAULT = 70


class ReaderApp(App[None]):
    """Reads one recap. It is handed a reading and builds everything else."""

    CSS_PATH = "recapreader.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "recapreader"
    BINDINGS: ClassVar = []

    def __init__(
        self,
        reading: Reading,
        settings: Settings = DEFAULT_SETTINGS,
        keep: Keep = lambda _name, _value: True,
        trouble: str = "",
    ) -> None:
        super().__init__()
        self._reading = reading
        self._settings, self._keep, self._trouble = settings, keep, trouble
        self.fault: Exception | None = None
        self.ended_by: int = 0
        for theme in OURS:
            self.register_theme(theme)
        self.theme = settings.theme if settings.theme in self.available_themes else DEFAULT_SETTINGS.theme

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, for themes that are not ours."""
        return DEFAULTS

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, made to bear whatever a terminal sends."""
        return forgiving(super().get_driver_class())

    def get_default_screen(self) -> ReadingScreen:
        """The reading screen, folded for this terminal from its first layout on."""
        screen = ReadingScreen(self._reading, choose_glyphs(), self._settings, self._keep, self._trouble)
        screen.add_class(*breakpoint_classes(self.size))
        return screen

    def on_mount(self) -> None:
        """Leave in order when the terminal closes or the system asks."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGTERM):
            loop.add_signal_handler(number, self._end, number)

    def _end(self, number: int) -> None:
        screen = self.screen_stack[0]
        self.ended_by = number
        try:
            if isinstance(screen, ReadingScreen):
                screen.keep_place()
        finally:
            self._leave(number)

    def _leave(self, number: int) -> None:
        if number == signal.SIGHUP:  # there is no terminal left to put in order
            self._reading.close()
            os._exit(128 + number)
        self.exit(return_code=128 + number)

    def action_help_quit(self) -> None:
        """Nothing: leaving has its own key, and nothing pops up over the page."""

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


def read(reading: Reading, settings: Settings, keep: Keep, trouble: str) -> int:
    """Read until the reader leaves; the program's exit code. `trouble` is what to say first."""
    logging.getLogger("asyncio").setLevel(logging.CRITICAL + 1)  # its reports quote exceptions
    constants.LOG_FILE = None  # type: ignore[misc] # and so does Textual's log, whoever asks for one
    app = ReaderApp(reading, settings, keep, trouble)
    try:
        app.run()
    finally:
        reading.close()
    if app.fault:
        tell_fault(app.fault)
    return app.return_code or 0
