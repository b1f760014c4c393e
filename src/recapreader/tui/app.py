"""The program around the room: which screen is on top, and what a key does there."""

from collections import deque
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events
from textual.driver import Driver
from textual.geometry import Size
from textual.screen import Screen

from recapreader.core.errors import RecapreaderError
from recapreader.core.settings import DEFAULTS as DEFAULT_SETTINGS
from recapreader.core.settings import Settings
from recapreader.session.session import Session
from recapreader.tui.driver import adapted
from recapreader.tui.ending_app import EndingApp, run
from recapreader.tui.first_frame import HandedOver
from recapreader.tui.geometry import breakpoint_classes, drawable
from recapreader.tui.glyphs import choose_glyphs
from recapreader.tui.guards import RestOfWord, waited
from recapreader.tui.screens.base_screen import BaseScreen, Keep
from recapreader.tui.screens.reading_screen import ReadingScreen
from recapreader.tui.screens.ready_screen import ReadyScreen
from recapreader.tui.textual_environment import ignore_developers_variables
from recapreader.tui.widgets.field import Field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recapreader.session.review.editor import Review
    from recapreader.session.shelf_session import Shelf
    from recapreader.tui.screens.review_screen import ReviewScreen
    from recapreader.tui.screens.shelf_screen import ShelfScreen

_BaseScreen = TypeVar("_BaseScreen", bound=BaseScreen)


