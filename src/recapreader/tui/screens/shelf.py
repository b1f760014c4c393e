"""The shelf: all recaps as a table, premise and summary of the one under the cursor beside it."""

import gc
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from recapreader import describe
from recapreader.errors import RecapreaderError
from recapreader.gate import PREMISE, Page, PartName
from recapreader.keys import SHELF_GROUPS
from recapreader.reader import Reading
from recapreader.settings import Settings
from recapreader.shelf import Look, Order, Preview, Row, Shelf, Stage, View
from recapreader.tui.bindings import bindings
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import Surroundings
from recapreader.tui.screens.dialogs import Sheet
from recapreader.tui.screens.everywhere import SMALLEST, Everywhere, Keep
from recapreader.tui.screens.picker import Picker
from recapreader.tui.widgets.bars import KeyBar, TitleBar
from recapreader.tui.widgets.choices import Option
from recapreader.tui.widgets.premise import PremiseView
from recapreader.tui.widgets.shelf_table import ShelfTable
from recapreader.tui.widgets.summary import SummaryPane

if TYPE_CHECKING:
    from textual.widget import Widget

_STAGES = (None, *Stage)
_NO_PAGE = Page(PartName(PREMISE, "", named=False, after=None, first=None), ())


class ShelfScreen(Everywhere):
    """All recaps. It is handed the shelf's conductor; `at` is the recap that the cursor is on at first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SHELF_GROUPS)]
    OWN_GROUPS = SHELF_GROUPS

    class Opened(Message):
        """A recap was opened to be read."""

        def __init__(self, reading: Reading) -> None:
            super().__init__()
            self.reading = reading

    class _Looked(Message):
        def __init__(self, look: Look, *, is_asked: bool) -> None:
            super().__init__()
            self.look, self.is_asked = look, is_asked

    class _Learned(Message):
        pass

    class _Previewed(Message):
        def __init__(self, preview: Preview) -> None:
            super().__init__()
            self.preview = preview

    def __init__(  # noqa: PLR0913, PLR0917 - what the app hands to every screen, and where to begin
        self, shelf: Shelf, glyphs: Glyphs, settings: Settings, keep: Keep, trouble: str = "", at: str = ""
    ) -> None:
        super().__init__(settings, keep)
        self.shelf = shelf
        self._trouble, self._at = trouble, at
        self.table = ShelfTable(glyphs, strict=settings.strict, id="table")
        self.premise = PremiseView(glyphs, id="premise")
        self.about = SummaryPane(self.key("advisories"), headed=False, id="about")
        self.title_bar = TitleBar(glyphs, id="title")
        self.key_bar = KeyBar(self.groups, glyphs.gauge, id="keys")
        self.filter_field = Input(placeholder="title, cast, genre, kind or year", id="find")
        self.filter_field.cursor_blink = False
        self._query = ""
        self._order = Order.TITLE
        self._stage: Stage | None = None
        self._preview: Preview | None = None
        self._previewing = ""
        self._has_looked = self._is_leaving = False

    def compose(self) -> ComposeResult:
        """Title, table, what stands beside it, filter line, keys; and what is said where there is no room."""
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
        self._fill()
        self.table.focus()
        self.watch(self.app, "app_focus", self._on_app_focus, init=False)
        if trouble := self.shelf.trouble or self._trouble:
            self.say(trouble)
        self.call_after_refresh(_collect_garbage_again)

    def on_screen_resume(self) -> None:
        """See what has changed while another screen, or nothing yet, was to be seen."""
        self._is_leaving = False
        self._see_what_was_read()
        self.call_after_refresh(self._look)

    def _on_app_focus(self, has_focus: bool) -> None:  # noqa: FBT001 - Textual hands it over by place
        if has_focus and self.is_current:
            self._see_what_was_read()
            self._look()

    def _see_what_was_read(self) -> None:
        if self.shelf.look_into_journal():
            self._fill()
        self._learn_visible()
        self._show_preview(again=True)

    # Filling.

    def _fill(self) -> None:
        """Draw the rows that are asked for; the cursor stays on its recap."""
        at = self.table.row
        was_first = self.table.cursor == 0
        rows = self.shelf.view(self._query, self._order, self._stage)
        is_whole = not self._query and self._stage is None
        continued = self.shelf.continued() if is_whole else None
        nothing = "Nothing matches." if not is_whole else "There are no recaps here." if self._has_looked else ""
        self.table.show(rows, rows.readable, continued, self._order, nothing)
        if self._at and rows.place_of(self._at) is not None:
            self._put_cursor_on(self._at)
            self._at = ""
        elif at and not was_first:
            self._put_cursor_on(at.slug)
        self.title_bar.show("Shelf", self._told(rows))

    def _told(self, rows: View) -> str:
        unreadable = len(rows) - rows.readable
        of = f" of {len(self.shelf):,}" if self._query or self._stage else ""
        told = [
            self._stage.value if self._stage else "",
            "nearest" if rows.nearest else "",
            f"{rows.readable:,}{of} recap{'' if (of or rows.readable) == 1 else 's'}",
            f"{unreadable:,} unreadable" if unreadable else "",
        ]
        return " · ".join(filter(None, told))

    def _put_cursor_on(self, slug: str) -> None:
        place = self.shelf.view(self._query, self._order, self._stage).place_of(slug) if slug else None
        if place is not None:
            self.table.put_cursor_on(place)

    def on_shelf_table_moved(self) -> None:
        """Show what stands beside the row, and find out what the rows on screen do not tell yet."""
        self.call_after_refresh(self._show_preview)
        self._learn_visible()

    def _learn_visible(self) -> None:
        if unknown := self.shelf.unknown([row.slug for row in self.table.on_screen if not row.reason]):
            self._learn(unknown)

    @work(thread=True, exclusive=True, group="learn")
    def _learn(self, slugs: list[str]) -> None:
        worker = get_current_worker()
        if self.shelf.learn(slugs, go_on=lambda: not worker.is_cancelled):
            self.post_message(self._Learned())

    def on_shelf_screen__learned(self) -> None:
        """Draw what was found out."""
        self._fill()

    @work(thread=True, exclusive=True, group="look")
    def _look(self, *, is_asked: bool = False) -> None:
        worker = get_current_worker()
        for look in self.shelf.look():
            if worker.is_cancelled:
                return
            self.post_message(self._Looked(look, is_asked=is_asked))

    def on_shelf_screen__looked(self, event: _Looked) -> None:
        """Draw what is new on the shelf, and how far the looking is."""
        look = event.look
        is_done = look.done == look.total
        is_first = is_done and not self._has_looked
        self._has_looked = self._has_looked or is_done
        has_changed = self.shelf.take(look)
        if has_changed or (is_first and not look.listed):
            self._fill()
            self._show_preview(again=True)
        self.key_bar.show_progress(look.done, look.total)
        if event.is_asked and is_done:
            self.say("The shelf has changed." if has_changed else "Nothing has changed.")

    # What stands beside.

    def _show_preview(self, *, again: bool = False) -> None:
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

    def on_shelf_screen__previewed(self, event: _Previewed) -> None:
        """Draw it, unless the cursor is elsewhere by now."""
        preview = event.preview
        if preview.row.slug != self._previewing or preview == self._preview:
            return
        self._preview = preview
        row = preview.row
        above = [("title", row.title), ("facts", describe.facts(row) or "This file cannot be read.")]
        above.append(("facts", preview.reason or _stage(row, is_strict=self.settings.strict)))
        self.premise.show(preview.premise or _NO_PAGE, Surroundings(tuple(above)))
        self.premise.to_end(bottom=False)
        if preview.summary:
            self.about.show(preview.summary)
        else:
            self.about.clear()

    def on_resize(self) -> None:
        """Fill the panes that have come into view."""
        self.call_after_refresh(self._show_preview)

    # Keys.

    def say(self, sentence: str) -> None:
        """Say a sentence in place of the keys, until the next key."""
        self.key_bar.say(sentence)

    def on_key(self) -> None:
        """A key takes away what was said for the one before it."""
        self.say("")

    def action_open(self) -> None:
        """Read the recap under the cursor."""
        row = self.table.row
        if row is None or self._is_leaving:
            return
        if row.reason:
            self.say(row.reason[:1].upper() + row.reason[1:] + ".")
            return
        try:
            reading = self.shelf.open(row.slug)
        except RecapreaderError as error:
            self.say(f"It cannot be read: {error}.")
            self._look()
        else:
            self._is_leaving = True
            self.post_message(self.Opened(reading))

    def on_shelf_table_chosen(self) -> None:
        """A second click opens."""
        self.action_open()

    def action_filter(self) -> None:
        """Open the filter line."""
        self.add_class("-finding")
        self.filter_field.focus()
        self._prepare_filter()

    @work(thread=True, exclusive=True, group="filter")
    def _prepare_filter(self) -> None:
        self.shelf.prepare_filter()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what matches what was typed so far."""
        event.stop()
        if event.value != self._query:
            self._query = event.value
            self._fill()
            self.table.put_cursor(0)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Leave the filter line; the filter stays."""
        event.stop()
        self._leave_filter_line()

    def _leave_filter_line(self) -> None:
        self.set_class(bool(self._query), "-finding")
        self.table.focus()

    def action_close_top(self) -> None:
        """Take away what is on top: the preview that covers the table, the filter, the stage."""
        if self.has_class("-one") and self.has_class("-with-preview"):
            self.action_toggle_preview()
        elif self.focused in (self.premise, self.about):
            self.table.focus()
        elif self._query or self.focused is self.filter_field:
            self.filter_field.value = ""
            self._query = ""
            self._fill()
            self._leave_filter_line()
        elif self._stage:
            self._stage = None
            self._fill()

    def action_sort(self) -> None:
        """Sort by the next of title, year and last read."""
        orders = list(Order)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._fill()
        self.say(f"Sorted by {self._order.value}.")

    def action_stage(self) -> None:
        """Only the unread ones, those being read, the finished ones, or all again."""
        self._stage = _STAGES[(_STAGES.index(self._stage) + 1) % len(_STAGES)]
        if self._stage in (Stage.READING, Stage.FINISHED):
            self._learn(self.shelf.unknown(self.shelf.read_slugs))
        self._fill()
        self.table.put_cursor(0)
        self.say(f"Only what is {self._stage.value}." if self._stage else "All of them.")

    def action_look_again(self) -> None:
        """Look for new, changed and removed files."""
        self._look(is_asked=True)

    def action_toggle_preview(self) -> None:
        """Show or fold away premise and summary."""
        beside = self.query_one("#beside")
        on = not beside.display
        self.set_class(on, "-with-preview")
        self.set_class(not on, "-without-preview")
        if on:
            self.call_after_refresh(self._show_preview)
        if on and self.has_class("-one"):
            self.premise.focus()
        elif not on:
            self.table.focus()

    def action_next_pane(self) -> None:
        """To the next pane that is on screen."""
        panes: list[Widget] = [pane for pane in (self.table, self.premise, self.about) if pane.region]
        here = panes.index(self.focused) if self.focused in panes else -1
        panes[(here + 1) % len(panes)].focus()

    def action_advisories(self) -> None:
        """The content advisories of the recap under the cursor."""
        row = self.table.row
        preview = self.shelf.preview(row.slug) if row else None
        if preview and preview.summary:
            lines = [Content(f"• {advisory}") for advisory in preview.summary.front.advisories]
            self.app.push_screen(Sheet("Advisories", lines or [Content("None are given.")]))

    @work(exclusive=True, group="ask")
    async def action_palette(self) -> None:
        """Find a command."""
        options = [
            Option(command.action, command.label.capitalize(), f"{command.shown}  {command.help}".strip())
            for group in self.groups
            for command in group.commands
            if command.palette
        ]
        if chosen := await self.app.push_screen_wait(Picker("Palette", options)):
            await self.run_action(chosen)

    def action_leave(self) -> None:
        """Leave the program."""
        self.app.exit()

    # Moving: the cursor, or the pane that has the focus.

    def _move(self, lines: int) -> None:
        if self.focused in (self.premise, self.about):
            (self.premise if self.focused is self.premise else self.about).move(lines)
        else:
            self.table.move(lines)

    def _move_pages(self, pages: float) -> None:
        pane = self.focused
        if pane is self.premise or pane is self.about:
            self._move(round(pane.size.height * pages))
        else:
            self.table.move_pages(pages)

    def action_line_down(self) -> None:
        """One row down."""
        self._move(1)

    def action_line_up(self) -> None:
        """One row up."""
        self._move(-1)

    def action_page_down(self) -> None:
        """One page down."""
        self._move_pages(1)

    def action_page_up(self) -> None:
        """One page up."""
        self._move_pages(-1)

    def action_half_down(self) -> None:
        """Half a page down."""
        self._move_pages(0.5)

    def action_half_up(self) -> None:
        """Half a page up."""
        self._move_pages(-0.5)

    def action_top(self) -> None:
        """To the first row."""
        self._move(-self.table.count)

    def action_bottom(self) -> None:
        """To the last row."""
        self._move(self.table.count)


def _stage(row: Row, *, is_strict: bool) -> str:
    """Such as `Reading · 4 of 31 open`; without the numbers for who wants none."""
    opened = f"{row.opened[0]} of {row.opened[1]} open" if row.opened and not is_strict else ""
    return " · ".join(filter(None, [row.stage.value.capitalize(), opened]))


def _collect_garbage_again() -> None:
    """The program starts without: nothing of what a start makes is garbage."""
    gc.freeze()
    gc.enable()
