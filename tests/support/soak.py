"""Thousands of random keys in one process: memory stays flat, nothing fails, and the last screen is a fresh start's.

    soaked = soak(path, keys=10_000, seed=1)

Run it in a process of its own, since it measures that process's memory.
"""

import gc
import tracemalloc
from dataclasses import dataclass
from functools import _lru_cache_wrapper
from pathlib import Path
from random import Random

from textual import events
from textual.pilot import Pilot

from recapreader.session.keys import COMMANDS
from recapreader.session.session import Session
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load
from recapreader.tui.app import ReaderApp

_LEFT_OUT = ("leave", "shelf", "suspend", "links", "toggle_contents", "toggle_summary", "wider", "narrower")
"""Commands that end the program or open another, and those that change how a fresh start's room looks."""
_COMMANDS = [command for command in COMMANDS if command.action not in _LEFT_OUT]
_KEYS = (*(key for command in _COMMANDS for key in command.keys), "y", "e", "backspace")
_TO_ROOM = ("escape",) * 4


@dataclass
class Soaked:
    """What a soak came to: bytes of Python's memory after warming up and at the end, and the two screens."""

    warm: int
    end: int
    last: str
    fresh: str


async def soak(path: Path, keys: int, seed: int) -> Soaked:
    """Press so many keys; the first tenth of them is the warm-up."""
    journal, random = path.with_suffix(".db"), Random(seed)
    app = _app(path, journal)
    tracemalloc.start()
    async with app.run_test(size=(100, 30)) as pilot:
        await _press(app, pilot, random, keys // 10)
        warm = _in_use()
        await _press(app, pilot, random, keys - keys // 10)
        end = _in_use()
        await _come_to_rest(pilot)
        last = _screen(app)
    tracemalloc.stop()
    again = _app(path, journal)
    async with again.run_test(size=(100, 30)) as pilot:
        await _come_to_rest(pilot)
        return Soaked(warm, end, last, _screen(again))


def _app(path: Path, journal: Path) -> ReaderApp:
    app = ReaderApp(Session(load(path).recap, Journal(journal)))
    app.theme = "recap-dark"
    return app


async def _press(app: ReaderApp, pilot: Pilot[None], random: Random, keys: int) -> None:
    for number in range(keys):
        name = random.choice(_KEYS)
        app.post_message(events.Key(name, name if len(name) == 1 else None))
        if number % 20 == 19:
            await pilot.pause()
    await pilot.press(*_TO_ROOM)


def _in_use() -> int:
    """Python's memory but for caches of functions that have a limit: they fill up to it with whatever was typed."""
    gc.unfreeze()  # or else what was there when the program began would not be looked at
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.cache_parameters()["maxsize"] is not None:
            each.cache_clear()
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


async def _come_to_rest(pilot: Pilot[None]) -> None:
    """Close what is on top, and go to the top of the first page, in the usual look."""
    await pilot.press(*_TO_ROOM)
    await pilot.press("slash", "ctrl+u", "enter", "g")
    await pilot.pause()


def _screen(app: ReaderApp) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)
