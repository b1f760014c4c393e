"""Looking things up: find, help, palette, advisories, links, and taking text or a picture along."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_documents_dir

from recapreader.core.gate import PREMISE, Hit
from recapreader.render.wording import related_name
from recapreader.session import actions
from recapreader.tui.screens.find_keys import FindKeys
from recapreader.tui.screens.recap_screen import RecapScreen
from recapreader.tui.widgets.choices import Option
from recapreader.tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from recapreader.session.finding import Found
    from recapreader.tui.screens.story_screen import StoryScreen
    from recapreader.tui.view_settings import Spot

_NO_LINK = "No page was opened."
_READ = "read "


class LookupKeys(FindKeys, RecapScreen):
    """What a reader looks up; none of it knows more than the page."""

    _in_story: "tuple[Spot | None, bool]" = (None, False)
    """(spot, whether the latest came first) where the story so far was left."""
    _come_back_to: tuple[tuple[str, int, int], str, str] | None = None
    """(place before, name, section) while one is at a section that who's who led to."""

    # Find.

    def found(self, query: str, start: tuple[str, int, int], *, backward: bool) -> "Found | None":
        """The next hit, round the whole recap."""
        from recapreader.session import finding  # noqa: PLC0415 - a start does without

        return finding.find(self.session.view, query, start, backward=backward)

    def go_to_hit(self, hit: Hit) -> None:
        """Go to a hit, in another part too."""
        self.go_to(hit.number)
        super().go_to_hit(hit)

    def after_find_line(self) -> None:
        """The Enter that closed the find line reveals nothing."""
        self.count_as_pressed("reveal")

    # Sheets.

    def action_advisories(self) -> None:
        """The content advisories."""
        self.show_advisories(self.session.view.summary().front.advisories)

    # Links and palette.

    def action_links(self) -> None:
        """Open a link, after a yes; or read a related recap that is on the shelf."""
        from recapreader.session.link_targets import links, related_without_address  # noqa: PLC0415 - a start does without
        from recapreader.tui.screens.picker import Picker  # noqa: PLC0415

        summary = self.session.view.summary()
        addresses = links(summary, self.block(self.page_view.focused_section))
        related = self.on_shelf(related_without_address(summary))
        options = [Option(str(place), name, url) for place, (name, url) in enumerate(addresses)]
        options += [Option(f"{_READ}{slug}", related_name(name), "on your shelf") for name, slug in related.items()]
        if options:
            self.choose(Picker("Links", options), lambda chosen: self._follow(chosen, addresses), _NO_LINK)
        else:
            self.say(actions.NO_LINKS)

    def on_shelf(self, names: Iterable[str]) -> Mapping[str, str]:
        """Those of some works that are on the shelf, by name, with their slugs; none where there is no shelf."""
        del names
        return {}

    def read_related(self, slug: str) -> None:
        """Read another recap."""

    def _follow(self, chosen: str, addresses: Sequence[tuple[str, str]]) -> None:
        if chosen.startswith(_READ):
            self.read_related(chosen.removeprefix(_READ))
        else:
            self._open_link(addresses[int(chosen)][1])

    def on_page_view_link_pressed(self, event: PageView.LinkPressed) -> None:
        """A click on a link asks, as its key does."""
        if event.url.startswith(("http://", "https://")):
            self._open_link(event.url)
        elif not event.url:
            self.action_links()

    def _open_link(self, address: str) -> None:
        question = f"Open this page in the browser?\n{address}\nThat page is not gated."
        self.confirm(question, "open it", lambda: self.app.open_url(address), "stay here", _NO_LINK)

    def palette_options(self) -> list[Option]:
        """The commands and the sections that the palette offers."""
        options = super().palette_options()
        unlisted = self.unlisted()
        for part in self.session.view.parts():
            if part.number in (self.part, PREMISE):
                options.extend(
                    Option(f"goto {entry.number}", f"Go to: {entry.name}")
                    for entry in self.session.view.entries(part.number)
                    if entry.number not in unlisted
                )
            elif part.first and part.first not in unlisted:
                options.append(Option(f"goto {part.first}", f"Go to: {part.name}"))
        return options

    def run_chosen(self, action: str) -> None:
        """Go to the section that was chosen in the palette, or do what else was."""
        if action.startswith("goto "):
            self.go_to(action.removeprefix("goto "))
        else:
            super().run_chosen(action)

    # The people and the story.

    def action_whos_who(self) -> None:
        """Who's who, starting at the selected word."""
        self._show_people(" ".join((self.get_selected_text() or "").split()))

    def _show_people(self, start: str) -> None:
        from recapreader.tui.screens.characters_screen import WhosWho  # noqa: PLC0415 - a start opens none

        people = self.session.view.whos_who()
        if not people:
            self.say(actions.NOBODY)
            return
        is_known = any(start.casefold() in " ".join(known.names).casefold() for known in people)
        self.choose(WhosWho(people, self.session.view.mentions, start if is_known else ""), self._go_to_mention)

    def _go_to_mention(self, chosen: tuple[str, Hit]) -> None:
        name, hit = chosen
        self._come_back_to = (self.page_view.reading_place, name, hit.number)
        self.go_to(hit.number)
        self.page_view.show_hit(hit)
        self.say(f"{self.key('close_top')} goes back to who's who.")

    def come_back(self) -> bool:
        """Go back to who's who from the section that it led to; whether there was a way back."""
        if self._come_back_to is None or self._come_back_to[2] != self.here:
            self._come_back_to = None
            return False
        place, name, _ = self._come_back_to
        self._come_back_to = None
        self.page_view.show_hit(None)
        self.go_to(*place)
        self._show_people(name)
        return True

    def action_save_page(self) -> None:
        """Save what is open of the whole recap as a web page, as `show --mine` prints it: without what is peeked at."""
        from recapreader.render.html import to_html  # noqa: PLC0415 - a start does without

        self.end_peek()
        view = self.session.view
        page = "".join(to_html(view.summary(), view.pages()))
        self.save_file(Path(user_documents_dir()), ".html", page, "your documents folder")

    def action_story(self) -> None:
        """The story so far, where one was in it; from there one comes back to where one goes on."""
        from recapreader.tui.screens.story_screen import StoryScreen  # noqa: PLC0415 - a start opens none

        if not self.session.view.story().blocks:
            self.say(actions.NO_STORY)
            return
        view, (spot, latest_first) = self.page_view, self._in_story
        story = StoryScreen(
            self.session, view.glyphs, self.settings, self.keep_setting, view.measure, spot, latest_first=latest_first
        )
        self.app.push_screen(story, lambda _: self._after(story))

    def _after(self, story: "StoryScreen") -> None:
        self._in_story = (story.page_view.left_at, story.latest_first)
        self.page_view.measure = story.page_view.measure
        self.refill()
        target = self.session.view.goes_on_at()
        numbers = self.session.view.numbers()
        if target and numbers.index(self.here) < numbers.index(target):
            self.go_to(target)
            self.say(f"You go on here, at {self.session.view.name_of_place(target)}.")
