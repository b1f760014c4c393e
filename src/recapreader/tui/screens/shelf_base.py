"""The shelf's panes, and how they are filled: the table, premise and summary of the recap under the cursor."""

from collections.abc import Sequence

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.worker import get_current_worker

from recapreader.core.settings import Settings
from recapreader.session.keys import SHELF_GROUPS
from recapreader.session.shelf_session import Order, Preview, ScanProgress, Shelf, Stage
from recapreader.tui.gc_pause import look_for_garbage
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.rows import shelf_room
from recapreader.tui.screens.base_screen import Keep
from recapreader.tui.screens.pressed_keys import MoveKeys
from recapreader.tui.view_settings import MOVES
from recapreader.tui.widgets.field import Field
from recapreader.tui.widgets.page_view import PageView
from recapreader.tui.widgets.pane import Pane
from recapreader.tui.widgets.premise import PremiseView
from recapreader.tui.widgets.shelf_table import ShelfTable
from recapreader.tui.widgets.summary_pane import SummaryPane
from recapreader.tui.widgets.too_small import TooSmall


class ShelfRoom(MoveKeys):
    """The panes. What a reader can do in them is in the class built on this one.

    It is handed the shelf's session; `at` is the recap that the cursor is on at first.
    """

    AUTO_FOCUS = "#table"
    OWN_GROUPS = SHELF_GROUPS
    WHERE = "on the shelf"

    class _Looked(Message):
        def __init__(self, look: ScanProgress, *, is_asked: bool) -> None:
            super().__init__()
            self.look, self.is_asked = look, is_asked

    class _Learned(Message):
        pass

    class _Previewed(Message):
        def __init__(self, preview: Preview) -> None:
            super().__init__()
            self.preview = preview

    def __init__(  # noqa: PLR0913, PLR0917 - what the app hands to every screen, and where to begin
        self, shelf: Shelf, glyphs: Glyphs, settings: Settings, keep: Keep, warning: str = "", at: str = ""
    ) -> None:
        super().__init__(glyphs, settings, keep)
        self.shelf = shelf
        self._warning, self.at = warning, at
        self.table = ShelfTable(glyphs)
        self.premise = PremiseView(glyphs, "premise", "Premise")
        self.about = SummaryPane(glyphs, "about", self.key("advisories"))
        self.filter_field = Field(placeholder="title, cast, genre, kind or year", id="find")
        self.wanted = ""
        self.order = Order.TITLE
        self.stage: Stage | None = None
        self._preview: Preview | None = None
        self._previewing = ""
        self._has_looked = self.is_leaving = False

    def compose(self) -> ComposeResult:
        """Compose title, table, preview, filter line and keys, and the message for terminals that are too small."""
        yield self.title_bar
        with Horizontal(id="panes"):
            yield self.table
            with Vertical(id="beside"):
                yield self.premise
                yield self.about
        yield self.filter_field
        yield self.key_bar
        yield TooSmall()

    def on_mount(self) -> None:
        """Draw what is known; the files are looked at when that is on screen."""
        self.fill()
        self.set_focus(self.table)
        self.watch(self.app, "app_focus", self._on_app_focus, init=False)
        if warning := self.shelf.warning or self._warning:
            self.say(warning)
        self.call_after_refresh(look_for_garbage)

    def on_screen_resume(self) -> None:
        """See what has changed while another screen, or nothing yet, was to be seen."""
        self.is_leaving = False
        self.refill()
        self.call_after_refresh(self.look_at_files)

    def _on_app_focus(self, has_focus: bool) -> None:  # noqa: FBT001 - Textual hands it over by place
        if has_focus and self.is_current:
            self.refill()
            self.look_at_files()

    def refill(self) -> None:
        """Show what has changed in the journal."""
        if self.shelf.look_into_journal():
            self.fill()
        self._learn_visible()
        self.show_preview(again=True)

    # Filling.

    def fill(self) -> None:
        """Draw the rows that are asked for; the cursor stays on its recap."""
        at = self.table.row
        was_first = self.table.cursor == 0
        wanted = self._asked
        is_whole = wanted.is_all
        nothing = self._why_nothing() if not is_whole else "There are no recaps here." if self._has_looked else ""
        rows = wanted.of(self.shelf)
        self.table.show(shelf_room.rows_of(self.shelf, wanted, nothing, is_strict=self.settings.strict))
        if self.at and rows.place_of(self.at) is not None:
            self._put_cursor_on(self.at)
            self.at = ""
        elif at and not was_first:
            self._put_cursor_on(at.slug)
        self.title_bar.show("Shelf", shelf_room.counts_above(self.shelf, wanted, rows))

    def _why_nothing(self) -> str:
        """What is said where no recap is left."""
        if self.wanted or self.stage is None:
            return "Nothing matches; Esc shows all."
        return f"Nothing {self.stage.value} yet; {self.key('stage')} shows the next."

    @property
    def _asked(self) -> shelf_room.Wanted:
        return shelf_room.Wanted(self.wanted, self.order, self.stage)

    def _put_cursor_on(self, slug: str) -> None:
        place = self._asked.of(self.shelf).place_of(slug) if slug else None
        if place is not None:
            self.table.put_cursor_on(place)

    def on_shelf_table_moved(self) -> None:
        """Show the preview of the row, and find out what the rows on screen do not say yet."""
        self.call_after_refresh(self.show_preview)
        self._learn_visible()

    def _learn_visible(self) -> None:
        if unknown := self.shelf.unknown([row.slug for row in self.table.on_screen if not row.reason]):
            self.learn(unknown)

    @work(thread=True, exclusive=True, group="learn")
    def learn(self, slugs: list[str]) -> None:
        """Find out how much is open of some recaps, and draw it."""
        worker = get_current_worker()
        if self.shelf.learn(slugs, go_on=lambda: not worker.is_cancelled):
            self.post_message(self._Learned())

    def on_shelf_room__learned(self) -> None:
        """Draw what was found out, beside the table too."""
        self.fill()
        self.show_preview(again=True)

    @work(thread=True, exclusive=True, group="look")
    def look_at_files(self, *, is_asked: bool = False) -> None:
        """Look at the files and draw what has changed; say so where it `is_asked`."""
        worker = get_current_worker()
        for look in self.shelf.look():
            if worker.is_cancelled:
                return
            self.post_message(self._Looked(look, is_asked=is_asked))

    def on_shelf_room__looked(self, event: _Looked) -> None:
        """Draw what is new on the shelf, and how far the looking is."""
        look = event.look
        is_done = look.done == look.total
        is_first = is_done and not self._has_looked
        self._has_looked = self._has_looked or is_done
        has_changed = self.shelf.take(look)
        if has_changed or (is_first and not look.listed):
            self.fill()
            self.show_preview(again=True)
        self.key_bar.show_progress(look.done, look.total)
        if event.is_asked and is_done:
            self.say("The shelf has changed." if has_changed else "Nothing has changed.")

    # The panes.

    def panes(self) -> Sequence[Pane]:
        """What Tab goes through."""
        return (self.table, self.premise, self.about) if self.query_one("#beside").display else (self.table,)

    def move_by(self, move: str) -> None:
        """Move in the pane that has the focus, the cursor in the table."""
        pane = self.focused if isinstance(self.focused, PageView | SummaryPane) else self.table
        page, all_lines = pane.height, pane.line_count
        lines = {"line": 1, "page": page, "half": round(page / 2), "top": -all_lines, "bottom": all_lines}
        how_far, _, direction = move.partition("_")
        pane.scroll_lines(-lines[how_far] if direction == "up" else lines[how_far])

    # What stands beside.

    def show_preview(self, *, again: bool = False) -> None:
        """Show the preview of the row under the cursor, made `again` if it may have changed."""
        row = self.table.row
        if not self.query_one("#beside").display:
            return
        if row is None:
            self._preview, self._previewing = None, ""
            self.premise.clear()
            self.about.show(None)
        elif again or row.slug != self._previewing:
            self._previewing = row.slug
            self._make_preview(row.slug)

    @work(thread=True, exclusive=True, group="preview")
    def _make_preview(self, slug: str) -> None:
        if get_current_worker().is_cancelled:
            return
        if preview := self.shelf.preview(slug):
            self.post_message(self._Previewed(preview))

    def on_shelf_room__previewed(self, event: _Previewed) -> None:
        """Draw it, unless the cursor is elsewhere by now."""
        preview = event.preview
        if preview.row.slug != self._previewing or preview == self._preview:
            return
        self._preview = preview
        around = shelf_room.above_premise(preview, is_strict=self.settings.strict)
        self.premise.show(preview.premise or shelf_room.NO_PAGE, around)
        self.premise.move(MOVES["top"])
        self.about.show(preview.summary)

    def on_resize(self) -> None:
        """Fill the panes that have come into view."""
        self.call_after_refresh(self.show_preview)
