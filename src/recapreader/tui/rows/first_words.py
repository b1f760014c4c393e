"""What is said in place of the keys as a recap is opened."""

from collections.abc import Callable
from typing import NamedTuple

from recapreader.session.session import Session
from recapreader.session.view import RecapView


class FirstWords(NamedTuple):
    """What is said first."""

    said: str
    goes_on_at: str | None = None
    """Where the key for the next section goes, where that is said."""


def first_words(session: Session, warning: str, key: Callable[[str], str], sign: str) -> FirstWords:
    """A warning, a note, how to reveal for who has never read, or where to go on for who was away; or nothing.

    `sign` is that of a hidden section, and `key` tells the key of a command.
    """
    if said := warning or session.note:
        return FirstWords(said)
    if session.is_first:
        return FirstWords(f"{sign} is hidden. {key('reveal')} reveals, {key('take_back')} takes back.")
    return way_on(session.view, key) if session.has_been_away else FirstWords(session.warning)


def way_on(view: RecapView, key: Callable[[str], str]) -> FirstWords:
    """Where the story so far is, and that the key for the next section goes on where it ends."""
    target = view.goes_on_at()
    if not view.story().blocks:
        return FirstWords("", target)
    on = f" · {key('next_section')} goes on at {view.name_of_place(target)}" if target else ""
    return FirstWords(f"{key('story')} the story so far{on}", target)
