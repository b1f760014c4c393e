"""A recap that is known by another key from now on: what the journal knows of it goes along."""

from contextlib import suppress

from msgspec.structs import replace

from recapreader.core.errors import JournalError
from recapreader.storage.journal.database import new_id
from recapreader.storage.journal.events import Event
from recapreader.storage.journal.store import Journal


def carry_over(journal: Journal, before: str, after: str) -> None:
    """Keep under a recap's new key what is kept under its old one, as far as it can be read."""
    if before == after:
        return
    with suppress(JournalError):
        if not journal.events(after):
            journal.merge(_of_another(event, after) for event in journal.events(before))


def _of_another(event: Event, recap: str) -> Event:
    """The same event of another recap; a pass is known by the id of the event that began it."""
    pass_id = event.id if event.kind == "pass" and not event.pass_id else event.pass_id
    return replace(event, id=new_id(), recap=recap, pass_id=pass_id)
