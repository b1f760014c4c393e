"""A page → lines of cells, without any widget: what stands on which line, and where each section begins and ends.

Every text of a shown section becomes a `Piece`, numbered as the gate counts texts for its hits. A hidden section
becomes a row, whatever it hides and whether or not it has the focus.
"""

from typing import NamedTuple

from msgspec import Struct, field
from rich.cells import cell_len

from recapreader.core.gate import Hidden, Page, Shown
from recapreader.core.marks import Mark
from recapreader.core.prose.tree import GAP_TEXT
from recapreader.render import wording
from recapreader.render.wrap import wrap
from recapreader.tui.pieces import Piece, Span, pieces_of

NEXT = "next"
"""The number under which the item for the next part stands among the sections."""
MORE = f"{GAP_TEXT} more"
"""What the row says under a section that is open up to a step."""


class Line(NamedTuple):
    """One line: a run of a piece's text, a line of a hidden section's box, a rule, or nothing."""

    section: str
    kind: str
    """`text`, `box` (a hidden section), `more` (the rest of a part-open one), `rule`, `cut` or `blank`."""
    piece: int = -1
    start: int = 0
    end: int = 0


class Layout(Struct):
    """A page laid out for one width."""

    width: int
    lines: list[Line] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    hidden: dict[str, Hidden] = field(default_factory=dict)
    extents: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Section → (first line, line after the last)."""
    last: str = ""
    """The number of the page's last section."""

    def section_at(self, line: int) -> str:
        """The section at a line, or the one before it where the line is between two."""
        if not self.lines:
            return ""
        line = min(max(line, 0), len(self.lines) - 1)
        while line > 0 and not self.lines[line].section:
            line -= 1
        return self.lines[line].section or next(iter(self.extents), "")

    def line_of(self, section: str, text: int, offset: int) -> int:
        """The line on which a text's offset stands; the section's first line where there is none."""
        first, last = self.extents.get(section, (0, 0))
        for number in range(first, last):
            line = self.lines[number]
            if line.piece >= 0 and self.pieces[line.piece].number == text and offset <= line.end:
                return number
        return first

    def place_of(self, number: int) -> tuple[str, int, int]:
        """(section, text, offset) of a line, or of the nearest line with text above it in its section."""
        section = self.section_at(number)
        first, last = self.extents.get(section, (0, 0))
        for candidate in (*range(min(number, last - 1), first - 1, -1), *range(first, last)):
            line = self.lines[candidate]
            if line.piece >= 0 and self.pieces[line.piece].number >= 0:
                return section, self.pieces[line.piece].number, line.start
        return section, 0, 0

    def span_at(self, number: int, cell: int) -> Span | None:
        """What stands at a cell of a line, counted from the left of the column: a link or a gap, if either."""
        line = self.lines[number]
        if line.kind != "text":
            return None
        piece = self.pieces[line.piece]
        offset, at = line.start, cell_len(piece.rest if line.start else piece.first)
        while at <= cell and offset < line.end:
            at += cell_len(piece.text[offset])
            if at > cell:
                whole = [Span(0, len(piece.text), "gap")] if piece.style == "gap" else []
                inside = (span for span in (*whole, *piece.spans) if span.start <= offset < span.end)
                return next((span for span in inside if span.url or span.style == "gap"), None)
            offset += 1
        return None

    def texts_of(self, section: str) -> list[str]:
        """A section's texts, as the gate counts them."""
        return [piece.text for piece in self.pieces if piece.section == section and piece.number >= 0]

    def words_on(self, line: int) -> str:
        """The whole text of which a part stands on a line."""
        piece = self.lines[line].piece
        return self.pieces[piece].text if piece >= 0 else ""

    def same_text(self, section: str, number: int, words: str) -> int:
        """The number of a section's text with these words, the one nearest to `number`; that one if there is none."""
        same = (piece.number for piece in self.pieces if (piece.section, piece.text) == (section, words))
        return min(same, key=lambda found: abs(found - number), default=number)

    def same_line(self, before: "Layout", line: int, section: str, now: str) -> int:
        """Where a line of another layout stands in this one, in which a `section` of that is called as it is `now`."""
        found, text, offset = before.place_of(line)
        first = before.line_of(found, text, offset)
        number = now if found == section else found
        text = self.same_text(number, text, before.words_on(first))
        return self.line_of(number, text, offset) + line - first

    def highest_top(self, height: int) -> int:
        """The last line that a view of `height` lines can begin with."""
        return max(len(self.lines) - height, 0)

    def line_and_top(self, place: tuple[str, int, int], top: int, height: int) -> tuple[int, int | None]:
        """The line of a (section, text, offset), and with what a view must begin to show it; None if it does now."""
        number, text, offset = place
        first, last = self.extents[number]
        line = self.line_of(number, text, offset) if text or offset else first
        if line >= top and (last if line == first else line + 1) <= top + height:
            return line, None
        if line == next(iter(self.extents.values()))[0] < height:
            return line, 0  # what stands above the first section is its title
        return line, max(line - 1 if line == first else line - height // 3, 0)


class Surroundings(NamedTuple):
    """What stands above a page's first section and below its last: (style, text) lines, public all of them."""

    above: tuple[tuple[str, str], ...] = ()
    below: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    """What the box in focus says of its keys."""
    more_hint: str = ""
    """What the box under a part-open section in focus says of them."""
    watched_key: str = ""
    """The key of which the item for the next part speaks."""
    is_airy: bool = False
    """Whether an empty line stands above all of it."""
    is_cut: bool = False
    """Whether a line as wide as the column stands above what is below, rather than a short rule."""


def lay_out(page: Page, width: int, around: Surroundings) -> Layout:
    """Lay a page out in a column of `width` cells."""
    layout = Layout(width, last=page.last)
    if around.is_airy:
        _add_blank(layout, "")
    for style, text in around.above:
        _add_piece(layout, Piece("", -1, text, style))
    for block in page.blocks:
        if layout.lines and not (isinstance(block, Hidden) and layout.lines[-1].kind == "box"):
            _add_blank(layout, "")
        begin = len(layout.lines)
        if isinstance(block, Hidden):
            _add_box(layout, block)
        else:
            _add_section(layout, block)
        layout.extents[block.number] = (begin, len(layout.lines))
    _add_end(layout, page, around)
    return layout


def _add_end(layout: Layout, page: Page, around: Surroundings) -> None:
    if page.following:
        _add_next(layout, page.following, around.watched_key)
    if around.below:
        _add_blank(layout, "")
        layout.lines.append(Line("", "cut" if around.is_cut else "rule"))
    for style, text in around.below:
        _add_piece(layout, Piece("", -1, text, style))


def _add_blank(layout: Layout, section: str) -> None:
    layout.lines.append(Line(section, "blank"))


def _add_piece(layout: Layout, piece: Piece) -> None:
    index = len(layout.pieces)
    layout.pieces.append(piece)
    for start, end in wrap(piece.text, layout.width - len(piece.rest)):
        layout.lines.append(Line(piece.section, "text", index, start, end))


def _add_box(layout: Layout, block: Hidden) -> None:
    layout.hidden[block.number] = block
    index = len(layout.pieces)
    layout.pieces.append(Piece(block.number, -1, f"{GAP_TEXT} {block.label} (hidden)"))
    layout.lines.append(Line(block.number, "box", index))


def _add_more(layout: Layout, number: str) -> None:
    """The box under what is open of a section: the same whatever is left."""
    _add_blank(layout, number)
    index = len(layout.pieces)
    layout.pieces.append(Piece(number, -1, MORE))
    layout.lines.append(Line(number, "more", index))


def _add_next(layout: Layout, following: Mark, key: str) -> None:
    _add_blank(layout, "")
    begin = len(layout.lines)
    text = f"{wording.next_part(following)}  {key} on this line sets your mark there."
    _add_piece(layout, Piece(NEXT, -1, text, "next"))
    layout.extents[NEXT] = (begin, len(layout.lines))


def _add_section(layout: Layout, block: Shown) -> None:
    pieces = list(pieces_of(block))
    for index, piece in enumerate(pieces):
        if piece is None:
            layout.lines.append(Line(block.number, "rule"))
        else:
            _add_piece(layout, piece)
        follows = pieces[index + 1] if index + 1 < len(pieces) else None
        if index + 1 < len(pieces) and not _close(piece, follows):
            _add_blank(layout, block.number)
    if not pieces:
        _add_blank(layout, block.number)
    if block.more:
        _add_more(layout, block.number)


def _close(piece: Piece | None, follows: Piece | None) -> bool:
    """Whether two pieces stand without a blank line between them: rows of a table."""
    return piece is not None and follows is not None and piece.style == follows.style == "row"
