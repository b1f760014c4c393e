"""The room as it opens, in lines for a terminal, in any view of the page."""

from collections.abc import Iterable
from typing import NamedTuple

from recapreader.core.gate import Summary
from recapreader.core.settings import Settings
from recapreader.render import wording
from recapreader.session.commands import key_of, remapped
from recapreader.session.keys import GROUPS
from recapreader.session.session import Session
from recapreader.tui.first_frame.paint import Paint
from recapreader.tui.geometry import Panes, column_left, column_width, panes_at
from recapreader.tui.glyphs import choose_glyphs
from recapreader.tui.layout import NEXT, lay_out
from recapreader.tui.page_ends import surroundings
from recapreader.tui.rows import contents, summary
from recapreader.tui.rows.bars import footer_commands, key_bar_runs, title_runs
from recapreader.tui.rows.box import Box, Extent, needed_runs
from recapreader.tui.rows.first_words import first_words
from recapreader.tui.rows.page import PageLines
from recapreader.tui.rows.runs import Run
from recapreader.tui.rows.styles import BAR, ROOM
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
    outline = contents.outline(view, part, frozenset(), is_strict=settings.strict)
    panes = panes_at(columns, rows, settings, contents.widest(outline), is_unopened=view.state.is_unopened)
    return Picture(opened, paint, panes, outline) if panes else None


def too_small(paint: Paint, columns: int, rows: int) -> list[str]:
    """The lines of a terminal in which there is no room."""
    return [paint.line(needed_runs(row, columns, rows), columns, ROOM) for row in range(rows)]


class Picture:
    """The room's first frame with panes of these sizes.

    `view` is how the page opens: where the reader left off. Of a long page, only what is near is laid out.
    """

    def __init__(self, opened: Opened, paint: Paint, panes: Panes, outline: tuple[contents.Row, ...]) -> None:
        self._paint, self._panes, self._outline = paint, panes, outline
        self._places = contents.places_of(outline)
        self._glyphs = choose_glyphs()
        self._groups = remapped(opened.settings.keys, GROUPS)
        self._contents = Box(panes.contents, panes.height, contents.TITLE)
        self._page = Box(panes.page, panes.height)
        self._summary = Box(panes.summary, panes.height, summary.TITLE, summary.LEFT)
        about = summary.first_summary(opened.session.view)
        self._summary_lines = (
            summary.summary_lines(about, self._key("advisories"), self._summary.inner_width) if panes.summary else []
        )
        self._write_bars(opened)
        self._lay_out(opened.session, opened.settings, about)

    def _key(self, id_: str) -> str:
        return key_of(self._groups, id_)

    def _write_bars(self, opened: Opened) -> None:
        session, width = opened.session, sum(self._panes[:3])
        counts = None if opened.settings.strict else session.view.shown_count()
        progress = wording.progress_line(session.view.mark, counts)
        said, self._goes_on_at = first_words(session, opened.warning, self._key, self._glyphs.hidden)
        keys = key_bar_runs(footer_commands(self._groups), said, width)
        self._title = self._paint.line(title_runs(session.view.title, progress, width, self._glyphs.more), width, BAR)
        self._keys = self._paint.line(keys, width, BAR)

    def _lay_out(self, session: Session, settings: Settings, about: Summary) -> None:
        place, reach = session.view.resume(), self._panes.height + 1  # a hidden section takes one line
        page = session.view.page_around(place.number, reach, leads_on=not settings.strict)
        is_last = page.part.number == session.view.last_part
        around = surroundings(page.part, about, is_last=is_last, is_as_imported=session.is_as_imported, key=self._key)
        column = column_width(self._page.inner_width, settings.width)
        left = column_left(self._page.inner_width, column)
        self._lines = PageLines(self._glyphs, left, around.hint, around.more_hint)
        self._begins, self._ends, self._last = page.begins, page.ends, page.blocks[-1].number
        layout = lay_out(page, column, around)
        self.view = View.opened(layout, (place.number, *place.text_and_offset), self._panes.height)

    def go(self, view: View, action: str) -> View | None:
        """The view to which a key leads; None where only the room knows it."""
        if action == "next_section" and self._goes_on_at:
            return None
        moved = IN_PAGE[action](view)
        return moved if moved and self._shows(moved) else None

    def _shows(self, view: View) -> bool:
        """Whether a view to which one has moved is surely that of the whole page, and nothing left out is near."""
        is_far_up = view.top == 0 and not self._begins
        is_far_down = view.top + view.height >= len(view.layout.lines) and not self._ends
        return not (is_far_up or is_far_down)

    def lines(self, view: View) -> list[str]:
        """The terminal's lines, with the page in one of its views."""
        return [self._title, *(self._row(view, row) for row in range(view.height)), self._keys]

    def _row(self, view: View, y: int) -> str:
        runs = [*self._contents_row(view, y), *self._page_row(view, y), *self._summary_row(y)]
        return self._paint.line(runs, sum(self._panes[:3]), ROOM)

    def _contents_row(self, view: View, y: int) -> Iterable[Run]:
        box, rows = self._contents, self._outline
        here = self._places.get(self._last if view.section == NEXT else view.section)
        top = contents.first_in_view(here or 0, len(rows), box.inner_height)

        def line(row: int) -> Iterable[Run]:
            place = top + row
            return rows[place].runs(box.inner_width, self._glyphs, is_here=place == here) if place < len(rows) else ()

        return box.row(y, line, Extent(len(rows), box.inner_height, top), self._glyphs) if box.width else ()

    def _page_row(self, view: View, y: int) -> Iterable[Run]:
        count = len(view.layout.lines) if self._begins and self._ends else 0  # or nobody knows how many there are

        def line(row: int) -> Iterable[Run]:
            return self._lines.view_runs(view, row)

        return self._page.row(y, line, Extent(count, view.height, view.top), self._glyphs)

    def _summary_row(self, y: int) -> Iterable[Run]:
        return self._summary.row_of(y, self._summary_lines, self._glyphs)
