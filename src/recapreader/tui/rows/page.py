"""What stands on a line of a laid-out page."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from rich.cells import cell_len

from recapreader.core.gate import Hidden, Hit
from recapreader.render import wording
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import Layout, Line
from recapreader.tui.pieces import Piece
from recapreader.tui.rows.runs import Run, numbered, shortened
from recapreader.tui.rows.styles import SELECTED
from recapreader.tui.view_settings import View

BUTTON = "[ Reveal ]"


class PageLines(Struct):
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

    def view_runs(self, view: View, row: int, focused: str | None = None) -> Iterator[Run]:
        """A row of a view with nothing but the focus on it: on the section that is read, or on another one or none."""
        number = view.top + row
        if number < len(view.layout.lines):
            line = view.layout.lines[number]
            focused = view.section if focused is None else focused
            yield from self.runs(view.layout, line, is_focused=bool(line.section) and line.section == focused)

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
        if is_focused:
            yield from (Run(" " * (self.left - 2)), Run(self.glyphs.bar, ("bar",)), Run(" "))
        else:
            yield Run(" " * self.left)
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
        return text.translate({ord("▒"): "#", ord("•"): "-", ord("│"): "|"}) if self.glyphs.is_plain else text

    def _box(self, layout: Layout, line: Line, *, is_focused: bool) -> Iterator[Run]:
        """A hidden section's row: its public name, and with the focus its keys and its button."""
        block = layout.hidden[line.section]
        button = BUTTON if is_focused else ""
        room = layout.width - 2 - (len(button) + 1 if button else 0)
        label = shortened(hidden_name(block, layout.last), room, self.glyphs.more)
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


def hidden_name(block: Hidden, last: str) -> str:
    """What is said of a hidden section, all of it public: number, label, and in words whether it is an ending."""
    return numbered(block.number, wording.public_name(block), last=last)


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
