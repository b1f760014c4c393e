"""What is measured for the table of speed.py: programs, what is typed into them, and the figures of one run of each."""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from big_recaps import (
    FIRST_TITLE,
    FIRST_WORD,
    LINE,
    hidden_sections,
    marker,
    one_part,
    recap_of_lines,
    series,
    write_recap,
    write_shelf,
)
from peers import installed, write_texts
from served_page import FIRST_TEXT, PageServer
from timing import PATIENCE, Program, Running

from support.terminal import SOURCES, clean_environment

Figures = dict[str, float]
"""Seconds, or megabytes, by the name of what was measured."""
Case = Callable[[], Figures]
"""One run of a program."""
FIRST, WHOLE, CAST, CPU, MEMORY, TEXTUAL, ANSWER, END, ROOM = (
    "first text",
    "first whole screen",
    "the cast's first name",
    "processor time",
    "peak memory",
    "Textual's first frame",
    "answer",
    "end",
    "room, after the last byte",
)
NEXT_PART, NEXT_SECTION, REVEAL, FIND_NEXT, FILTER, SLOWEST = (
    "next part",
    "next section",
    "reveal",
    "find next",
    "filter key",
    "slowest filter key",
)
FEW, MANY, VERY_MANY = 3, 10_000, 100_000
FEW_SECTIONS, MANY_SECTIONS = 400, 4_000
_KEPT = Path(tempfile.gettempdir()) / "recapreader-benchmarks"
"""Where a shelf stays that takes minutes to make."""
_CAST = b"Jeon Jong-seo"
"""The first of Ballerina's cast, who stands in the summary alone."""
ECHO = b"bare-app-answers"
BARE_APP = f"""
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static({FIRST_WORD!r})
    def on_key(self):
        self.query_one(Static).update({ECHO.decode()!r})
Bare().run()
"""
RECAPREADER = "import sys; from recapreader.cli.main import run; sys.exit(run())"
"""What the installed program's own script says."""
_TEXTUAL_BEGINS = b"\x1b[?1000h"
"""Textual asks for the mouse, and then draws its first frame."""
_TYPED_FILTERS = ("harbour clar", "harbuor of 19")
"""The second with a typo."""
_YOUNG = 2.5
"""Seconds for which the index does not trust a file that has just been written."""
_LOOKING = 120.0
"""Seconds within which a hundred thousand files have been looked at on a busy machine."""
_FIRST_WORD, _FIRST_TITLE = FIRST_WORD.encode(), FIRST_TITLE.encode()


