"""What other programs write about a recap while it is being read here: a mark set by a command, another window."""

import contextlib
from collections.abc import Iterable
from typing import Protocol

from recapreader.core.errors import JournalError
from recapreader.storage.journal.events import Event

EVERY = 0.5
"""Seconds between two looks."""


class Watched(Protocol):
    """A journal with a connection of its own, which does not count what it writes itself as new."""

    own_ids: set[str]

    def has_changed(self) -> bool: ...  # noqa: D102
    def events(self, recap: str | None = None) -> list[Event]: ...  # noqa: D102


class Lookout:
    """Knows which events of a recap have been seen, and finds those that another program has added since."""

    def __init__(self, recap: str, known: Iterable[str]) -> None:
        self._recap = recap
        self._known = set(known)
        """The ids of all events that the reader has taken account of."""

    def look(self, journal: Watched) -> list[Event]:
        """Return the new events of other programs; while nobody writes, that costs one short query."""
        events: list[Event] = []
        with contextlib.suppress(JournalError):
            if journal.has_changed():
                events = journal.events(self._recap)
        new = [event for event in events if event.id not in self._known and event.id not in journal.own_ids]
        self._known.update(event.id for event in events)
        return new
