"""A random walk of one reader through two twins, in real terminals: what is sent, step by step.

    walk = Walk(seed=7, folder=tmp_path)
    report = walk.go(steps=30)
    assert not report.leaks

The walk runs in lockstep in two terminals, one a twin, and after each step all that the two put out must be the same
(see `support.surfaces`). Where they differ, the seed is replayed in three: the first twin, the first twin again, the
second twin. Where the first two differ the program is not deterministic: that is noise, and says nothing of the third.
Where only the third differs, hidden text has leaked.
`support.served` has a kind of terminal whose program runs behind `recapreader serve`.

What is sent next depends on the seed and on what the first terminal shows, so a seed replays a walk. The walk knows,
in public terms, what the twins share (`support.twins`); it reveals that, and never anything else.
"""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Any, ClassVar, Self

from recapreader.session.keys import COMMANDS
from recapreader.storage.journal.behind import REST
from support import keys
from support.surfaces import differences, surfaces
from support.terminal import QUIET, Terminal, settle_all
from support.twins import Place, make_twins

APART = 0.1
"""Seconds after which a key that does a little counts as pressed again, and not as held down."""
HELD = 0.85
"""Seconds after which a reveal key counts as pressed anew, and a click as a first one."""
STILL = 0.5
"""Seconds after which a key behind one that refused a question counts again."""
_CONFIGS = ("", "", "", "width = 50\n[gate]\nstrict = true\n", "[gate]\nremember = false\n")
_LONG_AGO = 1_600_000_000
_ESCAPE_WAIT = 0.2
_BRIEFLY = 0.03
_REPLAYS = ((2, 1, 1), (1, 2, 1), (1, 1, 2))
"""Which twin each terminal of a replay has."""
_MOST_CROWDED = 5
_REVEALS = (
    *("reveal", "next_step", "headings_up_to", "peek", "watched", "set_mark", "reveal_up_to", "reveal_all"),
    *("leave", "shelf", "suspend"),
)
_FREE_KEYS = tuple(key for command in COMMANDS if command.action not in _REVEALS for key in command.keys)
_SIZES = ((120, 40), (120, 40), (100, 30), (84, 24), (80, 24), (60, 20), (40, 12), (39, 11), (160, 50), (200, 12))
_OTHER_INPUT = ("\x1b[I", "\x1b[O", "\x1b[1;5A", "\x1b[15~", "é", "\U0001f600", "\x00", "\x1b[32;5u")
_HARMLESS_CHOICES = (
    *("save a screenshot", "save what is open", "the next theme", "go to: ", "go to: scene"),
    *("content advisories", "a wider"),
)
_ON_THE_SHELF = (
    "S",
    "f",
    "i",
    "r",
    "a escape",
    "j k",
    "G g",
    "tab j escape",
    "slash x y z escape",
    "T",
    "question_mark",
    "colon p a s s e s enter escape",
    "colon p a s s e s enter enter",
)
_FIND_BY = ("", " ", "e", "[", "\\", "(hidden)", "▒▒▒", "chapter 3")


@dataclass
class Report:
    """What a walk found."""

    seed: int
    steps: int = 0
    noise: list[str] = field(default_factory=list)
    """Differences between two terminals of the same twin."""
    reframed: int = 0
    """Steps at which these two were drawn the same, but in other frames."""
    suspects: list[str] = field(default_factory=list)
    """Differences of the second twin in how often something was drawn or logged, the screen being the same."""
    leaks: list[str] = field(default_factory=list)
    did: list[str] = field(default_factory=list)


