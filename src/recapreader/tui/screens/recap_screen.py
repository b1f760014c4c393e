"""The room itself: its panes, and how the session fills them."""

from collections.abc import Callable

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from recapreader.core.gate import Hidden, Page, Shown, Summary
from recapreader.core.settings import Settings
from recapreader.render import wording
from recapreader.session import actions
from recapreader.session.actions import Action
from recapreader.session.session import Place, Session
from recapreader.tui.gc_pause import keep_what_is_there, look_for_garbage
from recapreader.tui.geometry import contents_width
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import NEXT, Surroundings
from recapreader.tui.page_ends import surroundings
from recapreader.tui.rows.contents_rows import Row, outline, unlisted_of, widest
from recapreader.tui.rows.first_words import first_words, way_on
from recapreader.tui.screens.base_screen import Keep
from recapreader.tui.screens.find_keys import new_find_field
from recapreader.tui.screens.page_screen import SectionKeys
from recapreader.tui.screens.pressed_keys import HeldKeys
from recapreader.tui.view_settings import Spot
from recapreader.tui.widgets.contents_pane import ContentsPane
from recapreader.tui.widgets.page_view import PageView
from recapreader.tui.widgets.summary_pane import SummaryPane
from recapreader.tui.widgets.too_small import TooSmall


