"""The line above the room and the line below it."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from recapreader.session.commands import Group
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.rows.bar_rows import (
    fitting_commands,
    footer_commands,
    gauge_runs,
    key_bar_runs,
    key_told,
    title_runs,
)
from recapreader.tui.rows.runs import Run, fitted
from recapreader.tui.rows.styles import BAR
from recapreader.tui.widgets.painter import Painter


class TitleBar(Widget):
    """Title on the left; on the right how far one is, in public terms."""

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(id="title")
        self._glyphs, self._painter = glyphs, Painter(self, BAR)
        self._title = self._progress = ""

    def show(self, title: str, progress: str) -> None:
        """Draw these words."""
        self._title, self._progress = title, progress
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The one line."""
        del y
        width = self.size.width
        return self._painter.strip(title_runs(self._title, self._progress, width, self._glyphs.more), width)


class KeyBar(Widget):
    """The most useful keys, as many as fit; in their place what there is to say, until the next key.

    While something long is under way, a progress bar is shown at the right end.
    """

    class Pressed(Message):
        """A key was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, groups: Iterable[Group], gauge: str) -> None:
        super().__init__(id="keys")
        self._gauge, self._painter = gauge, Painter(self, BAR)
        self._progress: tuple[int, int] | None = None
        self._said = ""
        self._commands = footer_commands(groups)

    @property
    def said(self) -> str:
        """What is shown in place of the keys."""
        return self._said

    def say(self, sentence: str) -> None:
        """Say a sentence; an empty one brings back the keys."""
        if sentence != self._said:
            self._said = sentence
            self.refresh()

    def show_progress(self, done: int, total: int) -> None:
        """Draw how far something long is; nothing once it is done."""
        progress = (done, total) if done < total else None
        if progress != self._progress:
            self._progress = progress
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The one line."""
        del y
        gauge = self._gauge_runs()
        keys = fitted(key_bar_runs(self._commands, self._said, self._room), self._room)
        return self._painter.strip([*keys, *gauge], self.size.width)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked; what is said in place of the keys goes away."""
        event.stop()
        if self._said:
            self.say("")
            return
        at = 1
        for command in fitting_commands(self._commands, self._room - 2):
            end = at + cell_len(key_told(command))
            if at <= event.x < end:
                self.post_message(self.Pressed(command.action))
            at = end

    @property
    def _room(self) -> int:
        """The cells that keys may take."""
        return max(self.size.width - sum(cell_len(run.text) for run in self._gauge_runs()), 0)

    def _gauge_runs(self) -> list[Run]:
        return gauge_runs(*self._progress, self._gauge) if self._progress else []