class Walk:
    """One walk. Leaving the `with` ends its programs."""

    ARGUMENTS: ClassVar[tuple[str, ...]] = ("--library", ".", "./tale.md")
    FREE_KEYS: ClassVar[tuple[str, ...]] = _FREE_KEYS

    def __init__(
        self, seed: int, folder: Path, terminal: type[Terminal] = Terminal, order: Sequence[int] = (1, 1, 2)
    ) -> None:
        """`order` says which twin each of the terminals has, the second one once; they get everything in turn."""
        self._kind, self._order = terminal, order
        self._random = Random(f"{seed} walk")
        self._twins = make_twins(seed)
        self._report = Report(seed)
        self._size = self._random.choice(_SIZES)
        self._pressed_at = 0.0
        self._logs = self._random.random() < 0.2
        self._homes = [folder / str(number) for number in range(1, len(order) + 1)]
        config = self._random.choice(_CONFIGS)
        for twin, home in zip(order, self._homes, strict=True):
            text = self._twins.second if twin == 2 else self._twins.first
            (home / ".config/recapreader").mkdir(parents=True)
            (home / ".config/recapreader/config.toml").write_text(config, encoding="utf-8")
            (home / "tale.md").write_text(text, encoding="utf-8")
            os.utime(home / "tale.md", (_LONG_AGO, _LONG_AGO))  # so that a later start finds it in the cache
            browser = home / "browser"
            browser.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" >> {home}/opened\n", encoding="utf-8")
            browser.chmod(0o755)
        self._terminals: list[Terminal] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        with ExitStack() as stack:
            for terminal in self._terminals:
                stack.callback(terminal.close)

    def go(self, steps: int) -> Report:
        """Walk so many steps, or up to the first leak."""
        self._start()
        self._compare("start")
        while self._report.steps < steps and not self._report.leaks:
            kinds, weights = zip(*self.possible_steps(), strict=True)
            (kind,) = self._random.choices(kinds, weights)
            self._report.steps += 1
            step = kind(self) or kind.__name__
            has_left = any(terminal.exit_code is not None for terminal in self._terminals)
            self._compare(step, has_rested=has_left)
            if has_left:
                self._end()
                self._start()
                self._compare("start again")
        if not self._report.leaks:
            self._rest()
            self._compare("rest", has_rested=True)
        return self._report

    def possible_steps(self) -> "tuple[tuple[Callable[[Any], str | None], int], ...]":
        """What may be done next, with how often."""
        return STEPS if self._is_large_enough() else STEPS_IN_TINY_TERMINALS

    def _is_large_enough(self) -> bool:
        """Whether there is room for the find line and the dialogs; if not, what one types goes to the page."""
        return self._size[0] >= 40 and self._size[1] >= 12

    # The three terminals.

    def _start(self) -> None:
        self._terminals = [self._terminal(home) for home in self._homes]
        for each in self._terminals[1:]:
            each.look_like(self._terminals[0])
        self._settle()

    def _terminal(self, home: Path) -> Terminal:
        environment = {"BROWSER": f"{home}/browser %s", "PYTHONHASHSEED": "0"}
        if self._logs:
            environment["TEXTUAL_LOG"] = str(home / "log")
        return self._kind(self.ARGUMENTS, home=home, size=self._size, environment=environment)

    def _settle(self, quiet: float = QUIET) -> None:
        settle_all(self._terminals, quiet * _crowding())

    def _send(self, text: str | bytes, quiet: float = QUIET) -> None:
        for terminal in self._terminals:
            terminal.send(text)
        self._settle(quiet)

    def _press(self, *names: str) -> None:
        """Press keys one after another, each once the last has had its effect."""
        for name in names:
            self._send(keys.key(name), _BRIEFLY if len(names) > 1 else QUIET)

    def _type(self, text: str) -> None:
        """Type a short text, or paste it: a burst of letters is drawn in as many frames as time allows."""
        if len(text) > 3 or self._random.random() < 0.3:
            self._send(keys.paste(text))
        else:
            for character in text:
                self._send(character, _BRIEFLY)

    def _press_anew(self, name: str, times: int = 1) -> None:
        """Press what counts as held down if it is pressed again too early; more than once at once, if asked to."""
        time.sleep(max(self._pressed_at + HELD - time.monotonic(), 0))
        self._send(keys.key(name) * times)
        self._pressed_at = time.monotonic()

    def _rest(self) -> None:
        """Wait until the place is certainly written, as it is at leaving, too."""
        time.sleep(2 * REST)
        self._settle()

    def _compare(self, step: str, *, has_rested: bool = False) -> None:
        self._report.did.append(step)
        ends = zip(self._terminals, self._homes, strict=True)
        seen = [surfaces(each, home, has_rested=has_rested) for each, home in ends]
        second = seen.pop(self._order.index(2))
        first, *again = seen
        place = f"seed {self._report.seed}, step {self._report.steps} ({step})"
        noise = [told for each in again for told in differences(first, each)]
        leaks = [each for each in differences(first, second) if not _is_noisy(each, noise)]
        self._report.noise += [f"{place}: {each}" for each in noise if not each.startswith("frames:")]
        self._report.reframed += any(each.startswith("frames:") for each in noise)
        is_only_in_frames = all(each.startswith(("frames:", "sent:", "files: entry 0: entry 1")) for each in leaks)
        told = self._report.suspects if is_only_in_frames else self._report.leaks
        told += [f"{place}: {each}" for each in leaks]

    @property
    def _shown(self) -> Terminal:
        return self._terminals[0]

    # Where the reader is.

    def _to_room(self) -> None:
        """Close whatever is on top, and put the focus on the page."""
        time.sleep(STILL)
        self._press(*["escape"] * 4)
        time.sleep(STILL)
        self._pressed_at = time.monotonic()  # an Enter right after what was on top has closed is taken for held down

    def _to_place(self, place: Place) -> None:
        self._to_room()
        part, _, number = place.number.rpartition(".")
        parts = len({each.number.partition(".")[0] for each in self._twins.places if "." in each.number})
        self._press(*["left_curly_bracket"] * parts, *["right_curly_bracket"] * int(part or 0))
        self._press("g" if number == "0" else number)

    def _some_place(self, condition: Callable[[Place], bool] = lambda _: True) -> Place | None:
        places = [place for place in self._twins.places if condition(place)]
        return self._random.choice(places) if places else None

    def _answer(self, *, may_say_yes: bool) -> None:
        """Answer the question, if one is asked."""
        if "keep hidden" in self._shown.text or "leave it" in self._shown.text:
            say_yes = may_say_yes and self._random.random() < 0.7
            self._press("y" if say_yes else self._random.choice(("escape", "enter", "n")))

    # The steps. Each may return a better name than its own.

    def _keys(self) -> str:
        names = self._random.choices(self.FREE_KEYS, k=self._random.choice((1, 1, 1, 2)))
        self._press(*names)
        return " ".join(names)

    def _bare_escape(self) -> None:
        self._send("\x1b", _ESCAPE_WAIT)

    def _other_input(self) -> str:
        text = self._random.choice(_OTHER_INPUT)
        self._send(text, _ESCAPE_WAIT)
        return f"input {text!r}"

    def _resize(self) -> str:
        self._size = self._random.choice((*_SIZES, (self._random.randint(20, 200), self._random.randint(5, 60))))
        for terminal in self._terminals:
            terminal.resize(*self._size)
        self._settle()
        return f"resize to {self._size}"

    def _reveal(self) -> str:
        place = self._some_place(lambda place: place.may_unfold or (place.ending and not place.may_open))
        if place is None:
            return "nothing to reveal"
        self._to_place(place)
        is_hidden = place.steps > 0 or self._random.random() < 0.7  # what is open in part does not ask
        if is_hidden:
            self._press("x")
        held = self._random.random() < 0.3
        self._press_anew("enter", times=50 if held and place.may_unfold and not place.ending else 1)
        self._answer(may_say_yes=place.may_open and is_hidden)  # where it is open, Enter goes on to another section
        return f"reveal {place.number}"

    def _take_steps(self) -> str:
        """Open as many steps of a section as are the same in both, and go about in it."""
        place = self._some_place(lambda place: place.steps > 0)
        if place is None:
            return "no steps to take"
        self._to_place(place)
        self._press("x")
        times = self._random.randint(1, place.steps)
        for _ in range(times):
            time.sleep(APART)
            self._press("full_stop")
            self._answer_with_yes()
        for name in self._random.choices(("comma", "z", "x", "s escape", "t", "i"), k=self._random.randint(0, 3)):
            time.sleep(APART)
            self._press(*name.split())
        return f"{times} steps of {place.number}"

    def _answer_with_yes(self) -> None:
        if "keep hidden" in self._shown.text:
            self._press("y")

    def _reveal_by_click(self) -> str:
        place = self._some_place(lambda place: place.may_unfold)
        if place is None:
            return "nothing to click"
        self._to_place(place)
        if "[ Reveal ]" in self._shown.text:
            x, y = self._shown.find("[ Reveal ]")
            time.sleep(HELD)
            self._send(keys.click(x + self._random.randint(0, 9), y))
            self._pressed_at = time.monotonic()
            self._answer(may_say_yes=True)
        return f"click to reveal {place.number}"

    def _peek(self) -> str:
        place = self._some_place(lambda place: place.may_open or place.ending)
        if place is None:
            return "nothing to peek at"
        self._to_place(place)
        self._press_anew("v")
        self._answer(may_say_yes=place.may_open)
        return f"peek at {place.number}"

    def _watch(self) -> str:
        place = self._some_place(lambda place: place.after is None or self._twins.is_safe(place.after))
        if place is None:
            return "nothing watched"
        self._to_place(place)
        self._press_anew("w")
        # Without a mark of its own it is the next part's, or in a recap without any a reveal: not to be said yes to.
        self._answer(may_say_yes=place.after is not None)
        return f"watched {place.number}"

    def _type_mark(self) -> str:
        mark = self._random.choice(
            (*self._twins.marks, *self._twins.marks, "", "soon", "0:42", "season 1 - 3", "ep. IV")
        )
        self._to_room()
        self._press("W")
        self._type(mark) if mark else self._press("backspace")
        self._press_anew("enter")
        self._answer(may_say_yes=True)
        return f"mark {mark!r}"

    def _reveal_up_to(self) -> str:
        place = self._some_place()
        if place is None:
            return "nothing to reveal"
        self._to_place(place)
        before = self._twins.places[: self._twins.places.index(place) + 1]
        self._press("R")
        self._answer(may_say_yes=all(each.may_open for each in before))
        return f"reveal up to {place.number}"

    def _reveal_all(self) -> None:
        self._to_room()
        self._press("A")
        self._answer(may_say_yes=all(place.may_open for place in self._twins.places))

    def _hide(self) -> str:
        place = self._some_place()
        if place:
            self._to_place(place)
        self._press("x")
        return f"hide {place.number if place else ''}"

    def _find(self) -> str:
        words = self._random.choice((self._twins.hidden_words, self._twins.public_words, _FIND_BY))
        word = self._random.choice(words)
        if self._random.random() < 0.3:
            word = word[: self._random.randint(0, len(word))]
        self._to_room()
        self._press("slash", "ctrl+u")
        self._type(word)
        self._press("enter", *self._random.choices(("n", "N"), k=self._random.randint(0, 3)))
        return f"find {word!r}"

    def _ask_palette(self) -> str:
        self._to_room()
        self._press(self._random.choice(("colon", "ctrl+p")))
        if self._random.random() < 0.5:
            query = self._random.choice(self._twins.hidden_words)[: self._random.randint(1, 9)]
            self._type(query)
            self._press(*self._random.choices(("down", "up"), k=self._random.randint(0, 3)))
            return f"palette {query!r}"
        query = self._random.choice(_HARMLESS_CHOICES)
        self._type(query)
        self._press("enter")
        return f"choose {query!r}"

    def _people(self) -> str:
        self._to_room()
        self._press("c")
        word = self._random.choice(("", "public", *self._random.choices(self._twins.hidden_words, k=2)))
        self._type(word) if word else None
        self._press(*self._random.choices(("down", "up", "enter"), k=self._random.randint(0, 4)))
        return f"who's who {word!r}"

    def _passes(self) -> str:
        self._to_room()
        self._press("colon", *"passes", "enter", *["down"] * self._random.randint(0, 2), "enter")
        if "continue it" in self._shown.text:
            self._press(self._random.choice(("y", "escape")))
        return "passes"

    def _bookmark(self) -> str:
        place = self._some_place()
        if place:
            self._to_place(place)
        letter = self._random.choice("abC")
        self._press("m", letter)
        if self._random.random() < 0.5:
            self._press("apostrophe", *["down"] * self._random.randint(0, 1), "enter")
        return f"bookmark {letter}"

    def _story(self) -> str:
        self._to_room()
        self._press("s", *self._random.choices(("o", "j", "space", "y", "G"), k=3))
        return "story so far"

    def _shelf(self) -> str:
        """To the shelf, about on it, and back to the recap, which keeps the cursor."""
        self._to_room()
        self._press("L")
        did = [*self._random.choices(_ON_THE_SHELF, k=3)]
        for names in did:
            self._press(*names.split())
        self._press(*["escape"] * 3, "g", "slash")
        self._type("tale")
        self._press("enter")
        self._compare(f"shelf: {', '.join(did)}")
        if self._shown.screen[0].split()[:1] != ["Shelf"]:
            return "back in the room already, where Enter reveals"
        self._press_anew("enter")
        return "back from the shelf"

    def _links(self) -> str:
        self._to_room()
        self._press("o")
        if "Links" not in self._shown.text or self._random.random() < 0.4:
            return "links"
        self._press(*["down"] * self._random.randint(0, 3), "enter")
        answer = self._random.choice(("y", "escape"))
        if "is not gated" in self._shown.text:
            self._press(answer)
        return f"open a link: {answer}"

    def _click(self) -> str:
        times = self._random.choice((1, 1, 2, 3))
        self._to_room()
        cells = list(_cells_to_click(self._shown))
        if not cells:
            return "nothing to click"
        x, y = self._random.choice(cells)
        time.sleep(HELD + 0.1)  # longer than the time within which two clicks are a double click
        self._send(keys.click(x, y, times))
        time.sleep(HELD + 0.1)
        if self._random.random() < 0.7:
            self._press("y")
        return f"click {times} times on {x}, {y}, and copy"

    def _drag(self) -> str:
        self._to_room()
        width, height = self._size
        start = self._random.randrange(width), self._random.randrange(height)
        end = self._random.randrange(width), self._random.randrange(height)
        if start == end or "[ Reveal ]" in self._shown.screen[end[1]]:
            return "no drag"
        time.sleep(HELD + 0.1)
        self._send(keys.drag(start, end))
        self._press(self._random.choice(("y", "ctrl+c")))
        return f"drag from {start} to {end}, and copy"

    def _point(self) -> str:
        x, y = self._random.randrange(self._size[0]), self._random.randrange(self._size[1])
        what = self._random.choice((keys.move, keys.wheel_up, keys.wheel_down))
        self._send(what(x, y))
        return f"pointer at {x}, {y}"

    def _leave(self) -> str:
        self._to_room()
        how = self._random.choice(("q", "hang up", "SIGTERM", "kill"))
        if how == "kill":
            self._rest()
        if how == "q":
            self._press("q")
            self._press("q")  # for whoever came from the shelf, and is back there now
            if any(terminal.exit_code is None for terminal in self._terminals):
                time.sleep(HELD)  # a question that came late took the first q, and no key counts right behind it
                self._press("q")
                self._press("q")
        for terminal in self._terminals:
            if how == "hang up":
                terminal.hang_up()
            elif how != "q":
                terminal.kill(15 if how == "SIGTERM" else 9)
        for terminal in self._terminals:
            terminal.wait_exit()
        return f"leave by {how}"


