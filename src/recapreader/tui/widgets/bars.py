"""The line above the room and the line below it."""

from collections.abc import Iterable
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from recapreader.keys import Group
from recapreader.tui.glyphs import Glyphs

_GAUGE_WIDTH = 16


class TitleBar(Widget):
    """Title on the left; on the right how far one is, in public terms."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"title-bar--title"}

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
        width = self.size.width
        base = self.rich_style
        room = max(width - cell_len(self._told) - 4, 1)
        title = (
            self._title if cell_len(self._title) <= room else set_cell_size(self._title, room - 1) + self._glyphs.more
        )
        space = " " * max(width - cell_len(title) - cell_len(self._told) - 2, 1)
        strong = base + self.get_component_rich_style("title-bar--title", partial=True)
        strip = Strip([Segment(" ", base), Segment(title, strong), Segment(f"{space}{self._told} ", base)])
        return strip.adjust_cell_length(width, base)


class KeyBar(Widget):
    """The most useful keys, as many as fit; in their place what there is to say, until the next key.

    While something long goes on, a progress bar stands at the right end.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key", "key-bar--said", "key-bar--done", "key-bar--to-do"}

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
        self._commands = [command for group in groups for command in group.commands if command.footer and command.shown]

    @property
    def said(self) -> str:
        """What stands there in place of the keys."""
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
        base = self.rich_style
        progress = self._progress_segments()
        room = self.size.width - 2 - sum(segment.cell_length for segment in progress)
        if self._said:
            said = base + self.get_component_rich_style("key-bar--said", partial=True)
            segments = [Segment(set_cell_size(self._said, max(room, 0)), said)]
        else:
            segments = self._keys(room)
        keys = Strip([Segment(" ", base), *segments]).adjust_cell_length(max(room + 2, 0), base)
        return Strip([*keys, *progress]).adjust_cell_length(self.size.width, base)

    def _progress_segments(self) -> list[Segment]:
        if self._progress is None:
            return []
        base = self.rich_style
        done, total = self._progress
        reached = done * _GAUGE_WIDTH // total
        return [
            Segment(f" {done:,} of {total:,} ", base),
            Segment(self._gauge[0] * reached, base + self.get_component_rich_style("key-bar--done", partial=True)),
            Segment(
                self._gauge[1] * (_GAUGE_WIDTH - reached),
                base + self.get_component_rich_style("key-bar--to-do", partial=True),
            ),
            Segment(" ", base),
        ]

    def _keys(self, room: int) -> list[Segment]:
        base = self.rich_style
        key_style = base + self.get_component_rich_style("key-bar--key", partial=True)
        segments: list[Segment] = []
        shown = sorted(self._commands, key=lambda command: command.action != "help")
        fitting = []
        for command in shown:
            key = command.shown.split()[0]
            room -= len(key) + len(command.label) + 3
            if room >= 0:
                fitting.append((key, command.label))
        for key, label in [*fitting[1:], *fitting[:1]]:
            segments.extend([Segment(key, key_style), Segment(f" {label}  ", base)])
        return segments
