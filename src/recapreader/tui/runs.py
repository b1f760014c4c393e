"""What stands on a line of the room, as runs of text in named styles, without any widget.

Whoever draws knows what a style looks like: the widgets by the style sheet, the first frame by the same table
(`tui.styles`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from recapreader.core.gate import Hidden, Hit
from recapreader.render import wording
from recapreader.session.commands import Command, Group
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import Layout, Line, Piece

_APART = "  "
BUTTON = "[ Reveal ]"
CONTENTS, SUMMARY = "Contents", "Summary"
"""What stands in the border of the pane on the left, and of that on the right."""
SELECTED = "selected"
"""The style of what the reader has selected; its look is the screen's."""


class Run(NamedTuple):
    """A text in the styles named, each laid over the ones before it."""

    text: str
    styles: tuple[str, ...] = ()
    place: tuple[int, int] | None = None
    """(character, piece) of its first character, where it can be selected."""


@dataclass(slots=True)
class PageLines:
    """Makes the runs of a laid-out page's lines."""

    glyphs: Glyphs
    left: int = 0
    """Cells left of the column of text."""
    hint: str = ""
    """What the box in focus says of its keys."""
    more_hint: str = ""
    """What the box under a part-open section says of them."""
    opened_at: tuple[str, int, int] | None = None
    """(section, text, offset) from which on its words have just been opened, and are set apart."""

    def runs(
        self,
        layout: Layout,
        line: Line,
        *,
        is_focused: bool,
        hit: Hit | None = None,
        selected: tuple[int, int] | None = None,
    ) -> Iterator[Run]:
        """One line, with the focus and a hit on it; `selected` is from where to where its piece is, -1 for its end."""
        yield Run(" " * (self.left - 2))
        yield Run(self.glyphs.bar if is_focused else " ", ("bar",))
        yield Run(" ")
        if line.kind == "text":
            piece = layout.pieces[line.piece]
            yield from self._text(piece, line, _marked(piece, hit), _selected(piece, selected))
        elif line.kind == "rule":
            yield Run((self.glyphs.rule * 7).center(layout.width), ("rule",))
        elif line.kind == "cut":
            yield Run(self.glyphs.rule * layout.width, ("next",))
        elif line.kind == "more":
            yield from self._more(layout, line, is_focused=is_focused)
        elif line.kind != "blank":
            yield from self._box(layout, line, is_focused=is_focused)

    def _text(self, piece: Piece, line: Line, marked: tuple[int, int], selected: tuple[int, int]) -> Iterator[Run]:
        style = piece.style if piece.style != "opened" else "text"
        if prefix := piece.rest if line.start else piece.first:
            yield Run(self._plain(prefix), (style,))
        opened = self._opened_from(piece)
        cuts = {line.start, line.end, opened, *marked, *selected}
        for span in piece.spans:
            cuts.update((span.start, span.end))
        inside = sorted(cut for cut in cuts if line.start <= cut <= line.end)
        for begin, end in pairwise(inside):
            styles = [style, *_styles_at(piece, begin)]
            if begin >= opened:
                styles.append("just-opened")
            if marked[0] <= begin < marked[1]:
                styles.append("hit")
            if selected[0] <= begin < selected[1]:
                styles.append(SELECTED)
            yield Run(self._plain(piece.text[begin:end]), tuple(styles), (begin, line.piece))

    def _opened_from(self, piece: Piece) -> int:
        """From where on the words of a piece have just been opened; its end if none were."""
        if self.opened_at is None or piece.number < 0 or piece.section != self.opened_at[0]:
            return len(piece.text)
        _, text, offset = self.opened_at
        return 0 if piece.number > text else offset if piece.number == text else len(piece.text)

    def _more(self, layout: Layout, line: Line, *, is_focused: bool) -> Iterator[Run]:
        """The row under a part-open section, and with the focus its keys; of one size whatever is left."""
        told = layout.pieces[line.piece].text
        yield Run(self._plain(told), ("gap",), (0, line.piece))
        if is_focused and self.more_hint and layout.width >= cell_len(told) + cell_len(self.more_hint) + 3:
            yield Run(f"   {self.more_hint}", ("box-focused",))

    def _plain(self, text: str) -> str:
        return text if self.glyphs.gap == "▒" else text.translate({ord("▒"): "#", ord("•"): "-", ord("│"): "|"})

    def _box(self, layout: Layout, line: Line, *, is_focused: bool) -> Iterator[Run]:
        """A hidden section's row: its public name, and with the focus its keys and its button."""
        block = layout.hidden[line.section]
        button = BUTTON if is_focused else ""
        room = layout.width - 2 - (len(button) + 1 if button else 0)
        label = shortened(hidden_name(block), room, self.glyphs.more)
        left_over = room - cell_len(label)
        hint = self._fitting_hint(left_over - 4) if is_focused else ""
        yield Run(self.glyphs.ending if block.ending else self.glyphs.hidden, ("gap",), (0, line.piece))
        yield Run(f" {label}", ("box-focused" if is_focused else "box-label",))
        yield Run(" " * (left_over - cell_len(hint) + (1 if button else 0)))
        yield Run(hint, ("foot",))
        yield Run(button, ("button",) if button else ())

    def _fitting_hint(self, room: int) -> str:
        """As many of a box's keys as fit, the first ones first."""
        told = self.hint.split(" · ")
        while told and cell_len(" · ".join(told)) > room:
            told.pop()
        return f"{' · '.join(told)}  " if told else ""