class Workshop:
    """Makes the cases, with all that they need, in a folder of its own."""

    def __init__(self, folder: Path, peers: Path | None) -> None:
        self._folder, self._peers = folder, peers
        self._libraries: dict[str, Path] = {}

    def cases(self, wanted: Iterable[str]) -> dict[str, Case]:
        """The wanted cases by name; a peer that is not installed has none."""
        makers = (
            self._programs()
            | self._readings()
            | self._sizes()
            | self._shelves()
            | self._sources()
            | self._peer_starts()
        )
        return {name: makers[name]() for name in dict.fromkeys(wanted) if name in makers}

    # The cases. What is long to make is made only for a case that is wanted.

    def _programs(self) -> dict[str, Callable[[], Case]]:
        python = partial(self._python, "python")
        return {
            "bare": lambda: partial(start, python("-c", BARE_APP), _FIRST_WORD),
            "bare, typed": lambda: partial(typed, python("-c", BARE_APP), ECHO),
            "pass": lambda: partial(whole, python("-c", "pass")),
            "rich.console": lambda: partial(whole, python("-c", "import rich.console")),
            "show": lambda: partial(whole, self._recapreader("show", "show", "ballerina")),
            "plain, few": partial(self._all_revealed, FEW_SECTIONS),
            "plain, many": partial(self._all_revealed, MANY_SECTIONS),
            "version": lambda: partial(whole, self._recapreader("version", "--version")),
            "less": lambda: partial(
                start, Program(("/usr/bin/less", str(self._text(".md"))), self._home("less")), _FIRST_WORD
            ),
        }

    def _readings(self) -> dict[str, Callable[[], Case]]:
        return {
            "ballerina": partial(self._session, "ballerina"),
            "ballerina, light": self._in_the_light,
            "opened": self._with_something_open,
            "ballerina, cold": partial(self._session, "ballerina", is_cold=True),
            "lines": self._typed_lines,
            "next section": self._typed_next_section,
        }

    def _sizes(self) -> dict[str, Callable[[], Case]]:
        texts: dict[str, Callable[[], str]] = {
            "thousand": partial(series, 1_000, 1),
            "hundred-thousand": partial(series, 100_000, 100),
            "million": partial(series, 1_000_000, 1_000),
            "one-part": partial(one_part, 100_000, is_open=False),
            "long-part": partial(one_part, 20_000, is_open=False),
            "one-open-part": partial(one_part, 10_000, is_open=True),
        }

        def session(slug: str, *, is_cold: bool = False) -> Case:
            return self._session(slug, texts[slug], is_cold=is_cold)

        def keys(slug: str, press: Callable[[Running], Figures], *more: str) -> Case:
            return self._restored(slug, texts[slug], press, *more)

        return {
            **{slug: partial(session, slug) for slug in texts},
            "million, cold": partial(session, "million", is_cold=True),
            "keys, thousand": partial(keys, "thousand", reading_keys),
            "keys, million": partial(keys, "million", reading_keys),
            "keys, long part": partial(keys, "long-part", long_part_keys),
            "find, thousand": partial(keys, "thousand", finding_keys, "--seen", "S99E99"),
            "find, million": partial(keys, "million", finding_keys, "--seen", "S99E99"),
        }

    def _shelves(self) -> dict[str, Callable[[], Case]]:
        return {
            "shelf, few": lambda: partial(start, self._shelf(FEW), _FIRST_TITLE),
            "shelf, many": lambda: partial(start, self._shelf(MANY), _FIRST_TITLE),
            "shelf, very many": lambda: partial(start, self._shelf(VERY_MANY), _FIRST_TITLE, patience=_LOOKING),
            "filter": lambda: partial(filtering, self._shelf(MANY)),
        }

    def _sources(self) -> dict[str, Callable[[], Case]]:
        return {"source, new": self._new_source, "source, known": self._known_source}

    def _peer_starts(self) -> dict[str, Callable[[], Case]]:
        peers = installed(self._peers) if self._peers else ()
        return {
            peer.name: lambda peer=peer, path=path: partial(  # type: ignore[misc] # bound now, not when it is called
                start, Program((str(path), str(self._text(peer.suffix))), self._home(peer.name)), _FIRST_WORD
            )
            for peer, path in peers
        }

    # Their programs.

    def _python(self, home: str, *arguments: str, **environment: str) -> Program:
        return Program((sys.executable, *arguments), self._home(home), environment)

    def _recapreader(self, home: str, *arguments: str, **environment: str) -> Program:
        return self._python(home, "-c", RECAPREADER, *arguments, **environment)

    def _home(self, name: str) -> Path:
        return self._folder / "homes" / name.replace(" ", "-")

    def _text(self, suffix: str) -> Path:
        """Ballerina's text, for those who read no recaps."""
        texts = self._folder / "texts"
        if not texts.exists():
            texts.mkdir()
            recap = (SOURCES.parent / "content" / "ballerina.md").read_text(encoding="utf-8")
            write_texts(texts, recap.split("---\n", 2)[2])
        return texts / f"text{suffix}"

    def _opened(self, home: str, slug: str, text: Callable[[], str] | None, *more: str) -> Program:
        """A program that reads one recap, which it has opened once before."""
        environment = {}
        if text:
            if slug not in self._libraries:
                self._libraries[slug] = write_recap(self._folder / slug, slug, text())
            environment = {"RECAPREADER_LIBRARY": str(self._libraries[slug])}
        program = self._recapreader(home, slug, *more, **environment)
        with Running(program) as running:
            running.leave()
        return program

    def _session(self, slug: str, text: Callable[[], str] | None = None, *, is_cold: bool = False) -> Case:
        program = self._opened(f"{slug}-cold" if is_cold else slug, slug, text)

        def run() -> Figures:
            if is_cold:
                shutil.rmtree(program.home / ".cache")
            return start(program, _FIRST_WORD, has_early_frame=True)

        return run

    def _with_something_open(self) -> Case:
        """A recap of which a section was revealed, and with roles that wait."""
        program = self._opened("opened", "nosferatu", None)
        with Running(program) as running:
            running.settle()
            running.press(b"]")
            running.press(b"\r")
            running.leave()
        return lambda: start(program, b"Nosferatu", has_early_frame=True)

    def _in_the_light(self) -> Case:
        """A terminal that has said before that it is a light one, and now says nothing."""
        program = self._opened("ballerina-light", "ballerina", None)
        look = program.home / ".local/state/recapreader/look.json"
        look.write_text(json.dumps({"ground": "light"}), encoding="utf-8")
        return lambda: start(program, _FIRST_WORD, has_early_frame=True)

    def _restored(
        self,
        slug: str,
        text: Callable[[], str] | None,
        press: Callable[[Running], Figures],
        *more: str,
        typed: bytes = b"",
    ) -> Case:
        """A case that changes what is remembered, each time from the same memory."""
        program = self._opened("-".join([slug, "keys", *more]), slug, text, *more)
        memory, kept = program.home / ".local", program.home / "kept"
        shutil.copytree(memory, kept)

        def run() -> Figures:
            shutil.rmtree(memory)
            shutil.copytree(kept, memory)
            with Running(program, typed) as running:
                return press(running)

        return run

    def _typed_lines(self) -> Case:
        """`j` typed at once; the line that comes into view says that it was answered."""
        text = partial(recap_of_lines, 200)
        program = self._opened("lines", "lines", text)
        with Running(program) as running:
            running.settle()
            last = max(map(int, re.findall(LINE.encode() + rb"(\d+)", running.sent)))
        awaited = f"{LINE}{last + 1:03}".encode()
        return self._restored("lines", text, lambda running: {ANSWER: running.wait_for(awaited).seconds}, typed=b"j")

    def _typed_next_section(self) -> Case:
        """`]` typed at once; the button of the section in focus answers."""
        button = b"Reveal ]"
        return self._restored("ballerina", None, lambda running: {ANSWER: running.wait_for(button).seconds}, typed=b"]")

    def _all_revealed(self, sections: int) -> Case:
        """A recap of so many sections, read line by line, in which one key reveals them all."""
        slug = f"plain-{sections}"
        library = write_recap(self._folder / slug, slug, hidden_sections(sections))
        program = self._recapreader(slug, "--plain", slug, RECAPREADER_LIBRARY=str(library))

        def run() -> Figures:
            shutil.rmtree(program.home / ".local", ignore_errors=True)
            with Running(program) as running:
                asked = running.answer(b"A\n", b"y to reveal")
                revealed = running.answer(b"y\n", f"Revealed: sections 1 to {sections}".encode())
                return {ANSWER: asked.first + revealed.first}

        return run

    def _new_source(self) -> Case:
        """An address that nobody here has read, from an empty HOME: the room, since the page's last byte was sent."""
        server = PageServer()
        program = self._recapreader("source-new", server.address)

        def run() -> Figures:
            shutil.rmtree(program.home, ignore_errors=True)
            with Running(program) as running:
                text = running.wait_for(FIRST_TEXT)
                first = running.began + text.seconds - server.last_byte
                room = running.began + running.wait_for(FIRST_TEXT, after=_TEXTUAL_BEGINS).seconds - server.last_byte
                return {FIRST: first, CPU: text.processor_seconds, ROOM: room}

        return run

    def _known_source(self) -> Case:
        """The same address again, when nobody answers there."""
        server = PageServer()
        program = self._recapreader("source-known", server.address)
        with Running(program) as running:
            running.wait_for(FIRST_TEXT, after=_TEXTUAL_BEGINS)
            running.leave()
        server.stop()
        return lambda: start(program, FIRST_TEXT, has_early_frame=True)

    def _shelf(self, recaps: int) -> Program:
        """A program that shows a shelf of which the index has been made.

        Shelf and index are made once for all runs, which may take long; what a run does with its home is forgotten.
        """
        name = f"shelf-{recaps}"
        kept = _KEPT / name
        if name not in self._libraries:
            self._libraries[name] = kept / "library"
            if not (kept / "written").exists():
                shutil.rmtree(kept, ignore_errors=True)
                kept.mkdir(parents=True)
                write_shelf(kept / "library", recaps)
                (kept / "written").touch()
                time.sleep(_YOUNG)
            variables = clean_environment(kept / "home", {"RECAPREADER_LIBRARY": str(kept / "library")})
            listing = [sys.executable, "-c", RECAPREADER, "list"]
            subprocess.run(listing, env=variables, stdout=subprocess.DEVNULL, check=True)
            shutil.copytree(kept / "home", self._home(name))
        return self._recapreader(name, RECAPREADER_LIBRARY=str(kept / "library"))


