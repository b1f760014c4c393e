"""What keeps a key, a click or a terminal from doing more than was meant.

What counts is the time between the last press taking effect and the next one being sent. Keys that come in one go stay
one press however long a slow machine takes over each, and one that was sent before its reader could see what the last
one did is no answer to that.
"""

from time import monotonic

from textual.message import Message

WORD_GOES_ON = 0.4
"""Seconds within which a key belongs to the word that the key before it was a letter of."""
REPEATED_WITHIN = 0.4
"""Seconds within which a key counts as the same press, whatever was pressed in between."""
HELD_WITHIN = 0.8
"""Seconds within which a key counts as held down if no other was pressed: a first repeat comes after 500 to 660 ms."""
HELD_REPEATS_WITHIN = 0.08
"""Seconds within which a key that does a little each time comes again if it is held down; terminals repeat every 30 ms
or so, fingers take longer."""
CLICKED_AGAIN_WITHIN = 0.5
"""Seconds after a click within which another belongs to it."""


def waited(event: Message) -> float:
    """Seconds that an event has waited to be looked at."""
    return max(Message().time - event.time, 0)


class RestOfWord:
    """The keys behind one that closed a question without being its yes: they are lost, as that one is."""

    def __init__(self) -> None:
        self._last: float | None = None

    def begin(self) -> None:
        """A key that was no answer closed a question."""
        self._last = monotonic()

    def swallows_key(self, waited: float = 0) -> bool:
        """Whether a key that has waited so long is lost; each one that is makes the wait begin anew."""
        if self._last is None:
            return False
        now = monotonic()
        self._last = now if now - waited - self._last < WORD_GOES_ON else None
        return self._last is not None


class Presses:
    """When each command's key was last pressed, to tell a press from a key that is held down."""

    def __init__(self) -> None:
        self._pressed: dict[str, float] = {}
        self._last_key = ""
        self._is_same_key = False

    def note_key(self, key: str) -> None:
        """A key comes; it has not done yet what it does."""
        self._is_same_key = key == self._last_key
        self._last_key = key

    def is_fresh(self, command: str, waited: float = 0) -> bool:
        """Whether a command's key, which has waited so long, is pressed anew: held down or at once, it is not."""
        now = monotonic()
        window = HELD_WITHIN if self._is_same_key else REPEATED_WITHIN
        before = self._pressed.get(command, -window)
        self._pressed[command] = now
        return now - waited - before >= window

    def count_as_pressed(self, command: str, key: str) -> None:
        """Take a command for pressed already: its key, held down since another screen, does nothing here."""
        self._pressed[command] = monotonic()
        self._last_key = key

    def forget(self, command: str) -> None:
        """Its key is known to have been let go."""
        self._pressed.pop(command, None)


class Repeats:
    """Tells a key that is pressed again and again from one that is held down, by when the terminal sent it."""

    def __init__(self) -> None:
        self._last: dict[str, float] = {}

    def is_held(self, command: str, sent_at: float) -> bool:
        """Whether a command's key is held down; each repeat makes the wait begin anew."""
        before = self._last.get(command)
        self._last[command] = sent_at
        return before is not None and sent_at - before < HELD_REPEATS_WITHIN


class Clicks:
    """When the last click was, to tell a click from one half of a double click."""

    def __init__(self) -> None:
        self._last = -CLICKED_AGAIN_WITHIN

    def is_single(self, waited: float = 0) -> bool:
        """Whether a click that has waited so long stands alone."""
        now = monotonic()
        before, self._last = self._last, now
        return now - waited - before >= CLICKED_AGAIN_WITHIN
