"""Looking things up: find, help, palette, advisories, links, and taking text or a picture along."""

from textual.widgets import Input

from recapreader.core.gate import PREMISE, Hit
from recapreader.session import actions
from recapreader.tui.screens.characters_screen import WhosWho
from recapreader.tui.screens.picker import Picker
from recapreader.tui.screens.recap_screen import RecapScreen
from recapreader.tui.screens.story_screen import StorySoFar
from recapreader.tui.widgets.choices import Option


class LookupKeys(RecapScreen):
    """What a reader looks up; none of it knows more than the page."""

    _query = ""
    _come_back_to: tuple[tuple[str, int, int], str, str] | None = None
    """(place before, name, section) while one is at a section that who's who led to."""

    # Find.

    def action_find(self) -> None:
        """Open the find line."""
        self.add_class("-finding")
        self.find_field.value = self._query
        self.set_focus(self.find_field)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Find what was typed."""
        event.stop()
        self._query = event.value
        self.close_find()
        self.count_as_pressed("reveal")
        self._find(backward=False)

    def close_find(self) -> bool:
        """Close the find line; whether it was open."""
        was_open = self.has_class("-finding")
        self.remove_class("-finding")
        if was_open:
            self.set_focus(self.page_view)
        return was_open

    def action_find_next(self) -> None:
        """To the next hit."""
        self._find(backward=False)

    def action_find_previous(self) -> None:
        """To the previous hit."""
        self._find(backward=True)

    def _find(self, *, backward: bool) -> None:
        if not self._query.strip():
            self.say(actions.find_first(self.key))
            return
        last = self.page_view.hit
        start = (last.number, last.text, last.start) if last else self.page_view.reading_place
        hit = self.session.view.find(self._query, start, backward=backward)
        if hit is None:
            self.page_view.show_hit(None)
            self.say(actions.NOT_FOUND)
            return
        self.go_to(hit.number)
        self.page_view.show_hit(hit)

    # Sheets.

    def action_advisories(self) -> None:
        """The content advisories."""
        self.show_advisories(self.session.view.summary().front.advisories)

    # Links and palette.

    def action_links(self) -> None:
        """Open a link, after a yes."""
        addresses = actions.links(self.session.view.summary(), self.block(self.page_view.focused_section))
        if not addresses:
            self.say(actions.NO_LINKS)
            return
        options = [Option(str(place), name, url) for place, (name, url) in enumerate(addresses)]
        self.choose(Picker("Links", options), lambda chosen: self._open_link(addresses[int(chosen)][1]))

    def _open_link(self, address: str) -> None:
        question = f"Open this page in the browser?\n{address}\nThat page is not gated."
        self.confirm(question, "open it", lambda: self.app.open_url(address), "stay here")

    def action_palette(self) -> None:
        """Find a command or a section."""
        options = self.palette_options()
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
        self.choose(Picker("Palette", options), self.run_chosen)

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

    def action_story(self) -> None:
        """The story so far."""
        if self.session.view.story().blocks:
            self.app.push_screen(StorySoFar(self.session, self.page_view.glyphs, self.page_view.measure, self.groups))
        else:
            self.say(actions.NO_STORY)
