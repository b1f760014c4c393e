"""Twins compared in process: the gate, the session, and every command that prints, without a terminal.

    compared = compare_in_process(seed=7, folder=tmp_path)
    assert not compared.leaks

Each comparison does one thing to both twins and requires equal results. The second half of a run meets what the first
one left: a journal, and the cache of a file that was read before.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from msgspec.structs import replace

from recapreader.cli.commands.show import add_arguments
from recapreader.core import gate
from recapreader.core.gate import Progress
from recapreader.core.gate.steps import next_step, step_back, step_value
from recapreader.core.marks import Mark, parse_mark
from recapreader.core.recap import PREMISE, Recap
from recapreader.core.settings import DEFAULTS
from recapreader.render import text as plain
from recapreader.render.html import to_html
from recapreader.render.json_document import to_json
from recapreader.render.markdown import to_markdown
from recapreader.session import actions, elsewhere
from recapreader.session.actions import Action
from recapreader.session.mark_wording import mark_typed
from recapreader.session.session import Place as Position
from recapreader.session.session import Session
from recapreader.session.shelf_session import Shelf
from recapreader.storage.journal import Journal
from recapreader.storage.library.catalog import Library
from recapreader.storage.library.load import parse_recap
from recapreader.tui.first_frame.paint import Paint
from recapreader.tui.first_frame.room_picture import Opened, take_picture
from recapreader.tui.first_frame.shelf_picture import take_shelf_picture
from recapreader.tui.view_settings import IN_PAGE
from support.sides import Compared, Side
from support.surfaces import JOURNAL, journal_rows
from support.twins import Place, Twins, make_twins

_CONFIGS = (
    "",
    'theme = "recap-light"\nwidth = 50\n[gate]\nstrict = true\n',
    '[gate]\nremember = false\n[keys]\nreveal = "X"\n',
    'theme = 3\n[keys]\nreveall = "X"\n',
)
_TYPED = (
    "S01E02", "1x03", "season 1", "S2003E01", "S01E11", "4", "chapter V", "ch 99", "ep 4", "act 2", "9:59:59", "42:10",
    "0:42", "S00E01", "book 2 ch 5", "soon", "",
)  # fmt: skip
"""Marks as one types them, whatever the recap knows."""
_ELSEWHERE = (
    *("--reveal 99", "--reveal 1+0", "--reveal 99+1", "--headings 99"),
    "--reveal x",
    "--reveal 3-1",
    "--seen soon",
    "--seen S2003E01",
    "--seen=ch999",
    "--format odt",
    "--nonsense",
)
_DONE_IN_WORDS = (
    *("reveal", "reveal", "step", "step", "peek", "find", "people", "story", "hide", "mark", "read on", "all"),
)


def histories_of(recap: str, words: Sequence[str]) -> dict[str, str]:
    """Histories of the recap's title: one by numbers, and one that names episodes by any word of either twin."""
    title = json.dumps(load_title(recap), ensure_ascii=False)[1:-1].replace('\\"', '""')
    rows = [f'episode,watch,"{title}",2024-01-01,1,{number}' for number in range(1, 5)]
    names = [f'"{title}: Season 1: {word}",{1 + place % 28}.12.24' for place, word in enumerate(words)]
    table = ["type,action,title,watched_at,season,episode", *rows, f'movie,watch,"{title}",2024-01-01,,']
    return {"history.csv": "\n".join(table), "names.csv": "\n".join(["Title,Date", *names])}


def load_title(recap: str) -> str:
    """The public title of a recap."""
    return parse_recap(recap, "tale").recap.front.title


def compare_in_process(seed: int, folder: Path) -> Compared:
    """Compare the twins of a seed in all that can be had without a terminal."""
    twins, random, compared = make_twins(seed), Random(f"{seed} in process"), Compared(seed)
    sides = [
        Side(folder / name, text, frozenset(word for word in twins.hidden_words if word in text))
        for name, text in (("one", twins.first), ("two", twins.second))
    ]
    config = random.choice(_CONFIGS)
    for side in sides:
        side.settle_in(config, histories_of(side.text, (*twins.hidden_words, *twins.public_words)))
    _compare_commands(compared, twins, random, sides)
    _compare_gates(compared, twins, random, sides)
    _compare_readings(compared, twins, random, sides)
    _compare_lines(compared, twins, random, sides)
    _compare_commands(compared, twins, random, sides)
    _compare_moving(compared, sides)
    compared.compare("the shelf's first frame", *map(_shelf_frame, sides))
    for side in sides:
        told = sorted(word for word in side.hidden_words if word in side.cache())
        compared.compare("a hidden word in the cache", told, [])
    return compared


