"""One recap, looked up: its file is read, Wikidata is asked, and what is missing is written into the file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from recapreader.core.errors import ContentError
from recapreader.core.recap import Recap
from recapreader.core.sanitize import clean
from recapreader.importing.output.destination import write
from recapreader.importing.wikidata.answers import Answers
from recapreader.importing.wikidata.client import Client
from recapreader.importing.wikidata.fill import Filled, fill, lacks_people
from recapreader.importing.wikidata.item_facts import facts_of
from recapreader.importing.wikidata.items import Item
from recapreader.importing.wikidata.match import Match, find
from recapreader.importing.wikidata.work import Work, work_of
from recapreader.storage.library.load import decode, parse_recap, read_bytes, slug_of

Choose = Callable[[Work, Match], Item | None]
"""Lets a person choose among candidates; None where nobody can be asked, or does not know."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it. Without an `item`, nothing was written: there was none, or there were several."""

    work: Work
    item: str = ""
    filled: tuple[Filled, ...] = ()
    candidates: int = 0
    keys: tuple[str, str] = ("", "")
    """What the journal knew the recap by, and what it knows it by now: a new year may change that."""


def work_at(path: Path) -> Work:
    """Return what would be asked about a recap.

    Raises:
        ContentError: The file cannot be read.
    """
    return work_of(_recap(decode(read_bytes(path)), path))


def look_up(path: Path, answers: Answers, choose: Choose, *, offline: bool = False, dry_run: bool = False) -> Outcome:
    """Look a recap up and fill in what it lacks; a file that has changed meanwhile is left alone.

    Raises:
        ContentError: The file cannot be read or written, or there is no answer.
    """
    data = read_bytes(path)
    recap = _recap(decode(data), path)
    work = work_of(recap)
    client = Client(answers, work.language, offline=offline)
    match = find(work, client)
    item = match.item or (choose(work, match) if match.candidates else None)
    if item is None:
        return Outcome(work, candidates=len(match.candidates))
    facts = facts_of(item, work, client, with_people=lacks_people(recap))
    text, ending = _as_lines(data)
    changed, filled = fill(text, recap.slug, facts)
    if filled and not dry_run:
        if read_bytes(path) != data:
            raise ContentError("the file has changed in the meantime; try again")
        write(path.resolve(), changed.replace("\n", ending))
    return Outcome(work, item.address, filled, keys=(recap.key, _recap(clean(changed), path).key))


def _recap(text: str, path: Path) -> Recap:
    return parse_recap(text, slug_of(path)).recap


def _as_lines(data: bytes) -> tuple[str, str]:
    """A file's text with line feeds alone, and what its lines end in."""
    text = data.decode().removeprefix("\ufeff")
    ending = "\r\n" if "\r\n" in text else "\n"
    unified = text.replace("\r\n", "\n")
    if unified.replace("\n", ending) != text:
        raise ContentError("some lines end in another way than others; save the file with one kind of line end")
    return unified, ending
