"""The terminal while the first frame is on it: its modes, what is drawn, and how it is handed over to the room."""

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING, Any, NamedTuple

from recapreader.core.settings import Settings
from recapreader.render.terminal_size import terminal_size
from recapreader.session.commands import Group, remapped
from recapreader.session.keys import GROUPS
from recapreader.session.session import Session
from recapreader.tui.first_frame.paint import known_paint
from recapreader.tui.first_frame.room_picture import Opened, Picture, take_picture
from recapreader.tui.first_frame.typed_keys import FirstKeys
from recapreader.tui.geometry import drawable
from recapreader.tui.view_settings import Spot

if TYPE_CHECKING:
    from recapreader.session.shelf_session import Shelf

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

    def show(self, lines: Sequence[str], picture: Picture | None, groups: tuple[Group, ...]) -> None:
        """Draw, on the terminal that Textual draws on; keys that do not move within the picture wait for the room."""
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
        _draw(lines)
        if picture:
            self._keys = FirstKeys(picture.view, groups, picture.go, lambda view: _draw(picture.lines(view)))

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
            picture, lines = None, None
            if session is not None:
                picture = take_picture(Opened(session, settings, warning), paint, *size)
                lines = picture and picture.lines(picture.view)
            elif shelf is not None:
                from recapreader.tui.first_frame.shelf_picture import take_shelf_picture  # noqa: PLC0415 - no title needs it

                lines = take_shelf_picture(shelf, settings, paint, size, warning)
            frame.show(lines or paint.too_small(*size), picture, remapped(settings.keys, GROUPS))
        yield frame
    finally:
        frame.take_away()


def _draw(lines: Iterable[str]) -> None:
    _write("".join(f"\x1b[{row};1H{line}" for row, line in enumerate(lines, 1)))


def _write(text: str) -> None:
    data = text.encode(errors="replace")
    while data:
        data = data[os.write(2, data) :]
