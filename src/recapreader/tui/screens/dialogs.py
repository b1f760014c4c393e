"""What comes on top of the room: a question, a prompt, a sheet to read. In public words only."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events
from textual._styles_cache import StylesCache
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Input, Static

from recapreader.tui.screens.ready_screen import ReadyScreen
from recapreader.tui.widgets.field import Field


class Choice(Static):
    """A word to click."""

    class Clicked(Message):
        """The word was clicked."""

        def __init__(self, choice: "Choice") -> None:
            super().__init__()
            self.choice = choice

    def on_click(self, event: events.Click) -> None:
        """Report to the screen."""
        event.stop()
        self.post_message(self.Clicked(self))


class Dialog(ReadyScreen, ModalScreen[ScreenResultType]):
    """What opens on top of the room, and closes once."""

    CSS_PATH = "dialogs.tcss"  # read with the first of them, which no start has to wait for

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close with a result. Of an answer given twice at once, the second finds nothing to close."""
        return super().dismiss(result) if self.is_current else AwaitComplete()

    def on_unmount(self) -> None:
        """Let go of what was painted: a cache of one of Textual's methods would keep it for a thousand widgets."""
        StylesCache.get_inner_outer.cache_clear()


class Ask(Dialog[bool]):
    """A question. `y` says yes; every other key keeps things as they are, and is lost."""

    asks = True

    def __init__(self, question: str, yes: str, no: str = "keep hidden") -> None:
        super().__init__()
        self._question, self._yes, self._no = question, yes, no

    def compose(self) -> ComposeResult:
        """The question and its two answers."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), classes="question", markup=False)
            yield Choice(Content(f"y  {self._yes}"), id="yes", markup=False)
            yield Choice(Content(f"Enter  {self._no}"), id="no", markup=False)

    def take_answer(self, key: events.Key) -> bool:
        """Close with a key; whether that was the yes. A `y` from before the question was there answers nothing."""
        is_yes = key.key == "y" and key.time >= self.ready_at
        self.dismiss(is_yes)
        return is_yes

    def on_choice_clicked(self, event: Choice.Clicked) -> None:
        """A click answers too."""
        self.dismiss(event.choice.id == "yes")


class Prompt(Dialog[str | None]):
    """A line to type. `check` returns what is wrong with it, or nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "cancel")]

    def __init__(self, title: str, value: str, check: Callable[[str], str]) -> None:
        super().__init__()
        self._title, self._value, self._check = title, value, check

    def compose(self) -> ComposeResult:
        """A title, the line, and room for what is wrong with it."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._title), classes="question", markup=False)
            yield Field(self._value)
            yield Static(Content("Enter sets it · Esc cancels"), id="wrong", markup=False)

    def on_mount(self) -> None:
        """What is typed replaces the line."""
        self.query_one(Field).begin()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close with the line, or say what is wrong with it."""
        if wrong := self._check(event.value):
            self.query_one("#wrong", Static).update(Content(wrong))
        else:
            self.dismiss(event.value)

    def action_cancel(self) -> None:
        """Close without a line."""
        self.dismiss(None)


class Sheet(Dialog[None]):
    """Something to read and close again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,question_mark,f1,a", "close_sheet", "close"),
        Binding("j,down", "scroll(1)", "down"),
        Binding("k,up", "scroll(-1)", "up"),
        Binding("space,pagedown,ctrl+f", "scroll(10)", "page down"),
        Binding("b,pageup,ctrl+b", "scroll(-10)", "page up"),
        Binding("ctrl+d", "scroll(5)", "half page down"),
        Binding("ctrl+u", "scroll(-5)", "half page up"),
        Binding("G,end", "scroll_end", "bottom"),
        Binding("g,home", "scroll_home", "top"),
    ]

    def __init__(self, title: str, lines: Iterable[Content]) -> None:
        super().__init__()
        self._title, self._lines = title, list(lines)

    def compose(self) -> ComposeResult:
        """The title and the lines."""
        with VerticalScroll(classes="dialog sheet", can_focus=False) as sheet:
            sheet.border_title = Content(self._title)
            sheet.border_subtitle = Content("Esc closes")
            yield Static(Content("\n").join(self._lines), markup=False)

    def action_close_sheet(self) -> None:
        """Close."""
        self.dismiss(None)

    def action_scroll(self, lines: int) -> None:
        """Scroll."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_scroll_end(self) -> None:
        """To the end."""
        self.query_one(VerticalScroll).scroll_end(animate=False)

    def action_scroll_home(self) -> None:
        """To the beginning."""
        self.query_one(VerticalScroll).scroll_home(animate=False)


class LetterPrompt(Dialog[str | None]):
    """Asks for one letter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter", "cancel", "cancel")]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), classes="question", markup=False)
            yield Static(Content("a to z, A to Z · Esc cancels"), id="wrong", markup=False)

    def on_key(self, event: events.Key) -> None:
        """Take the letter."""
        letter = event.character or ""
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            event.stop()
            self.dismiss(letter)

    def action_cancel(self) -> None:
        """Close without a letter."""
        self.dismiss(None)
