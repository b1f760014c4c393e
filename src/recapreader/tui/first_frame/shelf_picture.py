"""The shelf as it opens, in lines for a terminal."""

from collections.abc import Callable, Iterable, Sequence

from recapreader.core.settings import DEFAULTS, Settings
from recapreader.session.commands import key_of, remapped
from recapreader.session.keys import SHELF_GROUPS
from recapreader.session.shelf import Shelf
from recapreader.tui.first_frame.paint import Paint
from recapreader.tui.geometry import ShelfPanes, column_left, column_width, shelf_panes_at
from recapreader.tui.glyphs import Glyphs, choose_glyphs
from recapreader.tui.layout import lay_out
from recapreader.tui.rows import shelf_room, summary
from recapreader.tui.rows.bars import footer_commands, key_bar_runs, title_runs
from recapreader.tui.rows.box import Box, Extent, needed_runs
from recapreader.tui.rows.page import PageLines
from recapreader.tui.rows.runs import Run
from recapreader.tui.rows.shelf import ShelfRows
from recapreader.tui.rows.styles import BAR, ROOM
from recapreader.tui.view_settings import View

_MOST_COUNTED = 8
"""Recaps of which it is found out how much is open; where there are more on the screen, the room tells later."""
_Line = Callable[[int], Iterable[Run]]


def take_shelf_picture(
    shelf: Shelf, settings: Settings, paint: Paint, size: tuple[int, int], warning: str
) -> list[str]:
    """The lines of the shelf in a terminal of so many cells."""
    columns, rows = size
    panes = shelf_panes_at(columns, rows)
    if panes is None:
        return [paint.line(needed_runs(row, columns, rows), columns, ROOM) for row in range(rows)]
    wanted, groups, glyphs = shelf_room.Wanted(), remapped(settings.keys, SHELF_GROUPS), choose_glyphs()
    shown = shelf_room.rows_of(shelf, wanted, "", is_strict=settings.strict)
    if len(unknown := shelf.unknown([row.slug for row in shown.on_screen(0, panes.height - 1)])) <= _MOST_COUNTED:
        shelf.learn(unknown)
    counts = shelf_room.counts_above(shelf, wanted, wanted.of(shelf))
    keys = key_bar_runs(footer_commands(groups), shelf.warning or warning, columns)
    table = _Table(shown, Box(panes.table, panes.height), glyphs)
    beside = _Beside(shelf, settings, panes, shown, key_of(groups, "advisories"))
    drawn = (paint.line([*table.row(row), *beside.row(row, glyphs)], columns, ROOM) for row in range(panes.height))
    return [
        paint.line(title_runs("Shelf", counts, columns, glyphs.more), columns, BAR),
        *drawn,
        paint.line(keys, columns, BAR),
    ]


class _Table:
    def __init__(self, shown: ShelfRows, box: Box, glyphs: Glyphs) -> None:
        self._shown, self._box, self._glyphs = shown, box, glyphs

    def row(self, y: int) -> Iterable[Run]:
        extent = Extent(self._shown.lines, self._box.inner_height - 1, 0, 1)
        return self._box.row(y, self._line, extent, self._glyphs)

    def _line(self, row: int) -> Iterable[Run]:
        width = self._box.inner_width
        if not row:
            return self._shown.head_runs(width, self._glyphs)
        return self._shown.line_runs(row - 1, 0, width, self._glyphs)


class _Beside:
    """Premise and summary of the row under the cursor, one above the other."""

    def __init__(
        self, shelf: Shelf, settings: Settings, panes: ShelfPanes, shown: ShelfRows, advisories_key: str
    ) -> None:
        self._premise = Box(panes.beside, panes.premise, "Premise")
        self._about = Box(panes.beside, panes.height - panes.premise, summary.TITLE, summary.LEFT)
        preview = shelf.preview(shown.at(0).slug) if shown.count and panes.beside else None
        self._page: _Line = lambda _: ()
        self._count, self._lines = 0, list[Sequence[Run]]()
        if preview:
            column = column_width(self._premise.inner_width, DEFAULTS.width)
            around = shelf_room.above_premise(preview, is_strict=settings.strict)
            layout = lay_out(preview.premise or shelf_room.NO_PAGE, column, around)
            lines = PageLines(choose_glyphs(), column_left(self._premise.inner_width, column))
            view = View(layout, self._premise.inner_height)
            self._page = lambda row: lines.view_runs(view, row, "")
            self._count = len(layout.lines)
        if preview and preview.summary:
            self._lines = [*summary.summary_lines(preview.summary, advisories_key, self._about.inner_width)]

    def row(self, y: int, glyphs: Glyphs) -> Iterable[Run]:
        if not self._premise.width:
            return ()
        if y < self._premise.height:
            return self._premise.row(y, self._page, Extent(self._count, self._premise.inner_height), glyphs)
        return self._about.row_of(y - self._premise.height, self._lines, glyphs)