def confirmed_walk(
    seed: int, folder: Path, steps: int, kind: type[Walk] = Walk, terminal: type[Terminal] = Terminal
) -> Report:
    """One walk; a difference of the second twin is a leak if replays of the seed show it again at the same step.

    Time may cut what is drawn into other frames in the second twin's terminal just as in the first's, and does so more
    often in the one that gets everything last. Replays tell that apart from hidden text, which leaks every time, and
    wherever the second twin's terminal has its turn.
    """
    with kind(seed, folder / "walk", terminal, (1, 2)) as walk:
        report = walk.go(steps)
    found = [*report.suspects, *report.leaks]
    confirmed = found
    for number, order in enumerate(_REPLAYS):
        if not confirmed:
            break
        with kind(seed, folder / f"replay {number}", terminal, order) as walk:
            replay = walk.go(report.steps)
        again = {_place_and_surface(each) for each in (*replay.suspects, *replay.leaks)}
        confirmed = [each for each in confirmed if _place_and_surface(each) in again]
    report.leaks = confirmed
    unconfirmed = [each for each in found if each not in confirmed]
    report.noise += [each for each in unconfirmed if "): frames:" not in each]
    report.reframed += len({each.partition("): ")[0] for each in unconfirmed if "): frames:" in each})
    return report


