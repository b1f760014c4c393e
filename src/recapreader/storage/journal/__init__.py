"""What one reader opened, saw and marked: events, the fold over them, and the file that keeps them."""

from recapreader.storage.journal.database import VERSION, new_id
from recapreader.storage.journal.events import (
    BACK,
    EVERYTHING,
    FIRST_PASS,
    INLINE,
    Change,
    Event,
    Pass,
    PassState,
    TwoOfOneIdError,
    fold,
    passes,
)
from recapreader.storage.journal.store import Journal

__all__ = [
    "BACK",
    "EVERYTHING",
    "FIRST_PASS",
    "INLINE",
    "VERSION",
    "Change",
    "Event",
    "Journal",
    "Pass",
    "PassState",
    "TwoOfOneIdError",
    "fold",
    "new_id",
    "passes",
]
