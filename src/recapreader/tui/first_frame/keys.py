"""The keys that are typed while the room is on its way: those that move within the page are answered at once."""

import os
from collections.abc import Callable, Iterable, Iterator
from select import select
from threading import Thread

from recapreader.keys import Group
from recapreader.tui.view import MOVES, Spot, View

_SENT: dict[str, tuple[bytes, ...]] = {
    "space": (b" ",),
    "up": (b"\x1b[A", b"\x1bOA"),
    "down": (b"\x1b[B", b"\x1bOB"),
    "home": (b"\x1b[H", b"\x1bOH", b"\x1b[1~"),
    "end": (b"\x1b[F", b"\x1bOF", b"\x1b[4~"),
    "pageup": (b"\x1b[5~",),
    "pagedown": (b"\x1b[6~",),
}
"""What terminals send for keys that have names, as xterm does without any mode set."""
_AT_ONCE = 1024
_REST_WITHIN = 0.05
"""Seconds within which the rest of what one key sends comes."""


class FirstKeys:
    """Reads keys on a thread until one does something else than to move, or moves further than can be drawn.

    From that key on, all are kept for the room. `draw` is given each view; it tells whether that could be drawn.
    """

    def __init__(self, view: View, groups: Iterable[Group], draw: Callable[[View], bool]) -> None:
        self._begun, self._view = view, view
        self.left = b""
        """What is left for the room to take, of what was read."""
        self._moves = dict(_moves(groups))
        self._draw = draw
        self._stopped, self._stop = os.pipe()
        self._thread = Thread(target=self._answer, daemon=True)
        self._thread.start()

    @property
    def moved_to(self) -> Spot | None:
        """Where one has moved, if one has."""
        return None if self._view == self._begun else self._view.spot

    def stop(self) -> None:
        """Read no more."""
        os.close(self._stop)
        self._thread.join()
        os.close(self._stopped)

    def _answer(self) -> None:
        try:
            while self._read(None):
                while self.left and self._take_key():
                    pass
                if self.left:
                    return
        except Exception:  # noqa: BLE001 - the room will find out too, and can tell of it without quoting
            return

    def _read(self, patience: float | None) -> bool:
        """Wait for keys; whether there are any."""
        ready, _, _ = select([0, self._stopped], [], [], patience)
        read = os.read(0, _AT_ONCE) if ready == [0] else b""
        self.left += read
        return bool(read)

    def _take_key(self) -> bool:
        """Do what the first key does; whether it is one that moves."""
        key = self._key()
        if key is None and any(each.startswith(self.left) for each in self._moves) and self._read(_REST_WITHIN):
            key = self._key()
        if key is None:
            return False
        view = self._moves[key](self._view)
        if view != self._view and not self._draw(view):
            return False
        self._view, self.left = view, self.left.removeprefix(key)
        return True

    def _key(self) -> bytes | None:
        return next((key for key in self._moves if self.left.startswith(key)), None)


def _moves(groups: Iterable[Group]) -> Iterator[tuple[bytes, Callable[[View], View]]]:
    """What a terminal sends for the keys that move within the page, and what they do."""
    for group in groups:
        for command in group.commands:
            if command.action in MOVES:
                for key in command.keys:
                    yield from ((sent, MOVES[command.action]) for sent in _sent(key))


def _sent(key: str) -> tuple[bytes, ...]:
    letter = key.removeprefix("ctrl+")
    if len(letter) != 1 or not letter.isascii():
        return _SENT.get(key, ())
    return (letter.encode(),) if letter == key else (bytes([ord(letter) & 0x1F]),)
