"""Writing on a thread of its own, so that no key waits for a slow disk or for another program's lock.

The order is kept. What opens or hides is written at once, and the reader waits for it a moment that nobody notices; on
any usual disk it is safe by then, and where it was not, the next key does not wait. Where the reader is is written when
they rest, and only the last of it.
"""

from collections.abc import Callable, Sequence
from threading import Condition, Thread
from time import monotonic
from typing import Protocol

from recapreader.storage.journal.events import Change
from recapreader.storage.journal.lookout import EVERY

REST = 0.5
"""Seconds without a move after which a place is written."""
_PROMPT = 0.02
"""Seconds that a key waits for what it did to be stored."""
_AGAIN = 1.0
"""Seconds after which what could not be written is tried again."""

Waiting = tuple[str, Change]
"""(recap, change)."""


class Store(Protocol):
    """A journal of the writing thread's own: SQLite's connections do not move between threads."""

    warning: str

    def store(self, changes: Sequence[Waiting]) -> bool: ...  # noqa: D102
    def close(self) -> None: ...  # noqa: D102


class WriteBehind:
    """A queue of changes, and the thread that stores them. It calls `report` with what is not being remembered."""

    def __init__(self, opened: Callable[[], Store], report: Callable[[str], object]) -> None:
        self._opened, self._report = opened, report
        self._changed = Condition()
        self._waiting: list[Waiting] = []
        self._under_way = 0
        """How many of them, from the first on, are being stored."""
        self._due = 0.0
        self._attempts = 0
        self._is_prompt = True
        """Whether the disk was quick enough the last time for a key to wait for it."""
        self._is_over = False
        self._thread: Thread | None = None
        self._look: Callable[[Store], object] | None = None
        self._look_at = 0.0

    def write(self, recap: str, changes: Sequence[Change]) -> bool:
        """Take changes; whether all there are are safely stored by now."""
        is_place = all(change.kind == "position" for change in changes)
        with self._changed:
            for change in changes:
                self._add(recap, change)
            self._due = monotonic() + (REST if is_place and changes else 0)
            if any(change.kind != "position" for _, change in self._waiting[self._under_way :]):
                self._due = monotonic()
            self._begin()
        if is_place or not self._is_prompt:
            return False
        self._is_prompt = self.settle(_PROMPT)
        return self._is_prompt

    def _add(self, recap: str, change: Change) -> None:
        if change.kind == "position":
            free = self._waiting[self._under_way :]
            left = [each for each in free if not _is_same_place(each, recap, change)]
            self._waiting[self._under_way :] = left
        self._waiting.append((recap, change))

    def look_out(self, look: Callable[[Store], object]) -> None:
        """Call `look` with the thread's own journal now and then, as long as nothing is waiting to be stored."""
        with self._changed:
            self._look = look
            self._begin()

    def _begin(self) -> None:
        if (self._waiting or self._look) and self._thread is None:
            self._is_over = False
            self._thread = Thread(target=self._run, daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def pending(self, recap: str) -> list[Change]:
        """What is not stored yet of a recap."""
        with self._changed:
            return [change for key, change in self._waiting if key == recap]

    def settle(self, seconds: float) -> bool:
        """Store at once, and wait for it a while; whether all is stored."""
        with self._changed:
            before = self._attempts + (1 if self._under_way else 0)
            self._due = monotonic()
            self._changed.notify_all()
            self._changed.wait_for(lambda: not self._waiting or self._attempts > before, seconds)
            return not self._waiting

    def close(self) -> None:
        """Store what can be stored, and end."""
        with self._changed:
            thread, self._thread = self._thread, None
            self._is_over = True
            self._changed.notify_all()
        if thread:
            thread.join()

    def _run(self) -> None:
        journal = self._opened()
        try:
            while (changes := self._next()) is not None:
                if not changes:
                    if self._look:
                        self._look(journal)
                    continue
                began = monotonic()
                is_stored = journal.store(changes)
                with self._changed:
                    self._is_prompt = is_stored and monotonic() - began < _PROMPT
                    if is_stored:
                        del self._waiting[: len(changes)]
                    self._under_way = 0
                    self._due = max(self._due, monotonic() + (0 if is_stored else _AGAIN))
                    self._attempts += 1
                    is_last = self._is_over and not is_stored
                    self._changed.notify_all()
                self._report(journal.warning)
                if is_last:
                    return
        finally:
            journal.close()

    def _next(self) -> list[Waiting] | None:
        """What to store next, as soon as it is time; an empty list if it is time to look, and None at the end."""
        with self._changed:
            while not self._is_over:
                now = monotonic()
                if self._waiting and self._due <= now:
                    break
                if self._look and self._look_at <= now:
                    self._look_at = now + EVERY
                    return []
                moments = [*([self._due] if self._waiting else []), *([self._look_at] if self._look else [])]
                self._changed.wait(min(moments) - now if moments else None)
            self._under_way = len(self._waiting)
            return list(self._waiting) or None


def _is_same_place(waiting: Waiting, recap: str, change: Change) -> bool:
    """Return whether a place that waits says where one was before, in the same pass of the same recap."""
    key, other = waiting
    return (key, other.kind, other.pass_id) == (recap, change.kind, change.pass_id)
