"""The story so far: all that is shown up to the mark, as one text, read as any page is."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from textual._styles_cache import StylesCache
from textual.app import ComposeResult

from recapreader.core.gate import TITLE_OF
from recapreader.core.settings import Settings
from recapreader.session import actions
from recapreader.session.keys import STORY_GROUPS
from recapreader.session.session import Session
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import Surroundings
from recapreader.tui.screens.base_screen import Keep
from recapreader.tui.screens.find_keys import FindKeys, new_find_field
from recapreader.tui.screens.page_screen import SectionKeys
from recapreader.tui.screens.pressed_keys import HeldKeys
from recapreader.tui.view_settings import MOVES, Spot
from recapreader.tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from recapreader.session.finding import Found

_ENDS_HERE, _BEGINS_HERE = "The story so far ends here.", "The story begins here."


class StoryScreen(HeldKeys, FindKeys, SectionKeys):
    """A page to read and close again; `spot` is where it was left the last time."""

    AUTO_FOCUS = "#page"
    OWN_GROUPS = STORY_GROUPS
    WHERE = "in the story so far"

    def __init__(  # noqa: PLR0913, PLR0917 - what the room hands to it, and where to begin
        self,
        session: Session,
        glyphs: Glyphs,
        settings: Settings,
        keep: Keep,
        measure: int,
        spot: Spot | None = None,
        *,
        latest_first: bool = False,
    ) -> None:
        super().__init__(glyphs, settings, keep)
        self.session = session
        self.latest_first = latest_first
        self.count_as_pressed("reveal")
        self.find_field = new_find_field()
        self.page_view = PageView(glyphs)
        self.page_view.set_reactive(PageView.measure, measure)
        if spot:
            self.page_view.start_on(spot)

    def compose(self) -> ComposeResult:
        """Title, page, find line and keys."""
        yield self.title_bar
        yield self.page_view
        yield self.find_field
        yield self.key_bar

    def on_mount(self) -> None:
        """Fill the page."""
        self.refill()
        self.set_focus(self.page_view)

    def on_unmount(self) -> None:
        """Let go of what was painted, as a dialog does."""
        StylesCache.get_inner_outer.cache_clear()

    def refill(self) -> None:
        """Show the story as far as it is open now; go back where nothing of it is."""
        view = self.session.view
        self._page = view.story(latest_first=self.latest_first)
        if not self._page.blocks:
            self.dismiss(None)
            return
        title = f"The story so far, up to {view.mark}" if view.mark else "The story so far"
        self.title_bar.show(self.session.view.title, "latest first" if self.latest_first else "in story order")
        self.page_view.show(self._page, Surroundings((("title", title),), is_airy=True))

    # Keys.

    def found(self, query: str, start: tuple[str, int, int], *, backward: bool) -> "Found | None":
        """The next hit, round the story."""
        from recapreader.session import finding  # noqa: PLC0415 - a start does without

        return finding.find_among(self.session.view, query, self._numbers, start, backward=backward)

    def after_find_line(self) -> None:
        """The Enter that closed the find line opens nothing."""
        self.count_as_pressed("reveal")

    @property
    def _numbers(self) -> list[str]:
        return [block.number for block in self._page.blocks]

    def step_section(self, step: int) -> None:
        """Go to another section of the story."""
        numbers = self._numbers
        self._go_to(numbers, numbers.index(self.page_view.focused_section) + step)

    def step_part(self, step: int) -> None:
        """Go to another part of the story."""
        numbers = self._numbers
        parts = [place for place, number in enumerate(numbers) if number.startswith(TITLE_OF)]
        here = bisect_right(parts, numbers.index(self.page_view.focused_section)) - 1
        self._go_to([numbers[place] for place in parts], here + step)

    def _go_to(self, numbers: list[str], place: int) -> None:
        if 0 <= place < len(numbers):
            self.page_view.go_to(numbers[place])
        else:
            self.say(_ENDS_HERE if place > 0 else _BEGINS_HERE)

    def action_unfold(self) -> None:
        """Open the inline spoilers of the section in focus."""
        number = self.page_view.focused_section
        if not self.is_fresh("reveal"):
            return
        if number in self.session.view.numbers():
            self.perform(self.session, actions.unfold_shown(self.session.view, number))
        else:
            self.say(actions.NOTHING_HIDDEN)

    def on_page_view_button_pressed(self) -> None:
        """A click on what is hidden within a text does what Enter does."""
        self.action_unfold()

    def action_take_back(self) -> None:
        """Take back the last change."""
        self.perform(self.session, actions.take_back(self.session.view))

    def action_turn(self) -> None:
        """Turn the order round."""
        self.latest_first = not self.latest_first
        self.refill()
        self.page_view.move(MOVES["top"])

    def action_close_top(self) -> None:
        """Close the find line, or take the light off a hit; else go back to the recap."""
        if self.close_find():
            return
        if self.page_view.hit:
            self.page_view.show_hit(None)
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Back to the recap."""
        self.dismiss(None)
