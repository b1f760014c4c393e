"""The room as it opens, in lines for a terminal, in any view of the page."""

from functools import partial
from typing import NamedTuple

from recapreader.core.settings import Settings
from recapreader.render import wording
from recapreader.session.commands import key_of, remapped
from recapreader.session.keys import GROUPS
from recapreader.session.session import Session
from recapreader.tui.first_frame.paint import Paint, Pane
from recapreader.tui.geometry import Panes, column_left, column_width, panes_at
from recapreader.tui.glyphs import choose_glyphs
from recapreader.tui.layout import NEXT, lay_out
from recapreader.tui.page_ends import surroundings
from recapreader.tui.rows import contents_rows, summary_rows
from recapreader.tui.rows.bar_rows import footer_commands, key_bar_runs, title_runs
from recapreader.tui.rows.box import Box
from recapreader.tui.rows.first_words import first_words
from recapreader.tui.rows.page import PageLines
from recapreader.tui.view_settings import IN_PAGE, View


class Opened(NamedTuple):
    """What is opened, and with what words."""

    session: Session
    settings: Settings
    warning: str = ""
    """What is said first."""


def take_picture(opened: Opened, paint: Paint, columns: int, rows: int) -> "Picture | None":
    """The room as it opens in a terminal of so many cells; none where there is no room for it."""
    view, settings = opened.session.view, opened.settings
    part = view.part_of(view.resume().number)
    outline = contents_rows.outline(view, part, frozenset(), is_strict=settings.strict)
    panes = panes_at(columns, rows, settings, contents_rows.widest(outline), is_unopened=view.state.is_unopened)
    return Picture(opened, paint, panes, outline) if panes else None


class Picture:
    """The room's first frame with panes of these sizes.

    `view` is how the page opens: where the reader left off.
    """

    def __init__(self, opened: Opened, paint: Paint, panes: Panes, outline: tuple[contents_rows.Row, ...]) -> None:
        (session, settings, warning), groups = opened, remapped(opened.settings.keys, GROUPS)
        key = partial(key_of, groups)
        self._paint, self._outline, self._glyphs = paint, outline, choose_glyphs()
        self._contents = Box(panes.contents, panes.height, contents_rows.TITLE)
        self._page = Box(panes.page, panes.height)
        counts = None if settings.strict else session.view.shown_count()
        progress, width = wording.progress_line(session.view.mark, counts), sum(panes[:3])
        said, self._goes_on_at = first_words(session, warning, key, self._glyphs.hidden)
        self._title = title_runs(session.view.title, progress, width, self._glyphs.more)
        self._keys = [*key_bar_runs(footer_commands(groups), said, width)]
        place = session.view.resume()
        page = session.view.page(session.view.part_of(place.number), leads_on=not settings.strict)
        about, is_last = session.view.summary(), page.part.number == session.view.last_part
        around = surroundings(page.part, about, is_last=is_last, is_as_imported=session.is_as_imported, key=key)
        column = column_width(self._page.inner_width, settings.width)
        left = column_left(self._page.inner_width, column)
        self._lines = PageLines(self._glyphs, left, around.hint, around.more_hint)
        layout = lay_out(page, column, around)
        self.view = View.opened(layout, (place.number, *place.text_and_offset), panes.height)
        box = Box(panes.summary, panes.height, summary_rows.TITLE, summary_rows.LEFT)
        lines = summary_rows.summary_lines(about, key("advisories"), box.inner_width) if box.width else []
        self._summary = Pane(box, lines, len(lines))

    def go(self, view: View, action: str) -> View | None:
        """The view to which a key leads; None where only the room knows it."""
        if action == "next_section" and self._goes_on_at:
            return None
        return IN_PAGE[action](view)

    def lines(self, view: View) -> list[str]:
        """The terminal's lines, with the page in one of its views."""
        rows = [self._lines.view_runs(view, row) for row in range(view.height)]
        page = Pane(self._page, rows, len(view.layout.lines), view.top)
        return self._paint.screen(self._title, [[self._contents_pane(view)], [page], [self._summary]], self._keys)

    def _contents_pane(self, view: View) -> Pane:
        box, rows = self._contents, self._outline
        here = contents_rows.places_of(rows).get(view.layout.last if view.section == NEXT else view.section)
        top = contents_rows.first_in_view(here or 0, len(rows), box.inner_height)
        shown = [
            row.runs(box.inner_width, self._glyphs, is_here=place == here)
            for place, row in enumerate(rows[top : top + box.inner_height], top)
        ]
        return Pane(box, shown, len(rows), top)
