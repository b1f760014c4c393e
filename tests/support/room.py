"""A room to press keys in: a real app on a real file with a real journal, driven through Textual's pilot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from recapreader.core.marks import parse_mark
from recapreader.core.settings import DEFAULTS, Settings
from recapreader.session.session import Session
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load
from recapreader.tui.app import ReaderApp
from recapreader.tui.screens.reading_screen import ReadingScreen
from support.running import RunningApp

TALE = """---
title: A Tale
year: 2001
runtime: 1h 35m
genres: [Drama]
cast:
  - Ann Actor as Ada
  - {actor: Ben Actor, role: the ghost, from: two}
advisories: [violence, grief]
watch: [Cinema]
links:
  Site: https://example.org/tale
related: [Another Tale]
---

Ada comes home. She carries >!a premise-secret!< with her.

## First-secret {#one}

The first hidden body, with >!an inline-secret!< in it.

## Second-secret {#two label="A visit"}

The second hidden body. It is longer.

## Third-secret

The third hidden body, [a page](https://example.org/page) too.

## Last-secret {.ending}

The last hidden body.
"""

SERIES = """---
title: A Series
kind: series
---

The premise.

# Pilot-secret {after=S01E01}

## Scene-one-secret

Body of episode one.

## Scene-two-secret

More of episode one.

# Return-secret {after=S01E02}

## Scene-three-secret

Body of episode two.

## Scene-four-secret {.ending}

End of episode two.
"""


class RecapScreen(RunningApp):
    """One running room: its pilot, its screen, and what stands on it as text."""

    @property
    def screen(self) -> ReadingScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def focused(self) -> str:
        return self.screen.page_view.focused_section

    @property
    def pane(self) -> str | None:
        """The id of the pane that has the focus."""
        return self.screen.focused.id if self.screen.focused else None

    @property
    def said(self) -> str:
        return self.screen.key_bar.said


@asynccontextmanager
async def open_room(
    path: Path, size: tuple[int, int] = (150, 40), *, seen: str = "", settings: Settings = DEFAULTS
) -> AsyncIterator[RecapScreen]:
    """Read the file at `path`, with the journal beside it."""
    mark = parse_mark(seen) if seen else None
    session = Session(load(path).recap, Journal(path.with_suffix(".db")), seen=mark)
    app = ReaderApp(session, settings)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield RecapScreen(pilot)
    session.close()
