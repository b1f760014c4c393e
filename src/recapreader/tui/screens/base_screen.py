"""What every screen of its own has: its keys as the reader wants them, the theme, a picture of it."""

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from platformdirs import user_pictures_dir
from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from recapreader.core.settings import THEMES, Settings
from recapreader.render.wrap import wrap
from recapreader.session import actions
from recapreader.session.actions import KEEP_HIDDEN, NO_ADVISORIES, Action
from recapreader.session.commands import Group, key_of, key_rows, remapped
from recapreader.session.keys import GROUPS
from recapreader.session.session import Session
from recapreader.tui.geometry import BY_HEIGHT, BY_WIDTH
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.screens.ready_screen import ReadyScreen
from recapreader.tui.themed_app import ThemedApp
from recapreader.tui.widgets.bars import KeyBar, TitleBar
from recapreader.tui.widgets.choices import Option
from recapreader.tui.widgets.field import Field

if TYPE_CHECKING:
    from recapreader.tui.screens.dialogs import Dialog

_KEYS_WIDTH = 16
_NOTHING_CHOSEN = "Nothing was chosen."
_STILL_HIDDEN = "It stays hidden."
Result = TypeVar("Result")
Keep = Callable[[str, str | int], bool]
"""Remembers the theme or the width; whether that could be."""