def _shelf_frame(side: Side) -> list[list[str] | None]:
    """The first frame of a shelf with the recap on it, in three sizes."""
    shelf = Shelf(Library((side.home,)), Journal(side.home / JOURNAL), side.home / ".cache/recapreader/recaps")
    for look in shelf.look():
        shelf.take(look)
    paint = Paint(DEFAULTS.shown_theme, is_full=True)
    frames = [take_shelf_picture(shelf, DEFAULTS, paint, size, "") for size in ((150, 40), (100, 24), (60, 20))]
    shelf.close()
    return frames


# Commands.


def _compare_commands(compared: Compared, twins: Twins, random: Random, sides: Sequence[Side]) -> None:
    for arguments in _commands(twins, random):
        first, second = (side.run(arguments) for side in sides)
        compared.compare(" ".join(arguments), first, second)


def _commands(twins: Twins, random: Random) -> Iterator[list[str]]:
    yield from (["list"], ["list", "--json"], ["--library", ".", "list"], ["--library", ".", "list", "--json"])
    yield from (["tale.md"], ["journal", "path"], ["tail", "--library", "."], ["show", "missing.md"])
    openings = [[], *(_openings(twins, random) for _ in range(4))]
    for form in _formats():
        for opening in openings:
            yield ["show", "./tale.md", "--format", form, *opening, *_width(random)]
        yield ["show", "./tale.md", "--mine", "--format", form, "--advisories", "--who"]
    yield from (["journal", "export"], ["journal", "export", "./tale.md"], ["config"])
    yield ["show", "./tale.md", *random.choice(_ELSEWHERE).split()]
    yield from (["mark", "./tale.md"], ["mark", "./tale.md", "S77E01"], ["mark", "./tale.md", "S01E06"])
    if twins.marks:
        yield ["mark", "./tale.md", random.choice(twins.marks), "--yes"]
    yield from _in_a_journal_apart(twins, random)
    for history in ("history.csv", "names.csv"):
        yield ["--library", ".", "watched", history, "--dry-run"]
        yield ["--library", ".", "watched", history, "--dry-run", "--json"]


def _in_a_journal_apart(twins: Twins, random: Random) -> Iterator[list[str]]:
    """Marks that may open what the twins tell differently: what is said of setting them is the same all the same."""
    journal = ["--journal", f"apart-{random.random()}.db", "--library", "."]
    for _ in range(2):
        marks = [str(mark) for mark, _ in twins.gates] or ["S01E01"]
        yield [*journal, "mark", "./tale.md", random.choice(marks), *random.choice(([], ["--yes"]))]
    for history in ("history.csv", "names.csv"):
        yield [*journal, "watched", history, *random.choice(([], ["--yes"], ["--reset", "--yes"], ["--finished"]))]
    yield from ([*journal, "mark", "./tale.md"], [*journal, "mark", "./tale.md", "--clear"], ["import", "history.csv"])


def _compare_lines(compared: Compared, twins: Twins, random: Random, sides: Sequence[Side]) -> None:
    """The line-by-line reader, with a script through a pipe."""
    script = "".join(f"{line}\n" for line in _script(twins, random))
    first, second = (side.run_apart(["--plain", "./tale.md"], script) for side in sides)
    compared.compare(f"--plain with {script!r}", first, second)


