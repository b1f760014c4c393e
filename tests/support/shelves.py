"""Shelves to test with: folders of small recaps, settled long ago, and a shelf screen to press keys on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from recapreader.core.settings import DEFAULTS, Settings
from recapreader.session import actions
from recapreader.session.session import Place, Session
from recapreader.session.shelf_session import Row, Shelf
from recapreader.storage.journal import Journal
from recapreader.storage.library.catalog import Library
from recapreader.tui.app import ReaderApp
from recapreader.tui.screens.reading_screen import ReadingScreen
from recapreader.tui.screens.shelf_screen import ShelfScreen
from support.running import RunningApp

_THREADS = ("add", "look", "learn", "preview", "filter")
"""The groups of the workers that end by themselves."""
BODY = """
Premise of {title}, with >!a premise-secret!<.

## First-secret

Body-secret one.

## Second-secret {{.ending}}

Body-secret two.
"""


def write(folder: Path, slug: str, front: str = "", *, title: str = "", body: str = BODY) -> Path:
    """A recap with two hidden sections; its file has not been touched for long."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{slug}.md"
    title = title or slug.replace("-", " ").title()
    path.write_text(f"---\ntitle: {title}\n{front}---\n{body.format(title=title)}", encoding="utf-8")
    return path


def some_shelf(folder: Path) -> Path:
    """Four recaps and two files that cannot be read."""
    write(folder, "alpha", "year: 1999\nkind: film\nruntime: 95\ngenres: [Drama]\nadvisories: [grief]\n")
    write(folder, "the-beast", "year: 1950\nkind: book\ncast: [Jörg Müller as Faustine]\n", title="The Beast")
    write(folder, "cello", "year: 2010\nkind: series\naliases: [The Fiddle]\noriginal_title: Le Violoncelle\n")
    write(folder, "delta", "genres: [Crime]\n")
    (folder / "broken.md").write_text("---\nyear: 1\n---\nNo title.\n")
    (folder / "latin.md").write_bytes(b"---\ntitle: Caf\xe9\n---\n")
    return folder


def shelf_of(folder: Path, *, known: bool = True) -> Shelf:
    """The shelf of a folder, its files looked at; index, cache and journal stand beside the folder."""
    beside = folder.parent
    shelf = Shelf(Library((folder,), beside / "shelf.db"), Journal(beside / "journal.db"), beside / "cache")
    if known:
        for look in shelf.look():
            shelf.take(look)
    return shelf


def read(shelf: Shelf, slug: str, *numbers: str) -> Session:
    """Read a recap and reveal sections of it."""
    session = shelf.open(slug)
    session.apply(actions.reveal_sections(session.view, numbers))
    session.remember_place(Place("0"))
    shelf.look_into_journal()
    shelf.learn([slug])
    return session


class ShelfRoom(RunningApp):
    """One running program that began at the shelf: its pilot, its screen, and what stands on it as text."""

    def __init__(self, pilot: Pilot[None], shelf: Shelf) -> None:
        super().__init__(pilot)
        self.shelf = shelf

    @property
    def screen(self) -> ShelfScreen:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ShelfScreen))

    @property
    def session(self) -> Session | None:
        """What is being read, if the reading room is on top."""
        screen = self.app.screen
        return screen.session if isinstance(screen, ReadingScreen) else None

    @property
    def row(self) -> Row:
        row = self.screen.table.row
        assert row is not None
        return row

    @property
    def titles(self) -> list[str]:
        """The titles in the table, what stands on top to go on with first."""
        table = self.screen.table
        return [table.shown.at(place).title for place in range(table.count)]

    async def press(self, *keys: str) -> None:
        """Press keys one after another, and wait for what they set off."""
        for key in keys:
            await self.pilot.press(key)
        await self.settle()

    async def settle(self) -> None:
        """Wait for the threads and for what they tell, which may set off others."""
        await self.pilot.pause()
        while threads := [worker for worker in self.app.workers if worker.group in _THREADS and not worker.is_finished]:
            with suppress(WorkerCancelled):
                await self.app.workers.wait_for_complete(threads)
            await self.pilot.pause()


@asynccontextmanager
async def open_shelf(
    shelf: Shelf,
    size: tuple[int, int] = (120, 40),
    session: Session | None = None,
    settings: Settings = DEFAULTS,
) -> AsyncIterator[ShelfRoom]:
    """Begin at a shelf, or at a reading that has it behind it."""
    app = ReaderApp(session, settings, shelf=lambda: shelf)
    async with app.run_test(size=size) as pilot:
        room = ShelfRoom(pilot, shelf)
        await pilot.pause()
        await room.settle()
        yield room
    shelf.close()
