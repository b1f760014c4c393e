"""The shelf's panes, and how they are filled: the table, premise and summary of the recap under the cursor."""

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from recapreader.core.gate import PREMISE, Page, PartName
from recapreader.core.settings import Settings
from recapreader.render import wording
from recapreader.session.keys import SHELF_GROUPS
from recapreader.session.shelf import Order, Preview, Row, ScanProgress, Shelf, Stage, View
from recapreader.tui.gc_pause import look_for_garbage
from recapreader.tui.geometry import SMALLEST
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import Surroundings
from recapreader.tui.screens.base_screen import BaseScreen, Keep
from recapreader.tui.view_settings import MOVES
from recapreader.tui.widgets.bars import KeyBar, TitleBar
from recapreader.tui.widgets.field import Field
from recapreader.tui.widgets.premise import PremiseView
from recapreader.tui.widgets.shelf_table import ShelfTable
from recapreader.tui.widgets.summary import SummaryPane

_NO_PAGE = Page(PartName(PREMISE, "", named=False, after=None, first=None), ())


class ShelfRoom(BaseScreen):
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
        super().__init__(settings, keep)
        self.shelf = shelf
        self._warning, self.at = warning, at
        self.table = ShelfTable(glyphs, strict=settings.strict, id="table")
        self.premise = PremiseView(glyphs, id="premise")
        self.about = SummaryPane(self.key("advisories"), id="about")
        self.title_bar = TitleBar(glyphs, id="title")
        self.key_bar = KeyBar(self.groups, glyphs.gauge, id="keys")
        self.filter_field = Field(placeholder="title, cast, genre, kind or year", id="find")
        self.filter_field.cursor_blink = False
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
        yield Static(Content(f"recapreader needs\n{SMALLEST[0]}×{SMALLEST[1]} cells"), id="too-small", markup=False)

    def on_mount(self) -> None:
        """Draw what is known; the files are looked at when that is on screen."""
        self.premise.border_title = "Premise"
        self.about.border_title = "Summary"
        self.fill()
        self.set_focus(self.table)
        self.watch(self.app, "app_focus", self._on_app_focus, init=False)
        if warning := self.shelf.warning or self._warning:
            self.say(warning)
        self.call_after_refresh(look_for_garbage)

    def on_screen_resume(self) -> None:
        """See what has changed while another screen, or nothing yet, was to be seen."""
        self.is_leaving = False
        self._see_what_was_read()
        self.call_after_refresh(self.look_at_files)

    def _on_app_focus(self, has_focus: bool) -> None:  # noqa: FBT001 - Textual hands it over by place
        if has_focus and self.is_current:
            self._see_what_was_read()
            self.look_at_files()

    def _see_what_was_read(self) -> None:
        if self.shelf.look_into_journal():
            self.fill()
        self._learn_visible()
        self.show_preview(again=True)

    def refill(self) -> None:
        """Show what is known to have changed in the journal."""
        self._see_what_was_read()

    # Filling.

    def fill(self) -> None:
        """Draw the rows that are asked for; the cursor stays on its recap."""
        at = self.table.row
        was_first = self.table.cursor == 0
        rows = self.shelf.view(self.wanted, self.order, self.stage)
        is_whole = not self.wanted and self.stage is None
        continued = self.shelf.continued() if is_whole else None
        nothing = self._why_nothing() if not is_whole else "There are no recaps here." if self._has_looked else ""
        self.table.has_origins = self.shelf.has_origins
        self.table.show(rows, rows.readable, continued, self.order, nothing)
        if self.at and rows.place_of(self.at) is not None:
            self._put_cursor_on(self.at)
            self.at = ""
        elif at and not was_first:
            self._put_cursor_on(at.slug)
        self.title_bar.show("Shelf", self._told(rows))

    def _why_nothing(self) -> str:
        """What is said where no recap is left."""
        if self.wanted or self.stage is None:
            return "Nothing matches; Esc shows all."
        return f"Nothing {self.stage.value} yet; {self.key('stage')} shows the next."

    def _told(self, rows: View) -> str:
        unreadable = len(rows) - rows.readable
        of = f" of {len(self.shelf):,}" if self.wanted or self.stage else ""
        told = [
            self.stage.value if self.stage else "",
            "nearest" if rows.nearest else "",
            f"{rows.readable:,}{of} recap{'' if (of or rows.readable) == 1 else 's'}",
            f"{unreadable:,} unreadable" if unreadable else "",
        ]
        return " · ".join(filter(None, told))

    def _put_cursor_on(self, slug: str) -> None:
        place = self.shelf.view(self.wanted, self.order, self.stage).place_of(slug) if slug else None
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

    # What stands beside.

    def show_preview(self, *, again: bool = False) -> None:
        """Show the preview of the row under the cursor, made `again` if it may have changed."""
        row = self.table.row
        if not self.query_one("#beside").display:
            return
        if row is None:
            self._preview, self._previewing = None, ""
            self.premise.clear()
            self.about.clear()
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
        row = preview.row
        above = [("title", row.title), ("facts", wording.facts(row) or "This file cannot be read.")]
        above.append(("facts", preview.reason or _stage(row, is_strict=self.settings.strict)))
        above += [("facts", f"From {row.origin}")] if row.origin else []
        self.premise.show(preview.premise or _NO_PAGE, Surroundings(tuple(above)))
        self.premise.move(MOVES["top"])
        if preview.summary:
            self.about.show(preview.summary)
        else:
            self.about.clear()

    def on_resize(self) -> None:
        """Fill the panes that have come into view."""
        self.call_after_refresh(self.show_preview)

    def say(self, sentence: str) -> None:
        """Say a sentence in place of the keys, until the next key."""
        self.key_bar.say(sentence)


def _stage(row: Row, *, is_strict: bool) -> str:
    """Such as `Reading · 4 of 31 open`; without the numbers for who wants none."""
    opened = f"{row.opened[0]} of {row.opened[1]} open" if row.opened and not is_strict else ""
    mark = f"your mark is {row.mark}" if row.mark else ""
    return " · ".join(filter(None, [row.stage.value.capitalize(), mark, opened]))