def _script(twins: Twins, random: Random) -> Iterator[str]:
    """Keys for the line-by-line reader; what may not be opened is not, and its questions are answered with no."""
    yield from ("?", "t", "i", "a")
    places = [
        place for place in twins.places if place.number != PREMISE or not twins.has_parts
    ]  # in a part, 0 is its own
    for _ in range(40):
        place = random.choice(places)
        yield place.number
        match random.choice(_DONE_IN_WORDS):
            case "reveal" if place.may_unfold or (place.ending and not place.may_open):
                yield from (*["x"] * bool(place.steps), "", "y" if place.may_unfold else "n")
            case "peek" if place.may_open or place.ending:
                yield from ("v", "y" if place.may_open else "n")
            case "step" if place.steps:
                yield from ("x", ".", *("y" * place.ending), *("." * random.randint(0, place.steps - 1)))
                yield from random.choices((",", "z", "s", "t", place.number, "x"), k=random.randint(0, 2))
            case "find":
                yield f"/{random.choice((*twins.public_words, *random.choices(twins.hidden_words, k=3)))}"
                yield random.choice(("n", "N"))
            case "people":
                yield random.choice((f"c {random.choice(twins.hidden_words)}", "c Public"))
            case "mark" if twins.marks:
                yield from ("W", random.choice(twins.marks), "y")
            case "all":
                yield from (random.choice("AR"), "n")
            case other:
                yield {"story": "s", "hide": "x"}.get(other, "]")


def _compare_moving(compared: Compared, sides: Sequence[Side]) -> None:
    """What the journals hold is carried to a new one, and then forgotten."""
    for side in sides:
        _, events, _ = side.run_apart(["journal", "export"], "")
        assert events
        (side.home / "events").write_text(events, encoding="utf-8")
    for arguments in (
        ["--journal", "new.db", "journal", "merge", "./events"],
        ["--journal", "new.db", "show", "./tale.md", "--mine"],
        ["--journal", "new.db", "journal", "forget", "./tale.md"],
        ["--journal", "new.db", "journal", "export"],
    ):
        first, second = (side.run(arguments) for side in sides)
        compared.compare(" ".join(arguments), first, second)


def _formats() -> tuple[str, ...]:
    """Every format that `show` knows."""
    import argparse

    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return next(tuple(action.choices) for action in parser._actions if action.dest == "format" and action.choices)


def _openings(twins: Twins, random: Random) -> list[str]:
    """Flags that open nothing in which the twins differ."""
    flags: list[str] = []
    for place in _some(twins.places, random, lambda place: place.may_reveal):
        flags += ["--reveal", place.number + random.choice(("", "", "+1", "+2", "+99"))]
    for place in _some(twins.places, random, lambda place: place.steps > 0):
        flags += ["--reveal", f"{place.number}+{random.randint(1, place.steps)}"]
    if (headings := _last_heading(twins)) and random.random() < 0.3:
        flags += ["--headings", headings]
    if random.random() < 0.5:
        flags += ["--who"]
    if twins.marks and random.random() < 0.5:
        flags += ["--seen", random.choice(twins.marks)]
    if all(place.may_open and place.may_unfold for place in twins.places):
        flags += ["--all"]
    return flags + ["--advisories"] * (random.random() < 0.5)


def _last_heading(twins: Twins) -> str:
    """The last section up to which the headings alone may be opened; empty where there is none."""
    last = ""
    for place in twins.places:
        if not (place.may_open or place.steps or place.ending):
            break
        last = place.number
    return last


def _width(random: Random) -> list[str]:
    return ["--width", str(random.choice((20, 33, 72, 200)))] if random.random() < 0.5 else []


def _some(places: Sequence[Place], random: Random, condition: Callable[[Place], bool]) -> list[Place]:
    return [place for place in places if condition(place) and random.random() < 0.5]


# The gate.


def _compare_gates(compared: Compared, twins: Twins, random: Random, sides: Sequence[Side]) -> None:
    opened = [side.open() for side in sides]
    for _ in range(4):
        progress = _progress_of(twins, random)
        queries = [*random.choices(twins.hidden_words, k=4), *random.choices(twins.public_words, k=2), "e", "▒▒▒"]
        place = random.choice(twins.places).number
        steps = {place.number: random.randint(1, place.steps) for place in twins.places if place.steps}
        for kind in (0, 1):
            first, second = (_seen(recaps[kind], progress, queries, place, steps) for recaps in opened)
            for what, value in first.items():
                compared.compare(f"{what} at {progress}", value, second[what])
        for side, recaps in zip(sides, opened, strict=True):
            told = {what: repr(value) for what, value in _seen(recaps[0], progress, [], place, steps).items()}
            known = {what: repr(value) for what, value in _seen(recaps[1], progress, [], place, steps).items()}
            compared.compare(f"{side.home.name} from its file and from the cache at {progress}", told, known)


