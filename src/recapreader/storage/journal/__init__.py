"""What one reader opened, saw and marked: events, the fold over them, and the file that keeps them."""

from recapreader.storage.journal.events import (
    BACK,
    EVERYTHING,
    INLINE,
    Change,
    Event,
    Pass,
    Remembered,
    TwoOfOneIdError,
    fold,
    passes,
)
from recapreader.storage.journal.store import VERSION, Journal, new_id

__all__ = [
    "BACK",
    "EVERYTHING",
    "INLINE",
    "VERSION",
    "Change",
    "Event",
    "Journal",
    "Pass",
    "Remembered",
    "TwoOfOneIdError",
    "fold",
    "new_id",
    "passes",
]