# One run each.


def start(program: Program, text: bytes, *, has_early_frame: bool = False, patience: float = PATIENCE) -> Figures:
    """Start a program and wait for its first text; with an early frame, for Textual's own too."""
    with Running(program) as running:
        first = running.wait_for(text)
        figures = {FIRST: first.seconds, CPU: first.processor_seconds}
        if has_early_frame:
            figures[TEXTUAL] = running.wait_for(text, after=_TEXTUAL_BEGINS).seconds
        running.settle(patience)
        figures[WHOLE] = running.first_whole_screen()
        if _CAST in running.sent:
            figures[CAST] = running.moment_of(_CAST)
        return figures | {MEMORY: running.peak_megabytes}


def typed(program: Program, awaited: bytes) -> Figures:
    """Type `j` as soon as a program is executed, and wait for what shows that it was answered."""
    with Running(program, b"j") as running:
        return {ANSWER: running.wait_for(awaited).seconds}


def whole(program: Program) -> Figures:
    """Wait until a program ends."""
    with Running(program) as running:
        return {END: running.wait_end().seconds}


def reading_keys(running: Running) -> Figures:
    """Turn to part 1, reveal its second section, and find a word of it from there to the premise."""
    running.settle()
    figures = {
        NEXT_PART: running.answer(b"}", b"part-1").last,
        NEXT_SECTION: running.answer(b"]", b"Reveal ]").last,
        REVEAL: running.answer(b"\r", marker(2).encode()).last,
    }
    _find(running, b"harbour")
    return figures | {FIND_NEXT: running.answer(b"n", _FIRST_WORD).last, MEMORY: running.peak_megabytes}


def long_part_keys(running: Running) -> Figures:
    """Where all of a long part is open, hide its first section and reveal it again."""
    running.settle()
    for key in (b"A", b"y", b"]", b"x"):
        running.press(key)
    return {REVEAL: running.answer(b"\r", marker(1).encode()).last}


def finding_keys(running: Running) -> Figures:
    """Where all is open, find a word of the premise, and the next in the first part."""
    running.settle()
    _find(running, b"harbour")
    return {FIND_NEXT: running.answer(b"n", marker(1).encode()).last, MEMORY: running.peak_megabytes}


def filtering(program: Program) -> Figures:
    """Type filters, letter by letter; the title bar tells how many match."""
    taken: list[float] = []
    with Running(program) as running:
        running.wait_for(_FIRST_TITLE)
        running.settle()
        for text in _TYPED_FILTERS:
            running.press(b"/")
            taken.extend(running.answer(letter.encode(), f" of {MANY // 1000},".encode()).last for letter in text)
            running.press(b"\x1b")
    return {FILTER: sorted(taken)[len(taken) // 2], SLOWEST: max(taken)}


def _find(running: Running, word: bytes) -> None:
    running.press(b"/")
    running.press(word)
    running.press(b"\r")
