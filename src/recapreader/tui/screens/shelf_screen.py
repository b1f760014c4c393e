"""The shelf: all recaps, and what can be done with them."""

from textual import work
from textual.message import Message
from textual.widgets import Input

from recapreader.core.errors import RecapreaderError
from recapreader.session.session import Session
from recapreader.session.shelf_session import Order, Stage
from recapreader.tui.screens.dialogs import Prompt
from recapreader.tui.screens.shelf_base import ShelfRoom

_PASTE = "Paste an address or a path, or leave with Esc."
_STAGES = {
    None: "All recaps.",
    Stage.UNREAD: "Unread recaps only.",
    Stage.READING: "Started recaps only.",
    Stage.FINISHED: "Finished recaps only.",
}
"""What the key goes through, and what is said of each."""


class ShelfScreen(ShelfRoom):
    """All recaps."""

    class Opened(Message):
        """A recap was opened to be read."""

        def __init__(self, session: Session) -> None:
            super().__init__()
            self.session = session

    class _Added(Message):
        def __init__(self, name: str, reason: str = "") -> None:
            super().__init__()
            self.name, self.reason = name, reason

    # Keys.

    def action_open(self) -> None:
        """Read the recap under the cursor."""
        if not self.is_leaving and (session := self._session()):
            self.is_leaving = True
            self.post_message(self.Opened(session))

    def _session(self) -> Session | None:
        """Open the recap under the cursor; say why if that is impossible."""
        row = self.table.row
        if row is None:
            return None
        if row.reason:
            self.say(row.reason[:1].upper() + row.reason[1:] + ".")
            return None
        try:
            return self.shelf.open(row.slug)
        except RecapreaderError as error:
            self.say(f"It cannot be read: {error}.")
            self.look_at_files()
            return None

    def action_passes(self) -> None:
        """Start the recap under the cursor over, or go back to an earlier pass through it."""
        session = self._session()
        if session is None or self.table.row is None:
            return
        if self.table.row.stage is Stage.UNREAD:
            self.say("You have not read any of it yet.")
            return
        self.choose_pass(session)

    def on_shelf_table_chosen(self) -> None:
        """A second click opens."""
        self.action_open()

    def action_filter(self) -> None:
        """Open the filter line."""
        self.add_class("-finding")
        self.filter_field.begin()
        self._prepare_filter()

    @work(thread=True, exclusive=True, group="filter")
    def _prepare_filter(self) -> None:
        self.shelf.prepare_filter()

    def on_mount(self) -> None:
        """Filter while the reader types: watched, not reported by message, so that key and answer share a frame."""
        self.watch(self.filter_field, "value", self._filter_by, init=False)

    def _filter_by(self, typed: str) -> None:
        if typed != self.wanted:
            self.wanted = typed
            self.fill()
            self.table.put_cursor(0)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Leave the filter line; the filter stays."""
        event.stop()
        self._leave_filter_line()

    def _leave_filter_line(self) -> None:
        self.set_class(bool(self.wanted), "-finding")
        self.set_focus(self.table)

    def action_close_top(self) -> None:
        """Take away what is on top: the preview that covers the table, the filter, the stage."""
        if self.has_class("-one") and self.has_class("-with-preview"):
            self.action_toggle_preview()
        elif self.focused in (self.premise, self.about):
            self.set_focus(self.table)
        elif self.wanted or self.focused is self.filter_field:
            self.filter_field.value = ""
            self.wanted = ""
            self.fill()
            self._leave_filter_line()
        elif self.stage:
            self.stage = None
            self.fill()

    def action_sort(self) -> None:
        """Sort by the next of title, year and last read."""
        orders = list(Order)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self.fill()
        self.say(f"Sorted by {self.order.value}.")

    def action_stage(self) -> None:
        """Only the unread ones, those being read, the finished ones, or all again."""
        stages = list(_STAGES)
        self.stage = stages[(stages.index(self.stage) + 1) % len(stages)]
        if self.stage in (Stage.READING, Stage.FINISHED):
            self.learn(self.shelf.unknown(self.shelf.read_slugs))
        self.fill()
        self.table.put_cursor(0)
        self.say(_STAGES[self.stage])

    def action_look_again(self) -> None:
        """Look for new, changed and removed files."""
        self.look_at_files(is_asked=True)

    def action_add(self) -> None:
        """Add what is pasted: an address, or a path."""
        prompt = Prompt("Address or file of a recap or an article:", "", lambda typed: "" if typed.strip() else _PASTE)
        self.choose(prompt, self._begin_to_add, "Nothing was added.")

    def _begin_to_add(self, source: str) -> None:
        self.say("Adding it…")
        self._add(source)

    @work(thread=True, group="add")
    def _add(self, source: str) -> None:
        try:
            self.post_message(self._Added(self.shelf.add(source)))
        except RecapreaderError as error:
            self.post_message(self._Added("", str(error)))

    def on_shelf_screen__added(self, event: _Added) -> None:
        """Show what was added, with the cursor on it; or say why it was not."""
        if event.reason:
            self.say(f"Not added: {event.reason}.")
            return
        self.at = event.name
        self.look_at_files()
        self.say(f"{event.name} is added; {self.key('reveal')} reads it.")

    def action_remove(self) -> None:
        """Remove the imported recap under the cursor from the library, after a yes."""
        row = self.table.row
        if row is None:
            return
        if not row.is_removable:
            self.say("Only what you imported can be removed here.")
            return
        question = f"Remove “{row.title}” from your library?\n{self.key('take_back')} brings it back."
        kept = f"“{row.title}” is kept."
        self.confirm(question, "remove it", lambda: self._remove(row.slug, row.title), "keep it", kept)

    def _remove(self, slug: str, title: str) -> None:
        try:
            self.shelf.remove(slug)
        except RecapreaderError as error:
            self.say(f"{str(error).capitalize()}.")
        else:
            self.fill()
            self.show_preview(again=True)
            self.say(f"“{title}” is removed. {self.key('take_back')} brings it back.")
        self.look_at_files()

    def action_take_back(self) -> None:
        """Bring back what was removed last."""
        try:
            name = self.shelf.bring_back()
        except RecapreaderError as error:
            self.say(f"{str(error).capitalize()}.")
            return
        if name:
            self.at = name
            self.look_at_files()
        self.say(f"{name} is back." if name else "There is nothing to bring back.")

    def action_toggle_preview(self) -> None:
        """Show or fold away the premise and summary."""
        beside = self.query_one("#beside")
        on = not beside.display
        self.set_class(on, "-with-preview")
        self.set_class(not on, "-without-preview")
        if on:
            self.call_after_refresh(self.show_preview)
        if on and self.has_class("-one"):
            self.set_focus(self.premise)
        elif not on:
            self.set_focus(self.table)

    def action_advisories(self) -> None:
        """The content advisories of the recap under the cursor."""
        row = self.table.row
        preview = self.shelf.preview(row.slug) if row else None
        if preview and preview.summary:
            self.show_advisories(preview.summary.front.advisories)

    def action_leave(self) -> None:
        """Leave the program."""
        self.app.exit()