def _place_and_surface(told: str) -> str:
    return told.partition("): ")[0] + told.partition("): ")[2].partition(":")[0].replace("frames", "sent")


def _cells_to_click(terminal: Terminal) -> Iterator[tuple[int, int]]:
    """Every cell on which clicks press no button, open no more of a section and press no key of the last line."""
    for y, line in enumerate(terminal.screen[:-1]):
        if "▒▒▒ more" in line or "### more" in line:
            continue
        button = line.find("[ Reveal ]")
        for x, character in enumerate(line):
            if character != " " and not (button >= 0 and button <= x < button + len("[ Reveal ]")):
                yield x, y


def _crowding() -> float:
    """How many programs wait for each processor, at most 5: what draws on a crowded machine is silent for longer."""
    return min(max(os.getloadavg()[0] / (os.cpu_count() or 1), 1), _MOST_CROWDED) if hasattr(os, "getloadavg") else 1


def _is_noisy(difference: str, noise: list[str]) -> bool:
    """Whether the same surface differs between two runs of the same twin, too."""
    surfaces = {each.partition(":")[0] for each in noise}
    return difference.partition(":")[0] in surfaces | ({"frames"} if "sent" in surfaces else set())


STEPS_IN_TINY_TERMINALS: tuple[tuple[Callable[[Walk], str | None], int], ...] = (
    (Walk._keys, 5),
    (Walk._resize, 5),
    (Walk._leave, 1),
)
STEPS: tuple[tuple[Callable[[Walk], str | None], int], ...] = (
    (Walk._keys, 40),
    (Walk._bare_escape, 2),
    (Walk._other_input, 2),
    (Walk._resize, 6),
    (Walk._reveal, 10),
    (Walk._take_steps, 12),
    (Walk._reveal_by_click, 4),
    (Walk._peek, 5),
    (Walk._watch, 4),
    (Walk._type_mark, 4),
    (Walk._reveal_up_to, 3),
    (Walk._reveal_all, 2),
    (Walk._hide, 4),
    (Walk._find, 8),
    (Walk._ask_palette, 6),
    (Walk._people, 4),
    (Walk._passes, 2),
    (Walk._bookmark, 3),
    (Walk._story, 2),
    (Walk._links, 3),
    (Walk._shelf, 3),
    (Walk._click, 6),
    (Walk._drag, 4),
    (Walk._point, 5),
    (Walk._leave, 3),
)