def numbered(number: str, name: str, gap: str = "  ") -> str:
    """A section's name behind its number on the page, unless the name has that number already."""
    local = number.rpartition(".")[2]
    return name if local == "0" or local in re.findall(r"\w+", name) else wording.numbered(local, name, gap)


def hidden_name(block: Hidden) -> str:
    """What is said of a hidden section, all of it public: number, label, and in words whether it is an ending."""
    return numbered(block.number, wording.public_name(block))


def border_runs(title: str, width: int, row: int, height: int) -> list[Run]:
    """One row of a side pane's border, with nothing in it: as Textual draws `round` ones."""
    if row == 0:
        return [
            Run("╭─", ("box",)),
            Run(f" {title} ", ("box-label",)),
            Run("─" * (width - len(title) - 5) + "╮", ("box",)),
        ]
    if row == height - 1:
        return [Run(f"╰{'─' * (width - 2)}╯", ("box",))]
    return [Run("│", ("box",)), Run(" " * (width - 2)), Run("│", ("box",))]


def title_runs(title: str, told: str, width: int, glyphs: Glyphs) -> list[Run]:
    """The title bar: the title on the left, on the right how far one is."""
    title = shortened(title, max(width - cell_len(told) - 4, 1), glyphs.more)
    space = " " * max(width - cell_len(title) - cell_len(told) - 2, 1)
    return [Run(" "), Run(title, ("title",)), Run(f"{space}{told} ")]


def footer_commands(groups: Iterable[Group]) -> list[Command]:
    """The commands that the key bar tells of."""
    return [command for group in groups for command in group.commands if command.footer and command.shown]


def fitting_commands(commands: Sequence[Command], room: int) -> list[Command]:
    """The commands that fit into so many cells, help above all; help stands last."""
    fitting, left = [], room + len(_APART)  # nothing need stand behind the last one
    for command in sorted(commands, key=lambda command: (command.action != "help", command.footer)):
        width = cell_len(key_told(command))
        if width <= left:
            left -= width
            fitting.append(command)
    return sorted(fitting, key=lambda command: (command.action == "help", commands.index(command)))


def key_told(command: Command) -> str:
    """A key and what it does, as the key bar tells it."""
    return f"{command.shown.split()[0]} {command.short or command.label}{_APART}"


def key_runs(commands: Sequence[Command], room: int) -> Iterator[Run]:
    """The key bar's keys in so many cells."""
    for command in fitting_commands(commands, room):
        key, _, rest = key_told(command).partition(" ")
        yield Run(key, ("key",))
        yield Run(f" {rest}")


def shortened(text: str, width: int, more: str) -> str:
    """A text that takes at most `width` cells."""
    return text if cell_len(text) <= width else set_cell_size(text, max(width - 1, 0)) + more


def _styles_at(piece: Piece, begin: int) -> list[str]:
    opened = ["opened"] if piece.style == "opened" else []
    return opened + [span.style for span in piece.spans if span.start <= begin < span.end]


def _marked(piece: Piece, hit: Hit | None) -> tuple[int, int]:
    if hit and (hit.number, hit.text) == (piece.section, piece.number):
        return hit.start, hit.end
    return 0, 0


def _selected(piece: Piece, selected: tuple[int, int] | None) -> tuple[int, int]:
    if selected is None:
        return 0, 0
    return selected[0], len(piece.text) if selected[1] == -1 else selected[1]
