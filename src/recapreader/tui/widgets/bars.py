"""The line above the room and the line below it."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from recapreader.session.commands import Group
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.runs import Run, fitting_commands, footer_commands, key_runs, key_told, title_runs
from recapreader.tui.styles import KEY_BAR, TITLE_BAR

_GAUGE_WIDTH = 16


class TitleBar(Widget):
    """Title on the left; on the right how far one is, in public terms."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"title-bar--{name}" for name in TITLE_BAR}

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._glyphs = glyphs
        self._title = self._told = ""

    def show(self, title: str, told: str) -> None:
        """Draw these words."""
        self._title, self._told = title, told
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The one line."""
        del y
        runs = title_runs(self._title, self._told, self.size.width, self._glyphs)
        strip = Strip(_segments(self, "title-bar", runs))
        return strip.adjust_cell_length(self.size.width, self.rich_style)


class KeyBar(Widget):
    """The most useful keys, as many as fit; in their place what there is to say, until the next key.

    While something long is under way, a progress bar is shown at the right end.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"key-bar--{name}" for name in KEY_BAR}

    class Pressed(Message):
        """A key was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(
        self,
        groups: Iterable[Group],
        gauge: str = "#-",
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        super().__init__(id=id)
        self._gauge = gauge
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
        progress = _segments(self, "key-bar", self._progress_runs())
        room = self._room
        said = [Run(set_cell_size(self._said, max(room, 0)), ("said",))] if self._said else []
        keys = _segments(self, "key-bar", [Run(" "), *(said or key_runs(self._commands, room))])
        strip = Strip(keys).adjust_cell_length(max(room + 2, 0), self.rich_style)
        return Strip([*strip, *progress]).adjust_cell_length(self.size.width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked; what is said in place of the keys goes away."""
        event.stop()
        if self._said:
            self.say("")
            return
        at = 1
        for command in fitting_commands(self._commands, self._room):
            end = at + cell_len(key_told(command))
            if at <= event.x < end:
                self.post_message(self.Pressed(command.action))
            at = end

    @property
    def _room(self) -> int:
        """The cells that keys may take."""
        return self.size.width - 2 - sum(len(run.text) for run in self._progress_runs())

    def _progress_runs(self) -> Iterator[Run]:
        if self._progress is not None:
            done, total = self._progress
            reached = done * _GAUGE_WIDTH // total
            yield Run(f" {done:,} of {total:,} ")
            yield Run(self._gauge[0] * reached, ("done",))
            yield Run(self._gauge[1] * (_GAUGE_WIDTH - reached), ("to-do",))
            yield Run(" ")


def _segments(widget: Widget, prefix: str, runs: Iterable[Run]) -> list[Segment]:
    """Runs in the colours of a widget, over its own."""
    base = widget.rich_style

    def style(run: Run) -> Style:
        own = (widget.get_component_rich_style(f"{prefix}--{name}", partial=True) for name in run.styles)
        return sum(own, base)

    return [Segment(run.text, style(run)) for run in runs]
