"""The keys that are typed while the room is on its way: those that move within the page are answered at once."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from select import select
from threading import Thread

from recapreader.session.commands import Group
from recapreader.tui.view_settings import IN_PAGE, Spot, View

_SENT: dict[str, tuple[bytes, ...]] = {
    "space": (b" ",),
    "right_square_bracket": (b"]",),
    "left_square_bracket": (b"[",),
    "right": (b"\x1b[C", b"\x1bOC"),
    "left": (b"\x1b[D", b"\x1bOD"),
    "up": (b"\x1b[A", b"\x1bOA"),
    "down": (b"\x1b[B", b"\x1bOB"),
    "home": (b"\x1b[H", b"\x1bOH", b"\x1b[1~"),
    "end": (b"\x1b[F", b"\x1bOF", b"\x1b[4~"),
    "pageup": (b"\x1b[5~",),
    "pagedown": (b"\x1b[6~",),
}
"""What terminals send for keys that have names, as xterm does without any mode set."""
_AT_ONCE = 4096


class FirstKeys:
    """Reads keys on a thread until one does something else than to move, or `go` knows no view that it leads to.

    From that key on, all are kept for the room. What is at hand is done in one go, and drawn once.
    """

    def __init__(
        self, view: View, groups: Iterable[Group], go: Callable[[View, str], View | None], draw: Callable[[View], None]
    ) -> None:
        self._begun, self._view = view, view
        self.left = b""
        """What is left for the room to take, of what was read."""
        self._moves = dict(_moves(groups))
        self._go, self._draw = go, draw
        self._stopped, self._stop = os.pipe()
        self._thread = Thread(target=self._answer, daemon=True)
        self._thread.start()

    @property
    def moved_to(self) -> Spot | None:
        """Where one has moved, if one has."""
        return None if self._view == self._begun else self._view.spot

    def stop(self) -> None:
        """Read no more. What is left may end within a key: the room's reader goes on where this one stopped."""
        os.close(self._stop)
        self._thread.join()
        os.close(self._stopped)

    def _answer(self) -> None:
        with suppress(Exception):  # the room draws the same, and it can tell of a fault without quoting
            while self._read():
                self._move()
                if self.left:
                    return

    def _read(self) -> bool:
        """Wait for keys, and take all that are at hand; whether there are any."""
        patience = None
        while select([0, self._stopped], [], [], patience)[0] == [0] and (read := os.read(0, _AT_ONCE)):
            self.left += read
            patience = 0
        return bool(self.left)

    def _move(self) -> None:
        """Do what the keys at hand do, up to the first that does not move."""
        before = self._view
        while (key := self._key()) and (view := self._go(self._view, self._moves[key])):
            self._view, self.left = view, self.left.removeprefix(key)
        if self._view != before:
            self._draw(self._view)

    def _key(self) -> bytes | None:
        return next((key for key in self._moves if self.left.startswith(key)), None)


def _moves(groups: Iterable[Group]) -> Iterator[tuple[bytes, str]]:
    """What a terminal sends for the keys that may move within the page, and their actions."""
    for group in groups:
        for command in group.commands:
            if command.action in IN_PAGE:
                for key in command.keys:
                    yield from ((sent, command.action) for sent in _sent(key))


def _sent(key: str) -> tuple[bytes, ...]:
    letter = key.removeprefix("ctrl+")
    if len(letter) != 1 or not letter.isascii():
        return _SENT.get(key, ())
    return (letter.encode(),) if letter == key else (bytes([ord(letter) & 0x1F]),)
