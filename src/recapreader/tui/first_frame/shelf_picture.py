"""The shelf as it opens, in lines for a terminal."""

from recapreader.core.settings import DEFAULTS, Settings
from recapreader.session.commands import key_of, remapped
from recapreader.session.keys import SHELF_GROUPS
from recapreader.session.shelf_session import Preview, Shelf
from recapreader.tui.first_frame.paint import Paint, Pane
from recapreader.tui.geometry import column_left, column_width, shelf_panes_at
from recapreader.tui.glyphs import choose_glyphs
from recapreader.tui.layout import lay_out
from recapreader.tui.rows import shelf_room, summary_rows
from recapreader.tui.rows.bar_rows import footer_commands, key_bar_runs, title_runs
from recapreader.tui.rows.box import Box
from recapreader.tui.rows.page import PageLines
from recapreader.tui.view_settings import View

_MOST_COUNTED = 8
"""Recaps of which it is found out how much is open; where there are more on the screen, the room tells later."""


def take_shelf_picture(
    shelf: Shelf, settings: Settings, paint: Paint, size: tuple[int, int], warning: str
) -> list[str] | None:
    """The lines of the shelf in a terminal of so many cells; none where there is no room for it."""
    panes = shelf_panes_at(*size)
    if panes is None:
        return None
    wanted, groups, glyphs = shelf_room.Wanted(), remapped(settings.keys, SHELF_GROUPS), choose_glyphs()
    shown = shelf_room.rows_of(shelf, wanted, "", is_strict=settings.strict)
    if len(unknown := shelf.unknown([row.slug for row in shown.on_screen(0, panes.height - 1)])) <= _MOST_COUNTED:
        shelf.learn(unknown)
    counts = shelf_room.counts_above(shelf, wanted, wanted.of(shelf))
    box = Box(panes.table, panes.height)
    rows = [shown.line_runs(row, 0, box.inner_width, glyphs) for row in range(panes.height - 1)]
    table = Pane(box, [shown.head_runs(box.inner_width, glyphs), *rows], shown.lines, head=1)
    premise = Pane(Box(panes.beside, panes.premise, "Premise"), ())
    about = Pane(Box(panes.beside, panes.height - panes.premise, summary_rows.TITLE, summary_rows.LEFT), ())
    if shown.count and panes.beside and (preview := shelf.preview(shown.at(0).slug)):
        premise = _premise(premise.box, preview, settings)
        if preview.summary:
            lines = summary_rows.summary_lines(preview.summary, key_of(groups, "advisories"), about.box.inner_width)
            about = Pane(about.box, lines, len(lines))
    title = title_runs("Shelf", counts, size[0], glyphs.more)
    keys = key_bar_runs(footer_commands(groups), shelf.warning or warning, size[0])
    return paint.screen(title, [[table], [premise, about]], keys)


def _premise(box: Box, preview: Preview, settings: Settings) -> Pane:
    column = column_width(box.inner_width, DEFAULTS.width)
    around = shelf_room.above_premise(preview, is_strict=settings.strict)
    layout = lay_out(preview.premise or shelf_room.NO_PAGE, column, around)
    lines = PageLines(choose_glyphs(), column_left(box.inner_width, column))
    view = View(layout, box.inner_height)
    return Pane(box, [lines.view_runs(view, row, "") for row in range(view.height)], len(layout.lines))
