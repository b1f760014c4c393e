"""Facts from Wikidata, as commands ask for them: whether the reader agrees, which work is meant, and what was done."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from recapreader.cli.asking import agrees, ask, can_ask
from recapreader.cli.context import Context, keep_setting
from recapreader.core.errors import ContentError
from recapreader.core.sanitize import one_line
from recapreader.importing.status_line import StatusLine
from recapreader.importing.wikidata.answers import Answers
from recapreader.importing.wikidata.items import Item
from recapreader.importing.wikidata.look_up import Outcome, look_up, work_at
from recapreader.importing.wikidata.match import Match, years_of
from recapreader.importing.wikidata.work import Work
from recapreader.storage.folders import answers_folder
from recapreader.storage.journal import Journal
from recapreader.storage.journal.carry_over import carry_over

_QUESTION = """\
Wikidata, the free database behind Wikipedia, knows what many recaps lack: the original title, year, runtime, director,
genres and links, and the cast of films. recapreader can ask it, now and about everything that you import from the web.
It would be sent a recap's title and year, or what its page on IMDb or in Wikipedia is called, and the language, but
nothing of its text. Here it would be sent {asks_for}, and the language {language}."""
_PATIENCE = 3.0
"""Seconds for which answers are waited for once a recap has been read."""
_WAITING = "Asking Wikidata … (Ctrl+C stops)"


def is_allowed(context: Context, path: Path) -> bool:
    """Return whether Wikidata may be asked about a recap; at a terminal, the reader is asked once, and it is kept.

    Raises:
        ContentError: The recap cannot be read.
    """
    setting = context.configured.settings.wikidata
    if setting != "ask":
        return setting == "on"
    if not can_ask():
        return False
    work = work_at(path)
    print(_QUESTION.format(asks_for=one_line(work.asks_for), language=work.language), file=sys.stderr)
    is_agreed = agrees("May Wikidata be asked?")
    keep_setting(context, "wikidata", "on" if is_agreed else "off")
    if not is_agreed:
        print("It will not be asked. recapreader facts --yes asks it about one recap.", file=sys.stderr)
    return is_agreed


def fill_in(context: Context, path: Path, *, offline: bool = False, dry_run: bool = False) -> Outcome:
    """Look one recap up and fill in what it lacks, with a question to the reader where several works are meant.

    Raises:
        ContentError: It cannot be read or written, or Wikidata does not answer.
    """
    answers = Answers(answers_folder())
    with _waiting() as pause:
        outcome = look_up(
            path, answers, lambda work, match: _choose(work, match, pause), offline=offline, dry_run=dry_run
        )
    if not dry_run and outcome.keys[0] != outcome.keys[1]:
        with closing(Journal(context.journal_path)) as journal:
            carry_over(journal, *outcome.keys)
    return outcome


def lines_of(outcome: Outcome) -> Iterator[str]:
    """Yield what was filled in, a line each."""
    width = max((len(each.name) for each in outcome.filled), default=0)
    for each in outcome.filled:
        yield f"  {each.name:{width}}  {one_line(each.value)}"


def why_none(outcome: Outcome) -> str:
    """Return why no facts were found."""
    work = outcome.work
    if not outcome.candidates:
        return f"Wikidata knows no {work.kind} of this title" + (" and year" if work.year else "")
    if work.year is None:
        return "without a year, the title alone leaves doubt; add the year, or a link to its IMDb or Wikipedia page"
    return "Wikidata has several works that this could be; add a link to its IMDb or Wikipedia page"


def tell_quietly(context: Context, path: Path, *, offline: bool = False) -> bool:
    """Fill in what a recap lacks and say so on stderr in a line; return whether Wikidata answered at all."""
    is_answered = False
    try:
        outcome = fill_in(context, path, offline=offline)
    except ContentError as error:
        said = f"no facts: {error}"
    else:
        is_answered = True
        names = ", ".join(each.name for each in outcome.filled)
        filled = f"filled in from Wikidata: {names}" if names else "Wikidata knows nothing that is missing"
        said = filled if outcome.item else f"no facts: {why_none(outcome)}"
    print(f"recapreader: {one_line(path.stem)}: {said}", file=sys.stderr)
    return is_answered


class Ahead:
    """Asks about a recap while it is being read, and fills it in afterwards: reading never waits for it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = threading.Thread(target=self._ask, name="facts", daemon=True)
        self._thread.start()

    def _ask(self) -> None:
        with suppress(Exception):  # what cannot be had now can be had another time
            look_up(self._path, Answers(answers_folder()), lambda *_: None, dry_run=True)

    def finish(self, context: Context) -> None:
        """Fill in what has been answered by now, or within a moment; Ctrl+C ends the wait, and nothing else."""
        with _waiting(), suppress(KeyboardInterrupt):
            self._thread.join(_PATIENCE)
        if not self._thread.is_alive():
            tell_quietly(context, self._path, offline=True)


def _choose(work: Work, match: Match, pause: Callable[[], object]) -> Item | None:
    """Ask which of several works is meant, where there is a terminal."""
    if not can_ask():
        return None
    pause()
    for number, item in enumerate(match.candidates, 1):
        years = ", ".join(map(str, sorted(years_of(item)))) or "no year"
        name = item.label((work.language, "en", "mul")) or work.title
        print(f"  {number}  {one_line(name)} ({work.kind}, {years}): {item.address}", file=sys.stderr)
    answer = ask(f"Which of these is “{work.title}” (a number; Enter for none)?")
    is_number = answer.isascii() and answer.isdecimal() and 1 <= int(answer[:3]) <= len(match.candidates)
    return match.candidates[int(answer) - 1] if is_number else None


@contextmanager
def _waiting() -> Iterator[Callable[[], None]]:
    """Say on a terminal what is waited for, until the end or until the given function is called."""
    with StatusLine() as line:
        line.show(_WAITING)
        yield line.clear