class RecapScreen(HeldKeys, SectionKeys):
    """The panes. What a reader can do in them stands in the classes built on this one."""

    AUTO_FOCUS = "#page"

    def __init__(self, session: Session, glyphs: Glyphs, settings: Settings, keep: Keep, warning: str) -> None:
        super().__init__(glyphs, settings, keep)
        self.session = session
        for name, pane in (("contents", settings.contents), ("summary", settings.summary)):
            self.set_class(pane == "on", f"-want-{name}")
            self.set_class(pane == "off", f"-without-{name}")
        self.part = session.view.part_of(session.view.resume().number)
        self.shown_page: Page = self.page()
        self.page_view = PageView(glyphs)
        self.page_view.set_reactive(PageView.measure, settings.width)
        self.contents = ContentsPane(glyphs)
        self.summary = SummaryPane(glyphs, "summary", self.key("advisories"))
        self.summary.set_class(session.view.state.is_unopened, "-unopened")
        self.find_field = new_find_field()
        self._turned_parts: set[str] = set()
        self._first_words = first_words(session, warning, self.key, glyphs.hidden)
        self._begun_on: Spot | None = None
        self._longest_row = 0

    goes_on_at: str | None = None
    """Where the key for the next section goes, as it has just been said."""

    class JournalWarning(Message):
        """What is not being remembered has changed."""

    def begin_on(self, spot: Spot | None) -> None:
        """Begin where one has moved on the first frame, if one has, rather than where the reader left off."""
        self._begun_on = spot

    def compose(self) -> ComposeResult:
        """Title, panes, find line, keys; and what is said where there is no room for them."""
        yield self.title_bar
        with Horizontal(id="panes"):
            yield self.contents
            yield self.page_view
            yield self.summary
        yield self.find_field
        yield self.key_bar
        yield TooSmall()

    def on_mount(self) -> None:
        """Fill the panes, and go to where the reader left off."""
        self.write_behind()
        place = self.session.view.resume()
        if self._begun_on:
            self.page_view.start_on(self._begun_on)
        else:
            self.page_view.start_at(place.number, *place.text_and_offset)
        self._fill(self.session.view.summary())
        self.fit_contents()
        self.watch(self.page_view, "focused_section", lambda: self.contents.mark_here(self.here), init=False)
        self.set_focus(self.page_view)
        sentence, self.goes_on_at = self._first_words
        self.say(sentence)
        self.call_after_refresh(self._after_first_frame)

    def write_behind(self) -> None:
        """Write the journal on a thread, and hear of it where that fails."""
        self.session.write_behind(lambda: self.post_message(self.JournalWarning()))

    @work(thread=True)
    def _warm(self) -> None:
        """Read ahead what the first reveal takes; nothing is drawn from here."""
        self.session.prepare()
        keep_what_is_there()
        self.app.call_from_thread(self.after_start)

    def after_start(self) -> None:
        """Do what waits until all that a start takes is done."""

    def on_recap_screen_journal_warning(self) -> None:
        """Say what is not being remembered."""
        if self.session.warning:
            self.say(self.session.warning)

    def _after_first_frame(self) -> None:
        look_for_garbage()
        self._warm()
        if self._begun_on:
            self.keep_place()

    # Filling the panes.

    def refill(self) -> None:
        """Show everything that the progress now allows."""
        self.shown_page = self.page()
        self._fold_summary()
        self._fill(self.session.view.summary())

    def _fold_summary(self) -> None:
        """Give the text its width once there is something to read, in the very frame that shows it."""
        is_unopened = self.session.view.state.is_unopened
        if is_unopened != self.summary.has_class("-unopened"):
            self.summary.set_class(is_unopened, "-unopened")
            self.app.stylesheet.update_nodes([self.summary])
            self.fit_contents()
            self._refresh_layout()  # or the text would be drawn in its old width first

    def page(self) -> Page:
        """The part that the reader is in, as far as the progress allows."""
        return self.session.view.page(self.part, leads_on=not self.settings.strict)

    def _fill(self, summary: Summary) -> None:
        self.page_view.show(self.shown_page, self.around(summary))
        rows = self.rows()
        self.contents.show(rows)
        self.contents.mark_here(self.here)
        if (longest := widest(rows)) > self._longest_row:
            self._longest_row = longest
            self.fit_contents()
        self.summary.show(summary)
        self.title_bar.show(self.session.view.title, self.shown_count())
        if self.session.warning:
            self.say(self.session.warning)

    def shown_count(self) -> str:
        """How far the reader is, for the line above the room."""
        counts = None if self.settings.strict else self.session.view.shown_count()
        return wording.progress_line(self.session.view.mark, counts)

    def around(self, summary: Summary) -> Surroundings:
        """What stands above and below the page."""
        part = self.shown_page.part
        is_last = part.number == self.session.view.last_part
        is_as_imported = self.session.is_as_imported
        return surroundings(part, summary, is_last=is_last, is_as_imported=is_as_imported, key=self.key)

    def rows(self) -> tuple[Row, ...]:
        """The contents as far as the progress allows."""
        turned, is_strict = self._turned_parts, self.settings.strict
        return outline(self.session.view, self.part, turned, is_strict=is_strict)

    def unlisted(self) -> frozenset[str]:
        """The sections that contents and palette leave out."""
        return unlisted_of(self.session.view, is_strict=self.settings.strict)

    def on_resize(self) -> None:
        """Give the contents their share of another width."""
        self.fit_contents()

    def at_end(self) -> str:
        """What is said where a page has no more lines."""
        is_last = self.part == self.session.view.last_part
        return "The end." if is_last else f"This part ends here; {self.key('next_part')} goes on to the next."

    def why_no_wider(self) -> str:
        """What is said where there is no room for a wider column."""
        beside = [name for name in ("contents", "summary") if self.query_one(f"#{name}").display]
        fold = [f"{self.key(f'toggle_{name}')} folds the {name}" for name in beside]
        return f"The column is as wide as the panes allow; {', '.join(fold)}." if fold else super().why_no_wider()

    def fit_contents(self) -> None:
        """Make the contents as wide as their longest row so far: they never become narrower while one reads."""
        if self.has_class("-one"):
            self.contents.styles.clear_rule("width")
            return
        wanted = self.classes & {"-four", "-want-summary", "-with-summary"}
        is_beside = bool(wanted) and not (self.has_class("-without-summary") or self.summary.has_class("-unopened"))
        width = contents_width(self.app.size.width, self._longest_row, beside_summary=is_beside)
        if self.contents.styles.width is None or self.contents.styles.width.value != width:
            self.contents.styles.width = width

    def fold_part(self, part: str) -> None:
        """Fold a part's sections away in the contents, or show them."""
        self._turned_parts.symmetric_difference_update({part})
        self.contents.show(self.rows())

    # What the actions share.

    @property
    def here(self) -> str:
        """The section in focus; the last of the part where the focus is on the item for the next part."""
        number = self.page_view.focused_section
        return self.shown_page.blocks[-1].number if number == NEXT and self.shown_page.blocks else number

    def block(self, number: str) -> Shown | Hidden | None:
        """What the page shows of a section."""
        return next((block for block in self.shown_page.blocks if block.number == number), None)

    def go_to(self, number: str, text: int = 0, offset: int = 0) -> None:
        """Go to a section, in another part too."""
        part = self.session.view.part_of(number)
        if part != self.part:
            self.end_peek()
            self.part = part
            self.refill()
        self.page_view.go_to(number, text, offset)

    def do(self, action: Action, then: Callable[[], None] | None = None) -> None:
        """Do what an action says, after a yes where it asks; `then` comes after the change."""
        self.perform(self.session, action, then)

    def end_peek(self) -> None:
        """Hide what was peeked at."""
        if self.session.view.is_peeking:
            self.session.apply(actions.end_peek(self.session.view))
            self.refill()

    def keep_place(self) -> None:
        """Remember where the reader is."""
        number, text, offset = self.page_view.reading_place
        if number == NEXT:
            number, text, offset = self.here, 0, 0
        if number:  # none as long as the terminal is too small to lay the page out
            self.session.remember_place(Place(number, f"{text}:{offset}"))

    def on_page_view_focus_moved(self, _: PageView.FocusMoved) -> None:
        """End a peek, remember the place."""
        self.end_peek()
        self.keep_place()

    def on_screen_suspend(self) -> None:
        """Another screen opens: a peek ends."""
        self.end_peek()

    def tell_how_to_go_on(self, first: str = "") -> None:
        """Say where the story so far is, and that the key for the next section now goes on where it ends."""
        sentence, self.goes_on_at = way_on(self.session.view, self.key)
        self.say(" ".join(filter(None, (first, sentence))))

    def before_key(self, key: str) -> None:
        """A key takes away what was said for the one before it, and what shows which words that one opened."""
        super().before_key(key)
        if self.action_of(key) != "next_section":
            self.goes_on_at = None
        self.page_view.no_longer_apart()