class BaseScreen(ReadyScreen, Screen[None]):
    """A screen of its own, not one that lies on top of another."""

    HORIZONTAL_BREAKPOINTS = BY_WIDTH
    VERTICAL_BREAKPOINTS = BY_HEIGHT
    key_sent_at = 0.0
    """When the terminal sent the key that is being done, on the clock of `monotonic`."""
    key_waited = 0.0
    """Seconds that it had waited when it was looked at; 0 for what is done without a key."""
    OWN_GROUPS: ClassVar[tuple[Group, ...]] = GROUPS
    WHERE: ClassVar[str] = "here"
    """Where one is on this screen, in a sentence on what cannot be done here."""

    def __init__(self, glyphs: Glyphs, settings: Settings, keep: Keep) -> None:
        super().__init__()
        self.glyphs, self.settings, self.keep_setting = glyphs, settings, keep
        self.groups = remapped(settings.keys, self.OWN_GROUPS)
        self.title_bar, self.key_bar = TitleBar(glyphs), KeyBar(self.groups, glyphs.gauge)
        self._actions = {
            key: command.action for group in self.groups for command in group.commands for key in command.keys
        }

    def action_of(self, key: str) -> str | None:
        """What a key does here while nothing is being typed."""
        return self._actions.get(key)

    def before_key(self, key: str) -> None:
        """A key takes away what was said for the one before it; it has not done yet what it does."""
        del key
        self.say("")

    def on_key(self, event: events.Key) -> None:
        """A key that came by way of a line to type in, or does nothing here: if it does elsewhere, say so."""
        self.before_key(event.key)
        if isinstance(self.focused, Field) or self.action_of(event.key):
            return
        elsewhere = (
            each for group in remapped(self.settings.keys, GROUPS) for each in group.commands if event.key in each.keys
        )
        if command := next(elsewhere, None):
            self.say(f"“{command.label}” is not available {self.WHERE}.")

    async def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """A click on a key in the footer does what the key does."""
        self.key_sent_at = event.time
        self.before_key(f"click on {event.action}")
        await self.run_action(event.action)

    def key(self, id_: str) -> str:
        """The key of a command, as sentences speak of it."""
        return key_of(self.groups, id_)

    def keep(self, name: str, value: str | int) -> None:
        """Remember the theme or the width for next time."""
        if not self.keep_setting(name, value):
            self.say("This cannot be saved for next time.")

    def say(self, sentence: str) -> None:
        """Say a sentence in place of the keys, until the next key."""
        self.key_bar.say(sentence)

    def choose(self, dialog: "Dialog[Result | None]", then: Callable[[Result], None], left: str = "") -> None:
        """Open a dialog, and do something with what is chosen in it; `left` is said where nothing is.

        It is open before the next key is read, so that no key typed ahead gets past it.
        """
        self.app.push_screen(dialog, lambda result: self.say(left) if result is None else then(result))

    def choose_pass(self, session: Session) -> None:
        """Begin a recap afresh, or go back to an earlier pass through it."""
        from recapreader.tui.screens.picker import PassPicker  # noqa: PLC0415 - a start opens none

        self.choose(
            PassPicker(session.passes(), is_strict=self.settings.strict),
            lambda chosen: self.perform(session, PassPicker.chosen_action(session, chosen)),
            actions.LEFT_PASSES,
        )

    def show_advisories(self, advisories: Sequence[str]) -> None:
        """The content advisories of a recap, which were asked for."""
        from recapreader.tui.screens.dialogs import Sheet  # noqa: PLC0415 - a start opens none

        lines = [Content(f"• {advisory}") for advisory in advisories] or [Content(NO_ADVISORIES)]
        self.app.push_screen(Sheet("Advisories", lines))

    def palette_options(self) -> list[Option]:
        """The commands that the palette offers, those for moving last: they have keys that everybody finds."""
        groups = sorted(self.groups, key=lambda group: group.title == "Move")
        return [
            Option(command.action, command.label.capitalize(), f"{command.shown}  {command.help}".strip(), command.also)
            for group in groups
            for command in group.commands
            if command.palette
        ]

    def run_chosen(self, action: str) -> None:
        """Do what was chosen in the palette."""
        self.call_later(self.run_action, action)

    def refill(self) -> None:
        """Show everything as it is now."""
        raise NotImplementedError

    def panes(self) -> Sequence[Widget]:
        """What Tab goes through, as far as it is on screen."""
        raise NotImplementedError

    def action_next_pane(self) -> None:
        """To the next pane that is on screen."""
        panes = [pane for pane in self.panes() if pane.display]
        here = panes.index(self.focused) if self.focused in panes else -1
        self.set_focus(panes[(here + 1) % len(panes)])

    def action_palette(self) -> None:
        """Find a command."""
        from recapreader.tui.screens.picker import Picker  # noqa: PLC0415 - a start opens none

        self.choose(Picker("Palette", self.palette_options()), self.run_chosen, _NOTHING_CHOSEN)

    def confirm(
        self, question: str, yes: str, then: Callable[[], None], no: str = "keep hidden", declined: str = ""
    ) -> None:
        """Do something at once, or after a yes where there is a question; `declined` is said after a no.

        The question stands before the next key is read, so that no key typed ahead gets past it.
        """
        if question:
            from recapreader.tui.screens.dialogs import Ask  # noqa: PLC0415 - a start opens none

            self.app.push_screen(Ask(question, yes, no), lambda answer: then() if answer else self.say(declined))
        else:
            then()

    def perform(self, session: Session, action: Action, then: Callable[[], None] | None = None) -> None:
        """Do what an action says, after a yes where it asks; `then` comes after the change."""
        if not action.events:
            self.say(action.message)
            return

        def go_on() -> None:
            session.apply(action)
            self.refill()
            if then:
                then()
            if action.message:
                self.say(action.message)

        declined = action.declined or (_STILL_HIDDEN if action.cancel_label == KEEP_HIDDEN else "")
        self.confirm(action.question, action.confirm_label, go_on, action.cancel_label, declined)

    def action_help(self) -> None:
        """All keys."""
        from recapreader.tui.screens.dialogs import Sheet  # noqa: PLC0415 - a start opens none

        room = min(self.app.size.width * 94 // 100, 78) - 6
        self.app.push_screen(Sheet("Keys", help_lines(self.groups, room)))

    def action_next_theme(self) -> None:
        """The next theme."""
        app = self.app
        assert isinstance(app, ThemedApp)  # noqa: S101 - every app with such screens is
        here = THEMES.index(app.chosen_theme) if app.chosen_theme in THEMES else -1
        app.choose_theme(name := THEMES[(here + 1) % len(THEMES)])
        self.say(f"Theme: {name}")
        self.keep("theme", name)

    def action_copy(self) -> None:
        """Copy the selected text; without any, say what else there is, and how to leave."""
        if text := self.get_selected_text():
            self.send_to_clipboard(text)
        else:
            self.say(self.nothing_to_copy())

    def nothing_to_copy(self) -> str:
        """What is said where nothing is selected."""
        return f"Nothing is selected; {self.key('leave')} leaves."

    def send_to_clipboard(self, text: str) -> None:
        """Send text to the terminal, which alone knows whether it has put it on the clipboard."""
        self.app.copy_to_clipboard(text)
        self.say("Sent to the terminal for its clipboard.")

    def action_suspend(self) -> None:
        """Back to the shell for a while."""
        if self.app.is_web or sys.platform == "win32":
            self.say("This room cannot be suspended.")
        else:
            self.app.action_suspend_process()

    def action_screenshot(self) -> None:
        """Save a picture of this screen."""
        picture = self.app.export_screenshot(title="recapreader")
        self.save_file(Path(user_pictures_dir()), ".svg", picture, "your pictures folder")

    def save_file(self, folder: Path, ending: str, text: str, place: str) -> None:
        """Save a text under a name that is free, and say where it is."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            number = 1
            while (path := folder / f"recapreader-{number}{ending}").exists():
                number += 1
            path.write_text(text, encoding="utf-8")
        except OSError:
            self.say("It could not be saved.")
        else:
            self.say(f"Saved {path.name} in {place}.")


def help_lines(groups: Iterable[Group], width: int) -> list[Content]:
    """The help screen in so many cells: groups, keys, and what they do beside them."""
    lines: list[Content] = []
    for group in groups:
        lines.extend([Content(""), Content.styled(group.title, "bold $primary")])
        for keys, text in key_rows(group):
            for index, (start, end) in enumerate(wrap(text, width - _KEYS_WIDTH)):
                key = f"  {'' if index else keys:{_KEYS_WIDTH - 2}}"
                lines.append(Content.assemble((key, "$accent"), text[start:end]))
    return lines[1:]
