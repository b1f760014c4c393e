"""Looking things up: find, help, palette, advisories, links, and taking text or a picture along."""

from textual import work
from textual.content import Content
from textual.widgets import Input

from recapreader.gate import PREMISE, Shown
from recapreader.prose.tree import block_anchors
from recapreader.tui.keys import COMMANDS
from recapreader.tui.screens.dialogs import Sheet
from recapreader.tui.screens.picker import Option, Picker
from recapreader.tui.screens.room import Room


class Looking(Room):
    """What a reader looks up; none of it knows more than the page."""

    _query = ""

    # Find.

    def action_find(self) -> None:
        """Open the find line."""
        self.add_class("-finding")
        self.find_field.value = self._query
        self.find_field.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Find what was typed."""
        event.stop()
        self._query = event.value
        self.close_find()
        self._find(backward=False)

    def close_find(self) -> bool:
        """Close the find line; whether it was open."""
        was_open = self.has_class("-finding")
        self.remove_class("-finding")
        if was_open:
            self.page_view.focus()
        return was_open

    def action_find_next(self) -> None:
        """To the next hit."""
        self._find(backward=False)

    def action_find_previous(self) -> None:
        """To the previous hit."""
        self._find(backward=True)

    def _find(self, *, backward: bool) -> None:
        if not self._query.strip():
            self.say("Type / and what to find.")
            return
        last = self.page_view.hit
        start = (last.number, last.text, last.start) if last else self.page_view.reading_place
        hit = self.reading.find(self._query, start, backward=backward)
        if hit is None:
            self.page_view.show_hit(None)
            self.say("Not in the shown text.")
            return
        self.go_to(hit.number)
        self.page_view.show_hit(hit)

    # Sheets.

    def action_advisories(self) -> None:
        """The content advisories."""
        advisories = self.reading.summary().front.advisories
        lines = [Content(f"• {advisory}") for advisory in advisories] or [Content("None are given.")]
        self.app.push_screen(Sheet("Advisories", lines))

    # Links and palette.

    @work(exclusive=True, group="ask")
    async def action_links(self) -> None:
        """Open a link, after a yes."""
        addresses = dict(self._addresses())
        if not addresses:
            self.say("There is no link with an address.")
            return
        options = [Option(name, name, url) for name, url in addresses.items()]
        name = await self.app.push_screen_wait(Picker("Links", options))
        if name is None:
            return
        question = f"Open this page in the browser?\n{addresses[name]}\nThat page is not gated."
        if await self.ask(question, "open it", "stay here"):
            self.app.open_url(addresses[name])

    def _addresses(self) -> list[tuple[str, str]]:
        block = self.block(self.page_view.focused_section)
        inside = block_anchors(block.tree) if isinstance(block, Shown) else []
        front = self.reading.summary().front
        links = [(link.name, link.url) for link in (*front.links, *front.watch)]
        if front.source:
            links.append((front.source.name or "Source", front.source.url))
        web = [(name, url) for name, url in inside if url.startswith(("http://", "https://"))]
        return [*web, *((name, url) for name, url in links if url)]

    @work(exclusive=True, group="ask")
    async def action_palette(self) -> None:
        """Find a command or a section."""
        options = [
            Option(command.action, command.label.capitalize(), f"{command.shown}  {command.help}".strip())
            for command in COMMANDS
            if command.palette
        ]
        for part in self.reading.parts():
            if part.number in (self.part, PREMISE):
                options.extend(
                    Option(f"goto {entry.number}", f"Go to: {entry.name}")
                    for entry in self.reading.entries(part.number)
                )
            elif part.first:
                options.append(Option(f"goto {part.first}", f"Go to: {part.name}"))
        chosen = await self.app.push_screen_wait(Picker("Palette", options))
        if chosen is None:
            return
        if chosen.startswith("goto "):
            self.go_to(chosen.removeprefix("goto "))
        else:
            await self.run_action(chosen)

    # Taking along.

    def action_copy(self) -> None:
        """Copy the selected text."""
        text = self.get_selected_text()
        if text:
            self.app.copy_to_clipboard(text)
            self.say("Copied.")
        else:
            self.say("Select text with the mouse first.")