def _progress_of(twins: Twins, random: Random) -> Progress:
    revealed = _some(twins.places, random, lambda place: place.may_reveal)
    unfolded = _some(twins.places, random, lambda place: place.may_unfold)
    peeked = _some(twins.places, random, lambda place: place.may_reveal)
    mark = parse_mark(random.choice(twins.marks)) if twins.marks and random.random() < 0.6 else None
    return Progress(
        frozenset(place.number for place in revealed),
        frozenset(place.number for place in unfolded),
        peeked[0].number if peeked else None,
        mark,
    )


def _seen(
    recap: Recap, progress: Progress, queries: Sequence[str], place: str, steps: Mapping[str, int]
) -> dict[str, object]:
    """All that the gate tells, so many steps of some sections being open."""
    lengths = {number: next_step(recap, Progress(), number, count) or 0 for number, count in steps.items()}
    progress = replace(progress, steps=tuple(lengths.items()))
    numbers = [part.number for part in recap.parts]
    pages = [gate.page(recap, progress, number) for number in numbers]
    summary = gate.summary(recap, progress)
    everything = Progress(frozenset(recap.sections))
    seen = gate.progress_index(recap, progress)
    return {
        "how much is open": lengths,
        "what the journal keeps of it": [
            step_value(recap.sections[number], length) for number, length in lengths.items()
        ],
        "one step less": {number: step_back(recap, progress, number) for number in lengths},
        "pages": pages,
        "their repr": repr(pages),
        "contents": [gate.entries(recap, progress, number) for number in numbers],
        "overview": seen,
        "hits": [gate.hits(recap, seen, query) for query in queries],
        "summary": summary,
        "progress": gate.shown_count(recap, seen.shown),
        "what a reveal of everything would open": str(gate.opening(recap, progress, everything) or "nothing"),
        "story": [gate.story(recap, progress, latest_first=turned) for turned in (False, True)],
        "who's who": (known := gate.whos_who(recap, progress)),
        "mentions": [gate.mentions(recap, progress, each.names) for each in known],
        "the recap's repr": repr(recap),
        "text": list(plain.to_text(summary, pages, width=60, people=known)),
        "JSON": to_json(summary, pages, advisories=True, people=known),
        "Markdown": list(to_markdown(summary, pages, advisories=True, people=known)),
        "HTML": "".join(to_html(summary, pages, advisories=True, people=known)),
    } | {
        f"find {query!r} {backward=}": gate.find(recap, seen, query, (place, 0, 0), backward=backward)
        for query in queries
        for backward in (False, True)
    }


# The conductor and the journal.


def _compare_readings(compared: Compared, twins: Twins, random: Random, sides: Sequence[Side]) -> None:
    """Two readers do the same, step by step, and start again in between."""
    for _ in range(2):
        readings = [Session(side.open()[1], Journal(side.home / JOURNAL)) for side in sides]
        for act in [_act(twins, random) for _ in range(8)]:
            first, second = (_done(session, act) for session in readings)
            compared.compare(f"{act[0]} {act[1]}", first, second)
        for session in readings:
            session.close()
        first_rows, second_rows = (journal_rows(side.home / JOURNAL) for side in sides)
        compared.compare("the journal's rows", first_rows, second_rows)


def _act(twins: Twins, random: Random) -> tuple[str, str]:
    """Something that a reader may do, and with what."""
    told = [place.number for place in twins.places if place.may_reveal] or [""]
    unfolding = [place.number for place in twins.places if place.may_unfold] or [""]
    actions = {
        "reveal": told,
        "unfold": unfolding,
        "step": [f"{place.number} {n + 1}" for place in twins.places for n in range(place.steps)] or [""],
        "step back": [place.number for place in twins.places if place.steps] or told,
        "peek": told,
        "hide": [place.number for place in twins.places],
        "mark": [*twins.marks, ""],
        "mark elsewhere": twins.marks or ("",),
        "back": [""],
        "hide all": [""],
        "place": [place.number for place in twins.places],
        "bookmark": [place.number for place in twins.places],
        "pass": ["new", "1", "2"],
    }
    name = random.choice(tuple(actions))
    return name, random.choice(actions[name])


