"""The room as it opens, in lines for a terminal: bars, page, empty panes, in any view of the page."""

from collections.abc import Iterable

from recapreader.core.settings import Settings
from recapreader.render import wording
from recapreader.session.commands import Group, key_of, remapped
from recapreader.session.keys import GROUPS
from recapreader.session.session import Session
from recapreader.tui.contents_rows import widest_at_first
from recapreader.tui.first_frame.paint import Paint
from recapreader.tui.geometry import Region, column_left, column_width, page_region
from recapreader.tui.glyphs import choose_glyphs
from recapreader.tui.layout import Layout, lay_out
from recapreader.tui.page_ends import surroundings
from recapreader.tui.runs import CONTENTS, SUMMARY, PageLines, Run, border_runs, footer_commands, key_runs, title_runs
from recapreader.tui.styles import KEY_BAR, PAGE, TITLE_BAR
from recapreader.tui.view_settings import View

_BAR, _ROOM = ("dim", "panel"), ("foreground", "background")


def take_picture(session: Session, settings: Settings, paint: Paint, columns: int, rows: int) -> "Picture | None":
    """The room as it opens in a terminal of so many cells; none where there is no room for it."""
    longest = widest_at_first(session.view, session.view.part_of(session.view.resume().number))
    region = page_region(columns, rows, settings, longest, is_unopened=session.view.state.is_unopened)
    return Picture(session, settings, paint, columns, region) if region else None


class Picture:
    """The room's first frame in so many columns, with the page's lines in `region`.

    `view` is how the page opens: where the reader left off. Of a long page, only what is near is laid out.
    """

    def __init__(self, session: Session, settings: Settings, paint: Paint, columns: int, region: Region) -> None:
        groups = remapped(settings.keys, GROUPS)
        self._paint, self._region, self._columns = paint, region, columns
        self._glyphs = choose_glyphs()
        counts = None if settings.strict or session.view.is_long else session.view.shown_count()
        title = title_runs(session.view.title, wording.progress_line(session.view.mark, counts), columns, self._glyphs)
        keys = [Run(" "), *key_runs(footer_commands(groups), columns - 2)]
        self._title = paint.line(title, TITLE_BAR, columns, _BAR)
        self._keys = paint.line(keys, KEY_BAR, columns, _BAR)
        self._lay_out(session, settings, groups)

    def _lay_out(self, session: Session, settings: Settings, groups: tuple[Group, ...]) -> None:
        place, reach = session.view.resume(), self._region.height + 1  # a hidden section takes one line
        page = session.view.page_around(place.number, reach, leads_on=not settings.strict)
        is_last = page.part.number == session.view.last_part
        around = surroundings(
            page.part,
            session.view.public_summary(),
            is_last=is_last,
            is_as_imported=session.is_as_imported,
            key=lambda id_: key_of(groups, id_),
        )
        column = column_width(self._region.width, settings.width)
        layout = lay_out(page, column, around)
        self._lines = PageLines(self._glyphs, column_left(self._region.width, column), around.hint)
        self._begins, self._ends = page.begins, page.ends
        self.view = View.opened(layout, (place.number, *place.text_and_offset), self._region.height)

    def shows(self, view: View) -> bool:
        """Whether a view to which one has moved is surely that of the whole page, and nothing left out is near."""
        is_far_up = view.top == 0 and not self._begins
        is_far_down = view.top + view.height >= len(view.layout.lines) and not self._ends
        return not (is_far_up or is_far_down)

    def lines(self, view: View) -> list[str]:
        """The terminal's lines, with the page in one of its views."""
        focused = view.section
        rows = (self._row(row, self._page(view.layout, view.top + row, focused)) for row in range(view.height))
        return [self._title, *rows, self._keys]

    def _row(self, row: int, page: Iterable[Run]) -> str:
        """A row of the page, and the empty panes beside it."""
        region = self._region
        rest = self._columns - region.x - region.width
        left = border_runs(CONTENTS, region.x, row, region.height) if region.x else []
        right = border_runs(SUMMARY, rest - 1, row, region.height) if rest > 1 else []
        drawn = self._paint.line([*left, *page], PAGE, region.x + region.width + 1, _ROOM)
        return drawn + self._paint.line(right, PAGE, rest - 1, _ROOM)

    def _page(self, layout: Layout, number: int, focused: str) -> Iterable[Run]:
        if number >= len(layout.lines):
            return ()
        line = layout.lines[number]
        return self._lines.runs(layout, line, is_focused=bool(line.section) and line.section == focused)
