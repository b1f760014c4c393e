"""The review of an imported recap: its open text, the line below it, and nothing of what is below the line."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message

from recapreader.core.errors import RecapreaderError
from recapreader.core.settings import Settings
from recapreader.render import wording
from recapreader.session.keys import REVIEW_GROUPS
from recapreader.tui.bindings import bindings
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import Surroundings
from recapreader.tui.screens.base_screen import Keep
from recapreader.tui.screens.dialogs import Prompt, Sheet
from recapreader.tui.screens.page_screen import PageScreen
from recapreader.tui.view_settings import MOVES
from recapreader.tui.widgets.bars import KeyBar, TitleBar
from recapreader.tui.widgets.page_view import PageView
from recapreader.tui.widgets.premise import PremiseView
from recapreader.tui.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from recapreader.session.review.editor import HiddenHeading, Review

_NEXT = "The next paragraph below the line"
_LINE = "This is the line. Everything below it is hidden."


class ReviewScreen(PageScreen):
    """One file under review. Whatever comes from below the line is asked about first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(REVIEW_GROUPS)]
    OWN_GROUPS = REVIEW_GROUPS

    class Left(Message):
        """The review is over."""

        def __init__(self, *, has_saved: bool) -> None:
            super().__init__()
            self.has_saved = has_saved

    def __init__(self, review: "Review", glyphs: Glyphs, settings: Settings, keep: Keep) -> None:
        super().__init__(settings, keep)
        self._review = review
        self._has_saved = False
        self.page_view = PremiseView(glyphs, id="page")
        self.page_view.set_reactive(PageView.measure, settings.width)
        self.title_bar = TitleBar(glyphs, id="title")
        self.key_bar = KeyBar(self.groups, glyphs.gauge, id="keys")

    def compose(self) -> ComposeResult:
        """Compose title, open text and keys, and the message for terminals that are too small."""
        yield self.title_bar
        with Horizontal(id="panes"):
            yield self.page_view
        yield self.key_bar
        yield TooSmall()

    def on_mount(self) -> None:
        """Show the open text, down to the line."""
        self.page_view.focus()
        self._fill()
        self.call_after_refresh(self.page_view.move, MOVES["bottom"])

    def _fill(self) -> None:
        view = self._review.view
        front = view.front
        title = f"{front.title} · {front.year}" if front.year else front.title
        self.title_bar.show(title, "review, not saved" if view.is_changed else "review")
        above = (("title", front.title), ("facts", wording.facts(front)))
        nothing = () if view.is_anything_open else (("foot", "Nothing is open."),)
        self.page_view.show(view.page, Surroundings((*above, *nothing), (("next", _LINE),), is_cut=True))
        self.page_view.move(MOVES["bottom"])

    def say(self, sentence: str) -> None:
        """Say a sentence in place of the keys, until the next key."""
        self.key_bar.say(sentence)

    def _after(self, step: Callable[[], bool], otherwise: str) -> None:
        """Take a step and show it, or say why there is none."""
        if step():
            self._fill()
        else:
            self.say(otherwise)

    # The line and the headings.

    def action_line_up(self) -> None:
        """Hide the last open paragraph."""
        self._after(self._review.move_up, "Nothing is open above the line.")

    def action_line_down(self) -> None:
        """Open the next hidden paragraph, after a yes."""

        def open_it() -> None:
            self._after(self._review.move_down, "There is no text below the line.")

        number = self._review.section_begun_next
        begins = f"The next paragraph below the line begins section {number}, and" if number else _NEXT
        self.confirm(f"{begins} may give the story away. Open it?", "open it", open_it)

    def action_next_heading(self) -> None:
        """Show the next hidden heading, after a yes."""
        self.confirm("The next hidden heading may give the story away. Show it?", "show it", self._show_heading)

    def _show_heading(self) -> None:
        heading = self._review.next_heading()
        if heading is None:
            self.say("That was the last heading; the first one is next.")
        elif heading.can_be_public:
            question, yes, no = _about(heading)
            self.confirm(question, yes, partial(self._turn, heading), no)
        else:
            lines = [Content(heading.text), Content(""), Content("It cannot be made public as it is written.")]
            self.app.push_screen(Sheet("Heading", lines))

    def _turn(self, heading: "HiddenHeading") -> None:
        """Make a heading public, or hide it again."""
        self._review.make_public(heading, public=not heading.is_public)
        self._fill()

    def action_next_label(self) -> None:
        """Write the label of the next hidden section."""
        section = self._review.next_label()
        if section is None:
            self.say("That was the last hidden section; the first one is next.")
        else:
            self._edit(Prompt(section.question, section.label, partial(self._review.write_label, section)))

    # Title, kind and year.

    def action_edit_title(self) -> None:
        """Edit the title."""
        self._edit(Prompt("Title:", self._review.view.front.title, self._review.edit_title))

    def action_edit_kind(self) -> None:
        """Edit the kind of work."""
        self._edit(Prompt("Kind:", self._review.view.front.kind, self._review.edit_kind))

    def action_edit_year(self) -> None:
        """Edit the year."""
        year = self._review.view.front.year
        self._edit(Prompt("Year (empty for none):", str(year or ""), self._review.edit_year))

    def _edit(self, prompt: Prompt) -> None:
        self.choose(prompt, lambda _: self._fill())

    # Taking back, saving, leaving.

    def action_take_back(self) -> None:
        """Undo the last step."""
        self._after(self._review.take_back, "There is nothing to take back.")

    def action_save(self) -> None:
        """Save the file."""
        if not self._review.is_changed:
            self.say("There is nothing to save.")
            return
        try:
            self._review.save()
        except RecapreaderError as error:
            self.say(str(error))
            return
        self._has_saved = True
        self._fill()
        self.say("Saved.")

    def action_leave(self) -> None:
        """Leave, after a yes where something is not saved."""
        question = "Your changes are not saved. Leave anyway?" if self._review.is_changed else ""
        self.confirm(question, "leave", self._leave, "stay here")

    def _leave(self) -> None:
        self.post_message(self.Left(has_saved=self._has_saved))

    def action_close_top(self) -> None:
        """Clear the selection; nothing else can be closed here."""
        self.clear_selection()


def _about(heading: "HiddenHeading") -> tuple[str, str, str]:
    """What is asked about a heading that has been shown, with what yes and no do."""
    if heading.is_public:
        return f"“{heading.text}”\nThis is its section's label. Hide it again?", "hide it", "leave it public"
    return f"“{heading.text}”\nMake it the section's label, for everyone to see?", "make it public", "keep hidden"