def _done(session: Session, act: tuple[str, str]) -> dict[str, object]:
    """Do it, and all that the reader sees then."""
    name, with_what = act
    told = ""
    if name == "peek":
        session.apply(actions.peek(session.view, with_what) if with_what else actions.end_peek(session.view))
    elif name == "place":
        session.remember_place(Position(with_what, "0:0"))
    elif name == "bookmark":
        session.apply(actions.set_bookmark(session.view, "b", Position(with_what, "0:0")))
    elif name == "mark elsewhere":
        told = _mark_elsewhere(session, with_what)
    elif name == "pass":
        _change_pass(session, with_what)
    elif step := _step(session, name, with_what):
        session.apply(step)
    view = session.view
    numbers = view.numbers()
    return {
        "told": told,
        "pages": list(view.pages()),
        "contents": [view.entries(part.number) for part in view.parts()],
        "summary": view.summary(),
        "progress": view.shown_count(),
        "up to": [actions.reveal_up_to(view, number) for number in view.numbers()],
        "all": actions.reveal_all(view),
        "headings": [actions.headings_up_to(view, each).question for each in view.numbers()],
        "story": view.story(),
        "who's who": [(known, view.mentions(known)) for known in view.whos_who()],
        "marks": [_said_of_mark(session, text) for text in _TYPED],
        "watched": [actions.watched(view, number, following=_following(session, number)) for number in numbers],
        "bookmarks": view.bookmarks(),
        "passes": [(line.number, line.shown, line.sections, line.mark, line.is_current) for line in session.passes()],
        "first frame": _first_frame(session),
        "title": (view.title, view.mark, bool(view.undo), session.warning, view.resume()),
    }


def _said_of_mark(session: Session, text: str) -> object:
    """What is said of a mark that is typed, and would be asked and said if it were set."""
    mark, wrong = mark_typed(session.view, text)
    return wrong or actions.set_mark(session.view, mark, session.view.numbers()[0])


def _following(session: Session, number: str) -> Mark | None:
    return session.view.page(session.view.part_of(number)).following


def _mark_elsewhere(session: Session, mark: str) -> str:
    """Set a mark as another program does, and what is said when it is taken over."""
    session.take_over()
    other = Session(session._recap, Journal(session._journal.path))
    other.apply(actions.set_mark(other.view, parse_mark(mark) if mark else None, other.view.numbers()[0]))
    other.close()
    return elsewhere.message(session.view, str) if session.take_over() else ""


def _first_frame(session: Session) -> list[list[str]]:
    """The first frame, and what it becomes as one moves about in it."""
    picture = take_picture(Opened(session, DEFAULTS), Paint(DEFAULTS.shown_theme, is_full=True), 150, 30)
    if picture is None:
        return []
    moved = (picture.go(picture.view, action) for action in IN_PAGE)
    return [picture.lines(view) for view in (picture.view, *moved) if view]


def _change_pass(session: Session, which: str) -> None:
    if which == "new":
        session.apply(actions.start_pass(session.view))
    elif int(which) <= len(session.passes()):
        session.apply(actions.go_to_pass(session.view, *session.in_pass(int(which))))


def _take_steps(session: Session, with_what: str) -> Action | None:
    """So many steps of a section that was hidden; the last of them is still to be done."""
    number, _, count = with_what.partition(" ")
    if not number:
        return None
    session.apply(actions.hide(session.view, number))
    for _ in range(int(count) - 1):
        session.apply(actions.next_step(session.view, number))
    return actions.next_step(session.view, number)


def _step(session: Session, name: str, with_what: str) -> Action | None:
    match name:
        case "reveal":
            return actions.reveal_sections(session.view, [with_what]) if with_what else None
        case "unfold":
            return actions.unfold(session.view, [with_what]) if with_what else None
        case "hide":
            return actions.hide(session.view, with_what)
        case "mark":
            return actions.set_mark(
                session.view, parse_mark(with_what) if with_what else None, session.view.numbers()[0]
            )
        case "hide all":
            return actions.hide_all(session.view)
        case "step back":
            return actions.step_back(session.view, with_what)
        case "step":
            return _take_steps(session, with_what)
    session.recall_last_act()
    return actions.take_back(session.view)
