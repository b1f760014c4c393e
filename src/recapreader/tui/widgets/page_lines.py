"""Paints one line of a laid-out page as a strip, with the focus, a hit and the selection on it."""

from itertools import pairwise

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from recapreader.gate import Hit
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import Layout, Line, Piece

BUTTON = "[ Reveal ]"
_KEPT = 2048
"""Lines painted and kept."""


class LinePainter:
    """Paints lines in the colours of the widget that it serves, and keeps those painted."""

    def __init__(self, view: Widget, glyphs: Glyphs) -> None:
        self._view = view
        self.left = 0
        """Cells left of the column of text."""
        self.hint = ""
        """What the box in focus says of its keys."""
        self._glyphs = glyphs
        self._kept: dict[tuple[int, bool], Strip] = {}
        self._styles: dict[str, Style] = {}

    def forget(self) -> None:
        """Drop what was painted: the page, the width or the colours have changed."""
        self._kept.clear()
        self._styles.clear()

    def paint(self, layout: Layout, number: int, focused: str, hit: Hit | None, selection: Selection | None) -> Strip:
        """One line of the page, as wide as the view."""
        line = layout.lines[number]
        is_focused = bool(line.section) and line.section == focused
        plain = selection is None and (hit is None or line.section != hit.number)
        key = (number, is_focused)
        if plain and key in self._kept:
            return self._kept[key]
        strip = self._strip(layout, line, hit, selection, is_focused=is_focused)
        if plain:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = strip
        return strip

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            partial = name in ("emphasis", "strong", "link", "opened", "gap", "hit", "code")
            style = self._view.get_component_rich_style(f"page--{name}", partial=partial)
            self._styles[name] = style
        return style

    def _strip(
        self, layout: Layout, line: Line, hit: Hit | None, selection: Selection | None, *, is_focused: bool
    ) -> Strip:
        base = self._view.rich_style
        bar = is_focused and not line.kind.startswith("box")
        margin = [Segment(" " * (self.left - 2), base), Segment(self._glyphs.bar if bar else " ", self._style("bar"))]
        if line.kind == "text":
            piece = layout.pieces[line.piece]
            body = self._text(piece, line, _marked(piece, hit), _selected(line.piece, piece, selection))
        elif line.kind == "rule":
            body = [Segment((self._glyphs.rule * 7).center(layout.width), self._style("rule"))]
        elif line.kind == "cut":
            body = [Segment(self._glyphs.rule * layout.width, self._style("next"))]
        elif line.kind == "blank":
            body = []
        else:
            body = self._box(layout, line, is_focused=is_focused)
        strip = Strip([*margin, Segment(" ", base), *body])
        return strip.adjust_cell_length(self._view.size.width, base)

    def _text(self, piece: Piece, line: Line, marked: tuple[int, int], selected: tuple[int, int]) -> list[Segment]:
        style = self._view.rich_style + self._style(piece.style if piece.style != "opened" else "text")
        prefix = piece.rest if line.start else piece.first
        segments = [Segment(self._plain(prefix), style)] if prefix else []
        cuts = {line.start, line.end, *marked, *selected}
        for begin, end, _ in piece.spans:
            cuts.update((begin, end))
        inside = sorted(cut for cut in cuts if line.start <= cut <= line.end)
        for begin, end in pairwise(inside):
            run = style + self._run_style(piece, begin)
            if marked[0] <= begin < marked[1]:
                run += self._style("hit")
            if selected[0] <= begin < selected[1]:
                run += self._view.screen.get_component_rich_style("screen--selection", partial=True)
            offset = Style.from_meta({"offset": (begin, line.piece)})
            segments.append(Segment(self._plain(piece.text[begin:end]), run + offset))
        return segments

    def _run_style(self, piece: Piece, begin: int) -> Style:
        style = self._style("opened") if piece.style == "opened" else Style.null()
        for start, end, name in piece.spans:
            if start <= begin < end:
                style += self._style(name)
        return style

    def _plain(self, text: str) -> str:
        return text if self._glyphs.gap == "▒" else text.translate({ord("▒"): "#", ord("•"): "-", ord("│"): "|"})

    def _box(self, layout: Layout, line: Line, *, is_focused: bool) -> list[Segment]:
        block = layout.hidden[line.section]
        corners = self._glyphs.focused_box if is_focused else self._glyphs.box
        edge = self._style("box-focused" if is_focused else "box")
        inner = layout.width - 2
        if line.kind == "box-0":
            label = _shortened(block.label, inner - 4, self._glyphs.more)
            tail = corners[4] * (inner - 3 - cell_len(label))
            return [
                Segment(corners[0] + corners[4] + " ", edge),
                Segment(label, self._view.rich_style + self._style("box-label")),
                Segment(" " + tail + corners[1], edge),
            ]
        if line.kind == "box-2":
            return [Segment(corners[2] + corners[4] * inner + corners[3], edge)]
        return [
            Segment(corners[5], edge),
            *self._box_words(line, inner, is_focused=is_focused),
            Segment(corners[5], edge),
        ]

    def _box_words(self, line: Line, inner: int, *, is_focused: bool) -> list[Segment]:
        base = self._view.rich_style
        gap = self._glyphs.gap * 3
        told = f" {gap}  hidden"
        button = BUTTON if is_focused else ""
        room = inner - len(told) - len(button) - 4
        hint = self.hint if is_focused and room >= cell_len(self.hint) else ""
        offset = Style.from_meta({"offset": (0, line.piece)})
        space = " " * (inner - len(told) - cell_len(hint) - len(button) - (3 if hint else 1))
        return [
            Segment(f" {gap}", base + self._style("gap") + offset),
            Segment("  hidden", base + self._style("box-label")),
            Segment(space, base),
            Segment(hint + ("  " if hint else ""), base + self._style("foot")),
            Segment(button, base + self._style("button") if button else base),
            Segment(" ", base),
        ]


def _shortened(text: str, width: int, more: str) -> str:
    return text if cell_len(text) <= width else set_cell_size(text, max(width - 1, 0)) + more


def _marked(piece: Piece, hit: Hit | None) -> tuple[int, int]:
    if hit and (hit.number, hit.text) == (piece.section, piece.number):
        return hit.start, hit.end
    return 0, 0


def _selected(index: int, piece: Piece, selection: Selection | None) -> tuple[int, int]:
    span = selection.get_span(index) if selection else None
    if span is None:
        return 0, 0
    return span[0], len(piece.text) if span[1] == -1 else span[1]
