"""The review of an imported recap: its open text, the line below it, and nothing of what is below the line."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message

from recapreader.core.errors import RecapreaderError
from recapreader.core.settings import Settings
from recapreader.render import wording
from recapreader.session.keys import REVIEW_GROUPS
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import Surroundings
from recapreader.tui.screens.base_screen import Keep
from recapreader.tui.screens.dialogs import Prompt, Sheet
from recapreader.tui.screens.page_screen import PageScreen
from recapreader.tui.screens.review_dialogs import Answers
from recapreader.tui.view_settings import MOVES
from recapreader.tui.widgets.page_view import PageView
from recapreader.tui.widgets.review_view import ReviewView
from recapreader.tui.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from recapreader.session.review.editor import Review
    from recapreader.session.review.section_attributes import HiddenHeading

_NEXT = "The next paragraph below the line"
_WHICH = {1: "next", -1: "previous"}
_KEPT = "This heading cannot be removed here. Edit the file."
_LINE = "This is the line. Everything below it is hidden."


class ReviewScreen(PageScreen):
    """One file under review. Whatever comes from below the line is asked about first."""

    page_view: ReviewView

    OWN_GROUPS = REVIEW_GROUPS
    WHERE = "in the review"

    class Left(Message):
        """The review is over."""

        def __init__(self, *, has_saved: bool) -> None:
            super().__init__()
            self.has_saved = has_saved

    def __init__(self, review: "Review", glyphs: Glyphs, settings: Settings, keep: Keep) -> None:
        super().__init__(glyphs, settings, keep)
        self._review = review
        self._has_saved = False
        self.page_view = ReviewView(glyphs)
        self.page_view.set_reactive(PageView.measure, settings.width)

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
        above = [("title", front.title), ("facts", wording.facts(front))]
        above += [("facts", f"Cast: {', '.join(view.cast)}")] if view.cast else []
        above += [("facts", f"Marks: {', '.join(view.marks)}")] if view.marks else []
        above += [] if view.is_anything_open else [("foot", "Nothing is open.")]
        below = [("next", _LINE)]
        if view.passage:
            below += [("text", ""), ("facts", f"Hidden, in section {view.passage.section}:")]
            below += [each for text in view.passage.texts for each in (("text", ""), ("text", text))]
        self.page_view.show(view.page, Surroundings(tuple(above), tuple(below), is_cut=True))
        self.page_view.put_focus(view.in_focus)

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

    # Paragraphs.

    def action_next_paragraph(self) -> None:
        """To the next paragraph; a hidden one is shown after a yes."""
        self._look(1, "There is no paragraph below this one.")

    def action_previous_paragraph(self) -> None:
        """To the paragraph before; a hidden one is shown after a yes."""
        self._look(-1, "There is no paragraph above this one.")

    def _look(self, by: int, otherwise: str) -> None:
        beside = self._review.beside(by)
        if beside is None:
            self.say(otherwise)
            return

        def look() -> None:
            self._review.look_at(beside)
            self._fill()

        where = f"{'begins' if beside.is_first and by > 0 else 'is in'} section {beside.section}"
        question = f"The {_WHICH[by]} hidden paragraph {where}, and may give the story away. Show it?"
        self.confirm("" if beside.is_open else question, "show it", look)

    def action_turn_over(self) -> None:
        """Hide the paragraph in focus, or open it."""
        self._do(self._review.turn_over)

    def action_delete(self) -> None:
        """Delete the paragraph in focus."""
        self._do(self._review.delete, f"Deleted; {self.key('take_back')} takes it back.")

    def action_move_back(self) -> None:
        """Move the paragraph in focus to the section before."""
        self._do(partial(self._review.move, -1))

    def action_move_on(self) -> None:
        """Move the paragraph in focus to the next section."""
        self._do(partial(self._review.move, 1))

    def action_begin_section(self) -> None:
        """Begin a section with the paragraph in focus."""
        if self._review.passage:
            self._edit(Prompt("Hidden heading of the new section (empty for none):", "", self._review.begin_section))
        else:
            self.say("Show a hidden paragraph first, with " + self.key("next_section") + ".")

    def action_copy_section(self) -> None:
        """Copy the paragraph in focus."""
        passage = self._review.passage
        if text := "\n\n".join(passage.texts if passage else self.page_view.texts_in_focus):
            self.send_to_clipboard(text)
        else:
            self.say("No paragraph is in focus.")

    def nothing_to_copy(self) -> str:
        """What is said where nothing is selected."""
        return f"Nothing is selected; {self.key('copy_section')} copies this paragraph, {self.key('leave')} leaves."

    def _do(self, edit: Callable[[], str], done: str = "") -> None:
        """Change something about the paragraph in focus, or say why that cannot be."""
        if wrong := edit():
            self.say(wrong)
            return
        self._fill()
        self.say(done)

    # Headings, labels and marks.

    def action_next_heading(self) -> None:
        """Show the next hidden heading, after a yes."""
        self.confirm("The next hidden heading may give the story away. Show it?", "show it", self._show_heading)

    def _show_heading(self) -> None:
        heading = self._review.next_heading()
        if heading is None:
            self.say("That was the last heading; the first one is next.")
        elif not heading.can_be_edited:
            lines = [Content(heading.text), Content(""), Content("It cannot be edited here as it is written.")]
            self.app.push_screen(Sheet("Heading", lines))
        else:
            dialog = Answers(*_about(heading))
            self.app.push_screen(dialog, lambda _: self._answered(heading, dialog.answer))

    def _answered(self, heading: "HiddenHeading", answer: str) -> None:
        """Make a heading public or hide it again, reword it, or remove it."""
        if answer == "y":
            self._review.make_public(heading, public=not heading.is_public)
            self._fill()
        elif answer == "e":
            reword = partial(self._review.reword_heading, heading)
            self._edit(Prompt("Heading, which stays hidden:", heading.text, reword))
        elif answer == "D":
            self._do(lambda: "" if self._review.remove_heading(heading) else _KEPT, "The heading is gone.")

    def action_next_label(self) -> None:
        """Write the label of the next hidden section."""
        section = self._review.next_label()
        if section is None:
            self.say("That was the last hidden section; the first one is next.")
        else:
            self._edit(Prompt(section.question, section.label, partial(self._review.write_label, section)))

    def action_next_mark(self) -> None:
        """Edit the mark of the next part or section."""
        marked = self._review.next_mark()
        if marked is None:
            self.say("That was the last mark; the first one is next.")
        else:
            self._edit(Prompt(marked.question, marked.mark, partial(self._review.write_mark, marked)))

    # Title, kind, year and cast.

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

    def action_edit_cast(self) -> None:
        """Edit the cast."""
        sign = self._review.cast_separator
        how = "semicolons" if sign == ";" else "commas"
        names = f"{sign} ".join(self._review.cast)
        self._edit(Prompt(f"Cast, with {how} between the names:", names, self._review.edit_cast))

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


def _about(heading: "HiddenHeading") -> tuple[str, dict[str, str]]:
    """What is asked about a heading that has been shown, and the answers."""
    public = {"y": "hide it again" if heading.is_public else "make it public"} if heading.can_be_public else {}
    answers = public | {"e": "reword it", "D": "remove it; its text stays hidden"}
    if heading.is_public:
        return f"“{heading.text}”\nThis is its section's label. Hide it again?", answers
    if public:
        return f"“{heading.text}”\nMake it the section's label, for everyone to see?", answers
    return f"“{heading.text}”\nIt cannot be the section's label as it is written.", answers
