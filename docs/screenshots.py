"""Draw the README's pictures with the real program on the shipped recaps: `python docs/screenshots.py`."""

import asyncio
import contextlib
import re
import tempfile
from pathlib import Path

from textual.worker import WorkerCancelled

from recapreader.core.marks import parse_mark
from recapreader.session import actions
from recapreader.session.session import Session
from recapreader.session.shelf_session import Shelf
from recapreader.storage.folders import shipped_content
from recapreader.storage.journal import Journal
from recapreader.storage.library.catalog import Library
from recapreader.storage.library.load import load
from recapreader.tui.app import ReaderApp

IMAGES = Path(__file__).parent / "images"
_FONT_FACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
SHOTS = {
    "closed": ("ballerina", "", ["1"]),
    "revealed": ("ballerina", "", ["1", "enter"]),
    "whos-who": ("les-vampires", "S01E04", ["right_curly_bracket", "c", "down", "down", "down"]),
    "story": ("les-vampires", "S01E02", ["s"]),
}
SIZE = (120, 40)
"""Columns and rows of every picture."""


async def draw_shelf(size: tuple[int, int]) -> str:
    """Draw the shelf of someone who is halfway through the shipped series."""
    with tempfile.TemporaryDirectory() as folder:
        journal, library = Journal(Path(folder) / "journal.db"), Library((shipped_content(),))
        shelf = Shelf(library, journal, Path(folder))
        shelf.take(list(shelf.look())[-1])
        for slug, count in (("ballerina", 99), ("les-vampires", 8)):
            session = shelf.open(slug)
            session.apply(actions.reveal_sections(session.view, session.view.numbers()[1:count]))
            session.remember_place(session.view.resume())
        app = ReaderApp(None, shelf=lambda: shelf)
        async with app.run_test(size=size) as pilot:
            for _ in range(2):
                with contextlib.suppress(WorkerCancelled):  # a newer one took its place
                    await app.workers.wait_for_complete()
                await pilot.pause()
            return _portable(app.export_screenshot(title="recapreader"))


def _portable(picture: str) -> str:
    return _FONT_FACES.sub("", picture).replace("Fira Code", "ui-monospace, Menlo, DejaVu Sans Mono")


async def draw(slug: str, seen: str, keys: list[str]) -> str:
    """Draw one picture as SVG, with fonts the reader has instead of ones from elsewhere."""
    with tempfile.TemporaryDirectory() as folder:
        journal, mark = Journal(Path(folder) / "journal.db"), parse_mark(seen) if seen else None
        session = Session(load(shipped_content() / f"{slug}.md").recap, journal, seen=mark)
        app = ReaderApp(session)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press("escape", *keys)
            await pilot.pause()
            picture = app.export_screenshot(title="recapreader")
        session.close()
    return _portable(picture)


def main() -> None:
    """Draw all of them."""
    IMAGES.mkdir(exist_ok=True)
    for name, (slug, seen, keys) in SHOTS.items():
        (IMAGES / f"{name}.svg").write_text(asyncio.run(draw(slug, seen, keys)), encoding="utf-8")
    (IMAGES / "shelf.svg").write_text(asyncio.run(draw_shelf((120, 30))), encoding="utf-8")


if __name__ == "__main__":
    main()
