"""What histories would change on the shelf: one line a recap, in public words, each with the step that does it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from recapreader.core.gate import Opening
from recapreader.core.marks import Mark
from recapreader.core.recap import Recap
from recapreader.importing.histories import Finished, History, Named, Watched
from recapreader.importing.histories.ids import in_addresses
from recapreader.importing.histories.viewings import Tick, ignore_ticks
from recapreader.session.actions import Action, reveal_all, set_mark
from recapreader.session.history_marks import LATEST, Verdict, covered, usable, verdict
from recapreader.session.history_titles import Title, Titles, readings, title_of
from recapreader.session.session import Session
from recapreader.storage.journal import Journal
from recapreader.storage.library.listing import Listed
from recapreader.storage.library.opening import open_recap
from recapreader.storage.library.problems import Unreadable
from recapreader.storage.library.title_lookup import slugify

NO_RECAP = "titles without a recap"
PERHAPS = "titles that may be a recap's, or one of several; a terminal asks which"
NO_FILE = "recaps that cannot be read"
_NO_SEASON = Named()
NOTHING_OPENS = Opening((), 0, other_parts=False)


@dataclass(frozen=True, slots=True)
class Line:
    """What a history means for one recap."""

    slug: str
    title: str
    session: Session
    before: Mark | None
    after: Mark | None
    step: Action | None = None
    """What there is to do; None if nothing is."""
    opening: Opening = NOTHING_OPENS
    is_finished: bool = False
    """The source says that the work is finished; the step opens the whole recap."""
    reason: str = ""
    in_part: str = ""

    def do(self) -> bool:
        """Do it; whether it is safely remembered."""
        if self.step:
            self.session.apply(self.step)
        return not self.session.warning


@dataclass(frozen=True, slots=True)
class Plan:
    """All lines, and how many rows are not used, by reason."""

    lines: tuple[Line, ...]
    unused: Mapping[str, int]


class Histories:
    """The rows of histories, each with the recap that it means."""

    def __init__(self, histories: Iterable[History], titles: Titles) -> None:
        self._titles = titles
        self.unused: Counter[str] = Counter()
        self.questions: dict[str, tuple[Title, tuple[Listed, ...]]] = {}
        """Titles that come near a recap's, by their keys, each with those recaps."""
        self._rows: dict[str, tuple[Listed, list[Watched]]] = {}
        for history in histories:
            self._take(history)

    def _take(self, history: History) -> None:
        self.unused.update(history.unused)
        groups: dict[tuple[object, ...], list[tuple[int, Watched]]] = {}
        for place, row in enumerate(history.rows):
            reached = row.place
            kind = type(reached)
            medium: object = (
                reached.medium if isinstance(reached, Finished) else kind is Named and reached == _NO_SEASON
            )
            groups.setdefault((row.title, row.year, row.ids, kind, medium), []).append((place, row))
        found: dict[str, tuple[Listed, list[tuple[int, Watched]]]] = {}
        for rows in groups.values():
            recap, which = self._recap_of(rows[0][1])
            if recap is None:
                self.unused[PERHAPS if which else NO_RECAP] += len(rows)
                continue
            if rows[0][1].place == _NO_SEASON:
                rows = [(place, list(readings(row))[which]) for place, row in rows]  # noqa: PLW2901 - as they are meant
            found.setdefault(recap.slug, (recap, []))[1].extend(rows)
        for slug, (recap, numbered) in found.items():
            numbered.sort(key=lambda pair: pair[0])
            kept, dropped = usable(history, [row for _, row in numbered])
            self.unused[LATEST] += dropped
            self._rows.setdefault(slug, (recap, []))[1].extend(kept)

    def _recap_of(self, row: Watched) -> tuple[Listed | None, int]:
        """The recap that a row means, and by which of its readings; without one, in how many it may be a recap's."""
        near: list[tuple[Title, tuple[Listed, ...]]] = []
        for which, reading in enumerate(readings(row)):
            title = title_of(reading)
            match = self._titles.match(title)
            if match.recap:
                return match.recap, which
            if match.near:
                near.append((title, match.near))
        for title, recaps in near:
            self.questions.setdefault(title.key, (title, recaps))
        return None, len(near)

    def __iter__(self) -> Iterator[tuple[Listed, list[Watched]]]:
        return iter(self._rows.values())

    def __len__(self) -> int:
        return len(self._rows)


@dataclass(frozen=True)
class Planner:
    """Makes the plan: opens each recap that is meant, and looks at what is public of it."""

    journal: Journal
    cache: Path
    answers: Mapping[str, str]
    remember_reveals: bool = True

    def plan(self, found: Histories, *, reset: bool, tick: Tick = ignore_ticks) -> Plan:
        """What would change; nothing does yet. With `reset` a mark may go back to what the history says."""
        lines = []
        unused = Counter(found.unused)
        for place, (listed, rows) in enumerate(found):
            tick(place, len(found))
            try:
                recap = open_recap(listed.path, self.cache)
            except Unreadable:
                unused[NO_FILE] += len(rows)
                continue
            kept = [row for row in rows if self._is_named(recap, row)]
            unused[NO_RECAP] += len(rows) - len(kept)
            if kept:
                session = Session(recap, self.journal, remember_reveals=self.remember_reveals, path=listed.path)
                lines.append(_line(session, verdict(recap, covered(kept)), reset=reset))
        return Plan(tuple(sorted(lines, key=lambda line: line.title)), {each: n for each, n in unused.items() if n})

    def _is_named(self, recap: Recap, row: Watched) -> bool:
        """Return whether the recap has a row's title, rather than its file; or an id, or the reader's word for it."""
        front = recap.front
        if title_of(row).key in self.answers or row.ids & in_addresses(link.url for link in front.links if link.url):
            return True
        return slugify(row.title) in {slugify(name) for name in (front.title, front.original_title, *front.aliases)}


def _line(session: Session, verdict: Verdict, *, reset: bool) -> Line:
    view = session.view
    before, after, reason = view.mark, verdict.mark, verdict.reason
    of_recap = (view.slug, view.title, session, before)
    if verdict.is_finished:
        step = reveal_all(view)
        opens = step if step.events else None
        return Line(*of_recap, before, opens, view.opening(step.events), is_finished=True)
    if after and before and after != before and not reset and not after.reaches(before):
        further = before.kind == after.kind
        reason = f"your mark is further on than {after}" if further else f"your mark, {before}, is of another kind"
        after = None
    if after is None or after == before:
        return Line(*of_recap, before, reason=reason, in_part=verdict.in_part)
    step = set_mark(view, after, view.numbers()[0])
    return Line(*of_recap, after, step, view.opening(step.events), in_part=verdict.in_part)
