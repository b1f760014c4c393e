"""A preview to press keys in and to save under: a real app on a real file, driven through Textual's pilot."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

from textual.pilot import Pilot

from recapreader.check.service import check_file
from recapreader.core.settings import DEFAULTS
from recapreader.session.preview.live import Preview
from recapreader.tui.author_apps import PreviewApp
from recapreader.tui.screens.preview_screen import PreviewScreen
from support.running import RunningApp

_PATIENCE = 20.0


def previewed(path: Path, *, spoil: bool = False) -> Preview:
    """The preview of a file, checked as the command checks it."""
    return Preview(path, lambda version: check_file(path, read=version.read, spoil=spoil))


class PreviewRoom(RunningApp):
    """One running preview: its pilot, its screen, and what stands on it as text."""

    def __init__(self, pilot: Pilot[None], path: Path) -> None:
        super().__init__(pilot)
        self.path = path

    @property
    def screen(self) -> PreviewScreen:
        screen = self.pilot.app.screen_stack[0]
        assert isinstance(screen, PreviewScreen)
        return screen

    @property
    def focused(self) -> str:
        return self.screen.page_view.focused_section

    @property
    def shown(self) -> tuple[str, ...]:
        """The sections that are shown."""
        session = self.screen.session
        return tuple(number for number in session.view.numbers() if session.view.state_of(number).value != "hidden")

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until a condition holds."""
        until = monotonic() + _PATIENCE
        while not condition():
            assert monotonic() < until, self.text
            await self.pilot.pause(0.01)

    async def taken(self) -> None:
        """Wait until the file as it is now has been taken up and checked."""
        text = self.path.read_bytes()
        screen = self.screen
        await self.until(lambda: screen._preview.version.data == text and screen._unchecked is None)
        await self.pilot.pause()

    async def save(self, text: str) -> None:
        """Save the file, and wait until that is on the screen."""
        self.path.write_text(text, encoding="utf-8")
        await self.taken()


@asynccontextmanager
async def open_preview(path: Path, size: tuple[int, int] = (120, 40)) -> AsyncIterator[PreviewRoom]:
    """Preview the file at `path`."""
    app = PreviewApp(previewed(path), DEFAULTS, lambda _name, _value: True, "")
    async with app.run_test(size=size) as pilot:
        room = PreviewRoom(pilot, path)
        await room.taken()
        await app.workers.wait_for_complete()
        await pilot.pause()
        yield room
