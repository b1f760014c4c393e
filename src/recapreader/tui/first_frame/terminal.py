"""The terminal while the first frame is on it: its modes, what is drawn, and how it is handed over to the room."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import zip_longest
from types import FrameType
from typing import TYPE_CHECKING, Any, NamedTuple

from recapreader.core.settings import Settings
from recapreader.render.terminal_size import terminal_size
from recapreader.session.commands import Group, remapped
from recapreader.session.keys import GROUPS
from recapreader.session.session import Session
from recapreader.tui.first_frame.paint import known_paint
from recapreader.tui.first_frame.picture import Opened, Picture, take_picture, too_small
from recapreader.tui.first_frame.typed_keys import FirstKeys
from recapreader.tui.geometry import drawable
from recapreader.tui.view_settings import Spot, View

if TYPE_CHECKING:
    from recapreader.session.shelf import Shelf

_ON, _OFF = "\x1b[?1049h\x1b[?25l", "\x1b[0m\x1b[?1049l\x1b[?25h"


class HandedOver(NamedTuple):
    """What the room finds on the terminal that is left to it."""

    is_drawn: bool = False
    """Whether the first frame is on the screen."""
    spot: Spot | None = None
    """Where in the page one has moved meanwhile, if one has."""
    keys: bytes = b""
    """The keys that were read and wait to be taken."""
    modes: list[Any] | None = None
    """The terminal's own modes, which it is to have again at the end."""


class FirstFrame:
    """The terminal with the first frame on it, as long as the room is not there."""

    def __init__(self) -> None:
        self._modes: list[Any] | None = None
        self._is_drawn = False
        self._keys: FirstKeys | None = None

    def show(self, picture: Picture | list[str], groups: tuple[Group, ...]) -> None:
        """Draw, on the terminal that Textual draws on; keys that do not move within the page wait for the room."""
        import termios  # noqa: PLC0415 - not every platform has it
        import tty  # noqa: PLC0415

        try:
            self._modes = termios.tcgetattr(0)
            raw = termios.tcgetattr(0)
            raw[tty.LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
            raw[tty.IFLAG] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
            termios.tcsetattr(0, termios.TCSANOW, raw)
        except termios.error:
            return
        self._is_drawn = True
        signal.signal(signal.SIGTERM, self._end)
        _write(_ON)
        if isinstance(picture, list):
            _write("".join(f"\x1b[{row};1H{line}" for row, line in enumerate(picture, 1)))
        else:
            drawn = _Drawn(picture)
            self._keys = FirstKeys(picture.view, groups, picture.go, drawn.draw)

    def hand_over(self) -> HandedOver:
        """Leave the terminal to the room. It stays as it is, so that no key comes otherwise for a moment."""
        is_drawn, self._is_drawn = self._is_drawn, False
        keys, self._keys = self._keys, None
        if not is_drawn:
            return HandedOver()
        if keys is None:
            return HandedOver(is_drawn=True, modes=self._modes)
        keys.stop()
        return HandedOver(is_drawn=True, spot=keys.moved_to, keys=keys.left, modes=self._modes)

    def take_away(self) -> None:
        """Put the terminal back as it was: all of it if the room never came, its modes in any case."""
        was_drawn = self.hand_over().is_drawn
        if self._modes:
            import termios  # noqa: PLC0415

            with suppress(termios.error):
                termios.tcsetattr(0, termios.TCSANOW, self._modes)
        if was_drawn:
            _write(_OFF)

    def _end(self, number: int, _: FrameType | None) -> None:
        self.take_away()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)


class _Drawn:
    """What of a picture is on the terminal."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._lines: list[str] = []
        self.draw(picture.view)

    def draw(self, view: View) -> None:
        """Draw the lines that are others now."""
        before, self._lines = self._lines, self._picture.lines(view)
        rows = enumerate(zip_longest(before, self._lines), 1)
        _write("".join(f"\x1b[{row};1H{line}" for row, (old, line) in rows if line != old))


@contextmanager
def first_frame(
    session: Session | None, settings: Settings, warning: str = "", shelf: "Shelf | None" = None
) -> Iterator[FirstFrame]:
    """Show the first frame of a reading, or else of a shelf, where the terminal is one on which it can be the room's.

    `warning` is what the room says first.
    """
    frame = FirstFrame()
    try:
        paint = known_paint(settings.shown_theme, os.environ)
        if paint and sys.platform != "win32" and os.isatty(0) and os.isatty(2):
            size = drawable(*terminal_size())
            if session is not None:
                picture = take_picture(Opened(session, settings, warning), paint, *size)
                frame.show(picture or too_small(paint, *size), remapped(settings.keys, GROUPS))
            elif shelf is not None:
                from recapreader.tui.first_frame.shelf_picture import take_shelf_picture  # noqa: PLC0415 - no title needs it

                frame.show(take_shelf_picture(shelf, settings, paint, size, warning), ())
        yield frame
    finally:
        frame.take_away()


def _write(text: str) -> None:
    data = text.encode(errors="replace")
    while data:
        data = data[os.write(2, data) :]
