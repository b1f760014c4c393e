"""The reading screen: the room with all that can be done in it."""

from collections.abc import Callable, Iterable, Mapping

from textual.message import Message

from recapreader.core.errors import RecapreaderError
from recapreader.core.gate import PREMISE
from recapreader.tui.screens.bookmark_keys import BookmarkKeys
from recapreader.tui.screens.lookup_keys import LookupKeys
from recapreader.tui.screens.navigation_keys import NavigationKeys
from recapreader.tui.screens.reveal_keys import RevealKeys


class WholeRoom(NavigationKeys, RevealKeys, LookupKeys, BookmarkKeys):
    """The room with all that can be done in it, wherever its recap comes from."""

    def action_close_top(self) -> None:
        """Close what is on top, if anything."""
        if self.close_find() or self.leave_pane() or self.come_back():
            return
        self.page_view.show_hit(None)
        self.clear_selection()
        self.end_peek()


class ReadingScreen(WholeRoom):
    """One recap, being read."""

    has_left = False
    """Whether the reader went on to another screen for good."""
    _has_changed_elsewhere = False
    """Whether another program has done something that is not taken over yet."""

    class Left(Message):
        """The reader goes back one level, or `to_shelf`."""

        def __init__(self, screen: "ReadingScreen", *, to_shelf: bool = False) -> None:
            super().__init__()
            self.screen, self.to_shelf = screen, to_shelf

    class ReviewAsked(Message):
        """The reader wants to review the recap's file."""

        def __init__(self, screen: "ReadingScreen") -> None:
            super().__init__()
            self.screen = screen

    class RelatedAsked(Message):
        """The reader wants to read another recap, and to come back here then."""

        def __init__(self, screen: "ReadingScreen", slug: str) -> None:
            super().__init__()
            self.screen, self.slug = screen, slug

    find_on_shelf: Callable[[Iterable[str]], Mapping[str, str]] = staticmethod(lambda _: {})
    """Which works are on the shelf, by name, with their slugs."""

    class ChangedElsewhere(Message):
        """Another program has done something in this recap."""

    def after_start(self) -> None:
        """Notice what other programs do from now on."""
        self.session.notice_others(lambda: self.post_message(self.ChangedElsewhere()))

    def on_reading_screen_changed_elsewhere(self) -> None:
        """Take over what another program did, but not while something is asked whose answer it would change."""
        self._has_changed_elsewhere = True
        self._take_over()

    def on_screen_resume(self) -> None:
        """What was on top has closed: take over what was done meanwhile."""
        self._take_over()

    def _take_over(self) -> None:
        if not (self._has_changed_elsewhere and self.is_active):
            return
        self._has_changed_elsewhere = False
        if self.session.take_over():
            from recapreader.session import elsewhere  # noqa: PLC0415 - a start does without

            self.refill()
            self.say(elsewhere.message(self.session.view, self.key))

    def on_shelf(self, names: Iterable[str]) -> Mapping[str, str]:
        """Those of some works that are on the shelf, by name, with their slugs."""
        return self.find_on_shelf(names)

    def read_related(self, slug: str) -> None:
        """Read another recap; leaving it leads back here."""
        self.keep_place()
        self.post_message(self.RelatedAsked(self, slug))

    def take_up_again(self) -> None:
        """Another recap was read meanwhile, with the same journal."""
        self.write_behind()
        self.after_start()
        self.refill()

    def action_leave(self) -> None:
        """Back one level: to the shelf, or out of the program from the recap it was started on."""
        self._leave(to_shelf=False)

    def action_shelf(self) -> None:
        """To the shelf."""
        self._leave(to_shelf=True)

    def action_review(self) -> None:
        """Review the file, if import wrote it."""
        if self.session.is_imported:
            self.post_message(self.ReviewAsked(self))
        else:
            self.say("Only an imported recap can be reviewed.")

    def read_again(self) -> None:
        """Show the recap as its file is now, from its beginning."""
        try:
            self.session.read_again()
        except RecapreaderError as error:
            self.say(str(error))
            return
        self.part = PREMISE
        self.refill()
        self.page_view.go_to(PREMISE)

    def _leave(self, *, to_shelf: bool) -> None:
        if not self.has_left:
            self.has_left = True
            self.keep_place()
            self.post_message(self.Left(self, to_shelf=to_shelf))
