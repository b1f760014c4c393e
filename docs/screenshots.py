"""Draws the README's pictures with the real program on the shipped recaps: `python docs/screenshots.py`."""

import asyncio
import re
import tempfile
from pathlib import Path

from recapreader.folders import shipped_content
from recapreader.journal import Journal
from recapreader.library.load import load
from recapreader.reader import Reading
from recapreader.tui.app import ReaderApp

IMAGES = Path(__file__).parent / "images"
_FONT_FACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
SHOTS = {
    "closed": ("ballerina", (120, 40), ["1"]),
    "revealed": ("ballerina", (120, 40), ["1", "enter"]),
}


async def draw(slug: str, size: tuple[int, int], keys: list[str]) -> str:
    """One picture as SVG, with the reader's own fonts instead of ones from elsewhere."""
    with tempfile.TemporaryDirectory() as folder:
        reading = Reading(load(shipped_content() / f"{slug}.md").recap, Journal(Path(folder) / "journal.db"))
        app = ReaderApp(reading)
        async with app.run_test(size=size) as pilot:
            await pilot.press("escape", *keys)
            await pilot.pause()
            picture = app.export_screenshot(title="recapreader")
        reading.close()
    return _FONT_FACES.sub("", picture).replace("Fira Code", "ui-monospace, Menlo, DejaVu Sans Mono")


def main() -> None:
    """Draw all of them."""
    IMAGES.mkdir(exist_ok=True)
    for name, (slug, size, keys) in SHOTS.items():
        (IMAGES / f"{name}.svg").write_text(asyncio.run(draw(slug, size, keys)), encoding="utf-8")


if __name__ == "__main__":
    main()