class ReaderApp(EndingApp):
    """Reads one recap, or begins at the shelf where there is none. `shelf` gives the shelf when it is asked for."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["recapreader.tcss"]
    ENABLE_COMMAND_PALETTE = False
    TITLE = "recapreader"
    BINDINGS: ClassVar = []

    def __init__(
        self,
        session: Session | None,
        settings: Settings = DEFAULT_SETTINGS,
        keep: Keep = lambda _name, _value: True,
        warning: str = "",
        shelf: "Callable[[], Shelf] | None" = None,
    ) -> None:
        ignore_developers_variables()
        super().__init__(settings, keep)
        self._session = session
        self._make_shelf = shelf
        self._glyphs = choose_glyphs()
        self._warning = warning
        self.hand_over: Callable[[], HandedOver] = HandedOver
        """Leaves the terminal to the room."""
        self._found = HandedOver()
        self._waiting_keys: deque[events.Key] = deque()
        self._rest_of_word = RestOfWord()

    async def on_event(self, event: events.Event) -> None:
        """Let a key take effect before the next one is looked at.

        Textual hands each key to what has the focus, and only when it has bubbled up does what it is bound to: of keys
        that come in one go, those behind a `/` would reach the page, and an Enter among them would reveal.
        """
        if isinstance(event, events.Resize):
            await super().on_event(_drawable(event))
        elif isinstance(event, events.Key) and not event.is_forwarded:
            self._waiting_keys.append(event)
            await self._take_keys()
        else:
            await super().on_event(event)

    async def on_ready_screen_ready(self) -> None:
        """Take the keys that were typed before the screen was there."""
        await self._take_keys()

    async def _take_keys(self) -> None:
        while self._waiting_keys and self._can_take_keys():
            key = self._waiting_keys.popleft()
            if not self._rest_of_word.swallows_key(waited(key)) and not await self._do(key):
                await super().on_event(key)

    def _can_take_keys(self) -> bool:
        screen = self.screen if self.screen_stack else None
        return screen is not None and (screen.is_ready if isinstance(screen, ReadyScreen) else True)

    async def _do(self, key: events.Key) -> bool:
        """Do what a key is bound to, unless it is to be typed into a line or belongs to a dialog."""
        screen = self.screen
        if isinstance(screen, ReadyScreen) and screen.asks:
            if not screen.take_answer(key):
                self._rest_of_word.begin()
            return True
        if isinstance(self.focused, Field) and await self.focused.take(key):
            return True
        action = screen.action_of(key.key) if isinstance(screen, BaseScreen) else None
        if not isinstance(screen, BaseScreen) or action is None:
            return False
        screen.key_sent_at, screen.key_waited = key.time, waited(key)
        screen.before_key(key.key)
        await screen.run_action(action)
        screen.key_waited = 0
        return True

    @property
    def size(self) -> Size:
        """The cells that are drawn on."""
        return Size(*drawable(*super().size))

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, made to bear whatever a terminal sends."""
        return adapted(super().get_driver_class(), self._take_over, self.asks_ground)

    def _take_over(self) -> HandedOver:
        self._found = self.hand_over()
        return self._found

    def get_default_screen(self) -> Screen[None]:
        """The recap that is to be read, or the shelf."""
        if self._session is None:
            return self._shelf_screen()
        screen = self._reading_screen(self._session)
        screen.begin_on(self._found.spot)
        return screen

    def _reading_screen(self, session: Session) -> ReadingScreen:
        """The reading screen, folded for this terminal from its first layout on."""
        screen = self.folded(ReadingScreen(session, self._glyphs, self._settings, self._keep, self._warning))
        screen.find_on_shelf = self._on_shelf
        self._warning = ""
        return screen

    def folded(self, screen: _BaseScreen) -> _BaseScreen:
        """Return a screen folded for this terminal, so that it is not laid out a second time."""
        screen.add_class(*breakpoint_classes(*self.size))
        return screen

    def _read(self, session: Session) -> None:
        """Read a recap on top of what is there; the key that opened it, held down, reveals nothing."""
        self._session = session
        screen = self._reading_screen(session)
        screen.count_as_pressed("reveal")
        self.push_screen(screen)

    def _on_shelf(self, names: "Iterable[str]") -> dict[str, str]:
        return self._make_shelf().named(names) if self._make_shelf else {}

    def on_reading_screen_related_asked(self, event: ReadingScreen.RelatedAsked) -> None:
        """Read another recap on top of the one that is being read."""
        if self._make_shelf is None:
            return
        try:
            session = self._make_shelf().open(event.slug)
        except RecapreaderError as error:
            event.screen.say(f"It cannot be read: {error}.")
        else:
            self._read(session)

    def _shelf_screen(self, at: str = "") -> "ShelfScreen":
        from recapreader.tui.screens.shelf_screen import ShelfScreen  # noqa: PLC0415 - reading one title does not need it

        if self._make_shelf is None:
            raise ValueError
        screen = ShelfScreen(self._make_shelf(), self._glyphs, self._settings, self._keep, self._warning, at)
        self._warning = ""
        return self.folded(screen)

    def review_screen(self, review: "Review") -> "ReviewScreen":
        """The review of a recap, folded for this terminal."""
        from recapreader.tui.screens.review_screen import ReviewScreen  # noqa: PLC0415 - only a review needs it

        return self.folded(ReviewScreen(review, self._glyphs, self._settings, self._keep))

    def on_reading_screen_review_asked(self, event: ReadingScreen.ReviewAsked) -> None:
        """Review the recap that is being read."""
        try:
            review = event.screen.session.review()
        except RecapreaderError as error:
            event.screen.say(str(error))
        else:
            self.push_screen(self.review_screen(review))

    def on_review_screen_left(self, event: "ReviewScreen.Left") -> None:
        """Back to the room, which shows the file as it is now; or out."""
        if len(self.screen_stack) == 1:
            self.exit()
            return
        self.pop_screen()
        room = self.screen
        if event.has_saved and isinstance(room, ReadingScreen):
            room.read_again()

    def on_shelf_screen_opened(self, event: "ShelfScreen.Opened") -> None:
        """Read a recap from the shelf."""
        self._read(event.session)

    def on_reading_screen_left(self, event: ReadingScreen.Left) -> None:
        """Back to the shelf, or out."""
        session, self._session = event.screen.session, None
        session.close()
        if len(self.screen_stack) > 1:
            self.pop_screen()
            if isinstance(room := self.screen, ReadingScreen):
                self._session = room.session
                room.take_up_again()
        elif event.to_shelf and self._make_shelf:
            self.push_screen(self._shelf_screen(session.view.slug))  # Textual cannot take its first screen away
        else:
            self.exit()

    def keep_place(self) -> None:
        """Remember where the reader is, before the program ends."""
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen) and not screen.has_left:
                screen.keep_place()

    def close(self) -> None:
        """Let go of what is being read."""
        if self._session:
            self._session.close()

    def action_help_quit(self) -> None:
        """Nothing: leaving has its own key, and nothing pops up over the page."""


def _drawable(event: events.Resize) -> events.Resize:
    size = Size(*drawable(*event.size))
    return event if size == event.size else events.Resize(size, size, pixel_size=event.pixel_size)


def read(  # noqa: PLR0913, PLR0917 - all that a start knows
    session: Session | None,
    settings: Settings,
    keep: Keep,
    warning: str,
    shelf: "Callable[[], Shelf]",
    hand_over: "Callable[[], HandedOver]",
) -> int:
    """Read until the reader leaves, beginning at the shelf where there is no reading; the program's exit code.

    `warning` is what to say first; `hand_over` leaves the terminal to the room (see `FirstFrame.hand_over`).
    """
    app = ReaderApp(session, settings, keep, warning, shelf)
    app.hand_over = hand_over
    return run(app)
