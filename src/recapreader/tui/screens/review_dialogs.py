"""A question of the review that has several answers."""

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from recapreader.tui.screens.dialogs import Ask, Choice


class Answers(Ask):
    """A question whose answers have a key each; every other key keeps things as they are, and is lost."""

    def __init__(self, question: str, answers: Mapping[str, str], no: str = "leave it") -> None:
        super().__init__(question, "", no)
        self._answers = answers
        self.answer = ""
        """The key of the answer that was given; empty for none."""

    def compose(self) -> ComposeResult:
        """The question and its answers."""
        with Vertical(classes="dialog answers"):
            yield Static(Content(self._question), classes="question", markup=False)
            for key, label in self._answers.items():
                yield Choice(Content(f"{key}  {label}"), id=f"answer-{key}", markup=False)
            yield Choice(Content(f"Enter  {self._no}"), id="no", markup=False)

    def take_answer(self, key: events.Key) -> bool:
        """Close with a key; whether it answers. One from before the question was there answers nothing."""
        self._close_with(key.key if key.time >= self.ready_at else "")
        return bool(self.answer)

    def on_choice_clicked(self, event: Choice.Clicked) -> None:
        """A click answers too."""
        self._close_with((event.choice.id or "").removeprefix("answer-"))

    def _close_with(self, answer: str) -> None:
        if self.is_current:
            self.answer = answer if answer in self._answers else ""
        self.dismiss(bool(self.answer))
